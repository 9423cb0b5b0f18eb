"""Which articles repeat others: nearly all words of the shorter one, in their order, stand in the longer one.

Newspapers take over each other's reports. What ten of them print has one source and not ten.
"""

from __future__ import annotations

import heapq
import marshal
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, groupby, islice
from operator import itemgetter
from zlib import crc32

from kg.model import Document
from kg.resolve.shown import day_number
from kg.spill import Blobs, Spill
from kg.text import key_of

_WORDS = 5  # of a shingle; the hash below is written for so many
_FEWEST = 30  # shingles, below which two texts are alike by chance
_MARKS = 8  # the smallest hashes, by which alike texts find each other
_COMMON = 40  # texts with one mark; more share a formula and not a report
_ALIKE = 0.8  # of the shingles of the shorter text
_FACTOR, _MASK = 1_000_003, (1 << 61) - 1  # of a rolling hash, the same on every machine
_DAYS = 60  # between a report and its reprints
_TEXTS = 1024  # that are held while they are compared, some 50 KB each
_LENGTHS = 2  # how many times longer a text may be than the one it repeats


class Sketches:
    """The marks and shingles of texts, on disk: filled article by article, asked when all are in."""

    def __init__(self) -> None:
        self._marks = Spill()
        self._texts = Blobs()

    def note(self, document: Document) -> None:
        """Take in a text. Raises OSError where the disk is full."""
        shingles = _shingles(document.text)
        if len(shingles) >= _FEWEST:
            number = len(self._texts)
            for mark in heapq.nsmallest(_MARKS, shingles):
                self._marks.add((mark, number))
            self._texts.add(marshal.dumps((document.name, document.published, array("q", shingles).tobytes())))

    def sources(self) -> dict[str, str]:
        """From the name of each article that repeats another one to that of the earliest one whose report it is."""
        group: dict[int, list[int]] = {}
        text_of = lru_cache(maxsize=_TEXTS)(self._text)
        for left, right in self._candidates():
            one, other = group.setdefault(left, [left]), group.setdefault(right, [right])
            if one is not other and _alike(text_of(left), text_of(right)):
                one += other
                group.update(dict.fromkeys(other, one))
        repeats: dict[str, str] = {}
        for same in {id(numbers): numbers for numbers in group.values() if len(numbers) > 1}.values():
            ages = sorted(text_of(number).age for number in same)
            repeats.update((name, ages[0][1]) for _, name in ages[1:])
        return repeats

    def _text(self, number: int) -> _Text:
        name, published, shingles = marshal.loads(self._texts[number])  # noqa: S302 - written by this very process
        return _Text((published or "9999", name), day_number(published), frozenset(array("q", shingles)))

    def _candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs that share a mark, each once, the smaller number first."""
        pairs = Spill()
        for _, marked in groupby(self._marks, key=itemgetter(0)):
            numbers = [number for _, number in islice(marked, _COMMON + 1)]
            if len(numbers) <= _COMMON:
                for pair in combinations(numbers, 2):
                    pairs.add(pair)
        return (pair for pair, _ in groupby((left, right) for left, right in pairs))


@dataclass(frozen=True, slots=True)
class _Text:
    """What of a text is compared. The name after the day of publication says which of several is the first."""

    age: tuple[str, str]
    day: int | None
    shingles: frozenset[int]


def _shingles(text: str) -> frozenset[int]:
    words = [_word(word) for word in key_of(text).split()]
    rows = zip(*(words[at:] for at in range(_WORDS)), strict=False)
    return frozenset(
        ((((a * _FACTOR + b) * _FACTOR + c) * _FACTOR + d) * _FACTOR + e) & _MASK for a, b, c, d, e in rows
    )


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def _alike(left: _Text, right: _Text) -> bool:
    if left.day is not None and right.day is not None and abs(left.day - right.day) > _DAYS:
        return False
    fewer, more = sorted((len(left.shingles), len(right.shingles)))
    return more <= _LENGTHS * fewer and len(left.shingles & right.shingles) >= _ALIKE * fewer
