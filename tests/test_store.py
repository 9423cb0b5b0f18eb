"""The store on disk: the same answers as the Turtle, replaced whole or not at all, never taken for another build's."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import InputError, QueryError
from kg.pipeline import build
from kg.query import (
    Parameter,
    ask,
    ask_store,
    find_entities,
    find_query,
    format_answer,
    named_queries,
    whole_lists,
)
from kg.query.named import Words
from kg.store import (
    Kept,
    NameIndex,
    count_totals,
    find_kept,
    fits_into_memory,
    is_current,
    load_graph,
    load_into_memory,
    open_store,
    open_with_kept,
    write_store,
)

HAND_WRITTEN = Path(__file__).parent / "data" / "query"
ARTICLES = Path(__file__).parent.parent / "data" / "articles"
# By the type of a parameter.
ARGUMENTS = {"person": "Lê Văn Thái", "unit": "Công an Nghệ An", "area": "Nghệ An", "date": "2021"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(HAND_WRITTEN, tmp_path / "out"))
    graph = ox.NamedNode("https://example.org/graph")
    triples = ox.parse(path=str(folder / "graph.ttl"), format=ox.RdfFormat.TURTLE)
    quads = [ox.Quad(t.subject, t.predicate, t.object, graph) for t in triples]
    ox.serialize(quads, output=str(folder / "graph.trig"), format=ox.RdfFormat.TRIG)
    return folder


@pytest.mark.parametrize("name", [query.name for query in named_queries()])
def test_every_named_query_answers_from_the_store_as_from_the_turtle(out: Path, name: str) -> None:
    query = find_query(name)
    given = {p.name: ARGUMENTS[p.type] for p in query.parameters if not p.optional}
    before = ask(out, query, given)
    write_store(out, whole_lists())
    assert is_current(out)
    assert ask(out, query, given) == before
    held = load_into_memory(out)
    assert ask_store(held.store, query, given, held.kept) == before
    assert ask_store(open_store(out), query, given) == before


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?s ?p ?o { ?s ?p ?o }",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
        "CONSTRUCT { ?s a ?type } WHERE { ?s a ?type }",
        "ASK { ?s a ca:Person }",
        "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    ],
)
def test_free_queries_too_graphs_of_articles_included(out: Path, text: str) -> None:
    query = find_query(text)
    before = ask(out, query, {})
    write_store(out)
    assert ask(out, query, {}) == before


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("person", "Lê Văn Thái"),
        ("person", " le van thai "),
        ("person", "Hà"),
        ("person", "Nguyễn Văn Ha"),
        ("person", "<https://example.org/nobody>"),
        ("person", "Không Ai Cả"),
        ("unit", "Công an Nghệ An"),
        ("unit", "Công an tỉnh Nghệ An"),
        ("agent", "cong an nghe an"),
        ("area", "Nghệ An"),
        ("area", "tỉnh nghe an"),
        ("rank", "đại tá"),
        ("topic", "drugs"),
        ("person", "drugs"),
        ("person", ""),
    ],
)
def test_the_index_of_names_finds_what_reading_all_names_finds(out: Path, kind: str, typed: str) -> None:
    write_store(out)
    index = find_kept(out).names
    assert index is not None
    assert _found(out, kind, typed, index) == _found(out, kind, typed, None)


def test_everybody_is_found_by_every_name_and_id_that_the_index_holds(out: Path) -> None:
    write_store(out)
    index = find_kept(out).names
    assert index is not None
    people = [c.value for c in _of_class(out, "Person")]
    for iri in people:
        short = "/".join(iri.split("/")[-2:])
        assert _found(out, "person", short, index) == _found(out, "person", short, None) == [iri]
        assert [node.value for node in index.find(short)] == [iri]


def test_the_index_of_names_is_the_same_for_the_same_graph_and_may_be_missing(out: Path) -> None:
    write_store(out)
    path = out / "store" / "names.tsv"
    first = path.read_bytes()
    write_store(out)
    assert path.read_bytes() == first
    path.unlink()
    assert find_kept(out).names is None
    assert ask(out, find_query("career"), {"person": "Lê Văn Thái"}).rows
    with (out / "graph.ttl").open("a", encoding="utf-8") as turtle:
        turtle.write("<https://example.org/new> a <https://w3id.org/congan-kg/ontology#Person> .\n")
    path.write_bytes(first)
    assert find_kept(out).names is None


def test_whole_lists_are_kept_as_the_engine_finds_them(out: Path) -> None:
    write_store(out, whole_lists())
    store, kept = open_with_kept(out)
    assert kept.totals == count_totals(store)
    assert len(whole_lists()) > 2
    for text in whole_lists():
        found, expected = kept.solutions(text), store.query(text)
        assert found is not None
        assert isinstance(expected, ox.QuerySolutions)
        assert [tuple(row) for row in found] == [tuple(row) for row in expected]
        assert kept.solutions(f"{text}\n# of another version") is None


def test_a_process_that_has_opened_a_store_never_answers_from_the_next_one(out: Path) -> None:
    write_store(out, whole_lists())
    query = find_query("people-by-rank")
    (store, kept), held = open_with_kept(out), load_into_memory(out)
    rows = ask_store(store, query, {}, kept).rows
    path = out / "graph.ttl"
    path.write_text(path.read_text(encoding="utf-8").replace("Lê Văn Thái", "Lê Văn Khác"), encoding="utf-8")
    write_store(out, whole_lists())
    assert ask(out, query, {}).rows != rows
    assert kept.solutions(query.text) is None
    assert ask_store(held.store, query, {}, held.kept).rows == rows


def test_a_store_of_an_older_version_answers_the_same(out: Path) -> None:
    write_store(out, whole_lists())
    queries = [(find_query("meetings"), {}), (find_query("career"), {"person": "Lê Văn Thái"})]
    new = [ask(out, query, given) for query, given in queries]
    shutil.rmtree(out / "store" / "answers")
    path = out / "store" / "report.json"
    report = json.loads(path.read_bytes())
    for name in ("graph", "totals"):
        del report[name]
    path.write_text(json.dumps(report), encoding="utf-8")
    assert is_current(out)
    kept = find_kept(out)
    assert kept == Kept(kept.names)
    assert [ask(out, query, given) for query, given in queries] == new


def test_a_graph_fits_into_memory_by_its_size(out: Path) -> None:
    assert fits_into_memory(out, 1)
    assert not fits_into_memory(out, 0)
    assert not fits_into_memory(out / "nothing", 1024)
    with pytest.raises(InputError, match="no build here"):
        load_into_memory(out / "nothing")


def _found(out: Path, kind: str, typed: str, index: NameIndex | None) -> object:
    """The IRIs, or the whole message to who typed it."""
    try:
        return [n.value for n in find_entities(open_store(out), Parameter(kind, kind, Words("", "")), typed, index)]
    except QueryError as error:
        return str(error)


def _of_class(out: Path, name: str) -> list[ox.NamedNode]:
    cls = ox.NamedNode(f"https://w3id.org/congan-kg/ontology#{name}")
    quads = open_store(out).quads_for_pattern(None, None, cls, ox.DefaultGraph())
    return [quad.subject for quad in quads if isinstance(quad.subject, ox.NamedNode)]


def test_a_store_made_of_another_graph_is_passed_over(out: Path) -> None:
    write_store(out)
    with (out / "graph.ttl").open("a", encoding="utf-8") as turtle:
        turtle.write("<https://example.org/new> a <https://w3id.org/congan-kg/ontology#Person> .\n")
    assert not is_current(out)
    assert "new" in format_answer(ask(out, find_query("SELECT ?s { ?s a ca:Person }"), {}), "csv")


def test_a_folder_without_a_graph_gets_no_store(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no build here"):
        write_store(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_build_with_a_store_is_replaced_by_the_next_build(tmp_path: Path) -> None:
    out = tmp_path / "out"
    article = str(ARTICLES / "n01-nghe-an-xieng-khoang.txt")
    build([article], out, store=True)
    assert is_current(out)
    first = len(load_graph(out))
    build([article], out)
    assert not (out / "store").exists()
    assert len(load_graph(out, by_article=True)) == first


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("wait", [0.0, 0.02, 0.05, 0.1, 0.2])
def test_a_killed_load_leaves_the_old_store_or_the_new_one(out: Path, wait: float) -> None:
    write_store(out)
    loaded = len(load_graph(out))
    program = "import sys; from pathlib import Path; from kg.store import write_store; print('x', flush=True)\n"
    program += "while True: write_store(Path(sys.argv[1]))"
    process = subprocess.Popen([sys.executable, "-c", program, str(out)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(wait)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert is_current(out)
    assert len(load_graph(out)) == loaded
    write_store(out)
    assert not [path.name for path in out.iterdir() if path.name.startswith(".")]


def test_a_store_that_is_replaced_while_it_is_opened_is_one_of_the_two(out: Path) -> None:
    write_store(out)
    loaded = len(load_graph(out))
    program = "import sys; from pathlib import Path; from kg.store import write_store\n"
    program += "while True: write_store(Path(sys.argv[1])); print('x', flush=True)"
    with subprocess.Popen([sys.executable, "-c", program, str(out)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            process.stdout.readline()
            assert {_statements_or_none(out) for _ in range(200)} <= {loaded, None}
        finally:
            process.kill()
    assert len(load_graph(out)) == loaded


def _statements_or_none(out: Path) -> int | None:
    """None where it could not be opened, for it is replaced too often."""
    try:
        return len(open_store(out))
    except InputError:
        return None
