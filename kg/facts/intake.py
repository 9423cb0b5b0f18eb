"""Input → fact table: what is known already is left alone, the rest is read, and doubles are found over all."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.facts.corpus import Corpus
from kg.facts.engines import Engine
from kg.facts.row import Row
from kg.facts.shard import Done, Slow, Task
from kg.facts.store import Store
from kg.sources import Candidate, InputFile, Piece, Skipped, read_pieces, unique_names, without_doubles

# Small enough that a kill costs seconds and a worker holds little, large enough that a file a shard is no burden.
PIECES_A_SHARD = 256
BYTES_A_SHARD = 4_000_000
_SLOWEST = 20


@dataclass(frozen=True, slots=True)
class Input:
    """Where a piece of input stands, what it is called there, and the key of its row."""

    source: str
    place: str
    name: str
    key: str


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
    """What a build is made of: filled while the input is read."""

    inputs: list[Input] = field(default_factory=list)
    refused: list[Skipped] = field(default_factory=list)
    rows: dict[str, Row] = field(default_factory=dict)
    fresh: int = 0
    work_seconds: float = 0.0
    slowest: list[Slow] = field(default_factory=list)

    def digest(self) -> str:
        """The hash of everything that was found, in order."""
        digest = hashlib.sha256()
        for one in self.inputs:
            digest.update(f"{one.source}\n{one.place}\n{one.name}\n{one.key}\n".encode("utf-8", "surrogateescape"))
        for skip in self.refused:
            digest.update(f"{skip}\n".encode("utf-8", "surrogateescape"))
        return digest.hexdigest()

    def chosen(self) -> tuple[list[tuple[str, Candidate]], list[Skipped]]:
        """The articles of the build with their names, in order of these, and all that was skipped."""
        candidates: list[Candidate] = []
        skipped = list(self.refused)
        for number, one in enumerate(self.inputs):
            row = self.rows[one.key]
            if row.reason is not None:
                skipped.append(Skipped(one.source, one.place, row.reason, row.detail, row.advice))
            else:
                candidates.append(_candidate(number, one, row))
        kept, doubles = without_doubles(candidates)
        return unique_names(kept), sorted([*skipped, *doubles])


def take_in(files: Sequence[InputFile], store: Store, engine: Engine, watch: Watch | None = None) -> Intake:
    """Read what the store doesn't know yet, and say what stands in the input now.

    Raises StoreError for a store that can't be read, OutputError where it can't be written, KgError where the engine
    fails. Whatever shards were finished before are used the next time.
    """
    begin = time.monotonic()
    intake = Intake(rows=store.index())
    sizes = [file.size for file in files]
    reader = _Reader(files, sizes, intake)
    for done in engine(_tasks(reader.unknown(), store)):
        _add(intake, done)
        if watch is not None:
            seconds = time.monotonic() - begin
            watch(Progress(len(intake.inputs), reader.fresh, intake.fresh, reader.bytes_read, sum(sizes), seconds))
    intake.slowest = sorted(intake.slowest, key=lambda slow: (-slow.seconds, slow.source, slow.place))[:_SLOWEST]
    return intake


def load_articles(store: Store, intake: Intake, chosen: Iterable[tuple[str, Candidate]]) -> Corpus:
    """The articles of a build, in order of the names given. Raises StoreError for a damaged shard."""
    names = {intake.inputs[one.number].key: name for name, one in chosen}
    return Corpus((names[key], article) for key, article in store.articles() if key in names)


@dataclass(slots=True)
class _Reader:
    """Walks through the files, and notes what it meets."""

    files: Sequence[InputFile]
    sizes: Sequence[int]
    intake: Intake
    fresh: int = 0
    bytes_read: int = 0
    _known: set[str] = field(default_factory=set)

    def unknown(self) -> Iterator[Piece]:
        """The pieces that have no row yet, each content once."""
        self._known.update(self.intake.rows)
        finished = 0
        for file, size in zip(self.files, self.sizes, strict=True):
            inside = 0
            for piece in read_pieces(file):
                if isinstance(piece, Skipped):
                    self.intake.refused.append(piece)
                    continue
                inside += len(piece.data)
                self.bytes_read = finished + min(size, inside)
                key = piece.key
                self.intake.inputs.append(Input(piece.source, piece.place, piece.name, key))
                if key not in self._known:
                    self._known.add(key)
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
    intake.rows.update((row.key, row) for row in done.rows)
    intake.fresh += len(done.rows)
    intake.work_seconds += done.seconds
    intake.slowest += done.slowest
    if len(intake.slowest) > 10 * _SLOWEST:
        intake.slowest = sorted(intake.slowest, key=lambda slow: -slow.seconds)[:_SLOWEST]


def _candidate(number: int, one: Input, row: Row) -> Candidate:
    name = row.name or one.name
    return Candidate(
        number, name, row.url, row.published, row.digest or "", row.text_digest or "", one.source, one.place
    )
