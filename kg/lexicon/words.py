"""Small lists: ranks, departments with their codes, family names, abbreviations."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Literal, cast

from kg.errors import DataError
from kg.lexicon.table import read_rows, split_cell

SurnameKind = Literal[
    "common", "rare", "kinh_and_minority", "minority", "khmer", "chinese", "compound", "lao_given", "khmer_given"
]


@dataclass(frozen=True, slots=True)
class Rank:
    """A way to write a rank. `value` is its standard spelling.

    `seniority` is that of the ontology, 1 (Hạ sĩ) to 15 (Đại tướng), with navy ranks beside their equals; None for
    ranks outside the fifteen.
    """

    phrase: str
    value: str
    seniority: int | None
    en: str


@dataclass(frozen=True, slots=True)
class Department:
    """A department of the ministry or a division of provincial police, with the code that stands for it.

    `since` and `until` are years: the codes were given anew in 2018. `source` says where the pair was seen.
    """

    code: str
    name: str
    level: Literal["ministry", "provincial"]
    since: int | None
    until: int | None
    spellings: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Surname:
    """How a name can begin: a family name, or a syllable of Lao and Khmer names, which begin with any.

    The counts are of names after a rank and after an honorific in news of 2014–2019; None where none was counted.
    """

    surname: str
    kind: SurnameKind
    after_rank: int | None
    after_honorific: int | None


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form and what it stands for, in the case that running text has."""

    short: str
    full: str


def _number(cell: str, path: str, line: str) -> int | None:
    if not cell:
        return None
    if not cell.isdecimal():
        raise DataError("not a number", file=path, place=line, got=cell)
    return int(cell)


@functools.cache
def ranks() -> tuple[Rank, ...]:
    """Every way to write a rank."""
    path = "lexicon/ranks.csv"
    rows = read_rows(path, ("phrase", "value", "seniority", "en"))
    return tuple(Rank(phrase, value, _number(level, path, phrase), en) for phrase, value, level, en in rows)


@functools.cache
def departments() -> tuple[Department, ...]:
    """Departments and divisions whose codes a source gives."""
    path = "lexicon/departments.csv"
    rows = read_rows(path, ("code", "name", "level", "since", "until", "spellings", "source"))
    found = []
    for code, name, level, since, until, spellings, source in rows:
        if level not in {"ministry", "provincial"}:
            raise DataError("no such level", file=path, place=code, got=level, expected="ministry or provincial")
        found.append(
            Department(
                code,
                name,
                cast("Literal['ministry', 'provincial']", level),
                _number(since, path, code),
                _number(until, path, code),
                split_cell(spellings),
                source,
            )
        )
    return tuple(found)


@functools.cache
def surnames() -> tuple[Surname, ...]:
    """Family names, and syllables that tell Lao and Khmer names."""
    path = "lexicon/surnames.csv"
    rows = read_rows(path, ("surname", "kind", "after_rank", "after_honorific"))
    return tuple(
        Surname(surname, cast("SurnameKind", kind), _number(rank, path, surname), _number(honorific, path, surname))
        for surname, kind, rank, honorific in rows
    )


@functools.cache
def abbreviations() -> tuple[Abbreviation, ...]:
    """Short forms of public-security news."""
    return tuple(Abbreviation(short, full) for short, full in read_rows("lexicon/abbreviations.csv", ("short", "full")))
