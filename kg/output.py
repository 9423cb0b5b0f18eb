"""A folder of output that is replaced at once or not at all.

The new content is made in a hidden folder beside it and takes its place when it is whole. A build that is killed leaves
the old content as it was, and its own folder behind; the next build of the same output removes that. A folder that is
being built is locked, so nobody takes a running build for a dead one.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import InputError, OutputError

if sys.platform != "win32":
    import fcntl

REPORT_NAME = "report.json"
GRAPH_NAME = "graph.ttl"
# In every report.json: what it is the report of, and the list of files that the build wrote.
FORMAT = "congan-kg build"

_ADVICE = "Choose another folder, or remove this one yourself."


@contextmanager
def replaced_folder(out: Path) -> Iterator[Path]:
    """Yield an empty folder to write to; when the block ends without an error, it stands in the place of `out`.

    Raises OutputError before anything is written where `out` is something else than a former build.
    """
    out = Path(os.path.realpath(out))
    check_replaceable(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        remove_leftovers(out)
        fresh = out.parent / f"{_hidden_prefix(out)}{os.getpid()}"
        lock = _made_and_locked(fresh)
    except OSError as error:
        raise OutputError(f"can't be written ({error.strerror})", file=str(out), advice=_ADVICE) from error
    try:
        yield fresh
        _take_place(fresh, out)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        if lock is not None:
            os.close(lock)


@contextmanager
def held_folder(out: Path, purpose: str) -> Iterator[Path]:
    """A hidden folder beside `out` while the block lasts; the next build of `out` removes what a kill leaves."""
    remove_leftovers(out)
    folder = out.parent / f"{_hidden_prefix(out)}{purpose}-{os.getpid()}"
    lock = _made_and_locked(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def check_replaceable(out: Path) -> None:
    """Raise OutputError unless `out` is absent, empty, or what a build wrote and nothing else (hidden files aside)."""
    if not out.exists():
        return
    if not out.is_dir():
        raise OutputError("is a file, and the output is a folder", file=str(out), advice=_ADVICE)
    if Path.cwd().is_relative_to(out):
        raise OutputError(
            "is the folder you are in, and can't be replaced", file=str(out), advice="Name one inside it."
        )
    present = {entry.name for entry in out.iterdir() if not entry.name.startswith(".")}
    if strange := sorted(present - _written_by_build(out)):
        raise OutputError("holds what no build wrote", file=str(out), got=strange[0], advice=_ADVICE)


def is_made_by_kg(folder: Path) -> bool:
    """Whether a folder is a build, or the facts beside one: what they hold was read once already."""
    return bool(_written_by_build(folder)) or (folder.suffix == ".facts" and (folder / ".lock").is_file())


def missing_build(out: Path, expected: str) -> InputError:
    """The error of whoever needs the file `expected` of a build in `out`, where it is not: what to do about it."""
    if not _written_by_build(out):
        advice = "Build it first: kg build PATH... -o OUT; or name the folder of a build."
    elif (out / GRAPH_NAME).is_file():
        advice = "An older version made this build: build it again."
    else:
        advice = "This build has a graph for each article: build it again without --each."
    return InputError("no build here", file=str(out), expected=expected, advice=advice)


def _written_by_build(out: Path) -> set[str]:
    """The top-level names that the build in `out` says it wrote; none where there is no build."""
    try:
        report = json.loads((out / REPORT_NAME).read_bytes())
        if report["format"] == FORMAT:
            return {REPORT_NAME} | {str(file).split("/")[0] for file in report["files"]} | _reports_inside(out)
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return set()


def _reports_inside(out: Path) -> set[str]:
    """Folders in a build that were written after it, each with a report of its own: its store."""
    return {path.parent.name for path in out.glob(f"*/{REPORT_NAME}") if _written_by_build(path.parent)}


def _hidden_prefix(out: Path) -> str:
    return f".{out.name}.kg-"


def remove_leftovers(out: Path) -> None:
    """Remove the folders of builds and services of `out` that were killed: those that nobody has locked.

    If one was killed just between the two renames of `_take_place`, its former content is put back first.
    """
    out = Path(os.path.realpath(out))
    if not out.exists():
        for old in sorted(out.parent.glob(f"{_hidden_prefix(out)}old-*"))[:1]:
            old.rename(out)
    for folder in sorted(out.parent.glob(f"{_hidden_prefix(out)}*")):
        lock = _locked(folder)
        if lock is not None:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(lock)


def _made_and_locked(folder: Path) -> int | None:
    """Make a folder and lock it. Between the two another process may take it for a dead one, and remove it."""
    while True:
        folder.mkdir()
        lock = _locked(folder)
        if sys.platform == "win32" or (lock is not None and _is_at(folder, lock)):
            return lock
        if lock is not None:
            os.close(lock)
        shutil.rmtree(folder, ignore_errors=True)


def _is_at(folder: Path, descriptor: int) -> bool:
    """Whether the folder is still the one that was opened."""
    try:
        return os.path.samestat(folder.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _locked(folder: Path) -> int | None:
    """A descriptor that holds the folder's lock until it is closed, be it by the death of the process.

    None where another process has it, or has removed the folder.
    """
    if sys.platform == "win32":
        return None
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        return None
    return descriptor


def _take_place(fresh: Path, out: Path) -> None:
    if not out.exists():
        fresh.rename(out)
        return
    if _exchange(fresh, out):
        return
    # Without an exchange there is an instant in which only the hidden folders exist.
    old = out.with_name(f"{_hidden_prefix(out)}old-{os.getpid()}")
    out.rename(old)
    try:
        fresh.rename(out)
    except OSError:
        old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system can't (renameat2 is Linux's)."""
    if sys.platform != "linux":
        return False
    with suppress(AttributeError):
        rename = ctypes.CDLL(None, use_errno=True).renameat2
        if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
            return True
        if ctypes.get_errno() not in {errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP}:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(other))
    return False
