"""Invented news: the same for the same seed, true to its calendar, and hard enough to measure identity with."""

from __future__ import annotations

from collections import Counter

import pytest

from kg.evaluate.invented import Invented, invent, invent_officers
from kg.text import key_of


@pytest.fixture(scope="module")
def news() -> list[Invented]:
    return list(invent(1500, seed=7))


def test_the_same_seed_gives_the_same_news() -> None:
    assert list(invent(40, seed=3)) == list(invent(40, seed=3))
    assert list(invent(40, seed=3)) != list(invent(40, seed=4))


def test_there_are_as_many_articles_as_asked_for(news: list[Invented]) -> None:
    assert len({told.article.document.name for told in news}) == 1500


def test_at_least_every_twentieth_has_a_namesake(news: list[Invented]) -> None:
    officers = {officer.number: officer for officer in invent_officers(1200, seed=7)}
    shown = {number for told in news for number in told.people.values()}
    names = Counter(key_of(officers[number].name) for number in shown)
    assert sum(count for count in names.values() if count > 1) >= 0.05 * len(shown)


def test_names_stand_where_their_mentions_say(news: list[Invented]) -> None:
    for told in news[:50]:
        text = told.article.document.text
        for person in told.article.people:
            assert [text[m.start : m.stop] for m in person.mentions] == [person.name]


def test_a_reprint_tells_the_same_of_the_same_people(news: list[Invented]) -> None:
    by_name = {told.article.document.name: told for told in news}
    reprints = [told for told in news if told.reprint_of]
    assert reprints
    for told in reprints:
        assert told.reprint_of is not None
        assert told.people == by_name[told.reprint_of].people
