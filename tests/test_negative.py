"""Sentences that look like facts and are none: what each must not give.

`tests/data/negative.csv` names it before the sentence: a kind ("person": nobody at all), or a kind and a name
("area=Hòa Bình": no such area, though there may be others).
"""

from __future__ import annotations

from functools import cache

import pytest

from kg.dates import find_dates
from kg.extract import extract
from kg.model import Article, Document
from kg.resources import resource
from kg.text import read_text

BEFORE = (
    "Ngày 12/5/2021, tại TP Vinh, Công an tỉnh Nghệ An tổ chức hội nghị sơ kết công tác quý II. "
    "Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh Nghệ An chủ trì hội nghị."
)
AFTER = "Kết luận hội nghị, Đại tá Lê Văn Minh yêu cầu các đơn vị làm tốt hơn nữa."


@cache
def rows() -> tuple[tuple[str, str], ...]:
    lines = (resource("tests/data") / "negative.csv").read_text(encoding="utf-8").splitlines()[1:]
    return tuple((forbidden, text) for forbidden, _, text in (line.partition("|") for line in lines))


def found(article: Article, kind: str) -> list[str]:
    """What the article gives of a kind, as names where it has names."""
    given: dict[str, list[str]] = {
        "person": [p.name for p in article.people],
        "org": [o.name for o in article.organizations],
        "area": [a.name for a in article.areas],
        "rank": [f.rank for f in article.ranks],
        "post": [f.title for f in article.posts],
        "meeting": [f.kind for f in article.meetings],
        "appointment": [f.person for f in article.appointments],
        "award": [f.title for f in article.awards],
        "date": [d.value for d in find_dates(read_text(article.document.text), "2024-06-15")],
    }
    return given[kind]


@pytest.mark.parametrize(("forbidden", "text"), rows(), ids=lambda value: value[:60])
def test_a_sentence_gives_nothing_that_it_does_not_state(forbidden: str, text: str) -> None:
    article = extract(Document("negative", text))
    for each in forbidden.split(";"):
        kind, _, name = each.partition("=")
        given = found(article, kind)
        assert (name not in given) if name else not given, (kind, given)


@pytest.mark.parametrize(("forbidden", "text"), rows(), ids=lambda value: value[:60])
def test_a_sentence_adds_nothing_to_an_article_either(forbidden: str, text: str) -> None:
    alone = extract(Document("alone", f"{BEFORE}\n\n{AFTER}"))
    article = extract(Document("negative", f"{BEFORE}\n\n{text}\n\n{AFTER}"))
    for each in forbidden.split(";"):
        kind, _, name = each.partition("=")
        given, own = found(article, kind), found(alone, kind)
        assert (name not in given) if name else sorted(given) == sorted(own), (kind, given)


def test_the_corpus_is_broad() -> None:
    assert len(rows()) >= 150
    kinds = {each.partition("=")[0] for forbidden, _ in rows() for each in forbidden.split(";")}
    assert kinds == {"person", "org", "area", "rank", "post", "meeting", "appointment", "award", "date"}
