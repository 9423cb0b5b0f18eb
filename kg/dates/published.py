"""The day on which an article was published, as its own text gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from kg.dates.find import PATTERNS, find_dates
from kg.dates.mention import as_day
from kg.dates.pattern import compile_need
from kg.text import Text, read_text


class Region(Protocol):
    """A stretch of the text and what kind it is: a block of the article's anatomy."""

    @property
    def kind(self) -> str:
        """A publication line is a "stamp", the headline a "title"."""

    @property
    def start(self) -> int:
        """Offset in `Text.norm`."""

    @property
    def stop(self) -> int:
        """Offset in `Text.norm`."""


# "La Habana (TTXVN 18/4/2025) - ": a place, then agency and day in brackets, and a dash.
_DATELINE = re.compile(r"(?P<place>[^()\n,.;:]{2,40}) ?\((?P<inside>[^()\n]{6,40})\) ?[-–—]")
_TODAY = next(pattern for pattern in PATTERNS if pattern.name == "today_dated")
_FURNITURE = frozenset({"junk", "stamp", "byline"})
_POSTED = ("đăng", "xuất bản")
_UPDATED = "cập nhật"


def find_published(text: Text, blocks: Sequence[Region]) -> str | None:
    """The publication day ("2022-11-29"), or None where the text does not give it.

    A publication line says it: one that calls itself so ("Đăng lúc"), else the first below the headline, else the last
    above it, where portals also show today's date. Else the dateline does: "Hà Nội (TTXVN 18/4/2025) -", or the prose:
    "sáng nay, 13/10/2025", "hôm nay (13/9)".
    """
    return _of_stamps(text, blocks) or _of_dateline(text, blocks) or _of_prose(text, blocks)


def _of_stamps(text: Text, blocks: Sequence[Region]) -> str | None:
    titles = [block.start for block in blocks if block.kind == "title"]
    headline = titles[0] if titles else 0
    ranked = []
    for order, block in enumerate(blocks):
        day = _first_day(text.norm[block.start : block.stop]) if block.kind == "stamp" else None
        if day is None:
            continue
        words = text.key[block.start : block.stop]
        posted = any(label in words for label in _POSTED)
        above = block.start < headline
        ranked.append(((not posted, above, _UPDATED in words, -order if above else order), day))
    return min(ranked)[1] if ranked else None


def _of_dateline(text: Text, blocks: Sequence[Region]) -> str | None:
    for block in blocks:
        if block.kind in _FURNITURE or block.kind == "title":
            continue
        dateline = _DATELINE.match(text.norm, block.start, block.stop)
        if dateline is None or not all(word[:1].isupper() for word in dateline["place"].split()):
            return None
        return _first_day(dateline["inside"])
    return None


def _first_day(stamp: str) -> str | None:
    days = (mention.value for mention in find_dates(read_text(stamp), None))
    return next((day for day in days if as_day(day) is not None), None)


def _of_prose(text: Text, blocks: Sequence[Region]) -> str | None:
    if not any(compile_need(need).search(text.key) for need in _TODAY.needs):
        return None
    furniture = [(block.start, block.stop) for block in blocks if block.kind in _FURNITURE]
    for mention in find_dates(text, None):
        if mention.rule != _TODAY.name or as_day(mention.value) is None:
            continue
        if not any(start <= mention.start < stop for start, stop in furniture):
            return mention.value
    return None
