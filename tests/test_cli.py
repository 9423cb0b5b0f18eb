"""The commands as a user runs them: what they print, where, and with which exit code."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.resources import resource

NAME = "n01-nghe-an-xieng-khoang"
ARTICLE = resource(f"data/articles/{NAME}.txt")


def kg(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `kg`; what it prints is read as UTF-8, whatever the environment says."""
    done = subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env=os.environ | environment,
        check=False,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("cli") / "out"
    done = kg("build", ARTICLE, "-o", out)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return out


def test_help_lists_every_command_and_loads_nothing_heavy() -> None:
    listed = kg("--help").stdout.partition("Commands:\n")[2]
    in_order_of_work = [
        "fetch",
        "build",
        "status",
        "validate",
        "query",
        "why",
        "review",
        "diff",
        "export",
        "load",
        "serve",
        "facts",
        "explain",
        "evaluate",
    ]
    assert [line.split()[0] for line in listed.splitlines()] == in_order_of_work
    heavy = "{'rdflib', 'pyoxigraph', 'pyvis', 'networkx', 'trafilatura', 'lxml', 'pyshacl'}"
    code = f"import sys, kg.cli; print({heavy} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout == "set()\n"


def test_building_skips_what_is_no_article_and_says_so_by_exit_code_three(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(ARTICLE, tmp_path / "in")
    (tmp_path / "in" / "empty.txt").touch()
    done = kg("build", tmp_path / "in", "-o", tmp_path / "out")
    assert done.returncode == 3
    assert done.stderr == "skipped empty.txt: empty: there is nothing in it.\n"
    assert done.stdout.startswith("1 article: ")
    assert (tmp_path / "out" / "graph.ttl").is_file()


def test_building_from_standard_input(tmp_path: Path) -> None:
    done = kg("build", "--each", "-", "-o", tmp_path / "out", stdin=ARTICLE.read_bytes())
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "stdin.ttl").is_file()


def test_samples_are_called_invented(tmp_path: Path) -> None:
    done = kg("build", resource("data/articles/d20-hoan-doi-ha-nam-thai-binh.txt"), "-o", tmp_path / "out")
    assert done.stdout.startswith("1 article, 1 of them invented samples: ")


@pytest.mark.parametrize(
    "arguments", [["build", "nowhere", "-o", "out"], ["facts", "nowhere"], ["validate", "nowhere"]]
)
def test_what_a_user_can_put_right_is_one_line_and_exit_code_one(tmp_path: Path, arguments: list[str]) -> None:
    arguments = [str(tmp_path / word) if word in {"nowhere", "out"} else word for word in arguments]
    done = kg(*arguments)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ")
    assert str(tmp_path / "nowhere") in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the system denies root nothing")
@pytest.mark.parametrize("arguments", [["validate"], ["why", "x", "--out"], ["query", "awards", "--out"]])
def test_a_build_that_may_not_be_read_is_no_traceback(built: Path, tmp_path: Path, arguments: list[str]) -> None:
    out = tmp_path / "out"
    shutil.copytree(built, out)
    for name in ("graph.ttl", "identity.jsonl"):
        (out / name).chmod(0)
    done = kg(*arguments, out)
    assert done.returncode == 1
    assert "ermission" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the system denies root nothing")
def test_a_folder_that_may_not_be_read_is_named_and_the_rest_is_built(tmp_path: Path) -> None:
    shutil.copy(ARTICLE, tmp_path)
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0)
    done = kg("build", tmp_path, "-o", tmp_path / "out")
    closed.chmod(0o700)
    assert done.returncode == 3
    assert done.stderr.startswith("skipped closed: unreadable")
    assert done.stdout.startswith("1 article")


def test_a_topic_that_is_none_is_answered_with_those_there_are(built: Path) -> None:
    done = kg("query", "meetings", "--topic", "zzz", "--out", built)
    assert done.returncode == 1
    assert "There are: " in done.stderr


@pytest.mark.parametrize("arguments", [["build"], ["build", "x"], ["dance"], ["explain"], ["query"]])
def test_wrong_usage_is_exit_code_two(arguments: list[str]) -> None:
    done = kg(*arguments)
    assert done.returncode == 2
    assert "Usage: kg" in done.stderr


def test_an_output_that_no_build_wrote_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    done = kg("build", ARTICLE, "-o", tmp_path)
    assert done.returncode == 1
    assert "thesis.txt" in done.stderr
    assert (tmp_path / "thesis.txt").read_text() == "years of work"


def test_facts_for_people_show_passage_and_rule() -> None:
    lines = kg("facts", ARTICLE).stdout.splitlines()
    assert lines[0] == f"# {NAME}"
    at = next(i for i, line in enumerate(lines) if line.startswith("post ") and "Lê Văn Thái: Phó Giám đốc" in line)
    assert "Công an tỉnh Nghệ An (current)" in lines[at]
    assert "Đại tá Lê Văn Thái, Phó Giám đốc Công an tỉnh Nghệ An" in lines[at + 1]


def test_facts_for_programs_quote_the_text_at_their_offsets() -> None:
    facts = json.loads(kg("facts", "--json", ARTICLE).stdout)
    text = ARTICLE.read_text(encoding="utf-8")
    passages = [
        evidence for kind in ("ranks", "posts", "meetings") for fact in facts[kind] for evidence in fact["evidence"]
    ]
    passages += [mention for person in facts["people"] for mention in person["mentions"]]
    assert passages
    assert all(text[passage["start"] : passage["stop"]] == passage["quote"] for passage in passages)


def test_explaining_a_text_shows_what_fired_and_what_lost() -> None:
    lines = kg("explain", "Đại tá Lê Văn Thái, Phó Giám đốc Công an tỉnh Nghệ An chủ trì hội nghị.").stdout.splitlines()
    assert any("“Đại tá Lê Văn Thái, Phó Giám đốc Công an tỉnh Nghệ An”" in line for line in lines)
    assert any(" lost to " in line for line in lines)


def test_explaining_a_file_as_json_gives_passages_of_it() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    traces = [json.loads(line) for line in kg("explain", "--json", ARTICLE).stdout.splitlines()]
    assert traces
    assert all(text[trace["start"] : trace["stop"]] == trace["surface"] for trace in traces)


def test_what_is_wrong_with_many_lines_of_a_file_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"body": "x"}\n' * 120 + "nothing\n", encoding="utf-8")
    done = kg("facts", tmp_path)
    said = done.stderr.splitlines()
    assert [line.partition(":")[0] for line in said] == [
        "skipped a.jsonl, line 1 and 119 more",
        "skipped a.jsonl, line 121",
    ]


@pytest.mark.parametrize(
    "command", [["query", "awards", "-o"], ["why", "x", "-o"], ["validate"], ["export", "--format", "ttl"], ["load"]]
)
def test_a_build_of_single_articles_says_what_it_lacks(command: list[str], tmp_path: Path) -> None:
    kg("build", "--each", ARTICLE, "-o", tmp_path / "each")
    done = kg(*command, tmp_path / "each")
    assert done.returncode == 1
    assert "build it again without --each" in done.stderr


def test_explaining_several_articles_tells_them_apart(tmp_path: Path) -> None:
    for name, officer in (("a", "Lê Văn Mẫu"), ("b", "Trần Thị Ví")):
        (tmp_path / f"{name}.txt").write_text(f"Đại tá {officer} chủ trì hội nghị.\n", encoding="utf-8")
    lines = kg("explain", tmp_path).stdout.splitlines()
    assert [line for line in lines if line.startswith("# ")] == ["# a", "# b"]
    traces = [json.loads(line) for line in kg("explain", "--json", tmp_path).stdout.splitlines()]
    assert {trace["article"] for trace in traces} == {"a", "b"}


def test_explaining_a_text_of_which_nothing_is_read_says_so() -> None:
    done = kg("explain", "Trời hôm nay đẹp.")
    assert (done.stdout, done.stderr, done.returncode) == ("", "text: no rule fired\n", 0)


def test_explaining_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    done = kg("explain", tmp_path / "bài 1.txt")
    assert done.returncode == 1
    assert "no such file or folder" in done.stderr


def test_validating_a_build_and_one_whose_text_was_changed(built: Path, tmp_path: Path) -> None:
    done = kg("validate", built)
    assert done.returncode == 0, done.stdout
    broken = shutil.copytree(built, tmp_path / "broken")
    text = broken / "texts" / f"{NAME}.txt"
    text.write_bytes(b"X" + text.read_bytes())
    done = kg("validate", broken)
    assert done.returncode == 1
    assert "mention/" in done.stdout


def test_evaluating_against_gold(tmp_path: Path) -> None:
    shutil.copy(ARTICLE, tmp_path)
    shutil.copy(resource(f"data/gold/{NAME}.json"), tmp_path)
    table = kg("evaluate", tmp_path).stdout
    assert table.split()[:4] == ["category", "P", "R", "F1"]
    figures = json.loads(kg("evaluate", "--json", tmp_path).stdout)
    assert figures["person"]["gold"] == 2


def test_gold_without_its_text_is_an_error(tmp_path: Path) -> None:
    shutil.copy(resource(f"data/gold/{NAME}.json"), tmp_path)
    done = kg("evaluate", tmp_path)
    assert done.returncode == 1
    assert f"{NAME}.txt" in done.stderr


def test_output_is_utf8_whatever_the_console_says() -> None:
    done = kg("facts", ARTICLE, PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert "Lê Văn Thái" in done.stdout


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (("review", "out", "--decisions", "ledger.tsv", "--who", "Lan", "--when", "31/1/2026"), "--when"),
        (("fetch", "https://example.org/", "-o", "out", "--fresh", "-1"), "--fresh"),
        (("evaluate", "gold", "--worst", "-1"), "--worst"),
    ],
)
def test_options_that_mean_nothing_are_wrong_usage(words: tuple[str, ...], wrong: str) -> None:
    done = kg(*words)
    assert done.returncode == 2
    assert wrong in done.stderr


def test_addresses_beyond_the_limit_are_told(tmp_path: Path) -> None:
    done = kg("fetch", "http://127.0.0.1/a", "http://127.0.0.1/b", "--limit", "1", "-o", tmp_path / "out")
    assert done.returncode == 1
    assert "not asked for: 1 addresses beyond --limit 1" in done.stderr
