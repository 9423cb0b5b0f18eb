"""The lines of a page and what each looks like by itself, before its neighbours are asked."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, cached_property

from kg.resources import resource
from kg.text import Text, key_of

# A line is judged by its two ends; what is longer than both together is running text whatever is inside.
LOOK = 400
PROSE_LENGTH = 90
# Longer than any headline, caption or signature, with or without a full stop.
SURELY_PROSE_LENGTH = 320
_CREDITED_LENGTH = 600
_STAMP_LENGTH = 160
_STAMP_CELLS = 6
_STAMP_NAME_WORDS = 4
_STAMP_SOURCE_WORDS = 8
_LONGEST_PHRASE = 40

_QUOTED, _CLOSERS, _STOPS = ('"', "”", "»"), '"”’»)]', (".", "!", "?", "…")
_BULLET = re.compile(
    r"[-–—+*•▪●■◦‣·✓○♦►➢❖]+\s*(?=\S)|\d{1,2}[.)/]\s+(?=[^\W\d])|[a-zđ][.)]\s+|[IVX]{1,4}[.)/]\s+(?=\S)"
)
_WORD = re.compile(r"[^\W\d_]+|\d+")
_LETTER = re.compile(r"[^\W\d_]")
_DATE = re.compile(
    r"(?<!\d)\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)"
    r"|\d{1,2} (?:tháng|th) ?(?:\d{1,2}|[^\W\d_]+(?: (?:một|hai))?),? (?:năm )?(?:19|20)\d\d"
    r"|tháng (?:\d{1,2}|[^\W\d_]+(?: (?:một|hai))?) \d{1,2}, (?:19|20)\d\d"
    r"|(?<![\d/.-])\d{1,2}[/-]\d{1,2}[/-][0-3]\d(?= ?[,|-]? ?\d{1,2}:\d\d)"
)
_TIME = re.compile(r"(?<!\d)\d{1,2}\s?(?::|h|g|giờ)\s?\d{2}(?:[:'p]\d{0,2})?(?!\d)")
_COUNTER = re.compile(
    r"(?:(?:tổng )?(?:số )?lượt (?:xem|đọc|truy cập)|đã xem|views?)\s?:?\s?[\d.,]+"
    r"|[\d.,]+ (?:lượt(?: xem| đọc)?|views?)(?!\w)"
)
_COMMENTS = re.compile(r"\s?\(\s?\d+\s?\)$|^\d+\s(?=bình luận)")
_COUNTED = ("lượt", "xem", "view")
_ADDRESSED = ("@", "http", "www.")
_DIGIT = re.compile(r"\d")
_CONTACT = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}|https?://\S|(?<!\S)www\.\S")
_FILE = re.compile(r"\S{1,200}\.(?:jpe?g|png|gif|webp|mp4|pdf|docx?)")
_LINK_DATE = re.compile(
    r"[(\[]\s?(?:\d{1,2}[:h]\d\d,?\s*)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:,?\s*\d{1,2}[:h]\d\d)?\s?[)\]]$"
)
_CREDIT_END = re.compile(
    r"[(\[]\s?(?:ảnh|nguồn(?: ảnh)?)(?!\w)[^()\[\]]{0,80}[)\]]?\.?$|(?<!\w)(?:ảnh|nguồn ảnh)\s?[:/][^.:;]{0,60}\.?$"
)
_EDGE = " \t:.,;|/\\-–—»>›•*+=_…[](){}\"'“”"


@cache
def phrases(kind: str) -> frozenset[str]:
    """The phrases of one class of data/lexicon/anatomy.csv, as keys."""
    with resource("data/lexicon/anatomy.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(key_of(row["phrase"]) for row in csv.DictReader(file) if row["class"] == kind)


@cache
def _openings(kind: str) -> dict[str, tuple[str, ...]]:
    """The phrases of a class by their first letter."""
    index: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(phrases(kind)):
        index[phrase[0]] = (*index.get(phrase[0], ()), phrase)
    return index


@cache
def _any_of(kind: str) -> re.Pattern[str]:
    """A phrase of the class, the longest first."""
    longest_first = sorted(phrases(kind), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")


@dataclass(frozen=True)
class Line:
    """A line, or several that belong together, without the spaces at its ends.

    `head` and `tail` are its first and last 400 characters, `key` the head in comparable form, `bare` the same without
    bullets, colons and the like around it. `after_blank` tells of an empty line (or nothing) before it, `cells` counts
    the bars and tabs between its filled cells.
    """

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

    @cached_property
    def words(self) -> int:
        """How many words the head has."""
        return len(_WORD.findall(self.head))

    @cached_property
    def ended(self) -> bool:
        """It ends as a sentence does."""
        return self.tail.endswith(_QUOTED) or self.tail.rstrip(_CLOSERS).endswith(_STOPS)

    @cached_property
    def bullet(self) -> bool:
        """It opens with a list mark."""
        return bool(_BULLET.match(self.head))

    @cached_property
    def prose(self) -> bool:
        """Running text: long, and ended like a sentence or too long for anything else."""
        return (self.length >= PROSE_LENGTH and self.ended) or self.length > SURELY_PROSE_LENGTH

    @cached_property
    def capitals(self) -> bool:
        """All in capital letters."""
        return self.head.isupper()

    def is_a(self, kind: str) -> bool:
        """The whole line is a phrase of that class."""
        return self.length <= LOOK and (self.bare in phrases(kind) or self.key in phrases(kind))

    def opens(self, kind: str) -> bool:
        """The line begins with a phrase of that class, and not in the middle of a word."""
        return _opens(self.key, kind) or (self.bare != self.key and _opens(self.bare, kind))

    def closes(self, kind: str) -> bool:
        """The line ends with a phrase of that class, and not in the middle of a word."""
        end = " ".join(key_of(self.tail[-_LONGEST_PHRASE:]).split())
        words = end.split(" ")
        return any(" ".join(words[-size:]) in phrases(kind) for size in range(1, min(4, len(words) + 1)))

    def made_of(self, kind: str) -> bool:
        """Nothing but phrases of that class: "Facebook Zalo Bản in"."""
        return self.length <= _STAMP_LENGTH and not _LETTER.search(_any_of(kind).sub(" ", self.key))

    def holds(self, kind: str) -> bool:
        """A phrase of that class stands somewhere in it."""
        padded = f" {self.key} "
        return any(phrase in padded for phrase in phrases(kind))


def _opens(text: str, kind: str) -> bool:
    for phrase in _openings(kind).get(text[:1], ()):
        if text.startswith(phrase):
            after = text[len(phrase) : len(phrase) + 1]
            if not (phrase[-1].isalnum() and after.isalnum()):
                return True
    return False


def read_lines(text: Text) -> list[Line]:
    """The non-empty lines of `text.norm`."""
    lines = []
    at, blank, tabbed = 0, True, "\t" in text.raw
    for line in text.norm.split("\n"):
        stripped = line.strip()
        if stripped:
            start = at + len(line) - len(line.lstrip())
            lines.append(read_line(text, start, start + len(stripped), after_blank=blank, tabbed=tabbed))
        blank = not stripped
        at += len(line) + 1
    return lines


def read_line(text: Text, start: int, stop: int, *, after_blank: bool, tabbed: bool = False) -> Line:
    """The line at that place; `tabbed` tells that tabs are somewhere in the text as it was read."""
    head = text.norm[start : min(stop, start + LOOK)]
    tail = text.norm[max(start, stop - LOOK) : stop]
    key = " ".join(text.key[start : min(stop, start + LOOK)].split())
    cells = 0
    if "|" in head:
        cells = sum(1 for cell in head.split("|") if cell.strip()) - 1
    elif tabbed:
        cells = _tabs(text, start, stop)
    without_count = _COMMENTS.sub("", key) if key.endswith(")") or "bình luận" in key else key
    return Line(start, stop, head, tail, key, without_count.strip(_EDGE), after_blank, cells)


def _tabs(text: Text, start: int, stop: int) -> int:
    """Tabs became spaces in `norm`; only the text as it was read still tells a table row."""
    if stop - start > LOOK * 4:
        return 0
    return text.raw[text.to_raw(start) : text.to_raw(stop)].count("\t")


def joined(first: Line, last: Line) -> Line:
    """Two lines of one paragraph as one."""
    head = f"{first.head} {last.head}"[:LOOK] if len(first.head) < LOOK else first.head
    key = f"{first.key} {last.key}"[:LOOK] if len(first.key) < LOOK else first.key
    return Line(first.start, last.stop, head, last.tail, key, key.strip(_EDGE), first.after_blank, 0)


def is_stamp(line: Line, *, in_body: bool) -> bool:
    """A publication line: a full date, and beside it no more than a time, a weekday, labels, counters and a name.

    In the body a bare date may be a subhead of a chronicle, so a time or a label is asked for.
    """
    if line.length > _STAMP_LENGTH or line.cells > _STAMP_CELLS:
        return False
    key = line.key
    if not _DIGIT.search(key) or not _DATE.search(key):
        return False
    timed = bool(_TIME.search(key))
    if in_body and not timed and not line.opens("posted_label") and not line.opens("updated_label"):
        return False
    rest = _COUNTER.sub(" ", _TIME.sub(" ", _DATE.sub(" ", key)))
    left = len(_WORD.findall(_any_of("stamp_label").sub(" ", rest)))
    sourced = timed and not in_body and key[-1].isdecimal()
    return left <= (_STAMP_SOURCE_WORDS if sourced else _STAMP_NAME_WORDS) and not line.ended


def is_counter(line: Line) -> bool:
    """No letter in it ("35", "***", "|"), or a count of views and nothing else."""
    key = line.key
    counted = any(word in key for word in _COUNTED)
    return line.length <= LOOK and not _LETTER.search(_COUNTER.sub("", key) if counted else key)


def is_link(line: Line) -> bool:
    """What stands in a list of related articles: a bullet, a headline, a line that ends with a date in brackets."""
    return line.bullet or not line.prose or _is_dated(line)


def is_dated_link(line: Line) -> bool:
    """It ends with a date in brackets, as links to other articles do."""
    return not line.ended and _is_dated(line)


def _is_dated(line: Line) -> bool:
    return line.tail.endswith((")", "]")) and bool(_LINK_DATE.search(line.tail.lower()))


def is_contact(line: Line) -> bool:
    """An address of mail or web and little else, or the name of a picture's file."""
    if line.length > _STAMP_LENGTH:
        return False
    addressed = any(mark in line.key for mark in _ADDRESSED)
    return (addressed and bool(_CONTACT.search(line.key))) or ("." in line.key and bool(_FILE.fullmatch(line.key)))


def is_credited(line: Line) -> bool:
    """It ends with the credit of a picture: "(Ảnh: CAHT)", "Ảnh: Hùng Sơn"."""
    if line.length > _CREDITED_LENGTH:
        return False
    tail = line.tail.lower()
    return ("ảnh" in tail or "nguồn" in tail) and bool(_CREDIT_END.search(tail))
