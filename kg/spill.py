"""Rows in order, however many: sorted in memory while they are few, else in runs on disk that are merged.

A build of a million articles has tens of millions of mentions, and only a small part of them is held at a time.
"""

from __future__ import annotations

import marshal
import weakref
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from os import fdopen
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
        runs = self.runs()
        return iter(self._held) if len(runs) == 1 else chain.from_iterable(_merged(runs))

    def runs(self) -> list[Iterator[list[Row]]]:
        """The rows in sorted runs of one chunk after another."""
        self._held.sort()
        return [*map(self._read, self._runs), _chunks(self._held)]

    def open(self) -> None:
        """Have a file from now on. A process that is spawned with this bag fills it for both; see `state`."""
        if self._file is None:
            self._file = TemporaryFile(prefix="kg-")  # noqa: SIM115 - it is open as long as the bag is there
            weakref.finalize(self, _let_go, self._file)

    def __getstate__(self) -> Any:
        """For a process that is spawned: the file, of a bag that is empty as yet."""
        from multiprocessing.reduction import DupFd  # noqa: PLC0415 - most who have bags start no process

        return (None if self._file is None else DupFd(self._file.fileno()),)

    def __setstate__(self, state: Any) -> None:
        """Be an empty bag with the file of another process."""
        (shared,) = state
        Spill.__init__(self)
        if shared is not None:
            self._file = fdopen(shared.detach(), "r+b")
            weakref.finalize(self, _let_go, self._file)

    def state(self) -> tuple[int, list[list[tuple[int, int]]]]:
        """How many rows there are, and where in the file, which holds all of them after that."""
        self._write()
        if self._file is not None:
            self._file.flush()
        return self._count, self._runs

    def restore(self, state: tuple[int, list[list[tuple[int, int]]]]) -> None:
        """Go on where the bag of another process with the same file is."""
        self._count, self._runs = state

    def add(self, row: Row) -> None:
        """Put in one more."""
        self._held.append(row)
        self._count += 1
        if len(self._held) >= MOST_IN_MEMORY:
            self._write()

    def _write(self) -> None:
        """Move what is held to the disk, as one run. Raises OSError where that is full."""
        self.open()
        if (file := self._file) is None:
            return
        chunks = []
        self._held.sort()
        file.seek(0, 2)
        for chunk in _chunks(self._held):
            data = marshal.dumps(chunk)
            chunks.append((file.tell(), len(data)))
            file.write(data)
        self._runs.append(chunks)
        self._held = []

    def _read(self, run: list[tuple[int, int]]) -> Iterator[list[Row]]:
        file = self._file
        if file is None:
            return
        for place, length in run:
            file.seek(place)  # other runs were read meanwhile
            yield marshal.loads(file.read(length))  # noqa: S302 - written by this very process


def in_order(*bags: Spill) -> Iterator[Row]:
    """The rows of several bags in order."""
    return chain.from_iterable(_merged([run for bag in bags for run in bag.runs()]))


def _chunks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    for first in range(0, len(rows), _ROWS_A_CHUNK):
        yield list(rows[first : first + _ROWS_A_CHUNK])


def _merged(runs: Iterable[Iterator[list[Row]]]) -> Iterator[list[Row]]:
    """The rows of sorted runs in order, some hundred at a time: to sort these is faster than to merge row by row.

    Of each run one chunk is held. No row that is still to come is smaller than the least of their last ones.
    """
    heads = [(chunk, run) for run in runs if (chunk := next(run, []))]
    while heads:
        least = min(chunk[-1] for chunk, _ in heads)
        ready: list[Row] = []
        rest = []
        for chunk, run in heads:
            stop = bisect_right(chunk, least)
            ready += chunk[:stop]
            if after := chunk[stop:] or next(run, []):
                rest.append((after, run))
        heads = rest
        ready.sort()
        yield ready


def _let_go(file: IO[bytes]) -> None:
    """Close a file that goes with it; that its last bytes have no room on the disk does not matter any more."""
    with suppress(OSError):
        file.close()


class Blobs:
    """Pieces of bytes on disk, found by their numbers; in memory are eight bytes for each. They go when this does."""

    def __init__(self) -> None:
        self._file = TemporaryFile(prefix="kg-")  # noqa: SIM115 - it is open as long as this is there
        self._ends = array("Q", (0,))
        weakref.finalize(self, _let_go, self._file)

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
