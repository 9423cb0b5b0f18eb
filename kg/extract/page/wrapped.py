"""Lines that belong together: a narrow page breaks paragraphs, and some portals put the stamp behind the headline."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.page.lines import Line, is_stamp, joined, read_line
from kg.text import Text

_MIN_LINES = 6
_WIDTHS = range(40, 141)
# A line is full when the next word would hardly have fitted.
_SLACK = 18
_FULL_SHARE = 0.6
_LAST_LINE = 40
_OPEN_LINE = 40
_HEAD_LINES = 12
# A page that breaks so many lines before a small letter breaks others before a name.
_BROKEN = 4
_TRAILING_STAMP = re.compile(r"\s(?=(?:\d{1,2}:\d\d\s+)?\d{1,2}/\d{1,2}/(?:19|20)\d\d(?:[\s,|-]+\d{1,2}:\d\d)?$)")


def join_wrapped(lines: list[Line]) -> list[Line]:
    """Join lines that were broken in the middle of a paragraph."""
    width = _wrap_width(lines)
    broken = sum(_breaks(a, b) for a, b in pairwise(lines)) >= _BROKEN
    units: list[Line] = []
    last: Line | None = None
    for line in lines:
        if last is not None and _continues(last, line, width, broken=broken):
            units[-1] = joined(units[-1], line)
        else:
            units.append(line)
        last = line
    return units


def split_stamps(text: Text, lines: list[Line]) -> list[Line]:
    """Cut the publication line off the end of a headline, at the top of the page."""
    result: list[Line] = []
    for line in lines[:_HEAD_LINES]:
        cut = _TRAILING_STAMP.search(line.head) if line.length == len(line.head) else None
        if cut is None or is_stamp(line, in_body=False) or line.bullet or line.cells:
            result.append(line)
            continue
        middle = line.start + cut.end()
        result.append(read_line(text, line.start, line.start + cut.start(), after_blank=line.after_blank))
        result.append(read_line(text, middle, line.stop, after_blank=False))
    return result + lines[_HEAD_LINES:]


def _wrap_width(lines: list[Line]) -> int | None:
    """The width at which the whole text was broken, or None where its lines are paragraphs."""
    inner = sorted(a.length for a, b in pairwise(lines) if not b.after_blank and not b.bullet and a.key != b.key)
    if len(inner) < _MIN_LINES:
        return None
    width = inner[int(len(inner) * 0.95)]
    full = sum(1 for length in inner if length > width - _SLACK)
    return width if width in _WIDTHS and full >= _FULL_SHARE * len(inner) else None


def _unfinished(line: Line) -> bool:
    return not line.ended and not line.tail.endswith((":", ";")) and line.head[0].isalpha()


def _breaks(last: Line, line: Line) -> bool:
    """Whether a sentence is broken between two lines, the next of which begins with a small letter."""
    return not line.after_blank and _unfinished(last) and line.head[0].islower() and last.length >= _OPEN_LINE


def _continues(last: Line, line: Line, width: int | None, *, broken: bool) -> bool:
    if line.after_blank or line.bullet or line.cells or last.cells or last.key == line.key:
        return False
    if is_stamp(line, in_body=True) or is_stamp(last, in_body=True):
        return False
    if width is not None and last.length > width - _SLACK:
        return not (last.ended and line.length < _LAST_LINE)
    if last.closes("line_open"):
        return True
    if broken and _unfinished(last) and last.length >= _OPEN_LINE:
        return True
    return _unfinished(last) and line.head[0].islower() and max(last.length, line.length) >= _OPEN_LINE
