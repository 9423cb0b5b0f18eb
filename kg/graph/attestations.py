"""What articles show of ranks and posts, in a form from which both their own statements and the states are made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.graph.scope import ArticleScope
from kg.model import Article, Evidence
from kg.resolve import Entity
from kg.text import key_of


@dataclass(frozen=True, slots=True)
class Attestation:
    """One article shows a person with a rank or in a post; `node`, `person`, `what` and `organization` are terms,
    `article` is the name of the document.

    `on` is a date with a year, or None. `status` is None for ranks.
    """

    node: str
    article: str
    holder: Entity
    person: str
    what: str
    name: str
    on: str | None
    status: str | None
    organization: str | None
    evidence: tuple[Evidence, ...]


def rank_attestations(scope: ArticleScope) -> Iterator[Attestation]:
    """The ranks that an article shows, one for each person and rank."""
    evidence: dict[tuple[str, str], list[Evidence]] = {}
    for fact in scope.article.ranks:
        evidence.setdefault((fact.person, fact.rank), []).extend(fact.evidence)
    for (person, rank), passages in evidence.items():
        name = scope.agent_name(person)
        yield Attestation(
            node=scope.fact("rank-attestation", f"{name} {rank}", *scope.local_identity(person), key_of(rank)),
            article=scope.article.document.name,
            holder=_holder(scope, person),
            person=scope.people[person],
            what=scope.build.rank(rank),
            name=rank,
            on=attested_on(scope.article, person),
            status=None,
            organization=None,
            evidence=tuple(passages),
        )


def post_attestations(scope: ArticleScope) -> Iterator[Attestation]:
    """The posts that an article shows, one for each person, post and status."""
    evidence: dict[tuple[str, str, str | None, str], list[Evidence]] = {}
    for fact in scope.article.posts:
        evidence.setdefault((fact.person, fact.title, fact.organization, fact.status), []).extend(fact.evidence)
    for (person, title, organization, status), passages in evidence.items():
        where = "" if organization is None else scope.organizations[organization]
        label = f"{scope.agent_name(person)} {title}"
        yield Attestation(
            node=scope.fact("post-attestation", label, *scope.local_identity(person), key_of(title), where, status),
            article=scope.article.document.name,
            holder=_holder(scope, person),
            person=scope.people[person],
            what=scope.post(title, organization),
            name=title,
            on=attested_on(scope.article, person),
            status=status,
            organization=where or None,
            evidence=tuple(passages),
        )


def attested_on(article: Article, person: str) -> str | None:
    """The date for which an article shows a person's rank and posts.

    That of the last dated meeting that the person takes part in, else of the last appointment, else of publication: an
    article looks back at earlier meetings, but reports the last one. What lies after the publication is only announced.
    """
    attended = {fact.meeting for fact in article.participations if fact.agent == person}
    meetings = [fact.date for fact in article.meetings if fact.key in attended]
    appointments = [fact.date for fact in article.appointments if fact.person == person]
    published = article.document.published
    for dates in (meetings, appointments):
        past = [date for date in dates if date and has_year(date) and (published is None or date <= published)]
        if past:
            return max(past)
    return published


def has_year(date: str) -> bool:
    """Whether a date can be put in order with others: "--11-28" can't.

    >>> has_year("2022-11"), has_year("--11-28")
    (True, False)
    """
    return not date.startswith("--")


def _holder(scope: ArticleScope, person: str) -> Entity:
    return scope.resolved.people[person]
