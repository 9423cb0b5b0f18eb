"""The anatomy of an article's page: which lines are headline, prose, picture, list, table, signature, furniture.

Every newsroom's page is a head (menus, headline, publication line), a body and a tail (signature, tags, related links,
comments, imprint). Lines are judged one by one (`kg.extract.lines`) and then by where they stand. The words that give
a line away are in data/lexicon/anatomy.csv.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from kg.extract.lines import Line, is_contact, is_credited, is_link, is_stamp, read_lines
from kg.extract.reading import Block, BlockKind
from kg.extract.signatures import is_signature
from kg.text import Text, key_of

_HEADLINE_MAX = 240
_HEADING_MAX = 100
_CAPTION_MAX = 420
_KICKER_WORDS = 4
_CAPTION_WORDS = 7
_DATELINE = re.compile(r"(?:\([^()]{2,40}\)|[^\W\d_][\w. ]{1,30})\s?[-–—:]{1,2}\s?\S|\([^()]{2,40}\)\s?\S")
_DATED_HEADING = re.compile(r"(?:sáng|trưa|chiều|tối|ngày)\s+(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}")
_LOWER_START = re.compile(r"[a-zà-ỹđ]")


@dataclass(frozen=True, slots=True)
class _Zones:
    """Line numbers: the body is [head, tail); lines of [tail, end) are furniture but for a signature."""

    headline: int | None
    head: int
    tail: int


def read_blocks(text: Text, title: str | None = None) -> tuple[Block, ...]:
    """Partition `text.norm` into blocks, in order; only white space is left between them.

    `title` is the headline where the source gives it: a line equal to it is the title wherever it stands.
    """
    lines = read_lines(text)
    units = _join_wrapped(text, lines)
    zones = _zones(units, title)
    seen = Counter(unit.key for unit in units)
    kinds: list[BlockKind] = []
    skipping = False
    for index, unit in enumerate(units):
        if index < zones.head:
            kind = _kind_in_head(units, index, zones)
        elif index >= zones.tail:
            kind = "byline" if _standalone_signature(units, index) else "junk"
        else:
            skipping = _skips(unit, skipping=skipping)
            kind = "junk" if skipping else _kind_in_body(units, index, zones, seen)
            if skipping and _standalone_signature(units, index, zones.tail) and not unit.is_a("related"):
                kind = "byline"
        kinds.append(kind)
    return tuple(Block(kind, unit.start, unit.stop) for kind, unit in zip(kinds, units, strict=True))


# ---- lines that belong together ------------------------------------------------------------------------------------


def _join_wrapped(text: Text, lines: list[Line]) -> list[Line]:
    """Join lines that a narrow page broke in the middle of a paragraph."""
    width = _wrap_width(lines)
    units: list[Line] = []
    last = None
    for line in lines:
        if units and last is not None and _continues(last, line, width):
            units[-1] = _merged(units[-1], line)
        else:
            units.append(line)
        last = line
    return units


def _wrap_width(lines: list[Line]) -> int | None:
    """The width at which the whole text was broken, or None where its lines are paragraphs."""
    inner = [a.length for a, b in zip(lines, lines[1:], strict=False) if not b.after_blank and not b.bullet and a.key != b.key]
    if len(inner) < 6:  # noqa: PLR2004
        return None
    inner.sort()
    width = inner[int(len(inner) * 0.95)]
    filled = sum(1 for length in inner if length > width - 18)
    return width if 40 <= width <= 140 and filled >= 0.6 * len(inner) else None  # noqa: PLR2004


def _continues(last: Line, line: Line, width: int | None) -> bool:
    if line.after_blank or line.bullet or line.cells or last.cells or last.key == line.key:
        return False
    if is_stamp(line, in_body=True) or is_stamp(last, in_body=True):
        return False
    if width is not None and last.length > width - 18 and len(line.head) > 0:
        return not (last.ended and line.length < 40)  # noqa: PLR2004
    open_ended = not last.ended and not last.tail.endswith((":", ";"))
    return open_ended and last.length >= 40 and bool(_LOWER_START.match(line.key)) and line.head[0].islower()  # noqa: PLR2004


def _merged(a: Line, b: Line) -> Line:
    return Line(a.start, b.stop, a.head, b.tail, a.key, a.bare, a.after_blank, 0)


# ---- zones ---------------------------------------------------------------------------------------------------------


def _zones(units: list[Line], title: str | None) -> _Zones:
    head = next((i for i, unit in enumerate(units) if _opens_body(unit)), len(units))
    headline = _headline(units, head, title)
    if headline is not None and headline >= head:
        head = headline + 1
    if head == len(units):
        head = headline + 1 if headline is not None else 0
    return _Zones(headline, head, _tail(units, head))


def _opens_body(unit: Line) -> bool:
    if unit.opens("menu_prefix") or unit.opens("share_prefix") or unit.cells > 1:
        return False
    if unit.prose:
        return True
    dateline = bool(_DATELINE.match(unit.head)) and unit.head.startswith("(")
    return dateline and unit.length > 80 and unit.ended  # noqa: PLR2004


def _headline(units: list[Line], head: int, title: str | None) -> int | None:
    if title:
        wanted = " ".join(key_of(title).split())[:400].strip()
        for index, unit in enumerate(units):
            if unit.key == wanted or unit.bare == wanted:
                return index
    zone = [i for i in range(head) if _may_be_headline(units[i])]
    if not zone:
        return None
    stamps = [i for i in range(head) if is_stamp(units[i], in_body=False)]
    before = [i for i in zone if stamps and i < stamps[-1]]
    candidates = before or zone
    long_enough = [i for i in candidates if units[i].words >= _KICKER_WORDS]
    return (long_enough or candidates)[0]


def _may_be_headline(unit: Line) -> bool:
    if unit.length > _HEADLINE_MAX or unit.tail.endswith((".", ";", ":")) and not unit.tail.endswith("..."):
        return False
    if unit.cells or is_stamp(unit, in_body=False) or is_contact(unit) or is_credited(unit):
        return False
    if any(unit.is_a(kind) for kind in ("menu", "share", "related", "tail", "byline")):
        return False
    return not any(unit.opens(kind) for kind in ("menu_prefix", "share_prefix", "tags_prefix", "tail_prefix"))


def _tail(units: list[Line], head: int) -> int:
    """Where the furniture below the article begins: comments, imprint, counters, or related links after a signature.

    A word of that kind in the middle of the text, with more prose after it than before, is furniture by itself.
    """
    prose_after = [0] * (len(units) + 1)
    for index in range(len(units) - 1, -1, -1):
        prose_after[index] = prose_after[index + 1] + (units[index].length if units[index].prose else 0)
    signed = False
    for index in range(head, len(units)):
        unit = units[index]
        remaining = prose_after[index]
        done = prose_after[head] - remaining
        if remaining > done:
            continue
        signed = signed or (_standalone_signature(units, index) and index > head)
        if unit.is_a("tail") or unit.opens("tail_prefix") or (signed and (unit.is_a("related") or unit.opens("tags_prefix"))):
            return index
    return len(units)


# ---- kinds ---------------------------------------------------------------------------------------------------------


def _kind_in_head(units: list[Line], index: int, zones: _Zones) -> BlockKind:
    unit = units[index]
    if index == zones.headline or (zones.headline is not None and unit.key == units[zones.headline].key):
        return "title"
    if is_stamp(unit, in_body=False):
        return "stamp"
    if _is_furniture(unit) or unit.is_a("menu") or unit.is_a("related"):
        return "junk"
    if zones.headline is not None and index < zones.headline:
        continued = units[index + 1 : zones.headline + 1]
        return "title" if unit.capitals and unit.words > _KICKER_WORDS and all(u.capitals for u in continued) else "junk"
    if zones.headline is not None and index == zones.headline + 1 and _headline_goes_on(units[index - 1], unit):
        return "title"
    return _shape(units, index, Counter(u.key for u in units[max(0, index - 3) : index + 4]), zones.tail)


def _headline_goes_on(headline: Line, unit: Line) -> bool:
    return headline.capitals and unit.capitals and not unit.after_blank and not is_signature(unit)


def _kind_in_body(units: list[Line], index: int, zones: _Zones, seen: Counter[str]) -> BlockKind:
    unit = units[index]
    if zones.headline is not None and (index == zones.headline or unit.key == units[zones.headline].key):
        return "title"
    if is_stamp(unit, in_body=True):
        return "stamp"
    if _is_furniture(unit):
        return "junk"
    return _shape(units, index, seen, zones.tail)


def _is_furniture(unit: Line) -> bool:
    if unit.prose and not unit.opens("tail_prefix"):
        return False
    return (
        unit.is_a("share")
        or unit.is_a("tail")
        or unit.opens("menu_prefix")
        or unit.opens("share_prefix")
        or (unit.opens("tags_prefix") and ":" in unit.head or unit.head.startswith("#"))
        or (unit.opens("related_prefix") and not unit.ended)
        or is_contact(unit)
    )


def _shape(units: list[Line], index: int, seen: Counter[str], tail: int) -> BlockKind:  # noqa: C901, PLR0912
    unit = units[index]
    following = units[index + 1] if index + 1 < len(units) else None
    if _is_row(units, index):
        return "row"
    if unit.bullet:
        numbered_heading = unit.head[0].isdigit() and unit.length <= _HEADING_MAX and not unit.ended
        return "heading" if numbered_heading and following is not None and following.prose else "bullet"
    if seen[unit.key] > 1 and unit.length <= _CAPTION_MAX:
        return "caption"
    if _standalone_signature(units, index, tail):
        return "byline"
    if is_credited(unit) and unit.length <= _CAPTION_MAX:
        return "caption"
    if unit.tail.endswith(":"):
        return "heading" if unit.length <= _HEADING_MAX and following is not None and following.bullet else "paragraph"
    if unit.ended:
        pictured = unit.opens("caption_prefix") and unit.length <= 100 and not unit.tail.endswith(("\"", "”"))  # noqa: PLR2004
        return "caption" if pictured and ". " not in unit.head else "paragraph"
    if unit.tail.endswith((";", ",")):
        return "paragraph"
    if following is not None and (following.bullet or _is_row(units, index + 1)) and not following.after_blank:
        return "heading"
    if unit.length > _CAPTION_MAX:
        return "paragraph"
    if _DATED_HEADING.match(unit.key) and unit.length <= _HEADING_MAX:
        return "heading"
    if unit.capitals and unit.length <= _HEADING_MAX:
        return "heading"
    pictured = unit.opens("caption_prefix") or (unit.holds("caption_cue") and unit.words >= _CAPTION_WORDS)
    return "caption" if pictured or unit.length > _HEADING_MAX else "heading"


def _is_row(units: list[Line], index: int) -> bool:
    """Cells between bars or tabs, with another such line next to it or at least three cells."""
    unit = units[index]
    if not unit.cells:
        return False
    beside = [units[i].cells for i in (index - 1, index + 1) if 0 <= i < len(units)]
    return unit.cells > 1 or any(beside)


def _standalone_signature(units: list[Line], index: int, tail: int | None = None) -> bool:
    """A signature that opens or closes the article: no prose stands between it and one end."""
    unit = units[index]
    if not is_signature(unit):
        return False
    following = units[index + 1] if index + 1 < len(units) else None
    if following is not None and following.bullet and not following.after_blank:
        return False
    return not any(u.prose for u in units[index + 1 : tail]) or not any(u.prose for u in units[:index])


def _skips(unit: Line, *, skipping: bool) -> bool:
    """Inside the body a list of related links runs from its heading to where prose starts again."""
    if unit.is_a("related") or (unit.is_a("menu") and not unit.prose):
        return True
    return skipping and is_link(unit)

