"""The people and meetings of a build with what is compared about them, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.graph.statements import read_statements
from kg.vocabulary import RDF, SKOS, Class, Property

_TYPE, _LABEL = f"{RDF}type", f"{SKOS}prefLabel"
_OF_PERSON = {"rank": Property.HAS_RANK, "post": Property.HOLDS_POST}
_OF_MEETING = {
    "date": Property.DATE, "kind": Property.KIND, "place": Property.PLACE, "organizer": Property.ORGANIZER,
    "chair": Property.CHAIR, "participant": Property.PARTICIPANT,
}  # fmt: skip
_READ = {_TYPE, _LABEL, *_OF_PERSON.values(), *_OF_MEETING.values()}


@dataclass(frozen=True, slots=True)
class Thing:
    """A person or meeting: IRI, kind ("person", "meeting"), name, and each property with its values in order.

    A meeting, which has no name, goes by kind, place and date.
    """

    iri: str
    kind: str
    name: str
    facts: Mapping[str, tuple[str, ...]]


def read_things(build: Path) -> dict[str, Thing]:
    """The people and meetings of a build by IRI. Raises InputError where there is no build, or it can't be read."""
    said: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    labels: dict[str, str] = {}
    for quad in read_statements(build / "graph.ttl"):
        predicate = quad.predicate.value
        if predicate == _LABEL and isinstance(quad.object, ox.Literal):
            if quad.object.language == "vi":
                labels[str(quad.subject)] = quad.object.value
        elif predicate in _READ:
            value = quad.object
            said[str(quad.subject)][predicate].add(value.value if isinstance(value, ox.Literal) else str(value))
    found = (_thing(subject, facts, labels) for subject, facts in sorted(said.items()))
    return {thing.iri: thing for thing in found if thing is not None}


def _thing(subject: str, said: Mapping[str, set[str]], labels: Mapping[str, str]) -> Thing | None:
    types = said.get(_TYPE, set())
    if f"<{Class.PERSON}>" in types:
        kind, compared = "person", _OF_PERSON
    elif f"<{Class.MEETING}>" in types:
        kind, compared = "meeting", _OF_MEETING
    else:
        return None
    facts = {
        name: tuple(sorted(labels.get(value, value) for value in said[predicate]))
        for name, predicate in compared.items()
        if predicate in said
    }
    iri = subject.removeprefix("<").removesuffix(">")
    told = " · ".join(value for part in ("kind", "place", "date") for value in facts.get(part, ()))
    return Thing(iri, kind, labels.get(subject) or told or iri.rpartition("/")[2], facts)
