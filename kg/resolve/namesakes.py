"""Whether two people of one name, shown by two articles, are one: their posts, units, areas and ranks decide."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.resolve.entity import Identity, Join, Ref

# In steps of the scale of ranks. A step takes an officer three to four years, so what two articles show of one man is
# seldom further apart; the same post at the same unit bears more.
_NEAR = 1
_NEAR_IN_ONE_POST = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """A person as one article shows them.

    `posts` are keys of titles with the units they are at, `areas` those of the units; a country says too little to be
    among them. The `later` ones are the same after the mergers that the gazetteer knows, where they differ.
    """

    ref: Ref
    name: str
    posts: frozenset[tuple[str, Identity]]
    later_posts: frozenset[tuple[str, Identity]]
    areas: frozenset[Identity]
    later_areas: frozenset[Identity]
    ranks: frozenset[str]

    @property
    def has_bare_name(self) -> bool:
        """Whether only a given name is known: one syllable."""
        return len(self.name.replace("-", " ").split()) == 1


def find_joins(namesakes: Sequence[Shown], seniority: Mapping[str, int]) -> list[Join]:
    """The joins between people of one name, the surest first. People of one article are never joined."""
    found = []
    for left, right in combinations(sorted(namesakes, key=lambda s: s.ref), 2):
        reason = find_reason(left, right, seniority)
        if reason is not None and left.ref.article != right.ref.article:
            found.append((_REASONS.index(reason), Join(left.ref, right.ref, reason)))
    return [join for _, join in sorted(found)]


SAME_POST = "same name and post"
SAME_GIVEN_NAME = "same given name, rank and unit"
SAME_UNIT = "same name and unit, ranks that go together"
SAME_AREA = "same name and area, ranks that go together"
_REASONS = (SAME_POST, SAME_GIVEN_NAME, SAME_UNIT, SAME_AREA)  # the surest first


def find_reason(left: Shown, right: Shown, seniority: Mapping[str, int]) -> str | None:
    """Why two people of one name are one, or None where nothing says so. The order of the two does not matter."""
    steps = rank_steps(left.ranks, right.ranks, seniority)
    one_unit = _share(left, right, _units_now, _units_later)
    if left.has_bare_name or right.has_bare_name:
        return SAME_GIVEN_NAME if one_unit and steps == 0 else None
    if _share(left, right, lambda s: s.posts, lambda s: s.later_posts):
        return SAME_POST if steps is None or steps <= _NEAR_IN_ONE_POST else None
    if one_unit and (steps is None or steps <= _NEAR):
        return SAME_UNIT
    if steps is not None and steps <= _NEAR and _share(left, right, lambda s: s.areas, lambda s: s.later_areas):
        return SAME_AREA
    return None


def rank_steps(left: Iterable[str], right: Iterable[str], seniority: Mapping[str, int]) -> int | None:
    """The fewest steps from a rank of the one to a rank of the other; None where one of them has no rank.

    A rank without a seniority is no step from itself and further from every other than any two of the scale.

    >>> rank_steps(["Trung tá", "Thượng tá"], ["Đại tá"], {"Trung tá": 9, "Thượng tá": 10, "Đại tá": 11})
    1
    """
    far = 1 + max(seniority.values(), default=0)
    steps = (
        0 if a == b else abs(seniority[a] - seniority[b]) if a in seniority and b in seniority else far
        for a in left
        for b in right
    )
    return min(steps, default=None)


def _share(
    left: Shown, right: Shown, now: Callable[[Shown], frozenset[object]], later: Callable[[Shown], frozenset[object]]
) -> bool:
    """Whether the two have something in common as it was, or one of them what became of the other's.

    What became of both is not enough: two provinces that were merged later are two.
    """
    return bool(now(left) & now(right) or later(left) & now(right) or now(left) & later(right))


def _units_now(shown: Shown) -> frozenset[object]:
    return frozenset(unit for _, unit in shown.posts)


def _units_later(shown: Shown) -> frozenset[object]:
    return frozenset(unit for _, unit in shown.later_posts)
