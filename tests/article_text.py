"""What an invented text says of names and posts: for the tests of how they are read."""

from __future__ import annotations

from kg.extract import extract
from kg.model import Article, Document


def article_of(text: str) -> Article:
    """What is read off a text under a headline that names nobody."""
    return extract(Document("example", f"Tin tức trong ngày\n\n{text}\n"))


def posts_in(article: Article) -> set[str]:
    """Its posts as "person: title, organisation"."""
    people = {person.key: person.name for person in article.people}
    orgs = {org.key: org.name for org in article.organizations}
    return {f"{people[post.person]}: {post.title}, {orgs.get(post.organization or '')}" for post in article.posts}
