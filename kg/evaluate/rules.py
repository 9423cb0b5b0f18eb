"""Which rules are right how often: every passage of an article's facts judged by the gold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.evaluate.compare import match_meetings
from kg.evaluate.facts import Fact, Spellings, flat_facts, meeting_facts, spellings_of
from kg.evaluate.sheet import SheetMeeting
from kg.evaluate.spelling import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.evaluate.sheet import Sheet
    from kg.model import Area, Article, AwardFact, Evidence, MeetingFact, Mention, Organization, Person, PostRef

_WEIGHT = 2


@dataclass(frozen=True, slots=True)
class Judgement:
    """One rule gave one fact of a kind ("rank", "post", "meeting", "date" …)."""

    fact: str
    rule: str
    right: bool


@dataclass(frozen=True, slots=True)
class RuleScore:
    """How often a rule was right; `rule` "*" stands for all rules of that kind of fact."""

    fact: str
    rule: str
    right: int
    seen: int
    confidence: float


def judge(gold: Sheet, article: Article) -> Iterator[Judgement]:
    """A judgement for every fact and rule that proves it."""
    return _Judge(gold, article).judgements()


def score_rules(judgements: Iterable[Judgement]) -> list[RuleScore]:
    """Rules by kind of fact and name. A share of few facts is drawn towards that of the kind, as if two more had been
    seen; so is a rule that was never seen."""
    seen: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for one in judgements:
        for rule in (one.rule, "*"):
            seen[one.fact, rule] += 1
            right[one.fact, rule] += one.right
    scores = []
    for fact, rule in sorted(seen):
        whole = (right[fact, "*"] + 1) / (seen[fact, "*"] + _WEIGHT)
        share = whole if rule == "*" else (right[fact, rule] + _WEIGHT * whole) / (seen[fact, rule] + _WEIGHT)
        scores.append(RuleScore(fact, rule, right[fact, rule], seen[fact, rule], round(share, 4)))
    return scores


class _Judge:
    """One article beside its gold."""

    def __init__(self, gold: Sheet, article: Article) -> None:
        self._article = article
        self._spellings: Spellings = spellings_of(gold)
        self._gold = flat_facts(gold, self._spellings)
        self._people = {p.key: self._spellings.person(p.name) for p in article.people}
        self._bodies = {o.key: self._spellings.organization(o.name) for o in article.organizations}
        self._areas = {a.key: self._spellings.area(a.name) for a in article.areas}
        self._meetings = self._matched(gold)

    def judgements(self) -> Iterator[Judgement]:
        article = self._article
        for fact, entities, names in (
            ("person", article.people, self._people),
            ("organization", article.organizations, self._bodies),
            ("area", article.areas, self._areas),
        ):
            short = {"organization": "org"}.get(fact, fact)
            for entity in entities:
                yield from _by_rule(fact, entity.mentions, right=(short, names[entity.key]) in self._gold)
        for rank in article.ranks:
            known: Fact = ("rank", self._people[rank.person], fold(rank.rank))
            yield from _by_rule("rank", rank.evidence, right=known in self._gold)
        for post in article.posts:
            place = fold(post.title), self._body(post.organization)
            known = ("post_status", self._people[post.person], *place, post.status)
            yield from _by_rule("post", post.evidence, right=known in self._gold)
        for move in article.appointments:
            known = ("appointment", self._people[move.person], *self._place(move.to_post))
            yield from _by_rule("appointment", move.evidence, right=known in self._gold)
        for award in article.awards:
            facts = set(self._award(award))
            yield from _by_rule("award", award.evidence, right=bool(facts) and facts <= self._gold)
        for meeting in article.meetings:
            yield from self._meeting(meeting)
        for part in article.participations:
            right = (part.role, self._agent(part.agent)) in self._meetings[part.meeting]
            yield from _by_rule("participation", part.evidence, right=right)

    def _body(self, key: str | None) -> str:
        return self._bodies[key] if key is not None else ""

    def _agent(self, key: str) -> str:
        return self._people[key] if key in self._people else self._bodies[key]

    def _place(self, post: PostRef | None) -> tuple[str, str]:
        return (fold(post.title), self._body(post.organization)) if post is not None else ("", "")

    def _award(self, award: AwardFact) -> Iterator[Fact]:
        for word, agents in (("by", award.givers), ("to", award.receivers)):
            for agent in agents:
                yield "award", fold(award.title), word, self._agent(agent)

    def _meeting(self, meeting: MeetingFact) -> Iterator[Judgement]:
        gold = self._meetings[meeting.key]
        properties: dict[str, list[Fact]] = {
            "": [("meeting_kind", meeting.kind)],
            "date": [("meeting_date", _dates(meeting))],
            "place": [("meeting_place", self._areas[key]) for key in meeting.places],
            "organizer": [("organizer", self._bodies[key]) for key in meeting.organizers],
            "topic": [("topic", topic) for topic in meeting.topics],
        }
        for supports, facts in properties.items():
            passages = [e for e in meeting.evidence if e.supports == supports]
            for fact in facts:
                yield from _by_rule(supports or "meeting", passages, right=fact in gold)

    def _matched(self, gold: Sheet) -> Mapping[str, set[Fact]]:
        """What the gold says of each meeting of the article; nothing of one that it does not have."""
        own = {m.key: meeting_facts(self._sheet(m), self._spellings) for m in self._article.meetings}
        pairs = match_meetings([meeting_facts(m, self._spellings) for m in gold.meetings], list(own.values()))
        return {key: next(g for g, p in pairs if p is facts) for key, facts in own.items()}

    def _sheet(self, meeting: MeetingFact) -> SheetMeeting:
        article = self._article
        named: tuple[Person | Organization | Area, ...] = (*article.people, *article.organizations, *article.areas)
        names = {entity.key: entity.name for entity in named}
        roles: dict[str, list[str]] = {"chair": [], "delegation_head": [], "speaker": [], "participant": []}
        for part in article.participations:
            if part.meeting == meeting.key:
                roles[part.role].append(names[part.agent])
        return SheetMeeting(
            meeting.kind,
            _dates(meeting) or None,
            tuple(names[key] for key in meeting.places),
            tuple(names[key] for key in meeting.organizers),
            tuple(roles["chair"]),
            tuple(roles["delegation_head"]),
            tuple(roles["speaker"]),
            tuple(roles["participant"]),
            meeting.topics,
        )


def _dates(meeting: MeetingFact) -> str:
    return "/".join(date for date in (meeting.date, meeting.end_date) if date)


def _by_rule(fact: str, passages: Iterable[Mention | Evidence], *, right: bool) -> Iterator[Judgement]:
    for rule in dict.fromkeys(passage.rule for passage in passages):
        yield Judgement(fact, rule, right)
