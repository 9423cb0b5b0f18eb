"""What is read of steps of a career told beside the news: months, spells, seats given, predecessors, applications."""

from __future__ import annotations

import pytest
from career_text import DEPUTY, HA_NAM, KIM_BANG, NAM_DINH, Change, changes, ranks, statuses

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
