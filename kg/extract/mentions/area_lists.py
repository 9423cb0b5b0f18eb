"""Areas in a row of which the level is said once, or again with each: "tỉnh A, B và C", "phường A, phường B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.mentions.areas import CITIES, AreaName, AreaPhrase, AreaReader
from kg.extract.mentions.words import LevelRow

if TYPE_CHECKING:
    from kg.lexicon import AreaEntry

# Level words that a list says once: "tỉnh A và B".
_SHARED = frozenset({"tỉnh", "huyện", "xã", "phường"})


def shared(areas: AreaReader, first: AreaName, limit: int) -> tuple[AreaName, ...]:
    """The areas that share the level word of the first: "tỉnh Trà Vinh, Bến Tre và Vĩnh Long"; `first` alone where
    no list of provinces, districts or communes of one of the gazetteer goes on and ends with "và"."""
    t, found, closed = areas.tokens, [first], False
    row = LevelRow(first.kind, first.word)
    while first.entries and first.word in _SHARED and not closed:
        at = found[-1].stop
        if at + 1 >= limit or t.key[at] not in {",", "và"} or not t.capital[at + 1]:
            break
        following = areas.entries_at(at + 1, limit, row)
        if following is None or any(hit.stop > following[0] for hit in t.hits[at + 1]):
            break
        stop, kind, entries = following
        word = "thành phố" if kind == "province" and entries[0].type_word in CITIES else first.word
        if (stop < limit and t.capital[stop] and t.word[stop]) or (word == "huyện" != entries[0].type_word):
            break
        if kind == "commune" and not _of_one_district(first.entries, entries, word):
            break
        found.append(AreaName(at + 1, at + 1, stop, t.string(at + 1, stop), kind, word, entries))
        closed = t.key[at] == "và"
    return tuple(found) if closed else (first,)


def repeated(areas: AreaReader, first: AreaPhrase, limit: int) -> tuple[AreaName, ...]:
    """The areas of a row that says the level of each: "phường A, phường B và phường C"; `first` has one."""
    t, found, stop = areas.tokens, list(first.areas), first.stop
    while first.level in {"commune", "district"} and stop + 1 < limit and t.key[stop] in {",", "và"}:
        if t.key[stop + 1] != t.key[first.start]:
            break
        following = areas.phrase(stop + 1, limit)
        if following is None or following.plural or len(following.areas) != 1:
            break
        found, stop = [*found, following.areas[0]], following.stop
    return tuple(found)


def _of_one_district(one: tuple[AreaEntry, ...], other: tuple[AreaEntry, ...], word: str) -> bool:
    """Whether communes of two names can lie beside each other, the second one of that level word."""
    return bool({e.within for e in one} & {e.within for e in other if e.type_word == word})
