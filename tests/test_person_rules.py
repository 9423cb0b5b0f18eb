"""Every rule for people holds on its own examples with the stated slots, and matches nothing in its counterexamples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from kg.extract.mentions.items import Item
from kg.extract.mentions.people import matches
from kg.extract.reader import ArticleReader, read_article
from kg.model import Document
from kg.rules.families import PEOPLE
from kg.rules.grammar import find
from kg.rules.person import RULES
from kg.rules.rule import Match, Rule

EXAMPLES = [(rule, text, slots) for rule in RULES for text, slots in rule.examples]
COUNTEREXAMPLES = [(rule, text) for rule in RULES for text in rule.counterexamples]


def _read(text: str) -> ArticleReader:
    _, article = read_article(Document("example", f"Tin tức hôm nay\n\n{text}\n"))
    return article


def _held(article: ArticleReader, rule: Rule) -> list[Mapping[str, str]]:
    """The slots, as surfaces, of every match of the rule that holds."""
    found: list[Mapping[str, str]] = []
    for line in article.lines:
        _, kept, _ = matches(line.items)
        found += [_surfaces(article, line.items, match) for match in kept if match.rule is rule]
    return found


def _surfaces(article: ArticleReader, items: Sequence[Item], match: Match) -> dict[str, str]:
    return {
        name: article.text.norm[items[start].chunk.start : items[stop - 1].chunk.stop]
        for name, (start, stop) in match.slots.items()
    }


@pytest.mark.parametrize(("rule", "text", "slots"), EXAMPLES, ids=[f"{r.name}: {t}" for r, t, _ in EXAMPLES])
def test_a_rule_holds_on_its_examples(rule: Rule, text: str, slots: Mapping[str, str]) -> None:
    assert slots in _held(_read(text), rule)


@pytest.mark.parametrize(("rule", "text"), COUNTEREXAMPLES, ids=[f"{r.name}: {t}" for r, t in COUNTEREXAMPLES])
def test_a_rule_matches_nothing_in_its_counterexamples(rule: Rule, text: str) -> None:
    lines = [PEOPLE.render([item.chunk for item in line.items]) for line in _read(text).lines]
    assert not [match for line in lines for match in find(rule, line)]


def test_every_rule_has_an_example_and_a_counterexample() -> None:
    assert [rule.name for rule in RULES if not (rule.examples and rule.counterexamples)] == []
