"""The parent of all workers: a process that has everything loaded, and forks a worker when told.

`python -m kg.serve.zygote SOCKET FOLDER MEMORY`: for each byte on the socket, which comes with a socket of its own, a
worker is forked. The worker says that it is ready, does one job and ends. A fork takes milliseconds where a new Python
would take a tenth of a second; a worker that is killed takes nothing with it.

The graph is read into memory here where it takes no more than so many MiB: all workers share it, and none can change
it for others. The parent has no thread, which is what makes forking safe. So a store on disk, which has some, is opened
in the child: in each where the graph isn't in memory, else in those that are asked for the graphs of articles.
"""

from __future__ import annotations

import gc
import os
import resource
import signal
import socket
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path

from kg.serve.job import Context, needs_articles, run_job
from kg.serve.search import Names, load_names
from kg.serve.terms import term_names
from kg.serve.wire import pack, receive
from kg.store import Loaded, fits_into_memory, load_into_memory, open_store, open_with_kept

NAMES = "names.json"
_CPU_GRACE = 2


@dataclass(frozen=True, slots=True)
class _Inherited:
    """What every worker has from its parent; `graph` is None where it is asked on disk."""

    folder: Path
    names: Names
    graph: Loaded | None


def main(descriptor: int, folder: Path, memory: int) -> None:
    """Fork workers until the socket closes; then end all of them."""
    os.setpgid(0, 0)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    # A terminal sends these to the whole group of the service, which ends its workers itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    control = socket.socket(fileno=descriptor)
    graph = load_into_memory(folder) if fits_into_memory(folder, memory) else None
    inherited = _Inherited(folder, load_names(folder / NAMES), graph)
    # Read here, so that no worker needs to.
    term_names()
    # What is there stays: a collection in a worker would touch, and so copy, all of it.
    gc.freeze()
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, 1, 1)
        if not message:
            break
        for each in descriptors:
            if os.fork() == 0:
                _be_worker(control, each, inherited)
            os.close(each)
    os.killpg(0, signal.SIGKILL)


def _be_worker(control: socket.socket, descriptor: int, inherited: _Inherited) -> None:
    """What a worker does until its end; it never returns."""
    status = 1
    try:
        control.close()
        with socket.socket(fileno=descriptor) as channel:
            _work(channel, inherited)
        status = 0
    except BrokenPipeError:
        # The service has given up this worker.
        status = 0
    finally:
        # No handler or buffer of the parent may run twice.
        os._exit(status)


def _work(channel: socket.socket, inherited: _Inherited) -> None:
    graph = inherited.graph or Loaded(*open_with_kept(inherited.folder))
    channel.sendall(pack({"pid": os.getpid()}))
    message = receive(channel)
    if message is None:
        return
    job = message[0]
    articles = open_store(inherited.folder) if inherited.graph and needs_articles(job) else graph.store
    _limit(int(job["memory"]), int(job["seconds"]) + _CPU_GRACE)
    # The engine says on standard error that it has no more memory; that is no line of our log.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    try:
        outcome = run_job(job, Context(graph, articles, inherited.names))
    except Exception as error:  # noqa: BLE001 - the service logs it, and answers 500
        channel.sendall(pack({"bug": type(error).__name__, "places": _places(error)}))
        return
    head = {"status": outcome.status, "form": outcome.form, "rows": outcome.rows}
    channel.sendall(pack(head, outcome.body))


def _places(error: Exception) -> list[str]:
    """Where an error came from; its message may hold what a query asks for."""
    return [f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]


def _limit(memory: int, seconds: int) -> None:
    """Memory beyond what the process has now, and processor time should the service die and nobody else end it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) if sys.platform == "linux" else 0
    if pages:
        most = pages * os.sysconf("SC_PAGE_SIZE") + memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    used = int(sum(os.times()[:2]))
    resource.setrlimit(resource.RLIMIT_CPU, (used + seconds, used + seconds + 1))


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
