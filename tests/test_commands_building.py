"""`kg build` over many inputs and `kg status`: going on after a stop, what is told, and exit codes."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.pipeline.status import format_status, read_status
from kg.resources import resource


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "kg", *map(str, arguments)]


def kg(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for path in sorted(resource("data/articles").glob("d0[1-4]*.txt")):
        shutil.copy(path, folder)
    return folder


def test_status_tells_what_is_read_new_gone_skipped_and_stale(articles: Path, tmp_path: Path) -> None:
    (articles / "empty.txt").touch()
    out = tmp_path / "out"
    assert kg("build", articles, "-o", out).returncode == 3
    stale = tmp_path / "out.facts" / "facts-0123456789ab-0123456789abcdef.parquet"
    stale.touch()
    first = min(articles.glob("d*.txt"))
    first.write_text(first.read_text(encoding="utf-8") + "\nTin thêm.", encoding="utf-8")
    status = json.loads(kg("status", out, "--json").stdout)
    assert (status["articles"], status["skipped"], status["stale_shards"]) == (4, {"empty": 1}, 1)
    assert (status["known"], status["new"], status["gone"]) == (4, 1, 1)
    assert "4 read, 1 new or changed, 1 gone" in kg("status", out).stdout


def test_status_counts_the_articles_that_are_the_same_as_another(articles: Path, tmp_path: Path) -> None:
    twin = articles / "twin.txt"
    twin.write_bytes(min(articles.glob("*.txt")).read_bytes())
    out = tmp_path / "out"
    assert kg("build", articles, "-o", out).returncode == 3
    assert "1 duplicate" in kg("status", out).stdout


def test_status_names_what_is_left_out_and_why_and_what_is_new(articles: Path, tmp_path: Path) -> None:
    (articles / "nothing.txt").touch()
    (articles / "paper.pdf").write_bytes(b"%PDF-1.7")
    bare = tmp_path / "bare"
    bare.mkdir()
    out = tmp_path / "out"
    done = kg("build", articles, bare, "-o", out)
    assert done.returncode == 3
    assert "skipped bare/: empty: the folder holds no file to read." in done.stderr
    (articles / "later.txt").write_text("Công an tỉnh Nghệ An họp.", encoding="utf-8")
    text = kg("status", out).stdout
    assert "Skipped    3: 2 empty, 1 unknown type\n" in text
    assert "           nothing.txt: empty: there is nothing in it.\n" in text
    assert "           paper.pdf: unknown type: files of type .pdf are not read." in text
    assert text.endswith("1 new or changed, 0 gone\n           later.txt\n")
    told = json.loads(kg("status", out, "--json").stdout)
    assert [line.partition(":")[0] for line in told["left_out"]] == ["bare/", "nothing.txt", "paper.pdf"]
    assert told["unread"] == ["later.txt"]


def test_a_path_that_is_not_there_leaves_nothing_behind(tmp_path: Path) -> None:
    assert kg("build", tmp_path / "gone", "-o", tmp_path / "out").returncode == 1
    assert list(tmp_path.iterdir()) == []


def test_status_without_facts_says_what_makes_them(tmp_path: Path) -> None:
    done = kg("status", tmp_path / "out")
    assert done.returncode == 1
    assert "kg build" in done.stderr
    with pytest.raises(StoreError):
        read_status(tmp_path / "out.facts")


def test_status_of_a_build_whose_input_is_gone(articles: Path, tmp_path: Path) -> None:
    kg("build", articles, "-o", tmp_path / "out")
    shutil.rmtree(articles)
    text = format_status(read_status(tmp_path / "out.facts"))
    assert "no such file or folder" in text
    assert "Articles   4" in text


def test_a_second_build_says_that_nothing_is_new(articles: Path, tmp_path: Path) -> None:
    first, second = (kg("build", articles, "-o", tmp_path / "out") for _ in range(2))
    assert "Written to" in first.stdout
    assert "Nothing new" in second.stdout
    assert first.stdout.splitlines()[0] == second.stdout.splitlines()[0]


def test_stages_and_progress_as_json_lines(articles: Path, tmp_path: Path) -> None:
    done = kg("build", articles, "-o", tmp_path / "out", "--log-json")
    events = [json.loads(line) for line in done.stderr.splitlines()]
    stages = [event["stage"] for event in events if event["event"] == "stage"]
    assert stages == ["extraction", "facts", "resolution", "graph", "page"]
    (progress,) = (event for event in events if event["event"] == "progress")
    assert (progress["inputs"], progress["read"]) == (4, 4)
    run = json.loads((tmp_path / "out.facts" / "run.json").read_text(encoding="utf-8"))
    assert run["counts"]["articles"] == 4
    assert {"kg", "python", "rules"} <= set(run["versions"])
    assert len(run["slowest"]) == 3
    assert sum(run["rules"].values()) > 0


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is not sent this way on Windows")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_cleanly_and_the_same_command_goes_on(tmp_path: Path, jobs: str) -> None:
    source = tmp_path / "a.jsonl"
    text = resource("data/articles/d01-dien-bien-phong-sa-ly.txt").read_text(encoding="utf-8")
    rows = ({"text": f"{text}\nTin số {number}."} for number in range(2_000))
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    # What a shell starts in the background ignores Ctrl-C, and so do its children.
    heed = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{heed}; from kg.facts import intake; intake.PIECES_A_SHARD = 8; from kg.cli import main; main()"
    arguments = ["build", str(source), "-o", str(tmp_path / "out"), "--jobs", jobs, "--log-json"]
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stderr=subprocess.PIPE, start_new_session=True, text=True
    )
    assert process.stderr is not None
    process.stderr.readline()  # the first shard stands
    os.killpg(process.pid, signal.SIGINT)
    _, rest = process.communicate(timeout=60)
    assert process.returncode == 130
    assert rest.splitlines()[-1].startswith("Stopped.")
    assert "Traceback" not in rest
    assert not (tmp_path / "out").exists()
    assert 8 <= read_status(tmp_path / "out.facts").articles < 2_000
