"""Gold files as articles: what a perfect extraction would hand over, with mentions found by their names in the text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from kg.lexicon import area_index
from kg.model import (
    AppointmentFact,
    Area,
    Article,
    AwardFact,
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
    Role,
)
from kg.resources import resource
from kg.text import Text, key_of, read_text

RULE = "gold"
_ROLES: Mapping[str, Role] = {
    "chairs": "chair",
    "delegation_heads": "delegation_head",
    "speakers": "speaker",
    "participants": "participant",
}
_SENTENCE_END = re.compile(r"(?<=[.!?…]) |\n+")
_MERGER = "2025-07-01"  # of the provinces of Việt Nam


@cache
def gold_articles() -> tuple[Article, ...]:
    """The articles of `data/gold`, in order of their names."""
    return tuple(read_gold_article(path) for path in sorted(resource("data/gold").glob("*.json")))


def read_gold_article(gold: Path, texts: Path | None = None) -> Article:
    """The article of a gold file; its text lies in `texts`, by default data/articles."""
    folder = texts if texts is not None else resource("data/articles")
    raw = (folder / f"{gold.stem}.txt").read_bytes().decode("utf-8")
    return _GoldReader(json.loads(gold.read_text(encoding="utf-8")), read_text(raw)).article()


class _GoldReader:
    def __init__(self, gold: Mapping[str, Any], text: Text) -> None:
        self.gold = gold
        self.text = text
        self.sentences = self._sentences()
        self.people = {p["name"]: f"p{i}" for i, p in enumerate(gold["people"], 1)}
        self.orgs = {o["name"]: f"o{i}" for i, o in enumerate(gold["orgs"], 1)}
        self.areas: dict[str, str] = {}
        for i, area in enumerate(gold["areas"], 1):
            self.areas.setdefault(area["name"], f"a{i}")

    def article(self) -> Article:
        gold = self.gold
        published = gold["published"]
        document = Document(
            gold["id"], self.text.raw, title=self._title(), url=gold["url"], published=published, synthetic=True
        )
        return Article(
            document=document,
            people=tuple(
                Person(self.people[p["name"]], p["name"], tuple(p["aliases"]), self.mentions(p)) for p in gold["people"]
            ),
            organizations=tuple(self.organization(o) for o in gold["orgs"]),
            areas=tuple(self.area(f"a{i}", a) for i, a in enumerate(gold["areas"], 1)),
            ranks=tuple(
                RankFact(self.people[p["name"]], rank, self.evidence(p["name"]))
                for p in gold["people"]
                for rank in p["ranks"]
            ),
            posts=tuple(
                PostFact(self.people[p["name"]], q["title"], self.org(q["org"]), q["status"], self.evidence(p["name"]))
                for p in gold["people"]
                for q in p["posts"]
            ),
            meetings=tuple(self.meeting(m) for m in gold["meetings"]),
            participations=tuple(self.participations()),
            appointments=tuple(self.appointment(a) for a in gold["appointments"]),
            awards=tuple(
                AwardFact(
                    a["title"],
                    tuple(map(self.agent, a["givers"])),
                    tuple(map(self.agent, a["receivers"])),
                    None,
                    self.evidence(*a["givers"], *a["receivers"]),
                )
                for a in gold["awards"]
            ),
        )

    def organization(self, entry: Mapping[str, Any]) -> Organization:
        area = None if entry["area"] is None else self.areas[entry["area"]]
        return Organization(
            key=self.orgs[entry["name"]],
            name=entry["name"],
            aliases=tuple(entry["aliases"]),
            kind="police" if entry["police"] else "other",
            level=None,
            area=area,
            parent=None,
            code=None,
            mentions=self.mentions(entry),
        )

    def area(self, key: str, entry: Mapping[str, Any]) -> Area:
        return Area(
            key=key,
            name=entry["name"],
            aliases=tuple(entry["aliases"]),
            kind=entry["kind"],
            country=entry["country"],
            within=None,
            code=self.code(entry),
            mentions=self.mentions(entry),
        )

    def code(self, entry: Mapping[str, Any]) -> str | None:
        version = "vn-2025" if (self.gold["published"] or "") >= _MERGER else "vn-2008"
        found = [
            area.id
            for area in area_index().get(key_of(entry["name"]), ())
            if (area.kind, area.country) == (entry["kind"], entry["country"]) and area.version in ("", version)
        ]
        return found[0] if len(found) == 1 else None

    def meeting(self, entry: Mapping[str, Any]) -> MeetingFact:
        start, _, stop = (entry["date"] or "").partition("/")
        return MeetingFact(
            key=entry["id"],
            kind=entry["kind"],
            date=start or None,
            end_date=stop or None,
            places=tuple(self.areas[place] for place in entry["places"]),
            organizers=tuple(map(self.agent, entry["organizers"])),
            topics=tuple(entry["topics"]),
            evidence=(
                *self.evidence(*entry["chairs"], *entry["speakers"]),
                *(self.evidence(supports="date") if entry["date"] else ()),
                *(self.evidence(*entry["places"], supports="place") if entry["places"] else ()),
                *(self.evidence(*entry["organizers"], supports="organizer") if entry["organizers"] else ()),
                *(self.evidence(supports="topic") if entry["topics"] else ()),
            ),
        )

    def participations(self) -> Iterable[ParticipationFact]:
        for meeting in self.gold["meetings"]:
            for field, role in _ROLES.items():
                for agent in meeting[field]:
                    yield ParticipationFact(meeting["id"], self.agent(agent), role, None, self.evidence(agent))

    def appointment(self, entry: Mapping[str, Any]) -> AppointmentFact:
        left, taken = (
            None if post is None else PostRef(post["title"], self.org(post["org"]))
            for post in (entry["from"], entry["to"])
        )
        return AppointmentFact(self.people[entry["person"]], left, taken, entry["date"], self.evidence(entry["person"]))

    def agent(self, name: str) -> str:
        return self.people.get(name) or self.orgs[name]

    def org(self, name: str | None) -> str | None:
        return None if name is None else self.orgs[name]

    def mentions(self, entry: Mapping[str, Any]) -> tuple[Mention, ...]:
        for name in (entry["name"], *entry["aliases"]):
            key = key_of(name)
            found = [m.start() for m in re.finditer(re.escape(key), self.text.key)]
            if found:
                return tuple(Mention(*self.text.raw_span(at, at + len(key)), RULE) for at in found)
        return ()

    def evidence(self, *names: str, supports: str = "") -> tuple[Evidence, ...]:
        keys = [key_of(name) for name in names]
        for start, stop in self.sentences:
            if any(key in self.text.key[start:stop] for key in keys):
                return (Evidence(*self.text.raw_span(start, stop), RULE, supports),)
        return (Evidence(*self.text.raw_span(*self.sentences[0]), RULE, supports),)

    def _sentences(self) -> list[tuple[int, int]]:
        ends = [0, *(m.end() for m in _SENTENCE_END.finditer(self.text.norm)), len(self.text.norm)]
        return [(start, stop) for start, stop in pairwise(ends) if self.text.norm[start:stop].strip()]

    def _title(self) -> str:
        start, stop = self.text.raw_span(*self.sentences[0])
        return self.text.raw[start:stop]
