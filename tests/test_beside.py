"""A second process of a build: what it makes, and what becomes of its errors and its death."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is no second process")

# In a process of its own, for one with threads is never forked, and a test runner may have some.
SCRIPT = """
import os, sys
from pathlib import Path
from kg.errors import KgError, OutputError
from kg.pipeline.beside import beside

def note(folder):
    (folder / "pid").write_text(str(os.getpid()))

def fail(folder):
    raise OutputError("can't write", file=str(folder), advice="Make room.")

def die(folder):
    os._exit(1)

folder = Path(sys.argv[1])
with beside({work}, prepare=str, wanted={wanted}) as begin:
    wait = begin(folder)
    try:
        wait()
        print(int((folder / "pid").read_text()) == os.getpid())
    except KgError as error:
        print(type(error).__name__, error)
"""


def run(folder: Path, work: str, *, wanted: bool = True) -> str:
    script = SCRIPT.format(work=work, wanted=wanted)
    done = subprocess.run([sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize("wanted", [False, True])
def test_work_is_done_in_a_process_of_its_own_where_that_is_wanted(tmp_path: Path, *, wanted: bool) -> None:
    assert run(tmp_path, "note", wanted=wanted) == str(not wanted)


@pytest.mark.parametrize("wanted", [False, True])
def test_an_error_is_told_as_it_was(tmp_path: Path, *, wanted: bool) -> None:
    assert run(tmp_path, "fail", wanted=wanted) == f"OutputError {tmp_path}: can't write. Make room."


def test_a_process_that_was_killed_is_told(tmp_path: Path) -> None:
    assert run(tmp_path, "die").startswith("KgError a process of this build was killed")
