"""What is said of the posts and ranks of those whom appointments and biographies name."""

from __future__ import annotations

import pytest
from career_text import (
    DEPUTY,
    HA_NAM,
    KIM_BANG,
    LY_NHAN,
    NAM_DINH,
    article,
    changes,
    ranks,
    statuses,
)


def test_whom_somebody_follows_had_the_post() -> None:
    text = (
        "Bộ Công an điều động Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, giữ chức Giám"
        " đốc Công an tỉnh Nam Định,"
        " thay cho Thiếu tướng Hứa Viết Cảo."
    )
    assert statuses(text, "Hứa Viết Cảo") == {NAM_DINH: "former"}


def test_posts_of_a_biography_are_former() -> None:
    text = (
        "Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, từng giữ các chức vụ: Trưởng Công"
        " an huyện Kim Bảng,"
        " Trưởng Công an huyện Lý Nhân."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current", KIM_BANG: "former", LY_NHAN: "former"}


BEFORE_THE_NEWS = [
    ("Trước khi được bổ nhiệm, Đại tá Tạ Quang Mẫn là Trưởng Công an huyện Kim Bảng.", {KIM_BANG: "former"}),
    ("Trước đó, ông Mẫn giữ chức Trưởng Công an huyện Kim Bảng.", {KIM_BANG: "former"}),
    (
        "Năm 2014, ông Mẫn giữ chức Trưởng Công an huyện Kim Bảng và sau đó làm Trưởng Công an huyện Lý Nhân.",
        {KIM_BANG: "former", LY_NHAN: "former"},
    ),
    ("Ông Mẫn nguyên là Trưởng Công an huyện Kim Bảng.", {KIM_BANG: "former"}),
    ("Đại tá Mẫn có thời gian làm Trưởng Công an huyện Kim Bảng.", {KIM_BANG: "former"}),
    (
        "Ông Mẫn vào ngành từ sớm, sau đó làm Trưởng Công an huyện Kim Bảng và Trưởng Công an huyện Lý Nhân.",
        {KIM_BANG: "former", LY_NHAN: "former"},
    ),
    (
        "Quá trình công tác, ông Mẫn kinh qua các vị trí: Trưởng Công an huyện Kim Bảng, Trưởng Công an huyện Lý Nhân.",
        {KIM_BANG: "former", LY_NHAN: "former"},
    ),
    (
        "Ông Mẫn là thạc sĩ; từng giữ các chức vụ: Trưởng Công an huyện Kim Bảng, Trưởng Công an huyện Lý Nhân.",
        {KIM_BANG: "former", LY_NHAN: "former"},
    ),
    (
        "Trước khi về Hà Nam, ông Mẫn là Phó Giám đốc rồi Giám đốc Công an tỉnh Thái Bình.",
        {"Phó Giám đốc, Công an tỉnh Thái Bình": "former", "Giám đốc, Công an tỉnh Thái Bình": "former"},
    ),
    ("Hiện ông Mẫn đang giữ chức Trưởng Công an huyện Kim Bảng.", {KIM_BANG: "current"}),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE_THE_NEWS, ids=[text[:48] for text, _ in BEFORE_THE_NEWS])
def test_what_somebody_was_before_the_news_is_former(text: str, expected: dict[str, str]) -> None:
    news = "Bộ Công an bổ nhiệm Đại tá Tạ Quang Mẫn giữ chức Giám đốc Công an tỉnh Nam Định từ ngày 1/6.\n\n"
    assert statuses(news + text, "Tạ Quang Mẫn") == {NAM_DINH: "incoming", **expected}


def test_a_post_named_in_a_clause_of_time_is_not_that_of_the_subject() -> None:
    said = article("Sau khi làm việc với Giám đốc Công an tỉnh Hà Nam, ông Tạ Quang Mẫn trở về.")
    assert said.people == ()


def test_whoever_is_named_among_those_of_a_decision_has_its_date() -> None:
    text = (
        "Chiều 5/4, Công an tỉnh Hà Nam bàn giao nhiệm vụ.\n\nTrước đó, ngày 31/3, Bộ Công an công bố quyết định nghỉ"
        " hưu đối với giám đốc công an các tỉnh.\n\nTrong đó, Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, nhận"
        " quyết định nghỉ công tác hưởng chế độ hưu trí."
    )
    assert changes(text) == [("Tạ Quang Mẫn", "Giám đốc, Công an tỉnh Hà Nam", None, "2021-03-31")]


def test_whom_somebody_follows_retires_when_the_successor_comes() -> None:
    text = (
        "Bộ Công an điều động Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, giữ chức Giám đốc Công an tỉnh"
        " Nam Định. Quyết định có hiệu lực từ ngày 1/6. Đại tá Mẫn thay Thiếu tướng Hứa Viết Cảo nghỉ hưu theo chế độ."
    )
    assert changes(text) == [
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-06-01"),
        ("Hứa Viết Cảo", NAM_DINH, None, "2021-06-01"),
    ]


def test_a_woman_is_meant_by_the_word_for_one() -> None:
    text = (
        "Đại tá Lâm Thị Sương là Giám đốc Công an tỉnh Hà Nam. Thượng tá Danh Phước Thọ, Trưởng Công an huyện Kim Bảng,"
        " nhớ lại. Năm 2006, chị làm Trưởng Công an huyện Lý Nhân."
    )
    assert statuses(text, "Danh Phước Thọ") == {KIM_BANG: "current"}
    assert statuses(text, "Lâm Thị Sương")[LY_NHAN] == "former"


def test_a_dated_step_of_the_past_is_an_appointment_to_a_former_post() -> None:
    text = (
        "Ngày 18/5/2021, Bộ Công an điều động Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà"
        " Nam, giữ chức Giám đốc Công an"
        " tỉnh Nam Định. Tháng 1/2018, ông được bổ nhiệm giữ chức Trưởng Công an huyện Kim Bảng."
    )
    assert changes(text) == [
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-05-18"),
        ("Tạ Quang Mẫn", None, KIM_BANG, "2018-01"),
    ]
    assert statuses(text, "Tạ Quang Mẫn")[KIM_BANG] == "former"


def test_a_year_alone_dates_a_biography_and_no_news() -> None:
    text = "Năm 2001, Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, làm Trưởng Công an huyện Kim Bảng."
    assert changes(text) == []
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current", KIM_BANG: "former"}


def test_a_promotion_gives_every_rank_to_everybody_it_names() -> None:
    text = (
        "Bộ trưởng công bố quyết định thăng cấp bậc hàm từ Đại tá lên Thiếu tướng đối với hai"
        " đồng chí: Tạ Quang Mẫn,"
        " Giám đốc Công an tỉnh Hà Nam; Lèng Văn Pá, Giám đốc Công an tỉnh Nam Định."
    )
    assert ranks(text, "Tạ Quang Mẫn") == {"Đại tá", "Thiếu tướng"}
    assert ranks(text, "Lèng Văn Pá") == {"Đại tá", "Thiếu tướng"}


def test_a_rank_once_worn_belongs_to_the_person_named_before() -> None:
    text = "Thiếu tướng Tạ Quang Mẫn kể lại ngày khi còn là Thiếu tá, Trưởng Công an huyện Kim Bảng."
    assert ranks(text, "Tạ Quang Mẫn") == {"Thiếu tướng", "Thiếu tá"}


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 18/5/2021, Bộ Công an bổ nhiệm ông Tạ Quang Mẫn giữ chức Giám đốc Công an tỉnh Nam Định.",
        "Ngày 18/5, Đại tá Tạ Quang Mẫn đã được Bộ trưởng Bộ Công an bổ nhiệm chức vụ Giám đốc Công an tỉnh Nam Định.",
    ],
)
def test_whom_only_the_decision_makes_an_official_is_read(text: str) -> None:
    assert changes(text) == [("Tạ Quang Mẫn", None, NAM_DINH, "2021-05-18")]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Tạ Quang Mẫn làm Giám đốc Công ty TNHH Hòa Bình.",
        "Ông Tạ Quang Mẫn làm giả con dấu của Trưởng Công an huyện Kim Bảng.",
        "Ông Tạ Quang Mẫn tự xưng giữ chức Giám đốc Công an tỉnh Nam Định.",
    ],
)
def test_who_has_no_public_office_stays_out(text: str) -> None:
    assert article(text).people == ()


def test_each_of_two_new_posts_is_a_change_and_the_committee_is_that_of_the_unit() -> None:
    text = "Ngày 18/5/2021, Đại tá Tạ Quang Mẫn được bổ nhiệm giữ chức Bí thư Đảng ủy, Giám đốc Công an tỉnh Nam Định."
    party = "Bí thư, Đảng ủy Công an tỉnh Nam Định"
    assert changes(text) == [("Tạ Quang Mẫn", None, new, "2021-05-18") for new in (party, NAM_DINH)]


def test_a_count_of_posts_before_a_list_is_no_post_of_its_people() -> None:
    text = (
        "Ngày 18/5/2021, Bộ Công an bổ nhiệm 2 giám đốc công an tỉnh, gồm: Đại tá Tạ Quang Mẫn làm Giám đốc Công an"
        " tỉnh Nam Định; Đại tá Lèng Văn Pá làm Giám đốc Công an tỉnh Hà Nam."
    )
    assert changes(text) == [
        ("Tạ Quang Mẫn", None, NAM_DINH, "2021-05-18"),
        ("Lèng Văn Pá", None, HA_NAM, "2021-05-18"),
    ]


def test_a_post_that_somebody_goes_on_to_hold_is_current() -> None:
    text = (
        "Ngày 18/5/2021, Ban Bí thư phân công Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, làm Phó Bí thư Tỉnh ủy"
        " Hà Nam. Hiện ông Mẫn vẫn kiêm nhiệm làm Giám đốc Công an tỉnh."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current", "Phó Bí thư, Tỉnh ủy Hà Nam": "incoming"}


def test_a_post_held_since_a_year_is_held() -> None:
    assert statuses("Ông Tạ Quang Mẫn giữ chức Giám đốc Công an tỉnh Nam Định từ năm 2016.", "Tạ Quang Mẫn") == {
        NAM_DINH: "current"
    }


def test_a_rank_is_not_that_of_who_gives_or_praises() -> None:
    others = "Đồng chí Lèng Văn Pá nhận quyết định thăng hàm Đại tướng do Thượng tướng Tạ Quang Mẫn trao."
    assert ranks(others, "Tạ Quang Mẫn") == {"Thượng tướng"}
    praised = "Thượng tướng Tạ Quang Mẫn chúc mừng 7 đồng chí được thăng cấp bậc hàm Đại tướng."
    assert ranks(praised, "Tạ Quang Mẫn") == {"Thượng tướng"}


def test_a_rank_is_not_that_of_who_hands_over_the_decision() -> None:
    text = (
        "Ngày 3/5, Đại tướng Hứa Viết Cảo, Bộ trưởng Bộ Công an, trao quyết định thăng cấp bậc hàm Thượng tướng cho hai"
        " Thứ trưởng. Ảnh: Đại tướng Hứa Viết Cảo trao quyết định thăng cấp bậc hàm Thượng tướng cho hai ông."
    )
    assert ranks(text, "Hứa Viết Cảo") == {"Đại tướng"}


def test_a_rank_is_that_of_whom_somebody_hands_the_decision() -> None:
    text = (
        "Ngày 3/5, Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, được Bộ trưởng trao quyết định thăng cấp bậc hàm"
        " Thiếu tướng."
    )
    assert ranks(text, "Tạ Quang Mẫn") == {"Đại tá", "Thiếu tướng"}


def test_who_praises_those_who_retire_keeps_the_post() -> None:
    text = (
        "Ngày 3/5, Công an tỉnh Hà Nam công bố quyết định nghỉ hưu trước tuổi đối với 6 cán bộ. Đại tá Tạ Quang Mẫn,"
        " Giám đốc Công an tỉnh Hà Nam, khen các trưởng, phó trưởng phòng tự nguyện nghỉ công tác trước tuổi."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current"}
    assert changes(text) == []


def test_a_number_of_new_heads_means_all_who_get_that_post() -> None:
    text = (
        "Ngày 3/5, Bộ Công an tổ chức lễ trao quyết định. Tại buổi lễ, Đại tướng Hứa Viết Cảo, Bộ trưởng Bộ Công an,"
        " bổ nhiệm chức vụ Cục trưởng Cục Đối ngoại đối với: Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam và Đào Viết"
        " Lân, Giám đốc Công an tỉnh Nam Định. Phát biểu tại buổi lễ, {count} tân cục trưởng hứa giữ đoàn kết."
    )
    for count, expected in (("2", {"Tạ Quang Mẫn", "Đào Viết Lân"}), ("ba", set())):
        said = article(text.format(count=count))
        names = {person.key: person.name for person in said.people}
        assert {names[p.agent] for p in said.participations if p.role == "speaker"} == expected


def test_a_retirement_still_to_come_is_none() -> None:
    text = (
        "Bộ Công an bổ nhiệm lại Thượng tướng Tạ Quang Mẫn giữ chức Cục trưởng Cục Hậu cần cho đến thời điểm nghỉ hưu."
    )
    assert [new for _, _, new, _ in changes(text)] == ["Cục trưởng, Cục Hậu cần"]


@pytest.mark.parametrize("many", ["các Thiếu tướng:", "các đồng chí Thiếu tướng:"])
def test_a_rank_said_once_is_that_of_all_in_the_list(many: str) -> None:
    text = (
        f"Tham dự có {many} Tạ Quang Mẫn, Cục trưởng Cục Đối ngoại; Lèng Văn Pá, Giám đốc Công an tỉnh Hà Nam và Hứa"
        " Viết Cảo, Cục trưởng Cục An ninh điều tra; ông Hồ Sĩ Lân, Chủ tịch UBND tỉnh Hà Nam."
    )
    assert [ranks(text, name) for name in ("Tạ Quang Mẫn", "Lèng Văn Pá", "Hứa Viết Cảo", "Hồ Sĩ Lân")] == [
        {"Thiếu tướng"},
        {"Thiếu tướng"},
        {"Thiếu tướng"},
        set(),
    ]


def test_an_announcement_after_the_moves_dates_them() -> None:
    text = (
        "Bộ Công an bổ nhiệm Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng, giữ chức Phó"
        " Giám đốc Công an tỉnh Hà Nam."
        " Quyết định được công bố ngày 16/5/2021."
    )
    assert changes(text) == [("Lèng Văn Pá", KIM_BANG, DEPUTY, "2021-05-16")]


def test_a_ceremony_of_decisions_makes_an_appointment_of_a_post_assigned() -> None:
    text = (
        "Ngày 5/7/2021, Công an tỉnh Hà Nam tổ chức Lễ công bố quyết định. Sau phần mở đầu là văn nghệ. Cả hội trường"
        " đứng dậy. Nhiều hoa được trao. Buổi lễ diễn ra ấm cúng. Thượng tá Tạ Quang Mẫn được chỉ định giữ chức vụ"
        " Trưởng Công an huyện Kim Bảng."
    )
    assert changes(text) == [("Tạ Quang Mẫn", None, KIM_BANG, "2021-07-05")]


@pytest.mark.parametrize(
    ("title", "new"),
    [
        ("Phó Thủ tướng", "Phó Thủ tướng, Chính phủ"),
        ("Chủ tịch Quốc hội", "Chủ tịch, Quốc hội"),
        ("Chủ tịch nước", "Chủ tịch nước, Nhà nước"),
    ],
)
def test_an_office_of_state_is_not_of_the_ministry_left(title: str, new: str) -> None:
    text = f"Ngày 5/6/2021, Đại tướng Tạ Quang Mẫn, Bộ trưởng Bộ Công an được bầu giữ chức {title}."
    assert changes(text) == [("Tạ Quang Mẫn", "Bộ trưởng, Bộ Công an", new, "2021-06-05")]


def test_an_office_of_no_organization_is_of_none() -> None:
    text = "Ngày 5/6/2021, Đại tướng Tạ Quang Mẫn, Bộ trưởng Bộ Công an được bầu giữ chức Tổng Bí thư."
    assert set(statuses(text, "Tạ Quang Mẫn")) == {"Bộ trưởng, Bộ Công an"}


def test_a_post_on_a_steering_committee_leaves_the_office_as_it_is() -> None:
    text = (
        "Ngày 8/10/2021, Thủ tướng ký quyết định bổ nhiệm Thượng tướng Tạ Quang Mẫn, Thứ trưởng Bộ Công an, giữ chức"
        " Phó Trưởng ban Ban Chỉ đạo 138 Chính phủ."
    )
    new = "Phó Trưởng ban, Ban Chỉ đạo 138 Chính phủ"
    assert changes(text) == [("Tạ Quang Mẫn", None, new, "2021-10-08")]
    assert statuses(text, "Tạ Quang Mẫn") == {"Thứ trưởng, Bộ Công an": "current", new: "incoming"}


def test_a_post_said_before_the_rank_and_the_names_of_those_who_get_it() -> None:
    text = (
        "Ngày 17/1/2021, Bộ trưởng Bộ Công an trao quyết định bổ nhiệm chức vụ Phó Giám đốc Công an tỉnh Hà Nam đối với"
        " các thượng tá: Tạ Quang Mẫn, Trưởng Công an huyện Lý Nhân và Lèng Văn Pá, Trưởng Công an huyện Kim Bảng."
    )
    assert changes(text) == [
        ("Tạ Quang Mẫn", LY_NHAN, DEPUTY, "2021-01-17"),
        ("Lèng Văn Pá", KIM_BANG, DEPUTY, "2021-01-17"),
    ]


def test_one_leaves_the_office_and_not_the_party_post_beside_it() -> None:
    text = (
        "Ngày 5/6/2021, Bộ Công an công bố quyết định bổ nhiệm Đại tá Tạ Quang Mẫn, Phó Bí thư Tỉnh ủy, Giám đốc Công"
        " an tỉnh Hà Nam giữ chức vụ Cục trưởng Cục An ninh điều tra."
    )
    assert [old for _, old, _, _ in changes(text)] == ["Giám đốc, Công an tỉnh Hà Nam"]


@pytest.mark.parametrize(
    "text",
    [
        "Đại tá Tạ Quang Mẫn " + "được Bộ Công an điều động, " * 60 + "phát biểu.",
        "Đại tá Tạ Quang Mẫn "
        + "thay ông Hứa Viết Cảo thôi giữ chức Giám đốc Công an tỉnh Hà Nam, " * 40
        + "phát biểu.",
        "Đại tá Tạ Quang Mẫn " + "nhận được quà và " * 200 + "phát biểu.",
    ],
    ids=["agents", "predecessors", "gifts"],
)
def test_a_sentence_without_end_is_read_to_its_end(text: str) -> None:
    assert [person.name for person in article(text).people][:1] == ["Tạ Quang Mẫn"]


_CONGRESS = (
    "Ngày 11/5/2021, Đảng bộ Công an tỉnh Hà Nam tổ chức Đại hội đại biểu. Đại hội nghe báo cáo chính trị. Các đại biểu"
    " góp ý. Không khí sôi nổi.\n\nCuối buổi, Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh, "
)


def test_who_is_elected_at_the_end_of_a_congress_takes_office() -> None:
    text = _CONGRESS + "được bầu giữ chức Bí thư Đảng ủy Công an tỉnh Hà Nam."
    secretary = "Bí thư, Đảng ủy Công an tỉnh Hà Nam"
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current", secretary: "incoming"}
    assert changes(text) == [("Tạ Quang Mẫn", None, secretary, "2021-05-11")]


def test_a_seat_of_the_party_whose_body_is_not_told_ends_no_office() -> None:
    assert statuses(_CONGRESS + "được tín nhiệm bầu làm Bí thư.", "Tạ Quang Mẫn") == {HA_NAM: "current"}


def test_the_head_of_a_team_that_is_not_named_is_not_that_of_the_one_before() -> None:
    text = (
        "Dự lễ có Đại úy Tạ Quang Mẫn, Đội trưởng Đội Cảnh sát hình sự Công an huyện Kim Bảng và Thiếu tá Hứa Viết Cảo,"
        " Đội trưởng đội dân phòng xã Đồng Hóa."
    )
    assert statuses(text, "Hứa Viết Cảo") == {}


def test_a_women_s_union_is_that_of_the_prison_it_names() -> None:
    text = "Đại úy Tạ Quang Mẫn, Chủ tịch Hội Phụ nữ Trại giam Nam Hà thuộc Công an tỉnh Hà Nam, phát biểu tại lễ."
    assert "Chủ tịch, Hội Phụ nữ Trại giam Nam Hà" in statuses(text, "Tạ Quang Mẫn")
