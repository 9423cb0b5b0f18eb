"""What becomes of an input: a document with its origin, or a skip that says why, without which the build goes on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Reason = Literal[
    "binary", "broken", "duplicate", "empty", "encoding", "failed", "not_vietnamese", "off_topic", "too_large",
    "too_slow", "unknown_type", "unreadable",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that was left out: where it came from, why, and what to do about it.

    `source` is the path below the folder that was given, the file's own name, or "-" for standard input; `place` is a
    line of it ("line 3") where it holds several articles.
    """

    source: str
    place: str
    reason: Reason
    detail: str
    advice: str = ""

    def __str__(self) -> str:
        where = f"{self.source}, {self.place}" if self.place else self.source
        return f"{where}: {self.reason.replace('_', ' ')}: {self.detail}" + (f" {self.advice}" if self.advice else "")


def in_order(skipped: Iterable[Skipped]) -> list[Skipped]:
    """By source and place, line 2 before line 10: the shorter of two places is the earlier one."""
    return sorted(skipped, key=lambda s: (s.source, len(s.place), s.place, s.reason, s.detail))


class Rejected(Exception):  # noqa: N818 - no error: it becomes a Skipped
    """Raised by readers of one article; who knows the place makes a `Skipped` of it."""

    def __init__(self, reason: Reason, detail: str, advice: str = "") -> None:
        super().__init__(detail)
        self.reason: Reason = reason
        self.detail = detail
        self.advice = advice

    def at(self, source: str, place: str = "") -> Skipped:
        """The same outcome, with its place."""
        return Skipped(source, place, self.reason, self.detail, self.advice)
