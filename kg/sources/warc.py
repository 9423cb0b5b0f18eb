"""`.warc` and `.wet`, plain or gzip: the pages of a crawl."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from kg.sources import metadata
from kg.sources.outcome import Rejected, Skipped
from kg.sources.packed import unpacked_content
from kg.sources.piece import Kind, Piece
from kg.sources.sheet import SheetRow

_OK = 200
_KINDS: dict[str, Kind] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}


def read_warc(path: Path, source: str, stem: str, max_bytes: int) -> Iterator[Piece | Skipped]:
    """The pages that a WARC or WET file holds; other records are no input, other answers are skipped.

    An article is called like the last part of its address. Raises Rejected ("broken") where the file's own structure
    ends; what stands before is read. Memory is bounded by `max_bytes`, whatever the records say or unpack to.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - only for those who have such files

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    try:
        records = ArchiveIterator(
            str(path), record_types=wanted, parse_http=True, auto_decode="transfer", fsspec_args=False
        )
        for number, record in enumerate(records, start=1):
            place = f"record {number}"
            try:
                yield _piece(record, source, place, f"{stem}-{number}", max_bytes)
            except Rejected as rejected:
                yield rejected.at(source, place)
    except (OSError, ValueError, EOFError) as error:
        raise Rejected("broken", f"it is no WARC from some record on ({error}).", "Download the file again.") from error


def _piece(record: Any, source: str, place: str, name: str, max_bytes: int) -> Piece:
    if record.content_length > max_bytes:
        raise Rejected("too_large", f"the record has more than {max_bytes:,} bytes.")
    status = record.http_headers.status_code if record.is_http and record.http_headers is not None else _OK
    if status != _OK:
        raise Rejected("unknown_type", f"it is no page but an answer with status {status}.")
    kind = _kind(record)
    data = record.reader.read(max_bytes)
    if not record.is_http and len(data) < record.content_length:
        raise Rejected("broken", "the record is cut off.", "Download the file again.")
    if record.is_http:
        data = unpacked_content(data, record.http_headers.get("Content-Encoding", ""), max_bytes)
    url = metadata.url({"url": record.headers.get("WARC-Target-URI", "").strip("<> ")})
    known = SheetRow(None, url, None, None, None, synthetic=False)
    return Piece(source, place, _last_part(url) or name, kind, data, known)


def _kind(record: Any) -> Kind:
    found = record.http_content_type if record.is_http else record.headers.get("Content-Type", "")
    media = (found or "").split(";")[0].strip().lower()
    if media not in _KINDS:
        raise Rejected("unknown_type", f"it is {media or 'of no stated type'}, not a page.")
    return _KINDS[media]


def _last_part(url: str | None) -> str:
    """The last part of the path, without its ending: what people call the page."""
    path = unquote(urlsplit(url or "").path).rstrip("/")
    last = path.rpartition("/")[2]
    return last.rpartition(".")[0] or last
