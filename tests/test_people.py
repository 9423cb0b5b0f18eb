"""Which names are people in an official capacity, and where a name ends."""

from __future__ import annotations

import pytest
from article_text import article_of

from kg.extract import extract
from kg.model import Document


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Chiều qua, ông Lê Văn An - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh gặp bà con.", {"Lê Văn An"}),
        ("Đại sứ Ivan Sidorov phát biểu tại buổi tiếp.", {"Ivan Sidorov"}),
        ("Ông Lê Văn An, Giám đốc công ty, phát biểu tại buổi lễ.", set()),
    ],
)
def test_who_holds_an_office_enters_though_the_text_does_not_tell_where(text: str, people: set[str]) -> None:
    article = article_of(text)
    assert {person.name for person in article.people} == people
    assert not article.posts


def test_a_full_name_means_the_official_whom_only_a_later_sentence_shows() -> None:
    text = "Cảm ơn ông Lê Vân Hồng đã đến thăm. Tiếp đoàn, Phó Cục trưởng Cục Cảnh sát hình sự Lê Vân Hồng vui mừng."
    article = article_of(text)
    (person,) = article.people
    named = [article.document.text[m.start : m.stop] for m in person.mentions]
    assert named == ["Lê Vân Hồng", "Lê Vân Hồng"]


def test_a_country_between_chairman_and_name_is_not_part_of_the_name() -> None:
    article = extract(Document("a", "Tin\n\nTổng Bí thư, Chủ tịch Trung Quốc Tập Cận Minh đã thăm Hà Nội.\n"))
    assert [person.name for person in article.people] == ["Tập Cận Minh"]
    assert [post.title for post in article.posts] == ["Tổng Bí thư", "Chủ tịch nước"]
