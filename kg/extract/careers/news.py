"""Whether an article is news of changes of post, so that what it lists without a verb is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.told.line import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.told.line import ToldLine

_OPENING = 4
_CONGRESS = "đại hội"


def is_personnel_news(key: str, lines: Sequence[ToldLine]) -> bool:
    """Whether an article is about changes of post: decisions about them anywhere, a change at the beginning, or a
    congress, which elects. `key` is the folded text."""
    if any(_is_of_trial(key, line) for line in lines[:_OPENING]):
        return False
    changes = ("move", "retire", "charge", "swap", "task")
    if any(_heads_news(line) for line in lines[:_OPENING]) or _is_of_congress(key, lines):
        return True
    for line in lines:
        heads_list = line.is_word(len(line.chunks) - 1, ":") or _is_of_staffing(key, line)
        if line.has_verb("decision", "announce") and (heads_list or line.has_verb(*changes, "assume")):
            return True
    if any(c.kind == "occasion" and c.value == "decision" for line in lines for c in line.chunks):
        given = ("retire", "charge", "assume", "announce")
        return any(line.has_verb(*changes, "entrust") and line.has_verb(*given) for line in lines)
    for line in lines[:_OPENING]:
        gives = line.has_verb(*changes) or (line.has_verb("entrust") and line.has_verb("assume", "leave"))
        gives = gives or _elects(key, line)
        if gives and any(c.kind in {"title", "person"} for c in line.chunks):
            return True
    return False


def _is_of_trial(key: str, line: ToldLine) -> bool:
    """Whether a line tells of a trial, where a post is what somebody had before."""
    said = f" {key[line.sentence.start : line.sentence.stop]} "
    return any(f" {phrase} " in said for phrase in words_of("trial"))


def _is_of_staffing(key: str, line: ToldLine) -> bool:
    """Whether a sentence says what its decisions are about: "công bố các quyết định về công tác cán bộ"."""
    said = key[line.sentence.start : line.sentence.stop]
    return any(phrase in said for phrase in words_of("staffing"))


def _elects(key: str, line: ToldLine) -> bool:
    """Whether a sentence says to what somebody is elected: "bầu bổ sung Ủy viên UBND tỉnh"."""
    return any(
        line.is_verb(i, "entrust") and key.startswith("bầu", chunk.start) and line.chunks[i + 1].kind == "title"
        for i, chunk in enumerate(line.chunks[:-1])
    )


def _heads_news(line: ToldLine) -> bool:
    """Whether a line is a headline like "Đại tá X làm Giám đốc Công an tỉnh Y"."""
    kinds = {chunk.kind for chunk in line.chunks}
    return line.sentence.block == "title" and line.has_verb("assume") and {"person", "title"} <= kinds


def _is_of_congress(key: str, lines: Sequence[ToldLine]) -> bool:
    """Whether an article opens with a congress and tells who was elected, or appointed there, to what."""
    opening = (c for line in lines[:_OPENING] for c in line.chunks if c.kind == "occasion" and c.value != "none")
    if not any(key.startswith(_CONGRESS, c.start) for c in opening):
        return False
    return any(line.has_verb("entrust") and line.has_verb("assume") for line in lines)
