"""The organisations of one article as they are found, and what an elided name may lean on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.extract.mentions.unit_names import INSTITUTES, OrgName
from kg.extract.mentions.words import companies
from kg.extract.referents.places import Place, PlaceBook
from kg.extract.referents.recency import Recency
from kg.model import Mention, Organization, OrgKind
from kg.text import key_of
from kg.value import value

Side = str | None
POLICE_LEVEL = {
    "province": "provincial",
    "district": "district_level",
    "commune": "commune_level",
    "village": "commune_level",
}
# Of what sort of area alone a committee of the party is.
_SEAT_OF = {"Huyện ủy": "huyện", "Quận ủy": "quận", "Thị ủy": "thị xã", "Thành ủy": "thành phố"}
# Heads that only units of other countries have.
_ABROAD = frozenset(
    {
        "Sở Công an",
        "Ty Công an",
        "Ty An ninh",
        "Ty Cảnh sát",
        "Ủy ban Công an",
        "Cục Công an",
        "Sở An ninh",
        "Phân cục Công an",
    }
)
# Heads that only Việt Nam has.
_AT_HOME = frozenset({"UBND", "HĐND", "Bộ Chỉ huy Bộ đội Biên phòng", "Ban Chỉ huy Quân sự", "Viện kiểm sát nhân dân"})
# How often an article names the unit that it is about, while another is named but once.
_MAIN = 4
AREA_LEVELS = frozenset(POLICE_LEVEL.values())


@value
class Context:
    """What an elided name may lean on: the side ("VN", "foreign") of the person in the post, the organisations of the
    other posts in the phrase, those of the person's posts elsewhere, and whose delegation the person leads."""

    side: Side = None
    siblings: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    sender: str | None = None


class UnitName(NamedTuple):
    """A full official name with its parts; `area` and `parent` are keys."""

    name: str
    form: str
    function: str
    kind: OrgKind
    level: str | None = None
    area: str | None = None
    parent: str | None = None
    code: str | None = None


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


def _any(_: Unit) -> bool:
    return True


@dataclass(slots=True)
class UnitBook:
    """All organisations of the article, in order of first mention; `order` knows which was named last, `times` how
    often each was. `later` counts the police units that the whole text names in full, `seats` the provinces in whose
    other bodies' names it does."""

    places: PlaceBook
    units: dict[str, Unit] = field(default_factory=dict)
    order: Recency = field(default_factory=Recency)
    times: Counter[str] = field(default_factory=Counter)
    later: Counter[str] = field(default_factory=Counter)
    seats: Counter[str] = field(default_factory=Counter)
    _keys: dict[str, str] = field(default_factory=dict)

    # What the article has said so far, nearest first.

    def and_above(self, keys: Iterable[str]) -> list[Unit]:
        """The units of these keys, and behind them those that they belong to."""
        units = [self.units[key] for key in keys]
        return [*units, *(self.units[unit.parent] for unit in units if unit.parent is not None)]

    def police_among(self, keys: Iterable[str]) -> str | None:
        """The first of these that is the police of a province or district."""
        units = (self.units[key] for key in keys)
        found = (u.key for u in units if u.level in {"provincial", "district_level"} and not u.function)
        return next(found, None)

    def near(self) -> Iterator[Unit]:
        """The units named so far, the last first."""
        return (self.units[key] for key in reversed(self.order))

    def side_of(self, unit: Unit) -> Side:
        """As in "VN" or "foreign" by the area of a unit."""
        if unit.area is None:
            return None
        return "VN" if (self.places.places[unit.area].country or "VN") == "VN" else "foreign"

    def police_in(self, area: str) -> str | None:
        """The police of an area that the text named before."""
        return next((u.key for u in self.near() if u.form == "Công an" and u.area == area and not u.function), None)

    def _fits(self, place: Place, level: str, side: Side) -> bool:
        if side is not None and side != ("VN" if (place.country or "VN") == "VN" else "foreign"):
            return False
        if level == "whole":
            return place.kind == "province"
        if level == "any":
            return place.kind in {"province", "district", "commune"}
        if level == "seat":
            return place.kind == "province"
        if level == "city":
            return place.level_word == "thành phố"
        return place.kind == level and not (
            level == "province" and place.country == "VN" and place.level_word == "thành phố"
        )

    def area_for(self, org: OrgName, context: Context) -> str | None:
        """The area that an elided name means, by what stands nearest: the other posts of the phrase, the sentence,
        the person's own posts, then the units of the text so far, and last what the text names later."""
        level, side = org.level, "foreign" if org.head.form in _ABROAD else context.side
        if level == "any" and org.head.kind == "government" and org.head.form.startswith("Sở "):
            level = "seat"  # only provinces and cities of the centre have departments
        if side is None and org.head.form in _AT_HOME:
            side = "VN"
        police, seat = org.head.kind == "police", org.head.form in _SEAT_OF
        here = self._told_apart(self.places.here, level, side)
        for find in (
            self._of_units(context.siblings), self._known_first(org, level), iter(self.places.section),
            self._of_units(context.own),
            self._same_form(org.head.form) if police else self._of_line(self.places.line - 1, level),
            (u.area for u in self.near() if u.kind == "police") if police else self._commonest(),
            (u.area for u in self.near()), reversed(self.places.recent),
            self._at_home(here, side), self._at_home(self._later_areas(), side),
            iter(here), self._of_units(self.later),
        ):  # fmt: skip
            for key in find:
                if key is None or not self._fits(self.places.places[key], level, side):
                    continue
                if self.places.places[key].level_word in {"", _SEAT_OF.get(org.head.form, "")} or not seat:
                    return key
        if level not in {"province", "city", "whole"} or side == "foreign":
            return None
        only = next(iter(self.seats)) if len(self.seats) == 1 else None
        if only is not None and self._fits(self.places.places[only], level, side):
            return only
        found = (self.places.around_namesake() or self._around_police()) if level == "province" else None
        home = self.places.around_paper() if found is None else None
        return found or (home if home is not None and self._fits(self.places.places[home], level, side) else None)

    def _known_first(self, org: OrgName, level: str) -> Iterator[str | None]:
        """The areas of the sentence, those before others whose unit of that sort the article has named: it need not be
        that of the area named last."""
        areas = list(self._of_line(self.places.line, level))
        named = {unit.area for unit in self.units.values() if unit.form == org.head.form and not unit.function}
        yield from (area for area in areas if area in named and org.head.kind == "police")
        yield from areas

    def _told_apart(self, keys: Sequence[str], level: str, side: Side) -> Sequence[str]:
        """The areas of the sentence, unless several communes follow: "trưởng công an xã tại 10 xã gồm A, B và C"."""
        if level != "commune":
            return keys
        return () if len({key for key in keys if self._fits(self.places.places[key], level, side)}) > 1 else keys

    def _around_police(self) -> str | None:
        """The one province around the police units of districts and communes that the whole text names in full."""
        found = {self.places.climb(area, "province") for area in self._later_areas()} - {None}
        return next(iter(found)) if len(found) == 1 else None

    def _later_areas(self) -> Iterator[str]:
        """The areas of the police units that the text names in full only later."""
        return (area for area in self._of_units(self.later) if area is not None)

    def _at_home(self, keys: Iterable[str], side: Side) -> Iterator[str]:
        """The areas of Việt Nam: an elided "Công an tỉnh" that opens an article is the one that the paper is near."""
        return (key for key in keys if side is None and (self.places.places[key].country or "VN") == "VN")

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
        for unit in self.near():
            if unit.form == form:
                yield (self.main_instead(unit) or unit).area

    def _commonest(self) -> Iterator[str | None]:
        """Areas by how often units of theirs are named, the commonest first."""
        counts: Counter[str] = Counter()
        for key, times in (*self.times.items(), *self.later.items()):
            area = self.units[key].area if key in self.units else None
            if area is not None:
                counts[area] += times
        yield from (key for key, _ in sorted(counts.items(), key=lambda pair: (-pair[1], int(pair[0][1:]))))

    def find(self, form: str, side: Side) -> str | None:
        """The nearest organisation whose name begins with `form` ("Trung đoàn", "Bộ")."""
        wanted, whole = key_of(form), form in {"Tỉnh", "Huyện", "Thành phố"}
        if form in INSTITUTES and (own_name := self._same(form, side)) is not None:
            return own_name
        for unit in self.near():
            own = key_of(unit.form)
            if (own == wanted or (own.startswith(wanted + " ") and not whole)) and self.agrees(unit, side):
                return unit.key
        return None

    def _same(self, form: str, side: Side) -> str | None:
        """The nearest police unit of just that head: "Giám đốc Học viện" is of the force's own academy."""
        near = (u for u in self.near() if u.form == form and u.kind == "police" and self.agrees(u, side))
        return next((u.key for u in near), None)

    def agrees(self, unit: Unit, side: Side) -> bool:
        """Whether a unit can be on that side."""
        other = self.side_of(unit)
        return side is None or other is None or side == other

    def police_of(self, levels: frozenset[str], side: Side, may_be: Callable[[Unit], bool] = _any) -> str | None:
        """The nearest police unit of an area at one of the levels that `may_be` it; one named in passing, whose area
        the sentence does not have, gives way to the one that the article is about, and one abroad to one at home."""
        local = (u for u in self.near() if u.kind == "police" and u.level in levels and not u.function)
        units = [u for u in local if may_be(u) and self.agrees(u, side)]
        nearest = next(iter(units), None)
        if nearest is not None and side is None and self.side_of(nearest) == "foreign":
            # "…Sở An ninh tỉnh A (Lào). Cùng tiếp đoàn có lãnh đạo Phòng Tham mưu": of the hosts, not of the guests.
            here = nearest.area in self._of_line(self.places.line, nearest.level or "")
            nearest = nearest if here else next((u for u in units if self.side_of(u) == "VN"), nearest)
        return (self.main_instead(nearest) or nearest).key if nearest is not None else None

    def main_instead(self, unit: Unit) -> Unit | None:
        """The unit of the same kind that the article is about, where `unit` is named but once and in passing."""
        if self.times[unit.key] > 1:
            return None
        alike = (u for u in self.units.values() if (u.form, u.level, u.function) == (unit.form, unit.level, ""))
        main = max(alike, key=self._told, default=None)
        if main is None or self._told(main) < _MAIN or unit.area in self._of_line(self.places.line, unit.level or ""):
            return None
        return main

    def _told(self, unit: Unit) -> int:
        """How often the article names a unit: so far, or in full as a whole."""
        return max(self.times[unit.key], self.later[unit.key])

    def add(self, name: UnitName) -> str:
        """The key of the organisation of that name, new where it is."""
        identity = key_of(name.name).replace("-", " ")
        key = self._keys.get(identity)
        if key is None:
            key = f"o{len(self.units) + 1}"
            self._keys[identity] = key
            self.units[key] = Unit(key, *name, company=name.form in companies())
        unit = self.units[key]
        unit.code = unit.code or name.code
        unit.parent = unit.parent or name.parent
        return key

    def implied(self, name: str, kind: OrgKind) -> str:
        """The organisation that a title names by itself ("Chính phủ")."""
        return self.add(UnitName(name, name, "", kind))

    def saw(self, key: str, surface: str, mention: Mention) -> None:
        """Note a mention."""
        unit = self.units[key]
        unit.surfaces[surface] += 1
        unit.mentions.append(mention)
        self.order.append(key)
        self.times[key] += 1
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
        """Other spellings; not what a title leaves of the name: "Đại sứ [Hàn Quốc tại Việt Nam]"."""
        own = f" {key_of(unit.name)}"
        seen = {key_of(s): s for s in sorted(unit.surfaces) if not own.endswith(f" {key_of(s)}") and "(" not in s}
        if unit.code and unit.code not in unit.name:
            seen.setdefault(key_of(unit.code), unit.code)
        return tuple(sorted(seen.values()))
