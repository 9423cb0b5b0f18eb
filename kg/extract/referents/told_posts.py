"""Posts that a sentence says of its subject, a bare pronoun: "Ông là Ủy viên Trung ương Đảng khóa XIII; Đại biểu Quốc
hội khóa XV"; and ranks that it says somebody gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.mentions.posts import PostName
from kg.extract.mentions.words import name_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.mentions.items import Item
    from kg.extract.mentions.people import PersonPhrase
    from kg.extract.mentions.tokens import Tokens

_LONGEST_IS = 4
# How many items before or behind a name may tell of a promotion, and what ends the look.
_AHEAD = 12
_NAMING = frozenset({"rank", "name", "title"})
_NOW = frozenset({"hiện", "nay", "tại", "giờ", ","})
_BETWEEN = frozenset({",", ";", "-", "–", "và", "kiêm"})


def posts_of_subject(items: Sequence[Item], pronoun: Item) -> tuple[PostName, ...]:
    """The posts of the pronoun that opens a sentence, or stands behind "hiện nay", if it is only said to be in them;
    none where the sentence tells of a time, so that what it says may be over."""
    if any(item.chunk.kind in {"date", "age"} for item in items):
        return ()
    begin = next((i for i, item in enumerate(items[:_LONGEST_IS]) if item is pronoun), None)
    if begin is None or any(item.chunk.value not in _NOW for item in items[:begin]):
        return ()
    at = begin + 1
    while at < len(items) and at <= begin + _LONGEST_IS and items[at].chunk.value in name_words("is_now"):
        at += 1
    if at == begin + 1 or items[at - 1].chunk.value != "là":
        return ()
    return tuple(_row(items, at))


def posts_behind_age(items: Sequence[Item]) -> tuple[PostName, ...]:
    """The posts of whom a sentence that opens with his new title tells the age: "Tân Thứ trưởng Công an 58 tuổi, Ủy
    viên Trung ương Đảng; phó giáo sư"."""
    if len(items) < _LONGEST_IS or items[1].chunk.kind != "age" or items[2].chunk.value != ",":
        return ()
    return tuple(_row(items, 3))


def _row(items: Sequence[Item], at: int) -> Iterator[PostName]:
    """The titles from `at` on, each with its organisation; none where the last one is of a time or of somebody named
    behind it."""
    found: list[PostName] = []
    while at < len(items) and isinstance(post := items[at].payload, PostName):
        found.append(post)
        at += 1
        if at + 1 < len(items) and items[at].chunk.value in _BETWEEN and isinstance(items[at + 1].payload, PostName):
            at += 1
    follows = items[at].chunk if at < len(items) else None
    if follows is None or not (
        # "Bộ trưởng đầu tiên", "Giám đốc thứ 9" is of some time, not of now.
        follows.kind in {"name", "rank", "address"} or follows.value in name_words("of_a_time")
    ):
        yield from (post for post in found if post.org is not None or post.implied)


def gets_rank(t: Tokens, items: Sequence[Item], phrase: PersonPhrase) -> bool:
    """Whether somebody named without a rank gets one: "thăng cấp bậc hàm từ Trung úy lên Thượng úy đối với chiến sĩ X",
    "chiến sĩ X được truy thăng cấp bậc hàm Đại úy"."""
    before = items[max(0, phrase.first - _AHEAD) : phrase.first]
    told = next((i for i in range(len(before) - 1, 0, -1) if before[i].chunk.kind in _NAMING), 0)
    if told and before[told].chunk.kind == "rank" and before[told - 1].chunk.value in {"lên", "hàm"}:
        family = name_words("family")
        return next((i.chunk.value for i in reversed(before) if i.chunk.value not in family), "") in {"với", "cho"}
    ahead = items[phrase.last : phrase.last + _AHEAD]
    at = next((i for i, item in enumerate(ahead) if item.chunk.kind in _NAMING), 0)
    words = [t.key[k] for item in ahead[:at] for k in range(item.first, item.last)]
    return bool(at) and ahead[at].chunk.kind == "rank" and "được" in words and bool({"thăng", "phong"} & set(words))
