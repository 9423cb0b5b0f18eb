"""Which of several inputs are one article, and which of them stands for it."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Document
from kg.sources.naming import content_hash
from kg.sources.outcome import Skipped


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


def without_doubles(candidates: Iterable[Candidate]) -> tuple[list[Candidate], list[Skipped]]:
    """One of each article, and the others as skips; which one is kept doesn't depend on the order.

    One address, or without address one text, is one article; the one published last is kept.
    """
    groups: defaultdict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for one in candidates:
        groups["url" if one.url else "text", one.url or one.text_digest].append(one)
    kept: list[Candidate] = []
    doubles: list[Skipped] = []
    for group in groups.values():
        first, *others = sorted(group, key=_latest_last, reverse=True)
        kept.append(first)
        where = ", ".join(part for part in (first.source, first.place) if part)
        doubles += (Skipped(o.source, o.place, "duplicate", f"it is the same article as {where}.") for o in others)
    return kept, doubles


def _latest_last(one: Candidate) -> tuple[str, str, str, str]:
    return one.published or "", one.digest, one.source, one.place
