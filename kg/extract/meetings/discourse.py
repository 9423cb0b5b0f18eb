"""Which anchors are one meeting, which sentences are about which meeting, and when and where each was held."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kg.extract.meetings.anchors import find_anchors, shown_anchors
from kg.extract.meetings.completing import complete, place_stops, sentences_before
from kg.extract.meetings.dates import is_day
from kg.extract.meetings.draft import (
    EARLY,
    ENCOUNTER,
    MOVE,
    NOUN,
    TRIP,
    VISIT,
    WELCOME,
    WORK,
    Anchor,
    Draft,
    conflicts,
    is_earlier,
    is_range,
    is_view_of,
    kind_of,
)
from kg.extract.meetings.handover import day_of_decision
from kg.extract.meetings.modality import is_future
from kg.extract.meetings.roles import is_dialogue, is_interview
from kg.extract.meetings.sequence import (
    dates_it,
    follows,
    is_earlier_one,
    is_held,
    is_of_all,
    is_of_others,
    is_one_more,
    is_stop,
    returns_to,
    same_hours,
    says_days,
    tells_news,
    visits_anew,
    visits_another,
)
from kg.extract.meetings.text import View, each, opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading


# Encounters that a press conference only tells of.
_ELSEWHERE = frozenset({"talks", "visit", "working_session"})
_LEAD = 3  # paragraphs that may tell a meeting before a word names it
_NAMED = frozenset({"briefing", "talks", "seminar"})  # what a headline may name of a "hội nghị"
_KNOWN = 200  # meetings back that a date may lead


@dataclass(slots=True)
class _Walk:
    """A walk through the sentences, with the meetings found so far. `resume` is the meeting to return to after a
    paragraph about an earlier one, `turns` are those that one sentence tells as one after the other, `announced` the
    kinds of those still to come."""

    reading: Reading
    drafts: list[Draft] = field(default_factory=list)
    current: Draft | None = None
    resume: Draft | None = None
    turns: list[Draft] = field(default_factory=list)
    shown: Anchor | None = None
    announced: set[str] = field(default_factory=set)

    def read(self, views: Sequence[View]) -> None:
        waiting: list[View] = []
        talk = is_interview(views)
        for view in views:
            if view.opens_paragraph and self.resume is not None:
                self.current, self.resume = self.resume, None
            if view.sentence.block == "title" and not tells_news(view):
                continue
            if is_dialogue(self.reading, view) or view.opens_item or (talk and view.opens_paragraph):
                self.current = self.resume = None
                self.turns, waiting = [], []
            self._turn_to(view)
            self.announced.update(kind_of(c) for i, c in each("occasion", view) if is_future(view, i, i + 1))
            for anchor in find_anchors(self.reading, view):
                if self._is_news(anchor):
                    continue
                if self.current is None and not self.drafts and is_view_of(anchor):
                    # A picture above the text: what it shows is told below.
                    self.shown = self.shown or anchor
                else:
                    self._take(anchor)
            if self.current is None:
                waiting.append(view)
                continue
            if waiting:
                bare = all(a.bare for a in self.current.anchors)
                lead = [*_pictured(waiting, self.current.kind), *_lead(waiting, view, bare=bare)]
                self.current.views.extend(_of_day(lead, self.current.date))
                waiting = []
            of_all = self.current in self.turns and (self.turns[-1].first is view or is_of_all(self.reading, view))
            together = self.turns if of_all else ()
            for draft in together or (self.current,):
                draft.views.append(view)
        if not self.drafts:
            self._take_shown(views)

    def _take_shown(self, views: Sequence[View]) -> None:
        """The meeting that only the headline or a picture tells, where the text says nothing of one."""
        told = (a for view in views for a in shown_anchors(self.reading, view))
        anchor = self.shown or next(told, None)
        if anchor is None:
            return
        self._create(anchor, None)
        after = [v for v in views if v.index > anchor.view.index and v.sentence.block != "title"]
        self.drafts[0].views.extend([anchor.view, *(() if anchor is self.shown else after)])

    def _is_news(self, anchor: Anchor) -> bool:
        """Whether the police only tell a press conference of an encounter: "Tại cuộc gặp với ông A, nhà báo B …"."""
        pressed = self.current is not None and self.current.kind == "press_conference"
        return pressed and anchor.kind in _ELSEWHERE and anchor.date is None

    def _is_announced(self, anchor: Anchor) -> bool:
        """Whether a noun only goes back to an occasion that the text said is still to come."""
        told = anchor.date is not None or anchor.places or anchor.partners
        return anchor.bare and not told and anchor.kind in self.announced

    def _turn_to(self, view: View) -> None:
        """Go on with the one of several meetings told in turn whose partner the sentence names first."""
        if self.current not in self.turns:
            return
        for chunk in view.chunks:
            named = [d for d in self.turns if set(chunk.refs) & set(d.partners)]
            if len(named) == 1:
                self.current = named[0]
            if named or chunk.kind == "verb":
                return

    def _take(self, anchor: Anchor) -> None:
        current = self.current
        if anchor.in_turn and current is not None and current.anchors[-1].view is anchor.view:
            self._take_turn(anchor, current)
            return
        current = self._turn_back(anchor)
        if current is None and (anchor.alone or self._is_announced(anchor)):
            return
        if current is not None and current.date is None and "cùng ngày" in opening(self.reading, anchor.view):
            # The day of the meeting before, which a sentence around it will tell.
            anchor = replace(anchor, date=None)
        if current is None and self.drafts and not anchor.view.in_item and anchor.date is None and not anchor.places:
            return
        if current is None or (anchor.view.sentence.block == "heading" and anchor.date is not None):
            self.resume = None
            self._create(anchor, anchor.date)
            return
        apart = anchor.kind != current.kind or current.anchors[-1].view is anchor.view
        if anchor.recalled and apart and self._is_another(anchor, current):
            self._create(replace(anchor, passing=True), anchor.date)
            current.asides.add(anchor.view.index)
            return
        self._take_beside(anchor, current)

    def _is_another(self, anchor: Anchor, current: Draft) -> bool:
        """Whether what a sentence recalls is told well enough to be a meeting of its own: a trip by its own day."""
        if anchor.rank == TRIP:
            return conflicts(anchor.date, current.date) and bool(anchor.parties or anchor.places)
        return bool(anchor.date or anchor.places or anchor.parties)

    def _take_beside(self, anchor: Anchor, current: Draft) -> None:
        """An anchor beside the current meeting: it tells more of it, or is one more."""
        framed = current.rank == TRIP and anchor.rank != TRIP
        if framed and (conflicts(anchor.date, current.date) or is_range(current)):
            # The visit of which the meeting is a part: the days it says are the frame's, not the meeting's.
            current.date, current.date_view = None, None
        if anchor.rank == TRIP:
            if current.rank <= VISIT and current.date is None and anchor.date is not None and "/" not in anchor.date:
                current.date, current.date_view = anchor.date, anchor.view
        elif anchor.date is not None and conflicts(anchor.date, current.date):
            self._take_of_another_day(anchor, current)
        elif is_stop(anchor, current) or is_earlier_one(anchor, current):
            self._create(anchor, anchor.date)
        elif self._leads_on(anchor, current):
            self._create(anchor, anchor.date or (None if anchor.back else current.date))
            self.drafts[-1].after = current
            if not anchor.places and follows(self.reading, anchor, current):
                self.drafts[-1].places, self.drafts[-1].place_view = current.places, current.place_view
        else:
            _join(current, anchor)

    def _turn_back(self, anchor: Anchor) -> Draft | None:
        """Go back to the one of several meetings whose kind a noun names; the current one where it names none."""
        current = self.current
        if current in self.turns and anchor.rank == NOUN and not (anchor.in_turn or anchor.opens):
            alike = [d for d in self.turns if d.kind == anchor.kind]
            self.current = alike[0] if len(alike) == 1 else current
        elif current is not None and (before := returns_to(anchor, current, self.drafts)) is not None:
            self.current = before
        return self.current

    def _take_turn(self, anchor: Anchor, current: Draft) -> None:
        """One more of the meetings that a sentence tells in turn; the text goes on with the first of them."""
        self._create(anchor, anchor.date or current.date)
        self.drafts[-1].after = self.turns[0] if self.turns else current
        self.turns = [*(self.turns or [current]), self.drafts[-1]]
        self.current = self.turns[0]
        for draft in self.turns:
            draft.rivals = tuple(p for other in self.turns if other is not draft for p in other.partners)

    def _take_of_another_day(self, anchor: Anchor, current: Draft) -> None:
        """An anchor with a date that is not the current meeting's: a meeting known or new, or a stray date."""
        near = self.drafts[-_KNOWN:]
        known = next((d for d in near if d is not current and d.date == anchor.date), None)
        stray = anchor.bare and (anchor.passing or not anchor.date_is_close)
        stray = stray or (anchor.passing and not anchor.places and not anchor.date_is_close)
        if known is not None:
            _join(known, anchor)
        elif not stray:
            self._create(anchor, anchor.date)

    def _leads_on(self, anchor: Anchor, current: Draft) -> bool:
        """Whether an anchor of the same day is another meeting: an opening leads on to another place, host or kind."""
        held = anchor.view.has_verb("host", "decide") or is_held(anchor, current)
        known = anchor.bare and not held
        if anchor.calls and not anchor.passing and (current.rank >= WORK or visits_another(anchor, current)):
            told = [v for v in current.views if v.sentence.block != "caption"]
            return not any(set(c.refs) & set(anchor.partners) for v in told for c in v.chunks)
        if follows(self.reading, anchor, current) or is_of_others(anchor, current):
            return True
        if visits_anew(self.reading, anchor, current):
            return True
        if not anchor.opens or known or anchor.passing or current.headed:
            return False
        if current.anchors[-1].view is anchor.view:
            return False
        if is_one_more(self.reading, anchor, current):
            return True
        if set(anchor.partners) & set(current.partners):
            hosts = (anchor.receivers, current.anchors[0].receivers)  # "Chiều cùng ngày, Thủ tướng B đã tiếp X"
            return all(hosts) and not set(hosts[0]) & set(hosts[1])
        with_one = anchor.rank in {VISIT, WELCOME, WORK, ENCOUNTER} or anchor.kind == "talks"
        if anchor.partners and current.partners and with_one:
            return True
        if dates_it(self.reading, anchor, current):
            return False
        if same_hours(self.reading, anchor, current):
            return False
        elsewhere = bool(anchor.places or anchor.date) and (anchor.places != current.places or anchor.back)
        otherwise = anchor.kind != current.kind and bool(anchor.places)
        if anchor.rank in {MOVE, NOUN} or anchor.back:
            return elsewhere or otherwise
        return anchor.kind != current.kind or anchor.places != current.places or bool(anchor.hosts)

    def _create(self, anchor: Anchor, date: str | None) -> None:
        current = self.current
        headed = anchor.view.sentence.block == "heading"
        draft = Draft(anchor.kind, anchor.rank, anchor.view, headed=headed)
        self.drafts.append(draft)
        earlier = current is not None and (is_earlier(date, current.date) or anchor.back)
        if current is None or headed or not (anchor.passing or earlier):
            self.current = draft
        elif earlier and not anchor.passing and (anchor.view.opens_paragraph or anchor.back):
            self.resume = self.resume or current
            self.current = draft
        else:
            draft.passing = True
            draft.views.append(anchor.view)
        _join(draft, anchor)
        if draft.date is None and date is not None:
            draft.date, draft.date_view = date, anchor.view


def _join(draft: Draft, anchor: Anchor) -> None:
    """Let an anchor tell what the meeting does not know yet."""
    draft.anchors.append(anchor)
    draft.parties = draft.parties or anchor.parties
    draft.alone = draft.alone or anchor.alone
    draft.partners = draft.partners or anchor.partners
    draft.under_way = draft.under_way or anchor.under_way
    # "Thăm và làm việc" is a visit, whose hosts "tiếp và làm việc với đoàn".
    part = draft.rank == VISIT and anchor.rank == WORK and anchor.kind == "working_session"
    if anchor.rank > draft.rank and not (anchor.passing or part):
        draft.kind, draft.rank = anchor.kind, anchor.rank
    if anchor.date is not None and (draft.date is None or says_days(draft.date, anchor)):
        draft.date, draft.date_view = anchor.date, anchor.view
    if anchor.places and not draft.places:
        draft.places, draft.place_view = anchor.places, anchor.view
    if anchor.rank == VISIT and not draft.hosts:
        draft.hosts = anchor.hosts


def _pictured(waiting: Sequence[View], kind: str) -> list[View]:
    """The captions before the first anchor that name its occasion: "Đại tá A phát biểu khai mạc đại hội"."""
    captions = [view for view in waiting if view.sentence.block == "caption" and view.has_verb("speak")]
    return [view for view in captions if any(kind_of(chunk) == kind for _, chunk in each("occasion", view))]


def _lead(waiting: list[View], view: View, *, bare: bool) -> list[View]:
    """The sentences before the first anchor that belong to the meeting: its paragraph, or the one lead before; a few
    paragraphs where the anchor is `bare` and so refers back to what they tell."""
    body = [w for w in waiting if w.sentence.block == "paragraph"]
    same = [w for w in body if w.sentence.paragraph == view.sentence.paragraph]
    rest = [w for w in body if w.sentence.paragraph != view.sentence.paragraph]
    most = _LEAD if bare else 1
    return same if len({w.sentence.paragraph for w in rest}) > most else rest + same


def _of_day(lead: Sequence[View], date: str | None) -> Iterator[View]:
    """The sentences before a meeting but for those from one that opens with another day on: they tell of something
    else."""
    other = False
    for view in lead:
        day = next((c.value for c in view.chunks[:EARLY] if c.kind == "date" and is_day(c.value)), None)
        other = other if day is None else conflicts(day, date)
        if not other:
            yield view


def _is_frame(draft: Draft, later: Sequence[Draft]) -> bool:
    """Whether a draft only frames those after it: a trip of several days of which each stop is told by itself."""
    if (draft.rank > VISIT and not draft.under_way) or draft.passing:
        return False
    if draft.date is None:
        return bool(later) and later[0].date is not None and len({v.sentence.paragraph for v in draft.views}) == 1
    return "/" in draft.date and any(d.date and "/" not in d.date and not conflicts(d.date, draft.date) for d in later)


def _is_aside(draft: Draft, lead: int | None, told: Counter[str]) -> bool:
    """Whether a meeting is named too late and too vaguely to be one that the article reports: once, after the `lead`
    paragraph, without a date, place, party, organiser or words to the press. `told` counts sentences by kind."""
    own = draft.date is not None or draft.places or draft.parties or draft.after is not None
    held = draft.first.has_verb("host", "joint") or draft.first.sentence.block in {"caption", "title"}
    again = told[draft.kind] > 1 or len(draft.anchors) > 1 or draft.anchors[0].calls
    dated = any(v.index < draft.first.index and any(each("date", v)) for v in draft.views)
    pressed = draft.kind == "press_conference" and draft.first.has_verb("speak") and any(each("person", draft.first))
    return not (own or dated or again or held or pressed or draft.first.sentence.paragraph == lead)


def read_discourse(reading: Reading, views: Sequence[View]) -> tuple[list[Draft], list[Draft]]:
    """The meetings of an article in order of the text, and the trips that frame them."""
    walk = _Walk(reading)
    walk.read(views)
    lead = next((v.sentence.paragraph for v in views if v.sentence.block == "paragraph"), None)
    told = Counter(kind for view in views for kind in {kind_of(c) for _, c in each("occasion", view)})
    drafts = [d for d in walk.drafts if not _is_aside(d, lead, told)]
    order = {view.index: n for n, view in enumerate(views)}
    of = {a.view.index: d for d in drafts for a in d.anchors}
    for draft in drafts:
        complete(reading, draft, [v for v in sentences_before(draft, views, order) if of.get(v.index) in {None, draft}])
        refers = draft is drafts[0] and draft.kind == "ceremony" and all(anchor.bare for anchor in draft.anchors)
        if draft.date is None and refers and (day := day_of_decision(reading, views[: order[draft.first.index]])):
            draft.date, draft.date_view = day
    trips = [d for n, d in enumerate(drafts) if _is_frame(d, drafts[n + 1 : n + 1 + _KNOWN])]
    meetings = [d for d in drafts if d not in trips]
    _name_by_headline(views, meetings)
    for trip in trips[:_KNOWN]:
        place_stops(reading, trip, meetings)
    return meetings, trips


def _name_by_headline(views: Sequence[View], meetings: Sequence[Draft]) -> None:
    """Let the headline name the kind of the first meeting where the text only refers back to it ("hội nghị")."""
    headline = next((v for v in views if v.sentence.block == "title"), None)
    if headline is None or not meetings or any(a.rank == NOUN and not a.bare for a in meetings[0].anchors):
        return
    named = next((kind_of(c) for _, c in each("occasion", headline)), None)
    if meetings[0].kind == "conference" and named in _NAMED:
        meetings[0].kind = named
