"""Whether what names or tells an occasion says that one was held: not what is to come, denied, wished or a guest's."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from kg.extract.meetings.text import View, each, surface, words_of

if TYPE_CHECKING:
    from kg.extract.reading import Reading

# How far the clause around an anchor reaches, in chunks, for signs of the future.
_BEFORE, _AFTER = 9, 12
# How far behind a noun a question about it ends: "lễ nhậm chức hay không".
_ASKED = 6
# Verbs that tell that somebody receives or meets a guest.
_RECEIVES = ("welcome", "meet")


def subject_at(view: View) -> int:
    """Where the adverbials that open a sentence end: at the first that is named there, or at its verb."""
    ends = {"person", "org", "occasion", "verb", "topic"}
    return next((i for i, c in enumerate(view.chunks) if c.kind in ends or view.is_word(i, "đoàn", ";")), 0)


def is_future(view: View, start: int, stop: int) -> bool:
    """Whether the clause around a chunk speaks of what is still to come ("sẽ", "dự kiến")."""
    for i in range(start - 1, max(start - _BEFORE, -1), -1):
        if view.is_verb(i, "speak") or view.is_word(i, ";", ","):
            break
        if view.is_verb(i, "future"):
            return True
    for i in range(stop, min(stop + _AFTER, len(view.chunks))):
        if view.is_verb(i, "future") and not view.is_word(i - 1, "tác", "về", "việc"):
            return True  # but "làm việc về công tác chuẩn bị tổ chức đại hội"
        if view.is_verb(i, "speak", "attend", "chair", "press") or view.is_word(i, ";", ",", ":"):
            break
    lead = max(2, subject_at(view) + 1)
    return any(view.is_verb(i, "future") for i in range(lead))


def is_denied(view: View, at: int) -> bool:
    """Whether "không", "chưa" denies what stands at `at`, before its verb or right before it, or "hay không" right
    behind asks for it, or that it was put off."""
    following = view.words(at + 1, at + _ASKED)
    if "hay không" in " ".join(following) or view.is_of(at - 1, "cancels"):
        return True
    if any(word in words_of("cancels") for word in following) and not view.is_verb(at - 1, "attend", "chair"):
        return True  # "Hội nghị đã bị hoãn"
    return any(view.is_of(i, "denies") and (i + 1 == at or view.is_verb(i + 1)) for i in range(at - 3, at))


def recurs(view: View, at: int) -> bool:
    """Whether the clause around `at` tells what is held again and again: "Hằng tháng, Công an tỉnh A đều giao ban"."""
    words = view.words(at - _BEFORE, at)
    every = any(one in words_of("every") and two in words_of("period") for one, two in itertools.pairwise(words))
    return every and not any(True for _ in each("date", view))


def is_of_guest(view: View, at: int) -> bool:
    """Whether what stands at `at` only says why a guest is there, whom the sentence tells somebody received: "đã tiếp
    ông A, đang thăm Việt Nam và dự hội nghị", "nhân dịp ông B sang thăm"."""
    if (
        at > 1
        and view.is_verb(at, "visit")
        and view.chunks[at - 1].kind == "person"
        and view.is_verb(at - 2, *_RECEIVES)
    ):
        return True  # "đã tiếp Đại sứ A đến chào từ biệt"
    since = next((k for k in range(at - 1, 0, -1) if view.is_of(k, "guest")), 0)
    received = any(view.is_verb(k, *_RECEIVES) for k in range(since))
    if not received or any(view.is_word(k, ";") for k in range(since, at)):
        return False
    calls = (view.is_verb(k, "visit", "move") or view.chunks[k].value == "trip" for k in range(since, at + 1))
    return any(calls) and not any(view.chunks[k].kind in {"person", "date"} for k in range(since + 3, at))


def is_escort(view: View, at: int) -> bool:
    """Whether a visit is another's, with whom somebody went who had a meeting of his own: "Nhân dịp tháp tùng ông A
    thăm B, đoàn đã có buổi làm việc với C"."""
    clause = next((k for k in range(at - 1, -1, -1) if view.is_word(k, ",", ";")), -1)
    along = any(view.is_verb(k, "escort") for k in range(clause + 1, at))
    return along and view.is_verb(at, "visit") and any(_is_encounter(view, k) for k in range(at + 1, len(view.chunks)))


def is_later(reading: Reading, date: str) -> bool:
    """Whether a date lies after the day of publication."""
    if reading.published is None or date.startswith("--"):
        return False
    start = date.partition("/")[0]
    return start > reading.published[: len(start)]


def is_spoken(reading: Reading, view: View, at: int) -> bool:
    """Whether a verb of speech before chunk `at` makes what follows words of somebody; wishes are none."""
    heads = (k for k in range(at) if view.is_verb(k, "head") and not _is_sent(reading, view, k))
    since = max(heads, default=0)
    verbs = (k for k in range(since, at) if view.is_verb(k, "speak", "press") and not _is_beside(view, k))
    said = (k for k in verbs if not view.is_word(k - 1, "sự"))  # "được sự đồng ý của Bộ A, Công an tỉnh B đón đoàn"
    return any("chúc" not in surface(reading, view.chunks[k]) for k in said)


def _is_beside(view: View, at: int) -> bool:
    """Whether chunk `at` only says that something was beside an occasion: "Bên lề Hội nghị, Thứ trưởng A đã gặp B"."""
    return view.is_verb(at, "press") and at + 1 < len(view.chunks) and view.chunks[at + 1].kind == "occasion"


def _is_sent(reading: Reading, view: View, head: int) -> bool:
    """Whether who leads at chunk `head` is only told to: "cho biết đã phân công Phó Chủ tịch X dẫn đoàn đến thăm …"."""
    said = reading.text.key[view.sentence.start : view.chunks[head].start]
    return any(phrase in said for phrase in words_of("orders"))


def is_around(view: View, i: int) -> bool:
    """Whether a noun only says around what, or by whose guests, a visit or talks were held: "trong khuôn khổ hội nghị",
    "đoàn tham dự hội nghị đã đến thăm"."""
    if not any(_is_encounter(view, k) for k in range(i + 1, len(view.chunks))):
        return False
    if _is_of_trip(view, i):
        return True
    before = " ".join(view.words(0, i))
    guests = view.is_verb(i - 1, "attend") and bool({"đoàn", "biểu"} & set(view.words(0, i - 1)))
    return guests or any(f"{phrase} " in f"{before} " for phrase in words_of("around"))


def _is_encounter(view: View, at: int) -> bool:
    """Whether chunk `at` tells that people meet: "đã hội đàm với", "có các cuộc hội đàm"."""
    if view.is_verb(at, "visit", "meet", "welcome"):
        return True
    chunk, before = view.chunks[at], view.chunks[at - 1]
    return (chunk.kind, chunk.value) == ("occasion", "talks") and before.kind == "word"


def _is_of_trip(view: View, at: int) -> bool:
    """Whether a noun is the other purpose of a trip on which something else is told: "Trong chuyến thăm và dự hội nghị
    A, ông B đã gặp C", "Nhân chuyến thăm A và đồng chủ trì Đối thoại B, …"."""
    trip = next((k for k in range(at - 1, -1, -1) if view.chunks[k].value == "trip"), None)
    if trip is None or not any(view.is_of(k, "on_trip") for k in range(trip - 2, trip)):
        return False
    between = view.chunks[trip + 1 : at]
    return any(c.kind == "verb" for c in between) and all(
        c.kind in {"word", "area", "verb"} and c.value not in {"meet", "visit", "welcome"} for c in between
    )


def is_handed(reading: Reading, view: View, at: int, date: str) -> bool:
    """Whether the verb at `at` says that a decision is handed over or made known at a time of that day."""
    days = (surface(reading, c).removeprefix("buổi ") for _, c in each("date", view) if c.value == date)
    timed = any(day.partition(" ")[0] in words_of("part_of_day") for day in days)
    frees = view.is_word(at + 1, "đặc") and view.is_word(at + 2, "xá")  # each prison does so at a ceremony
    return (timed or frees) and bool({"trao", "bố"} & set(surface(reading, view.chunks[at]).split()))
