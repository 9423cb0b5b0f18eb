"""Who may ask, and what is written down about it."""

from __future__ import annotations

import base64
import binascii
import hmac
import logging
import time
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.responses import JSONResponse

from kg.serve.log import log

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send


class AccessLog:
    """Writes a line of JSON for each request: the route, never the query, a name or another literal in it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and write down how it went."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = time.monotonic()
        seen = {"status": 0, "bytes": 0}

        async def watch(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen["status"] = message["status"]
            elif message["type"] == "http.response.body":
                seen["bytes"] += len(message.get("body", b""))
            await send(message)

        scope.setdefault("state", {})
        try:
            await self.app(scope, receive, watch)
        finally:
            log(logging.INFO, "request", _line(scope, seen, time.monotonic() - started))


def _line(scope: Scope, seen: dict[str, int], seconds: float) -> dict[str, object]:
    """`route` is the template of the address: `/person/{name}`."""
    route = scope.get("route")
    return {
        "method": scope["method"],
        "route": getattr(route, "path", None),
        "status": seen["status"],
        "bytes": seen["bytes"],
        "rows": scope["state"].get("rows", 0),
        "milliseconds": round(seconds * 1000, 1),
    }


class TokenGuard:
    """Lets through who shows the token: as a bearer, or as the password of any user, which browsers ask for."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self.app = app
        self.token = token.encode("utf-8")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer 401."""
        if scope["type"] != "http" or scope["path"] == "/health" or self._shown(Headers(scope=scope)):
            await self.app(scope, receive, send)
            return
        problem = {"type": "about:blank", "title": "Not allowed", "status": 401, "detail": "Show the token."}
        headers = {"WWW-Authenticate": 'Basic realm="congan-kg", charset="UTF-8", Bearer realm="congan-kg"'}
        await JSONResponse(problem, 401, headers, media_type="application/problem+json")(scope, receive, send)

    def _shown(self, headers: Headers) -> bool:
        kind, _, value = headers.get("authorization", "").partition(" ")
        # Headers are read as Latin-1, which gives back the bytes that came.
        shown = value.strip().encode("latin-1")
        if kind.lower() == "basic":
            try:
                shown = base64.b64decode(shown, validate=True).partition(b":")[2]
            except (binascii.Error, ValueError):
                return False
        elif kind.lower() != "bearer":
            return False
        return hmac.compare_digest(shown, self.token)
