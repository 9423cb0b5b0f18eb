"""One article compared: its gold facts against the predicted ones, category by category."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.evaluate.facts import Fact, flat_facts, meeting_facts, spellings_of
from kg.evaluate.spelling import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.evaluate.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Sides:
    """The facts of one category: what the gold has and what was predicted."""

    gold: frozenset[Fact]
    predicted: frozenset[Fact]


def compare(gold: Sheet, predicted: Sheet) -> Mapping[str, Sides]:
    """Category → its facts on both sides. Names are compared under the spellings that the gold accepts.

    A fact of a meeting carries the number of the pair that `match_meetings` put its meeting into.
    """
    names = spellings_of(gold)
    left = flat_facts(gold, names)
    right = flat_facts(predicted, names)
    pairs = match_meetings(
        [meeting_facts(m, names) for m in gold.meetings], [meeting_facts(m, names) for m in predicted.meetings]
    )
    for number, pair in enumerate(pairs):
        for side, facts in zip((left, right), pair, strict=True):
            side.update((fact[0], number, *fact[1:]) for fact in facts)
            side.update({("meeting", number)} if facts else ())
    return _by_category(left, right)


def _by_category(gold: set[Fact], predicted: set[Fact]) -> dict[str, Sides]:
    sides: dict[str, tuple[set[Fact], set[Fact]]] = defaultdict(lambda: (set(), set()))
    for index, facts in enumerate((gold, predicted)):
        for fact in facts:
            sides[str(fact[0])][index].add(fact)
    return {category: Sides(frozenset(g), frozenset(p)) for category, (g, p) in sorted(sides.items())}


def match_meetings(gold: Sequence[set[Fact]], predicted: Sequence[set[Fact]]) -> list[tuple[set[Fact], set[Fact]]]:
    """Pair meetings one to one, those that share most first; a meeting left alone is paired with the empty set."""
    ranked = sorted(
        (-len(g & p), len(g ^ p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted) if g & p
    )
    pairs: list[tuple[set[Fact], set[Fact]]] = []
    gold_left, predicted_left = set(range(len(gold))), set(range(len(predicted)))
    for _, _, i, j in ranked:
        if i in gold_left and j in predicted_left:
            pairs.append((gold[i], predicted[j]))
            gold_left.remove(i)
            predicted_left.remove(j)
    nothing: set[Fact] = set()
    alone = [(gold[i], nothing) for i in sorted(gold_left)]
    return [*pairs, *alone, *((nothing, predicted[j]) for j in sorted(predicted_left))]


def entered(gold: Sheet, predicted: Sheet) -> tuple[str, ...]:
    """The people of the gold's ignore list that the prediction has: suspects, victims, reporters."""
    ignored = {fold(name) for name in gold.ignore}
    return tuple(person.name for person in predicted.people if fold(person.name) in ignored)
