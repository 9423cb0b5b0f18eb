"""Units of a row that says their head once: "các Sở Nội vụ, Tài chính và Tư pháp", "các phòng: Tham mưu, Hậu cần"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

from kg.extract.mentions.unit_names import OrgName
from kg.extract.mentions.words import UnitRow, name_words, trie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.mentions.items import Item
    from kg.extract.mentions.organizations import OrgReader
    from kg.extract.mentions.tokens import Tokens

# How many tokens the longest name of a department has, and how many units such a row at most.
_LONGEST, _MOST = 9, 20
_PARTED = frozenset({",", "và"})
_ENDS = frozenset({",", ";", "và", "cùng", ".", ")", "…"})


def unit_of_row(orgs: OrgReader, items: Sequence[Item], at: int, limit: int) -> OrgName | None:
    """The unit at token `at` without its head, which the row that the items end with has said before."""
    t = orgs.tokens
    if not t.capital[at] or not items:
        return None
    head = _head(t, items)
    if head is None:
        return None
    if t.key[head] == "phòng" and _is_army(t, items[0].first, limit):
        return None
    found = _headed(orgs, t.key[head], at, limit)
    return found if found is not None and _ends(t, found.stop, limit) else None


def _head(t: Tokens, items: Sequence[Item]) -> int | None:
    """The token of the head of the row that a comma, "và" or colon goes on."""
    at = len(items) - 1
    for _ in range(_MOST):
        mark = items[at].chunk.value
        if mark == ":":
            return _before_colon(t, items[at].first)
        if mark not in _PARTED or at == 0 or not isinstance(items[at - 1].payload, OrgName):
            return None
        first = items[at - 1].first
        if t.key[first] in name_words("shared_head"):
            return first if first and _counts(t.key[first - 1]) else None
        at -= 2
        if at < 0:
            return None
    return None


def _before_colon(t: Tokens, colon: int) -> int | None:
    """The token of "phòng" in "các phòng:", "các bộ, ngành:"."""
    at = colon - 1
    while at > 0 and (t.key[at] in {",", "ngành", "ban"}):
        at -= 1
    return at if at > 0 and _counts(t.key[at - 1]) and t.key[at] in name_words("shared_head") else None


def _counts(word: str) -> bool:
    """Whether a word says that several follow."""
    return word.isdecimal() or word in name_words("count")


def _is_army(t: Tokens, first: int, limit: int) -> bool:
    """Whether a sentence tells of the border guard or the army, whose divisions are called as those of the police."""
    return any(f"{one} {other}" in name_words("army") for one, other in pairwise(t.key[first:limit]))


def _headed(orgs: OrgReader, head: str, at: int, limit: int) -> OrgName | None:
    """The unit that the head and the tokens from `at` name together."""
    t = orgs.tokens
    units = [
        (hit.stop - 1, cast(UnitRow, hit.value))
        for hit in trie().hits([head, *t.key[at : min(limit, at + _LONGEST)]])[0]
        if hit.kind == "unit"
    ]
    whole = max((unit for unit in units if unit[0]), default=None, key=lambda unit: unit[0])
    if whole is not None:
        return orgs.headed(OrgName(at, at + whole[0], whole[1]), limit)
    bare = next((row for size, row in units if not size and row.rest == "function"), None)
    if bare is None or t.hit(at, "function") is None:
        return None
    return orgs.function_of(OrgName(at, at, bare), limit)


def _ends(t: Tokens, stop: int, limit: int) -> bool:
    """Whether the name is over at `stop`: "Công an" of "các Bộ Quốc phòng, Công an và Y tế", not of "Công an tỉnh"."""
    return stop >= limit or t.key[stop] in _ENDS or not (t.capital[stop] or t.hit(stop, "level") is not None)
