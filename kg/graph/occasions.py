"""What a build says of a meeting that several articles report: one term, one kind, and the dates as they stand.

A date that only says less than another one is left out; dates that contradict each other stand side by side, each in
the graph of its article, and the meeting's date is marked as disputed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.graph.said import Said
from kg.graph.scope import ArticleScope, BuildScope, told_apart
from kg.graph.terms import integer, iri
from kg.model import Evidence, MeetingFact
from kg.resolve import Entity, Ref
from kg.vocabulary import Property

_NO_YEAR = "-"


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting as the build has it; `confidence` is that of the surest passage, None where it has no passage."""

    term: str
    kind: str
    dates: frozenset[str]
    end_date: str | None
    confidence: float | None

    @property
    def is_disputed(self) -> bool:
        """Whether the articles date it to different days."""
        return len(self.dates) > 1


Occasions = Mapping[Ref, Occasion]


def shared_occasions(build: BuildScope) -> Occasions:
    """The meetings that several articles tell of, by their places in these."""
    shared = {ref for entity in build.resolution.shared_meetings for ref in entity.members}
    if not shared:
        return {}
    terms: dict[Ref, str] = {}
    facts: dict[Ref, MeetingFact] = {}
    for resolved in build.resolution.resolved(build.resolution.telling):
        name = resolved.article.document.name
        here = {Ref(name, meeting.key): meeting for meeting in resolved.article.meetings}
        facts |= {ref: meeting for ref, meeting in here.items() if ref in shared}
        local = _local_terms(ArticleScope.of(build, resolved))
        terms |= {Ref(name, key): term for key, term in local.items() if Ref(name, key) in shared}
    found: dict[Ref, Occasion] = {}
    for entity in build.resolution.shared_meetings:
        told = [facts[ref] for ref in entity.members]
        occasion = _occasion(terms[_first(entity)], entity.kind or told[0].kind, told)
        found.update(dict.fromkeys(entity.members, occasion))
    return found


def article_occasions(scope: ArticleScope, shared: Occasions) -> dict[str, Occasion]:
    """The meetings of an article by their keys; `shared` are those that others tell of too."""
    name, terms = scope.article.document.name, _local_terms(scope)
    return {
        meeting.key: shared.get(Ref(name, meeting.key)) or _occasion(terms[meeting.key], meeting.kind, [meeting])
        for meeting in scope.article.meetings
    }


def _first(entity: Entity) -> Ref:
    article, key = entity.identity
    return Ref(article, key)


def _occasion(term: str, kind: str, told: Sequence[MeetingFact]) -> Occasion:
    dates = frozenset(_undoubted([(m.date, m.end_date) for m in told if m.date]))
    ends = sorted({m.end_date for m in told if m.end_date and m.date in dates})
    fitting = [end for end in ends if all(len(end) == len(date) and end >= date for date in dates)]
    sure = [e.confidence for meeting in told for e in meeting.evidence]
    return Occasion(term, kind, dates, fitting[-1] if fitting else None, max(sure, default=None))


def _undoubted(dated: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    """The dates without those that only say less: the month of a day, a day without its year, one inside a range."""
    spans = sorted(set(dated), key=lambda span: (span[0], span[1] or ""))
    for date, _ in spans:
        if not any(_says_more(other, end, date) for other, end in spans if other != date):
            yield date


def _says_more(other: str, end: str | None, date: str) -> bool:
    if date.startswith(_NO_YEAR):
        return not other.startswith(_NO_YEAR) and other[4:].startswith(date[1:])
    return other.startswith(date) or (end is not None and len(end) == len(date) and other <= date <= end)


def _local_terms(scope: ArticleScope) -> dict[str, str]:
    """The terms that an article's meetings have by its own account, by their keys."""
    identities = {
        meeting.key: (
            meeting.kind,
            meeting.date or "",
            meeting.end_date or "",
            *sorted(scope.areas[place] for place in meeting.places),
            *sorted(scope.agent(organizer) for organizer in meeting.organizers),
            *(() if meeting.date and meeting.places and meeting.organizers else _place_in_text(meeting.evidence)),
        )
        for meeting in scope.article.meetings
    }
    apart = told_apart(identities, {meeting.key: meeting.evidence for meeting in scope.article.meetings})
    return {
        meeting.key: scope.fact("meeting", f"{meeting.kind} {meeting.date or ''}", *apart[meeting.key])
        for meeting in scope.article.meetings
    }


def _place_in_text(passages: Sequence[Evidence]) -> tuple[str, ...]:
    first = min(((e.start, e.stop) for e in passages), default=())
    return tuple(map(str, first))


def say_own_occasions(scope: ArticleScope, said: Said, occasions: Mapping[str, Occasion], shared: Occasions) -> None:
    """That a meeting has one source, for those of an article that no other one tells of."""
    for key, occasion in occasions.items():
        if Ref(scope.article.document.name, key) not in shared:
            said.say(occasion.term, (Property.SOURCES, integer(1)))


def say_shared_occasions(build: BuildScope, said: Said, shared: Occasions) -> None:
    """How many sources each shared meeting has, and whether its date is disputed."""
    for entity in build.resolution.shared_meetings:
        occasion = shared[entity.members[0]]
        said.say(occasion.term, (Property.SOURCES, integer(build.sources(entity.members))))
        if occasion.is_disputed:
            said.say(occasion.term, (Property.DISPUTED, iri(Property.DATE)))
