"""The domain: documents, what an article names, and the facts it states.

Everything here is frozen and knows neither files nor RDF. Offsets are half-open, in code points of
`Document.text`, the text as it was read. A *mention* is a passage that names something; a *fact* is a filled frame with
its evidence; the people, organisations and areas of an `Article` are what its mentions refer to inside that one
article. Whether two articles mean the same person is decided later, in `kg.resolve`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Status = Literal["current", "former", "incoming"]
Role = Literal["chair", "delegation_head", "speaker", "participant"]
AreaKind = Literal["country", "province", "district", "commune", "village"]
OrgKind = Literal["police", "party", "government", "other"]
MeetingKind = Literal[
    "conference", "working_session", "talks", "visit", "briefing", "ceremony", "seminar", "press_conference",
    "exercise", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read: decoded and taken out of its markup, newlines and Unicode form untouched.

    `name` is unique in a build and safe as a file stem. `published` is an ISO date ("2022-11-29"), as the source gives
    it; None where it gives none (the text may still do). `synthetic` marks invented sample articles.
    """

    name: str
    text: str
    title: str | None = None
    url: str | None = None
    published: str | None = None
    publisher: str | None = None
    author: str | None = None
    synthetic: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an article names something, and the rule that found it."""

    start: int
    stop: int
    rule: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The passage that states a fact: at most one sentence, row or caption.

    `supports` names the property of a meeting, appointment or award that this passage states ("date", "place",
    "organizer", "topic", …); it is empty on evidence of the whole fact. `confidence` is in (0, 1].
    """

    start: int
    stop: int
    rule: str
    supports: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Person:
    """A person whom one article names in an official capacity. `key` is unique in the article ("p1")."""

    key: str
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Organization:
    """An organisation that one article names. `name` is the full official form of the annotation guide.

    `area` and `parent` are keys of the same article. `level` is a local name of the ontology ("provincial",
    "division", …). `code` is the unit's code ("PC02") where the article gives it.
    `mentions` is empty only where the organisation is implied (a title that names it, "Phó Thủ tướng").
    """

    key: str
    name: str
    aliases: tuple[str, ...]
    kind: OrgKind
    level: str | None
    area: str | None
    parent: str | None
    code: str | None
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative area that one article names.

    `code` is the identifier of the gazetteer row ("vn-2025-42"), None where the gazetteer has no such area or several.
    `within` is the key of the area around it, where the article names that too.
    """

    key: str
    name: str
    aliases: tuple[str, ...]
    kind: AreaKind
    country: str
    within: str | None
    code: str | None
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class RankFact:
    """The article shows a person with a rank ("Đại tá")."""

    person: str
    rank: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class PostFact:
    """The article shows a person in a post: a bare title ("Phó Giám đốc") at an organisation, or at none named."""

    person: str
    title: str
    organization: str | None
    status: Status
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class MeetingFact:
    """An organised encounter. `date` is as exact as the text: "2022-11-29", "2022-07", "2022", "--11-28", "--11".

    `end_date` is set for ranges only. `places` are area keys, `organizers` organisation keys, `topics` local names
    of `ca:` topics ("drugs").
    """

    key: str
    kind: MeetingKind
    date: str | None
    end_date: str | None
    places: tuple[str, ...]
    organizers: tuple[str, ...]
    topics: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ParticipationFact:
    """One agent (a person's or an organisation's key) in one meeting, in one role."""

    meeting: str
    agent: str
    role: Role
    on_behalf_of: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class PostRef:
    """A title at an organisation of the article, as appointments name it."""

    title: str
    organization: str | None


@dataclass(frozen=True, slots=True)
class AppointmentFact:
    """A change of post: `to_post` is None for a retirement. `date` is the date of effect, else of the announcement."""

    person: str
    from_post: PostRef | None
    to_post: PostRef | None
    date: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class AwardFact:
    """Something handed over; givers and receivers are keys of people or organisations of the article."""

    title: str
    givers: tuple[str, ...]
    receivers: tuple[str, ...]
    meeting: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """All that one article says: the output of `kg.extract`, the input of `kg.resolve` and `kg.graph`.

    `document` carries the metadata with what the text itself gave where the source had none (title, published, …).
    """

    document: Document
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    areas: tuple[Area, ...] = ()
    ranks: tuple[RankFact, ...] = ()
    posts: tuple[PostFact, ...] = ()
    meetings: tuple[MeetingFact, ...] = ()
    participations: tuple[ParticipationFact, ...] = ()
    appointments: tuple[AppointmentFact, ...] = ()
    awards: tuple[AwardFact, ...] = ()
