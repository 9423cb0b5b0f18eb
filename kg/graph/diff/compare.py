"""Comparing two builds thing by thing; IRIs tell which thing of one is which of the other."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
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
    """What came, went and changed from the old build to the new one, each in the order of IRIs.

    `moved` are pairs, old and new, that say the same under another IRI: that of a thing known from one article without
    an address changes with the text of the article.
    """

    came: tuple[Thing, ...]
    went: tuple[Thing, ...]
    changed: tuple[Change, ...]
    moved: tuple[tuple[Thing, Thing], ...] = ()


def diff_builds(old: Path, new: Path) -> Difference:
    """Compare two folders that `kg build` made. Raises InputError where one isn't."""
    before, after = read_things(old), read_things(new)
    came = [thing for iri, thing in after.items() if iri not in before]
    went = [thing for iri, thing in before.items() if iri not in after]
    moved = tuple(_moved(went, came))
    left, right = {old.iri for old, _ in moved}, {new.iri for _, new in moved}
    return Difference(
        came=tuple(thing for thing in came if thing.iri not in right),
        went=tuple(thing for thing in went if thing.iri not in left),
        changed=tuple(
            change for iri, thing in after.items() if iri in before for change in _changes(before[iri], thing)
        ),
        moved=moved,
    )


def _moved(went: Iterable[Thing], came: Iterable[Thing]) -> Iterator[tuple[Thing, Thing]]:
    """Pairs of things that are alike but for their IRI, each in one pair at most."""
    waiting: defaultdict[tuple[object, ...], deque[Thing]] = defaultdict(deque)
    for thing in came:
        waiting[_said(thing)].append(thing)
    for thing in went:
        if alike := waiting[_said(thing)]:
            yield thing, alike.popleft()


def _said(thing: Thing) -> tuple[object, ...]:
    return thing.kind, thing.name, tuple(thing.facts.items())


def _changes(before: Thing, after: Thing) -> Iterator[Change]:
    for name in sorted(before.facts.keys() | after.facts.keys()):
        old, new = before.facts.get(name, ()), after.facts.get(name, ())
        if old != new:
            yield Change(after, name, old, new)
