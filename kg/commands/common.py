"""What commands share: exit codes, and how skips and counts are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.sources import Skipped

EXIT_USAGE = 2
EXIT_SKIPPED = 3
EXIT_INTERRUPTED = 130
# A crawl skips most of what it met; the whole list is in the report.
_SHOWN = 50

min_confidence = click.option(
    "--min-confidence",
    "minimum",
    default=0.0,
    show_default=True,
    type=click.FloatRange(0, 1),
    help="Leave out facts of which no rule was right that often on the gold articles.",
)


def tell_skipped(skipped: Iterable[Skipped]) -> None:
    """Name what was skipped on standard error, and count what would be too long a list.

    Of the lines of one file that share a fault only the first is named.
    """
    alike = [list(group) for _, group in groupby(skipped, lambda s: (s.source, s.reason, s.detail, s.advice))]
    for first, *others in alike[:_SHOWN]:
        told = replace(first, place=f"{first.place} and {len(others)} more") if others else first
        click.echo(f"skipped {told}", err=True)
    if rest := sum(map(len, alike[_SHOWN:])):
        click.echo(f"skipped {rest} more, see the report", err=True)


def format_counts(counts: Mapping[str, int]) -> str:
    """Counts in one line, in order of their names, which are given in the plural."""
    return ", ".join(format_count(number, name) for name, number in sorted(counts.items()))


def format_count(number: int, plural: str) -> str:
    """A number with what it counts; the first word of that is in the plural.

    >>> format_count(1, "people left out"), format_count(2, "articles")
    ('1 person left out', '2 articles')
    """
    counted, *rest = plural.split(" ")
    if number == 1:
        counted = "person" if counted == "people" else counted.removesuffix("s")
    return " ".join([str(number), counted, *rest])
