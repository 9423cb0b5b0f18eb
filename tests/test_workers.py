"""Work aside gives what it gives here, and tells where it fails."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from functools import partial

import pytest

from kg.errors import KgError
from kg.spill import Row, Spill, SpillState
from kg.workers import Aside, at_once

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="open files can't be shared")


class Doubler:
    """Doubles numbers; -1 is an error, and none at all ends its process."""

    def __init__(self) -> None:
        self.found = Spill()
        self.found.open()
        self._rows: list[Row] = []

    def add(self, row: Row) -> None:
        if row == (-1,):
            raise ValueError("below zero")
        self._rows.append(row)

    def finish(self) -> None:
        if not self._rows:
            os.kill(os.getpid(), signal.SIGKILL)
        for (number,) in self._rows:
            self.found.add((2 * number,))

    def state(self) -> object:
        return self.found.state()

    def restore(self, state: SpillState) -> None:
        self.found.restore(state)


def doubled(numbers: range | list[int], *, apart: bool) -> list[Row]:
    with Aside(Doubler(), apart=apart) as aside:
        for number in numbers:
            aside.add((number,))
        aside.finish()
        return list(aside.done().found)


@pytest.mark.parametrize("apart", [True, False])
def test_what_is_found_aside_is_found_here_too(*, apart: bool) -> None:
    assert doubled(range(900, 0, -1), apart=apart) == [(2 * number,) for number in range(1, 901)]


@pytest.mark.parametrize("apart", [True, False])
def test_an_error_of_the_work_is_raised_here(*, apart: bool) -> None:
    with pytest.raises(ValueError, match="below zero"):
        doubled([-1, *range(1000)], apart=apart)


def test_a_killed_process_is_told() -> None:
    with pytest.raises(KgError, match="worker process was killed"):
        doubled([], apart=True)


def test_the_process_ends_with_its_block() -> None:
    with Aside(Doubler(), apart=True) as aside:
        aside.add((1,))
    assert multiprocessing.active_children() == []


def test_functions_that_are_called_at_once_answer_in_their_order() -> None:
    found = at_once([partial(where, number) for number in range(3)])
    assert [number for number, _ in found] == [0, 1, 2]
    assert len({process for _, process in found}) == 3
    assert found[0] == (0, os.getpid())


def test_a_function_alone_is_called_here() -> None:
    assert at_once([partial(where, 7)]) == [(7, os.getpid())]


def where(number: int) -> tuple[int, int]:
    return number, os.getpid()


def fail() -> None:
    raise ValueError("no number")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("tasks", [[fail, int], [int, fail], [fail, fail]])
def test_what_one_of_several_raises_is_raised_here(tasks: list[Callable[[], object]]) -> None:
    with pytest.raises(ValueError, match="no number"):
        at_once(tasks)
    assert not multiprocessing.active_children()


def test_of_several_one_that_is_killed_is_an_error() -> None:
    with pytest.raises(KgError, match="killed"):
        at_once([int, die, int])
    assert not multiprocessing.active_children()
