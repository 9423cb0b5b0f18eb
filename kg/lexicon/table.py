"""Reading a word list: a CSV file with a known header, in Unicode form NFC, sorted and without repetition."""

from __future__ import annotations

import csv
import unicodedata

from kg.errors import DataError
from kg.resources import resource


def read_rows(path: str, columns: tuple[str, ...]) -> list[list[str]]:
    """The lines of the list `data/PATH` as cells, in the order of `columns`, which its header must equal.

    Raises DataError where the list is missing, is not UTF-8 in NFC, has another header, a line of another length, or is
    unsorted or repeats itself in its first column.
    """
    try:
        text = resource(f"data/{path}").read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise DataError("not UTF-8", file=path, place=f"byte {error.start}") from error
    if not unicodedata.is_normalized("NFC", text):
        raise DataError("not in Unicode form NFC", file=path)
    lines = list(csv.reader(text.splitlines()))
    header, rows = tuple(lines[0] if lines else ()), lines[1:]
    if header != columns:
        raise DataError("another header", file=path, place=1, got=",".join(header), expected=",".join(columns))
    previous = ""
    for number, row in enumerate(rows, start=2):
        if len(row) != len(columns):
            raise DataError("cells", file=path, place=number, got=str(len(row)), expected=str(len(columns)))
        if row[0] <= previous:
            raise DataError("out of order", file=path, place=number, got=row[0], expected=f"after {previous!r}")
        previous = row[0]
    return rows


def split_cell(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several, parted by semicolons."""
    return tuple(cell.split(";")) if cell else ()


def phrases_of(path: str, cls: str) -> frozenset[str]:
    """The phrases of one class in the list `data/PATH` of phrases and their classes; raises as `read_rows` does."""
    return frozenset(row[0] for row in read_rows(path, ("phrase", "classes")) if cls in split_cell(row[1]))
