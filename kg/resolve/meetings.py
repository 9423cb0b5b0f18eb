"""Which meetings of several articles are one occasion: date, place, organisers and people, as far as each has them.

Two articles rarely tell the same of one. What they leave out counts for nothing; what they say has to go together, and
people have to be shared. Where two dates a day apart are all that keeps them from being one, they are one, and the date
is disputed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby, islice, product
from operator import itemgetter

from kg.model import Article, MeetingFact
from kg.resolve.entity import Entity, Identity, Ref
from kg.resolve.shown import day_number
from kg.spill import Row, Spill

_EXACT = 10  # characters of a whole date
_MONTH = 7
_SAME_NEWS = 7  # days between two articles that may report one occasion under two dates
_MOST_SHOWING = 40  # meetings of one person about one day; in more, hardly one more pair is worth its price
_ENOUGH = 2  # people in common, which make up for what else is unknown
_SHARE = 0.5  # of the people of the article that names fewer


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting as one article shows it; people are numbers, organisers and places the identities of entities."""

    ref: Ref
    kind: str
    date: str | None
    end_date: str | None
    published: int | None
    people: frozenset[int]
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


def find_occasions(
    article: Article, people: Mapping[str, int], units: Mapping[str, Entity], areas: Mapping[str, Entity]
) -> Iterator[Occasion]:
    """The meetings of an article; people (as numbers), organisations and areas are given by their keys in it."""
    name = article.document.name
    present: dict[str, set[int]] = defaultdict(set)
    for fact in article.participations:
        if fact.agent in people:
            present[fact.meeting].add(people[fact.agent])
    for meeting in article.meetings:
        yield Occasion(
            ref=Ref(name, meeting.key),
            kind=meeting.kind,
            date=_with_year(meeting),
            end_date=meeting.end_date,
            published=day_number(article.document.published),
            people=frozenset(present[meeting.key]),
            organizers=frozenset(units[key].identity for key in meeting.organizers),
            places=frozenset(areas[key].identity for key in meeting.places),
        )


def resolve_meetings(occasions: Iterable[Occasion]) -> tuple[Entity, ...]:
    """The meetings that several articles tell of, by their first members; all others are by themselves.

    The name of each is the kind that most articles give it.
    """
    pairs, shown = _likely(occasions)
    groups = {ref: [ref] for ref in shown}
    for left, right in pairs:
        one, other = groups[left], groups[right]
        if one is not other and _go_together(one, other, shown):
            one += other
            groups.update(dict.fromkeys(other, one))
    distinct = {id(group): sorted(group, key=lambda ref: _age(shown[ref])) for group in groups.values()}
    several = (_entity(group, shown) for group in distinct.values() if len(group) > 1)
    return tuple(sorted(several, key=lambda e: e.identity))


def single_meeting(article: Article, meeting: MeetingFact) -> Entity:
    """The entity of a meeting that only one article tells of."""
    ref = Ref(article.document.name, meeting.key)
    return Entity(tuple(ref), meeting.kind, (), (ref,), kind=meeting.kind)


def _with_year(meeting: MeetingFact) -> str | None:
    """The date, unless it lacks the year: the article may look back over many."""
    return None if meeting.date is None or meeting.date.startswith("-") else meeting.date


def _likely(occasions: Iterable[Occasion]) -> tuple[list[tuple[Ref, Ref]], dict[Ref, Occasion]]:
    """The pairs that may be one meeting, the likeliest first, and the meetings in them."""
    scores: dict[tuple[Ref, Ref], float] = {}
    shown: dict[Ref, Occasion] = {}
    for left, right in _candidates(occasions):
        pair = (left.ref, right.ref) if left.ref < right.ref else (right.ref, left.ref)
        if left.ref.article != right.ref.article and pair not in scores and (score := likeness(left, right)):
            scores[pair] = score
            shown.update({left.ref: left, right.ref: right})
    return sorted(scores, key=lambda pair: (-scores[pair], *pair)), shown


def _candidates(occasions: Iterable[Occasion]) -> Iterator[tuple[Occasion, Occasion]]:
    """Pairs that share a person about a day, some more than once."""
    showing = Spill((person, day, *_row(o)) for o in occasions for person in o.people for day in _days_about(o))
    before: tuple[int, int, list[Occasion]] = (-1, -1, [])
    for (person, day), rows in groupby(showing, key=itemgetter(0, 1)):
        near = [_occasion(row[2:]) for row in islice(rows, _MOST_SHOWING)]
        yield from combinations(near, 2)
        if before[:2] == (person, day - 1):
            yield from product(before[2], near)
        before = person, day, near


def _row(o: Occasion) -> Row:
    return (*o.ref, o.kind, o.date, o.end_date, o.published, o.people, o.organizers, o.places)


def _occasion(row: Row) -> Occasion:
    return Occasion(Ref(*row[:2]), *row[2:])


def _days_about(occasion: Occasion) -> Iterable[int]:
    days = occasion.days
    return range(days[0], days[1] + 1) if days is not None else _of_month(occasion)


def _of_month(occasion: Occasion) -> Iterable[int]:
    """The days before the report: where a date is not exact, only recent news is looked at."""
    if occasion.published is None:
        return ()
    return range(occasion.published - _SAME_NEWS, occasion.published + 1)


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
