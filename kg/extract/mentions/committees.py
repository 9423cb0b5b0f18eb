"""Committees of an area that only a title tells: "Chủ tịch Hà Nội" heads the people's, "Bí thư Quảng Ninh" that of the
party."""

from __future__ import annotations

from kg.extract.mentions.areas import AreaName, AreaReader
from kg.extract.mentions.names import looks_like_person
from kg.extract.mentions.unit_names import OrgName
from kg.extract.mentions.words import UnitRow

_PEOPLES = UnitRow("UBND", "government", "", "area")
# "Chủ tịch Tỉnh hội Phụ nữ" heads no committee.
_OF_SOCIETY = frozenset({"hội", "đoàn"})
# Areas whose party committees are named after their level word ("Quận ủy"), with the level of these.
_PARTY_LEVELS = {"province": "provincial", "district": "district_level"}


def peoples_committee(areas: AreaReader, at: int, limit: int) -> OrgName | None:
    """The people's committee of the area at token `at`, behind "Chủ tịch": "tỉnh X", elided "huyện", "Hà Nội"."""
    phrase = areas.phrase(at, limit)
    if phrase is None:
        province = _province(areas, at, limit)
        return OrgName(at, province.stop, _PEOPLES, areas=(province,)) if province is not None else None
    if phrase.plural or phrase.level in {"country", "village"}:
        return None
    if not phrase.areas and phrase.stop < limit and areas.tokens.key[phrase.stop] in _OF_SOCIETY:
        return None
    return OrgName(at, phrase.stop, _PEOPLES, areas=phrase.areas, level="" if phrase.areas else phrase.level)


def party_committee(areas: AreaReader, at: int, limit: int) -> OrgName | None:
    """The party committee of the area at token `at`, behind "Bí thư": "Quảng Ninh", "quận Lê Chân"."""
    phrase = areas.phrase(at, limit)
    area = _province(areas, at, limit) if phrase is None else None
    if phrase is not None and len(phrase.areas) == 1 and not phrase.plural:
        area = phrase.areas[0]
    if area is None or area.kind not in _PARTY_LEVELS:
        return None
    word = area.word or area.entries[0].type_word
    row = UnitRow(f"{word.split()[0].capitalize()} ủy", "party", _PARTY_LEVELS[area.kind], "party")
    return OrgName(at, area.stop, row, areas=(area,))


def _province(areas: AreaReader, at: int, limit: int) -> AreaName | None:
    """The province of Việt Nam that stands alone behind a title; "Chủ tịch Hồ Chí Minh" is no office of the city."""
    bare = areas.bare(at, limit, sure=True)
    if bare is None or looks_like_person(areas.tokens, at, bare.stop):
        return None
    return bare if bare.kind == "province" and any(e.country == "VN" for e in bare.entries) else None
