"""An invented report as an article: its text, and the facts with the passages that state them."""

from __future__ import annotations

import functools
import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.evaluate.invented.careers import PROVINCES_END, Officer, Place, Stage
from kg.evaluate.invented.names import spell
from kg.lexicon import area_by_id, departments
from kg.model import (
    AppointmentFact,
    Area,
    Article,
    Document,
    Evidence,
    MeetingFact,
    Mention,
    Organization,
    ParticipationFact,
    Person,
    PostFact,
    PostRef,
    RankFact,
)

RULE = "invented"
_STYLES = (
    "{rank} {name}, {title} {unit} có mặt. ",
    "Dự còn có {name} ({rank}), là {title} của {unit}. ",
    "Trong số đại biểu, {title} thuộc {unit} {rank} {name} cũng góp ý. ",
)
_WITHOUT_RANK, _BY_CODE = 0.12, 0.2


@dataclass(frozen=True, slots=True)
class Report:
    """What a paper tells: who was there on a day, at which occasion, or who was appointed with effect from when.

    Each `paper` has a way of its own to put it.
    """

    day: date
    people: tuple[Officer, ...]
    occasion: int | None
    host: str | None
    appointed: Officer | None
    since: date | None
    paper: int = 0


class Reporter:
    """Writes one report as an article, with the truth by the keys of its people and meetings."""

    def __init__(self, number: int, report: Report, rng: random.Random) -> None:
        self.name = f"invented-{number:06}"
        self.officers: dict[str, int] = {}
        self.occasions: dict[str, int] = {}
        self._report = report
        self._rng = rng
        self._text = f"Bài số {number}. "
        self._areas: dict[str, Area] = {}
        self._units: dict[Place, Organization] = {}
        self._people: list[Person] = []
        self._ranks: list[RankFact] = []
        self._posts: list[PostFact] = []
        self._appointments: list[AppointmentFact] = []
        self._article = self._write()

    def article(self) -> Article:
        """The article."""
        return self._article

    def reprint(self, number: int) -> Article:
        """The same text in another paper a day later, with a line of its own at the end."""
        document = self._article.document
        later = date.fromisoformat(document.published or "") + timedelta(days=1)
        again = replace(document, name=f"invented-{number:06}", text=f"{document.text} (Theo báo bạn)",
                        published=later.isoformat(), publisher="Báo Sau")  # fmt: skip
        return replace(self._article, document=again)

    def _write(self) -> Article:
        for officer in self._report.people:
            stage = officer.stage_on(self._report.day)
            if stage is not None:
                self._tell(officer, stage)
        meetings, participations = self._occasion()
        published = self._report.day + timedelta(days=1)
        return Article(
            Document(self.name, self._text, published=published.isoformat(), publisher="Báo Trước", synthetic=True),
            tuple(self._people), tuple(self._units.values()), tuple(self._areas.values()), tuple(self._ranks),
            tuple(self._posts), meetings, participations, tuple(self._appointments),
        )  # fmt: skip

    def _tell(self, officer: Officer, stage: Stage) -> None:
        name, unit = spell(officer.name, self._rng), self._unit(stage.place)
        rank = "" if self._rng.random() < _WITHOUT_RANK else officer.rank_on(self._report.day)
        start = len(self._text)
        self._text += _STYLES[self._report.paper].format(rank=rank, name=name, title=stage.title, unit=unit.name)
        here = (Evidence(start, len(self._text) - 1, RULE),)
        at = self._text.index(name, start)
        key = f"p{len(self._people) + 1}"
        self.officers[key] = officer.number
        self._people.append(Person(key, name, (), (Mention(at, at + len(name), RULE),)))
        if rank:
            self._ranks.append(RankFact(key, rank, here))
        self._posts.append(PostFact(key, stage.title, unit.key, "current", here))
        if officer is self._report.appointed and self._report.since is not None:
            before = officer.stage_on(self._report.since - timedelta(days=1))
            left = None if before is None else PostRef(before.title, self._unit(before.place).key)
            taken = PostRef(stage.title, unit.key)
            self._appointments.append(AppointmentFact(key, left, taken, self._report.since.isoformat(), here))

    def _occasion(self) -> tuple[tuple[MeetingFact, ...], tuple[ParticipationFact, ...]]:
        if self._report.occasion is None or self._report.host is None or not self._people:
            return (), ()
        self.occasions["m1"] = self._report.occasion
        host = area_by_id(self._report.host)
        if self._report.day >= PROVINCES_END and host.replaced_by:
            host = area_by_id(host.replaced_by[0])
        evidence = (Evidence(0, len(self._text), RULE),)
        area, unit = self._area(host.id), self._unit(Place("provincial", host))
        meeting = MeetingFact(
            "m1", "conference", self._report.day.isoformat(), None, (area,), (unit.key,), (), evidence
        )
        taking_part = (ParticipationFact("m1", person.key, "participant", None, evidence) for person in self._people)
        return (meeting,), tuple(taking_part)

    def _area(self, code: str) -> str:
        if code not in self._areas:
            entry = area_by_id(code)
            within = self._area(entry.within) if entry.kind in {"district", "commune"} and entry.within else None
            key = f"a{len(self._areas) + 1}"
            self._areas[code] = Area(key, entry.name, (), entry.kind, entry.country, within, code, ())
        return self._areas[code].key

    def _unit(self, place: Place) -> Organization:
        if place not in self._units:
            area, above = self._area(place.area.id), self._above(place)
            of_area = _name_of_police(place)
            name, code = of_area, None
            if place.function and self._rng.random() < _BY_CODE and place.level == "division":
                name, code = f"{place.function} {of_area}", place.function
            elif place.function:
                name = f"{_function(place)} {of_area}"
            self._units[place] = Organization(
                f"o{len(self._units) + 1}", name, (), "police", place.level, area, above, code, ()
            )
        return self._units[place]

    def _above(self, place: Place) -> str | None:
        if place.level == "division":
            return self._unit(Place("provincial", place.area)).key
        return self._unit(Place("district_level", place.area)).key if place.level == "team" else None


def _name_of_police(place: Place) -> str:
    return f"Công an {place.area.type_word} {place.area.name}"


def _function(place: Place) -> str:
    name = _division_names()[place.function]
    return name if place.level == "division" else name.replace("Phòng", "Đội", 1)


@functools.cache
def _division_names() -> dict[str, str]:
    return {department.code: department.name for department in departments()}
