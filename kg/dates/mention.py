"""What a date in a text is, and how a relative one is counted from another."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from kg.value import value

DateKind = Literal["date", "range", "relative", "anniversary", "document", "period"]

_OFFSET = re.compile(r"([+-]\d{1,3})d")


@value
class DateMention:
    """A passage of `Text.norm` that names a time, as exactly as the text does and no more.

    kind          value
    date          "2022-11-29", "2022-07", "2022", "--11-28", "--11" (no year known)
    range         "2023-08-24/2023-08-25", "--08-24/--08-25"
    relative      "+0d" (cùng ngày), "+1d" (hôm sau), "-1d" (hôm trước), "+7d" (một tuần sau): days counted from the
                  last date before it in the text; see `resolve_relative`
    anniversary   "--12-02": a day that is only remembered ("Ngày Quốc khánh 2/12"), the date of no event
    document      "2023-05-10": the day of a numbered decision, plan or law, of no event
    period        "2026/2028", "2015/": years of a plan, a term, a count; the date of no event

    `rule` is the name of the pattern that found it.
    """

    start: int
    stop: int
    value: str
    kind: DateKind
    rule: str


def resolve_relative(value: str, anchor: str) -> str | None:
    """The day that `value` ("+1d") means, counted from `anchor`; None where the anchor is no full date.

    From a range is counted from its last day, and "+0d" of a range is the range.

    >>> resolve_relative("+1d", "2019-12-31")
    '2020-01-01'
    >>> resolve_relative("+1d", "--10-20")
    '--10-21'
    >>> resolve_relative("+1d", "2019-12") is None
    True
    """
    match = _OFFSET.fullmatch(value)
    if match is None:
        raise ValueError(f"not a relative date: {value!r}")
    days = int(match.group(1))
    if days == 0:
        return anchor
    last = anchor.rpartition("/")[2]
    yearless = last.startswith("--")
    day = as_day("2023" + last[1:] if yearless else last)
    if day is None:
        return None
    try:
        moved = day + timedelta(days=days)
    except OverflowError:
        return None
    if not yearless:
        return moved.isoformat()
    # 29 February has no yearless neighbour that is right in every year.
    return f"--{moved:%m-%d}" if moved.year == day.year and {moved.month, day.month} != {2, 3} else None


def as_day(value: str) -> date | None:
    """The full date of that lexical form, or None where it is less exact.

    >>> as_day("2022-11-29"), as_day("2022-11"), as_day("--11-29")
    (datetime.date(2022, 11, 29), None, None)
    """
    try:
        return date.fromisoformat(value) if len(value) == len("2022-11-29") else None
    except ValueError:
        return None


def is_day(day: int, month: int, year: int | None) -> bool:
    """Such a day exists (29 February counts where the year is unknown)."""
    if not 1 <= month <= 12:  # noqa: PLR2004
        return False
    return 1 <= day <= monthrange(year or 2024, month)[1]


def lexical(day: int | None, month: int | None, year: int | None) -> str:
    """The ISO form of the parts that are known.

    >>> lexical(29, 11, 2022), lexical(28, 11, None), lexical(None, 7, 2022), lexical(None, 11, None)
    ('2022-11-29', '--11-28', '2022-07', '--11')
    """
    head = f"{year:04d}" if year is not None else "-"
    parts = [head] + [f"{part:02d}" for part in (month, day) if part is not None]
    return "-".join(parts)
