"""The lines of a page and what each looks like by itself, before its neighbours are asked."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache

from kg.resources import resource
from kg.text import Text, key_of

# A line is judged by its ends: whatever is longer than this on both is running text.
_LOOK = 400
_TERMINAL = re.compile(r"[.!?…]+[\"”’»)\]]*$|[.!?…]?[\"”»]$")
_BULLET = re.compile(r"(?:[-–—+*•▪●■◦‣·✓○♦►➢❖]+\s*(?=\S)|\d{1,2}[.)/]\s+(?=[^\W\d])|[a-zđ][.)]\s+|[IVX]{1,4}[.)/]\s+)")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_DATE = re.compile(r"(?<!\d)\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_LONG_DATE = re.compile(r"ngày \d{1,2} tháng \d{1,2},? (?:năm )?\d{4}|\d{1,2} tháng \d{1,2},? (?:năm )?\d{4}")
_TIME = re.compile(r"\d{1,2}\s?(?::|h|g|giờ)\s?\d{2}(?:[:'p]\d{0,2})?(?!\d)")
_COUNTER = re.compile(r"(?:(?:số )?lượt (?:xem|đọc|truy cập)|đã xem|xem|views?)\s*[:：]?\s*[\d.,]+(?:\s*(?:lượt(?: xem)?|lần))?")
_CONTACT = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}|https?://\S|(?<!\S)www\.\S")
_LINK_DATE = re.compile(r"\(\s?(?:\d{1,2}[:h]\d\d,?\s*)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?:,?\s*\d{1,2}[:h]\d\d)?\s?\)$")
_CREDIT_END = re.compile(r"[(\[]\s?(?:ảnh|nguồn(?: ảnh)?)\b[^()\[\]]{0,80}[)\]]?\.?$|\bảnh\s?[:/][^.:;]{0,60}\.?$")
_EDGE = " \t:.,;|/\\-–—»>›•*+=_…[](){}\"'“”"


@cache
def phrases(kind: str) -> frozenset[str]:
    """The phrases of one class of data/lexicon/anatomy.csv, as keys."""
    with resource("data/lexicon/anatomy.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(key_of(row["phrase"]) for row in csv.DictReader(file) if row["class"] == kind)


@cache
def _openings(kind: str) -> tuple[str, ...]:
    return tuple(sorted(phrases(kind), key=lambda phrase: (-len(phrase), phrase)))


@cache
def _stamp_words() -> re.Pattern[str]:
    words = sorted(phrases("stamp_label"), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the spaces at its ends. `key` is its head in comparable form, `bare` the same without bullets,
    colons and the like around it; `after_blank` tells of an empty line (or nothing) before it."""

    start: int
    stop: int
    head: str
    tail: str
    key: str
    bare: str
    after_blank: bool
    cells: int

    @property
    def length(self) -> int:
        """In code points."""
        return self.stop - self.start

    @property
    def words(self) -> int:
        """How many words the head has."""
        return len(_WORD.findall(self.head))

    @property
    def ended(self) -> bool:
        """It ends as a sentence does."""
        return bool(_TERMINAL.search(self.tail))

    @property
    def bullet(self) -> bool:
        """It opens with a list mark."""
        return bool(_BULLET.match(self.head))

    @property
    def prose(self) -> bool:
        """Running text: long, and ended like a sentence or too long for anything else."""
        return (self.length >= 90 and self.ended) or self.length > 260  # noqa: PLR2004

    @property
    def capitals(self) -> bool:
        """All in capital letters."""
        return self.head.isupper()

    def is_a(self, kind: str) -> bool:
        """The whole line is a phrase of that class."""
        return self.length <= _LOOK and (self.bare in phrases(kind) or self.key in phrases(kind))

    def opens(self, kind: str) -> bool:
        """The line begins with a phrase of that class, at a word border."""
        for text in (self.key, self.bare):
            for phrase in _openings(kind):
                if text.startswith(phrase) and not (
                    phrase[-1].isalnum() and len(text) > len(phrase) and text[len(phrase)].isalnum()
                ):
                    return True
        return False

    def holds(self, kind: str) -> bool:
        """A phrase of that class stands somewhere in it."""
        padded = f" {self.key} "
        return any(phrase in padded for phrase in phrases(kind))


def read_lines(text: Text) -> list[Line]:
    """The non-empty lines of `text.norm`."""
    lines = []
    at, blank = 0, True
    for line in text.norm.split("\n"):
        stripped = line.strip()
        if stripped:
            start = at + len(line) - len(line.lstrip())
            lines.append(_line(text, start, start + len(stripped), after_blank=blank))
            blank = False
        else:
            blank = True
        at += len(line) + 1
    return lines


def _line(text: Text, start: int, stop: int, *, after_blank: bool) -> Line:
    head = text.norm[start : min(stop, start + _LOOK)]
    tail = text.norm[max(start, stop - _LOOK) : stop]
    key = " ".join(text.key[start : min(stop, start + _LOOK)].split())
    cells = head.count("|")
    if not cells and stop - start <= _LOOK * 4:
        # Tabs became spaces in `norm`; only the text as it was read still tells a table row.
        cells = text.raw[text.to_raw(start) : text.to_raw(stop)].count("\t")
    return Line(start, stop, head, tail, key, _bare(key), after_blank, cells)


def _bare(key: str) -> str:
    without_count = re.sub(r"\s?\(\s?\d+\s?\)$|^\d+\s(?=bình luận)", "", key)
    return without_count.strip(_EDGE)


def is_stamp(line: Line, *, in_body: bool) -> bool:
    """A publication line: a full date, and beside it no more than a time, a weekday, labels, counters and a name.

    In the body a bare date may be a subhead of a chronicle, so a time or a label is asked for.
    """
    if line.length > 160 or line.cells > 6:  # noqa: PLR2004
        return False
    key = line.key
    if not (_DATE.search(key) or _LONG_DATE.search(key)):
        return False
    rest = _COUNTER.sub(" ", _TIME.sub(" ", _LONG_DATE.sub(" ", _DATE.sub(" ", key))))
    left = _WORD.findall(_stamp_words().sub(" ", rest))
    if in_body and not _TIME.search(key) and not line.opens("posted_label") and not line.opens("updated_label"):
        return False
    return len(left) <= 4 and not line.ended and not line.bullet  # noqa: PLR2004


def is_link(line: Line) -> bool:
    """What stands in a list of related articles: a bullet, a headline, a line that ends with a date in brackets."""
    return line.bullet or not line.prose or bool(_LINK_DATE.search(line.tail.lower()))


def is_contact(line: Line) -> bool:
    """An address of mail or web and little else."""
    return line.length <= 160 and bool(_CONTACT.search(line.key))  # noqa: PLR2004


def is_credited(line: Line) -> bool:
    """It ends with the credit of a picture: "(Ảnh: CAHT)", "Ảnh: Hùng Sơn"."""
    return line.length <= 600 and bool(_CREDIT_END.search(line.tail.lower()))  # noqa: PLR2004
