"""Quads to Turtle and TriG that people can read: prefixes first, one block a subject, everything in one order.

Order depends on the quads alone: graphs, subjects, predicates (the type first) and objects are sorted by code point.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Generic, TypeVar

from kg.graph.iris import KINDS
from kg.graph.sorting import Triple
from kg.graph.terms import Quad
from kg.vocabulary import PREFIXES, RDF, XSD

_T = TypeVar("_T")
# Terms whose short form is kept: enough for all that come again and again.
_MOST_CACHED = 200_000
_TYPE = f"<{RDF}type>"
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_BARE = re.compile(rf'"([+-]?\d+|[+-]?\d+\.\d+|true|false)"\^\^<{re.escape(XSD)}(?:integer|decimal|boolean)>')


def write_turtle(triples: Iterable[Triple], path: Path, base: str) -> int:
    """Write statements that are sorted and come once each; how many there are."""
    header, short = _shortening(base)
    counted = _Counted(triples)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(header)
        for block in _blocks(counted, short, ""):
            file.write(f"\n{block}\n")
    return counted.count


def write_trig(quads: Iterable[Quad], path: Path, base: str) -> int:
    """Write every named graph by itself, from statements sorted by graph that come once each; how many there are."""
    header, short = _shortening(base)
    counted = _Counted(quads)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(header)
        for graph, part in groupby(counted, key=itemgetter(3)):
            file.write(f"\n{short(graph)} {{")
            separator = "\n"
            for block in _blocks((quad[:3] for quad in part), short, "    "):
                file.write(f"{separator}{block}")
                separator = "\n\n"
            file.write("\n}\n")
    return counted.count


@lru_cache(1)
def _shortening(base: str) -> tuple[str, Callable[[str], str]]:
    """The prefixes, and what writes a term with them: Turtle and TriG have the same terms."""
    shortener = _Shortener.of(base)
    return shortener.header(), lru_cache(_MOST_CACHED)(shortener.short)


@dataclass(slots=True)
class _Counted(Generic[_T]):
    """Things as they come, counted."""

    things: Iterable[_T]
    count: int = 0

    def __iter__(self) -> Iterator[_T]:
        for thing in self.things:
            self.count += 1
            yield thing


@dataclass(frozen=True, slots=True)
class _Shortener:
    """Writes terms with prefixes and numbers without quotes."""

    prefixes: Mapping[str, str]
    by_namespace: Mapping[str, str]

    @classmethod
    def of(cls, base: str) -> _Shortener:
        prefixes = dict(PREFIXES) | {kind: f"{base}{kind}/" for kind in KINDS}
        return cls(prefixes, {namespace: prefix for prefix, namespace in prefixes.items()})

    def header(self) -> str:
        return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in sorted(self.prefixes.items()))

    def short(self, term: str) -> str:
        if term.startswith("<"):
            return self._shorten_iri(term)
        if bare := _BARE.fullmatch(term):
            return bare[1]
        if term.endswith(">"):
            quoted, _, datatype = term.rpartition("^^")
            return f"{quoted}^^{self._shorten_iri(datatype)}"
        return term

    def _shorten_iri(self, term: str) -> str:
        value = term[1:-1]
        cut = max(value.rfind("/"), value.rfind("#")) + 1
        prefix = self.by_namespace.get(value[:cut])
        return f"{prefix}:{value[cut:]}" if prefix is not None and _LOCAL.fullmatch(value[cut:]) else term


def _blocks(triples: Iterable[Triple], short: Callable[[str], str], indent: str) -> Iterator[str]:
    """A block of text for every subject of the sorted triples."""
    for subject, about in groupby(triples, key=itemgetter(0)):
        lines: list[str] = []
        for predicate, part in groupby(about, key=itemgetter(1)):
            objects = [short(triple[2]) for triple in part]
            if predicate == _TYPE:
                lines.insert(0, "a " + ", ".join(objects))
            else:
                lines.append(f"{short(predicate)} " + f",\n{indent}        ".join(objects))
        yield f"{indent}{short(subject)} " + f" ;\n{indent}    ".join(lines) + " ."
