"""Whether words about an occasion lead on from the meeting told so far to another, or back to one before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.meetings.draft import EARLY, ENCOUNTER, NOUN, VISIT, Anchor, Draft, is_range, kind_of
from kg.extract.meetings.modality import subject_at
from kg.extract.meetings.text import View, each, opening, opens_with, surface, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Reading

# How many chunks that open a sentence may lead up to the words for several occasions, or name the one before.
_OPENING = 6
# How many chunks of a sentence its subject and what joins it to the verb are.
_SUBJECT = 2
# Encounters that follow on an occasion, or lead up to it.
_ENCOUNTERS = frozenset({"talks", "visit", "working_session"})
# How many sentences the headline and the lead have before one that names a meeting.
_LEAD = 2
# How many meetings back the text may return to.
_BACK = 3


def leads(reading: Reading, view: View) -> tuple[bool, bool]:
    """Whether the sentence opens by leading on, and whether it leads back."""
    head = opening(reading, view).split()
    if head[:1] == ["buổi"]:
        head = head[1:]
    back = opens_with(reading, view, "back")
    on = "giờ" in head[1:3] or bool(head and head[0] in words_of("part_of_day")) or opens_with(reading, view, "onward")
    return on or back or any(c.kind == "date" for c in view.chunks[: max(EARLY, subject_at(view))]), back


def tells_news(view: View) -> bool:
    """Whether what stands as a headline is the first sentence of the text, without one: it opens with the day."""
    return any(c.kind == "date" for c in view.chunks[:EARLY]) and view.has_verb("host", "visit", "meet", "chair")


def follows(reading: Reading, anchor: Anchor, current: Draft) -> bool:
    """Whether a sentence sets an encounter beside the current meeting, which it names first: "Ngay sau lễ đón, hai bên
    đã tiến hành hội đàm", "Trước buổi hội đàm, đoàn đến chào xã giao Bí thư Tỉnh ủy"."""
    if anchor.kind not in _ENCOUNTERS or anchor.kind == current.kind or not opens_with(reading, anchor.view, "beside"):
        return False
    first = next((i for i, _ in each("occasion", anchor.view)), _OPENING)
    named = first < min(_OPENING, anchor.start) and kind_of(anchor.view.chunks[first]) == current.kind
    return named and any(anchor.view.is_word(k, ",") for k in range(first, anchor.start))


def is_of_others(anchor: Anchor, current: Draft) -> bool:
    """Whether a sentence tells only whom somebody met, both of whom the text did not name before: "Bộ trưởng A gặp Bộ
    trưởng B. Chủ tịch C gặp Chủ tịch D."."""
    subject = anchor.view.chunks[0]
    if anchor.view is current.anchors[-1].view or anchor.kind != "talks" or anchor.passing:
        return False
    if subject.kind != "person" or anchor.start > _SUBJECT:
        return False
    both = {*subject.refs, *anchor.partners}
    return len(both) > len(subject.refs) and not any(both & set(c.refs) for v in current.views for c in v.chunks)


def is_held(anchor: Anchor, current: Draft) -> bool:
    """Whether a bare noun tells that an encounter of another kind was held: "Chiều cùng ngày, hai bên đã tiến hành hội
    đàm"."""
    before = anchor.view.words(anchor.start - 1, anchor.start)
    return anchor.opens and anchor.kind in _ENCOUNTERS - {current.kind} and before == ["hành"]


def visits_another(anchor: Anchor, current: Draft) -> bool:
    """Whether a sentence opens with a visit to a body while the current meeting is one to another: "Đến thăm Công an xã
    A, Đại tá B …"."""
    return current.kind == anchor.kind == "visit" and bool(current.hosts) and bool(anchor.hosts)


def visits_anew(reading: Reading, anchor: Anchor, current: Draft) -> bool:
    """Whether a sentence tells a visit to bodies that the text did not name before: "Dịp này, Đại tá A cũng đã đến thăm
    Công an xã B", or in a paragraph of its own after a visit to another."""
    if anchor.kind != "visit" or not anchor.hosts or anchor.passing or anchor.view is current.anchors[-1].view:
        return False
    beside = opens_with(reading, anchor.view, "meanwhile") and current.kind != "visit"
    further = anchor.view.opens_paragraph and current.kind == "visit" and bool(current.hosts)
    named = {ref for v in current.views for c in v.chunks for ref in c.refs}
    return (beside or further) and not named & {*anchor.hosts}


def returns_to(anchor: Anchor, current: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The meeting right before the current one to which a noun goes back that only names its kind: "Tại hội đàm"."""
    if anchor.rank != NOUN or not anchor.bare or anchor.opens or anchor.passing or anchor.kind == current.kind:
        return None
    alike = [d for d in drafts[-_BACK:] if d.kind == anchor.kind and not d.passing]
    beside = len(alike) == 1 and (alike[0].after is current or current.after is alike[0])
    return alike[0] if beside else None


def dates_it(reading: Reading, anchor: Anchor, current: Draft) -> bool:
    """Whether an anchor names the current meeting again in the same words, and tells only the day that was missing; or
    tells in full the one of that kind which the lead alone named, without a day or a place."""
    if current.date is not None or anchor.back or min(anchor.rank, current.rank) < ENCOUNTER:
        return False
    if anchor.places and current.places:
        return False
    if _is_lead(current) and anchor.kind == current.kind and not current.places:
        return True
    if anchor.rank != current.rank:
        return False
    told = current.anchors[0]
    one, other = (surface(reading, a.view.chunks[a.start]) for a in (anchor, told))
    return one.endswith(other) or other.endswith(one)  # "đã tổ chức giao ban", "đã diễn ra buổi giao ban"


def _is_lead(draft: Draft) -> bool:
    """Whether a meeting is told in one paragraph alone, the one under the headline."""
    told = {view.sentence.paragraph for view in draft.views if view.sentence.block == "paragraph"}
    return draft.first.sentence.block == "paragraph" and draft.first.index <= _LEAD and len(told) == 1


def same_hours(reading: Reading, anchor: Anchor, current: Draft) -> bool:
    """Whether an occasion of the same kind is told with the very part of the day that the current meeting has, and
    without a place of its own: a caption's "cuộc họp báo chiều 20/7" and "Chiều 20/7, tại buổi họp báo" are one."""
    if anchor.places or anchor.kind != current.kind or anchor.rank != NOUN or anchor.view.has_verb("host"):
        return False
    if "cùng ngày" in opening(reading, anchor.view):
        return False
    parts = _parts_of_day(reading, anchor.view, anchor.date)
    return bool(parts) and any(parts & _parts_of_day(reading, told.view, anchor.date) for told in current.anchors)


def is_one_more(reading: Reading, anchor: Anchor, current: Draft) -> bool:
    """Whether a sentence sets one more occasion of the day beside the current one: "Cùng ngày, Công an tỉnh cũng tổ
    chức lễ tuyên thệ", "Chiều cùng ngày, Bộ trưởng A trao quyết định cho ông B", both of whom are new."""
    if "cùng ngày" not in opening(reading, anchor.view):
        return False
    people = {ref for _, chunk in each("person", anchor.view) for ref in chunk.refs}
    known = {ref for view in current.views for _, chunk in each("person", view) for ref in chunk.refs}
    decided = anchor.view.has_verb("decide") and len(people) > 1 and people.isdisjoint(known)
    return decided or anchor.view.has_verb("host")


def _parts_of_day(reading: Reading, view: View, day: str | None) -> set[str]:
    """The parts of a day that a sentence tells with its date: {"chiều"}."""
    told = (surface(reading, chunk).removeprefix("buổi ") for _, chunk in each("date", view) if chunk.value == day)
    return {part for said in told if (part := said.partition(" ")[0]) in words_of("part_of_day")}


def is_of_all(reading: Reading, view: View) -> bool:
    """Whether a sentence is about several occasions at once: "Cùng dự các buổi tiếp có …"."""
    for i, chunk in enumerate(view.chunks[:_OPENING]):
        if view.is_word(i, *words_of("plural")) and i + 1 < len(view.chunks):
            after = surface(reading, view.chunks[i + 1])
            return view.chunks[i + 1].kind == "occasion" or after in {"buổi", "cuộc"} or chunk.kind == "occasion"
    return False


def is_stop(anchor: Anchor, trip: Draft) -> bool:
    """Whether an anchor of one day opens a stop of a visit of several days: "Ngày 9/4, đoàn đến thăm …"."""
    one_day = anchor.date is not None and "/" not in anchor.date and anchor.date != trip.date
    opens = anchor.opens or (anchor.kind == "talks" and anchor.date_is_close)
    named = bool(anchor.places or anchor.hosts or anchor.partners) or anchor.kind == "talks"
    return is_range(trip) and trip.rank <= VISIT and one_day and opens and named and not anchor.passing


def is_earlier_one(anchor: Anchor, current: Draft) -> bool:
    """Whether an anchor goes back to a dated occasion before the current one, which has no date."""
    return anchor.back and anchor.date is not None and current.date is None and not anchor.bare


def says_days(day: str, anchor: Anchor) -> bool:
    """Whether an anchor tells all days of an occasion of which the text named the first: "Hội thảo diễn ra trong hai
    ngày 21 và 22/2"."""
    if anchor.date is None or "/" in day or not anchor.date.startswith(f"{day}/") or anchor.passing:
        return False
    view = anchor.view
    at = next((i for i, c in each("date", view) if i > anchor.start and c.value == anchor.date), anchor.stop)
    named = all(view.chunks[k].kind not in {"person", "verb", "date"} for k in range(anchor.stop, at))
    return anchor.rank >= ENCOUNTER and named and any(view.is_word(k, "diễn", "kéo") for k in range(anchor.stop, at))
