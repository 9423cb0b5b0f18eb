"""Articles and their resolution as RDF: Turtle of all together, TriG with a graph for each article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kg.graph.awards import Contradictions
from kg.graph.facts import fact_quads
from kg.graph.iris import DEFAULT_BASE, Minter
from kg.graph.labels import Unlisted, label_quads, organization_label_quads, post_label_quads, unlisted_quads
from kg.graph.naming import article_quads, named_quads
from kg.graph.occasions import (
    Occasion,
    Occasions,
    article_occasions,
    own_occasion_quads,
    shared_occasion_quads,
    shared_occasions,
)
from kg.graph.quads import TYPE, say
from kg.graph.reference import area_quads, concept_quads
from kg.graph.reprints import repeating, reprint_quads
from kg.graph.schemes import load_schemes
from kg.graph.scope import ArticleScope, BuildScope
from kg.graph.states import States
from kg.graph.succession import succession_quads
from kg.graph.terms import Quad, date, integer, iri, literal
from kg.graph.writer import write_files, write_turtle
from kg.model import Article
from kg.resolve import Resolution, resolve
from kg.vocabulary import CA, DCTERMS, ONTOLOGY, OWL, RDF, SDO, VERSION

__all__ = ["DEFAULT_BASE", "GraphCounts", "Quad", "graph_quads", "write_article_turtle", "write_graph"]

_CONCEPT = f"<{CA}"


@dataclass(frozen=True, slots=True)
class GraphCounts:
    """How much a build holds. People, organisations, areas and meetings are counted after resolution."""

    articles: int
    people: int
    organizations: int
    areas: int
    meetings: int
    triples: int
    quads: int


def write_graph(
    resolution: Resolution, out_dir: Path, *, base: str = DEFAULT_BASE, halfway: Callable[[], None] = lambda: None
) -> GraphCounts:
    """Write `graph.ttl` (all graphs in one) and `graph.trig` (a graph an article) into the folder.

    `halfway` is called when `graph.ttl` stands. What was left out as a repeat is not written. The files depend on the
    articles and the base alone. Raises OutputError where the base is no good.
    """
    quads = graph_quads(resolution, base=base)
    in_all, in_graphs = write_files(quads, base, out_dir / "graph.ttl", out_dir / "graph.trig", halfway)
    return GraphCounts(
        articles=len(resolution.articles),
        people=len(resolution.known_people),
        organizations=len(resolution.known_organizations),
        areas=len(resolution.known_areas),
        meetings=resolution.meeting_count,
        triples=in_all,
        quads=in_graphs,
    )


def write_article_turtle(article: Article, path: Path, *, base: str = DEFAULT_BASE) -> int:
    """Write one article alone as Turtle; the number of triples."""
    return write_turtle(graph_quads(resolve([article]), base=base), base, path)


def graph_quads(resolution: Resolution, *, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """All statements of a build, some more than once. Raises OutputError where the base is no good.

    Graphs: that of each article, named like it; `graph/resolution` for what follows from all articles together;
    `graph/reference` for what comes from the ontology and the gazetteer; `graph/build` for the build itself.
    """
    build = BuildScope(Minter(base), load_schemes(), resolution)
    shared = shared_occasions(build)
    states, unlisted, contradictions = States(), Unlisted(), Contradictions()
    # One statement for each concept that is pointed to: all statements would not fit into memory.
    pointing: dict[str, Quad] = {}
    newest, alike = "", repeating(resolution)
    reprints: dict[str, str] = {}
    for resolved in resolution.resolved():
        scope = ArticleScope.of(build, resolved)
        occasions = article_occasions(scope, shared)
        for quad in chain(article_quads(scope), named_quads(scope), fact_quads(scope, occasions)):
            value = quad[2]
            if value.startswith(_CONCEPT) and value not in pointing and quad.predicate != TYPE:
                pointing[value] = quad
            yield quad
        yield from _following(scope, occasions, shared)
        states.note(scope)
        unlisted.note(scope)
        contradictions.note(scope, {key: occasion.term for key, occasion in occasions.items()})
        if (name := resolved.article.document.name) in alike:
            reprints[name] = scope.iri
        newest = max(newest, resolved.article.document.published or "")
    graph = build.minter.fixed("graph", "resolution")
    yield from label_quads(build, graph)
    yield from unlisted_quads(graph, unlisted)
    yield from succession_quads(build, graph)
    yield from shared_occasion_quads(build, graph, shared)
    yield from reprint_quads(resolution, graph, reprints)
    yield from contradictions.quads(graph)
    yield from states.quads(build, graph)
    reference = build.minter.fixed("graph", "reference")
    yield from concept_quads(reference, build.schemes, pointing.values())
    yield from area_quads(build, reference)
    yield from _build_quads(build, newest)
    build.minter.check()


def _following(scope: ArticleScope, occasions: Mapping[str, Occasion], shared: Occasions) -> Iterator[Quad]:
    """What follows from all articles together and is told with one of them."""
    graph = scope.build.minter.fixed("graph", "resolution")
    for organization in scope.build.resolution.known_organizations.local(scope.article):
        yield from organization_label_quads(scope.build, graph, organization)
    yield from post_label_quads(scope, graph)
    yield from own_occasion_quads(scope, graph, occasions, shared)


def _build_quads(build: BuildScope, newest: str) -> Iterator[Quad]:
    """The build itself: version of the ontology, number of articles, and the newest one's date."""
    graph, dataset = build.minter.fixed("graph", "build"), build.minter.fixed("dataset", "build")
    yield from say(
        graph,
        dataset,
        (f"{RDF}type", iri(f"{SDO}Dataset")),
        (f"{OWL}versionInfo", literal(VERSION)),
        (f"{SDO}size", integer(len(build.resolution.articles))),
        (f"{DCTERMS}conformsTo", iri(ONTOLOGY)),
    )
    if newest:
        yield from say(graph, dataset, (f"{SDO}dateModified", date(newest)))
