"""`.jsonl`: one article a line, as an object with `text` and what is known about it.

`title`, `url`, `published`, `publisher`, `author` and `name` (or `id`) are text, `synthetic` is true or false; all but
`text` may be absent, and other fields are left alone. The file is read line by line, so its size doesn't matter.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import IO

from kg.model import Document
from kg.sources import metadata
from kg.sources.decoding import checked
from kg.sources.outcome import Rejected, Skipped

_SHOWN_FIELDS = 10
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


Line = tuple[str, str, bytes]


def read_lines(stream: IO[bytes], source: str, stem: str, max_bytes: int) -> Iterator[Line | Skipped]:
    """The lines that may hold an article, as (place, name, line); blank ones are passed over.

    An article without a name is called `stem` and the number of its line. A line of more than `max_bytes` is skipped
    without being held in memory.
    """
    for number, line in enumerate(iter(lambda: stream.readline(max_bytes + 1), b""), start=1):
        place = f"line {number}"
        if len(line) > max_bytes:
            _finish_line(stream, line)
            yield Skipped(source, place, "too_large", f"it has more than {max_bytes:,} bytes.", "Split the article.")
        elif line.strip():
            yield place, f"{stem}-{number}", line


def parse_line(line: bytes, default_name: str) -> Document:
    """The article of one line. Raises Rejected: "broken" for anything but an object with the fields above."""
    row = _parse_object(line)
    text = row.get("text")
    if not isinstance(text, str):
        if text is None:
            # Only names that can be printed anywhere, and not hundreds of them.
            fields = ", ".join([key for key in sorted(row) if key.isidentifier()][:_SHOWN_FIELDS]) or "none"
            detail = f"it has no field text, only: {fields}."
            raise Rejected("broken", detail, "Call the field that holds the article text.")
        raise Rejected("broken", f"it has a text that is {type(text).__name__}, expected a field text.")
    return Document(
        name=_name(row) or default_name,
        text=checked(text.removeprefix("\ufeff")),
        title=metadata.field(row, "title"),
        url=metadata.url(row),
        published=metadata.published(row),
        publisher=metadata.field(row, "publisher"),
        author=metadata.field(row, "author"),
        synthetic=metadata.synthetic(row),
    )


def _parse_object(line: bytes) -> dict[str, object]:
    if line.startswith(_WIDE_MARKS):
        raise Rejected("encoding", "JSON Lines must be UTF-8, this is UTF-16.", "Save it as UTF-8 and build again.")
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        detail = f"byte {error.start} of the line is no UTF-8."
        raise Rejected("encoding", detail, "Save it as UTF-8 and build again.") from error
    except (ValueError, RecursionError) as error:
        raise Rejected("broken", f"it is no JSON ({error}).", "Write one JSON object a line.") from error
    if not isinstance(row, dict):
        raise Rejected("broken", f"it is a {type(row).__name__}, expected an object.", "Write one JSON object a line.")
    for key, value in row.items():
        if key != "text" and isinstance(value, str):
            _check_field(key, value)
    return row


def _check_field(key: str, value: str) -> None:
    """Metadata ends up in the graph as it is, so it must be writable there."""
    if any((c < " " and c not in "\t\n\r") or "\ud800" <= c <= "\udfff" for c in value):
        raise Rejected("broken", f"{key} holds characters that no text has.")


def _name(row: dict[str, object]) -> str | None:
    for key in ("name", "id"):
        value = row.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        if name := metadata.field(row, key):
            return name
    return None


def _finish_line(lines: IO[bytes], line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = lines.readline(1 << 20)
