"""Chunks taken back to single words, and the phrases of a family's own word list among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Generic, TypeVar

from kg.extract.reading import Chunk
from kg.text import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.extract.reading import Reading

_TOKEN = re.compile(r"\w+|[^\w\s]")
_PLAIN = frozenset({"word", "punct"})
Value = TypeVar("Value")


def flat(reading: Reading, chunks: Sequence[Chunk], kept: frozenset[str]) -> Iterator[Chunk]:
    """The chunks of the kinds `kept` as they are, all others as their syllables and marks."""
    for chunk in chunks:
        if chunk.kind in kept or _is_syllable(chunk):
            yield chunk
            continue
        for token in _TOKEN.finditer(reading.text.key, chunk.start, chunk.stop):
            kind = "word" if token[0][0].isalnum() else "punct"
            yield Chunk(kind, token.start(), token.end(), token[0])  # type: ignore[arg-type]


def _is_syllable(chunk: Chunk) -> bool:
    """Whether a chunk is one syllable already."""
    return (
        chunk.kind == "word"
        and not chunk.refs
        and len(chunk.value) == chunk.stop - chunk.start
        and chunk.value.isalnum()
    )


class Phrases(Generic[Value]):
    """A word list over chunks that are single words."""

    def __init__(self, rows: Iterable[tuple[str, Value]]) -> None:
        self._values = {tuple(_TOKEN.findall(key_of(phrase))): value for phrase, value in rows}
        self._longest: dict[str, int] = {}
        for phrase in self._values:
            self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 0))

    def hit(self, chunks: Sequence[Chunk], at: int) -> tuple[int, Value] | None:
        """The longest phrase that begins at chunk `at`: how many chunks it has, and its value."""
        if at >= len(chunks):
            return None
        most = self._longest.get(chunks[at].value)
        if most is None:
            return None
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
