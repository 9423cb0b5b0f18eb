"""Titles that are no office: at a meeting, in a company, in the team of one case."""

from __future__ import annotations

from kg.extract.mentions.tokens import Tokens
from kg.extract.mentions.words import TitleRow, name_words

_BOARDS = (["hđqt"], ["hđtv"])
_CASE = ["chuyên", "án"]
# How many tokens before its head the team of a case may be named.
_SAME_CASE = 40


def is_no_office(t: Tokens, row: TitleRow, at: int, limit: int) -> bool:
    """Whether a title is one at a meeting ("Chủ tịch Hội nghị"), in a company ("giám đốc Công ty X", "Chủ tịch HĐQT")
    or in the team of one case ("Trưởng ban chuyên án", "thành lập ban chuyên án do Đại tá X làm trưởng ban")."""
    if at < limit and any(" ".join(t.key[at : at + size]) in name_words("business") for size in (2, 3)):
        return True
    if row.title == "Chủ tịch":
        board = t.key[at : at + 2] == ["hội", "đồng"] or t.key[at : at + 1] in _BOARDS
        return board or (at < limit and t.hit(at, "occasion") is not None)
    if row.title != "Trưởng ban":
        return row.title == "Tổng Giám đốc"  # of a company that is none of the article's bodies
    named = (t.key[i : i + 3] == ["ban", *_CASE] for i in range(max(at - _SAME_CASE, 0), at))
    return t.key[at : at + 2] == _CASE or any(named)
