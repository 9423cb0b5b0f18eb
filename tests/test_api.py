"""The Python API, and the tutorial that shows it."""

from __future__ import annotations

import doctest
import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib

import kg
from kg.api import Graph, Post
from kg.errors import InputError, QueryError
from kg.export.network import read_network
from kg.pipeline import build

ROOT = Path(__file__).parent.parent
ARTICLE = ROOT / "data" / "articles" / "n01-nghe-an-xieng-khoang.txt"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return kg.build([ARTICLE])


def test_the_tutorial_says_what_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = doctest.testfile(str(ROOT / "docs" / "tutorial.md"), module_relative=False, encoding="utf-8")
    assert done.attempted > 10
    assert done.failed == 0


@pytest.mark.parametrize(
    ("first", "last", "start", "end", "day", "held"),
    [
        ("2022-11-29", "2023-01-05", None, None, "2022-12-01", True),
        ("2022-11-29", "2023-01-05", None, None, "2022-11-28", False),
        ("2022-11-29", "2023-01-05", None, None, "2022", True),
        ("2022-11", "2022-11", None, None, "2022-11-30", True),
        ("2022-11-29", "2022-11-29", "2020-01-01", None, "2021-06", True),
        ("2022-11-29", "2022-11-29", "2020-01-01", "2022-06-30", "2022-11-29", False),
        (None, None, None, None, "2022-11-29", False),
    ],
)
def test_a_post_covers_the_days_that_articles_show(
    first: str | None, last: str | None, start: str | None, end: str | None, day: str, *, held: bool
) -> None:
    assert Post("Giám đốc", None, "current", first, last, start, end).covers(day) is held


def test_rows_are_dicts_of_texts_for_every_kind_of_query(graph: Graph) -> None:
    assert graph.query("ASK { ?p a ca:Person }") == [{"boolean": "true"}]
    triples = graph.query("CONSTRUCT WHERE { ?p a ca:Person }")
    assert {row["subject"] for row in triples} == {entity.iri for entity in graph.people()}
    assert graph.query('SELECT ?a ?b { VALUES ?a { "x" } }') == [{"a": "x", "b": None}]


def test_names_that_nobody_has_and_queries_that_reach_out_are_errors(graph: Graph) -> None:
    with pytest.raises(QueryError, match="Near names"):
        graph.person("Lê Văn Thai Sơn Thái")
    with pytest.raises(QueryError, match="SERVICE"):
        graph.query("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }")
    assert graph.organization("cong an nghe an").name == "Công an tỉnh Nghệ An"


def test_other_libraries_get_all_of_it(graph: Graph) -> None:
    assert set(graph.to_rdflib()) == set(rdflib.Graph().parse(graph.folder / "graph.ttl"))
    assert set(graph.to_networkx()) == {node.id for node in read_network(graph.folder / "graph.ttl").nodes}


def test_a_build_is_kept_where_it_is_told_and_else_goes_with_the_graph(tmp_path: Path) -> None:
    kept = kg.build([str(ARTICLE)], tmp_path / "out")
    assert [p.iri for p in kg.open(tmp_path / "out").people()] == [p.iri for p in kept.people()]
    passing = kg.build(ARTICLE)
    assert passing.people()
    passing = kg.build(str(ARTICLE))
    folder = passing.folder
    assert folder.exists()
    del passing
    gc.collect()
    assert not folder.exists()
    with pytest.raises(InputError, match="no build here"):
        kg.open(tmp_path / "nothing").people()


GRAPHS_OF_ARTICLES = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"


@pytest.mark.parametrize("store", [False, True])
def test_the_answers_are_the_same_from_memory_and_from_disk(tmp_path: Path, *, store: bool) -> None:
    build([str(ARTICLE)], tmp_path / "out", store=store)
    held, asked = kg.open(tmp_path / "out"), kg.open(tmp_path / "out", memory=0)
    for query in ("people-by-rank", "SELECT ?s ?p ?o { ?s ?p ?o }", GRAPHS_OF_ARTICLES):
        assert held.query(query) == asked.query(query) != []
    for ours, theirs in zip(held.people(), asked.people(), strict=True):
        assert (ours.name, ours.posts(), ours.quotes()) == (theirs.name, theirs.posts(), theirs.quotes())
    assert held.ask("career", person="Lê Văn Thái") == asked.ask("career", person="le van thai")


def test_a_graph_never_speaks_of_two_builds(tmp_path: Path) -> None:
    build([str(ARTICLE)], tmp_path / "out")
    opened = kg.open(tmp_path / "out")
    people = opened.query("people-by-rank")
    build([str(ROOT / "data" / "articles" / "n02-ha-tinh-dai-dien-tai-lao.txt")], tmp_path / "out")
    assert opened.query("people-by-rank") == people
    with pytest.raises(InputError, match="another build has taken the place"):
        opened.query(GRAPHS_OF_ARTICLES)


HEAVY = ("rdflib", "networkx", "pyoxigraph", "trafilatura", "starlette", "uvicorn", "duckdb", "click")
LOADED = f"print([name for name in {HEAVY} if name in sys.modules])"
HELP = "from kg.cli import cli\ntry:\n    cli(['--help'])\nexcept SystemExit:\n    "


@pytest.mark.parametrize(("program", "loaded"), [("import kg\n", []), (HELP, ["click"])])
def test_nothing_is_loaded_until_it_is_used(program: str, loaded: list[str]) -> None:
    command = [sys.executable, "-c", "import sys\n" + program + LOADED]
    done = subprocess.run(command, check=True, capture_output=True, env=os.environ | {"PYTHONUTF8": "1"})
    assert done.stdout.decode().splitlines()[-1] == str(loaded)


def test_there_is_nothing_else(graph: Graph) -> None:
    assert isinstance(graph, kg.Graph)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = kg.nothing  # type: ignore[attr-defined]
