"""The language in which rules are written."""

from __future__ import annotations

import pytest

from kg.extract.reading import Chunk, ChunkKind
from kg.rules.rule import Rule, find, render


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
    matches = [(m.start, m.stop) for m in find(Rule("r", "x", pattern), render(_SENTENCE))]
    assert matches == [span]


@pytest.mark.parametrize(
    "pattern", ["{person} {verb:chair}", "{verb:speak}", "{person} {any*2} {verb}", "trái phải", "{occasion:visit}"]
)
def test_pattern_does_not_match(pattern: str) -> None:
    assert list(find(Rule("r", "x", pattern), render(_SENTENCE))) == []


def test_slots_are_chunk_ranges() -> None:
    rule = Rule("r", "x", "do (?P<who>{person}) (?P<note>{$note}) (?P<absent>{org})? {verb}")
    (match,) = find(rule, render(_SENTENCE))
    assert match.slots == {"who": (1, 2), "note": (2, 5)}


def test_values_cannot_break_a_token() -> None:
    line = render(_line(("punct", "<"), ("word", "a>b"), ("person", "x")))
    assert [(m.start, m.stop) for m in find(Rule("r", "x", "{person}"), line)] == [(2, 3)]


def test_what_is_no_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="pattern token"):
        list(find(Rule("r", "x", "{person} &"), render(_SENTENCE)))
