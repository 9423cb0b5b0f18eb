"""Sentences beside a meeting that tell of another day: what was before, what the press is told, what is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.meetings.dates import in_bracket, is_day
from kg.extract.meetings.draft import Draft, conflicts, kind_of
from kg.extract.meetings.text import View, each, opens_with

if TYPE_CHECKING:
    from kg.extract.reading import Reading

# Encounters that are news at a press conference.
_WITH_GUESTS = frozenset({"talks", "visit", "working_session"})
# What is no occasion of its own.
_NO_OCCASION = frozenset({"none", "trial", "trip"})
# How many chunks behind an occasion the day may stand on which it was.
_DATED = 40
# How many months the matter of a meeting may lie before it: "hội nghị giao ban tháng 12/2023" in January.
_REVIEWED = 3
_MONTHS = 12


def goes_back(reading: Reading, draft: Draft, view: View) -> bool:
    """Whether a sentence, and with it its paragraph, tells of another day before: "Trước đó, sáng 12/6, …"."""
    days = [c.value for _, c in each("date", view)]
    other = all(conflicts(day, draft.date) for day in days) if draft.date is not None else True
    return bool(days) and other and opens_with(reading, view, "back")


def is_of_news(draft: Draft, view: View) -> bool:
    """Whether a sentence about a press conference tells of another day or encounter: who met whom is news."""
    if draft.kind != "press_conference" or draft.date is None:
        return False
    if any(kind_of(c) in _WITH_GUESTS for _, c in each("occasion", view)):
        return True
    days = [c.value for _, c in each("date", view)]
    return bool(days) and all(conflicts(day, draft.date) for day in days)


def is_quoted(draft: Draft, view: View) -> bool:
    """Whether a sentence tells what somebody said at another occasion, long before: "Phát biểu tại Lễ kỷ niệm 50 năm
    thành lập, ngày 17/8/2015, Thủ tướng A đã khẳng định …"."""
    if draft.date is None:
        return False
    said_at = [i for i, _ in each("occasion", view) if view.is_verb(i - 1, "speak") or view.is_word(i - 1, "tại")]
    return any(_is_other(draft.date, day) for i in said_at for day in _days_of(view, i))


def is_said_there(draft: Draft, view: View) -> bool:
    """Whether the only sentence about an occasion tells what somebody said at it: "Phát biểu tại Lễ kỷ niệm A ngày
    17/8/2015, Thủ tướng B khẳng định …", "như ông B đã khẳng định tại Đại hội A, tháng 8/2015"."""
    anchor = draft.anchors[0]
    before = anchor.start - 1
    said = view.is_verb(before, "speak") or (view.is_word(before, "tại") and view.is_verb(before - 1, "speak"))
    return said and anchor.date is not None and any(day == anchor.date for day in _days_of(view, anchor.start))


def _days_of(view: View, at: int) -> list[str]:
    """The days, months and years behind the occasion at `at` and before who is named next."""
    if view.chunks[at].value in _NO_OCCASION:
        return []
    found: list[str] = []
    for i in range(at + 1, min(at + _DATED, len(view.chunks))):
        chunk = view.chunks[i]
        if chunk.kind in {"person", "occasion"} or view.is_word(i, ";") or view.is_verb(i, "speak"):
            break
        if chunk.kind == "date" and not in_bracket(view, i):
            found.append(chunk.value)
    return found


def _is_other(date: str, told: str) -> bool:
    """Whether what is told of was on another day, or in another month or year so far back that it is not what the
    meeting looks back on.

    >>> _is_other("2024-01-05", "2023-11-02"), _is_other("2024-01-05", "2023-12"), _is_other("2024-01-05", "2016-08")
    (True, False, True)
    """
    if "/" in told or not conflicts(date, told):
        return False
    if is_day(told):
        return True
    if date.startswith("--") or told.startswith("--"):
        return False
    months = [_MONTHS * int(d[:4]) + int(d[5:7] or _MONTHS) for d in (date.ljust(7, "-")[:7].rstrip("-"), told)]
    return months[0] - months[1] > (_REVIEWED if len(told) > len("2016") else _MONTHS)
