"""What a unit does, whatever it is called: a code or a short form stands for the full name of a department."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from kg.lexicon import departments
from kg.lexicon.table import read_rows
from kg.text import key_of

_LEVELS = {"division": "provincial", "department": "ministry"}  # of the ontology, as the list of departments has them
_LONGEST = 14  # words of a department's name
_UNIT_WORDS = ("phòng ", "cục ")
_EMBASSY, _HERE = "đại sứ quán ", " tại việt nam"


@lru_cache(maxsize=1 << 16)
def full_name_key(name: str, level: str | None) -> str:
    """The key of a unit's name, given as a key, with the department's full name in front, in one spelling.

    >>> full_name_key("pc04 công an tỉnh {area}", "division")
    'phòng cảnh sát điều tra tội phạm về ma túy công an tỉnh {area}'
    >>> full_name_key("phòng tham mưu công an tỉnh {area}", "division")
    'phòng tham mưu công an tỉnh {area}'
    >>> full_name_key("cục cảnh sát phòng, chống tội phạm sử dụng công nghệ cao", "department")
    'cục cảnh sát phòng chống tội phạm công nghệ cao'
    """
    return _in_one_spelling(_with_full_head(name, level))


def _in_one_spelling(name: str) -> str:
    """Without what newsrooms write or leave out as they like."""
    for written, meant in _spellings():
        name = name.replace(written, meant)
    return name


def embassy_key(name: str) -> str | None:
    """The key of an embassy's name, given as a key, without the country where news is at home; None for other units.

    >>> embassy_key("đại sứ quán trung quốc tại việt nam"), embassy_key("đại sứ quán việt nam tại lào")
    ('đại sứ quán trung quốc', 'đại sứ quán việt nam tại lào')
    """
    return name.removesuffix(_HERE) if name.startswith(_EMBASSY) else None


def _with_full_head(name: str, level: str | None) -> str:
    names = _full_names().get(_LEVELS.get(level or "", ""))
    if names is None:
        return name
    words = name.split(" ")
    for count in range(min(len(words), _LONGEST), 0, -1):
        full = names.get(" ".join(words[:count]))
        if full is not None:
            return " ".join([full, *words[count:]])
    return name


@cache
def _spellings() -> tuple[tuple[str, str], ...]:
    rows = read_rows("lexicon/unit_spellings.csv", ("written", "meant"))
    return tuple((written, meant) for written, meant in rows)


@cache
def _full_names() -> Mapping[str, Mapping[str, str]]:
    """Level → key of a code or spelling → key of the full name, where it is that of one department only."""
    meant: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for department in departments():
        full = key_of(department.name)
        for short in (department.code, *department.spellings):
            meant[department.level][key_of(short)].add(full)
        for word in _UNIT_WORDS:
            meant[department.level][word + key_of(department.code)].add(full)
        meant[department.level][full].add(full)
    return {
        level: {short: min(full) for short, full in names.items() if len(full) == 1} for level, names in meant.items()
    }
