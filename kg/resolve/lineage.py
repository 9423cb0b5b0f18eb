"""What became of a unit: the same work for the area that took over, or under the name that a service got later."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.lexicon.table import read_rows
from kg.resolve.areas import find_area, successors
from kg.resolve.entity import Identity
from kg.text import key_of

_HERE = "{area}"  # stands for the area in the pattern of a name


@lru_cache(maxsize=1 << 16)
def unit_key(identity: Identity) -> Identity:
    """A unit's identity without the word for the level of its area, which changes with the area and says nothing more.

    >>> unit_key(("công an thành phố {area}", "vn-2025-46"))
    ('công an {area}', 'vn-2025-46')
    """
    name, *where = identity
    return (_levels().sub(_HERE, name), *where)


@lru_cache(maxsize=1 << 16)
def later_units(unit: Identity) -> tuple[Identity, ...]:
    """The keys of the units (or areas) that took over from one, given as its key; not of those that came after these.

    >>> later_units(("phòng tham mưu công an {area}", "vn-2008-44"))
    (('phòng tham mưu công an {area}', 'vn-2025-44'),)
    """
    found = list(successors(unit))
    name, *where = unit
    for earlier, later in _successions():
        head, _, tail = name.partition(earlier)
        if name.endswith(earlier) and not tail and (not where or _is_in_laos(where[-1])):
            found.append((head + later, *where))
    return tuple(found)


def _is_in_laos(code: str) -> bool:
    entry = find_area(code)
    return entry is not None and entry.country == "LA"


@cache
def _successions() -> tuple[tuple[str, str], ...]:
    rows = read_rows("lexicon/unit_successions.csv", ("earlier", "later", "country", "since", "source"))
    return tuple((row[0], row[1]) for row in rows)


@cache
def _levels() -> re.Pattern[str]:
    rows = read_rows("lexicon/area_levels.csv", ("phrase", "level", "word"))
    words = "|".join(re.escape(key_of(row[0])) for row in sorted(rows, key=lambda row: (-len(row[0]), row[0])))
    return re.compile(rf"(?<!\w)(?:{words}) \{{area\}}")
