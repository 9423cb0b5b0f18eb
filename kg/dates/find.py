"""Dates in a text, each with its value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.dates.complete import HISTORY, Context, read_context
from kg.dates.days import DAY_PATTERNS
from kg.dates.mention import DateMention
from kg.dates.pattern import Pattern, Raw, compile_need, compile_pattern
from kg.dates.words import WORD_PATTERNS
from kg.text import Text
from kg.value import value

PATTERNS: tuple[Pattern, ...] = DAY_PATTERNS + WORD_PATTERNS
"""Every form, the stronger first."""

# The name of a lunar year only carries the year: "Giáp Thìn" stays words.
_LUNAR = "lunar_year"
_CARRIES = frozenset({_LUNAR, "feast_year", "quarter"})
_AHEAD = re.compile(r"\s{0,4}(?:tới|sắp tới|sẽ)(?!\w)")
# A line of print may break inside a form, but none goes on in the next paragraph, nor after a publication line's hour.
_BREAK = re.compile(r"\n[^\S\n]*\n\s*|(?<=:\d\d)[^\S\n]*\n\s*")
_LAW = re.compile(r"(?<!\w)(?:luật|nghị định|nghị quyết|thông tư|chỉ thị|pháp lệnh|sinh)(?!\w)[^.;\n]*\Z")
_SIGNED = re.compile(r"(?:,|\()\s*(?:được\s+)?ký\s+(?:kết\s+)?(?:vào\s+)?\Z")
# How far before a full date the law stands whose date it is.
_LAW_REACH = 120
# How far a form may reach before or behind the word or figure that it needs: some sixty letters of a name, a time of
# day with its spaces, and what must not follow.
_REACH = 240


@value
class _Found:
    start: int
    stop: int
    paragraph: int
    name: str
    raw: Raw


def find_dates(text: Text, published: str | None) -> list[DateMention]:
    """The dates of `text` in order; they do not overlap. Spans count in `text.norm`.

    `published` ("2022-11-29") completes years and is what "hôm nay" counts from; words that count from it are no
    mentions where it is None.
    """
    found = _scan(text)
    context = _context(text, found, published)
    mentions = []
    for one in found:
        ahead = bool(_AHEAD.match(text.key, one.stop))
        value = context.value(one.raw, one.start, one.paragraph, ahead=ahead)
        if value is not None and one.name != _LUNAR:
            mentions.append(DateMention(one.start, one.stop, value, one.raw.kind, one.name))
    return mentions


@cache
def _compiled() -> tuple[tuple[Pattern, re.Pattern[str]], ...]:
    return tuple((pattern, compile_pattern(pattern.source)) for pattern in PATTERNS)


def _scan(text: Text) -> list[_Found]:
    """Every match that no stronger pattern has taken, in order of the text."""
    key = _BREAK.sub(lambda blank: "\x00" * len(blank.group()), text.key)
    windows = _Windows(key).around
    taken = bytearray(len(key))
    found: list[tuple[int, int, str, Raw]] = []
    for pattern, regex in _compiled():
        group = "at" if "at" in regex.groupindex else 0
        for match in _matches(regex, key, windows(pattern.needs)):
            start, stop = match.span(group)
            if taken.find(1, start, stop) >= 0:
                continue
            raw = pattern.read(match)
            if raw is None:
                continue
            while key[stop - 1].isspace():
                stop -= 1
            taken[start:stop] = b"\x01" * (stop - start)
            if raw != Raw():
                found.append((start, stop, pattern.name, raw))
    found.sort(key=lambda one: one[0])
    return _numbered(text, found)


def _matches(regex: re.Pattern[str], key: str, spans: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    for start, stop in spans:
        yield from regex.finditer(key, start, stop)


class _Windows:
    """Where a form can stand in a text: around the words and figures of which it needs one. No form reaches further
    than that to either side of them."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._known: dict[tuple[str, ...], list[tuple[int, int]]] = {}

    def around(self, needs: tuple[str, ...]) -> list[tuple[int, int]]:
        """The stretches of the text, apart and in order."""
        if needs not in self._known:
            self._known[needs] = self._find(needs)
        return self._known[needs]

    def _find(self, needs: tuple[str, ...]) -> list[tuple[int, int]]:
        spans: list[tuple[int, int]] = []
        places = [found.span() for need in needs for found in compile_need(need).finditer(self._key)]
        for first, last in sorted(places):
            start, stop = max(0, first - _REACH), min(len(self._key), last + _REACH)
            if spans and start <= spans[-1][1]:
                spans[-1] = (spans[-1][0], max(spans[-1][1], stop))
            else:
                spans.append((start, stop))
        return spans


def _numbered(text: Text, found: list[tuple[int, int, str, Raw]]) -> list[_Found]:
    """With the number of the line that each stands in."""
    numbered = []
    at = line = 0
    for start, stop, name, raw in found:
        line += text.norm.count("\n", at, start)
        at = start
        numbered.append(_Found(start, stop, line, name, raw))
    return numbered


# Before a date that opens a sentence or stands in brackets: "Tháng 1/2022, …", "Trước năm 2012, …", "(tháng 3-2019)".
_OPENING = re.compile(r"(?:^|[.\n()])\s*(?:(?:trước|từ|sau|cuối|đầu|đến|giữa)\s+)?$")

# Behind the date of a step of somebody's career: "tháng 7/2016 ông được điều động giữ chức …", "năm 2018, bà làm …".
_STEP = re.compile(
    r",?\s+(?:(?!được|là\b|làm\b|giữ\b)[^\s.,;:()]+\s+){0,8}?"
    r"(?:được\s+(?:tiếp tục\s+)?(?:bổ nhiệm|điều động|luân chuyển|điều|bầu|phân công|chỉ định|giao|thăng|phong|đề bạt)"
    r"|giữ\s+(?:chức|cương vị)|(?:ông|bà|anh|chị)\s+(?:là|làm))\b"
)
_STEP_REACH = 100
# "từ ngày 1/7/2025, ông X giữ chức …" is when the news takes effect.
_EFFECT = re.compile(r"\b(?:từ|kể từ)\s+(?:ngày\s+)?$")

# Before a year that is not the report's: where a span begins or ends ("từ nay đến năm 2016"), an encounter long ago
# ("sau chuyến thăm Việt Nam tháng 2/2014").
_SPAN_END = re.compile(r"\b(?:từ|đến|tới)\s+(?:hết\s+|cuối\s+|đầu\s+)?$")
# A span that is over: "từ năm 2016 đến tháng 5-2019".
_SPAN_DONE = re.compile(r"\btừ\s+(?:đầu\s+|cuối\s+)?(?:tháng|năm)\s[^.;:\n]{1,30}\bđến\s+$")
_SPAN_REACH = 50
_SINCE = re.compile(r"\b(?:sau|từ|kể từ)\s+(?:chuyến|cuộc|buổi)\s[^.,;:\n]{0,40}$")
_SINCE_REACH = 60
# From this year on plans and visions name every fifth.
_FIRST_PLAN = 2030
# A year that looks back: "bị phạt 20 tháng tù vào năm 2005".
_BACK = re.compile(r"\b(?:vào|hồi)\s+(?:cuối\s+|đầu\s+|giữa\s+)?$")
# A year that is summed up, mostly in the first months of the next: "hội nghị tổng kết công tác năm 2015".
_SUMMED_UP = re.compile(r"\btổng kết\s[^.;:\n]{0,90}$")
_SUMMED_UP_REACH = 100


def _is_of_paper(text: Text, one: _Found) -> bool:
    """Whether a date is that of a law, or of an accord referred to: "theo Hiệp định A, ký ngày 11/5/2001"."""
    since = max(0, one.start - _LAW_REACH)
    return bool(_LAW.search(text.key, since, one.start) or _SIGNED.search(text.key, since, one.start))


def _is_step(text: Text, one: _Found) -> bool:
    """Whether a date is that of a step of somebody's career, which the news looks back at."""
    full = one.raw.first[0] is not None
    effect = full and _EFFECT.search(text.key, max(0, one.start - _LAW_REACH), one.start)
    return not effect and bool(_STEP.match(text.key, one.stop, one.stop + _STEP_REACH))


def _is_told(text: Text, one: _Found) -> bool:
    """Whether the year of a date may be that of the report."""
    if _OPENING.search(text.key, max(0, one.start - _LAW_REACH), one.start):
        return False
    if one.name in {"year", "month"}:
        since = max(0, one.start - _LAW_REACH)
        if _SPAN_END.search(text.key, since, one.start) or _BACK.search(text.key, since, one.start):
            return False
    return not _SINCE.search(text.key, max(0, one.start - _SINCE_REACH), one.start)


def _context(text: Text, found: list[_Found], published: str | None) -> Context:
    own = [one for one in found if not _is_of_paper(text, one)]
    steps = {one for one in own[1:] if _is_step(text, one)}
    told = [one for one in own if one not in steps and _is_told(text, one)]
    eve = any(one.name == _LUNAR for one in own)
    year = _occasion_year(own, told)
    latest = _latest_year(text, own)
    if year is not None and year < latest:
        year = None  # what the article looks back at is not all before its own time
    told_by = [one for one in told if year is not None and one.raw.first[2] == year]
    review = bool(told_by) and all(_is_summed_up(text, one) for one in told_by)
    forms = [(one.start, one.paragraph, one.raw) for one in own]
    past = frozenset(one.start for one in steps)
    months = [one.raw.first[1] for one in told_by]
    since = min((month for month in months if month is not None), default=0) if all(months) else 0
    return read_context(forms, published, year, past=past, eve=eve, review=review, since=since, latest=latest)


def _is_summed_up(text: Text, one: _Found) -> bool:
    return bool(_SUMMED_UP.search(text.key, max(0, one.start - _SUMMED_UP_REACH), one.start))


def _is_of_plan(year: int) -> bool:
    """Whether a year is one to which plans reach ("mục tiêu 2030", "tầm nhìn 2045"), hardly that of the news."""
    return year >= _FIRST_PLAN and year % 5 == 0


def _latest_year(text: Text, found: list[_Found]) -> int:
    """The latest year to which an article dates anything but the end of a span or a plan."""
    latest = 0
    for one in found:
        year = one.raw.first[2] or 0
        if year <= latest or _is_of_plan(year) or one.name not in {"year", "month", "written_date"}:
            continue
        since = max(0, one.start - _LAW_REACH)
        # "Đến tháng 1-2018 lại xảy ra …" ends no span.
        over = _SPAN_DONE.search(text.key, max(0, one.start - _SPAN_REACH), one.start) and one.name == "month"
        if over or not _SPAN_END.search(text.key, since, one.start) or _OPENING.search(text.key, since, one.start):
            latest = year
    return latest


def _occasion_year(found: list[_Found], told: list[_Found]) -> int | None:
    """A year that a feast, a contest or a quarter carries, else the only year that the article names.

    `told` are the dates that may say it: none that opens a sentence, where one dates a step of the past ("Tháng 1/2022,
    ông X được thăng cấp bậc hàm").
    """
    carried = [int(one.raw.value) for one in found if one.name in _CARRIES and one.raw.value]
    if carried:
        return carried[0]
    years = (one.raw.first[2] for one in told if one.name in {"year", "month", "written_date"})
    named = {year for year in years if year is not None and year >= HISTORY and not _is_of_plan(year)}
    return next(iter(named)) if len(named) == 1 else None
