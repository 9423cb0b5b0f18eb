"""Names of steering committees, which end where their level is said, however long the task before is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.mentions.names import capital_run, looks_like_person
from kg.extract.mentions.words import name_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.extract.mentions.areas import AreaPhrase
    from kg.extract.mentions.tokens import Tokens
    from kg.extract.mentions.unit_names import OrgName


_LONGEST = 32
_MARKS = frozenset({",", "-", "–", "&", "/"})
# Bodies and people that no task holds.
_BORDERS = ("rank", "verb", "occasion")
# A verb that some tasks hold.
_IN_TASK = (["tham", "gia", "hoạt", "động"],)
_PREPARING = ["chuẩn", "bị", "tổ", "chức"]
_STATE = (["trung", "ương"], ["quốc", "gia"], ["chính", "phủ"])


def steering_committee(
    t: Tokens,
    phrase: Callable[[int, int], AreaPhrase | None],
    with_phrase: Callable[[OrgName, AreaPhrase, int], OrgName | None],
    org: OrgName,
    limit: int,
) -> OrgName | None:
    """The committee whose task begins at `org.stop`; `phrase` reads an area with a level word, `with_phrase` adds it.

    Read "Ban Chỉ đạo 138 tỉnh", "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo
    vệ an ninh Tổ quốc tỉnh X", "Ban Chỉ đạo Đề án 06 của Chính phủ". A task without a level ends at the first comma.
    """
    begin, at, comma = org.stop, org.stop, 0
    if at >= limit or not t.word[at]:
        return None
    # "Ban Chỉ đạo diễn tập": the occasion that a committee prepares is its task.
    prepared = t.hit(begin, "occasion")
    at = prepared.stop if prepared is not None and not t.capital[begin] else at
    while at < limit and at - begin < _LONGEST and not _ends_task(t, at, limit):
        if at > begin and t.key[at : at + 2] in _STATE:
            stop = at + 2
            return replace(org, stop=stop, function=_task(t, begin, at, t.string(at, stop)))
        found = phrase(at, limit) if at > begin else None
        if found is not None and found.level != "country" and not found.plural and _is_level(t, found, limit):
            return with_phrase(replace(org, function=_task(t, begin, at)), found, limit)
        if t.key[at] == "," and not comma and not _joins(t, at):
            comma = at
        at += 1
    stop = comma or at
    while stop > begin and (not t.word[stop - 1] or t.key[stop - 1] in name_words("ends_no_task")):
        stop -= 1
    return replace(org, stop=stop, function=_task(t, begin, stop)) if stop > begin + 1 else None


def _is_level(t: Tokens, phrase: AreaPhrase, limit: int) -> bool:
    """Whether a level word names an area, or stands for one and no word goes on with it: "xã hội" is no commune."""
    if phrase.areas or phrase.stop >= limit or not t.word[phrase.stop]:
        return True
    return t.hit(phrase.stop, "verb", "unnamed", "title", "rank") is not None


def _joins(t: Tokens, comma: int) -> bool:
    """As in "phòng, chống": no task ends there."""
    return t.key[comma - 1] == "phòng" and t.key[comma + 1 : comma + 2] == ["chống"]


def _ends_task(t: Tokens, at: int, limit: int) -> bool:
    if not t.word[at]:
        return t.key[at] not in _MARKS
    if t.key[at : at + 4] in _IN_TASK or _is_prepared(t, at):
        return False
    if t.hit(at, *_BORDERS) is not None or (t.key[at] != "và" and t.key[at] in name_words("after_pronoun")):
        return True
    if any(hit.kind == "address" and hit.value != "corps" for hit in t.hits[at]):
        return True
    if t.hit(at, "title") is not None and t.capital[at]:
        return True
    return t.capital[at] and looks_like_person(t, at, capital_run(t, at, limit))


def _is_prepared(t: Tokens, at: int) -> bool:
    """Whether the word at `at` tells what the committee prepares: "công tác chuẩn bị tổ chức Lễ kỷ niệm"."""
    near = (t.key[at : at + 2], t.key[at - 1 : at + 1], t.key[at - 2 : at])
    return _PREPARING[:2] in near or t.key[at - 4 : at] == _PREPARING


def _task(t: Tokens, begin: int, stop: int, state: str = "") -> str:
    while stop > begin and (not t.word[stop - 1] or t.key[stop - 1] in name_words("ends_no_task")):
        stop -= 1
    return " ".join(part for part in (t.string(begin, stop), state) if part)
