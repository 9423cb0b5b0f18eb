"""Identity of people: the same full name, tones kept, and posts or a rank and unit that go together.

A name alone never joins two articles: Nguyễn Văn Hùng of one province is another man than Nguyễn Văn Hùng of the next.
Nor does a bare given name, or someone without any post.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.model import Article, Person
from kg.resolve.areas import successors
from kg.resolve.articles import article_identity
from kg.resolve.entity import Entity, Identity, Join, Ref, choose_name, cluster, other_names
from kg.resolve.namesakes import Shown, find_joins
from kg.text import key_of

Seniority = Mapping[str, int]


def resolve_people(
    articles: Sequence[Article],
    units: Mapping[Ref, Identity],
    areas: Mapping[Ref, Identity],
    seniority: Seniority,
) -> tuple[tuple[Entity, ...], tuple[Join, ...]]:
    """The people of all articles, and the joins that were followed.

    `units` and `areas` give the identities of the organisations and areas, `seniority` the place of a rank on its
    scale, higher for senior.
    """
    by_name: dict[str, list[tuple[Person, Shown]]] = defaultdict(list)
    for article in articles:
        for person, shown in _shown(article, units, areas):
            by_name[key_of(person.name)].append((person, shown))
    anchors = {ref: anchor for article in articles for ref, anchor in _anchors(article)}
    entities: list[Entity] = []
    followed: list[Join] = []
    for name in sorted(by_name):
        people = {shown.ref: person for person, shown in by_name[name]}
        joins = find_joins([shown for _, shown in by_name[name]], seniority)
        clusters, used = cluster(tuple(sorted(people)), joins)
        entities += [_entity(name, [people[ref] for ref in refs], refs, anchors) for refs in clusters]
        followed += used
    return tuple(entities), tuple(followed)


def _shown(
    article: Article, units: Mapping[Ref, Identity], areas: Mapping[Ref, Identity]
) -> Iterator[tuple[Person, Shown]]:
    name = article.document.name
    countries = {area.key for area in article.areas if area.kind == "country"}
    area_of = {
        org.key: areas[Ref(name, org.area)]
        for org in article.organizations
        if org.area is not None and org.area not in countries
    }
    for person in article.people:
        posts = {
            (key_of(fact.title), fact.organization)
            for fact in article.posts
            if fact.person == person.key and fact.organization is not None
        }
        places = frozenset(area_of[org] for _, org in posts if org in area_of)
        held = frozenset((title, units[Ref(name, org)]) for title, org in posts)
        shown = Shown(
            ref=Ref(name, person.key),
            name=person.name,
            posts=held,
            later_posts=frozenset((title, later) for title, unit in held for later in successors(unit)),
            areas=places,
            later_areas=frozenset(later for place in places for later in successors(place)),
            ranks=frozenset(fact.rank for fact in article.ranks if fact.person == person.key),
        )
        yield person, shown


def _anchors(article: Article) -> Iterator[tuple[Ref, tuple[str, ...]]]:
    """Where a person of an article stands: when it was published, the article, and which of its people of that name."""
    count: dict[str, int] = defaultdict(int)
    for person in sorted(article.people, key=lambda p: (min((m.start for m in p.mentions), default=0), p.key)):
        name = key_of(person.name)
        document = article.document
        yield (
            Ref(document.name, person.key),
            (document.published or "9999", *article_identity(document), str(count[name])),
        )
        count[name] += 1


def _entity(
    name: str, people: Sequence[Person], refs: tuple[Ref, ...], anchors: Mapping[Ref, tuple[str, ...]]
) -> Entity:
    """A person is made by the name and the earliest article that shows them: later ones change nothing about it."""
    shown = choose_name(person.name for person in people)
    spellings = [spelling for person in people for spelling in (person.name, *person.aliases)]
    first = min(anchors[ref] for ref in refs)
    return Entity((name, *first[1:]), shown, other_names(spellings, shown), refs)
