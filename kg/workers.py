"""Processes beside this one: how they come to be, and work that is done aside while this process goes on."""

from __future__ import annotations

import gc
import marshal
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Literal, Protocol, TypeVar

from kg.errors import KgError
from kg.spill import Row

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_ROWS_A_MESSAGE = 400
_END = b""
_THREADS = Path("/proc/self/task")


class Worker(Protocol):
    """What can be done aside: it takes rows one by one, and does its work when it has them all.

    A fresh one can be pickled. `state` is what another process has to know to go on where the work ended; `restore`
    takes it there.
    """

    def add(self, row: Row) -> None:
        """Take in a row of plain values."""

    def finish(self) -> None:
        """Do the work: all rows are in."""

    def state(self) -> Any:
        """What was found, to be sent to another process."""

    def restore(self, state: Any) -> None:
        """Know what was found."""


W = TypeVar("W", bound=Worker)


class Aside(Generic[W]):
    """A worker, in a process of its own where `apart`, else in this one. That process ends with the `with` block.

    It is spawned: of one that is forked, all pages that either of the two touches would be there twice.

    Raises KgError where the process is killed, and in `done` whatever its work raised.
    """

    def __init__(self, worker: W, *, apart: bool) -> None:
        self._worker, self._held = worker, list[Row]()
        self._process: Any = None
        if apart:
            spawn = multiprocessing.get_context("spawn")
            self._pipe, there = spawn.Pipe()
            self._process = spawn.Process(target=_work, args=(worker, there), daemon=True)
            self._process.start()
            there.close()

    def __enter__(self) -> Aside[W]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._pipe.close()
            self._process.kill()  # where all is well it has ended
            self._process.join()

    def add(self, row: Row) -> None:
        """Give the worker one more row."""
        if self._process is None:
            self._worker.add(row)
            return
        self._held.append(row)
        if len(self._held) == _ROWS_A_MESSAGE:
            self._send(marshal.dumps(self._held))
            self._held = []

    def finish(self) -> None:
        """Let it do its work; this process need not wait."""
        if self._process is None:
            self._worker.finish()
            return
        if self._held:
            self._send(marshal.dumps(self._held))
        self._send(_END)

    def done(self) -> W:
        """The worker when its work is done."""
        if self._process is not None:
            try:
                error, state = self._pipe.recv()
            except (EOFError, OSError) as lost:
                raise killed() from lost
            if error is not None:
                raise error
            self._worker.restore(state)
        return self._worker

    def _send(self, message: bytes) -> None:
        try:
            self._pipe.send_bytes(message)
        except OSError as lost:
            raise killed() from lost


def at_once(tasks: Sequence[Callable[[], Any]]) -> list[Any]:
    """What functions return: the first is called in this process, each other one in a process that is forked of it.

    Only for a process that may be forked, see `start_method`; what the others change stays with them, but for files.
    Raises whatever one of them raises, and KgError where a process is killed.
    """
    if len(tasks) == 1:  # which any system can do
        return [tasks[0]()]
    fork = multiprocessing.get_context("fork")
    pipes, processes = [], []
    try:
        with ctrl_c_waiting():
            for task in tasks[1:]:
                pipe, there = fork.Pipe(duplex=False)
                process = fork.Process(target=_answer, args=(task, there), daemon=True)
                process.start()
                there.close()
                pipes.append(pipe)
                processes.append(process)
        found = [tasks[0]()]
        for pipe in pipes:
            error, answer = pipe.recv()
            if error is not None:
                raise error
            found.append(answer)
    except EOFError as lost:
        raise killed() from lost
    finally:
        for pipe, process in zip(pipes, processes, strict=True):
            pipe.close()
            process.kill()  # where all is well it has ended
            process.join()
    return found


def _answer(task: Callable[[], Any], pipe: Connection) -> None:
    """All that a forked process does."""
    prepare_worker()
    gc.freeze()  # what is there already is looked at by the parent: to look here too would copy it
    failed: Exception | None = None
    answer = None
    try:
        answer = task()
    except Exception as error:  # noqa: BLE001 - the parent raises it
        failed = error
    pipe.send((failed, answer))


def _work(worker: Worker, pipe: Connection) -> None:
    """All that a process aside does. An error waits until all rows are in: the parent looks for an answer then only."""
    prepare_worker()
    failed: Exception | None = None
    state = None
    try:
        while message := pipe.recv_bytes():
            try:
                for row in () if failed else marshal.loads(message):  # noqa: S302 - written by the parent
                    worker.add(row)
            except Exception as error:  # noqa: BLE001 - the parent raises it
                failed = error
        if failed is None:
            worker.finish()
            state = worker.state()
    except Exception as error:  # noqa: BLE001 - the parent raises it
        failed = error
    pipe.send((failed, state))


def killed() -> KgError:
    """What to raise where a process beside this one is gone."""
    advice = "All finished shards are kept: run again, with fewer --jobs if memory was short."
    return KgError("a worker process was killed", advice=advice)


def may_spawn() -> bool:
    """Whether this process can have one aside: it must be allowed children, and the system to share open files."""
    return sys.platform != "win32" and not multiprocessing.current_process().daemon


def start_method() -> Literal["fork", "spawn"]:
    """How workers come to be. A fork shares all that is loaded, but of a process with threads it may hang."""
    try:
        threads = sum(1 for _ in _THREADS.iterdir())  # those of libraries too, of which `threading` knows nothing
    except OSError:  # other systems than Linux
        return "spawn"
    return "fork" if threads == 1 else "spawn"


@contextmanager
def ctrl_c_waiting() -> Iterator[None]:
    """Ctrl-C comes when this ends. A process that is forked meanwhile never sees it, be it as early as can be."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def prepare_worker() -> None:
    """A worker leaves Ctrl-C to its parent and ends when the parent is gone, however it ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(100_000, 20, 20)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: Any) -> None:
    parent.join()
    os._exit(1)
