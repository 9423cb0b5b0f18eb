"""When and where the meetings of an article were held, where the words that tell of them do not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.meetings.dates import date_near, dates_case, in_bracket, is_day
from kg.extract.meetings.draft import Draft, conflicts
from kg.extract.meetings.handover import tells_step
from kg.extract.meetings.places import places_in, screen_places, tells_of_case
from kg.extract.meetings.text import View, each, opens_with, surface, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Reading


def place_stops(reading: Reading, trip: Draft, meetings: Sequence[Draft]) -> None:
    """Let the stops of a trip that say no place have been where the trip went: a country only where nothing in it is
    named, as with a state that is one city."""
    to = [reading.areas[place] for place in trip.places if place in reading.areas]
    finer = {area.country for area in reading.areas.values() if area.kind != "country"}
    if any(area.kind == "country" and area.country in finer for area in to):
        return
    for stop in meetings:
        if not (stop.places or stop.passing) and stop.date is not None and not conflicts(stop.date, trip.date):
            stop.places, stop.place_view = trip.places, trip.place_view


def sentences_before(draft: Draft, views: Sequence[View], order: dict[int, int]) -> list[View]:
    """The sentences right before a meeting is named, the nearest first."""
    at = order[draft.first.index]
    return [v for v in views[max(at - 2, 0) : at] if v.sentence.block == "paragraph"][::-1]


def complete(reading: Reading, draft: Draft, near: Sequence[View]) -> None:
    """Fill in the date and the place from the sentences `near`, where the anchors do not say them."""
    back = opens_with(reading, draft.first, "back")  # "Trước đó, tại tỉnh Y, …" was on another day
    if draft.date is None and draft.after is not None and not back:
        draft.date, draft.date_view = draft.after.date, draft.after.date_view
    if not draft.passing:
        told = [v for v in (*draft.views[:3], *near) if v is draft.first or not opens_with(reading, v, "back")]
        lead = (v for v in draft.views if v.index < draft.first.index)
        _complete_date(reading, draft, [*(v for v in near if v in told and not back), draft.first, *lead])
        _complete_place(reading, draft, told)
    _place_finer(reading, draft)
    if screens := [(view, place) for view in draft.views for place in screen_places(reading, view)]:
        draft.place_view = draft.place_view or screens[0][0]
        draft.places = tuple(dict.fromkeys((*draft.places, *(place for _, place in screens))))


def _place_finer(reading: Reading, draft: Draft) -> None:
    """Let a meeting placed in a country by the trip to it be where a later anchor says, in that country."""
    at = {reading.areas[p].country for p in draft.places if reading.areas[p].kind == "country"}
    for anchor in draft.anchors if at else ():
        said = [reading.areas[p] for p in anchor.places]
        if said and all(area.kind != "country" and area.country in at for area in said):
            draft.places, draft.place_view = anchor.places, anchor.view
            return


def _complete_date(reading: Reading, draft: Draft, views: list[View]) -> None:
    for view in views:
        if draft.date is not None:
            return
        # "trao thưởng cho ban chuyên án"
        case = tells_of_case(reading, view) and not any(surface(reading, c) in words_of("praise") for c in view.chunks)
        if view is not draft.first and (case or view.has_verb("future") or tells_step(reading, view)):
            continue
        single = [(i, c.value) for i, c in each("date", view) if is_day(c.value) and "/" not in c.value]
        days = [day for i, day in single if not (in_bracket(view, i) or dates_case(view, i))]
        if (date := date_near(reading, view, 0, 1) or next(iter(days), None)) is not None:
            draft.date, draft.date_view = date, view


def _complete_place(reading: Reading, draft: Draft, views: list[View]) -> None:
    for view in views:
        if draft.places:
            return
        aside = tells_of_case(reading, view) or view.has_verb("future") or tells_step(reading, view)
        told = view is draft.first or not aside
        if told and (places := places_in(reading, view)):
            draft.places, draft.place_view = places, view
