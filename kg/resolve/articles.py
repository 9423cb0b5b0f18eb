"""Which articles are one: the address makes an article itself, and without an address its text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from kg.lazy import Lazy
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


def some(articles: Sequence[Article], numbers: Sequence[int]) -> Sequence[Article]:
    """Some of the articles, by their numbers, in that order."""
    return Lazy(len(numbers), lambda at: articles[numbers[at]])


def changed(articles: Sequence[Article], change: Callable[[Article], Article]) -> Sequence[Article]:
    """The articles as a function of each makes them, whenever they are asked for."""
    return Lazy(len(articles), lambda at: change(articles[at]))
