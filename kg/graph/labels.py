"""Names over all articles: one to show for each entity, the other spellings, and names for posts and meetings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from kg.graph.quads import say, typed
from kg.graph.scope import ArticleScope, BuildScope
from kg.graph.terms import Quad, literal
from kg.lexicon import ranks, read_rows
from kg.model import PostRef
from kg.resolve import Entity, choose_name, tidy
from kg.vocabulary import RDF, SKOS, Class

PREF_LABEL = f"{SKOS}prefLabel"
ALT_LABEL = f"{SKOS}altLabel"
CONCEPT = f"<{SKOS}Concept>"


def label_quads(build: BuildScope, graph: str) -> Iterator[Quad]:
    """The names of people, organisations and areas, in the graph of that name."""
    established = _english_names()
    for person in build.resolution.people:
        yield from _named(graph, build.person(person), person)
    for organization in build.resolution.organizations:
        yield from _named(graph, build.organization(organization), organization)
        if (english := established.get(organization.name)) is not None:
            yield from say(graph, build.organization(organization), (PREF_LABEL, literal(english, language="en")))
    for area in build.resolution.areas:
        yield from _named(graph, build.area(area), area)


def post_label_quads(scope: ArticleScope, graph: str) -> Iterator[Quad]:
    """The names of the posts of an article: the title, and the organisation where there is one."""
    for post in _posts(scope):
        organization = scope.organization_entity(post.organization)
        title = tidy(post.title)
        label = title if organization is None else f"{title} {organization.name}"
        subject = scope.post(post.title, post.organization)
        yield from say(graph, subject, (PREF_LABEL, literal(label, language="vi")))


def unlisted_quads(build: BuildScope, graph: str, scopes: Iterable[ArticleScope]) -> Iterator[Quad]:
    """Class and name of the ranks and titles that the ontology's schemes do not have."""
    names: dict[tuple[Class, str], list[str]] = {}
    for scope in scopes:
        for fact in scope.article.ranks:
            if build.schemes.rank(fact.rank) is None:
                names.setdefault((Class.RANK, build.rank(fact.rank)), []).append(fact.rank)
        for post in _posts(scope):
            if build.schemes.title(post.title) is None:
                names.setdefault((Class.POSITION_TITLE, build.title(post.title)), []).append(post.title)
    english = {rank.value: rank.en for rank in ranks()}
    for (cls, subject), seen in names.items():
        name = choose_name(seen)
        yield from typed(graph, subject, cls)
        yield from say(graph, subject, (f"{RDF}type", CONCEPT), (PREF_LABEL, literal(name, language="vi")))
        if cls is Class.RANK and name in english:
            yield from say(graph, subject, (PREF_LABEL, literal(english[name], language="en")))


@cache
def _english_names() -> dict[str, str]:
    """Organisations with an established English name, by their Vietnamese one."""
    return {row[0]: row[1] for row in read_rows("lexicon/english_names.csv", ("name", "en"))}


def _posts(scope: ArticleScope) -> Iterable[PostRef]:
    for fact in scope.article.posts:
        yield PostRef(fact.title, fact.organization)
    for appointment in scope.article.appointments:
        yield from (post for post in (appointment.from_post, appointment.to_post) if post is not None)


def _named(graph: str, subject: str, entity: Entity) -> Iterator[Quad]:
    yield from say(graph, subject, (PREF_LABEL, literal(entity.name, language="vi")))
    for alias in entity.aliases:
        yield from say(graph, subject, (ALT_LABEL, literal(alias, language="vi")))
