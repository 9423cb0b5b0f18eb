"""Which unit took over from which, and when units ended: as their areas were merged, renamed or dissolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from kg.graph.said import Said
from kg.graph.scope import BuildScope
from kg.graph.terms import date
from kg.lexicon import AreaEntry
from kg.lexicon.table import read_rows
from kg.resolve import Entity
from kg.resolve.areas import find_area
from kg.resolve.entity import Identity
from kg.resolve.lineage import later_units, unit_key
from kg.vocabulary import DCTERMS, Property

_POLICE = "police"


def say_successions(build: BuildScope, said: Said) -> None:
    """`dcterms:isReplacedBy` between police units that are named, and `ca:validUntil` where a list gives the day."""
    police = _police(build)
    for key, unit in police.items():
        for later in later_units(key):
            if later in police and police[later] is not unit:
                replaced = (f"{DCTERMS}isReplacedBy", build.organization(police[later]))
                said.say(build.organization(unit), replaced)
    for unit in build.resolution.known_organizations.entities():
        if unit.kind == _POLICE and (until := _end_of(unit)) is not None:
            said.say(build.organization(unit), (Property.VALID_UNTIL, date(until)))


def _police(build: BuildScope) -> Mapping[Identity, Entity]:
    """The police units by their keys; none where a build has several under one.

    Those known inside one article only aren't among them: nobody can tell which they are.
    """
    found: dict[Identity, list[Entity]] = defaultdict(list)
    for unit in build.resolution.known_organizations.entities():
        if unit.kind == _POLICE:
            found[unit_key(unit.identity)].append(unit)
    return {key: units[0] for key, units in found.items() if len(units) == 1}


def _end_of(unit: Entity) -> str | None:
    """The first day on which a unit was no more: that of its level, else that of its area."""
    area = find_area(unit.identity[-1])
    if area is None:
        return None
    return _ends().get((unit.level or "", area.country)) or _end_of_area(area)


def _end_of_area(area: AreaEntry) -> str | None:
    return area.valid_until if area.replaced_by else None


@cache
def _ends() -> Mapping[tuple[str, str], str]:
    rows = read_rows("lexicon/unit_ends.csv", ("level", "country", "until", "source"))
    return {(level, country): until for level, country, until, _ in rows}
