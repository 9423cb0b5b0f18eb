"""The day on which an article was published, as its own text gives it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from kg.dates.find import find_dates
from kg.dates.mention import DateMention, as_day
from kg.text import Text


class Region(Protocol):
    """A stretch of the text and what kind it is: a block of the article's anatomy."""

    @property
    def kind(self) -> str:
        """"stamp" for a publication line, "title" for the headline."""

    @property
    def start(self) -> int:
        """Offset in `Text.norm`."""

    @property
    def stop(self) -> int:
        """Offset in `Text.norm`."""


_FURNITURE = frozenset({"junk", "stamp", "byline"})


def find_published(text: Text, blocks: Sequence[Region]) -> str | None:
    """The publication day ("2022-11-29"), or None where the text does not give it.

    A publication line says it: one that calls itself so ("Đăng lúc"), else the first below the headline, else the last
    above it, where portals also show today's date. Else the prose does: "sáng nay, 13/10/2025", "hôm nay (13/9)".
    """
    mentions = find_dates(text, None)
    return _of_stamps(text, blocks, mentions) or _of_prose(blocks, mentions)


def _of_stamps(text: Text, blocks: Sequence[Region], mentions: list[DateMention]) -> str | None:
    titles = [block.start for block in blocks if block.kind == "title"]
    headline = titles[0] if titles else 0
    ranked = []
    for order, block in enumerate(blocks):
        day = _first_day(mentions, block) if block.kind == "stamp" else None
        if day is None:
            continue
        words = text.key[block.start : block.stop]
        posted = any(label in words for label in ("đăng", "xuất bản"))
        updated = "cập nhật" in words
        above = block.start < headline
        ranked.append(((not posted, above, updated, -order if above else order), day))
    return min(ranked)[1] if ranked else None


def _first_day(mentions: list[DateMention], block: Region) -> str | None:
    for mention in mentions:
        if block.start <= mention.start < block.stop and as_day(mention.value) is not None:
            return mention.value
    return None


def _of_prose(blocks: Sequence[Region], mentions: list[DateMention]) -> str | None:
    furniture = [(block.start, block.stop) for block in blocks if block.kind in _FURNITURE]
    for mention in mentions:
        inside = any(start <= mention.start < stop for start, stop in furniture)
        if mention.rule == "today_dated" and not inside and as_day(mention.value) is not None:
            return mention.value
    return None
