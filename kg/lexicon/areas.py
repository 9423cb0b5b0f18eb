"""The gazetteer: areas with their spellings, and indexes from spelling to area.

Communes stand apart from countries, provinces and districts: their names are mostly ordinary words, of use only after a
level word ("xã", "phường"), so they are read only when asked for.
"""

from __future__ import annotations

import functools
import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, cast

from kg.errors import DataError
from kg.lexicon.table import read_rows, split_cell
from kg.text import key_of, keys_of, strip_tones

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import AreaKind

_AREA_FILES = ("countries.csv", "provinces.csv", "districts.csv", "foreign.csv")
_COMMUNE_FILES = ("communes_2008.csv", "communes_2025.csv", "communes_gone.csv")
# What texts have in the place of ' in "Cư M'gar".
_APOSTROPHES = ("’", "‘", "`", "´", "")
# Without its tone; a name of one syllable is nearly always a word or a given name too.
_SYLLABLE = re.compile(r"[bcdfghjklmnpqrstvwxz]*[aeiouy]+[bcdfghjklmnpqrstvwxz]*")
_SAFE_SYLLABLES = frozenset({"huế", "kiev", "lào", "lyon", "seoul"})
_KINDS = frozenset({"country", "province", "district", "commune"})
_KIND_NAMES = ", ".join(sorted(_KINDS))


class AreaEntry(NamedTuple):
    """One row of the gazetteer.

    `type_word` is the level word of the unit ("tỉnh", "thành phố", "phường"), `earlier_types` those it bore before.
    `country` is an ISO 3166-1 code, `within` and `replaced_by` are ids. `valid_from` is the first day, `valid_until`
    the first day after the last; None where no source states it. `spellings` are further ones that newsrooms use, `en`
    is the name in English where there is an established one.
    """

    id: str
    name: str
    kind: AreaKind
    type_word: str
    country: str
    within: str | None
    version: str
    iso: str | None
    gso: str | None
    valid_from: str | None
    valid_until: str | None
    replaced_by: tuple[str, ...]
    spellings: tuple[str, ...]
    earlier_types: tuple[str, ...]
    en: str | None


def _read_areas(name: str) -> list[AreaEntry]:
    path = f"gazetteer/{name}"
    entries = []
    for number, row in enumerate(read_rows(path, AreaEntry._fields), start=2):
        if row[2] not in _KINDS:
            raise DataError("no such kind of area", file=path, place=number, got=row[2], expected=_KIND_NAMES)
        entries.append(
            AreaEntry(
                row[0], row[1], cast("AreaKind", row[2]), row[3], row[4], row[5] or None, row[6], row[7] or None,
                row[8] or None, row[9] or None, row[10] or None, split_cell(row[11]),
                split_cell(row[12]), split_cell(row[13]), row[14] or None,
            )
        )  # fmt: skip
    return entries


@functools.cache
def areas() -> tuple[AreaEntry, ...]:
    """Countries, provinces and districts, in the order of their files."""
    return tuple(entry for name in _AREA_FILES for entry in _read_areas(name))


@functools.cache
def countries() -> tuple[AreaEntry, ...]:
    """Countries only."""
    return tuple(entry for entry in areas() if entry.kind == "country")


@functools.cache
def communes() -> tuple[AreaEntry, ...]:
    """The communes of Việt Nam before and after the merger of 2025."""
    return tuple(entry for name in _COMMUNE_FILES for entry in _read_areas(name))


@functools.cache
def area_index() -> dict[str, tuple[AreaEntry, ...]]:
    """Key of a name or spelling → the countries, provinces and districts that bear it."""
    return _index(areas())


@functools.cache
def commune_index() -> dict[str, tuple[AreaEntry, ...]]:
    """Key of a name or spelling → the communes that bear it."""
    return _index(communes())


@functools.cache
def provinces_without_marks() -> dict[str, tuple[AreaEntry, ...]]:
    """Name without any mark → the provinces of Việt Nam that bear it: no two of one version do."""
    index: dict[str, list[AreaEntry]] = {}
    for entry in areas():
        if entry.kind == "province" and entry.country == "VN":
            index.setdefault(strip_tones(entry.name), []).append(entry)
    return {name: tuple(found) for name, found in index.items()}


@functools.cache
def _ids() -> dict[str, AreaEntry]:
    return {entry.id: entry for entry in areas()}


@functools.cache
def _commune_ids() -> dict[str, AreaEntry]:
    return {entry.id: entry for entry in communes()}


def area_by_id(id_: str) -> AreaEntry:
    """The area of that id, a commune too; KeyError where there is none."""
    found = _ids().get(id_)
    return found if found is not None else _commune_ids()[id_]


def _index(entries: Iterable[AreaEntry]) -> dict[str, tuple[AreaEntry, ...]]:
    named = [(entry, (entry.name, *entry.spellings)) for entry in entries]
    keys = iter(keys_of([spelling for _, spellings in named for spelling in spellings]))
    index: dict[str, list[AreaEntry]] = {}
    for entry, spellings in named:
        for key in _variants(entry, list(islice(keys, len(spellings)))):
            index.setdefault(key, []).append(entry)
    return {key: tuple(found) for key, found in index.items()}


def _variants(entry: AreaEntry, keys: list[str]) -> list[str]:
    """The keys of its spellings and more: highland names have any apostrophe, foreign ones hyphens or spaces."""
    keys += [key.replace("'", other) for key in keys if "'" in key for other in _APOSTROPHES]
    if entry.country != "VN":
        keys += [key.replace("-", " ") for key in keys if "-" in key] + [
            key.replace(" ", "-") for key in keys if " " in key
        ]
    return list(dict.fromkeys(keys))


@functools.cache
def _ambiguous() -> frozenset[str]:
    return frozenset(key_of(row[0]) for row in read_rows("gazetteer/ambiguous.csv", ("name", "reads_as")))


def needs_level_word(key: str) -> bool:
    """Whether a name (as key) says little without a level word before it: it is as well a word or a person's name.

    >>> needs_level_word("lắk"), needs_level_word("ngô quyền"), needs_level_word("nghệ an"), needs_level_word("lào")
    (True, True, False, False)
    """
    if key in _SAFE_SYLLABLES:
        return False
    return key in _ambiguous() or _SYLLABLE.fullmatch(strip_tones(key)) is not None
