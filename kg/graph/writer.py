"""Quads to Turtle and TriG that people can read: prefixes first, one block a subject, everything in one order.

Order depends on the quads alone: graphs, subjects, predicates (the type first) and objects are sorted by code point.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from kg.graph.iris import KINDS
from kg.graph.terms import Quad
from kg.vocabulary import PREFIXES, RDF, XSD

Triple = tuple[str, str, str]
_TYPE = f"<{RDF}type>"
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_BARE = re.compile(rf'"([+-]?\d+|[+-]?\d+\.\d+|true|false)"\^\^<{re.escape(XSD)}(?:integer|decimal|boolean)>')


def write_turtle(quads: Iterable[Quad], path: Path, base: str) -> int:
    """Write the union of the graphs; the number of triples."""
    triples = sorted({quad[:3] for quad in quads})
    shortener = _Shortener.of(base)
    text = [shortener.header(), *(block + "\n" for block in _blocks(triples, shortener, ""))]
    _write(path, "\n".join(text))
    return len(triples)


def write_trig(quads: Iterable[Quad], path: Path, base: str) -> int:
    """Write every named graph by itself; the number of quads."""
    ordered = sorted(set(quads), key=itemgetter(3, 0, 1, 2))
    shortener = _Shortener.of(base)
    text = [shortener.header()]
    for graph, part in groupby(ordered, key=itemgetter(3)):
        blocks = _blocks([quad[:3] for quad in part], shortener, "    ")
        text.append(f"{shortener.short(graph)} {{\n" + "\n\n".join(blocks) + "\n}\n")
    _write(path, "\n".join(text))
    return len(ordered)


@dataclass(frozen=True, slots=True)
class _Shortener:
    """Writes terms with prefixes and numbers without quotes."""

    prefixes: Mapping[str, str]
    by_namespace: Mapping[str, str]
    cache: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, base: str) -> _Shortener:
        prefixes = dict(PREFIXES) | {kind: f"{base}{kind}/" for kind in KINDS}
        return cls(prefixes, {namespace: prefix for prefix, namespace in prefixes.items()})

    def header(self) -> str:
        return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in sorted(self.prefixes.items()))

    def short(self, term: str) -> str:
        found = self.cache.get(term)
        if found is None:
            found = self.cache[term] = self._shorten(term)
        return found

    def _shorten(self, term: str) -> str:
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


def _blocks(triples: Sequence[Triple], shortener: _Shortener, indent: str) -> Iterator[str]:
    """A block of text for every subject of the sorted triples."""
    for subject, about in groupby(triples, key=itemgetter(0)):
        lines: list[str] = []
        for predicate, part in groupby(about, key=itemgetter(1)):
            objects = [shortener.short(triple[2]) for triple in part]
            if predicate == _TYPE:
                lines.insert(0, "a " + ", ".join(objects))
            else:
                lines.append(f"{shortener.short(predicate)} " + f",\n{indent}        ".join(objects))
        yield f"{indent}{shortener.short(subject)} " + f" ;\n{indent}    ".join(lines) + " ."


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
