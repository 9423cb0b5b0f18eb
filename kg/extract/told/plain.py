"""Chunks taken back to single words, and the phrases of a family's own word list among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, TypeVar

from kg.extract.reading import Chunk
from kg.text import key_of
from kg.value import value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.extract.meetings.text import View
    from kg.extract.reading import Reading, Sentence

_TOKEN = re.compile(r"\w+|[^\w\s]")
_PLAIN = frozenset({"word", "punct"})
_KEPT = frozenset({"person", "org", "area", "date", "occasion", "title", "rank"})
Value = TypeVar("Value")


@value
class PlainView:
    """A sentence outside its quotations with nothing but people, bodies, areas, dates, occasions, titles, ranks and
    single words; `place` counts such sentences of the article."""

    place: int
    sentence: Sentence
    chunks: tuple[Chunk, ...]


def read_plain(reading: Reading, views: Sequence[View]) -> tuple[PlainView, ...]:
    """The views with verbs, topics and what else the meeting rules know taken back to words."""
    key = reading.text.key
    return tuple(PlainView(n, view.sentence, tuple(_flat(key, view.chunks))) for n, view in enumerate(views))


def _flat(key: str, chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """The chunks of the kinds that are kept as they are, all others as their syllables and marks."""
    for chunk in chunks:
        kind, value = chunk.kind, chunk.value
        # Words and marks are kept where they are one token as `_TOKEN` has them.
        if kind in _KEPT or (
            kind in _PLAIN and (value.isalnum() or len(value) == 1) and value == key[chunk.start : chunk.stop]
        ):
            yield chunk
            continue
        for token in _TOKEN.finditer(key, chunk.start, chunk.stop):
            surface = token[0]
            yield Chunk("word" if surface[0].isalnum() else "punct", token.start(), token.end(), surface)


class Phrases(Generic[Value]):
    """A word list over chunks that are single words."""

    def __init__(self, rows: Iterable[tuple[str, Value]]) -> None:
        self._values = {tuple(_TOKEN.findall(key_of(phrase))): value for phrase, value in rows}
        self._longest: dict[str, int] = {}
        for phrase in self._values:
            self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 0))

    def hits(self, chunks: Sequence[Chunk]) -> dict[int, tuple[int, Value]]:
        """The longest phrase that begins at a chunk, by its place: how many chunks it has, and its value."""
        longest = self._longest
        begun = [(at, longest[chunk.value]) for at, chunk in enumerate(chunks) if chunk.value in longest]
        return {at: hit for at, most in begun if (hit := self._hit(chunks, at, most)) is not None}

    def value(self, phrase: str) -> Value | None:
        """What the list says of a phrase that stands alone."""
        return self._values.get(tuple(_TOKEN.findall(phrase)))

    def _hit(self, chunks: Sequence[Chunk], at: int, most: int) -> tuple[int, Value] | None:
        words: list[str] = []
        for chunk in chunks[at : at + most]:
            if chunk.kind not in _PLAIN:
                break
            words.append(chunk.value)
        for size in range(len(words), 0, -1):
            value = self._values.get(tuple(words[:size]))
            if value is not None:
                return size, value
        return None
