"""What the facts of a build hold, and how they stand to its input as it is now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError, KgError, StoreError
from kg.facts import Row, Store, opened_store, rules_fingerprint
from kg.sources import STDIN, Skipped, in_order, input_files, read_pieces

_MOST_KEPT, _MOST_SHOWN = 1000, 10


@dataclass(frozen=True, slots=True)
class Status:
    """Counts of a store.

    `articles` and `skipped` (by reason, with what can't be read at all) are what the current rules read; `shards` hold
    them; of the articles, the last build left out those that are the same as another (`skipped["duplicate"]`). What
    other rules made (`stale_shards`) is read anew. Of the input of the last build: `known` inputs are read, `new` ones
    are not, `gone` rows have no input any more; None where there was no build, or its input can't be found again.
    `left_out` says of inputs what they are and why they are not in, `unread` which are new: the first thousand of each.
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
    left_out: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Input:
    """How the input of a build stands to the rows of its facts: counts, and the first of what is not in.

    `refused` counts, by reason, what can't be read at all and so has no row.
    """

    known: int
    new: int
    gone: int
    refused: Mapping[str, int]
    left_out: tuple[str, ...]
    unread: tuple[str, ...]


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
        found, problem = _against_input(paths, rows)
        skipped.update(found.refused if found else {})
        return Status(
            facts=str(folder),
            rules=store.fingerprint,
            shards=len(store.shards()),
            stale_shards=len(store.stale_shards()),
            megabytes=round(_bytes(store) / 1e6, 1),
            articles=sum(row.reason is None for row in rows.values()),
            skipped=dict(sorted((+skipped).items())),
            paths=paths,
            known=found.known if found else None,
            new=found.new if found else None,
            gone=found.gone if found else None,
            problem=problem,
            left_out=found.left_out if found else (),
            unread=found.unread if found else (),
        )


def format_status(status: Status) -> str:
    """The status as lines of text."""
    reasons = ", ".join(f"{number} {reason.replace('_', ' ')}" for reason, number in status.skipped.items())
    shards = f"{status.shards} shard" + ("" if status.shards == 1 else "s")
    lines = [
        f"Facts      {status.facts}: {shards}, {status.megabytes} MB, rules {status.rules}",
        f"Articles   {status.articles}",
        f"Skipped    {sum(status.skipped.values())}" + (f": {reasons}" if reasons else ""),
        *_named(status.left_out),
        f"Stale      {status.stale_shards} shards of other rules",
    ]
    if status.known is not None:
        lines.append(f"Input      {status.known} read, {status.new} new or changed, {status.gone} gone")
        lines += _named(status.unread)
    elif status.problem is not None:
        lines.append(f"Input      {status.problem}")
    return "\n".join(lines)


def _named(names: Sequence[str]) -> Iterator[str]:
    """The first of them, a line each."""
    yield from (f"           {name}" for name in names[:_MOST_SHOWN])
    if len(names) > _MOST_SHOWN:
        yield "           and others; --json names more"


def _against_input(paths: tuple[str, ...], rows: Mapping[str, Row]) -> tuple[_Input | None, str | None]:
    """How the input stands to the rows, or why that can't be said."""
    if not paths or STDIN in paths:
        return None, "no build was finished" if not paths else "came from standard input"
    keys: set[str] = set()
    refused: Counter[str] = Counter()
    left_out: list[Skipped] = []
    unread: list[str] = []
    try:
        for piece in (piece for file in input_files(paths) for piece in read_pieces(file)):
            if isinstance(piece, Skipped):
                refused[piece.reason] += 1
                left_out.append(piece)
                continue
            keys.add(piece.key)
            row = rows.get(piece.key)
            if row is None:
                unread.append(f"{piece.source}, {piece.place}" if piece.place else piece.source)
            elif row.reason is not None:
                left_out.append(Skipped(piece.source, piece.place, row.reason, row.detail, row.advice))
            del left_out[_MOST_KEPT:], unread[_MOST_KEPT:]
    except InputError as error:
        return None, str(error)
    known = len(keys & rows.keys())
    told = tuple(map(str, in_order(left_out)))
    return _Input(known, len(keys) - known, len(rows) - known, refused, told, tuple(unread)), None


def _bytes(store: Store) -> int:
    try:
        return sum(shard.stat().st_size for shard in store.shards())
    except OSError as error:
        raise KgError("a shard went away", file=str(store.folder), got=str(error)) from error
