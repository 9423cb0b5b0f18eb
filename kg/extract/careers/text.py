"""Sentences as the appointment rules see them: people, bodies, titles, dates, and the verbs of careers.

The verbs of meetings and the topics mean nothing here, so they become words again, and the phrases of
`data/lexicon/careers.csv` are read from the words: each is a verb chunk of its class ("move", "assume", "retire").
"""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.reading import Chunk
from kg.extract.told.line import ToldLine
from kg.extract.told.plain import Phrases, PlainView
from kg.extract.told.pronouns import named_last, with_pronouns
from kg.lexicon import read_rows
from kg.rules.families import CAREERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading

_TAKES_TITLE = frozenset({"assume", "move", "entrust", "leave", "once"})
# "chiếc ghế Giám đốc", "vị trí Giám đốc", "chức Giám đốc".
_SEATS = frozenset({"ghế", "trí", "chức"})
_BETWEEN_TITLES = frozenset({",", "và", "kiêm", "nhiệm", "-", "–", ")"})


@functools.cache
def _phrases() -> Phrases[str]:
    return Phrases((row[0], row[1]) for row in read_rows("lexicon/careers.csv", ("phrase", "value")))


def _with_verbs(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """Phrases of the list as verbs; the longest wins."""
    at = 0
    for start, (size, verb) in _phrases().hits(chunks).items():
        if start >= at:
            yield from chunks[at:start]
            at = start + size
            yield Chunk("verb", chunks[start].start, chunks[at - 1].stop, verb)
    yield from chunks[at:]


def _is_entry(chunks: Sequence[Chunk]) -> bool:
    """Whether a list's entry has nothing but one person, with a name and a post, so far."""
    said = [c for c in chunks if c.kind not in {"punct", "area"} and not c.value.isdecimal()]
    return len(said) == 1 and said[0].kind == "person" and said[0].name is not None and bool(said[0].posts)


def _with_titles(chunks: Sequence[Chunk], *, listed: bool) -> Iterator[Chunk]:
    """A post right after "giữ chức", "bổ nhiệm" and the like is what somebody gets, whoever holds it.

    So is one after "X, with an old post:" in a list.
    """
    if not listed and not any(chunk.kind == "verb" for chunk in chunks):
        yield from chunks
        return
    open_ = False
    for i, chunk in enumerate(chunks):
        before = chunks[i - 1] if i else None
        opened = before is not None and (
            (before.kind == "verb" and before.value in _TAKES_TITLE)
            or (before.kind == "word" and before.value in _SEATS)
        )
        opened = opened or (listed and before is not None and before.value in ":|" and _is_entry(chunks[:i]))
        open_ = opened or (open_ and before is not None and (before.kind == "title" or before.value in _BETWEEN_TITLES))
        if open_ and chunk.kind == "person" and chunk.name is None and chunk.posts:
            title, org, _ = chunk.posts[0]
            yield replace(chunk, kind="title", value=title, refs=(org,) if org is not None else ())
        else:
            yield chunk


def read_lines(reading: Reading, views: Sequence[PlainView]) -> tuple[ToldLine, ...]:
    """Every sentence that may tell of a career, in order."""
    lines = []
    recent: list[str] = []
    for view in views:
        plain = with_pronouns(reading, view.chunks, recent)
        chunks = tuple(_with_titles(tuple(_with_verbs(plain)), listed=view.sentence.block in {"bullet", "row"}))
        lines.append(ToldLine(view.place, view.sentence, chunks, CAREERS.render(chunks)))
        recent = named_last(reading, chunks, recent)
    return tuple(lines)
