"""What a headline tells of a move whose person only the text names: "Phó Giám đốc Công an tỉnh A làm Giám đốc Công an
tỉnh B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.careers.move import Move, posts_of
from kg.model import PostRef

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Reading
    from kg.extract.told.line import ToldLine
    from kg.rules.rule import Match


def note_headline(reading: Reading, line: ToldLine, match: Match, moves: Sequence[Move]) -> None:
    """Give the one who gets the post of the headline the post left there, where the text tells of no other."""
    left, got = (posts_of(line.chunks[slice(*match.slots[slot])])[:1] for slot in ("from", "to"))
    if not left or not got or None in {left[0].organization, got[0].organization} or left == got:
        return
    told = [move for move in moves if move.kind == "appointed" and got[0] in move.to]
    if len({move.person for move in told}) != 1:
        return
    others = {PostRef(title, org) for title, org, _ in reading.people[told[0].person].posts} - {got[0]}
    if others or any(move.old is not None or move.stated for move in told):
        return
    for move in told:
        move.old = left[0]
