"""What is said of one subject, as the part of its block in Turtle that follows its name; several such parts as one.

The type comes first, then predicates and objects in the order of their terms' code points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kg.graph.shortening import TYPE, Shortening
from kg.graph.terms import Quad
from kg.spill import Spill

# Literals and IRIs hold no line end, so these stand nowhere else.
_NEXT_PREDICATE, _NEXT_OBJECT, _NEXT_TYPE = " ;\n    ", ",\n        ", ", "
_FIRST = ""  # stands for the predicate of the type: it sorts before all others

Pair = tuple[str, str]
"""Predicate and object, each a term."""


Block = tuple[str, str, int]
"""A subject's term, the text that says all of it, and how many statements these are."""


def blocks(quads: Iterable[Quad], terms: Shortening) -> list[Block]:
    """Statements of one graph, in any order and some more than once, in order of their subjects."""
    about: dict[str, set[Pair]] = {}
    for subject, predicate, value, _ in quads:
        pair = (_FIRST if predicate == TYPE else predicate, value)
        if subject in about:
            about[subject].add(pair)
        else:
            about[subject] = {pair}
    return [
        (subject, "".join(_written(sorted(pairs), terms.short)), len(pairs)) for subject, pairs in sorted(about.items())
    ]


def merged(parts: Iterable[str], terms: Shortening) -> Iterator[str]:
    """What several graphs say of one subject, however much it is: a piece of text for each distinct statement."""
    pairs = Spill(pair for said in parts for pair in _read(said, terms.full))
    return _written(_once(pairs), terms.short)


def _once(pairs: Iterable[Pair]) -> Iterator[Pair]:
    last = None
    for pair in pairs:
        if pair != last:
            yield pair
        last = pair


def _written(pairs: Iterable[Pair], short: Callable[[str], str]) -> Iterator[str]:
    """The pieces of text for sorted pairs that come once each."""
    last = None
    for predicate, value in pairs:
        if predicate == last:
            yield (_NEXT_OBJECT if predicate else _NEXT_TYPE) + short(value)
        else:
            named = short(predicate) if predicate else "a"
            yield f"{named} {short(value)}" if last is None else f"{_NEXT_PREDICATE}{named} {short(value)}"
            last = predicate


def _read(said: str, full: Callable[[str], str]) -> Iterator[Pair]:
    for part in said.split(_NEXT_PREDICATE):
        named, _, objects = part.partition(" ")
        if named == "a":
            yield from ((_FIRST, full(value)) for value in objects.split(_NEXT_TYPE))
        else:
            predicate = full(named)
            yield from ((predicate, full(value)) for value in objects.split(_NEXT_OBJECT))
