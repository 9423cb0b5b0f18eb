"""Identity of people: the same full name, tones kept, and posts or a rank and unit that go together.

A name alone never joins two articles: Nguyễn Văn Hùng of one province is another man than Nguyễn Văn Hùng of the next.
Nor does a bare given name, or someone without any post.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.model import Article, Person
from kg.resolve.articles import article_identity
from kg.resolve.entity import Entity, Join, Ref, choose_name, cluster, other_names
from kg.text import key_of

# In steps of the scale of ranks. A step takes an officer three to four years, so what two articles show of one man is
# seldom further apart; the same post at the same unit bears more.
_NEAR = 1
_NEAR_IN_ONE_POST = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """A person as one article shows them. Organisations are entities' indices, `areas` those of the organisations below
    the level of a country, where a shared area says something."""

    ref: Ref
    person: Person
    posts: frozenset[tuple[str, int | None]]
    areas: frozenset[tuple[str, ...]]
    ranks: frozenset[str]

    @property
    def organizations(self) -> frozenset[int]:
        """The organisations of the posts."""
        return frozenset(org for _, org in self.posts if org is not None)

    @property
    def has_bare_name(self) -> bool:
        """Whether only a given name is known: one syllable."""
        return len(self.person.name.replace("-", " ").split()) == 1


def resolve_people(
    articles: Sequence[Article],
    organizations: Mapping[Ref, int],
    areas: Mapping[Ref, tuple[str, ...]],
    seniority: Mapping[str, int],
) -> tuple[tuple[Entity, ...], tuple[Join, ...]]:
    """The people of all articles, and the joins that were followed.

    `organizations` gives the entity (by index) of each organisation, `areas` the identity of each area, `seniority` the
    place of a rank on its scale, higher for senior.
    """
    by_name: dict[str, list[Shown]] = defaultdict(list)
    for article in articles:
        for shown in _shown(article, organizations, areas):
            by_name[key_of(shown.person.name)].append(shown)
    anchors = {ref: anchor for article in articles for ref, anchor in _anchors(article)}
    entities: list[Entity] = []
    followed: list[Join] = []
    for name in sorted(by_name):
        group = {shown.ref: shown for shown in sorted(by_name[name], key=lambda s: s.ref)}
        clusters, used = cluster(tuple(group), _joins(tuple(group.values()), seniority))
        entities += [_entity(name, [group[ref].person for ref in refs], refs, anchors) for refs in clusters]
        followed += used
    return tuple(entities), tuple(followed)


def _shown(article: Article, organizations: Mapping[Ref, int], areas: Mapping[Ref, tuple[str, ...]]) -> Iterator[Shown]:
    name = article.document.name
    countries = {area.key for area in article.areas if area.kind == "country"}
    area_of = {org.key: org.area for org in article.organizations if org.area is not None and org.area not in countries}
    for person in article.people:
        posts = [fact for fact in article.posts if fact.person == person.key]
        orgs = {fact.organization for fact in posts if fact.organization is not None}
        yield Shown(
            ref=Ref(name, person.key),
            person=person,
            posts=frozenset(
                (key_of(fact.title), None if fact.organization is None else organizations[Ref(name, fact.organization)])
                for fact in posts
            ),
            areas=frozenset(areas[Ref(name, area_of[org])] for org in orgs if org in area_of),
            ranks=frozenset(fact.rank for fact in article.ranks if fact.person == person.key),
        )


def _joins(group: Sequence[Shown], seniority: Mapping[str, int]) -> list[Join]:
    """The joins between people of one name, the surest first."""
    found = []
    for left, right in combinations(group, 2):
        if left.ref.article != right.ref.article and (reason := _reason(left, right, seniority)) is not None:
            found.append((reason[0], Join(left.ref, right.ref, reason[1])))
    return [join for _, join in sorted(found, key=lambda item: (item[0], item[1].left, item[1].right))]


def _reason(left: Shown, right: Shown, seniority: Mapping[str, int]) -> tuple[int, str] | None:
    """Why two people of one name are one: how far down the list of reasons (0 is the surest) and the reason."""
    steps = rank_steps(left.ranks, right.ranks, seniority)
    one_unit = bool(left.organizations & right.organizations)
    if left.has_bare_name or right.has_bare_name:
        return (0, "same given name, rank and organisation") if one_unit and steps == 0 else None
    near = steps is None or steps <= _NEAR
    if any(org is not None for _, org in left.posts & right.posts):
        return (0, "same name and post") if steps is None or steps <= _NEAR_IN_ONE_POST else None
    if one_unit and near:
        return (1, "same name and organisation, ranks that go together")
    if left.areas & right.areas and steps is not None and near:
        return (2, "same name, area and rank")
    return None


def rank_steps(left: frozenset[str], right: frozenset[str], seniority: Mapping[str, int]) -> int | None:
    """The fewest steps on the scale from a rank of the one to a rank of the other; None where one has no rank.

    A rank that isn't on the scale is no step from itself and far from every other.
    """
    if not left or not right:
        return None
    if left & right:
        return 0
    far = len(seniority) + 1
    scale = sorted(set(seniority.values()))
    place = {rank: scale.index(value) for rank, value in seniority.items()}
    return min(abs(place[a] - place[b]) if a in place and b in place else far for a in left for b in right)


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
