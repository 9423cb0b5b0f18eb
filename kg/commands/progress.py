"""How far a build is, on standard error: for people where it is a terminal, as JSON lines where that was asked for."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.pipeline import Progress, StageDone

# On a terminal the line is rewritten; elsewhere a line now and then is enough, and none for what ends before.
_SECONDS_ON_TERMINAL, _SECONDS_ELSEWHERE = 0.5, 30.0


@dataclass(slots=True)
class ProgressPrinter:
    """Prints what it is told; a new one for every build."""

    as_json: bool = False
    _last: float = 0.0
    _shown: bool = False

    def __post_init__(self) -> None:
        self._last = time.monotonic()

    def __call__(self, event: Progress | StageDone) -> None:
        """Print the event, unless the last one was printed just before."""
        from kg.facts import Progress

        if self.as_json:
            kind = "progress" if isinstance(event, Progress) else "stage"
            click.echo(json.dumps({"event": kind, **asdict(event)}), err=True)
        elif isinstance(event, Progress):
            self._show(event)
        else:
            self.end()

    def end(self) -> None:
        """End the line that was rewritten."""
        if self._shown and sys.stderr.isatty():
            click.echo(err=True)
        self._shown = False

    def _show(self, event: Progress) -> None:
        terminal = sys.stderr.isatty()
        if time.monotonic() - self._last < (_SECONDS_ON_TERMINAL if terminal else _SECONDS_ELSEWHERE):
            return
        self._last = time.monotonic()
        self._shown = True
        click.echo(f"\r{_line(event)}\x1b[K" if terminal else _line(event), nl=not terminal, err=True)


def _line(event: Progress) -> str:
    rate = event.read / event.seconds if event.seconds else 0.0
    line = f"{event.inputs} articles seen, {event.read} read, {rate:.0f} a second"
    if event.total and event.done:
        # What is seen but not read yet has its time to come as well.
        share = event.done / event.total * (event.read / event.fresh if event.fresh else 1)
        line += f", {100 * share:.0f} %, {_duration(event.seconds / share - event.seconds)} left" if share else ""
    return line


def _duration(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {seconds:02} s" if minutes else f"{seconds} s"
