"""How well mentions were told to be one or two: pairwise and B³ precision and recall of a partition against gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from kg.evaluate.evaluation import Score
from kg.resolve import Ref


@dataclass(frozen=True, slots=True)
class IdentityScore:
    """One partition of mentions against another.

    `pairs` counts pairs of mentions put together; `b3_precision` and `b3_recall` are means over mentions, in [0, 1].
    """

    mentions: int
    pairs: Score
    b3_precision: float
    b3_recall: float

    @property
    def b3_f1(self) -> float:
        """The harmonic mean of B³ precision and recall."""
        both = self.b3_precision + self.b3_recall
        return 2 * self.b3_precision * self.b3_recall / both if both else 0.0


def score_identity(gold: Mapping[Ref, Hashable], predicted: Mapping[Ref, Hashable]) -> IdentityScore:
    """Score a partition, given as the group of each mention. Mentions that only one side has are left out.

    >>> a, b, c = (Ref(article, "p1") for article in "abc")
    >>> score_identity({a: 1, b: 1, c: 2}, {a: "x", b: "x", c: "x"}).pairs
    Score(right=1, gold=1, predicted=3)
    """
    mentions = sorted(gold.keys() & predicted.keys())
    # Groups are counted and never paired one by one, so that a million mentions take a second.
    of_gold = Counter(gold[ref] for ref in mentions)
    of_predicted = Counter(predicted[ref] for ref in mentions)
    both = Counter((gold[ref], predicted[ref]) for ref in mentions)
    pairs = Score(_pairs(both.values()), _pairs(of_gold.values()), _pairs(of_predicted.values()))
    precision = sum(n * n / of_predicted[there] for (_, there), n in both.items())
    recall = sum(n * n / of_gold[here] for (here, _), n in both.items())
    count = len(mentions) or 1
    return IdentityScore(len(mentions), pairs, precision / count, recall / count)


def _pairs(sizes: Iterable[int]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes)
