"""Which anchors are one meeting, which sentences are about which meeting, and when and where each was held."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.extract.meeting_anchors import MOVE, NOUN, TRIP, VISIT, Anchor, date_near, find_anchors, places_in, screen_places
from kg.extract.meeting_roles import is_dialogue
from kg.extract.meeting_text import View, each

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Reading


@dataclass(slots=True)
class Draft:
    """A meeting while the article is read. `views` are the sentences about it, `local` the one that only mentions it."""

    kind: str
    rank: int
    first: View
    date: str | None = None
    date_view: View | None = None
    places: tuple[str, ...] = ()
    place_view: View | None = None
    hosts: tuple[str, ...] = ()
    anchors: list[Anchor] = field(default_factory=list)
    views: list[View] = field(default_factory=list)
    passing: bool = False
    headed: bool = False
    after: Draft | None = None
    parties: tuple[str, ...] = ()


def conflicts(one: str | None, other: str | None) -> bool:
    """Whether two dates or ranges cannot be of one occasion ("2022-07" holds "2022-07-15")."""
    if one is None or other is None:
        return False
    a, b = one.split("/"), other.split("/")
    if one.startswith("--") != other.startswith("--"):
        return a[0][-5:] != b[0][-5:]
    length = min(len(a[0]), len(b[0]))
    return a[0][:length] > b[-1][:length] or b[0][:length] > a[-1][:length]


def _earlier(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and conflicts(one, other) and one < other


class _Reader:
    """Walks through the sentences and keeps the meetings found so far."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.drafts: list[Draft] = []
        self.current: Draft | None = None
        self.resume: Draft | None = None

    def read(self, views: Sequence[View]) -> list[Draft]:
        waiting: list[View] = []
        for view in views:
            if view.opens_paragraph and self.resume is not None:
                self.current, self.resume = self.resume, None
            if view.sentence.block == "title":
                continue
            if is_dialogue(view):
                self.current = self.resume = None
            for anchor in find_anchors(self.reading, view):
                self._take(anchor)
            if self.current is None:
                waiting.append(view)
                continue
            if waiting:
                self.current.views.extend(_lead(waiting, view))
                waiting = []
            self.current.views.append(view)
        return self.drafts

    def _take(self, anchor: Anchor) -> None:
        current = self.current
        if current is None or (anchor.view.sentence.block == "heading" and anchor.date is not None):
            self.resume = None
            self._create(anchor, anchor.date)
            return
        if current.rank == TRIP and anchor.rank != TRIP and not current.passing:
            # The visit of which the meeting is a part: what it says of itself is the frame, not the meeting.
            if conflicts(current.date, anchor.date) or current.date is None or (current.date and "/" in current.date):
                current.date, current.date_view = None, None
        if anchor.rank == TRIP:
            if current.rank <= VISIT and current.date is None and anchor.date is not None and "/" not in anchor.date:
                current.date, current.date_view = anchor.date, anchor.view
            return
        if anchor.date is not None and conflicts(anchor.date, current.date):
            known = next((d for d in self.drafts if d is not current and d.date and not conflicts(d.date, anchor.date) and d.date == anchor.date), None)
            if known is not None:
                self._join(known, anchor)
                return
            if (anchor.bare and (anchor.passing or not anchor.date_is_close)) or (anchor.passing and not anchor.places and not anchor.date_is_close):
                return
            self._create(anchor, anchor.date)
        elif self._leads_on(anchor, current):
            self._create(anchor, anchor.date or current.date)
            self.drafts[-1].after = current
        else:
            self._join(current, anchor)

    def _leads_on(self, anchor: Anchor, current: Draft) -> bool:
        if not anchor.opens or anchor.bare or anchor.passing or anchor.view is current.first or current.headed:
            return False
        if anchor.view in {a.view for a in current.anchors}:
            return False
        if anchor.rank == MOVE or anchor.rank == NOUN or anchor.back:
            return bool(anchor.places or anchor.date) and (anchor.places != current.places or anchor.back) or anchor.kind != current.kind and bool(anchor.places)
        return anchor.kind != current.kind or anchor.places != current.places or bool(anchor.hosts)

    def _create(self, anchor: Anchor, date: str | None) -> None:
        current = self.current
        headed = anchor.view.sentence.block == "heading"
        draft = Draft(anchor.kind, anchor.rank, anchor.view, headed=headed)
        self.drafts.append(draft)
        earlier = current is not None and not headed and (_earlier(date, current.date) or anchor.back)
        if current is not None and anchor.passing and not headed:
            draft.passing = True
            draft.views.append(anchor.view)
        elif earlier and current is not None:
            if anchor.view.opens_paragraph or anchor.back:
                self.resume = self.resume or current
                self.current = draft
            else:
                draft.passing = True
                draft.views.append(anchor.view)
        else:
            self.current = draft
        self._join(draft, anchor)
        if draft.date is None and date is not None:
            draft.date, draft.date_view = date, anchor.view

    def _join(self, draft: Draft, anchor: Anchor) -> None:
        draft.anchors.append(anchor)
        draft.parties = draft.parties or anchor.parties
        if anchor.rank > draft.rank and not anchor.passing:
            draft.kind, draft.rank = anchor.kind, anchor.rank
        if draft.date is None and anchor.date is not None:
            draft.date, draft.date_view = anchor.date, anchor.view
        if anchor.places and not draft.places:
            draft.places, draft.place_view = anchor.places, anchor.view
        if anchor.rank == VISIT and not draft.hosts:
            draft.hosts = anchor.hosts


def _lead(waiting: list[View], view: View) -> list[View]:
    """The sentences before the first anchor that already belong to the meeting: its paragraph, or the lead before it."""
    body = [w for w in waiting if w.sentence.block == "paragraph"]
    same = [w for w in body if w.sentence.paragraph == view.sentence.paragraph]
    rest = [w for w in body if w.sentence.paragraph != view.sentence.paragraph]
    if len({w.sentence.paragraph for w in rest}) > 1:
        rest = []
    return rest + same


def read_discourse(reading: Reading, views: Sequence[View]) -> list[Draft]:
    """The meetings of an article, in order of the text."""
    drafts = _Reader(reading).read(views)
    order = {view.index: n for n, view in enumerate(views)}
    for draft in drafts:
        _complete(reading, draft, views, order)
    return drafts


def _is_frame(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a draft only frames the others: a trip of several days of which each stop is told by itself."""
    later = drafts[drafts.index(draft) + 1 :]
    if draft.rank > VISIT or draft.passing:
        return False
    if draft.date is None:
        return bool(later) and later[0].date is not None and len({v.sentence.paragraph for v in draft.views}) == 1
    if "/" not in draft.date:
        return False
    return any(d.date and "/" not in d.date and not conflicts(d.date, draft.date) for d in later)


def split_frames(drafts: Sequence[Draft]) -> tuple[list[Draft], list[Draft]]:
    """The meetings, and the trips that frame them."""
    frames = [d for d in drafts if _is_frame(d, drafts)]
    return [d for d in drafts if d not in frames], frames


def _complete(reading: Reading, draft: Draft, views: Sequence[View], order: dict[int, int]) -> None:
    """Fill in the date and the place from the sentences around, where the anchors do not say them."""
    at = order[draft.first.index]
    near = [v for v in views[max(at - 2, 0) : at] if v.sentence.block == "paragraph"][::-1]
    if draft.date is None and draft.after is not None:
        draft.date, draft.date_view = draft.after.date, draft.after.date_view
    if draft.date is None and not draft.passing:
        for view in [*near, draft.first]:
            dates = [c.value for _, c in each("date", view) if len(c.value) >= len("--01-01") and "/" not in c.value]
            found = date_near(reading, view, 0, 1) or (dates[0] if dates else None)
            if found:
                draft.date, draft.date_view = found, view
                break
    if not draft.places and not draft.passing:
        for view in [*draft.views[:3], *near]:
            if found_places := places_in(reading, view):
                draft.places, draft.place_view = found_places, view
                break
    screens = [(view, p) for view in draft.views for p in screen_places(reading, view)]
    if screens:
        draft.place_view = draft.place_view or screens[0][0]
        kept = draft.places if screen_places(reading, draft.place_view) else ()
        draft.places = tuple(dict.fromkeys((*kept, *(p for _, p in screens))))
