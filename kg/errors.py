"""Errors that a user can act on. Anything that is no `KgError` is a bug and stays visible."""

from __future__ import annotations

from dataclasses import dataclass

Place = str | int | None


@dataclass
class KgError(Exception):
    """Something the user can put right: where it is, what was found there, what was expected, and what to do.

    `file` is a path as the user gave it, `place` a line number or a named part of the file. The command line prints
    `str(error)` and ends with exit code 1.

    >>> print(KgError("no such column", file="sources.csv", place=1, got="titel", expected="title"))
    sources.csv:1: no such column: got 'titel', expected title
    """

    message: str
    file: str | None = None
    place: Place = None
    got: str | None = None
    expected: str | None = None
    advice: str | None = None

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.file, self.place) if part is not None)
        found = [f"got {self.got!r}"] if self.got is not None else []
        if self.expected is not None:
            found.append(f"expected {self.expected}")
        parts = [part for part in (where, self.message, ", ".join(found)) if part]
        return ": ".join(parts) + (f". {self.advice}" if self.advice else "")


class InputError(KgError):
    """A path or file that was given to `kg` can't be used at all."""


class OutputError(KgError):
    """The output can't be written where it was asked for."""


class StoreError(KgError):
    """The facts of former builds can't be used: damaged, locked by another build, or no such store."""


class DataError(KgError):
    """A word list, gazetteer, ontology or gold file breaks its own format."""


class QueryError(KgError):
    """A query or its parameters can't be run."""


class DecisionError(KgError):
    """A decision about identity is broken, or contradicts others."""
