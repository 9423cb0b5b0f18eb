"""Anything that holds articles → `Document`s: files, folders, standard input.

What can't be used is a `Skipped` with its reason, never an error and never left out silently. The outcome depends on
what the files hold and on their names, not on the order in which they are given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.model import Document
from kg.sources.files import MAX_BYTES, STDIN, read_paths
from kg.sources.language import MIN_SHARE, vietnamese_share
from kg.sources.naming import content_hash, with_unique_names
from kg.sources.outcome import Found, Reason, Rejected, Skipped

__all__ = ["MAX_BYTES", "STDIN", "Reason", "Skipped", "read_sources"]


def read_sources(paths: Iterable[str]) -> Iterator[Document | Skipped]:
    """The articles under `paths` sorted by name, then what was skipped.

    A path is a file, a folder (read with all folders below it, hidden files aside) or "-" for standard input. A file
    met twice is read once. Of several articles with one address, or without address and with one text, the one
    published last is kept. Raises InputError for a path that doesn't exist, DataError for a broken `sources.csv`.
    """
    found: list[Found] = []
    skipped: list[Skipped] = []
    for outcome in map(_in_vietnamese, read_paths(paths)):
        if isinstance(outcome, Found):
            found.append(outcome)
        else:
            skipped.append(outcome)
    kept, doubles = _without_doubles(found)
    yield from with_unique_names(kept)
    yield from sorted([*skipped, *doubles])


def _in_vietnamese(outcome: Found | Skipped) -> Found | Skipped:
    if isinstance(outcome, Skipped) or vietnamese_share(outcome.document.text) >= MIN_SHARE:
        return outcome
    detail = "few of its words are Vietnamese syllables with their marks."
    return Rejected("not_vietnamese", detail, "Text without tone marks can't be read.").at(
        outcome.source, outcome.place
    )


def _without_doubles(found: Iterable[Found]) -> tuple[list[Document], list[Skipped]]:
    """One document for each article, and the others as skips; which one is kept doesn't depend on the order."""
    groups: defaultdict[str, list[Found]] = defaultdict(list)
    for one in found:
        groups[one.document.url or one.document.text].append(one)
    kept: list[Document] = []
    doubles: list[Skipped] = []
    for group in groups.values():
        first, *others = sorted(group, key=_latest_last, reverse=True)
        kept.append(first.document)
        where = ", ".join(part for part in (first.source, first.place) if part)
        doubles += (Skipped(o.source, o.place, "duplicate", f"it is the same article as {where}.") for o in others)
    return kept, doubles


def _latest_last(found: Found) -> tuple[str, str, str, str]:
    return found.document.published or "", content_hash(found.document), found.source, found.place
