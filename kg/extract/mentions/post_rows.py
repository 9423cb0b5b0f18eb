"""What the posts of one phrase say together: whose they are, which are over, which are other people's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.mentions.posts import PostName
from kg.extract.mentions.words import name_words

# Units and duties that only the police have.
_FORCE = frozenset({"Công an", "Nhà tạm giữ", "Trại tạm giam"})
_DUTIES = ("cảnh sát", "an ninh", "csgt", "csđt")
# Bodies whose offices go with posts in party committees, and committees that titles imply.
_OF_STATE = frozenset({"police", "government", "party", "office", "ministry"})
_PARTY_TOP = frozenset({"Bộ Chính trị", "Ban Chấp hành Trung ương Đảng", "Ban Bí thư"})


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
