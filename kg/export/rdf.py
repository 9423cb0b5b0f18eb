"""RDF to RDF, streamed: memory does not grow with the graph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import InputError
from kg.export.jsonld import jsonld_lines

if TYPE_CHECKING:
    from pathlib import Path


def copied_lines(path: Path) -> Iterator[str]:
    """A file of the build as it is: it is sorted already."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from file


def ntriples_lines(path: Path) -> Iterator[str]:
    """Turtle as N-Triples: subjects in the order of the file, the triples of each sorted."""
    for _, about in groupby(_parse(path, ox.RdfFormat.TURTLE), key=lambda quad: quad.subject):
        yield from sorted({f"{quad.triple} .\n" for quad in about})


def nquads_lines(path: Path) -> Iterator[str]:
    """TriG as N-Quads: graphs and subjects in the order of the file, the quads of each sorted."""
    for _, about in groupby(_parse(path, ox.RdfFormat.TRIG), key=lambda quad: (quad.graph_name, quad.subject)):
        yield from sorted({f"{quad} .\n" for quad in about})


def jsonld_of(path: Path) -> Iterator[str]:
    """Turtle as JSON-LD."""
    return jsonld_lines(quad.triple for quad in _parse(path, ox.RdfFormat.TURTLE))


def _parse(path: Path, form: ox.RdfFormat) -> Iterator[ox.Quad]:
    try:
        yield from ox.parse(path=str(path), format=form)
    except SyntaxError as error:
        raise InputError("the graph can't be read", file=str(path), got=str(error), advice="Build it again.") from error
