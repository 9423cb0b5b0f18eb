"""Concepts of the ontology's schemes as they stand in its files: ranks, titles, topics, kinds, roles, levels.

A build carries the concepts that it uses, so that its Turtle is readable by itself.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.resources import resource
from kg.text import key_of
from kg.vocabulary import RDF, SKOS, Class

FILES = ("congan.ttl", "ranks.ttl", "titles.ttl", "topics.ttl")
"""The files of the ontology that define terms, under `ontology/`."""

_TYPE = NamedNode(RDF + "type")
_LABEL = NamedNode(SKOS + "prefLabel")
_IN_SCHEME = NamedNode(SKOS + "inScheme")


@dataclass(frozen=True, slots=True)
class Schemes:
    """`triples` describe each concept, by its IRI; `ranks` and `titles` lead from the key of a label to the IRI."""

    triples: Mapping[str, tuple[Triple, ...]]
    ranks: Mapping[str, str]
    titles: Mapping[str, str]

    def find_rank(self, value: str) -> str | None:
        """The IRI of the rank of that name ("Đại tá"), None where the scheme has none (a rank of another country)."""
        return self.ranks.get(key_of(value))

    def find_title(self, title: str) -> str | None:
        """The IRI of the position title of that name ("Phó Giám đốc"), None where the scheme has none."""
        return self.titles.get(key_of(title))


@functools.cache
def load_schemes() -> Schemes:
    """Read every concept of the ontology's files; once a process."""
    described: dict[str, list[Triple]] = defaultdict(list)
    for name in FILES:
        for quad in parse(path=str(resource(f"ontology/{name}")), format=RdfFormat.TURTLE):
            if isinstance(quad.subject, NamedNode):
                described[quad.subject.value].append(quad.triple)
    concepts = {
        iri: tuple(triples) for iri, triples in described.items() if any(t.predicate == _IN_SCHEME for t in triples)
    }
    return Schemes(concepts, _labelled(concepts, Class.RANK), _labelled(concepts, Class.POSITION_TITLE))


def _labelled(concepts: Mapping[str, tuple[Triple, ...]], cls: Class) -> dict[str, str]:
    """Key of the Vietnamese label → IRI, of the concepts of one class."""
    of_class = [
        triple
        for triples in concepts.values()
        if any(t.predicate == _TYPE and t.object == NamedNode(cls) for t in triples)
        for triple in triples
    ]
    return {
        key_of(t.object.value): t.subject.value
        for t in of_class
        if t.predicate == _LABEL
        and isinstance(t.object, Literal)
        and t.object.language == "vi"
        and isinstance(t.subject, NamedNode)
    }
