"""A folder of shards: which there are, which of them count, and how their number is kept small.

`facts-RULES-HASH.parquet` are the shards. `manifest.json` says what the last build was made of; it saves time and
decides nothing else. `run.json` is the report of the last run. `.lock` is held while a build uses the folder.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import OutputError, StoreError
from kg.facts.parquet import TEMPORARY, merge_shards, read_articles, read_index, read_keys
from kg.facts.row import Row

if sys.platform != "win32":
    import fcntl

MANIFEST_NAME, RUN_NAME, LOCK_NAME = "manifest.json", "run.json", ".lock"
# Rows of a shard after compaction, some 20 MB; and how many smaller shards there may be before they are merged.
FULL_SHARD = 4096
MAX_SMALL_SHARDS = 16


_locks: set[int] = set()


def _let_go() -> None:
    """A forked worker holds no lock of its parent: the store would stay in use after a parent that was killed."""
    for lock in _locks:
        os.close(lock)
    _locks.clear()


if sys.platform != "win32":
    os.register_at_fork(after_in_child=_let_go)


@dataclass(frozen=True, slots=True)
class Store:
    """An open store, seen by the rules of one fingerprint."""

    folder: Path
    fingerprint: str

    def shards(self) -> list[Path]:
        """The shards that these rules made, in order of their names."""
        return sorted(self.folder.glob(f"facts-{self.fingerprint}-*.parquet"))

    def stale_shards(self) -> list[Path]:
        """The shards that other rules made."""
        current = set(self.shards())
        return sorted(path for path in self.folder.glob("facts-*.parquet") if path not in current)

    def index(self) -> dict[str, Row]:
        """What became of every input that stands here, by its key; without the articles themselves.

        Raises StoreError for a shard that can't be read.
        """
        return {row.key: row for row in self.rows()}

    def known_keys(self) -> Iterator[str]:
        """The keys of all inputs that stand here; some may come twice. Raises StoreError for one that can't be read."""
        return read_keys(self.shards())

    def rows(self) -> Iterator[Row]:
        """What became of the inputs that stand here, without the articles themselves; a key may come twice.

        Raises StoreError for a shard that can't be read.
        """
        return read_index(self.shards())

    def articles(self) -> Iterator[tuple[str, str]]:
        """Pairs of key and article, shard by shard; a key may come twice. Raises StoreError for a damaged shard."""
        for shard in self.shards():
            yield from read_articles(shard)

    def compact(self, wanted: Collection[bytes]) -> None:
        """Drop shards of other rules, and merge small ones, leaving out what no key asks for.

        Merged shards stand before those they replace are removed, so a kill at any moment loses nothing.
        """
        small: list[tuple[Path, int]] = []
        for shard in self.shards():
            held = list(read_keys([shard]))
            used = sum(bytes.fromhex(key) in wanted for key in held)
            if used == 0:
                shard.unlink()
            elif used < FULL_SHARD // 2 or used < len(held) // 2:
                small.append((shard, used))
        if len(small) > MAX_SMALL_SHARDS:
            for group in _groups(small):
                keys = [key for key in read_keys(group) if bytes.fromhex(key) in wanted]
                merged = merge_shards(group, self.folder, self.fingerprint, keys)
                for shard in group:
                    if shard != merged:
                        shard.unlink()
        for shard in self.stale_shards():
            shard.unlink()

    def read_manifest(self) -> dict[str, Any]:
        """What the last build was made of; empty where there was none or it can't be read."""
        return _read_json(self.folder / MANIFEST_NAME)

    def write_manifest(self, content: Mapping[str, Any]) -> None:
        """Replace the manifest. Raises OutputError."""
        _write_json(self.folder / MANIFEST_NAME, content)

    def write_run(self, content: Mapping[str, Any]) -> None:
        """Replace the report of the last run. Raises OutputError."""
        _write_json(self.folder / RUN_NAME, content)


@contextmanager
def opened_store(folder: Path, fingerprint: str) -> Iterator[Store]:
    """The store in `folder`, made where there is none; nobody else can open it meanwhile.

    What killed builds left half-written is removed. Raises StoreError where the folder is something else or in use,
    OutputError where it can't be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        strange = sorted(path.name for path in folder.iterdir() if not _is_ours(path))
        if strange:
            raise StoreError("is no store of facts", file=str(folder), got=strange[0], advice="Choose another folder.")
        lock = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise OutputError(f"the store can't be made ({error.strerror})", file=str(folder)) from error
    _locks.add(lock)
    try:
        _take(lock, folder)
        for leftover in folder.glob(f"{TEMPORARY}*"):
            leftover.unlink(missing_ok=True)
        yield Store(folder, fingerprint)
    finally:
        _locks.discard(lock)
        os.close(lock)


def _take(lock: int, folder: Path) -> None:
    if sys.platform == "win32":
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        advice = "Wait for it to end, or choose another --store."
        raise StoreError("another build is using the store", file=str(folder), advice=advice) from error


def _is_ours(path: Path) -> bool:
    name = path.name
    return (
        name in {MANIFEST_NAME, RUN_NAME, LOCK_NAME}
        or name.startswith(TEMPORARY)
        or (name.startswith("facts-") and name.endswith(".parquet"))
    )


def _groups(shards: Sequence[tuple[Path, int]]) -> Iterator[list[Path]]:
    """Shards that make a full one together."""
    group: list[Path] = []
    size = 0
    for shard, used in shards:
        group.append(shard)
        size += used
        if size >= FULL_SHARD:
            yield group
            group, size = [], 0
    if len(group) > 1:
        yield group


def _read_json(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _write_json(path: Path, content: Mapping[str, Any]) -> None:
    temporary = path.with_name(f"{TEMPORARY}{os.getpid()}-{path.name}")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(json.dumps(content, ensure_ascii=False, indent=2) + "\n")
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except OSError as error:
        raise OutputError("can't be written", file=str(path), got=str(error.strerror)) from error
