"""Every rule about appointments and awards holds on its own examples, read as they are in an article."""

from __future__ import annotations

import pytest

from kg.extract.awards.text import read_award_lines
from kg.extract.careers.text import read_lines
from kg.extract.meetings.text import read_views
from kg.extract.reader import read_article
from kg.extract.told.plain import read_plain
from kg.model import Document
from kg.rules import award
from kg.rules.career import CAREER_RULES
from kg.rules.grammar import find
from kg.rules.rule import Rule

_RULES = (*CAREER_RULES, *award.RULES)


def _matches(rule: Rule, text: str) -> list[dict[str, str]]:
    """The slots of the rule's matches in a text that stands as the one paragraph of an article."""
    reading, _ = read_article(Document("example", f"Tin hoạt động của lực lượng Công an\n\n{text}\n"))
    views = read_plain(reading, read_views(reading))
    lines = read_lines(reading, views) if rule in CAREER_RULES else read_award_lines(reading, views)
    norm = reading.text.norm
    return [
        {slot: norm[line.chunks[a].start : line.chunks[b - 1].stop] for slot, (a, b) in match.slots.items()}
        for line in lines
        if line.sentence.block != "title"
        for match in find(rule, line.line)
    ]


@pytest.mark.parametrize(
    ("rule", "text", "slots"),
    [(rule, text, dict(slots)) for rule in _RULES for text, slots in rule.examples],
    ids=lambda value: value.name if isinstance(value, Rule) else None,
)
def test_rule_matches_its_example(rule: Rule, text: str, slots: dict[str, str]) -> None:
    assert any(slots.items() <= found.items() for found in _matches(rule, text))


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in _RULES for text in rule.counterexamples],
    ids=lambda value: value.name if isinstance(value, Rule) else None,
)
def test_rule_does_not_match_its_counterexample(rule: Rule, text: str) -> None:
    assert _matches(rule, text) == []


def test_every_rule_has_a_name_of_its_own_an_example_and_a_counterexample() -> None:
    assert len({rule.name for rule in _RULES}) == len(_RULES)
    assert [rule.name for rule in _RULES if not rule.examples or not rule.counterexamples] == []
