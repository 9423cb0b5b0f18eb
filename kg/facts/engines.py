"""Where shards are worked on: in this process, in a pool of processes, or on a Dask cluster.

All run the same function over the same tasks, so all give the same shards. Only a few tasks a worker are in flight at a
time, whatever the size of the corpus.
"""

from __future__ import annotations

import importlib
import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import nullcontext
from dataclasses import replace
from itertools import chain, islice
from typing import Any, Literal

from kg.errors import KgError
from kg.extract.mentions.words import trie
from kg.facts.shard import Done, Task, run_task
from kg.workers import ctrl_c_waiting, killed, prepare_worker, start_method

Engine = Callable[[Iterable[Task]], Iterator[Done]]
# Per worker: one in work and one waiting, so that none stands idle.
_IN_FLIGHT = 2
# A worker that is forked is there at once, yet loads a part of what it needs by itself: that takes as long as these.
_WORTH_A_FORK = 10
SCHEDULER_SECONDS = 30


def local_engine(jobs: int) -> Engine:
    """A pool of processes; one job, or a single task that is not worth a pool, is done in this process."""

    def run(tasks: Iterable[Task]) -> Iterator[Done]:
        waiting = iter(tasks)
        first = list(islice(waiting, jobs))
        method = start_method()
        if len(first) < jobs and method == "fork":
            first = [part for task in first for part in _parts(task, jobs)]
        if jobs == 1 or len(first) < 2:  # noqa: PLR2004 - spawning a pool takes as long as a small shard
            yield from map(run_task, chain(first, waiting))
        else:
            yield from _run_pool(chain(first, waiting), jobs, method)

    return run


def _parts(task: Task, jobs: int) -> list[Task]:
    """The task as one for each job, or for as many as have enough to do."""
    count = max(1, min(jobs, len(task.pieces) // _WORTH_A_FORK))
    return [replace(task, pieces=task.pieces[i::count]) for i in range(count)]


def dask_engine(scheduler: str | None, jobs: int) -> Engine:
    """The cluster at that address; without one, a cluster of `jobs` processes on this machine.

    Raises KgError where Dask is not installed or nobody answers at the address.
    """
    try:
        distributed = _distributed()
    except ImportError as error:
        raise KgError("the engine dask is not installed", advice="pip install 'congan-kg[dask]'") from error

    def run(tasks: Iterable[Task]) -> Iterator[Done]:
        if scheduler is not None:
            try:
                client = distributed.Client(scheduler, timeout=SCHEDULER_SECONDS)
            except (OSError, ValueError) as error:
                raise KgError("no Dask scheduler answers", got=scheduler, advice="Check --scheduler.") from error
            with client:
                yield from _run_dask(tasks, client)
            return
        with (
            distributed.LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None) as cluster,
            distributed.Client(cluster) as client,
        ):
            yield from _run_dask(tasks, client)

    return run


def _run_pool(tasks: Iterable[Task], jobs: int, method: Literal["fork", "spawn"]) -> Iterator[Done]:
    if method == "fork":  # what is loaded before is there for all workers
        trie()
        importlib.import_module("duckdb")
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context(method), initializer=prepare_worker)
    pending: set[Future[Done]] = set()
    try:
        for task in tasks:
            with ctrl_c_waiting() if not pending else nullcontext():
                pending.add(pool.submit(run_task, task))
            if len(pending) >= _IN_FLIGHT * jobs:
                finished, pending = wait(pending, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in finished)
        while pending:
            finished, pending = wait(pending, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in finished)
    except BrokenProcessPool as error:
        raise killed() from error
    finally:
        # What is in work is finished and kept; what waits is dropped.
        pool.shutdown(wait=True, cancel_futures=True)


def _run_dask(tasks: Iterable[Task], client: Any) -> Iterator[Done]:
    room = _IN_FLIGHT * max(1, sum(client.nthreads().values()))
    waiting = iter(tasks)
    # A task whose worker is lost is given to another one: its shard has the same name and bytes.
    running = _distributed().as_completed([client.submit(run_task, t, pure=False) for t in islice(waiting, room)])
    for future in running:
        yield future.result()
        for task in islice(waiting, 1):
            running.add(client.submit(run_task, task, pure=False))


def _distributed() -> Any:
    """The library of an extra, which ships no type information and takes half a second to import."""
    return importlib.import_module("distributed")
