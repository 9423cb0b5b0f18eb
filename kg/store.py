"""A build loaded into an embedded Oxigraph, in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

_ADVICE = "Build it first: kg build PATH... -o OUT; or name the folder of a build with --out."


def load_graph(out: Path, *, by_article: bool = False) -> ox.Store:
    """The store of the build in `out`: its Turtle as the default graph, every triple once.

    `by_article` adds the graph of each article under its name, for queries that say GRAPH.
    Raises InputError where `out` holds no build or its graph can't be read.
    """
    store = ox.Store()
    _load(store, out / "graph.ttl", ox.RdfFormat.TURTLE)
    if by_article:
        _load(store, out / "graph.trig", ox.RdfFormat.TRIG)
    return store


def _load(store: ox.Store, path: Path, form: ox.RdfFormat) -> None:
    if not path.is_file():
        raise InputError("no graph here", file=str(path.parent), expected=path.name, advice=_ADVICE)
    try:
        store.bulk_load(path=str(path), format=form)
    except (SyntaxError, OSError) as error:
        raise InputError("the graph can't be read", file=str(path), got=str(error), advice="Build it again.") from error
