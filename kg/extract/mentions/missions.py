"""Missions abroad: embassies, consulates and the offices of ministries in other countries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.mentions.areas import AreaName, AreaReader
    from kg.extract.mentions.foreign_units import Country
    from kg.extract.mentions.unit_names import OrgName

_AT = frozenset({"tại", "ở"})


def overseas(areas: AreaReader, country: Country, org: OrgName, limit: int) -> OrgName | None:
    """Read "Cơ quan đại diện Bộ Công an Việt Nam tại Lào", "Đại sứ quán Lào, Campuchia và Cuba tại Việt Nam"."""
    t, at = areas.tokens, org.stop
    sender = country(at, limit)
    others = _other_senders(areas, country, sender, limit)
    at = others[-1].stop if others else sender.stop if sender is not None else at
    if at + 1 < limit and t.key[at] in _AT:
        phrase = areas.phrase(at + 1, limit)
        named = phrase.areas[0] if phrase is not None and len(phrase.areas) == 1 else None
        seat = country(at + 1, limit) or named or areas.bare(at + 1, limit)
        if seat is not None:
            return replace(org, stop=seat.stop, abroad=seat, sender=sender, around=others)
    return None


def mission(areas: AreaReader, country: Country, org: OrgName, limit: int) -> OrgName | None:
    """Read "Tổng Lãnh sự quán Lào tại Đà Nẵng", "Đại sứ quán Việt Nam"."""
    found = overseas(areas, country, org, limit)
    if found is not None:
        return found
    sender = country(org.stop, limit)
    return replace(org, stop=sender.stop, sender=sender) if sender is not None else None


def _other_senders(areas: AreaReader, country: Country, first: AreaName | None, limit: int) -> tuple[AreaName, ...]:
    """The further countries of a row of missions in one place; none where the row does not end with the place."""
    t, last = areas.tokens, first
    found: list[AreaName] = []
    while last is not None and last.stop + 1 < limit and t.key[last.stop] in {",", "và"}:
        last = country(last.stop + 1, limit)
        if last is not None:
            found.append(last)
    placed = bool(found) and found[-1].stop < limit and t.key[found[-1].stop] in _AT
    return tuple(found) if placed else ()
