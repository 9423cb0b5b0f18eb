"""Which articles repeat others: nearly all words of the shorter one, in their order, stand in the longer one.

Newspapers take over each other's reports. What ten of them print has one source and not ten.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from zlib import crc32

from kg.model import Document
from kg.resolve.shown import day_number
from kg.text import key_of

_WORDS = 5  # of a shingle; the hash below is written for so many
_FEWEST = 30  # shingles, below which two texts are alike by chance
_MARKS = 8  # the smallest hashes, by which alike texts find each other
_COMMON = 40  # texts with one mark; more share a formula and not a report
_ALIKE = 0.8  # of the shingles of the shorter text
_FACTOR, _MASK = 1_000_003, (1 << 61) - 1  # of a rolling hash, the same on every machine
_DAYS = 60  # between a report and its reprints
_LENGTHS = 2  # how many times longer a text may be than the one it repeats


@dataclass(frozen=True, slots=True)
class _Sketch:
    """What is kept of a text. Its shingles take far more room, so they are made again for the pairs to compare."""

    age: tuple[str, str]
    day: int | None
    marks: tuple[int, ...]
    document: Document


def find_sources(documents: Sequence[Document]) -> dict[str, str]:
    """From the name of each document to that of the earliest one whose report it is, its own where that is itself."""
    sketches = [_sketch(document) for document in sorted(documents, key=lambda d: d.name)]
    group = {sketch.document.name: [sketch] for sketch in sketches}
    for left, right in _candidates(sketches):
        one, other = group[left.document.name], group[right.document.name]
        if one is not other and _alike(left, right):
            one += other
            group.update((sketch.document.name, one) for sketch in other)
    _shingles.cache_clear()
    return {name: min(sketch.age for sketch in same)[1] for name, same in group.items()}


def _sketch(document: Document) -> _Sketch:
    shingles = _shingles.__wrapped__(document.text)
    marks = tuple(sorted(shingles)[:_MARKS]) if len(shingles) >= _FEWEST else ()
    age = (document.published or "9999", document.name)
    return _Sketch(age, day_number(document.published), marks, document)


@lru_cache(maxsize=1 << 12)
def _shingles(text: str) -> frozenset[int]:
    words = [_word(word) for word in key_of(text).split()]
    rows = zip(*(words[at:] for at in range(_WORDS)), strict=False)
    return frozenset(
        ((((a * _FACTOR + b) * _FACTOR + c) * _FACTOR + d) * _FACTOR + e) & _MASK for a, b, c, d, e in rows
    )


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def _candidates(sketches: Sequence[_Sketch]) -> Iterator[tuple[_Sketch, _Sketch]]:
    marked: dict[int, list[_Sketch]] = defaultdict(list)
    for sketch in sketches:
        for mark in sketch.marks:
            marked[mark].append(sketch)
    for group in marked.values():
        if len(group) <= _COMMON:
            yield from combinations(group, 2)


def _alike(left: _Sketch, right: _Sketch) -> bool:
    if left.day is not None and right.day is not None and abs(left.day - right.day) > _DAYS:
        return False
    one, other = _shingles(left.document.text), _shingles(right.document.text)
    fewer, more = sorted((len(one), len(other)))
    return more <= _LENGTHS * fewer and len(one & other) >= _ALIKE * fewer
