"""What a unit does, whatever it is called: a code or a short form stands for the full name of a department."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from kg.lexicon import departments
from kg.text import key_of

_LEVELS = {"division": "provincial", "department": "ministry"}  # of the ontology, as the list of departments has them
_LONGEST = 14  # words of a department's name
_UNIT_WORDS = ("phòng ", "cục ")


@lru_cache(maxsize=1 << 16)
def full_name_key(name: str, level: str | None) -> str:
    """The key of a unit's name, given as a key, with the department's full name in front.

    >>> full_name_key("pc04 công an tỉnh {area}", "division")
    'phòng cảnh sát điều tra tội phạm về ma túy công an tỉnh {area}'
    >>> full_name_key("phòng tham mưu công an tỉnh {area}", "division")
    'phòng tham mưu công an tỉnh {area}'
    """
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
