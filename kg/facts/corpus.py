"""The articles of a build in order of their names, on disk: each is made whenever it is asked for."""

from __future__ import annotations

import marshal
import weakref
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace
from tempfile import TemporaryFile
from typing import overload

from kg.facts.codec import decode_article
from kg.model import Article
from kg.spill import Spill

# Some 100 MB, as much as their statements may take in `kg.graph.sorting`: such a build makes each but once.
MOST_IN_MEMORY = 250
_QUICKLY = 1  # the level of compression: articles are read some ten times


class Corpus(Sequence[Article]):
    """Made of pairs of name and article, as `kg.facts.codec` writes it, in any order; the first of a name counts.

    In memory are eight bytes for each, and the articles themselves while they are few. Raises OSError where the disk is
    full.
    """

    def __init__(self, articles: Iterable[tuple[str, str]]) -> None:
        self._file = TemporaryFile(prefix="kg-")  # noqa: SIM115 - it is open as long as the corpus is there
        weakref.finalize(self, self._file.close)
        places = Spill()
        for name, article in articles:
            places.add((name, self._file.tell()))
            self._file.write(_packed(name, article))
        self._places = array("Q")
        last = None
        for name, place in places:
            if name != last:
                self._places.append(place)
            last = name
        self._made: dict[int, Article] = {}

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Article: ...
    @overload
    def __getitem__(self, at: slice) -> list[Article]: ...
    def __getitem__(self, at: int | slice) -> Article | list[Article]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        article = self._made.get(at)
        if article is None:
            article = self._read(self._places[at])
            if len(self) <= MOST_IN_MEMORY:
                self._made[at] = article
        return article

    def _read(self, place: int) -> Article:
        self._file.seek(place)
        name, packed = marshal.load(self._file)  # noqa: S302 - written by this very process
        article = decode_article(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
        return replace(article, document=replace(article.document, name=name))


def _packed(name: str, article: str) -> bytes:
    return marshal.dumps((name, zlib.compress(article.encode("utf-8", "surrogatepass"), _QUICKLY)))
