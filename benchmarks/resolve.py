"""What identity costs, from ten thousand mentions to a million, and how often it is right.

Run by hand: `python benchmarks/resolve.py [--jobs N] [ARTICLES ...]`; without arguments three small sizes, with as many
processes as there are cores. Each size is measured in a process of its own, with those that it starts. The articles are
invented, so the truth is known; making them is not counted. "core s" are the seconds of all cores together, "own s"
those of the first process, which hands out the work: others can't lengthen these as they do "s", the time that passed.
Memory is that of all processes, what they share counted once (proportional set size, four looks a second). All
figures are of this machine and decide nothing. `benchmarks/resolve.md` keeps the chart of one run.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from kg.evaluate.identity import score_identity
from kg.evaluate.invented import invent
from kg.resolve import Entity, Ref, resolve

_SIZES = (2_000, 6_000, 18_000)
_MEGABYTE = 1024
_PAUSE = 0.25  # seconds between two looks at memory
_HEADER = (
    "articles", "mentions", "s", "core s", "own s", "µs a mention", "MB of articles", "MB more", "P", "R", "B³ F1",
    "meetings F1", "cost",
)  # fmt: skip
_BAR = 10  # microseconds of all cores a sign


def measure(count: int, jobs: int) -> dict[str, Any]:
    """Resolve so many invented articles."""
    news = list(invent(count))
    people = {Ref(told.article.document.name, key): who for told in news for key, who in told.people.items()}
    meetings = {Ref(told.article.document.name, key): what for told in news for key, what in told.meetings.items()}
    articles = [told.article for told in news]
    del news
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)  # as the command line sets it
    before = _memory(os.getpid())
    began, began_own, began_all = time.perf_counter(), time.process_time(), _cpu()
    found = resolve(articles, jobs=jobs)
    passed, own, all_cores = time.perf_counter() - began, time.process_time() - began_own, _cpu() - began_all
    print(json.dumps({"resolved": True}), flush=True)
    people_score, meeting_score = (
        score_identity(truth, _groups(entities))
        for truth, entities in ((people, found.people), (meetings, found.meetings))
    )
    return {
        "mentions": len(people), "passed": passed, "all": all_cores, "own": own, "before": before,
        "precision": people_score.pairs.precision, "recall": people_score.pairs.recall, "b3": people_score.b3_f1,
        "meetings": meeting_score.pairs.f1,
    }  # fmt: skip


def _groups(entities: tuple[Entity, ...]) -> dict[Ref, int]:
    return {ref: number for number, entity in enumerate(entities) for ref in entity.members}


def _cpu() -> float:
    """Seconds of the cores that this process and those that it waited for have had."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _memory(process: int) -> int:
    """What a process and those that it started hold now, in megabytes."""
    return sum(map(_own_memory, _family(process))) // _MEGABYTE


def _family(process: int) -> Iterator[int]:
    yield process
    try:
        started = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:  # it has ended
        return
    for child in started:
        yield from _family(int(child))


def _own_memory(process: int) -> int:
    """Kilobytes, of shared pages the part of one of those that share them."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:  # it has ended
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def _line(count: int, jobs: int) -> str:
    """One line of the chart, measured in a process of its own."""
    most = 0
    with TemporaryFile() as told:
        command = [sys.executable, __file__, "--one", str(count), "--jobs", str(jobs)]
        with subprocess.Popen(command, stdout=told) as process:
            while process.poll() is None:
                if not os.fstat(told.fileno()).st_size:  # scores take more memory than what they are of
                    most = max(most, _memory(process.pid))
                time.sleep(_PAUSE)
        told.seek(0)
        figures = json.loads(told.read().splitlines()[-1])
    each = 1e6 * figures["all"] / figures["mentions"]
    return (
        f"| {count} | {figures['mentions']} | {figures['passed']:.1f} | {figures['all']:.1f} | {figures['own']:.1f} "
        f"| {each:.0f} | {figures['before']} | {most - figures['before']} | {figures['precision']:.5f} "
        f"| {figures['recall']:.4f} | {figures['b3']:.4f} | {figures['meetings']:.4f} | {'█' * round(each / _BAR)} |"
    )


def main() -> None:
    """Print the chart as a table; with --one, only the figures of one size."""
    asked = argparse.ArgumentParser()
    asked.add_argument("sizes", nargs="*", type=int, default=_SIZES)
    asked.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked.add_argument("--one", type=int)
    given = asked.parse_args()
    if given.one is not None:
        print(json.dumps(measure(given.one, given.jobs)))
        return
    print(f"| {' | '.join(_HEADER)} |")
    print("|" + "---:|" * (len(_HEADER) - 1) + "---|", flush=True)
    for size in given.sizes:
        print(_line(size, given.jobs), flush=True)


if __name__ == "__main__":
    main()
