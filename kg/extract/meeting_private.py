"""Encounters that are no meetings of officials: people at work on a case, with the press, or with their families."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.meeting_text import View, surface, words_of

if TYPE_CHECKING:
    from kg.extract.reading import Chunk, Reading

# How many chunks before a verb a summons may stand, and how many characters after it tell whom it is with.
_CALLED, _WITH = 12, 24
# How many chunks before a noun those may stand whom the police question.
_SUBJECT = 5


def is_private(reading: Reading, view: View, start: int, stop: int) -> bool:
    """Whether chunks `start` to `stop` tell of a private or procedural encounter: "thăm bố mẹ", "được mời đến làm
    việc", "làm việc với cơ quan điều tra", "buổi làm việc với phóng viên"."""
    said = " ".join(surface(reading, c) for c in view.chunks[start:stop])
    after = _after(reading, view, stop)
    if "làm việc" in said or "gặp" in said:
        with_whom = after.removeprefix("với ") if not said.endswith("với") else after
        if with_whom.startswith(tuple(f"{word} " for word in words_of("in_case"))):
            return True
        return "làm việc" in said and (_is_summoned(reading, view, start) or _is_questioned(reading, view, start))
    return said.endswith("thăm") and after.startswith(tuple(f"{word} " for word in words_of("own")))


def _after(reading: Reading, view: View, stop: int) -> str:
    """The text right after a chunk, case kept ("thăm Nhà tạm lánh"), a space after each word, "một nhóm" left out."""
    begin = view.chunks[stop - 1].stop
    said = reading.text.norm[begin : min(begin + _WITH, view.sentence.stop)]
    return f"{said.lstrip().removeprefix('một ').removeprefix('nhóm ')} ".replace(",", " ").replace(".", " ")


def _is_summoned(reading: Reading, view: View, at: int) -> bool:
    """Whether somebody was called to come: "mời ông A đến làm việc", "triệu tập B lên làm việc"; not "theo lời mời"."""
    for i in range(at - 1, max(at - _CALLED, -1), -1):
        if view.is_word(i, ";"):
            break
        text = surface(reading, view.chunks[i])
        if text in words_of("summons") and not view.is_word(i - 1, "lời", "thư", "giấy"):
            return not _is_guest(view.chunks[i + 1 : at])
    return False


def _is_guest(chunks: tuple[Chunk, ...]) -> bool:
    """Whether a delegation is who is called."""
    return any(c.value in {"đoàn", "đại", "biểu"} for c in chunks)


def _is_questioned(reading: Reading, view: View, at: int) -> bool:
    """Whether suspects are those of whom a picture or a sentence shows the police at work."""
    begin = view.chunks[max(at - _SUBJECT, 0)].start
    said = f" {reading.text.key[begin : view.chunks[at].start]} "
    return any(f" {word} " in said for word in words_of("suspect"))
