"""What a run cost: stages with their time and memory. It tells of this machine today, so it is no part of output."""

from __future__ import annotations

import platform
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from typing import Any

from kg import __version__
from kg.facts import Intake, Progress
from kg.pipeline.report import BuildReport

_LIBRARIES = ("duckdb", "lxml", "pyoxigraph", "trafilatura")


@dataclass(frozen=True, slots=True)
class StageDone:
    """A stage has ended: its time, and the most memory that this process had until then (None: not known here)."""

    stage: str
    seconds: float
    peak_mb: int | None


Watch = Callable[[Progress | StageDone], None]


@dataclass(frozen=True, slots=True)
class Run:
    """The stages of a run in order, told to whoever watches."""

    watch: Watch | None
    stages: list[StageDone] = field(default_factory=list)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time a stage."""
        begin = time.monotonic()
        yield
        done = StageDone(name, round(time.monotonic() - begin, 3), _peak_mb())
        self.stages.append(done)
        if self.watch is not None:
            self.watch(done)

    def as_json(self, report: BuildReport, intake: Intake, rules: str) -> dict[str, Any]:
        """The report of the run: counts by stage, what was skipped, what was slow, and what it ran on."""
        return {
            "format": "congan-kg run",
            "versions": {"kg": __version__, "rules": rules, "python": platform.python_version()}
            | {library: version(library) for library in _LIBRARIES},
            "stages": [asdict(stage) for stage in self.stages],
            "counts": {
                "inputs": intake.count + len(intake.refused),
                "read_now": intake.fresh,
                "articles": len(report.articles),
                **report.entities,
                **report.facts,
            },
            "unchanged": report.unchanged,
            "reading_seconds": round(intake.work_seconds, 3),
            "workers_peak_mb": _peak_mb(children=True),
            "skipped_by_reason": report.skipped_by_reason(),
            "slowest": [asdict(slow) for slow in intake.slowest],
            "rules": dict(sorted(report.rules.items(), key=lambda item: (-item[1], item[0]))),
        }


def _peak_mb(*, children: bool = False) -> int | None:
    """The largest resident size of this process so far, or of its largest child that has ended; in MB."""
    if sys.platform == "win32":
        return None
    import resource  # noqa: PLC0415 - absent on Windows

    peak = resource.getrusage(resource.RUSAGE_CHILDREN if children else resource.RUSAGE_SELF).ru_maxrss
    return peak // (1_000_000 if sys.platform == "darwin" else 1_000)
