"""Claims: what the sentences about a meeting say of people and bodies there, before they are weighed against each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.meeting_text import View, surface
from kg.rules.role import (
    CHAIR_RULES,
    HEAD_RULES,
    ORGANIZER_RULES,
    PARTICIPANT_RULES,
    PARTY_RULES,
    SPEAKER_RULES,
    WELCOME_RULES,
)
from kg.rules.rule import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.rules.rule import Match, Rule

_HEAD = re.compile(r"trưởng đoàn(?! đại biểu)(?!\w)")
_ENDS_LIST = frozenset({"speak", "chair", "decide", "host", "press", "future", "meet", "move"})
_LEADERS = frozenset({"lãnh", "đạo", "đại", "diện", "chỉ", "huy", "đoàn", "biểu", "cán", "bộ", "các", "có", "đơn", "vị", "gồm", "sỹ", "sĩ"})


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence gives one agent one role ("organizer" beside the roles of the model), by one rule."""

    agent: str
    role: str
    view: View
    rule: str


def _agents(view: View, start: int, stop: int, kinds: tuple[str, ...]) -> list[str]:
    """Those named in a range, but for units that only say whose the one before is: in brackets, or side by side."""
    found: list[str] = []
    depth = 0
    for i in range(start, stop):
        chunk = view.chunks[i]
        depth += view.is_word(i, "(") - view.is_word(i, ")")
        if chunk.kind not in kinds or (chunk.kind == "org" and (depth > 0 or (i > 0 and view.chunks[i - 1].kind == "org"))):
            continue
        found.extend(chunk.refs)
    return found


def _is_future(view: View, match: Match) -> bool:
    """Whether what matched is still to come."""
    for i in range(match.stop - 1, -1, -1):
        if view.is_word(i, ";") and i < match.start:
            return False
        if view.is_verb(i, "future"):
            return True
    return view.is_verb(match.stop, "future")


def _list_end(view: View, start: int) -> int:
    """Where a list of people that begins at `start` ends: at the next verb that is no part of lists, or a quotation."""
    for i in range(start, len(view.chunks)):
        if view.is_verb(i, *_ENDS_LIST) or view.is_word(i, '"'):
            return i
    return len(view.chunks)


def _is_object(view: View, start: int) -> bool:
    """Whether the person at `start` is spoken to or given to, and so not the subject of what follows."""
    return view.is_word(start - 1, "cho", "của", "với", "về", "thay", "mời", "đối", "tặng") or view.is_verb(start - 1, "speak", "act", "visit", "welcome", "meet", "decide")


def _is_of_occasion(view: View, at: int) -> bool:
    """Whether the "giữa" at `at` belongs to an occasion or to a meeting of the two: no other deed stands between."""
    for i in range(at - 1, -1, -1):
        if view.chunks[i].kind == "occasion":
            return True
        if view.is_verb(i, "speak", "act", "none", "host"):
            return False
    return any(view.is_verb(i, "meet") for i in range(len(view.chunks)))


def _is_talk(view: View, at: int) -> bool:
    """Whether what stands at `at` is part of what somebody says: after a verb of speech that follows its speaker."""
    return any(view.is_verb(i, "speak") and any(c.kind == "person" for c in view.chunks[:i]) for i in range(at))


def _people(rules: tuple[Rule, ...], view: View) -> Iterator[Claim]:
    for rule in rules:
        for match in find(rule, view.line):
            if rule.emits.endswith("-list"):
                continue
            start, stop = match.slots["who"]
            if rule.emits != "speaker" and _is_future(view, match):
                continue
            if rule.name.endswith(("/subject", "/present")) and _is_object(view, start):
                continue
            for agent in _agents(view, start, stop, ("person",)):
                yield Claim(agent, rule.emits, view, rule.name)


def _lists(rules: tuple[Rule, ...], view: View) -> Iterator[Claim]:
    """The claims of rules whose people are those named after the match."""
    for rule in rules:
        if not rule.emits.endswith("-list"):
            continue
        role = rule.emits.removesuffix("-list")
        for match in find(rule, view.line):
            if not _is_future(view, match):
                yield from _listed(view, match, role)


def _listed(view: View, match: Match, role: str) -> Iterator[Claim]:
    kinds = ("person",) if role == "chair" else ("person", "org")
    begin = match.start if role != "chair" else match.start + 1
    end = _list_end(view, match.stop)
    if role == "chair":
        end = min([end, *(i for i in range(match.stop, end) if view.is_verb(i, "attend"))])
    for agent in _agents(view, begin, end, kinds):
        yield Claim(agent, role, view, match.rule.name)


def is_press(reading: Reading, view: View) -> bool:
    """Whether the sentence is said to the press or after the meeting, so that nobody in it speaks at the meeting."""
    if any(view.is_verb(i, "press") for i in range(len(view.chunks))):
        return True
    head = [w for c in view.chunks[:3] for w in surface(reading, c).split()][:3]
    return (head[:1] == ["sau"] or head[:2] == ["ngay", "sau"]) and any(c.kind == "occasion" or c.kind == "verb" for c in view.chunks[:4])


def is_elsewhere(reading: Reading, view: View) -> bool:
    """Whether the sentence turns to something else of the same time ("Cùng ngày, …") without naming an occasion."""
    head = [w for c in view.chunks[:3] for w in surface(reading, c).split()][:3]
    turns = head[:2] in (["cùng", "ngày"], ["cũng", "trong"])
    return turns and not any(c.kind == "occasion" for c in view.chunks)


def is_dialogue(view: View) -> bool:
    """Whether a paragraph is part of an interview ("Phóng viên: …"), which ends what was told before."""
    return view.opens_paragraph and any(view.is_verb(i, "press") and view.is_word(i + 1, ":") for i in range(2))


def _delegates(view: View, *, listed: bool) -> Iterator[Claim]:
    """The people of a row or item of a list of delegates."""
    if not listed or view.sentence.block not in {"row", "bullet"}:
        return
    if any(c.kind == "topic" and c.value == "personnel" for c in view.chunks) or "giữ" in view.words(0, len(view.chunks)):
        return
    for agent in _agents(view, 0, len(view.chunks), ("person",))[:1]:
        yield Claim(agent, "participant", view, "participant/delegate")


def lists_delegates(view: View) -> bool:
    """Whether rows or items after this sentence name those who attend."""
    words = view.words(0, len(view.chunks))
    return any(w in {"đoàn", "phần"} for w in words) or "biểu" in words or any(view.is_verb(i, "attend", "side") for i in range(len(view.chunks)))


def claims(reading: Reading, view: View, *, quiet: bool, listed: bool = False) -> Iterator[Claim]:
    """What a sentence says of those at its meeting; `quiet` leaves out speech (said to the press)."""
    yield from _delegates(view, listed=listed)
    quiet = quiet or view.sentence.block in {"row", "bullet"}
    yield from _people(CHAIR_RULES, view)
    yield from _lists(CHAIR_RULES, view)
    yield from _people(HEAD_RULES, view)
    yield from _titled_heads(reading, view)
    if not quiet:
        yield from _people(SPEAKER_RULES, view)
    yield from _people(WELCOME_RULES, view)
    yield from _lists(WELCOME_RULES, view)
    yield from _people(PARTICIPANT_RULES, view)
    yield from _lists(PARTICIPANT_RULES, view)
    for rule in ORGANIZER_RULES:
        for match in find(rule, view.line):
            if _is_future(view, match):
                continue
            for agent in _agents(view, *match.slots["who"], ("org",)):
                yield Claim(agent, "organizer", view, rule.name)
    for rule in PARTY_RULES:
        for match in find(rule, view.line):
            start, stop = match.slots["who"]
            if _is_future(view, match) or _is_talk(view, start) or (rule.name == "party/between" and not _is_of_occasion(view, match.start)):
                continue
            if rule.name == "party/with" and {"tại", "ở"} & set(view.words(match.start, start)):
                continue
            for agent in _agents(view, start, stop, ("org", "person")):
                yield Claim(agent, "participant", view, rule.name)


def _titled_heads(reading: Reading, view: View) -> Iterator[Claim]:
    """Heads whose phrase, row or list item itself says so: "Đại tá A, Giám đốc Công an tỉnh, Trưởng đoàn"."""
    people = [(i, c) for i, c in enumerate(view.chunks) if c.kind == "person" and c.refs]
    if view.sentence.block in {"row", "bullet"}:
        if people and any(view.is_verb(i, "head") for i in range(people[0][0], len(view.chunks))):
            yield Claim(people[0][1].refs[0], "delegation_head", view, "head/titled")
            return
    for _, chunk in people:
        text = surface(reading, chunk).replace("phó trưởng đoàn", "")
        if _HEAD.search(text):
            yield Claim(chunk.refs[0], "delegation_head", view, "head/titled")
