"""Which of the mentions of one name are one person: posts, units, areas, ranks and dates decide, the surest first.

Every step looks only at mentions that share something (a post, a unit, an area), in the order of their dates, so that
the work grows with the mentions and not with their pairs. Where a step could go two ways it goes neither, and a person
may decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import TypeVar

from kg.resolve.areas import find_area
from kg.resolve.bunch import YEAR, Bunch, find_conflict
from kg.resolve.entity import Identity, Join, Ref
from kg.resolve.lineage import later_units
from kg.resolve.names import is_bare, is_plain
from kg.resolve.offices import NO_UNIT, Post
from kg.resolve.shown import Shown

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)

DECISION = "decided to be one"
SAME_POST = "same name and post"
SAME_POST_LATER = "same name, and the post that it became"
SAME_UNIT = "same name and unit, ranks that go together"
SAME_AREA = "same name and area, ranks that go together"
SAME_HEIGHT = "same name, generals or leaders of a state, ranks and dates that go together"

_LONGEST_IN_POST = 10 * YEAR  # between two articles that show it
_LONGEST_IN_UNIT = 8 * YEAR
_LONGEST_IN_AREA = 6 * YEAR
_LONGEST_AFTER_MERGER = 4 * YEAR
_LONGEST_AT_THE_TOP = 8 * YEAR
_HANDOVER = YEAR // 2  # news of an old post may still come after the first news of the new one
_COMMON = 3  # regions in which a name is found, from which on it's too common for weak reasons
_MOST_IN_GROUP = 12  # bunches of a name that share something; which of more is which can't be told


@dataclass(slots=True)
class Bunches:
    """The bunches of one name while they grow, and the joins that made them."""

    of: dict[Ref, Bunch]
    joins: list[Join] = field(default_factory=list)

    def join(self, left: Shown, right: Shown, reason: str) -> bool:
        """Make the bunches of two mentions one where nothing speaks against it."""
        one, other = self.of[left.ref], self.of[right.ref]
        if one is not other:
            if find_conflict(one, other) is not None:
                return False
            self.force(left, right, reason)
        return True

    def force(self, left: Shown, right: Shown, reason: str) -> None:
        """Make the bunches of two mentions one."""
        first, second = sorted((left.ref, right.ref))
        self.joins.append(Join(first, second, reason))
        large, small = self.of[left.ref], self.of[right.ref]
        if large is not small:
            if _size(large) < _size(small):
                large, small = small, large
            large.take(small)
            self.of.update((shown.ref, large) for shown in small.members)

    def distinct(self) -> list[Bunch]:
        """All bunches, by the first mention of each."""
        found = {id(bunch): bunch for bunch in self.of.values()}
        return sorted(found.values(), key=_order)


def _size(bunch: Bunch) -> tuple[int, Ref]:
    return len(bunch.members), bunch.members[0].ref


def _order(bunch: Bunch) -> tuple[int, Ref]:
    return (-1 if bunch.first is None else bunch.first, bunch.least)


def find_bunches(
    namesakes: Iterable[Shown], one: Iterable[tuple[Ref, Ref]] = (), two: Mapping[Ref, Sequence[Ref]] | None = None
) -> Bunches:
    """The people among the mentions of one name.

    `one` are pairs of them that were decided to be one, `two` gives to each mention those that it was kept apart from.
    A bare given name is joined by decision alone.
    """
    apart = two or {}
    mentions = sorted(namesakes, key=_by_date)
    bunches = Bunches({shown.ref: Bunch.of(shown, apart.get(shown.ref, ())) for shown in mentions})
    known = {shown.ref: shown for shown in mentions}
    for left, right in one:
        bunches.force(known[left], known[right], DECISION)
    if len(mentions) > 1 and not is_bare(mentions[0].name):
        _join_by_post(bunches, mentions)
        _join_by_later_post(bunches)
        _join_by_unit(bunches)
        if not any(shown.foreign for shown in mentions):
            _join_by_area(bunches)
        if not is_plain(mentions[0].name):
            _join_by_height(bunches)
    return bunches


def _by_date(shown: Shown) -> tuple[bool, int, Ref]:
    return shown.day is None, shown.day or 0, shown.ref


def _join_by_post(bunches: Bunches, mentions: Sequence[Shown]) -> None:
    """Each mention joins the last one in the same post that nothing keeps it from."""
    for group in _grouped(mentions, lambda shown: sorted(shown.posts)).values():
        tracks: list[Shown] = []
        for shown in group:
            for number in range(len(tracks) - 1, -1, -1):
                before = tracks[number]
                if _gap(before, shown) <= _LONGEST_IN_POST and bunches.join(before, shown, SAME_POST):
                    del tracks[number]
                    break
            tracks.append(shown)


def _gap(before: Shown, after: Shown) -> int:
    return 0 if before.day is None or after.day is None else after.day - before.day


def _join_by_later_post(bunches: Bunches) -> None:
    """A post goes on at the unit that took over."""

    def keys(bunch: Bunch) -> Iterable[Post]:
        return sorted({(title, u) for title, unit in bunch.posts for u in _through(unit)})

    def agree(left: Bunch, right: Bunch) -> bool:
        return _follows(left, right, _LONGEST_AFTER_MERGER) and _took_over(left.posts, right.posts)

    for group in _grouped(bunches.distinct(), keys).values():
        _join_cliques(bunches, group, agree, SAME_POST_LATER)


def _join_by_unit(bunches: Bunches) -> None:
    """Another post in the same unit, or in the one that took over; two at a time only where few bear the name."""
    common = _is_common(bunches)

    def agree(left: Bunch, right: Bunch) -> bool:
        near = _follows(left, right, _LONGEST_IN_UNIT) or not (common or _lie_apart(left, right))
        return near and _meet(left.units, right.units)

    for group in _grouped(bunches.distinct(), lambda bunch: _all_through(bunch.units)).values():
        _join_cliques(bunches, group, agree, SAME_UNIT)


def _join_by_area(bunches: Bunches) -> None:
    """Another unit of the same district, then of the same province: for names that few bear, and with ranks known."""
    if not _is_common(bunches):
        _join_by_places(bunches, lambda bunch: bunch.districts)
        _join_by_places(bunches, lambda bunch: bunch.regions)


def _join_by_places(bunches: Bunches, places: Callable[[Bunch], set[Identity]]) -> None:
    def agree(left: Bunch, right: Bunch) -> bool:
        return _follows(left, right, _LONGEST_IN_AREA) and _meet(places(left), places(right))

    ranked = [bunch for bunch in bunches.distinct() if bunch.ranks]
    for group in _grouped(ranked, lambda bunch: _all_through(places(bunch))).values():
        _join_cliques(bunches, group, agree, SAME_AREA)


def _join_by_height(bunches: Bunches) -> None:
    """Generals and leaders of a state are so few that a name tells them, unless many bear it."""

    def agree(left: Bunch, right: Bunch) -> bool:
        if _lies_open(left) or _lies_open(right) or (left.leads_a_state and right.leads_a_state):
            return True
        return _follows(left, right, _LONGEST_AT_THE_TOP)

    if not _is_found_apart(bunches):
        high = [b for b in bunches.distinct() if b.leads_a_state or (b.is_general and b.posts)]
        _join_cliques(bunches, high, agree, SAME_HEIGHT)


def _join_cliques(bunches: Bunches, group: Sequence[Bunch], agree: Callable[[Bunch, Bunch], bool], reason: str) -> None:
    """Join the bunches of a group that all agree with each other, where none of them agrees with one beside these."""
    here = {id(bunches.of[bunch.members[0].ref]): bunches.of[bunch.members[0].ref] for bunch in group}
    if not 1 < len(here) <= _MOST_IN_GROUP:
        return
    now = sorted(here.values(), key=_order)
    near: dict[int, set[int]] = {number: {number} for number in range(len(now))}
    for i, j in combinations(range(len(now)), 2):
        if agree(now[i], now[j]) and find_conflict(now[i], now[j]) is None:
            near[i].add(j)
            near[j].add(i)
    for i, around in near.items():
        if i == min(around) and all(near[j] == around for j in around):
            for before, after in pairwise(sorted(around)):
                bunches.join(_latest(now[before]), _earliest(now[after]), reason)


def _grouped(things: Iterable[T], keys: Callable[[T], Iterable[K]]) -> dict[K, list[T]]:
    groups: dict[K, list[T]] = defaultdict(list)
    for thing in things:
        for key in keys(thing):
            groups[key].append(thing)
    return {key: group for key, group in groups.items() if len(group) > 1}


def _through(place: Identity) -> tuple[Identity, ...]:
    """A unit or area, and what took it over."""
    return (place, *later_units(place))


def _all_through(places: Iterable[Identity]) -> list[Identity]:
    return sorted({later for place in places for later in _through(place)})


def _meet(left: set[Identity], right: set[Identity]) -> bool:
    """Whether the two have something in common as it was, or one of them what became of the other's.

    What became of both is not enough: two provinces that were merged later are two.
    """
    return (
        not left.isdisjoint(right)
        or any(later in right for place in left for later in later_units(place))
        or any(later in left for place in right for later in later_units(place))
    )


def _took_over(left: set[Post], right: set[Post]) -> bool:
    """Whether a post of the one became a post of the other."""
    return any(
        (title, later) in after
        for before, after in ((left, right), (right, left))
        for title, unit in before
        for later in later_units(unit)
    )


def _follows(left: Bunch, right: Bunch, longest: int) -> bool:
    """Whether all of one lies before all of the other, and by no more than so many days."""
    if left.last is None or right.last is None or left.first is None or right.first is None:
        return False
    gap = max(right.first - left.last, left.first - right.last)
    return -_HANDOVER <= gap <= longest


def _lies_open(bunch: Bunch) -> bool:
    """Whether nobody knows when it is."""
    return bunch.first is None


def _lie_apart(left: Bunch, right: Bunch) -> bool:
    if left.last is None or right.last is None or left.first is None or right.first is None:
        return False
    return max(right.first - left.last, left.first - right.last) > 0


def _is_common(bunches: Bunches) -> bool:
    """Whether so many bear a name that an area says nothing about them.

    A merger makes no name common, nor do offices in the capital: whatever is above the provinces counts once.
    """
    provinces = {_province(region) for bunch in bunches.distinct() for region in bunch.regions}
    return len(provinces.difference(*map(later_units, provinces))) >= _COMMON


def _is_found_apart(bunches: Bunches) -> bool:
    """Whether a name is found in so many places, with nobody who moved between these, that generals may be two."""
    apart: list[set[Identity]] = []
    for bunch in bunches.distinct():
        around = {_province(region) for region in _all_through(bunch.regions)}
        if around:
            near = [group for group in apart if not group.isdisjoint(around)]
            apart = [group for group in apart if group.isdisjoint(around)]
            apart.append(around.union(*near))
    return len(apart) >= _COMMON


def _province(region: Identity) -> Identity:
    """A province as it is, and one sign for the units above provinces, which no area is a part of."""
    return NO_UNIT if len(region) == 1 and find_area(region[0]) is None else region


def _latest(bunch: Bunch) -> Shown:
    return max(bunch.members, key=lambda shown: (shown.day or 0, shown.ref))


def _earliest(bunch: Bunch) -> Shown:
    return min(bunch.members, key=lambda shown: (shown.day or 0, shown.ref))
