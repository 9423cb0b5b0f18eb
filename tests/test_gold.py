"""The whole way from text to graph, measured: every article is built alone and compared with its gold.

Further gold folders (NAME.txt beside NAME.json) are named in the environment variable KG_EXTRA_GOLD, parted as PATH is.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.evaluate import Evaluation, evaluate, figures, format_evaluation, gold_files
from kg.resources import resource

EXTRA = [Path(folder) for folder in os.environ.get("KG_EXTRA_GOLD", "").split(os.pathsep) if folder]
F1_AT_LEAST = {
    "facts": 0.90,
    "core": 0.86,
    "chair": 0.80,
    "delegation_head": 0.80,
    "speaker": 0.80,
    "participant": 0.80,
    "appointment": 0.80,
    "meeting_date": 0.80,
    "post": 0.80,
}
PRECISION_AT_LEAST = {"person": 0.97, "post": 0.97}
EXTRA_F1_AT_LEAST = 0.92


def measured(gold: Path, articles: Path, out: Path) -> Evaluation:
    """Build every article of a folder alone, by the command that a user has, and compare with its gold."""
    command = [sys.executable, "-m", "kg", "build", "--each", str(articles), "-o", str(out)]
    built = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert built.returncode == 0, built.stderr
    return evaluate(gold, out)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    """The evaluation of the shipped articles."""
    return measured(resource("data/gold"), resource("data/articles"), tmp_path_factory.mktemp("each") / "out")


def test_every_sample_article_has_its_gold_and_its_source() -> None:
    articles = {path.stem for path in resource("data/articles").glob("*.txt")}
    sources = resource("data/articles/sources.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert articles == {path.stem for path in gold_files(resource("data/gold"))}
    assert sorted(articles) == [line.split(",")[0] for line in sources]


@pytest.mark.parametrize("figure", F1_AT_LEAST)
def test_f1_on_the_samples(samples: Evaluation, figure: str) -> None:
    assert figures(samples)[figure].f1 >= F1_AT_LEAST[figure]


@pytest.mark.parametrize("category", PRECISION_AT_LEAST)
def test_precision_on_the_samples(samples: Evaluation, category: str) -> None:
    assert figures(samples)[category].precision >= PRECISION_AT_LEAST[category]


def test_no_suspect_victim_witness_or_reporter_enters(samples: Evaluation) -> None:
    assert samples.entered == ()


def test_every_sample_has_a_graph(samples: Evaluation) -> None:
    assert [article.name for article in samples.articles if article.unreadable is not None] == []


@pytest.mark.parametrize("folder", EXTRA, ids=lambda folder: folder.name)
def test_every_article_of_a_further_folder(folder: Path, tmp_path: Path) -> None:
    result = measured(folder, folder, tmp_path / "out")
    low = [article.name for article in result.articles if article.f1 < EXTRA_F1_AT_LEAST]
    assert not low, format_evaluation(result, errors="all")
    assert result.entered == ()
