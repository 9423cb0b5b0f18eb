"""How well people, organisations and meetings are told apart over articles, on the gold set of identity."""

from __future__ import annotations

import pytest

from kg.evaluate.identity import IdentityScore, score_identity
from kg.evaluate.identity_gold import IdentityGold, read_identity_gold
from kg.resolve import Entity, Ref, Resolution, resolve
from kg.resources import resource


@pytest.fixture(scope="module")
def gold() -> IdentityGold:
    return read_identity_gold(resource("data/gold_identity"))


@pytest.fixture(scope="module")
def found(gold: IdentityGold) -> Resolution:
    return resolve(gold.articles)


def groups(entities: tuple[Entity, ...]) -> dict[Ref, int]:
    return {ref: number for number, entity in enumerate(entities) for ref in entity.members}


def test_the_gold_set_is_large_enough_to_mean_something(gold: IdentityGold) -> None:
    assert len(gold.articles) >= 60
    assert len(gold.people) >= 300


def test_a_score_of_two_partitions() -> None:
    a, b, c, d = (Ref(article, "p1") for article in "abcd")
    score = score_identity({a: 1, b: 1, c: 2, d: 2}, {a: 1, b: 1, c: 1, d: 2})
    assert (score.pairs.precision, score.pairs.recall) == (1 / 3, 1 / 2)
    assert score.b3_precision == pytest.approx(2 / 3)
    assert score.b3_recall == 3 / 4


def test_a_score_of_equal_partitions_is_full() -> None:
    refs = {Ref(article, "p1"): article in "ab" for article in "abc"}
    score = score_identity(refs, refs)
    assert isinstance(score, IdentityScore)
    assert (score.pairs.f1, score.b3_f1) == (1, 1)
