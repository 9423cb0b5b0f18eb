"""Articles on meetings for tests, and what was read off them."""

from __future__ import annotations

from kg.extract import extract
from kg.model import Article, Document, MeetingFact

_LEAD = "Tin hoạt động của lực lượng Công an\n\n"


def article_of(text: str, published: str = "2023-03-20") -> Article:
    """What is read off a text under a headline that names nobody."""
    return extract(Document("article", _LEAD + text + "\n", published=published))


def names_in(article: Article) -> dict[str, str]:
    """The names of people, organisations and areas by their keys."""
    people = {p.key: p.name for p in article.people}
    return people | {o.key: o.name for o in article.organizations} | {a.key: a.name for a in article.areas}


def agents_in(article: Article, role: str, meeting: str = "m1") -> list[str]:
    """The names of those who have the role at the meeting, in order of the text."""
    names = names_in(article)
    return [names[p.agent] for p in article.participations if p.meeting == meeting and p.role == role]


def only_meeting(article: Article) -> MeetingFact:
    """The one meeting of an article."""
    (meeting,) = article.meetings
    return meeting
