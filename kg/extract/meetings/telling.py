"""Whether the words that a rule of occasions matched say what the rule is for: an accord signed, a unit inspected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.meetings.held import held_kind
from kg.extract.meetings.text import View, surface, words_of

if TYPE_CHECKING:
    from kg.extract.reading import Reading
    from kg.rules.rule import Match

# How many chunks after a verb of signing may name what is signed.
_SIGNED = 5
# How many chunks before "làm việc tại" may say that somebody serves there.
_SERVED = 4


# How the verbs of some rules must begin or end.
_ENDS = {"occasion/honours": ("dâng", "viếng"), "occasion/works-at": ("làm việc tại",)}


def tells(reading: Reading, view: View, match: Match) -> bool:
    """Whether the words of a match say what its rule is for."""
    name, emits = match.rule.name, match.rule.emits
    at = match.slots["verb"][0]
    text = surface(reading, view.chunks[at])
    guest = match.slots.get("guest", (0, 0))[0]
    if emits in {"move", "visit"} and (view.is_of(guest - 1, "sends") or view.is_of(guest - 2, "sends")):
        return False  # "đã cử 01 đoàn sang nghỉ dưỡng"
    if emits == "move" and guest and view.chunks[guest - 1].value.isdecimal() and view.is_word(guest, "đoàn"):
        return False  # "đã tổ chức 03 đoàn sang Lào"
    if name.startswith("occasion/inspects") and not text.endswith("kiểm tra"):
        return False
    if emits == "visit" and text.endswith("kiểm tra"):
        return _inspects(reading, view, match)
    if is_employed(reading, view, at):
        return False
    if name == "occasion/held-as":
        return held_kind(reading, view, match) is not None
    if name in _ENDS:
        return text.startswith(_ENDS[name]) or text.endswith(_ENDS[name])
    if name.startswith("occasion/session"):
        return text.startswith("có ")
    if emits in {"sign", "signs"}:
        return _signs(reading, view, match)
    if name == "occasion/received":
        return text.endswith("đoàn")
    if name == "occasion/handed":
        return text.startswith(tuple(words_of("hands")))
    said = " ".join(surface(reading, c) for c in view.chunks[slice(*match.slots["verb"])])
    return emits != "praise" or said.startswith(tuple(words_of("praise")))


def is_employed(reading: Reading, view: View, at: int) -> bool:
    """Whether the verb at `at` says where somebody serves: "Ông từng nhiều năm làm việc tại Phòng A", "được lựa chọn
    làm việc tại Phái bộ B"."""
    works = surface(reading, view.chunks[at]).endswith("làm việc tại")
    return works and any(view.is_of(k, "employed") for k in range(at - _SERVED, at))


def _signs(reading: Reading, view: View, match: Match) -> bool:
    """Whether a verb says that sides sign, and where no place is said, an accord: a decision is signed at a desk."""
    start, stop = match.slots["verb"]
    text = " ".join(surface(reading, c) for c in view.chunks[start : stop + _SIGNED])
    if match.rule.emits == "sign" or not text.startswith("ký"):
        return text.startswith("ký")
    return any(f" {phrase}" in text for phrase in words_of("accord"))


def _inspects(reading: Reading, view: View, match: Match) -> bool:
    """Whether somebody comes to inspect a unit, and no unit a house: "đến kiểm tra tại Công an xã A"."""
    if "guest" not in match.slots or "host" not in match.slots:
        return False
    guest, host = (view.chunks[match.slots[slot][0]] for slot in ("guest", "host"))
    units = [reading.orgs[ref] for ref in host.refs if ref in reading.orgs]
    return guest.kind != "org" and any(unit.kind == "police" for unit in units)
