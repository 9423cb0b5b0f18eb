"""Who gets and who leaves a post, and when."""

from __future__ import annotations

import pytest
from career_text import (
    DEPUTY,
    HA_NAM,
    KIM_BANG,
    LY_NHAN,
    NAM_DINH,
    PUBLISHED,
    Change,
    article,
    changes,
    spelled,
    statuses,
)

from kg.extract import extract
from kg.model import Document

ONE_CHANGE: list[tuple[str, Change]] = [
    (
        (
            "Bộ Công an vừa điều động Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, giữ chức"
            " Giám đốc Công an tỉnh"
            " Nam Định từ ngày 1/6."
        ),
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-06-01"),
    ),
    (
        (
            "Đại tá Tạ Quang Mẫn - Giám đốc Công an tỉnh Hà Nam - được điều động đến nhận công tác"
            " và giữ chức vụ Giám đốc"
            " Công an tỉnh Nam Định, kể từ ngày 1/6/2021."
        ),
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-06-01"),
    ),
    (
        (
            "Đại tá Tạ Quang Mẫn (Giám đốc Công an tỉnh Hà Nam) được Bộ trưởng Bộ Công an điều động"
            " làm Giám đốc Công an"
            " tỉnh Nam Định; quyết định có hiệu lực từ ngày 1/6."
        ),
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-06-01"),
    ),
    (
        (
            "Sáng 18/5, Bộ Công an công bố quyết định về việc bổ nhiệm Thượng tá Lèng Văn Pá,"
            " Trưởng Công an huyện Kim Bảng,"
            " giữ chức vụ Phó Giám đốc Công an tỉnh Hà Nam."
        ),
        ("Lèng Văn Pá", KIM_BANG, DEPUTY, "2021-05-18"),
    ),
    (
        ("Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng được bổ nhiệm Phó Giám đốc Công an tỉnh Hà Nam."),
        ("Lèng Văn Pá", KIM_BANG, DEPUTY, PUBLISHED),
    ),
    (
        (
            "Giám đốc Công an tỉnh Hà Nam quyết định bổ nhiệm chức vụ Trưởng Công an huyện Lý Nhân"
            " đối với Trung tá Bế Thị Nụ,"
            " Phó Trưởng Công an huyện Lý Nhân."
        ),
        ("Bế Thị Nụ", "Phó Trưởng, Công an huyện Lý Nhân", LY_NHAN, PUBLISHED),
    ),
    (
        "Bộ Công an bổ nhiệm Đại tá Tạ Quang Mẫn, Phó Giám đốc Công an tỉnh Hà Nam, giữ chức vụ Giám đốc.",
        ("Tạ Quang Mẫn", DEPUTY, HA_NAM, PUBLISHED),
    ),
    (
        (
            "Bộ trưởng Bộ Công an giao Đại tá Tạ Quang Mẫn, Phó Giám đốc Công an tỉnh Hà Nam, phụ"
            " trách Công an tỉnh Hà Nam"
            " từ ngày 22/5 cho đến khi có quyết định mới."
        ),
        ("Tạ Quang Mẫn", DEPUTY, "Phụ trách, Công an tỉnh Hà Nam", "2021-05-22"),
    ),
    (
        ("Đại tá Tạ Quang Mẫn, Phó Giám đốc Công an tỉnh Hà Nam, được giao phụ trách Công an tỉnh Hà Nam từ 22/5."),
        ("Tạ Quang Mẫn", DEPUTY, "Phụ trách, Công an tỉnh Hà Nam", "2021-05-22"),
    ),
    (
        "Thiếu tướng Hứa Viết Cảo, Giám đốc Công an tỉnh Hà Nam, nghỉ hưu theo chế độ từ ngày 1/6/2021.",
        ("Hứa Viết Cảo", HA_NAM, None, "2021-06-01"),
    ),
    (
        (
            "Ngày 19/5, Bộ Công an công bố quyết định nghỉ công tác hưởng chế độ hưu trí đối với"
            " Thiếu tướng Hứa Viết Cảo,"
            " Giám đốc Công an tỉnh Hà Nam."
        ),
        ("Hứa Viết Cảo", HA_NAM, None, "2021-05-19"),
    ),
    (
        ("HĐND tỉnh Hà Nam bầu ông Vàng Seo Lử, Giám đốc Công an tỉnh Hà Nam, giữ chức Phó Chủ tịch UBND tỉnh Hà Nam."),
        ("Vàng Seo Lử", HA_NAM, "Phó Chủ tịch, UBND tỉnh Hà Nam", PUBLISHED),
    ),
    (
        ("Ông Vàng Seo Lử được bổ nhiệm giữ chức Chánh Thanh tra tỉnh Hà Nam. Quyết định được công bố ngày 17/5/2021."),
        ("Vàng Seo Lử", None, "Chánh Thanh tra, Thanh tra tỉnh Hà Nam", "2021-05-17"),
    ),
    (
        (
            "Đại tá Tạ Quang Mẫn rời ghế Giám đốc Công an tỉnh Hà Nam để nhận nhiệm vụ tương tự ở"
            " Nam Định từ ngày 1/6."
            " Công an tỉnh Nam Định chuẩn bị đón giám đốc mới."
        ),
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-06-01"),
    ),
    (
        (
            "Bộ Công an quyết định luân chuyển Đại tá Tạ Quang Mẫn, nguyên Giám đốc Công an tỉnh Hà"
            " Nam, đến nhận công tác"
            " tại Công an tỉnh Nam Định, giữ chức vụ Giám đốc."
        ),
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, PUBLISHED),
    ),
    (
        (
            "Trung tá Bế Thị Nụ, Trưởng Công an huyện Kim Bảng, nhận quyết định làm Trưởng Công an"
            " huyện Lý Nhân,"
            " hiệu lực 25/5."
        ),
        ("Bế Thị Nụ", KIM_BANG, LY_NHAN, "2021-05-25"),
    ),
    (
        ("Tân Giám đốc Công an tỉnh Nam Định là Đại tá Tạ Quang Mẫn. Bộ Công an vừa công bố quyết định điều động."),
        ("Tạ Quang Mẫn", None, NAM_DINH, PUBLISHED),
    ),
    (
        (
            "Đại tá Tạ Quang Mẫn, Bí thư Đảng ủy, Giám đốc Công an tỉnh Hà Nam được điều động, bổ"
            " nhiệm giữ chức vụ Giám đốc"
            " Công an tỉnh Nam Định."
        ),
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, PUBLISHED),
    ),
]


@pytest.mark.parametrize(("text", "change"), ONE_CHANGE, ids=[text[:48] for text, _ in ONE_CHANGE])
def test_a_change_of_post_is_read_with_both_posts_and_its_date(text: str, change: Change) -> None:
    assert changes(text) == [change]


SEVERAL: list[tuple[str, list[Change]]] = [
    (
        (
            "Giám đốc Công an tỉnh Hà Nam điều động Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim"
            " Bảng, giữ chức Trưởng"
            " Công an huyện Lý Nhân; Trung tá Bế Thị Nụ, Trưởng Công an huyện Lý Nhân, giữ chức"
            " Trưởng Công an huyện Kim Bảng."
        ),
        [("Lèng Văn Pá", KIM_BANG, LY_NHAN, PUBLISHED), ("Bế Thị Nụ", LY_NHAN, KIM_BANG, PUBLISHED)],
    ),
    (
        (
            "Bộ Công an cho Thượng tá Lèng Văn Pá (Trưởng Công an huyện Kim Bảng) và Trung tá Bế"
            " Thị Nụ (Trưởng Công an huyện"
            " Lý Nhân) hoán đổi vị trí cho nhau từ ngày 1/6."
        ),
        [("Lèng Văn Pá", KIM_BANG, LY_NHAN, "2021-06-01"), ("Bế Thị Nụ", LY_NHAN, KIM_BANG, "2021-06-01")],
    ),
    (
        (
            "Bộ Công an bổ nhiệm hai Phó Giám đốc Công an tỉnh Hà Nam gồm: Thượng tá Lèng Văn Pá,"
            " Trưởng Công an huyện Kim Bảng"
            " và Thượng tá Bế Thị Nụ, Trưởng Công an huyện Lý Nhân."
        ),
        [("Lèng Văn Pá", KIM_BANG, DEPUTY, PUBLISHED), ("Bế Thị Nụ", LY_NHAN, DEPUTY, PUBLISHED)],
    ),
    (
        (
            "Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng, được điều động giữ chức Phó Giám"
            " đốc Công an tỉnh Hà Nam."
            " Người thay thế ông là Trung tá Bế Thị Nụ, Trưởng Công an huyện Lý Nhân."
            " Các quyết định có hiệu lực từ ngày 1/6."
        ),
        [("Lèng Văn Pá", KIM_BANG, DEPUTY, "2021-06-01"), ("Bế Thị Nụ", LY_NHAN, KIM_BANG, "2021-06-01")],
    ),
    (
        (
            "Thiếu tướng Hứa Viết Cảo, Giám đốc Công an tỉnh Hà Nam, được nghỉ hưu từ ngày 1/6; Bộ"
            " Công an bổ nhiệm Đại tá"
            " Tạ Quang Mẫn, Phó Giám đốc Công an tỉnh Hà Nam, giữ chức Giám đốc Công an tỉnh Hà Nam."
        ),
        [("Hứa Viết Cảo", HA_NAM, None, "2021-06-01"), ("Tạ Quang Mẫn", DEPUTY, HA_NAM, PUBLISHED)],
    ),
    (
        (
            "Công an tỉnh Hà Nam công bố quyết định điều động:\n"
            "- Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng, giữ chức Trưởng Công an huyện Lý Nhân;\n"
            "- Trung tá Bế Thị Nụ, Trưởng Công an huyện Lý Nhân, giữ chức Trưởng Công an huyện Kim Bảng."
        ),
        [("Lèng Văn Pá", KIM_BANG, LY_NHAN, PUBLISHED), ("Bế Thị Nụ", LY_NHAN, KIM_BANG, PUBLISHED)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL, ids=[text[:48] for text, _ in SEVERAL])
def test_each_of_several_people_gets_a_change_of_their_own(text: str, expected: list[Change]) -> None:
    assert sorted(changes(text), key=str) == sorted(expected, key=str)


NO_CHANGE = [
    "Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, cho biết đã bố trí 102 nhân sự để giữ chức Trưởng Công an xã.",
    "Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, phát biểu tại hội nghị ngày 5/5/2021.",
    "Đại tá Tạ Quang Mẫn, hiện giữ chức Giám đốc Công an tỉnh Hà Nam, dự hội nghị.",
    "Đại tá Tạ Quang Mẫn trao quyết định cho Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng.",
    ("Thiếu tướng Hứa Viết Cảo, nguyên Giám đốc Công an tỉnh Hà Nam, đã nghỉ hưu từ năm 2012, đến thăm đơn vị cũ."),
    "Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng, phụ trách công tác phòng cháy của huyện.",
    "Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, làm trưởng ban chỉ đạo.",
    (
        "Trung tướng Hứa Viết Cảo công bố quyết định thăng cấp bậc hàm từ Đại tá lên Thiếu tướng"
        " đối với đồng chí"
        " Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam."
    ),
    "Từ năm 2009, Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, làm Trưởng Công an huyện Kim Bảng.",
]


@pytest.mark.parametrize("text", NO_CHANGE, ids=[text[:48] for text in NO_CHANGE])
def test_what_is_no_news_of_a_post_makes_no_appointment(text: str) -> None:
    assert changes(text) == []


LISTS: list[tuple[str, list[Change]]] = [
    (
        (
            "Công an tỉnh Hà Nam công bố các quyết định về công tác cán bộ, gồm:\n+ Thượng tá Lèng Văn Pá, Trưởng"
            " Công an huyện Kim Bảng: Trưởng Công an huyện Lý Nhân;\n+ Trung tá Cù Thị Sen, Trưởng Công an huyện Lý"
            " Nhân: Trưởng Công an huyện Kim Bảng.\nCác quyết định có hiệu lực từ ngày 1/6."
        ),
        [("Lèng Văn Pá", KIM_BANG, LY_NHAN, "2021-06-01"), ("Cù Thị Sen", LY_NHAN, KIM_BANG, "2021-06-01")],
    ),
    (
        (
            "Ngày 20/5, Công an tỉnh Hà Nam công bố 2 quyết định điều động cán bộ, có hiệu lực từ ngày 1/6. Cụ thể:\n"
            "- Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng, giữ chức Trưởng Công an huyện Lý Nhân;\n"
            "- Trung tá Cù Thị Sen, Trưởng Công an huyện Lý Nhân, giữ chức Trưởng Công an huyện Kim Bảng.\n"
            "Công an tỉnh cũng thông báo quyết định nghỉ công tác, hưởng chế độ hưu trí từ ngày 1/7 đối với Đại tá Tạ"
            " Quang Mẫn, Phó Giám đốc Công an tỉnh Hà Nam."
        ),
        [
            ("Lèng Văn Pá", KIM_BANG, LY_NHAN, "2021-06-01"),
            ("Cù Thị Sen", LY_NHAN, KIM_BANG, "2021-06-01"),
            ("Tạ Quang Mẫn", DEPUTY, None, "2021-07-01"),
        ],
    ),
    (
        (
            "Ngày 20/5, Công an tỉnh Hà Nam công bố quyết định. Theo quyết định, Thượng tá Lèng Văn Pá, Trưởng Công an"
            " huyện Kim Bảng, giữ chức Giám đốc Công an tỉnh Hà Nam. Các Phó Giám đốc gồm: Thượng tá Tạ Quang Mẫn, Phó"
            " Giám đốc Công an tỉnh Hà Nam; Trung tá Cù Thị Sen, Trưởng Công an huyện Lý Nhân."
        ),
        [("Lèng Văn Pá", KIM_BANG, HA_NAM, "2021-05-20"), ("Cù Thị Sen", LY_NHAN, DEPUTY, "2021-05-20")],
    ),
    (
        (
            "Ngày 20/5, Công an tỉnh Hà Nam trao quyết định nghỉ hưu. Trong số 9 cán bộ nghỉ công tác từ ngày 1/6 có"
            " Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng; Trung tá Cù Thị Sen, Trưởng Công an huyện Lý Nhân."
        ),
        [("Lèng Văn Pá", KIM_BANG, None, "2021-06-01"), ("Cù Thị Sen", LY_NHAN, None, "2021-06-01")],
    ),
    (
        (
            "Ngày 20/5, Công an tỉnh Hà Nam công bố các quyết định. Theo đó, Thượng tá Lèng Văn Pá, Trưởng Công an"
            " huyện Kim Bảng, và Trung tá Cù Thị Sen, Trưởng Công an huyện Lý Nhân, được điều động giữ chức Phó Giám"
            " đốc Công an tỉnh Hà Nam; Trung tá Lò Văn Ón làm Trưởng Công an huyện Bình Lục."
        ),
        [
            ("Lèng Văn Pá", KIM_BANG, DEPUTY, "2021-05-20"),
            ("Cù Thị Sen", LY_NHAN, DEPUTY, "2021-05-20"),
            ("Lò Văn Ón", None, "Trưởng, Công an huyện Bình Lục", "2021-05-20"),
        ],
    ),
    (
        (
            "Ngày 20/5, Công an tỉnh Hà Nam công bố quyết định nghỉ hưu đối với:\n- Thượng tá Lèng Văn Pá, Trưởng"
            " Công an huyện Kim Bảng, từ ngày 1/6;\n- Trung tá Cù Thị Sen, Trưởng Công an huyện Lý Nhân, từ ngày 1/7."
        ),
        [("Lèng Văn Pá", KIM_BANG, None, "2021-06-01"), ("Cù Thị Sen", LY_NHAN, None, "2021-07-01")],
    ),
    (
        (
            "Ngày 20/5, Giám đốc Công an tỉnh Hà Nam trao quyết định nghỉ hưu cho Thượng tá Lèng Văn Pá, Trưởng Công an"
            " huyện Kim Bảng (từ ngày 1/6) và Trung tá Cù Thị Sen, Trưởng Công an huyện Lý Nhân (từ ngày 1/7)."
        ),
        [("Lèng Văn Pá", KIM_BANG, None, "2021-06-01"), ("Cù Thị Sen", LY_NHAN, None, "2021-07-01")],
    ),
    (
        (
            "Ngày 20/5, Công an tỉnh Hà Nam công bố quyết định điều động Thượng tá Lèng Văn Pá từ Trưởng Công an huyện"
            " Kim Bảng sang giữ chức Trưởng Công an huyện Lý Nhân. Vị trí Thượng tá Pá để lại được giao cho Trung tá Cù"
            " Thị Sen. Cũng từ ngày này, Trung tá Lò Văn Ón được điều động giữ chức Trưởng Công an huyện Bình Lục."
        ),
        [
            ("Lèng Văn Pá", KIM_BANG, LY_NHAN, "2021-05-20"),
            ("Cù Thị Sen", None, KIM_BANG, "2021-05-20"),
            ("Lò Văn Ón", None, "Trưởng, Công an huyện Bình Lục", "2021-05-20"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists_and_vacancies_give_everybody_a_change(text: str, expected: list[Change]) -> None:
    assert changes(text) == expected


def test_a_seat_or_a_post_beside_leaves_the_old_post() -> None:
    text = (
        "Ngày 20/5, Công an tỉnh Hà Nam công bố quyết định bổ nhiệm Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam,"
        " kiêm giữ chức Trưởng Công an huyện Kim Bảng."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current", KIM_BANG: "incoming"}


def test_a_headline_makes_a_bare_post_news() -> None:
    text = (
        "Chiều 20/5/2021, lễ công bố quyết định diễn ra. Đại tá Lê Văn Tám, Giám đốc Công an tỉnh Trà Vinh giữ chức vụ "
        "Giám đốc Công an tỉnh Bến Tre (mới)."
    )
    headline = "Đại tá Lê Văn Tám làm Giám đốc Công an tỉnh Bến Tre"
    said = extract(Document("example", f"{headline}\n\n{text}\n", published=PUBLISHED))
    old, new = "Giám đốc, Công an tỉnh Trà Vinh", "Giám đốc, Công an tỉnh Bến Tre"
    assert [(spelled(said, a.from_post), spelled(said, a.to_post)) for a in said.appointments] == [(old, new)]


def test_the_date_of_a_numbered_document_is_not_that_of_the_news() -> None:
    text = (
        "Chiều 20/5/2021, tại buổi lễ, Bộ trưởng công bố Quyết định số 397/QĐ-TTg ngày 5/5 bổ nhiệm Đại tá Lê Văn Tám, "
        "Giám đốc Công an tỉnh Trà Vinh, giữ chức Giám đốc Công an tỉnh Bến Tre."
    )
    assert [date for *_, date in changes(text)] == ["2021-05-20"]


def test_who_becomes_a_vice_minister_stays_in_the_central_committee() -> None:
    text = "Chiều 20/5/2021, Trung tướng Lê Văn Tám, Ủy viên Trung ương Đảng, được bổ nhiệm làm Thứ trưởng Bộ Công an."
    assert changes(text) == [("Lê Văn Tám", None, "Thứ trưởng, Bộ Công an", "2021-05-20")]


def test_who_speaks_of_others_retiring_does_not_retire() -> None:
    text = (
        "Ngày 9/5/2021, Công an tỉnh Trà Vinh công bố quyết định nghỉ hưu cho 18 cán bộ. Theo Đại tá Lê Văn Tám, "
        "Giám đốc Công an tỉnh Trà Vinh, việc các đồng chí xin nghỉ hưu trước tuổi thể hiện trách nhiệm."
    )
    assert changes(text) == []
    assert statuses(text, "Lê Văn Tám") == {"Giám đốc, Công an tỉnh Trà Vinh": "current"}


def test_the_same_day_is_no_day_still_to_come() -> None:
    text = (
        "Ngày 19/5, Công an tỉnh Hà Nam công bố quyết định nghỉ hưu từ ngày 1/6 đối với Đại tá Tạ Quang Mẫn, Giám đốc"
        " Công an tỉnh. Cùng ngày, Thượng tá Lèng Văn Pá được bổ nhiệm giữ chức Trưởng Công an huyện Kim Bảng."
    )
    assert changes(text)[-1] == ("Lèng Văn Pá", None, KIM_BANG, "2021-05-19")


def test_the_old_post_ends_and_the_new_one_is_coming() -> None:
    text = ONE_CHANGE[0][0]
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "former", NAM_DINH: "incoming"}


def test_who_takes_charge_keeps_the_own_post() -> None:
    text = ONE_CHANGE[7][0]
    assert statuses(text, "Tạ Quang Mẫn") == {DEPUTY: "current", "Phụ trách, Công an tỉnh Hà Nam": "incoming"}


def test_every_fact_quotes_a_sentence_that_names_its_person_or_the_word_for_it() -> None:
    said = article(SEVERAL[3][0])
    for appointment in said.appointments:
        quotes = [said.document.text[e.start : e.stop] for e in appointment.evidence]
        assert quotes
        assert all("\n" not in quote for quote in quotes)
