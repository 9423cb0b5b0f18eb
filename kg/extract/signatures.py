"""Signatures: "PV", "Bài, ảnh: Hoàng Thị Lan", "HÀ NAM - VIỆT DŨNG", "T.Nhung (từ Luông Pha Băng)"."""

from __future__ import annotations

import re

from kg.extract.lines import Line, phrases

_MAX_LENGTH = 90
_MAX_NAMES = 4
_BRACKET = re.compile(r"\s*[(\[][^()\[\]]{1,40}[)\]]$")
_JOIN = re.compile(r"\s*(?: - | – | — |-(?=[^\W\d_]{2,}\s)|–|—|,|;|&|/|\+| và )\s*")
# A name of one to five capitalised words; the letter before a dot is an initial ("T.Nhung", "H.N").
_NAME = re.compile(r"(?:[^\W\d_]\.\s?){0,3}[^\W\d_][\w'’]*(?:[\s-][^\W\d_][\w'’]*){0,4}\.?")


def is_signature(line: Line) -> bool:
    """The line is nothing but the mark of who wrote or took the pictures."""
    if line.length > _MAX_LENGTH or line.bullet and not line.head.startswith(("-", "–", "*")):
        return False
    if any(line.is_a(kind) for kind in ("related", "menu", "tail", "share")):
        return False
    if line.is_a("byline"):
        return True
    if _labelled(line):
        return True
    return _names_only(line.head.strip(" -–*./"))


def _labelled(line: Line) -> bool:
    label, colon, rest = line.key.partition(":")
    if colon and label.strip(" (*-") in phrases("byline_prefix"):
        return len(rest.split()) <= 12 and not line.tail.endswith(("!", "?", "."))  # noqa: PLR2004
    return line.opens("byline_open") and line.words <= 10 and not line.tail.endswith((".", ":"))  # noqa: PLR2004


def _names_only(text: str) -> bool:
    shorter = _BRACKET.sub("", text)
    lowered = shorter.lower()
    for suffix in phrases("byline_suffix"):
        if lowered.endswith(" " + suffix):
            shorter = shorter[: -len(suffix)].strip(" -–")
            break
    names = [name for name in _JOIN.split(shorter) if name]
    if not 1 <= len(names) <= _MAX_NAMES:
        return False
    return all(_NAME.fullmatch(name) and _capitalised(name) for name in names) and len(shorter.split()) > 1 or (
        len(names) == 1 and "." in shorter and bool(_NAME.fullmatch(shorter)) and shorter[0].isupper()
    )


def _capitalised(name: str) -> bool:
    return all(word[0].isupper() for word in re.split(r"[\s-]+", name) if word)
