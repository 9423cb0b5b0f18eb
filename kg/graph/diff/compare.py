"""Comparing two builds thing by thing; IRIs tell which thing of one is which of the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.graph.diff.things import Thing, read_things


@dataclass(frozen=True, slots=True)
class Change:
    """A property of a thing that has other values now."""

    thing: Thing
    property: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What came, went and changed from the old build to the new one, each in the order of IRIs."""

    came: tuple[Thing, ...]
    went: tuple[Thing, ...]
    changed: tuple[Change, ...]


def diff_builds(old: Path, new: Path) -> Difference:
    """Compare two folders that `kg build` made. Raises InputError where one isn't."""
    before, after = read_things(old), read_things(new)
    return Difference(
        came=tuple(thing for iri, thing in after.items() if iri not in before),
        went=tuple(thing for iri, thing in before.items() if iri not in after),
        changed=tuple(
            change for iri, thing in after.items() if iri in before for change in _changes(before[iri], thing)
        ),
    )


def _changes(before: Thing, after: Thing) -> Iterator[Change]:
    for name in sorted(before.facts.keys() | after.facts.keys()):
        old, new = before.facts.get(name, ()), after.facts.get(name, ())
        if old != new:
            yield Change(after, name, old, new)
