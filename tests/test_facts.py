"""The fact table: articles come back exactly, only what is new is read, and nothing that goes wrong loses anything."""

from __future__ import annotations

import json
import os
import resource as limits
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import facts
from kg.errors import OutputError, StoreError
from kg.extract import extract
from kg.facts import store as store_module
from kg.facts.codec import decode_article, encode_article
from kg.facts.parquet import read_articles, read_index, write_shard
from kg.facts.row import Row
from kg.model import Article, Document
from kg.pipeline import build
from kg.resources import resource
from kg.sources import read_sources

TEXT = "Sáng 29/11, Đại tá {name}, Phó Giám đốc Công an tỉnh Nghệ An chủ trì hội nghị tại huyện Kỳ Sơn."
NAMES = ("Lê Văn Thái", "Nguyễn Thị Hoa", "Trần Quốc Bảo", "Phạm Minh Đức", "Hồ Sỹ Hùng", "Võ Đình Lâm")


def corpus(path: Path, names: Iterable[str]) -> Path:
    """One JSON Lines file with an article for each name."""
    rows = [{"text": TEXT.format(name=name), "url": f"https://example.org/{n}"} for n, name in enumerate(names)]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def fresh_build(source: Path, out: Path) -> dict[str, bytes]:
    """What a build gives that knows nothing of former ones."""
    build([str(source)], out)
    return files(out)


# Whatever the domain types allow, with numbers that equal themselves.
st.register_type_strategy(float, st.floats(min_value=0, max_value=1))


@settings(deadline=None, max_examples=50)
@given(st.from_type(Article))
def test_every_article_comes_back_as_it_was(article: Article) -> None:
    assert decode_article(encode_article(article)) == article


def test_real_articles_come_back_from_a_shard(tmp_path: Path) -> None:
    paths = [str(path) for path in sorted(resource("data/articles").glob("d0*.txt"))]
    articles = [extract(document) for document in read_sources(paths) if isinstance(document, Document)]
    rows = [Row(f"{number:03}", article=encode_article(article)) for number, article in enumerate(articles)]
    shard = write_shard(tmp_path, "rules", rows)
    assert [decode_article(text) for _, text in read_articles(shard)] == articles


@given(st.lists(st.text(max_size=20), unique=True, min_size=1, max_size=5))
@settings(deadline=None, max_examples=15)
def test_any_text_comes_back_from_a_shard(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    folder = tmp_path_factory.mktemp("it's a [folder]*")
    rows = [Row(key=f"{number}", name=text, detail=text) for number, text in enumerate(texts)]
    assert list(read_index([write_shard(folder, "rules", rows)])) == rows


def test_only_new_and_changed_articles_are_read_and_gone_ones_leave(tmp_path: Path) -> None:
    source, out, table = tmp_path / "a.jsonl", tmp_path / "out", tmp_path / "facts"
    corpus(source, NAMES[:4])
    assert build([str(source)], out, facts=table).fresh == 4
    corpus(source, (NAMES[0], NAMES[4], NAMES[2]))  # the second one changed, the fourth one gone
    report = build([str(source)], out, facts=table)
    assert report.fresh == 1
    assert len(report.articles) == 3
    assert files(out) == fresh_build(source, tmp_path / "fresh")


def test_nothing_new_leaves_the_build_as_it_stands(tmp_path: Path) -> None:
    source, out, table = corpus(tmp_path / "a.jsonl", NAMES), tmp_path / "out", tmp_path / "facts"
    first = build([str(source)], out, facts=table)
    stamp = (out / "graph.ttl").stat().st_ino
    second = build([str(source)], out, facts=table)
    assert (first.unchanged, second.unchanged, second.fresh) == (False, True, 0)
    assert (out / "graph.ttl").stat().st_ino == stamp
    assert second.as_json() == first.as_json()


@pytest.mark.parametrize("change", ["graph.ttl is cut", "graph.html is gone", "another base", "each"])
def test_a_build_that_is_not_what_it_would_be_is_made_again(tmp_path: Path, change: str) -> None:
    source, out, table = corpus(tmp_path / "a.jsonl", NAMES), tmp_path / "out", tmp_path / "facts"
    build([str(source)], out, facts=table)
    before = files(out)
    options = {"another base": {"base": "https://example.org/"}, "each": {"each": True}}.get(change, {})
    if change == "graph.ttl is cut":
        (out / "graph.ttl").write_text("")
    elif change == "graph.html is gone":
        (out / "graph.html").unlink()
    report = build([str(source)], out, facts=table, **options)  # type: ignore[arg-type]
    assert (report.unchanged, report.fresh) == (False, 0)
    assert (files(out) == before) == (not options)


def test_other_rules_read_all_again_and_their_shards_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, table = corpus(tmp_path / "a.jsonl", NAMES), tmp_path / "facts"
    build([str(source)], tmp_path / "out", facts=table)
    old = {path.name for path in table.glob("*.parquet")}
    monkeypatch.setattr("kg.pipeline.composition.rules_fingerprint", lambda: "0123456789ab")
    assert build([str(source)], tmp_path / "out", facts=table).fresh == len(NAMES)
    new = {path.name for path in table.glob("*.parquet")}
    assert new
    assert not new & old


def test_a_damaged_shard_is_an_error_that_names_it_and_the_old_build_stands(tmp_path: Path) -> None:
    source, out, table = corpus(tmp_path / "a.jsonl", NAMES[:3]), tmp_path / "out", tmp_path / "facts"
    build([str(source)], out, facts=table)
    before = files(out)
    (shard,) = table.glob("*.parquet")
    data = bytearray(shard.read_bytes())
    for damaged in (data[: len(data) // 2], b"", data[:200] + bytes([data[200] ^ 255]) + data[201:]):
        shard.write_bytes(damaged)
        corpus(source, NAMES)
        with pytest.raises(StoreError) as caught:
            build([str(source)], out, facts=table)
        assert caught.value.file == str(shard)
        assert files(out) == before
    shard.unlink()  # as the message advises
    build([str(source)], out, facts=table)
    assert files(out) == fresh_build(source, tmp_path / "fresh")


LIMITED_BUILD = """
import resource, sys
from pathlib import Path
from kg.pipeline import build
from kg.errors import OutputError
build([sys.argv[1]], Path(sys.argv[2]), facts=Path(sys.argv[3]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("room", [500, 20_000])
def test_a_full_disk_is_an_error_and_the_old_build_stands(tmp_path: Path, room: int) -> None:
    source, out, table = tmp_path / "a.jsonl", tmp_path / "out", tmp_path / "facts"
    corpus(source, NAMES[:2])
    build([str(source)], out, facts=table)
    before = files(out)
    corpus(source, NAMES)
    done = subprocess.run(
        [sys.executable, "-c", LIMITED_BUILD, str(source), str(out), str(table)],
        preexec_fn=lambda: limits.setrlimit(limits.RLIMIT_FSIZE, (room, room)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "OutputError" in done.stderr.splitlines()[-1]
    assert files(out) == before
    build([str(source)], out, facts=table)
    assert files(out) == fresh_build(source, tmp_path / "fresh")


def test_a_shard_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write_shard(tmp_path / "nowhere", "rules", [Row("1")])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_build_killed_again_and_again_ends_like_an_undisturbed_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, out, table = tmp_path / "in", tmp_path / "out", tmp_path / "facts"
    source.mkdir()
    for path in sorted(resource("data/articles").glob("d*.txt")):
        shutil.copy(path, source)
    code = (
        "import sys; from pathlib import Path; from kg.facts import intake; intake.PIECES_A_SHARD = 3\n"
        "from kg.pipeline import build; build([sys.argv[1]], Path(sys.argv[2]), facts=Path(sys.argv[3]))"
    )
    command = [sys.executable, "-c", code, str(source), str(out), str(table)]
    for kill in range(5):
        process = subprocess.Popen(command, stderr=subprocess.PIPE)
        time.sleep(0.4 + 0.15 * kill)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    subprocess.run(command, check=True)
    monkeypatch.undo()
    assert files(out) == fresh_build(source, tmp_path / "fresh")
    assert not list(table.glob(".tmp-*"))


def test_compaction_keeps_the_number_of_shards_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.facts.intake.PIECES_A_SHARD", 1)
    monkeypatch.setattr(store_module, "MAX_SMALL_SHARDS", 2)
    source, out, table = corpus(tmp_path / "a.jsonl", NAMES), tmp_path / "out", tmp_path / "facts"
    build([str(source)], out, facts=table)
    assert len(list(table.glob("*.parquet"))) == 1
    corpus(source, NAMES[::-1])
    assert build([str(source)], out, facts=table).fresh == len(NAMES)
    assert files(out) == fresh_build(source, tmp_path / "fresh")


def test_two_builds_do_not_share_a_table_at_once(tmp_path: Path) -> None:
    with (
        facts.opened_store(tmp_path / "facts", "rules"),
        pytest.raises(StoreError, match="another build is using"),
        facts.opened_store(tmp_path / "facts", "rules"),
    ):
        pass


def test_a_folder_of_something_else_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").touch()
    with pytest.raises(StoreError, match=r"letter\.txt"), facts.opened_store(tmp_path, "rules"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_bug_met_in_one_article_costs_that_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(document: object) -> Article:
        raise KeyError(document)

    source = corpus(tmp_path / "a.jsonl", NAMES[:2])
    monkeypatch.setattr("kg.facts.shard.extract", broken)
    report = build([str(source)], tmp_path / "out")
    assert [(skip.place, skip.reason) for skip in report.skipped] == [("line 1", "failed"), ("line 2", "failed")]
    assert "KeyError" in report.skipped[0].detail


def test_a_pool_of_processes_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.facts.intake.PIECES_A_SHARD", 2)
    source = corpus(tmp_path / "a.jsonl", NAMES)
    one, two = tmp_path / "one.facts", tmp_path / "two.facts"
    build([str(source)], tmp_path / "one", facts=one)
    report = build([str(source)], tmp_path / "two", facts=two, engine=facts.local_engine(2))
    assert report.fresh == len(NAMES)
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert [path.name for path in sorted(one.glob("*.parquet"))] == [
        path.name for path in sorted(two.glob("*.parquet"))
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells whether a process may be forked")
def test_what_makes_one_shard_is_shared_among_forked_workers_and_gives_the_same_bytes(tmp_path: Path) -> None:
    source = corpus(tmp_path / "a.jsonl", (f"{name} {end}" for name in NAMES for end in ("An", "Bắc", "Cường", "Dũng")))
    command = [sys.executable, "-m", "kg", "build", str(source), "--jobs"]
    for jobs in ("1", "2"):
        subprocess.run([*command, jobs, "-o", str(tmp_path / jobs)], check=True)
        assert len(list((tmp_path / f"{jobs}.facts").glob("*.parquet"))) == int(jobs)
    assert files(tmp_path / "1") == files(tmp_path / "2")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_a_worker_that_outlives_a_killed_build_does_not_keep_its_table(tmp_path: Path) -> None:
    code = (
        "import os, sys, time; from pathlib import Path; from kg.facts import opened_store\n"
        "with opened_store(Path(sys.argv[1]), 'rules'):\n"
        "    os.fork() or print(os.getpid(), flush=True)\n"  # the worker, who has let go of the lock then
        "    time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        worker = int(process.stdout.readline())
        process.kill()
        process.wait()
        with facts.opened_store(tmp_path, "rules"):
            os.kill(worker, signal.SIGKILL)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer signals")
def test_an_article_that_takes_too_long_costs_that_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = corpus(tmp_path / "a.jsonl", NAMES[:2])
    first = TEXT.format(name=NAMES[0])
    extract(Document("a", first))  # word lists are loaded by now

    def slow(document: Document) -> Article:
        while document.text == first:
            pass
        return extract(document)

    monkeypatch.setattr("kg.facts.shard.extract", slow)
    monkeypatch.setattr("kg.facts.shard.SECONDS_PER_ARTICLE", 2)
    report = build([str(source)], tmp_path / "out")
    assert [(skip.place, skip.reason) for skip in report.skipped] == [("line 1", "too_slow")]
    assert len(report.articles) == 1
