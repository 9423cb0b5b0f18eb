"""The service over HTTP: the protocol, entities, search, and what nobody may do to it."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote, urlencode

import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner
from service import Service, running

from kg.cli import cli
from kg.export.jsonld import context
from kg.pipeline import build
from kg.query import answer_as_json, ask, find_query, named_queries, parse_arguments
from kg.serve.negotiation import GRAPHS, ROWS, choose
from kg.serve.problems import ServiceError
from kg.serve.protocol import read_question
from kg.serve.search import Name, Names, find_names
from kg.store import MEMORY
from kg.text import key_of, strip_tones
from kg.vocabulary import ID

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the service forks its workers")

ROOT = Path(__file__).parent.parent
PEOPLE = "SELECT ?person ?name { ?person a ca:Person ; skos:prefLabel ?name } ORDER BY ?name ?person"
CROSS_JOIN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def parsed(text: str, form: str) -> rdflib.Graph:
    """A document as rdflib reads it; its JSON-LD parser uses a class that it has deprecated itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return rdflib.Graph().parse(data=text, format=form)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served") / "out"
    build([str(ROOT / "data" / "articles" / "n01-nghe-an-xieng-khoang.txt")], folder)
    return folder


@pytest.fixture(scope="module")
def service(out: Path) -> Iterator[Service]:
    with running(out, "--seconds", "2", "--queries", "4") as started:
        yield started


@pytest.fixture(scope="module")
def graph(out: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(out / "graph.ttl")


@pytest.fixture(scope="module")
def thai(service: Service) -> str:
    found = service.ask("/api/search?q=le+van+thai&type=person").json["results"]
    assert [thing["label"] for thing in found] == ["Lê Văn Thái"]
    return str(found[0]["iri"])


# The protocol


def test_a_query_may_come_in_the_address_in_a_form_or_as_the_body(service: Service) -> None:
    accept = {"Accept": "application/sparql-results+json"}
    address = service.ask("/sparql?" + urlencode({"query": PEOPLE}), headers=accept)
    form = service.query(PEOPLE)
    body = service.ask("/sparql", PEOPLE.encode(), headers={**accept, "Content-Type": "application/sparql-query"})
    assert address.status == form.status == body.status == 200
    assert address.body == form.body == body.body
    names = [row["name"]["value"] for row in form.json["results"]["bindings"]]
    assert "Lê Văn Thái" in names


@pytest.mark.parametrize("media", [media for media in ROWS if media not in {"application/xml", "text/xml"}])
def test_rows_come_in_the_form_that_the_client_likes(service: Service, graph: rdflib.Graph, media: str) -> None:
    reply = service.query(PEOPLE, media)
    if media != "application/json":
        assert reply.headers["content-type"].startswith(media)
    expected = [(str(row[0]), str(row[1])) for row in graph.query(_rdflib_text(PEOPLE)) if isinstance(row, tuple)]
    if ROWS[media] == "csv":
        assert [tuple(row) for row in csv.reader(io.StringIO(reply.text))][1:] == expected
        return
    parsed = ox.parse_query_results(
        reply.body, format={"json": ox.QueryResultsFormat.JSON, "xml": ox.QueryResultsFormat.XML}.get(
            ROWS[media], ox.QueryResultsFormat.TSV
        ),
    )  # fmt: skip
    assert isinstance(parsed, ox.QuerySolutions)
    assert [(str(row[0].value), str(row[1].value)) for row in parsed] == expected


@pytest.mark.parametrize("media", [media for media in GRAPHS if media not in {"application/json", "text/plain"}])
def test_graphs_come_in_the_form_that_the_client_likes(service: Service, media: str) -> None:
    reply = service.query("CONSTRUCT WHERE { ?p a ca:Person ; skos:prefLabel ?name }", media)
    assert reply.headers["content-type"].startswith(media)
    form = {"ttl": "turtle", "nt": "nt", "jsonld": "json-ld", "rdf": "xml"}[GRAPHS[media]]
    found = parsed(reply.text, form)
    assert rdflib.Literal("Lê Văn Thái", lang="vi") in set(found.objects())


@pytest.mark.parametrize("text", [r'"a\tb\nc\"d\\"', '"x"@vi', "5", "1.5", "true", "<https://e.org/ă>", '""'])
def test_terms_come_back_as_they_were(service: Service, text: str) -> None:
    reply = service.query(f"SELECT ?x ?open {{ VALUES ?x {{ {text} }} }}")
    wanted = rdflib.Graph().query(f"SELECT ?x ?open {{ VALUES ?x {{ {text} }} }}")
    assert wanted.bindings
    (row,) = reply.json["results"]["bindings"]
    term = next(iter(wanted.bindings[0].values()))
    assert row["x"]["value"] == str(term)
    assert set(row) == {"x"}


def test_a_truth_value(service: Service) -> None:
    assert service.query("ASK { ?p a ca:Person }").json["boolean"] is True


def test_graphs_of_the_build_can_be_chosen_and_no_others(service: Service, graph: rdflib.Graph) -> None:
    article = str(
        next(iter(graph.subjects(rdflib.RDF.type, rdflib.URIRef("https://w3id.org/congan-kg/ontology#Article"))))
    )
    text = "ASK { ?x a ca:Rank }"
    chosen = service.ask("/sparql?" + urlencode({"query": text, "default-graph-uri": article}))
    assert chosen.json["boolean"] is False
    assert service.query(text).json["boolean"] is True
    strange = service.ask("/sparql?" + urlencode({"query": text, "default-graph-uri": "https://example.org/g"}))
    assert strange.status == 403


@pytest.mark.parametrize(
    ("content_type", "address", "body", "status"),
    [
        ("", "", "", 400),
        ("", "query=ASK%7B%7D&query=ASK%7B%7D", "", 400),
        ("", "query=%FF", "", 400),
        ("application/x-www-form-urlencoded", "", "q=1", 400),
        ("application/x-www-form-urlencoded", "", "update=CLEAR+ALL", 403),
        ("application/sparql-update", "", "CLEAR ALL", 403),
        ("text/plain", "", "ASK {}", 415),
        ("application/sparql-query", "", "SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } }", 403),
        ("application/sparql-query", "", "SELECT * FROM <http://a.example/> { ?s ?p ?o }", 403),
        ("application/sparql-query", "", "LOAD <http://a.example/>", 403),
        ("application/sparql-query", "", "INSERT DATA { <a:b> <a:b> <a:b> }", 403),
    ],
)
def test_what_breaks_the_protocol_or_reaches_out_is_refused(
    content_type: str, address: str, body: str, status: int
) -> None:
    method = "POST" if content_type else "GET"
    with pytest.raises(ServiceError) as refused:
        read_question(method, content_type, address, body.encode())
    assert refused.value.status == status


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("text/html, */*;q=0.1", "application/sparql-results+json"),
        ("text/csv;q=0, text/*", "text/tab-separated-values"),
        ("application/*;q=0.2, text/csv", "text/csv"),
        ("TEXT/CSV; q=1.0", "text/csv"),
    ],
)
def test_negotiation(accept: str | None, chosen: str) -> None:
    assert choose(accept, list(ROWS)) == chosen


@pytest.mark.parametrize("accept", ["image/png", "", "text/csv;q=0", "nonsense", "text/csv;q=x"])
def test_nothing_acceptable_is_said_so(service: Service, accept: str) -> None:
    if accept:
        assert service.query(PEOPLE, accept).status == 406


def test_errors_are_problem_documents(service: Service) -> None:
    reply = service.query("SELEC")
    assert reply.status == reply.json["status"] == 400
    assert reply.headers["content-type"] == "application/problem+json"


def test_the_service_describes_itself(service: Service) -> None:
    reply = service.ask("/sparql", headers={"Accept": "text/turtle"})
    found = rdflib.Graph().parse(data=reply.text)
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    assert list(found.objects(None, sd.endpoint)) == [rdflib.URIRef(service.url + "/sparql")]


# Entities, search, named queries


def test_an_entity_is_had_as_a_page_as_turtle_and_as_json_ld(service: Service, thai: str) -> None:
    path = "/" + thai.removeprefix(ID)
    page = service.ask(path, headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert "<h1>Lê Văn Thái</h1>" in page.text
    assert "Đại tá" in page.text
    assert "có cấp bậc · has rank" in page.text
    assert "Sources: " in page.text
    assert thai in page.text
    turtle = service.ask(path, headers={"Accept": "text/turtle"})
    assert service.ask(path + ".ttl").body == turtle.body
    same = parsed(service.ask(path + ".jsonld").text, "json-ld")
    assert set(same) == set(rdflib.Graph().parse(data=turtle.text))
    assert service.ask("/person/nobody-aaaaaaaa").status == 404


def test_a_page_speaks_to_people(service: Service, thai: str) -> None:
    """Meetings go by kind, place and day, not by their IRIs; codes and the terms of other vocabularies have names."""
    page = service.ask("/" + thai.removeprefix(ID), headers={"Accept": "text/html"}).text
    (meeting,) = set(re.findall(r'href="(/meeting/[^"]+)">Hội nghị · Kỳ Sơn · 29/11/2022<', page))
    assert "đương nhiệm · current" in page
    assert "prefLabel" not in page
    assert "https://w3id.org/congan-kg/ontology#" not in page
    assert "<h1>Hội nghị · Kỳ Sơn · 29/11/2022</h1>" in service.ask(meeting, headers={"Accept": "text/html"}).text


def test_what_an_article_says_never_becomes_markup(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    build([str(ROOT / "data" / "articles" / "n01-nghe-an-xieng-khoang.txt")], folder)
    for name in ("graph.ttl", "graph.trig"):
        path = folder / name
        path.write_text(
            path.read_text(encoding="utf-8").replace("Lê Văn Thái", "<script>alert(1)</script>"), encoding="utf-8"
        )
    with running(folder) as service:
        found = service.ask("/api/search?q=" + quote("<script>alert(1)")).json["results"]
        page = service.ask("/" + found[0]["iri"].removeprefix(ID), headers={"Accept": "text/html"})
        assert "<script" not in page.text
        assert "&lt;script&gt;" in page.text
        assert "default-src 'none'" in page.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("le van thai", True), ("Lê Văn Thái", True), ("van th", True), ("Lê Vãn Thái", False), ("thai van", False)],
)
def test_search_counts_marks_that_were_typed(service: Service, typed: str, *, found: bool) -> None:
    labels = [thing["label"] for thing in service.ask("/api/search?q=" + quote(typed)).json["results"]]
    assert ("Lê Văn Thái" in labels) is found


NAMES = Names.of(
    Name(name, "person", name, name, tuple(key_of(name).split()), tuple(strip_tones(name).split()))
    for name in ("Hà Thị Thái", "Hạ Thi Thai", "Lê Thị Hà", "Lê Hạ", "Thịnh Le", "Bùi Thị Thái Hà")
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Lê Hạ", ["Lê Hạ"]),
        ("ha", ["Hà Thị Thái", "Hạ Thi Thai", "Bùi Thị Thái Hà", "Lê Hạ", "Lê Thị Hà"]),
        ("hà", ["Hà Thị Thái", "Bùi Thị Thái Hà", "Lê Thị Hà"]),
        ("thi", ["Bùi Thị Thái Hà", "Hà Thị Thái", "Hạ Thi Thai", "Lê Thị Hà", "Thịnh Le"]),
        ("thị thái", ["Bùi Thị Thái Hà", "Hà Thị Thái"]),
        ("thi tha", ["Bùi Thị Thái Hà", "Hà Thị Thái", "Hạ Thi Thai"]),
        ("le", ["Lê Hạ", "Lê Thị Hà", "Thịnh Le"]),
        ("l", ["Lê Hạ", "Lê Thị Hà", "Thịnh Le"]),
        ("ê", []),
        ("thai ha", ["Bùi Thị Thái Hà"]),
        ("thái le", []),
        ("i t", []),
    ],
)
def test_search_finds_words_that_follow_each_other_and_never_ends_of_words(typed: str, found: list[str]) -> None:
    assert [thing["name"] for thing in find_names(NAMES, typed, ["person"], 100)] == found


@pytest.mark.parametrize(
    "address", ["q=", "q=a&limit=0", "q=a&limit=1000", "q=a&type=car", "limit=2", "q=" + "a" * 300]
)
def test_search_says_what_is_wrong(service: Service, address: str) -> None:
    assert service.ask("/api/search?" + address).status == 400


def test_named_queries_answer_as_the_command_does(service: Service, out: Path) -> None:
    listed = service.ask("/api/queries").json["queries"]
    assert [query["name"] for query in listed] == [query.name for query in named_queries()]
    reply = service.ask("/api/queries/career?" + urlencode({"person": "Lê Văn Thái"})).json
    answer = ask(out, find_query("career"), parse_arguments(["--person", "Lê Văn Thái"]))
    assert {key: reply[key] for key in ("head", "results")} == answer_as_json(answer)
    assert "Rests on 1 of 1 articles" in reply["standing"]
    assert service.ask("/api/queries/career").status == 400
    assert service.ask("/api/queries/nothing").status == 404


def test_the_service_answers_from_disk_as_from_memory(service: Service, out: Path, thai: str) -> None:
    person = thai.removeprefix(ID)
    graphs = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g"
    addresses = [
        f"/{person}.ttl", f"/{person}.html", "/api/queries/people-by-rank", "/api/queries/career?person=le+van+thai",
        "/api/queries/meetings?topic=drugs", f"/sparql?{urlencode({'query': PEOPLE})}",
        f"/sparql?{urlencode({'query': graphs})}",
    ]  # fmt: skip
    with running(out, "--memory", "0") as other:
        for address in addresses:
            reply = service.ask(address)
            assert reply.status == 200
            assert other.ask(address).body == reply.body


@pytest.mark.parametrize("memory", ["0", "1024"])
def test_a_killed_parent_of_the_workers_is_replaced(tmp_path: Path, memory: str) -> None:
    folder = tmp_path / "out"
    build([str(ROOT / "data" / "articles" / "n01-nghe-an-xieng-khoang.txt")], folder)
    with running(folder, "--memory", memory) as service:
        before = service.query(PEOPLE)
        assert before.status == 200
        (parent,) = (process for process, above in _processes_of(tmp_path) if above == service.process.pid)
        os.kill(parent, signal.SIGKILL)
        # Workers that were waiting still answer; then others do.
        assert {service.query(PEOPLE).body for _ in range(12)} == {before.body}
        code, log = service.stop()
    assert code == 0
    assert [json.loads(line) for line in log.splitlines() if "restart" in line] == [
        {"event": "restart", "graph": "on disk"}
    ]


def test_pages_load_from_the_service_alone(service: Service) -> None:
    page = service.ask("/sparql", headers={"Accept": "text/html"})
    assert not re.search(r"""(src|href)=["']?(https?:)?//""", page.text)
    assert "as of the newest article" in page.text
    for name in re.findall(r'/assets/([\w.]+)"', page.text):
        assert service.ask(f"/assets/{name}").status == 200
    assert b"vis" in service.ask("/").body
    assert service.ask("/assets/..%2Fapp.py").status == 404


def test_the_vendored_editor_is_what_its_table_says() -> None:
    folder = ROOT / "kg" / "serve" / "vendor"
    table = dict(re.findall(r"sha256 of `([\w.]+)` \| `(\w+)`", (folder / "README.md").read_text(encoding="utf-8")))
    assert table == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.glob("yasgui.*"))
    }


def test_the_ontology_and_the_context_are_served(service: Service) -> None:
    assert len(rdflib.Graph().parse(data=service.ask("/ontology").text)) > 100
    assert service.ask("/ontology/context.jsonld").json["@context"] == context()


def test_openapi_describes_what_there_is(service: Service) -> None:
    described = service.ask("/openapi.json").json
    for path, operations in described["paths"].items():
        required = {p["name"]: "Lê Văn Thái" for p in operations["get"]["parameters"] if p["required"]}
        reply = service.ask(path + "?" + urlencode(required))
        assert str(reply.status) in operations["get"]["responses"], path


def test_openapi_gives_examples_and_takes_no_other_dates_than_the_queries(service: Service) -> None:
    paths = service.ask("/openapi.json").json["paths"]
    given = {p["name"]: p for p in paths["/api/queries/leaders-on"]["get"]["parameters"]}
    for path, operations in paths.items():
        assert all("example" in p for p in operations["get"]["parameters"] if p["required"] and "queries" in path), path
    pattern = re.compile(given["day"]["schema"]["pattern"])
    for day in ("0", "0000", "2022-13", "2022-1", "22", "2022-11-32"):
        assert not pattern.search(day)
        arguments = {"unit": "Công an tỉnh Nghệ An", "day": day}
        assert service.ask("/api/queries/leaders-on?" + urlencode(arguments)).status == 400
    for day in ("2022", "2022-11", given["day"]["example"]):
        assert pattern.search(day)
        arguments = {"unit": "Công an tỉnh Nghệ An", "day": day}
        assert service.ask("/api/queries/leaders-on?" + urlencode(arguments)).status == 200


# What nobody may do


def test_a_slow_query_is_ended_and_delays_no_other(service: Service) -> None:
    with ThreadPoolExecutor(2) as clients:
        slow = clients.submit(service.query, CROSS_JOIN)
        service.wait_for_queries(1)
        fast = service.query(PEOPLE)
        assert fast.status == 200
        assert not slow.done()
        assert slow.result().status == 504


# What is soon too much: short rows beyond their number, and long ones beyond the bytes of an answer.
MANY_ROWS = "SELECT (1 AS ?one) { ?a ?b ?c . ?d ?e ?f }"
LONG_ROWS = f"""SELECT ?longer {{
    ?a ?b ?c
    BIND(STR(?a) AS ?short)
    BIND(CONCAT({", ".join(["?short"] * 60)}) AS ?long)
    BIND(CONCAT({", ".join(["?long"] * 60)}) AS ?longer)
}}"""


@pytest.mark.parametrize(("query", "limit"), [(MANY_ROWS, "100000 rows"), (LONG_ROWS, "16777216 bytes")])
def test_an_answer_that_is_too_large_is_an_error(query: str, limit: str, service: Service) -> None:
    many = service.query(query, "text/csv")
    assert many.status == 422
    assert f"more than {limit}" in many.json["detail"]


def test_answers_are_whole_or_an_error(service: Service) -> None:
    memory = service.query("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c")
    assert memory.status in {422, 504}
    assert service.query(PEOPLE).status == 200


def test_a_body_that_is_too_large_is_not_kept(service: Service) -> None:
    host, port = service.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as client:
        head = f"POST /sparql HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/sparql-query\r\n"
        client.sendall(f"{head}Content-Length: 10000000\r\n\r\n".encode() + b"#" * 10_000_000)
        assert client.recv(100).startswith(b"HTTP/1.1 413 ")
        assert service.query(PEOPLE).status == 200


def test_more_queries_than_places_are_refused_at_once(service: Service) -> None:
    with ThreadPoolExecutor(12) as clients:
        replies = list(clients.map(lambda _: service.query(CROSS_JOIN), range(12)))
    statuses = [reply.status for reply in replies]
    assert statuses.count(504) == 4
    assert statuses.count(503) == 8
    assert {reply.headers["retry-after"] for reply in replies if reply.status == 503} == {"1"}


def test_no_query_reaches_a_listener_on_this_machine(service: Service) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.5)
        port = listener.getsockname()[1]
        for text in (
            f"SELECT * {{ SERVICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}",
            f"SELECT * {{ SER\\u0056ICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}",
            f"SELECT * FROM <http://127.0.0.1:{port}/> {{ ?s ?p ?o }}",  # noqa: S608 - SPARQL
        ):
            assert service.query(text).status == 403
        with pytest.raises(TimeoutError):
            listener.accept()


def test_it_answers_to_names_of_this_machine_only(service: Service) -> None:
    assert service.ask("/health", headers={"Host": "evil.example"}).status == 400
    assert service.ask("/health", headers={"Host": "localhost"}).json["status"] == "ok"


def test_serve_and_the_python_api_hold_graphs_of_the_same_size_in_memory() -> None:
    shown = CliRunner().invoke(cli, ["serve", "--help"]).output
    assert f"[default: {MEMORY};" in shown


def test_an_address_that_is_taken_is_said_so(service: Service, out: Path) -> None:
    port = service.url.rpartition(":")[2]
    command = [sys.executable, "-m", "kg", "serve", str(out), "--port", port]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert "Choose another --port" in done.stderr


def test_a_token_is_asked_of_everybody(out: Path) -> None:
    with running(out, "--token", "bí mật") as service:
        assert service.ask("/health").status == 200
        refused = service.query(PEOPLE)
        assert refused.status == 401
        assert "Bearer" in refused.headers["www-authenticate"]
        basic = base64.b64encode("anyone:bí mật".encode()).decode()
        assert service.ask("/openapi.json", headers={"Authorization": f"Basic {basic}"}).status == 200
        assert service.ask("/openapi.json", headers={"Authorization": "Basic !"}).status == 401
        assert service.ask("/openapi.json", headers={"Authorization": "Bearer wrong"}).status == 401


def test_the_log_holds_lines_of_json_and_no_literal(out: Path) -> None:
    with running(out) as service:
        service.query('SELECT * { ?s ?p "Bí mật của tôi" }')
        service.ask("/api/search?q=" + quote("Bí mật"))
        service.ask("/person/bi-mat")
        code, log = service.stop()
    assert code == 0
    lines = [json.loads(line) for line in log.splitlines()]
    assert [line["route"] for line in lines] == ["/sparql", "/api/search", "/{kind}/{name}"]
    assert "mat" not in log
    assert "Bí" not in json.dumps(lines, ensure_ascii=False)


def test_it_stops_gracefully_and_leaves_nothing(out: Path, tmp_path: Path) -> None:
    shutil.copytree(out, tmp_path / "out")
    with running(tmp_path / "out", "--seconds", "2") as service, ThreadPoolExecutor(1) as clients:
        last = clients.submit(service.query, CROSS_JOIN)
        service.wait_for_queries(1)
        code, _ = service.stop()
        assert last.result().status == 504
    assert code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_it_can_be_stopped_before_it_has_started(out: Path, tmp_path: Path) -> None:
    shutil.copytree(out, tmp_path / "out")
    command = [sys.executable, "-m", "kg", "serve", str(tmp_path / "out"), "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    while not list(tmp_path.glob(".out.kg-serve-*/graph.ttl")):
        time.sleep(0.001)
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=60) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_it_serves_what_was_there_when_it_started(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    articles = ROOT / "data" / "articles"
    build([str(articles / "n01-nghe-an-xieng-khoang.txt")], folder, store=True)
    with running(folder) as service:
        before = service.query(PEOPLE).body
        shutil.copy(articles / "n01-nghe-an-xieng-khoang.txt", tmp_path / "other.txt")
        build([str(path) for path in sorted(articles.glob("n0[2-4]*.txt"))], folder, store=True)
        assert service.query(PEOPLE).body == before


def test_a_killed_service_leaves_no_process_and_the_next_build_clears_up(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    article = str(ROOT / "data" / "articles" / "n01-nghe-an-xieng-khoang.txt")
    build([article], folder, facts=tmp_path / "facts")
    with running(folder) as service:
        threading.Thread(target=_ask_quietly, args=(service, CROSS_JOIN)).start()
        service.wait_for_queries(1)
        os.kill(service.process.pid, signal.SIGKILL)
    deadline = time.monotonic() + 60
    while _processes_of(tmp_path) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _processes_of(tmp_path)
    # Though nothing is new.
    build([article], folder, facts=tmp_path / "facts")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["facts", "out"]


def _ask_quietly(service: Service, text: str) -> None:
    try:
        service.query(text)
    except OSError:
        return


def _processes_of(folder: Path) -> list[tuple[int, int]]:
    """The parent of the workers and these, each with the process above it: numbers may have begun anew between them."""
    listed = subprocess.run(["ps", "-wweo", "pid,ppid,args"], check=True, capture_output=True, text=True).stdout
    found = [line.split() for line in listed.splitlines() if "kg.serve.zygote" in line and str(folder) in line]
    return [(int(process), int(above)) for process, above, *_ in found]


def _rdflib_text(text: str) -> str:
    prefixes = "PREFIX ca: <https://w3id.org/congan-kg/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
    return prefixes + text
