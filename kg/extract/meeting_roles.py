"""Claims: what the sentences about a meeting say of people and bodies there, before they are weighed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.meeting_text import View, each, opens_chunk, opens_with, surface, words_of
from kg.rules.attendance import ORGANIZER_RULES, PARTICIPANT_RULES
from kg.rules.grammar import find_all
from kg.rules.party import PARTY_RULES
from kg.rules.role import BEHALF_RULES, CHAIR_RULES, HEAD_RULES, SPEAKER_RULES
from kg.rules.welcome import WELCOME_RULES
from kg.value import value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading
    from kg.rules.rule import Match, Rule

# "Trưởng đoàn" in a person's own phrase; "Trưởng đoàn đại biểu Quốc hội" and "Đoàn trưởng Đoàn X" are posts.
_HEAD = re.compile(r"(?<!phó )(?<!đoàn )trưởng đoàn(?! (?:đại biểu|đbqh))(?!\w)")
# How many chunks the name of a group of units has before the body it ends with.
_CLUSTER = 6
_ENDS_LIST = ("speak", "chair", "decide", "declare", "host", "press", "future", "meet", "move")
_GIVES = ("speak", "act", "visit", "welcome", "meet", "decide", "declare")
# How many chunks before a body may say that somebody helps it.
_HELP = 3
# How many chunks may stand before a "giữa" that opens its sentence.
_LEADS_IN = 1
# Whose relatives are there need not be.
_FAMILY = (["gia", "đình"], ["thân", "nhân"])
# The first rules of participants open lists that do not end in a sentence of their own.
_OPENERS = PARTICIPANT_RULES[:2]
# How a verb of leading ends that names what is led.
_DELEGATION = ("đoàn", "đoàn công tác", "đoàn đại biểu")


@value
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
        whose = chunk.kind == "org" and (depth > 0 or (i > 0 and view.chunks[i - 1].kind == "org"))
        whose = whose or (chunk.kind == "org" and view.is_word(i - 1, "thuộc"))
        if chunk.kind in kinds and not whose:
            found.extend(chunk.refs)
    return found


def _is_future(view: View, match: Match) -> bool:
    """Whether what matched is still to come: "sẽ" before its end and in its clause, or right after it."""
    for i in range(match.stop - 1, -1, -1):
        if view.is_word(i, ";") and i < match.start:
            return False
        if view.is_verb(i, "future"):
            return True
    return view.is_verb(match.stop, "future")


def _is_object(view: View, start: int) -> bool:
    """Whether the person at `start` is spoken to or given to, and so not the subject of what follows."""
    return view.is_of(start - 1, "object") or view.is_verb(start - 1, *_GIVES)


def _is_talk(view: View, at: int) -> bool:
    """Whether what stands at `at` is part of what somebody says: after a verb of speech that follows its speaker."""
    return any(view.is_verb(i, "speak") and any(c.kind == "person" for c in view.chunks[:i]) for i in range(at))


def _is_of_occasion(view: View, at: int) -> bool:
    """Whether the "giữa" at `at` belongs to an occasion or to a meeting of the two: no other deed stands between."""
    for i in range(at - 1, -1, -1):
        if view.chunks[i].kind == "occasion":
            return True
        if view.is_verb(i, "speak", "act", "none", "host"):
            return False
    # "Thực hiện chương trình hợp tác giữa A và B, đoàn đã đến …": that they meet is told after a comma, of others.
    meets = next((i for i, c in each("verb", view) if c.value == "meet"), None)
    return meets is not None and (meets < at or not (at > _LEADS_IN and view.is_of(at - 1, "bond")))


def _is_denied(view: View, start: int, stop: int) -> bool:
    """Whether one of the verbs among these chunks is denied: "không dự hội nghị", "chưa phát biểu"."""
    return any(view.is_of(i, "denies") and view.is_verb(i + 1) for i in range(start, stop))


def _is_told_of(reading: Reading, view: View, match: Match) -> bool:
    """Whether the verb only tells of the person after it: "nhận thấy ông A đã vi phạm"."""
    verb = next(c for c in view.chunks[match.start : match.stop] if c.kind == "verb")
    return surface(reading, verb) in words_of("tells_of")


def _list_starts(view: View) -> int:
    """Where a list of those attending begins in the sentence; its length where there is none."""
    return min((m.start for m in find_all(_OPENERS, view.line)), default=len(view.chunks))


def _people(reading: Reading, rules: tuple[Rule, ...], view: View) -> Iterator[Claim]:
    """The people in the slots of the rules. Nobody speaks in a list of those attending."""
    opened = _list_starts(view)
    listed = opened if rules is SPEAKER_RULES else len(view.chunks)
    for match in find_all(rules, view.line):
        rule = match.rule
        if rule.emits.endswith("-list"):
            continue
        start, stop = match.slots["who"]
        if start >= listed or (rule.emits != "speaker" and _is_future(view, match)):
            continue
        if rule.name.endswith(("/subject", "/present", "/and-delegation")) and _is_object(view, start):
            continue
        if opens_chunk(reading, view.chunks[start], "kin") or view.words(start - 2, start) in _FAMILY:
            continue
        if rule.name == "participant/addressed" and _is_told_of(reading, view, match):
            continue
        if view.is_word(start - 1, "dịp") or _is_denied(view, stop, match.stop):
            continue  # "đúng vào dịp Chủ tịch X sang thăm"
        if rule.name == "participant/given" and surface(reading, view.chunks[match.start]) in words_of("harms"):
            continue  # who is shot is no guest
        if rule.name == "participant/pictured" and view.sentence.block != "caption" and any(each("verb", view)):
            continue
        if rules is CHAIR_RULES and start >= opened:
            # "Đến dự có A, B và C chủ trì hội nghị": only the last of a list chairs.
            start = max(i for i in range(start, stop) if view.chunks[i].kind == "person")
        for agent in _agents(view, start, stop, ("person",)):
            yield Claim(agent, rule.emits, view, rule.name)


def _lists(reading: Reading, rules: tuple[Rule, ...], view: View) -> Iterator[Claim]:
    """The claims of rules whose people are those named after the match."""
    for match in find_all(rules, view.line):
        emits = match.rule.emits
        if emits.endswith("-list") and not _is_future(view, match):
            yield from _listed(reading, view, match, emits.removesuffix("-list"))


def _listed(reading: Reading, view: View, match: Match, role: str) -> Iterator[Claim]:
    """Those named up to the next verb that is no part of lists, or a quotation. A chair is nobody who only attends."""
    chairs = role == "chair"
    alone = role in {"chair", "speaker"} or match.rule.name == "participant/honoured"
    ends = (*_ENDS_LIST, "attend") if chairs else _ENDS_LIST
    end = len(view.chunks)
    for i in range(match.stop, end):
        if view.is_verb(i, *ends) or view.is_word(i, '"'):
            end = i
            break
    # Bodies neither chair nor speak, nor take part by receiving something.
    kinds = ("person",) if alone else ("person", "org")
    over = _superiors(reading, view, match.stop, end)
    for agent in _agents(view, match.start + chairs, end, kinds):
        if agent not in over:
            yield Claim(agent, role, view, match.rule.name)


def _superiors(reading: Reading, view: View, start: int, stop: int) -> set[str]:
    """Bodies that a list names only after a person and a comma, as those over the person's unit: "A, Cục trưởng Cục B,
    Bộ C"."""
    over: set[str] = set()
    for i in range(start + 2, stop):
        chunk, person = view.chunks[i], view.chunks[i - 2]
        if chunk.kind == "org" and view.is_word(i - 1, ",") and person.kind == "person":
            units = {org for ref in person.refs for _, org, _ in _posts(reading, ref)}
            parents = {reading.orgs[org].parent for org in units if org is not None}
            over |= {ref for ref in chunk.refs if ref in parents or reading.orgs[ref].level == "ministry"}
    return over


def _posts(reading: Reading, person: str) -> tuple[tuple[str, str | None, str], ...]:
    return reading.people[person].posts if person in reading.people else ()


def _organizers(reading: Reading, view: View) -> Iterator[Claim]:
    for match in find_all(ORGANIZER_RULES, view.line):
        if not _is_future(view, match):
            start, stop = match.slots["who"]
            said = match.slots.get("verb", (start, start))
            if match.rule.name == "organizer/opens" and not _opens(reading, view, said[0]):
                continue
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
            for agent in _agents(view, start + _is_seat(view, start), stop, ("org",)):
                if agent not in over:
                    yield Claim(agent, "organizer", view, match.rule.name)


def _is_told(reading: Reading, view: View, match: Match) -> bool:
    """Whether a speaker tells of another occasion: "Đại tá A cho biết, Bộ Công an đã phối hợp với B tổ chức Lễ C"."""
    if not any(view.is_verb(i, "speak") for i in range(match.start)):
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
    return at >= 0 and view.is_verb(at, "head") and surface(reading, view.chunks[at]).endswith(_DELEGATION)


def _parties(reading: Reading, view: View) -> Iterator[Claim]:
    """Bodies and people who are parties to the meeting."""
    for match in find_all(PARTY_RULES, view.line):
        name = match.rule.name
        start, stop = match.slots["who"]
        if _is_future(view, match) or _is_talk(view, start):
            continue
        if name in {"party/joint", "party/gives"} and _is_given_by(view, start):
            continue
        if name == "party/subject" and view.is_word(start - 1, "được", "theo"):
            # What two ministries agreed on long ago: "được Bộ A và Bộ B thống nhất xây dựng".
            continue
        if name == "party/between" and not _is_of_occasion(view, match.start):
            continue
        if name in {"party/with", "party/met", "party/session"} and {"tại", "ở"} & set(view.words(match.start, start)):
            continue
        if name == "party/session" and (view.is_word(0, "theo") or not _sits(reading, view, start)):
            continue
        if name == "party/headed" and not surface(reading, view.chunks[match.start]).endswith(_DELEGATION):
            continue
        named = _agents(view, start, stop, ("org", "person"))
        if name == "party/ministry":
            named = [ministry for person in named for ministry in _ministries(reading, person)]
        for agent in named:
            yield Claim(agent, "participant", view, name)


def _is_given_by(view: View, at: int) -> bool:
    """Whether the row of bodies around chunk `at` gives what somebody had before: "được Bộ A, UBND tỉnh B tặng …"."""
    while at > 0 and (view.chunks[at - 1].kind == "org" or view.is_word(at - 1, ",", "và")):
        at -= 1
    return view.is_word(at - 1, "được") or view.is_verb(at - 1, "speak")  # "đề nghị Bộ A và UBND tỉnh B tặng …"


def _sits(reading: Reading, view: View, at: int) -> bool:
    """Whether the body at `at` is one that holds sessions of its own members: a committee, a council."""
    names = (reading.orgs[ref].name.lower() for ref in view.chunks[at].refs)
    return any(name.startswith(tuple(words_of("sits"))) for name in names)


def _ministries(reading: Reading, person: str) -> Iterator[str]:
    """The ministry that somebody's posts are at: what "đoàn công tác của Bộ" means."""
    bodies = (org for _, org, status in _posts(reading, person) if org is not None and status == "current")
    yield from (org for org in bodies if reading.orgs[org].level == "ministry")


def _titled_heads(reading: Reading, view: View) -> Iterator[Claim]:
    """Heads whose phrase, row or list item itself says so: "Đại tá A, Giám đốc Công an tỉnh, Trưởng đoàn"."""
    people = [(i, c) for i, c in enumerate(view.chunks) if c.kind == "person" and c.refs]
    if view.is_listed and people:
        first, chunk = people[0]
        if any(view.is_verb(i, "head") for i in range(first, len(view.chunks))):
            yield Claim(chunk.refs[0], "delegation_head", view, "head/titled")
            return
    for _, chunk in people:
        if _HEAD.search(surface(reading, chunk)):
            yield Claim(chunk.refs[0], "delegation_head", view, "head/titled")


def _delegates(view: View) -> Iterator[Claim]:
    """The person of a row or item of a list of delegates; items about a change of post are no delegates."""
    moves = any(c.kind == "topic" and c.value == "personnel" for c in view.chunks)
    if view.is_listed and not moves and "giữ" not in view.words(0, len(view.chunks)):
        for agent in _agents(view, 0, len(view.chunks), ("person",))[:1]:
            yield Claim(agent, "participant", view, "participant/delegate")


def behalves(view: View) -> Iterator[tuple[str, str]]:
    """Who acts or speaks on behalf of which body in the sentence, as (person, organisation)."""
    for match in find_all(BEHALF_RULES, view.line):
        bodies = view.chunks[match.slots["body"][0]].refs
        for person in view.chunks[match.slots["who"][0]].refs:
            yield from ((person, body) for body in bodies[:1])


def lists_delegates(view: View) -> bool:
    """Whether rows or items after this sentence name those who attend."""
    delegation = any(view.is_of(i, "delegation") for i in range(len(view.chunks)))
    return delegation or view.has_verb("attend", "side")


def is_press(reading: Reading, view: View) -> bool:
    """Whether the sentence is said to the press, in a letter or after the meeting, so that nobody in it speaks there:
    "Sau buổi lễ, …", "Sau khi kết thúc buổi lễ, …", but not "Sau khi nghe báo cáo, …"."""
    if view.has_verb("press") or opens_with(reading, view, "by_letter"):
        return True
    if not opens_with(reading, view, "after"):
        return False
    if view.is_word(1, "khi"):
        return " ".join(view.words(2, 5)).startswith(tuple(words_of("ended")))
    return any(c.kind in {"occasion", "verb"} for c in view.chunks[:4])


def is_elsewhere(reading: Reading, view: View) -> bool:
    """Whether the sentence turns to something else of the same time ("Cùng ngày, …") without naming an occasion."""
    return opens_with(reading, view, "elsewhere") and not any(c.kind == "occasion" for c in view.chunks)


def is_dialogue(reading: Reading, view: View) -> bool:
    """Whether a paragraph is a question of an interview ("Phóng viên: …"), which ends what was told before."""
    return view.opens_paragraph and opens_with(reading, view, "interviewer")


def is_interview(views: Sequence[View]) -> bool:
    """Whether somebody answers questions, so that every paragraph tells of something else: "- Vì sao, thưa ông?" and
    "Đại tá A: …" begin paragraphs."""
    begun = [v for v in views if v.opens_paragraph and len(v.chunks) > 2]  # noqa: PLR2004
    answers = any(v.chunks[0].kind == "person" and v.is_word(1, ":") for v in begun)
    return answers and any(v.is_dash(0) and v.is_word(len(v.chunks) - 1, "?") for v in begun)


def claims(reading: Reading, view: View, *, quiet: bool = False, listed: bool = False) -> Iterator[Claim]:
    """What a sentence says of those at its meeting.

    `quiet` leaves out speech (said to the press, or after the meeting); `listed` takes rows and items for delegates.
    """
    if listed:
        yield from _delegates(view)
    yield from _people(reading, CHAIR_RULES, view)
    yield from _lists(reading, CHAIR_RULES, view)
    yield from _people(reading, HEAD_RULES, view)
    yield from _titled_heads(reading, view)
    if not quiet and not view.is_listed:
        yield from _people(reading, SPEAKER_RULES, view)
        yield from _lists(reading, SPEAKER_RULES, view)
    for rules in (WELCOME_RULES, PARTICIPANT_RULES):
        yield from _people(reading, rules, view)
        yield from _lists(reading, rules, view)
    yield from _organizers(reading, view)
    yield from _parties(reading, view)
