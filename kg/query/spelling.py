"""When what was typed spells a name.

Marks that were typed count, marks that were left out don't: "le van thai" and "Lê Văn Thai" spell Lê Văn Thái, and "Hà"
never spells Hạ. The words for the level of an area may be left out or added: "tỉnh Nghệ An", "Công an Nghệ An".
"""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.table import read_rows
from kg.text import key_of, strip_tones, syllables_of


def same_name(typed: str, name: str) -> bool:
    """Whether the two are one name, marks and all.

    >>> same_name("Thanh Hoá", "thanh hóa"), same_name("Hà", "Hạ")
    (True, False)
    """
    return syllables_of(typed) == syllables_of(name)


def spells(typed: str, name: str) -> bool:
    """Whether the typed form, with marks where its writer cared to set them, spells the name.

    >>> spells("le van thai", "Lê Văn Thái"), spells("Tran Thi Hà", "Trần Thị Hạ")
    (True, False)
    """
    return _agree(syllables_of(typed), syllables_of(name))


def spells_without_level(typed: str, name: str) -> bool:
    """As `spells`, where the name has words for levels that were left out, or a level was typed in front.

    >>> spells_without_level("cong an ha tinh", "Công an tỉnh Hà Tĩnh"), spells_without_level("tỉnh Hà Tĩnh", "Hà Tĩnh")
    (True, True)
    """
    syllables, level = syllables_of(typed), _leading_level(typed)
    bare = syllables[len(level.split()) :] if level else syllables
    return _agree(syllables, syllables_of(_without_levels(name))) or _agree(bare, syllables_of(name))


def level_of(typed: str) -> str | None:
    """The level that a typed name of an area begins with: "province", "city", "district", "commune" …

    >>> level_of("tỉnh Nghệ An"), level_of("Nghệ An")
    ('province', None)
    """
    level = _leading_level(typed)
    return _levels()[level] if level else None


def _leading_level(typed: str) -> str | None:
    """The phrase for a level at the beginning. Without marks it counts only before a name without: "tinh ha"."""
    spelled = " ".join(syllables_of(typed)) + " "
    unmarked = spelled == strip_tones(spelled)
    forms = ((phrase, strip_tones(phrase) if unmarked else phrase) for phrase in _levels())
    return next((phrase for phrase, form in forms if spelled.startswith(form + " ")), None)


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
def _without_levels(name: str) -> str:
    phrases = "|".join(re.escape(phrase) for phrase in _levels())
    return re.sub(rf"(?<!\w)(?:{phrases})(?!\w)", " ", key_of(name))
