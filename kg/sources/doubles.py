"""Which of several inputs are one article, and which of them stands for it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from kg.model import Document
from kg.sources.naming import Named, content_hash
from kg.sources.outcome import Skipped
from kg.spill import Row, Spill


@dataclass(frozen=True, slots=True)
class Candidate:
    """As much of a document as decides whether it is kept and what it is called.

    `digest` is that of its address and text, `text_digest` that of its text. `source` and `place` are as in `Skipped`;
    several inputs may share them, so `number` is its own.
    """

    number: int
    name: str
    url: str | None
    published: str | None
    digest: str
    text_digest: str
    source: str
    place: str

    @classmethod
    def of(cls, document: Document, number: int, source: str, place: str) -> Candidate:
        """What decides about a document."""
        text_digest = hashlib.sha256(document.text.encode()).hexdigest()
        digest = content_hash(document)
        return cls(number, document.name, document.url, document.published, digest, text_digest, source, place)


def without_doubles(candidates: Iterable[Candidate]) -> tuple[Iterable[Named], list[Skipped]]:
    """One of each article, by name, digest and number, and the others as skips; which one is kept doesn't depend on the
    order.

    One address, or without address one text, is one article; the one published last is kept.
    """
    kept = Spill()
    doubles: list[Skipped] = []
    for _, group in groupby(Spill(map(_latest_last, candidates)), key=itemgetter(0, 1)):
        *others, (*_, digest, source, place, less, name) = group
        kept.add((name, digest, -less))
        where = ", ".join(part for part in (source, place) if part)
        doubles += (
            Skipped(source, place, "duplicate", f"it is the same article as {where}.")
            for *_, source, place, _, _ in others
        )
    return kept, doubles


def _latest_last(one: Candidate) -> Row:
    same = ("url", one.url) if one.url else ("text", one.text_digest)
    return (*same, one.published or "", one.digest, one.source, one.place, -one.number, one.name)
