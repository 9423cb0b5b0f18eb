"""Which meetings of several articles are one occasion: date, place, organisers and people, as far as each has them.

Two articles rarely tell the same of one. What they leave out counts for nothing; what they say has to go together, and
people have to be shared. Where two dates a day apart are all that keeps them from being one, they are one, and the date
is disputed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product

from kg.model import Article, MeetingFact
from kg.resolve.entity import Entity, Identity, Ref
from kg.resolve.shown import day_number

_EXACT = 10  # characters of a whole date
_MONTH = 7
_SAME_NEWS = 7  # days between two articles that may report one occasion under two dates
_MOST_SHOWING = 40  # meetings of one person about one day; in more, hardly one more pair is worth its price
_ENOUGH = 2  # people in common, which make up for what else is unknown
_SHARE = 0.5  # of the people of the article that names fewer


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting as one article shows it; people, organisers and places are entities' identities."""

    ref: Ref
    kind: str
    date: str | None
    end_date: str | None
    published: int | None
    people: frozenset[Identity]
    organizers: frozenset[Identity]
    places: frozenset[Identity]

    @property
    def days(self) -> tuple[int, int] | None:
        """First and last day, where the date is exact."""
        if self.date is None or len(self.date) != _EXACT:
            return None
        first = day_number(self.date)
        last = day_number(self.end_date) if self.end_date is not None and len(self.end_date) == _EXACT else first
        return None if first is None or last is None else (first, last)


def resolve_meetings(
    articles: Sequence[Article],
    person_of: Mapping[Ref, Entity],
    organization_of: Mapping[Ref, Entity],
    area_of: Mapping[Ref, Entity],
) -> tuple[Entity, ...]:
    """The meetings of all articles, by their first members. The name of each is the kind that most articles give it."""
    shown = {o.ref: o for article in articles for o in _occasions(article, person_of, organization_of, area_of)}
    groups = {ref: [ref] for ref in shown}
    for left, right in _by_likeness(_candidates(shown.values())):
        one, other = groups[left], groups[right]
        if one is not other and _go_together(one, other, shown):
            one += other
            groups.update(dict.fromkeys(other, one))
    distinct = {id(group): sorted(group, key=lambda ref: _age(shown[ref])) for group in groups.values()}
    return tuple(sorted((_entity(group, shown) for group in distinct.values()), key=lambda e: e.identity))


def _occasions(
    article: Article,
    person_of: Mapping[Ref, Entity],
    organization_of: Mapping[Ref, Entity],
    area_of: Mapping[Ref, Entity],
) -> Iterator[Occasion]:
    name = article.document.name
    people: dict[str, set[Identity]] = defaultdict(set)
    for fact in article.participations:
        if (person := person_of.get(Ref(name, fact.agent))) is not None:
            people[fact.meeting].add(person.identity)
    for meeting in article.meetings:
        yield Occasion(
            ref=Ref(name, meeting.key),
            kind=meeting.kind,
            date=_with_year(meeting),
            end_date=meeting.end_date,
            published=day_number(article.document.published),
            people=frozenset(people[meeting.key]),
            organizers=frozenset(organization_of[Ref(name, key)].identity for key in meeting.organizers),
            places=frozenset(area_of[Ref(name, key)].identity for key in meeting.places),
        )


def _with_year(meeting: MeetingFact) -> str | None:
    """The date, unless it lacks the year: the article may look back over many."""
    return None if meeting.date is None or meeting.date.startswith("-") else meeting.date


def _candidates(occasions: Iterable[Occasion]) -> Iterator[tuple[Occasion, Occasion]]:
    """Pairs of two articles that share a person about a day."""
    showing: dict[tuple[Identity, int], list[Occasion]] = defaultdict(list)
    for occasion in sorted(occasions, key=lambda o: o.ref):
        days = occasion.days
        for person in occasion.people:
            for day in range(days[0], days[1] + 1) if days is not None else _of_month(occasion):
                showing[person, day].append(occasion)
    seen: set[tuple[Ref, Ref]] = set()
    for (person, day), group in showing.items():
        near = group[:_MOST_SHOWING]
        after = showing.get((person, day + 1), ())[:_MOST_SHOWING]
        for left, right in chain(combinations(near, 2), product(near, after)):
            pair = (left.ref, right.ref) if left.ref < right.ref else (right.ref, left.ref)
            if left.ref.article != right.ref.article and pair not in seen:
                seen.add(pair)
                yield left, right


def _of_month(occasion: Occasion) -> Iterable[int]:
    """The days before the report: where a date is not exact, only recent news is looked at."""
    if occasion.published is None:
        return ()
    return range(occasion.published - _SAME_NEWS, occasion.published + 1)


def _by_likeness(pairs: Iterable[tuple[Occasion, Occasion]]) -> list[tuple[Ref, Ref]]:
    scored = ((likeness(left, right), left.ref, right.ref) for left, right in pairs)
    best = sorted((-score, min(left, right), max(left, right)) for score, left, right in scored if score)
    return [(left, right) for _, left, right in best]


def likeness(left: Occasion, right: Occasion) -> float:
    """How like one occasion two meetings look; 0 where they can't be one."""
    shared = len(left.people & right.people)
    fewer = min(len(left.people), len(right.people))
    places, hosts = _agree(left.places, right.places), _agree(left.organizers, right.organizers)
    if shared == 0 or shared < _SHARE * fewer or places < 0 or hosts < 0:
        return 0.0
    dates = _dates_agree(left, right)
    near = left.published is not None and right.published is not None
    near = near and abs((left.published or 0) - (right.published or 0)) <= _SAME_NEWS
    if dates == _APART or (dates != _SAME_DAY and not (near and shared >= _ENOUGH and places + hosts > 0)):
        return 0.0
    if shared < _ENOUGH and places + hosts == 0:
        return 0.0
    return dates + places + hosts + (left.kind == right.kind) + shared / max(len(left.people), len(right.people))


_SAME_DAY, _LESS_EXACT, _A_DAY_OFF, _APART = 8.0, 4.0, 2.0, 0.0


def _dates_agree(left: Occasion, right: Occasion) -> float:
    if left.days is not None and right.days is not None:
        gap = max(left.days[0] - right.days[1], right.days[0] - left.days[1])
        return _SAME_DAY if gap <= 0 else _A_DAY_OFF if gap == 1 else _APART
    if left.date is None or right.date is None:
        return _LESS_EXACT
    exact = min(len(left.date), len(right.date), _MONTH)
    return _LESS_EXACT if left.date[:exact] == right.date[:exact] else _APART


def _agree(left: frozenset[Identity], right: frozenset[Identity]) -> int:
    """1 where the two share one, -1 where they don't, 0 where one of them says nothing."""
    if not left or not right:
        return 0
    return 1 if left & right else -1


def _go_together(one: Sequence[Ref], other: Sequence[Ref], shown: Mapping[Ref, Occasion]) -> bool:
    """No article tells of one meeting twice, and every member goes with every other as far as dates say."""
    if {ref.article for ref in one} & {ref.article for ref in other}:
        return False
    return all(_dates_agree(shown[left], shown[right]) != _APART for left in one for right in other)


def _age(occasion: Occasion) -> tuple[int, Ref]:
    return (occasion.published if occasion.published is not None else 1 << 30, occasion.ref)


def _entity(group: Sequence[Ref], shown: Mapping[Ref, Occasion]) -> Entity:
    """A meeting is made by the earliest article that reports it."""
    kinds = [shown[ref].kind for ref in group]
    kind = min(kinds, key=lambda name: (-kinds.count(name), kinds.index(name)))
    return Entity(tuple(group[0]), kind, (), tuple(sorted(group)), kind=kind)
