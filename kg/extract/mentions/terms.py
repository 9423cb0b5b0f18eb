"""What belongs to a post behind its name and is no post of its own: the terms of a seat, the command that goes with the
head of state's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.mentions.tokens import Tokens

_TERM = re.compile(r"(?:[IVX]{1,5}|\d{1,2})\Z")
_COMMAND = (",", "thống", "lĩnh")
_FORCES = ("lực", "lượng", "vũ", "trang")
_OF_FORCES = frozenset({"nhân", "dân", "việt", "nam"})


def end_of_post(t: Tokens, stop: int, limit: int) -> int:
    """Where a post that ends at `stop` ends with its terms or the command behind it."""
    return _behind_command(t, _behind_term(t, stop, limit), limit)


def _behind_term(t: Tokens, stop: int, limit: int) -> int:
    """The term belongs to the post: "Ủy viên Trung ương Đảng khóa XII, XIII", "Đại biểu Quốc hội: Khóa XIV", "đại biểu
    Quốc hội các khóa XII, XIII", "Phó Chủ tịch Quốc hội (khóa XIV)"."""
    at = stop + (stop < limit and t.key[stop] in {":", "các", "("})
    if at + 1 >= limit or t.key[at] != "khóa" or not _TERM.match(t.surface[at + 1]):
        return stop
    at += 2
    while at + 1 < limit and t.key[at] in {",", "và", "-"} and _TERM.match(t.surface[at + 1]):
        at += 2
    if t.key[stop] == "(":
        return at + 1 if at < limit and t.key[at] == ")" else stop
    return at


def _behind_command(t: Tokens, stop: int, limit: int) -> int:
    """Of the forces nobody is an officer: "Chủ tịch nước, Thống lĩnh các lực lượng vũ trang nhân dân Việt Nam"."""
    at = stop + len(_COMMAND)
    if tuple(t.key[stop:at]) != _COMMAND:
        return stop
    at += at < limit and t.key[at] == "các"
    if tuple(t.key[at : at + len(_FORCES)]) != _FORCES:
        return stop
    at += len(_FORCES)
    while at < limit and t.key[at] in _OF_FORCES:
        at += 1
    return min(at, limit)
