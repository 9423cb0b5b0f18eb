"""Sentences of a block: what a quote of evidence may span."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.lines import phrases
from kg.extract.reading import Block
from kg.text import Text

# One unit however many stops are inside: a picture's caption goes with its credit, a row with all its cells.
_WHOLE = frozenset({"title", "row", "caption", "heading", "stamp", "byline"})
_STOP = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s|$)|[:;][\"”»](?=\s|$)")
_CLOSERS = "\"”’»)]"
_WORD_BEFORE = re.compile(r"[\w.\-/&]*$")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_OPENERS = "\"“‘«([-–—*"


@cache
def _abbreviations() -> frozenset[str]:
    return phrases("abbreviation")


def split_sentences(text: Text, block: Block) -> list[tuple[int, int]]:
    """The sentences of `block` as trimmed half-open spans of `text.norm`; a bullet is split like a paragraph.

    A closing quotation mark stays with its sentence, and so does the speaker who follows it ('…!", ông Hải nói').
    """
    if block.kind in _WHOLE:
        return _trimmed(text.norm, [(block.start, block.stop)])
    cuts = [block.start]
    for match in _STOP.finditer(text.norm, block.start, block.stop):
        if _ends_sentence(text.norm, match, block.start, block.stop):
            cuts.append(match.end())
    if cuts[-1] != block.stop:
        cuts.append(block.stop)
    return _trimmed(text.norm, list(zip(cuts, cuts[1:], strict=False)))


def _trimmed(norm: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    result = []
    for span_start, span_stop in spans:
        start, stop = span_start, span_stop
        while start < stop and norm[start].isspace():
            start += 1
        while start < stop and norm[stop - 1].isspace():
            stop -= 1
        if start < stop:
            result.append((start, stop))
    return result


def _ends_sentence(norm: str, match: re.Match[str], start: int, stop: int) -> bool:
    after = _next_visible(norm, match.end(), stop)
    if after is None:
        return True
    if not _opens_sentence(norm, after, stop):
        return False
    mark = match.group()
    return mark != "." or not _is_abbreviation(norm, match.start(), start, after)


def _next_visible(norm: str, at: int, stop: int) -> int | None:
    while at < stop and norm[at].isspace():
        at += 1
    return at if at < stop else None


def _opens_sentence(norm: str, at: int, stop: int) -> bool:
    """A capital, a number or an opening mark before one of these; a dash after a quotation leads to its speaker."""
    if norm[at] in "-–—" and norm[at - 2 : at - 1] in tuple(_CLOSERS):
        return False
    while at < stop and (norm[at] in _OPENERS or norm[at].isspace()):
        at += 1
    return at < stop and (norm[at].isupper() or norm[at].isdigit())


def _is_abbreviation(norm: str, dot: int, start: int, after: int) -> bool:
    """The word before the stop is cut short: "TP. Vinh", "Th.S. Hà", "Nguyễn V. Hải", "N.V.X."."""
    found = _WORD_BEFORE.search(norm, max(start, dot - 30), dot)
    word = found.group() if found else ""
    if word.lower() in _abbreviations():
        return True
    if norm[after].isdigit() and word.lower() in phrases("numbered_abbreviation"):
        return True
    # A lone capital is an initial before a name; at the end of a longer chain of initials a new sentence may begin,
    # and does where a word of more than a letter stands before ("cháu N.H.L. Theo trình báo, …" is two sentences).
    return len(word) == 1 and word.isupper() and bool(_INITIAL.fullmatch(word)) and norm[after].isupper()
