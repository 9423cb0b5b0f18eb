"""Offices at the top of a state, of which there are so few that namesakes among their holders are rare."""

from __future__ import annotations

from functools import cache, lru_cache

from kg.lexicon import ranks
from kg.lexicon.table import read_rows
from kg.resolve.entity import Identity

Post = tuple[str, Identity]
"""The key of a title, and the key of the unit that it is at."""

NO_UNIT: Identity = ("",)
"""Stands for the unit of an office that is named without one ("Tổng Bí thư")."""

_GENERAL = "Thiếu tướng"


@lru_cache(maxsize=1 << 16)
def is_high_office(post: Post) -> bool:
    """Whether a post is an office at the top of a state.

    >>> is_high_office(("thứ trưởng", ("bộ công an",))), is_high_office(("chủ tịch", ("hội phụ nữ việt nam",)))
    (True, False)
    """
    title, unit = post
    return any(name in ("", unit[0]) for name in _offices().get(title, ()))


def is_office_alone(title: str) -> bool:
    """Whether a title, given as a key, is such an office wherever its unit is not named."""
    return "" in _offices().get(title, ())


@cache
def lowest_general() -> int:
    """Where generals begin on the scale of ranks."""
    return next(rank.seniority for rank in ranks() if rank.value == _GENERAL and rank.seniority is not None)


@cache
def _offices() -> dict[str, tuple[str, ...]]:
    """Title → the units at which it is such an office; "" for any."""
    rows = read_rows("lexicon/high_offices.csv", ("title", "units"))
    return {title: tuple(units.split(";")) for title, units in rows}
