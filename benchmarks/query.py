"""Questions to the store on disk and to rdflib, side by side: the same graphs, the same SPARQL, the same answers.

    python benchmarks/query.py [TRIPLES ...] [--rdflib-limit TRIPLES]

The graphs are copies of a build of sample articles, about 10,000 triples each: articles, meetings and facts are new in
every copy, a person comes in five of them, organisations and areas in all. Times are medians of warm runs; rdflib has
the graph in memory, and is given up on after a minute a question. Larger graphs than the limit are asked of the store
alone.
"""

from __future__ import annotations

import argparse
import re
import signal
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import rdflib

from kg import pipeline
from kg.query import ask_store, bind, find_query, parse_query
from kg.store import open_store, write_store
from kg.vocabulary import PREFIXES

ROOT = Path(__file__).parent.parent
_COPIED = re.compile(
    r"<https://w3id\.org/congan-kg/id/(article|meeting|mention|participation|appointment|award|rank-attestation|"
    r"post-attestation|rank-holding|tenure|person)/[^>]*(?=>)"
)
_COPIES_OF_A_PERSON = 5
_GIVE_UP = 60

NAMED = {
    "acquaintances": {"person": "PERSON"},
    "appointments": {"since": "2021"},
    "awards": {},
    "career": {"person": "PERSON"},
    "co-attendance": {"person": "PERSON"},
    "evidence": {"person": "PERSON"},
    "leaders": {"unit": "UNIT"},
    "meetings": {"agent": "UNIT"},
    "meetings-between": {"a": "Nghệ An", "b": "Lào"},
    "met": {"person": "PERSON"},
    "people-by-rank": {"rank": "Thiếu tướng"},
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
}


def main() -> None:
    """Measure and print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("triples", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--rdflib-limit", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        base = Path(scratch, "base")
        pipeline.build([str(path) for path in sorted((ROOT / "data" / "articles").glob("*.txt"))[::5]], base)
        for size in options.triples:
            _measure(base, Path(scratch, str(size)), size, with_rdflib=size <= options.rdflib_limit)


def _measure(base: Path, folder: Path, size: int, *, with_rdflib: bool) -> None:
    folder.mkdir()
    copy_graph(base / "graph.ttl", folder / "graph.ttl", size)
    (folder / "graph.trig").touch()
    started = time.perf_counter()
    loaded = write_store(folder).statements
    ours = time.perf_counter() - started
    store = open_store(folder)
    theirs, peer = 0.0, None
    if with_rdflib:
        started = time.perf_counter()
        peer = rdflib.Graph().parse(folder / "graph.ttl")
        theirs = time.perf_counter() - started
    print(
        f"\n{loaded:,} triples; loaded in {ours:.1f} s" + (f", by rdflib in {theirs:.1f} s" if peer is not None else "")
    )
    print(f"{'question':32}{'rows':>7}{'store':>11}{'rdflib':>11}{'times':>8}  same")
    person, unit = _busiest(store, "Person"), _busiest(store, "Organization")
    for name, text, full in _questions(store, person, unit):
        mine, rows = _timed(full, runs=7)
        line = f"{name:32}{rows:>7}{mine * 1000:>8.1f} ms"
        print(line + (_compared(store, peer, text, mine) if peer is not None else ""), flush=True)


def _questions(store: ox.Store, person: str, unit: str) -> Iterator[tuple[str, str, Callable[[], int]]]:
    """Name, SPARQL text, and the whole of what `kg query` does once the store is open; it returns the rows."""
    for name, arguments in NAMED.items():
        given = {key: value.replace("PERSON", person).replace("UNIT", unit) for key, value in arguments.items()}
        query = find_query(name)
        yield name, bind(query, given, store), lambda q=query, g=given: len(ask_store(store, q, g).rows)  # type: ignore[misc]
    for name, text in FREE.items():
        query = parse_query(name, text.replace("PERSON", person))
        full = query.text
        yield name, full, lambda t=full: len(_rows(store, t))  # type: ignore[misc]


def _compared(store: ox.Store, peer: rdflib.Graph, text: str, mine: float) -> str:
    # rdflib fails to order rows by what is open in several. The rows are compared whatever their order.
    unordered = re.sub(r"\nORDER BY [^\n]*\s*\Z", "\n", text)
    prefixed = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items()) + unordered
    signal.signal(signal.SIGALRM, _give_up)
    signal.alarm(_GIVE_UP)
    try:
        started = time.perf_counter()
        found = _peer_rows(peer, prefixed)
        seconds = time.perf_counter() - started
    except TimeoutError:
        return f"{'> 60 s':>11}{_GIVE_UP / mine:>7.0f}+"
    finally:
        signal.alarm(0)
    same = sorted(found) == sorted(_rows(store, text))
    return f"{seconds * 1000:>8.1f} ms{seconds / mine:>8.0f}  {'yes' if same else 'NO'}"


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
    rows = ask()
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        ask()
        times.append(time.perf_counter() - started)
    return statistics.median(times), rows


def _busiest(store: ox.Store, cls: str) -> str:
    """The IRI of who takes part in most meetings."""
    text = f"SELECT ?x {{ ?p ca:agent ?x . ?x a ca:{cls} }} GROUP BY ?x ORDER BY DESC(COUNT(*)) ?x LIMIT 1"
    return _rows(store, text)[0][0]


def copy_graph(source: Path, target: Path, size: int) -> None:
    """Write so many copies of a graph as make `size` triples, each once, as N-Triples."""
    lines = [f"{quad.triple} .\n" for quad in ox.parse(path=str(source), format=ox.RdfFormat.TURTLE)]
    with target.open("w", encoding="utf-8") as file:
        for copy in range(max(1, round(size / len(lines)))):
            for line in lines:
                text = _COPIED.sub(lambda found, copy=copy: _copied(found, copy), line)  # type: ignore[misc]
                if copy == 0 or text != line:
                    file.write(text)


def _copied(found: re.Match[str], copy: int) -> str:
    return found[0] + f"-c{copy // _COPIES_OF_A_PERSON if found[1] == 'person' else copy}"


if __name__ == "__main__":
    main()
