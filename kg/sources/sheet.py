"""`sources.csv`: what a folder knows about its articles that their texts don't say.

A CSV file in UTF-8 with a header line. The column `name` is the file's name without its ending; `title`, `url`,
`published`, `publisher`, `author` and `synthetic` may be there and may be empty; further columns (`note`) are for
people. A value given here wins over one found in the file. It applies to `.txt`, `.md` and `.html` files of its own
folder; rows without a file are no error.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from pathlib import Path

from kg.errors import DataError
from kg.model import Document
from kg.sources import metadata
from kg.sources.outcome import Rejected

SHEET_NAME = "sources.csv"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """What one row says about one file; None and False where it says nothing."""

    title: str | None
    url: str | None
    published: str | None
    publisher: str | None
    author: str | None
    synthetic: bool

    def applied_to(self, document: Document) -> Document:
        """`document` with what the row knows put over it."""
        return replace(
            document,
            title=self.title or document.title,
            url=self.url or document.url,
            published=self.published or document.published,
            publisher=self.publisher or document.publisher,
            author=self.author or document.author,
            synthetic=self.synthetic or document.synthetic,
        )


def read_sheet(folder: Path) -> dict[str, SheetRow]:
    """The rows of the folder's `sources.csv` by name; empty where there is none.

    Raises DataError for a sheet that breaks its own format: its values would be missed in many articles at once.
    """
    path = folder / SHEET_NAME
    if not path.is_file():
        return {}
    rows: dict[str, SheetRow] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            if "name" not in (reader.fieldnames or ()):
                raise DataError("no column name", file=str(path), place=1, expected="a header line with name, url, …")
            for row in reader:
                _add(rows, row, f"{path}", reader.line_num)
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"not a CSV file in UTF-8 ({error})", file=str(path)) from error
    return rows


def _add(rows: dict[str, SheetRow], row: dict[str, str | None], file: str, line: int) -> None:
    name = (row.get("name") or "").strip()
    if not name or name in rows:
        raise DataError("each row needs a name of its own", file=file, place=line, got=name)
    try:
        rows[name] = SheetRow(
            title=metadata.field(row, "title"),
            url=metadata.url(row),
            published=metadata.published(row),
            publisher=metadata.field(row, "publisher"),
            author=metadata.field(row, "author"),
            synthetic=metadata.synthetic(row),
        )
    except Rejected as error:
        raise DataError(error.detail, file=file, place=line) from error
