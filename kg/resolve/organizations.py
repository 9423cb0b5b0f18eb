"""Identity of organisations: the full official name, the area (with its version) and the parent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from kg.model import Area, Article, Organization
from kg.resolve.areas import area_identity
from kg.resolve.articles import article_identity
from kg.resolve.entity import Entity, Ref, choose_name, known_key, other_names
from kg.resolve.functions import full_name_key
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
    ref: Ref
    organization: Organization
    parent: tuple[str, ...] | None


def resolve_organizations(articles: Sequence[Article]) -> tuple[Entity, ...]:
    """The organisations of all articles.

    A unit whose parent only some articles tell is one unit, unless the others name several parents.
    """
    groups: dict[tuple[str, ...], list[_Member]] = defaultdict(list)
    for article in articles:
        areas = {area.key: area for area in article.areas}
        orgs = {org.key: org for org in article.organizations}
        scope = article_identity(article.document)
        for org in article.organizations:
            parent = orgs.get(org.parent) if org.parent is not None and org.parent != org.key else None
            above = None if parent is None else _identity(parent, orgs, areas, scope)
            member = _Member(Ref(article.document.name, org.key), org, above)
            groups[_identity(org, orgs, areas, scope)].append(member)
    return tuple(_entity(identity, group) for identity, group in sorted(_split_by_parent(groups), key=itemgetter(0)))


def _identity(
    org: Organization, orgs: Mapping[str, Organization], areas: Mapping[str, Area], scope: tuple[str, ...]
) -> tuple[str, ...]:
    """What makes an organisation itself; `scope`, the article's identity, is part of that where it is local."""
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


def name_pattern(name: str, spellings: Iterable[str]) -> str:
    """The key of an organisation's name with its area left open, so that spellings of the area don't make two units.

    >>> name_pattern("Công an tỉnh Bô-ly-khăm-xay", ["Bôlykhămxay", "Bô-ly-khăm-xay"])
    'công an tỉnh {area}'
    """
    return _pattern(known_key(name), tuple(sorted({known_key(s) for s in spellings}, key=lambda s: (-len(s), s))))


@lru_cache(maxsize=1 << 16)
def _pattern(key: str, spellings: tuple[str, ...]) -> str:
    for spelling in spellings:
        head, found, tail = key.rpartition(spelling)
        if found and not head[-1:].isalnum() and not tail[:1].isalnum():
            return head + _HERE + tail
    return key


def _is_short_for(alias: str, name: str) -> bool:
    """Whether an alias is a name without its end ("Công an tỉnh"): clear in its article, elsewhere of many."""
    return known_key(name).startswith(known_key(alias) + " ")


def _split_by_parent(
    groups: Mapping[tuple[str, ...], Sequence[_Member]],
) -> Iterable[tuple[tuple[str, ...], Sequence[_Member]]]:
    for identity, group in groups.items():
        parents = {member.parent for member in group} - {None}
        if len(parents) <= 1:
            yield identity, group
            continue
        by_parent: dict[tuple[str, ...], list[_Member]] = defaultdict(list)
        for member in group:
            by_parent[member.parent or ()].append(member)
        for parent, members in by_parent.items():
            yield (*identity, _UNDER, *parent), members


def _entity(identity: tuple[str, ...], members: Sequence[_Member]) -> Entity:
    orgs = [member.organization for member in members]
    name = choose_name(org.name for org in orgs)
    spellings = [spelling for org in orgs for spelling in (org.name, *org.aliases)]
    levels = [org.level for org in orgs if org.level is not None]
    return Entity(
        identity=identity,
        name=name,
        aliases=tuple(alias for alias in other_names(spellings, name) if not _is_short_for(alias, name)),
        members=tuple(sorted(member.ref for member in members)),
        kind=choose_name(org.kind for org in orgs),
        level=choose_name(levels) if levels else None,
    )
