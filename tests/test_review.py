"""`kg review`, `kg why`, `kg diff` and `kg build --decisions`, on builds of small invented articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import cli


def held(day: str, person: str) -> str:
    where = "tại thành phố Vinh, Công an tỉnh Nghệ An tổ chức hội nghị"
    return f"Ngày {day}, {where}. {person} Công an tỉnh Nghệ An phát biểu."


ARTICLES = {
    "a": ("2019-03-13", held("12/3/2019", "Thượng tá Lê Thị Hà, Trưởng phòng Tham mưu")),
    "b": ("2019-05-21", held("20/5/2019", "Thượng tá Lê Thị Hạ, Trưởng phòng Tham mưu")),
    "c": ("2021-07-03", held("02/7/2021", "Đại tá Lê Thị Hà, Phó Giám đốc")),
}
HA, HANG = "a#Lê Thị Hà", "b#Lê Thị Hạ"


def run(*words: object, typed: str = "", code: int = 0) -> Result:
    result = CliRunner().invoke(cli, [str(word) for word in words], input=typed)
    assert result.exit_code == code, result.output
    return result


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    for name, (published, text) in ARTICLES.items():
        row = {"name": name, "published": published, "text": text}
        (folder / f"{name}.jsonl").write_text(json.dumps(row), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built") / "out"
    run("build", articles, "-o", out)
    return out


def names(out: Path) -> list[str]:
    lines = (out / "identity.jsonl").read_text(encoding="utf-8").splitlines()
    return sorted(json.loads(line)["name"] for line in lines)


def review(out: Path, ledger: Path, typed: str) -> str:
    return run("review", out, "--decisions", ledger, "--who", "Lan", "--when", "2026-01-31", typed=typed).output


def test_names_that_differ_in_a_tone_are_offered_with_both_sides_evidence(built: Path, tmp_path: Path) -> None:
    told = review(built, tmp_path / "ledger.tsv", "q\n")
    assert "names that differ in a tone" in told
    assert "A  Lê Thị Hà, 2 mentions" in told
    assert "B  Lê Thị Hạ, 1 mention <" in told
    assert "They take effect" not in told
    assert "B  Lê Thị Hạ" in told
    assert "Trưởng phòng Tham mưu Công an tỉnh Nghệ An phát biểu" in " ".join(told.split())


def test_an_answer_is_a_line_of_the_ledger_that_the_next_build_applies(
    built: Path, articles: Path, tmp_path: Path
) -> None:
    ledger, out = tmp_path / "ledger.tsv", tmp_path / "out"
    told = review(built, ledger, "m\n")
    assert "1 decision in" in told
    assert f"They take effect with: kg build PATH... -o {built} --decisions {ledger}" in told
    assert "No pair is in doubt" in review(built, ledger, "")
    assert ledger.read_text(encoding="utf-8").splitlines()[1] == f"match\t{HA}\t{HANG}\tLan\t2026-01-31\t"
    assert names(built) == ["Lê Thị Hà", "Lê Thị Hạ"]
    run("build", articles, "-o", out, "--decisions", ledger)
    assert names(out) == ["Lê Thị Hà"]
    assert json.loads((out / "report.json").read_text(encoding="utf-8"))["decisions"]["given"] == 1
    assert "decided to be one" in run("why", "le thi ha", "--out", out).output


def test_an_answer_can_be_taken_back(built: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.tsv"
    review(built, ledger, "n\n")
    assert "no match" in ledger.read_text(encoding="utf-8")
    ledger.unlink()
    told = review(built, ledger, "z\nm\n")
    assert "nothing to take back" in told


@pytest.mark.parametrize(("typed", "kept"), [("u\n", ["unsure"]), ("s\n", []), ("n\n", ["no match"])])
def test_a_pair_is_asked_again_only_where_it_was_skipped(
    built: Path, tmp_path: Path, typed: str, kept: list[str]
) -> None:
    ledger = tmp_path / "ledger.tsv"
    review(built, ledger, typed)
    lines = ledger.read_text(encoding="utf-8").splitlines()[1:] if ledger.exists() else []
    assert [line.partition("\t")[0] for line in lines] == kept
    assert ("?" in review(built, ledger, "q\n")) == (not kept)


def test_who_is_left_out_is_nowhere_in_the_graph_and_in_the_report(articles: Path, tmp_path: Path) -> None:
    ledger, out = tmp_path / "ledger.tsv", tmp_path / "out"
    ledger.write_text(
        f"verdict\tleft\tright\twho\twhen\twhy\nleave out\t{HANG}\t\tLan\t2026-01-31\tyêu cầu\n", encoding="utf-8"
    )
    run("build", articles, "-o", out, "--decisions", ledger)
    assert names(out) == ["Lê Thị Hà"]
    assert json.loads((out / "report.json").read_text(encoding="utf-8"))["decisions"]["people left out"] == 1


def test_why_names_the_joins_and_who_was_kept_apart(built: Path) -> None:
    told = run("why", "Lê Thị Hà", "--out", built).output
    assert "2 mentions" in told
    assert "joined: a#Lê Thị Hà = c#Lê Thị Hà: same name and area" in told
    assert "apart:  Lê Thị Hạ" in told
    assert "more of this name" not in told


def test_why_counts_namesakes_with_whom_nothing_is_shared(articles: Path, tmp_path: Path) -> None:
    far = {
        "published": "2021-08-01",
        "text": held("31/7/2021", "Đại tá Lê Thị Hà, Phó Giám đốc").replace("Nghệ An", "Cà Mau"),
    }
    (tmp_path / "far.jsonl").write_text(json.dumps(far), encoding="utf-8")
    run("build", articles, tmp_path / "far.jsonl", "-o", tmp_path / "out")
    told = run("why", "Lê Thị Hà", "--out", tmp_path / "out").output
    assert "  1 mention:" in told
    assert told.count("apart:  1 more of this name: nothing sure speaks for one person") == 2


def test_why_of_a_stranger_is_an_error(built: Path) -> None:
    told = run("why", "Không Ai", "--out", built, code=1).output
    assert "no person of this name" in told
    assert "write the full name" in told


def test_why_where_no_build_is_says_how_to_make_one(tmp_path: Path) -> None:
    assert "Build it first" in run("why", "Lê Thị Hà", "--out", tmp_path / "none", code=1).output


def test_diff_tells_who_changed_post(built: Path, articles: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    run("build", articles / "a.jsonl", articles / "b.jsonl", "-o", old)
    lines = run("diff", old, built).output.splitlines()
    assert "~ person Lê Thị Hà: rank: Thượng tá → Đại tá" in lines
    assert any(line.startswith("~ person Lê Thị Hà: post: Trưởng phòng") and "Phó Giám đốc" in line for line in lines)
    assert any(line.startswith("+ meeting Hội nghị · Vinh · 2021-07-02 (") for line in lines)
    found = json.loads(run("diff", old, built, "--json").output)
    assert {change["property"] for change in found["changed"]} == {"rank", "post"}
    assert run("diff", built, built).output == "Nothing changed.\n"


def test_diff_takes_a_corrected_article_without_an_address_for_no_other_people(tmp_path: Path) -> None:
    text = ARTICLES["a"][1]
    for name, words in (("old", text), ("new", f"{text} Trời nắng."), ("other", text.replace("Hà", "Hải"))):
        (tmp_path / f"{name}.txt").write_text(words, encoding="utf-8")
        run("build", tmp_path / f"{name}.txt", "-o", tmp_path / name)
    told = run("diff", tmp_path / "old", tmp_path / "new").output
    assert told == "= 2 with the same facts under another IRI, after a change in an article without an address\n"
    found = json.loads(run("diff", tmp_path / "old", tmp_path / "new", "--json").output)
    assert [found[key] for key in ("came", "went", "changed")] == [[], [], []]
    assert [pair["before"] == pair["after"] for pair in found["moved"]] == [False, False]
    told = run("diff", tmp_path / "old", tmp_path / "other").output
    assert "+ person Lê Thị Hải" in told
    assert "- person Lê Thị Hà" in told


def test_diff_names_the_graph_that_is_broken(built: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "graph.ttl").write_text("<a> <b>", encoding="utf-8")
    assert f"{broken / 'graph.ttl'}:1: the graph can't be read" in run("diff", built, broken, code=1).output
