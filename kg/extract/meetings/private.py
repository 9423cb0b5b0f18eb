"""Encounters that are no meetings of officials: people at work on a case, with the press, or with their families."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.meetings.text import View, each, surface, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.extract.meetings.claim import Claim
    from kg.extract.meetings.draft import Draft
    from kg.extract.reading import Reading
    from kg.model import Role

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
    home = said.endswith("về thăm") or (said.endswith("thăm") and view.is_word(start - 1, "về"))
    if home and after.startswith("gia đình ") and not after.startswith("gia đình liệt"):
        return True  # "tạo điều kiện cho T. được về thăm gia đình"
    return said.endswith("thăm") and after.startswith(tuple(f"{word} " for word in words_of("own")))


def _after(reading: Reading, view: View, stop: int) -> str:
    """The text right after a chunk, case kept ("thăm Nhà tạm lánh"), a space after each word, "một nhóm" left out."""
    begin = view.chunks[stop - 1].stop
    said = reading.text.norm[begin : min(begin + _WITH, view.sentence.stop)]
    return f"{said.lstrip().removeprefix('một ').removeprefix('nhóm ')} ".replace(",", " ").replace(".", " ")


def _is_summoned(reading: Reading, view: View, at: int) -> bool:
    """Whether somebody was called to come: "mời ông A đến làm việc", "triệu tập B lên làm việc"; not "theo lời mời",
    nor a delegation."""
    begin = next(
        (i + 1 for i in range(at - 1, max(at - _CALLED, -1), -1) if view.is_word(i, ";")), max(at - _CALLED, 0)
    )
    said = f" {reading.text.key[view.chunks[begin].start : view.chunks[at].start]} " if begin < at else ""
    for phrase in words_of("summons"):
        before, called, after = said.rpartition(f" {phrase} ")
        invited = before.rsplit(" ", 1)[-1] in {"lời", "thư", "giấy"}
        if called and not invited and not {"đoàn", "biểu"} & set(after.split()):
            return True
    return False


def _is_questioned(reading: Reading, view: View, at: int) -> bool:
    """Whether suspects are those of whom a picture or a sentence shows the police at work."""
    begin = view.chunks[max(at - _SUBJECT, 0)].start
    said = f" {reading.text.key[begin : view.chunks[at].start]} "
    return any(f" {word} " in said for word in words_of("suspect"))


def is_only_told(draft: Draft, by_role: Mapping[tuple[str, Role], Sequence[Claim]]) -> bool:
    """Whether nobody of a visit is shown but who speaks elsewhere, as the head of the commune of its victims does."""
    near = {a.view.sentence.paragraph for a in draft.anchors}
    there = {ref for a in draft.anchors for chunk in a.view.chunks for ref in chunk.refs}
    said = [claim for of_one in by_role.values() for claim in of_one]
    away = (c.role == "speaker" and c.view.sentence.paragraph not in near and c.agent not in there for c in said)
    return bool(said) and all(away)


def is_official(reading: Reading, draft: Draft) -> bool:
    """Whether the first sentence about a meeting says that it was held, and names a body of the state, though it shows
    nobody there."""
    sentence = draft.first.sentence
    held = draft.first.has_verb("host", "joint") or "diễn ra" in reading.text.key[sentence.start : sentence.stop]
    return held and any(reading.orgs[ref].kind != "other" for _, c in each("org", draft.first) for ref in c.refs)
