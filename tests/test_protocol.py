"""The cases of the W3C's SPARQL 1.1 Protocol tests that fit a read-only service, each under its name there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest
from service import Reply, Service, running

from kg.pipeline import build

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the service forks its workers")

ARTICLES = Path(__file__).parent.parent / "data" / "articles"
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
ROWS = "application/sparql-results+json"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("protocol") / "out"
    build([str(path) for path in sorted(ARTICLES.glob("n0[1-2]*.txt"))], folder)
    return folder


@pytest.fixture(scope="module")
def service(out: Path) -> Iterator[Service]:
    with running(out) as started:
        yield started


@pytest.fixture(scope="module")
def graphs(out: Path) -> list[str]:
    """The graphs of the two articles."""
    quads = ox.parse(path=str(out / "graph.trig"), format=ox.RdfFormat.TRIG)
    names = sorted({quad.graph_name.value for quad in quads if isinstance(quad.graph_name, ox.NamedNode)})
    return [name for name in names if "/article/" in name]


def ask(service: Service, pairs: list[tuple[str, str]], method: str = "GET", accept: str = ROWS) -> Reply:
    if method == "GET":
        return service.ask("/sparql?" + urlencode(pairs), headers={"Accept": accept})
    return service.ask("/sparql", urlencode(pairs).encode(), headers={"Accept": accept, "Content-Type": FORM})


def direct(service: Service, body: bytes, pairs: list[tuple[str, str]] | None = None, media: str = DIRECT) -> Reply:
    return service.ask(
        "/sparql?" + urlencode(pairs or []), body, headers={"Accept": ROWS, "Content-Type": media}, method="POST"
    )


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_query_get_and_query_post_form(service: Service, method: str) -> None:
    reply = ask(service, [("query", "ASK {}")], method)
    assert (reply.status, reply.json["boolean"]) == (200, True)


def test_query_post_direct(service: Service) -> None:
    reply = direct(service, b"ASK {}")
    assert (reply.status, reply.json["boolean"]) == (200, True)
    assert direct(service, b"ASK {}", media=DIRECT + "; charset=UTF-8").status == 200


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_query_dataset_default_graphs(service: Service, graphs: list[str], method: str) -> None:
    count = ("query", "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?x a ca:Article }")
    for chosen in ([], graphs[:1], graphs):
        reply = ask(service, [count, *(("default-graph-uri", graph) for graph in chosen)], method)
        assert reply.json["results"]["bindings"][0]["n"]["value"] == str(len(chosen) or len(graphs))


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_query_dataset_named_graphs(service: Service, graphs: list[str], method: str) -> None:
    names = ("query", "SELECT DISTINCT ?g { GRAPH ?g { ?x a ca:Article } } ORDER BY ?g")
    for chosen in (graphs[:1], graphs):
        reply = ask(service, [names, *(("named-graph-uri", graph) for graph in chosen)], method)
        assert [row["g"]["value"] for row in reply.json["results"]["bindings"]] == chosen


def test_query_dataset_full(service: Service, graphs: list[str]) -> None:
    text = b"ASK { ?x a ca:Article . GRAPH ?g { ?y a ca:Article } FILTER(?x != ?y) }"
    pairs = [("default-graph-uri", graphs[0]), ("named-graph-uri", graphs[1])]
    assert direct(service, text, pairs).json["boolean"] is True
    assert direct(service, text, [pairs[0], ("named-graph-uri", graphs[0])]).json["boolean"] is False


@pytest.mark.parametrize("name", ["default-graph-uri", "named-graph-uri"])
@pytest.mark.parametrize(("graph", "status"), [("https://example.org/none", 403), ("no IRI", 400)])
def test_a_graph_that_is_not_there_is_no_empty_graph(service: Service, name: str, graph: str, status: int) -> None:
    assert ask(service, [("query", "ASK {}"), (name, graph)]).status == status


@pytest.mark.parametrize(
    ("text", "accept", "media"),
    [
        ("SELECT (1 AS ?n) {}", "application/sparql-results+xml", "application/sparql-results+xml"),
        ("SELECT (1 AS ?n) {}", ROWS, ROWS),
        ("SELECT (1 AS ?n) {}", "text/tab-separated-values", "text/tab-separated-values"),
        ("SELECT (1 AS ?n) {}", "text/csv", "text/csv"),
        ("ASK {}", "application/sparql-results+xml", "application/sparql-results+xml"),
        ("ASK {}", ROWS, ROWS),
        ("DESCRIBE <https://example.org/>", "text/turtle", "text/turtle"),
        ("DESCRIBE <https://example.org/>", "application/rdf+xml", "application/rdf+xml"),
        ("CONSTRUCT { <a:b> <a:b> <a:b> } {}", "text/turtle", "text/turtle"),
        ("CONSTRUCT { <a:b> <a:b> <a:b> } {}", "application/ld+json", "application/ld+json"),
    ],
)
def test_query_content_type(service: Service, text: str, accept: str, media: str) -> None:
    reply = ask(service, [("query", text)], accept=accept)
    assert reply.status == 200
    assert reply.headers["content-type"].partition(";")[0] == media


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_bad_query_method(service: Service, method: str) -> None:
    reply = service.ask("/sparql?" + urlencode({"query": "ASK {}"}), method=method)
    assert reply.status == 405
    assert {"GET", "POST"} <= set(reply.headers["allow"].replace(" ", "").split(","))


def test_bad_multiple_queries(service: Service) -> None:
    twice = [("query", "ASK {}"), ("query", "SELECT * {}")]
    assert ask(service, twice).status == 400
    assert ask(service, twice, "POST").status == 400
    assert direct(service, b"ASK {}", twice[:1]).status == 400


def test_bad_query_wrong_and_missing_media_type(service: Service) -> None:
    assert direct(service, b"ASK {}", media="text/plain").status == 415
    assert direct(service, b"ASK {}", media=FORM).status == 400
    assert direct(service, urlencode({"query": "ASK {}"}).encode()).status == 400
    assert direct(service, b"ASK {}", media="").status == 415


def test_bad_query_non_utf8(service: Service) -> None:
    text = 'ASK { FILTER("ă" != "") }'
    assert direct(service, text.encode()).status == 200
    assert direct(service, text.encode("utf-16")).status == 400


@pytest.mark.parametrize("text", ["ASK { WHERE }", "", "SELECT ?x { ?x", "ASK {} ASK {}"])
def test_bad_query_syntax(service: Service, text: str) -> None:
    for reply in (
        ask(service, [("query", text)]),
        ask(service, [("query", text)], "POST"),
        direct(service, text.encode()),
    ):
        assert reply.status == 400
        assert reply.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("pairs", [[("update", "CLEAR ALL")], [("query", "ASK {}"), ("using-graph-uri", "a:b")]])
def test_updates_are_refused(service: Service, pairs: list[tuple[str, str]]) -> None:
    assert ask(service, pairs, "POST").status == 403
