"""One article's worth of input, cut out of its file but not yet decoded: cheap to find, to hash and to send.

Finding pieces is quick and happens in one place; parsing them (decoding, taking pages out of their markup) is slow and
can happen anywhere.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from kg.model import Document
from kg.sources.html import parse_html
from kg.sources.jsonl import parse_line
from kg.sources.language import MIN_SHARE, vietnamese_share
from kg.sources.legacy import refuse_legacy
from kg.sources.markdown import parse_markdown
from kg.sources.outcome import Rejected
from kg.sources.sheet import SheetRow
from kg.sources.text import parse_text
from kg.sources.topic import require_topic

Kind = Literal["text", "markdown", "html", "json"]


@dataclass(frozen=True, slots=True)
class Piece:
    """The bytes of one article and what is known of them from outside; `source` and `place` as in `Skipped`.

    `name` is for an article that gives itself none. `known` is its row in a sheet, or the head of its record.
    """

    source: str
    place: str
    name: str
    kind: Kind
    data: bytes
    known: SheetRow | None = None

    @property
    def key(self) -> str:
        """The hash, in hexadecimal, of all that its document depends on but for `name`."""
        head = f"{self.kind}\n{'' if self.known is None else self.known!r}\n"
        return hashlib.sha256(head.encode() + self.data).hexdigest()


def parse_piece(piece: Piece) -> Document:
    """The document of a piece. Its name is empty where the piece gives it none of its own.

    Raises Rejected where there is no article in it that can be read.
    """
    if piece.kind == "json":
        document = parse_line(piece.data, "")
    elif piece.kind == "html":
        document = parse_html(piece.data, "")
    elif piece.kind == "markdown":
        document = parse_markdown(piece.data, "")
    else:
        document = parse_text(piece.data, "")
    if piece.known is not None:
        document = piece.known.applied_to(document)
    if vietnamese_share(document.text) < MIN_SHARE:
        refuse_legacy(document.text)
        detail = "few of its words are Vietnamese syllables with their marks."
        raise Rejected("not_vietnamese", detail, "Text without tone marks can't be read.")
    require_topic(document.text)
    return document
