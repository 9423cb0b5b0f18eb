"""Sentences of a block: what a quote of evidence may span."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.page.lines import phrases
from kg.extract.reading import Block
from kg.text import Text

# One unit however many stops are inside: a picture's caption goes with its credit, a row with all its cells.
_WHOLE = frozenset({"title", "row", "caption", "heading", "stamp", "byline"})
# Some pages glue sentences together ("… Campuchia.Tại buổi làm việc"), so a letter may follow.
_STOP = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s|$|[^\W\d_])|[:;][\"”»](?=\s|$)")
_CLOSERS = '"”’»)]'
_WORD_BEFORE = re.compile(r"[\w.\-/&]*$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_WORD = 30
_OPENERS = '"“‘«([-–—*'


def split_sentences(text: Text, block: Block) -> list[tuple[int, int]]:
    """The sentences of `block` as trimmed half-open spans of `text.norm`; a bullet is split like a paragraph.

    A closing quotation mark stays with its sentence, and so does the speaker who follows it ('…!", ông Hải nói').
    """
    if block.kind in _WHOLE:
        return _trimmed(text.norm, [(block.start, block.stop)])
    stops = _STOP.finditer(text.norm, block.start, block.stop)
    cuts = [block.start]
    cuts += [stop.end() for stop in stops if _ends_sentence(text.norm, stop, block.start, block.stop)]
    if cuts[-1] != block.stop:
        cuts.append(block.stop)
    return _trimmed(text.norm, list(pairwise(cuts)))


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
    if after == match.end() and not _is_glued(norm, match.start(), after, stop):
        return False
    if not _opens_sentence(norm, after, stop):
        return False
    mark = match.group()
    return mark != "." or not _is_abbreviation(norm, match.start(), start, after)


def _is_glued(norm: str, dot: int, after: int, stop: int) -> bool:
    """A word in lower case, a figure or a bracket before the stop, a word with a capital directly behind it."""
    before = norm[dot - 2 : dot] if dot > 1 else ""
    ends_word = before.isalpha() and before.islower()
    behind = norm[after : min(after + 2, stop)]
    return (ends_word or before[-1:].isdecimal() or before[-1:] == ")") and behind.istitle() and behind.isalpha()


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
    return at < stop and (norm[at].isupper() or norm[at].isdecimal())


def _is_abbreviation(norm: str, dot: int, start: int, after: int) -> bool:
    """The word before the stop is cut short: "TP. Vinh", "Th.S. Hà", "V.I. Kikot", "N.H.L. (16 tuổi)"."""
    found = _WORD_BEFORE.search(norm, max(start, dot - _LONGEST_WORD), dot)
    word = found.group() if found else ""
    following = _FIRST_WORD.match(norm, after)
    if word.lower() in phrases("abbreviation"):
        # "Công an TP. Theo đó, …": no town is called so.
        return following is None or following.group().lower() not in phrases("opener_behind_town")
    if norm[after].isdecimal():
        return word.lower() in phrases("numbered_abbreviation")
    if not word.isupper() or not _INITIALS.fullmatch(word):
        return False
    # Initials stand before the rest of a name or an age in brackets, or they stand for a name that is kept back and a
    # sentence ends with them: what follows then is a word that sentences begin with.
    return following is None or following.group().lower() not in phrases("opener")
