"""Occasions that a sentence about another one recalls: a conference that a guest came for, an earlier visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.meetings.places import place_of
from kg.extract.meetings.text import View

if TYPE_CHECKING:
    from kg.extract.reading import Reading

# How many chunks before a noun its verb of attending may stand, and how many after it "giữa".
_ATTENDS, _BETWEEN = 4, 30
# How many chunks after "chuyến thăm" its date may stand, and the area that it led to.
_TOLD, _TO = 24, 3
_SIDES = frozenset({"org", "person"})
_OF_TRIP = frozenset({"org", "person", "area", "word", "title"})


def comes_for(view: View, at: int) -> tuple[str, ...]:
    """Who came for the conference at chunk `at`, which the sentence names as the purpose of a journey, with the bodies
    between which it is said to be: "đã tiếp ông A nhân dịp sang dự Hội nghị B", "Trong chuyến thăm và dự Hội nghị B,
    ông A đã gặp C"."""
    named = at + 1 < len(view.chunks) and view.chunks[at + 1].kind not in {"punct", "verb"}
    if view.chunks[at].value != "conference" or not named:
        return ()
    if not any(view.is_verb(k, "attend") for k in range(max(at - _ATTENDS, 0), at)):
        return ()
    before = [c for c in view.chunks[:at] if c.kind == "person"]
    after = [c for c in view.chunks[at:] if c.kind == "person"]
    comes = (before[-1:] or after[:1]) if before else after[:1]
    return tuple(ref for c in comes for ref in c.refs) + _between(view, at) if comes else ()


def _between(view: View, at: int) -> tuple[str, ...]:
    """The two bodies that "giữa" joins behind chunk `at`, before the next person."""
    found: list[str] = []
    for k in range(at + 1, min(at + _BETWEEN, len(view.chunks))):
        chunk = view.chunks[k]
        if chunk.kind == "person" or (found and chunk.kind not in {"org", "area"} and not view.is_word(k, "và", "với")):
            break
        if chunk.kind == "org" and (found or any(view.is_word(j, "giữa") for j in range(at + 1, k))):
            found.extend(chunk.refs)
    return tuple(found)


def past_trip(reading: Reading, view: View, at: int) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Where the trip that the noun at `at` names led, and whose it was, where its own date stands with it: "trong
    chuyến thăm Việt Nam của Đoàn đại biểu Bộ Nội vụ A vào tháng 11/2023"."""
    if view.chunks[at].value != "trip":
        return None
    for k in range(at + 1, min(at + _TOLD, len(view.chunks))):
        chunk = view.chunks[k]
        if chunk.kind == "date":
            return _led_to(reading, view, at), _whose(view, at, k)
        if chunk.kind not in _OF_TRIP:
            return None
    return None


def _led_to(reading: Reading, view: View, at: int) -> tuple[str, ...]:
    near = (k for k in range(at + 1, min(at + 1 + _TO, len(view.chunks))) if view.chunks[k].kind == "area")
    place = next((place_of(reading, view, k) for k in near), None)
    return (place,) if place is not None else ()


def _whose(view: View, at: int, stop: int) -> tuple[str, ...]:
    of = next((k for k in range(at + 1, stop) if view.is_word(k, "của")), stop)
    return tuple(ref for c in view.chunks[of:stop] if c.kind in _SIDES for ref in c.refs)
