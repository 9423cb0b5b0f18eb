"""Rules as values: a name, what they emit, a pattern over the chunks of a sentence, and their own examples.

A sentence is rendered as one token a chunk — `<person>`, `<org>`, `<area>`, `<date>`, `<occasion:conference>`,
`<verb:chair>`, `<topic:drugs>`, `<title>`, `<rank>`, `<word:của>`, `<punct:,>` — and a pattern is a regular expression
over that string, written as a row of tokens:

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
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.extract.reading import Chunk

_VALUED = {"occasion", "verb", "topic", "word", "punct", "address"}
_DASHES, _QUOTES = "-–—", "\"“”„«»'‘’"
_ANGLES = str.maketrans("<>", "()")

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
    "note": "({(} {any*6} {)})?",
}

_PATTERN_TOKEN = re.compile(
    r"\{(?P<brace>[^}]+)\}|(?P<keep>\(\?P<\w+>|\(\?[:=!]|\(\?<[=!]|[()|?*+^$])|(?P<word>[^\W_]+)|\s+"
)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A pattern with a name.

    `emits` says what a match states ("chair", "speaker", "visit"); slots are named groups of `pattern`. `examples` are
    (text, slot → surface), `counterexamples` texts in which the rule must not match.
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


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule matched: half-open ranges of chunk indices, for the whole and for each slot that took part."""

    rule: Rule
    start: int
    stop: int
    slots: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Line:
    """Chunks rendered for matching; `starts[i]` is where chunk i begins in `text`, and the last entry its length.

    `holds` has every token of it, and for every kind how its tokens begin, so that rules which need one that is missing
    are passed over.
    """

    chunks: tuple[Chunk, ...]
    text: str
    starts: tuple[int, ...]
    holds: frozenset[str] = field(compare=False, repr=False)


def render(chunks: Sequence[Chunk]) -> Line:
    """The string that patterns match on."""
    tokens = [_token(chunk.kind, chunk.value) if chunk.kind in _VALUED else f"<{chunk.kind}>" for chunk in chunks]
    starts = (0, *accumulate(map(len, tokens)))
    holds = frozenset((*tokens, *(f"<{kind}" for kind in {chunk.kind for chunk in chunks})))
    return Line(tuple(chunks), "".join(tokens), starts, holds)


@functools.lru_cache(maxsize=1 << 16)
def _token(kind: str, value: str) -> str:
    """How a chunk whose value counts is rendered."""
    return f"<{kind}:{value.translate(_ANGLES)}>"


def _brace(inner: str) -> str:
    """The regular expression of one `{…}`."""
    if inner.startswith("$"):
        return f"(?:{_expand(FRAGMENTS[inner[1:]])})"
    if (repeated := re.fullmatch(r"(\w+(?::[\w|]+)?)\*(\d+)", inner)) is not None:
        return f"(?:{_brace(repeated[1])}){{0,{repeated[2]}}}?"
    if inner == "any":
        return "<[^>]*>"
    if inner == "-":
        return f"<punct:[{_DASHES}]>"
    if inner == '"':
        return f"<punct:[{_QUOTES}]>"
    if inner == ".":
        return "<punct:[^>]*>"
    if inner == "bar":
        return r"<punct:\|>"
    kind, _, values = inner.partition(":")
    if not kind.isalpha():
        return "<punct:(?:" + "|".join(re.escape(mark.translate(_ANGLES)) for mark in inner.split("|")) + ")>"
    if values:
        return f"<{kind}:(?:{values})>"
    return f"<{kind}(?::[^>]*)?>"


def _expand(pattern: str) -> str:
    """The regular expression over a rendered line for a pattern. Raises ValueError at what it cannot read."""
    parts, at = [], 0
    while at < len(pattern):
        token = _PATTERN_TOKEN.match(pattern, at)
        if token is None:
            raise ValueError(f"pattern token at {at} of {pattern!r}")
        if token["brace"] and token["brace"].isdecimal():
            parts.append(f"{{0,{token['brace']}}}")
        elif token["brace"]:
            parts.append(f"(?:{_brace(token['brace'])})")
        elif token["keep"]:
            parts.append(token["keep"])
        elif token["word"]:
            parts.append(f"(?:<word:{token['word']}>)")
        at = token.end()
    return "".join(parts)


@functools.cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern as a compiled expression over `Line.text`."""
    return re.compile(_expand(pattern))


@functools.cache
def _needed(pattern: str) -> tuple[frozenset[str], ...]:
    """What a line must hold for the pattern to match: at least one token of each set, the rarer sets first.

    >>> [sorted(one) for one in _needed("do ({person}|{org}) ({,} {area})? {verb:attend*1} {word*3} {date}?")]
    [['<word:do>'], ['<org', '<person']]
    """
    tokens = [token for token in _PATTERN_TOKEN.finditer(pattern) if not token[0].isspace()]
    clauses = _clauses(iter([*tokens, None]))
    return tuple(sorted(dict.fromkeys(clauses), key=_commonness))


def _clauses(tokens: Iterator[re.Match[str] | None]) -> list[frozenset[str]]:
    """The needs of the alternatives until the end of their group: of several, any one of each."""
    alternatives: list[list[frozenset[str]]] = [[]]
    last: list[frozenset[str]] = []
    for token in tokens:
        keep, brace, word = (token["keep"], token["brace"] or "", token["word"]) if token else (")", "", None)
        if (keep is not None and keep in "?*") or brace.isdecimal():
            last = []
            continue
        alternatives[-1] += last
        last = []
        if keep == ")":
            break
        if keep == "|":
            alternatives.append([])
        elif keep is not None and keep.startswith("("):
            inside = _clauses(tokens)
            last = inside if keep in {"(", "(?:"} or keep.startswith("(?P") else []
        elif word is not None:
            last = [frozenset((f"<word:{word}>",))]
        elif brace.startswith("$"):
            last = list(_needed(FRAGMENTS[brace[1:]]))
        elif brace:
            last = _literals(brace)
    if len(alternatives) == 1:
        return alternatives[0]
    if not all(alternatives):
        return []
    return [frozenset().union(*(min(needs, key=_commonness) for needs in alternatives))]


def _commonness(clause: frozenset[str]) -> tuple[int, int, list[str]]:
    """The order of clauses: those of few kinds that have a value are the least likely to be in a line."""
    return sum(not literal.endswith(">") for literal in clause), len(clause), sorted(clause)


def _literals(inner: str) -> list[frozenset[str]]:
    """What every chunk has one of which a `{kind}` or `{kind:value|value}` matches; nothing where it is any."""
    kind, _, values = inner.partition(":")
    if not kind.isalpha() or kind in {"any", "bar"} or "*" in inner:
        return []
    if not values.replace("|", "").replace("_", "").isalnum():
        return [frozenset((f"<{kind}",))]
    return [frozenset(f"<{kind}:{value}>" for value in values.split("|"))]


def find_all(rules: tuple[Rule, ...], line: Line) -> Iterator[Match]:
    """All matches of the rules of a table, rule by rule."""
    holds = line.holds
    for rule, needed in _with_needs(rules):
        for clause in needed:
            if holds.isdisjoint(clause):
                break
        else:
            yield from _matches(rule, line, 0)


@functools.cache
def _with_needs(rules: tuple[Rule, ...]) -> tuple[tuple[Rule, tuple[frozenset[str], ...]], ...]:
    """The rules of a table, each with what it needs."""
    return tuple((rule, _needed(rule.pattern)) for rule in rules)


def find(rule: Rule, line: Line, start: int = 0) -> Iterator[Match]:
    """All matches of a rule in a line, left to right, none overlapping another."""
    holds = line.holds
    for clause in _needed(rule.pattern):
        if holds.isdisjoint(clause):
            return iter(())
    return _matches(rule, line, start)


def _matches(rule: Rule, line: Line, start: int) -> Iterator[Match]:
    for found in compile_pattern(rule.pattern).finditer(line.text, line.starts[min(start, len(line.starts) - 1)]):
        if found.start() == found.end():
            continue
        slots = {
            name: _chunks(line, *found.span(name))
            for name in found.re.groupindex
            if found[name] is not None and found.start(name) != found.end(name)
        }
        yield Match(rule, *_chunks(line, *found.span()), slots)


def _chunks(line: Line, start: int, stop: int) -> tuple[int, int]:
    """The chunks that a stretch of the rendered text covers."""
    return bisect_left(line.starts, start), bisect_left(line.starts, stop)
