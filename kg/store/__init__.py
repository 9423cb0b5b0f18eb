"""A build as an Oxigraph store: in memory from its Turtle, or on disk in `OUT/store`, with the same answers."""

from __future__ import annotations

from kg.store.disk import STORE_NAME, StoreCounts, find_kept, is_current, open_store, open_with_kept, write_store
from kg.store.kept import Kept, Totals, count_totals
from kg.store.load import MEMORY, Loaded, fits_into_memory, identity_of, load_build, load_graph, load_into_memory
from kg.store.names import NameIndex

__all__ = [
    "MEMORY",
    "STORE_NAME",
    "Kept",
    "Loaded",
    "NameIndex",
    "StoreCounts",
    "Totals",
    "count_totals",
    "find_kept",
    "fits_into_memory",
    "identity_of",
    "is_current",
    "load_build",
    "load_graph",
    "load_into_memory",
    "open_store",
    "open_with_kept",
    "write_store",
]
