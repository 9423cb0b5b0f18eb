"""Whom a bare "ông", "chị" means in the lines of careers and gifts: who was named last."""

from __future__ import annotations

import functools
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.told.line import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Chunk, Reading

# How many people back a pronoun may lead.
_RECENT = 200


def _is_female(reading: Reading, person: str) -> bool:
    return " Thị " in f" {reading.people[person].name} "


def _stands_for_person(reading: Reading, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "ông", "chị" stands alone for somebody: no name, no kinship and no plural about it."""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    if after is None or reading.text.norm[after.start].isupper() or after.value in words_of("kinship"):
        return after is None
    before = chunks[at - 1] if at else None
    return before is None or before.value not in words_of("several")


def with_pronouns(reading: Reading, chunks: tuple[Chunk, ...], recent: Sequence[str]) -> tuple[Chunk, ...]:
    """A bare "ông", "chị" that nobody resolved yet means who was named last, the subject of a sentence first."""
    if _pronouns().isdisjoint([chunk.value for chunk in chunks]):
        return chunks
    return tuple(_resolved(reading, chunks, recent, _pronouns()))


@functools.cache
def _pronouns() -> frozenset[str]:
    return words_of("he") | words_of("she")


def _resolved(
    reading: Reading, chunks: Sequence[Chunk], recent: Sequence[str], pronouns: frozenset[str]
) -> Iterator[Chunk]:
    here: list[str] = []
    for i, chunk in enumerate(chunks):
        if chunk.kind == "person":
            here = [*chunk.refs, *here]
        if chunk.kind == "word" and chunk.value in pronouns and _stands_for_person(reading, chunks, i):
            female = chunk.value in words_of("she")
            agreeing = (p for p in (*here, *recent) if _is_female(reading, p) == female)
            # A woman need not be called Thị; one who is comes before others of earlier sentences.
            who = next(iter(here), None) if female else None
            who = who or next(agreeing, next(iter(recent), None) if female else None)
            if who is not None:
                yield replace(chunk, kind="person", refs=(who,))
                continue
        yield chunk


def named_last(reading: Reading, chunks: Sequence[Chunk], recent: list[str]) -> list[str]:
    """The people named so far, the last first, after a sentence more; nobody where it names an officer whom the article
    does not know by that rank."""
    norm = reading.text.norm
    if any(a.kind == "rank" and b.kind == "word" and norm[b.start].isupper() for a, b in pairwise(chunks)):
        return []
    named = [ref for c in chunks if c.kind == "person" for ref in c.refs]
    return list(dict.fromkeys([*named, *recent]))[:_RECENT] if named else recent
