"""Messages between the service and its workers over a socket: a length, a head in JSON, and a body."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from typing import Any

_LENGTHS = struct.Struct("!II")

Message = tuple[dict[str, Any], bytes]


def pack(head: dict[str, Any], body: bytes = b"") -> bytes:
    """A message as bytes."""
    text = json.dumps(head).encode("utf-8")
    return _LENGTHS.pack(len(text), len(body)) + text + body


def receive(channel: socket.socket) -> Message | None:
    """The next message of a blocking socket; None where the other side has closed it."""
    lengths = _receive_exactly(channel, _LENGTHS.size)
    if lengths is None:
        return None
    head_length, body_length = _LENGTHS.unpack(lengths)
    content = _receive_exactly(channel, head_length + body_length)
    return None if content is None else (json.loads(content[:head_length]), content[head_length:])


async def read(reader: asyncio.StreamReader) -> Message:
    """The next message of a stream. Raises IncompleteReadError where it ends before the message does."""
    head_length, body_length = _LENGTHS.unpack(await reader.readexactly(_LENGTHS.size))
    content = await reader.readexactly(head_length + body_length)
    return json.loads(content[:head_length]), content[head_length:]


def _receive_exactly(channel: socket.socket, length: int) -> bytes | None:
    parts = bytearray()
    while len(parts) < length:
        part = channel.recv(min(length - len(parts), 1 << 20))
        if not part:
            return None
        parts += part
    return bytes(parts)
