"""The work on one shard: some pieces of input → a Parquet file. The same wherever it runs."""

from __future__ import annotations

import heapq
import signal
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType

from kg.errors import DataError
from kg.extract import extract
from kg.facts.codec import encode_article
from kg.facts.parquet import write_shard
from kg.facts.row import Row
from kg.sources import Candidate, Piece, Rejected, parse_piece

# An article takes some 20 ms; what takes this long would hold up all others for ever.
SECONDS_PER_ARTICLE = 60
_SLOWEST = 3


@dataclass(frozen=True, slots=True)
class Task:
    """Pieces to read, and the folder to put their shard into. Small enough to be sent to another machine."""

    folder: str
    fingerprint: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Slow:
    """How long one input took."""

    seconds: float
    source: str
    place: str


@dataclass(frozen=True, slots=True)
class Done:
    """A shard that stands: how many rows it has, and what it cost."""

    shard: str
    rows: int
    seconds: float
    slowest: tuple[Slow, ...]


def run_task(task: Task) -> Done:
    """Read the pieces and write their shard. Raises OutputError where it can't be written, DataError where a word list
    or gazetteer of the project is broken.

    Everything else that goes wrong is a row that says so: one article never stops the others.
    """
    begin = time.perf_counter()
    rows, times = [], []
    for piece in task.pieces:
        start = time.perf_counter()
        rows.append(_read(piece))
        times.append(Slow(round(time.perf_counter() - start, 3), piece.source, piece.place))
    shard = write_shard(Path(task.folder), task.fingerprint, rows)
    slowest = heapq.nlargest(_SLOWEST, times, key=lambda slow: slow.seconds)
    return Done(shard.name, len(rows), time.perf_counter() - begin, tuple(slowest))


def _read(piece: Piece) -> Row:
    key = piece.key
    try:
        with _limited(SECONDS_PER_ARTICLE):
            document = parse_piece(piece)
            article = encode_article(extract(replace(document, name="")))
    except DataError:
        raise  # a broken word list or gazetteer is no fault of this article
    except Rejected as rejected:
        return Row(key, reason=rejected.reason, detail=rejected.detail, advice=rejected.advice)
    except Exception as error:  # noqa: BLE001 - a bug met in one of a million articles is reported and costs that one
        return Row(key, reason="failed", detail=f"reading it failed ({_where(error)}).", advice="Please report this.")
    one = Candidate.of(document, 0, piece.source, piece.place)
    return Row(key, one.name or None, one.url, one.published, one.digest, one.text_digest, article)


def _where(error: Exception) -> str:
    """Kind and place of an error, as far as it is the same on every machine."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(frame.filename).name}:{frame.lineno}"


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise Rejected ("too_slow") in the block once the time is up, where the system can do so."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    former = signal.signal(signal.SIGALRM, _time_is_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, former)


def _time_is_up(_number: int, _frame: FrameType | None) -> None:
    raise Rejected("too_slow", f"it took longer than {SECONDS_PER_ARTICLE} s to read.")
