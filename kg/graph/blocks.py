"""What is said of one subject as its block in Turtle, without the full stop; several such blocks as one.

The type comes first, then predicates and objects in the order of their terms' code points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeVar

from kg.graph.said import FIRST, Pair
from kg.graph.shortening import Shortening
from kg.graph.terms import literal
from kg.spill import Spill

# Literals and IRIs hold no line end, so these stand nowhere else.
_NEXT_PREDICATE, _NEXT_OBJECT, _NEXT_TYPE = " ;\n    ", ",\n        ", ", "
_PAIRS_A_PIECE = 1_000

T = TypeVar("T")

Block = tuple[str, str, int]
"""A subject's term, the text that says all of it, and how many statements these are."""


def worded(about: Mapping[str, Iterable[Pair]], terms: Shortening) -> Iterator[Block]:
    """What is said of each subject; the pairs are distinct."""
    short = terms.short
    for subject, pairs in about.items():
        ordered = sorted(pairs)
        yield subject, f"{short(subject)} {_text(ordered, short)}", len(ordered)


def passage_blocks(
    article: str, text: str, passages: Mapping[tuple[int, int], tuple[str, Iterable[str]]], terms: Shortening
) -> Iterator[Block]:
    """The passages of an article, each with its term and what it supports: two of three blocks are such."""
    where = terms.short(article)
    for (start, stop), (subject, supported) in passages.items():
        named = f"{terms.short(subject)} a ca:Mention{_NEXT_PREDICATE}ca:inArticle {where}"
        quote = f"{_NEXT_PREDICATE}ca:quote {literal(text[start:stop])}"
        span = f"{_NEXT_PREDICATE}ca:start {start}{_NEXT_PREDICATE}ca:stop {stop}"
        what = sorted(supported)
        supports = f"{_NEXT_PREDICATE}ca:supports {_NEXT_OBJECT.join(map(terms.short, what))}" if what else ""
        yield subject, f"{named}{quote}{span}{supports}", 5 + len(what)


def merged(said: Iterable[str], terms: Shortening) -> Iterator[tuple[str, int]]:
    """What several blocks say of one subject, however much it is: pieces of text, and how many statements each is."""
    pairs = once(Spill(pair for text in said for pair in _read(text.partition(" ")[2], terms.full)))
    last = None
    while some := list(islice(pairs, _PAIRS_A_PIECE)):
        yield _text(some, terms.short, last), len(some)
        last = some[-1][0]


def once(ordered: Iterable[T]) -> Iterator[T]:
    """What comes, without repeats that follow each other."""
    last = None
    for one in ordered:
        if one != last:
            yield one
        last = one


def _text(pairs: Iterable[Pair], short: Callable[[str], str], last: str | None = None) -> str:
    """The text for sorted pairs that come once each, after one with the predicate `last`."""
    parts = []
    for predicate, value in pairs:
        if predicate == last:
            parts.append(_NEXT_OBJECT if predicate else _NEXT_TYPE)
        else:
            if last is not None:
                parts.append(_NEXT_PREDICATE)
            parts.append(short(predicate) if predicate else "a")
            parts.append(" ")
            last = predicate
        parts.append(short(value))
    return "".join(parts)


def _read(said: str, full: Callable[[str], str]) -> Iterator[Pair]:
    for part in said.split(_NEXT_PREDICATE):
        named, _, objects = part.partition(" ")
        if named == "a":
            yield from ((FIRST, full(value)) for value in objects.split(_NEXT_TYPE))
        else:
            predicate = full(named)
            yield from ((predicate, full(value)) for value in objects.split(_NEXT_OBJECT))
