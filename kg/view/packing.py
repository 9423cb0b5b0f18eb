"""Rows as columns: what the page holds of a large build, in as few bytes as plain JSON allows.

Thousands of rows repeat the same keys and the same few values, and refer to one another by numbers that hardly differ
from row to row. A column is written in whichever way is shortest: as its values, as the steps between whole numbers, or
as a list of distinct values and an index for each row. page/data.js reads it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

Json = dict[str, Any]


def pack(rows: Sequence[Mapping[str, Any]]) -> Json:
    """A table of rows. Keys that a row lacks stay absent; lists of one value are written as that value.

    >>> pack([{"kind": "unit", "meetings": [7]}, {"kind": "unit"}])["columns"]["meetings"]
    {'at': [0], 'list': True, 'steps': [7]}
    """
    keys = dict.fromkeys(key for row in rows for key in row)
    return {"count": len(rows), "columns": {key: _column([row.get(key) for row in rows]) for key in keys}}


def _column(cells: list[Any]) -> Json:
    present = [number for number, cell in enumerate(cells) if cell is not None]
    values = [cells[number] for number in present]
    column: Json = {"at": _steps(present)} if len(present) < len(cells) else {}
    if all(isinstance(value, list | tuple) for value in values):
        column["list"] = True
        values = [value[0] if len(value) == 1 else value for value in values]
    return column | min(_encodings(values), key=lambda encoding: len(json.dumps(encoding, separators=(",", ":"))))


def _encodings(values: list[Any]) -> Iterator[Json]:
    yield {"values": values}
    if all(type(value) is int for value in values):
        yield {"steps": _steps(values)}
    words: dict[object, tuple[int, Any]] = {}
    numbers = [words.setdefault(_hashable(value), (len(words), value))[0] for value in values]
    if len(words) < len(values):
        yield {"words": [value for _, value in words.values()], "values": numbers}


def _hashable(value: Any) -> object:
    """What is equal for equal JSON only: 1 and true are not."""
    return value if isinstance(value, str) else (type(value), value if isinstance(value, int) else json.dumps(value))


def _steps(numbers: Sequence[int]) -> list[int]:
    """The first number, then how much each is greater than the one before."""
    return [*numbers[:1], *(after - before for before, after in pairwise(numbers))]
