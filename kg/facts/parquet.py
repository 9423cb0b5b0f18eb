"""Rows to a Parquet file and back, by DuckDB; whole or not at all.

The name of a shard is `facts-RULES-HASH.parquet`: the fingerprint of the rules that made its rows, and the hash of its
own bytes, by which damage is seen.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from kg.errors import OutputError, StoreError
from kg.facts.row import Row

if TYPE_CHECKING:
    import duckdb

TEMPORARY = ".tmp-"
_COLUMNS = tuple(field.name for field in fields(Row))
_INDEX = tuple(name for name in _COLUMNS if name != "article")
_HASH_DIGITS = 16
_ROW_GROUP = 2048
_DAMAGED = "Remove this file and build again: what it held will be read anew."


def write_shard(folder: Path, fingerprint: str, rows: Iterable[Row]) -> Path:
    """Write the rows in order of their keys; the same rows give the same file.

    Raises OutputError where the disk is full or may not be written; nothing is left then.
    """
    columns = list(zip(*(astuple(row) for row in sorted(rows, key=lambda row: row.key)), strict=True))
    unnest = ", ".join(f"unnest(?::VARCHAR[]) AS {name}" for name in _COLUMNS)
    with connected() as connection:
        connection.execute(f"CREATE TABLE shard AS SELECT {unnest}", [list(column) for column in columns])
        return _write(connection, "SELECT * FROM shard", folder, fingerprint)


def merge_shards(shards: Sequence[Path], folder: Path, fingerprint: str, keys: Sequence[str]) -> Path:
    """One shard with those rows of several whose keys are wanted. Raises StoreError and OutputError."""
    query = f"SELECT DISTINCT ON (key) * FROM {_files(shards)} WHERE key IN (SELECT * FROM wanted) ORDER BY key"  # noqa: S608
    with connected() as connection:
        connection.execute("CREATE TABLE wanted AS SELECT unnest(?::VARCHAR[])", [list(keys)])
        return _write(connection, query, folder, fingerprint)


def read_index(shards: Sequence[Path]) -> Iterator[Row]:
    """The rows of the shards without their articles. Raises StoreError for a shard that can't be read."""
    for shard in shards:
        for values in _select(shard, _INDEX):
            named: dict[str, Any] = dict(zip(_INDEX, values, strict=True))
            yield Row(**named)


def read_keys(shards: Sequence[Path]) -> Iterator[str]:
    """The keys of the rows of the shards. Raises StoreError for a shard that can't be read."""
    return (key for shard in shards for (key,) in _select(shard, ("key",)))


def read_articles(shard: Path) -> Iterator[tuple[str, str]]:
    """Pairs of key and article of one shard, its bytes checked before. Raises StoreError."""
    expected = shard.stem.rpartition("-")[2]
    if (got := _hash(shard)) != expected:
        raise StoreError("the shard is damaged", file=str(shard), got=got, expected=expected, advice=_DAMAGED)
    for key, article in _select(shard, ("key", "article")):
        if article is not None:
            yield key, article


def connected() -> duckdb.DuckDBPyConnection:
    """A database in memory: one thread, for cores are shared by processes; order kept, so bytes are."""
    # Takes 70 ms to import, and workers that read no shard need none of it.
    import duckdb  # noqa: PLC0415

    return duckdb.connect(config={"threads": 1, "preserve_insertion_order": True, "memory_limit": "512MB"})


def _write(connection: duckdb.DuckDBPyConnection, query: str, folder: Path, fingerprint: str) -> Path:
    temporary = folder / f"{TEMPORARY}{os.getpid()}-{id(connection):x}"
    try:
        connection.execute(
            f"COPY ({query}) TO {_quoted(temporary)} "
            f"(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {_ROW_GROUP}, PARQUET_VERSION v1)"
        )
        shard = folder / f"facts-{fingerprint}-{_hash(temporary)}.parquet"
        _settle(temporary)
        temporary.replace(shard)
        if sys.platform != "win32":  # where folders can't be opened, and need not be
            _settle(folder)
    except (_database_error(), OSError) as error:
        temporary.unlink(missing_ok=True)
        raise OutputError(
            "facts can't be written",
            file=str(folder),
            got=_first_line(error),
            advice="Free some space, then run again: what is written is kept.",
        ) from error
    return shard


def _select(shard: Path, columns: Sequence[str]) -> list[tuple[str, ...]]:
    try:
        with connected() as connection:
            rows = connection.execute(f"SELECT {', '.join(columns)} FROM {_files([shard])}").fetchall()  # noqa: S608
    except (_database_error(), OSError) as error:
        raise StoreError("the shard can't be read", file=str(shard), got=_first_line(error), advice=_DAMAGED) from error
    return cast("list[tuple[str, ...]]", rows)


def _files(shards: Sequence[Path]) -> str:
    return f"read_parquet([{', '.join(map(_quoted, shards))}])"


def _quoted(path: Path) -> str:
    """A path as an SQL literal."""
    return "'" + str(path).replace("'", "''") + "'"


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()[:_HASH_DIGITS]
    except OSError as error:
        raise StoreError("the shard can't be read", file=str(path), got=str(error.strerror), advice=_DAMAGED) from error


def _settle(path: Path) -> None:
    """Have the disk hold what was written: a file's bytes, or a folder's names."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _database_error() -> type[Exception]:
    import duckdb  # noqa: PLC0415

    return duckdb.Error


def _first_line(error: Exception) -> str:
    return str(error).split("\n", 1)[0]
