"""What a sentence must hold for a pattern to match anywhere in it, read off the pattern itself.

Most rules have a word or a class of verbs without which they hold nowhere, and most sentences lack it: such a rule is
passed over without a look at its expression. Whoever writes a rule need not think of it.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from kg.rules.pattern import FRAGMENTS, Term, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.rules.pattern import Token

Clause = frozenset[Term]
"""Terms of which a sentence must hold one."""


@functools.cache
def needed(pattern: str) -> tuple[Clause, ...]:
    """All that a sentence must hold for the pattern to match, the rarest first.

    >>> for clause in needed("do ({person}|{org}) ({,} {area})? {verb:attend*1} {word*3} {date}?"):
    ...     print(sorted(f"{term.kind} {' '.join(term.values)}".strip() for term in clause))
    ['word do']
    ['org', 'person']
    """
    clauses = _clauses(iter([*tokens(pattern), None]))
    return tuple(sorted(dict.fromkeys(clauses), key=_commonness))


def _clauses(rest: Iterator[Token | None]) -> list[Clause]:
    """The needs of the alternatives until the end of their group: of several, any one of each."""
    alternatives: list[list[Clause]] = [[]]
    last: list[Clause] = []
    for token in rest:
        mark = token.mark if token is not None else ")"
        if mark in {"?", "*"} or mark.startswith("{"):
            last = []
            continue
        alternatives[-1] += last
        last = []
        if mark == ")":
            break
        if mark == "|":
            alternatives.append([])
        elif mark.startswith("("):
            inside = _clauses(rest)
            # What must or must not stand around is no part of the match.
            last = inside if mark in {"(", "(?:"} or mark.startswith("(?P") else []
        elif token is not None and token.fragment:
            last = list(needed(FRAGMENTS[token.fragment]))
        elif token is not None and token.term is not None and token.term.kind and token.most is None:
            last = [frozenset((token.term,))]
    if len(alternatives) == 1:
        return alternatives[0]
    if not all(alternatives):
        return []
    return [frozenset().union(*(min(needs, key=_commonness) for needs in alternatives))]


def _commonness(clause: Clause) -> tuple[int, int, list[tuple[str, tuple[str, ...]]]]:
    """The order of clauses: those of few terms that name their values are the least likely to be in a sentence."""
    named = sorted((term.kind, term.values) for term in clause)
    return sum(not values for _, values in named), sum(len(values) for _, values in named), named
