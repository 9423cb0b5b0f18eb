"""The old output is replaced whole or not at all, and nothing that no build wrote is ever removed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.output import FORMAT, REPORT_NAME, replaced_folder


def write(out: Path, content: str) -> None:
    """A build of one file."""
    with replaced_folder(out) as folder:
        (folder / "graph.ttl").write_text(content)
        (folder / REPORT_NAME).write_text(json.dumps({"format": FORMAT, "files": ["graph.ttl"]}))


def content(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


# Makes a build, says that it has begun, and waits to be killed.
HANGING_BUILD = """
import sys, time
from pathlib import Path
from kg.output import replaced_folder
with replaced_folder(Path(sys.argv[1])) as folder:
    (folder / "graph.ttl").write_text("half")
    print("begun", flush=True)
    time.sleep(600)
"""


def begun_build(out: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HANGING_BUILD, str(out)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    return process


def test_a_second_build_takes_the_place_of_the_first(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    write(out, "first")
    write(out, "second")
    assert content(out)["graph.ttl"] == "second"
    assert [path.name for path in out.parent.iterdir()] == ["out"]


def test_a_build_that_fails_leaves_all_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, "first")
    before = content(out)
    with pytest.raises(UnicodeEncodeError):
        write(out, "\ud800")
    assert content(tmp_path) == {f"out/{name}": text for name, text in before.items()}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_build_that_is_killed_leaves_the_old_one_and_the_next_tidies_up(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, "first")
    before = content(out)
    process = begun_build(out)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert content(out) == before
    assert len(list(tmp_path.iterdir())) == 2  # the half-made folder is still there
    write(out, "second")
    assert content(out)["graph.ttl"] == "second"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.skipif(sys.platform == "win32", reason="folders can't be locked on Windows")
def test_a_running_build_is_not_taken_for_a_dead_one(tmp_path: Path) -> None:
    out = tmp_path / "out"
    process = begun_build(out)
    try:
        write(out, "other")
        assert len(list(tmp_path.iterdir())) == 2
    finally:
        process.kill()
        process.communicate()
    assert content(out)["graph.ttl"] == "other"


def test_an_empty_folder_may_be_built_into(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    write(tmp_path / "out", "first")
    assert content(tmp_path / "out")["graph.ttl"] == "first"


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    write(tmp_path / "real", "first")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write(tmp_path / "link", "second")
    assert (tmp_path / "link").is_symlink()
    assert content(tmp_path / "real")["graph.ttl"] == "second"


@pytest.mark.parametrize(
    "files",
    [
        {"thesis.txt": "x"},
        {REPORT_NAME: "{}", "thesis.txt": "x"},
        {REPORT_NAME: json.dumps({"format": FORMAT, "files": ["graph.ttl"]}), "graph.ttl": "", "thesis.txt": "x"},
        {REPORT_NAME: json.dumps([])},
    ],
    ids=["no build", "another report", "a file of one's own in a build", "a list"],
)
def test_what_no_build_wrote_is_never_replaced(tmp_path: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    with pytest.raises(OutputError):
        write(tmp_path, "new")
    assert content(tmp_path) == files


def test_a_file_and_the_current_folder_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    for out in (tmp_path / "file", tmp_path / "file" / "below", Path(), tmp_path):
        with pytest.raises(OutputError):
            write(out, "new")
