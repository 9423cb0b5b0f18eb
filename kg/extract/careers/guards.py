"""Small questions that tell whether a sentence about a post says that somebody gets it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.told.line import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Chunk
    from kg.extract.told.line import ToldLine
    from kg.rules.rule import Match


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
