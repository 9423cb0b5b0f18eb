"""Sentences as the appointment rules see them: people, bodies, titles, dates, and the verbs of careers.

The verbs of meetings and the topics mean nothing here, so they become words again, and the phrases of
`data/lexicon/careers.csv` are read from the words: each is a verb chunk of its class ("move", "assume", "retire").
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract.meeting_text import read_views
from kg.extract.reading import Chunk
from kg.lexicon import read_rows
from kg.rules.rule import Line, render
from kg.text import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading, Sentence

_KEPT = frozenset({"person", "org", "area", "date", "occasion", "title", "rank", "name"})
_TOKEN = re.compile(r"\w+|[^\w\s]")
_TAKES_TITLE = frozenset({"assume", "move", "entrust", "leave", "once"})
_BETWEEN_TITLES = frozenset({",", "và", "kiêm", "-", "–"})


@dataclass(frozen=True, slots=True)
class CareerLine:
    """A sentence outside its quotations; `place` counts such sentences."""

    place: int
    sentence: Sentence
    chunks: tuple[Chunk, ...]
    line: Line

    def is_verb(self, at: int, *classes: str) -> bool:
        """Whether chunk `at` exists and is a verb of one of these classes."""
        return 0 <= at < len(self.chunks) and self.chunks[at].kind == "verb" and self.chunks[at].value in classes

    def has_verb(self, *classes: str) -> bool:
        """Whether any verb of one of these classes stands in the sentence."""
        return any(self.is_verb(i, *classes) for i in range(len(self.chunks)))

    def is_word(self, at: int, *values: str) -> bool:
        """Whether chunk `at` exists and is one of these syllables or marks."""
        return (
            0 <= at < len(self.chunks) and self.chunks[at].kind in {"word", "punct"} and self.chunks[at].value in values
        )


@functools.cache
def _phrases() -> dict[tuple[str, ...], str]:
    return {
        tuple(_TOKEN.findall(key_of(row[0]))): row[1] for row in read_rows("lexicon/careers.csv", ("phrase", "value"))
    }


@functools.cache
def _longest() -> dict[str, int]:
    """How long the longest phrase is that begins with a syllable."""
    longest: dict[str, int] = {}
    for phrase in _phrases():
        longest[phrase[0]] = max(len(phrase), longest.get(phrase[0], 0))
    return longest


def _words(reading: Reading, chunk: Chunk) -> Iterator[Chunk]:
    """The syllables and marks of a chunk."""
    for token in _TOKEN.finditer(reading.text.key, chunk.start, chunk.stop):
        kind = "word" if token[0][0].isalnum() else "punct"
        yield Chunk(kind, token.start(), token.end(), token[0])  # type: ignore[arg-type]


def _flat(reading: Reading, chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    for chunk in chunks:
        if chunk.kind not in _KEPT:
            yield from _words(reading, chunk)
        else:
            yield chunk


def _with_verbs(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """Phrases of the list as verbs; the longest wins."""
    at = 0
    while at < len(chunks):
        most = _longest().get(chunks[at].value, 0)
        size = next((n for n in range(most, 0, -1) if _class(chunks, at, n) is not None), 0)
        if size:
            value = _class(chunks, at, size)
            yield Chunk("verb", chunks[at].start, chunks[at + size - 1].stop, value or "")
            at += size
        else:
            yield chunks[at]
            at += 1


def _class(chunks: Sequence[Chunk], at: int, size: int) -> str | None:
    part = chunks[at : at + size]
    if len(part) < size or any(c.kind not in {"word", "punct"} for c in part):
        return None
    return _phrases().get(tuple(c.value for c in part))


def _with_titles(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """A post right after "giữ chức", "bổ nhiệm" and the like is what somebody gets, whoever holds it."""
    open_ = False
    for i, chunk in enumerate(chunks):
        before = chunks[i - 1] if i else None
        opened = before is not None and before.kind == "verb" and before.value in _TAKES_TITLE
        open_ = opened or (open_ and before is not None and (before.kind == "title" or before.value in _BETWEEN_TITLES))
        if open_ and chunk.kind == "person" and chunk.name is None and chunk.posts:
            title, org, _ = chunk.posts[0]
            yield replace(chunk, kind="title", value=title, refs=(org,) if org is not None else ())
        else:
            yield chunk


_PRONOUNS = {"ông": "m", "anh": "m", "bà": "f", "chị": "f"}
_NO_PRONOUN = frozenset({"em", "ngoại", "nội", "con", "cha", "mẹ", "chị", "hai", "cụ", "vợ", "chồng", "ta"})


def _is_female(reading: Reading, person: str) -> bool:
    return " Thị " in f" {reading.people[person].name} "


def _stands_for_person(reading: Reading, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "ông", "chị" stands alone for somebody: no name, no kinship and no plural about it."""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    if after is None or reading.text.norm[after.start].isupper() or after.value in _NO_PRONOUN:
        return after is None
    before = chunks[at - 1] if at else None
    return before is None or before.value not in {"các", "những", "mấy", "một", "hai", "hàng", *_PRONOUNS}


def _with_pronouns(reading: Reading, chunks: Sequence[Chunk], recent: Sequence[str]) -> Iterator[Chunk]:
    """A bare "ông", "chị" that nobody resolved yet means who was named last, the subject of a sentence first."""
    here: list[str] = []
    for i, chunk in enumerate(chunks):
        if chunk.kind == "person":
            here = [*chunk.refs, *here]
        if chunk.kind == "word" and chunk.value in _PRONOUNS and _stands_for_person(reading, chunks, i):
            female = _PRONOUNS[chunk.value] == "f"
            who = next((p for p in (*here, *recent) if _is_female(reading, p) == female or female), None)
            if who is not None:
                yield replace(chunk, kind="person", refs=(who,))
                continue
        yield chunk


def read_lines(reading: Reading) -> tuple[CareerLine, ...]:
    """Every sentence that may tell of a career, in order."""
    lines = []
    recent: list[str] = []
    for place, view in enumerate(read_views(reading)):
        flat = tuple(_flat(reading, view.chunks))
        plain = tuple(_with_pronouns(reading, flat, recent))
        chunks = tuple(_with_titles(tuple(_with_verbs(plain))))
        lines.append(CareerLine(place, view.sentence, chunks, render(chunks)))
        named = [ref for c in chunks if c.kind == "person" for ref in c.refs]
        recent = list(dict.fromkeys([*named, *recent]))
    return tuple(lines)
