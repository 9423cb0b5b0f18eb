"""Identity of organisations: the full official name, the area (with its version) and the parent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from kg.model import Area, Article, Organization
from kg.resolve.areas import area_identity
from kg.resolve.articles import article_identity
from kg.resolve.entity import Entity, Identity, known_key, most_frequent, other_names, tidy
from kg.resolve.functions import embassy_key, full_name_key
from kg.vocabulary import CA, Level

# Many places have a unit of such a name: without an area it is known only under its parent, or inside its article.
_LOCAL_LEVELS = frozenset(
    level.removeprefix(CA)
    for level in (Level.PROVINCIAL, Level.DIVISION, Level.DISTRICT_LEVEL, Level.COMMUNE_LEVEL, Level.TEAM)
)
_HERE = "{area}"  # stands for the area in the pattern of a name
_UNDER = "<"
_INSIDE = "in"


_Called = tuple[str, tuple[str, ...], str, str | None]
"""Name, aliases, kind and level of an organisation, as one article has them."""


class _Member(NamedTuple):
    """An organisation of an article; `is_local` where it is known inside that only."""

    key: str
    called: _Called
    identity: Identity
    parent: Identity | None
    is_local: bool


class _Groups:
    """Members by identity. A unit whose parent only some articles tell is one, unless the others name several."""

    def __init__(self, members: Iterable[_Member] = ()) -> None:
        # Of each identity and parent what members are called, and how many so.
        self._told: dict[Identity, dict[Identity | None, dict[_Called, int]]] = {}
        self._made: dict[Identity, Entity] = {}
        self._found: dict[tuple[Identity, Identity | None], Entity] = {}
        for member in members:
            self.note(member)

    def note(self, member: _Member) -> None:
        told = self._told.setdefault(member.identity, {}).setdefault(member.parent, {})
        told[member.called] = told.get(member.called, 0) + 1

    def entities(self) -> Iterator[Entity]:
        for identity, by_parent in self._told.items():
            for parent in by_parent if _is_split(by_parent) else (None,):
                yield self._entity(identity, by_parent, parent)

    def of(self, member: _Member) -> Entity:
        where = (member.identity, member.parent)
        found = self._found.get(where)
        if found is None:
            found = self._found[where] = self._entity(member.identity, self._told[member.identity], member.parent)
        return found

    def _entity(
        self, identity: Identity, by_parent: Mapping[Identity | None, Mapping[_Called, int]], parent: Identity | None
    ) -> Entity:
        told = list(by_parent.values())
        if _is_split(by_parent):
            identity, told = (*identity, _UNDER, *(parent or ())), [by_parent[parent]]
        if identity not in self._made:
            self._made[identity] = _entity(identity, told)
        return self._made[identity]


def _is_split(by_parent: Collection[Identity | None]) -> bool:
    return sum(parent is not None for parent in by_parent) > 1


class Organizations:
    """The organisations that articles name: filled article by article, asked when all are in.

    Those of more than one article are held; those that are known inside one article only are made anew for it.
    """

    def __init__(self) -> None:
        self._groups = _Groups()
        self._local = 0

    def note(self, article: Article) -> None:
        """Take in what an article calls its organisations."""
        local = []
        for member in _members(article):
            if member.is_local:
                local.append(member)
            else:
                self._groups.note(member)
        self._local += sum(1 for _ in _Groups(local).entities())

    def __len__(self) -> int:
        """How many there are, with those of single articles."""
        return self._local + sum(1 for _ in self._groups.entities())

    def entities(self) -> list[Entity]:
        """All but those of single articles, in order of their identities, without their members."""
        return sorted(self._groups.entities(), key=attrgetter("identity"))

    def of(self, article: Article) -> dict[str, Entity]:
        """The organisations of an article by their keys in it, without their members."""
        members = _members(article)
        here = _Groups(member for member in members if member.is_local)
        return {member.key: (here if member.is_local else self._groups).of(member) for member in members}

    def local(self, article: Article) -> list[Entity]:
        """Those that are known inside this article only."""
        members = [member for member in _members(article) if member.is_local]
        return list({unit.identity: unit for unit in map(_Groups(members).of, members)}.values())


def _members(article: Article) -> list[_Member]:
    areas = {area.key: area for area in article.areas}
    orgs = {org.key: org for org in article.organizations}
    found = {key: alone for key, org in orgs.items() if (alone := _identity_alone(org, areas)) is not None}
    local: set[str] = set()
    if len(found) < len(orgs):
        inside = (_INSIDE, *article_identity(article.document))
        under = {key: _identity_under(org, orgs, found, inside) for key, org in orgs.items() if key not in found}
        local.update(key for key, identity in under.items() if identity[-len(inside) :] == inside)
        found |= under
    return [
        _Member(
            key,
            (org.name, org.aliases, org.kind, org.level),
            found[key],
            None if org.parent is None or org.parent == key else found.get(org.parent),
            key in local,
        )
        for key, org in orgs.items()
    ]


def _identity_alone(org: Organization, areas: Mapping[str, Area]) -> Identity | None:
    """What makes an organisation itself, whatever is above it; None where it takes that to tell."""
    if (embassy := embassy_key(known_key(org.name))) is not None:
        return (embassy,)
    area = areas.get(org.area) if org.area is not None else None
    if area is not None:
        return _placed_name(org.name, org.level, area.name, area.aliases), *area_identity(area, areas)
    return None if org.level in _LOCAL_LEVELS else (full_name_key(known_key(org.name), org.level),)


def _identity_under(
    org: Organization, orgs: Mapping[str, Organization], found: Mapping[str, Identity], inside: Identity
) -> Identity:
    """What makes an organisation itself that is known by the one above it, or `inside` its article where there is none.

    `found` are the identities of those that need none above them.
    """
    names = []
    seen: set[str] = set()  # a circle of parents ends here
    while org.key not in found:
        seen.add(org.key)
        names.append(known_key(org.name))
        above = orgs.get(org.parent) if org.parent is not None and org.parent not in seen else None
        if above is None:
            return *_joined(names), *inside
        org = above
    return *_joined(names), _UNDER, *found[org.key]


def _joined(names: Sequence[str]) -> Iterator[str]:
    """The names with a sign between them."""
    for number, name in enumerate(names):
        if number:
            yield _UNDER
        yield name


@lru_cache(maxsize=1 << 16)
def _placed_name(name: str, level: str | None, area: str, spellings: tuple[str, ...]) -> str:
    return full_name_key(name_pattern(name, (area, *spellings)), level)


@lru_cache(maxsize=1 << 16)
def name_pattern(name: str, spellings: tuple[str, ...]) -> str:
    """The key of an organisation's name with its area left open, so that spellings of the area don't make two units.

    >>> name_pattern("Công an tỉnh Bô-ly-khăm-xay", ("Bôlykhămxay", "Bô-ly-khăm-xay"))
    'công an tỉnh {area}'
    """
    key = known_key(name)
    for spelling in sorted({known_key(s) for s in spellings}, key=lambda s: (-len(s), s)):
        head, found, tail = key.rpartition(spelling)
        if found and not head[-1:].isalnum() and not tail[:1].isalnum():
            return head + _HERE + tail
    return key


def _is_short_for(alias: str, name: str) -> bool:
    """Whether an alias is a name without its end ("Công an tỉnh"): clear in its article, elsewhere of many."""
    return known_key(name).startswith(known_key(alias) + " ")


def _entity(identity: Identity, parts: Iterable[Mapping[_Called, int]]) -> Entity:
    names, kinds, levels = Counter[str](), Counter[str](), Counter[str]()
    spellings: set[str] = set()
    for (name, aliases, kind, level), count in ((called, n) for part in parts for called, n in part.items()):
        names[tidy(name)] += count
        spellings.update(map(tidy, (name, *aliases)))
        kinds[kind] += count
        if level is not None:
            levels[level] += count
    name = most_frequent(names)
    return Entity(
        identity=identity,
        name=name,
        aliases=tuple(alias for alias in other_names(spellings, name) if not _is_short_for(alias, name)),
        kind=most_frequent(kinds),
        level=most_frequent(levels) if levels else None,
    )
