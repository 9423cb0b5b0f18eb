"""A difference as text for people and as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.graph.diff.compare import Change, Difference
from kg.graph.diff.things import Thing


def format_difference(difference: Difference) -> str:
    """The changes of people first, then who and what came and went, a line each; what has another IRI is counted."""
    return "\n".join(_lines(difference))


def _lines(difference: Difference) -> Iterator[str]:
    if difference == Difference((), (), ()):
        yield "Nothing changed."
    for kind in ("person", "meeting"):
        for change in difference.changed:
            if change.thing.kind == kind:
                yield _line(change)
        for sign, things in (("+", difference.came), ("-", difference.went)):
            for thing in things:
                if thing.kind == kind:
                    yield f"{sign} {_described(thing)}"
    if moved := len(difference.moved):
        yield f"= {moved} with the same facts under another IRI, after a change in an article without an address"


def _line(change: Change) -> str:
    before, after = (", ".join(values) or "–" for values in (change.before, change.after))
    return f"~ {change.thing.kind} {change.thing.name}: {change.property}: {before} → {after}"


def _described(thing: Thing) -> str:
    facts = "; ".join(f"{name}: {', '.join(values)}" for name, values in thing.facts.items())
    return f"{thing.kind} {thing.name}" + (f" ({facts})" if facts else "")


def difference_as_json(difference: Difference) -> dict[str, Any]:
    """The same as JSON values."""
    return {
        "came": [_as_json(thing) for thing in difference.came],
        "went": [_as_json(thing) for thing in difference.went],
        "changed": [
            {
                "iri": change.thing.iri,
                "kind": change.thing.kind,
                "name": change.thing.name,
                "property": change.property,
                "before": list(change.before),
                "after": list(change.after),
            }
            for change in difference.changed
        ],
        "moved": [{"before": old.iri, "after": new.iri} for old, new in difference.moved],
    }


def _as_json(thing: Thing) -> dict[str, Any]:
    facts = {name: list(values) for name, values in thing.facts.items()}
    return {"iri": thing.iri, "kind": thing.kind, "name": thing.name, "facts": facts}
