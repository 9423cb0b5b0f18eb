"""Which articles repeat others: nearly all words of the shorter one, in their order, stand in the longer one.

Newspapers take over each other's reports. What ten of them print has one source and not ten.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
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
        shingles = _shingles.__wrapped__(document.text)
        if len(shingles) >= _FEWEST:
            for mark in heapq.nsmallest(_MARKS, shingles):
                self._marks.add((mark, self._count))
        self._count += 1

    def sources(self, articles: Sequence[Article]) -> dict[str, str]:
        """From the name of each article that repeats another one to that of the earliest one whose report it is.

        `articles` are those whose texts were noted, in the same order.
        """
        group: dict[int, list[int]] = {}
        for left, right in self._candidates():
            one, other = group.setdefault(left, [left]), group.setdefault(right, [right])
            if one is not other and _alike(articles[left].document, articles[right].document):
                one += other
                group.update(dict.fromkeys(other, one))
        _shingles.cache_clear()
        repeats: dict[str, str] = {}
        for same in {id(numbers): numbers for numbers in group.values()}.values():
            ages = sorted(_age(articles[number].document) for number in same)
            repeats.update((name, ages[0][1]) for _, name in ages[1:])
        return repeats

    def _candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs that share a mark, each once, the smaller number first."""
        pairs = Spill()
        for _, marked in groupby(self._marks, key=itemgetter(0)):
            numbers = [number for _, number in islice(marked, _COMMON + 1)]
            if len(numbers) <= _COMMON:
                for pair in combinations(numbers, 2):
                    pairs.add(pair)
        return (pair for pair, _ in groupby((left, right) for left, right in pairs))


def _age(document: Document) -> tuple[str, str]:
    return (document.published or "9999", document.name)


@lru_cache(maxsize=1 << 8)
def _shingles(text: str) -> frozenset[int]:
    words = [_word(word) for word in key_of(text).split()]
    rows = zip(*(words[at:] for at in range(_WORDS)), strict=False)
    return frozenset(
        ((((a * _FACTOR + b) * _FACTOR + c) * _FACTOR + d) * _FACTOR + e) & _MASK for a, b, c, d, e in rows
    )


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def _alike(left: Document, right: Document) -> bool:
    one_day, other_day = day_number(left.published), day_number(right.published)
    if one_day is not None and other_day is not None and abs(one_day - other_day) > _DAYS:
        return False
    one, other = _shingles(left.text), _shingles(right.text)
    fewer, more = sorted((len(one), len(other)))
    return more <= _LENGTHS * fewer and len(one & other) >= _ALIKE * fewer
