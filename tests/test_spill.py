"""Rows on disk come in the order of rows in memory."""

from __future__ import annotations

import multiprocessing
import sys
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import spill
from kg.spill import Blobs, Spill, in_order


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=3), st.integers(), st.none()), max_size=40, unique=True))
def test_rows_come_in_order_from_memory_and_from_disk(rows: list[tuple[str, int, None]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spill, "MOST_IN_MEMORY", 5)
        patch.setattr(spill, "_ROWS_A_CHUNK", 2)
        on_disk = Spill(rows)
        assert (len(on_disk), list(on_disk), list(on_disk)) == (len(rows), sorted(rows), sorted(rows))
    assert list(Spill(rows)) == sorted(rows)


def test_rows_may_be_gone_through_in_two_places_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spill, "MOST_IN_MEMORY", 3)
    monkeypatch.setattr(spill, "_ROWS_A_CHUNK", 1)
    rows = Spill((number, f"\ud800{number}", frozenset({number})) for number in range(10))
    assert [(left[0], right[0]) for left, right in zip(rows, rows, strict=True)] == [(n, n) for n in range(10)]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 99), st.text(max_size=2)), max_size=90))
def test_many_runs_are_merged_a_few_at_a_time(rows: list[tuple[int, str]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spill, "MOST_IN_MEMORY", 3)
        patch.setattr(spill, "_ROWS_A_CHUNK", 2)
        patch.setattr(spill, "_MOST_RUNS", 4)
        bag = Spill(rows)
        assert (len(bag), list(bag), list(bag)) == (len(rows), sorted(rows), sorted(rows))
        assert len(bag.runs()) <= 3 + 3 + len(rows) // (3 * 4 * 4) + 1
        # What was merged is not kept twice.
        assert sum(map(len, chain.from_iterable(chain.from_iterable(bag.runs())))) == sum(map(len, rows))


@pytest.mark.skipif(sys.platform == "win32", reason="no process is forked there")
def test_a_forked_process_fills_a_bag_and_both_read_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spill, "MOST_IN_MEMORY", 3)
    monkeypatch.setattr(spill, "_ROWS_A_CHUNK", 2)
    monkeypatch.setattr(spill, "_MOST_RUNS", 4)
    rows = [(number % 7, number) for number in range(200)]
    shared, filled = Spill(rows), Spill()
    filled.open()
    fork = multiprocessing.get_context("fork")
    here, there = fork.Pipe()

    def fill() -> None:
        for row in shared:
            filled.add(row)
        there.send(filled.state())

    process = fork.Process(target=fill)
    process.start()
    assert list(shared) == sorted(rows)  # while the other one reads it too
    filled.restore(here.recv())
    process.join()
    assert (len(filled), list(filled)) == (200, sorted(rows))


def test_pieces_of_bytes_are_found_by_their_numbers() -> None:
    blobs = Blobs()
    for data in (b"one", b"", b"three"):
        blobs.add(data)
    assert (len(blobs), blobs[2], blobs[0], blobs[1]) == (3, b"three", b"one", b"")
    blobs.add(b"four")
    assert blobs[3] == b"four"


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(st.tuples(st.integers(0, 9), st.text(max_size=2)), max_size=30), max_size=3))
def test_rows_of_several_bags_come_in_one_order(bags: list[list[tuple[int, str]]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spill, "MOST_IN_MEMORY", 5)
        patch.setattr(spill, "_ROWS_A_CHUNK", 2)
        assert list(in_order(*map(Spill, bags))) == sorted(row for bag in bags for row in bag)
