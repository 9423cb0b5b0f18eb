"""Which articles are one: the address makes an article itself, and without an address its text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import overload

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


class Some(Sequence[Article]):
    """Some of the articles, by their numbers, in that order."""

    def __init__(self, articles: Sequence[Article], numbers: Sequence[int]) -> None:
        self._articles, self._numbers = articles, numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> Article: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Article]: ...
    def __getitem__(self, at: int | slice) -> Article | Sequence[Article]:
        if isinstance(at, slice):
            return Some(self._articles, self._numbers[at])
        return self._articles[self._numbers[at]]


class Changed(Sequence[Article]):
    """The articles as a function of each makes them, whenever they are asked for."""

    def __init__(self, articles: Sequence[Article], change: Callable[[Article], Article]) -> None:
        self._articles, self._change = articles, change

    def __len__(self) -> int:
        return len(self._articles)

    @overload
    def __getitem__(self, at: int) -> Article: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Article]: ...
    def __getitem__(self, at: int | slice) -> Article | Sequence[Article]:
        if isinstance(at, slice):
            return Changed(self._articles[at], self._change)
        return self._change(self._articles[at])
