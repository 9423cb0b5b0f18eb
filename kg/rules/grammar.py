"""The rules of a family together: sentences are rendered for them once, and each table finds its matches there."""

from __future__ import annotations

import re
from dataclasses import field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from kg.rules.alphabet import Alphabet
from kg.rules.gate import needed
from kg.rules.pattern import expand, terms
from kg.rules.rule import Match, Rule
from kg.value import value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Chunk

Rules = tuple[Rule, ...]


@value
class Line:
    """Chunks as a grammar's rules see them: one letter each; `met` are the needs of the grammar's rules that it meets,
    a bit each, `verbs` the classes of its verbs."""

    chunks: tuple[Chunk, ...]
    grammar: Grammar = field(compare=False, repr=False)
    text: str
    met: int = field(compare=False, repr=False)
    verbs: frozenset[str] = field(compare=False, repr=False)


class Grammar:
    """Tables of rules that read the same sentences."""

    def __init__(self, *tables: Rules) -> None:
        self.tables = tables
        self._gates: dict[Rules, tuple[tuple[Rule, int], ...]] = {}
        self._compiled: dict[Rule, re.Pattern[str]] = {}

    @cached_property
    def _alphabet(self) -> Alphabet:
        return Alphabet(term for table in self.tables for rule in table for term in terms(rule.pattern))

    @cached_property
    def _needs(self) -> _Needs:
        return _Needs(tuple(chain.from_iterable(self.tables)), self._alphabet)

    def render(self, chunks: Sequence[Chunk]) -> Line:
        """A sentence for the rules to match on."""
        letters = self._alphabet.spell(chunks)
        verbs = frozenset([chunk.value for chunk in chunks if chunk.kind == "verb"])
        return Line(tuple(chunks), self, "".join(letters), self._needs.met(letters), verbs)

    def compiled(self, rule: Rule) -> re.Pattern[str]:
        """A rule's pattern as an expression over `Line.text`. Raises ValueError at a pattern that is none."""
        found = self._compiled.get(rule)
        if found is None:
            found = self._compiled[rule] = re.compile(expand(rule.pattern, self._alphabet.choice), re.DOTALL)
        return found

    def gate(self, rules: Rules) -> tuple[tuple[Rule, int], ...]:
        """The rules of a table, all of this grammar, each with what a line must meet for it."""
        gate = self._gates.get(rules)
        if gate is None:
            gate = self._gates[rules] = tuple((rule, self._needs.of[rule]) for rule in rules)
        return gate


class _Needs:
    """What the rules of a grammar need of a line, as bits: each stands for letters of which it must have one.

    `of` leads from a rule to its needs; it may match in a line only where that meets them all.
    """

    __slots__ = ("_by_letter", "of")

    def __init__(self, rules: Rules, alphabet: Alphabet) -> None:
        bits: dict[frozenset[str], int] = {}
        self.of: dict[Rule, int] = {}
        self._by_letter: dict[str, int] = {}
        for rule in rules:
            self.of[rule] = 0
            for clause in needed(rule.pattern):
                letters: frozenset[str] = frozenset().union(*map(alphabet.letters, clause))
                self.of[rule] |= bits.setdefault(letters, 1 << len(bits))
        for letters, bit in bits.items():
            for letter in letters:
                self._by_letter[letter] = self._by_letter.get(letter, 0) | bit

    def met(self, letters: Sequence[str]) -> int:
        """The needs that a line of these letters meets."""
        met = 0
        for letter in set(letters).intersection(self._by_letter):
            met |= self._by_letter[letter]
        return met


def find_all(rules: Rules, line: Line) -> list[Match]:
    """All matches of the rules of a table, rule by rule."""
    met = line.met
    found: list[Match] = []
    for rule, need in line.grammar.gate(rules):
        if met & need == need:
            found += find(rule, line)
    return found


def find(rule: Rule, line: Line, start: int = 0) -> Iterator[Match]:
    """All matches of a rule in a line from chunk `start` on, left to right, none overlapping another."""
    expression = line.grammar.compiled(rule)
    for found in expression.finditer(line.text, start):
        first, stop = found.span()
        if first < stop:
            # Groups are numbered as they are named; what took no part, or is empty, begins where it ends.
            names = expression.groupindex
            slots = {name: span for name, span in zip(names, found.regs[1:], strict=True) if span[0] < span[1]}
            yield Match(rule, first, stop, slots)
