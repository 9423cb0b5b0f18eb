"""What an article states: ranks and posts, meetings and who took part, appointments, awards.

Two facts of an article that are made of the same things are told apart by their order in the text; one that it states
twice is joined, with the evidence of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.graph.attestations import Attestation
from kg.graph.evidence import say_evidence
from kg.graph.occasions import Occasion
from kg.graph.scope import ArticleScope, told_apart
from kg.graph.terms import date, iri, literal
from kg.model import Evidence, MeetingFact, PostRef
from kg.vocabulary import ROLES, SUPERPROPERTIES, Class, Property, term


def say_attestations(scope: ArticleScope, ranks: Iterable[Attestation], posts: Iterable[Attestation]) -> None:
    """The ranks and posts that an article shows."""
    for attestation in ranks:
        _attestation(scope, attestation, Class.RANK_ATTESTATION, Property.RANK)
    for attestation in posts:
        _attestation(scope, attestation, Class.POST_ATTESTATION, Property.POST)
    for fact in scope.article.posts:
        _post(scope, PostRef(fact.title, fact.organization))


def say_meetings(scope: ArticleScope, occasions: Mapping[str, Occasion]) -> None:
    """The meetings of an article, which are `occasions` by their keys, and who took part."""
    for meeting in scope.article.meetings:
        _meeting(scope, meeting, occasions[meeting.key])
    _participations(scope, {key: occasion.term for key, occasion in occasions.items()})


def _post(scope: ArticleScope, post: PostRef) -> None:
    """A title at an organisation."""
    subject = scope.post(post.title, post.organization)
    scope.said.typed(subject, Class.POST)
    scope.said.say(subject, (Property.TITLE, scope.build.title(post.title)))
    if post.organization is not None:
        scope.said.say(subject, (Property.POST_IN, scope.organizations[post.organization]))


def _attestation(scope: ArticleScope, shown: Attestation, cls: Class, what: Property) -> None:
    scope.said.typed(shown.node, cls)
    scope.said.say(shown.node, (Property.HOLDER, shown.person), (what, shown.what))
    if shown.status is not None:
        scope.said.say(shown.node, (Property.STATUS, literal(shown.status)))
    if shown.on is not None:
        scope.said.say(shown.node, (Property.ATTESTED_ON, date(shown.on)))
    say_evidence(scope, shown.node, shown.evidence)


def _meeting(scope: ArticleScope, meeting: MeetingFact, occasion: Occasion) -> None:
    """What this article says of a meeting, under the kind that all its articles together give it."""
    subject = occasion.term
    scope.said.typed(subject, Class.MEETING)
    scope.said.say(subject, (Property.KIND, iri(term(occasion.kind))))
    if meeting.date in occasion.dates:
        scope.said.say(subject, (Property.DATE, date(meeting.date)))
    if meeting.end_date is not None and meeting.end_date == occasion.end_date:
        scope.said.say(subject, (Property.END_DATE, date(meeting.end_date)))
    for place in meeting.places:
        scope.said.say(subject, (Property.PLACE, scope.areas[place]))
    for topic in meeting.topics:
        scope.said.say(subject, (Property.TOPIC, iri(term(topic))))
    say_evidence(scope, subject, meeting.evidence, surest=occasion.confidence)


def _participations(scope: ArticleScope, meetings: Mapping[str, str]) -> None:
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
        scope.said.typed(subject, Class.PARTICIPATION)
        scope.said.say(
            subject,
            (Property.IN_MEETING, meetings[meeting]),
            (Property.AGENT, scope.agent(agent)),
            (Property.ROLE, iri(value)),
        )
        for organization in behalf:
            scope.said.say(subject, (Property.ON_BEHALF_OF, scope.organizations[organization]))
        say_evidence(scope, subject, passages)
        for each in (shortcut, *SUPERPROPERTIES.get(shortcut, ())):
            scope.said.say(meetings[meeting], (each, scope.agent(agent)))


def say_appointments(scope: ArticleScope) -> None:
    """The appointments and dismissals that an article reports."""
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
        scope.said.typed(subject, Class.APPOINTMENT)
        scope.said.say(subject, (Property.APPOINTEE, scope.people[fact.person]))
        for predicate, post in ((Property.FROM_POST, fact.from_post), (Property.TO_POST, fact.to_post)):
            if post is not None:
                _post(scope, post)
                scope.said.say(subject, (predicate, scope.post(post.title, post.organization)))
        if fact.date:
            scope.said.say(subject, (Property.DATE, date(fact.date)))
        say_evidence(scope, subject, fact.evidence)
