"""`.txt`: the text is the article."""

from __future__ import annotations

from kg.model import Document
from kg.sources.decoding import decode


def parse_text(data: bytes, name: str) -> Document:
    """The document of a plain text. What the text says of its title and date is left to extraction.

    Raises Rejected where the bytes can't be decoded surely.
    """
    return Document(name, decode(data))
