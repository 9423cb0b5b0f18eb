"""Numbers and codes in the names of units: "Đội CSGT số 3", "Tổng cục VII", "PC04", "CATP", "CAQ5"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import cast

from kg.extract.mentions.areas import AreaName, AreaReader
from kg.extract.mentions.names import capital_run
from kg.extract.mentions.tokens import Tokens
from kg.extract.mentions.unit_names import OrgName, unit_at
from kg.extract.mentions.words import CODE, UnitRow, name_words
from kg.model import AreaKind

_NUMBERED = frozenset({"Cục", "Vụ", "Phòng", "Đội", "Tiểu đoàn", "Đại đội", "Trung đoàn"})
# "Tổng cục VIII", "Phòng Bảo vệ chính trị I"
_ROMAN = re.compile(r"^[IVX]{1,4}$")
_IN_ROMAN = frozenset({"Tổng cục", "Cục", "Phòng"})
_CITY_ABBREVIATION = {"catp": "city", "caq": "district", "cah": "district", "cap": "commune", "cax": "commune"}
_NUMBERED_POLICE = re.compile(r"^CA([QP])(\d{1,2})$")
_LONGEST_CODE = 3
# How many words may announce a short name, and how many tokens it has.
_ANNOUNCED, _LONGEST_SHORT = 6, 8
# How many tokens behind a unit's number the army may be named.
_LONGEST_ROW = 12
_TEAMS = frozenset({"Đội", "Trạm", "Tổ"})
_IN_MINISTRY = ["bộ", "công", "an", ")"]
_MINISTRY = UnitRow("Bộ Công an", "police", "ministry", "country")
# The general departments of the ministry were numbered in both ways.
_GENERAL = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
_FIGURES = frozenset("12345678")


def numbered(t: Tokens, org: OrgName, limit: int) -> OrgName:
    """The number or region after a function: "số 3", "khu vực 2", "611", "Tây Nguyên"."""
    at = org.stop
    begin = at
    if at + 1 < limit and t.key[at] == "số" and t.key[at + 1].isdecimal():
        at += 2
    elif at + 2 < limit and t.key[at : at + 2] == ["khu", "vực"] and t.key[at + 2].isdecimal():
        at += 3
    elif at + 3 < limit and t.key[at : at + 3] == ["khu", "vực", "số"] and t.key[at + 3].isdecimal():
        at += 4
    elif at + 1 < limit and t.key[at : at + 2] == ["thủ", "đô"] and org.head.form in {"Trung đoàn", "Tiểu đoàn"}:
        at += 2
    elif (at < limit and _ROMAN.match(t.surface[at]) and org.head.form in _IN_ROMAN) or (
        at < limit and t.key[at].isdecimal() and org.head.form in {"Tiểu đoàn", "Đại đội", "Trung đoàn", "Đội"}
    ):
        at += 1
    elif at < limit and org.head.form in {"Trung đoàn", "Tiểu đoàn"} and t.capital[at] and not unit_at(t, at):
        at = capital_run(t, at, limit, longest=3)
    if at == begin:
        return org
    if at + 1 < limit and t.key[at] == "/" and t.key[at + 1].isdecimal() and t.key[at - 1].isdecimal():
        at += 2  # "Đội CSGT 1/18"
    return replace(org, stop=at, function=f"{org.function} {t.string(begin, at)}")


def plainly_numbered(t: Tokens, org: OrgName, limit: int) -> OrgName | None:
    """Read "Phòng 5", "Đội số 2": a unit that only its number names."""
    at = org.stop
    if at + 1 < limit and t.key[at] == "số" and t.key[at + 1].isdecimal():
        return replace(org, stop=at + 2, function=f"số {t.key[at + 1]}", function_kind=org.head.kind)
    if at + 1 < limit and t.key[at + 1] in name_words("counted"):
        return None
    if _ROMAN.match(t.surface[at]) and org.head.form in _IN_ROMAN:
        return replace(org, stop=at + 1, function=t.surface[at], function_kind=org.head.kind)
    if org.head.form == "Đội" and t.key[at + 1 : at + 2] == [","] and t.hit(at + 2, "level") is not None:
        return None  # "ở Đội 5, xã Thanh Hưng" is a hamlet
    if (
        t.key[at].isdecimal()
        and len(t.key[at]) <= _LONGEST_CODE
        and (org.head.form in _NUMBERED or (org.head.form == "Trạm" and org.post))
        and (org.post or t.capital[org.start])
    ):
        kind = "other" if is_of_army(t, at + 1, limit) else org.head.kind
        return replace(org, stop=at + 1, function=t.key[at], function_kind=kind)
    return None


def is_of_army(t: Tokens, at: int, limit: int) -> bool:
    """Whether a body of the army follows in the same row: "Tiểu đoàn 2 - Trung đoàn 4, Sư đoàn 5"."""
    stop = next((i for i in range(at, min(limit, at + _LONGEST_ROW)) if t.key[i] in {".", ";"}), at + _LONGEST_ROW)
    return any(" ".join(t.key[i : i + 2]) in name_words("of_army") for i in range(at, min(stop, limit)))


def number(t: Tokens, org: OrgName, limit: int) -> OrgName | None:
    """Read "Quân khu 7": a head that needs a number."""
    at = org.stop
    if at < limit and t.key[at].isdecimal():
        return replace(org, stop=at + 1, function=t.key[at], function_kind=org.head.kind)
    return None


def general_number(t: Tokens, org: OrgName, limit: int) -> OrgName | None:
    """Read "Tổng cục VII", "Tổng cục 7": the number by which a general department is known."""
    at = org.stop
    if org.head.form != "Tổng cục" or at >= limit:
        return None
    written = t.surface[at]
    number = _GENERAL[int(written) - 1] if written in _FIGURES else written
    return replace(org, stop=at + 1, code=f"Tổng cục {number}") if number in _GENERAL else None


def numbered_police(t: Tokens, index: int) -> OrgName | None:
    """Read "CAQ5", "CAP12": the police of a district or ward that a number names."""
    short = _NUMBERED_POLICE.match(t.surface[index])
    if short is None:
        return None
    level, word = ("district", "quận") if short[1] == "Q" else ("commune", "phường")
    area = AreaName(index, index, index + 1, f"{word} {int(short[2])}", cast("AreaKind", level), word, ())
    return OrgName(index, index + 1, UnitRow("Công an", "police", "", "abbreviation"), areas=(area,))


def abbreviation(areas: AreaReader, org: OrgName, limit: int) -> OrgName:
    """Read "CATP", "CAQ": the police of the city, district just named, or of the area that follows."""
    level = _CITY_ABBREVIATION[areas.tokens.key[org.start]]
    area = areas.known(org.stop, limit, level) or areas.bare(org.stop, limit)
    if area is not None and area.kind != "country":
        return replace(org, stop=area.stop, areas=(area,))
    return replace(org, level=level)


def code_at(t: Tokens, at: int, limit: int) -> int:
    """Where the code of a unit that begins at `at` ends ("PC04", "PC 04"), or `at` where none does."""
    if CODE.match(t.surface[at]):
        return at + 1
    spaced = at + 1 < limit and not t.glued[at + 1] and t.surface[at].startswith("P")
    return at + 2 if spaced and CODE.match(t.surface[at] + t.surface[at + 1]) else at


def bracket_code(t: Tokens, org: OrgName, limit: int) -> OrgName:
    """The code beside a name: "(PC04)", "- PC04", ", PC04", "(Tổng cục VII)"."""
    at = org.stop
    if not org.code and org.head.form == "Tổng cục" and t.key[at : at + 3] == ["(", "tổng", "cục"]:
        short = general_number(t, replace(org, stop=at + 3), limit)
        if short is not None and short.stop < limit and t.key[short.stop] == ")":
            return replace(org, stop=short.stop + 1, code=short.code)
    if org.code and not org.later_code and at < limit and t.key[at] == "(":
        return _earlier_code(t, org, limit)
    if org.code or at + 1 >= limit or t.key[at] not in {"(", "-", "–", "/"}:
        return org
    if org.head.form == "Phòng" and org.function.isdecimal():
        return org  # "Phòng 3 - A71" is a division of A71
    first = _past_announcement(t, at + 1, limit)
    if t.key[at] == "(" and (named := _short_name(t, org, first, limit)) is not None:
        return named
    if t.key[first] in {"phòng", "cục"}:
        if org.head.form in _TEAMS:
            return org  # "Đội CSGT Bến Đá (Phòng PC08)" is a team of PC08
        first += 1
    if first < limit and (stop := code_at(t, first, limit)) > first:
        code = "".join(t.surface[first:stop])
        if org.head.form == "Phòng" and not code.startswith("P"):
            return org  # "Phòng Tham mưu - C67" is a division of C67
        return _code_at(t, org, code, stop, limit) if t.key[at] == "(" else replace(org, stop=stop, code=code)
    return org


def _past_announcement(t: Tokens, at: int, limit: int) -> int:
    """Behind "sau đây gọi tắt là", which announces a short name."""
    for size in range(min(_ANNOUNCED, limit - at - 1), 0, -1):
        if " ".join(t.key[at : at + size]) in name_words("short_for"):
            return at + size
    return at


def _short_name(t: Tokens, org: OrgName, first: int, limit: int) -> OrgName | None:
    """The short name of a unit in a bracket, with the same head: "(Đội 2)", "(gọi tắt là Đội Dẫn đoàn)"; one that is no
    number must be announced."""
    if first + 1 >= limit or t.key[first] != org.head.form.lower() or not t.capital[first]:
        return None
    if code_at(t, first + 1, limit) > first + 1:
        return None
    closing = next((i for i in range(first + 1, min(limit, first + _LONGEST_SHORT)) if t.key[i] == ")"), first)
    numbered = t.key[closing - 1].isdecimal() and t.key[first + 1 : closing - 1] in ([], ["số"])
    if closing <= first + 1 or not (numbered or first > org.stop + 1):
        return None
    return replace(org, stop=closing + 1, short=f"{org.head.form} {t.string(first + 1, closing)}")


def _code_at(t: Tokens, org: OrgName, code: str, closing: int, limit: int) -> OrgName:
    """The code before token `closing`, in a bracket, with what else stands there: the later code, the owner."""
    named = replace(org, code=code)
    if closing < limit and t.key[closing] == ")":
        return replace(named, stop=closing + 1)
    later = next((i for i in range(closing, min(limit, closing + 6)) if CODE.match(t.surface[i])), None)
    if later is not None and later + 1 < limit and t.key[later + 1] == ")":
        return replace(named, stop=later + 2, later_code=t.surface[later])
    parted = closing < limit and t.key[closing] in {",", "-", "–"}
    end = closing + parted
    if t.key[end : end + 4] == _IN_MINISTRY and end + 4 <= limit:
        return replace(named, stop=end + 4, owner=OrgName(end, end + 3, _MINISTRY))
    return named if parted else org


def _earlier_code(t: Tokens, org: OrgName, limit: int) -> OrgName:
    """The code that a unit had or got, in brackets: "PC08 (trước là PC67)"."""
    closing = next((i for i in range(org.stop + 1, min(limit, org.stop + 12)) if t.key[i] == ")"), None)
    if (
        closing is not None
        and t.key[org.stop + 1] in {"trước", "nay", "đơn", "cũ"}
        and CODE.match(t.surface[closing - 1])
    ):
        return replace(org, stop=closing + 1, later_code=t.surface[closing - 1])
    return org
