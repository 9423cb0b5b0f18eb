"""Reading by a pool of processes and by a Dask cluster on this machine, in one run: the same shards, and in what time.

    python benchmarks/engines.py [--size 2000] [--jobs 2] [--kill]

The corpus is that of `benchmarks/scale.py`. Articles are read up to the folder of facts, where the engines' work ends.
`--kill` kills a worker of a further Dask run when half of the corpus is in. Needs the extra `[dask]`. Figures are of
this machine; they decide nothing but whether the shards are the same: where they are not, the exit code is 1.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from multiprocessing import active_children, get_context
from pathlib import Path

from scale import contents, write_corpus

from kg.facts import Progress, dask_engine, local_engine, opened_store, rules_fingerprint, take_in
from kg.sources import InputFile


def main() -> None:
    """Read the corpus by each engine, and compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=2_000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--kill", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kg-engines-") as scratch:
        source = Path(scratch) / "a.jsonl"
        process = get_context("spawn").Process(target=write_corpus, args=(source, options.size))
        process.start()
        process.join()
        kinds = ["local", "dask", *(["dask, one killed"] if options.kill else [])]
        shards = [read(kind, source, Path(scratch) / f"{number}.facts", options) for number, kind in enumerate(kinds)]
    same = all(one == shards[0] for one in shards)
    print("the same shards" if same else "DIFFERENT shards")
    sys.exit(not same)


def read(kind: str, source: Path, facts: Path, options: argparse.Namespace) -> dict[str, str]:
    """The hash of every shard that the engine writes, in a process of its own; prints what it took."""
    # A process that has started a cluster has threads, and then a pool can't fork: each engine has its own.
    process = get_context("spawn").Process(target=_read, args=(kind, source, facts, options.jobs, options.size))
    process.start()
    process.join()
    return {name: digest for name, digest in contents(facts).items() if name.endswith(".parquet")}


def _read(kind: str, source: Path, facts: Path, jobs: int, size: int) -> None:
    engine = local_engine(jobs) if kind == "local" else dask_engine(None, jobs)
    watch = _kill_at(size // 2) if "killed" in kind else None
    begin = time.perf_counter()
    with opened_store(facts, rules_fingerprint()) as store:
        take_in([InputFile(str(source), source)], store, engine, watch)
    seconds = time.perf_counter() - begin
    used = os.times()
    spent = used.user + used.system + used.children_user + used.children_system
    print(f"{kind}: {seconds:.1f} s, {spent:.1f} core seconds, {size / seconds:.0f} articles a second", flush=True)


def _kill_at(count: int) -> Callable[[Progress], None]:
    killed: list[int] = []

    def watch(progress: Progress) -> None:
        if progress.fresh >= count and not killed:
            worker = active_children()[0]
            worker.kill()
            killed.append(worker.pid or 0)

    return watch


if __name__ == "__main__":
    main()
