"""Whether what names or tells an occasion says that one was held: not what is to come, denied, wished or a guest's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.meeting_text import View, surface

if TYPE_CHECKING:
    from kg.extract.reading import Reading

# How far the clause around an anchor reaches, in chunks, for signs of the future.
_BEFORE, _AFTER = 9, 12


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
        if view.is_verb(i, "future"):
            return True
        if view.is_verb(i, "speak", "attend", "chair", "press") or view.is_word(i, ";", ",", ":"):
            break
    lead = max(2, subject_at(view) + 1)
    return any(view.is_verb(i, "future") for i in range(lead))


def is_denied(view: View, at: int) -> bool:
    """Whether "không" denies what stands at `at`: before its verb, or right before it."""
    return any(view.is_word(i, "không") and (i + 1 == at or view.is_verb(i + 1)) for i in range(at - 3, at))


def is_of_guest(view: View, at: int) -> bool:
    """Whether what stands at `at` only says why a guest is there, whom the sentence tells somebody received: "đã tiếp
    ông A, đang thăm Việt Nam và dự hội nghị", "nhân dịp ông B sang thăm"."""
    since = next((k for k in range(at - 1, 0, -1) if view.is_word(k, "đang", "nhân", "dịp", "khuôn")), 0)
    received = any(view.is_verb(k, "welcome", "meet") for k in range(since))
    if not received or any(view.is_word(k, ";") for k in range(since, at)):
        return False
    calls = (view.is_verb(k, "visit", "move") or view.chunks[k].value == "trip" for k in range(since, at + 1))
    return any(calls) and not any(view.chunks[k].kind in {"person", "date"} for k in range(since + 3, at))


def is_later(reading: Reading, date: str) -> bool:
    """Whether a date lies after the day of publication."""
    if reading.published is None or date.startswith("--"):
        return False
    start = date.partition("/")[0]
    return start > reading.published[: len(start)]


def is_spoken(reading: Reading, view: View, at: int) -> bool:
    """Whether a verb of speech before chunk `at` makes what follows words of somebody; wishes are none."""
    since = max((k for k in range(at) if view.is_verb(k, "head")), default=0)
    said = (k for k in range(since, at) if view.is_verb(k, "speak", "press"))
    return any("chúc" not in surface(reading, view.chunks[k]) for k in said)
