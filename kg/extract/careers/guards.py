"""Small questions that tell whether a sentence about a post says that somebody gets it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.careers.move import is_seat
from kg.extract.told.line import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Chunk, Reading
    from kg.extract.told.line import ToldLine
    from kg.model import PostRef
    from kg.rules.rule import Match


_MONTH = re.compile(r"\d{4}-\d\d")
# How many chunks may lead to a date that opens a sentence: "Đến tháng 5/2020", "Vào cuối tháng 5/2020".
_OPENING = 2
# How far behind "đơn" what is applied for stands: "đơn tự nguyện xin nghỉ hưu".
_APPLICATION = 4


def opens_with_month(line: ToldLine, match: Match) -> bool:
    """Whether a sentence tells of a step of a career by the month in which somebody took a post: "Tháng 5/2020, ông giữ
    cương vị Giám đốc Công an tỉnh X"."""
    at = next((i for i, chunk in enumerate(line.chunks[: _OPENING + 1]) if chunk.kind == "date"), None)
    if at is None or _MONTH.fullmatch(line.chunks[at].value) is None or line.has_verb("since", "now", "once"):
        return False
    return match.slots["who"][0] in {at + 1, at + 2}


def follows_succession(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "thay", "thay cho" stands right before the chunk at `at`."""
    return any(c.kind == "verb" and c.value == "succeed" for c in chunks[max(0, at - 3) : at])


def is_of_stranger(way: Sequence[Chunk]) -> bool:
    """Whether a clause of somebody begins whom the article shows in no office: "X cho biết … do ông Y làm Chủ tịch"."""
    return any(a.value in words_of("addresses") and b.kind == "name" for a, b in pairwise(way))


def names_task(line: ToldLine, match: Match, way: Sequence[Chunk]) -> bool:
    """Whether "phụ trách" tells of no unit but of work: "nhiệm vụ được giao phụ trách", "phụ trách camera"."""
    task = any(c.kind == "word" and c.value in words_of("task") for c in way)
    following = line.chunks[match.stop] if match.stop < len(line.chunks) else None
    return task or (following is not None and following.kind == "word" and not line.is_of(match.stop, "charged"))


def is_request(reading: Reading, line: ToldLine, at: int) -> bool:
    """Whether the retirement at chunk `at` is one that somebody applies for: "gửi đơn xin nghỉ hưu"."""
    verb = line.chunks[at]
    before = line.chunks[max(0, at - _APPLICATION) : at]
    return reading.text.key.startswith("xin ", verb.start) or any(c.value == "đơn" for c in before)


def decides_retirement(lines: Sequence[ToldLine]) -> bool:
    """Whether the article tells of decisions by which people retire."""
    return any(line.has_verb("announce", "decision") and line.has_verb("retire") for line in lines)


def says_given(reading: Reading, line: ToldLine, match: Match) -> bool:
    """Whether the sentence says that a charge is given: "được giao phụ trách", "phân công X phụ trách"."""
    for i in range(match.start, match.stop):
        if line.is_verb(i, "charge"):
            surface = reading.text.key[line.chunks[i].start : line.chunks[i].stop]
            if "giao" in surface or "phân công" in surface:
                return True
    return any(line.is_verb(i, "entrust", "move") for i in range(match.slots["who"][0]))


def is_beside(reading: Reading, line: ToldLine, match: Match, to: Sequence[PostRef]) -> bool:
    """Whether the new post leaves the old one as it is: "kiêm giữ chức", a seat, a post of the police's party."""
    verb = line.chunks[match.slots["to"][0] - 1]
    beside = verb.kind == "verb" and reading.text.key.startswith("kiêm", verb.start)
    return beside or all(is_seat(reading, post) for post in to)
