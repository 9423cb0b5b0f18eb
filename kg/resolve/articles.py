"""Which articles are one: the address makes an article itself, and without an address its text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from kg.model import Article, Document


@dataclass(frozen=True, slots=True)
class Repeat:
    """An article that is left out because another one of the build stands at the same address or has the same text."""

    dropped: str
    kept: str


def article_identity(document: Document) -> tuple[str, ...]:
    """What makes an article itself: its address, else its text.

    >>> article_identity(Document("a", "…", url="https://example.org/1"))
    ('https://example.org/1',)
    """
    return (document.url,) if document.url else ("", text_digest(document))


def text_digest(document: Document) -> str:
    """SHA-256 of the text as it was read, in UTF-8, hexadecimal."""
    return sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def distinct_articles(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Repeat, ...]]:
    """The articles in order of their names, one for each identity; of several, the one published last.

    A changed text at the same address replaces the earlier one. Where the dates don't decide, the name does.
    """
    by_identity: dict[tuple[str, ...], list[Article]] = {}
    for article in sorted(articles, key=lambda a: a.document.name):
        by_identity.setdefault(article_identity(article.document), []).append(article)
    kept, repeats = [], []
    for versions in by_identity.values():
        newest = _newest(versions)
        kept.append(newest)
        repeats += [Repeat(v.document.name, newest.document.name) for v in versions if v is not newest]
    return tuple(sorted(kept, key=lambda a: a.document.name)), tuple(sorted(repeats, key=lambda r: r.dropped))


def _newest(versions: Sequence[Article]) -> Article:
    return max(reversed(versions), key=lambda a: a.document.published or "")
