"""Identity of organisations: the full official name, the area (with its version) and the parent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter

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


@dataclass(frozen=True, slots=True)
class _Member:
    organization: Organization
    identity: Identity
    parent: Identity | None


@dataclass(frozen=True, slots=True)
class _Told:
    """What members of one identity and parent are called."""

    names: Counter[str] = field(default_factory=Counter)
    spellings: set[str] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)
    levels: Counter[str] = field(default_factory=Counter)

    def note(self, org: Organization) -> None:
        self.names[tidy(org.name)] += 1
        self.spellings.update(map(tidy, (org.name, *org.aliases)))
        self.kinds[org.kind] += 1
        if org.level is not None:
            self.levels[org.level] += 1

    def take(self, other: _Told) -> None:
        self.names.update(other.names)
        self.spellings.update(other.spellings)
        self.kinds.update(other.kinds)
        self.levels.update(other.levels)


class _Groups:
    """Members by identity. A unit whose parent only some articles tell is one, unless the others name several."""

    def __init__(self) -> None:
        self._told: dict[Identity, dict[Identity | None, _Told]] = {}
        self._made: dict[Identity, Entity] = {}

    def note(self, member: _Member) -> None:
        by_parent = self._told.setdefault(member.identity, {})
        by_parent.setdefault(member.parent, _Told()).note(member.organization)

    def entities(self) -> Iterator[Entity]:
        for identity, by_parent in self._told.items():
            for parent in by_parent if _is_split(by_parent) else (None,):
                yield self._entity(identity, by_parent, parent)

    def of(self, member: _Member) -> Entity:
        return self._entity(member.identity, self._told[member.identity], member.parent)

    def _entity(
        self, identity: Identity, by_parent: Mapping[Identity | None, _Told], parent: Identity | None
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
        here, tail = _Groups(), _local_tail(article)
        for member in _members(article):
            (here if _ends_in(member.identity, tail) else self._groups).note(member)
        self._local += sum(1 for _ in here.entities())

    def __len__(self) -> int:
        """How many there are, with those of single articles."""
        return self._local + sum(1 for _ in self._groups.entities())

    def entities(self) -> list[Entity]:
        """All but those of single articles, in order of their identities, without their members."""
        return sorted(self._groups.entities(), key=attrgetter("identity"))

    def of(self, article: Article) -> dict[str, Entity]:
        """The organisations of an article by their keys in it, without their members."""
        members = list(_members(article))
        here, tail = _Groups(), _local_tail(article)
        for member in members:
            if _ends_in(member.identity, tail):
                here.note(member)
        return {
            member.organization.key: (here if _ends_in(member.identity, tail) else self._groups).of(member)
            for member in members
        }

    def local(self, article: Article) -> list[Entity]:
        """Those that are known inside this article only."""
        tail = _local_tail(article)
        found = {unit.identity: unit for unit in self.of(article).values() if _ends_in(unit.identity, tail)}
        return list(found.values())


def _local_tail(article: Article) -> Identity:
    return (_INSIDE, *article_identity(article.document))


def _ends_in(identity: Identity, tail: Identity) -> bool:
    return identity[-len(tail) :] == tail


def _members(article: Article) -> Iterator[_Member]:
    areas = {area.key: area for area in article.areas}
    orgs = {org.key: org for org in article.organizations}
    scope = article_identity(article.document)
    for org in article.organizations:
        parent = orgs.get(org.parent) if org.parent is not None and org.parent != org.key else None
        above = None if parent is None else _identity(parent, orgs, areas, scope)
        yield _Member(org, _identity(org, orgs, areas, scope), above)


def _identity(
    org: Organization, orgs: Mapping[str, Organization], areas: Mapping[str, Area], scope: tuple[str, ...]
) -> tuple[str, ...]:
    """What makes an organisation itself; `scope`, the article's identity, is part of that where it is local."""
    if (embassy := embassy_key(known_key(org.name))) is not None:
        return (embassy,)
    area = areas.get(org.area) if org.area is not None else None
    if area is not None:
        pattern = name_pattern(org.name, (area.name, *area.aliases))
        return (full_name_key(pattern, org.level), *area_identity(area, areas))
    if org.level not in _LOCAL_LEVELS:
        return (full_name_key(known_key(org.name), org.level),)
    parent = orgs.get(org.parent) if org.parent is not None else None
    if parent is None:
        return (known_key(org.name), _INSIDE, *scope)
    others = {key: other for key, other in orgs.items() if key != org.key}  # a circle of parents ends here
    return (known_key(org.name), _UNDER, *_identity(parent, others, areas, scope))


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


def _entity(identity: Identity, parts: Sequence[_Told]) -> Entity:
    told = parts[0]
    if len(parts) > 1:
        told = _Told()
        for part in parts:
            told.take(part)
    name = most_frequent(told.names)
    return Entity(
        identity=identity,
        name=name,
        aliases=tuple(alias for alias in other_names(told.spellings, name) if not _is_short_for(alias, name)),
        kind=most_frequent(told.kinds),
        level=most_frequent(told.levels) if told.levels else None,
    )
