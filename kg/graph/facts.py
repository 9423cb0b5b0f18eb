"""What an article states: ranks and posts, meetings and who took part, appointments, awards.

Two facts of an article that are made of the same things are told apart by their order in the text; one that it states
twice is joined, with the evidence of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.graph.attestations import Attestation, post_attestations, rank_attestations
from kg.graph.awards import award_quads
from kg.graph.occasions import Occasion
from kg.graph.quads import evidence, say, typed
from kg.graph.scope import ArticleScope, told_apart
from kg.graph.terms import Quad, date, iri, literal
from kg.model import Evidence, MeetingFact, PostRef
from kg.vocabulary import ROLES, SUPERPROPERTIES, Class, Property, term


def fact_quads(scope: ArticleScope, occasions: Mapping[str, Occasion]) -> Iterator[Quad]:
    """All facts of an article; `occasions` are its meetings by their keys."""
    for attestation in rank_attestations(scope):
        yield from _attestation(scope, attestation, Class.RANK_ATTESTATION, Property.RANK)
    for attestation in post_attestations(scope):
        yield from _attestation(scope, attestation, Class.POST_ATTESTATION, Property.POST)
    for fact in scope.article.posts:
        yield from post_quads(scope, PostRef(fact.title, fact.organization))
    meetings = {key: occasion.term for key, occasion in occasions.items()}
    for meeting in scope.article.meetings:
        yield from _meeting(scope, meeting, occasions[meeting.key])
    yield from _participations(scope, meetings)
    yield from _appointments(scope)
    yield from award_quads(scope, meetings)


def post_quads(scope: ArticleScope, post: PostRef) -> Iterator[Quad]:
    """A title at an organisation."""
    subject = scope.post(post.title, post.organization)
    yield from typed(scope.iri, subject, Class.POST)
    yield from say(scope.iri, subject, (Property.TITLE, scope.build.title(post.title)))
    if post.organization is not None:
        yield from say(scope.iri, subject, (Property.POST_IN, scope.organizations[post.organization]))


def _attestation(scope: ArticleScope, shown: Attestation, cls: Class, what: Property) -> Iterator[Quad]:
    yield from typed(scope.iri, shown.node, cls)
    yield from say(scope.iri, shown.node, (Property.HOLDER, shown.person), (what, shown.what))
    if shown.status is not None:
        yield from say(scope.iri, shown.node, (Property.STATUS, literal(shown.status)))
    if shown.on is not None:
        yield from say(scope.iri, shown.node, (Property.ATTESTED_ON, date(shown.on)))
    yield from evidence(scope, shown.node, shown.evidence)


def _meeting(scope: ArticleScope, meeting: MeetingFact, occasion: Occasion) -> Iterator[Quad]:
    """What this article says of a meeting, under the kind that all its articles together give it."""
    subject = occasion.term
    yield from typed(scope.iri, subject, Class.MEETING)
    yield from say(scope.iri, subject, (Property.KIND, iri(term(occasion.kind))))
    if meeting.date in occasion.dates:
        yield from say(scope.iri, subject, (Property.DATE, date(meeting.date)))
    if meeting.end_date is not None and meeting.end_date == occasion.end_date:
        yield from say(scope.iri, subject, (Property.END_DATE, date(meeting.end_date)))
    for place in meeting.places:
        yield from say(scope.iri, subject, (Property.PLACE, scope.areas[place]))
    for topic in meeting.topics:
        yield from say(scope.iri, subject, (Property.TOPIC, iri(term(topic))))
    yield from evidence(scope, subject, meeting.evidence, surest=occasion.confidence)


def _participations(scope: ArticleScope, meetings: Mapping[str, str]) -> Iterator[Quad]:
    """Who took part in which role; the meeting itself says the same in one statement, and organisers organise."""
    taken: dict[tuple[str, str, str], tuple[set[str], list[Evidence]]] = {}
    for held in scope.article.meetings:
        of_it = [e for e in held.evidence if e.supports == "organizer"]
        for organizer in held.organizers:
            taken[held.key, organizer, "organizer"] = (set(), of_it or list(held.evidence))
    for fact in scope.article.participations:
        behalf, passages = taken.setdefault((fact.meeting, fact.agent, fact.role), (set(), []))
        if fact.on_behalf_of is not None:
            behalf.add(fact.on_behalf_of)
        passages += fact.evidence
    for (meeting, agent, role), (behalf, passages) in taken.items():
        value, shortcut = ROLES[role]
        label = f"{scope.agent_name(agent)} {role.replace('_', ' ')}"
        subject = scope.fact("participation", label, meetings[meeting], *scope.local_identity(agent), role)
        yield from typed(scope.iri, subject, Class.PARTICIPATION)
        yield from say(
            scope.iri,
            subject,
            (Property.IN_MEETING, meetings[meeting]),
            (Property.AGENT, scope.agent(agent)),
            (Property.ROLE, iri(value)),
        )
        for organization in behalf:
            yield from say(scope.iri, subject, (Property.ON_BEHALF_OF, scope.organizations[organization]))
        yield from evidence(scope, subject, passages)
        for each in (shortcut, *SUPERPROPERTIES.get(shortcut, ())):
            yield from say(scope.iri, meetings[meeting], (each, scope.agent(agent)))


def _appointments(scope: ArticleScope) -> Iterator[Quad]:
    facts = {str(i): fact for i, fact in enumerate(scope.article.appointments)}
    apart = told_apart(
        {
            key: (
                *scope.local_identity(fact.person),
                "" if fact.from_post is None else scope.post(fact.from_post.title, fact.from_post.organization),
                "" if fact.to_post is None else scope.post(fact.to_post.title, fact.to_post.organization),
                fact.date or "",
            )
            for key, fact in facts.items()
        },
        {key: fact.evidence for key, fact in facts.items()},
    )
    for key, fact in facts.items():
        subject = scope.fact("appointment", f"{scope.agent_name(fact.person)} {fact.date or ''}", *apart[key])
        yield from typed(scope.iri, subject, Class.APPOINTMENT)
        yield from say(scope.iri, subject, (Property.APPOINTEE, scope.people[fact.person]))
        for predicate, post in ((Property.FROM_POST, fact.from_post), (Property.TO_POST, fact.to_post)):
            if post is not None:
                yield from post_quads(scope, post)
                yield from say(scope.iri, subject, (predicate, scope.post(post.title, post.organization)))
        if fact.date:
            yield from say(scope.iri, subject, (Property.DATE, date(fact.date)))
        yield from evidence(scope, subject, fact.evidence)
