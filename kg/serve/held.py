"""What slow clients make the service keep: bodies that are still coming, and answers that are not taken yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from starlette.responses import Response

from kg.serve.problems import busy

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

_PORTION = 64 << 10  # bytes


class Held:
    """Counts the bytes that are kept for all clients; they may be `most` together."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.size = 0

    @contextmanager
    def part(self) -> Iterator[Part]:
        """What is kept for one client while the block lasts."""
        part = Part(self)
        try:
            yield part
        finally:
            self.size -= part.size

    def answer(self, body: bytes, status: int, media: str, headers: Mapping[str, str]) -> Response:
        """The answer, to be sent. Raises ServiceError (503) where it is too much to keep."""
        if self.size + len(body) > self.most:
            raise busy()
        return _Answer(self, body, status, media, headers)


class Part:
    """The bytes that are kept for one client."""

    def __init__(self, held: Held) -> None:
        self.held = held
        self.size = 0

    def grow(self, size: int) -> None:
        """Keep so many more. Raises ServiceError (503) where that is too much."""
        if self.held.size + size > self.held.most:
            raise busy()
        self.held.size += size
        self.size += size


class _Answer(Response):
    """Is handed over in portions, each when the client has taken the former one."""

    def __init__(self, held: Held, body: bytes, status: int, media: str, headers: Mapping[str, str]) -> None:
        super().__init__(body, status, headers, media)
        self._held = held

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - as its base has it
        """Send it."""
        body = bytes(self.body)
        with self._held.part() as part:
            # There is room: nothing was awaited since it was looked for.
            part.grow(len(body))
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            for start in range(0, max(len(body), 1), _PORTION):
                stop = start + _PORTION
                await send({"type": "http.response.body", "body": body[start:stop], "more_body": stop < len(body)})
