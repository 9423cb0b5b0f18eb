"""Every rule about meetings holds on its own examples, read as they are in an article."""

from __future__ import annotations

import pytest

from kg.extract.meetings.text import read_views
from kg.extract.reader import read_article
from kg.model import Document
from kg.rules import attendance, host, occasion, party, role, speech, welcome
from kg.rules.grammar import find
from kg.rules.rule import Rule

_RULES = (
    *occasion.OCCASION_RULES,
    *role.CHAIR_RULES,
    *role.HEAD_RULES,
    *speech.SPEAKER_RULES,
    *host.ORGANIZER_RULES,
    *welcome.WELCOME_RULES,
    *attendance.PARTICIPANT_RULES,
    *party.PARTY_RULES,
)


def _matches(rule: Rule, text: str) -> list[dict[str, str]]:
    """The slots of the rule's matches in a text that stands as the one paragraph of an article."""
    reading, _ = read_article(Document("example", f"Tin hoạt động của lực lượng Công an\n\n{text}\n"))
    norm = reading.text.norm
    return [
        {slot: norm[view.chunks[a].start : view.chunks[b - 1].stop] for slot, (a, b) in match.slots.items()}
        for view in read_views(reading)
        if view.sentence.block != "title"
        for match in find(rule, view.line)
    ]


@pytest.mark.parametrize(
    ("rule", "text", "slots"),
    [(rule, text, dict(slots)) for rule in _RULES for text, slots in rule.examples],
    ids=lambda value: value.name if isinstance(value, Rule) else None,
)
def test_rule_matches_its_example(rule: Rule, text: str, slots: dict[str, str]) -> None:
    assert slots in _matches(rule, text)


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in _RULES for text in rule.counterexamples],
    ids=lambda value: value.name if isinstance(value, Rule) else None,
)
def test_rule_does_not_match_its_counterexample(rule: Rule, text: str) -> None:
    assert _matches(rule, text) == []


def test_every_rule_has_a_name_of_its_own_an_example_and_a_counterexample() -> None:
    assert len({rule.name for rule in _RULES}) == len(_RULES)
    assert [rule.name for rule in _RULES if not (rule.examples and rule.counterexamples)] == []
