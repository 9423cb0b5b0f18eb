"""Every reader's rule reads its own examples over their full span, and nothing in its counterexamples."""

from __future__ import annotations

import pytest

from kg.extract.reader import read_article
from kg.lexicon import read_rows
from kg.model import Document
from kg.rules import area, organization, post
from kg.rules.rule import ReaderRule

RULES = (*organization.RULES.values(), *area.RULES, *post.RULES)
EXAMPLES = [(rule, text, surface) for rule in RULES for text, surface in rule.examples]
COUNTEREXAMPLES = [(rule, text) for rule in RULES for text in rule.counterexamples]


def _read(text: str) -> list[tuple[str, str]]:
    """(rule, passage) of all that the readers read in one sentence."""
    _, article = read_article(Document("example", f"Tin tức hôm nay\n\nTrong ngày, {text}\n"))
    norm = article.text.norm
    return [
        (item.rule, norm[item.chunk.start : item.chunk.stop])
        for line in article.lines
        for item in line.items
        if item.rule
    ]


@pytest.mark.parametrize(("rule", "text", "surface"), EXAMPLES, ids=[f"{r.name}: {t}" for r, t, _ in EXAMPLES])
def test_a_rule_reads_its_examples(rule: ReaderRule, text: str, surface: str) -> None:
    read = _read(text)
    assert any(found == surface for _, found in read), read
    if rule.emits != "org" or not any(kind == "post.named" for kind, found in read if found == surface):
        assert (rule.name, surface) in read


@pytest.mark.parametrize(("rule", "text"), COUNTEREXAMPLES, ids=[f"{r.name}: {t}" for r, t in COUNTEREXAMPLES])
def test_a_rule_reads_nothing_in_its_counterexamples(rule: ReaderRule, text: str) -> None:
    assert rule.name not in [name for name, _ in _read(text)]


def test_every_kind_of_unit_name_has_a_rule() -> None:
    rows = read_rows("lexicon/unit_heads.csv", ("phrase", "form", "kind", "level", "rest"))
    assert {row[4] for row in rows} <= set(organization.RULES)
