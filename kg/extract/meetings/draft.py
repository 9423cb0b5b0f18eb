"""Meetings while an article is read: anchors, the words that name or tell an occasion, and drafts made of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.meetings.text import View
    from kg.extract.reading import Chunk

# How firmly a word names the kind of the occasion; the firmest of a meeting decides.
NOUN, ENCOUNTER, COURSE, WORK, VISIT, WELCOME, MOVE, TRIP = 9, 7, 6, 5, 4, 3, 2, 1
# Values of occasions that are no kinds: a trip frames meetings, courses and training are seminars on training, and a
# decision is made known at a ceremony.
_KINDS = {"trip": "visit", "course": "seminar", "training": "seminar", "decision": "ceremony"}
# A date that stands so early belongs to the whole sentence.
EARLY = 3


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word that names (`rank` NOUN and below) or tells an occasion of a `kind`, at chunks `start` to `stop`.

    `bare` says that the words add nothing to the kind ("buổi lễ"): then they refer back. `opens` marks one that leads
    on to something else ("Chiều cùng ngày, …"), `back` one that goes back ("Trước đó, …"). `passing` marks an
    occasion mentioned inside what somebody says. `hosts` are the bodies visited, `parties` those that a signing names,
    `partners` whom the occasion is with. `in_turn` marks one of several that a sentence tells as one after the other
    ("lần lượt tiếp A và B"), `calls` one that its sentence opens with ("Đến thăm A, ông B …"), `under_way` one at which
    a delegation on a trip of several days stops. `receivers` are the people who receive the partners. `recalled` marks
    one that was before, or of which somebody only tells the results; `alone` one of which nothing but the parties is
    said.
    """

    view: View
    start: int
    stop: int
    kind: str
    rank: int
    date: str | None
    places: tuple[str, ...]
    bare: bool = False
    opens: bool = False
    back: bool = False
    passing: bool = False
    hosts: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    in_turn: bool = False
    calls: bool = False
    under_way: bool = False
    receivers: tuple[str, ...] = ()
    recalled: bool = False
    alone: bool = False

    @property
    def date_is_close(self) -> bool:
        """Whether the date opens the sentence or stands within a few words of the anchor."""
        near = (*self.view.chunks[:EARLY], *self.view.chunks[max(self.start - 4, 0) : self.stop + 4])
        return any(c.kind == "date" and c.value == self.date for c in near)


def kind_of(occasion: Chunk) -> str:
    """The kind of meeting that an occasion chunk names."""
    return _KINDS.get(occasion.value, occasion.value)


@dataclass(slots=True, eq=False)
class Draft:
    """A meeting while the article is read.

    `views` are the sentences about it, of which only one mentions it where it is `passing`. `headed` marks a meeting
    with a dated heading of its own, `after` the meeting that it follows on the same day. `partners` are those whom it
    is with, as its first anchor names them, `rivals` those of the meetings told with it in turn; `under_way` marks one
    told as the goal of a trip of several days. `asides` are the sentences whose parties are of another that they
    recall. `alone` is as of its anchor.
    """

    kind: str
    rank: int
    first: View
    date: str | None = None
    date_view: View | None = None
    places: tuple[str, ...] = ()
    place_view: View | None = None
    hosts: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    anchors: list[Anchor] = field(default_factory=list)
    views: list[View] = field(default_factory=list)
    passing: bool = False
    headed: bool = False
    under_way: bool = False
    after: Draft | None = None
    asides: set[int] = field(default_factory=set)
    alone: bool = False


def conflicts(one: str | None, other: str | None) -> bool:
    """Whether two dates or ranges cannot be of one occasion ("2022-07" holds "2022-07-15").

    >>> conflicts("2022-07", "2022-07-15"), conflicts("2022-07", "2022-11-29")
    (False, True)
    """
    if one is None or other is None:
        return False
    a, b = one.split("/"), other.split("/")
    if one.startswith("--") != other.startswith("--"):
        return a[0][-5:] != b[0][-5:]
    length = min(len(a[0]), len(b[0]))
    return a[0][:length] > b[-1][:length] or b[0][:length] > a[-1][:length]


def is_view_of(anchor: Anchor) -> bool:
    """Whether an anchor is only what a picture shows: "Quang cảnh buổi làm việc"."""
    told = anchor.date is not None or anchor.places or anchor.partners
    return anchor.view.sentence.block == "caption" and anchor.bare and not told


def is_range(draft: Draft) -> bool:
    """Whether the date of a meeting is a range of days."""
    return draft.date is not None and "/" in draft.date


def is_on_trip(draft: Draft) -> bool:
    """Whether the sentences about a meeting tell of the trip of several days on which it was."""
    return any(a.rank in {TRIP, VISIT} and a.date is not None and "/" in a.date for a in draft.anchors)


def is_earlier(one: str | None, other: str | None) -> bool:
    """Whether one date lies before another that it conflicts with."""
    return one is not None and other is not None and conflicts(one, other) and one < other
