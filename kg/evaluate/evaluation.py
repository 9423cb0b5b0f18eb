"""Precision, recall and F1 of graphs that were built from single articles, against gold."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.evaluate.compare import Sides, compare, entered
from kg.evaluate.facts import surfaces
from kg.evaluate.gold import gold_files, read_gold
from kg.evaluate.readback import read_turtle
from kg.evaluate.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from kg.evaluate.facts import Fact

# What a gazetteer alone can give; 'core' leaves it out.
GAZETTEER = frozenset({"area", "area_kind", "org", "police", "jurisdiction"})


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of facts, and the ratios that follow. A ratio without a denominator is 0."""

    right: int = 0
    gold: int = 0
    predicted: int = 0

    @property
    def precision(self) -> float:
        """The share of the predicted facts that the gold has."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold facts that were predicted."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.gold + other.gold, self.predicted + other.predicted)


@dataclass(frozen=True, slots=True)
class ArticleResult:
    """One article: its scores by category, what is wrong and missing in it, who entered that should not have.

    `wrong` and `missing` are facts with their names as written. `unreadable` says why there was no graph to read; it
    then counts as an empty one.
    """

    name: str
    scores: Mapping[str, Score]
    wrong: tuple[Fact, ...]
    missing: tuple[Fact, ...]
    entered: tuple[str, ...]
    unreadable: str | None = None

    @property
    def facts(self) -> Score:
        """The score over all categories together."""
        return sum(self.scores.values(), Score())

    @property
    def f1(self) -> float:
        """F1 over all categories; an article that has nothing to find, and where nothing was found, is perfect."""
        return self.facts.f1 if self.facts.gold or self.facts.predicted else 1.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All articles of a gold folder; figures are micro-averaged over them."""

    articles: tuple[ArticleResult, ...]

    @property
    def categories(self) -> dict[str, Score]:
        """Category → score, sorted by name."""
        totals: dict[str, Score] = defaultdict(Score)
        for article in self.articles:
            for category, score in article.scores.items():
                totals[category] += score
        return dict(sorted(totals.items()))

    @property
    def core(self) -> Score:
        """The score over all categories but those that a gazetteer alone can give."""
        return sum((score for name, score in self.categories.items() if name not in GAZETTEER), Score())

    @property
    def facts(self) -> Score:
        """The score over all categories together."""
        return sum(self.categories.values(), Score())

    @property
    def entered(self) -> tuple[str, ...]:
        """People of the ignore lists that became people of the graph: "ARTICLE: NAME"."""
        return tuple(f"{article.name}: {name}" for article in self.articles for name in article.entered)

    def worst(self, count: int) -> list[ArticleResult]:
        """The articles with the lowest F1, worst first."""
        return sorted(self.articles, key=lambda article: (article.f1, article.name))[:count]


def evaluate(gold_folder: Path, turtle_folder: Path) -> Evaluation:
    """Compare TURTLE_FOLDER/NAME.ttl, built from that article alone, with every GOLD_FOLDER/NAME.json.

    A missing or unreadable graph counts as an empty one and is named. Raises InputError where there is no gold file,
    DataError where one is broken.
    """
    return Evaluation(
        tuple(
            _article(path.stem, read_gold(path), turtle_folder / f"{path.stem}.ttl") for path in gold_files(gold_folder)
        )
    )


def _article(name: str, gold: Sheet, turtle: Path) -> ArticleResult:
    try:
        predicted, unreadable = read_turtle(turtle), None
    except InputError as error:
        predicted, unreadable = Sheet(), str(error)
    return compare_article(name, gold, predicted, unreadable)


def compare_article(name: str, gold: Sheet, predicted: Sheet, unreadable: str | None = None) -> ArticleResult:
    """Compare one article's prediction with its gold."""
    table = compare(gold, predicted)
    spelled = surfaces(predicted) | surfaces(gold)
    return ArticleResult(
        name,
        {category: _score(sides) for category, sides in table.items()},
        wrong=_readable((fact for sides in table.values() for fact in sides.predicted - sides.gold), spelled),
        missing=_readable((fact for sides in table.values() for fact in sides.gold - sides.predicted), spelled),
        entered=entered(gold, predicted),
        unreadable=unreadable,
    )


def _score(sides: Sides) -> Score:
    return Score(len(sides.gold & sides.predicted), len(sides.gold), len(sides.predicted))


def _readable(facts: Iterable[Fact], spelled: Mapping[str, str]) -> tuple[Fact, ...]:
    """The facts with their names as written, sorted."""
    written = [tuple(spelled.get(part, part) if isinstance(part, str) else part for part in fact) for fact in facts]
    return tuple(sorted(written, key=lambda fact: [str(part) for part in fact]))
