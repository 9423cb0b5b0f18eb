"""What is said in one graph."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from kg.vocabulary import CA, RDF, Class, types_of

TYPE = f"<{RDF}type>"
FIRST = ""
"""Stands for the predicate of the type: it sorts before all others."""

Pair = tuple[str, str]
"""Predicate and object, each a term."""

_CONCEPT = f"<{CA}"
# More subjects than this are several parts of a graph.
MOST_SUBJECTS = 4_000


class Said:
    """Statements of the graph of that name: of each subject the pairs, each once. All are terms.

    `full` is called with this when there are many, and takes them away; without it, all are held.
    """

    __slots__ = ("_full", "about", "graph")

    def __init__(self, graph: str, full: Callable[[Said], None] | None = None) -> None:
        self.graph = graph
        self.about: dict[str, set[Pair]] = {}
        self._full = full

    def pairs(self, subject: str) -> set[Pair]:
        """Those of a subject, to which others may be added at once; the predicate of the type is `FIRST`."""
        known = self.about.get(subject)
        if known is None:
            if self._full is not None and len(self.about) >= MOST_SUBJECTS:
                self._full(self)
            known = self.about[subject] = set()
        return known

    def say(self, subject: str, *pairs: Pair) -> None:
        """Add statements on one subject; the predicates are IRIs, the objects terms."""
        known = self.about.get(subject)
        if known is None:
            known = self.pairs(subject)
        for predicate, value in pairs:
            known.add((_PREDICATES[predicate], value))

    def typed(self, subject: str, cls: Class) -> None:
        """Add the class of a thing and all its superclasses."""
        self.pairs(subject).update(_types(cls))

    def concepts(self) -> set[str]:
        """The terms of the ontology that are pointed to other than as classes."""
        return {
            value
            for pairs in self.about.values()
            for predicate, value in pairs
            if predicate and value.startswith(_CONCEPT)
        }


class _Predicates(dict[str, str]):
    """The terms of predicates by their IRIs."""

    def __missing__(self, predicate: str) -> str:
        term = f"<{predicate}>"
        self[predicate] = found = FIRST if term == TYPE else term
        return found


_PREDICATES = _Predicates()


@cache
def _types(cls: Class) -> tuple[Pair, ...]:
    return tuple((FIRST, f"<{each}>") for each in types_of(cls))
