"""What invented texts on one or two officers say of posts and ranks: for the tests of careers."""

from __future__ import annotations

from kg.extract import extract
from kg.model import Article, Document, PostRef

Change = tuple[str, str | None, str | None, str | None]

PUBLISHED = "2021-05-20"


def article(text: str) -> Article:
    return extract(Document("example", f"Tin tức\n\n{text}\n", published=PUBLISHED))


def spelled(said: Article, post: PostRef | None) -> str | None:
    """A post as "title, organisation"."""
    if post is None:
        return None
    names = {org.key: org.name for org in said.organizations}
    return f"{post.title}, {names[post.organization or '']}"


def changes(text: str) -> list[Change]:
    """The appointments of a text: person, old post, new post, date."""
    said = article(text)
    people = {person.key: person.name for person in said.people}
    return [(people[a.person], spelled(said, a.from_post), spelled(said, a.to_post), a.date) for a in said.appointments]


def statuses(text: str, name: str) -> dict[str, str]:
    """What a text says of the posts of one person: "title, organisation" → status."""
    said = article(text)
    key = next(person.key for person in said.people if person.name == name)
    return {
        str(spelled(said, PostRef(post.title, post.organization))): post.status
        for post in said.posts
        if post.person == key
    }


def ranks(text: str, name: str) -> set[str]:
    said = article(text)
    key = next(person.key for person in said.people if person.name == name)
    return {rank.rank for rank in said.ranks if rank.person == key}


KIM_BANG, LY_NHAN = "Trưởng, Công an huyện Kim Bảng", "Trưởng, Công an huyện Lý Nhân"
HA_NAM, NAM_DINH = "Giám đốc, Công an tỉnh Hà Nam", "Giám đốc, Công an tỉnh Nam Định"
DEPUTY = "Phó Giám đốc, Công an tỉnh Hà Nam"
