"""What is read of officials in biographies, obituaries, lists and headlines."""

from __future__ import annotations

import pytest
from career_text import DEPUTY, HA_NAM, KIM_BANG, LY_NHAN, NAM_DINH, PUBLISHED, article, changes, ranks, statuses

from kg.extract import extract
from kg.model import Document

CENTRAL, PARTY = "Ủy viên, Ban Chấp hành Trung ương Đảng", "Ủy viên Ban Thường vụ, Đảng ủy Công an Trung ương"

TOLD = [
    (
        (
            "Thiếu tướng Hứa Viết Cảo sinh năm 1950, quê Hà Tây (nay là Hà Nội) - nguyên Phó Giám đốc Công an tỉnh Hà"
            " Nam; nguyên Giám đốc Công an tỉnh Nam Định; nguyên Giám đốc Công an tỉnh Hà Nam;"
        ),
        {DEPUTY: "former", NAM_DINH: "former", HA_NAM: "former"},
    ),
    (
        (
            "Thiếu tướng Hứa Viết Cảo dự lễ. Ông là Ủy viên Trung ương Đảng: Khóa X, XI; Ủy viên Ban Thường vụ Đảng ủy"
            " Công an Trung ương; Giám đốc Công an tỉnh Hà Nam."
        ),
        {CENTRAL: "current", PARTY: "current", HA_NAM: "current"},
    ),
    ("Ông Hứa Viết Cảo từng là Trưởng Công an huyện Kim Bảng.", {KIM_BANG: "former"}),
    (
        "Thiếu tướng Hứa Viết Cảo dự lễ. Ông hiện là Ủy viên Trung ương Đảng khóa XII.",
        {CENTRAL: "current"},
    ),
    (
        "Thiếu tướng Hứa Viết Cảo, Giám đốc Công an tỉnh Hà Nam; Ủy viên Trung ương Đảng khóa 12, 13.",
        {HA_NAM: "current", CENTRAL: "current"},
    ),
    (
        "Thiếu tướng Hứa Viết Cảo, Giám đốc Công an tỉnh Nam Định (mới), nguyên Giám đốc Công an tỉnh Hà Nam, dự lễ.",
        {NAM_DINH: "current", HA_NAM: "former"},
    ),
    (
        "Thiếu tướng Hứa Viết Cảo dự lễ. Hiện nay, ông là Ủy viên Trung ương Đảng khóa XII.",
        {CENTRAL: "current"},
    ),
    (
        "Chiều 5/3, Chủ tịch nước Hứa Viết Cảo, Thống lĩnh các lực lượng vũ trang nhân dân Việt Nam, dự lễ.",
        {"Chủ tịch nước, Nhà nước": "current"},
    ),
    (
        "Thiếu tướng Hứa Viết Cảo, Giám đốc Công an tỉnh Hà Nam, dự. Ông là Giám đốc Công an tỉnh Nam Định đầu tiên.",
        {HA_NAM: "current"},
    ),
]


@pytest.mark.parametrize(("text", "posts"), TOLD)
def test_posts_of_a_life_are_read(text: str, posts: dict[str, str]) -> None:
    assert statuses(text, "Hứa Viết Cảo") == posts


def test_who_is_released_from_a_post_before_the_name_is_an_official() -> None:
    text = (
        "HĐND miễn nhiệm chức danh Chủ tịch UBND tỉnh Hà Nam đối với ông Tạ Quang Mẫn sau khi ông được bầu làm Bí thư"
        " Tỉnh ủy Nam Định."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {
        "Chủ tịch, UBND tỉnh Hà Nam": "former",
        "Bí thư, Tỉnh ủy Nam Định": "incoming",
    }


def test_a_counted_post_is_that_of_all_who_follow() -> None:
    text = (
        "HĐND miễn nhiệm 2 Ủy viên UBND tỉnh Hà Nam là ông Tạ Quang Mẫn, nguyên Giám đốc Công an tỉnh Hà Nam và ông Hứa"
        " Viết Cảo, nguyên Giám đốc Công an tỉnh Nam Định."
    )
    seat = "Ủy viên, UBND tỉnh Hà Nam"
    assert statuses(text, "Tạ Quang Mẫn") == {seat: "former", HA_NAM: "former"}
    assert statuses(text, "Hứa Viết Cảo") == {seat: "former", NAM_DINH: "former"}


def test_all_of_a_row_that_ends_with_a_dash_move() -> None:
    text = (
        "Điều động Thượng tá Lèng Văn Pá - Trưởng Công an huyện Kim Bảng, Thượng tá Hứa Viết Cảo - Trưởng Công an huyện"
        " Lý Nhân - về giữ chức Phó Giám đốc Công an tỉnh Hà Nam."
    )
    assert changes(text) == [
        ("Lèng Văn Pá", KIM_BANG, DEPUTY, PUBLISHED),
        ("Hứa Viết Cảo", LY_NHAN, DEPUTY, PUBLISHED),
    ]


def test_a_headline_tells_the_post_left() -> None:
    text = (
        "Phó Giám đốc Công an tỉnh Hà Nam làm Giám đốc Công an tỉnh Nam Định\n\n"
        "Sáng 18/5, Bộ Công an điều động Đại tá Tạ Quang Mẫn giữ chức Giám đốc Công an tỉnh Nam Định.\n"
    )
    said = extract(Document("example", text, published=PUBLISHED))
    (appointment,) = said.appointments
    assert appointment.from_post is not None
    assert appointment.from_post.title == "Phó Giám đốc"


def test_an_area_after_a_title_is_nobody() -> None:
    said = article("Ông Hoa Quốc Vinh từng làm Trưởng ban Tuyên giáo tỉnh Hồ Nam, Bí thư Hồ Nam, Phó Thủ tướng.")
    assert "Hồ Nam" not in {person.name for person in said.people}


def test_posts_of_periods_are_former_but_for_the_one_that_goes_on() -> None:
    text = (
        "Chiều 18/5, Bộ Công an cho biết Thiếu tướng Hứa Viết Cảo sinh năm 1960, quê huyện Ý Yên, tỉnh Nam Định, có quá"
        " trình công tác như sau.\n\n"
        "- Từ tháng 6/1995 – tháng 6/2001: Trưởng Công an huyện Kim Bảng;\n\n"
        "- 7.2001 - 9.2005: Trưởng Công an huyện Lý Nhân;\n\n"
        "Từ năm 2005 đến năm 2012, ông giữ chức Phó Giám đốc Công an tỉnh Hà Nam.\n\n"
        "- Tháng 10/2012 đến nay: Giám đốc Công an tỉnh Nam Định."
    )
    assert statuses(text, "Hứa Viết Cảo") == {
        KIM_BANG: "former",
        LY_NHAN: "former",
        DEPUTY: "former",
        NAM_DINH: "current",
    }
    assert changes(text) == []


def test_what_was_then_has_not_the_date_of_the_news() -> None:
    text = (
        "Từ tháng 10/2019, Đại tá Tạ Quang Mẫn giữ chức Giám đốc Công an tỉnh Hà Nam. Khi đó, Thiếu tướng Hứa Viết Cảo"
        " vừa được bổ nhiệm làm Giám đốc Công an tỉnh Nam Định."
    )
    assert ("Hứa Viết Cảo", None, NAM_DINH, None) in changes(text)


def test_a_meeting_of_old_times_does_not_date_the_news() -> None:
    text = (
        "Tuần qua, Bộ Công an điều động Đại tá Tạ Quang Mẫn giữ chức Giám đốc Công an tỉnh Hà Nam.\n\n"
        "Tại hội nghị ngày 27/8/1953, Công an tỉnh Hà Nam được thành lập."
    )
    assert changes(text) == [("Tạ Quang Mẫn", None, HA_NAM, PUBLISHED)]


def test_a_seat_got_later_ends_no_office() -> None:
    text = (
        "Tháng 10/2019, Đại tá Tạ Quang Mẫn được bổ nhiệm làm Giám đốc Công an tỉnh Hà Nam. Ngày 18/5, Đại tá Mẫn được"
        " bầu giữ chức Bí thư Đảng ủy Công an tỉnh Hà Nam."
    )
    assert statuses(text, "Tạ Quang Mẫn")[HA_NAM] != "former"


def test_whose_wife_is_named_is_no_private_person() -> None:
    text = (
        "Bộ Công an bổ nhiệm Đại tá Tạ Quang Mẫn giữ chức Giám đốc Công an tỉnh Hà Nam. Đơn tố cáo vợ Đại tá Mẫn không"
        " có cơ sở."
    )
    assert changes(text) == [("Tạ Quang Mẫn", None, HA_NAM, PUBLISHED)]


PROPOSED = [
    (
        "Ngày 6/5, Thủ tướng trình Quốc hội xem xét, phê chuẩn bổ nhiệm các thành viên Chính phủ sau đây:\n\n"
        "- Phê chuẩn bổ nhiệm Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, giữ chức Bộ trưởng Bộ Công an;"
    ),
    (
        "Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, được Thủ tướng trình Quốc hội phê chuẩn bổ nhiệm làm Bộ"
        " trưởng Bộ Công an."
    ),
    "Đề nghị điều động Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, giữ chức Giám đốc Công an tỉnh Nam Định.",
]


@pytest.mark.parametrize("text", PROPOSED)
def test_what_is_proposed_moves_nobody(text: str) -> None:
    assert changes(text) == []
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current"}


def test_posts_of_somebody_named_without_any_are_read_from_a_list() -> None:
    text = (
        "Ông Tạ Quang Mẫn sinh ngày 12/10/1956, quê tỉnh Nam Định, đã đảm nhiệm các chức vụ: Trưởng Công an huyện Kim"
        " Bảng; Ủy viên Trung ương Đảng các khóa X, XI; Giám đốc Công an tỉnh Hà Nam."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {KIM_BANG: "former", CENTRAL: "former", HA_NAM: "former"}


def test_who_accuses_an_officer_is_none() -> None:
    said = article("Ông Tạ Quang Mẫn, quê Nam Định, từng tố cáo Giám đốc Công an tỉnh Hà Nam về nhiều việc.")
    assert said.people == ()


def test_a_demotion_gives_the_lower_rank() -> None:
    text = "Chủ tịch nước giáng cấp bậc hàm Trung tướng Hứa Viết Cảo xuống Đại tá."
    assert ranks(text, "Hứa Viết Cảo") == {"Trung tướng", "Đại tá"}
