"""Input → fact table: what is known already is left alone, the rest is read, and doubles are found over all."""

from __future__ import annotations

import hashlib
import heapq
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

from kg.errors import StoreError
from kg.facts.corpus import Corpus
from kg.facts.engines import Engine
from kg.facts.row import Row
from kg.facts.shard import Done, Slow, Task
from kg.facts.store import Store
from kg.sources import Candidate, InputFile, Piece, Skipped, in_order, read_pieces, unique_names, without_doubles
from kg.spill import Row as SpilledRow
from kg.spill import Spill

# Small enough that a kill costs seconds and a worker holds little, large enough that a file a shard is no burden.
PIECES_A_SHARD = 256
BYTES_A_SHARD = 4_000_000
_SLOWEST = 20
_KEY_BYTES = 32
_ROW, _PIECE = 0, 1  # where rows of the table and pieces of input lie together


@dataclass(frozen=True, slots=True)
class Progress:
    """How far reading is: inputs seen and how many of them were read now, bytes of all bytes, seconds since the start.

    `total` is 0 where the size of the input isn't known (standard input).
    """

    inputs: int
    fresh: int
    read: int
    done: int
    total: int
    seconds: float


Watch = Callable[[Progress], None]


@dataclass(slots=True)
class Intake:
    """What a build is made of: filled while the input is read. In memory are a hundred bytes for each input."""

    refused: list[Skipped] = field(default_factory=list)
    count: int = 0
    known: set[bytes] = field(default_factory=set)
    fresh: int = 0
    work_seconds: float = 0.0
    slowest: list[Slow] = field(default_factory=list)
    _inputs: Spill = field(default_factory=Spill)
    _digest: Any = field(default_factory=hashlib.sha256)

    def note(self, piece: Piece) -> bool:
        """Take in a piece of the input; whether its content is new to the store and to this build."""
        key = piece.key
        self._inputs.add((key, _PIECE, self.count, piece.source, piece.place, piece.name))
        line = f"{piece.source}\n{piece.place}\n{piece.name}\n{key}\n"
        self._digest.update(line.encode("utf-8", "surrogateescape"))
        self.count += 1
        before = len(self.known)
        self.known.add(bytes.fromhex(key))
        return len(self.known) > before

    def digest(self) -> str:
        """The hash of everything that was found, in order."""
        digest = self._digest.copy()
        for skip in self.refused:
            digest.update(f"{skip}\n".encode("utf-8", "surrogateescape"))
        return str(digest.hexdigest())

    def keys(self) -> set[bytes]:
        """The keys of all inputs."""
        return {bytes.fromhex(row[0]) for row in self._inputs}

    def chosen(self, store: Store) -> tuple[Chosen, list[Skipped]]:
        """The articles of the build, in order of their names, and all that was skipped.

        Raises StoreError for a shard that can't be read.
        """
        skipped = list(self.refused)
        keys = bytearray(_KEY_BYTES * self.count)
        candidates = Spill()
        for (key, _, number, source, place, name), row in self._rows(store):
            keys[_KEY_BYTES * number : _KEY_BYTES * (number + 1)] = bytes.fromhex(key)
            if row.reason is not None:
                skipped.append(Skipped(source, place, row.reason, row.detail, row.advice))
            else:
                known = (row.url, row.published, row.digest or "", row.text_digest or "")
                candidates.add((number, row.name or name, *known, source, place))
        kept, doubles = without_doubles(Candidate(*candidate) for candidate in candidates)
        return Chosen(Spill(unique_names(kept)), bytes(keys)), in_order([*skipped, *doubles])

    def _rows(self, store: Store) -> Iterator[tuple[SpilledRow, Row]]:
        """Each input with what became of it."""
        rows = Spill(map(_spilled, store.rows()))
        for key, group in groupby(heapq.merge(rows, self._inputs), key=itemgetter(0)):
            row: Row | None = None
            for one in group:
                if one[1] == _ROW:
                    row = _row_of(one)
                elif row is None:
                    advice = "Something else removed a shard: run the same command again, which reads it anew."
                    raise StoreError(
                        "what was read of an input is gone", file=str(store.folder), got=key, advice=advice
                    )
                else:
                    yield one, row


@dataclass(frozen=True, slots=True)
class Chosen:
    """The articles of a build: their names in order, each with its number among the inputs, and the keys of these."""

    names: Spill
    keys: bytes

    def by_key(self) -> dict[bytes, str]:
        """The name of each article by its key."""
        return {self.keys[_KEY_BYTES * n : _KEY_BYTES * (n + 1)]: name for name, n in self.names}


def _spilled(row: Row) -> SpilledRow:
    """A row without its article, with empty texts for what it lacks, so that rows have an order."""
    known = (row.name, row.url, row.published, row.digest, row.text_digest, row.reason)
    return (row.key, _ROW, *(value or "" for value in known), row.detail, row.advice)


def _row_of(spilled: SpilledRow) -> Row:
    key, _, *known, detail, advice = spilled
    name, url, published, digest, text_digest, reason = (value or None for value in known)
    return Row(key, name, url, published, digest, text_digest, None, reason, detail, advice)


def take_in(files: Sequence[InputFile], store: Store, engine: Engine, watch: Watch | None = None) -> Intake:
    """Read what the store doesn't know yet, and say what stands in the input now.

    Raises StoreError for a store that can't be read, OutputError where it can't be written, KgError where the engine
    fails. Whatever shards were finished before are used the next time.
    """
    begin = time.monotonic()
    intake = Intake(known=set(map(bytes.fromhex, store.known_keys())))
    sizes = [file.size for file in files]
    reader = _Reader(files, sizes, intake)
    for done in engine(_tasks(reader.unknown(), store)):
        _add(intake, done)
        if watch is not None:
            seconds = time.monotonic() - begin
            watch(Progress(intake.count, reader.fresh, intake.fresh, reader.bytes_read, sum(sizes), seconds))
    intake.slowest = sorted(intake.slowest, key=lambda slow: (-slow.seconds, slow.source, slow.place))[:_SLOWEST]
    return intake


def load_articles(store: Store, chosen: Chosen) -> Corpus:
    """The articles of a build, in order of their names. Raises StoreError for a damaged shard."""
    names = chosen.by_key()
    rows = ((names.get(bytes.fromhex(key)), article) for key, article in store.articles())
    return Corpus((name, article) for name, article in rows if name is not None)


@dataclass(slots=True)
class _Reader:
    """Walks through the files, and notes what it meets."""

    files: Sequence[InputFile]
    sizes: Sequence[int]
    intake: Intake
    fresh: int = 0
    bytes_read: int = 0

    def unknown(self) -> Iterator[Piece]:
        """The pieces that have no row yet, each content once."""
        finished = 0
        for file, size in zip(self.files, self.sizes, strict=True):
            inside = 0
            for piece in read_pieces(file):
                if isinstance(piece, Skipped):
                    self.intake.refused.append(piece)
                    continue
                inside += len(piece.data)
                self.bytes_read = finished + min(size, inside)
                if self.intake.note(piece):
                    self.fresh += 1
                    yield piece
            finished += size
            self.bytes_read = finished


def _tasks(pieces: Iterable[Piece], store: Store) -> Iterator[Task]:
    batch: list[Piece] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece.data)
        if len(batch) >= PIECES_A_SHARD or size >= BYTES_A_SHARD:
            yield Task(str(store.folder), store.fingerprint, tuple(batch))
            batch, size = [], 0
    if batch:
        yield Task(str(store.folder), store.fingerprint, tuple(batch))


def _add(intake: Intake, done: Done) -> None:
    intake.fresh += done.rows
    intake.work_seconds += done.seconds
    intake.slowest += done.slowest
    if len(intake.slowest) > 10 * _SLOWEST:
        intake.slowest = sorted(intake.slowest, key=lambda slow: -slow.seconds)[:_SLOWEST]
