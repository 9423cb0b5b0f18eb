"""Bodies of other countries that no list has, read by their first word and the country that ends their name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from kg.extract.mentions.areas import AreaName, AreaPhrase, AreaReader
from kg.extract.mentions.tokens import Tokens
from kg.extract.mentions.unit_names import OrgName, ends_function
from kg.extract.mentions.words import LevelRow, UnitRow, abbreviations, name_words

# Reads the country that begins at a token, up to a limit.
Country = Callable[[int, int], AreaName | None]
# Reads an area with its level word that begins at a token, up to a limit.
Phrase = Callable[[int, int], AreaPhrase | None]

_LONGEST_MINISTRY, _LONGEST_AGENCY, _LONGEST_ACRONYM, _LONGEST_STYLE, _LONGEST_PARTY = 10, 12, 8, 4, 8
# How the names of parties of other countries begin, with or without "Đảng" before them.
_NATIONAL_POLICE = "Cơ quan Cảnh sát quốc gia"
_ONE_AGENCY = frozenset({"JP", "KR"})
_SHORT_PARTY = "ndcm"


def named_country(t: Tokens, areas: AreaReader, index: int, limit: int) -> AreaName | None:
    """The country at token `index`, with what its name begins with in full: "nước Lào", "Cộng hòa Slovakia"."""
    bare = areas.bare(index, limit, sure=True)
    if bare is None and (style := state_style(t, index)):
        bare = areas.bare(index + style, limit, sure=True)
    if bare is None or bare.kind != "country":
        return None
    at = bare.stop
    word = at < limit and not t.capital[at] and t.key[at] in name_words("no_country")
    return None if word else bare  # "Pháp luật", "Pháp lệnh" are no France


def state_style(t: Tokens, index: int) -> int:
    """How many syllables from token `index` on may stand before a country's name: "nước", "Vương quốc", "Cộng hòa"."""
    level = t.hit(index, "level")
    if level is not None and cast(LevelRow, level.value).level == "country":
        return level.stop - index
    sizes = range(_LONGEST_STYLE, 0, -1)
    return next((size for size in sizes if " ".join(t.key[index : index + size]) in name_words("state")), 0)


def foreign_body(t: Tokens, country: Country, phrase: Phrase, index: int, limit: int) -> OrgName | None:
    """The ministry, council or agency of another country whose name begins at token `index`."""
    if t.surface[index] == "Bộ":
        return _ministry(t, country, index, limit)
    return _police(t, country, phrase, index, limit) or _agency(t, country, index, limit)


def completed(t: Tokens, country: Country, org: OrgName, limit: int, known: dict[str, OrgName]) -> OrgName:
    """A body with what belongs to its name behind it: the party, the short form, the seat. New short forms are
    `known`."""
    named = _of_party(t, country, org, limit) if org.head.rest == "fixed" else org
    if org.head.form == "Cảnh sát Quốc gia" and org.abroad is not None and _is_one_agency(org.abroad):
        named = replace(org, head=org.head._replace(form=_NATIONAL_POLICE))
    return _seated(t, country, _with_acronym(t, named, limit, known), limit)


def _with_acronym(t: Tokens, org: OrgName, limit: int, known: dict[str, OrgName]) -> OrgName:
    """The body with its short form in brackets, which is noted as `known`: "Cơ quan Phòng, chống ma túy Mỹ (DEA)"."""
    at = org.stop
    if at + 2 >= limit or t.key[at] != "(" or t.key[at + 2] != ")" or not is_abroad(org):
        return org
    short = t.surface[at + 1]
    if not (short.isalpha() and short.isupper() and 1 < len(short) <= _LONGEST_ACRONYM):
        return org
    named = replace(org, stop=at + 3)
    known[short] = named
    return named


def _seated(t: Tokens, country: Country, org: OrgName, limit: int) -> OrgName:
    """The office of a foreign agency with the country where it sits: "Văn phòng Cơ quan Điều tra Liên bang Mỹ tại Việt
    Nam"."""
    owner, at = org.owner, org.stop
    if org.head.form != "Văn phòng" or owner is None or owner.abroad is None or is_home(owner.abroad):
        return org
    seat = country(at + 1, limit) if at + 1 < limit and t.key[at] in {"tại", "ở"} else None
    if seat is None:
        return org
    head = UnitRow(f"Văn phòng {owner.head.form}", owner.head.kind, "overseas", "overseas!")
    return replace(org, stop=seat.stop, head=head, abroad=seat, sender=owner.abroad)


def is_abroad(org: OrgName) -> bool:
    """Whether a name, or that of its owner, holds another country."""
    country = org.abroad if org.abroad is not None else org.owner.abroad if org.owner is not None else None
    return country is not None and not is_home(country)


def party_stop(t: Tokens, country: Country, at: int, limit: int) -> int | None:
    """Where the name of another country's party ends that begins at token `at`: "Đảng Nhân dân Cách mạng Lào"; behind
    "Trung ương Đảng" its first word is said already."""
    if at + 1 >= limit or not t.capital[at]:
        return None
    begins = f"{t.key[at]} {t.key[at + 1]}" in name_words("party") or t.key[at] == _SHORT_PARTY
    if not begins and not (t.key[at] == "đảng" and t.capital[at + 1]):
        return None
    ends = (country(index, limit) for index in range(at + 1, min(limit, at + _LONGEST_PARTY)))
    return next((area.stop for area in ends if area is not None), None)


def party_name(t: Tokens, start: int, stop: int) -> str:
    """The name of a party written out: "Đảng NDCM Lào" is "Đảng Nhân dân Cách mạng Lào"."""
    table = abbreviations()
    return " ".join(table.get(word, word) for word in t.string(start, stop).split())


def _of_party(t: Tokens, country: Country, org: OrgName, limit: int) -> OrgName:
    """A central body of a party with the name of another country's: "Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng
    Lào"."""
    stop = party_stop(t, country, org.stop, limit) if org.head.kind == "party" else None
    if stop is None:
        return org
    return replace(org, stop=stop, head=org.head._replace(form=f"{org.head.form} {party_name(t, org.stop, stop)}"))


def joint_ministry(t: Tokens, country: Country, index: int, stop: int, limit: int) -> OrgName | None:
    """The ministry of another country that has one more field than the one known up to `stop`: "Bộ Tư pháp và Hiến pháp
    Nam Phi"."""
    if t.surface[index] != "Bộ" or stop + 1 >= limit or t.key[stop] != "và" or not t.capital[stop + 1]:
        return None
    found = _ministry(t, country, index, limit, stop + 1)
    return found if found is not None and is_abroad(found) else None


def _ministry(t: Tokens, country: Country, index: int, limit: int, begin: int = 0) -> OrgName | None:
    """Read "Bộ Tình trạng khẩn cấp Nga"; up to `begin` the name is known."""
    at = begin or index + 1
    if at >= limit or not t.capital[at]:
        return None
    while at < limit and t.word[at] and at - index <= _LONGEST_MINISTRY:
        abroad = country(at, limit) if at > index + 1 and t.key[at - 1] != "và" else None
        if abroad is not None:
            head = UnitRow(t.string(index, at), "government", "ministry", "country!")
            return OrgName(index, abroad.stop, head, abroad=abroad)
        if _ends(t, at) and not _inside(t, at, limit):
            return None
        at += 1
    return None


def _police(t: Tokens, country: Country, phrase: Phrase, index: int, limit: int) -> OrgName | None:
    """Read "Cảnh sát New Zealand", "Cảnh sát bang New South Wales"; in lower case ("cảnh sát Nhật Bản") it is no body
    but its officers."""
    if t.surface[index] != "Cảnh" or index + 2 >= limit or t.key[index + 1] != "sát":
        return None
    part = phrase(index + 2, limit)
    if part is not None and not part.plural and part.level != "country" and _is_of_another_country(part):
        return OrgName(index, part.stop, UnitRow("Cảnh sát", "police", "department", "area"), areas=part.areas)
    abroad = country(index + 2, limit)
    if abroad is None or is_home(abroad):
        return None
    return OrgName(index, abroad.stop, UnitRow("Cảnh sát", "police", "", "country!"), abroad=abroad)


def _is_of_another_country(phrase: AreaPhrase) -> bool:
    """Whether the gazetteer knows an area, and has it in another country alone."""
    entries = [entry for area in phrase.areas for entry in area.entries]
    return bool(entries) and all(entry.country != "VN" for entry in entries)


def _agency(t: Tokens, country: Country, index: int, limit: int) -> OrgName | None:
    """Read "Hội đồng An ninh Cộng hòa Belarus", "Cơ quan Điều tra Liên bang Mỹ", "Cơ quan tình báo quốc gia Hàn Quốc",
    "Ủy ban Hành chính công của Quốc hội Hàn Quốc"."""
    at = index + 2
    if not t.capital[index] or at >= limit:
        return None
    if not t.capital[at] and " ".join(t.key[at : at + 2]) not in name_words("agency_field"):
        return None
    head = f"{t.key[index]} {t.key[index + 1]}"
    armed = head in name_words("armed_agency")
    if not armed and head not in name_words("agency"):
        return None
    while at < limit and at - index <= _LONGEST_AGENCY and (t.word[at] or t.key[at] == ","):
        abroad = country(at, limit) if at > index + 2 else None
        if abroad is not None:
            form = t.string(index, abroad.start if _of_federation(t, at, abroad) else at)
            if form == "Cơ quan Cảnh sát" and _is_one_agency(abroad):
                form = _NATIONAL_POLICE
            police = armed and any(force in form.lower() for force in name_words("force"))
            row = UnitRow(form, "police" if police else "government", "", "country!")
            return None if is_home(abroad) else OrgName(index, abroad.stop, row, abroad=abroad)
        house = t.key[index] == "ủy" and (["của", "quốc", "hội"] in (t.key[at : at + 3], t.key[at - 1 : at + 2]))
        if _ends(t, at) and not (house or at == index + 2 or _inside(t, at, limit)):
            return None
        at += 1
    return None


def _of_federation(t: Tokens, at: int, abroad: AreaName) -> bool:
    """Whether the "Liên bang" at `at` is the agency's ("Cảnh sát Liên bang Úc") and not the country's ("Nga")."""
    return t.key[at : at + 2] == ["liên", "bang"] and all(entry.country != "RU" for entry in abroad.entries)


def _is_one_agency(abroad: AreaName) -> bool:
    """Whether the police of a country is its National Police Agency, which papers also call "Cảnh sát quốc gia"."""
    return any(entry.country in _ONE_AGENCY for entry in abroad.entries)


def is_home(abroad: AreaName) -> bool:
    """Whether a country is Việt Nam, or none that is known."""
    return not abroad.entries or abroad.entries[0].country == "VN"


def _inside(t: Tokens, at: int, limit: int) -> bool:
    """Whether the syllable in lower case at `at` belongs to the name: the second of a word ("Tư pháp", "Nội vụ"), or
    "và" between two fields."""
    if t.key[at] == "và":
        return at + 1 < limit and t.capital[at + 1]
    functional = t.hit(at, "verb", "unnamed") is not None or t.key[at] in name_words("ends_function")
    return not t.capital[at] and t.capital[at - 1] and not functional


def _ends(t: Tokens, at: int) -> bool:
    """Whether the name cannot go on: a unit but for "An ninh" and "Ủy ban", a rank or a title begins, or a verb in
    lower case."""
    if (t.key[at] == "an" and t.capital[at]) or ["ủy", "ban"] in (t.key[at : at + 2], t.key[at - 1 : at + 1]):
        return False
    if t.key[at - 2 : at] == ["quản", "lý"]:
        return False  # "Cơ quan Quản lý Trại giam Hoa Kỳ"
    if t.capital[at]:
        return t.hit(at, "unit", "rank", "title") is not None
    return ends_function(t, at)
