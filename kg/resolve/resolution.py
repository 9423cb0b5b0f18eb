"""What resolution yields: entities, and for each article which of them its people, units, areas and meetings are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any

from kg.model import Article, MeetingFact
from kg.resolve.areas import Areas
from kg.resolve.articles import Repeat
from kg.resolve.decisions import Decision, Verdicts
from kg.resolve.doubts import Doubt
from kg.resolve.entity import Entity, Join, Ref
from kg.resolve.meetings import single_meeting
from kg.resolve.organizations import Organizations
from kg.resolve.people import PersonFound, Rival, resolve_people
from kg.resolve.suppression import LeftOut
from kg.spill import Row, Spill, in_order


@dataclass(frozen=True, slots=True)
class Resolved:
    """An article and its entities by its own keys, without their members."""

    article: Article
    people: Mapping[str, Entity]
    organizations: Mapping[str, Entity]
    areas: Mapping[str, Entity]


class Part:
    """Some of the people of a build, on disk: made of the mentions of some names, as rows of `kg.resolve.mentions`.

    It is a worker of `kg.workers`; `number` and `of` say which of how many it is.
    """

    def __init__(self, verdicts: Verdicts, number: int = 0, of: int = 1) -> None:
        self._verdicts, self._number, self._of = verdicts, number, of
        self._mentions = Spill()
        self.people, self.members = Spill(), Spill()

    def open(self) -> None:
        """Have files that are there for a process aside too."""
        self.people.open()
        self.members.open()

    def add(self, row: Row) -> None:
        """Take in a mention."""
        self._mentions.add(row)

    def finish(self) -> None:
        """Find the people. Each has a number that no other one of the build has."""
        for number, one in enumerate(resolve_people(self._mentions, self._verdicts)):
            person = one.person
            self.people.add((person.identity, *_row(one)))
            for ref in person.members:
                self.members.add((*ref, number * self._of + self._number, person.identity, person.name))
        self._mentions = Spill()

    def state(self) -> Any:
        """Where in the files the people are."""
        return self.people.state(), self.members.state()

    def restore(self, state: Any) -> None:
        """Know where in the files the people are."""
        people, members = state
        self.people.restore(people)
        self.members.restore(members)


class People:
    """The people of a build, on disk: in order of their identities, and by the articles that show them."""

    def __init__(self, parts: Iterable[Part] = ()) -> None:
        self._parts = tuple(parts)

    def __len__(self) -> int:
        return sum(len(part.people) for part in self._parts)

    def __iter__(self) -> Iterator[PersonFound]:
        return map(_person, in_order(*(part.people for part in self._parts)))

    def by_article(self) -> Iterator[tuple[str, dict[str, Entity]]]:
        """The name of each article that shows somebody, in order, and its people by their keys."""
        for name, rows in self._members():
            yield name, {key: Entity(identity, shown, ()) for _, key, _, identity, shown in rows}

    def numbered(self, told: Iterable[Row]) -> Iterator[Row]:
        """Rows with numbers of people instead of the keys that are their last part, in order of the articles that are
        their first."""
        members = self._members()
        name, here = "", dict[str, int]()
        for row in told:
            while name < row[0]:
                name, rows = next(members, (row[0], iter(())))
                if name >= row[0]:
                    here = {key: number for _, key, number, _, _ in rows}
            yield *row[:-1], frozenset(here[key] for key in row[-1])

    def _members(self) -> Iterator[tuple[str, Iterator[Row]]]:
        return groupby(in_order(*(part.members for part in self._parts)), key=itemgetter(0))


@dataclass(frozen=True, slots=True, eq=False)
class Resolution:
    """The entities of a build; every local thing of its articles is a member of exactly one.

    `articles` are those that were kept, in order of their names; `repeats` those that were left out as one of these.
    `known_people`, `known_organizations` and `known_areas` hold the entities, `shared_meetings` those that several
    articles tell of, `telling` the numbers of these articles. `source_of` leads from the name of an article that
    repeats another one to the name of that. `unmet` are the decisions that met nothing, `left_out` what was left out by
    decision.

    The properties that list all entities with their members hold them in memory: they are for builds of some thousand
    articles. `resolved` goes through the articles of any build.
    """

    articles: Sequence[Article]
    repeats: tuple[Repeat, ...]
    known_people: People
    known_organizations: Organizations
    known_areas: Areas
    shared_meetings: tuple[Entity, ...]
    telling: Sequence[int]
    meeting_count: int
    source_of: Mapping[str, str]
    unmet: tuple[Decision, ...]
    left_out: LeftOut

    def resolved(self, numbers: Iterable[int] | None = None) -> Iterator[Resolved]:
        """The articles in order, or those of some numbers, which are in order; each with its entities."""
        shown = self.known_people.by_article()
        name, here = next(shown, ("", {}))
        for article in self.articles if numbers is None else map(self.articles.__getitem__, numbers):
            while name and name < article.document.name:
                name, here = next(shown, ("", {}))
            people = here if article.document.name == name else {}
            yield Resolved(article, people, self.known_organizations.of(article), self.known_areas.of(article))

    def source(self, article: str) -> str:
        """The name of the article whose report an article (by name) is: its own, unless it repeats another one."""
        return self.source_of.get(article, article)

    @property
    def people(self) -> tuple[Entity, ...]:
        """All people, by identity."""
        return tuple(found.person for found in self.known_people)

    @property
    def organizations(self) -> tuple[Entity, ...]:
        """All organisations, by identity."""
        return self._with_members(lambda one: one.organizations)

    @property
    def areas(self) -> tuple[Entity, ...]:
        """All areas, by identity."""
        return self._with_members(lambda one: one.areas)

    @property
    def meetings(self) -> tuple[Entity, ...]:
        """All meetings, by identity."""
        shared = {ref for entity in self.shared_meetings for ref in entity.members}
        own = (single_meeting(a, m) for a in self.articles for m in a.meetings if _ref(a, m) not in shared)
        return tuple(sorted([*self.shared_meetings, *own], key=attrgetter("identity")))

    @property
    def joins(self) -> tuple[Join, ...]:
        """The reasons for which people of several articles are one."""
        return tuple(sorted(join for found in self.known_people for join in found.joins))

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The pairs of people that were kept apart though something speaks for them."""
        return tuple(sorted({rival.doubt for found in self.known_people for rival in found.rivals}))

    def _with_members(self, entities: Callable[[Resolved], Mapping[str, Entity]]) -> tuple[Entity, ...]:
        members: dict[Entity, list[Ref]] = defaultdict(list)
        for one in self.resolved():
            for key, entity in entities(one).items():
                members[entity].append(Ref(one.article.document.name, key))
        made = (replace(entity, members=tuple(sorted(refs))) for entity, refs in members.items())
        return tuple(sorted(made, key=attrgetter("identity")))


def _ref(article: Article, meeting: MeetingFact) -> Ref:
    return Ref(article.document.name, meeting.key)


def _row(found: PersonFound) -> Row:
    """All but the identity."""
    person = found.person
    keys = tuple(found.keys[ref] for ref in person.members)
    joins = tuple((tuple(join.left), tuple(join.right), join.reason) for join in found.joins)
    rivals = tuple(
        (tuple(r.doubt.left), tuple(r.doubt.right), r.doubt.reason, r.doubt.score, r.here, r.there, r.other.identity,
         r.other.name)
        for r in found.rivals
    )  # fmt: skip
    return person.name, person.aliases, tuple(map(tuple, person.members)), keys, joins, rivals


def _person(row: Row) -> PersonFound:
    identity, name, aliases, members, keys, joins, rivals = row
    refs = tuple(Ref(*member) for member in members)
    return PersonFound(
        Entity(identity, name, aliases, refs),
        dict(zip(refs, keys, strict=True)),
        tuple(Join(Ref(*left), Ref(*right), reason) for left, right, reason in joins),
        tuple(
            Rival(Doubt(Ref(*left), Ref(*right), reason, score), here, there, Entity(other, called, ()))
            for left, right, reason, score, here, there, other, called in rivals
        ),
    )
