"""The word lists that extraction reads, as one trie; loaded once a process.

Classes of hits and their values:

    rank      standard rank ("Đại tá")                title     TitleRow
    modifier  ModifierRow                             address   kind of form of address or academic title
    unit      UnitRow, head of an organisation        function  FunctionRow, what a division or department does
    level     LevelRow ("huyện")                      area      tuple of AreaEntry (country, province, district)
    commune   tuple of AreaEntry                      blocker   noun whose name is no area ("đường", "cầu")
    verb, occasion, topic   value of its list         unnamed   word that is no part of a name
    namesake  whether a person's name after it names a road, a school, a prize
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple, cast

from kg import lexicon
from kg.extract.mentions.tokens import PhraseTrie
from kg.lexicon import phrases_of, read_rows
from kg.model import OrgKind
from kg.text import key_of


class TitleRow(NamedTuple):
    """A position title. `unit` is the noun at the end of the phrase with which the organisation's name begins
    ("phòng" of "trưởng phòng"), `head` the noun to supply where the name stands without it ("phó cục trưởng Cảnh sát
    hình sự"), `implied` the organisation that the title names by itself ("Chính phủ"). `kind` is office, member
    ("cán bộ"), envoy, governor or alone, which stands without an organisation ("Tổng Bí thư")."""

    title: str
    unit: str
    head: str
    implied: str
    kind: str


class ModifierRow(NamedTuple):
    """A word beside a title: `kind` is prefix ("Phó"), suffix ("Thường trực"), status or joiner ("kiêm")."""

    value: str
    kind: str


class UnitRow(NamedTuple):
    """The head of an organisation's name. `rest` says what follows: see `kg.extract.mentions.organizations`."""

    form: str
    kind: str
    level: str
    rest: str


class FunctionRow(NamedTuple):
    """What a unit does, as it stands in its name; `heads` are the heads that it follows, empty for any."""

    form: str
    heads: tuple[str, ...]
    kind: OrgKind


class LevelRow(NamedTuple):
    """The word for the level of an area; "city" may be a province or a district."""

    level: str
    word: str


CODE = re.compile(r"^(?:P[ACHKVX]\d{2}|[ACHKVXB]\d{2}|K\d{2})$")


def _two(path: str) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in read_rows(path, ("phrase", "value"))]


def _spellings(phrase: str) -> tuple[str, ...]:
    """The phrase, and with "trung ương" as newsrooms cut it short: "T.Ư", "TƯ", "TW"."""
    if "trung ương" not in phrase:
        return (phrase,)
    return (phrase, *(phrase.replace("trung ương", short) for short in ("t.ư", "tư", "tw")))


@functools.cache
def trie() -> PhraseTrie:
    """All lists."""
    t = PhraseTrie()
    t.add_all("rank", ((row.phrase, row.value) for row in lexicon.ranks()))
    for row in read_rows("lexicon/titles.csv", ("phrase", "title", "unit", "head", "implied", "kind")):
        for phrase in _spellings(row[0]):
            t.add(phrase, "title", TitleRow(*row[1:]))
    for row in read_rows("lexicon/title_modifiers.csv", ("phrase", "value", "kind")):
        t.add(row[0], "modifier", ModifierRow(*row[1:]))
    for row in read_rows("lexicon/honorifics.csv", ("phrase", "kind")):
        t.add(row[0], "address", row[1])
    for row in _unit_heads():
        for phrase in _spellings(row[0]):
            t.add(phrase, "unit", UnitRow(*row[1:]))
    for row in read_rows("lexicon/unit_functions.csv", ("phrase", "form", "heads", "kind")):
        heads = tuple(h for h in row[2].split(";") if h)
        t.add(row[0], "function", FunctionRow(row[1], heads, cast("OrgKind", row[3])))
    for row in read_rows("lexicon/area_levels.csv", ("phrase", "level", "word")):
        t.add(row[0], "level", LevelRow(*row[1:]))
    t.add_all(
        "blocker", ((row[0], row[1] == "yes") for row in read_rows("lexicon/not_areas.csv", ("phrase", "blocks")))
    )
    t.add_all(
        "namesake", ((row[0], row[1] == "yes") for row in read_rows("lexicon/namesakes.csv", ("phrase", "names")))
    )
    t.add_all("unnamed", ((row[0], True) for row in read_rows("lexicon/not_names.csv", ("phrase",))))
    for kind in ("verb", "occasion", "topic"):
        t.add_all(kind, _two(f"lexicon/{kind}s.csv"))
    t.add_keys("area", lexicon.area_index().items())
    t.add_keys("commune", lexicon.commune_index().items())
    return t


def _unit_heads() -> list[list[str]]:
    return read_rows("lexicon/unit_heads.csv", ("phrase", "form", "kind", "level", "rest"))


@functools.cache
def companies() -> frozenset[str]:
    """The heads with which companies and banks call themselves: their directors hold no office."""
    return frozenset(form for _, form, kind, *_ in _unit_heads() if kind == "company")


@functools.cache
def surnames() -> dict[str, str]:
    """Key of a family name or typical first syllable → its kind."""
    return {key_of(row.surname): row.kind for row in lexicon.surnames()}


@functools.cache
def abbreviations() -> dict[str, str]:
    """Abbreviations that official names write out → their full form; the others stay (UBND, CSĐT, PCCC)."""
    return {row.short: row.full for row in lexicon.abbreviations() if key_of(row.short) in name_words("written_out")}


@functools.cache
def _short_forms() -> dict[str, str]:
    """All abbreviations of the list → their full form, as keys."""
    return {key_of(row.short): key_of(row.full) for row in lexicon.abbreviations()}


@functools.lru_cache(maxsize=1 << 14)
def written_out(name: str) -> str:
    """A name as a key with all abbreviations written out and no commas, to compare ways to write it.

    >>> written_out("Cục Cảnh sát PCCC và CNCH")
    'cục cảnh sát phòng cháy chữa cháy và cứu nạn cứu hộ'
    """
    table = _short_forms()
    return " ".join(table.get(word, word) for word in key_of(name).replace("&", " và ").split()).replace(",", "")


@functools.cache
def suffixes() -> frozenset[str]:
    """What a title may have after it: "Thường trực", "thứ nhất"."""
    rows = read_rows("lexicon/title_modifiers.csv", ("phrase", "value", "kind"))
    return frozenset(row[1] for row in rows if row[2] == "suffix" and row[1])


@functools.cache
def lone_titles() -> frozenset[str]:
    """Titles of offices that are of no organisation: "Tổng Bí thư", "Tổng thống"."""
    rows = read_rows("lexicon/titles.csv", ("phrase", "title", "unit", "head", "implied", "kind"))
    return frozenset(row[1] for row in rows if row[5] == "alone")


@functools.cache
def name_words(cls: str) -> frozenset[str]:
    """The words of a class of data/lexicon/name_words.csv ("particle": "bin", "de" …)."""
    return phrases_of("lexicon/name_words.csv", cls)


def expand(function: str) -> str:
    """Write out the abbreviations that official names write out: CSGT, CAND, BĐBP, TP.

    >>> expand("CSGT số 3")
    'Cảnh sát giao thông số 3'
    """
    table = abbreviations()
    return " ".join(table.get(word, word) for word in function.split())
