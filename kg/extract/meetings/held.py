"""Occasions that a body is said to hold by a verb alone: "Sáng 3/7, Công an tỉnh A sơ kết công tác", "tổ chức tuyên
truyền pháp luật"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from kg.extract.meetings.dates import is_day
from kg.extract.meetings.text import View
from kg.lexicon.table import read_rows

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.rules.rule import Match

# How many characters and words after the subject may name what is held.
_REACH, _LONGEST = 40, 4


@functools.cache
def _kinds() -> dict[str, tuple[str, bool]]:
    """The kind of occasion of each phrase of data/lexicon/held.csv, and whether it takes "tổ chức"."""
    rows = read_rows("lexicon/held.csv", ("phrase", "kind", "verb"))
    return {phrase: (kind, verb == "host") for phrase, kind, verb in rows}


def held_kind(reading: Reading, view: View, match: Match) -> str | None:
    """The kind of occasion that a match of "held-as" tells, None where its words name none or no day opens them."""
    start = match.slots["guest" if "guest" in match.slots else "who"][0]
    if not _has_day(view, start):
        return None
    begin = view.chunks[match.slots["verb"][0]].start
    text = reading.text.key[begin : min(begin + _REACH, view.sentence.stop)]
    words = [word for word in text.split() if not word.isdecimal()][:_LONGEST]
    for n in range(len(words), 0, -1):
        kind, hosted = _kinds().get(" ".join(words[:n]).rstrip(".,:"), ("", False))
        if kind and (not hosted or "said" in match.slots):
            return kind
    return None


def _has_day(view: View, at: int) -> bool:
    """Whether a day stands before chunk `at`, and no verb between."""
    for k in range(at - 1, -1, -1):
        chunk = view.chunks[k]
        if chunk.kind == "date":
            return is_day(chunk.value) and "/" not in chunk.value
        if (chunk.kind == "verb" and chunk.value != "joint") or chunk.kind == "person" or view.is_word(k, ";"):
            return False
    return False
