"""Which post a phrase of a move means: the one got, the one left, the one that somebody vacates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.careers.move import Move, is_seat, main_post, posts_of
from kg.extract.mentions.words import lone_titles
from kg.model import PostRef

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Chunk, Reading
    from kg.extract.told.line import ToldLine
    from kg.rules.rule import Match

# What may stand between a unit and "do" beside a remark in brackets.
_ASIDE = frozenset({",", "hiện", "nay", "đang", "now"})
# Kinds of organisations that have a head, and who leads what is none: a delegation, a case.
_HEADED = frozenset({"police", "party", "government"})
_LEADS = ("Trưởng ban", "Trưởng đoàn", "Phó Trưởng ban", "Phó Trưởng đoàn")
# How many chunks lead from "sau" to the post: "sau chưa đầy một năm làm".
_LONGEST_TIME = 9


def with_org(to: tuple[PostRef, ...], way: Sequence[Chunk], people: Sequence[Chunk]) -> tuple[PostRef, ...]:
    """New posts with the organisation that the title leaves open, unless it is of none ("Tổng Bí thư"): of the place
    gone to, else of the old post."""
    bodies = [c.refs[0] for i, c in enumerate(way) if c.kind == "org" and c.refs and is_goal(way, i)]
    old = [org for who in people for _, org, _ in who.posts if org is not None]
    known = [post.organization for post in to if post.organization is not None]
    lone = lone_titles()
    # Who directs a unit is no chairman there: "Phó Giám đốc Công an tỉnh được bầu làm Chủ tịch Hội".
    chaired = {org for who in people for title, org, _ in who.posts if "Chủ tịch" in title}
    for org in (*known, *reversed(bodies), *old):
        beside = org in known or org in old  # a secretary is none of the unit that the post beside is at
        to = tuple(
            PostRef(p.title, org)
            if p.organization is None
            and p.title not in lone
            and not (beside and p.title.endswith(("Bí thư", "Ủy viên", "Đại biểu")))
            and not (org in old and org not in chaired and p.title.endswith("Chủ tịch"))
            else p
            for p in to
        )
    return to


def headed_by(reading: Reading, line: ToldLine, match: Match, to: tuple[PostRef, ...]) -> tuple[PostRef, ...]:
    """The posts in "Tổng cục A (Tổng cục 1) do X làm Tổng cục trưởng": a title without its organisation is that of the
    unit named right before "do", and of none where no unit is."""
    at = match.slots["who"][0] - 2
    while at > 0 and line.chunks[at].kind != "org" and line.chunks[at].value in _ASIDE:
        at -= 1
    if line.is_word(at, ")"):
        at = next((i - 1 for i in range(at, 0, -1) if line.is_word(i, "(")), 0)
    unit = line.chunks[at].refs[0] if at >= 0 and line.chunks[at].kind == "org" and line.chunks[at].refs else None
    if unit is not None and reading.orgs[unit].kind not in _HEADED:
        unit = None
    led = (PostRef(post.title, post.organization or unit) for post in to)
    return tuple(post for post in led if post.organization is not None and not post.title.startswith(_LEADS))


def is_goal(way: Sequence[Chunk], at: int) -> bool:
    """Whether a body in the way of a move is where the person goes, not one that decides."""
    return not (at and way[at - 1].kind == "word" and way[at - 1].value in {"được", "do", "của", "bởi"})


def post_moved_from(way: Sequence[Chunk]) -> PostRef | None:
    """As in "từ Trưởng Công an xã A sang giữ chức …"."""
    for i, chunk in enumerate(way[1:], 1):
        if chunk.kind == "title" and way[i - 1].kind == "verb" and way[i - 1].value == "since":
            return posts_of((chunk,))[0]
    return None


def followed(line: ToldLine, people: list[Chunk]) -> list[Chunk]:
    """Whom a sentence goes on to tell of: "X, người tiền nhiệm của Y, giữ cương vị …" tells of X."""
    at = line.chunks.index(people[0]) if people else 0
    if not (line.is_word(at - 1, "của") and line.is_verb(at - 2, "before")):
        return people
    return [chunk for chunk in line.chunks[: at - 2] if chunk.kind == "person"][-1:]


def post_held_when(reading: Reading, line: ToldLine, at: int) -> PostRef | None:
    """The post left in "được bổ nhiệm làm Cục trưởng Cục A khi đang là Trưởng phòng B", "… sau hai năm làm Trưởng phòng
    B", where chunk `at` follows the new one."""
    if line.is_verb(at, "once") and reading.text.key.startswith("khi đang", line.chunks[at].start):
        return next(iter(posts_of(line.chunks[at + 1 : at + 2])), None)
    if not line.is_word(at, "sau"):
        return None
    for i in range(at + 1, min(at + _LONGEST_TIME, len(line.chunks))):
        if line.is_verb(i, "assume"):
            return next(iter(posts_of(line.chunks[i + 1 : i + 2])), None)
        if line.chunks[i].kind not in {"word", "date"}:
            return None
    return None


def listed_by_new_post(reading: Reading, who: Chunk, to: tuple[PostRef, ...]) -> tuple[PostRef, ...]:
    """The new post that stands after the name: "bổ nhiệm 3 Trưởng phòng, gồm: X, Trưởng phòng Tham mưu"."""
    if len(to) != 1:
        return ()
    for title, org, _ in who.posts:
        if org is not None and title == to[0].title and reading.orgs[org].parent == to[0].organization:
            return (PostRef(title, org),)
    return ()


def like(reading: Reading, old: PostRef, place: Chunk) -> str | None:
    """The organisation of the same level elsewhere: in that area, or named itself."""
    if place.kind == "org":
        return place.refs[0] if place.refs else None
    name = " ".join(reading.text.norm[place.start : place.stop].split())
    level = reading.orgs[old.organization].level if old.organization is not None else None
    for org in reading.orgs.values():
        area = reading.areas.get(org.area or "")
        if area is not None and area.name == name and org.level == level and org.kind == "police":
            return org.key
    return None


def left_posts(reading: Reading, who: Chunk, chunks: Sequence[Chunk]) -> tuple[PostRef, ...]:
    """The posts that somebody leaves, as title chunks name them, the office last; one without its organisation is the
    person's own: "thôi giữ chức Bộ trưởng"."""
    own = {title: org for ref in who.refs for title, org, _ in reading.people[ref].posts if org is not None}
    found = [PostRef(p.title, p.organization or own.get(p.title)) for p in posts_of(chunks)]
    return tuple(sorted(found, key=lambda post: not is_seat(reading, post)))


def held_before(reading: Reading, who: Chunk) -> PostRef | None:
    """The office that a person has before the change: as the phrase has it, else as told before."""
    told = who.posts or tuple(p for p in reading.people[who.refs[0]].posts if p[2] == "current")
    post = main_post(reading, told)
    return PostRef(post[0], post[1]) if post is not None else None


def vacated(reading: Reading, moves: Sequence[Move], person: str) -> PostRef | None:
    """The post that a person leaves by a move told so far."""
    for move in reversed(moves):
        if move.person == person and move.kind in {"appointed", "retired", "left"}:
            return move.old or left_by(reading, moves, move)
    return None


def left_by(reading: Reading, moves: Sequence[Move], move: Move) -> PostRef | None:
    """The post that a move makes its person leave: none of those that the person gets in the article."""
    gained = {(p.title, p.organization) for m in moves if m.person == move.person for p in m.to}
    told = move.stated or reading.people[move.person].posts
    post = main_post(reading, [p for p in told if (p[0], p[1]) not in gained])
    return PostRef(post[0], post[1]) if post is not None else None


def once_held(reading: Reading, person: str) -> PostRef | None:
    """The office that the article gives a person at any time."""
    post = main_post(reading, reading.people[person].posts)
    return PostRef(post[0], post[1]) if post is not None else None


def own_unit(reading: Reading, who: Chunk) -> str | None:
    """The organisation in which a person now has a post."""
    return next(
        (org for _, org, status in reading.people[who.refs[0]].posts if org is not None and status == "current"),
        None,
    )


def full(post: PostRef) -> PostRef:
    """Who follows an acting head gets the post in full."""
    title = post.title.removeprefix("Quyền ")
    return PostRef(title[:1].upper() + title[1:], post.organization)
