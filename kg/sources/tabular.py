"""`.csv` and `.parquet`: a row an article, with the fields of `kg.sources.jsonl` as columns; others are left alone."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO

from kg.sources.outcome import Rejected, Skipped
from kg.sources.piece import Piece

_FIELDS = ("text", "name", "id", "title", "url", "published", "publisher", "author", "synthetic")
_DELIMITERS = ",;\t"
_ROWS_AT_ONCE = 64
_NEEDED = "It needs a column named text."


def read_csv(stream: IO[bytes], source: str, stem: str, max_bytes: int) -> Iterator[Piece | Skipped]:
    """The rows of an open CSV file in UTF-8 whose first line names its columns.

    Raises Rejected where the file is no such table, from the line on where it stops being one.
    """
    csv.field_size_limit(max_bytes)
    lines = _lines(stream, max_bytes)
    header = next(lines, "")
    delimiter = max(_DELIMITERS, key=header.count)
    columns = [name.strip().lower() for name in next(csv.reader([header], delimiter=delimiter), [])]
    _require_text(columns)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        for number, cells in enumerate(reader, start=2):
            if len(cells) > len(columns):
                yield Skipped(source, f"row {number}", "broken", f"it has {len(cells)} cells, expected {len(columns)}.")
            elif any(cells):
                yield _piece(source, stem, number, zip(columns, cells, strict=False))
    except csv.Error as error:
        raise Rejected("broken", f"it is no CSV from line {reader.line_num + 1} on ({error}).") from error


def read_parquet(path: Path, source: str, stem: str, max_bytes: int) -> Iterator[Piece | Skipped]:
    """The rows of a Parquet file, some at a time. Raises Rejected where it is none, or has no text."""
    import duckdb  # noqa: PLC0415 - only for those who have such files

    place = "'" + str(path).replace("'", "''") + "'"
    try:
        with duckdb.connect(config={"threads": 1, "memory_limit": "512MB"}) as connection:
            described = connection.execute(f"DESCRIBE SELECT * FROM read_parquet({place})").fetchall()  # noqa: S608
            columns = [name for name, *_ in described if name in _FIELDS]
            _require_text(columns)
            cells = ", ".join(f'CAST("{name}" AS VARCHAR)' for name in columns)
            rows = connection.execute(f"SELECT {cells} FROM read_parquet({place})")  # noqa: S608
            number = 0
            while some := rows.fetchmany(_ROWS_AT_ONCE):
                for row in some:
                    number += 1
                    piece = _piece(source, stem, number, zip(columns, row, strict=True))
                    yield (
                        piece
                        if len(piece.data) <= max_bytes
                        else Skipped(source, piece.place, "too_large", f"it has more than {max_bytes:,} bytes.")
                    )
    except duckdb.Error as error:
        first = str(error).split("\n", 1)[0]
        raise Rejected("broken", f"it is no Parquet that can be read ({first}).") from error


def _require_text(columns: Sequence[str]) -> None:
    if "text" not in columns:
        raise Rejected("broken", f"its columns are {', '.join(columns)[:200] or 'none'}.", _NEEDED)


def _piece(source: str, stem: str, number: int, cells: Iterable[tuple[str, str | None]]) -> Piece:
    row = {name: value for name, value in cells if name in _FIELDS and value}
    data = json.dumps({"text": "", **row}, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return Piece(source, f"row {number}", f"{stem}-{number}", "json", data)


def _lines(stream: IO[bytes], max_bytes: int) -> Iterator[str]:
    """The lines in UTF-8. A line in a quoted cell counts as one: nothing longer is held in memory."""
    number = 0
    while line := stream.readline(max_bytes + 1):
        number += 1
        if len(line) > max_bytes:
            raise Rejected("too_large", f"line {number} has more than {max_bytes:,} bytes; the rest is not read.")
        try:
            yield line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise Rejected(
                "encoding", f"line {number} is no UTF-8; the rest is not read.", "Save it as UTF-8."
            ) from error
