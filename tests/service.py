"""A service on a build, run as users run it, and requests to it by the standard library."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Reply:
    """What a server said."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Service:
    """A running service: its address ends without a slash."""

    url: str
    process: subprocess.Popen[str]

    def ask(
        self, path: str, data: bytes | None = None, *, headers: dict[str, str] | None = None, method: str | None = None
    ) -> Reply:
        request = urllib.request.Request(self.url + path, data, headers or {}, method=method)  # noqa: S310 - http
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - http
                return Reply(answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return Reply(error.code, {k.lower(): v for k, v in error.headers.items()}, error.read())

    def query(self, text: str, accept: str = "application/sparql-results+json") -> Reply:
        return self.ask("/sparql", urllib.parse.urlencode({"query": text}).encode(), headers={"Accept": accept})

    def wait_for_queries(self, count: int) -> None:
        """Come back when so many queries are running."""
        for _ in range(600):
            if self.ask("/health").json["running"] == count:
                return
            time.sleep(0.05)
        raise AssertionError(self.ask("/health").text)

    def stop(self) -> tuple[int, str]:
        """Exit code and log."""
        self.process.send_signal(signal.SIGTERM)
        _, log = self.process.communicate(timeout=60)
        return self.process.returncode, log


@contextmanager
def running(out: Path, *options: str) -> Iterator[Service]:
    """A service on a free port of this machine, ended with the block."""
    with _started([sys.executable, "-m", "kg", "serve", str(out), "--port", "0", *options]) as service:
        yield service


# The limits that the command has no options for.
_LIMITED = """
import json, sys
from pathlib import Path
from kg.serve.limits import Limits
from kg.serve.server import Settings, serve
limits = Limits(**json.loads(sys.argv[2]))
serve(Path(sys.argv[1]), Settings(port=0, limits=limits), lambda url: print("Serving at", url, flush=True))
"""


@contextmanager
def limited(out: Path, **limits: float) -> Iterator[Service]:
    """As `running`, within limits."""
    with _started([sys.executable, "-c", _LIMITED, str(out), json.dumps(limits)]) as service:
        yield service


@contextmanager
def _started(command: list[str]) -> Iterator[Service]:
    environment = {name: value for name, value in os.environ.items() if name != "KG_TOKEN"}
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("Serving "), process.communicate()[1]
        yield Service(line.split()[-1].rstrip("/"), process)
    finally:
        process.kill()
        process.communicate()
