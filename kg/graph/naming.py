"""What an article names: itself, and the people, organisations and areas in it."""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.scope import ArticleScope, Span
from kg.graph.terms import boolean, date, iri, literal
from kg.model import Area, Organization
from kg.resolve import text_digest
from kg.vocabulary import (
    CLASS_OF_AREA,
    CLASS_OF_ORGANIZATION,
    DCTERMS,
    SDO,
    SKOS,
    XSD,
    Class,
    Property,
    term,
)

_MENTION = f"<{Property.MENTION}>"


def say_article(scope: ArticleScope) -> None:
    """The article itself."""
    document, article, said = scope.article.document, scope.iri, scope.said
    said.typed(article, Class.ARTICLE)
    said.say(
        article,
        (f"{DCTERMS}identifier", literal(document.name)),
        (Property.SHA256, literal(text_digest(document))),
        (Property.SYNTHETIC, boolean(value=document.synthetic)),
    )
    if document.title:
        said.say(article, (f"{SDO}headline", literal(document.title, language="vi")))
    if document.url:
        said.say(article, (f"{SDO}url", literal(document.url, datatype=f"{XSD}anyURI")))
    if document.published:
        said.say(article, (f"{SDO}datePublished", date(document.published)))
    if document.publisher:
        said.say(article, (f"{SDO}publisher", literal(document.publisher)))
    if document.author:
        said.say(article, (f"{SDO}author", literal(document.author)))


def say_named(scope: ArticleScope) -> None:
    """Everybody and everything that the article names, with the passages."""
    for person in scope.article.people:
        subject = scope.people[person.key]
        scope.said.typed(subject, Class.PERSON)
        _mentioned(scope, subject, ((m.start, m.stop) for m in person.mentions))
    for organization in scope.article.organizations:
        _organization(scope, organization)
    for area in scope.article.areas:
        _area(scope, area)


def _organization(scope: ArticleScope, organization: Organization) -> None:
    subject = scope.organizations[organization.key]
    entity = scope.resolved.organizations[organization.key]
    scope.said.typed(subject, CLASS_OF_ORGANIZATION[entity.kind or organization.kind])
    _mentioned(scope, subject, _organization_spans(scope, organization))
    if entity.level is not None:
        scope.said.say(subject, (Property.LEVEL, iri(term(entity.level))))
    if organization.area is not None:
        scope.said.say(subject, (Property.JURISDICTION, scope.areas[organization.area]))
    if organization.parent is not None and scope.organizations[organization.parent] != subject:
        scope.said.say(subject, (Property.PART_OF, scope.organizations[organization.parent]))
    if organization.code is not None:
        scope.said.say(subject, (f"{SKOS}notation", literal(organization.code)))


def _area(scope: ArticleScope, area: Area) -> None:
    subject = scope.areas[area.key]
    scope.said.typed(subject, CLASS_OF_AREA[area.kind])
    _mentioned(scope, subject, _area_spans(scope, area))
    scope.said.say(subject, (Property.COUNTRY_CODE, literal(area.country)))
    if area.within is not None and scope.areas[area.within] != subject:
        scope.said.say(subject, (Property.WITHIN, scope.areas[area.within]))


def _mentioned(scope: ArticleScope, subject: str, spans: Iterable[Span]) -> None:
    scope.said.say(subject, (Property.MENTIONED_IN, scope.iri))
    scope.said.pairs(subject).update((_MENTION, scope.mention(start, stop)) for start, stop in spans)


def _organization_spans(scope: ArticleScope, organization: Organization) -> list[Span]:
    """Where an organisation is named; where only a title implies it, the passages on the post."""
    named = [(m.start, m.stop) for m in organization.mentions]
    implied = (p for p in scope.article.posts if p.organization == organization.key)
    return named or [(e.start, e.stop) for post in implied for e in post.evidence]


def _area_spans(scope: ArticleScope, area: Area) -> list[Span]:
    """Where an area is named; where only an organisation implies it ("Bộ Công an"), the passages on that."""
    named = [(m.start, m.stop) for m in area.mentions]
    implied = (o for o in scope.article.organizations if o.area == area.key)
    return named or [span for organization in implied for span in _organization_spans(scope, organization)]
