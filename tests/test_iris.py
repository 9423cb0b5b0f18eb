"""IRIs of things: safe, the same for the same thing, and never shared by two."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_articles import appointed

from kg.errors import OutputError
from kg.graph import write_graph
from kg.graph.iris import Minter
from kg.resolve import resolve
from kg.vocabulary import ID


@given(st.text(), st.text(), st.text())
def test_names_of_any_kind_make_safe_iris_that_differ_with_the_thing(label: str, left: str, right: str) -> None:
    minter = Minter()
    one, other = minter.mint("person", label, left), minter.mint("person", label, right)
    assert (one == other) == (left == right)
    assert ox.NamedNode(one[1:-1]).value.startswith(f"{ID}person/")
    assert one[1:-1].removeprefix(f"{ID}person/").replace("-", "a").isalnum()


def test_parts_of_an_identity_do_not_run_together() -> None:
    minter = Minter()
    assert minter.mint("person", "x", "a", "b") != minter.mint("person", "x", "ab")


@pytest.mark.parametrize("base", ["no-iri/", "https://example.org/id", "https://exa mple.org/"])
def test_a_bad_base_is_refused(base: str) -> None:
    with pytest.raises(OutputError):
        Minter(base)


def test_two_things_never_share_an_iri(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.graph.iris._HASHED", 0)  # any two names are alike in what is left of the hash
    minter = Minter()
    assert minter.mint("person", "x", "a") == minter.mint("person", "x", "a")
    with pytest.raises(OutputError, match="two things"):
        minter.mint("person", "x", "b")


def test_two_things_of_a_large_build_never_share_an_iri(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.graph.iris._MOST_REMEMBERED", 0)
    minter = Minter()
    made = [minter.mint("person", "x", name) for name in "aba"]
    assert made[0] == made[2] != made[1]
    minter.check()
    monkeypatch.setattr("kg.graph.iris._HASHED", 0)  # of two names alike in what is left of the hash
    made = [minter.mint("person", "x", name) for name in "cd"]
    monkeypatch.setattr("kg.graph.iris._HASHED", 5)
    assert made[0] == made[1]
    with pytest.raises(OutputError, match="two things"):
        minter.check()


def test_passages_of_two_articles_never_share_an_iri(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [appointed(), appointed()]
    articles[1] = replace(articles[1], document=replace(articles[1].document, name="b", url="https://example.org/b"))
    monkeypatch.setattr(Minter, "mentions", lambda _, *__: lambda start, stop: f"<{ID}mention/{start}-{stop}-a>")
    with pytest.raises(OutputError, match="two things"):
        write_graph(resolve(articles), tmp_path)
