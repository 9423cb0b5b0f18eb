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
    """Chunks as a grammar's rules see them: one letter each; `letters` and `verbs` are those that it has."""

    chunks: tuple[Chunk, ...]
    grammar: Grammar = field(compare=False, repr=False)
    text: str
    letters: frozenset[str] = field(compare=False, repr=False)
    verbs: frozenset[str] = field(compare=False, repr=False)


class Grammar:
    """Tables of rules that read the same sentences."""

    def __init__(self, *tables: Rules) -> None:
        self.tables = tables
        self._gates: dict[Rules, _Gate] = {}
        self._compiled: dict[Rule, re.Pattern[str]] = {}

    @cached_property
    def _alphabet(self) -> Alphabet:
        return Alphabet(term for table in self.tables for rule in table for term in terms(rule.pattern))

    def render(self, chunks: Sequence[Chunk]) -> Line:
        """A sentence for the rules to match on."""
        letters = self._alphabet.spell(chunks)
        verbs = frozenset([chunk.value for chunk in chunks if chunk.kind == "verb"])
        return Line(tuple(chunks), self, "".join(letters), frozenset(letters), verbs)

    def compiled(self, rule: Rule) -> re.Pattern[str]:
        """A rule's pattern as an expression over `Line.text`. Raises ValueError at a pattern that is none."""
        found = self._compiled.get(rule)
        if found is None:
            found = self._compiled[rule] = re.compile(expand(rule.pattern, self._alphabet.choice), re.DOTALL)
        return found

    def gate(self, rules: Rules) -> _Gate:
        """What a line must hold for the rules of a table; every word of theirs must be of this grammar."""
        gate = self._gates.get(rules)
        if gate is None:
            gate = self._gates[rules] = _Gate(rules, self._alphabet)
        return gate


class _Gate:
    """Tells which rules of a table a sentence does not rule out by what it lacks.

    Each rule is kept under the letters of its rarest need, so that those of a sentence lead to the few rules that are
    worth a look.
    """

    __slots__ = ("_always", "_by_letter", "_letters", "_needs", "_rules")

    def __init__(self, rules: Rules, alphabet: Alphabet) -> None:
        self._rules = rules
        self._needs = [
            [frozenset().union(*map(alphabet.letters, clause)) for clause in needed(rule.pattern)] for rule in rules
        ]
        self._always = [number for number, needs in enumerate(self._needs) if not needs]
        self._by_letter: dict[str, list[int]] = {}
        for number, needs in enumerate(self._needs):
            for letter in needs[0] if needs else ():
                self._by_letter.setdefault(letter, []).append(number)
        self._letters = frozenset(self._by_letter)

    def open(self, letters: frozenset[str]) -> list[Rule]:
        """The rules that may match where these letters are, in the order of the table."""
        numbers = set(self._always)
        for letter in self._letters & letters:
            numbers.update(self._by_letter[letter])
        return [
            self._rules[number]
            for number in sorted(numbers)
            if not any(letters.isdisjoint(need) for need in self._needs[number])
        ]


def find_all(rules: Rules, line: Line) -> Iterator[Match]:
    """All matches of the rules of a table, rule by rule."""
    possible = line.grammar.gate(rules).open(line.letters)
    return chain.from_iterable(find(rule, line) for rule in possible)


def find(rule: Rule, line: Line, start: int = 0) -> Iterator[Match]:
    """All matches of a rule in a line from chunk `start` on, left to right, none overlapping another."""
    expression = line.grammar.compiled(rule)
    names = tuple(expression.groupindex)
    for found in expression.finditer(line.text, start):
        first, stop = found.span()
        if first < stop:
            # Groups are numbered as they are named; what took no part, or is empty, begins where it ends.
            slots = {name: span for name, span in zip(names, found.regs[1:], strict=True) if span[0] < span[1]}
            yield Match(rule, first, stop, slots)
