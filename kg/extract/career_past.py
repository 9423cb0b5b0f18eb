"""What an article tells of earlier careers: posts that people once held, and ranks that they got or had then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.career_dates import has_year_only

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading
    from kg.extract.told_line import ToldLine


@dataclass(frozen=True, slots=True)
class Once:
    """A post that a person held once."""

    person: str
    title: str
    organization: str | None
    line: ToldLine


@dataclass(frozen=True, slots=True)
class Worn:
    """A rank that a sentence gives a person otherwise than before the name."""

    person: str
    rank: str
    line: ToldLine


def read_past(reading: Reading, lines: Sequence[ToldLine]) -> list[Once]:
    """Former posts, in order of the text."""
    found: list[Once] = []
    for line in lines:
        at = next((i for i in range(len(line.chunks)) if line.is_verb(i, "once")), None) or _dated_career(line)
        who = _nearest(line, at) if at is not None else None
        if at is not None and who is not None:
            found += _titles(line, at, who)
    held = {(p.key, t, o) for p in reading.people.values() for t, o, s in p.posts if s == "current"}
    return [once for once in found if (once.person, once.title, once.organization) not in held]


def _nearest(line: ToldLine, at: int) -> str | None:
    """The person named last before chunk `at`."""
    for chunk in reversed(line.chunks[:at]):
        if chunk.kind == "person":
            return chunk.refs[0]
        if chunk.kind == "name" or chunk.value == ";":
            return None
    return None


def _dated_career(line: ToldLine) -> int | None:
    """Where "Năm 2001, chị làm …" gets to the posts."""
    if not has_year_only(line):
        return None
    return next((i + 1 for i in range(len(line.chunks)) if line.is_verb(i, "assume", "move")), None)


def _titles(line: ToldLine, start: int, who: str) -> Iterator[Once]:
    """The posts from `start` on, up to another person's name or to what the person is now."""
    for i in range(start, len(line.chunks)):
        chunk = line.chunks[i]
        if (chunk.kind == "person" and chunk.name is not None) or line.is_verb(i, "now", "succeed"):
            return
        if chunk.kind == "title":
            yield Once(who, chunk.value, chunk.refs[0] if chunk.refs else None, line)
        elif chunk.kind == "person" and chunk.posts and chunk.refs[0] == who:
            yield Once(who, chunk.posts[0][0], chunk.posts[0][1], line)


def read_ranks(lines: Sequence[ToldLine]) -> list[Worn]:
    """Ranks of promotions, and those somebody had when something happened."""
    found: list[Worn] = []
    open_ranks: tuple[str, ...] = ()
    for line in lines:
        if line.has_verb("promote"):
            more, open_ranks = _promoted(line)
            found += more
        elif open_ranks and line.sentence.block in {"bullet", "row"}:
            found += [
                Worn(ref, rank, line)
                for c in line.chunks
                if c.kind == "person"
                for ref in c.refs
                for rank in open_ranks
            ]
        else:
            open_ranks = ()
            found += _worn(line)
    return found


def _promoted(line: ToldLine) -> tuple[list[Worn], tuple[str, ...]]:
    """The ranks of each stretch "thăng cấp bậc hàm từ A lên B đối với X, Y"; the last ones stay open after a colon."""
    found: list[Worn] = []
    ranks: list[str] = []
    people: list[str] = []
    taken = True
    for i, chunk in enumerate(line.chunks):
        if chunk.kind == "rank":
            if taken and not line.is_word(i - 1, "lên"):
                ranks = []
            ranks.append(chunk.value)
            taken = False
        elif chunk.kind == "person":
            if ranks:
                found += [Worn(ref, rank, line) for ref in chunk.refs for rank in ranks]
                taken = True
            else:
                people += chunk.refs
    if not taken and people and not found:
        found += [Worn(people[-1], rank, line) for rank in ranks]
    closes = bool(line.chunks) and line.is_word(len(line.chunks) - 1, ":")
    return found, tuple(ranks) if closes else ()


def _worn(line: ToldLine) -> Iterator[Worn]:
    """As in "khi còn là Thiếu tá", "khi đó mang hàm thượng tá": of the person named last before."""
    for i, chunk in enumerate(line.chunks):
        if chunk.kind == "rank" and line.is_verb(i - 1, "once", "wear"):
            who = _nearest(line, i)
            if who is not None:
                yield Worn(who, chunk.value, line)
