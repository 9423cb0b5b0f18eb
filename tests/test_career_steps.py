"""What is read of steps of a career told beside the news: months, spells, seats given, predecessors, applications."""

from __future__ import annotations

import pytest
from career_text import DEPUTY, HA_NAM, KIM_BANG, LY_NHAN, NAM_DINH, Change, changes, ranks, statuses

NEWS = "Ngày 5/3/2021, Bộ Công an bổ nhiệm Đại tá Hứa Viết Cảo, {old}, giữ chức {new}. "
TO_HA_NAM = NEWS.format(old="Phó Giám đốc Công an tỉnh Hà Nam", new="Giám đốc Công an tỉnh Hà Nam")
APPOINTED: Change = ("Hứa Viết Cảo", DEPUTY, HA_NAM, "2021-03-05")

STEPS = [
    (
        "Tháng 5/2015, ông giữ cương vị Trưởng Công an huyện Kim Bảng.",
        ("Hứa Viết Cảo", None, KIM_BANG, "2015-05"),
    ),
    (
        (
            "Năm 2012, ông được bổ nhiệm làm Giám đốc Công an tỉnh Nam Định, đến tháng 5/2015 được điều động làm Trưởng"
            " Công an huyện Kim Bảng."
        ),
        ("Hứa Viết Cảo", NAM_DINH, KIM_BANG, "2015-05"),
    ),
]


@pytest.mark.parametrize(("told", "step"), STEPS)
def test_a_month_dates_a_step(told: str, step: Change) -> None:
    assert changes(TO_HA_NAM + told) == [APPOINTED, step]


def test_the_offices_that_a_sentence_looks_back_at_are_over() -> None:
    text = (
        "Trung tướng Hứa Viết Cảo, Thứ trưởng Bộ Công an, dự lễ. Ông làm Phó Giám đốc Công an tỉnh Hà Nam, Giám đốc"
        " Công an tỉnh Nam Định."
    )
    assert statuses(text, "Hứa Viết Cảo") == {"Thứ trưởng, Bộ Công an": "current", DEPUTY: "former", NAM_DINH: "former"}


@pytest.mark.parametrize("spell", ["chưa đầy một năm làm", "hơn hai năm giữ chức"])
def test_a_post_is_left_after_the_time_spent_in_it(spell: str) -> None:
    text = (
        f"Đại tá Hứa Viết Cảo được điều động giữ chức Giám đốc Công an tỉnh Hà Nam sau {spell} Giám đốc Công an tỉnh"
        " Nam Định."
    )
    assert statuses(text, "Hứa Viết Cảo") == {HA_NAM: "incoming", NAM_DINH: "former"}


def test_a_seat_is_given_to_somebody() -> None:
    text = (
        "Ngày 5/3/2021, Bộ Công an công bố các quyết định về nhân sự. Chiếc ghế Giám đốc Công an tỉnh Hà Nam được giao"
        " cho Đại tá Hứa Viết Cảo, Giám đốc Công an tỉnh Nam Định."
    )
    assert changes(text) == [("Hứa Viết Cảo", NAM_DINH, HA_NAM, "2021-03-05")]


def test_who_held_a_post_before_is_in_it_no_more() -> None:
    text = "Giám đốc Công an tỉnh Hà Nam trước đó là ông Hứa Viết Cảo."
    assert statuses(text, "Hứa Viết Cảo") == {HA_NAM: "former"}


def test_a_rank_worn_makes_an_officer() -> None:
    text = "Ông Hứa Viết Cảo, 50 tuổi, mang quân hàm đại tá, được bổ nhiệm làm Giám đốc Công an tỉnh Hà Nam."
    assert ranks(text, "Hứa Viết Cảo") == {"Đại tá"}
    assert statuses(text, "Hứa Viết Cảo") == {HA_NAM: "incoming"}


def test_who_applies_for_retirement_stays() -> None:
    text = "Đại tá Hứa Viết Cảo, Giám đốc Công an tỉnh Hà Nam, gửi đơn xin nghỉ hưu trước tuổi từ ngày 1/5/2021."
    assert changes(text) == []
    assert statuses(text, "Hứa Viết Cảo") == {HA_NAM: "current"}
    decided = " Ngày 20/4/2021, Bộ Công an công bố quyết định nghỉ hưu."
    assert changes(text + decided) == [("Hứa Viết Cảo", HA_NAM, None, "2021-05-01")]


def test_a_council_elects_a_list() -> None:
    text = (
        "HĐND tỉnh Hà Nam bầu cử bổ sung Ủy viên UBND tỉnh đối với 2 đại biểu, gồm các ông Hứa Viết Cảo - Giám đốc Công"
        " an tỉnh, Tạ Quang Mẫn - Giám đốc Sở Nội vụ."
    )
    seat = "Ủy viên, UBND tỉnh Hà Nam"
    assert [(who, to) for who, _, to, _ in changes(text)] == [("Hứa Viết Cảo", seat), ("Tạ Quang Mẫn", seat)]


@pytest.mark.parametrize(
    ("told", "posts"),
    [
        ("Công an tỉnh Hà Nam (Công an tỉnh loại I) do Đại tá Hứa Viết Cảo làm Giám đốc.", {HA_NAM: "current"}),
        ("Công an tỉnh Hà Nam hiện do Đại tá Hứa Viết Cảo giữ chức Giám đốc.", {HA_NAM: "current"}),
        (
            "Ban chuyên án do Đại tá Hứa Viết Cảo, Phó Giám đốc Công an tỉnh Hà Nam, làm Trưởng ban.",
            {DEPUTY: "current"},
        ),
    ],
)
def test_a_unit_is_headed_by_somebody(told: str, posts: dict[str, str]) -> None:
    assert statuses(told, "Hứa Viết Cảo") == posts


def test_a_list_of_posts_goes_on_about_who_was_named() -> None:
    text = (
        f"{TO_HA_NAM}Quá trình giữ chức vụ: Trưởng Công an huyện Kim Bảng; Giám đốc Công an tỉnh Nam Định; Phó Giám đốc"
        " Công an tỉnh Hà Nam từ tháng 5/2019."
    )
    assert statuses(text, "Hứa Viết Cảo") == {
        HA_NAM: "incoming",
        DEPUTY: "former",
        KIM_BANG: "former",
        NAM_DINH: "former",
    }


def test_what_came_afterwards_does_not_date_a_step() -> None:
    told = (
        "Tháng 3/2013, ông được bổ nhiệm Giám đốc Công an tỉnh Nam Định, sau đó kiêm Trưởng Công an huyện Kim Bảng (từ"
        " tháng 1/2014)."
    )
    assert changes(TO_HA_NAM + told) == [APPOINTED, ("Hứa Viết Cảo", None, NAM_DINH, "2013-03")]
    assert statuses(TO_HA_NAM + told, "Hứa Viết Cảo")[KIM_BANG] == "former"


@pytest.mark.parametrize(
    "told",
    [
        (
            "Ông từng là Giám đốc Công an tỉnh Nam Định trước khi được bổ nhiệm làm Trưởng Công an huyện Kim Bảng vào"
            " tháng 5/2019."
        ),
        (
            "Trước khi được bổ nhiệm làm Trưởng Công an huyện Kim Bảng (tháng 5/2019), ông Hứa Viết Cảo là Giám đốc"
            " Công an tỉnh Nam Định."
        ),
        (
            "Trước khi được điều về Kim Bảng tháng 5/2019 giữ chức Trưởng Công an huyện Kim Bảng, ông Hứa Viết Cảo là"
            " Giám đốc Công an tỉnh Nam Định."
        ),
    ],
)
def test_a_clause_about_the_time_before_dates_a_step(told: str) -> None:
    text = (
        "Ngày 5/3/2021, Bộ Công an công bố quyết định bổ nhiệm Đại tá Hứa Viết Cảo giữ chức Giám đốc Công an tỉnh Hà"
        f" Nam. {told}"
    )
    assert changes(text) == [
        ("Hứa Viết Cảo", None, HA_NAM, "2021-03-05"),
        ("Hứa Viết Cảo", NAM_DINH, KIM_BANG, "2019-05"),
    ]


def test_a_dated_sentence_says_in_which_posts_somebody_was() -> None:
    text = (
        "Đại tá Hứa Viết Cảo, Giám đốc Công an tỉnh Hà Nam, dự lễ. Đến năm 2011 ông là Giám đốc Công an tỉnh Nam Định."
        " Tháng 9-2012, ông là Trưởng Công an huyện Kim Bảng. Đến năm 2015 ông là Giám đốc Công an tỉnh Hà Nam cho đến"
        " nay."
    )
    assert statuses(text, "Hứa Viết Cảo") == {HA_NAM: "current", NAM_DINH: "former", KIM_BANG: "former"}


def test_an_age_counts_nobody_who_gets_a_rank() -> None:
    text = "Đại tá Hứa Viết Cảo dự lễ. Ông được tuyên dương khi 37 tuổi và được phong hàm Thiếu tướng ngày 13/7/2013."
    assert ranks(text, "Hứa Viết Cảo") == {"Đại tá", "Thiếu tướng"}


def test_who_was_followed_gets_what_the_sentence_goes_on_to_tell() -> None:
    text = (
        "Ngày 20/5, Đại tá Hứa Viết Cảo giữ chức Giám đốc Công an tỉnh Hà Nam. Đại tá Hứa Viết Cảo thay Thiếu tướng Tạ"
        " Quang Mẫn – người được bầu giữ chức Chủ tịch UBND tỉnh Hà Nam."
    )
    assert "Chủ tịch, UBND tỉnh Hà Nam" in statuses(text, "Tạ Quang Mẫn")
    assert "Chủ tịch, UBND tỉnh Hà Nam" not in statuses(text, "Hứa Viết Cảo")


def test_what_is_just_told_has_no_day_of_weeks_before() -> None:
    text = (
        "Bộ Công an vừa bổ nhiệm Đại tá Hứa Viết Cảo giữ chức Giám đốc Công an tỉnh Hà Nam.\n\nNgười tiền nhiệm nghỉ"
        " công tác ngày 22/4/2021."
    )
    assert [(to, date) for _, _, to, date in changes(text) if to == HA_NAM] == [(HA_NAM, "2021-05-20")]


def test_the_unit_in_which_a_career_was_spent_owns_its_divisions() -> None:
    text = (
        f"{TO_HA_NAM}Nhiều năm công tác tại Công an Nam Định, Đại tá Hứa Viết Cảo từng giữ chức Trưởng phòng Tham mưu,"
        " Trưởng Công an huyện Ý Yên."
    )
    assert statuses(text, "Hứa Viết Cảo")["Trưởng phòng, Phòng Tham mưu Công an tỉnh Nam Định"] == "former"


@pytest.mark.parametrize(
    "told",
    [
        (
            "Ngày 20/5, Đại tá Hứa Viết Cảo, Giám đốc Công an tỉnh Hà Nam, được chỉ định tham gia Ban Chấp hành, Ban"
            " Thường vụ Tỉnh ủy Hà Nam."
        ),
        "Ban Bí thư chuẩn y Đại tá Hứa Viết Cảo, Giám đốc Công an tỉnh Hà Nam, tham gia Ban Thường vụ Tỉnh ủy Hà Nam.",
        "Hội nghị bầu Đại tá Hứa Viết Cảo, Giám đốc Công an tỉnh Hà Nam, vào Ban Thường vụ Tỉnh ủy Hà Nam.",
    ],
)
def test_a_committee_is_joined_beside_the_office(told: str) -> None:
    posts = statuses(told, "Hứa Viết Cảo")
    assert posts[HA_NAM] == "current"
    assert posts["Ủy viên Ban Thường vụ, Tỉnh ủy Hà Nam"] in {"current", "incoming"}


def test_a_seat_is_taken_by_somebody() -> None:
    text = (
        "Ngày 5/3/2021, Bộ Công an công bố các quyết định về nhân sự. Vị trí Giám đốc Công an tỉnh Hà Nam do Đại tá Hứa"
        " Viết Cảo, Giám đốc Công an tỉnh Nam Định, tiếp quản."
    )
    assert changes(text) == [("Hứa Viết Cảo", NAM_DINH, HA_NAM, "2021-03-05")]


def test_who_is_new_in_a_post_is_the_subject_of_what_is_told_of_the_new_head() -> None:
    text = f"{TO_HA_NAM}\n\nTân Giám đốc sinh năm 1975, từng là Trưởng Công an huyện Kim Bảng."
    assert statuses(text, "Hứa Viết Cảo") == {HA_NAM: "incoming", DEPUTY: "former", KIM_BANG: "former"}


@pytest.mark.parametrize(
    "told",
    [
        "Hai tân Phó Giám đốc Công an tỉnh Hà Nam là {0} và {1}.",
        "Hai tân Phó Giám đốc Công an tỉnh Hà Nam gồm: {0}; {1}.",
        "Bộ Công an bổ nhiệm hai Phó Giám đốc Công an tỉnh Hà Nam là {0} và {1}.",
    ],
)
def test_each_of_as_many_as_are_counted_gets_the_post(told: str) -> None:
    people = ("Đại tá Hứa Viết Cảo, Trưởng Công an huyện Kim Bảng", "Đại tá Tạ Quang Mẫn, Trưởng Công an huyện Lý Nhân")
    text = f"Ngày 5/3/2021, Bộ Công an công bố quyết định bổ nhiệm 2 Phó Giám đốc. {told.format(*people)}"
    assert [change[:3] for change in changes(text)] == [
        ("Hứa Viết Cảo", KIM_BANG, DEPUTY),
        ("Tạ Quang Mẫn", LY_NHAN, DEPUTY),
    ]
