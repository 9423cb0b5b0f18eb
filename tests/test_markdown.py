"""Markdown is read without its marks, and text that only happens to lie in a `.md` file as it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.extract import extract
from kg.listing import fact_rows
from kg.model import Document
from kg.resources import resource
from kg.sources import read_sources
from kg.sources.markdown import parse_markdown, text_of_markdown

PLAIN = (
    "Ngày 4/7/2024, Công an tỉnh Hà Tĩnh tổ chức hội nghị. Đại tá Trần Văn Mẫu, Phó Giám đốc Công an tỉnh, chủ trì.\n"
)
MARKED = (
    "Ngày *4/7/2024*, [Công an tỉnh Hà Tĩnh](https://example.org/ha-tinh) tổ chức hội nghị. "
    "**Đại tá Trần Văn Mẫu**, _Phó Giám đốc_ Công an tỉnh, chủ trì.\n"
)


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("# Tin\n\nMột.", "Tin\n\nMột.\n"),
        ("Tin\n===\nMột.", "Tin\n\nMột.\n"),
        ("Dòng một\ndòng hai  \ndòng ba", "Dòng một\ndòng hai\ndòng ba\n"),
        ("Trước.\n\n- một\n- **hai**\n\nSau.", "Trước.\n\n- một\n- hai\n\nSau.\n"),
        ("+ một\n+ hai", "+ một\n+ hai\n"),
        ("3. ba\n4. bốn", "3. ba\n4. bốn\n"),
        ("| Họ tên | Chức vụ |\n|---|---|\n| **A** | B |\n\nSau.", "Họ tên | Chức vụ\nA | B\n\nSau.\n"),
        ("![Đại tá *A*](a.jpg)", "Đại tá A\n"),
        ("<figure><figcaption>Ảnh</figcaption></figure>\n\nMột<br/><b>hai</b>.", "Ảnh\n\nMột\nhai.\n"),
        ("> Trích\n> dẫn", "Trích\ndẫn\n"),
        ("Một.\n\n    Thụt lề **đậm**.", "Một.\n\nThụt lề đậm.\n"),
        (r"2 \* 3 &amp; 4", "2 * 3 & 4\n"),
        ("", "\n"),
    ],
)
def test_what_a_reader_of_the_rendered_text_sees_is_the_text(marked: str, plain: str) -> None:
    assert text_of_markdown(marked) == plain


def test_a_block_at_the_top_says_where_the_article_comes_from() -> None:
    head = '---\ntitle: "Tin A"\ndate: 2024-07-05T08:00:00+07:00\nurl: https://example.org/a\ntags: [a]\n---\n'
    document = parse_markdown((head + MARKED).replace("\n", "\r\n").encode(), "a")
    assert replace(document, text="") == Document(
        "a", "", title="Tin A", url="https://example.org/a", published="2024-07-05"
    )
    assert document.text == f"Tin A\n{PLAIN}"


@pytest.mark.parametrize("head", ["---\nurl: không rõ\ndate: hôm nay\n---\n", "---\n"])
def test_a_block_that_says_nothing_of_use_is_no_error(head: str) -> None:
    assert replace(parse_markdown((head + MARKED).encode(), "a"), text="") == Document("a", "")


def test_marks_cost_no_fact(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(MARKED, encoding="utf-8")
    (marked,) = read_sources([str(tmp_path)])
    assert isinstance(marked, Document)
    rows = list(fact_rows(extract(marked)))
    assert rows == list(fact_rows(extract(Document("a", PLAIN))))
    assert {"rank", "post", "meeting"} <= {row.kind for row in rows}


def test_articles_without_marks_are_read_as_they_are() -> None:
    for path in sorted(resource("data/articles").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert text_of_markdown(text).split() == text.split(), path.name
