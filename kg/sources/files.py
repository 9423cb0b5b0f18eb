"""Which files a path stands for, and how their bytes are read: capped, each file once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from io import BufferedReader
from pathlib import Path
from typing import IO

from kg.errors import InputError
from kg.model import Document
from kg.sources.html import parse_html
from kg.sources.jsonl import read_jsonl
from kg.sources.outcome import Found, Rejected, Skipped
from kg.sources.sheet import SHEET_NAME, SheetRow, read_sheet
from kg.sources.text import parse_text

# An article of news has some 5 KB, its page up to 1 MB. For JSON Lines this is the cap of a line.
MAX_BYTES = 5_000_000
STDIN = "-"
_TEXT, _HTML, _JSONL = {".txt", ".md", ".text", ".markdown"}, {".html", ".htm", ".xhtml"}, {".jsonl", ".ndjson"}


def read_paths(paths: Iterable[str]) -> Iterator[Found | Skipped]:
    """What the paths hold, file by file; see `kg.sources.read_sources`."""
    seen: set[str] = set()
    sheets: dict[Path, dict[str, SheetRow]] = {}
    for source, path in sorted(set(_files_of(paths)), key=str):
        if path is None:
            yield from read_stream(sys.stdin.buffer)
            continue
        real = os.path.realpath(path)
        if real in seen:
            continue
        seen.add(real)
        if path.parent not in sheets:
            sheets[path.parent] = read_sheet(path.parent)
        yield from read_file(path, source, sheets[path.parent])


def read_file(path: Path, source: str, sheet: dict[str, SheetRow]) -> Iterator[Found | Skipped]:
    """The articles of one file, called `source` in reports; `sheet` is the `sources.csv` of its folder."""
    ending = path.suffix.lower()
    try:
        with path.open("rb") as stream:
            if ending in _JSONL:
                yield from read_jsonl(stream, source, path.stem, MAX_BYTES)
                return
            document = _parse(_capped(stream), path.stem, ending)
        row = sheet.get(path.stem)
        yield Found(source, "", row.applied_to(document) if row else document)
    except Rejected as rejected:
        yield rejected.at(source)
    except OSError as error:
        yield Skipped(source, "", "unreadable", f"the system says {error.strerror!r}.", "Check its permissions.")


def read_stream(stream: BufferedReader | IO[bytes]) -> Iterator[Found | Skipped]:
    """Standard input: JSON Lines or a page where its first character says so, else one text."""
    start = stream.peek(4096) if isinstance(stream, BufferedReader) else b""
    first = start.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if first == b"{":
        yield from read_jsonl(stream, STDIN, "stdin", MAX_BYTES)
        return
    try:
        yield Found(STDIN, "", _parse(_capped(stream), "stdin", ".html" if first == b"<" else ".txt"))
    except Rejected as rejected:
        yield rejected.at(STDIN)


def _files_of(paths: Iterable[str]) -> Iterator[tuple[str, Path | None]]:
    """Pairs of how a file is called in reports, and where it is (None: standard input)."""
    for given in paths:
        path = Path(given)
        if given == STDIN:
            yield STDIN, None
        elif path.is_dir():
            yield from ((file.relative_to(path).as_posix(), file) for file in _files_below(path))
        elif path.exists():
            yield path.name, path
        else:
            raise InputError("no such file or folder", file=given, advice="Check the path.")


def _files_below(folder: Path) -> Iterator[Path]:
    """All files under a folder but hidden ones, sheets and companions of articles.

    Links to folders are not followed, so no loop is endless.
    """

    def refuse(error: OSError) -> None:
        raise InputError(f"the folder can't be read ({error.strerror})", file=str(error.filename)) from error

    for root, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        visible = [Path(root, name) for name in files if not name.startswith(".") and name != SHEET_NAME]
        articles = {path.stem for path in visible if _is_read(path)}
        # a.json or a.jpg beside a.txt is a companion of the article, not an input of its own.
        yield from (path for path in visible if _is_read(path) or path.stem not in articles)


def _is_read(path: Path) -> bool:
    return path.suffix.lower() in _TEXT | _HTML | _JSONL


def _parse(data: bytes, stem: str, ending: str) -> Document:
    if ending in _HTML:
        return parse_html(data, stem)
    if ending in _TEXT:
        return parse_text(data, stem)
    kind = f"files of type {ending}" if ending else "files without an ending"
    raise Rejected("unknown_type", f"{kind} are not read.", "Name it .txt, .md, .html or .jsonl if it holds articles.")


def _capped(stream: IO[bytes]) -> bytes:
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Rejected("too_large", f"it has more than {MAX_BYTES:,} bytes.", "Split it into articles.")
    return data
