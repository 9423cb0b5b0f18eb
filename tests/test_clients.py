"""Programs of others ask the service: SPARQL clients for Python, of npm and of the shell, and a tester of APIs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import rdflib
from conftest import need_program
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from service import Service, running
from SPARQLWrapper import GET, JSON, POST, TURTLE, XML, SPARQLWrapper

from kg.pipeline import build
from kg.vocabulary import Class

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the service forks its workers")

TESTS = Path(__file__).parent
CLIENTS = TESTS / "clients"
PEOPLE = "SELECT ?person ?name { ?person a ca:Person ; skos:prefLabel ?name } ORDER BY ?name ?person"


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asked") / "out"
    build([str(TESTS.parent / "data" / "articles" / "n01-nghe-an-xieng-khoang.txt")], folder)
    return folder


@pytest.fixture(scope="module")
def service(out: Path) -> Iterator[Service]:
    with running(out, "--queries", "4") as started:
        yield started


@pytest.fixture(scope="module")
def graph(out: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(out / "graph.ttl")


def need(*, found: bool, message: str) -> None:
    """Skip with a word on a user's machine, and fail in CI, which installs it beforehand."""
    if not found:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(message)


def test_sparqlwrapper(service: Service) -> None:
    for method in (GET, POST):
        for form in (JSON, XML):
            client = SPARQLWrapper(service.url + "/sparql", returnFormat=form)
            client.setMethod(method)
            client.setQuery(PEOPLE)
            found: Any = client.query().convert()
            body = json.dumps(found, ensure_ascii=False) if form == JSON else found.toxml()
            assert "Lê Văn Thái" in body
    client = SPARQLWrapper(service.url + "/sparql")
    client.setQuery(f"CONSTRUCT WHERE {{ ?p a <{Class.PERSON}> }}")
    client.setReturnFormat(TURTLE)
    turtle: Any = client.query().convert()
    assert b"ca:Person" in turtle


def test_rdflib_as_a_remote_store(service: Service, graph: rdflib.Graph) -> None:
    remote = rdflib.Graph(SPARQLStore(service.url + "/sparql"))
    person = rdflib.URIRef(Class.PERSON)
    assert set(remote.subjects(rdflib.RDF.type, person)) == set(graph.subjects(rdflib.RDF.type, person))


def test_curl(service: Service) -> None:
    done = subprocess.run(
        [need_program("curl"), "-sSfG", service.url + "/sparql", "-H", "Accept: text/csv",
         "--data-urlencode", "query=" + PEOPLE],
        check=True, capture_output=True,
    )  # fmt: skip
    assert done.stdout.startswith(b"person,name\r\n")


def test_fetch_sparql_endpoint_of_npm(service: Service) -> None:
    node = need_program("node")
    need(
        found=(CLIENTS / "node_modules" / "fetch-sparql-endpoint").is_dir(),
        message="fetch-sparql-endpoint is not installed: npm ci --prefix tests/clients",
    )
    done = subprocess.run(
        [node, str(CLIENTS / "ask.mjs"), service.url + "/sparql", PEOPLE],
        check=True, capture_output=True, encoding="utf-8", timeout=60,
    )  # fmt: skip
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    asked = service.query(PEOPLE).json["results"]["bindings"]
    assert rows == [{name: term["value"] for name, term in row.items()} for row in asked]
    assert "Lê Văn Thái" in {row["name"] for row in rows}


def test_schemathesis_finds_no_answer_that_the_description_does_not_allow(service: Service, tmp_path: Path) -> None:
    found = find_spec("schemathesis") is not None
    need(found=found, message="schemathesis is not installed: pip install -e '.[interop]'")
    done = subprocess.run(
        [sys.executable, "-m", "schemathesis.cli", "run", service.url + "/openapi.json", "--generation-deterministic",
         "--max-examples=5", "--phases=examples,coverage,fuzzing", "--no-color"],
        cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert "No issues found" in done.stdout
