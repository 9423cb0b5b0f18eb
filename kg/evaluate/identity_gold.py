"""The gold set of identity: articles as facts, and of every person, organisation and meeting which one it is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import DataError
from kg.model import (
    AppointmentFact,
    Area,
    Article,
    Document,
    MeetingFact,
    Organization,
    ParticipationFact,
    Person,
    PostFact,
    PostRef,
    RankFact,
)
from kg.resolve import Ref


@dataclass(frozen=True, slots=True)
class IdentityGold:
    """Articles with the truth about them: the entity of each person, organisation and meeting by its place.

    `reprints` leads from the name of an article to that of the one it repeats.
    """

    articles: tuple[Article, ...]
    people: Mapping[Ref, str]
    organizations: Mapping[Ref, str]
    meetings: Mapping[Ref, str]
    reprints: Mapping[str, str]


def read_identity_gold(folder: Path) -> IdentityGold:
    """Read all files of a folder. Raises DataError where one lacks a field."""
    files = [_read(path) for path in sorted(folder.glob("*.json"))]
    return IdentityGold(
        articles=tuple(_article(file) for file in files),
        people=_truth(files, "people"),
        organizations=_truth(files, "organizations"),
        meetings=_truth(files, "meetings"),
        reprints={file["name"]: file["reprint_of"] for file in files if file["reprint_of"]},
    )


_FIELDS = ("areas", "organizations", "people", "appointments", "meetings", "reprint_of", "published", "title", "text")


def _read(path: Path) -> Mapping[str, Any]:
    file: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if missing := [field for field in ("name", *_FIELDS) if field not in file]:
        raise DataError("a field is missing", file=str(path), expected=", ".join(missing))
    return file


def _truth(files: Iterable[Mapping[str, Any]], kind: str) -> dict[Ref, str]:
    return {Ref(file["name"], thing["key"]): thing["entity"] for file in files for thing in file[kind]}


def _article(file: Mapping[str, Any]) -> Article:
    text = file["text"] or file["title"]
    return Article(
        document=Document(
            file["name"], text, file["title"], published=file["published"], publisher=file["publisher"], synthetic=True
        ),
        people=tuple(Person(p["key"], p["name"], tuple(p["aliases"]), ()) for p in file["people"]),
        organizations=tuple(_organization(o) for o in file["organizations"]),
        areas=tuple(_area(a) for a in file["areas"]),
        ranks=tuple(RankFact(p["key"], rank, ()) for p in file["people"] for rank in p["ranks"]),
        posts=tuple(
            PostFact(p["key"], title, org, status, ()) for p in file["people"] for title, org, status in p["posts"]
        ),
        meetings=tuple(_meeting(m) for m in file["meetings"]),
        participations=tuple(
            ParticipationFact(m["key"], person, role, None, ())
            for m in file["meetings"]
            for person, role in m["participants"]
        ),
        appointments=tuple(
            AppointmentFact(a["person"], _post(a["from"]), _post(a["to"]), a["date"], ()) for a in file["appointments"]
        ),
    )


def _area(row: Mapping[str, Any]) -> Area:
    return Area(row["key"], row["name"], (), row["kind"], row["country"], row["within"], row["code"], ())


def _organization(row: Mapping[str, Any]) -> Organization:
    return Organization(
        row["key"], row["name"], (), row["kind"], row["level"], row["area"], row["parent"], row["code"], ()
    )


def _meeting(row: Mapping[str, Any]) -> MeetingFact:
    return MeetingFact(
        row["key"], row["kind"], row["date"], None, tuple(row["places"]), tuple(row["organizers"]), (), ()
    )


def _post(row: list[str] | None) -> PostRef | None:
    return None if row is None else PostRef(row[0], row[1])
