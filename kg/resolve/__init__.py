"""Identity over articles: which people, organisations, areas and articles are one.

Facts are never rewritten: resolution only says which of them speak of the same thing, and can be made anew at any time.
It knows no RDF.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kg.lexicon import ranks
from kg.model import Article
from kg.resolve.areas import resolve_areas
from kg.resolve.articles import Repeat, article_identity, distinct_articles, text_digest
from kg.resolve.decisions import Decision, Ledger, Verdicts, find_verdicts
from kg.resolve.doubts import Doubt
from kg.resolve.entity import Entity, Identity, Join, Ref, choose_name, tidy
from kg.resolve.meetings import resolve_meetings
from kg.resolve.organizations import resolve_organizations
from kg.resolve.people import resolve_people
from kg.resolve.reprints import find_sources
from kg.resolve.suppression import LeftOut, leave_out

NO_DECISIONS = Ledger()

__all__ = [
    "Entity",
    "Join",
    "Ref",
    "Repeat",
    "Resolution",
    "article_identity",
    "choose_name",
    "resolve",
    "text_digest",
    "tidy",
]


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entities of a build; every local thing of its articles is a member of exactly one.

    `person_of`, `organization_of`, `area_of` and `meeting_of` lead from a member to its entity. `repeats` are the
    articles that were left out, `joins` the reasons for which people of several articles are one, `doubts` the pairs
    kept apart though something speaks for them. `source_of` leads from the name of each article to that of the one it
    repeats, or to its own. `unmet` are the decisions that met nothing, `left_out` what was left out by decision.
    """

    articles: tuple[Article, ...]
    repeats: tuple[Repeat, ...]
    people: tuple[Entity, ...]
    organizations: tuple[Entity, ...]
    areas: tuple[Entity, ...]
    joins: tuple[Join, ...]
    doubts: tuple[Doubt, ...]
    unmet: tuple[Decision, ...]
    left_out: LeftOut
    person_of: Mapping[Ref, Entity]
    organization_of: Mapping[Ref, Entity]
    area_of: Mapping[Ref, Entity]
    meetings: tuple[Entity, ...]
    meeting_of: Mapping[Ref, Entity]
    source_of: Mapping[str, str]


def resolve(articles: Iterable[Article], ledger: Ledger = NO_DECISIONS) -> Resolution:
    """Resolve the articles of a build. Their order does not matter; of two at one address the later one is kept.

    What the ledger leaves out is not among the articles of the resolution.
    """
    kept, repeats = distinct_articles(articles)
    resolution = _resolve(kept, repeats, ledger)
    verdicts = find_verdicts(ledger, kept)
    if not verdicts.people_out and not verdicts.passages_out:
        return resolution
    less, lost = _without(kept, resolution, verdicts)
    return replace(_resolve(less, repeats, ledger), left_out=lost, unmet=verdicts.unmet)


def _without(
    articles: Iterable[Article], resolution: Resolution, verdicts: Verdicts
) -> tuple[tuple[Article, ...], LeftOut]:
    """The articles without the people that are left out, in whichever of them they are, and without such facts."""
    entities = {resolution.person_of[ref].identity: resolution.person_of[ref] for ref in verdicts.people_out}
    out = {ref for entity in entities.values() for ref in entity.members}
    kept: list[Article] = []
    people = facts = 0
    for article in articles:
        name = article.document.name
        keys = {ref.key for ref in out if ref.article == name}
        passages = [(start, stop) for where, start, stop in verdicts.passages_out if where == name]
        less, lost = leave_out(article, keys, passages) if keys or passages else (article, LeftOut())
        kept.append(less)
        people, facts = people + lost.people, facts + lost.facts
    return tuple(kept), LeftOut(people, facts)


def _resolve(kept: tuple[Article, ...], repeats: tuple[Repeat, ...], ledger: Ledger) -> Resolution:
    areas = resolve_areas(kept)
    area_of = _by_member(areas)
    organizations = resolve_organizations(kept)
    organization_of = _by_member(organizations)
    verdicts = find_verdicts(ledger, kept)
    found = resolve_people(kept, _identities(organization_of), _identities(area_of), _seniority(), verdicts)
    people = found.people
    person_of = _by_member(people)
    meetings = resolve_meetings(kept, person_of, organization_of, area_of)
    return Resolution(
        articles=kept,
        repeats=repeats,
        people=people,
        organizations=organizations,
        areas=areas,
        joins=found.joins,
        doubts=found.doubts,
        unmet=verdicts.unmet,
        left_out=LeftOut(),
        person_of=person_of,
        organization_of=organization_of,
        area_of=area_of,
        meetings=meetings,
        meeting_of=_by_member(meetings),
        source_of=find_sources([article.document for article in kept]),
    )


def _by_member(entities: Iterable[Entity]) -> dict[Ref, Entity]:
    return {ref: entity for entity in entities for ref in entity.members}


def _identities(entities: Mapping[Ref, Entity]) -> dict[Ref, Identity]:
    return {ref: entity.identity for ref, entity in entities.items()}


def _seniority() -> Mapping[str, int]:
    return {rank.value: rank.seniority for rank in ranks() if rank.seniority is not None}
