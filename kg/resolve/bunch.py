"""A growing bunch of mentions that are held to be one person, and what speaks against one more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.resolve.entity import Identity, Ref
from kg.resolve.offices import NO_UNIT, Post, is_high_office, lowest_general
from kg.resolve.shown import Shown

YEAR = 365
_LATE = 200  # days that newsrooms go on writing the rank before a promotion
_YEARS_A_STEP = 3  # of the scale of ranks, at the fastest
_STEPS_IN_UNKNOWN_TIME = 2

IN_ONE_ARTICLE = "one article shows both"
DECIDED = "decided to be two"
RANKS = "ranks that one career can't hold"


@dataclass(slots=True)
class Bunch:
    """Mentions with what they show together. `ranks` are the first and last day of each rank; it grows by `take`.

    `least` is the first of the mentions by their places, `apart` are those that a decision keeps away from it.
    """

    members: list[Shown]
    least: Ref
    articles: set[str]
    apart: set[Ref]
    first: int | None
    last: int | None
    ranks: dict[int, tuple[int | None, int | None]]
    posts: set[Post] = field(default_factory=set)
    regions: set[Identity] = field(default_factory=set)
    districts: set[Identity] = field(default_factory=set)

    @classmethod
    def of(cls, shown: Shown, apart: Iterable[Ref] = ()) -> Bunch:
        """A bunch of one."""
        return cls(
            [shown], shown.ref, {shown.ref.article}, set(apart), shown.day, shown.day,
            dict.fromkeys(shown.ranks, (shown.day, shown.day)),
            set(shown.posts), set(shown.regions), set(shown.districts),
        )  # fmt: skip

    @property
    def units(self) -> set[Identity]:
        """The units of all posts."""
        return {unit for _, unit in self.posts if unit != NO_UNIT}

    @property
    def leads_a_state(self) -> bool:
        """Whether a post is an office at the top of a state."""
        return any(map(is_high_office, self.posts))

    @property
    def is_general(self) -> bool:
        """Whether a rank is that of a general."""
        return any(rank >= lowest_general() for rank in self.ranks)

    def take(self, other: Bunch) -> None:
        """Take over all of another."""
        self.members += other.members
        self.least = min(self.least, other.least)
        self.articles |= other.articles
        self.apart |= other.apart
        self.first, self.last = _least(self.first, other.first), _most(self.last, other.last)
        for rank, (first, last) in other.ranks.items():
            mine = self.ranks.get(rank, (first, last))
            self.ranks[rank] = (_least(mine[0], first), _most(mine[1], last))
        self.posts |= other.posts
        self.regions |= other.regions
        self.districts |= other.districts


def find_conflict(left: Bunch, right: Bunch) -> str | None:
    """Why two bunches can't be one person, or None."""
    if not left.articles.isdisjoint(right.articles):
        return IN_ONE_ARTICLE
    if (left.apart or right.apart) and _decided_apart(left, right):
        return DECIDED
    return None if ranks_agree(left.ranks, right.ranks) else RANKS


def _decided_apart(left: Bunch, right: Bunch) -> bool:
    return any(shown.ref in right.apart for shown in left.members) or any(
        shown.ref in left.apart for shown in right.members
    )


Span = tuple[int | None, int | None]


def ranks_agree(left: Mapping[int, Span], right: Mapping[int, Span]) -> bool:
    """Whether ranks with their first and last days fit into one career: none lost, none gained faster than allowed.

    A step takes three years, one more may come at once, and newsrooms may be late with the latest one.

    >>> day = (730000, 730000)
    >>> ranks_agree({9: day}, {11: (730000 + 4 * YEAR, 730000 + 5 * YEAR)})
    True
    >>> ranks_agree({11: day}, {9: (733000, 733000)})
    False
    """
    return all(
        _step_agrees(a, of_a, b, of_b) if a < b else _step_agrees(b, of_b, a, of_a)
        for a, of_a in left.items()
        for b, of_b in right.items()
        if a != b
    )


def _step_agrees(low: int, of_low: Span, high: int, of_high: Span) -> bool:
    """Whether somebody with the lower rank at one time has the higher one at another."""
    (low_first, low_last), (high_first, high_last) = of_low, of_high
    if low_first is None or low_last is None or high_first is None or high_last is None:
        return high - low <= _STEPS_IN_UNKNOWN_TIME
    if low_last > high_first + (_LATE if high - low == 1 else 0):
        return False
    return high - low <= 1 + (high_last - low_first) / (_YEARS_A_STEP * YEAR)


def _least(a: int | None, b: int | None) -> int | None:
    return b if a is None else a if b is None else min(a, b)


def _most(a: int | None, b: int | None) -> int | None:
    return b if a is None else a if b is None else max(a, b)
