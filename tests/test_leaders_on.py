"""Who held a post on a day, and how sure that is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from small_articles import appointed, chairing

from kg.graph import write_graph
from kg.query import ask, find_query
from kg.resolve import resolve


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Giám đốc of the province from 5 January 2021 on, shown last on 29 November 2022; before that in a district."""
    out = tmp_path_factory.mktemp("built")
    articles = [appointed(), chairing()]
    write_graph(resolve(articles), out)
    (out / "report.json").write_text("{}", encoding="utf-8")
    return out


@pytest.mark.parametrize(
    ("unit", "day", "standing"),
    [
        ("Công an tỉnh Hạ Lâm", "2021-01-04", []),
        ("Công an tỉnh Hạ Lâm", "2021-01-05", ["certain"]),
        ("Công an tỉnh Hạ Lâm", "2022-03", ["certain"]),
        ("Công an tỉnh Hạ Lâm", "2023-06-01", ["likely"]),
        ("Công an tỉnh Hạ Lâm", "2025-06-01", ["unknown"]),
        ("Công an tỉnh Hạ Lâm", "2030-01-01", []),
        ("Công an huyện Núi Xa", "2021-02-01", []),
    ],
)
def test_a_post_is_as_sure_on_a_day_as_its_sources_make_it(
    built: Path, unit: str, day: str, standing: list[str]
) -> None:
    answer = ask(built, find_query("leaders-on"), {"unit": unit, "day": day})
    found = [row[0] for row in answer.rows]
    assert [term.value for term in found if isinstance(term, ox.Literal)] == standing


def test_news_before_the_day_from_which_it_holds_makes_no_span_that_ends_before_it_begins(tmp_path: Path) -> None:
    article = appointed()
    early = replace(
        article,
        document=replace(article.document, published="2021-01-02"),
        appointments=tuple(replace(change, date="2021-02-01") for change in article.appointments),
    )
    write_graph(resolve([early]), tmp_path)
    (tmp_path / "report.json").write_text("{}", encoding="utf-8")
    answer = ask(tmp_path, find_query("leaders-on"), {"unit": "Công an tỉnh Hạ Lâm", "day": "2021-03-01"})
    ((_, _, _, first, last, *_),) = answer.rows
    assert isinstance(first, ox.Literal)
    assert first == last
    assert first.value == "2021-02-01"
