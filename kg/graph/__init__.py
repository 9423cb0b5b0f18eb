"""Articles and their resolution as RDF: Turtle of all together, TriG with a graph for each article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kg.graph.attestations import post_attestations, rank_attestations
from kg.graph.facts import fact_quads
from kg.graph.iris import DEFAULT_BASE, Minter
from kg.graph.labels import label_quads, post_label_quads, unlisted_quads
from kg.graph.naming import article_quads, named_quads
from kg.graph.occasions import Occasions, find_occasions, occasion_quads
from kg.graph.quads import TYPE, say
from kg.graph.reference import area_quads, concept_quads
from kg.graph.reprints import reprint_quads
from kg.graph.schemes import load_schemes
from kg.graph.scope import ArticleScope, BuildScope
from kg.graph.sorting import sorted_quads
from kg.graph.states import changes, state_quads
from kg.graph.succession import succession_quads
from kg.graph.terms import Quad, date, integer, iri, literal
from kg.graph.writer import write_trig, write_turtle
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
    articles: Sequence[Article], resolution: Resolution, out_dir: Path, *, base: str = DEFAULT_BASE
) -> GraphCounts:
    """Write `graph.ttl` (all graphs in one) and `graph.trig` (a graph an article) into the folder.

    `resolution` is that of these articles; what it left out as a repeat is not written. The files depend on the
    articles and the base alone. Raises OutputError where the base is no good.
    """
    with sorted_quads(graph_quads(articles, resolution, base=base)) as ordered:
        triples = write_turtle(ordered.triples(), out_dir / "graph.ttl", base)
        quads = write_trig(ordered.quads(), out_dir / "graph.trig", base)
    return GraphCounts(
        articles=len(resolution.articles),
        people=len(resolution.people),
        organizations=len(resolution.organizations),
        areas=len(resolution.areas),
        meetings=len(resolution.meetings),
        triples=triples,
        quads=quads,
    )


def write_article_turtle(article: Article, path: Path, *, base: str = DEFAULT_BASE) -> int:
    """Write one article alone as Turtle; the number of triples."""
    with sorted_quads(graph_quads([article], resolve([article]), base=base)) as ordered:
        return write_turtle(ordered.triples(), path, base)


def graph_quads(articles: Sequence[Article], resolution: Resolution, *, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """All statements of a build, some more than once.

    Graphs: that of each article, named like it; `graph/resolution` for what follows from all articles together;
    `graph/reference` for what comes from the ontology and the gazetteer; `graph/build` for the build itself.
    """
    build = BuildScope(Minter(base), load_schemes(), resolution)
    given = {article.document.name for article in articles}
    # Those of the resolution: what decisions left out is not among what they say.
    scopes = [ArticleScope.of(build, article) for article in resolution.articles if article.document.name in given]
    occasions = find_occasions(build, scopes)
    # One statement for each concept that is pointed to: all statements would not fit into memory.
    pointing: dict[str, Quad] = {}
    for scope in scopes:
        for quad in chain(article_quads(scope), named_quads(scope), fact_quads(scope, occasions)):
            if quad.predicate != TYPE and quad.object.startswith(_CONCEPT):
                pointing.setdefault(quad.object, quad)
            yield quad
    yield from _following(build, scopes, occasions)
    reference = build.minter.fixed("graph", "reference")
    yield from concept_quads(reference, build.schemes, pointing.values())
    yield from area_quads(build, reference)
    yield from _build_quads(build, scopes)


def _following(build: BuildScope, scopes: Sequence[ArticleScope], occasions: Occasions) -> Iterator[Quad]:
    graph = build.minter.fixed("graph", "resolution")
    ranks = [attestation for scope in scopes for attestation in rank_attestations(scope)]
    posts = [attestation for scope in scopes for attestation in post_attestations(scope)]
    yield from label_quads(build, graph)
    for scope in scopes:
        yield from post_label_quads(scope, graph)
    yield from unlisted_quads(build, graph, scopes)
    yield from succession_quads(build, graph)
    yield from occasion_quads(build, graph, occasions)
    yield from reprint_quads(build, graph)
    yield from state_quads(build, graph, ranks, posts, (change for scope in scopes for change in changes(scope)))


def _build_quads(build: BuildScope, scopes: Sequence[ArticleScope]) -> Iterator[Quad]:
    """The build itself: version of the ontology, number of articles, and the newest one's date."""
    graph, dataset = build.minter.fixed("graph", "build"), build.minter.fixed("dataset", "build")
    yield from say(
        graph,
        dataset,
        (f"{RDF}type", iri(f"{SDO}Dataset")),
        (f"{OWL}versionInfo", literal(VERSION)),
        (f"{SDO}size", integer(len(scopes))),
        (f"{DCTERMS}conformsTo", iri(ONTOLOGY)),
    )
    published = [scope.article.document.published for scope in scopes]
    if newest := max((day for day in published if day), default=None):
        yield from say(graph, dataset, (f"{SDO}dateModified", date(newest)))
