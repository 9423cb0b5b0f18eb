"""Gold files: NAME.json beside NAME.txt, written by hand by the annotation guide."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import DataError, InputError
from kg.evaluate.sheet import (
    Post,
    Sheet,
    SheetAppointment,
    SheetArea,
    SheetAward,
    SheetMeeting,
    SheetOrganization,
    SheetPerson,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_MEETING_LISTS = ("places", "organizers", "chairs", "delegation_heads", "speakers", "participants", "topics")


def gold_files(folder: Path) -> list[Path]:
    """The gold files of a folder, sorted by name. Raises InputError where there are none."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise InputError(
            "no gold files here", file=str(folder), expected="NAME.json files", advice="Name their folder."
        )
    return files


def read_gold(path: Path) -> Sheet:
    """Read one gold file. Raises DataError where it is no JSON or misses what the format demands."""
    try:
        entry = json.loads(path.read_text(encoding="utf-8"))
        return _sheet(entry)
    except json.JSONDecodeError as error:
        raise DataError("this gold file is no JSON", file=str(path), place=error.lineno, got=error.msg) from error
    except UnicodeDecodeError as error:
        raise DataError("this gold file is not UTF-8", file=str(path), place=error.start) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise DataError("this gold file breaks the gold format", file=str(path), got=repr(error)) from error


def _sheet(entry: Mapping[str, Any]) -> Sheet:
    return Sheet(
        people=tuple(_person(p) for p in entry.get("people", ())),
        organizations=tuple(_organization(o) for o in entry.get("orgs", ())),
        areas=tuple(_area(a) for a in entry.get("areas", ())),
        meetings=tuple(_meeting(m) for m in entry.get("meetings", ())),
        appointments=tuple(_appointment(a) for a in entry.get("appointments", ())),
        awards=tuple(
            SheetAward(a["title"], tuple(a.get("givers", ())), tuple(a.get("receivers", ())))
            for a in entry.get("awards", ())
        ),
        ignore=tuple(entry.get("ignore", ())),
    )


def _person(entry: Mapping[str, Any]) -> SheetPerson:
    posts = tuple(_post(p) for p in entry.get("posts", ()))
    return SheetPerson(entry["name"], tuple(entry.get("aliases", ())), tuple(entry.get("ranks", ())), posts)


def _post(entry: Mapping[str, Any]) -> Post:
    return Post(entry.get("title") or "", entry.get("org") or "", entry.get("status", "current"))


def _organization(entry: Mapping[str, Any]) -> SheetOrganization:
    return SheetOrganization(
        entry["name"], tuple(entry.get("aliases", ())), bool(entry.get("police")), entry.get("area")
    )


def _area(entry: Mapping[str, Any]) -> SheetArea:
    return SheetArea(entry["name"], tuple(entry.get("aliases", ())), entry.get("kind"), entry.get("country"))


def _meeting(entry: Mapping[str, Any]) -> SheetMeeting:
    lists = {name: tuple(entry.get(name, ())) for name in _MEETING_LISTS}
    return SheetMeeting(entry.get("kind"), entry.get("date"), **lists)


def _appointment(entry: Mapping[str, Any]) -> SheetAppointment:
    old, new = entry.get("from"), entry.get("to")
    return SheetAppointment(
        entry["person"], _post(old) if old else None, _post(new) if new else None, entry.get("date")
    )
