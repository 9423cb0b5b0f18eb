"""How well people, organisations and meetings are told apart over articles, on the gold set of identity."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.cli import cli
from kg.errors import InputError
from kg.evaluate import evaluate_identity
from kg.evaluate.identity import IdentityScore, score_identity
from kg.evaluate.identity_gold import IdentityGold, read_identity_gold
from kg.evaluate.invented import Invented, invent
from kg.resolve import Entity, Ref, Resolution, resolve
from kg.resources import resource


@pytest.fixture(scope="module")
def gold() -> IdentityGold:
    return read_identity_gold(resource("data/gold_identity"))


@pytest.fixture(scope="module")
def found(gold: IdentityGold) -> Resolution:
    return resolve(gold.articles)


def groups(entities: tuple[Entity, ...]) -> dict[Ref, int]:
    return {ref: number for number, entity in enumerate(entities) for ref in entity.members}


def test_the_gold_set_is_large_enough_to_mean_something(gold: IdentityGold) -> None:
    assert len(gold.articles) >= 60
    assert len(gold.people) >= 300


def test_a_score_of_two_partitions() -> None:
    a, b, c, d = (Ref(article, "p1") for article in "abcd")
    score = score_identity({a: 1, b: 1, c: 2, d: 2}, {a: 1, b: 1, c: 1, d: 2})
    assert (score.pairs.precision, score.pairs.recall) == (1 / 3, 1 / 2)
    assert score.b3_precision == pytest.approx(2 / 3)
    assert score.b3_recall == 3 / 4


def test_a_score_of_equal_partitions_is_full() -> None:
    refs = {Ref(article, "p1"): article in "ab" for article in "abc"}
    score = score_identity(refs, refs)
    assert isinstance(score, IdentityScore)
    assert (score.pairs.f1, score.b3_f1) == (1, 1)


def test_people_of_the_gold_set_are_told_apart_and_found_again(gold: IdentityGold, found: Resolution) -> None:
    score = score_identity(gold.people, groups(found.people))
    assert score.mentions == len(gold.people)
    assert score.pairs.precision >= 0.999
    assert score.pairs.recall >= 0.97
    assert score.b3_f1 >= 0.98


def test_units_of_the_gold_set_are_known_by_their_place_in_the_structure(gold: IdentityGold, found: Resolution) -> None:
    score = score_identity(gold.organizations, groups(found.organizations))
    assert (score.pairs.precision, score.pairs.recall) == (1, 1)


def test_meetings_of_the_gold_set_are_found_in_several_papers(gold: IdentityGold, found: Resolution) -> None:
    assert score_identity(gold.meetings, groups(found.meetings)).pairs.f1 >= 0.95


def test_reprints_of_the_gold_set_are_found_and_nothing_else(gold: IdentityGold, found: Resolution) -> None:
    assert found.source_of == gold.reprints


@pytest.fixture(scope="module")
def news() -> list[Invented]:
    return list(invent(3000, seed=11))


def test_invented_officers_are_told_apart_and_found_again(news: list[Invented]) -> None:
    truth = {Ref(told.article.document.name, key): who for told in news for key, who in told.people.items()}
    occasions = {Ref(told.article.document.name, key): what for told in news for key, what in told.meetings.items()}
    resolution = resolve(told.article for told in news)
    people = score_identity(truth, groups(resolution.people))
    assert people.pairs.precision >= 0.999
    assert people.pairs.recall >= 0.97
    assert people.b3_f1 >= 0.98
    assert score_identity(occasions, groups(resolution.meetings)).pairs.f1 >= 0.95


PARTS = ("people", "organizations", "areas", "meetings", "joins", "doubts", "source_of")


@given(st.randoms(use_true_random=False))
@settings(max_examples=5)
def test_the_order_of_input_changes_nothing(gold: IdentityGold, found: Resolution, shuffler: random.Random) -> None:
    shuffled = list(gold.articles)
    shuffler.shuffle(shuffled)
    again = resolve(shuffled)
    assert [getattr(again, part) for part in PARTS] == [getattr(found, part) for part in PARTS]


def test_neither_hash_seed_nor_processes_change_anything() -> None:
    """Sets and dicts of strings have another order in each process; nothing may follow it."""
    program = (
        "import sys\n"
        "from hashlib import sha256\n"
        "import kg.resolve.resolver\n"
        "from kg.evaluate.invented import invent\n"
        "from kg.graph.identity import identity_rows\n"
        "from kg.resolve import resolve\n"
        "kg.resolve.resolver.WORTH_PROCESSES = 0\n"
        "found = resolve((told.article for told in invent(800, seed=5)), jobs=int(sys.argv[1]))\n"
        "told = list(identity_rows(found)), found.meetings, sorted(found.source_of.items())\n"
        "print(sha256(repr(told).encode()).hexdigest())\n"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program, jobs],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed, jobs in (("1", "1"), ("2", "2"), ("3", "3"))
    }
    assert len(seen) == 1


def test_the_figures_are_told_by_the_command_line(gold: IdentityGold, found: Resolution) -> None:
    folder = str(resource("data/gold_identity"))
    told = CliRunner().invoke(cli, ["evaluate", folder, "--identity", "--json"])
    people = json.loads(told.stdout)["people"]
    score = score_identity(gold.people, groups(found.people))
    assert (people["mentions"], people["b3"]["f"]) == (len(gold.people), score.b3_f1)
    table = CliRunner().invoke(cli, ["evaluate", folder, "--identity"]).stdout.splitlines()
    assert [line.split()[0] for line in table] == ["category", "people", "organizations", "meetings"]


def test_identity_has_no_options_of_facts_and_no_figures_of_nothing(tmp_path: Path) -> None:
    assert CliRunner().invoke(cli, ["evaluate", str(tmp_path), "--identity", "--worst", "3"]).exit_code == 2
    with pytest.raises(InputError, match="no gold of identity"):
        evaluate_identity(tmp_path)
