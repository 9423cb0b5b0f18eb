"""The parent of all workers: a process that has everything loaded but the store, and forks a worker when told.

`python -m kg.serve.zygote SOCKET FOLDER`: for each byte on the socket, which comes with a socket of its own, a worker
is forked. The worker opens the store, says that it is ready, does one job and ends. A fork takes milliseconds where a
new Python would take a tenth of a second; a worker that is killed takes nothing with it. The parent itself has no
thread, which is what makes forking safe: the store, which has some, is opened in the child.
"""

from __future__ import annotations

import os
import resource
import signal
import socket
import sys
import traceback
from pathlib import Path

from kg.serve.job import Context, run_job
from kg.serve.search import Names, load_names
from kg.serve.terms import term_names
from kg.serve.wire import pack, receive
from kg.store import find_index, open_store

NAMES = "names.json"
_CPU_GRACE = 2


def main(descriptor: int, folder: Path) -> None:
    """Fork workers until the socket closes; then end all of them."""
    os.setpgid(0, 0)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    # A terminal sends these to the whole group of the service, which ends its workers itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    control = socket.socket(fileno=descriptor)
    names = load_names(folder / NAMES)
    # Read here, so that no worker needs to.
    term_names()
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, 1, 1)
        if not message:
            break
        for each in descriptors:
            if os.fork() == 0:
                _be_worker(control, each, folder, names)
            os.close(each)
    os.killpg(0, signal.SIGKILL)


def _be_worker(control: socket.socket, descriptor: int, folder: Path, names: Names) -> None:
    """What a worker does until its end; it never returns."""
    status = 1
    try:
        control.close()
        with socket.socket(fileno=descriptor) as channel:
            _work(channel, folder, names)
        status = 0
    except BrokenPipeError:
        # The service has given up this worker.
        status = 0
    finally:
        # No handler or buffer of the parent may run twice.
        os._exit(status)


def _work(channel: socket.socket, folder: Path, names: Names) -> None:
    store = open_store(folder)
    channel.sendall(pack({"pid": os.getpid()}))
    message = receive(channel)
    if message is None:
        return
    job = message[0]
    _limit(int(job["memory"]), int(job["seconds"]) + _CPU_GRACE)
    # The engine says on standard error that it has no more memory; that is no line of our log.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    try:
        outcome = run_job(job, Context(store, names, find_index(folder)))
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
    main(int(sys.argv[1]), Path(sys.argv[2]))
