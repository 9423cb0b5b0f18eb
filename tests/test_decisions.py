"""Human decisions on who is who: read, refused where they contradict each other, applied, and reported."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from test_resolve import DEPUTY, DIRECTOR, ONE, TWO, article

from kg.errors import DecisionError
from kg.model import Article, Evidence
from kg.resolve import resolve
from kg.resolve.decisions import COLUMNS, Decision, Ledger, Verdict, check, format_ledger, read_ledger


def decided(verdict: Verdict, left: str, right: str = "") -> Decision:
    return Decision(verdict, left, right, "Lan", "2026-01-31", "xem quyết định")


def people_of(articles: list[Article], *decisions: Decision) -> set[frozenset[str]]:
    found = resolve(articles, Ledger(decisions))
    return {frozenset(ref.article for ref in person.members) for person in found.people}


APART = [article("a", "Lê Văn Thái", DIRECTOR), article("b", "Lê Văn Thái", DIRECTOR, "Hà Tĩnh")]
TONES = [article("a", "Lê Thị Hà", DIRECTOR), article("b", "Lê Thị Hạ", DIRECTOR)]
BARE = [article("a", "Thái", DEPUTY), article("b", "Lê Văn Thái", DEPUTY)]
SAME = [article("a", "Lê Văn Thái", DIRECTOR), article("b", "Lê Văn Thái", DIRECTOR)]


@pytest.mark.parametrize(
    ("articles", "decision", "expected"),
    [
        (APART, decided("match", "a#Lê Văn Thái", "b#Lê Văn Thái"), ONE),
        (TONES, decided("match", "a#Lê Thị Hà", "b#Lê Thị Hạ"), ONE),
        (BARE, decided("match", "a#Thái", "b#Lê Văn Thái"), ONE),
        (SAME, decided("no match", "a#Lê Văn Thái", "b#Lê Văn Thái"), TWO),
        (SAME, decided("no match", "b#Lê Văn Thái", "a#Lê Văn Thái"), TWO),
        (TONES, decided("no match", "a#Lê Thị Hà", "b#Lê Thị Hạ"), TWO),
    ],
)
def test_a_decision_is_stronger_than_any_rule(
    articles: list[Article], decision: Decision, expected: set[frozenset[str]]
) -> None:
    assert people_of(articles, decision) == expected
    assert people_of(articles[::-1], decision) == expected


def test_nobody_who_was_joined_to_one_of_two_comes_between_them() -> None:
    articles = [*SAME, article("c", "Lê Văn Thái", DIRECTOR, published="2022-03-01")]
    found = people_of(articles, decided("no match", "a#Lê Văn Thái", "b#Lê Văn Thái"))
    assert sorted(map(len, found)) == [1, 2]
    assert frozenset("ab") not in found


def test_a_person_who_is_left_out_is_so_in_every_article() -> None:
    found = resolve([*SAME, *TONES_ELSEWHERE], Ledger((decided("leave out", "b#Lê Văn Thái"),)))
    assert [person.name for person in found.people] == ["Lê Thị Hà"]
    assert found.left_out.people == 2
    assert found.left_out.facts == 2
    assert all(not kept.posts for kept in found.articles if kept.document.name in "ab")


TONES_ELSEWHERE = [article("c", "Lê Thị Hà", DIRECTOR)]


def test_a_passage_that_is_left_out_takes_the_facts_that_rest_on_it() -> None:
    told = article("a", "Lê Văn Thái", DIRECTOR, rank="Đại tá")
    (post,), (rank,) = told.posts, told.ranks
    told = replace(
        told,
        posts=(replace(post, evidence=(Evidence(0, 2, "test"),)),),
        ranks=(replace(rank, evidence=(Evidence(0, 2, "test"), Evidence(3, 5, "test"))),),
    )
    found = resolve([told], Ledger((decided("leave out", "a#1-2"),)))
    assert [len(kept.posts) for kept in found.articles] == [0]
    assert [len(kept.ranks[0].evidence) for kept in found.articles] == [1]
    assert (found.left_out.people, found.left_out.facts) == (0, 1)


def test_a_decision_on_what_is_not_there_is_reported() -> None:
    lost = decided("match", "a#Lê Văn Thái", "z#Lê Văn Thái")
    assert resolve(SAME, Ledger((lost,))).unmet == (lost,)


def test_a_contradiction_is_refused_with_the_chain_that_makes_it() -> None:
    decisions = [decided("match", "a#A", "b#A"), decided("match", "c#A", "b#A"), decided("no match", "a#A", "c#A")]
    with pytest.raises(DecisionError, match="a#A = b#A = c#A"):
        check(decisions)


def test_a_ledger_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(DecisionError, match=r"ledger\.tsv: there is no such ledger"):
        read_ledger(tmp_path / "ledger.tsv")


def test_a_ledger_is_read_as_it_was_written(tmp_path: Path) -> None:
    ledger = Ledger((decided("match", "https://example.org/1#A", "b#A"), decided("leave out", "b#12-40")))
    (tmp_path / "ledger.tsv").write_text(format_ledger(ledger), encoding="utf-8")
    assert read_ledger(tmp_path / "ledger.tsv") == ledger


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "1"),
        ("verdict\tleft\n", "1"),
        ("\t".join(COLUMNS) + "\nmatch\ta#A\n", "2"),
        ("\t".join(COLUMNS) + "\nmaybe\ta#A\tb#A\tLan\t2026-01-01\t\n", "2"),
        ("\t".join(COLUMNS) + "\nmatch\ta\tb\tLan\t2026-01-01\t\n", "2"),
    ],
)
def test_a_broken_ledger_is_refused_with_the_line(tmp_path: Path, text: str, place: str) -> None:
    (tmp_path / "ledger.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(DecisionError, match=f"ledger.tsv:{place}"):
        read_ledger(tmp_path / "ledger.tsv")
