"""Running the service until it is told to stop."""

from __future__ import annotations

import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import uvicorn

from kg.errors import OutputError
from kg.serve.app import Site, make_app
from kg.serve.connection import connections
from kg.serve.limits import Limits
from kg.serve.log import LOG
from kg.serve.snapshot import base_and_citation, snapshot
from kg.store import MEMORY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOCAL = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the service listens, who may ask, and how much. `names` are further hosts it answers to.

    `memory` is the MiB that the graph may take in memory; a larger one is asked on disk.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = None
    names: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)
    memory: int = MEMORY


def serve(out: Path, settings: Settings, started: Callable[[str], None]) -> None:
    """Serve the build in `out` until SIGINT or SIGTERM, which may come at any time; queries that run then are answered.

    `started` is called with the address before the first request is taken. Log lines go to the logger `kg.serve`.
    Raises InputError where there is no build, OutputError where the address can't be had.
    """
    with suppress(_StoppedError), _stop_signals(), snapshot(out) as folder:
        base, citation = base_and_citation(folder)
        # Only a service for this machine knows its names. It answers to no other: a page that makes a name of its own
        # mean this machine reads nothing.
        hosts = [*LOCAL, "[::1]", *settings.names] if settings.host in LOCAL else ["*"]
        app = make_app(
            Site(folder, base, citation, settings.limits, settings.memory), token=settings.token, hosts=hosts
        )
        config = uvicorn.Config(
            app,
            host=settings.host,
            port=settings.port,
            http=connections(settings.limits),  # type: ignore[arg-type]
            ws="none",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_keep_alive=5,
            timeout_graceful_shutdown=int(settings.limits.seconds) + 1,
            lifespan="on",
        )
        try:
            socket = config.bind_socket()
        except SystemExit as error:  # The server library has logged the system's reason, and would end the program.
            raise OutputError(
                "the address can't be had", got=f"{settings.host}:{settings.port}", advice="Choose another --port."
            ) from error
        # From now on nobody is turned away: who comes before the workers are ready waits for them.
        socket.listen(config.backlog)
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        address = f"http://{host}:{socket.getsockname()[1]}/"
        LOG.setLevel(logging.INFO)
        started(address)
        uvicorn.Server(config).run(sockets=[socket])


class _StoppedError(Exception):
    """The service was told to stop, and has."""


@contextmanager
def _stop_signals() -> Iterator[None]:
    """What stops the service ends this block and not the process, so that the snapshot is removed.

    The server takes the signals while it runs, and raises them once more when it is done.
    """

    def stop(*_: object) -> None:
        raise _StoppedError

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
