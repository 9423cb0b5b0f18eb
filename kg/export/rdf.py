"""RDF to RDF, streamed: memory does not grow with the graph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from kg.export.jsonld import jsonld_lines
from kg.graph.statements import read_statements

if TYPE_CHECKING:
    from pathlib import Path


def copied_lines(path: Path) -> Iterator[str]:
    """A file of the build as it is: it is sorted already."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from file


def ntriples_lines(path: Path) -> Iterator[str]:
    """Turtle as N-Triples: subjects in the order of the file, the triples of each sorted."""
    for _, about in groupby(read_statements(path), key=lambda quad: quad.subject):
        yield from sorted({f"{quad.triple} .\n" for quad in about})


def nquads_lines(path: Path) -> Iterator[str]:
    """TriG as N-Quads: graphs and subjects in the order of the file, the quads of each sorted."""
    for _, about in groupby(read_statements(path), key=lambda quad: (quad.graph_name, quad.subject)):
        yield from sorted({f"{quad} .\n" for quad in about})


def jsonld_of(path: Path) -> Iterator[str]:
    """Turtle as JSON-LD."""
    return jsonld_lines(quad.triple for quad in read_statements(path))
