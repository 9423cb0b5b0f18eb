"""Extraction is the same in every form of a text, never mixes articles, and no text makes it raise."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from article_variants import VARIANTS, gist, with_hard_breaks
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.extract import extract
from kg.lexicon import ranks, read_rows
from kg.model import AppointmentFact, Article, Document, PostFact, RankFact
from kg.resources import resource
from kg.sources import read_sources

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ARTICLES = sorted(resource("data/articles").glob("*.txt"))
TEXTS = {path.stem: path.read_bytes().decode("utf-8") for path in ARTICLES}
SEVERAL = sorted(TEXTS)[::6]
PHRASES = [row.phrase for row in ranks()] + [
    row[0] for row in read_rows("lexicon/unit_heads.csv", ("phrase", "form", "kind", "level", "rest"))
]


def read(text: str, name: str = "one") -> Article:
    return extract(Document(name, text))


@cache
def gist_of(name: str) -> dict[str, list[tuple[object, ...]]]:
    """What the article says in the form in which it is kept."""
    return gist(read(TEXTS[name]))


@pytest.mark.parametrize("change", VARIANTS.values(), ids=VARIANTS)
@pytest.mark.parametrize("name", sorted(TEXTS))
def test_the_form_of_a_text_changes_nothing(name: str, change: Callable[[str], str]) -> None:
    assert gist(read(change(TEXTS[name]))) == gist_of(name)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_lines_that_are_broken_inside_paragraphs_change_nothing(name: str) -> None:
    broken = with_hard_breaks(TEXTS[name])
    if broken is None:
        pytest.skip("a break would begin an item of a list here")
    assert gist(read(broken)) == gist_of(name)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_without_its_headline_an_article_names_no_new_person_and_no_new_rank(name: str) -> None:
    whole = gist_of(name)
    body = gist(read(TEXTS[name].replace("\r\n", "\n").partition("\n")[2].lstrip()))
    for kind in ("people", "ranks"):
        known = {fact[:-1] for fact in whole[kind]}
        assert {fact[:-1] for fact in body[kind]} <= known


@pytest.mark.parametrize(("one", "other"), list(pairwise(SEVERAL)))
def test_two_articles_of_a_file_never_mix(one: str, other: str, tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    lines = (json.dumps({"name": name, "text": TEXTS[name]}, ensure_ascii=False) for name in (one, other))
    path.write_text("\n".join(lines), encoding="utf-8")
    documents = [d for d in read_sources([str(path)]) if isinstance(d, Document)]
    assert [gist(extract(d)) for d in documents] == [gist_of(name) for name in (one, other)]


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n", "\x00", "\u0301", "\u200b", "(" * 200, '"' * 201, "Phó Giám đốc trung", "Chủ tịch Trung",
        "Đại tá", "ngày 31/2/2020", "Công an tỉnh ", "các huyện", "| | |", "- \n- \n", "Ảnh:",
        "\ud7ff", "\U0001f600" * 9,
        "\u0130stanbul Đại tá \u0130", "K'", "phường ³", "Phòng ②", "Thiếu tướng -", "Bộ trưởng Bộ",
        "Công an huyện, thị xã, TP,", "Thái Bình TUV", ";thăm,kiểm tra bộ giáo dục",
    ],
)  # fmt: skip
def test_odd_ends_raise_nothing(text: str) -> None:
    check(read(text))


def check(article: Article) -> None:
    """Every passage lies in the text, and every key is of the article."""
    length = len(article.document.text)
    keys = {p.key for p in article.people} | {o.key for o in article.organizations}
    of_people: list[RankFact | PostFact | AppointmentFact] = [*article.ranks, *article.posts, *article.appointments]
    facts = [fact.evidence for fact in of_people]
    facts += [fact.evidence for fact in article.meetings] + [fact.evidence for fact in article.participations]
    assert all(0 <= e.start < e.stop <= length and 0 < e.confidence <= 1 for evidence in facts for e in evidence)
    assert {fact.person for fact in of_people} <= keys
    assert {p.agent for p in article.participations} <= keys


PIECES = st.one_of(
    st.sampled_from(PHRASES),
    st.sampled_from(sorted(TEXTS)).flatmap(
        lambda name: st.integers(0, len(TEXTS[name])).map(lambda at: TEXTS[name][at : at + 90])
    ),
    st.text(max_size=12),
    st.sampled_from(
        [",", ".", ":", ";", "(", ")", '"', "-", "\n", "\n\n", " và ", " là ", "ngày 12/3/2020", "Lê Văn Thái"]
    ),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=14), st.sampled_from(["", " ", ", "]))
def test_no_text_makes_extraction_raise(pieces: list[str], joint: str) -> None:
    check(read(joint.join(pieces)))


@pytest.mark.parametrize(
    "unit", ["Công an tỉnh ", "Đại tá Lê Văn Thái, ", "ông ", "Hội nghị tại Vinh. ", "phó ", "(", "Phòng "]
)
def test_a_long_line_is_read_to_its_end(unit: str) -> None:
    last = "Đại tá Võ Bất Kỳ, Giám đốc Công an tỉnh Cà Mau, chủ trì hội nghị."
    article = read(unit * (40_000 // len(unit)) + "\n\n" + last)
    check(article)
    assert "Võ Bất Kỳ" in {p.name for p in article.people}


def test_words_between_a_post_and_its_successor_are_read_in_one_way() -> None:
    # Words that a rule could part in any manner took it twice as long for each further one.
    check(read(f"Chức Cục trưởng Cục Cảnh sát hình sự {'rồi lại ' * 40}không ai kế nhiệm, Đại tá Lê Văn Thái nói."))
