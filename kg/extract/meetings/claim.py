"""One claim: that a sentence gives somebody a part in the meeting it is about, and who is named in a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.value import value

if TYPE_CHECKING:
    from kg.extract.meetings.text import View
    from kg.rules.rule import Match

# How a verb of leading ends that names what is led.
DELEGATION = ("đoàn", "đoàn công tác", "đoàn đại biểu")


@value
class Claim:
    """One sentence gives one agent one role ("organizer" beside the roles of the model), by one rule."""

    agent: str
    role: str
    view: View
    rule: str


def agents_in(view: View, start: int, stop: int, kinds: tuple[str, ...]) -> list[str]:
    """Those named in a range, but for units that only say whose the one before is: in brackets, or side by side."""
    found: list[str] = []
    depth = 0
    for i in range(start, stop):
        chunk = view.chunks[i]
        depth += view.is_word(i, "(") - view.is_word(i, ")")
        whose = chunk.kind == "org" and (depth > 0 or (i > 0 and view.chunks[i - 1].kind == "org"))
        men = view.is_word(i - 2, "sĩ", "sỹ")  # "300 cán bộ, chiến sĩ thuộc Phòng A, Phòng B" are there for it
        whose = whose or (chunk.kind == "org" and view.is_word(i - 1, "thuộc") and not men)
        if chunk.kind in kinds and not whose:
            found.extend(chunk.refs)
    return found


def is_future(view: View, match: Match) -> bool:
    """Whether what matched is still to come: "sẽ" before its end and in its clause, or right after it."""
    for i in range(match.stop - 1, -1, -1):
        if view.is_word(i, ";") and i < match.start:
            return False
        if view.is_verb(i, "future"):
            return True
    return view.is_verb(match.stop, "future")
