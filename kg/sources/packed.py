"""Files packed with gzip, read so that no bomb goes off: as much is unpacked as is read, and no absurd amount."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import IO

from kg.sources.outcome import Rejected

# News packs to a fifth or a tenth of its size; a hundredth of many megabytes is made of nothing but repetition.
MAX_RATIO = 100
FREE_BYTES = 50_000_000


class _Unpacked(io.RawIOBase):
    """The content of a gzip stream; fails where it grows out of proportion or is damaged."""

    def __init__(self, stream: IO[bytes], size: int) -> None:
        self._inner = gzip.GzipFile(fileobj=stream, mode="rb")
        self._limit = max(FREE_BYTES, MAX_RATIO * size)
        self._read = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        try:
            data = self._inner.read(len(buffer))
        except (OSError, EOFError, zlib.error) as error:
            raise Rejected("broken", f"it can't be unpacked from some place on ({error}).", "Get it again.") from error
        self._read += len(data)
        if self._read > self._limit:
            raise Rejected("too_large", f"it unpacks to more than {MAX_RATIO} times its size; the rest is not read.")
        buffer[: len(data)] = data
        return len(data)


def unpacked(stream: IO[bytes], size: int) -> io.BufferedReader:
    """The content of a gzip file of `size` bytes. Reading raises Rejected: "broken" or "too_large"."""
    return io.BufferedReader(_Unpacked(stream, size), 1 << 16)


def unpacked_content(data: bytes, encoding: str, max_bytes: int) -> bytes:
    """The content of an HTTP answer with that `Content-Encoding`, of at most `max_bytes`.

    Raises Rejected: "too_large", "broken", or "unknown_type" for an encoding that nobody asked for.
    """
    encoding = encoding.strip().lower()
    if encoding in {"", "identity"}:
        return data
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise Rejected("unknown_type", f"its content is packed as {encoding[:20]}, which is not read.")
    # Deflate comes with zlib's head and, from some servers, without.
    bare = encoding == "deflate" and data[:1] != b"\x78"
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS if bare else zlib.MAX_WBITS | 32)
    try:
        content = unpacker.decompress(data, max_bytes + 1)
    except zlib.error as error:
        raise Rejected("broken", f"its content can't be unpacked ({error}).") from error
    if len(content) > max_bytes:
        raise Rejected("too_large", f"it unpacks to more than {max_bytes:,} bytes.")
    return content
