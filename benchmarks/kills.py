"""SIGKILL at random moments of `kg build --store`, `kg load` and `kg serve`, while others read what they write.

    python benchmarks/kills.py [--kills 50] [--seed 0]

Two sets of articles are built in turn into one folder. After every kill it must be one of the two builds, whole: that
before, or the new one; the new one for sure where the command had reported it. Meanwhile a reader opens graph and store
over and over, and clients ask the service: whatever they get must be what one of the builds says. It ends with 1 where
anything was lost or torn.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

from kg.errors import KgError
from kg.query import ask_store, find_query
from kg.store import is_current, load_graph, open_store

ROOT = Path(__file__).parent.parent
FILES = ("graph.ttl", "graph.trig", "graph.html", "identity.jsonl")
PEOPLE = "SELECT ?p ?name { ?p a ca:Person ; skos:prefLabel ?name } ORDER BY ?name ?p"
KINDS = ("build", "load", "serve")
_STARTING = 0.5  # seconds


@dataclass
class Tally:
    """What happened, by a few words for it; `wrong` are the things that must not happen."""

    seen: collections.Counter[str] = field(default_factory=collections.Counter)
    wrong: collections.Counter[str] = field(default_factory=collections.Counter)


@dataclass(frozen=True)
class Version:
    """One of the two builds: its articles, the hashes of its files, and the people it knows."""

    source: Path
    files: tuple[str, ...]
    people: tuple[tuple[str, ...], ...]


def main() -> None:
    """Kill, look, and print what was seen."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    rng, tally = random.Random(options.seed), Tally()  # noqa: S311 - moments, no secrets
    with tempfile.TemporaryDirectory(prefix="kg-kills-") as scratch:
        versions = [_version(Path(scratch), name, slice(start, None, 6)) for name, start in (("a", 0), ("b", 3))]
        out = Path(scratch, "out")
        lasts = {"build": _run(_build(versions[0], out)), "load": _run([*_KG, "load", str(out)]), "serve": 2.0}
        with _reader(out, versions, tally):
            for number in range(options.kills):
                kind = KINDS[number % len(KINDS)]
                if kind == "serve":
                    _kill_service(out, rng.uniform(0, lasts[kind]), versions, tally)
                else:
                    new = versions[(number // len(KINDS) + 1) % 2] if kind == "build" else None
                    _kill(new, out, rng.uniform(0, lasts[kind] * 1.1), versions, tally)
        _run(_build(versions[0], out))
        left = sorted(path.name for path in Path(scratch).glob(".out*"))
        if left or _found(out, versions) is not versions[0]:
            tally.wrong[f"the build at the end left {left} or is another"] += 1
    for what, number in sorted(tally.seen.items()):
        print(f"{number:>7}  {what}")
    for what, number in sorted(tally.wrong.items()):
        print(f"{number:>7}  WRONG: {what}")
    if not tally.wrong:
        print("nothing that was reported is lost, and nothing torn was read")
    sys.exit(bool(tally.wrong))


_KG = (sys.executable, "-m", "kg")


def _build(version: Version, out: Path) -> list[str]:
    return [*_KG, "build", str(version.source), "-o", str(out), "--store"]


def _run(command: list[str]) -> float:
    """The seconds that a command takes when nobody disturbs it."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def _version(scratch: Path, name: str, part: slice) -> Version:
    source = scratch / name
    source.mkdir()
    for path in sorted((ROOT / "data" / "articles").glob("*.txt"))[part]:
        (source / path.name).write_bytes(path.read_bytes())
    built = scratch / f"built-{name}"
    _run(_build(Version(source, (), ()), built))
    return Version(source, _hashes(built), _people(built))


def _hashes(out: Path) -> tuple[str, ...]:
    return tuple(hashlib.sha256((out / name).read_bytes()).hexdigest() for name in FILES)


def _people(out: Path) -> tuple[tuple[str, ...], ...]:
    answer = ask_store(load_graph(out), find_query(PEOPLE), {})
    return tuple(tuple(str(term) for term in row) for row in answer.rows)


def _found(out: Path, versions: list[Version]) -> Version | None:
    """The version that stands in the folder, whole and with its own store; None where it is neither."""
    files = _hashes(out)
    return next((v for v in versions if v.files == files and is_current(out) and v.people == _people(out)), None)


def _kill(new: Version | None, out: Path, wait: float, versions: list[Version], tally: Tally) -> None:
    """Kill a build of the new version, or a load where there is none."""
    kind = "build" if new else "load"
    before = _found(out, versions)
    command = _build(new, out) if new else [*_KG, "load", str(out)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    time.sleep(wait)
    process.kill()
    said, _ = process.communicate()
    after = _found(out, versions)
    # Build and load speak when all is done.
    tally.seen[f"{kind} killed, {'after' if said else 'before'} its report"] += 1
    if after is None or after not in ((new or before,) if said else (before, new)):
        tally.wrong[f"{kind} killed after {wait:.2f} s, having said {said!r}: the folder is neither build"] += 1


def _kill_service(out: Path, wait: float, versions: list[Version], tally: Tally) -> None:
    expected = _found(out, versions)
    service = subprocess.Popen(
        [*_KG, "serve", str(out), "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert service.stdout is not None  # noqa: S101
    if wait < _STARTING:
        time.sleep(wait)
        service.kill()
    address = re.search(r"http://\S+", service.stdout.readline())
    url = f"{address[0].rstrip('/')}/sparql?{urlencode({'query': PEOPLE, 'format': 'csv'})}" if address else ""
    rows = len(expected.people) if expected else 0
    clients = [threading.Thread(target=_ask, args=(url, rows, tally)) for _ in range(4 if address else 0)]
    for client in clients:
        client.start()
    time.sleep(wait)
    service.kill()
    service.communicate()
    for client in clients:
        client.join()
    deadline = time.monotonic() + 10
    while (alive := _workers(out)) and time.monotonic() < deadline:
        time.sleep(0.05)
    tally.seen["serve killed, while " + ("it answered" if address else "it started")] += 1
    if alive or _found(out, versions) is not expected:
        tally.wrong[f"the killed service left {len(alive)} processes, or another build"] += 1


def _ask(url: str, rows: int, tally: Tally) -> None:
    """Ask until the service is gone. A 200 must be whole: its head, and a line for each row."""
    while True:
        try:
            with urlopen(url, timeout=30) as reply:  # noqa: S310 - loopback
                text = reply.read().decode("utf-8")
        except URLError as error:
            if getattr(error, "code", None) == 503:
                continue
            return
        except OSError:
            return
        except Exception as error:  # noqa: BLE001 - an answer that is cut is no 200 to the client either
            tally.seen[f"an answer that broke off, and was seen to: {type(error).__name__}"] += 1
            return
        tally.seen["whole answers of the service"] += 1
        if text.count("\r\n") != rows + 1:
            tally.wrong[f"a 200 with {text.count(chr(10))} lines instead of {rows + 1}"] += 1


def _workers(out: Path) -> list[str]:
    listed = subprocess.run(["ps", "-wweo", "args"], check=True, capture_output=True, text=True).stdout
    return [line for line in listed.splitlines() if "kg.serve" in line and str(out.parent) in line]


@contextmanager
def _reader(out: Path, versions: list[Version], tally: Tally) -> Iterator[None]:
    stop = threading.Event()
    thread = threading.Thread(target=_read, args=(out, versions, tally, stop))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _read(out: Path, versions: list[Version], tally: Tally, stop: threading.Event) -> None:
    """Open what stands there, again and again: each file and each store is that of one of the builds."""
    graphs = {version.files[0] for version in versions}
    people = {version.people for version in versions}
    query = find_query(PEOPLE)
    while not stop.wait(0.02):
        if hashlib.sha256((out / FILES[0]).read_bytes()).hexdigest() not in graphs:
            tally.wrong["a torn graph.ttl was read"] += 1
        try:
            rows = ask_store(open_store(out), query, {}).rows
        except KgError:
            # Replaced while it was opened: an error, and no answer.
            tally.seen["stores that said they can't be read just now"] += 1
            continue
        except Exception as error:  # noqa: BLE001 - any other is a bug
            tally.wrong[f"a store ended with {error!r}"] += 1
            continue
        tally.seen["stores read while commands ran"] += 1
        if tuple(tuple(str(term) for term in row) for row in rows) not in people:
            tally.wrong["a torn store was read"] += 1


if __name__ == "__main__":
    if not hasattr(signal, "SIGKILL") or os.name != "posix":
        sys.exit("this needs SIGKILL")
    main()
