"""Which date a sentence says of an occasion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.meetings.draft import EARLY
from kg.extract.meetings.modality import is_later
from kg.extract.meetings.text import View, each, surface, words_of

if TYPE_CHECKING:
    from kg.extract.reading import Reading

# A day, in a year or in any.
_DAY = re.compile(r"(?:\d{4}-|--)\d\d-\d\d")
# How far a date may stand from an anchor, in chunks.
_DATE_REACH = 40
# How many chunks after its first day a range may name its last.
_RANGE = 8
# How many days an occasion may last that opens on a day of its own.
_LONGEST_OCCASION = 14
# How many chunks before a date the case may be named that it dates.
_CASE = 14
# How many chunks behind its opening bracket a date may stand.
_BRACKET = 6


def is_day(value: str) -> bool:
    """Whether a value is a day or begins with one, in a year or in any.

    >>> is_day("--03-01"), is_day("2021-03-01/2021-03-04"), is_day("2021-03")
    (True, True, False)
    """
    return _DAY.match(value) is not None


def _until(view: View, at: int) -> str | None:
    """The range that begins with the date at `at`: "từ ngày A (và kéo dài) đến hết ngày B"."""
    if not view.is_word(at - 1, "từ"):
        return None
    to = next((k for k in range(at + 1, min(at + _RANGE, len(view.chunks))) if view.chunks[k].kind == "date"), None)
    if to is None or "/" in view.chunks[at].value + view.chunks[to].value:
        return None
    ends = any(view.is_word(k, "đến", "hết", "tới") or view.is_verb(k, "move") for k in range(at + 1, to))
    ordered = view.chunks[at].value < view.chunks[to].value
    return f"{view.chunks[at].value}/{view.chunks[to].value}" if ends and ordered else None


def in_bracket(view: View, at: int) -> bool:
    """Whether chunk `at` stands in a remark in brackets: "theo Tuyên bố chung (ký tháng 3/2018)"."""
    begin = next((k for k in range(at - 1, max(at - _BRACKET, -1), -1) if view.is_word(k, "(", ")")), -1)
    return view.is_word(begin, "(")


def dates_case(view: View, at: int) -> bool:
    """Whether the date at `at` is that of a case: "họp báo về vụ cướp xảy ra tại xã A sáng 12/1"."""
    for k in range(at - 1, max(at - _CASE, 0) - 1, -1):
        if view.is_word(k, "vụ") and not view.is_of(k - 1, "no_case"):
            return True
        if view.chunks[k].kind not in {"word", "name", "topic", "area", "verb"} or view.is_verb(k, "host", "chair"):
            return False
    return False


def _is_campaign(value: str) -> bool:
    """Whether days from A to B are too many for an occasion: "lễ ra quân cao điểm, từ ngày 15/12 đến 29/2"."""
    first, _, last = value.partition("/")
    days = [re.search(r"(\d\d)-(\d\d)$", day) for day in (first, last)]
    if days[0] is None or days[1] is None:
        return False
    months = (int(days[1][1]) - int(days[0][1])) % 12
    return months * 30 + int(days[1][2]) - int(days[0][2]) > _LONGEST_OCCASION


def date_near(reading: Reading, view: View, start: int, stop: int) -> str | None:
    """The date said of the occasion at these chunks: the one that opens the sentence, else the nearest."""
    best: tuple[int, str] | None = None
    for i, chunk in each("date", view):
        if view.is_of(i - 1, "undated") or in_bracket(view, i) or view.is_word(i + 1, "tới"):
            continue
        value = _until(view, i) or chunk.value
        if (view.is_word(i - 1, "từ") and "/" not in value) or (i > start and dates_case(view, i)):
            continue
        # "Buổi chiều" counted from a month is no day.
        part = surface(reading, chunk).removeprefix("buổi ").partition(" ")[0] in words_of("part_of_day")
        month = len(chunk.value) == len("2024-11") and not chunk.value.startswith("--")
        vague = len(chunk.value) == len("2024") or (part and (month or "/" in chunk.value))
        # "Ngày 3/11 diễn ra hội nghị về công tác tháng 10/2020": the month is what it is about.
        early = any(c.kind == "date" and len(c.value) > len("2024-11") for c in view.chunks[:EARLY])
        vague = vague or (i > start and early and (month or _is_campaign(value)))
        vague = vague or (month and any(is_day(c.value) for _, c in each("date", view)))
        if vague or is_later(reading, value):
            continue
        between = range(min(i, stop), max(i, start))
        held = view.is_word(i - 1, "vào") and view.is_verb(i - 2, "host") and not view.is_verb(i - 4, "future")
        if any(view.is_verb(k, "speak", "press", "future", "none") for k in between) and i > EARLY and not held:
            continue
        distance = abs(i - start) + (0 if i > start else 2)
        if distance > _DATE_REACH or any(view.is_word(k, ";") for k in between):
            continue
        if best is None or distance < best[0]:
            best = (distance, value)
    return best[1] if best else None
