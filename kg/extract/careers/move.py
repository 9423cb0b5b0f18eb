"""One person's change of post, as one sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kg.model import PostRef

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Chunk, Reading
    from kg.extract.told.line import ToldLine

MoveKind = Literal["appointed", "charge", "retired", "left", "held", "once", "earlier"]
Stated = tuple[str, str | None, str]


@dataclass(slots=True)
class Move:
    """One person's change of post, as one sentence has it.

    `to` are the posts got (the first one is the appointment's), `old` the post left; `start` and `stop` are chunk
    indices in `line`. "held" is a post that the sentence shows without telling when or by whom it was given, "once" one
    that is past, "earlier" a dated step before the news. `told_old` says that the sentence tells the post left beside
    the new one.
    """

    person: str
    kind: MoveKind
    line: ToldLine
    start: int
    stop: int
    rule: str
    to: tuple[PostRef, ...] = ()
    old: PostRef | None = None
    stated: tuple[Stated, ...] = ()
    firm: bool = False
    keeps: bool = False
    told_old: bool = False
    date: str | None = None
    rank_of_date: int = 0


def is_member(title: str) -> bool:
    """Whether a title is a seat on a body rather than an office ("Ủy viên Ban Thường vụ")."""
    return title.startswith(("Ủy viên", "Đại biểu", "Thành viên", "Đảng ủy viên"))


def is_seat(reading: Reading, post: PostRef) -> bool:
    """Whether a post is held beside an office: a seat on a body, a post of the party in the police or on a steering
    committee."""
    org = reading.orgs[post.organization] if post.organization is not None else None
    if is_member(post.title) or org is None:
        return is_member(post.title) or post.title.removeprefix("Phó ").startswith("Bí thư")
    return (org.kind == "party" and "Công an" in org.name) or org.name.startswith("Ban Chỉ đạo")


def main_post(reading: Reading, posts: Sequence[Stated]) -> Stated | None:
    """The office that a person leaves among several posts: no seat, and no party post beside one of the police."""

    def kind(post: Stated) -> str:
        return reading.orgs[post[1]].kind if post[1] is not None else ""

    def weight(post: Stated) -> int:
        title, org, _ = post
        beside = police and kind(post) == "party"
        return 2 if is_member(title) else 1 if beside or is_seat(reading, PostRef(title, org)) else 0

    police = any(kind(post) == "police" for post in posts)
    return min(posts, key=weight, default=None)


def posts_of(chunks: Sequence[Chunk]) -> tuple[PostRef, ...]:
    """The posts that title chunks name, in their order."""
    return tuple(PostRef(c.value, c.refs[0] if c.refs else None) for c in chunks if c.kind == "title")
