"""The parent of all workers: a process that has everything loaded, and forks a worker when told.

`python -m kg.serve.zygote SOCKET FOLDER MEMORY`: for each byte on the socket, which comes with a socket of its own, a
worker is forked. The worker says that it is ready, does one job and ends. A fork takes milliseconds where a new Python
would take a tenth of a second; a worker that is killed takes nothing with it.

The graph is read into memory here where it takes no more than so many MiB: all workers share it, and none can change
it for others. When workers are forked the parent has no other thread, which is what makes forking safe. So a store on
disk, which has some, is opened in the child: in each where the graph isn't in memory, else in those that are asked for
the graphs of articles.

What has been read was read by a thread that is gone: the engine's lots are drawn by each thread from a state of its
own. Had the forking thread one, all workers would inherit it, and make the same UUIDs, random numbers and blank nodes.
"""

from __future__ import annotations

import gc
import os
import resource
import signal
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from kg.serve.job import Context, Job, Outcome, needs_articles, problem_outcome, read_job, run_job
from kg.serve.log import places
from kg.serve.problems import ServiceError
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
    with ThreadPoolExecutor(1) as reading:
        inherited = reading.submit(_read, folder, memory).result()
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


def _read(folder: Path, memory: int) -> _Inherited:
    graph = load_into_memory(folder) if fits_into_memory(folder, memory) else None
    # Kept by the process, so that no worker needs to read them.
    term_names()
    return _Inherited(folder, load_names(folder / NAMES), graph)


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
    # The engine says on standard error that it has no more memory; that is no line of our log.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    try:
        outcome = _outcome(*message, graph, inherited)
    except Exception as error:  # noqa: BLE001 - the service logs it, and answers 500
        channel.sendall(pack({"bug": type(error).__name__, "places": places(error.__traceback__)}))
        return
    head = {"status": outcome.status, "form": outcome.form, "rows": outcome.rows}
    channel.sendall(pack(head, outcome.body))


def _outcome(told: Job, body: bytes, graph: Loaded, inherited: _Inherited) -> Outcome:
    try:
        job = read_job(told, body)
    except ServiceError as error:
        return problem_outcome(error)
    articles = open_store(inherited.folder) if inherited.graph and needs_articles(job) else graph.store
    _limit(int(job["memory"]), int(job["seconds"]) + _CPU_GRACE)
    return run_job(job, Context(graph, articles, inherited.names))


def _limit(memory: int, seconds: int) -> None:
    """Memory beyond what the process has now, and processor time should the service die and nobody else end it.

    Who reaches a limit leaves no core file: it would hold the whole graph.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) if sys.platform == "linux" else 0
    if pages:
        most = pages * os.sysconf("SC_PAGE_SIZE") + memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    used = int(sum(os.times()[:2]))
    resource.setrlimit(resource.RLIMIT_CPU, (used + seconds, used + seconds + 1))


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
