"""What is served stays as it was when the service started, whatever is built meanwhile in its place.

The snapshot is a hidden folder beside the build, of links to its files: a build never changes a file in place. Like
the folder of a build that is being written it is locked, and removed by the next build or service if a kill leaves it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg import __version__
from kg.errors import InputError
from kg.output import held_folder, missing_build
from kg.query import whole_lists
from kg.serve.describe import Standing, dataset_iri, standing_of
from kg.serve.search import read_names, save_names
from kg.serve.zygote import NAMES
from kg.store import STORE_NAME, identity_of, is_current, open_store, write_store
from kg.vocabulary import ID

_FILES = ("graph.ttl", "graph.trig", "graph.html")
# A rebuild may take its place at this very moment.
_ATTEMPTS = 5


@contextmanager
def snapshot(out: Path) -> Iterator[Path]:
    """A folder with the build's graph, page and store; the store is loaded first where the build has none.

    Raises InputError where `out` holds no build.
    """
    if not (out / "graph.ttl").is_file():
        raise missing_build(out, "graph.ttl")
    with _folder(Path(os.path.realpath(out))) as folder:
        _take(out, folder)
        if not is_current(folder):
            write_store(folder, whole_lists())
        save_names(read_names(open_store(folder)), folder / NAMES)
        yield folder


def _take(out: Path, folder: Path) -> None:
    """Link the files of one build, and of its store where that is current; if others take their place meanwhile, those.

    Raises InputError where that doesn't end.
    """
    failure = "it is being replaced"
    for attempt in range(_ATTEMPTS):
        taken = folder / f"taken-{attempt}"
        try:
            before = _identity(out)
            taken.mkdir()
            for name in _FILES:
                if (out / name).is_file():
                    _link(out / name, taken / name)
            if is_current(out):
                shutil.copytree(out / STORE_NAME, taken / STORE_NAME, copy_function=_link)
            if _identity(out) == before:
                for path in taken.iterdir():
                    path.rename(folder / path.name)
                taken.rmdir()
                return
        except OSError as error:
            failure = str(error)
        shutil.rmtree(taken, ignore_errors=True)
    raise InputError("the build can't be read", file=str(out), got=failure)


def _identity(out: Path) -> tuple[object, ...]:
    """What tells a build and its store from others that take their place."""
    try:
        store = (out / STORE_NAME).stat().st_ino
    except OSError:
        store = None
    return identity_of(out), store


@contextmanager
def _folder(out: Path) -> Iterator[Path]:
    """Beside the build, where links can be made; elsewhere if nothing may be written there."""
    if os.access(out.parent, os.W_OK):
        with held_folder(out, "serve") as folder:
            yield folder
    else:
        with tempfile.TemporaryDirectory(prefix="kg-serve-") as name:
            yield Path(name)


def _link(source: str | Path, target: str | Path) -> str:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return str(target)


def base_and_citation(folder: Path) -> tuple[str, str]:
    """The namespace of a build's IRIs, and the line by which its answers are cited."""
    store = open_store(folder)
    dataset = dataset_iri(store)
    base = ID if dataset is None else dataset.removesuffix("dataset/build")
    return base, _citation(standing_of(store), dataset or base)


def _citation(standing: Standing, iri: str) -> str:
    newest = standing.newest or "of unknown date"
    return (
        f"congan-kg {__version__}, ontology {standing.version}, as of the newest article ({newest}), "
        f"{standing.articles} articles. {iri}"
    )
