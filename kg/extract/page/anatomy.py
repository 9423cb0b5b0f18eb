"""The anatomy of an article's page: which lines are headline, prose, picture, list, table, signature, furniture.

Every newsroom's page is a head (menus, headline, publication line), a body and a tail (signature, tags, related links,
comments, imprint). Lines are judged one by one (`lines`) and then by where they stand. The words that give
a line away are in data/lexicon/anatomy.csv.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from kg.extract.page.lines import (
    LOOK,
    Line,
    is_contact,
    is_counter,
    is_credited,
    is_dated_link,
    is_link,
    is_stamp,
    read_lines,
)
from kg.extract.page.signatures import is_signature
from kg.extract.page.wrapped import join_wrapped, split_stamps
from kg.extract.reading import Block, BlockKind
from kg.text import Text, key_of

_HEADLINE_MAX = 240
_HEADING_MAX = 100
_CAPTION_MAX = 420
_LEDE_MIN = 80
_KICKER_WORDS = 4
_CAPTION_WORDS = 7
_SIGNATURE_WORDS = 10
_FEW = 3
_CUT = ("…", "...")
_DATELINE = re.compile(r"\([^()]{2,40}\)\s?[-–—:]{0,2}\s?\S")
_CREDIT_OF_PAPER = re.compile(r"(?:\([^()]{2,30}\)|[A-ZĐ][\w.]{1,12}(?: [^\W\d][\w.]{0,11})?)\s?[-–—]{1,2}\s?(?=\S)")
_DATED_HEADING = re.compile(r"(?:sáng|trưa|chiều|tối|ngày)\s+(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}")


@dataclass(frozen=True, slots=True)
class _Page:
    """The units of a page with their zones: the head is [0, body), the article's own text [body, tail)."""

    units: list[Line]
    headline: int | None
    body: int
    tail: int
    first_prose: int
    last_prose: int
    seen: Counter[str]

    def repeats_headline(self, unit: Line) -> bool:
        """The headline itself, or the same again."""
        return self.headline is not None and unit.key == self.units[self.headline].key

    def follower(self, index: int) -> Line | None:
        """The unit after this one in the article's own text."""
        return self.units[index + 1] if index + 1 < self.tail else None

    def at_an_end(self, index: int) -> bool:
        """No prose of the article stands above it, or none below."""
        return index < self.first_prose or index > self.last_prose


def read_blocks(text: Text, title: str | None = None) -> tuple[Block, ...]:
    """Partition `text.norm` into blocks, in order; only white space is left between them.

    `title` is the headline where the source gives it: a line equal to it is the title wherever it stands.
    """
    units = split_stamps(text, join_wrapped(read_lines(text)))
    page = _survey(units, title)
    blocks = []
    linking = signed = False
    for index, unit in enumerate(units):
        if index < page.body:
            kind = _kind_in_head(page, index)
        elif index < page.tail:
            linking = unit.is_a("related") or (linking and _still_linking(page, unit))
            kind = _kind_in_links(page, index) if linking else _kind_in_body(page, index)
        else:
            kind = "byline" if not signed and _signs_below(units, index) else "junk"
        signed = signed or kind == "byline"
        blocks.append(Block(kind, unit.start, unit.stop))
    return tuple(blocks)


# ---- zones ---------------------------------------------------------------------------------------------------------


def _survey(units: list[Line], title: str | None) -> _Page:
    opening = next((i for i, unit in enumerate(units) if _opens_body(unit)), len(units))
    headline = _headline(units, opening, title)
    body = opening if headline is None else max(opening, headline + 1)
    if body == len(units):
        body = 0 if headline is None else headline + 1
    tail = _past_signature(units, body, _tail(units, body))
    prose = [i for i in range(body, tail) if units[i].prose]
    seen = Counter(unit.key for unit in units)
    return _Page(units, headline, body, tail, prose[0] if prose else tail, prose[-1] if prose else -1, seen)


def _opens_body(unit: Line) -> bool:
    if unit.cells > 1 or (not unit.ended and (unit.opens("menu_prefix") or unit.opens("share_prefix"))):
        return False
    return unit.prose or (bool(_DATELINE.match(unit.head)) and unit.length > _LEDE_MIN and unit.ended)


def _headline(units: list[Line], opening: int, title: str | None) -> int | None:
    """The line that the source names, else the first of some length above the stamp, else above the prose."""
    if title:
        wanted = " ".join(key_of(title).split())[:LOOK].strip()
        for index, unit in enumerate(units):
            if wanted in {unit.key, unit.bare}:
                return index
    zone = [i for i in range(opening) if _may_be_headline(units, i)]
    stamps = [i for i in range(opening) if is_stamp(units[i], in_body=False)]
    candidates = [i for i in zone if stamps and i < stamps[-1]] or zone
    long_enough = [i for i in candidates if units[i].words >= _KICKER_WORDS] or candidates
    if len(long_enough) > _FEW:
        # A menu of many lines stands above: the headline is near the stamp or the prose, and longer than menus are.
        return max(long_enough[-_FEW:], key=lambda i: units[i].words)
    return next(iter(long_enough), None)


def _may_be_headline(units: list[Line], index: int) -> bool:
    unit = units[index]
    if unit.length > _HEADLINE_MAX or (unit.tail.endswith((".", ";", ":")) and not unit.tail.endswith("...")):
        return False
    if unit.cells > 0 or is_stamp(unit, in_body=False) or is_contact(unit) or is_credited(unit) or is_counter(unit):
        return False
    if any(unit.is_a(kind) for kind in ("menu", "share", "related", "tail", "byline")) or unit.made_of("menu"):
        return False
    openings = ("menu_prefix", "share_prefix", "tags_prefix", "tail_prefix", "caption_sure")
    return not any(unit.opens(kind) for kind in openings)


def _tail(units: list[Line], body: int) -> int:
    """Where the furniture below the article begins: comments, imprint, counters, or related links after its end.

    A word of that kind with more prose below than above is furniture by itself, in the middle of the text.
    """
    total = sum(unit.length for unit in units[body:] if unit.prose)
    teasers = sum(1 for unit in units[body:] if unit.prose)
    above = 0
    signed = False
    for index in range(body, len(units)):
        unit = units[index]
        if unit.prose:
            teasers -= 1
        if total - above <= above:
            signed = signed or _signs_off(units, index)
            if unit.is_a("tail") or unit.opens("tail_prefix") or (signed and unit.opens("tags_prefix")):
                return index
            # Headlines, each with its teaser at most, are links whatever they tell.
            only_links = teasers <= len(units) - index - 1 - teasers
            if unit.is_a("related") and (signed or only_links):
                return index
        above += unit.length if unit.prose else 0
    return len(units)


def _past_signature(units: list[Line], body: int, tail: int) -> int:
    """Where the tail begins if ledes of other articles, one of them cut short, stand between signature and imprint."""
    lengths = [unit.length if unit.prose else 0 for unit in units]
    for index in range(body, tail):
        below = [unit for unit in units[index + 1 : tail] if unit.prose]
        cut = any(unit.tail.endswith(_CUT) for unit in below)
        if cut and sum(lengths[body:index]) > sum(lengths[index:tail]) and _signs_below(units, index):
            return index + 1
    return tail


def _signs_off(units: list[Line], index: int) -> bool:
    following = units[index + 1] if index + 1 < len(units) else None
    return is_signature(units[index]) and (following is None or not following.prose)


def _signs_below(units: list[Line], index: int) -> bool:
    """A signature among the furniture stands alone: empty lines around it."""
    alone = units[index].after_blank and (index + 1 == len(units) or units[index + 1].after_blank)
    return alone and is_signature(units[index])


# ---- kinds ---------------------------------------------------------------------------------------------------------


def _kind_in_head(page: _Page, index: int) -> BlockKind:
    unit = page.units[index]
    if page.repeats_headline(unit):
        return "title"
    if is_stamp(unit, in_body=False):
        return "stamp"
    if _is_furniture(unit) or unit.made_of("menu") or unit.is_a("related"):
        return "junk"
    if page.headline is not None and index < page.headline:
        block_of_capitals = all(u.capitals and u.words >= _KICKER_WORDS for u in page.units[index : page.headline + 1])
        return "title" if block_of_capitals else "junk"
    if page.headline is not None and index == page.headline + 1 and _headline_goes_on(page.units[index - 1], unit):
        return "title"
    kind = _shape(page, index)
    return "paragraph" if kind == "caption" and _is_open_lede(page, unit) else kind


def _headline_goes_on(headline: Line, unit: Line) -> bool:
    return headline.capitals and unit.capitals and not unit.after_blank and not is_signature(unit)


def _is_open_lede(page: _Page, unit: Line) -> bool:
    """A lede without its full stop, not a picture's caption."""
    pictured = is_credited(unit) or page.seen[unit.key] > 1 or unit.opens("caption_prefix") or unit.holds("caption_cue")
    return unit.length > _HEADING_MAX and not pictured


def _still_linking(page: _Page, unit: Line) -> bool:
    """A list of related links inside the text runs to where prose or a picture's caption comes again."""
    if not is_link(unit):
        return False
    return unit.bullet or not (is_credited(unit) or page.seen[unit.key] > 1 or unit.opens("caption_sure"))


def _kind_in_links(page: _Page, index: int) -> BlockKind:
    unit = page.units[index]
    signs = not unit.is_a("related") and page.at_an_end(index) and is_signature(unit)
    return "byline" if signs and unit.after_blank else "junk"


def _kind_in_body(page: _Page, index: int) -> BlockKind:
    unit = page.units[index]
    if page.repeats_headline(unit):
        return "title"
    if is_stamp(unit, in_body=True):
        return "stamp"
    if _is_furniture(unit) or (unit.is_a("menu") and not unit.ended) or _is_teaser(page, index):
        return "junk"
    return _shape(page, index)


def _is_teaser(page: _Page, index: int) -> bool:
    """Another article's lede that opens with the paper's name as this one does ("TTO - …"), or the headline above."""
    paper = _paper(page.units[page.first_prose]) if index > page.first_prose else None
    if paper is None:
        return False
    unit, following = page.units[index], page.follower(index)
    if unit.prose:
        return _paper(unit) == paper
    if following is None or not following.prose or unit.ended or unit.bullet:
        return False
    pictured = is_credited(unit) or page.seen[unit.key] > 1
    return not pictured and _is_teaser(page, index + 1)


def _paper(unit: Line) -> str | None:
    """The paper's own name before a lede: "TTO -", "(Dân trí) -"."""
    found = _CREDIT_OF_PAPER.match(unit.head)
    return found.group() if found else None


def _is_furniture(unit: Line) -> bool:
    if unit.prose:
        return unit.opens("tail_prefix")
    if unit.made_of("share") or unit.is_a("tail") or is_contact(unit) or is_counter(unit) or is_dated_link(unit):
        return True
    if unit.opens("menu_prefix") or unit.opens("share_prefix") or unit.opens("tail_prefix"):
        return True
    tagged = unit.opens("tags_prefix") and (":" in unit.head or unit.head.startswith("#"))
    return tagged or (unit.opens("related_prefix") and not unit.ended)


def _shape(page: _Page, index: int) -> BlockKind:
    """What a line of the article's own text is, by its form and its neighbours."""
    unit = page.units[index]
    if _is_row(page.units, index):
        return "row"
    if unit.bullet:
        return _bullet_or_heading(page, index)
    if page.seen[unit.key] > 1 and unit.length <= _CAPTION_MAX:
        return "caption"
    if page.at_an_end(index) and is_signature(unit) and not _heads_list(page, index):
        return "byline"
    if (is_credited(unit) or "|" in unit.head) and unit.length <= _CAPTION_MAX:
        return "caption"
    if unit.tail.endswith(":"):
        return "heading" if unit.length <= _HEADING_MAX and _heads_list(page, index) else "paragraph"
    if unit.ended or unit.tail.endswith((";", ",")) or unit.length > _CAPTION_MAX:
        return "caption" if _is_short_caption(unit) else "paragraph"
    return _heading_or_caption(page, index)


def _bullet_or_heading(page: _Page, index: int) -> BlockKind:
    unit, following = page.units[index], page.follower(index)
    numbered = (unit.head[0].isdecimal() or unit.head[0] in "IVX") and unit.length <= _HEADING_MAX and not unit.ended
    return "heading" if numbered and following is not None and following.prose else "bullet"


def _heads_list(page: _Page, index: int) -> bool:
    following = page.follower(index)
    return following is not None and (following.bullet or _is_row(page.units, index + 1))


def _is_short_caption(unit: Line) -> bool:
    """'Toàn cảnh hội nghị.': a sentence without a verb of its own."""
    one = unit.length <= _HEADING_MAX and ". " not in unit.head and not unit.tail.endswith(('"', "”"))
    return one and unit.opens("caption_prefix")


def _heading_or_caption(page: _Page, index: int) -> BlockKind:
    """A line without a full stop: a subhead, a picture's caption, or the signature of a unit at the very end."""
    unit = page.units[index]
    if unit.length <= _HEADING_MAX:
        if (_heads_list(page, index) and not page.units[index + 1].after_blank) or unit.capitals:
            return "heading"
        if _DATED_HEADING.match(unit.key):
            return "heading"
    pictured = unit.opens("caption_prefix") or (unit.holds("caption_cue") and unit.words >= _CAPTION_WORDS)
    if pictured or unit.length > _HEADING_MAX:
        return "caption"
    if index > page.last_prose and page.last_prose >= 0 and not _heads_list(page, index):
        return "byline" if unit.words <= _SIGNATURE_WORDS else "caption"
    return "heading"


def _is_row(units: list[Line], index: int) -> bool:
    """Cells between bars or tabs, with another such line next to it or at least three cells."""
    unit = units[index]
    if unit.cells < 1:
        return False
    return unit.cells > 1 or any(units[i].cells > 0 for i in (index - 1, index + 1) if 0 <= i < len(units))
