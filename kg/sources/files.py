"""Which files a path stands for, and how their bytes are read: capped, each file once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import IO

from kg.errors import InputError
from kg.output import is_made_by_kg
from kg.sources.feed import read_feed
from kg.sources.jsonl import read_lines
from kg.sources.outcome import Rejected, Skipped
from kg.sources.packed import unpacked
from kg.sources.piece import Kind, Piece
from kg.sources.sheet import SHEET_NAME, SheetRow, read_sheet
from kg.sources.tabular import read_csv, read_parquet
from kg.sources.warc import read_warc

# An article of news has some 5 KB, its page up to 1 MB. For JSON Lines this is the cap of a line.
MAX_BYTES = 5_000_000
STDIN = "-"
# What holds one article, and how it is read.
_ARTICLE: dict[str, Kind] = {
    **dict.fromkeys((".txt", ".text"), "text"),
    **dict.fromkeys((".md", ".markdown"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
}
_JSONL = {".jsonl", ".ndjson"}
_WARC, _FEED, _CSV, _PARQUET, _GZIP = {".warc", ".wet"}, {".rss", ".atom", ".xml"}, ".csv", ".parquet", ".gz"
_PAPERS = {".pdf", ".doc", ".docx", ".odt", ".rtf"}
_KNOWN = "Name it .txt, .md, .html, .jsonl, .csv, .parquet, .warc, .wet or .rss if it holds articles."


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read: how reports call it, where it is (None: standard input), and its row of `sources.csv`."""

    source: str
    path: Path | None
    known: SheetRow | None = None

    @property
    def is_bare_folder(self) -> bool:
        """Whether it stands for a folder that was given and holds no file."""
        return self.source.endswith("/")

    @property
    def size(self) -> int:
        """Its bytes; 0 where that can't be said."""
        try:
            return 0 if self.path is None else self.path.stat().st_size
        except OSError:
            return 0


def input_files(paths: Iterable[str]) -> list[InputFile]:
    """The files that the paths stand for, each once, in an order of their names alone.

    A folder that holds no file stands for itself where others hold some, to be named among what was skipped. Raises
    InputError for a path that doesn't exist, DataError for a broken `sources.csv`.
    """
    seen: set[str] = set()
    sheets: dict[Path, dict[str, SheetRow]] = {}
    files: list[InputFile] = []
    for source, path in sorted(set(_files_of(paths)), key=str):
        if path is None:
            files.append(InputFile(source, None))
            continue
        real = os.path.realpath(path)
        if real in seen:
            continue
        seen.add(real)
        if path.parent not in sheets:
            sheets[path.parent] = read_sheet(path.parent)
        files.append(InputFile(source, path, sheets[path.parent].get(path.stem)))
    return [] if all(file.is_bare_folder for file in files) else files


def read_pieces(file: InputFile) -> Iterator[Piece | Skipped]:
    """The articles of one file as they stand in it, one in memory at a time."""
    if file.path is None:
        yield from _read_stream(sys.stdin.buffer)
        return
    if file.is_bare_folder:
        yield Skipped(file.source, "", "empty", "the folder holds no file to read.", "Check the path.")
        return
    try:
        with file.path.open("rb") as stream:
            yield from _read_file(stream, file, file.path)
    except Rejected as rejected:
        yield rejected.at(file.source)
    except OSError as error:
        yield Skipped(file.source, "", "unreadable", f"the system says {error.strerror!r}.", "Check its permissions.")


def _read_file(stream: IO[bytes], file: InputFile, path: Path) -> Iterator[Piece | Skipped]:
    source, stem, ending = file.source, path.stem, path.suffix.lower()
    if ending == _GZIP:
        stream = unpacked(stream, file.size)
        stem, ending = Path(stem).stem, Path(stem).suffix.lower()
    if ending in _JSONL:
        yield from _json_lines(stream, source, stem)
    elif ending in _ARTICLE:
        yield Piece(source, "", stem, _ARTICLE[ending], _capped(stream), file.known)
    elif ending in _WARC:
        yield from read_warc(path, source, stem, MAX_BYTES)
    elif ending in _FEED:
        yield from read_feed(_capped(stream), source, stem)
    elif ending == _CSV:
        yield from read_csv(stream, source, stem, MAX_BYTES)
    elif ending == _PARQUET and path.suffix.lower() != _GZIP:
        yield from read_parquet(path, source, stem, MAX_BYTES)
    else:
        kind = f"files of type {ending}" if ending else "files without an ending"
        advice = "Save its text as .txt." if ending in _PAPERS else _KNOWN
        raise Rejected("unknown_type", f"{kind} are not read.", advice)


def _read_stream(stream: BufferedReader | IO[bytes]) -> Iterator[Piece | Skipped]:
    """Standard input: JSON Lines or a page where its first character says so, else one text."""
    start = stream.peek(4096) if isinstance(stream, BufferedReader) else b""
    first = start.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if first == b"{":
        yield from _json_lines(stream, STDIN, "stdin")
        return
    try:
        yield Piece(STDIN, "", "stdin", "html" if first == b"<" else "text", _capped(stream))
    except Rejected as rejected:
        yield rejected.at(STDIN)


def _json_lines(stream: IO[bytes], source: str, stem: str) -> Iterator[Piece | Skipped]:
    for line in read_lines(stream, source, stem, MAX_BYTES):
        if isinstance(line, Skipped):
            yield line
        else:
            place, name, data = line
            yield Piece(source, place, name, "json", data)


def _files_of(paths: Iterable[str]) -> Iterator[tuple[str, Path | None]]:
    """Pairs of how a file is called in reports, and where it is (None: standard input)."""
    for given in paths:
        path = Path(given)
        if given == STDIN:
            yield STDIN, None
        elif path.is_dir():
            below = [(file.relative_to(path).as_posix(), file) for file in _files_below(path)]
            yield from below or [(f"{path.name or path}/", path)]
        elif path.exists():
            yield path.name, path
        else:
            raise InputError("no such file or folder", file=given, advice=_advice(given))


def _advice(given: str) -> str:
    if given.startswith(("http://", "https://")):
        return "Pages are fetched by kg fetch URL -o FOLDER; then build the folder."
    return "Only files are read: copy it here, or mount it." if "://" in given else "Check the path."


def _files_below(folder: Path) -> Iterator[Path]:
    """All files under a folder but hidden ones, sheets, companions of articles and what a build wrote there.

    The texts of a build are copies: read beside the articles, they would stand in their place. Links to folders are
    not followed, so no loop is endless. A folder below that can't be read stands for itself, to be named as unreadable.
    """
    closed: list[Path] = []

    def refuse(error: OSError) -> None:
        if error.filename is not None and Path(error.filename) != folder:
            closed.append(Path(error.filename))
            return
        raise InputError(f"the folder can't be read ({error.strerror})", file=str(error.filename)) from error

    for root, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not (name.startswith(".") or is_made_by_kg(Path(root, name))))
        visible = [Path(root, name) for name in files if not name.startswith(".") and name != SHEET_NAME]
        articles = {path.stem for path in visible if _is_read(path)}
        # a.json or a.jpg beside a.txt is a companion of the article, not an input of its own.
        yield from (path for path in visible if _is_read(path) or path.stem not in articles)
    yield from closed


def reads_as_file_name(words: str) -> bool:
    """Whether words that are no file here were meant as the name of one: one line with an ending that files have.

    >>> reads_as_file_name("tin/bài 1.txt"), reads_as_file_name("Đại tá Lê Văn Thái dự họp ở TP.HCM")
    (True, False)
    """
    endings = _ARTICLE.keys() | _JSONL | _WARC | _FEED | {_CSV, _PARQUET, _GZIP}
    return "\n" not in words and words.lower().endswith(tuple(endings))


def _is_read(path: Path) -> bool:
    return path.suffix.lower() in _ARTICLE.keys() | _JSONL


def _capped(stream: IO[bytes]) -> bytes:
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise Rejected("too_large", f"it has more than {MAX_BYTES:,} bytes.", "Split it into articles.")
    return data
