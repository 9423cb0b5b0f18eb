"""A build as an Oxigraph store: in memory from its Turtle, or on disk in `OUT/store`, with the same answers."""

from __future__ import annotations

from kg.store.disk import STORE_NAME, StoreCounts, find_index, is_current, open_store, write_store
from kg.store.load import load_graph
from kg.store.names import NameIndex

__all__ = [
    "STORE_NAME",
    "NameIndex",
    "StoreCounts",
    "find_index",
    "is_current",
    "load_graph",
    "open_store",
    "write_store",
]
