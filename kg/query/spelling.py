"""When what was typed spells a name.

Marks that were typed count, marks that were left out don't: "le van thai" and "Lê Văn Thai" spell Lê Văn Thái, and "Hà"
never spells Hạ. The words for the level of an area may be left out or added: "tỉnh Nghệ An", "Công an Nghệ An".
"""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.table import read_rows
from kg.text import key_of, strip_tones

_BREAK = re.compile(r"[\s-]+")


def same_name(typed: str, name: str) -> bool:
    """Whether the two are one name, marks and all.

    >>> same_name("Thanh Hoá", "thanh hóa"), same_name("Hà", "Hạ")
    (True, False)
    """
    return _syllables(typed) == _syllables(name)


def spells(typed: str, name: str) -> bool:
    """Whether the typed form, with marks where its writer cared to set them, spells the name.

    >>> spells("le van thai", "Lê Văn Thái"), spells("Tran Thi Hà", "Trần Thị Hạ")
    (True, False)
    """
    return _agree(_syllables(typed), _syllables(name))


def spells_without_level(typed: str, name: str) -> bool:
    """As `spells`, whichever words for levels of areas stand in either.

    >>> spells_without_level("cong an nghe an", "Công an tỉnh Nghệ An")
    True
    """
    return _agree(_syllables(_without_levels(typed)), _syllables(_without_levels(name)))


def level_of(typed: str) -> str | None:
    """The level that a typed name of an area begins with: "province", "city", "district", "commune" …

    >>> level_of("tỉnh Nghệ An"), level_of("Nghệ An")
    ('province', None)
    """
    spelled = " ".join(_syllables(typed)) + " "
    found = (phrase for phrase in _levels() if spelled.startswith(phrase + " ") or _unmarked(spelled, phrase))
    return next((_levels()[phrase] for phrase in found), None)


def _unmarked(spelled: str, phrase: str) -> bool:
    """A level typed without marks counts only before a name without marks: "tinh ha", but not "Tinh Hà"."""
    return spelled == strip_tones(spelled) and spelled.startswith(strip_tones(phrase) + " ")


def _syllables(text: str) -> list[str]:
    return [syllable for syllable in _BREAK.split(key_of(text)) if syllable]


def _agree(typed: list[str], name: list[str]) -> bool:
    return len(typed) == len(name) and all(
        t == n or (t == strip_tones(t) and t == strip_tones(n)) for t, n in zip(typed, name, strict=True)
    )


@cache
def _levels() -> dict[str, str]:
    """Phrase → level, the longest phrase first."""
    rows = read_rows("lexicon/area_levels.csv", ("phrase", "level", "word"))
    return {row[0]: row[1] for row in sorted(rows, key=lambda row: (-len(row[0]), row[0]))}


@cache
def _level_pattern(*, marked: bool) -> re.Pattern[str]:
    phrases = dict.fromkeys(phrase if marked else strip_tones(phrase) for phrase in _levels())
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(p) for p in phrases) + r")(?!\w)")


@cache
def _without_levels(text: str) -> str:
    key = key_of(text)
    pattern = _level_pattern(marked=key != strip_tones(key))
    return pattern.sub(" ", key)
