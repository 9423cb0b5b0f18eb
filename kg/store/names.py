"""Who may be meant by a name, without reading the names of everybody: an index beside the database.

A line for each name, sorted: the name without marks, a tab, the IRI. It is searched as one run of bytes: the names of
ten thousand people take less than a millisecond so, and those of a million some tens.
"""

from __future__ import annotations

from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.text import strip_tones, syllables_of
from kg.vocabulary import RDF, SKOS, Class

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NAMED = (Class.PERSON, Class.ORGANIZATION, Class.AREA, Class.RANK, Class.TOPIC)
_NAMES = (ox.NamedNode(SKOS + "prefLabel"), ox.NamedNode(SKOS + "altLabel"))


@dataclass(frozen=True, slots=True)
class NameIndex:
    """The lines of the index, each behind a line break, and one behind the last."""

    lines: mmap

    def find(self, typed: str) -> list[ox.NamedNode]:
        """All that some name fits when marks are left out, or whose IRI ends as was typed, in the order of Turtle."""
        found = {self._iri(at) for at in self._places(f"\n{_form(typed)}\t")}
        if "/" in typed:
            found |= {self._iri(at) for at in self._places(f"/{typed}\n")}
        return sorted(map(ox.NamedNode, found), key=str)

    def _places(self, text: str) -> Iterator[int]:
        wanted = text.encode()
        at = self.lines.find(wanted)
        while at >= 0:
            yield at + 1
            at = self.lines.find(wanted, at + 1)

    def _iri(self, place: int) -> str:
        """The IRI of the line that holds a place."""
        start, stop = self.lines.rfind(b"\n", 0, place), self.lines.find(b"\n", place)
        return self.lines[start:stop].decode().rpartition("\t")[2]


def write_index(store: ox.Store, path: Path) -> None:
    """Write the names of all that a question can name. The same graph gives the same bytes."""
    lines = {f"{_form(label.value)}\t{node.value}\n" for node in _named(store) for label in _labels(store, node)}
    path.write_text("\n" + "".join(sorted(lines)), encoding="utf-8", newline="\n")


def open_index(path: Path) -> NameIndex | None:
    """The index in a file; None where there is none."""
    try:
        with path.open("rb") as file:
            return NameIndex(mmap(file.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):
        return None


def _named(store: ox.Store) -> Iterator[ox.NamedNode]:
    for cls in _NAMED:
        for quad in store.quads_for_pattern(None, ox.NamedNode(RDF + "type"), ox.NamedNode(cls), ox.DefaultGraph()):
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject


def _labels(store: ox.Store, node: ox.NamedNode) -> Iterator[ox.Literal]:
    for prop in _NAMES:
        for quad in store.quads_for_pattern(node, prop, None, ox.DefaultGraph()):
            if isinstance(quad.object, ox.Literal):
                yield quad.object


def _form(text: str) -> str:
    return " ".join(map(strip_tones, syllables_of(text)))
