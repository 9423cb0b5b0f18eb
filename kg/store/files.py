"""The files of a build's graph, and how they are read into a store."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import InputError
from kg.output import missing_build

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

WHOLE = "graph.ttl"
GRAPHS: Mapping[str, ox.RdfFormat] = MappingProxyType({WHOLE: ox.RdfFormat.TURTLE, "graph.trig": ox.RdfFormat.TRIG})
"""All of a build's graph in one, and a graph for each article."""


def load_into(store: ox.Store, path: Path, form: ox.RdfFormat) -> None:
    """Add a file to a store. Raises InputError where it is missing or can't be read."""
    if not path.is_file():
        raise missing_build(path.parent, path.name)
    try:
        store.bulk_load(path=str(path), format=form)
    except (SyntaxError, OSError) as error:
        raise InputError("the graph can't be read", file=str(path), got=str(error), advice="Build it again.") from error
