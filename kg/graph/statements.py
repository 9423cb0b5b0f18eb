"""The statements of a graph's file, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import InputError
from kg.output import missing_build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MEDIA = {".ttl": ox.RdfFormat.TURTLE, ".trig": ox.RdfFormat.TRIG}


def read_statements(path: Path) -> Iterator[ox.Quad]:
    """The statements of a Turtle or TriG file, in its order, never all of them in memory.

    Raises InputError where there is no such file, or as soon as a statement can't be read.
    """
    if not path.is_file():
        raise missing_build(path.parent, path.name)
    try:
        yield from ox.parse(path=str(path), format=_MEDIA[path.suffix])
    except SyntaxError as error:
        got, advice = error.msg, "Build it again."
        raise InputError(
            "the graph can't be read", file=str(path), place=error.lineno, got=got, advice=advice
        ) from error
    except OSError as error:
        advice = "Check that the file may be read."
        raise InputError("the graph can't be read", file=str(path), got=error.strerror, advice=advice) from error
