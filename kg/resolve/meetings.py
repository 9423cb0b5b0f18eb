"""Which meetings of several articles are one occasion: date, place, organisers and people, as far as each has them.

Two articles rarely tell the same of one. What they leave out counts for nothing; what they say has to go together, and
people have to be shared. Where two dates a day apart are all that keeps them from being one, they are one, and the date
is disputed.
"""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, combinations, groupby, islice, product
from operator import itemgetter
from typing import Any

from kg.model import Article, MeetingFact
from kg.resolve.entity import Entity, Identity, Ref
from kg.resolve.shown import day_number
from kg.spill import Blobs, Row, Spill

_EXACT = 10  # characters of a whole date
_MONTH = 7
_SAME_NEWS = 7  # days between two articles that may report one occasion under two dates
_MOST_AT_HAND = 1_000  # meetings that are in memory while they are compared
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
    organizers: frozenset[Identity]
    places: frozenset[Identity]
    people: frozenset[int]

    @property
    def days(self) -> tuple[int, int] | None:
        """First and last day, where the date is exact."""
        if self.date is None or len(self.date) != _EXACT:
            return None
        first = day_number(self.date)
        last = day_number(self.end_date) if self.end_date is not None and len(self.end_date) == _EXACT else first
        return None if first is None or last is None else (first, last)


def find_occasions(article: Article, units: Mapping[str, Entity], areas: Mapping[str, Entity]) -> Iterator[Row]:
    """The meetings of an article as rows that begin with its name; organisations and areas are given by their keys.

    People are not known yet: the last part of a row are their keys.
    """
    name = article.document.name
    own = {person.key for person in article.people}
    present: dict[str, set[str]] = defaultdict(set)
    for fact in article.participations:
        if fact.agent in own:
            present[fact.meeting].add(fact.agent)
    published = day_number(article.document.published)
    for meeting in article.meetings:
        organizers = frozenset(units[key].identity for key in meeting.organizers)
        places = frozenset(areas[key].identity for key in meeting.places)
        people = tuple(sorted(present[meeting.key]))
        yield (
            name,
            meeting.key,
            meeting.kind,
            _with_year(meeting),
            meeting.end_date,
            published,
            organizers,
            places,
            people,
        )


class Likely:
    """Finds the pairs of meetings that may be one, among those that share one of some people about a day.

    It is a worker of `kg.workers`, whose rows are those of `find_occasions` with numbers for the people; of these it
    looks at those that leave `number` when divided by `of`.
    """

    def __init__(self, number: int = 0, of: int = 1) -> None:
        self._number, self._of = number, of
        self._told = Blobs()
        self._showing = Spill()  # person, day, number of the meeting
        self.scores: dict[tuple[Ref, Ref], float] = {}
        self.shown: dict[Ref, Occasion] = {}

    def __reduce__(self) -> tuple[type[Likely], tuple[int, int]]:
        """For a process that is spawned: a fresh one."""
        return Likely, (self._number, self._of)

    def add(self, row: Row) -> None:
        """Take in a meeting. Raises OSError where the disk is full."""
        people = [person for person in row[-1] if person % self._of == self._number]
        if people and (days := _days_about(_occasion(row))):
            number = len(self._told)
            self._told.add(marshal.dumps(row))
            for person, day in product(people, days):
                self._showing.add((person, day, number))

    def finish(self) -> None:
        """Find the pairs, with a score that is higher for the likelier ones."""
        told = lru_cache(maxsize=_MOST_AT_HAND)(self._occasion)
        found: set[tuple[int, int]] = set()
        for numbers in self._candidates():
            if numbers in found:
                continue
            left, right = map(told, numbers)
            if left.ref.article != right.ref.article and (score := likeness(left, right)):
                found.add(numbers)
                self.scores[(left.ref, right.ref) if left.ref < right.ref else (right.ref, left.ref)] = score
                self.shown.update({left.ref: left, right.ref: right})
        self._showing, self._told = Spill(), Blobs()

    def state(self) -> Any:
        """What was found, in plain values."""
        scores = [(tuple(left), tuple(right), score) for (left, right), score in self.scores.items()]
        return marshal.dumps((scores, list(map(_row, self.shown.values()))))

    def restore(self, state: Any) -> None:
        """Know what was found."""
        scores, shown = marshal.loads(state)  # noqa: S302 - written by a process of this one
        self.scores = {(Ref(*left), Ref(*right)): score for left, right, score in scores}
        self.shown = {occasion.ref: occasion for occasion in map(_occasion, shown)}

    def _candidates(self) -> Iterator[tuple[int, int]]:
        """The numbers of pairs that share a person about a day, the smaller one first; each once for a person."""
        last: tuple[int, int] = (-1, -1)
        before, pairs = list[int](), set[tuple[int, int]]()
        for (person, day), rows in groupby(self._showing, key=itemgetter(0, 1)):
            if last != (person, day - 1):
                before, pairs = [], set()
            near = [number for _, _, number in islice(rows, _MOST_SHOWING)]
            now = {(min(pair), max(pair)) for pair in chain(combinations(near, 2), product(before, near))}
            # What two meetings share are days in a row.
            yield from sorted(now - pairs)
            last, before, pairs = (person, day), near, now

    def _occasion(self, number: int) -> Occasion:
        return _occasion(marshal.loads(self._told[number]))  # noqa: S302 - written by this very process


def resolve_meetings(likely: Iterable[Likely]) -> tuple[Entity, ...]:
    """The meetings that several articles tell of, by their first members; all others are by themselves.

    The name of each is the kind that most articles give it.
    """
    scores: dict[tuple[Ref, Ref], float] = {}
    shown: dict[Ref, Occasion] = {}
    for part in likely:
        scores |= part.scores
        shown |= part.shown
    groups = {ref: [ref] for ref in shown}
    for left, right in sorted(scores, key=lambda pair: (-scores[pair], *pair)):
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


def _row(o: Occasion) -> Row:
    return (*o.ref, o.kind, o.date, o.end_date, o.published, o.organizers, o.places, o.people)


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
