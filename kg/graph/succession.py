"""Which unit took over from which: the police of merged provinces, as their areas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.graph.quads import say
from kg.graph.scope import BuildScope
from kg.graph.terms import Quad
from kg.lexicon import area_by_id
from kg.resolve import Entity
from kg.vocabulary import CA, DCTERMS, Level

_PROVINCIAL = Level.PROVINCIAL.removeprefix(CA)


def succession_quads(build: BuildScope, graph: str) -> Iterator[Quad]:
    """`dcterms:isReplacedBy` between provincial police that the articles name, where the area was replaced."""
    police = _provincial_police(build)
    for code, unit in police.items():
        for successor in area_by_id(code).replaced_by:
            if successor in police:
                replaced = (f"{DCTERMS}isReplacedBy", build.organization(police[successor]))
                yield from say(graph, build.organization(unit), replaced)


def _provincial_police(build: BuildScope) -> Mapping[str, Entity]:
    """The police of each province of the gazetteer, by its code; none where a build has several."""
    codes = {entity.identity[0] for entity in build.resolution.areas if len(entity.identity) == 1}
    found: dict[str, list[Entity]] = {}
    for unit in build.resolution.organizations:
        _, *where = unit.identity
        if unit.kind == "police" and unit.level == _PROVINCIAL and len(where) == 1 and where[0] in codes:
            found.setdefault(where[0], []).append(unit)
    return {code: units[0] for code, units in found.items() if len(units) == 1}
