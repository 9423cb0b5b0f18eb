"""Signatures: "PV", "Bài, ảnh: Hoàng Thị Lan", "HÀ NAM - VIỆT DŨNG", "T.Nhung (từ Luông Pha Băng)"."""

from __future__ import annotations

import re

from kg.extract.page.lines import Line, phrases

_MAX_LENGTH = 90
_MAX_NAMES = 4
_MAX_LABELLED_WORDS = 12
_MAX_OPENED_WORDS = 10
_BRACKET = re.compile(r"\s*[(\[][^()\[\]]{1,40}[)\]]$")
_JOIN = re.compile(r"\s*(?: - | – | — |-(?=[^\W\d_]{2,}\s)|–|—|,|;|&|/|\+| và )\s*")
# A name of one to five capitalised words; the letter before a dot is an initial ("T.Nhung", "H.N").
_NAME = re.compile(r"(?:[^\W\d_]\.\s?){0,3}[^\W\d_][\w'’]*(?:[\s-][^\W\d_][\w'’]*){0,4}\.?")


def is_signature(line: Line) -> bool:
    """The line is nothing but the mark of who wrote or took the pictures."""
    if line.length > _MAX_LENGTH or (line.bullet and not line.head.startswith(("-", "–", "*"))):
        return False
    if any(line.is_a(kind) for kind in ("related", "menu", "tail", "share")):
        return False
    return line.is_a("byline") or _labelled(line) or _names_only(" ".join(line.head.split()).strip(" -–*./"))


def _labelled(line: Line) -> bool:
    label, colon, rest = line.key.partition(":")
    if colon and label.strip(" (*-") in phrases("byline_prefix"):
        return len(rest.split()) <= _MAX_LABELLED_WORDS and not line.tail.endswith(("!", "?", "."))
    return line.opens("byline_open") and line.words <= _MAX_OPENED_WORDS and not line.tail.endswith((".", ":"))


def _names_only(text: str) -> bool:
    shorter = _without_suffix(_BRACKET.sub("", text))
    names = [name for name in _JOIN.split(shorter) if name]
    if not 1 <= len(names) <= _MAX_NAMES or not all(_NAME.fullmatch(name) and _capitalised(name) for name in names):
        return False
    return len(shorter.split()) > 1 or "." in shorter


def _without_suffix(text: str) -> str:
    lowered = text.lower()
    for suffix in sorted(phrases("byline_suffix"), key=lambda suffix: (-len(suffix), suffix)):
        if lowered.endswith(" " + suffix):
            return text[: -len(suffix)].strip(" -–")
    return text


def _capitalised(name: str) -> bool:
    return all(word[0].isupper() for word in re.split(r"[\s-]+", name) if word)
