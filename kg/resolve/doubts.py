"""Pairs that were kept apart though something speaks for them: for a person to decide, and to explain what was done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from kg.resolve.bunch import Bunch, find_conflict
from kg.resolve.entity import Identity, Ref
from kg.resolve.lineage import later_units
from kg.resolve.names import is_bare, name_key
from kg.text import strip_tones

ANOTHER_TONE = "names that differ in a tone, the same post"
NOT_SURE = "nothing sure speaks for it"
ONLY_A_NAME = "only a given name is known"
_MOST = 12  # people of one name in one province; of more, each pair is as doubtful as the next
_CONFLICT, _AREA, _UNIT, _TONE = 0, 1, 2, 3


class Doubt(NamedTuple):
    """Two people, by a mention of each, and why they were not made one. `score` is higher for what is likelier one.

    A score of 0 means that something speaks against it.
    """

    left: Ref
    right: Ref
    reason: str
    score: int


def find_doubts(namesakes: Sequence[Bunch]) -> Iterator[Doubt]:
    """The pairs of one name that share a unit or an area. Bunches that nobody knows the post of are left aside."""
    groups: dict[Identity, list[Bunch]] = defaultdict(list)
    if len(namesakes) > 1:
        for bunch in namesakes:
            for region in sorted({r for own in bunch.regions for r in (own, *later_units(own))}):
                groups[region].append(bunch)
    pairs = {
        (id(left), id(right)): (left, right)
        for _, group in sorted(groups.items())
        if len(group) <= _MOST
        for left, right in combinations(group, 2)
    }
    for left, right in pairs.values():
        if (conflict := find_conflict(left, right)) is not None:
            yield _doubt(left, right, conflict, _CONFLICT)
        elif is_bare(left.members[0].name):
            yield _doubt(left, right, ONLY_A_NAME, _CONFLICT)
        else:
            yield _doubt(left, right, NOT_SURE, _AREA if left.units.isdisjoint(right.units) else _UNIT)


def find_tone_doubts(people: Iterable[Bunch]) -> Iterator[Doubt]:
    """The pairs in one post whose names differ in tones alone: one of them may be a slip of the pen."""
    groups: dict[tuple[str, object], list[Bunch]] = defaultdict(list)
    for bunch in people:
        name = strip_tones(bunch.members[0].name)
        if not is_bare(bunch.members[0].name):
            for post in bunch.posts:
                groups[name, post].append(bunch)
    seen: set[tuple[Ref, Ref]] = set()
    for group in groups.values():
        for left, right in combinations(group, 2):
            if name_key(left.members[0].name) == name_key(right.members[0].name):
                continue
            doubt = _doubt(left, right, ANOTHER_TONE, _TONE)
            if (doubt.left, doubt.right) not in seen and find_conflict(left, right) is None:
                seen.add((doubt.left, doubt.right))
                yield doubt


def _doubt(left: Bunch, right: Bunch, reason: str, score: int) -> Doubt:
    first, second = sorted((left.least, right.least))
    return Doubt(first, second, reason, score)
