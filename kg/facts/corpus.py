"""The articles of a build in order of their names, on disk: each is made whenever it is asked for."""

from __future__ import annotations

import marshal
import zlib
from array import array
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import groupby
from operator import itemgetter

from kg.facts.codec import decode_article
from kg.lazy import Lazy
from kg.model import Article
from kg.spill import Blobs, Spill

# Some 100 MB; such a build makes each but once.
MOST_IN_MEMORY = 250
_QUICKLY = 1  # the level of compression: articles are read some ten times


class Corpus(Lazy[Article]):
    """Made of pairs of name and article, as `kg.facts.codec` writes it, in any order; the first of a name counts.

    In memory are sixteen bytes for each, and the articles themselves while they are few.

    Raises OSError where the disk is full.
    """

    def __init__(self, articles: Iterable[tuple[str, str]]) -> None:
        packed, names = Blobs(), Spill()
        for name, article in articles:
            names.add((name, len(packed)))
            packed.add(_packed(name, article))
        numbers = array("Q", (next(same)[1] for _, same in groupby(names, key=itemgetter(0))))
        super().__init__(len(numbers), lambda at: _unpacked(packed[numbers[at]]))
        if len(numbers) <= MOST_IN_MEMORY:
            self._make = cache(self._make)


def _packed(name: str, article: str) -> bytes:
    return marshal.dumps((name, zlib.compress(article.encode("utf-8", "surrogatepass"), _QUICKLY)))


def _unpacked(data: bytes) -> Article:
    name, packed = marshal.loads(data)  # noqa: S302 - written by this very process
    article = decode_article(zlib.decompress(packed).decode("utf-8", "surrogatepass"))
    return replace(article, document=replace(article.document, name=name))
