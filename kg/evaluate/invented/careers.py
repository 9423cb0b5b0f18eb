"""Invented officers: a name, and a career of posts and ranks on the calendar."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kg.evaluate.invented.names import invent_lao_name, invent_name
from kg.lexicon import AreaEntry, area_by_id, areas, communes, ranks

FIRST, LAST = date(2010, 1, 1), date(2026, 6, 30)
DISTRICTS_END, PROVINCES_END = date(2025, 3, 1), date(2025, 7, 1)
DIVISION_CODES = (
    "PA03",
    "PA04",
    "PA06",
    "PA08",
    "PA09",
    "PC02",
    "PC03",
    "PC04",
    "PC06",
    "PC07",
    "PC08",
    "PC09",
    "PC10",
    "PV01",
    "PX01",
)
TEAM_CODES = ("PC02", "PC03", "PC06", "PC08", "PV01")
_YEAR = 365


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of the police by its place in the structure: the local name of its level, its area, its function.

    `function` is the code of a division whose work this is, empty for the police of the area as such.
    """

    level: str
    area: AreaEntry
    function: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """A post from a day on, as if nothing had ever been merged."""

    since: date
    title: str
    place: Place


@dataclass(frozen=True, slots=True)
class Officer:
    """A person with a career; `weight` says how often news speaks of them. `promotions` are days with seniorities.

    `commune` is where somebody of a district serves after the districts have ended.
    """

    number: int
    name: str
    foreign: bool
    weight: int
    stages: tuple[Stage, ...]
    promotions: tuple[tuple[date, int], ...]
    until: date
    commune: AreaEntry | None

    def stage_on(self, day: date) -> Stage | None:
        """The post held on a day, None before the first, after the last, and while districts were being dissolved."""
        held = [stage for stage in self.stages if stage.since <= day]
        return self._after_mergers(held[-1], day) if held and day < self.until else None

    def rank_on(self, day: date) -> str:
        """The rank borne on a day."""
        return rank_names()[max(seniority for since, seniority in self.promotions if since <= day)]

    def _after_mergers(self, stage: Stage, day: date) -> Stage | None:
        place = stage.place
        if place.area.kind == "district" and day >= DISTRICTS_END:
            if day < PROVINCES_END or self.commune is None:
                return None
            return Stage(PROVINCES_END, "Phó Trưởng", Place("commune_level", self.commune))
        if day >= PROVINCES_END and place.area.replaced_by:
            later = Place(place.level, area_by_id(place.area.replaced_by[0]), place.function)
            return Stage(max(stage.since, PROVINCES_END), stage.title, later)
        return stage


def invent_officers(count: int, seed: int) -> Iterator[Officer]:
    """Officers, each by random numbers of its own, so that more of them leave the first ones as they are."""
    for number in range(count):
        rng = random.Random(f"officer {seed} {number}")  # noqa: S311 - invented data, no secret
        yield _foreign(number, rng) if rng.random() < _FOREIGN_SHARE else _domestic(number, rng)


_FOREIGN_SHARE = 0.03
# Of a hundred officers in the news: so many end up at that tier, and news speaks of each so often.
_TIERS = ((62, "officer", 1), (26, "head", 6), (9, "deputy", 25), (3, "director", 60))
# Leaders' seats are few, however many officers there are: about 1500 in sixteen years of 63 provinces.
_WITH_LEADERS = 12_000
_LADDER: Mapping[str, tuple[tuple[str, str], ...]] = {
    "officer": (("Cán bộ", "team"),),
    "head": (("Đội trưởng", "team"), ("Phó Trưởng", "district"), ("Trưởng", "district")),
    "division head": (("Phó Trưởng phòng", "division"), ("Trưởng phòng", "division")),
    "deputy": (("Phó Trưởng phòng", "division"), ("Trưởng phòng", "division"), ("Phó Giám đốc", "province")),
    "director": (("Trưởng phòng", "division"), ("Phó Giám đốc", "province"), ("Giám đốc", "province")),
}
_RANKS = {"officer": (4, 8), "head": (8, 11), "deputy": (9, 11), "director": (10, 12)}  # at first, at most


def _domestic(number: int, rng: random.Random) -> Officer:
    tiers = _TIERS if number < _WITH_LEADERS else _TIERS[:2]
    _, tier, weight = rng.choices(tiers, [share for share, *_ in tiers])[0]
    ladder = _LADDER["division head" if tier == "head" and rng.random() < _HALF else tier]
    since = FIRST + timedelta(days=rng.randrange(14 * _YEAR))
    province = rng.choice(provinces())
    # A career stays in one district and one division until it rises above them.
    district, division = rng.choice(districts()[province.id]), rng.choice(DIVISION_CODES)
    places = {
        "team": Place("team", district, rng.choice(TEAM_CODES)),
        "district": Place("district_level", district),
        "division": Place("division", province, division),
    }
    stages = []
    for title, where in ladder:
        if title == "Giám đốc" and rng.random() < _HALF:
            province = rng.choice(provinces())
        stages.append(Stage(since, title, places.get(where) or Place("provincial", province)))
        since += timedelta(days=rng.randrange(2 * _YEAR, 6 * _YEAR))
    first, top = _RANKS[tier]
    promotions = _promotions(stages[0].since, first + rng.randrange(2), top, rng)
    commune = rng.choice(_communes()[area_by_id(district.within or "").replaced_by[0]])
    return Officer(
        number, invent_name(rng), foreign=False, weight=weight, stages=tuple(stages),
        promotions=promotions, until=since, commune=commune,
    )  # fmt: skip


def _foreign(number: int, rng: random.Random) -> Officer:
    place = Place("provincial", rng.choice(lao_provinces()))
    since = FIRST + timedelta(days=rng.randrange(14 * _YEAR))
    later = since + timedelta(days=rng.randrange(2 * _YEAR, 5 * _YEAR))
    until = later + timedelta(days=rng.randrange(2 * _YEAR, 5 * _YEAR))
    stages = (Stage(since, "Phó Giám đốc", place), Stage(later, "Giám đốc", place))
    return Officer(
        number, invent_lao_name(rng), foreign=True, weight=10, stages=stages,
        promotions=_promotions(since, 10, 12, rng), until=until, commune=None,
    )  # fmt: skip


_HALF = 0.5


def _promotions(since: date, rank: int, top: int, rng: random.Random) -> tuple[tuple[date, int], ...]:
    days = [(date.min, rank)]
    while rank < top and since < LAST:
        since += timedelta(days=rng.randrange(3 * _YEAR, 5 * _YEAR))
        rank += 1
        days.append((since, rank))
    return tuple(days)


@functools.cache
def rank_names() -> dict[int, str]:
    """The rank of the police at each seniority."""
    return {r.seniority: r.value for r in reversed(ranks()) if r.seniority is not None and "ô đốc" not in r.value}


@functools.cache
def provinces() -> tuple[AreaEntry, ...]:
    """The provinces of Việt Nam before the merger."""
    return tuple(area for area in areas() if area.kind == "province" and area.version == "vn-2008")


@functools.cache
def lao_provinces() -> tuple[AreaEntry, ...]:
    """The provinces of Laos."""
    return tuple(area for area in areas() if area.kind == "province" and area.country == "LA")


@functools.cache
def districts() -> dict[str, tuple[AreaEntry, ...]]:
    """The districts of each old province, by its id."""
    return _by_area_around(area for area in areas() if area.kind == "district" and area.version == "vn-2008")


@functools.cache
def _communes() -> dict[str, tuple[AreaEntry, ...]]:
    return _by_area_around(area for area in communes() if area.version == "vn-2025")


def _by_area_around(entries: Iterable[AreaEntry]) -> dict[str, tuple[AreaEntry, ...]]:
    grouped: dict[str, list[AreaEntry]] = {}
    for entry in entries:
        grouped.setdefault(entry.within or "", []).append(entry)
    return {around: tuple(inside) for around, inside in grouped.items()}
