"""A process beside this one, for what can be made while this one goes on."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from kg.errors import KgError
from kg.workers import prepare_worker, start_method

Work = Callable[[Path], object]
Begin = Callable[[Path], Callable[[], object]]
"""Begins the work on a folder, and gives what waits until it is done and raises what it raised."""


@contextmanager
def beside(work: Work, prepare: Callable[[], None], *, wanted: bool) -> Iterator[Begin]:
    """Yield what begins `work`: in a process that is forked now and runs `prepare` first.

    Where it is not `wanted`, or the system can't fork safely, the work is done in this process when it is waited for.
    """
    if not wanted or start_method() != "fork":
        yield lambda folder: partial(work, folder)
        return
    pool = ProcessPoolExecutor(1, multiprocessing.get_context("fork"), initializer=prepare_worker)
    try:
        pool.submit(prepare)
        yield lambda folder: partial(_result, pool.submit(work, folder))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _result(future: Future[object]) -> object:
    try:
        return future.result()
    except BrokenProcessPool as error:
        advice = "Run again, with --jobs 1 if memory was short: what was read is kept."
        raise KgError("a process of this build was killed", advice=advice) from error
