"""The graph of a build as nodes and edges: who is tied to what, and by which facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kg.view.entities import Article, Node, read_articles, read_nodes
from kg.view.facts import Fact, Passage, read_facts
from kg.view.triples import Triples, read_triples
from kg.vocabulary import DCTERMS, Property

Relation = Literal["post", "role", "organizer", "place", "award", "jurisdiction", "part_of", "within", "replaced_by"]
Link = tuple[int, int, Relation]

# What holds between units and areas by their names or by the gazetteer, with no fact of its own.
_STRUCTURE: tuple[tuple[str, Relation], ...] = (
    (Property.JURISDICTION, "jurisdiction"),
    (Property.PART_OF, "part_of"),
    (Property.WITHIN, "within"),
    (DCTERMS + "isReplacedBy", "replaced_by"),
)

# What the page says nothing of, or draws from the facts themselves: a sixth of the statements of a graph.
UNUSED = frozenset(
    {
        Property.EXTRACTED_BY,
        Property.CONFIDENCE,
        Property.SOURCES,
        Property.FIRST_ATTESTED,
        Property.LAST_ATTESTED,
        Property.PARTICIPANT,
        Property.MEMBER_OF,
        Property.COUNTRY_CODE,
        DCTERMS + "identifier",
    }
)


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie between two nodes (by index), with all relations and facts (by index) behind it, in a fixed order.

    With "part_of", "jurisdiction" and "within" it is the source that belongs to the target; with "replaced_by" the
    target is the later one.
    """

    source: int
    target: int
    relations: tuple[Relation, ...]
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """All that the page knows. Nodes, facts, passages and articles refer to one another by index."""

    nodes: list[Node]
    edges: list[Edge]
    facts: list[Fact]
    passages: list[Passage]
    articles: list[Article]


def read_network(path: Path) -> Network:
    """The network of a Turtle file that `kg build` wrote. Raises InputError where it can't be read."""
    return network_of(read_triples(path, UNUSED))


def network_of(triples: Triples) -> Network:
    """The network of a graph, or of a part of it."""
    articles = read_articles(triples)
    nodes = read_nodes(triples, articles)
    found = read_facts(triples, articles, nodes)
    return Network(nodes, _edges(triples, nodes, found.facts), found.facts, found.passages, articles)


def _edges(triples: Triples, nodes: list[Node], facts: list[Fact]) -> list[Edge]:
    """One edge for each pair of nodes, however many relations and facts there are between them."""
    relations: defaultdict[tuple[int, int], dict[Relation, None]] = defaultdict(dict)
    reasons: defaultdict[tuple[int, int], dict[int, None]] = defaultdict(dict)
    # Structure first: it has a direction, and what is said of the same pair later keeps it.
    for source, target, relation in _structure(triples, nodes):
        relations[source, target][relation] = None
    for number, fact in enumerate(facts):
        for source, target, relation in _links(fact):
            pair = (target, source) if (target, source) in relations else (source, target)
            relations[pair][relation] = None
            reasons[pair][number] = None
    return [
        Edge(source, target, tuple(relations[source, target]), tuple(reasons[source, target]))
        for source, target in sorted(relations)
        if source != target
    ]


def _links(fact: Fact) -> Iterator[Link]:
    """The ties that one fact makes."""
    parts = dict(fact.parts)
    ties: tuple[tuple[str, str, Relation], ...] = (
        ("person", "unit", "post"),
        ("person", "from", "post"),
        ("person", "to", "post"),
        ("agent", "meeting", "role"),
        ("organizer", "meeting", "organizer"),
        ("meeting", "place", "place"),
        ("giver", "receiver", "award"),
    )
    if fact.kind == "award" and not ("giver" in parts and "receiver" in parts):
        ties = (("giver", "meeting", "award"), ("receiver", "meeting", "award"))
    for one, other, relation in ties:
        for source in parts.get(one, ()):
            for target in parts.get(other, ()):
                yield source, target, relation


def _structure(triples: Triples, nodes: list[Node]) -> Iterator[Link]:
    index = {node.iri: i for i, node in enumerate(nodes)}
    for source, node in enumerate(nodes):
        for prop, relation in _STRUCTURE:
            for iri in triples.iris(node.iri, prop):
                if iri in index:
                    yield source, index[iri], relation
