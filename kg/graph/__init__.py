"""Articles and their resolution as RDF: Turtle of all together, TriG with a graph for each article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.graph.articles import Articles
from kg.graph.iris import DEFAULT_BASE, Minter
from kg.graph.labels import say_labels, say_unlisted
from kg.graph.occasions import say_shared_occasions, shared_occasions
from kg.graph.reference import say_areas, say_concepts
from kg.graph.reprints import say_reprints
from kg.graph.said import Said
from kg.graph.schemes import load_schemes
from kg.graph.scope import BuildScope
from kg.graph.succession import say_successions
from kg.graph.terms import date, integer, iri, literal
from kg.graph.writer import Gathered, write_trig, write_turtle
from kg.model import Article
from kg.resolve import Resolution, resolve
from kg.vocabulary import DCTERMS, ONTOLOGY, OWL, RDF, SDO, VERSION

__all__ = ["DEFAULT_BASE", "GraphCounts", "write_article_turtle", "write_graph"]


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
    gathered = _gathered(resolution, base)
    in_all = write_turtle(gathered, out_dir / "graph.ttl")
    halfway()
    in_graphs = write_trig(gathered, out_dir / "graph.trig")
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
    return write_turtle(_gathered(resolve([article]), base), path)


def _gathered(resolution: Resolution, base: str) -> list[Gathered]:
    """All statements of a build.

    Graphs: that of each article, named like it; `graph/resolution` for what follows from all articles together;
    `graph/reference` for what comes from the ontology and the gazetteer; `graph/build` for the build itself.
    """
    build = BuildScope(Minter(base), load_schemes(), resolution)
    shared = shared_occasions(build)
    told = Articles(build, shared)
    for resolved in resolution.resolved():
        told.add(resolved)
    told.finish()
    following, reference, about = (
        told.gathered.said(build.minter.fixed("graph", name)) for name in ("resolution", "reference", "build")
    )
    say_labels(build, following)
    say_unlisted(following, told.unlisted)
    say_successions(build, following)
    say_shared_occasions(build, following, shared)
    say_reprints(resolution, following, told.reprints)
    told.contradictions.say(following)
    told.states.say(build, following)
    say_concepts(reference, build.schemes, told.concepts)
    say_areas(build, reference)
    _say_build(build, about, told.newest)
    build.minter.check()
    for said in (following, reference, about):
        told.gathered.take(said)
    return [told.gathered]


def _say_build(build: BuildScope, said: Said, newest: str) -> None:
    """The build itself: version of the ontology, number of articles, and the newest one's date."""
    dataset = build.minter.fixed("dataset", "build")
    said.say(
        dataset,
        (f"{RDF}type", iri(f"{SDO}Dataset")),
        (f"{OWL}versionInfo", literal(VERSION)),
        (f"{SDO}size", integer(len(build.resolution.articles))),
        (f"{DCTERMS}conformsTo", iri(ONTOLOGY)),
    )
    if newest:
        said.say(dataset, (f"{SDO}dateModified", date(newest)))
