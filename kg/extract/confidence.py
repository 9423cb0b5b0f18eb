"""How sure each rule is: the share of its facts that were right on the gold articles, put on every passage.

`data/lexicon/confidence.csv` is written by `data/build_confidence.py`: extraction knows no gold.
"""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from kg.lexicon import read_rows
from kg.model import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import (
        AppointmentFact,
        Article,
        AwardFact,
        MeetingFact,
        ParticipationFact,
        PostFact,
        RankFact,
    )

    Fact = TypeVar("Fact", RankFact, PostFact, MeetingFact, ParticipationFact, AppointmentFact, AwardFact)

ANY_RULE = "*"
_COLUMNS = ("rule", "confidence", "right", "seen")


@functools.cache
def _table() -> dict[str, float]:
    """By kind of fact and rule: "post person.named_before_posts", "post *"."""
    return {row[0]: float(row[1]) for row in read_rows("lexicon/confidence.csv", _COLUMNS)}


def confidence_of(fact: str, rule: str) -> float:
    """How sure a rule is of a kind of fact ("rank", "post", "meeting", "date" …), in (0, 1]: measured, or for a rule
    that the gold articles never needed, that of its kind."""
    table = _table()
    known = table.get(f"{fact} {rule}")
    return known if known is not None else table[f"{fact} {ANY_RULE}"]


def weighed(article: Article) -> Article:
    """The article with the confidence of its rule on every passage."""
    return replace(
        article,
        ranks=_weighed("rank", article.ranks),
        posts=_weighed("post", article.posts),
        meetings=_weighed("meeting", article.meetings),
        participations=_weighed("participation", article.participations),
        appointments=_weighed("appointment", article.appointments),
        awards=_weighed("award", article.awards),
    )


def _weighed(kind: str, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    def passage(one: Evidence) -> Evidence:
        sure = confidence_of(one.supports or kind, one.rule)
        return Evidence(one.start, one.stop, one.rule, one.supports, sure)

    return tuple(replace(fact, evidence=tuple(map(passage, fact.evidence))) for fact in facts)


def surer(article: Article, minimum: float) -> Article:
    """The article without the facts, and the properties of meetings, of which no passage is that sure.

    Whom and what it names stays: only what is said of them goes.
    """
    meetings = tuple(_surer_meeting(m, minimum) for m in article.meetings if is_sure(m.evidence, minimum))
    kept = {m.key for m in meetings}
    return replace(
        article,
        ranks=tuple(f for f in article.ranks if is_sure(f.evidence, minimum)),
        posts=tuple(f for f in article.posts if is_sure(f.evidence, minimum)),
        meetings=meetings,
        participations=tuple(f for f in article.participations if f.meeting in kept and is_sure(f.evidence, minimum)),
        appointments=tuple(f for f in article.appointments if is_sure(f.evidence, minimum)),
        awards=tuple(
            f if f.meeting in kept else replace(f, meeting=None) for f in article.awards if is_sure(f.evidence, minimum)
        ),
    )


def is_sure(evidence: Iterable[Evidence], minimum: float, supports: str = "") -> bool:
    """Whether any passage that supports this (the fact itself, or a property) is at least that sure; what has no
    passage of its own is."""
    own = [e.confidence for e in evidence if e.supports == supports]
    return not own or max(own) >= minimum


def _surer_meeting(meeting: MeetingFact, minimum: float) -> MeetingFact:
    gone = {s for s in ("date", "place", "organizer", "topic") if not is_sure(meeting.evidence, minimum, s)}
    return replace(
        meeting,
        date=None if "date" in gone else meeting.date,
        end_date=None if "date" in gone else meeting.end_date,
        places=() if "place" in gone else meeting.places,
        organizers=() if "organizer" in gone else meeting.organizers,
        topics=() if "topic" in gone else meeting.topics,
        evidence=tuple(e for e in meeting.evidence if e.supports not in gone),
    )
