"""What one article says, written as an annotator writes it down: the form in which gold and prediction are compared."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Post:
    """A bare title ("Phó Giám đốc"), the organisation or "" where none is named, and the status."""

    title: str
    organization: str
    status: str = "current"


@dataclass(frozen=True, slots=True)
class SheetPerson:
    """A person in an official capacity, with the ranks and posts that the article gives."""

    name: str
    aliases: tuple[str, ...] = ()
    ranks: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetOrganization:
    """An organisation; `area` is the area in its own name, None where there is none."""

    name: str
    aliases: tuple[str, ...] = ()
    police: bool = False
    area: str | None = None


@dataclass(frozen=True, slots=True)
class SheetArea:
    """An administrative area: `kind` "country" … "village", `country` an ISO code."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class SheetMeeting:
    """A meeting, its people and organisations by name. `date` is ISO, a range "A/B"."""

    kind: str | None = None
    date: str | None = None
    places: tuple[str, ...] = ()
    organizers: tuple[str, ...] = ()
    chairs: tuple[str, ...] = ()
    delegation_heads: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetAppointment:
    """A change of post; `to_post` is None for a retirement."""

    person: str
    from_post: Post | None = None
    to_post: Post | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class SheetAward:
    """Something handed over, and the names of its givers and receivers."""

    title: str
    givers: tuple[str, ...] = ()
    receivers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that one article says. `ignore` names those who must not become people of the graph (gold only)."""

    people: tuple[SheetPerson, ...] = ()
    organizations: tuple[SheetOrganization, ...] = ()
    areas: tuple[SheetArea, ...] = ()
    meetings: tuple[SheetMeeting, ...] = ()
    appointments: tuple[SheetAppointment, ...] = ()
    awards: tuple[SheetAward, ...] = ()
    ignore: tuple[str, ...] = ()
