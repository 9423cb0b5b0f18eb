"""People whom a sentence introduces by the post that they just got, alone or as many as it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.careers.lists import portrait
from kg.extract.careers.move import Move
from kg.model import PostRef

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Chunk, Reading
    from kg.extract.told.line import ToldLine


def newly_named(reading: Reading, line: ToldLine) -> Iterator[Move]:
    """As in "tân Giám đốc là Đại tá X", "bổ nhiệm hai Phó Giám đốc là Thượng tá X, Trưởng phòng A, và Thượng tá Y"."""
    for i, chunk in enumerate(line.chunks):
        if chunk.kind != "person" or chunk.name is None:
            continue
        got = tuple(PostRef(title, org) for title, org, status in chunk.posts if status == "incoming")
        told = () if got else _counted_post(reading, line, i)
        if not (got or told):
            continue
        for who in (chunk, *(_beside(line, i) if _of_many(line, i) else ())):
            stated = who.posts if who is not chunk else chunk.posts[1:] if told else ()
            at = line.chunks.index(who)
            rule = "appointment.newly_named"
            yield Move(who.refs[0], "appointed", line, at, at + 1, rule, got or told, stated=stated, firm=True)


def newly_shown(line: ToldLine, title: str | None, moves: Sequence[Move]) -> Iterator[Move]:
    """Whose picture a line is the caption of, under a headline about several who got that title."""
    shown = portrait(line, title) if title is not None else None
    if shown is not None and not any(m.person in shown.refs and m.kind == "appointed" for m in moves):
        to = tuple(PostRef(title, org) for title, org, _ in shown.posts)
        yield Move(shown.refs[0], "appointed", line, 0, 1, "appointment.portrayed", to, firm=True)


def _of_many(line: ToldLine, at: int) -> bool:
    """Whether the post before the name at chunk `at` is said of as many as are counted: "Hai tân Phó Giám đốc là A, …
    và B, …"."""
    before = line.chunks[at - 1] if at else None
    return before is not None and (before.value.isdecimal() or line.is_of(at - 1, "several"))


def _beside(line: ToldLine, at: int) -> list[Chunk]:
    """The named people whom only commas and "và" part from the one at chunk `at`."""
    found: list[Chunk] = []
    for i in range(at + 1, len(line.chunks)):
        chunk = line.chunks[i]
        if chunk.kind == "person" and chunk.name is not None:
            found.append(chunk)
        elif not line.is_word(i, ",", ";", "và"):
            break
    return found


def _counted_post(reading: Reading, line: ToldLine, at: int) -> tuple[PostRef, ...]:
    """The post that as many get as are counted before it, which the first one's phrase holds: "bổ nhiệm hai Phó Giám
    đốc Công an tỉnh A là Thượng tá X, Trưởng phòng B, và …"."""
    chunk = line.chunks[at]
    if not (_of_many(line, at) and line.is_verb(at - 2, "move", "entrust") and len(chunk.posts) > 1):
        return ()
    if chunk.name is None or " là " not in reading.text.key[chunk.start : chunk.name[0]]:
        return ()
    title, org, _ = chunk.posts[0]
    return (PostRef(title, org),)
