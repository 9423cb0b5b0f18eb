"""`OUT/store`: the graph of a build on disk, written whole or not at all, and opened by any number of readers.

It holds what `graph.ttl` and `graph.trig` hold: every triple once in the default graph, and the graph of each article
under its name; and beside the database what `kept` tells of. `report.json` says of which files all was made, by their
sizes: a store that was made of other files than those now beside it is passed over. The files of the database itself
hold times and depend on the machine; what is asked of them depends on the graph alone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import InputError
from kg.output import FORMAT, REPORT_NAME, missing_build, replaced_folder
from kg.store.files import GRAPHS, WHOLE, load_into
from kg.store.kept import ANSWERS, NAMES, Kept, read_kept, write_kept

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

STORE_NAME = "store"
_QUADS = "quads"
# A rebuild may take its place at this very moment: what was opened then is of both, or nothing; the new one opens.
_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class StoreCounts:
    """What was loaded: `statements` counts the default graph and those of the articles."""

    statements: int


def write_store(out: Path, questions: Iterable[str] = ()) -> StoreCounts:
    """Load the build in `out` into `out/store`, in the place of a former one, and keep the results of some queries.

    A kill leaves the former store or the new one. Raises InputError where there is no build.
    """
    sizes = _sizes(out)
    with replaced_folder(out / STORE_NAME) as folder:
        store = ox.Store(str(folder / _QUADS))
        for name, form in GRAPHS.items():
            load_into(store, out / name, form)
        store.flush()
        store.optimize()
        counts = StoreCounts(len(store))
        about = write_kept(store, folder, out / WHOLE, questions)
        # The database is closed before it moves.
        del store
        report = {"format": FORMAT, "files": [ANSWERS, NAMES, _QUADS], "sizes": sizes, "statements": counts.statements}
        (folder / REPORT_NAME).write_text(json.dumps(report | about, indent=2) + "\n", encoding="utf-8", newline="\n")
    return counts


def is_current(out: Path) -> bool:
    """Whether `out/store` is there, whole, and made of the graph that is now beside it."""
    try:
        report = json.loads((out / STORE_NAME / REPORT_NAME).read_bytes())
        return bool(report["sizes"] == _sizes(out))
    except (OSError, ValueError, KeyError, TypeError, InputError):
        return False


def open_store(out: Path) -> ox.Store:
    """The store in `out/store` for reading. Raises InputError where there is none that can be read."""
    return open_with_kept(out)[0]


def open_with_kept(out: Path) -> tuple[ox.Store, Kept]:
    """As `open_store`, with what is kept beside the very database that was opened."""
    path = out / STORE_NAME / _QUADS
    failure = ""
    for _ in range(_ATTEMPTS):
        try:
            before = path.stat().st_ino
            store, kept = ox.Store.read_only(str(path)), read_kept(out / STORE_NAME)
            if path.stat().st_ino == before:
                return store, kept
            failure = "it is being replaced"
        # The engine says RuntimeError where it meets files of two databases.
        except (OSError, RuntimeError) as error:
            failure = str(error)
    raise InputError("the store can't be read", file=str(path), got=failure, advice=f"Load it again: kg load {out}")


def find_kept(out: Path) -> Kept:
    """What is kept beside the store in `out/store`; nothing where that isn't current."""
    return read_kept(out / STORE_NAME) if is_current(out) else Kept()


def _sizes(out: Path) -> dict[str, int]:
    """The size of each file of the graph, in bytes."""
    try:
        return {name: (out / name).stat().st_size for name in GRAPHS}
    except OSError as error:
        raise missing_build(out, " and ".join(GRAPHS)) from error
