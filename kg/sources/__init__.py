"""Anything that holds articles → `Document`s: files, folders, standard input.

What can't be used is a `Skipped` with its reason, never an error and never left out silently. The outcome depends on
what the files hold and on their names, not on the order in which they are given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.model import Document
from kg.sources.doubles import Candidate, without_doubles
from kg.sources.files import MAX_BYTES, STDIN, InputFile, input_files, read_pieces, reads_as_file_name
from kg.sources.naming import content_hash, unique_names
from kg.sources.outcome import Reason, Rejected, Skipped, in_order
from kg.sources.piece import Piece, parse_piece

__all__ = [
    "MAX_BYTES",
    "STDIN",
    "Candidate",
    "InputFile",
    "Piece",
    "Reason",
    "Rejected",
    "Skipped",
    "content_hash",
    "in_order",
    "input_files",
    "parse_piece",
    "read_pieces",
    "read_sources",
    "reads_as_file_name",
    "unique_names",
    "without_doubles",
]


def read_sources(paths: Iterable[str]) -> Iterator[Document | Skipped]:
    """The articles under `paths` sorted by name, then what was skipped; all in memory, so for a few articles.

    A path is a file, a folder (read with all folders below it, hidden files aside) or "-" for standard input. A file
    met twice is read once. Of several articles with one address, or without address and with one text, the one
    published last is kept. Raises InputError for a path that doesn't exist, DataError for a broken `sources.csv`.
    """
    documents: list[Document] = []
    candidates: list[Candidate] = []
    skipped: list[Skipped] = []
    for file in input_files(paths):
        for piece in read_pieces(file):
            if isinstance(piece, Skipped):
                skipped.append(piece)
                continue
            try:
                parsed = parse_piece(piece)
            except Rejected as rejected:
                skipped.append(rejected.at(piece.source, piece.place))
            else:
                document = replace(parsed, name=parsed.name or piece.name)
                candidates.append(Candidate.of(document, len(documents), piece.source, piece.place))
                documents.append(document)
    kept, doubles = without_doubles(candidates)
    for name, number in unique_names(kept):
        yield replace(documents[number], name=name)
    yield from in_order([*skipped, *doubles])
