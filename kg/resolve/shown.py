"""People as single articles show them: all that is looked at when two of a name are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from kg.lexicon import countries
from kg.model import Area, Article, Organization
from kg.resolve.areas import find_area
from kg.resolve.entity import Entity, Identity, Ref, known_key
from kg.resolve.lineage import unit_key
from kg.resolve.offices import NO_UNIT, Post, is_office_alone

_LARGEST = frozenset({"country"})
_NO_POSTS: frozenset[tuple[str, str]] = frozenset()
_DAYS_OF_YEAR, _DAYS_OF_MONTH = (7, 1), 15  # the middle, where a date is no more exact


class Shown(NamedTuple):
    """A person in one article.

    `day` is that of publication, else of what is reported, as a number of days; None where no year is known. `posts`
    are those held, left or taken; one without a unit only where its office needs none ("Tổng Bí thư"). `regions` are
    the provinces of the units, or the units themselves where they stand above provinces; `districts` are the smaller
    areas. `ranks` are places on the scale, `spellings` all names that the article gives.
    """

    ref: Ref
    name: str
    spellings: tuple[str, ...]
    day: int | None
    posts: frozenset[Post]
    regions: frozenset[Identity]
    districts: frozenset[Identity]
    ranks: frozenset[int]
    foreign: bool

    @property
    def units(self) -> frozenset[Identity]:
        """The units of the posts."""
        return frozenset(unit for _, unit in self.posts if unit != NO_UNIT)


def shown_people(
    article: Article, units: Mapping[str, Entity], areas: Mapping[str, Entity], seniority: Mapping[str, int]
) -> Iterator[Shown]:
    """The people of an article; `units` and `areas` are its organisations and areas by their keys in it."""
    name = article.document.name
    posts: dict[str, set[tuple[str, str]]] = defaultdict(set)
    alone: dict[str, set[Post]] = defaultdict(set)
    for fact in article.posts:
        if fact.organization is not None:
            posts[fact.person].add((fact.title, fact.organization))
        elif is_office_alone(title := known_key(fact.title)):
            alone[fact.person].add((title, NO_UNIT))
    for change in article.appointments:
        for post in (change.from_post, change.to_post):
            if post is not None and post.organization is not None:
                posts[change.person].add((post.title, post.organization))
    ranks: dict[str, set[int]] = defaultdict(set)
    for held in article.ranks:
        if held.rank in seniority:
            ranks[held.person].add(seniority[held.rank])
    stands = _stands({org for held_posts in posts.values() for _, org in held_posts}, article, units, areas)
    day = _day(article)
    for person in article.people:
        held_posts = posts.get(person.key, _NO_POSTS)
        around = [stands[org] for _, org in held_posts]
        yield Shown(
            ref=Ref(name, person.key),
            name=person.name,
            spellings=(person.name, *person.aliases),
            day=day,
            posts=frozenset([(known_key(title), stands[org].unit) for title, org in held_posts]).union(
                alone.get(person.key, ())
            ),
            regions=frozenset([stand.region for stand in around]),
            districts=frozenset([stand.district for stand in around if stand.district]),
            ranks=frozenset(ranks.get(person.key, ())),
            foreign=any(stand.foreign for stand in around),
        )


def _day(article: Article) -> int | None:
    """The day of publication; where that is unknown, that of the last meeting or appointment that the article dates."""
    published = day_number(article.document.published)
    if published is not None:
        return published
    dates = [*(meeting.date for meeting in article.meetings), *(change.date for change in article.appointments)]
    return max((day for when in dates if (day := day_number(when)) is not None), default=None)


@lru_cache(maxsize=1 << 16)
def _is_of_other_country(unit: str) -> bool:
    """Whether the name of a unit ends in that of another country ("bộ công an lào")."""
    return unit.endswith(_other_countries())


@cache
def _other_countries() -> tuple[str, ...]:
    """The names of other countries as ends of longer ones."""
    others = [entry for entry in countries() if entry.country != "VN"]
    return tuple(f" {known_key(name)}" for entry in others for name in (entry.name, *entry.spellings))


class _Stand(NamedTuple):
    """Where a unit stands: its key, its province (or the key of the unit at its top), and the smaller area."""

    unit: Identity
    region: Identity
    district: Identity | None
    foreign: bool


def _stands(
    keys: Iterable[str], article: Article, units: Mapping[str, Entity], areas: Mapping[str, Entity]
) -> dict[str, _Stand]:
    """Where the organisations of these keys stand, as far as article and gazetteer tell it."""
    orgs = {org.key: org for org in article.organizations}
    local = {area.key: area for area in article.areas}
    found = {}
    for key in keys:
        region, district, country = _places(orgs[key].area, local, areas)
        identity = units[key].identity
        found[key] = _Stand(
            unit=unit_key(identity),
            region=region or unit_key(units[_top(key, orgs)].identity),
            district=district,
            foreign=country != "VN" or _is_of_other_country(identity[0]),
        )
    return found


def _top(key: str, orgs: Mapping[str, Organization]) -> str:
    """The unit above all others that an article puts above one."""
    seen = {key}
    while key in orgs and (above := orgs[key].parent) is not None and above not in seen:
        seen.add(above)
        key = above
    return key


def _places(
    key: str | None, local: Mapping[str, Area], areas: Mapping[str, Entity]
) -> tuple[Identity | None, Identity | None, str]:
    """The province, the smaller area and the country of what lies in an area of an article."""
    seen: list[str] = []
    region = district = None
    country = "VN"
    while key is not None and key in local and key not in seen:
        seen.append(key)
        area, identity = local[key], areas[key].identity
        country = area.country
        if area.kind == "province":
            region = identity
        elif area.kind in {"district", "commune"}:
            district = district or identity
            region = region or _province_of(identity)
        key = area.within
    return region, district, country


@lru_cache(maxsize=1 << 16)
def _province_of(identity: Identity) -> Identity | None:
    entry = find_area(identity[-1])
    while entry is not None and entry.kind not in {"province", *_LARGEST}:
        entry = find_area(entry.within) if entry.within else None
    return (entry.id,) if entry is not None and entry.kind == "province" else None


@lru_cache(maxsize=1 << 16)
def day_number(when: str | None) -> int | None:
    """The day of a date as a number; the middle of the month or year where it is no more exact.

    >>> day_number("2022-11-29") - day_number("2022-11"), day_number("--11-28")
    (14, None)
    """
    if when is None or when.startswith("-"):
        return None
    year, *rest = (int(part) for part in when.split("-"))
    month, day = (*rest, _DAYS_OF_MONTH)[:2] if rest else _DAYS_OF_YEAR
    return date(year, month, day).toordinal()
