"""Which articles repeat others: nearly all words of the shorter one, in their order, stand in the longer one.

Newspapers take over each other's reports. What ten of them print has one source and not ten.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, groupby, islice
from operator import itemgetter
from zlib import crc32

from kg.resolve.shown import day_number
from kg.spill import Blobs, Row, Spill
from kg.text import key_of

_WORDS = 5  # of a shingle; the hash below is written for so many
_FEWEST = 30  # shingles, below which two texts are alike by chance
_MARKS = 8  # the smallest hashes, by which alike texts find each other
_COMMON = 40  # texts with one mark; more share a formula and not a report
_ALIKE = 0.8  # of the shingles of the shorter text
_FACTOR, _MASK = 1_000_003, (1 << 61) - 1  # of a rolling hash, the same on every machine
_DAYS = 60  # between a report and its reprints
_NO_DAY = -1
_LENGTHS = 2  # how many times longer a text may be than the one it repeats


class Sketches:
    """The marks and shingles of texts, on disk: filled article by article, asked when all are in.

    In memory are the day and the number of shingles of each, which tell most pairs apart. It is a worker of
    `kg.workers`, whose rows are name, day of publication and text.
    """

    def __init__(self) -> None:
        self._marks = Spill()
        self._texts = Blobs()
        self._days, self._lengths = array("q"), array("q")
        self.sources: dict[str, str] = {}

    def __reduce__(self) -> tuple[type[Sketches], tuple[()]]:
        """For a process that is spawned: a fresh one."""
        return Sketches, ()

    def add(self, row: Row) -> None:
        """Take in a text. Raises OSError where the disk is full."""
        name, published, text = row
        shingles = _shingles(text)
        if len(shingles) >= _FEWEST:
            number = len(self._texts)
            for mark in sorted(shingles)[:_MARKS]:
                self._marks.add((mark, number))
            self._texts.add(marshal.dumps((name, published, array("q", shingles).tobytes())))
            day = day_number(published)
            self._days.append(_NO_DAY if day is None else day)
            self._lengths.append(len(shingles))

    def finish(self) -> None:
        """Find `sources`: name of an article that repeats another one → name of the earliest one of that report."""
        group: dict[int, list[int]] = {}
        for left, pairs in groupby(self._candidates(), key=itemgetter(0)):
            near = [right for _, right in pairs if self._may_be_alike(left, right)]
            here = frozenset(self._shingles(left)) if near else frozenset()
            for right in near:
                one, other = group.setdefault(left, [left]), group.setdefault(right, [right])
                if one is not other and _alike(here, self._shingles(right)):
                    one += other
                    group.update(dict.fromkeys(other, one))
        repeats: dict[str, str] = {}
        for same in {id(numbers): numbers for numbers in group.values() if len(numbers) > 1}.values():
            ages = sorted(map(self._age, same))
            repeats.update((name, ages[0][1]) for _, name in ages[1:])
        self.sources = repeats

    def state(self) -> dict[str, str]:
        """What was found."""
        return self.sources

    def restore(self, state: dict[str, str]) -> None:
        """Know what was found."""
        self.sources = state

    def _may_be_alike(self, left: int, right: int) -> bool:
        """Whether neither days nor lengths keep two texts apart."""
        day, other = self._days[left], self._days[right]
        if _NO_DAY not in (day, other) and abs(day - other) > _DAYS:
            return False
        fewer, more = sorted((self._lengths[left], self._lengths[right]))
        return more <= _LENGTHS * fewer

    def _age(self, number: int) -> tuple[str, str]:
        """By which of several the first is told: the day of publication, then the name."""
        name, published, _ = marshal.loads(self._texts[number])  # noqa: S302 - written by this very process
        return published or "9999", name

    def _shingles(self, number: int) -> array[int]:
        return array("q", marshal.loads(self._texts[number])[2])  # noqa: S302 - written by this very process

    def _candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs that share a mark, each once, the smaller number first."""
        pairs = Spill()
        for _, marked in groupby(self._marks, key=itemgetter(0)):
            numbers = [number for _, number in islice(marked, _COMMON + 1)]
            if len(numbers) <= _COMMON:
                for pair in combinations(numbers, 2):
                    pairs.add(pair)
        return (pair for pair, _ in groupby((left, right) for left, right in pairs))


def _shingles(text: str) -> frozenset[int]:
    words = [_word(word) for word in key_of(text).split()]
    rows = zip(*(words[at:] for at in range(_WORDS)), strict=False)
    return frozenset(
        [((((a * _FACTOR + b) * _FACTOR + c) * _FACTOR + d) * _FACTOR + e) & _MASK for a, b, c, d, e in rows]
    )


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def _alike(left: frozenset[int], right: Sequence[int]) -> bool:
    """Whether two texts share enough; in the sequence each shingle stands once."""
    return len(left.intersection(right)) >= _ALIKE * min(len(left), len(right))
