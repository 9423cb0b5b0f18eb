"""Mentions of people, brought together by their names: only those of one block are ever compared.

They come block by block, however many there are: what waits for its turn is on disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from kg.resolve.decisions import Verdicts
from kg.resolve.entity import Identity, Ref
from kg.resolve.names import name_key, sound_key
from kg.resolve.shown import Shown
from kg.spill import Row, Spill
from kg.text import strip_tones

_Block = tuple[str, str]
_DOMESTIC, _FOREIGN = "name", "sound"


class Mention(NamedTuple):
    """A person in one article: what is compared, and what an entity is made of.

    `key` stands for it in a ledger. `published` ("9999" where nobody knows), `article` (its identity) and `number`
    (which of its people of that name) say where it stands.
    """

    shown: Shown
    key: str
    published: str
    article: Identity
    number: int


class Blocks:
    """Sorts mentions into blocks, filled one by one; a block holds those that may be one by their names.

    Each mention becomes a row that begins with the key of all blocks that differ from its own in tones alone, and with
    its block. Foreign names meet by sound, in any spelling; a decision reaches across blocks. The rows of these are
    known when all mentions are in.
    """

    def __init__(self, verdicts: Verdicts) -> None:
        self._late = Spill()
        self._names: dict[_Block, str] = {}  # of a block that may become part of another one
        self._above: dict[_Block, _Block] = {}
        self._verdicts = verdicts
        self._decided = {ref for pair in verdicts.one for ref in pair}
        self._where: dict[Ref, _Block] = {}

    def place(self, mention: Mention) -> Row | None:
        """The row of a mention, or None where it is among the late ones."""
        shown = mention.shown
        name, row = name_key(shown.name), _as_row(mention)
        if not shown.foreign and name not in self._verdicts.names:
            return (_without_tones(name), _DOMESTIC, name, *row)
        block = (_FOREIGN, sound_key(shown.name)) if shown.foreign else (_DOMESTIC, name)
        self._late.add((*block, *row))
        self._names[block] = min(name, self._names.get(block, name))
        if shown.foreign:
            for spelling in shown.spellings:
                self._unite(block, (_FOREIGN, sound_key(spelling)))
        if shown.ref in self._decided:
            self._where[shown.ref] = block
        return None

    def late(self) -> Iterator[Row]:
        """The rows that waited for all mentions."""
        for left, right in self._verdicts.one:
            self._unite(self._where[left], self._where[right])
        for block, name in sorted(self._names.items()):
            root = self._root(block)
            self._names[root] = min(name, self._names.get(root, name))
        for kind, name, *row in self._late:
            root = self._root((kind, name))
            yield (_without_tones(self._names[root]), *root, *row)

    def _root(self, block: _Block) -> _Block:
        while (above := self._above.get(block, block)) != block:
            block = above
        return block

    def _unite(self, one: _Block, other: _Block) -> None:
        low, high = sorted((self._root(one), self._root(other)))
        if low != high:
            self._above[high] = low


_without_tones = lru_cache(maxsize=1 << 16)(strip_tones)


def blocks_of(rows: Iterable[Row]) -> Iterator[list[list[Mention]]]:
    """The blocks of rows in order, those together whose names differ in tones alone."""
    for _, alike in groupby(rows, key=itemgetter(0)):
        yield [[_as_mention(row[3:]) for row in block] for _, block in groupby(alike, key=itemgetter(1, 2))]


def _as_row(mention: Mention) -> Row:
    """All parts in a row, the place first, by which rows of a block are told apart."""
    shown = mention.shown
    return (*shown.ref, *mention[1:], *shown[1:])


def _as_mention(row: Row) -> Mention:
    article, own_key, key, published, identity, number, *shown = row
    return Mention(Shown(Ref(article, own_key), *shown), key, published, identity, number)
