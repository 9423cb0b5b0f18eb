"""Rules as values: a name, what they emit, a pattern over the chunks of a sentence, and their own examples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.value import value

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A pattern with a name.

    `emits` says what a match states ("chair", "speaker", "visit"); slots are named groups of `pattern`, which is in the
    language of `kg.rules.pattern`. `examples` are (text, slot → surface), `counterexamples` texts in which the rule
    must not match.
    """

    name: str
    emits: str
    pattern: str
    examples: tuple[tuple[str, Mapping[str, str]], ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReaderRule:
    """A way to read a name that a reader of `kg.extract` carries out, since what it accepts stands in word lists.

    `emits` is the kind of chunk. `examples` are (text, the passage that is read there), `counterexamples` texts in
    which this rule reads nothing.
    """

    name: str
    emits: str
    examples: tuple[tuple[str, str], ...]
    counterexamples: tuple[str, ...]


@value
class Match:
    """Where a rule matched: half-open ranges of chunk indices, for the whole and for each slot that took part."""

    rule: Rule
    start: int
    stop: int
    slots: Mapping[str, tuple[int, int]]
