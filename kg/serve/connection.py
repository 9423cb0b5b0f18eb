"""Connections that no client can keep by doing nothing.

The server library waits for as long as a client likes to send its request, or to take an answer. Here a request is
whole in time, an answer is taken little by little at least, and only so many connections are open.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from kg.serve.limits import Limits

_FULL = (
    b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\nContent-Length: 26\r\n\r\nToo many connections open.\n"
)
_LOOKS = 6  # in the time that a client has


def connections(limits: Limits) -> Callable[..., asyncio.Protocol]:
    """What makes a connection within these limits."""
    return partial(Connection, limits)


class Connection(H11Protocol):
    """A connection that is looked at from time to time, and ended where it is for the client to act and it does not."""

    def __init__(self, limits: Limits, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._limits = limits
        # Since when a request is waited for, and since when nothing of an answer was taken, in the loop's time.
        self.asked = self._taken = self.loop.time()
        self._unsent = 0
        self._look: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A client has come."""
        super().connection_made(transport)
        self._look_later()
        if len(self.connections) > self._limits.connections and not self._end_another():
            transport.write(_FULL)
            transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """It is gone."""
        if self._look is not None:
            self._look.cancel()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        """An answer has been handed over: the next request is waited for."""
        self.asked = self.loop.time()
        super().on_response_complete()

    def resume_writing(self) -> None:
        """The client has taken what was written so far, or nearly."""
        self._taken = self.loop.time()
        super().resume_writing()

    def _end_another(self) -> bool:
        """Whether another connection has waited long for a request; that which has so longest is ended for this one."""
        latest = self.loop.time() - self._limits.long
        others = (other for other in self.connections if isinstance(other, Connection) and other.asked < latest)
        waiting = [other for other in others if other.waits]
        if waiting:
            min(waiting, key=lambda other: other.asked).transport.abort()
        return bool(waiting)

    @property
    def waits(self) -> bool:
        """Whether it is for the client to send a request, or the rest of one."""
        return self.conn.their_state in {h11.IDLE, h11.SEND_BODY} and not self.transport.is_closing()

    def _look_later(self) -> None:
        self._look = self.loop.call_later(self._limits.wait / _LOOKS, self._look_at)

    def _look_at(self) -> None:
        now, unsent = self.loop.time(), self.transport.get_write_buffer_size()
        if unsent < self._unsent or unsent == 0:
            self._taken = now
        self._unsent = unsent
        if (self.waits and now - self.asked > self._limits.wait) or now - self._taken > self._limits.wait:
            self.transport.abort()
        else:
            self._look_later()
