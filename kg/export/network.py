"""A build as a network for programs that draw and measure: nodes of four kinds, directed edges with types and dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.view.triples import Triples, local_name, read_triples
from kg.vocabulary import SKOS, Class, Property


@dataclass(frozen=True, slots=True)
class Node:
    """A person, organisation, area or meeting. `detail` is the local name of its narrowest class, or kind of meeting.

    `start` and `end` are ISO dates as exact as the source, or empty: those of a meeting, or of an area's or unit's
    existence. `articles` counts those that name it.
    """

    id: str
    kind: str
    detail: str
    label: str
    start: str
    end: str
    articles: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A directed tie. `type` is a property or role of the ontology; `weight` counts the passages that state it.

    post          person → organisation        label: the title         start, end: first and last shown
                  status: "current", "former" or "incoming", as the latest article has it; empty for all other types
    role          person, organisation → meeting    label: the role     start, end: of the meeting
    place         meeting → area
    award         giver → receiver             label: what is given
    jurisdiction, partOf, within               of organisations and areas, weight 1
    """

    id: str
    source: str
    target: str
    type: str
    label: str
    weight: int
    start: str
    end: str
    status: str = ""


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes by kind and IRI, edges by IRI."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


NODE_FIELDS = ("id", "kind", "detail", "label", "start", "end", "articles")
EDGE_FIELDS = ("id", "source", "target", "type", "label", "weight", "start", "end", "status")

_KINDS = (
    ("person", Class.PERSON, ()),
    ("organization", Class.ORGANIZATION, (Class.POLICE_UNIT, Class.PARTY_BODY, Class.GOVERNMENT_BODY)),
    ("area", Class.AREA, (Class.COUNTRY, Class.PROVINCE, Class.DISTRICT, Class.COMMUNE, Class.VILLAGE)),
    ("meeting", Class.MEETING, ()),
)
_PREFERENCE = ("", "incoming", "current", "former")
_STRUCTURE = (Property.JURISDICTION, Property.PART_OF, Property.WITHIN)


def read_network(path: Path) -> Network:
    """The network of a Turtle file that `kg build` wrote. Raises InputError where it can't be read."""
    triples = read_triples(path)
    nodes = tuple(_nodes(triples))
    known = {node.id for node in nodes}
    edges = [edge for edge in _edges(triples) if edge.source in known and edge.target in known]
    return Network(nodes, tuple(sorted(set(edges), key=lambda edge: (edge.id, edge.source, edge.target))))


def _nodes(triples: Triples) -> Iterator[Node]:
    for kind, cls, narrower in _KINDS:
        for iri in triples.instances(cls):
            meeting = kind == "meeting"
            detail = next((each for each in narrower if triples.is_a(iri, each)), cls)
            yield Node(
                id=iri,
                kind=kind,
                detail=local_name(triples.iri(iri, Property.KIND) or "other") if meeting else local_name(detail),
                label=_meeting_label(triples, iri) if meeting else triples.name(iri),
                start=triples.text(iri, Property.DATE if meeting else Property.VALID_FROM) or "",
                end=triples.text(iri, Property.END_DATE if meeting else Property.VALID_UNTIL) or "",
                articles=len(triples.iris(iri, Property.MENTIONED_IN)) or len(_articles(triples, iri)),
            )


def _meeting_label(triples: Triples, iri: str) -> str:
    """A name for what has none: its kind, its places and its date."""
    kind = triples.name(triples.iri(iri, Property.KIND) or iri)
    places = ", ".join(triples.name(place) for place in triples.iris(iri, Property.PLACE))
    return " · ".join(part for part in (kind, places, triples.text(iri, Property.DATE) or "") if part)


def _articles(triples: Triples, fact: str) -> set[str]:
    return {
        article
        for mention in triples.iris(fact, Property.EVIDENCE)
        for article in triples.iris(mention, Property.IN_ARTICLE)
    }


def _edges(triples: Triples) -> Iterator[Edge]:
    yield from _posts(triples)
    yield from _roles(triples)
    yield from _awards(triples)
    for cls, props in ((Class.ORGANIZATION, _STRUCTURE), (Class.AREA, _STRUCTURE), (Class.MEETING, (Property.PLACE,))):
        for iri in triples.instances(cls):
            for prop in props:
                for target in triples.iris(iri, prop):
                    name = local_name(prop)
                    dates = (triples.text(iri, Property.DATE) or "", triples.text(iri, Property.END_DATE) or "")
                    yield Edge(f"{iri} {name} {target}", iri, target, name, "", 1, *dates)


def _posts(triples: Triples) -> Iterator[Edge]:
    for tenure in triples.instances(Class.TENURE):
        post = triples.iri(tenure, Property.POST) or ""
        shown = triples.iris(tenure, Property.GROUPS)
        for holder in triples.iris(tenure, Property.HOLDER):
            for unit in triples.iris(post, Property.POST_IN):
                yield Edge(
                    id=tenure,
                    source=holder,
                    target=unit,
                    type="post",
                    label=triples.name(triples.iri(post, Property.TITLE) or post),
                    weight=sum(len(triples.iris(each, Property.EVIDENCE)) for each in shown) or 1,
                    start=triples.text(tenure, Property.FIRST_ATTESTED) or "",
                    end=triples.text(tenure, Property.LAST_ATTESTED) or "",
                    status=_latest_status(triples, shown),
                )


def _latest_status(triples: Triples, shown: Sequence[str]) -> str:
    """The status that the latest attestations give. Of several, "former" counts: who is called that has left."""
    dated = [(triples.text(one, Property.ATTESTED_ON) or "", triples.text(one, Property.STATUS) or "") for one in shown]
    last = max((day for day, _ in dated), default="")
    return max((status for day, status in dated if day == last), key=_PREFERENCE.index, default="")


def _roles(triples: Triples) -> Iterator[Edge]:
    for part in triples.instances(Class.PARTICIPATION):
        role = triples.iri(part, Property.ROLE) or ""
        for agent in triples.iris(part, Property.AGENT):
            for meeting in triples.iris(part, Property.IN_MEETING):
                yield Edge(
                    id=part,
                    source=agent,
                    target=meeting,
                    type="role",
                    label=triples.label(role) or local_name(role),
                    weight=len(triples.iris(part, Property.EVIDENCE)) or 1,
                    start=triples.text(meeting, Property.DATE) or "",
                    end=triples.text(meeting, Property.END_DATE) or "",
                )


def _awards(triples: Triples) -> Iterator[Edge]:
    for award in triples.instances(Class.AWARD):
        what = triples.label(award) or triples.text(award, SKOS + "prefLabel") or ""
        weight = len(triples.iris(award, Property.EVIDENCE)) or 1
        for giver in triples.iris(award, Property.GIVER):
            for receiver in triples.iris(award, Property.RECEIVER):
                ends = (giver, receiver)
                yield Edge(" ".join((award, *ends)), giver, receiver, "award", what, weight, "", "")
