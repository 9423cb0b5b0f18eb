"""The articles of a build in order of their names, on disk: each is made whenever it is asked for."""

from __future__ import annotations

import marshal
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import overload

from kg.facts.codec import decode_article
from kg.model import Article
from kg.spill import Blobs, Spill

# Some 100 MB, as much as their statements may take in `kg.graph.sorting`: such a build makes each but once.
MOST_IN_MEMORY = 250
_QUICKLY = 1  # the level of compression: articles are read some ten times


class Corpus(Sequence[Article]):
    """Made of pairs of name and article, as `kg.facts.codec` writes it, in any order; the first of a name counts.

    In memory are sixteen bytes for each, and the articles themselves while they are few.

    Raises OSError where the disk is full.
    """

    def __init__(self, articles: Iterable[tuple[str, str]]) -> None:
        self._packed, names = Blobs(), Spill()
        for name, article in articles:
            names.add((name, len(self._packed)))
            self._packed.add(_packed(name, article))
        self._numbers = array("Q", (next(same)[1] for _, same in groupby(names, key=itemgetter(0))))
        self._made: dict[int, Article] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> Article: ...
    @overload
    def __getitem__(self, at: slice) -> list[Article]: ...
    def __getitem__(self, at: int | slice) -> Article | list[Article]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        article = self._made.get(at)
        if article is None:
            article = _unpacked(self._packed[self._numbers[at]])
            if len(self) <= MOST_IN_MEMORY:
                self._made[at] = article
        return article


def _packed(name: str, article: str) -> bytes:
    return marshal.dumps((name, zlib.compress(article.encode("utf-8", "surrogatepass"), _QUICKLY)))


def _unpacked(data: bytes) -> Article:
    name, packed = marshal.loads(data)  # noqa: S302 - written by this very process
    article = decode_article(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
    return replace(article, document=replace(article.document, name=name))
