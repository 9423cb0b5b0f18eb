"""The language in which rules are written, and its translation into regular expressions.

A sentence is a row of chunks — person, org, area, date, occasion, verb, topic, title, rank, word, punctuation — and a
pattern a row of tokens over it:

    do (?P<chair>{person} (và {person})*) {verb:chair}

    bare word         the syllable, as its key ("của")
    {person}          a chunk of that kind; {org}, {area}, {date}, {occasion}, {verb}, {topic}, {title}, {rank}, {word}
    {verb:chair}      a chunk of that kind and value; values may be alternated: {occasion:talks|visit}
    {,} {:} {-}       punctuation; {-} is any dash, {(} and {)} brackets, {"} any quotation mark, {.} any punctuation,
                      {bar} the bar between the cells of a table
    {any}             any chunk at all
    {word*4}          up to four in a row, as few as possible
    {8}               what stands before it, up to eight times
    {$list}           a fragment of FRAGMENTS
    ( | ) ? * + (?P<slot>…)   as in `re`; spaces between tokens mean nothing

To the regular expression each chunk is one letter: see `kg.rules.alphabet`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FRAGMENTS = {
    # "đồng chí", "các ông, bà": what may stand between an opener and the first name of a list.
    "hon": "(các (đồng chí|đc|ông|bà) ({,}|và)? (ông|bà)?)?",
    # A row of people: "A, B và C", "A; B; cùng C".
    "people": "{person} ({,|;}? (và|cùng|với)? (các (đồng chí|ông|bà))? {person})*",
    # People and bodies in one row.
    "mixed": "({person}|{org}) {$note} (({,|;}|và|cùng)+ {word*3} ({person}|{org}) {$note})*",
    # A row of organisations.
    "orgs": "{org} ({,|;}? (và|cùng|với)? {org})*",
    # The bracketed remark after a name: "(Lào)", "(PC02)".
    "note": "({(} ((?!{)}) {any}){6} {)})?",
}

_MARKS = {"-": tuple("-–—"), '"': tuple("\"“”„«»'‘’"), "bar": ("|",)}
_TOKEN = re.compile(r"\{(?P<brace>[^}]+)\}|(?P<keep>\(\?P<\w+>|\(\?[:=!]|\(\?<[=!]|[()|?*+^$])|(?P<word>[^\W_]+)|\s+")
_REPEATED = re.compile(r"(\w+(?::[\w|]+)?)\*(\d+)")


@dataclass(frozen=True, slots=True)
class Term:
    """What one chunk may be: of a kind ("" for any), with one of the values where there are some."""

    kind: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a pattern: a `term`, the name of a `fragment`, or a `mark` of regular expressions. `most` is how often
    a term may come, from not at all; None is once."""

    mark: str = ""
    fragment: str = ""
    term: Term | None = None
    most: str | None = None


def tokens(pattern: str) -> Iterator[Token]:
    """The tokens of a pattern. Raises ValueError at what it cannot read.

    >>> [token.mark or token.term for token in tokens("(của)? {org}")]
    ['(', Term(kind='word', values=('của',)), ')', '?', Term(kind='org', values=())]
    """
    at = 0
    while at < len(pattern):
        token = _TOKEN.match(pattern, at)
        if token is None:
            raise ValueError(f"pattern token at {at} of {pattern!r}")
        at = token.end()
        brace = token["brace"] or ""
        if token["keep"]:
            yield Token(mark=token["keep"])
        elif token["word"]:
            yield Token(term=Term("word", (token["word"],)))
        elif brace.isdecimal():
            yield Token(mark=f"{{0,{brace}}}")
        elif brace.startswith("$"):
            yield Token(fragment=brace[1:])
        elif (repeated := _REPEATED.fullmatch(brace)) is not None:
            yield Token(term=_term(repeated[1]), most=repeated[2])
        elif brace:
            yield Token(term=_term(brace))


def _term(inner: str) -> Term:
    """What the chunk of one `{…}` may be."""
    if inner == "any":
        return Term("")
    if inner in _MARKS:
        return Term("punct", _MARKS[inner])
    if inner == ".":
        return Term("punct")
    kind, _, values = inner.partition(":")
    if not kind.isalpha():
        return Term("punct", tuple(inner.split("|")))
    return Term(kind, tuple(values.split("|")) if values else ())


def terms(pattern: str) -> Iterator[Term]:
    """All terms of a pattern and of its fragments."""
    for token in tokens(pattern):
        if token.fragment:
            yield from terms(FRAGMENTS[token.fragment])
        elif token.term is not None:
            yield token.term


def expand(pattern: str, choice: Callable[[Term], str]) -> str:
    """The regular expression of a pattern, where `choice` gives that of a term."""
    parts = []
    for token in tokens(pattern):
        if token.fragment:
            parts.append(f"(?:{expand(FRAGMENTS[token.fragment], choice)})")
        elif token.term is not None:
            parts.append(choice(token.term) + ("" if token.most is None else f"{{0,{token.most}}}?"))
        else:
            parts.append("(?:" if token.mark == "(" else token.mark)
    return "".join(parts)
