"""Statements in order and once each, however many: in memory while they are few, else sorted on disk by DuckDB.

Both orders are those of code points, which is that of the bytes in UTF-8, so the two ways give the same.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.graph.terms import Quad

if TYPE_CHECKING:
    import duckdb

Triple = tuple[str, str, str]
# Some 100 MB as Python objects, what 250 articles say.
MAX_IN_MEMORY = 200_000
_ROWS_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class SortedQuads:
    """The same statements in two ways; each can be gone through again.

    `triples` are those of all graphs as one, by subject, predicate and object; `quads` come graph by graph.
    """

    triples: Callable[[], Iterator[Triple]]
    quads: Callable[[], Iterator[Quad]]


@contextmanager
def sorted_quads(quads: Iterable[Quad]) -> Iterator[SortedQuads]:
    """Take in statements in any order; what is kept on disk for it is removed when the block ends."""
    rest = iter(quads)
    first = list(islice(rest, MAX_IN_MEMORY + 1))
    if len(first) <= MAX_IN_MEMORY:
        yield SortedQuads(
            lambda: iter(sorted({quad[:3] for quad in first})),
            lambda: iter(sorted(set(first), key=itemgetter(3, 0, 1, 2))),
        )
        return
    with tempfile.TemporaryDirectory(prefix="kg-") as folder, _table(Path(folder)) as connection:
        _insert(connection, chain(first, rest), first)
        yield SortedQuads(
            lambda: _rows(connection, "SELECT DISTINCT s, p, o FROM quads ORDER BY s, p, o", tuple),
            lambda: _rows(connection, "SELECT DISTINCT s, p, o, g FROM quads ORDER BY g, s, p, o", Quad._make),
        )


@contextmanager
def _table(folder: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    import duckdb  # noqa: PLC0415 - only builds of many articles need it

    settings: dict[str, Any] = {"memory_limit": "256MB", "threads": 2, "temp_directory": str(folder / "sort")}
    with duckdb.connect(folder / "quads.duckdb", config=settings) as connection:
        connection.execute("CREATE TABLE quads (s VARCHAR, p VARCHAR, o VARCHAR, g VARCHAR)")
        yield connection


def _insert(connection: duckdb.DuckDBPyConnection, quads: Iterator[Quad], held: list[Quad]) -> None:
    """Move the statements to disk; `held` is emptied once its part is there."""
    unnest = ", ".join(["unnest(?::VARCHAR[])"] * 4)
    while rows := list(islice(quads, _ROWS_AT_ONCE)):
        columns = [list(column) for column in zip(*rows, strict=True)]
        connection.execute(f"INSERT INTO quads SELECT {unnest}", columns)
    held.clear()


def _rows(connection: duckdb.DuckDBPyConnection, query: str, make: Callable[[Any], Any]) -> Iterator[Any]:
    cursor = connection.cursor().execute(query)
    while rows := cursor.fetchmany(_ROWS_AT_ONCE):
        yield from map(make, rows)
