"""What was fetched, when and with which result: `.fetched.jsonl`, a line a request that came to an end.

Beside it stand the pages as files and `sources.csv`, which says where they come from: the folder is input for a build.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from kg.errors import OutputError
from kg.sources.naming import safe_name
from kg.sources.sheet import SHEET_NAME

RECORD_NAME = ".fetched.jsonl"
Outcome = Literal[
    "saved", "unchanged", "refused_address", "robots", "status", "type", "too_large", "network", "redirects", "broken"
]


@dataclass(frozen=True, slots=True)
class Fetched:
    """One address and what came of it. `time` is in seconds since 1970; `status` that of the last answer, 0 for none.

    `hops` are the addresses that it led to, `file` the saved page, `sha256` that of its bytes.
    """

    url: str
    time: float
    outcome: Outcome
    status: int = 0
    detail: str = ""
    hops: tuple[str, ...] = ()
    file: str | None = None
    sha256: str | None = None
    etag: str | None = None
    modified: str | None = None
    tries: int = 1


class Record:
    """The record of a folder, in memory and on disk."""

    def __init__(self, folder: Path) -> None:
        """Read what is there; a line that a kill cut off is left out. Raises OutputError for an unusable folder."""
        self.folder = folder
        self._path = folder / RECORD_NAME
        self.last: dict[str, Fetched] = {}
        try:
            folder.mkdir(parents=True, exist_ok=True)
            lines = self._path.read_text(encoding="utf-8").splitlines() if self._path.exists() else []
        except (OSError, UnicodeDecodeError) as error:
            raise OutputError("can't be used for pages", file=str(folder), got=str(error)) from error
        for line in lines:
            try:
                row = json.loads(line)
                self._keep(Fetched(**row | {"hops": tuple(row["hops"])}))
            except (ValueError, TypeError, KeyError):
                continue

    def add(self, fetched: Fetched) -> None:
        """Note a result; it is on disk when this returns."""
        self._keep(fetched)
        with self._path.open("ab+") as stream:
            # What a kill cut off ends here, so that it doesn't swallow this line.
            whole = stream.tell() == 0 or _last_byte(self._path) == b"\n"
            line = json.dumps(asdict(fetched), ensure_ascii=False)
            stream.write((b"" if whole else b"\n") + line.encode("utf-8", "replace") + b"\n")
            stream.flush()
            os.fsync(stream.fileno())

    def save_page(self, url: str, body: bytes, ending: str) -> str:
        """Write a page under a name made of its address; the name of the file."""
        path = self.folder / f"{page_name(url)}{ending}"
        _write(path, body)
        return path.name

    def write_sheet(self) -> None:
        """Bring `sources.csv` up to what is saved."""
        rows = sorted((Path(one.file).stem, one.url) for one in self.last.values() if one.file is not None)
        table = io.StringIO()
        writer = csv.writer(table, lineterminator="\n")
        writer.writerows([("name", "url"), *rows])
        _write(self.folder / SHEET_NAME, table.getvalue().encode())

    def _keep(self, fetched: Fetched) -> None:
        """The newest result counts; a page that was saved once stays known when a later try fails."""
        former = self.last.get(fetched.url)
        if former is not None and former.file is not None and fetched.file is None:
            kept = {"file": former.file, "sha256": former.sha256, "etag": former.etag, "modified": former.modified}
            fetched = Fetched(**asdict(fetched) | kept | {"hops": fetched.hops})
        self.last[fetched.url] = fetched


def page_name(url: str) -> str:
    """A file stem for an address: readable, and unlike that of every other one."""
    path = unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2]
    stem = safe_name(path.rpartition(".")[0] or path)[:48].strip("-.")
    return f"{stem or 'page'}-{hashlib.sha256(url.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _write(path: Path, content: bytes) -> None:
    temporary = path.with_name(f".tmp-{path.name}")
    try:
        with temporary.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise OutputError("can't be written", file=str(path), got=str(error.strerror)) from error


def _last_byte(path: Path) -> bytes:
    with path.open("rb") as stream:
        stream.seek(-1, os.SEEK_END)
        return stream.read(1)
