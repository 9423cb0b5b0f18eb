"""The language in which rules are written."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.extract.awards.text import read_award_lines
from kg.extract.careers.text import read_lines
from kg.extract.meetings.text import read_views
from kg.extract.reader import read_article
from kg.extract.reading import Chunk, ChunkKind
from kg.extract.told.plain import read_plain
from kg.model import Document
from kg.resources import resource
from kg.rules import families
from kg.rules.gate import needed
from kg.rules.grammar import Grammar, Line, Rules, find, find_all
from kg.rules.rule import Match, Rule

_ARTICLES = resource("data/articles")
_MANY = 4_000


def _line(*chunks: tuple[ChunkKind, str]) -> tuple[Chunk, ...]:
    return tuple(Chunk(kind, i, i + 1, value) for i, (kind, value) in enumerate(chunks))


_SENTENCE = _line(
    ("word", "do"),
    ("person", "Đại tá A"),
    ("punct", "("),
    ("word", "trái"),
    ("punct", ")"),
    ("verb", "chair"),
    ("occasion", "talks"),
)


def _find(rule: Rule, chunks: tuple[Chunk, ...] = _SENTENCE) -> list[Match]:
    return list(find(rule, Grammar((rule,)).render(chunks)))


@pytest.mark.parametrize(
    ("pattern", "span"),
    [
        ("do {person}", (0, 2)),
        ("{person} {$note} {verb:chair}", (1, 6)),
        ("{person} {any*4} {occasion:visit|talks}", (1, 7)),
        ("{(} {word} {)}", (2, 5)),
        ("(?P<who>{person}) {.}", (1, 3)),
        ("^do", (0, 1)),
        ("{occasion}$", (6, 7)),
    ],
)
def test_pattern_matches_chunks(pattern: str, span: tuple[int, int]) -> None:
    matches = [(m.start, m.stop) for m in _find(Rule("r", "x", pattern))]
    assert matches == [span]


@pytest.mark.parametrize(
    "pattern", ["{person} {verb:chair}", "{verb:speak}", "{person} {any*2} {verb}", "trái phải", "{occasion:visit}"]
)
def test_pattern_does_not_match(pattern: str) -> None:
    assert _find(Rule("r", "x", pattern)) == []


def test_slots_are_chunk_ranges() -> None:
    rule = Rule("r", "x", "do (?P<who>{person}) (?P<note>{$note}) (?P<absent>{org})? {verb}")
    (match,) = _find(rule)
    assert match.slots == {"who": (1, 2), "note": (2, 5)}


def test_values_that_mean_something_in_expressions_are_only_values() -> None:
    chunks = _line(("punct", "]"), ("punct", "^"), ("word", "a.b"), ("person", "x"))
    assert [(m.start, m.stop) for m in _find(Rule("r", "x", "{^|-|]} {word}? {person}"), chunks)] == [(1, 4)]
    assert [(m.start, m.stop) for m in _find(Rule("r", "x", "{.}"), chunks)] == [(0, 1), (1, 2)]


def test_what_is_no_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="pattern token"):
        _find(Rule("r", "x", "{person} &"))


def test_tables_share_the_words_of_their_grammar() -> None:
    one, other = Rule("one", "x", "do"), Rule("other", "x", "trái|{org}")
    line = Grammar((one,), (other,)).render(_SENTENCE)
    assert [[(m.rule.name, m.start) for m in find_all(table, line)] for table in ((one,), (other,), (other, one))] == [
        [("one", 0)],
        [("other", 3)],
        [("other", 3), ("one", 0)],
    ]


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("do ({person}|{org}) ({,} {area})? {verb:attend*1} {word*3}", [["word do"], ["org", "person"]]),
        ("(?P<who>{person} (và {person})*) (?!{verb}) {8}", [["person"]]),
        ("{any} ({date}|{word*2})", []),
        ("{org}{4} {verb:host|chair}+", [["verb host chair"]]),
    ],
)
def test_what_a_pattern_needs(pattern: str, needs: list[list[str]]) -> None:
    found = [sorted(" ".join((term.kind, *term.values)) for term in clause) for clause in needed(pattern)]
    assert found == needs


def _lines(text: str) -> Iterator[tuple[tuple[Rules, ...], Line]]:
    """The sentences of an article as each family reads them, with its tables."""
    reading, article = read_article(Document("article", text))
    views = read_views(reading)
    plain = read_plain(reading, views)
    for line in article.lines:
        yield families.PEOPLE.tables, families.PEOPLE.render([item.chunk for item in line.items])
    for view in views:
        yield families.MEETINGS.tables, view.line
    for told in read_lines(reading, plain):
        yield families.CAREERS.tables, told.line
    for told in read_award_lines(reading, plain):
        yield families.AWARDS.tables, families.AWARDS.render(told.chunks)


def test_no_match_is_lost_because_a_sentence_seems_to_lack_what_the_rule_needs() -> None:
    compared = 0
    for path in sorted(_ARTICLES.glob("*.txt")):
        for tables, line in _lines(path.read_bytes().decode("utf-8")):
            for table in tables:
                matches = [match for rule in table for match in find(rule, line)]
                assert list(find_all(table, line)) == matches
                compared += len(matches)
    assert compared > _MANY
