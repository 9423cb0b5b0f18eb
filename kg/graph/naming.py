"""What an article names: itself, and the people, organisations and areas in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.graph.quads import passage, say, typed
from kg.graph.scope import ArticleScope
from kg.graph.terms import Quad, boolean, date, iri, literal
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

Span = tuple[int, int]
_MENTION = f"<{Property.MENTION}>"


def article_quads(scope: ArticleScope) -> Iterator[Quad]:
    """The article itself."""
    document, graph = scope.article.document, scope.iri
    yield from typed(graph, graph, Class.ARTICLE)
    yield from say(
        graph,
        graph,
        (f"{DCTERMS}identifier", literal(document.name)),
        (Property.SHA256, literal(text_digest(document))),
        (Property.SYNTHETIC, boolean(value=document.synthetic)),
    )
    if document.title:
        yield from say(graph, graph, (f"{SDO}headline", literal(document.title, language="vi")))
    if document.url:
        yield from say(graph, graph, (f"{SDO}url", literal(document.url, datatype=f"{XSD}anyURI")))
    if document.published:
        yield from say(graph, graph, (f"{SDO}datePublished", date(document.published)))
    if document.publisher:
        yield from say(graph, graph, (f"{SDO}publisher", literal(document.publisher)))
    if document.author:
        yield from say(graph, graph, (f"{SDO}author", literal(document.author)))


def named_quads(scope: ArticleScope) -> Iterator[Quad]:
    """Everybody and everything that the article names, with the passages."""
    for person in scope.article.people:
        subject = scope.people[person.key]
        yield from typed(scope.iri, subject, Class.PERSON)
        yield from _mentioned(scope, subject, ((m.start, m.stop) for m in person.mentions))
    for organization in scope.article.organizations:
        yield from _organization(scope, organization)
    for area in scope.article.areas:
        yield from _area(scope, area)


def _organization(scope: ArticleScope, organization: Organization) -> Iterator[Quad]:
    subject = scope.organizations[organization.key]
    entity = scope.resolved.organizations[organization.key]
    yield from typed(scope.iri, subject, CLASS_OF_ORGANIZATION[entity.kind or organization.kind])
    yield from _mentioned(scope, subject, _organization_spans(scope, organization))
    if entity.level is not None:
        yield from say(scope.iri, subject, (Property.LEVEL, iri(term(entity.level))))
    if organization.area is not None:
        yield from say(scope.iri, subject, (Property.JURISDICTION, scope.areas[organization.area]))
    if organization.parent is not None and scope.organizations[organization.parent] != subject:
        yield from say(scope.iri, subject, (Property.PART_OF, scope.organizations[organization.parent]))
    if organization.code is not None:
        yield from say(scope.iri, subject, (f"{SKOS}notation", literal(organization.code)))


def _area(scope: ArticleScope, area: Area) -> Iterator[Quad]:
    subject = scope.areas[area.key]
    yield from typed(scope.iri, subject, CLASS_OF_AREA[area.kind])
    yield from _mentioned(scope, subject, _area_spans(scope, area))
    yield from say(scope.iri, subject, (Property.COUNTRY_CODE, literal(area.country)))
    if area.within is not None and scope.areas[area.within] != subject:
        yield from say(scope.iri, subject, (Property.WITHIN, scope.areas[area.within]))


def _mentioned(scope: ArticleScope, subject: str, spans: Iterable[Span]) -> Iterator[Quad]:
    yield from say(scope.iri, subject, (Property.MENTIONED_IN, scope.iri))
    for start, stop in spans:
        yield from passage(scope, start, stop)
        yield Quad(subject, _MENTION, scope.mention(start, stop), scope.iri)


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
