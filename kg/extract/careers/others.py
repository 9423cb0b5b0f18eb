"""Whether the words between a person and a post tell that somebody else gets or leaves it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.told.line import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Chunk, Reading
    from kg.extract.told.line import ToldLine
    from kg.rules.rule import Match


def of_several(way: Sequence[Chunk]) -> bool:
    """Whether several others get the post: "X cho biết đã bố trí 102 nhân sự giữ chức Trưởng Công an", "X chúc mừng hai
    ông được bổ nhiệm giữ chức Thứ trưởng"."""
    pairs = [(a.value, b.value) for a, b in pairwise(way) if a.kind == b.kind == "word"]
    counted = any(a.isdecimal() and b in words_of("counted") for a, b in pairs)
    return counted or any(a in words_of("several") and b in words_of("he") for a, b in pairs)


def decides(reading: Reading, line: ToldLine, match: Match) -> bool:
    """Whether the person dismisses somebody: "Thủ tướng X đã cách chức Thứ trưởng Công an đối với ông Y"."""
    verb = line.chunks[match.slots["from"][0] - 1]
    way = line.chunks[slice(*match.slots.get("way", (0, 0)))]
    dismisses = reading.text.key[verb.start : verb.stop].startswith(tuple(words_of("dismisses")))
    return dismisses and all(
        (c.kind == "word" and c.value in words_of("decides")) or c.value in {"announce", "decision"} for c in way
    )
