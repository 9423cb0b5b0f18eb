"""A build loaded into an embedded Oxigraph: in memory, or as the store on disk where that is current.

In memory the engine answers several times faster than on disk, once it has read the Turtle: two seconds and 360 MB for
a million triples.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import InputError
from kg.output import missing_build
from kg.store.disk import find_kept, is_current, open_with_kept
from kg.store.files import GRAPHS, WHOLE, load_into
from kg.store.kept import Kept, count_totals

if TYPE_CHECKING:
    from pathlib import Path

MEBIBYTE = 1 << 20
MEMORY = 1024
"""MiB that a graph may take in the memory of a process that asks more than once, unless told otherwise."""

# Measured: bytes of memory for a byte of Turtle.
_GROWTH = 9
# A rebuild may take the place of what is being read at this very moment.
_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Loaded:
    """A build to ask: its graph, and what is kept of that graph."""

    store: ox.Store
    kept: Kept


def load_graph(out: Path, *, by_article: bool = False) -> ox.Store:
    """The store of the build in `out`: its Turtle as the default graph, every triple once.

    `by_article` makes sure of the graph of each article under its name, for queries that say GRAPH.
    Raises InputError where `out` holds no build or its graph can't be read.
    """
    return load_build(out, by_article=by_article).store


def load_build(out: Path, *, by_article: bool = False) -> Loaded:
    """As `load_graph`, with what is kept beside the store, where there is one."""
    if is_current(out):
        return Loaded(*open_with_kept(out))
    store = ox.Store()
    for name in GRAPHS if by_article else (WHOLE,):
        load_into(store, out / name, GRAPHS[name])
    return Loaded(store, Kept())


def load_into_memory(out: Path) -> Loaded:
    """The graph without those of the articles, in memory, with what is kept beside the store on disk, if there is one.

    Raises InputError where `out` holds no build or its graph can't be read.
    """
    failure = "it is being replaced"
    for _ in range(_ATTEMPTS):
        before, store = identity_of(out), ox.Store()
        load_into(store, out / WHOLE, GRAPHS[WHOLE])
        kept = find_kept(out)
        if identity_of(out) == before:
            return Loaded(store, Kept(kept.names, kept.totals or count_totals(store), kept.answers))
    raise InputError("the graph can't be read", file=str(out), got=failure)


def fits_into_memory(out: Path, most: int) -> bool:
    """Whether the graph of a build takes at most so many MiB in memory, as far as its size tells. False for none."""
    try:
        return (out / WHOLE).stat().st_size * _GROWTH <= most * MEBIBYTE
    except OSError:
        return False


def identity_of(out: Path) -> tuple[int, int]:
    """What tells a build from another that takes its place. Raises InputError where there is none."""
    try:
        found = (out / WHOLE).stat()
    except OSError as error:
        raise missing_build(out, WHOLE) from error
    return found.st_dev, found.st_ino
