"""Mentions of people, brought together by their names: only those of one block are ever compared.

They come block by block, however many there are: what waits for its turn is on disk.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from kg.resolve.decisions import Verdicts
from kg.resolve.entity import Identity, Ref
from kg.resolve.names import name_key, sound_key
from kg.resolve.shown import Shown
from kg.spill import Row, Spill
from kg.text import strip_tones

_Block = tuple[str, str]
_DOMESTIC, _FOREIGN = "name", "sound"


@dataclass(frozen=True, slots=True)
class Mention:
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
    """The mentions that may be one by their names, each in one block, with the key of all blocks that differ from it in
    tones alone.

    Foreign names meet by sound, in any spelling; a decision reaches across blocks.
    """

    def __init__(self, mentions: Iterable[Mention], verdicts: Verdicts) -> None:
        self._now, self._late = Spill(), Spill()
        self._names: dict[_Block, str] = {}  # of a block that may become part of another one
        self._above: dict[_Block, _Block] = {}
        decided = {ref for pair in verdicts.one for ref in pair}
        where: dict[Ref, _Block] = {}
        for mention in mentions:
            shown = mention.shown
            name, row = name_key(shown.name), _as_row(mention)
            if not shown.foreign and name not in verdicts.names:
                self._now.add((strip_tones(name), _DOMESTIC, name, *row))
                continue
            block = (_FOREIGN, sound_key(shown.name)) if shown.foreign else (_DOMESTIC, name)
            self._late.add((*block, *row))
            self._names[block] = min(name, self._names.get(block, name))
            if shown.foreign:
                for spelling in shown.spellings:
                    self._unite(block, (_FOREIGN, sound_key(spelling)))
            if shown.ref in decided:
                where[shown.ref] = block
        for left, right in verdicts.one:
            self._unite(where[left], where[right])
        for block, name in sorted(self._names.items()):
            root = self._root(block)
            self._names[root] = min(name, self._names.get(root, name))

    def __iter__(self) -> Iterator[tuple[str, list[Mention]]]:
        late = Spill((strip_tones(self._names[root]), *root, *row) for root, row in self._placed())
        for (tones, *_), block in groupby(heapq.merge(self._now, late), key=itemgetter(0, 1, 2)):
            yield tones, [_as_mention(row[3:]) for row in block]

    def _placed(self) -> Iterator[tuple[_Block, Row]]:
        for kind, name, *row in self._late:
            yield self._root((kind, name)), tuple(row)

    def _root(self, block: _Block) -> _Block:
        while (above := self._above.get(block, block)) != block:
            block = above
        return block

    def _unite(self, one: _Block, other: _Block) -> None:
        low, high = sorted((self._root(one), self._root(other)))
        if low != high:
            self._above[high] = low


def _as_row(mention: Mention) -> Row:
    """All parts in a row, the place first, by which rows of a block are told apart."""
    shown = mention.shown
    return (
        *shown.ref, mention.key, mention.published, mention.article, mention.number, shown.name, shown.spellings,
        shown.day, shown.posts, shown.regions, shown.districts, shown.ranks, shown.foreign,
    )  # fmt: skip


def _as_mention(row: Row) -> Mention:
    article, own_key, key, published, identity, number, *shown = row
    return Mention(Shown(Ref(article, own_key), *shown), key, published, identity, number)
