"""The year that a date leaves out, from the dates around it.

News names a year once. What counts, in this order: a full date before it in the same paragraph where that tells of
another time than the publication; the publication date; the nearest full date before, else after; a year that the
article's occasion carries ("Hội thi … năm 2018", "quý I/2015"). Without any of them the year stays open: "--11-28".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kg.dates.mention import as_day, is_day, lexical
from kg.dates.pattern import Parts, Raw

# A report looks back over most of a year and ahead over some weeks ("có hiệu lực từ ngày 1/9").
_AHEAD = timedelta(days=60)
# So many years between the days that an article names make them those of a career.
_OF_A_LIFE = 3
# A day so many years before the latest year that an article names is not of its time.
_LOOKS_BACK = 2
# What was so few days ago is hardly told of next year.
_JUST_PAST = timedelta(days=30)
_ANOTHER_TIME = timedelta(days=330)
_MID_MONTH = 15
# From this month on people get ready for the Tết of the next year.
_EVE = 11
# A day before this year is history, whatever the report is of.
HISTORY = 1995


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day that the text names in full, and the paragraph in which it does."""

    start: int
    paragraph: int
    day: date


@dataclass(frozen=True, slots=True)
class Context:
    """What an article says of its own time.

    `anchors` are all days that it names in full, in order of the text; `own` those that may be of the report's time,
    else the year that a jubilee ends in ("02/12/1975 - 02/12/2022"). `year` is one that the occasion carries; `eve`
    says that it begins with a Tết, for which people get ready in the months before, `review` that it is summed up, as
    people do in its last months or in the next year, `since` the month with which alone the year is named ("tháng
    12/2017"): an earlier month may be of the next year.
    """

    published: date | None
    anchors: tuple[Anchor, ...]
    own: tuple[Anchor, ...]
    year: int | None
    eve: bool = False
    review: bool = False
    since: int = 0

    def value(self, raw: Raw, start: int, paragraph: int, *, ahead: bool) -> str | None:
        """The lexical value of a match at `start`, None where it counts from what is not known."""
        if raw.value is not None:
            return raw.value
        if raw.offset is not None:
            return f"{raw.offset:+d}d"
        if raw.today is not None or raw.weekday is not None:
            return self._counted_day(raw)
        if raw.kind in {"anniversary", "document"}:
            return lexical(*raw.first)
        reference = self._reference(start, paragraph)
        if raw.months is not None:
            return _counted_month(self.published or reference, raw.months)
        if raw.years is not None:
            year = self.published.year if self.published else reference.year if reference else self.year
            return lexical(*raw.first[:2], year + raw.years) if year is not None else None
        if raw.last is None:
            return lexical(*self._completed(raw.first, reference, ahead=ahead))
        return self._range(raw.first, raw.last, reference, ahead=ahead)

    def _range(self, first: Parts, last: Parts, reference: date | None, *, ahead: bool) -> str | None:
        last_day = self._completed(last, reference, ahead=ahead)
        year = first[2]
        if year is None and last_day[2] is not None:
            year = last_day[2] - 1 if (first[1] or 0) > (last_day[1] or 0) else last_day[2]
        return f"{lexical(first[0], first[1], year)}/{lexical(*last_day)}"

    def _counted_day(self, raw: Raw) -> str | None:
        if self.published is None:
            return None
        if raw.weekday is not None:
            back = (self.published.weekday() - raw.weekday) % 7
            return (self.published - timedelta(days=back)).isoformat()
        return (self.published + timedelta(days=raw.today or 0)).isoformat()

    def _reference(self, start: int, paragraph: int) -> date | None:
        before = _last_before(self.anchors, start)
        if before is not None and before.paragraph == paragraph and self._of_another_time(before.day):
            return before.day
        if self.published is not None:
            return self.published
        before = _last_before(self.own, start)
        if before is not None:
            return before.day
        return self.own[0].day if self.own and not self._tells_life() else None

    def _tells_life(self) -> bool:
        """Whether the days named are of several years, as in a career: "Ngày 2/11/2010, ông giữ chức …, năm 2015 …"."""
        years = {anchor.day.year for anchor in self.own}
        return bool(years) and max(years) - min(years) >= _OF_A_LIFE

    def _of_another_time(self, day: date) -> bool:
        return self.published is None or abs(self.published - day) > _ANOTHER_TIME

    def _completed(self, parts: Parts, reference: date | None, *, ahead: bool) -> Parts:
        day, month, year = parts
        if year is not None or month is None:
            return parts
        if reference is None and self._tells_life():
            return parts
        if reference is None:
            if self.eve and self.year is not None and month >= _EVE:
                return day, month, self.year - 1
            return day, month, None if (self.review and month < _EVE) or month < self.since else self.year
        if reference == self.published:
            return day, month, _year_of_report(day, month, reference, ahead=ahead)
        return day, month, _nearest_year(day, month, reference)


def _last_before(anchors: tuple[Anchor, ...], start: int) -> Anchor | None:
    index = bisect_left(anchors, start, key=lambda anchor: anchor.start)
    return anchors[index - 1] if index else None


def _counted_month(reference: date | None, months: int) -> str | None:
    if reference is None:
        return None
    count = reference.year * 12 + reference.month - 1 + months
    return lexical(None, count % 12 + 1, count // 12)


def _candidates(day: int | None, month: int, reference: date) -> list[date]:
    """The day (of a month: the one nearest to the reference) in the years around."""
    years = (reference.year - 1, reference.year, reference.year + 1)
    if day is not None:
        return [date(year, month, day) for year in years if is_day(day, month, year)]
    this = (reference.year, reference.month)
    return [date(year, month, reference.day if (year, month) == this else _MID_MONTH) for year in years]


def _year_of_report(day: int | None, month: int, published: date, *, ahead: bool) -> int | None:
    """The last such day until the publication, or one within the next weeks; `ahead` says that it is still to come."""
    days = _candidates(day, month, published)
    coming = [d for d in days if d > published and (ahead or d - published <= _AHEAD)]
    past = [d for d in days if d <= published]
    if past and coming and published - past[-1] <= _JUST_PAST < coming[0] - published:
        return past[-1].year  # "trong đêm 23-9 sẽ được thông tin", printed on 24-9
    if coming and (ahead or not past or published - past[-1] > coming[0] - published):
        return coming[0].year
    return past[-1].year if past else None


def _nearest_year(day: int | None, month: int, reference: date) -> int | None:
    days = _candidates(day, month, reference)
    return min(days, key=lambda d: (abs(d - reference), d)).year if days else None


def read_published(published: str | None) -> date | None:
    """The publication day; one that is less exact is of no use for counting."""
    return as_day(published[:10]) if published else None


def read_context(
    found: Sequence[tuple[int, int, Raw]],
    published: str | None,
    year: int | None,
    *,
    past: frozenset[int] = frozenset(),
    eve: bool = False,
    review: bool = False,
    since: int = 0,
    latest: int = 0,
) -> Context:
    """The context of the forms found, each as (start, paragraph, raw); `past` are the starts of those in a career,
    `latest` is the latest year that the article names without a day."""
    anchors = tuple(_anchors(found, {"date", "range"}))
    own = tuple(anchor for anchor in anchors if _may_be_own(anchor, past, latest))
    jubilees = own or tuple(_anchors(found, {"anniversary"}))
    return Context(read_published(published), anchors, jubilees, year, eve, review, since)


def _may_be_own(anchor: Anchor, past: frozenset[int], latest: int) -> bool:
    """Whether a day may be of the report's time: no history, no step of a career, and not years before another."""
    year = anchor.day.year
    return year >= HISTORY and anchor.start not in past and latest - year < _LOOKS_BACK


def _anchors(found: Sequence[tuple[int, int, Raw]], kinds: set[str]) -> Iterator[Anchor]:
    for start, paragraph, raw in found:
        day, month, year = raw.last or raw.first
        if raw.kind in kinds and day is not None and month is not None and year is not None:
            yield Anchor(start, paragraph, date(year, month, day))
