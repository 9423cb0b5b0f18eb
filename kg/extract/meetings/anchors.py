"""Anchors: the words of a sentence that name or tell an occasion, with the date and the places said with them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.meetings.dates import date_near, is_day
from kg.extract.meetings.draft import EARLY, ENCOUNTER, MOVE, NOUN, VISIT, WELCOME, WORK, Anchor, kind_of
from kg.extract.meetings.held import held_kind
from kg.extract.meetings.modality import (
    is_around,
    is_denied,
    is_escort,
    is_future,
    is_handed,
    is_of_guest,
    is_spoken,
    recurs,
)
from kg.extract.meetings.places import place_of, places_in, tells_of_death
from kg.extract.meetings.private import is_private
from kg.extract.meetings.recalled import comes_for, past_trip
from kg.extract.meetings.sequence import leads
from kg.extract.meetings.series import counted, in_turn, is_besides, leads_to_another, noun_rank, with_each
from kg.extract.meetings.telling import tells
from kg.extract.meetings.text import View, each, opens_with, receivers, surface, words_of
from kg.rules.grammar import find_all
from kg.rules.occasion import OCCASION_RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading
    from kg.rules.rule import Match

_SIDES = frozenset({"org", "person"})
_NO_OCCASION = frozenset({"none", "trial"})
# Verbs after a noun that say nothing more about it: it stays bare.
_PLAIN = ("speak", "host", "chair", "attend", "future", "head", "side", "attend_of", "chair_of")
# Rules about what somebody organises: that is an occasion, wherever it was.
_ORGANISED = frozenset(
    {
        "occasion/anniversary",
        "occasion/held",
        "occasion/held-handover",
        "occasion/held-praise",
        "occasion/held-reward",
        "occasion/honours",
    }
)
# How many chunks after a noun those may stand whom the occasion is with.
_WITH = 5
# How many chunks that open a sentence may lead up to "tại sự kiện".
_OPENING = 8
# How many chunks before a noun may say that it was held later: "trước khi tổ chức họp báo".
_LATER = 4


def _names_occasion(reading: Reading, view: View, i: int) -> bool:
    """Whether an occasion chunk is a noun for one occasion: not several, not denied, not only a point in time."""
    before = view.words(i - 2, i)
    first = i
    while first > 1 and view.is_word(first - 1, ",", "và") and view.chunks[first - 2].kind == "occasion":
        first -= 2
    board = i > 0 and surface(reading, view.chunks[i - 1]) in words_of("board")  # "Ban tổ chức cuộc thi cho biết"
    if (
        board
        or any(w in words_of("plural") for w in view.words(first - 2, first))
        or is_denied(view, i)
        or recurs(view, i)
    ):
        return False
    if view.is_of(i - 1, "after") or view.is_word(i - 1, "trước", "dịp") or _is_counted(view, first - 1):
        return False
    stop = i - view.is_verb(i - 1, "host")  # "nhằm bảo vệ tổ chức đại hội"
    if " ".join(surface(reading, c) for c in view.chunks[max(stop - 2, 0) : stop]).endswith(tuple(words_of("served"))):
        return False
    if "trước khi" in " ".join(view.words(i - _LATER, i)):
        return False  # "trước khi tổ chức họp báo, đoàn đến …"
    if surface(reading, view.chunks[i]).startswith(tuple(words_of("classifier"))):
        return True
    # Without a classifier the word may be a verb ("tập huấn cho …"): what stands around must show the noun.
    if i == 0 or any(w in words_of("before") for w in before) or view.is_verb(i - 1) or view.is_verb(i + 1, "host"):
        return True
    if (
        surface(reading, view.chunks[i]) in words_of("also_verb")
        and view.is_word(i - 1, ",")
        and view.is_word(i + 1, "và")
    ):
        return False  # "đã lên kế hoạch, tập huấn và huy động 500 cán bộ"
    return view.is_word(i + 1, "do", "giữa", "diễn", "với") or view.chunks[i - 1].kind in {"org", "person", "punct"}


def _is_counted(view: View, at: int) -> bool:
    """Whether a number above one stands there: "tham gia 2 lớp đào tạo"."""
    return 0 <= at < len(view.chunks) and view.chunks[at].value.isdecimal() and int(view.chunks[at].value) > 1


def _is_bare(view: View, i: int) -> bool:
    """Whether nothing after a noun tells which occasion it is."""
    following = view.chunks[i + 1] if i + 1 < len(view.chunks) else None
    if following is None or view.is_verb(i + 1, *_PLAIN):
        return True
    if following.kind == "punct":
        return not (following.value == "," and view.is_word(i + 2, "với"))
    sides = view.is_word(i + 1, "hai", "các") and view.is_word(i + 2, "bên")  # "tại buổi hội đàm hai bên khẳng định"
    return sides or (following.kind == "word" and following.value in words_of("bare"))


def _noun_anchor(reading: Reading, view: View, i: int) -> Anchor | None:
    """The anchor of an occasion chunk, None where it is generic, denied or still to come."""
    chunk = view.chunks[i]
    if chunk.value in _NO_OCCASION or not _names_occasion(reading, view, i) or is_future(view, i, i + 1):
        return None
    if is_private(reading, view, i, i + 1):
        return None
    if is_of_guest(view, i) or (chunk.value != "trip" and is_around(view, i)):
        came = comes_for(view, i)
        if not came:
            return None
        return Anchor(
            view, i, i + 1, kind_of(chunk), NOUN, None, (), passing=True, recalled=True, parties=came, alone=True
        )
    ordinal = " ".join(view.words(i + 1, i + 4)).startswith(tuple(words_of("ordinal")))
    opens, back = leads(reading, view)
    date = date_near(reading, view, i, i + 1)
    said = _is_in_speech(view, i)
    past = past_trip(reading, view, i) if said and date is not None else None
    recalled = " ".join(view.words(i - 2, i)) in words_of("of_recalled") or past is not None
    several = date is not None and "/" in date and "đoàn" in view.words(0, i)
    partners = _partners(view, i + 1)
    return Anchor(
        view,
        i,
        i + 1,
        kind_of(chunk),
        noun_rank(reading, chunk),
        date,
        past[0] if past is not None else places_in(reading, view),
        partners=partners,
        parties=past[1] if past is not None else (),
        calls=any(p in reading.people for p in partners) and opens_with(reading, view, "meanwhile"),
        under_way=several and any(view.is_verb(k, "move", "visit") for k in range(i)),
        bare=not ordinal and _is_bare(view, i),
        opens=opens or ordinal,
        back=back,
        passing=recalled or said,
        recalled=recalled,
        receivers=_chairing(view, i),
    )


def _chairing(view: View, i: int) -> tuple[str, ...]:
    """Who chairs the occasion that a noun names right after: "Bộ trưởng A đã chủ trì lễ đón và hội đàm với B"."""
    if not view.is_verb(i - 1, "chair"):
        return ()
    subject = next((c for c in reversed(view.chunks[: i - 1]) if c.kind != "word" and c.value != ","), None)
    return subject.refs if subject is not None and subject.kind == "person" else ()


def _is_in_speech(view: View, i: int) -> bool:
    """Whether a noun stands in what somebody says, and not where all is that its sentence tells: "Trong không khí tin
    cậy, tại hội đàm hai bên …"."""
    named = any(c.kind in {"person", "org"} for c in view.chunks[:i])
    if view.is_verb(0, "speak") or (not named and view.is_word(i - 1, "tại", "trong") and view.is_word(i - 2, ",")):
        return False
    return any(view.is_verb(k, "speak") for k in range(1, i))


def _partners(view: View, start: int) -> tuple[str, ...]:
    """Whom a noun says the occasion is with, right after it: "buổi tiếp ông A", "cuộc gặp với Công an tỉnh B"."""
    for k in range(start, min(start + _WITH, len(view.chunks))):
        chunk = view.chunks[k]
        if chunk.kind in {"person", "org"}:
            return chunk.refs
        if view.is_word(k, ",") and view.is_word(k + 1, "với"):
            continue
        if chunk.kind != "word" or view.is_word(k, "do", "của", "tại", "ở", "được"):
            break
    return ()


def _verb_kind(reading: Reading, view: View, match: Match) -> tuple[str, int]:
    """The kind of occasion that a verb tells, and how firmly."""
    start, stop = match.slots["verb"]
    text = " ".join(surface(reading, c) for c in view.chunks[start:stop])
    emits = match.rule.emits
    if emits in {"move", "visit", "called"}:
        return "visit", MOVE if emits == "move" else VISIT
    if emits in {"decide", "praise", "sign", "signs"}:
        return "ceremony", WORK
    if emits == "held":
        return held_kind(reading, view, match) or "ceremony", ENCOUNTER
    if "hội đàm" in text or "hội kiến" in text:
        return "talks", WORK
    if "làm việc" in text or "họp" in text or (emits == "meet" and view.is_verb(start, "speak")):
        return "working_session", WORK
    if match.rule.name == "occasion/greet":
        return "other", WELCOME
    host = match.slots.get("host")
    person = host is not None and view.chunks[host[0]].kind == "person"
    guests = "đoàn" in text or "khách" in text or emits == "welcome" or not person
    return "visit" if guests and view.is_verb(start, "welcome") else "talks", WELCOME


def _verb_anchor(reading: Reading, view: View, match: Match) -> Anchor | None:
    """The anchor of an occasion that a verb tells."""
    start, stop = match.slots["verb"]
    if is_future(view, start, stop) or is_denied(view, start) or is_of_guest(view, start) or is_escort(view, start):
        return None
    if is_private(reading, view, start, stop):
        return None
    if not tells(reading, view, match):
        return None
    kind, rank = _verb_kind(reading, view, match)
    opens, back = leads(reading, view)
    opens = opens or (match.rule.name == "occasion/greet" and kind == "working_session")
    if match.rule.emits in {"sign", "called"}:
        place = place_of(reading, view, match.slots["place"][0])
        on = view.chunks[match.slots["when"][0]].value if "when" in match.slots else None
        guests = tuple(r for c in view.chunks[slice(*match.slots["guest"])] if c.kind in _SIDES for r in c.refs)
        return Anchor(
            view, start, stop, kind, rank, on, (place,) if place else (), opens=opens, back=back, passing=True,
            parties=guests, recalled=on is None, alone=on is None,
        )  # fmt: skip
    # "tổ chức biểu dương, khen thưởng" is no speech.
    if is_spoken(reading, view, start - 2 if match.rule.name == "occasion/held-praise" else start):
        return None
    places, date = places_in(reading, view), date_near(reading, view, start, stop)
    host = match.slots.get("host", (0, 0))[0]
    visited = "host" in match.slots and view.chunks[host].kind == "org"
    going = "host" in match.slots and match.rule.emits in {"visit", "move"} and not view.is_word(host - 1, "của")
    if going and not places and not tells_of_death(reading, view, start, host):
        place = None if _is_home(reading, view, host) else place_of(reading, view, host)
        places = (place,) if place else ()
    placed = bool(places) or match.rule.name in _ORGANISED
    handed = date is not None and (
        placed or is_handed(reading, view, start, date) or _hands_over(reading, view, match, date)
    )
    if match.rule.emits in {"decide", "praise"} and not (handed or match.rule.name == "occasion/honours"):
        return None
    hosts = view.chunks[host].refs if visited else ()
    partners = view.chunks[host].refs if "host" in match.slots and view.chunks[host].kind in _SIDES else ()
    calls = match.rule.name in {"occasion/call", "occasion/greet"}
    if match.rule.emits == "meet" and "host" in match.slots and view.chunks[host].kind == "person":
        calls = calls or opens_with(reading, view, "meanwhile")
    return Anchor(
        view, start, stop, kind, rank, date, places, opens=opens, back=back, hosts=hosts, partners=partners,
        calls=calls, receivers=receivers(view, start),
    )  # fmt: skip


def _hands_over(reading: Reading, view: View, match: Match, date: str) -> bool:
    """Whether a named person hands a decision over on the day that opens the sentence: "Ngày 5/3, Đại tá A đã trao
    quyết định truy tặng …"; what a body makes known may be a message."""
    if match.rule.name != "occasion/decision" or not is_day(date) or "/" in date:
        return False
    who = view.chunks[match.slots["guest"][0]]
    named = who.name is not None and not any(view.is_verb(k) for k in range(match.start, match.slots["verb"][0]))
    opens = any(c.kind == "date" and c.value == date for c in view.chunks[:EARLY])
    return named and opens and surface(reading, view.chunks[match.slots["verb"][0]]).startswith("trao ")


def _is_home(reading: Reading, view: View, at: int) -> bool:
    """Whether guests are only said to come to Việt Nam, which says nothing of where: "sang thăm Việt Nam"."""
    areas = [reading.areas[ref] for ref in view.chunks[at].refs if ref in reading.areas]
    return bool(areas) and all(area.kind == "country" and area.country == "VN" for area in areas)


def _heading_anchor(reading: Reading, view: View) -> Anchor | None:
    """The anchor of a dated heading ("Sáng 3/12: Hội đàm với Công an tỉnh A"), None for any other heading."""
    date = next((c.value for _, c in each("date", view)), None)
    if view.sentence.block != "heading" or date is None or len(date) < len("--01-01"):
        return None
    kind, rank = "visit", MOVE
    opens = any(c.kind == "date" for c in view.chunks[:EARLY])
    if not opens and not view.has_verb("meet", "visit", "welcome") and not any(each("occasion", view)):
        return None
    for i, chunk in enumerate(view.chunks):
        if chunk.kind == "occasion" and chunk.value not in _NO_OCCASION and chunk.value != "trip":
            kind, rank = kind_of(chunk), NOUN
            break
        if view.is_verb(i, "meet", "visit", "welcome"):
            talks = "talks" if "hội đàm" in surface(reading, chunk) else "working_session"
            kind, rank = "visit" if chunk.value == "visit" else talks, WORK
            break
    hosts = next((c.refs for _, c in each("org", view)), ())
    at = next((i for i, c in enumerate(view.chunks) if c.kind == "area"), None)
    place = place_of(reading, view, at) if at is not None else reading.orgs[hosts[0]].area if hosts else None
    places = (place,) if place else ()
    return Anchor(view, 0, len(view.chunks), kind, rank, date, places, opens=True, hosts=hosts)


def find_anchors(reading: Reading, view: View) -> Iterator[Anchor]:
    """The occasions of a sentence, nouns before verbs. Captions, rows and list items have only what nouns name."""
    if (heading := _heading_anchor(reading, view)) is not None:
        yield heading
        return
    nouns: list[Anchor] = []
    apart: list[Anchor] = []
    occasions = list(each("occasion", view))
    each_of = {i: tuple(with_each(reading, view, i)) for i, _ in occasions}
    for i, chunk in occasions:
        nouns += [*counted(reading, view, i), *each_of[i]]
        noun = _noun_anchor(reading, view, i)
        if noun is not None and noun.alone:
            apart.append(noun)
        elif noun is not None and not (chunk.value == "trip" and any(each_of.values())):
            nouns.append(noun)  # but "Trong chuyến thăm A, ông B đã có các cuộc hội đàm với C và D"
    yield from nouns
    if view.sentence.block in {"caption", "row", "bullet"} and not view.in_item:
        return
    if (vague := _vague_anchor(reading, view)) is not None:
        yield vague
    yield from _told_anchors(reading, view, nouns)
    yield from apart


def _vague_anchor(reading: Reading, view: View) -> Anchor | None:
    """The anchor of words that name no kind of occasion: "Phát biểu tại sự kiện, …", "Tại chương trình, …"."""
    for i, chunk in enumerate(view.chunks[:_OPENING]):
        if not view.is_word(i + 3, ",") or " ".join(view.words(i + 1, i + 3)) not in words_of("vague"):
            continue
        if surface(reading, chunk).endswith("tại"):
            opens, back = leads(reading, view)
            date = date_near(reading, view, i, i + 3)
            return Anchor(view, i + 1, i + 3, "other", MOVE, date, (), bare=True, opens=opens, back=back)
    return None


def shown_anchors(reading: Reading, view: View) -> Iterator[Anchor]:
    """The visits and receptions that a headline or a caption tells, each of somebody official and with a body or an
    officer: "Công an tỉnh A chúc Tết Công an tỉnh B"."""
    if view.sentence.block not in {"title", "caption"}:
        return
    for anchor in _told_anchors(reading, view, ()):
        agents = {ref for c in view.chunks if c.kind in _SIDES for ref in c.refs}
        with_whom = [ref for ref in anchor.partners if ref in reading.orgs or _has_post(reading, ref)]
        if anchor.kind in {"talks", "visit"} and with_whom and len(agents) > 1 and not anchor.passing:
            # Who only wishes well may do so anywhere.
            wishes = surface(reading, view.chunks[anchor.start]).startswith("chúc")
            yield replace(anchor, places=()) if wishes else anchor


def _has_post(reading: Reading, ref: str) -> bool:
    return ref in reading.people and bool(reading.people[ref].posts or reading.people[ref].ranks)


def _told_anchors(reading: Reading, view: View, nouns: Sequence[Anchor]) -> Iterator[Anchor]:
    """The occasions of a sentence that verbs tell beside those of its `nouns`."""
    told: list[Anchor] = []
    further: list[Anchor] = []
    for match in find_all(OCCASION_RULES, view.line):
        if (verb := _verb_anchor(reading, view, match)) is not None:
            goes_on = match.rule.name.startswith("occasion/further")
            (further if goes_on else told).extend(in_turn(reading, view, match, verb))
    beside = {a.start for a in told if a.alone}  # "đúng dịp ông A sang thăm B": no visit of those who meet
    told = [a for a in told if a.alone or a.start not in beside]
    marks = [i for i in range(1, len(view.chunks)) if leads_to_another(reading, view, i)] if told else []
    told = [replace(a, in_turn=True) if is_besides(a, marks, [*nouns, *told, *further]) else a for a in told]
    known = {a.start for a in told if a.in_turn}
    more = [a for a in further if a.start not in known and is_besides(a, marks, [*nouns, *told, *further])]
    told = [a for a in told if a.start not in {b.start for b in more}] + [replace(a, in_turn=True) for a in more]
    # What is told in turn is met in the order of the sentence; else the firmer rule tells first.
    yield from sorted(told, key=lambda a: a.start) if any(a.in_turn for a in told) else told
