"""One request, within limits: of time, of size, and to the very address that was checked."""

from __future__ import annotations

import http.client
import os
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from kg import __version__
from kg.fetch.address import Target
from kg.sources import MAX_BYTES, Rejected
from kg.sources.packed import unpacked_content

AGENT = "congan-kg"
USER_AGENT = f"{AGENT}/{__version__} (builds a knowledge graph of public-security news)"
# For connecting and each wait, and for the whole answer.
SECONDS_A_WAIT, SECONDS = 20.0, 60.0


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer; names of headers are in lower case. `body` is unpacked, and empty where the type was not wanted."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media(self) -> str:
        """The stated type, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


def get(target: Target, headers: Mapping[str, str], wanted: frozenset[str]) -> Answer:
    """Ask for a page; of types that aren't wanted (an empty set wants all), only the head is read.

    Raises OSError or http.client.HTTPException where the network or the server fails, Rejected for an answer that is
    too large or badly packed.
    """
    connection = http.client.HTTPConnection(target.host, target.port)
    with _connected(target) as stream:
        connection.sock = stream
        asked = {"User-Agent": USER_AGENT, "Accept-Encoding": "gzip", "Connection": "close", **headers}
        connection.request("GET", target.path, headers=asked)
        response = connection.getresponse()
        found = {name.lower(): value for name, value in response.getheaders()}
        answer = Answer(response.status, found, b"")
        if response.status != http.client.OK or (wanted and answer.media not in wanted):
            return answer
        body = _body(response)
    return Answer(response.status, found, unpacked_content(body, found.get("content-encoding", ""), MAX_BYTES))


@contextmanager
def _connected(target: Target) -> Iterator[socket.socket]:
    """A connection to the checked IP, not to what the name may mean by now; it is cut when the time is up."""
    deadline = time.monotonic() + SECONDS
    with socket.create_connection((target.ip, target.port), timeout=SECONDS_A_WAIT) as bare:
        # Waits are limited one by one; a server that sends a byte now and then is stopped by this.
        late = threading.Event()
        timer = threading.Timer(deadline - time.monotonic(), _cut, (bare.fileno(), late))
        timer.daemon = True
        timer.start()
        try:
            if target.scheme == "https":
                with ssl.create_default_context().wrap_socket(bare, server_hostname=target.host) as secure:
                    yield secure
            else:
                yield bare
        finally:
            timer.cancel()
            if late.is_set():
                # What was cut off looks like an answer that ended early, or not even like that.
                raise TimeoutError(f"the answer took longer than {SECONDS:.0f} s")


def _cut(descriptor: int, late: threading.Event) -> None:
    late.set()
    with suppress(OSError), socket.socket(fileno=os.dup(descriptor)) as same:
        same.shutdown(socket.SHUT_RDWR)


def _body(response: http.client.HTTPResponse) -> bytes:
    parts: list[bytes] = []
    size = 0
    while chunk := response.read1(1 << 16):
        parts.append(chunk)
        size += len(chunk)
        if size > MAX_BYTES:
            raise Rejected("too_large", f"the answer has more than {MAX_BYTES:,} bytes.")
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)
    return b"".join(parts)
