"""Triples as JSON-LD 1.1 with the terms of `ontology/context.jsonld`, one subject a line, as they come.

The context stands in the document itself, so that a reader needs no other file and no network. Written for graphs of
builds: there are no blank nodes and no lists.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import Any

import pyoxigraph as ox

from kg.resources import resource
from kg.vocabulary import CA, PREFIXES, RDF, SKOS, XSD

_TYPE = RDF + "type"
_STRING = XSD + "string"
_WORDS = {SKOS + "prefLabel": "prefLabel", SKOS + "altLabel": "altLabel"}


@cache
def context() -> Mapping[str, Any]:
    """The context of the ontology, as it stands in documents."""
    content: Mapping[str, Any] = json.loads(resource("ontology/context.jsonld").read_bytes())["@context"]
    return content


def jsonld_lines(triples: Iterable[ox.Triple]) -> Iterator[str]:
    """A document, line by line. Triples of one subject must follow one another. Raises TypeError for blank nodes."""
    yield f'{{"@context": {json.dumps(context(), ensure_ascii=False)},\n"@graph": ['
    separator = "\n"
    for subject, about in groupby(triples, key=lambda triple: triple.subject):
        yield separator + json.dumps(_node(_iri(subject), about), ensure_ascii=False)
        separator = ",\n"
    yield "\n]}\n"


def _node(subject: str, about: Iterable[ox.Triple]) -> dict[str, Any]:
    node: dict[str, Any] = {"id": subject}
    for triple in sorted(set(about), key=lambda t: (t.predicate.value != _TYPE, t.predicate.value, str(t.object))):
        if triple.predicate.value == _TYPE:
            node.setdefault("type", []).append(_class(_iri(triple.object)))
        else:
            term = _term(triple.predicate.value)
            node.setdefault(term, []).append(_value(term, triple.object))
    return {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in node.items()}


def _class(iri: str) -> str:
    """Types are read with the vocabulary, so that those of the ontology need no prefix."""
    return iri.removeprefix(CA) if iri.startswith(CA) else _compact(iri)


def _term(iri: str) -> str:
    return iri.removeprefix(CA) if iri.startswith(CA) else _WORDS.get(iri) or _compact(iri)


def _compact(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and "/" not in iri[len(namespace) :]:
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def _value(term: str, value: object) -> Any:
    if isinstance(value, ox.NamedNode):
        links = isinstance(context().get(term), dict)
        return value.value if links else {"id": value.value}
    if not isinstance(value, ox.Literal):
        raise TypeError(f"a build has no such term: {value}")
    if value.language is not None:
        return {"@value": value.value, "@language": value.language}
    if value.datatype.value == _STRING:
        return value.value
    return {"@value": value.value, "@type": _compact(value.datatype.value)}


def _iri(node: object) -> str:
    if not isinstance(node, ox.NamedNode):
        raise TypeError(f"a build has no such term: {node}")
    return node.value
