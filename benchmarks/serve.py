"""Two hundred clients at once, friendly and hostile, against `kg serve` on this machine.

    python benchmarks/serve.py [--seconds 60] [--clients 200] [OUT]

First one client alone asks fast queries: the idle time. Then all clients ask for so many seconds: four of five a fast
query, the others cross joins, endless paths, huge sorts, SERVICE to a listener of ours, bodies of 10 MB. Every answer
to a fast query is compared with the one that was had alone. Printed: answers by status, the times of admitted fast
queries beside their idle times, the memory of all processes, and whether anybody called the listener.
"""

from __future__ import annotations

import argparse
import collections
import http.client
import os
import random
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlencode

from kg import pipeline

ROOT = Path(__file__).parent.parent
FAST = (
    "SELECT ?p ?name { ?p a ca:Person ; skos:prefLabel ?name } ORDER BY ?name ?p LIMIT 50",
    "SELECT ?rank (COUNT(DISTINCT ?p) AS ?n) { ?f ca:rank ?rank ; ca:holder ?p } GROUP BY ?rank ORDER BY ?rank",
    "ASK { ?m a ca:Meeting }",
)
HOSTILE = (
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "SELECT * { ?a (!<x:y>|^!<x:z>)* ?c }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c",
    "SELECT * { SERVICE <http://127.0.0.1:LISTENER/> { ?s ?p ?o } }",
    "BODY",
)
_HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/sparql-results+json"}


class Tally:
    """What clients saw, gathered over threads."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.statuses: collections.Counter[tuple[str, int | str]] = collections.Counter()
        self.times: list[float] = []
        self.refused: list[float] = []
        self.wrong = 0


def main() -> None:
    """Run the service, load it, print what happened."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", nargs="?", type=Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        out = options.out
        if out is None:
            out = Path(scratch, "out")
            pipeline.build([str(ROOT / "data" / "articles")], out)
        command = [sys.executable, "-m", "kg", "serve", str(out), "--port", "0"]
        service = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            assert service.stdout is not None  # noqa: S101
            port = int(re.search(r":(\d+)/", service.stdout.readline())[1])  # type: ignore[index]
            _run(port, service.pid, options.seconds, options.clients)
        finally:
            service.send_signal(signal.SIGTERM)
            service.wait()


def _run(port: int, pid: int, seconds: float, clients: int) -> None:
    expected = {query: _ask(port, query)[1] for query in FAST}
    idle = []
    for _ in range(100):
        for query in FAST:
            started = time.perf_counter()
            _ask(port, query)
            idle.append(time.perf_counter() - started)
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0)
    tally, stop = Tally(), time.monotonic() + seconds
    threads = [
        threading.Thread(
            target=_client,
            args=(port, listener.getsockname()[1]),
            kwargs={"seed": seed, "stop": stop, "expected": expected, "tally": tally},
        )
        for seed in range(clients)
    ]
    for thread in threads:
        thread.start()
    memory = 0
    while time.monotonic() < stop:
        memory = max(memory, _memory(pid))
        time.sleep(0.5)
    for thread in threads:
        thread.join()
    try:
        listener.accept()
        called = "YES"
    except BlockingIOError:
        called = "no"
    status = _ask(port, FAST[0])[0]
    print(f"{clients} clients for {seconds:g} s on {os.cpu_count()} cores; all of the load runs on the same machine")
    for (kind, found), number in sorted(tally.statuses.items(), key=str):
        print(f"  {kind:8}{found!s:>16}{number:>9}")
    print(f"fast, alone:     median {_ms(statistics.median(idle))}, p95 {_ms(_p95(idle))}")
    if tally.times:
        print(f"fast, admitted:  median {_ms(statistics.median(tally.times))}, p95 {_ms(_p95(tally.times))}", end="")
        print(f" ({_p95(tally.times) / _p95(idle):.1f} times the idle one)")
    if tally.refused:
        print(f"refused (503):   median {_ms(statistics.median(tally.refused))}, p95 {_ms(_p95(tally.refused))}")
    print(f"wrong or cut answers: {tally.wrong}; outbound connections: {called}; answers afterwards: {status}")
    print(f"memory of all processes at most: {memory / (1 << 20):.0f} MB (proportional set size)")


def _client(port: int, listener: int, *, seed: int, stop: float, expected: dict[str, bytes], tally: Tally) -> None:
    choice = random.Random(seed)  # noqa: S311 - the same load every time
    while time.monotonic() < stop:
        hostile = choice.random() < 0.2
        query = choice.choice(HOSTILE if hostile else FAST).replace("LISTENER", str(listener))
        started = time.perf_counter()
        try:
            status, body = _ask(port, query)
        except (OSError, http.client.HTTPException) as error:
            status, body = type(error).__name__, b""  # type: ignore[assignment]
        took = time.perf_counter() - started
        with tally.lock:
            tally.statuses["hostile" if hostile else "fast", status] += 1
            if status == 200 and not hostile:
                tally.times.append(took)
                tally.wrong += body != expected[query]
            elif status == 503:
                tally.refused.append(took)
        if status == 503:
            time.sleep(choice.uniform(0.5, 1.5))


def _ask(port: int, query: str) -> tuple[int, bytes]:
    body = b"#" * 10_000_000 if query == "BODY" else urlencode({"query": query}).encode()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("POST", "/sparql", body, _HEADERS)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def _memory(pid: int) -> int:
    """Of the service and all below it, shared pages counted once."""
    total = 0
    for line in subprocess.run(
        ["ps", "-eo", "pid,ppid"], capture_output=True, text=True, check=True
    ).stdout.splitlines()[1:]:
        child, parent = map(int, line.split())
        if pid in (child, parent) or _parent(parent) == pid:
            try:
                found = re.search(
                    r"^Pss:\s+(\d+)", Path(f"/proc/{child}/smaps_rollup").read_text("ascii"), re.MULTILINE
                )
            except OSError:
                continue
            total += int(found[1]) * 1024 if found else 0
    return total


def _parent(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


if __name__ == "__main__":
    main()
