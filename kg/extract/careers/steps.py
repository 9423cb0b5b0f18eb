"""Further steps of a career that a sentence tells beside another: what came then, afterwards, what ended a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.careers.dates import TOLD, is_exact
from kg.extract.careers.move import Move, is_seat, posts_of
from kg.extract.careers.posts import with_org
from kg.model import PostRef

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Chunk, Reading
    from kg.extract.told.line import ToldLine
    from kg.rules.rule import Match


def read_step(reading: Reading, moves: Sequence[Move], line: ToldLine, match: Match) -> Move | None:
    """The step that a match tells of, if the sentence says whose it is."""
    before = next((m for m in reversed(moves) if m.line is line and m.start < match.start), None)
    if match.rule.emits == "afterwards":
        return _afterwards(line, match, before)
    named = [c.refs[0] for c in _slot(line, match, "who") if c.refs]
    subject = next(iter(named), None) or (before.person if before is not None else _first_person(line, match.start))
    when = _slot(line, match, "when")[0]
    if subject is None or not is_exact(when.value):
        return None
    to = with_org(posts_of(_slot(line, match, "to")), (), ())
    begin = match.slots["when"][1] if match.rule.emits == "then" else match.start
    step = Move(subject, "appointed", line, begin, match.stop, match.rule.name, to, firm=True)
    if match.rule.emits == "until":
        held = (PostRef(title, org) for c in _slot(line, match, "who") for title, org, _ in c.posts)
        step.old = next(iter((*posts_of(_slot(line, match, "from")), *held)), None)
        step.date, step.rank_of_date = when.value, TOLD
    elif before is not None and before.to and not any(is_seat(reading, p) for p in (*to, *before.to)):
        step.old = before.to[0]
    step.told_old = step.old is not None
    return step


def _afterwards(line: ToldLine, match: Match, before: Move | None) -> Move | None:
    """An undated further step of a career that the sentence tells."""
    if before is None or line.has_verb("now"):
        return None
    to = posts_of(_slot(line, match, "to"))
    return Move(before.person, "once", line, match.slots["to"][0], match.stop, match.rule.name, to)


def _slot(line: ToldLine, match: Match, name: str) -> tuple[Chunk, ...]:
    start, stop = match.slots.get(name, (0, 0))
    return line.chunks[start:stop]


def _first_person(line: ToldLine, stop: int) -> str | None:
    return next((chunk.refs[0] for chunk in line.chunks[:stop] if chunk.kind == "person"), None)
