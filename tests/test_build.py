"""Builds: what stands in the output, that it depends on the input alone, and what is said of what was skipped."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.pipeline import build
from kg.resources import resource

SAMPLES = (
    "d06-que-phong-sam-to",
    "d07-kon-tum-attapu-nfd",
    "d20-hoan-doi-ha-nam-thai-binh",
    "n01-nghe-an-xieng-khoang",
)


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a few sample articles: Windows line ends, NFD, an appointment, and one that is true."""
    folder = tmp_path_factory.mktemp("articles")
    for name in SAMPLES:
        shutil.copy(resource(f"data/articles/{name}.txt"), folder)
    shutil.copy(resource("data/articles/sources.csv"), folder)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_build_holds_graph_page_report_and_the_texts_as_they_were_read(articles: Path, tmp_path: Path) -> None:
    report = build([str(articles)], tmp_path / "out")
    built = files(tmp_path / "out")
    texts = {f"texts/{name}.txt" for name in SAMPLES}
    assert set(built) == {"graph.ttl", "graph.trig", "graph.html", "identity.jsonl", "report.json"} | texts
    for name in SAMPLES:
        assert built[f"texts/{name}.txt"] == (articles / f"{name}.txt").read_bytes()
    assert report.articles == SAMPLES
    assert report.synthetic == 3
    assert report.newest == "2022-11-29"
    assert min(report.entities.values()) > 0


def test_each_article_alone(articles: Path, tmp_path: Path) -> None:
    build([str(articles)], tmp_path / "out", each=True)
    graphs = {f"{name}.ttl" for name in SAMPLES}
    assert set(files(tmp_path / "out")) == graphs | {"report.json"} | {f"texts/{name}.txt" for name in SAMPLES}
    build([str(articles / f"{SAMPLES[0]}.txt")], tmp_path / "one", each=True)
    name = f"{SAMPLES[0]}.ttl"
    assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "out" / name).read_bytes()


def test_the_same_input_gives_the_same_bytes(articles: Path, tmp_path: Path) -> None:
    paths = [str(articles / f"{name}.txt") for name in SAMPLES]
    for seed, order, out in (("1", paths, "a"), ("2", paths[::-1], "b")):
        subprocess.run(
            [sys.executable, "-m", "kg", "build", *order, "-o", str(tmp_path / out)],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_what_is_skipped_is_in_the_report_and_all_else_is_built(articles: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "empty.txt").touch()
    (bad / "english.txt").write_text("The police of two provinces met on Tuesday to discuss drugs.")
    report = build([str(articles), str(bad)], tmp_path / "out")
    written = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report.articles == SAMPLES
    assert written["skipped_by_reason"] == {"empty": 1, "not_vietnamese": 1}
    assert [skip["source"] for skip in written["skipped"]] == ["empty.txt", "english.txt"]
    assert written["articles"] == len(SAMPLES)
    assert written["synthetic_articles"] == 3


def test_the_base_of_iris_can_be_chosen(articles: Path, tmp_path: Path) -> None:
    build([str(articles)], tmp_path / "out", base="https://example.org/kg/")
    assert "<https://example.org/kg/" in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")


def test_a_build_inside_its_input_is_no_input(articles: Path, tmp_path: Path) -> None:
    news = shutil.copytree(articles, tmp_path / "news")
    inside = news / "out"
    build([str(news)], inside, facts=news / "out.facts")
    first = files(inside)
    build([str(news)], tmp_path / "again")
    build([str(news)], inside)
    assert files(inside) == files(tmp_path / "again") == first


def test_a_folder_without_files_is_an_error_and_replaces_nothing(articles: Path, tmp_path: Path) -> None:
    build([str(articles)], tmp_path / "out")
    before = files(tmp_path / "out")
    (tmp_path / "nothing").mkdir()
    with pytest.raises(InputError):
        build([str(tmp_path / "nothing")], tmp_path / "out")
    assert files(tmp_path / "out") == before


def test_a_build_with_articles_is_not_replaced_by_one_without(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([str(articles)], out)
    before = (out / "graph.ttl").read_bytes()
    empty = tmp_path / "later.txt"
    empty.touch()
    with pytest.raises(
        InputError, match=r"later\.txt: no input is an article that can be read \(empty\).*stays as it is"
    ):
        build([str(empty)], out)
    assert (out / "graph.ttl").read_bytes() == before


def test_a_folder_without_files_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(InputError, match="no articles to read"):
        build([str(tmp_path / "in")], tmp_path / "out", facts=tmp_path / "out.facts")
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
