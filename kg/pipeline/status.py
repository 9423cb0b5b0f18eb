"""What the facts of a build hold, and how they stand to its input as it is now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError, KgError, StoreError
from kg.facts import Store, opened_store, rules_fingerprint
from kg.sources import STDIN, Skipped, input_files, read_pieces


@dataclass(frozen=True, slots=True)
class Status:
    """Counts of a store.

    `articles` and `skipped` (by reason) are what the current rules read; `shards` hold them; of the articles, the last
    build left out those that are the same as another (`skipped["duplicate"]`). What other rules made
    (`stale_shards`) is read anew. Of the input of the last build: `known` inputs are read, `new` ones are not,
    `gone` rows have no input any more; None where there was no build, or its input can't be found again.
    """

    facts: str
    rules: str
    shards: int
    stale_shards: int
    megabytes: float
    articles: int
    skipped: Mapping[str, int]
    paths: tuple[str, ...]
    known: int | None
    new: int | None
    gone: int | None
    problem: str | None


def read_status(folder: Path) -> Status:
    """The status of the store in `folder`; reads the whole input, but parses none of it.

    Raises StoreError where there is no store, it is in use or damaged.
    """
    if not folder.is_dir():
        advice = "kg build makes it; name it with --facts where it is elsewhere."
        raise StoreError("no facts are kept here", file=str(folder), advice=advice)
    with opened_store(folder, rules_fingerprint()) as store:
        rows = store.index()
        manifest = store.read_manifest()
        paths = tuple(map(str, manifest.get("paths", ())))
        skipped = Counter({"duplicate": int(manifest.get("doubles", 0))})
        skipped.update(str(row.reason) for row in rows.values() if row.reason is not None)
        known, new, gone, problem = _against_input(paths, set(rows))
        return Status(
            facts=str(folder),
            rules=store.fingerprint,
            shards=len(store.shards()),
            stale_shards=len(store.stale_shards()),
            megabytes=round(_bytes(store) / 1e6, 1),
            articles=sum(row.reason is None for row in rows.values()),
            skipped=dict(sorted((+skipped).items())),
            paths=paths,
            known=known,
            new=new,
            gone=gone,
            problem=problem,
        )


def format_status(status: Status) -> str:
    """The status as lines of text."""
    reasons = ", ".join(f"{number} {reason.replace('_', ' ')}" for reason, number in status.skipped.items())
    shards = f"{status.shards} shard" + ("" if status.shards == 1 else "s")
    lines = [
        f"Facts      {status.facts}: {shards}, {status.megabytes} MB, rules {status.rules}",
        f"Articles   {status.articles}",
        f"Skipped    {sum(status.skipped.values())}" + (f": {reasons}" if reasons else ""),
        f"Stale      {status.stale_shards} shards of other rules",
    ]
    if status.known is not None:
        lines.append(f"Input      {status.known} read, {status.new} new or changed, {status.gone} gone")
    elif status.problem is not None:
        lines.append(f"Input      {status.problem}")
    return "\n".join(lines)


def _against_input(paths: tuple[str, ...], rows: set[str]) -> tuple[int | None, int | None, int | None, str | None]:
    if not paths or STDIN in paths:
        return None, None, None, "no build was finished" if not paths else "came from standard input"
    try:
        pieces = (piece for file in input_files(paths) for piece in read_pieces(file))
        keys = {piece.key for piece in pieces if not isinstance(piece, Skipped)}
    except InputError as error:
        return None, None, None, str(error)
    return len(keys & rows), len(keys - rows), len(rows - keys), None


def _bytes(store: Store) -> int:
    try:
        return sum(shard.stat().st_size for shard in store.shards())
    except OSError as error:
        raise KgError("a shard went away", file=str(store.folder), got=str(error)) from error
