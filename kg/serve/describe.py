"""What the graph says about one thing, with the passages that say it and the articles they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.vocabulary import OWL, RDF, SDO, SKOS, Property

MOST_FACTS = 500
"""Of things that very many facts speak of, a page shows this many; SPARQL has the rest."""

_TYPE = ox.NamedNode(RDF + "type")
_LABEL = ox.NamedNode(SKOS + "prefLabel")
_DEFAULT = ox.DefaultGraph()
_EVIDENCE = ox.NamedNode(Property.EVIDENCE)
_IN_ARTICLE = ox.NamedNode(Property.IN_ARTICLE)
_KIND, _PLACE, _DATE = map(ox.NamedNode, (Property.KIND, Property.PLACE, Property.DATE))
_MEETING_NAME = (_KIND, _PLACE, _DATE)
# What states facts about a thing, and the property by which it names the thing.
_NAMING = tuple(
    ox.NamedNode(prop)
    for prop in (
        Property.HOLDER, Property.AGENT, Property.APPOINTEE, Property.GIVER, Property.RECEIVER, Property.ORGANIZER,
        Property.PLACE, Property.POST_IN, Property.IN_MEETING, Property.JURISDICTION,
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """What a citation needs of the build: version of the ontology, number of articles, date of the newest."""

    version: str
    articles: str
    newest: str


@dataclass(frozen=True, slots=True)
class Description:
    """A thing with its own triples, the facts that name it, their passages, the articles, and labels of all."""

    iri: str
    own: tuple[ox.Triple, ...]
    facts: tuple[ox.Triple, ...]
    passages: tuple[ox.Triple, ...]
    articles: tuple[ox.Triple, ...]
    labels: tuple[ox.Triple, ...]
    standing: Standing
    cut: bool


def describe(store: ox.Store, iri: str) -> Description | None:
    """All of one thing; None where the graph has nothing to say of it."""
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        return None
    own = _about(store, node)
    if not own:
        return None
    facts, cut = _facts(store, node)
    told = [*own, *facts]
    passages = [t for mention in _objects(told, _EVIDENCE) for t in _about(store, mention)]
    sources = {*_objects(passages, _IN_ARTICLE), *_objects(told, ox.NamedNode(Property.MENTIONED_IN))}
    articles = [t for article in sorted(sources, key=str) for t in _about(store, article)]
    named = {o for t in told if isinstance(o := t.object, ox.NamedNode)}
    labels = [t for thing in sorted(named, key=str) for t in _naming(store, thing)]
    return Description(
        iri, tuple(own), tuple(facts), tuple(passages), tuple(articles), tuple(labels), standing_of(store), cut
    )


def description_triples(found: Description) -> list[ox.Triple]:
    """All triples of a description, sorted."""
    parts = (found.own, found.facts, found.passages, found.articles, found.labels)
    return sorted({triple for part in parts for triple in part}, key=str)


def _facts(store: ox.Store, node: ox.NamedNode) -> tuple[list[ox.Triple], bool]:
    """The triples of what names a thing, the first so many by IRI; and whether there are more."""
    subjects: set[ox.NamedNode] = set()
    for prop in _NAMING:
        for quad in store.quads_for_pattern(None, prop, node, _DEFAULT):
            if isinstance(quad.subject, ox.NamedNode):
                subjects.add(quad.subject)
            if len(subjects) > MOST_FACTS * 20:
                break
    ordered = sorted(subjects, key=str)
    return [t for subject in ordered[:MOST_FACTS] for t in _about(store, subject)], len(ordered) > MOST_FACTS


def _naming(store: ox.Store, thing: ox.NamedNode) -> list[ox.Triple]:
    """The labels of a thing; of a meeting, which has none, what it is called by: its kind, places and day."""
    labels = sorted(_pattern(store, thing, _LABEL), key=str)
    if labels:
        return labels
    said = [triple for prop in _MEETING_NAME for triple in sorted(_pattern(store, thing, prop), key=str)]
    return said + [t for part in _objects(said, _KIND) + _objects(said, _PLACE) for t in _pattern(store, part, _LABEL)]


def _about(store: ox.Store, node: ox.NamedNode) -> list[ox.Triple]:
    return sorted(_pattern(store, node, None), key=str)


def _pattern(store: ox.Store, node: ox.NamedNode, prop: ox.NamedNode | None) -> Iterator[ox.Triple]:
    return (quad.triple for quad in store.quads_for_pattern(node, prop, None, _DEFAULT))


def _objects(triples: Iterable[ox.Triple], prop: ox.NamedNode) -> list[ox.NamedNode]:
    found = {t.object for t in triples if t.predicate == prop and isinstance(t.object, ox.NamedNode)}
    return sorted(found, key=str)


def standing_of(store: ox.Store) -> Standing:
    """What a build says of itself; empty where it says nothing."""
    said: dict[str, str] = {}
    for quad in store.quads_for_pattern(None, _TYPE, ox.NamedNode(SDO + "Dataset"), _DEFAULT):
        if isinstance(quad.subject, ox.NamedNode):
            about = _about(store, quad.subject)
            said |= {t.predicate.value: t.object.value for t in about if isinstance(t.object, ox.Literal)}
    return Standing(said.get(OWL + "versionInfo", ""), said.get(SDO + "size", ""), said.get(SDO + "dateModified", ""))


def dataset_iri(store: ox.Store) -> str | None:
    """The IRI of the build itself: `BASE/dataset/build`."""
    for quad in store.quads_for_pattern(None, _TYPE, ox.NamedNode(SDO + "Dataset"), _DEFAULT):
        if isinstance(quad.subject, ox.NamedNode):
            return quad.subject.value
    return None
