"""What a text named last: keys in order of their latest mention."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

# Who or what was named longer ago than so many others is not what an elided name, a title or a pronoun means.
_WINDOW = 200


class Recency:
    """Keys, each once, by their latest mention. Iterating backwards gives the nearest first, up to a window."""

    __slots__ = ("_count", "_when")

    def __init__(self) -> None:
        self._when: dict[str, int] = {}
        self._count = 0

    def append(self, key: str) -> None:
        """Note a mention of `key`."""
        self._when.pop(key, None)
        self._count += 1
        self._when[key] = self._count

    def __reversed__(self) -> Iterator[str]:
        return islice(reversed(self._when), _WINDOW)

    def last(self) -> str | None:
        """The key mentioned last, None where there is none."""
        return next(reversed(self._when), None)

    def when(self, key: str) -> int:
        """How many mentions there were up to the latest one of `key`; 0 where it has none."""
        return self._when.get(key, 0)
