"""Turtle → `Sheet`: what a reader of the graph finds by the ontology alone, without knowing how it was built."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import InputError
from kg.evaluate.sheet import (
    Post,
    Sheet,
    SheetAppointment,
    SheetArea,
    SheetAward,
    SheetMeeting,
    SheetOrganization,
    SheetPerson,
)
from kg.vocabulary import CLASS_OF_AREA, RDF, SKOS, Class, Property

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_TYPE = RDF + "type"
_LABEL = SKOS + "prefLabel"

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


class _Graph:
    """The triples of one file, by subject and property and by property and object; all lists sorted."""

    def __init__(self, triples: Iterable[ox.Quad]) -> None:
        self._objects: dict[tuple[Term, str], list[Term]] = defaultdict(list)
        self._subjects: dict[tuple[str, Term], list[Term]] = defaultdict(list)
        for triple in sorted(set(triples), key=str):
            self._objects[triple.subject, triple.predicate.value].append(triple.object)
            self._subjects[triple.predicate.value, triple.object].append(triple.subject)

    def objects(self, node: Term, term: str) -> list[Term]:
        """What a property leads to."""
        return self._objects.get((node, term), [])

    def first(self, node: Term, term: str) -> Term | None:
        """The first of `objects`, None where there is none."""
        return next(iter(self.objects(node, term)), None)

    def subjects(self, term: str, node: Term) -> list[Term]:
        """From where a property leads to `node`."""
        return self._subjects.get((term, node), [])

    def members(self, term: str) -> list[Term]:
        """The instances of a class."""
        return self._subjects.get((_TYPE, ox.NamedNode(term)), [])

    def is_a(self, node: Term, term: str) -> bool:
        """Whether `node` carries the class."""
        return ox.NamedNode(term) in self._objects.get((node, _TYPE), [])

    def mentioned(self, term: str) -> list[Term]:
        """The instances of a class that an article mentions, without what a gazetteer adds around them."""
        return [node for node in self.members(term) if self.objects(node, Property.MENTIONED_IN)]

    def label(self, node: Term | None) -> str:
        """The Vietnamese `skos:prefLabel`, else any other, else ""."""
        found = self._objects.get((node, _LABEL), []) if node is not None else []
        labels = [label for label in found if isinstance(label, ox.Literal)]
        best = min(labels, key=lambda label: (label.language != "vi", label.value), default=None)
        return best.value if best is not None else ""

    def labels(self, nodes: Iterable[Term]) -> tuple[str, ...]:
        """The distinct labels of nodes, sorted; nodes without a label are left out."""
        return tuple(sorted({self.label(node) for node in nodes} - {""}))

    def named(self, node: Term, term: str) -> tuple[str, ...]:
        """The labels of what a property leads to."""
        return self.labels(self.objects(node, term))

    def value(self, node: Term, term: str) -> str | None:
        """The lexical form or IRI that a property leads to."""
        found = self.first(node, term)
        return found.value if isinstance(found, ox.Literal | ox.NamedNode | ox.BlankNode) else None


def read_turtle(path: Path) -> Sheet:
    """Read back one Turtle file. Raises InputError where it is missing or no Turtle."""
    try:
        graph = _Graph(ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE))
    except FileNotFoundError as error:
        raise InputError("no such graph", file=str(path), expected="the Turtle built from this article") from error
    except SyntaxError as error:
        raise InputError("this is no Turtle", file=str(path), place=error.lineno, got=str(error)) from error
    return Sheet(
        people=tuple(_person(graph, node) for node in graph.mentioned(Class.PERSON)),
        organizations=tuple(_organization(graph, node) for node in graph.mentioned(Class.ORGANIZATION)),
        areas=tuple(_area(graph, node) for node in graph.mentioned(Class.AREA)),
        meetings=tuple(_meeting(graph, node) for node in graph.members(Class.MEETING)),
        appointments=tuple(_appointment(graph, node) for node in graph.members(Class.APPOINTMENT)),
        awards=tuple(
            SheetAward(graph.label(node), graph.named(node, Property.GIVER), graph.named(node, Property.RECEIVER))
            for node in graph.members(Class.AWARD)
        ),
    )


def _local(iri: str | None) -> str | None:
    return re.split(r"[#/]", iri)[-1] if iri is not None else None


def _person(graph: _Graph, node: Term) -> SheetPerson:
    held = graph.subjects(Property.HOLDER, node)
    ranks = (
        rank for a in held if graph.is_a(a, Class.RANK_ATTESTATION) for rank in graph.objects(a, Property.RANK)[:1]
    )
    posts = tuple(
        _post(graph, graph.first(a, Property.POST), graph.value(a, Property.STATUS) or "current")
        for a in held
        if graph.is_a(a, Class.POST_ATTESTATION)
    )
    return SheetPerson(graph.label(node), (), graph.labels(ranks), posts)


def _post(graph: _Graph, node: Term | None, status: str = "current") -> Post:
    if node is None:
        return Post("", "", status)
    return Post(
        graph.label(graph.first(node, Property.TITLE)), graph.label(graph.first(node, Property.POST_IN)), status
    )


def _organization(graph: _Graph, node: Term) -> SheetOrganization:
    areas = graph.named(node, Property.JURISDICTION)
    return SheetOrganization(graph.label(node), (), graph.is_a(node, Class.POLICE_UNIT), areas[0] if areas else None)


def _area(graph: _Graph, node: Term) -> SheetArea:
    kinds = [kind for kind, cls in CLASS_OF_AREA.items() if graph.is_a(node, cls)]
    return SheetArea(
        graph.label(node), (), kinds[0] if kinds else None, graph.value(node, Property.COUNTRY_CODE) or None
    )


def _date(graph: _Graph, node: Term) -> str | None:
    start, stop = graph.value(node, Property.DATE), graph.value(node, Property.END_DATE)
    return f"{start}/{stop}" if start is not None and stop is not None else start


def _meeting(graph: _Graph, node: Term) -> SheetMeeting:
    topics = {_local(topic.value) for topic in graph.objects(node, Property.TOPIC) if isinstance(topic, ox.NamedNode)}
    return SheetMeeting(
        kind=_local(graph.value(node, Property.KIND)),
        date=_date(graph, node),
        places=graph.named(node, Property.PLACE),
        organizers=graph.named(node, Property.ORGANIZER),
        chairs=graph.named(node, Property.CHAIR),
        delegation_heads=graph.named(node, Property.DELEGATION_HEAD),
        speakers=graph.named(node, Property.SPEAKER),
        participants=graph.named(node, Property.PARTICIPANT),
        topics=tuple(sorted(topic for topic in topics if topic)),
    )


def _appointment(graph: _Graph, node: Term) -> SheetAppointment:
    old, new = graph.first(node, Property.FROM_POST), graph.first(node, Property.TO_POST)
    return SheetAppointment(
        graph.label(graph.first(node, Property.APPOINTEE)),
        _post(graph, old) if old is not None else None,
        _post(graph, new) if new is not None else None,
        _date(graph, node),
    )
