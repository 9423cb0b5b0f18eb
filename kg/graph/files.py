"""All statements of a build, gathered in one process or several, as `graph.ttl` and `graph.trig`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from kg.graph.articles import Articles
from kg.graph.awards import say_contradictions
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
from kg.workers import at_once, start_method

WORTH_PROCESSES = 500
"""Articles that are worth a process: of a few, most is told before one is there."""


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
    resolution: Resolution,
    out_dir: Path,
    *,
    base: str = DEFAULT_BASE,
    jobs: int = 1,
    halfway: Callable[[], object] = lambda: None,
    aside: Callable[[], object] = lambda: None,
) -> GraphCounts:
    """Write `graph.ttl` (all graphs in one) and `graph.trig` (a graph an article) into the folder.

    `halfway` is called when `graph.ttl` stands, and `aside` when all articles were gone through: what it does must show
    in files alone, for of large builds it is called in another one of `jobs` processes, where the system allows. What
    was left out as a repeat is not written. The files depend on the articles and the base alone. Raises OutputError
    where the base is no good.
    """
    processes = min(jobs, len(resolution.articles) // WORTH_PROCESSES) if start_method() == "fork" else 1
    gathered = _gathered(resolution, base, max(1, processes))

    def turtle() -> int:
        return write_turtle(gathered, out_dir / "graph.ttl")

    def others() -> int:
        count = write_trig(gathered, out_dir / "graph.trig")
        aside()
        return count

    if processes > 1:
        in_all, in_graphs = at_once([turtle, others])
        halfway()
    else:
        in_all = turtle()
        halfway()
        in_graphs = others()
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


def _gathered(resolution: Resolution, base: str, processes: int = 1) -> list[Gathered]:
    """All statements of a build.

    Graphs: that of each article, named like it; `graph/resolution` for what follows from all articles together;
    `graph/reference` for what comes from the ontology and the gazetteer; `graph/build` for the build itself.
    """
    schemes = load_schemes()
    build = BuildScope(Minter(base), schemes, resolution)
    shared = shared_occasions(build)
    scopes = [build, *(BuildScope(Minter(base), schemes, resolution) for _ in range(1, processes))]
    parts = [Articles(scope, shared, number) for number, scope in enumerate(scopes)]
    gathered = [part.gathered for part in parts]
    for part in parts[1:]:
        part.open()
    bounds = [len(resolution.articles) * number // processes for number in range(processes + 1)]
    ranges = [range(*ends) for ends in pairwise(bounds)]
    _each(parts, lambda number: parts[number].take_in(resolution.resolved(ranges[number])))
    states = [part.states for part in parts]
    _each(parts, lambda number: parts[number].say_states(states, number))
    following, reference, about = (
        gathered[0].said(build.minter.fixed("graph", name)) for name in ("resolution", "reference", "build")
    )
    say_labels(build, following)
    say_unlisted(following, [part.unlisted for part in parts])
    say_successions(build, following)
    say_shared_occasions(build, following, shared)
    say_reprints(resolution, following, {name: term for part in parts for name, term in part.reprints.items()})
    say_contradictions(following, [part.contradictions for part in parts])
    say_concepts(reference, schemes, {term for part in parts for term in part.concepts})
    say_areas(build, reference)
    _say_build(build, about, max(part.newest for part in parts))
    build.minter.check(*(scope.minter for scope in scopes[1:]))
    for said in (following, reference, about):
        gathered[0].take(said)
    return gathered


def _each(parts: Sequence[Articles], work: Callable[[int], None]) -> None:
    """Do the work of each part: of the first in this process, of the others in processes beside it."""

    def aside(number: int) -> Any:
        work(number)
        return parts[number].state()

    _, *others = at_once([partial(work, 0), *(partial(aside, number) for number in range(1, len(parts)))])
    for part, state in zip(parts[1:], others, strict=True):
        part.restore(state)


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
