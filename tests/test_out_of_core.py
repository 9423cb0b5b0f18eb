"""A build that keeps on disk what it knows in between, and works in two processes, is the same build."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import pipeline, spill
from kg.resolve.decisions import Decision, Ledger, write_ledger
from kg.resources import resource
from kg.view import assemble

FOREIGN = "n01-nghe-an-xieng-khoang#Khăm Phon Năn Thạ Vông"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_memory_for_a_handful_of_rows_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [str(path) for path in sorted(resource("data/articles").glob("[en]0*.txt"))]
    ledger = tmp_path / "decisions.tsv"
    decisions = (
        Decision("match", FOREIGN, "n02-ha-tinh-dai-dien-tai-lao#Đào Xuân Lân", "a", "2026-01-01", ""),
        Decision("leave out", "e01-quan-7-cuop-giat#Lương Minh Đạo", "", "a", "2026-01-01", ""),
    )
    write_ledger(Ledger(decisions), ledger)
    pipeline.build(articles, tmp_path / "memory", decisions=ledger)
    monkeypatch.setattr(spill, "MOST_IN_MEMORY", 7)
    monkeypatch.setattr(spill, "_ROWS_A_CHUNK", 3)
    monkeypatch.setattr("kg.graph.said.MOST_SUBJECTS", 5)
    monkeypatch.setattr("kg.graph.iris._MOST_REMEMBERED", 20)
    monkeypatch.setattr("kg.resolve.resolver.WORTH_PROCESSES", 0)
    monkeypatch.setattr("kg.graph.files.WORTH_PROCESSES", 1)
    monkeypatch.setattr("kg.pipeline.composition._MOST_BESIDE", 0)  # a pool has a thread, and then none is forked
    pipeline.build(articles, tmp_path / "disk", decisions=ledger, jobs=3)
    on_disk = contents(tmp_path / "disk")
    assert b'"decided to be one"' in on_disk["identity.jsonl"]
    assert len(on_disk) > len(articles)
    assert on_disk == contents(tmp_path / "memory")


def test_the_page_of_a_large_graph_is_made_from_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [str(path) for path in sorted(resource("data/articles").glob("e0*.txt"))]
    monkeypatch.setattr(assemble, "_LARGE", 0)
    pipeline.build(articles, tmp_path / "memory")
    monkeypatch.setattr(spill, "MOST_IN_MEMORY", 7)
    pipeline.build(articles, tmp_path / "disk")
    assert contents(tmp_path / "disk") == contents(tmp_path / "memory")
