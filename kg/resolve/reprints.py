"""Which articles repeat others: nearly all words of the shorter one, in their order, stand in the longer one.

Newspapers take over each other's reports. What ten of them print has one source and not ten.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, groupby, islice
from operator import itemgetter
from zlib import crc32

from kg.model import Article, Document
from kg.resolve.shown import day_number
from kg.spill import Spill
from kg.text import key_of

_WORDS = 5  # of a shingle; the hash below is written for so many
_FEWEST = 30  # shingles, below which two texts are alike by chance
_MARKS = 8  # the smallest hashes, by which alike texts find each other
_COMMON = 40  # texts with one mark; more share a formula and not a report
_ALIKE = 0.8  # of the shingles of the shorter text
_FACTOR, _MASK = 1_000_003, (1 << 61) - 1  # of a rolling hash, the same on every machine
_DAYS = 60  # between a report and its reprints
_TEXTS = 256  # that are held while they are compared, some 50 KB each
_LENGTHS = 2  # how many times longer a text may be than the one it repeats


class Sketches:
    """The marks of texts: filled article by article, asked when all are in. Texts are read again where two share one.

    Articles are known by their numbers in the order in which they come.
    """

    def __init__(self) -> None:
        self._marks = Spill()
        self._count = 0

    def note(self, document: Document) -> None:
        """Take in a text."""
        shingles = _shingles(document.text)
        if len(shingles) >= _FEWEST:
            for mark in heapq.nsmallest(_MARKS, shingles):
                self._marks.add((mark, self._count))
        self._count += 1

    def sources(self, articles: Sequence[Article]) -> dict[str, str]:
        """From the name of each article that repeats another one to that of the earliest one whose report it is.

        `articles` are those whose texts were noted, in the same order.
        """
        group: dict[int, list[int]] = {}
        text_of = lru_cache(maxsize=_TEXTS)(lambda number: _Text.of(articles[number].document))
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

    def _candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs that share a mark, each once, the smaller number first. Those of a cluster come together, so that each
        text is read once."""
        cluster: dict[int, int] = {}

        def root(number: int) -> int:
            while (above := cluster.setdefault(number, number)) != number:
                cluster[number] = number = cluster[above]
            return number

        pairs = Spill()
        for _, marked in groupby(self._marks, key=itemgetter(0)):
            numbers = [number for _, number in islice(marked, _COMMON + 1)]
            if len(numbers) <= _COMMON:
                for left, right in combinations(numbers, 2):
                    pairs.add((left, right))
                    cluster[root(right)] = root(left)
        together = Spill((root(left), left, right) for (left, right), _ in groupby(pairs))
        return ((left, right) for _, left, right in together)


@dataclass(frozen=True, slots=True)
class _Text:
    """What of a text is compared. The name after the day of publication says which of several is the first."""

    age: tuple[str, str]
    day: int | None
    shingles: frozenset[int]

    @classmethod
    def of(cls, document: Document) -> _Text:
        age = (document.published or "9999", document.name)
        return cls(age, day_number(document.published), _shingles(document.text))


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
