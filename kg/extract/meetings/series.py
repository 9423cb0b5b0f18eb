"""Several occasions that one sentence tells: in turn, counted, or one with each of those named."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.meetings.dates import date_near
from kg.extract.meetings.draft import COURSE, ENCOUNTER, NOUN, TRIP, Anchor, kind_of
from kg.extract.meetings.modality import is_future, is_later, is_spoken
from kg.extract.meetings.places import place_of, places_in
from kg.extract.meetings.sequence import leads
from kg.extract.meetings.text import View, each, surface, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Chunk, Reading
    from kg.rules.rule import Match

# Of these kinds there is one with each of those whom several are with.
_WITH_ONE = frozenset({"talks", "working_session"})
# How many chunks from a noun on the "với" may stand that names whom it is with.
_EPITHET = 4
# How many chunks behind a semicolon the verb of one more encounter may stand.
_NEXT_VERB = 4


def noun_rank(reading: Reading, chunk: Chunk) -> int:
    """How firmly a noun names the kind of its occasion."""
    if chunk.value in {"trip", "course"}:
        return TRIP if chunk.value == "trip" else COURSE
    return ENCOUNTER if surface(reading, chunk).startswith(tuple(words_of("encounter"))) else NOUN


def _row(view: View, start: int) -> list[int]:
    """The places of the people or bodies that stand in a row from `start`: "A, B và C"."""
    found, kind = [start], view.chunks[start].kind
    depth = 0
    for k in range(start + 1, len(view.chunks)):
        depth += view.is_word(k, "(") - view.is_word(k, ")")
        if view.chunks[k].kind == kind and not depth:
            joined = any(view.is_word(j, ",", ";", "và") for j in range(found[-1] + 1, k))
            found += [k] if joined else []
        elif not depth and view.chunks[k].kind not in {"word", "punct", "area"}:
            break
    return found


def in_turn(reading: Reading, view: View, match: Match, anchor: Anchor) -> Iterator[Anchor]:
    """One anchor for each of those visited, received or met one after the other, else the anchor itself."""
    host = match.slots.get("host", (0, 0))[0]
    told = "host" in match.slots and (_saysin_turn(view, anchor.start) or _parts_partners(reading, view, match))
    if not told:
        yield anchor
        return
    said = places_in(reading, view)
    for at in _row(view, host):
        seat = place_of(reading, view, at)
        places = said or ((seat,) if seat and view.chunks[at].kind == "org" else ())
        refs = view.chunks[at].refs
        yield replace(anchor, places=places, hosts=refs if anchor.hosts else (), partners=refs, in_turn=True)


def _parts_partners(reading: Reading, view: View, match: Match) -> bool:
    """Whether semicolons part those with whom talks were held, each of another body: "hội đàm với ông A, Bộ trưởng B;
    ông C, Giám đốc D"."""
    if "host" not in match.slots:
        return False
    verb, host = match.slots["verb"][0], match.slots["host"][0]
    text = surface(reading, view.chunks[verb])
    if view.chunks[host].kind != "person" or not text.endswith(("hội đàm", "hội kiến", "hội đàm với", "hội kiến với")):
        return False
    row = _row(view, host)
    parted = all(view.is_word(k - 1, ";") or view.is_word(k - 2, ";") for k in row[1:])
    bodies = [_body_of(reading, view, k) for k in row]
    return len(row) > 1 and parted and None not in bodies and len(set(bodies)) == len(row)


def _body_of(reading: Reading, view: View, at: int) -> str | None:
    """The body of the first post of the person at chunk `at`."""
    posts = (post for ref in view.chunks[at].refs if ref in reading.people for post in reading.people[ref].posts)
    return next((org for _, org, _ in posts if org is not None), None)


def _saysin_turn(view: View, at: int) -> bool:
    """Whether "lần lượt" stands before chunk `at`, and no verb of speech between."""
    words = [c.value if c.kind == "word" else "" for c in view.chunks[:at]]
    return any(pair == ("lần", "lượt") for pair in itertools.pairwise(words))


def counted(reading: Reading, view: View, at: int) -> Iterator[Anchor]:
    """Occasions that are counted and then told one by one: "hai buổi lễ: buổi sáng ở A, …; buổi chiều ở B, …"."""
    counted = any(view.is_of(k, "plural") for k in range(max(at - 2, 0), at))
    marks = [k for k in range(at + 1, len(view.chunks)) if view.is_word(k, ";")]
    if not counted or not view.is_word(at + 1, ":") or not marks or is_future(view, at, at + 1):
        return
    for start, stop in itertools.pairwise([at + 1, *marks, len(view.chunks)]):
        part = replace(view, chunks=view.chunks[start + 1 : stop])
        days = [c.value for _, c in each("date", part)]
        date = days[0] if days and not is_later(reading, days[0]) else date_near(reading, view, at, at + 1)
        if places := places_in(reading, part):
            yield Anchor(view, at, at + 1, kind_of(view.chunks[at]), NOUN, date, places, opens=True, in_turn=True)


def _is_epithet(view: View, at: int) -> bool:
    """Whether a word only says of what sort an encounter is: "các cuộc hội đàm song phương với"."""
    return at < len(view.chunks) and view.chunks[at].kind == "word" and not view.is_word(at, "với")


def with_each(reading: Reading, view: View, at: int) -> Iterator[Anchor]:
    """Several encounters of one kind, one with each of those named: "đã có các cuộc hội đàm với ông A; ông B"."""
    plural = any(view.is_of(k, "plural") for k in range(max(at - 2, 0), at))
    to = next((k for k in range(at + 1, at + _EPITHET) if not _is_epithet(view, k)), at)
    if not (plural and view.is_word(to, "với")) or view.chunks[at].value not in _WITH_ONE:
        return
    first = next((k for k in range(to + 1, len(view.chunks)) if view.chunks[k].kind != "word"), at)
    if view.chunks[first].kind not in {"person", "org"} or is_future(view, at, at + 1) or is_spoken(reading, view, at):
        return
    date, places = date_near(reading, view, at, at + 1), places_in(reading, view)
    opens, back = leads(reading, view)
    kind, rank = kind_of(view.chunks[at]), noun_rank(reading, view.chunks[at])
    for k in _row(view, first):
        partners = view.chunks[k].refs
        yield Anchor(
            view, at, at + 1, kind, rank, date, places, opens=opens, back=back, partners=partners, in_turn=True
        )


def leads_to_another(reading: Reading, view: View, at: int) -> bool:
    """Whether what stands at `at` goes on to one more encounter: "đồng thời", or a semicolon before its verb."""
    if not view.is_word(at, ";"):
        return surface(reading, view.chunks[at]) in words_of("besides")
    verb = next((k for k in range(at + 1, at + _NEXT_VERB) if not _is_epithet(view, k)), at)
    return view.is_verb(verb, "meet", "visit", "welcome")


def is_besides(anchor: Anchor, marks: Sequence[int], told: Sequence[Anchor]) -> bool:
    """Whether what is told behind one of the chunks `marks` is one more encounter, with somebody else: "đã chào xã giao
    ông A, đồng thời có buổi làm việc với ông B", "hội đàm với ông A; thăm Đại sứ quán B"."""
    at = max((mark for mark in marks if mark < anchor.start), default=None)
    before = {partner for a in told if at is not None and a.start < at for partner in a.partners}
    return bool(before) and bool(anchor.partners) and not before & set(anchor.partners)
