"""Which articles repeat which: what several of them say then has one source."""

from __future__ import annotations

from collections.abc import Mapping

from kg.graph.said import Said
from kg.resolve import Resolution
from kg.vocabulary import Property


def repeating(resolution: Resolution) -> frozenset[str]:
    """The names of the articles that repeat another one, and of those that they repeat."""
    return frozenset(resolution.source_of.keys() | set(resolution.source_of.values()))


def say_reprints(resolution: Resolution, said: Said, terms: Mapping[str, str]) -> None:
    """`ca:reprintOf` from each article that repeats another one to the earliest of these; `terms` are those of all of
    them by their names."""
    for name, source in sorted(resolution.source_of.items()):
        said.say(terms[name], (Property.REPRINT_OF, terms[source]))
