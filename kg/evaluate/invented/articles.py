"""Invented articles on invented officers: occasions and appointments in several newspapers, and reprints."""

from __future__ import annotations

import random
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, pairwise

from kg.evaluate.invented.careers import FIRST, LAST, Officer, Stage, invent_officers
from kg.evaluate.invented.report import Report, Reporter
from kg.model import Article

OFFICERS_PER_ARTICLE = 0.8
_APPOINTED_IN_NEWS = 0.9
_MOST_PAPERS = 3
_REPRINTED = 0.08
_FEWEST, _MOST = 6, 14  # people at an occasion


@dataclass(frozen=True, slots=True)
class Invented:
    """An article with the truth: the officer behind each person's key, the occasion, the article that it repeats."""

    article: Article
    people: Mapping[str, int]
    meetings: Mapping[str, int]
    reprint_of: str | None


def invent(count: int, seed: int = 0) -> Iterator[Invented]:
    """So many articles, with about ten mentions of people each."""
    officers = list(invent_officers(max(1, int(count * OFFICERS_PER_ARTICLE)), seed))
    rng = random.Random(f"news {seed}")  # noqa: S311 - invented data, no secret
    staff = _Staff(officers)
    appointed = [change for o in officers if not o.foreign for change in _changes_in_news(o, rng)]
    appointed.sort(key=lambda change: change[0].weight)  # those of leaders are told first
    number = 0
    while number < count:
        if appointed and rng.random() < _APPOINTMENT_SHARE:
            officer, stage = appointed.pop()
            reports = [_appointment(officer, stage, staff, rng)]
        else:
            reports = _occasion(number, staff, rng)
        for told in _told(number, [report for report in reports if report.people], rng):
            if number < count:
                yield told
                number += 1


_APPOINTMENT_SHARE = 0.5


def _changes_in_news(officer: Officer, rng: random.Random) -> Iterator[tuple[Officer, Stage]]:
    """The changes of post that some paper tells: nearly all, and all that lead to another province."""
    for before, stage in pairwise(officer.stages):
        if stage.since < LAST and (_home(before) != _home(stage) or rng.random() < _APPOINTED_IN_NEWS):
            yield officer, stage


def _told(number: int, reports: Sequence[Report], rng: random.Random) -> Iterator[Invented]:
    """Each report as an article, now and then with a reprint in another paper a day later."""
    for report in reports:
        reporter = Reporter(number, report, rng)
        yield Invented(reporter.article(), reporter.officers, reporter.occasions, None)
        number += 1
        if rng.random() < _REPRINTED:
            again = reporter.reprint(number)
            yield Invented(again, reporter.officers, reporter.occasions, reporter.name)
            number += 1


def _appointment(officer: Officer, stage: Stage, staff: _Staff, rng: random.Random) -> Report:
    day = stage.since + timedelta(days=rng.randrange(1, 8))
    others = [o for o in staff.draw(staff.home_of(officer), day, 3, rng) if o is not officer]
    people = [officer, *others] if officer.stage_on(day) else others
    return Report(day, tuple(people), occasion=None, host=None, appointed=officer, since=stage.since)


def _occasion(number: int, staff: _Staff, rng: random.Random) -> list[Report]:
    """One occasion as one to three papers report it, each with some of the people."""
    day = FIRST + timedelta(days=rng.randrange((LAST - FIRST).days))
    host = rng.choice(staff.homes)
    there = staff.draw(host, day, rng.randrange(_FEWEST, _MOST), rng)
    guests = staff.draw(rng.choice(staff.foreign_homes), day, 2, rng) if rng.random() < _WITH_GUESTS else []
    reports = []
    for paper in range(rng.randrange(1, _MOST_PAPERS + 1)):
        named = [o for o in (*there, *guests) if paper == 0 or rng.random() < _NAMED_AGAIN]
        reports.append(Report(day, tuple(named), occasion=number, host=host, appointed=None, since=None, paper=paper))
    return reports


_WITH_GUESTS = 0.2
_NAMED_AGAIN = 0.7


class _Staff:
    """Who serves where, to draw people for an occasion: leaders far more often than others."""

    def __init__(self, officers: Sequence[Officer]) -> None:
        self._of: dict[str, list[Officer]] = defaultdict(list)
        for officer in officers:
            for home in sorted({_home(stage) for stage in officer.stages}):
                self._of[home].append(officer)
        self._weights = {home: list(accumulate(o.weight for o in there)) for home, there in self._of.items()}
        self.homes = sorted(home for home in self._of if home.startswith("vn-"))
        self.foreign_homes = sorted(home for home in self._of if not home.startswith("vn-")) or self.homes

    def home_of(self, officer: Officer) -> str:
        return _home(officer.stages[-1])

    def draw(self, home: str, day: date, count: int, rng: random.Random) -> list[Officer]:
        """Up to so many officers who serve there on the day, each once."""
        there, weights = self._of[home], self._weights[home]
        drawn: dict[int, Officer] = {}
        for _ in range(_TRIES * count):
            officer = there[bisect_right(weights, rng.random() * weights[-1])]
            stage = officer.stage_on(day)
            if stage is not None and len(drawn) < count:
                drawn[officer.number] = officer
        return list(drawn.values())


_TRIES = 4


def _home(stage: Stage) -> str:
    area = stage.place.area
    return (area.within or "") if area.kind == "district" else area.id
