"""Leaving out people and facts, by decision: nothing of them is in what follows from the articles."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from kg.model import (
    AppointmentFact,
    Article,
    AwardFact,
    Evidence,
    MeetingFact,
    ParticipationFact,
    PostFact,
    RankFact,
)

Fact = TypeVar("Fact", RankFact, PostFact, MeetingFact, ParticipationFact, AppointmentFact, AwardFact)
Passage = tuple[int, int]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How much was left out: mentions of people, and facts."""

    people: int = 0
    facts: int = 0


def leave_out(article: Article, people: Collection[str], passages: Collection[Passage]) -> tuple[Article, LeftOut]:
    """The article without those people (by their keys), and without the facts that rest on these passages alone.

    A fact loses the evidence that touches one of the passages, and falls where none is left. With a person or meeting
    falls what is said of them.
    """
    meetings = _kept(article.meetings, passages)
    held = {meeting.key for meeting in meetings}
    without = replace(
        article,
        people=tuple(person for person in article.people if person.key not in people),
        ranks=_kept((f for f in article.ranks if f.person not in people), passages),
        posts=_kept((f for f in article.posts if f.person not in people), passages),
        meetings=meetings,
        participations=_kept(
            (f for f in article.participations if f.agent not in people and f.meeting in held), passages
        ),
        appointments=_kept((f for f in article.appointments if f.person not in people), passages),
        awards=tuple(
            replace(
                fact,
                givers=tuple(key for key in fact.givers if key not in people),
                receivers=tuple(key for key in fact.receivers if key not in people),
                meeting=fact.meeting if fact.meeting in held else None,
            )
            for fact in _kept(article.awards, passages)
            if not people or set(fact.givers) - set(people) or set(fact.receivers) - set(people)
        ),
    )
    lost = LeftOut(len(article.people) - len(without.people), _count(article) - _count(without))
    return without, lost


def _kept(facts: Iterable[Fact], passages: Collection[Passage]) -> tuple[Fact, ...]:
    if not passages:
        return tuple(facts)
    kept = []
    for fact in facts:
        evidence = tuple(e for e in fact.evidence if not _touches(e, passages))
        if evidence or not fact.evidence:
            kept.append(replace(fact, evidence=evidence))
    return tuple(kept)


def _touches(evidence: Evidence, passages: Collection[Passage]) -> bool:
    return any(evidence.start < stop and start < evidence.stop for start, stop in passages)


def _count(article: Article) -> int:
    return sum(
        map(len, (article.ranks, article.posts, article.meetings, article.participations, article.appointments,
                  article.awards))
    )  # fmt: skip
