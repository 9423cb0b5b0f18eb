"""Claims: what the sentences about a meeting say of people and bodies there, before they are weighed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.extract.meetings.claim import DELEGATION, Claim, agents_in, is_future
from kg.extract.meetings.hosts import organizers_in
from kg.extract.meetings.modality import is_around
from kg.extract.meetings.telling import is_employed
from kg.extract.meetings.text import View, each, opens_chunk, opens_with, surface, words_of
from kg.rules.attendance import PARTICIPANT_RULES
from kg.rules.grammar import find_all
from kg.rules.party import PARTY_RULES
from kg.rules.role import CHAIR_RULES, HEAD_RULES
from kg.rules.speech import BEHALF_RULES, SPEAKER_RULES
from kg.rules.welcome import WELCOME_RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading
    from kg.rules.rule import Match, Rule

# "Trưởng đoàn" in a person's own phrase; "Trưởng đoàn đại biểu Quốc hội" and "Đoàn trưởng Đoàn X" are posts.
_HEAD = re.compile(r"(?<!phó )(?<!đoàn )trưởng đoàn(?! (?:đại biểu (?:quốc hội|hđnd)|đbqh))(?!\w)")
_ENDS_LIST = ("speak", "chair", "decide", "declare", "host", "press", "future", "meet", "move")
_GIVES = ("speak", "act", "visit", "welcome", "meet", "move", "decide", "declare")
# How many chunks before a deed may name the occasion at which it is agreed.
_SIGNED = 3
# How many chunks before what somebody says may tell that another only passes it on.
_PASSED_ON = 3
# How many chunks may stand before a "giữa" that opens its sentence.
_LEADS_IN = 1
# How the verb must end with which rules of parties begin.
_LEADS: dict[str, str | tuple[str, ...]] = {
    "party/headed": DELEGATION, "party/received": "đoàn", "party/inspected": "kiểm tra",
}  # fmt: skip
# Whose relatives are there need not be.
_FAMILY = (["gia", "đình"], ["thân", "nhân"])
# Within how many chunks behind a quotation an office ends.
_TITLE = 6
# Within how many chunks an item of a list says that bodies send somebody.
_SENT = 6
# "Đến dự và phát biểu có A": the first of those who came.
_INVITED = "speaker/invited"
# The first rules of participants open lists that do not end in a sentence of their own.
_OPENERS = PARTICIPANT_RULES[:2]


def _is_object(reading: Reading, view: View, start: int) -> bool:
    """Whether the person at `start` is spoken to or given to, and so not the subject of what follows."""
    if start == 1 and surface(reading, view.chunks[0]) in words_of("on_behalf") and "," in view.chunks[1].value:
        return False  # "Thừa ủy quyền Giám đốc, Thượng tá A đọc báo cáo": the phrase of a name begins with the other's
    while view.is_of(start - 1, "address"):
        start -= 1  # "cảm ơn đồng chí A đã đón tiếp đoàn"
    return view.is_of(start - 1, "object") or view.is_verb(start - 1, *_GIVES)


def _is_talk(view: View, at: int) -> bool:
    """Whether what stands at `at` is part of what somebody says: after a verb of speech that follows its speaker."""
    return any(view.is_verb(i, "speak") and any(c.kind == "person" for c in view.chunks[:i]) for i in range(at))


def _is_of_occasion(view: View, at: int) -> bool:
    """Whether the "giữa" at `at` belongs to an occasion or to a meeting of the two: no other deed stands between."""
    for i in range(at - 1, -1, -1):
        if view.chunks[i].kind == "occasion":
            return not is_around(view, i)
        if view.is_verb(i, "act") and any(c.kind == "occasion" for c in view.chunks[max(i - _SIGNED, 0) : i]):
            continue  # "lễ ký biên bản bàn giao thiết bị giữa A và B"
        if view.is_verb(i, "speak", "act", "none", "host"):
            return False
    # "Thực hiện chương trình hợp tác giữa A và B, đoàn đã đến …": that they meet is told after a comma, of others.
    meets = next((i for i, c in each("verb", view) if c.value == "meet"), None)
    return meets is not None and (meets < at or not (at > _LEADS_IN and view.is_of(at - 1, "bond")))


def _is_denied(view: View, start: int, stop: int) -> bool:
    """Whether one of the verbs among these chunks is denied: "không dự hội nghị", "chưa phát biểu"."""
    return any(view.is_of(i, "denies") and view.is_verb(i + 1) for i in range(start, stop))


def _is_told_of(reading: Reading, view: View, match: Match) -> bool:
    """Whether the verb only tells of the person after it ("nhận thấy ông A đã vi phạm"), or the words are of somebody
    absent: "công bố thư chúc mừng của ông A"."""
    if view.is_word(match.slots["who"][0] - 1, "của") and words_of("passes_on") & set(view.words(0, match.start + 1)):
        return True
    verb = next(c for c in view.chunks[match.start : match.stop] if c.kind == "verb")
    return surface(reading, verb) in words_of("tells_of")


def _list_starts(view: View) -> int:
    """Where a list of those attending begins in the sentence; its length where there is none."""
    return min((m.start for m in find_all(_OPENERS, view.line)), default=len(view.chunks))


def _is_no_part(reading: Reading, view: View, match: Match) -> bool:
    """Whether the words around a match show that who is named there has no part of its kind."""
    name, (start, stop) = match.rule.name, match.slots["who"]
    if name.endswith(("/subject", "/present", "/and-delegation")) and _is_object(reading, view, start):
        return True
    if opens_chunk(reading, view.chunks[start], "kin") or view.words(start - 2, start) in _FAMILY:
        return True
    if name == "participant/present" and is_employed(reading, view, match.stop - 1):
        return True
    if view.is_word(start - 1, "dịp") or _is_denied(view, stop, match.stop):
        return True  # "đúng vào dịp Chủ tịch X sang thăm"
    if name == "speaker/of":  # "chuyển lời chúc mừng của Thủ tướng A"
        said = surface(reading, view.chunks[match.start]).split()
        return bool({*view.words(match.start - _PASSED_ON, match.start), *said} & words_of("passes_on"))
    if name == "participant/talks-with":  # "nhấn mạnh, tại cuộc hội đàm với ông A vừa qua, …"
        return _is_talk(view, match.start)
    if name in {_INVITED, "speaker/also"}:  # "đến dự và chúc mừng hội thi có ông A" tells of no speech
        said = [surface(reading, c) for c in view.chunks[match.start : match.stop] if c.kind == "verb"]
        return not any(verb.startswith("phát biểu") for verb in said)
    if name == "participant/addressed":
        return _is_told_of(reading, view, match)
    if name == "chair/joint":
        return not opens_chunk(reading, view.chunks[match.stop - 1], "jointly")
    if name == "speaker/then":  # what is exchanged is said by both
        return surface(reading, view.chunks[match.stop - 1]) in words_of("mutual")
    if name == "participant/given":  # who is shot is no guest
        return surface(reading, view.chunks[match.start]) in words_of("harms")
    return name == "participant/pictured" and view.sentence.block != "caption" and any(each("verb", view))


def _said_by(reading: Reading, rules: tuple[Rule, ...], view: View) -> Iterator[Claim]:
    """What the rules of a table say: first of the people in their slots, then of those named after them."""
    found = find_all(rules, view.line)
    if found:
        yield from _people(reading, rules, view, [m for m in found if not m.rule.emits.endswith("-list")])
        yield from _lists(reading, view, [m for m in found if m.rule.emits.endswith("-list")])


def _people(reading: Reading, rules: tuple[Rule, ...], view: View, matches: Sequence[Match]) -> Iterator[Claim]:
    """The people in the slots of the rules. Nobody speaks in a list of those attending."""
    opened = _list_starts(view) if matches and rules in (CHAIR_RULES, SPEAKER_RULES) else len(view.chunks)
    listed = opened if rules is SPEAKER_RULES else len(view.chunks)
    for match in matches:
        rule = match.rule
        start, stop = match.slots["who"]
        if (start >= listed and rule.name != _INVITED) or (rule.emits != "speaker" and is_future(view, match)):
            continue
        if _is_no_part(reading, view, match):
            continue
        if rules is CHAIR_RULES and start >= opened:
            # "Đến dự có A, B và C chủ trì hội nghị": only the last of a list chairs.
            start = max(i for i in range(start, stop) if view.chunks[i].kind == "person")
        for agent in agents_in(view, start, stop, ("person",)):
            yield Claim(agent, rule.emits, view, rule.name)


def _lists(reading: Reading, view: View, matches: Sequence[Match]) -> Iterator[Claim]:
    """The claims of rules whose people are those named after the match."""
    for match in matches:
        # "đại biểu dự hội nghị khi Công an thành phố có yêu cầu" opens no list.
        asked = any(view.is_word(i, "khi", "nếu") for i in range(match.start, match.stop))
        if not asked and not is_future(view, match) and not _has_only(view, match):
            yield from _listed(reading, view, match, match.rule.emits.removesuffix("-list"))


def _has_only(view: View, match: Match) -> bool:
    """Whether a side has something else than people: "phía Công an huyện A có báo cáo"."""
    return match.rule.name == "participant/side" and view.is_verb(match.stop, "speak", "none", "act", "declare")


def _listed(reading: Reading, view: View, match: Match, role: str) -> Iterator[Claim]:
    """Those named up to the next verb that is no part of lists, or a quotation. A chair is nobody who only attends."""
    chairs = role == "chair"
    alone = role in {"chair", "speaker"} or match.rule.name == "participant/honoured"
    ends = (*_ENDS_LIST, "attend") if chairs else _ENDS_LIST
    end = len(view.chunks)
    for i in range(match.stop, end):
        if view.is_verb(i, *ends) or (view.is_word(i, '"') and not _is_title_of_list(view, i)):
            end = i
            break
    # Bodies neither chair nor speak, nor take part by receiving something.
    kinds = ("person",) if alone else ("person", "org")
    over = _superiors(reading, view, match.stop, end)
    for agent in agents_in(view, match.start + chairs, end, kinds):
        if agent not in over:
            yield Claim(agent, role, view, match.rule.name)


def _is_title_of_list(view: View, quote: int) -> bool:
    """Whether what is quoted at `quote` belongs to an office, behind which the list goes on: 'A, Trưởng Ban Chỉ đạo "…"
    Trung ương; B'."""
    stop = next((i for i in range(quote, quote + _TITLE) if view.is_word(i, ";")), None)
    return stop is not None and not any(view.is_verb(i) for i in range(quote, stop))


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


def _parties(reading: Reading, view: View) -> Iterator[Claim]:
    """Bodies and people who are parties to the meeting."""
    for match in find_all(PARTY_RULES, view.line):
        name = match.rule.name
        start, stop = match.slots["who"]
        # "lãnh đạo UBND huyện A không dự"
        unreal = is_future(view, match) or _is_denied(view, stop, match.stop)
        if unreal or (_is_talk(view, start) and not _is_of_recalled(view, match.start)):
            continue
        if name in {"party/joint", "party/gives"} and (
            _is_given_by(view, start) or view.is_word(start - 1, "tại", "ở")
        ):
            continue
        chosen = "được" in view.words(start - 4, start)  # "được Ban Thường vụ Tỉnh ủy A lựa chọn"
        if name == "party/subject" and (chosen or view.is_word(start - 1, "theo")):
            # What two ministries agreed on long ago: "được Bộ A và Bộ B thống nhất xây dựng".
            continue
        start += _seat(view, name, start)
        if name == "party/between" and not _is_of_occasion(view, match.start):
            continue
        there = bool({"tại", "ở"} & set(view.words(match.start, start))) or is_employed(reading, view, match.start)
        if name in {"party/with", "party/met", "party/session"} and there:
            continue
        if name == "party/session" and (view.is_word(0, "theo") or not _sits(reading, view, start)):
            continue
        if (name == "party/leaders" and _is_epithet(reading, view, match)) or not _is_led(reading, view, match):
            continue
        named = agents_in(view, start, stop, ("org", "person"))
        if name == "party/ministry":
            named = [ministry for person in named for ministry in _ministries(reading, person)]
        for agent in named:
            yield Claim(agent, "participant", view, name)


def _seat(view: View, name: str, start: int) -> int:
    """How many chunks of a row of those who meet say only where: "tại UBND quận A, Ban Chỉ đạo B đã làm việc"."""
    at_seat = name == "party/subject" and view.is_word(start - 1, "tại", "ở") and view.is_word(start + 1, ",")
    return 2 if at_seat else 0


def _is_led(reading: Reading, view: View, match: Match) -> bool:
    """Whether a rule's first words are those that it needs: "Qua kiểm tra, phát hiện …" inspects nobody."""
    lead = _LEADS.get(match.rule.name)
    if lead is None:
        return True
    if match.rule.name == "party/inspected" and view.is_word(match.start - 1, "qua"):
        return False
    return surface(reading, view.chunks[match.start]).endswith(lead)


def _is_epithet(reading: Reading, view: View, match: Match) -> bool:
    """Whether "lãnh đạo Cục A cho rằng" only calls so the officer of the body whom the article names."""
    deputised = "đại" in view.words(match.start, match.start + 2)
    if deputised or not view.is_verb(match.stop - 1, "speak"):
        return False
    bodies = set(view.chunks[match.slots["who"][0]].refs)
    return any(org in bodies and status == "current" for p in reading.people.values() for _, org, status in p.posts)


def _is_of_recalled(view: View, at: int) -> bool:
    """Whether the "giữa" at `at` belongs to a dated occasion whose matter is reported: "về nội dung buổi hội đàm sáng
    12/5 giữa A và B"."""
    occasion = next((i for i in range(at - 1, -1, -1) if view.chunks[i].kind == "occasion"), 0)
    dated = any(c.kind == "date" for c in view.chunks[occasion:at])
    return dated and " ".join(view.words(occasion - 2, occasion)) in words_of("of_recalled")


def _is_given_by(view: View, at: int) -> bool:
    """Whether the row of bodies around chunk `at` gives what somebody had before: "được Bộ A, UBND tỉnh B tặng …"."""
    while at > 0 and (view.chunks[at - 1].kind == "org" or view.is_word(at - 1, ",", "và")):
        at -= 1
    # "đề nghị Bộ A và UBND tỉnh B tặng …", "thừa ủy quyền của Công an tỉnh A, Công an huyện B trao …"
    for_others = view.is_word(at - 1, "của") and view.is_verb(at - 2, "act")
    return view.is_word(at - 1, "được") or view.is_verb(at - 1, "speak") or for_others


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
        people = agents_in(view, 0, len(view.chunks), ("person",))[:1]
        sent = not people and {"diện", "đạo"} & set(view.words(0, _SENT))  # "- Đại diện Sở A, Sở B"
        for agent in agents_in(view, 0, len(view.chunks), ("org",)) if sent else people:
            yield Claim(agent, "participant", view, "participant/delegate")


def behalves(view: View) -> Iterator[tuple[str, str]]:
    """Who acts or speaks on behalf of which body in the sentence, as (person, organisation)."""
    for match in find_all(BEHALF_RULES, view.line):
        bodies = view.chunks[match.slots["body"][0]].refs
        for person in view.chunks[match.slots["who"][0]].refs:
            yield from ((person, body) for body in bodies[:1])


def lists_delegates(view: View) -> bool:
    """Whether rows or items after this sentence name those who attend."""
    return view.has_verb("attend", "side") or any(view.is_of(i, "delegation") for i in range(len(view.chunks)))


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
    yield from _said_by(reading, CHAIR_RULES, view)
    yield from _said_by(reading, HEAD_RULES, view)
    yield from _titled_heads(reading, view)
    if not quiet and not view.is_listed:
        yield from _said_by(reading, SPEAKER_RULES, view)
    yield from _said_by(reading, WELCOME_RULES, view)
    yield from _said_by(reading, PARTICIPANT_RULES, view)
    yield from organizers_in(reading, view)
    yield from _parties(reading, view)
