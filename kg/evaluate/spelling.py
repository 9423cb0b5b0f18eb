"""When two spellings of a name count as the same answer: case, Unicode form, place of the tone mark, hyphens and
common abbreviations are left open; tones, syllables and the words of a name are not.

What is abbreviated is data: `data/evaluation/abbreviations.csv` and `level_words.csv`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from kg.lexicon.table import read_rows

_TONES = "\u0300\u0301\u0309\u0303\u0323"
_PUNCTUATION = re.compile(r"[-–—_,.;:'’“”\"()]+")
_MINISTRY, _VIETNAM, _STATE = "Bộ Công an", "Việt Nam", "nước"


@cache
def _abbreviations() -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict(read_rows("evaluation/abbreviations.csv", ("short", "full")))
    longest_first = sorted(table, key=len, reverse=True)
    # A form that ends in a full stop needs no border after it: "TP.HCM".
    forms = [re.escape(short) + ("" if short.endswith(".") else r"\b") for short in longest_first]
    return re.compile(r"\b(?:" + "|".join(forms) + ")"), table


def _tone_last(syllable: str) -> str:
    """A decomposed syllable with its tone mark at the end, wherever the writer put it (hoà, hòa)."""
    tones = "".join(mark for mark in syllable if mark in _TONES)
    return "".join(letter for letter in syllable if letter not in _TONES) + tones


@cache
def fold(name: str) -> str:
    """The form under which spellings of one name compare equal.

    >>> fold("UBND TP. Thanh Hoá") == fold("Ủy ban nhân dân thành phố Thanh Hóa")
    True
    >>> fold("Hà") == fold("Hạ")
    False
    """
    pattern, full = _abbreviations()
    text = unicodedata.normalize("NFC", name).casefold()
    text = pattern.sub(lambda match: f" {full[match.group()]} ", text)
    syllables = unicodedata.normalize("NFD", _PUNCTUATION.sub(" ", text)).split()
    return " ".join(_tone_last(syllable) for syllable in syllables)


@cache
def fold_organization(name: str) -> str:
    """As `fold`; the ministry of public security is the Vietnamese one unless its name says otherwise.

    >>> fold_organization("Bộ Công an Việt Nam") == fold_organization("Bộ Công an")
    True
    """
    folded = fold(name)
    if not folded.startswith(fold(_MINISTRY)):
        return folded
    return folded.removesuffix(" " + fold(_VIETNAM)).replace(f" {fold(_STATE)} ", " ")


@cache
def _level_words() -> tuple[str, ...]:
    return tuple(
        sorted(
            (fold(word) + " " for (word,) in read_rows("evaluation/level_words.csv", ("word",))), key=len, reverse=True
        )
    )


@cache
def fold_area(name: str) -> str:
    """As `fold`, without the word for the level in front.

    >>> fold_area("tỉnh Hà Tĩnh") == fold_area("Hà Tĩnh")
    True
    """
    folded = fold(name)
    for word in _level_words():
        if folded.startswith(word):
            return folded.removeprefix(word)
    return folded
