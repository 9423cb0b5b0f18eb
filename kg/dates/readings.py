"""How the words of a match become a `Raw`."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.dates.mention import is_day
from kg.dates.pattern import Parts, Raw

Reading = Callable[[re.Match[str]], Raw | None]

_DAYS_OF_WEEK = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5}
_NUMBERS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12,
}  # fmt: skip
_COUNT_OF = {"nay": 0, "này": 0, "ngoái": -1, "trước": -1, "sau": 1, "tới": 1}
_CUES_BEFORE = ("từ", "trong", "trước", "đến", "tới", "sau", "vào", "hết", "lực", "ngày", "và")
# After a sentence, a line, or the zeros that stand for the end of a paragraph.
_OPENING = re.compile(r'(?:\A|[.!?…"”\n\x00])[^\S\n]*\Z')
_DAYS_A_WEEK = 7
# Between a day that is remembered and the day on which that was done.
_KEPT = re.compile(r"\b(?:diễn ra|được tổ chức|sáng|trưa|chiều|tối|vào ngày)\b", re.IGNORECASE)
# The names of the lunar years: ten stems and twelve branches go on together, from a Giáp Tý in this year.
_CYCLE = 1984
_STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
_BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
_SAME_BRANCH = {"mẹo": "mão", "tị": "tỵ"}
_CENTURY = 2000


def no_date(_: re.Match[str]) -> Raw:
    """It looks like a date and is none: nothing inside is one either."""
    return Raw()


def today(days: int) -> Reading:
    """Days counted from the publication."""
    return lambda _: Raw(today=days)


def offset(days: int) -> Reading:
    """Days counted from the date before in the text."""
    return lambda _: Raw("relative", offset=days)


def counted_offset(sign: int) -> Reading:
    """'ba hôm sau': the groups `n` and `unit` say how many."""
    return lambda match: Raw(
        "relative", offset=sign * number(match["n"]) * (_DAYS_A_WEEK if match["unit"] == "tuần" else 1)
    )


def day(match: re.Match[str]) -> Raw | None:
    """Day, month and perhaps year."""
    parts = _parts(match)
    return Raw(first=parts) if _exists(parts) else None


def short_day(match: re.Match[str]) -> Raw | None:
    """A year of two figures, of this century: after a word that says so, or before a portal's hour."""
    suffix = "" if match["short"] else "2"
    day_part, month_part, _ = _parts(match, suffix)
    parts = (day_part, month_part, _CENTURY + int(match["short"] or match["shorter"]))
    return Raw(first=parts) if _exists(parts) else None


def written_day(match: re.Match[str]) -> Raw | None:
    """'5 tháng 4 năm nay' needs a year or a word before it: "6 tháng 4 vụ" counts months."""
    parts = _parts(match)
    if not _exists(parts) or not (parts[2] or match["rel"] or not match.group()[0].isdecimal()):
        return None
    return Raw(first=parts, years=_COUNT_OF.get(match["rel"] or ""))


def day_after_cue(match: re.Match[str]) -> Raw | None:
    """A day after "ngày", "sáng" …, unless that counts: "mỗi ngày 2-3 chuyến"."""
    return None if before(match).endswith(("mỗi", "một", "hằng", "hàng", "trong ngày")) else day(match)


def bare_day(match: re.Match[str]) -> Raw | None:
    """'từ 1/6', "trước 15-7.": after a preposition; with a dash or a dot only where the phrase ends behind it."""
    if not before(match).endswith(_CUES_BEFORE):
        return None
    closed = match.string[match.end() : match.end() + 1] in {"", ".", ",", ";", ")", "\n"}
    return day(match) if closed or "/" in match.group() else None


def day_range(match: re.Match[str]) -> Raw | None:
    """First and last day. The same day of two years is an anniversary, and so are days more than a year apart."""
    d1, m1, y1 = _parts(match)
    d2, m2, y2 = _parts(match, "2")
    if y1 and y2 and (((d1, m1) == (d2, m2) and y1 != y2) or y2 - y1 > 1):
        remembered = Raw("anniversary", (d1, m1, None), (d2, m2, y2))
        return remembered if is_day(d1 or 0, m1 or 0, None) and _exists((d2, m2, y2)) else None
    year = y2 or y1
    first_year = y1 or (year - 1 if year and m1 and m2 and m1 > m2 else year)
    first, last = (d1, m1 or m2, first_year), (d2, m2, year)
    if not (_exists(first) and _exists(last)) or ((m1 or m2) == m2 and y1 in {None, year} and (d1 or 0) >= (d2 or 0)):
        return None
    return Raw("range", first, last)


def cued_range(match: re.Match[str]) -> Raw | None:
    """A range with a word before it that says so, or a year behind it: "16-18/12 xã" is a count."""
    said = not match.group()[0].isdecimal() or match["y2"] or before(match).rstrip("( ").endswith(_CUES_BEFORE)
    return day_range(match) if said else None


def neighbours(match: re.Match[str]) -> Raw | None:
    """'ngày 24/8 và 25/8' is a range where one day follows the other; else these are two dates."""
    raw = cued_range(match)
    if raw is None or raw.last is None:
        return None
    (d1, m1, _), (d2, m2, _) = raw.first, raw.last
    return raw if m1 == m2 and d1 is not None and d2 == d1 + 1 else None


def anniversary(match: re.Match[str]) -> Raw | None:
    """A day of every year, unless it is when the day was kept: "Lễ kỷ niệm Ngày truyền thống diễn ra chiều 17/8"."""
    if _KEPT.search(match.string, match.start(), match.start("at")):
        return None
    d, m, _ = _parts(match)
    return Raw("anniversary", (d, m, None)) if _exists((d, m, None)) else None


def named_month_day(match: re.Match[str]) -> Raw | None:
    """'29 Tháng Mười Một, 2022', as portals print it; the month stands in words or figures."""
    parts = (int(match["d"] or match["dd"]), number(match["month"] or match["mm"]), int(match["y"] or match["yy"]))
    return Raw(first=parts) if _exists(parts) else None


def document(match: re.Match[str]) -> Raw | None:
    """The day of a numbered document."""
    parts = _parts(match)
    return Raw("document", parts) if _exists(parts) else None


def month(match: re.Match[str]) -> Raw | None:
    """'tháng 7/2022', "tháng ba", "tháng 10 năm ngoái"."""
    groups = match.groupdict()
    which = number(match["month"])
    if which > 12 or before(match).endswith(("mỗi", "hằng", "hàng")) or before(match)[-1:].isdecimal():  # noqa: PLR2004
        return None
    return Raw(first=(None, which, _int(match, "y")), years=_COUNT_OF.get(groups.get("rel") or ""))


def counted_month(match: re.Match[str]) -> Raw:
    """'tháng trước', 'đầu tháng'."""
    return Raw(months=_COUNT_OF[match["rel"] or "này"])


def year(match: re.Match[str]) -> Raw | None:
    """A year, unless somebody was born in it."""
    return None if before(match).endswith("sinh") else Raw(first=(None, None, _int(match, "y")))


def counted_year(match: re.Match[str]) -> Raw:
    """'năm ngoái'."""
    return Raw(years=_COUNT_OF[match["rel"]])


def period(match: re.Match[str]) -> Raw:
    """The years of a plan or a count."""
    groups = match.groupdict()
    return Raw("period", value=f"{match['y']}/{groups.get('y2') or ''}")


def period_year(match: re.Match[str]) -> Raw:
    """A year that a quarter, a half-year or a feast belongs to."""
    return Raw("period", value=match["y"])


def lunar_year(match: re.Match[str]) -> Raw | None:
    """The year of a Tết that is called by its name in the cycle of sixty: "Xuân Giáp Thìn" is 2024."""
    stem = _STEMS.index(match["stem"])
    branch = _BRANCHES.index(_SAME_BRANCH.get(match["branch"], match["branch"]))
    years = (n for n in range(60) if n % len(_STEMS) == stem and n % len(_BRANCHES) == branch)
    year = next(years, None)
    return Raw("period", value=str(_CYCLE + year)) if year is not None else None


def weekday(match: re.Match[str]) -> Raw:
    """'chiều thứ Sáu vừa qua'."""
    last = match["weekday"].split()[-1]
    if last == "nhật":
        return Raw(weekday=6)
    return Raw(weekday=_DAYS_OF_WEEK[last] if last in _DAYS_OF_WEEK else int(last) - 2)


def opening(read: Reading) -> Reading:
    """Only at the beginning of a sentence or line."""
    return lambda match: (
        read(match) if _OPENING.search(match.string, max(0, match.start() - 4), match.start()) else None
    )


def number(text: str) -> int:
    """A number in figures or words."""
    words = " ".join(text.split())
    return _NUMBERS[words] if words in _NUMBERS else int(words)


def before(match: re.Match[str]) -> str:
    """The few characters before the match, without spaces at their end."""
    return match.string[max(0, match.start() - 16) : match.start()].rstrip()


def _int(match: re.Match[str], group: str) -> int | None:
    text = match.groupdict().get(group)
    return int(text) if text else None


def _parts(match: re.Match[str], suffix: str = "") -> Parts:
    return _int(match, "d" + suffix), _int(match, "m" + suffix), _int(match, "y" + suffix)


def _exists(parts: Parts) -> bool:
    d, m, y = parts
    return d is not None and m is not None and is_day(d, m, y)
