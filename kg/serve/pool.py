"""Warm processes for one query each: admitted or refused at once, given way to, and killed when their time is over."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
import subprocess
import sys
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from kg.serve.job import Job, Outcome
from kg.serve.limits import Limits
from kg.serve.log import log
from kg.serve.problems import ServiceError, busy
from kg.serve.wire import Message, pack, read

# Of a query that outlives `patience`: the kernel runs it when nothing else wants to run.
_LAST = 19
_START = 30.0
_END = 0.1


@dataclass(slots=True)
class _Worker:
    pid: int
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    def kill(self) -> None:
        """End the process, whatever it does."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def yield_to_others(self) -> None:
        """Let the process run when no other wants to."""
        with suppress(ProcessLookupError, PermissionError):
            os.setpriority(os.PRIO_PROCESS, self.pid, _LAST)

    def close(self) -> None:
        """Let the connection go."""
        self.writer.close()


@dataclass(slots=True, eq=False)
class _Place:
    """What a query holds while it runs; `since` is the loop's time, `given_up` that others need the place more."""

    since: float
    worker: _Worker | None = None
    given_up: bool = False

    def end(self) -> None:
        """End the query."""
        self.given_up = True
        if self.worker is not None:
            self.worker.kill()


class Pool:
    """Workers on the build in `folder`, forked by a process of its own. Used as an asynchronous context.

    That process holds the graph in memory where it takes no more than `memory` MiB.
    """

    def __init__(self, folder: Path, limits: Limits, memory: int) -> None:
        self.folder = folder
        self.limits = limits
        self.memory = memory
        self._places: set[_Place] = set()
        self._spares: deque[_Worker] = deque()
        self._forking: set[asyncio.Task[None]] = set()
        self._zygote: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    async def __aenter__(self) -> Self:
        self._start_zygote()
        try:
            # However long it takes to read the graph: nobody can be answered before.
            self._spares.append(await self._fork_once())
        except (OSError, asyncio.IncompleteReadError):
            await asyncio.sleep(_END)
            self._restart_if_dead()
            self._spares.append(await self._fork())
        self._refill()
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._forking:
            task.cancel()
        await asyncio.gather(*self._forking, return_exceptions=True)
        for worker in self._spares:
            worker.kill()
            worker.close()
        self._spares.clear()
        self._stop_zygote()

    @property
    def running(self) -> int:
        """How many places are taken."""
        return len(self._places)

    async def run(self, job: Job, body: bytes = b"") -> Outcome:
        """The outcome of a job: whole, or a ServiceError (503 where no place is free, 504 when its time is over).

        `body` is that of the request where the job is still to be read from it.
        """
        if self.running >= self.limits.queries:
            self._make_room()
        place = _Place(asyncio.get_running_loop().time())
        self._places.add(place)
        try:
            return await self._run(place, job, body)
        finally:
            self._places.discard(place)

    def _make_room(self) -> None:
        """End the latest of the long queries where they have more than half of the places. Raises ServiceError else."""
        now = asyncio.get_running_loop().time()
        long = [place for place in self._places if now - place.since > self.limits.long and place.worker is not None]
        if len(long) <= max(1, self.limits.queries // 2):
            raise busy()
        latest = max(long, key=lambda place: place.since)
        self._places.discard(latest)
        latest.end()

    async def _run(self, place: _Place, job: Job, body: bytes) -> Outcome:
        worker = place.worker = await self._take()
        try:
            return await asyncio.wait_for(self._ask(worker, job, body), self.limits.seconds)
        except TimeoutError as error:
            detail = f"The query took more than {self.limits.seconds:g} seconds. Ask for less, or add LIMIT."
            raise ServiceError(504, "Too slow", detail) from error
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            if place.given_up:
                raise busy() from error
            detail = "The query needs more memory or processor time than one query may take."
            raise ServiceError(422, "Too large", detail) from error
        finally:
            worker.kill()
            worker.close()

    async def _ask(self, worker: _Worker, job: Job, body: bytes) -> Outcome:
        limits = self.limits
        whole = job | {
            "rows": limits.rows, "size": limits.size, "memory": limits.memory, "seconds": limits.seconds,
        }  # fmt: skip
        worker.writer.write(pack(whole, body))
        await worker.writer.drain()
        later = asyncio.get_running_loop().call_later(limits.patience, worker.yield_to_others)
        try:
            head, answer = await read(worker.reader)
        finally:
            later.cancel()
        if "bug" in head:
            log(logging.ERROR, "bug", {"error": head["bug"], "places": head["places"]})
            raise ServiceError(500, "Internal error", "This is a fault of the service, and has been logged.")
        return Outcome(head["status"], head["form"], answer, head["rows"])

    async def _take(self) -> _Worker:
        """A spare that is still alive, else a fresh worker."""
        try:
            while self._spares:
                worker = self._spares.popleft()
                if not worker.reader.at_eof():
                    return worker
                worker.close()
            return await self._fork()
        finally:
            self._refill()

    def _refill(self) -> None:
        missing = self.limits.spares - len(self._spares) - len(self._forking)
        for _ in range(missing):
            task = asyncio.get_running_loop().create_task(self._add_spare())
            self._forking.add(task)
            task.add_done_callback(self._forking.discard)

    async def _add_spare(self) -> None:
        # A service that can't fork now tries again with the next query, which then tells its client.
        with suppress(ServiceError):
            self._spares.append(await self._fork())

    async def _fork(self) -> _Worker:
        """A worker that has the store open. Raises ServiceError (503) where none can be started."""
        for _ in range(3):
            try:
                return await asyncio.wait_for(self._fork_once(), _START)
            except (OSError, asyncio.IncompleteReadError, TimeoutError):
                # Who is killed closes its sockets before it can be seen to have ended.
                await asyncio.sleep(_END)
                self._restart_if_dead()
        raise busy()

    async def _fork_once(self) -> _Worker:
        if self._control is None:
            raise ConnectionError("no process to fork from")
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                socket.send_fds(self._control, [b"f"], [theirs.fileno()])
            reader, writer = await asyncio.open_connection(sock=ours, limit=1 << 20)
        except OSError:
            ours.close()
            raise
        try:
            message: Message = await read(reader)
        except BaseException:
            writer.close()
            raise
        return _Worker(int(message[0]["pid"]), reader, writer)

    def _start_zygote(self) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            command = [
                sys.executable,
                "-m",
                "kg.serve.zygote",
                str(theirs.fileno()),
                str(self.folder),
                str(self.memory),
            ]
            self._zygote = subprocess.Popen(command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL)
        self._control = ours

    def _restart_if_dead(self) -> None:
        if self._zygote is not None and self._zygote.poll() is not None:
            self._stop_zygote()
            # What ended it may be that memory is short. From disk, the next one is ready at once.
            self.memory = 0
            log(logging.WARNING, "restart", {"graph": "on disk"})
            self._start_zygote()

    def _stop_zygote(self) -> None:
        """Its socket closed, it ends all its workers and itself."""
        if self._control is not None:
            self._control.close()
        if self._zygote is not None:
            self._zygote.wait()
        self._zygote = self._control = None
