"""Rows in order, however many: sorted in memory while they are few, else in runs on disk that are merged.

A build of a million articles has tens of millions of mentions, and only a small part of them is held at a time.
"""

from __future__ import annotations

import heapq
import marshal
import weakref
from array import array
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from typing import IO, Any

Row = tuple[Any, ...]
MOST_IN_MEMORY = 50_000
_ROWS_A_CHUNK = 400


class Spill:
    """A bag of rows that yields them in order, as often as it is asked.

    Rows are tuples of plain values (text, numbers, None, tuples and frozensets of these), which differ before the first
    part that has no order. What is on disk goes when the bag does.
    """

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self._held: list[Row] = []
        self._runs: list[list[tuple[int, int]]] = []  # of each run the place and length of its chunks
        self._file: IO[bytes] | None = None
        self._count = 0
        for row in rows:
            self.add(row)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Row]:
        self._held.sort()
        if not self._runs:
            return iter(self._held)
        return heapq.merge(*map(self._read, self._runs), self._held)

    def add(self, row: Row) -> None:
        """Put in one more."""
        self._held.append(row)
        self._count += 1
        if len(self._held) >= MOST_IN_MEMORY:
            self._write()

    def _write(self) -> None:
        """Move what is held to the disk, as one run. Raises OSError where that is full."""
        if self._file is None:
            self._file = TemporaryFile(prefix="kg-")  # noqa: SIM115 - it is open as long as the bag is there
            weakref.finalize(self, self._file.close)
        file, chunks = self._file, []
        self._held.sort()
        file.seek(0, 2)
        for first in range(0, len(self._held), _ROWS_A_CHUNK):
            data = marshal.dumps(self._held[first : first + _ROWS_A_CHUNK])
            chunks.append((file.tell(), len(data)))
            file.write(data)
        self._runs.append(chunks)
        self._held = []

    def _read(self, run: list[tuple[int, int]]) -> Iterator[Row]:
        file = self._file
        if file is None:
            return
        for place, length in run:
            file.seek(place)  # other runs were read meanwhile
            yield from marshal.loads(file.read(length))  # noqa: S302 - written by this very process


class Blobs:
    """Pieces of bytes on disk, found by their numbers; in memory are eight bytes for each. They go when this does."""

    def __init__(self) -> None:
        self._file = TemporaryFile(prefix="kg-")  # noqa: SIM115 - it is open as long as this is there
        self._ends = array("Q", (0,))
        weakref.finalize(self, self._file.close)

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> bytes:
        place = self._ends[number]
        self._file.seek(place)
        return self._file.read(self._ends[number + 1] - place)

    def add(self, data: bytes) -> None:
        """Put one at the end. Raises OSError where the disk is full."""
        self._file.seek(self._ends[-1])
        self._file.write(data)
        self._ends.append(self._ends[-1] + len(data))
