"""The day of a ceremony that the text only refers to ("Tại buổi lễ") behind the career of who gets a post there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.meetings.dates import is_day
from kg.extract.meetings.text import View, each, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Reading


def tells_step(reading: Reading, view: View) -> bool:
    """Whether a sentence dates a step of somebody's career and no decision: "Tháng 5/2015, ông giữ chức Cục trưởng"."""
    if view.has_verb("decide") or any(each("occasion", view)):
        return False
    said = reading.text.key[view.sentence.start : view.sentence.stop]
    decided = any(phrase in said for phrase in words_of("of_decision"))
    return not decided and any(phrase in said for phrase in words_of("of_step"))


def day_of_decision(reading: Reading, before: Sequence[View]) -> tuple[str, View] | None:
    """The day of the sentence before that tells of decisions handed over or made known, with that sentence."""
    for view in reversed(before):
        said = reading.text.key[view.sentence.start : view.sentence.stop]
        if view.has_verb("decide") or any(phrase in said for phrase in words_of("of_decision")):
            days = [(i, c.value) for i, c in each("date", view) if is_day(c.value) and "/" not in c.value]
            # "từ ngày 5/3" is when the decision takes effect.
            told = [day for i, day in days if not any(view.is_word(k, "từ") for k in (i - 1, i - 2))]
            if told:
                return told[0], view
    return None
