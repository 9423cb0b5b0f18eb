"""Which bodies hold or host a meeting, as its sentences say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.meetings.claim import DELEGATION, Claim, agents_in, is_future
from kg.extract.meetings.held import held_kind
from kg.extract.meetings.text import View, surface, words_of
from kg.rules.grammar import find_all
from kg.rules.host import ORGANIZER_RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.rules.rule import Match

# How many chunks the name of a group of units has before the body it ends with.
_CLUSTER = 6
# How many chunks before a body may say that somebody helps it.
_HELP = 3


def organizers_in(reading: Reading, view: View) -> Iterator[Claim]:
    """The bodies that a sentence says hold or host the meeting."""
    for match in find_all(ORGANIZER_RULES, view.line):
        if not is_future(view, match):
            start, stop = match.slots["who"]
            if not _holds(reading, view, match):
                continue
            start = _before_bracket(view, start) if match.rule.name == "organizer/subject" else start
            if _is_told(reading, view, match):
                continue
            if (match.rule.name == "organizer/welcomes" and _accompanies(view, start)) or _is_of_cluster(view, start):
                continue
            if _is_helped(reading, view, start):
                continue
            over = {
                ref
                for i in range(start, stop)
                if _is_of_group(reading, view, i) or _gives_order(view, i)
                for ref in view.chunks[i].refs
            }
            stop = start + 1 if start < match.start else stop
            for agent in agents_in(view, start + _is_seat(view, start), stop, ("org",)):
                if agent not in over:
                    yield Claim(agent, "organizer", view, match.rule.name)


def _holds(reading: Reading, view: View, match: Match) -> bool:
    """Whether the verb of a match says what its rule is for."""
    said = match.slots.get("verb", match.slots["who"])
    if match.rule.name == "organizer/held-as":
        return held_kind(reading, view, match) is not None
    if match.rule.name == "organizer/opens":
        return _opens(reading, view, said[0])
    if match.rule.name == "organizer/inaugurates":
        return surface(reading, view.chunks[said[0]]).startswith(("khánh thành", "khai trương"))
    if match.rule.name == "organizer/rewards":
        return _rewards(reading, view, *said)
    return match.rule.name != "organizer/receives" or _receives(reading, view, said[0])


def _before_bracket(view: View, at: int) -> int:
    """The body that a bracket with the body at `at` explains: "Trại giam A - T345 (Cục B, Bộ C, ở xã D) tổ chức"."""
    opened = next((k for k in range(at - 1, max(at - 2, -1), -1) if view.is_word(k, "(")), None)
    if opened is None:
        return at
    return next((k for k in range(opened - 1, max(opened - 4, -1), -1) if view.chunks[k].kind == "org"), at)


def _is_told(reading: Reading, view: View, match: Match) -> bool:
    """Whether a speaker tells of another occasion: "Đại tá A cho biết, Bộ Công an đã phối hợp với B tổ chức Lễ C"."""
    # "Được sự đồng ý của Bộ A, Công an tỉnh B đã tổ chức …": a noun tells no speech.
    if not any(view.is_verb(i, "speak") and not view.is_word(i - 1, "sự") for i in range(match.start)):
        return False
    return any(surface(reading, view.chunks[i]).startswith("đã") for i in range(match.start, match.stop))


def _is_helped(reading: Reading, view: View, at: int) -> bool:
    """Whether the sides only look back on how one helped the other to hold something: "tham mưu cho Chính phủ A tổ
    chức …", "giúp Bộ B tổ chức …"."""
    before = {word for c in view.chunks[max(at - _HELP, 0) : at] for word in surface(reading, c).split()[-1:]}
    return bool(before & words_of("helps"))


def _is_of_cluster(view: View, at: int) -> bool:
    """Whether the body at `at` only ends the name of a group of units: "Cụm thi đua số 3 Bộ Công an"."""
    words = view.words(at - _CLUSTER, at)
    return "cụm" in words and "đua" in words


def _accompanies(view: View, at: int) -> bool:
    """Whether the body at `at` only sends those who stand beside a person: "A cùng lãnh đạo Công an huyện B"."""
    led = view.words(at - 2, at) in (["lãnh", "đạo"], ["đại", "diện"])
    beside = next((i for i in range(at - 3, max(at - 6, 0), -1) if view.is_word(i, "cùng", "và")), None)
    return led and beside is not None and any(c.kind == "person" for c in view.chunks[:beside])


def _opens(reading: Reading, view: View, at: int) -> bool:
    """Whether the verb at `at` says that somebody opens or closes an occasion: "khai mạc", "bế mạc"."""
    return surface(reading, view.chunks[at]).endswith("mạc")


def _rewards(reading: Reading, view: View, start: int, stop: int) -> bool:
    """Whether the verb at `start` says that a giving of rewards is held: "tổ chức trao thưởng"."""
    text = " ".join(surface(reading, c) for c in view.chunks[start:stop])
    return "trao thưởng" in text and ("tổ chức" in text or view.is_verb(start - 1, "host"))


def _receives(reading: Reading, view: View, at: int) -> bool:
    """Whether the occasion at `at` is one at which guests are received: "buổi tiếp", "buổi đón tiếp"."""
    return surface(reading, view.chunks[at]).startswith(tuple(words_of("reception")))


def _is_seat(view: View, start: int) -> bool:
    """Whether the first body of a row is only where others meet: "tại (trụ sở) Công an huyện A, B và C tổ chức"."""
    at = start - 1
    while view.is_of(at, "site") and not view.is_word(at, "tại", "ở"):
        at -= 1
    return view.is_word(at, "tại", "ở")


def _gives_order(view: View, at: int) -> bool:
    """Whether others act in the name of the body at `at`: "thừa ủy quyền của Bộ Công an, lãnh đạo Công an tỉnh A"."""
    return view.is_word(at - 1, "của") and view.is_verb(at - 2, "act")


def _is_of_group(reading: Reading, view: View, start: int) -> bool:
    """Whether the body at `start` only says whose a group or a delegation is: "Cụm thi đua số 6 - Bộ Công an", "dẫn đầu
    đoàn đại biểu Bộ Nội vụ Campuchia"."""
    if start > 1 and view.is_dash(start - 1) and view.chunks[start - 2].value.isdecimal():
        return True
    at = start - 1
    while at > 0 and view.chunks[at].kind == "word":
        at -= 1
    return at >= 0 and view.is_verb(at, "head") and surface(reading, view.chunks[at]).endswith(DELEGATION)
