"""Metadata as sources give it: checked, or rejected with what was expected."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from kg.sources.outcome import Rejected

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?", re.DOTALL)
_VIETNAMESE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
# Characters that IRIs exclude; letters of any script are fine.
_URL = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20\x7f]+")
_TRUE, _FALSE = ("true", "yes", "1"), ("", "false", "no", "0")


def field(row: Mapping[str, object], name: str) -> str | None:
    """A text field on one line, without spaces at its ends; None where it is absent, null or empty.

    Raises Rejected where it is something else than text.
    """
    value = row.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise Rejected("broken", f"{name} is {type(value).__name__}, expected text.")
    return " ".join(value.split()) or None


def or_none(read: Callable[[Mapping[str, object]], str | None], row: Mapping[str, object]) -> str | None:
    """What a page says of itself, read by `url` or `published`: stated badly it is as good as none, since nobody chose
    it for this purpose.
    """
    try:
        return read(row)
    except Rejected:
        return None


def published(row: Mapping[str, object], name: str = "published") -> str | None:
    """The day of publication as an ISO date; a time of day is dropped, the day stays that of the source's clock.

    >>> [published({"published": p}) for p in ("2022-11-29T23:10:00+07:00", "29/11/2022", "")]
    ['2022-11-29', '2022-11-29', None]
    """
    value = field(row, name)
    if value is None:
        return None
    try:
        if iso := _ISO.fullmatch(value):
            return date(*map(int, iso.groups())).isoformat()
        if day_first := _VIETNAMESE.fullmatch(value):
            day, month, year = map(int, day_first.groups())
            return date(year, month, day).isoformat()
    except ValueError:
        pass
    raise Rejected("broken", f"{name} is {value!r}, expected a date as 2022-11-29 or 29/11/2022.")


def url(row: Mapping[str, object]) -> str | None:
    """The article's address. Raises Rejected where it is no http address or holds what an IRI may not hold."""
    value = field(row, "url")
    if value is not None and not _URL.fullmatch(value):
        raise Rejected("broken", f"url is {value!r}, expected an http or https address without spaces.")
    return value


def synthetic(row: Mapping[str, object]) -> bool:
    """Is the article an invented sample? Absent means no."""
    value = row.get("synthetic")
    word = str(value).strip().lower() if value is not None else ""
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    raise Rejected("broken", f"synthetic is {value!r}, expected true or false.")
