"""One meeting in several papers, and several papers with one text, as the graph has them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.evaluate.invented import Invented, invent
from kg.graph import write_graph
from kg.graph.statements import read_statements
from kg.graph.validation import graph_violations
from kg.model import Article, AwardFact, Document, Evidence, Mention, Organization, Person, PostFact
from kg.resolve import resolve
from kg.vocabulary import CA, SDO


@pytest.fixture(scope="module")
def twice_reported() -> list[Invented]:
    """The two reports of an occasion whose papers share the most people."""
    by_occasion: dict[int, list[Invented]] = {}
    for told in invent(3000, seed=1):
        if told.meetings and told.reprint_of is None and len(told.people) >= 3:
            by_occasion.setdefault(told.meetings["m1"], []).append(told)
    return next(reports[:2] for reports in by_occasion.values() if len(reports) > 1)


def ask(articles: list[Article], folder: Path, query: str) -> list[tuple[str, ...]]:
    write_graph(resolve(articles), folder)
    store = ox.Store()
    store.bulk_load(path=folder / "graph.ttl", format=ox.RdfFormat.TURTLE)
    found = store.query(f"PREFIX ca: <{CA}> PREFIX sdo: <{SDO}> {query}")
    assert isinstance(found, ox.QuerySolutions)
    return sorted(tuple("" if value is None else str(value.value) for value in row) for row in found)


def test_two_reports_of_an_occasion_are_evidence_of_one_meeting(twice_reported: list[Invented], tmp_path: Path) -> None:
    articles = [told.article for told in twice_reported]
    rows = ask(
        articles,
        tmp_path,
        "SELECT ?sources (COUNT(DISTINCT ?a) AS ?articles) "
        "{ ?m a ca:Meeting ; ca:sources ?sources ; ca:evidence/ca:inArticle ?a } GROUP BY ?m ?sources",
    )
    assert rows == [("2", "2")]


def dated(article: Article, date: str) -> Article:
    return replace(article, meetings=tuple(replace(meeting, date=date) for meeting in article.meetings))


@pytest.mark.parametrize("days_off", [0, 1])
def test_a_date_that_two_papers_give_differently_is_kept_twice_and_marked(
    twice_reported: list[Invented], tmp_path: Path, days_off: int
) -> None:
    first, second = (told.article for told in twice_reported)
    other = f"{first.meetings[0].date}"[:8] + "15", f"{first.meetings[0].date}"[:8] + f"{15 + days_off}"
    articles = [dated(first, other[0]), dated(second, other[1])]
    dates = ask(articles, tmp_path, "SELECT DISTINCT ?date { ?m a ca:Meeting ; ca:date ?date }")
    disputed = ask(articles, tmp_path, "SELECT ?m ?p { ?m ca:disputed ?p }")
    assert len(dates) == 1 + days_off
    assert len(disputed) == days_off
    quads = list(read_statements(tmp_path / "graph.ttl"))
    store = ox.Store()
    store.extend(quads)
    missing = "evidence of their own"  # invented reports support nothing in particular
    assert [v for v in graph_violations(quads, store) if missing not in v.message.en] == []


def test_the_month_of_a_day_is_no_second_date(twice_reported: list[Invented], tmp_path: Path) -> None:
    first, second = (told.article for told in twice_reported)
    month = f"{first.meetings[0].date}"[:7]
    dates = ask([first, dated(second, month)], tmp_path, "SELECT ?date { ?m a ca:Meeting ; ca:date ?date }")
    assert dates == [(first.meetings[0].date,)]


def test_a_reprint_is_no_source_of_its_own(tmp_path: Path) -> None:
    news = list(invent(120, seed=2))
    reprint = max((told for told in news if told.reprint_of), key=lambda told: len(told.article.document.text))
    original = next(told for told in news if told.article.document.name == reprint.reprint_of)
    articles = [original.article, reprint.article]
    rows = ask(articles, tmp_path, "SELECT DISTINCT ?n { ?state a ca:Tenure ; ca:sources ?n }")
    assert rows == [("1",)]
    assert len(ask(articles, tmp_path, "SELECT ?a ?b { ?a ca:reprintOf ?b }")) == 1


PERSON = Person("p1", "Lê Văn Thái", (), (Mention(0, 5, "r"),))
MINISTRY = Organization("o1", "Bộ Công an", (), "police", "ministry", None, None, None, (Mention(0, 5, "r"),))


def praised(name: str, *titles: str, published: str = "2025-03-01") -> Article:
    """An article in which the ministry hands somebody awards."""
    awards = tuple(AwardFact(title, ("o1",), ("p1",), None, (Evidence(0, 5, "r"),)) for title in titles)
    posts = (PostFact("p1", "Bộ trưởng", "o1", "current", (Evidence(0, 5, "r"),)),)
    document = Document(name, f"Tin tức của {name}", published=published)
    return Article(document, people=(PERSON,), organizations=(MINISTRY,), posts=posts, awards=awards)


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        (("Giấy khen",), ("Bằng khen của Bộ Công an",), 2),
        (("Giấy khen",), ("Giấy khen",), 0),
        (("Giấy khen",), ("Hoa",), 0),
        (("Giấy khen", "Bằng khen"), ("Bằng khen",), 0),
    ],
    ids=["two kinds", "one kind", "another thing", "both"],
)
def test_another_award_for_the_same_is_kept_and_marked(
    tmp_path: Path, left: tuple[str, ...], right: tuple[str, ...], count: int
) -> None:
    rows = ask([praised("a", *left), praised("b", *right)], tmp_path, "SELECT ?a ?b { ?a ca:contradicts ?b }")
    assert len(rows) == count
    assert {(b, a) for a, b in rows} == set(rows)


def test_an_award_of_another_month_is_another_occasion(tmp_path: Path) -> None:
    articles = [praised("a", "Giấy khen"), praised("b", "Bằng khen", published="2025-04-01")]
    assert ask(articles, tmp_path, "SELECT ?a ?b { ?a ca:contradicts ?b }") == []
