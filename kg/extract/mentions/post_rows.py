"""What the posts of one phrase say together: whose they are, which are over, which are other people's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.mentions.names import is_romanised
from kg.extract.mentions.posts import PostName
from kg.extract.mentions.tokens import Tokens
from kg.extract.mentions.unit_names import OrgName
from kg.extract.mentions.words import name_words, surnames

if TYPE_CHECKING:
    from kg.extract.mentions.items import Item
    from kg.extract.mentions.people import PersonPhrase

# What is done to those who serve somewhere.
_MEETS = frozenset({"visit", "meet", "welcome", "act"})
# A run of so few syllables behind a post may be the rest of its body's name.
_SHORT_NAME = 2
# Units and duties that only the police have.
_FORCE = frozenset({"Công an", "Nhà tạm giữ", "Trại tạm giam"})
_DUTIES = ("cảnh sát", "an ninh", "csgt", "csđt")
# Bodies whose offices go with posts in party committees, and committees that titles imply.
_OF_STATE = frozenset({"police", "government", "party", "office", "ministry"})
# Who has a seat on a body beside an office.
_MEMBERS = frozenset({"Ủy viên", "Đại biểu"})
# What a row of people consists of, besides commas and "và".
_IN_ROW = frozenset({"rank", "name", "address"})
_PARTY_TOP = frozenset({"Bộ Chính trị", "Ban Chấp hành Trung ương Đảng", "Ban Bí thư"})


def is_crowd(t: Tokens, post: PostName, before: Sequence[Item]) -> bool:
    """Whether "cán bộ" of a body are those whom somebody meets or honours, not the post of who is named next: "Gặp gỡ
    cán bộ Đại sứ quán A, Thứ trưởng X …"."""
    met = bool(before) and before[0].chunk.kind == "verb" and before[0].chunk.value in _MEETS
    return met and post.kind == "member" and post.stop < len(t) and t.key[post.stop] == ","


def is_rest_of_body(t: Tokens, at: int, stop: int, post: object) -> bool:
    """Whether a short run of capitals is the rest of the name of a post's body: "trưởng ban kiểm tra Hội Nhà báo"."""
    if not isinstance(post, PostName) or post.org is None or post.org.level or stop - at > _SHORT_NAME:
        return False
    return t.key[at] not in surnames() and not any(is_romanised(t.key[i]) for i in range(at, stop))


def is_seat(post: PostName) -> bool:
    """Whether a post is a seat on a body of the state or the party: "Ủy viên Trung ương Đảng", "đại biểu Quốc hội"."""
    return post.title in _MEMBERS and post.implied in {*_PARTY_TOP, "Quốc hội"}


def with_rest(items: Sequence[Item], phrase: PersonPhrase) -> PersonPhrase:
    """The phrase with the rest of a row that semicolons part, where it can only be of the same person: former posts
    ("X, nguyên Phó Giám đốc Công an tỉnh A; nguyên Giám đốc Công an tỉnh B") and seats ("X, Ủy viên Trung ương Đảng
    khóa XIII; đại biểu Quốc hội khóa XV")."""
    last = phrase.last
    posts = list(phrase.posts)
    while (
        posts
        and last + 1 < len(items)
        and items[last].chunk.value == ";"
        and isinstance(post := items[last + 1].payload, PostName)
        and (posts[-1].status == post.status == "former" or is_seat(post))
        and (last + 2 == len(items) or items[last + 2].chunk.kind == "punct")
    ):
        posts.append(post)
        last += 2
    return replace(phrase, last=last, posts=tuple(posts)) if last > phrase.last else phrase


def is_of_police(post: PostName) -> bool:
    """Whether somebody serves in a unit that is surely one of the police: no division of another body."""
    org = post.org
    while org is not None:
        if org.head.form in _FORCE or org.code.startswith("P") or org.function.casefold().startswith(_DUTIES):
            return True
        org = org.owner
    return False


def is_of_party_top(post: PostName) -> bool:
    """Whether a post is a seat at the top of the party, which goes with one office after the other."""
    return post.implied in _PARTY_TOP


def all_former(posts: Sequence[PostName]) -> Iterator[PostName]:
    """The posts, with "nguyên" said once for a party post and the office that went with it: "nguyên Phó Bí thư Tỉnh
    ủy, Giám đốc Công an tỉnh X", "nguyên Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh X"."""
    former = False
    for post in posts:
        goes_on = former and post.status == "current" and (post.org is None or post.org.head.kind in _OF_STATE)
        told = replace(post, status="former") if goes_on else post
        yield told
        party = is_of_party_top(post) or (post.org is not None and post.org.head.kind == "party")
        former = told.status == "former" and (party or (post.org is None and not post.implied))


def heads_of_bodies(posts: Sequence[PostName]) -> int:
    """How many posts at the end of a row are those of the heads of other bodies, each at the top of its own."""
    count = 0
    for post in reversed(posts[1:]):
        top = post.org is not None and post.kind == "office" and post.org.owner is None and not post.org.areas
        if not (top and post.title in name_words("tops")):
            break
        count += 1
    return count


def with_unit_of_row(items: Sequence[Item], at: int, posts: tuple[PostName, ...]) -> tuple[PostName, ...]:
    """The posts of somebody, item `at` behind, whose unit stands behind the last of a row: "Trung tá A - Đội trưởng,
    Thiếu úy B và C thuộc Đội Hình sự"."""
    if not posts or posts[-1].org is not None or not posts[-1].head:
        return posts
    while at < len(items) and (items[at].chunk.kind in _IN_ROW or items[at].chunk.value in {",", "và"}):
        at += 1
    own = items[at + 1].payload if at + 1 < len(items) and items[at].chunk.value == "thuộc" else None
    if not isinstance(own, OrgName) or own.head.form != posts[-1].head:
        return posts
    return (*posts[:-1], replace(posts[-1], org=own))
