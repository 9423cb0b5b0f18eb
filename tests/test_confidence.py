"""Confidence: the measured share of right facts of a rule, on every passage, and what is left out below a minimum."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import cli
from kg.evaluate.gold import read_gold
from kg.evaluate.rules import Judgement, judge, score_rules
from kg.extract import extract, surer
from kg.extract.confidence import confidence_of
from kg.graph.validation import validate
from kg.lexicon import read_rows
from kg.model import Document
from kg.pipeline import build
from kg.resources import resource

ROWS = read_rows("lexicon/confidence.csv", ("rule", "confidence", "right", "seen"))
TEXT = (
    "Ngày 12/5/2021, tại TP Vinh, Công an tỉnh Nghệ An tổ chức hội nghị phòng, chống ma túy. "
    "Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh chủ trì hội nghị."
)


def the_article(name: str) -> Document:
    path = resource("data/articles") / f"{name}.txt"
    return Document(name, path.read_bytes().decode("utf-8"))


@pytest.mark.parametrize(("rule", "confidence", "right", "seen"), ROWS, ids=[row[0] for row in ROWS])
def test_the_table_holds_shares_of_what_was_seen(rule: str, confidence: str, right: str, seen: str) -> None:
    assert 0 < float(confidence) <= 1
    assert 0 <= int(right) <= int(seen)
    assert confidence_of(*rule.split(" ", 1)) == float(confidence)


@pytest.mark.parametrize(
    "fact",
    ["rank", "post", "meeting", "date", "place", "organizer", "topic", "participation", "appointment", "award"],
)
def test_a_rule_that_gold_never_needed_is_as_sure_as_its_kind(fact: str) -> None:
    assert confidence_of(fact, "no such rule") == confidence_of(fact, "*")


def test_every_passage_has_the_confidence_of_its_rule() -> None:
    article = extract(Document("one", TEXT))
    assert article.ranks
    for rank in article.ranks:
        assert [e.confidence for e in rank.evidence] == [confidence_of("rank", e.rule) for e in rank.evidence]
    meeting = article.meetings[0]
    assert {e.supports for e in meeting.evidence} >= {"", "date", "place", "topic"}
    assert all(e.confidence == confidence_of(e.supports or "meeting", e.rule) for e in meeting.evidence)


def test_few_facts_are_drawn_towards_the_share_of_their_kind() -> None:
    seen = [Judgement("rank", "often", right=True)] * 98 + [Judgement("rank", "once", right=False)]
    shares = {score.rule: score for score in score_rules(seen)}
    assert shares["*"].confidence == pytest.approx(99 / 101, abs=0.001)
    assert 0.5 < shares["once"].confidence < shares["*"].confidence < shares["often"].confidence < 1


def test_what_gold_has_not_is_judged_wrong() -> None:
    document = the_article("d20-hoan-doi-ha-nam-thai-binh")
    gold = read_gold(Path(str(resource("data/gold"))) / f"{document.name}.json")
    invented = Document(document.name, document.text + "\nĐại tá Võ Bất Kỳ, Giám đốc Công an tỉnh Cà Mau phát biểu.\n")
    right = [one for one in judge(gold, extract(document)) if one.fact == "rank" and not one.right]
    wrong = [one for one in judge(gold, extract(invented)) if one.fact == "rank" and not one.right]
    assert len(wrong) == len(right) + 1


def test_a_minimum_leaves_out_facts_and_keeps_the_article_whole() -> None:
    article = extract(the_article("d04-thanh-hoa-hua-phan-hai-cuoc-gap"))
    for minimum in (0.0, 0.9, 0.95, 0.99, 1.0):
        kept = surer(article, minimum)
        meetings = {m.key for m in kept.meetings}
        assert kept.people == article.people
        assert set(kept.participations) <= set(article.participations)
        assert all(p.meeting in meetings for p in kept.participations)
        assert all(a.meeting in meetings | {None} for a in kept.awards)
        assert all(max(e.confidence for e in p.evidence) >= minimum for p in kept.posts)
    assert surer(article, 0.0) == article
    assert not surer(article, 1.0).participations


def test_the_command_line_takes_a_minimum(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT, encoding="utf-8")
    runner = CliRunner()
    all_of_it = runner.invoke(cli, ["facts", str(path)]).output
    sure = runner.invoke(cli, ["facts", str(path), "--min-confidence", "1"]).output
    assert "participation" in all_of_it
    assert "participation" not in sure
    assert "person" in sure


def test_a_build_can_be_asked_for_sure_facts_only(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT * 2, encoding="utf-8")
    every, sure = build([str(path)], tmp_path / "every"), build([str(path)], tmp_path / "sure", minimum=0.999)
    assert every.facts["participations"] > sure.facts["participations"] == 0
    assert every.entities == sure.entities
    assert validate(tmp_path / "sure") == []


def test_the_report_names_rules_that_disagree(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    again = " Phát biểu tại hội nghị, Thiếu tướng Lê Văn Minh ghi nhận kết quả của các đơn vị."
    path.write_text(TEXT + again, encoding="utf-8")
    report = build([str(path)], tmp_path / "out")
    assert report.disagreements == {"rank: person.named / person.named_before_posts": 1}
