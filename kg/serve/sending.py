"""Answers on their way: how much memory holds what clients have not taken yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from starlette.responses import Response

from kg.serve.problems import busy

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

_PORTION = 64 << 10  # bytes


class Unsent:
    """Counts the bytes of the answers that are being sent; they may be `most` together."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.size = 0

    @contextmanager
    def holding(self, size: int) -> Iterator[None]:
        """Count so many bytes while the block lasts."""
        self.size += size
        try:
            yield
        finally:
            self.size -= size

    def answer(self, body: bytes, status: int, media: str, headers: Mapping[str, str]) -> Response:
        """The answer, to be sent. Raises ServiceError (503) where clients leave too much untaken already."""
        if self.size + len(body) > self.most:
            raise busy()
        return _Answer(self, body, status, media, headers)


class _Answer(Response):
    """Is handed over in portions, each when the client has taken the former one."""

    def __init__(self, unsent: Unsent, body: bytes, status: int, media: str, headers: Mapping[str, str]) -> None:
        super().__init__(body, status, headers, media)
        self._unsent = unsent

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - as its base has it
        """Send it."""
        body = bytes(self.body)
        with self._unsent.holding(len(body)):
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            for start in range(0, max(len(body), 1), _PORTION):
                stop = start + _PORTION
                await send({"type": "http.response.body", "body": body[start:stop], "more_body": stop < len(body)})
