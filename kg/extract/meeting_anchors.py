"""Anchors: the words of a sentence that name or tell an occasion, with the date and the places said with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.meeting_text import View, each, surface
from kg.rules.occasion import OCCASION_RULES
from kg.rules.rule import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.extract.reading import Reading
    from kg.rules.rule import Match

# How firmly a word names the kind of the occasion; the firmest of a meeting decides.
NOUN, COURSE, ENCOUNTER, WORK, VISIT, WELCOME, MOVE, TRIP = 9, 6, 6, 5, 4, 3, 2, 1

# Values of occasions that are no kinds: a trip frames meetings, a course and a training are seminars on training.
_KINDS = {"trip": "visit", "course": "seminar", "training": "seminar"}
_PLURAL = frozenset({"các", "những", "mỗi", "nhiều", "mọi", "từng", "hai", "ba", "bốn", "cả", "hằng", "hàng", "số"})
_CLASSIFIERS = ("buổi", "cuộc", "lễ", "hội", "phiên", "lớp", "khóa", "chương", "chuyến", "đợt", "kỳ", "đại", "diễn đàn", "mít")
_BEFORE_SOFT = frozenset({"tại", "trong", "sau", "dự", "của", "đến", "thúc", "mạc", "luận", "cảnh", "cùng", "ở", "bằng", "từ"})
_DETAIL_ENDS = frozenset({"do", "đã", "được", "có", "trong", "cũng", "và", "là", "vào", "với", "còn", "này", "trên", "nói", "thì", "ngay"})
_PLAIN = ("speak", "host", "chair", "attend", "future", "head", "side", "attend_of", "chair_of")
_ORDINALS = ("đầu tiên", "sau cùng", "cuối cùng", "thứ hai", "thứ ba", "tiếp theo", "gần đây nhất")
_NEXT_DAY_WORDS = frozenset({"sáng", "chiều", "tối", "trưa"})
_OPENINGS = (
    ("tiếp", "đó"), ("tiếp", "đến"), ("trước", "đó"), ("sau", "đó"), ("cùng", "ngày"), ("hôm", "trước"), ("hôm", "sau"),
    ("trên", "đường", "về"), ("điểm", "dừng"), ("ngay", "sau"), ("một", "ngày", "sau"), ("ba", "hôm", "sau"),
    ("hai", "hôm", "sau"), ("hai", "năm", "sau"), ("cũng", "trong", "ngày"), ("đến",), ("chặng",), ("rời",),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word that names (`rank` NOUN and below) or tells an occasion of a `kind`, at chunks `start` to `stop` of a view.

    `bare` says that the words add nothing to the kind ("buổi lễ"): then they refer back. `opens` marks an opening that
    leads on to something else ("Chiều cùng ngày, …"), `back` one that goes back ("Trước đó, …").
    `passing` marks an occasion mentioned inside what somebody says or a sentence about something else.
    """

    view: View
    start: int
    stop: int
    kind: str
    rank: int
    bare: bool
    opens: bool
    back: bool
    passing: bool
    date: str | None
    places: tuple[str, ...]
    hosts: tuple[str, ...]
    parties: tuple[str, ...] = ()

    @property
    def date_is_close(self) -> bool:
        """Whether the date opens the sentence or stands within a few words of the anchor."""
        near = (*self.view.chunks[:3], *self.view.chunks[max(self.start - 4, 0) : self.stop + 4])
        return any(c.kind == "date" and c.value == self.date for c in near)


def _opening(reading: Reading, view: View) -> tuple[bool, bool]:
    """Whether the sentence opens by leading on, and whether it leads back."""
    head = [w for c in view.chunks[:5] for w in surface(reading, c).split()][:5]
    back = head[:2] == ["trước", "đó"] or head[:2] == ["hôm", "trước"] or head[:2] == ["khi", "đó"]
    parts = head[1:2] if head[:1] == ["buổi"] else head[:1]
    timed = "giờ" in head[1:3]
    leads = timed or any(tuple(head[: len(o)]) == o for o in _OPENINGS) or bool(parts and parts[0] in _NEXT_DAY_WORDS)
    dated = any(c.kind == "date" for c in view.chunks[:3])
    return leads or back or dated, back


def _is_future(view: View, start: int, stop: int) -> bool:
    """Whether the clause around a chunk speaks of what is still to come ("sẽ", "dự kiến")."""
    for i in range(start - 1, max(start - 9, -1), -1):
        if view.is_verb(i, "speak") or view.is_word(i, ";", ","):
            break
        if view.is_verb(i, "future"):
            return True
    for i in range(stop, min(stop + 12, len(view.chunks))):
        if view.is_verb(i, "future"):
            return True
        if view.is_verb(i, "speak", "attend", "chair", "press") or view.is_word(i, ";", ",", ":"):
            break
    return any(view.is_verb(i, "future") for i in range(min(2, len(view.chunks))))


# Words before a date that is not that of the occasion: of a term, of an anniversary, of a deed.
_NOT_OF = ("(", "trước", "niệm", "ngày", "hết", "của", "năm", "suốt")


def date_near(reading: Reading, view: View, start: int, stop: int) -> str | None:
    """The date said of the occasion at these chunks: one that opens the sentence, else the nearest in its clause."""
    best: tuple[int, str] | None = None
    for i, chunk in each("date", view):
        ranged = "/" in chunk.value
        if view.is_word(i - 1, *_NOT_OF) or (view.is_word(i - 1, "từ") and not ranged) or view.is_word(i + 1, "tới"):
            continue
        if len(chunk.value) == len("2024") or _is_later(reading, chunk.value):
            continue
        between = range(min(i, stop), max(i, start))
        if any(view.is_verb(k, "speak", "press", "future", "none") for k in between) and i > 3:
            continue
        distance = abs(i - start) + (0 if i > start else 2)
        if distance > 40 or any(view.is_word(k, ";") for k in between):
            continue
        if best is None or distance < best[0]:
            best = (distance, chunk.value)
    return best[1] if best else None


def _is_later(reading: Reading, date: str) -> bool:
    """Whether a date lies after the day of publication."""
    return bool(reading.published) and date[0] != "-" and date.split("/")[0] > reading.published[: len(date.split("/")[0])]  # type: ignore[index]


_AT = ("tại", "ở")
_SITES = frozenset({"trụ", "sở", "hội", "trường", "doanh", "trại", "sân", "nhà", "phòng", "cổng", "tại", "ở", "khuôn", "viên", "quan", "cơ", "đơn", "vị", "trung", "tâm", "bậc"})
_FINENESS = {"village": 0, "commune": 1, "district": 2, "province": 3, "country": 4}


def place_of(reading: Reading, view: View, at: int) -> str | None:
    """The area that chunk `at` stands for as a place: an area itself, or the area of a unit whose seat is named."""
    chunk = view.chunks[at]
    if chunk.kind == "area":
        refs = [r for r in chunk.refs if r in reading.areas]
        return min(refs, key=lambda r: (_FINENESS[reading.areas[r].kind], refs.index(r)), default=None)
    if chunk.kind == "org" and chunk.refs:
        return reading.orgs[chunk.refs[0]].area
    return None


def screen_places(reading: Reading, view: View) -> tuple[str, ...]:
    """The points of a video meeting that a sentence names: "điểm cầu Hà Nội", "các điểm cầu Công an tỉnh A, Công an huyện B"."""
    found: list[str] = []
    for i, chunk in enumerate(view.chunks):
        if surface(reading, chunk) != "cầu" or not i or surface(reading, view.chunks[i - 1]) not in {"điểm", "đầu"}:
            continue
        depth = 0
        for k in range(i + 1, min(i + 10, len(view.chunks))):
            depth += view.is_word(k, "(") - view.is_word(k, ")")
            if view.chunks[k].kind in {"verb", "person"} or view.is_word(k, ";", "."):
                break
            if view.chunks[k].kind in {"area", "org"} and not depth:
                places = view.chunks[k].refs if view.chunks[k].kind == "area" else (place_of(reading, view, k),)
                found.extend(p for p in places if p is not None and reading.areas[p].kind != "country")
    return tuple(dict.fromkeys(found))


def places_in(reading: Reading, view: View) -> tuple[str, ...]:
    """Where the sentence says that something was held: after "tại", "ở", at a unit's seat, at the points of a screen."""
    if screens := screen_places(reading, view):
        return screens
    found: list[str] = []
    for i, chunk in enumerate(view.chunks):
        text = surface(reading, chunk)
        seat = (text == "sở" and view.is_word(i - 1, "trụ")) or (text == "trường" and view.is_word(i - 1, "hội"))
        if (text in _AT and not view.is_word(i - 1, *_NOT_HELD)) or seat or (text == "sân" and i + 1 < len(view.chunks) and view.chunks[i + 1].kind == "org"):
            place = _place_after(reading, view, i, seat=seat)
            if place is not None:
                found.append(place)
    fine = [p for p in dict.fromkeys(found) if reading.areas[p].kind != "country"]
    return tuple(fine[:1])


# "trú tại", "đóng tại": where people live and units lie.
_NOT_HELD = ("trú", "sống", "sinh", "ngụ", "quê", "hiện")


def _place_after(reading: Reading, view: View, at: int, *, seat: bool) -> str | None:
    """The place that the words after a preposition or a word for a seat name."""
    for k in range(at + 1, min(at + 10, len(view.chunks))):
        chunk = view.chunks[k]
        if chunk.kind in {"verb", "person", "date", "occasion"} or view.is_word(k, ";", "("):
            return None
        if view.is_word(k, ",") and not (k + 1 < len(view.chunks) and view.chunks[k + 1].kind in {"area", "word"}):
            return None
        if chunk.kind == "area":
            return place_of(reading, view, k)
        if chunk.kind == "org":
            if not seat and not any(view.is_word(j, *_SITES) for j in range(at + 1, k)):
                return None
            return _nearer(reading, view, k) or place_of(reading, view, k)
    return None


def _nearer(reading: Reading, view: View, at: int) -> str | None:
    """A finer area named after a unit's seat: "trụ sở Bộ Công an, số 30 đường A, Hà Nội", "… ở phường B"."""
    for k in range(at + 1, min(at + 10, len(view.chunks))):
        chunk = view.chunks[k]
        if chunk.kind == "area":
            place = place_of(reading, view, k)
            mine = place_of(reading, view, at)
            if place is None or mine is None or _FINENESS[reading.areas[place].kind] <= _FINENESS[reading.areas[mine].kind]:
                return place
            return None
        if chunk.kind not in {"word", "punct"} or view.is_word(k, ";", "(", "."):
            return None
    return None


def _noun_anchor(reading: Reading, view: View, i: int) -> Anchor | None:
    """The anchor of an occasion chunk, None where it is generic, negated or still to come."""
    chunk = view.chunks[i]
    if chunk.value in {"none", "trial"}:
        return None
    text = surface(reading, chunk)
    soft = not text.startswith(_CLASSIFIERS)
    before = view.words(i - 2, i)
    if any(w in _PLURAL for w in before[-2:]) or "không" in view.words(i - 3, i) or view.is_word(i - 1, "sau", "trước"):
        return None
    if soft and not (
        i == 0 or any(w in _BEFORE_SOFT for w in before) or view.is_verb(i - 1) or view.is_verb(i + 1, "host")
        or view.is_word(i + 1, "do", "giữa", "diễn", "với") or view.chunks[i - 1].kind in {"org", "person", "punct"}
        or view.is_word(i - 1, "đoàn", "đã", "đầu", "bên")
    ):  # fmt: skip
        return None
    if _is_future(view, i, i + 1):
        return None
    detail = view.words(i + 1, i + 3)
    ordinal = " ".join(view.words(i + 1, i + 4)).startswith(_ORDINALS)
    date = date_near(reading, view, i, i + 1)
    nxt = view.chunks[i + 1] if i + 1 < len(view.chunks) else None
    bare = not ordinal and (nxt is None or nxt.kind == "punct" or view.is_verb(i + 1, *_PLAIN) or (nxt.kind == "word" and (not detail or detail[0] in _DETAIL_ENDS)))
    if nxt is not None and nxt.kind == "punct" and nxt.value == "," and view.is_word(i + 2, "với"):
        bare = False
    opens, back = _opening(reading, view)
    passing = any(view.is_verb(k, "speak") for k in range(i)) and not view.is_verb(0, "speak")
    rank = NOUN
    if chunk.value == "trip":
        rank = TRIP
    elif chunk.value == "course":
        rank = COURSE
    elif text.startswith(("cuộc gặp", "buổi gặp", "cuộc tiếp", "cuộc trao")):
        rank = ENCOUNTER
    return Anchor(
        view, i, i + 1, _KINDS.get(chunk.value, chunk.value), rank, bare, opens or ordinal, back, passing, date,
        places_in(reading, view), (),
    )  # fmt: skip


def _verb_kind(reading: Reading, view: View, match: Match) -> tuple[str, int] | None:
    """The kind of occasion that a verb tells and how firmly; None where it tells none."""
    start, stop = match.slots["verb"]
    text = " ".join(surface(reading, c) for c in view.chunks[start:stop])
    emits = match.rule.emits
    if emits == "move":
        return "visit", MOVE
    if emits in {"decide", "sign"}:
        return "ceremony", WORK
    if emits == "visit":
        return "visit", VISIT
    if "hội đàm" in text or "hội kiến" in text:
        return "talks", WORK
    if "làm việc" in text or "họp" in text or emits == "meet" and view.is_verb(start, "speak"):
        return "working_session", WORK
    host = match.slots.get("host")
    person = host is not None and view.chunks[host[0]].kind == "person"
    if "đoàn" in text or "khách" in text or emits == "welcome" or not person:
        return "visit" if view.is_verb(start, "welcome") else "talks", WELCOME
    return "talks", WELCOME


def _verb_anchors(reading: Reading, view: View) -> Iterator[Anchor]:
    """The anchors of the occasions that verbs tell."""
    if view.sentence.block in {"caption", "row", "bullet"}:
        return
    for rule in OCCASION_RULES:
        for match in find(rule, view.line):
            kind = _verb_kind(reading, view, match)
            start, stop = match.slots["verb"]
            if kind is None or _is_future(view, start, stop) or "không" in view.words(start - 3, start):
                continue
            if rule.emits == "meet" and view.is_verb(start, "welcome") and not (reading.text.key[view.chunks[start].start:].startswith(("tiếp", "đón"))):
                continue
            spoken = [k for k in range(start) if view.is_verb(k, "speak", "press") and "chúc" not in surface(reading, view.chunks[k])]
            if spoken and rule.emits != "sign":
                continue
            places = places_in(reading, view)
            host = match.slots.get("host")
            hosts: tuple[str, ...] = ()
            if host is not None and view.chunks[host[0]].kind == "org":
                hosts = view.chunks[host[0]].refs
            if not places and host is not None and rule.emits in {"visit", "move"} and not view.is_word(host[0] - 1, "của"):
                place = place_of(reading, view, host[0])
                places = (place,) if place else ()
            date = date_near(reading, view, start, stop)
            if rule.emits in {"decide"} and not (places and date):
                continue
            opens, back = _opening(reading, view)
            passing = rule.emits == "sign"
            if passing:
                date = view.chunks[match.slots["when"][0]].value
                place = place_of(reading, view, match.slots["place"][0])
                places = (place,) if place else ()
            guests = match.slots.get("guest", (0, 0))
            parties = tuple(r for c in view.chunks[slice(*guests)] if c.kind == "org" for r in c.refs) if passing else ()
            yield Anchor(view, start, stop, kind[0], kind[1], False, opens, back, passing, date, places, hosts, parties)


def heading_anchor(reading: Reading, view: View) -> Anchor | None:
    """The anchor of a dated heading ("Sáng 3/12: Hội đàm với Công an tỉnh A"), None for any other heading."""
    date = next((c.value for _, c in each("date", view)), None)
    if view.sentence.block != "heading" or date is None:
        return None
    kind, rank = "visit", MOVE
    for i, chunk in enumerate(view.chunks):
        if chunk.kind == "occasion" and chunk.value not in {"none", "trial", "trip"}:
            kind, rank = _KINDS.get(chunk.value, chunk.value), NOUN
            break
        if view.is_verb(i, "meet", "visit", "welcome"):
            text = surface(reading, chunk)
            kind = "talks" if "hội đàm" in text else "visit" if chunk.value == "visit" else "working_session"
            rank = WORK
            break
    hosts = next((c.refs for _, c in each("org", view)), ())
    area = next((i for i, _ in each("area", view)), None)
    place = place_of(reading, view, area) if area is not None else reading.orgs[hosts[0]].area if hosts else None
    places = (place,) if place else ()
    return Anchor(view, 0, len(view.chunks), kind, rank, False, True, False, False, date, places, hosts)


def find_anchors(reading: Reading, view: View) -> tuple[Anchor, ...]:
    """The occasions of a sentence, nouns before verbs."""
    if (heading := heading_anchor(reading, view)) is not None:
        return (heading,)
    nouns = [a for i, _ in each("occasion", view) if (a := _noun_anchor(reading, view, i)) is not None]
    return (*nouns, *_verb_anchors(reading, view))
