"""The organisations of one article: full official names, elided ones found again, owners and areas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import cast

from kg.extract.organizations import OrgName
from kg.extract.places import Place, PlaceBook
from kg.extract.words import abbreviations
from kg.model import Mention, Organization, OrgKind
from kg.text import key_of

Side = str | None
_OF_AREA = frozenset({"area", "area!", "party", "abbreviation", "governor"})
_KEEPS_MINISTRY = frozenset({"owner!", "owner"})
_POLICE_LEVEL = {"province": "provincial", "district": "district_level", "commune": "commune_level", "village": "commune_level"}
# Heads that only units of other countries have.
_ABROAD = frozenset({"Sở Công an", "Ty Công an", "Ty An ninh", "Ty Cảnh sát", "Ủy ban Công an", "Cục Công an", "Sở An ninh", "Phân cục Công an"})
_AREA_LEVELS = frozenset(_POLICE_LEVEL.values())
_OWNED_BY_DISTRICT = frozenset({"Đội", "Tổ", "Chi đội"})
_MINISTERIAL = frozenset({"Cục", "Tổng cục", "Bộ Tư lệnh", "Học viện", "Viện", "Vụ", "Trường", "Trung tâm", "Trung đoàn"})


@dataclass(frozen=True, slots=True)
class Context:
    """What an elided name may lean on: the side ("VN", "foreign") of the person in the post, the organisations of the
    other posts in the phrase, and those of the person's posts elsewhere."""

    side: Side = None
    siblings: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


@dataclass(slots=True)
class Unit:
    """One organisation while the article is read."""

    key: str
    name: str
    form: str
    function: str
    kind: OrgKind
    level: str | None
    area: str | None
    parent: str | None
    code: str | None
    company: bool
    surfaces: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)


@dataclass(slots=True)
class UnitBook:
    """All organisations of the article, in order of first mention; `order` lists mentions as keys."""

    places: PlaceBook
    units: dict[str, Unit] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)
    later: list[str] = field(default_factory=list)
    _keys: dict[str, str] = field(default_factory=dict)

    # What the article has said so far, nearest first.

    def _near(self) -> list[Unit]:
        return [self.units[k] for k in reversed(self.order)]

    def side_of(self, unit: Unit) -> Side:
        """"VN" or "foreign" by the area of a unit."""
        if unit.area is None:
            return None
        return "VN" if (self.places.places[unit.area].country or "VN") == "VN" else "foreign"

    def _fits(self, place: Place, level: str, side: Side) -> bool:
        if side is not None and side != ("VN" if (place.country or "VN") == "VN" else "foreign"):
            return False
        if level == "any":
            return place.kind in {"province", "district", "commune"}
        if level == "city":
            return place.level_word == "thành phố"
        return place.kind == level and not (level == "province" and place.country == "VN" and place.level_word == "thành phố")

    def area_for(self, org: OrgName, context: Context) -> str | None:
        """The area that an elided name means, by what stands nearest: the other posts of the phrase, the sentence,
        the person's own posts, then the units of the text so far, and last what the text names later."""
        level, side = org.level, "foreign" if org.head.form in _ABROAD else context.side
        police = org.head.kind == "police"
        for find in (
            self._of_units(context.siblings), self._of_line(self.places.line, level), self._of_units(context.own),
            self._same_form(org.head.form) if police else self._of_line(self.places.line - 1, level),
            (u.area for u in self._near() if u.kind == "police") if police else self._commonest(),
            (u.area for u in self._near()), (key for _, key in reversed(self.places.order)), iter(self.places.here), self._of_units(self.later),
        ):  # fmt: skip
            for key in find:
                if key is not None and self._fits(self.places.places[key], level, side):
                    return key
        return None

    def _of_units(self, keys: Iterable[str]) -> Iterator[str | None]:
        for key in keys:
            if key in self.units:
                yield self.units[key].area

    def _of_line(self, line: int, level: str) -> Iterator[str | None]:
        """Areas that a sentence names, nearest first, and the provinces around them."""
        for at, key in reversed(self.places.order):
            if at < line:
                return
            if at == line:
                yield key
                if level == "province":
                    yield self.places.climb(key, "province")

    def _same_form(self, form: str) -> Iterator[str | None]:
        for unit in self._near():
            if unit.form == form:
                yield unit.area

    def _commonest(self) -> Iterator[str | None]:
        """Areas by how often units of theirs are named, the commonest first."""
        counts = Counter(unit.area for unit in self._near() if unit.area is not None)
        counts.update(self.units[k].area for k in self.later if k in self.units)
        yield from (key for key, _ in sorted(counts.items(), key=lambda pair: (-pair[1], int((pair[0] or "a0")[1:]))))

    def find(self, form: str, side: Side) -> str | None:
        """The nearest organisation whose name begins with `form` ("Trung đoàn", "Bộ")."""
        for unit in self._near():
            longer = unit.form.startswith(form + " ") and form not in {"Tỉnh", "Huyện", "Thành phố"}
            if (unit.form == form or longer) and self._agrees(unit, side):
                return unit.key
        return None

    def _agrees(self, unit: Unit, side: Side) -> bool:
        other = self.side_of(unit)
        return side is None or other is None or side == other

    def police_of(self, levels: frozenset[str], side: Side) -> str | None:
        """The nearest police unit of an area at one of the levels."""
        for unit in self._near():
            if unit.kind == "police" and unit.level in levels and not unit.function and self._agrees(unit, side):
                return unit.key
        return None

    # Names.

    def resolve(self, org: OrgName, context: Context) -> list[str]:
        """The keys of what `org` names; empty where it stays open."""
        head, areas = org.head, self.areas_of(org)
        if head.rest in _OF_AREA:
            return self._of_areas(org, areas, context)
        if head.rest in {"country", "country!"}:
            return [self._ministry(org, self.abroad_of(org), context.side)]
        owner = self._owner(org, context)
        if owner is None and head.rest == "owner!" and not areas:
            owner = next((k for k in context.siblings if self.units[k].level in _AREA_LEVELS), None)
        if owner is None and not areas and org.level:
            area = self.area_for(org, context)
            if area is None:
                return []
            areas = [area]
        return [self._subunit(org, areas, owner, context)]

    def _of_areas(self, org: OrgName, areas: list[str], context: Context) -> list[str]:
        if not areas:
            area = self.area_for(org, context)
            if area is None and context.side is not None:
                area = self.area_for(org, Context())
            areas = [area] if area is not None else []
        words = [a.word for a in org.areas] if len(org.areas) == len(areas) else [""] * len(areas)
        return [self._of_area(org, area, word) for area, word in zip(areas, words, strict=True)]

    def _of_area(self, org: OrgName, area: str, word: str) -> str:
        if not org.areas:
            for unit in self._near():
                if unit.form == org.head.form and unit.area == area and not unit.function:
                    return unit.key
        place = self.places.places[area]
        form = org.head.form
        if org.head.rest == "party":
            name = f"{form} {place.name}"
        else:
            word = word or place.level_word
            numbered = place.name.startswith(word + " ") if word else True
            name = f"{form} {place.name}" if numbered or not word else f"{form} {word} {place.name}"
            if org.head.rest == "governor":
                name = f"{form} {place.name}"
        kind = cast(OrgKind, org.head.kind)
        level = org.head.level or (_POLICE_LEVEL.get(place.kind) if kind == "police" else None)
        if form == "Cục Công an" and place.kind == "province":
            level = "provincial"
        return self._add(name, form, "", kind, level, area, None, None)

    def _ministry(self, org: OrgName, abroad: str | None, side: Side) -> str:
        form = org.head.form
        if abroad is None and side == "foreign":
            near = next((u for u in self._near() if u.form == form and self.side_of(u) == "foreign"), None)
            if near is not None:
                return near.key
        places = self.places.places
        foreign = abroad is not None and places[abroad].country != "VN"
        name = f"{form} {places[abroad].name}" if abroad is not None and foreign else form
        kind = org.head.kind
        if kind == "ministry":
            kind = "police" if foreign else "government"
        area = abroad
        if area is None and form.startswith("Bộ "):
            area = self.places.implied("VN", "Việt Nam")
        level = "ministry" if org.head.level == "ministry" and kind == "police" else org.head.level or None
        return self._add(name, form, "", cast(OrgKind, kind), level, area, None, None)

    def _owner(self, org: OrgName, context: Context) -> str | None:
        if org.owner is None:
            return None
        keys = self.resolve(org.owner, context)
        return keys[0] if keys else None

    # Filled by the reader of the article, which knows where areas stand.
    area_keys: dict[int, str] = field(default_factory=dict)

    def areas_of(self, org: OrgName) -> list[str]:
        """Keys of the areas in the organisation's own name."""
        return [self.area_keys[a.name_start] for a in org.areas if a.name_start in self.area_keys]

    def abroad_of(self, org: OrgName) -> str | None:
        """Key of the country of a ministry, the seat of a mission."""
        return self.area_keys.get(org.abroad.name_start) if org.abroad is not None else None

    def _subunit(self, org: OrgName, areas: list[str], owner: str | None, context: Context) -> str:
        function, side = expand(org.function), context.side
        base = f"{org.head.form} {function}".strip()
        places = self.places.places
        abroad = self.abroad_of(org)
        area = areas[0] if areas else abroad
        if org.head.rest in {"overseas", "overseas!", "embassy", "highcourt"}:
            return self._seated(org, area)
        if abroad is not None:
            if places[abroad].country != "VN":
                base = f"{base} {places[abroad].name}"
            return self._add(base, org.head.form, function, self._kind(org, None), org.head.level or None, area, None, org.code or None)
        if areas:
            place = places[areas[0]]
            word = place.level_word
            base = f"{base} {word} {place.name}".replace("  ", " ") if word else f"{base} {place.name}"
            return self._add(base, org.head.form, function, self._kind(org, None), None, area, None, org.code or None)
        known = self._known(org, base, owner, context)
        if known is not None:
            return known
        owner = owner or self._default_owner(org, context)
        name = base if function or not org.code else org.code
        unit = self.units[owner] if owner is not None else None
        if unit is not None and self._names_owner(org, unit):
            name = f"{name} {unit.name}"
        area = self._area_of_subunit(org, unit)
        level = self._level(org, unit)
        return self._add(name, org.head.form, function or org.code, self._kind(org, unit), level, area, owner, org.code or None)

    def _names_owner(self, org: OrgName, unit: Unit) -> bool:
        if unit.name == "Bộ Công an":
            return org.head.rest in _KEEPS_MINISTRY
        return True

    def _area_of_subunit(self, org: OrgName, unit: Unit | None) -> str | None:
        if unit is None or unit.name == "Bộ Công an":
            return None
        return unit.area

    def _known(self, org: OrgName, base: str, owner: str | None, context: Context) -> str | None:
        """A unit named before by the same code, or by the same head and function where no other owner is named."""
        for unit in self._near():
            if not self._agrees(unit, context.side) or (owner is not None and unit.parent not in {None, owner}):
                continue
            if org.code and unit.code == org.code:
                return unit.key
            if owner is None and org.function and key_of(f"{unit.form} {unit.function}".strip()) == key_of(base):
                return unit.key
        return None

    def _default_owner(self, org: OrgName, context: Context) -> str | None:
        """Whose unit a division or team is that the text names without its owner."""
        form, code = org.head.form, org.code
        levels: frozenset[str] = frozenset()
        if form in {"Cơ quan CSĐT", "Cơ quan An ninh điều tra"}:
            levels = frozenset({"provincial", "district_level"})
        elif form in _OWNED_BY_DISTRICT:
            levels = frozenset({"provincial", "district_level", "commune_level"})
        elif form == "Phòng" or code.startswith("P"):
            levels = frozenset({"provincial"})
        if levels:
            for key in (*context.siblings, *context.own):
                if self.units[key].level in levels and not self.units[key].function:
                    return key
            return self.police_of(levels, context.side) or self._later("provincial", context.side)
        if form in _MINISTERIAL and context.side == "foreign":
            for unit in self._near():
                if unit.level == "ministry" and self.side_of(unit) == "foreign":
                    return unit.key
        return None

    def _later(self, level: str, side: Side) -> str | None:
        for key in self.later:
            unit = self.units.get(key)
            if unit is not None and unit.level == level and self._agrees(unit, side):
                return key
        return None

    def _kind(self, org: OrgName, owner: Unit | None) -> OrgKind:
        kind = org.function_kind or org.head.kind
        if kind == "office":
            kind = owner.kind if owner is not None else "government"
        if kind == "company":
            kind = "other"
        if kind == "ministry":
            kind = "government"
        if owner is not None and owner.kind in {"government", "party"} and owner.level != "ministry":
            kind = owner.kind
        return cast(OrgKind, kind if kind in {"police", "party", "government"} else "other")

    def _level(self, org: OrgName, owner: Unit | None) -> str | None:
        if org.code and not org.head.form:
            return "division" if org.code.startswith("P") else "department"
        if org.head.form == "Phòng" and owner is not None and owner.level == "department":
            return "division"
        return org.head.level or None

    def _seated(self, org: OrgName, area: str | None) -> str:
        """A mission abroad: "Tổng Lãnh sự quán Lào tại Đà Nẵng"."""
        places = self.places.places
        sender = self.area_keys.get(org.sender.name_start) if org.sender is not None else None
        name = org.head.form
        if sender is not None:
            name += f" {places[sender].name}"
        elif org.head.form.endswith("Bộ Công an"):
            name += " Việt Nam"
        if area is not None:
            place = places[area]
            word = f"{place.level_word} " if org.head.rest == "highcourt" else ""
            name += f" tại {word}{place.name}"
        return self._add(name, org.head.form, "", cast(OrgKind, org.head.kind), org.head.level or None, area, None, None)

    def _add(
        self, name: str, form: str, function: str, kind: OrgKind, level: str | None, area: str | None,
        parent: str | None, code: str | None,
    ) -> str:  # fmt: skip
        identity = key_of(name).replace("-", " ")
        key = self._keys.get(identity)
        if key is None:
            key = f"o{len(self.units) + 1}"
            self._keys[identity] = key
            company = form == "Công ty"
            self.units[key] = Unit(key, name, form, function, kind, level, area, parent, code, company)
        unit = self.units[key]
        unit.code = unit.code or code
        unit.parent = unit.parent or parent
        return key

    def implied(self, name: str, kind: OrgKind) -> str:
        """The organisation that a title names by itself ("Chính phủ")."""
        return self._add(name, name, "", kind, None, None, None, None)

    def saw(self, key: str, surface: str, mention: Mention) -> None:
        """Note a mention."""
        unit = self.units[key]
        unit.surfaces[surface] += 1
        unit.mentions.append(mention)
        self.order.append(key)
        if unit.area is not None:
            self.places.saw(unit.area)

    def build(self, keep: set[str]) -> tuple[Organization, ...]:
        """The organisations as the article's facts refer to them."""
        return tuple(
            Organization(
                unit.key, unit.name, self._aliases(unit), unit.kind, unit.level, unit.area,
                unit.parent if unit.parent in keep else None, unit.code, tuple(unit.mentions),
            )
            for unit in self.units.values()
            if unit.key in keep
        )  # fmt: skip

    def _aliases(self, unit: Unit) -> tuple[str, ...]:
        own = key_of(unit.name)
        seen = {key_of(s): s for s in sorted(unit.surfaces) if key_of(s) != own and "(" not in s}
        if unit.code and unit.code not in unit.name:
            seen.setdefault(key_of(unit.code), unit.code)
        return tuple(sorted(seen.values()))


def expand(function: str) -> str:
    """Write out the abbreviations that official names write out: CSGT, CAND, BĐBP, TP.

    >>> expand("CSGT số 3")
    'Cảnh sát giao thông số 3'
    """
    table = abbreviations()
    return " ".join(table.get(word, word) for word in function.split())
