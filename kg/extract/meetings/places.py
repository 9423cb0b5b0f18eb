"""Where a sentence says that something was held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.meetings.text import View, surface, words_of

if TYPE_CHECKING:
    from kg.extract.reading import Reading

_AT = ("tại", "ở")
_SCREEN = "cầu"  # as in "điểm cầu"
_TO = ("đến", "tới", "về", "sang", "lên", "xuống")
_FINENESS = {"village": 0, "commune": 1, "district": 2, "province": 3, "country": 4}
# How many chunks after its preposition, and after a unit's seat, a place may stand.
_REACH = 10
# How many chunks after a verb of motion its goal may stand.
_NEXT = 2
# How many chunks before a seat may say that it is built or handed over.
_BUILT = 4
# How many chunks after a body its bracket may stand.
_BRACKET = 4
# How many chunks the words for a case may be long: "vụ án giết người, cướp tài sản".
_CASE = 16
# How far a list of the points of a screen may go.
_POINTS = 40
# Verbs right after which a body named with "tại" is where those meet: "có buổi làm việc tại Công an phường A".
_MET = frozenset({"meet", "visit"})
# Verbs that say of an occasion only that it was held.
_HELD = frozenset({"host", "joint"})


def place_of(reading: Reading, view: View, at: int) -> str | None:
    """The area that chunk `at` stands for as a place: the finest area named, or that of a unit whose seat is named."""
    chunk = view.chunks[at]
    if chunk.kind == "area":
        refs = [r for r in chunk.refs if r in reading.areas]
        return min(refs, key=lambda r: (_FINENESS[reading.areas[r].kind], refs.index(r)), default=None)
    if chunk.kind == "org" and chunk.refs:
        return reading.orgs[chunk.refs[0]].area
    return None


def screen_places(reading: Reading, view: View) -> tuple[str, ...]:
    """The points of a video meeting: "điểm cầu Hà Nội", "các điểm cầu Công an tỉnh A, Công an huyện B"."""
    found: list[str] = []
    if reading.text.key.find(_SCREEN, view.sentence.start, view.sentence.stop) < 0:
        return ()
    for i, chunk in enumerate(view.chunks):
        if surface(reading, chunk) == _SCREEN and i and surface(reading, view.chunks[i - 1]) in {"điểm", "đầu"}:
            found.extend(_points(reading, view, i + 1))
    return tuple(dict.fromkeys(found))


def _points(reading: Reading, view: View, start: int) -> list[str]:
    """The areas that the words after "điểm cầu" name, brackets left out."""
    found: list[str | None] = []
    depth = 0
    for k in range(start, min(start + _POINTS, len(view.chunks))):
        depth += view.is_word(k, "(") - view.is_word(k, ")")
        chunk = view.chunks[k]
        if chunk.kind in {"verb", "person"} or view.is_word(k, ";", "."):
            break
        if chunk.kind in {"area", "org"} and not depth:
            found.extend(chunk.refs if chunk.kind == "area" else (place_of(reading, view, k),))
    return [p for p in found if p in reading.areas and reading.areas[p].kind != "country"]


def places_in(reading: Reading, view: View) -> tuple[str, ...]:
    """The points of a screen; else the place after "tại" or "ở", or of the unit at whose seat it was. Countries are too
    wide to be places."""
    if screens := screen_places(reading, view):
        return screens
    for at in (_says_at, _is_seat, _is_reached):
        for i in range(len(view.chunks)):
            if at(reading, view, i):
                place = _place_after(reading, view, i, seat=at is _is_seat or _is_seat(reading, view, i))
                if place is not None and reading.areas[place].kind != "country":
                    return _row_of(reading, view, place)
    return ()


def _row_of(reading: Reading, view: View, place: str) -> tuple[str, ...]:
    """The places named in one breath with the first of them: "tại các huyện A, B"."""
    rows = (c for c in view.chunks if c.kind == "area" and place in c.refs and len(c.refs) > 1)
    row = next((c for c in rows if surface(reading, c).split()[0] in words_of("plural")), None)
    kinds = {reading.areas[r].kind for r in row.refs} if row is not None else set()
    return row.refs if row is not None and len(kinds) == 1 else (place,)


def tells_of_death(reading: Reading, view: View, start: int, stop: int) -> bool:
    """Whether the chunks from `start` to `stop` say that somebody died."""
    said = reading.text.key[view.chunks[start].start : view.chunks[stop].start] if start < stop else ""
    return any(phrase in said for phrase in words_of("dies"))


def tells_of_case(reading: Reading, view: View) -> bool:
    """Whether a sentence tells where something happened that police deal with: arrests, searches, accidents."""
    said = reading.text.key[view.sentence.start : view.sentence.stop]
    return any(phrase in said for phrase in words_of("of_case"))


def _says_at(reading: Reading, view: View, at: int) -> bool:
    """Whether chunk `at` is a preposition of place that says neither where somebody lives nor where harm was done."""
    preposition = surface(reading, view.chunks[at])
    if preposition not in _AT or view.is_of(at - 1, "dwelling"):
        return False  # asked first, since few words are one
    clause = next((k for k in range(at - 1, -1, -1) if view.is_word(k, ",", ";")), -1)
    if any(view.is_word(k, "bị") or view.is_verb(k, "future") for k in range(clause + 1, at)):
        return False  # "hội nghị B sẽ diễn ra tại A"
    if any(view.is_of(k, "reports") for k in range(max(at - 2, 0), at)):
        return False  # "theo phóng viên TTXVN tại A"
    if any(view.is_word(k, "đường") and view.is_word(k - 1, "lên") for k in range(clause + 2, at)):
        return False  # "lễ xuất quân, đưa đoàn lên đường hỗ trợ nhân dân tại tỉnh A"
    if tells_of_death(reading, view, clause + 1, at):
        return False  # "thăm gia đình cán bộ hy sinh tại xã A"
    if view.is_word(at - 1, "ra") and view.is_word(at - 2, "xảy"):
        return False  # "họp báo về vụ án xảy ra tại bản A"
    if _is_of_case(view, at) or _is_in_speech(view, at):
        return False
    # "khen thưởng các đơn vị ở tỉnh A", "vụ trộm nhà giám đốc ở huyện B"
    whose = view.is_of(at - 1, "of_place") or view.chunks[at - 1].kind in {"title", "address"}
    return not (preposition == "ở" and whose)


def _is_of_case(view: View, at: int) -> bool:
    """Whether it says where a case was, not a meeting: "họp báo về vụ cháy ở tỉnh A"; a seat is no such place."""
    if view.is_word(at + 1, "trụ", "hội"):
        return False
    for k in range(at - 1, max(at - _CASE, 0) - 1, -1):
        if view.is_word(k, "vụ") and not view.is_of(k - 1, "no_case"):
            return True
        if view.chunks[k].kind not in {"date", "word", "name", "topic"} and not view.is_word(k, ","):
            return False
    return False


def _is_in_speech(view: View, at: int) -> bool:
    """Whether somebody says it, of no meeting: "Ông A cho biết nạn nhân ở khách sạn tại quận B"."""
    said = next((k for k in range(at - _NEXT, -1, -1) if view.is_verb(k, "speak", "press")), None)
    if view.chunks[at - 1].kind == "date" and all(c.kind in {"area", "punct"} for c in view.chunks[at + 1 :]):
        return False  # "báo cáo với đoàn công tác, ngày 9-8 tại TP B."
    if said is None or view.is_word(at - 1, "ra") or not any(c.kind == "person" for c in view.chunks[:said]):
        return False  # "Đối thoại, theo Tuyên bố chung, đã diễn ra tại A"
    return not any(c.kind == "occasion" or c.value in _HELD for c in view.chunks[said:])


def _is_reached(reading: Reading, view: View, at: int) -> bool:
    """Whether those who act come to a place right after `at` to do something: "đến xã A thăm", "về bản B dự"."""
    to = view.is_verb(at, "move") or surface(reading, view.chunks[at]) in _TO
    return to and any(view.is_verb(k, "visit", "attend", "act") for k in range(at + 2, len(view.chunks)))


def _is_seat(reading: Reading, view: View, at: int) -> bool:
    """Whether the words up to chunk `at` are a unit's seat: "trụ sở", "hội trường", "sân" before the unit."""
    text = surface(reading, view.chunks[at])
    if text not in words_of("seat"):
        return False
    before = view.chunks[max(at - _BUILT, 0) : at]
    if view.words(at - _BUILT, at)[:2] == ["xảy", "ra"]:
        return False  # "vụ án xảy ra tại trụ sở Công an xã A"
    if any(c.kind == "occasion" or c.value in {"act", "dựng"} for c in before):
        # What is built, opened or handed over is not where the others meet.
        return False
    if text == "sân":
        return at + 1 < len(view.chunks) and view.chunks[at + 1].kind == "org"
    return (text in {"sở", "sở làm việc"} and view.is_word(at - 1, "trụ")) or (
        text == "trường" and view.is_word(at - 1, "hội")
    )


def _place_after(reading: Reading, view: View, at: int, *, seat: bool) -> str | None:
    """The place that the words after a preposition or a seat name."""
    for k in range(at + 1, min(at + _REACH, len(view.chunks))):
        chunk = view.chunks[k]
        if view.is_word(k, "(") and k + 1 < len(view.chunks) and view.chunks[k + 1].kind == "area":
            # "tại khu vực đường A (phường B, quận C)"; after a verb it may be where a case was
            told = any(c.kind == "verb" and c.value not in _HELD for c in view.chunks[: at + 1])
            return None if told else place_of(reading, view, k + 1)
        if chunk.kind in {"verb", "person", "date", "occasion"} or view.is_word(k, ";", "("):
            return None
        if view.is_word(k, ",") and not (k + 1 < len(view.chunks) and view.chunks[k + 1].kind in {"area", "word"}):
            return None
        if chunk.kind == "area":
            near = k - at <= _NEXT or not _is_reached(reading, view, at)
            return place_of(reading, view, k) if near else None
        if chunk.kind == "org":
            if not seat and not any(view.is_of(j, "site") for j in range(at + 1, k)):
                held = k == at + 1 and any(
                    c.kind in {"date", "occasion"} or c.value in _MET for c in view.chunks[max(at - 2, 0) : at]
                )
                return _bracketed(reading, view, k) or (place_of(reading, view, k) if held else None)
            return _nearer(reading, view, k) or place_of(reading, view, k)
    return None


def _bracketed(reading: Reading, view: View, at: int) -> str | None:
    """Where a body is that only a bracket places: "tại Bệnh viện A (thành phố B)"; its own area where that is finer."""
    for k in range(at + 1, min(at + _BRACKET, len(view.chunks) - 1)):
        if view.is_word(k, "(") and view.chunks[k + 1].kind == "area":
            mine, said = place_of(reading, view, at), place_of(reading, view, k + 1)
            if mine is None or said is None:
                return said
            return min(mine, said, key=lambda area: _FINENESS[reading.areas[area].kind])
        if view.chunks[k].kind != "word":
            return None
    return None


def _nearer(reading: Reading, view: View, at: int) -> str | None:
    """A finer area named after a unit's seat: "trụ sở Bộ Công an, số 30 đường A, Hà Nội", "… ở phường B"."""
    mine = place_of(reading, view, at)
    for k in range(at + 1, min(at + _REACH, len(view.chunks))):
        chunk = view.chunks[k]
        if chunk.kind == "area":
            place = place_of(reading, view, k)
            if place is None or mine is None:
                return place
            finer = _FINENESS[reading.areas[place].kind] <= _FINENESS[reading.areas[mine].kind]
            return place if finer else None
        if view.is_word(k, "(") and k == at + 1:
            continue  # "trụ sở Bộ Công an (30 đường A, Hà Nội)"
        if chunk.kind not in {"word", "punct"} or view.is_word(k, ";", "(", "."):
            return None
    return None
