"""Names over all articles: one to show for each entity, the other spellings, and names for posts and meetings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

from kg.graph.said import Said
from kg.graph.scope import ArticleScope, BuildScope
from kg.graph.terms import literal
from kg.lexicon import ranks, read_rows
from kg.model import PostRef
from kg.resolve import Entity, most_frequent, tidy
from kg.vocabulary import RDF, SKOS, Class

PREF_LABEL = f"{SKOS}prefLabel"
ALT_LABEL = f"{SKOS}altLabel"
CONCEPT = f"<{SKOS}Concept>"


def say_labels(build: BuildScope, said: Said) -> None:
    """The names of people, areas and organisations; not those of organisations that are
    known inside one article only."""
    for found in build.resolution.known_people:
        _named(said, build.person(found.person), found.person)
    for organization in build.resolution.known_organizations.entities():
        say_organization_labels(build, said, organization)
    for area in build.resolution.known_areas.entities():
        _named(said, build.area(area), area)


def say_organization_labels(build: BuildScope, said: Said, organization: Entity) -> None:
    """The names of one organisation."""
    subject = build.organization(organization)
    _named(said, subject, organization)
    if (english := _english_names().get(organization.name)) is not None:
        said.say(subject, (PREF_LABEL, literal(english, language="en")))


def say_post_labels(scope: ArticleScope, said: Said) -> None:
    """The names of the posts of an article: the title, and the organisation where there is one."""
    for post in _posts(scope):
        organization = scope.organization_entity(post.organization)
        title = tidy(post.title)
        label = title if organization is None else f"{title} {organization.name}"
        subject = scope.post(post.title, post.organization)
        said.say(subject, (PREF_LABEL, literal(label, language="vi")))


class Unlisted:
    """The ranks and titles that the ontology's schemes do not have, with what articles call them."""

    def __init__(self) -> None:
        self.names: dict[tuple[Class, str], Counter[str]] = defaultdict(Counter)

    def note(self, scope: ArticleScope) -> None:
        """Take in those of an article."""
        build = scope.build
        for fact in scope.article.ranks:
            if build.schemes.rank(fact.rank) is None:
                self.names[Class.RANK, build.rank(fact.rank)][tidy(fact.rank)] += 1
        for post in _posts(scope):
            if build.schemes.title(post.title) is None:
                self.names[Class.POSITION_TITLE, build.title(post.title)][tidy(post.title)] += 1


def say_unlisted(said: Said, unlisted: Iterable[Unlisted]) -> None:
    """Class and most frequent name of the ranks and titles that the ontology's schemes do not have."""
    names: dict[tuple[Class, str], Counter[str]] = defaultdict(Counter)
    for each in unlisted:
        for thing, seen in each.names.items():
            names[thing] += seen
    english = {rank.value: rank.en for rank in ranks()}
    for (cls, subject), seen in names.items():
        name = most_frequent(seen)
        said.typed(subject, cls)
        said.say(subject, (f"{RDF}type", CONCEPT), (PREF_LABEL, literal(name, language="vi")))
        if cls is Class.RANK and name in english:
            said.say(subject, (PREF_LABEL, literal(english[name], language="en")))


@cache
def _english_names() -> dict[str, str]:
    """Organisations with an established English name, by their Vietnamese one."""
    return {row[0]: row[1] for row in read_rows("lexicon/english_names.csv", ("name", "en"))}


def _posts(scope: ArticleScope) -> Iterable[PostRef]:
    for fact in scope.article.posts:
        yield PostRef(fact.title, fact.organization)
    for appointment in scope.article.appointments:
        yield from (post for post in (appointment.from_post, appointment.to_post) if post is not None)


def _named(said: Said, subject: str, entity: Entity) -> None:
    said.say(subject, (PREF_LABEL, literal(entity.name, language="vi")))
    for alias in entity.aliases:
        said.say(subject, (ALT_LABEL, literal(alias, language="vi")))
