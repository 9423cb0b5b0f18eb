"""Lists of moves: what a heading says of the people listed under it, and where one of them ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.careers.move import posts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.careers.move import MoveKind
    from kg.extract.reading import Chunk, Reading
    from kg.extract.told.line import ToldLine
    from kg.model import PostRef
    from kg.rules.rule import Match


@dataclass(frozen=True, slots=True)
class Heading:
    """What happens to everybody in the lines that follow: they retire, or get the posts `to`."""

    kind: MoveKind
    to: tuple[PostRef, ...] = ()


def heading_of(line: ToldLine) -> Heading | None:
    """The heading that a sentence with a colon at its end is, where nobody else is named after its verb."""
    last = len(line.chunks) - 1
    if not line.is_word(last, ":"):
        return None
    begin = next((i for i in range(last) if line.is_verb(i, "move", "entrust", "retire", "assume")), None)
    if begin is None or any(c.kind == "person" and c.name is not None for c in line.chunks[begin:]):
        return None
    if line.is_verb(begin, "retire"):
        return Heading("retired")
    to = posts_of(line.chunks[begin:])
    return Heading("appointed", to) if len(to) == 1 else None


def portrayed(reading: Reading, lines: Sequence[ToldLine]) -> str | None:
    """The title that a headline says several people just got: "Chân dung 11 tân Giám đốc Công an tỉnh"."""
    for line in lines[:1]:
        for i, chunk in enumerate(line.chunks):
            new = chunk.kind == "title" and reading.text.key.startswith("tân ", chunk.start)
            if new and i and (line.chunks[i - 1].value.isdecimal() or line.is_of(i - 1, "several")):
                return chunk.value
    return None


def portrait(line: ToldLine, title: str) -> Chunk | None:
    """The person whose picture a line is the caption of, shown with nothing but that title."""
    shown = [chunk for chunk in line.chunks if chunk.kind != "punct"]
    if len(shown) != 1 or shown[0].name is None or len(shown[0].refs) != 1:
        return None
    return shown[0] if [post[0] for post in shown[0].posts] == [title] else None


def listed_person(line: ToldLine) -> Chunk | None:
    """The named person with whom an entry of a list begins."""
    for chunk in line.chunks:
        if chunk.kind == "person":
            return chunk if chunk.name is not None and len(chunk.refs) == 1 else None
        if chunk.kind != "punct" and not (chunk.kind == "word" and chunk.value.isdecimal()):
            return None
    return None


def is_number(line: ToldLine) -> bool:
    """Whether a line is nothing but the number of an entry."""
    return all(c.kind == "punct" or (c.kind == "word" and c.value.isdecimal()) for c in line.chunks)


def own_span(line: ToldLine, match: Match, who: Chunk) -> tuple[int, int]:
    """The chunks that tell of one person's move: the person alone where brackets after the name date it."""
    at = line.chunks.index(who)
    if line.is_word(at + 1, "("):
        for i in range(at + 2, len(line.chunks)):
            if line.is_word(i, ")"):
                break
            if line.chunks[i].kind == "date":
                return at, at + 1
    return match.start, match.stop
