"""Statements sorted on disk come in the same order as those sorted in memory."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import extract
from kg.graph import sorting, write_graph
from kg.graph.sorting import sorted_quads
from kg.graph.terms import Quad
from kg.model import Document
from kg.resolve import resolve
from kg.resources import resource
from kg.sources import read_sources

# Letters on both sides of the surrogates, where UTF-16 would sort otherwise than code points do.
LETTERS = st.text(alphabet="aA0 đĐ\u0301\ue000\uffee\U0001f600'\"\n\x00", max_size=3)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.builds(Quad, LETTERS, LETTERS, LETTERS, LETTERS), max_size=12))
def test_both_ways_give_the_same_order(quads: list[Quad]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sorting, "MAX_IN_MEMORY", 0)
        patch.setattr(sorting, "_ROWS_AT_ONCE", 5)
        with sorted_quads(quads) as on_disk:
            triples, ordered = list(on_disk.triples()), list(on_disk.quads())
    with sorted_quads(quads) as in_memory:
        assert triples == list(in_memory.triples())
        assert ordered == list(in_memory.quads())


def test_a_graph_sorted_on_disk_is_the_same_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [str(path) for path in sorted(resource("data/articles").glob("n0*.txt"))]
    articles = [extract(one) for one in read_sources(paths) if isinstance(one, Document)]
    for name in ("memory", "disk"):
        (tmp_path / name).mkdir()
        counts = write_graph(resolve(articles), tmp_path / name)
        assert counts.triples > 100
        monkeypatch.setattr(sorting, "MAX_IN_MEMORY", 10)
    for file in ("graph.ttl", "graph.trig"):
        assert (tmp_path / "memory" / file).read_bytes() == (tmp_path / "disk" / file).read_bytes()
