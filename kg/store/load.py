"""A build loaded into an embedded Oxigraph: the store on disk where it is current, else the Turtle in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.store.disk import is_current, open_store
from kg.store.files import GRAPHS, load_into

if TYPE_CHECKING:
    from pathlib import Path


def load_graph(out: Path, *, by_article: bool = False) -> ox.Store:
    """The store of the build in `out`: its Turtle as the default graph, every triple once.

    `by_article` makes sure of the graph of each article under its name, for queries that say GRAPH.
    Raises InputError where `out` holds no build or its graph can't be read.
    """
    if is_current(out):
        return open_store(out)
    store = ox.Store()
    for name in GRAPHS if by_article else ("graph.ttl",):
        load_into(store, out / name, GRAPHS[name])
    return store
