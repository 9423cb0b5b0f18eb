"""Full official names: which organisation a name in the text means, with elided parts found again."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field, replace
from typing import cast

from kg.extract.mentions.unit_names import INSTITUTES, OrgName
from kg.extract.mentions.unit_owners import is_anywhere, is_civil, may_own
from kg.extract.mentions.words import expand, written_out
from kg.extract.referents.units import AREA_LEVELS, POLICE_LEVEL, Context, Side, Unit, UnitBook, UnitName
from kg.model import OrgKind
from kg.text import key_of

_OF_AREA = frozenset({"area", "area!", "party", "abbreviation", "governor"})
# A school of the forces says so: "Trường Cao đẳng Cảnh sát nhân dân II".
_NUMBERED = ("", " i", " ii", " v", " vi")
_OF_POLICE = tuple(f"{f} nhân dân{n}" for f in ("công an", "cảnh sát", "an ninh") for n in _NUMBERED)
_FORCES = frozenset({"Cảnh sát", "An ninh"})
# Police bodies outside the areas' that have a party committee of their own.
_WITH_COMMITTEE = frozenset({"Cục", "Học viện", "Bộ Tư lệnh", "Trại giam", "Trường Đại học", "Tổng cục"})
# The level word of an elided area: "Đảng ủy xã" is the commune's.
_LEVELS = frozenset({"province", "city", "district", "commune"})
# Whose heads are deputies of the police beside: "Thủ trưởng Cơ quan CSĐT, Phó Giám đốc Công an tỉnh X".
_INQUIRIES = frozenset({"Cơ quan CSĐT", "Cơ quan An ninh điều tra"})
_KEEPS_MINISTRY = frozenset({"owner!", "owner"})
# What the police of a province of Campuchia is called, which papers also call "Công an tỉnh".
_OFFICE = "Ty Công an"
# The ministry of guests, whom the text names in full before: its counterpart here is the Ministry of Public Security.
_OF_GUESTS = "Bộ Nội vụ"
_EMBASSY = "Đại sứ quán"  # of another country it sits here unless it says where
_OWNED_BY_DISTRICT = frozenset({"Đội", "Tổ", "Chi đội"})
_MINISTERIAL = frozenset(
    {"Cục", "Tổng cục", "Bộ Tư lệnh", "Học viện", "Viện", "Vụ", "Trường", "Trung tâm", "Trung đoàn"}
)
# What a ministry or a provincial command is made of: of one that is police they are police.
_OF_ITS_MINISTRY = frozenset({"Cục", "Tổng cục", "Vụ", "Phòng", "Đội", "Tổ"})


@dataclass(slots=True)
class UnitResolver:
    """Gives every name of an organisation its place in the book.

    `area_keys` leads from the token at which the bare name of an area begins to its key; the reader fills it.
    """

    book: UnitBook
    area_keys: dict[int, str] = field(default_factory=dict)
    by_code: dict[str, OrgName] = field(default_factory=dict)
    owners: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    offices: set[str] = field(default_factory=set)

    def learn_office(self, org: OrgName) -> None:
        """Note whose police the text calls "Ty Công an", which it may also call "Công an tỉnh": of a province abroad,
        since those of Việt Nam have long been called otherwise."""
        if org.head.form == _OFFICE:
            places = self.book.places.places
            self.offices.update(key for key in self.areas_of(org) if places[key].country != "VN")

    def learn(self, org: OrgName) -> None:
        """Note what a code stands for and whose a unit is, for names elided before and after: "PC67" alone, "Cơ quan An
        ninh điều tra" without its ministry."""
        if org.code and org.function and org.code != org.function:
            for code in filter(None, (org.code, org.later_code)):
                self.by_code.setdefault(code, org)
        elif org.short:
            self.by_code.setdefault(org.short, org)
        elif org.code and org.later_code and org.code in self.by_code:
            self.by_code.setdefault(org.later_code, self.by_code[org.code])
        elif org.later_code and org.later_code in self.by_code:
            self.by_code.setdefault(org.code, self.by_code[org.later_code])
        if org.owner is not None and org.head.form in {"Cơ quan CSĐT", "Cơ quan An ninh điều tra"}:
            owner = self._owner(org, Context())
            if owner is not None:
                self.owners.setdefault((org.head.form, key_of(expand(org.function))), set()).add(owner)

    def resolve(self, org: OrgName, context: Context) -> list[str]:
        """The keys of what `org` names; empty where it stays open."""
        written = self.by_code.get(f"{org.head.form} {org.function}" if org.function and not org.short else org.code)
        if written is not None and org.head.form in {"", written.head.form}:
            told = org.owner or (written.owner if written.short else None)
            kind = written.function_kind
            org = replace(org, head=written.head, function=written.function, function_kind=kind, owner=told)
        head, areas = org.head, self.areas_of(org)
        if head.rest in _OF_AREA:
            return self._of_areas(org, areas, context)
        if head.rest in {"country", "country!"}:
            return [self._ministry(org, self.abroad_of(org), context.side)]
        if org.sender is not None and org.around:
            return [self._seated(replace(org, sender=one), self.abroad_of(org)) for one in (org.sender, *org.around)]
        owner = self._owner(org, context)
        elided = head.rest == "owner!" and owner is None and not areas and org.level not in _LEVELS
        owner = next((k for k in context.siblings if self._has_committee(k)), None) if elided else owner
        if elided and owner is None:
            areas = self._committee_beside(org, context)
        if elided and owner is None and not areas and head.form in {"Văn phòng", "Đảng ủy"}:
            return []  # no area has an office of its own, nor is a committee beside no post of it anybody's
        if owner is None and not areas and org.level:
            again = self._again(org, context) if head.rest != "owner!" or elided else None
            if again is not None:
                return [again]
            area = self.book.area_for(org, context)
            if area is None:
                return []
            owner = self.book.police_in(area) if head.form == "Trại tạm giam" else None
            areas = [area] if owner is None else []
        return [self._subunit(org, areas, owner, context)]

    def _has_committee(self, key: str) -> bool:
        """Whether an elided "Đảng ủy" beside a post at this unit is the unit's own: police, border guard and army,
        departments and academies."""
        unit = self.book.units[key]
        if unit.kind == "police" and unit.form in _WITH_COMMITTEE and self.book.side_of(unit) != "foreign":
            return True
        holds = unit.kind == "other" or (unit.kind == "police" and unit.level in AREA_LEVELS)
        return unit.area is not None and holds and not unit.function

    def _committee_beside(self, org: OrgName, context: Context) -> list[str]:
        """The commune whose party committee an elided "Đảng ủy" is, beside another post there: "Phó Bí thư Đảng ủy, Chủ
        tịch UBND xã"."""
        if org.head.form != "Đảng ủy":
            return []
        beside = (self.book.units[key] for key in context.siblings)
        areas = (unit.area for unit in beside if unit.kind in {"party", "government"} and unit.area is not None)
        return [area for area in areas if self.book.places.places[area].kind == "commune"][:1]

    def _again(self, org: OrgName, context: Context) -> str | None:
        """The unit of that head and function that the text named in full before."""
        for unit in self.book.near():
            same = unit.form == org.head.form and key_of(unit.function) == key_of(expand(org.function))
            if same and unit.parent is not None and self.book.agrees(unit, context.side):
                return unit.key
        return None

    def _of_areas(self, org: OrgName, areas: list[str], context: Context) -> list[str]:
        if not areas:
            area = self.book.area_for(org, context)
            if area is None and context.side is not None:
                area = self.book.area_for(org, Context())
            areas = [area] if area is not None else []
        words = [a.word for a in org.areas] if len(org.areas) == len(areas) else [""] * len(areas)
        return [self._of_area(org, area, word) for area, word in zip(areas, words, strict=True)]

    def _of_area(self, org: OrgName, area: str, word: str) -> str:
        if not org.areas or org.plural:  # "Công an 3 xã, phường: A, B và C"
            for unit in self.book.near():
                if unit.form == org.head.form and unit.area == area and not unit.function:
                    return unit.key
        place = self.book.places.places[area]
        form = _OFFICE if org.head.form == "Công an" and area in self.offices else org.head.form
        if org.head.rest == "party":
            name = f"{form} {place.name}"
        else:
            word = word or place.level_word
            numbered = place.name.startswith(word + " ") if word else True
            name = f"{form} {place.name}" if numbered or not word else f"{form} {word} {place.name}"
            if org.head.rest == "governor":
                name = f"{form} {place.name}"
        kind = cast(OrgKind, org.head.kind)
        level = org.head.level or (POLICE_LEVEL.get(place.kind) if kind == "police" else None)
        if form == "Cục Công an" and place.kind == "province":
            level = "provincial"
        return self.book.add(UnitName(name, form, "", kind, level, area, None, None))

    def _ministry(self, org: OrgName, abroad: str | None, side: Side) -> str:
        form = org.head.form
        if abroad is None and (side == "foreign" or form == _OF_GUESTS):
            near = next((u for u in self.book.near() if u.form == form and self.book.side_of(u) == "foreign"), None)
            if near is not None:
                return near.key
            country = self.book.places.abroad() if form.startswith("Bộ ") else None
            abroad = country.key if country is not None else None
        places = self.book.places.places
        foreign = abroad is not None and places[abroad].country != "VN"
        name = f"{form} {places[abroad].name}" if abroad is not None and foreign else form
        kind = org.head.kind
        if kind == "ministry":
            kind = "police" if foreign else "government"
        area = abroad
        if area is None and form.startswith("Bộ "):
            area = self.book.places.implied("VN", "Việt Nam")
        level = "ministry" if org.head.level == "ministry" and kind == "police" else org.head.level or None
        return self.book.add(UnitName(name, form, "", cast(OrgKind, kind), level, area, None, None))

    def _owner(self, org: OrgName, context: Context) -> str | None:
        if org.owner is None:
            return None
        keys = self.resolve(org.owner, context)
        return keys[0] if keys else None

    def areas_of(self, org: OrgName) -> list[str]:
        """Keys of the areas in the organisation's own name."""
        return [self.area_keys[a.name_start] for a in org.areas if a.name_start in self.area_keys]

    def abroad_of(self, org: OrgName) -> str | None:
        """Key of the country of a ministry, the seat of a mission."""
        return self.area_keys.get(org.abroad.name_start) if org.abroad is not None else None

    def _subunit(self, org: OrgName, areas: list[str], owner: str | None, context: Context) -> str:
        function = _in_full(org, expand(org.function), context)
        base = f"{org.head.form} {function}".strip()
        places = self.book.places.places
        abroad = self.abroad_of(org)
        area = areas[0] if areas else abroad
        if org.head.rest in {"overseas", "overseas!", "embassy", "highcourt"}:
            return self._seated(org, area)
        if abroad is not None:
            if places[abroad].country != "VN":
                base = f"{base} {places[abroad].name}"
            return self.book.add(
                UnitName(
                    base,
                    org.head.form,
                    function,
                    self._kind(org, None),
                    org.head.level or None,
                    area,
                    None,
                    org.code or None,
                )
            )
        if areas:
            place = places[areas[0]]
            word = place.level_word
            named = not word or place.name.startswith(f"{word} ") or org.head.rest == "company"
            base = f"{base} {place.name}" if named else f"{base} {word} {place.name}"
            return self.book.add(
                UnitName(base, org.head.form, function, self._kind_in_area(org), None, area, None, org.code or None)
            )
        if owner is None and org.head.form in _INQUIRIES:
            owner = self.book.police_among(context.siblings)
        known = self._known(org, base, owner, context)
        if known is not None:
            return known
        owner = owner or self._default_owner(org, context)
        name = base if function or not org.code else org.code
        unit = self.book.units[owner] if owner is not None else None
        above = self._above_team(org, function, unit)
        if above is not None and self._names_owner(org, above):
            name = f"{name} {above.name}"
        area = self._area_of_subunit(unit) or self._area_in_name(org, function)
        level = self._level(org, unit)
        return self.book.add(
            UnitName(
                name, org.head.form, function or org.code, self._kind(org, unit), level, area, owner, org.code or None
            )
        )

    def _above_team(self, org: OrgName, function: str, unit: Unit | None) -> Unit | None:
        """The unit in whose name a subunit's ends: a numbered team needs no department, nor a division for the same."""
        if unit is None or org.head.form != "Đội" or not function[-1:].isdecimal():
            return unit
        if unit.level == "department":
            return None
        same = bool(unit.function) and unit.parent is not None and key_of(function).startswith(key_of(unit.function))
        return self.book.units[unit.parent] if same and unit.parent is not None else unit

    def _names_owner(self, org: OrgName, unit: Unit) -> bool:
        if unit.name == "Bộ Công an":
            return org.head.rest in _KEEPS_MINISTRY
        return org.head.rest != "ofparliament"  # whose form ends with "của Quốc hội"

    def _area_of_subunit(self, unit: Unit | None) -> str | None:
        if unit is None or unit.name == "Bộ Công an":
            return None
        return unit.area

    def _area_in_name(self, org: OrgName, function: str) -> str | None:
        """The area at the end of an institution's own name: "Trường Tiểu học An Tịnh"."""
        if org.head.form not in {"Trường", "Bệnh viện", "Đồn Biên phòng"} or not function:
            return None
        named = [p for p in self.book.places.places.values() if key_of(function).endswith(" " + key_of(p.name))]
        alone = [p for p in self.book.places.places.values() if key_of(function) == key_of(p.name)]
        best = max(named + alone, key=lambda p: (len(p.name), p.key), default=None)
        return best.key if best is not None else None

    def _known(self, org: OrgName, base: str, owner: str | None, context: Context) -> str | None:
        """A unit named before by the same code, or by the same head and function where no other owner is named."""
        wanted = written_out(base)
        for unit in self.book.near():
            if not self.book.agrees(unit, context.side) or (owner is not None and unit.parent not in {None, owner}):
                continue
            if org.code and unit.code == org.code and not (owner is None and self._in_passing(unit)):
                return unit.key
            full, longer = _key(unit.form, unit.function), {f"{wanted} công an nhân dân", f"{wanted} nhân dân"}
            if org.function and (full == wanted or (owner is None and full in longer)) and owner in {None, unit.parent}:
                return unit.key
        return None

    def _in_passing(self, unit: Unit) -> bool:
        """Whether the owner of a unit was named but once, and the article is about another one."""
        owner = self.book.units.get(unit.parent or "")
        return owner is not None and owner.form == "Công an" and self.book.main_instead(owner) is not None

    def _default_owner(self, org: OrgName, context: Context) -> str | None:
        """Whose unit a division or team is that the text names without its owner."""
        form, code = org.head.form, org.code
        if is_civil(org):
            return None
        levels: frozenset[str] = frozenset()
        if form in {"Cơ quan CSĐT", "Cơ quan An ninh điều tra", "Văn phòng Cơ quan CSĐT"}:
            levels = frozenset({"provincial", "district_level"})
            known = self.owners.get((form, key_of(expand(org.function))), set())
            if len(known) == 1:
                return next(iter(known))
        elif form in _OWNED_BY_DISTRICT:
            levels = frozenset({"provincial", "district_level", *(["commune_level"] if form == "Tổ" else [])})
        elif form == "Phòng" or code.startswith("P"):
            levels = frozenset({"provincial"})
        if levels:
            side = [context.sender] if context.sender is not None else []
            for unit in self.book.and_above([*context.siblings, *side, *context.own]):
                if unit.level in levels and not unit.function and unit.kind == "police" and may_own(unit.form, org):
                    return unit.key
            named = self.book.police_of(levels, context.side, lambda unit: may_own(unit.form, org)) or (
                self._institute() if form == "Phòng" and org.owner is None else None
            )
            return named or self._later("provincial", context.side, org)
        if form in _MINISTERIAL and context.side == "foreign":
            for unit in self.book.near():
                if unit.level == "ministry" and self.book.side_of(unit) == "foreign":
                    return unit.key
        return None

    def _institute(self) -> str | None:
        """The academy or school of the forces named last."""
        return next((u.key for u in self.book.near() if u.form in INSTITUTES and u.kind == "police"), None)

    def _later(self, level: str, side: Side, org: OrgName) -> str | None:
        for key in self.book.later:
            unit = self.book.units.get(key)
            if unit is not None and unit.level == level and self.book.agrees(unit, side) and may_own(unit.form, org):
                return key
        return None

    def _kind_in_area(self, org: OrgName) -> OrgKind:
        """The kind of a unit named with its area; a civil one is not of the police for what it does: "Trung tâm Y tế
        huyện"."""
        return "other" if org.head.kind == "other" else self._kind(org, None)

    def _kind(self, org: OrgName, owner: Unit | None) -> OrgKind:
        kind = org.head.kind if org.head.form in {"Vụ", "Sở"} else org.function_kind or org.head.kind
        if org.head.form in {"Trường", "Học viện"} and key_of(expand(org.function)).endswith(_OF_POLICE):
            kind = "police"
        if kind == "office":
            kind = owner.kind if owner is not None else "government"
        if kind == "company" or (kind == "police" and owner is None and is_anywhere(org)):
            kind = "other"
        if kind == "ministry":
            kind = "government"
        if owner is not None and owner.kind in {"government", "party"} and owner.level != "ministry":
            kind = owner.kind
        if owner is not None and owner.kind in {"police", "other"} and org.head.form in _OF_ITS_MINISTRY:
            kind = owner.kind  # "Đội 1 Cục Quản lý thị trường"
        return cast(OrgKind, kind if kind in {"police", "party", "government"} else "other")

    def _level(self, org: OrgName, owner: Unit | None) -> str | None:
        if org.code and not org.head.form:
            return "division" if org.code.startswith("P") else "department"
        if org.head.form == "Phòng" and owner is not None and owner.level == "department":
            return "division"
        return org.head.level or None

    def _seated(self, org: OrgName, area: str | None) -> str:
        """A mission abroad: "Tổng Lãnh sự quán Lào tại Đà Nẵng"."""
        places = self.book.places.places
        sender = self.area_keys.get(org.sender.name_start) if org.sender is not None else None
        name = org.head.form
        if sender is not None:
            name += f" {places[sender].name}"
        elif org.head.form.endswith("Bộ Công an"):
            name += " Việt Nam"
        if area is None and (known := next((u.key for u in self.book.near() if u.name.startswith(f"{name} tại ")), "")):
            return known
        if area is None and sender is not None and org.head.form == _EMBASSY and places[sender].country != "VN":
            area = self.book.places.implied("VN", "Việt Nam")
        if area is not None:
            place = places[area]
            seats = (u.key for u in self.book.near() if u.area == area and u.name.startswith(f"{name} tại "))
            if known := next(seats, ""):
                return known
            said = org.abroad is not None and org.abroad.start < org.abroad.name_start
            word = f"{place.level_word} " if place.level_word and (said or org.head.rest == "highcourt") else ""
            name += f" tại {word}{place.name}"
        return self.book.add(
            UnitName(name, org.head.form, "", cast(OrgKind, org.head.kind), org.head.level or None, area, None, None)
        )


def _in_full(org: OrgName, function: str, context: Context) -> str:
    """The function with what the name of an academy of the forces leaves out: "Học viện Cảnh sát"."""
    short = org.head.form == "Học viện" and function in _FORCES and org.abroad is None and org.owner is None
    return f"{function} nhân dân" if short and context.side != "foreign" else function


@functools.lru_cache(maxsize=1 << 14)
def _key(form: str, function: str) -> str:
    """A unit's name without its owner, comparable."""
    return written_out(f"{form} {function}".strip())
