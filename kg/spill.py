"""Rows in order, however many: sorted in memory while they are few, else in runs on disk that are merged.

A build of a million articles has tens of millions of mentions, and only a small part of them is held at a time.
"""

from __future__ import annotations

import marshal
import os
import sys
import weakref
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice, pairwise
from os import SEEK_END, fdopen
from tempfile import TemporaryFile
from typing import IO, Any

Row = tuple[Any, ...]
# A build has a dozen bags at a time: so many rows of 0.3 to 1 KB in each are some 100 MB.
MOST_IN_MEMORY = 16_000
_ROWS_A_CHUNK = 400
# So many runs become one, and so many of these again: of each that is merged a chunk is held. Four billion rows are in
# fewer than two hundred runs then.
_MOST_RUNS, _MERGES = 64, 2

_Run = list[tuple[int, int]]
SpillState = tuple[int, list[list[_Run]]]


class Spill:
    """A bag of rows that yields them in order, as often as it is asked; none may be put in while it does.

    Rows are tuples of plain values (text, numbers, None, tuples and frozensets of these), which differ before the first
    part that has no order. What is on disk goes when the bag does.
    """

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self._held: list[Row] = []
        self._files: tuple[_Runs, ...] = ()  # when one is full, all of it becomes a run of the next one
        self._count = 0
        self.extend(rows)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Row]:
        runs = self.runs()
        return iter(self._held) if len(runs) == 1 else chain.from_iterable(_merged(runs))

    def runs(self) -> list[Iterator[list[Row]]]:
        """The rows in sorted runs of one chunk after another."""
        self._held.sort()
        return [*chain.from_iterable(file.read() for file in self._files), _chunks(self._held)]

    def open(self) -> None:
        """Have files from now on. A process that is started with this bag fills it for both; see `state`."""
        if not self._files:
            files = [TemporaryFile(prefix="kg-") for _ in range(_MERGES + 1)]  # noqa: SIM115 - open as long as the bag is there
            self._files = tuple(map(_Runs, files))

    def __getstate__(self) -> Any:
        """For a process that is spawned: the files, of a bag that is empty as yet."""
        from multiprocessing.reduction import DupFd  # noqa: PLC0415 - most who have bags start no process

        return ([DupFd(each.file.fileno()) for each in self._files],)

    def __setstate__(self, state: Any) -> None:
        """Be an empty bag with the files of another process."""
        (shared,) = state
        Spill.__init__(self)
        self._files = tuple(_Runs(fdopen(each.detach(), "r+b")) for each in shared)

    def state(self) -> SpillState:
        """How many rows there are, and where in the files, which hold all of them after that."""
        self.open()
        if self._held:
            self._write()
        return self._count, [each.runs for each in self._files]

    def restore(self, state: SpillState) -> None:
        """Go on where the bag of another process with the same files is."""
        self._count, found = state
        for each, runs in zip(self._files, found, strict=True):
            each.runs = runs

    def add(self, row: Row) -> None:
        """Put in one more."""
        self._held.append(row)
        self._count += 1
        if len(self._held) >= MOST_IN_MEMORY:
            self._write()

    def extend(self, rows: Iterable[Row]) -> None:
        """Put in several."""
        waiting = iter(rows)
        held = self._held
        while True:
            before = len(held)
            held += islice(waiting, MOST_IN_MEMORY - before)
            self._count += len(held) - before
            if len(held) < MOST_IN_MEMORY:
                return
            self._write()
            held = self._held

    def _write(self) -> None:
        """Move what is held to the disk, as one run. Raises OSError where that is full."""
        self.open()
        self._held.sort()
        self._files[0].write(_chunks(self._held))
        self._held = []
        for full, larger in pairwise(self._files):
            if len(full.runs) < _MOST_RUNS:
                break
            larger.write(chain.from_iterable(map(_chunks, _merged(full.read()))))
            full.clear()


class _Runs:
    """Sorted runs of rows in a file: of each the place and length of its chunks."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file, self.runs = file, list[_Run]()
        weakref.finalize(self, _let_go, file)

    def write(self, chunks: Iterable[list[Row]]) -> None:
        """Add a run."""
        run = []
        place = self.file.seek(0, SEEK_END)
        for chunk in chunks:
            data = marshal.dumps(chunk)
            self.file.write(data)
            run.append((place, len(data)))
            place += len(data)
        self.file.flush()
        self.runs.append(run)

    def read(self) -> list[Iterator[list[Row]]]:
        """All runs, by their chunks."""
        return list(map(self._read, self.runs))

    def clear(self) -> None:
        """Have none any more."""
        self.runs = []
        self.file.truncate(0)

    def _read(self, run: _Run) -> Iterator[list[Row]]:
        for place, length in run:
            yield marshal.loads(_read_at(self.file, place, length))  # noqa: S302 - written by this very program


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
    heads = [(chunk, 0, run) for run in runs if (chunk := next(run, []))]
    while heads:
        least = min(chunk[-1] for chunk, _, _ in heads)
        ready: list[Row] = []
        rest = []
        for chunk, first, run in heads:
            stop = bisect_right(chunk, least, first)
            ready += chunk[first:stop]
            if stop < len(chunk):
                rest.append((chunk, stop, run))
            elif after := next(run, []):
                rest.append((after, 0, run))
        heads = rest
        ready.sort()
        yield ready


def _read_at(file: IO[bytes], place: int, length: int) -> bytes:
    """A piece of a file to whose end others are written. Processes that share the file may read it at once, where the
    system can read without moving to the place first."""
    if sys.platform != "win32":
        return os.pread(file.fileno(), length, place)
    file.seek(place)
    data = file.read(length)
    file.seek(0, SEEK_END)
    return data


def _let_go(file: IO[bytes]) -> None:
    """Close a file that goes with it; that its last bytes have no room on the disk does not matter any more."""
    with suppress(OSError):
        file.close()


class Blobs:
    """Pieces of bytes on disk, found by their numbers; in memory are eight bytes for each. They go when this does."""

    def __init__(self) -> None:
        self._file = TemporaryFile(prefix="kg-")  # noqa: SIM115 - it is open as long as this is there
        self._ends = array("Q", (0,))
        self._flushed = 0
        weakref.finalize(self, _let_go, self._file)

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: int) -> bytes:
        place, stop = self._ends[number], self._ends[number + 1]
        if stop > self._flushed:
            self._file.flush()
            self._flushed = self._ends[-1]
        return _read_at(self._file, place, stop - place)

    def state(self) -> array[int]:
        """Where they are in the file, which holds all of them after that."""
        self._file.flush()
        return self._ends

    def restore(self, state: array[int]) -> None:
        """Go on where a forked process was that filled these."""
        self._ends, self._flushed = state, state[-1]

    def add(self, data: bytes) -> None:
        """Put one at the end. Raises OSError where the disk is full."""
        self._file.write(data)
        self._ends.append(self._ends[-1] + len(data))
