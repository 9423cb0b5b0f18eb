"""Questions to the store on disk, in memory and to rdflib: the same graphs, the same SPARQL, the same answers.

    python benchmarks/query.py [TRIPLES ...] [--seconds 60] [--no-rdflib] [--builds FOLDER]

The graphs are builds of so many articles as make about so many triples: the samples, multiplied with other people
(`benchmarks/scale.py`). `--builds` keeps them, as a build of a million triples takes minutes. Times are CPU time, which
other work on the machine disturbs less: medians of seven runs, and one of rdflib, which has the graph in memory. It is
given up on after so many seconds. How many times as long it takes is told of our graph in memory.
"""

from __future__ import annotations

import argparse
import re
import signal
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox
import rdflib
from scale import write_corpus

from kg import pipeline
from kg.query import NamedQuery, ask_store, bind, find_query, parse_query, whole_lists
from kg.store import Loaded, load_into_memory, open_with_kept, write_store
from kg.vocabulary import PREFIXES

_TRIPLES_OF_AN_ARTICLE = 645
_SHORTEST_RUN = 0.1  # seconds

NAMED = {
    "acquaintances": {"person": "PERSON"},
    "appointments": {"since": "2021"},
    "awards": {"agent": "UNIT"},
    "awards: all": {},
    "career": {"person": "PERSON"},
    "co-attendance": {"person": "PERSON"},
    "evidence": {"person": "PERSON"},
    "leaders": {"unit": "UNIT"},
    "leaders-on": {"unit": "UNIT", "day": "2024"},
    "meetings": {"agent": "UNIT"},
    "meetings: topic": {"topic": "drugs"},
    "meetings: all": {},
    "meetings-between": {"a": "Nghệ An", "b": "Lào"},
    "meetings-between: countries": {"a": "Lào", "b": "Việt Nam"},
    "met": {"person": "PERSON"},
    "people-by-rank": {"rank": "Thiếu tướng"},
    "people-by-rank: all": {},
    "units": {"area": "Nghệ An"},
}
FREE = {
    "point: a name": "SELECT ?name { <PERSON> skos:prefLabel ?name }",
    "point: a post": "SELECT ?post ?unit { <PERSON> ca:holdsPost ?post . ?post ca:postIn ?unit }",
    "join: who left where": "SELECT ?person ?unit { ?f a ca:PostAttestation ; ca:holder ?person ; "
    'ca:post/ca:postIn ?unit ; ca:status "former" }',
    "aggregate: ranks": "SELECT ?rank (COUNT(DISTINCT ?person) AS ?n) { ?f ca:rank ?rank ; ca:holder ?person } "
    "GROUP BY ?rank",
    "aggregate: meetings of units": "SELECT ?unit (COUNT(DISTINCT ?m) AS ?n) { ?p ca:inMeeting ?m ; ca:agent ?unit . "
    "?unit a ca:Organization } GROUP BY ?unit",
    # The same, each property in a sub-select: then the store reads it once and joins, where it would look up each row.
    "join: in sub-selects": "SELECT ?person ?unit { { SELECT ?f { ?f a ca:PostAttestation } } "
    '{ SELECT ?f { ?f ca:status "former" } } { SELECT ?f ?person { ?f ca:holder ?person } } '
    "{ SELECT ?f ?post { ?f ca:post ?post } } { SELECT ?post ?unit { ?post ca:postIn ?unit } } }",
    "aggregate: ranks, in sub-selects": "SELECT ?rank (COUNT(DISTINCT ?person) AS ?n) { "
    "{ SELECT ?f ?rank { ?f ca:rank ?rank } } { SELECT ?f ?person { ?f ca:holder ?person } } } GROUP BY ?rank",
    "aggregate: units, in sub-selects": "SELECT ?unit (COUNT(DISTINCT ?m) AS ?n) { "
    "{ SELECT ?unit { ?unit a ca:Organization } } { SELECT ?p ?unit { ?p ca:agent ?unit } } "
    "{ SELECT ?p ?m { ?p ca:inMeeting ?m } } } GROUP BY ?unit",
}


def main() -> None:
    """Measure and print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("triples", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--seconds", type=int, default=60, help="Time of rdflib for each question.")
    parser.add_argument("--no-rdflib", action="store_true")
    parser.add_argument("--builds", type=Path, help="Folder in which builds are kept and found again.")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for size in options.triples:
            folder = _built(options.builds or Path(scratch), max(1, round(size / _TRIPLES_OF_AN_ARTICLE)))
            _measure(folder, 0 if options.no_rdflib else options.seconds)


def _built(builds: Path, articles: int) -> Path:
    folder = builds / f"{articles}-articles"
    if not folder.exists():
        builds.mkdir(parents=True, exist_ok=True)
        pipeline.build([str(write_corpus(builds / f"{articles}.jsonl", articles))], folder)
    return folder


def _measure(folder: Path, seconds: int) -> None:
    started = time.process_time()
    write_store(folder, whole_lists())
    ours = time.process_time() - started
    disk = Loaded(*open_with_kept(folder))
    store = disk.store
    started = time.process_time()
    memory = load_into_memory(folder)
    read = time.process_time() - started
    triples = sum(1 for _ in store.quads_for_pattern(None, None, None, ox.DefaultGraph()))
    print(
        f"\n{triples:,} triples; with the graphs of articles loaded in {ours:.1f} s; into memory in {read:.1f} s",
        end="",
        flush=True,
    )
    peer = None
    if seconds:
        started = time.process_time()
        peer = rdflib.Graph().parse(folder / "graph.ttl")
        print(f"; without them by rdflib in {time.process_time() - started:.1f} s", end="")
    print(f"\n{'question':32}{'rows':>7}{'disk':>11}{'memory':>11}{'rdflib':>13}{'times':>8}  same")
    person, unit = _busiest(store, "Person"), _busiest(store, "Organization")
    for name, text, full in _questions(store, person, unit):
        on_disk, rows = _timed(lambda ask=full: ask(disk), runs=7)  # type: ignore[misc]
        mine, same = _timed(lambda ask=full: ask(memory), runs=7)  # type: ignore[misc]
        if rows != same:
            raise ValueError(name)
        line = f"{name:32}{rows:>7}{on_disk * 1000:>8.1f} ms{mine * 1000:>8.1f} ms"
        print(line + (_compared(store, peer, text, mine, seconds) if peer is not None else ""), flush=True)


def _questions(store: ox.Store, person: str, unit: str) -> Iterator[tuple[str, str, Callable[[Loaded], int]]]:
    """Name, SPARQL text, and the whole of what `kg query` does once a store is open; it returns the rows."""
    for name, arguments in NAMED.items():
        given = {key: value.replace("PERSON", person).replace("UNIT", unit) for key, value in arguments.items()}
        query = find_query(name.partition(":")[0])
        yield name, bind(query, given, store), _named(query, given)
    for name, text in FREE.items():
        query = parse_query(name, text.replace("PERSON", person))
        full = query.text
        yield name, full, lambda build, t=full: len(_rows(build.store, t))  # type: ignore[misc]


def _named(query: NamedQuery, given: Mapping[str, str]) -> Callable[[Loaded], int]:
    return lambda build: len(ask_store(build.store, query, given, build.kept).rows)


def _compared(store: ox.Store, peer: rdflib.Graph, text: str, mine: float, limit: int) -> str:
    # rdflib fails to order rows by what is open in several. The rows are compared whatever their order.
    unordered = re.sub(r"\nORDER BY [^\n]*\s*\Z", "\n", text)
    prefixed = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items()) + unordered
    signal.signal(signal.SIGPROF, _give_up)
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        started = time.process_time()
        found = _peer_rows(peer, prefixed)
        seconds = time.process_time() - started
    except TimeoutError:
        return f"{f'over {limit} s':>13}{limit / mine:>7.0f}+"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    same = sorted(found) == sorted(_rows(store, text))
    return f"{seconds * 1000:>10.1f} ms{seconds / mine:>8.0f}  {'yes' if same else 'NO'}"


def _give_up(*_: object) -> None:
    raise TimeoutError


def _rows(store: ox.Store, text: str) -> list[tuple[str, ...]]:
    result = store.query(text, prefixes=dict(PREFIXES))
    if not isinstance(result, ox.QuerySolutions):
        raise TypeError("no SELECT query")
    return [tuple(_settled("" if term is None else term.value) for term in row) for row in result]


def _peer_rows(peer: rdflib.Graph, text: str) -> list[tuple[str, ...]]:
    return [tuple(_settled("" if term is None else str(term)) for term in row) for row in peer.query(text)]  # type: ignore[union-attr]


def _settled(text: str) -> str:
    """Lists are joined in an order of the engine's own."""
    return "; ".join(sorted(text.split("; ")))


def _timed(ask: Callable[[], int], runs: int) -> tuple[float, int]:
    """The median time of so many runs in seconds, and the rows. The clock may be coarse: a run lasts a while."""
    rows = ask()
    started = time.perf_counter()
    ask()
    repeats = max(1, round(_SHORTEST_RUN / (time.perf_counter() - started)))
    times = []
    for _ in range(runs):
        started = time.process_time()
        for _ in range(repeats):
            ask()
        times.append((time.process_time() - started) / repeats)
    return statistics.median(times), rows


def _busiest(store: ox.Store, cls: str) -> str:
    """The IRI of who takes part in most meetings."""
    text = f"SELECT ?x {{ ?p ca:agent ?x . ?x a ca:{cls} }} GROUP BY ?x ORDER BY DESC(COUNT(*)) ?x LIMIT 1"
    return _rows(store, text)[0][0]


if __name__ == "__main__":
    main()
