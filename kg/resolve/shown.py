"""People as single articles show them: all that is looked at when two of a name are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from kg.lexicon import countries
from kg.model import Article
from kg.resolve.areas import find_area
from kg.resolve.entity import Entity, Identity, Ref, known_key
from kg.resolve.lineage import unit_key
from kg.resolve.offices import NO_UNIT, Post, is_office_alone

_LARGEST = frozenset({"country"})
_DAYS_OF_YEAR, _DAYS_OF_MONTH = (7, 1), 15  # the middle, where a date is no more exact


@dataclass(frozen=True, slots=True)
class Shown:
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
    places = {org.key: _places(org.area, article, areas) for org in article.organizations}
    heads = {org.key: org.parent for org in article.organizations}
    day = _day(article)
    for person in article.people:
        held_posts = posts[person.key]
        around = [places[org] for _, org in held_posts if org in places]
        yield Shown(
            ref=Ref(name, person.key),
            name=person.name,
            spellings=(person.name, *person.aliases),
            day=day,
            posts=frozenset((known_key(title), unit_key(units[org].identity)) for title, org in held_posts)
            | alone[person.key],
            regions=frozenset(
                places[org].region or unit_key(units[_top(org, heads)].identity) for _, org in held_posts
            ),
            districts=frozenset(place.district for place in around if place.district),
            ranks=frozenset(ranks[person.key]),
            foreign=any(place.foreign for place in around)
            or any(_is_of_other_country(units[org].identity[0]) for _, org in held_posts),
        )


def _day(article: Article) -> int | None:
    """The day of publication; where that is unknown, that of the last meeting or appointment that the article dates."""
    published = day_number(article.document.published)
    if published is not None:
        return published
    dates = [*(meeting.date for meeting in article.meetings), *(change.date for change in article.appointments)]
    return max((day for when in dates if (day := day_number(when)) is not None), default=None)


def _top(org: str, heads: Mapping[str, str | None]) -> str:
    """The unit above all others that an article puts above one."""
    seen = {org}
    while (above := heads.get(org)) is not None and above not in seen:
        seen.add(above)
        org = above
    return org


@lru_cache(maxsize=1 << 16)
def _is_of_other_country(unit: str) -> bool:
    """Whether the name of a unit ends in that of another country ("bộ công an lào")."""
    return unit.endswith(_other_countries())


@cache
def _other_countries() -> tuple[str, ...]:
    """The names of other countries as ends of longer ones."""
    others = [entry for entry in countries() if entry.country != "VN"]
    return tuple(f" {known_key(name)}" for entry in others for name in (entry.name, *entry.spellings))


@dataclass(frozen=True, slots=True)
class _Places:
    region: Identity | None
    district: Identity | None
    foreign: bool


def _places(key: str | None, article: Article, areas: Mapping[str, Entity]) -> _Places:
    """The province and the smaller area of a unit, as far as article and gazetteer tell them."""
    local = {area.key: area for area in article.areas}
    region = district = None
    country = "VN"
    while key is not None and key in local:
        area = local.pop(key)
        identity, country = areas[key].identity, area.country
        if area.kind == "province":
            region = identity
        elif area.kind in {"district", "commune"}:
            district = district or identity
            region = region or _province_of(identity)
        key = area.within
    return _Places(region, district, country != "VN")


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
