"""An `Evaluation` as text for a terminal and as JSON for a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.evaluate.evaluation import ArticleResult, Evaluation, Score
    from kg.evaluate.facts import Fact

_HEADER = f"{'category':18} {'P':>6} {'R':>6} {'F1':>6} {'gold':>6} {'pred':>6}"


def format_evaluation(evaluation: Evaluation, *, errors: str | None = None, worst: int = 0) -> str:
    """The table of figures, with who entered and what could not be read.

    `errors` is the name of an article, or "all": what is wrong and missing there comes first. `worst` articles with
    the lowest F1 come last.
    """
    return "\n".join(_lines(evaluation, errors, worst))


def _lines(evaluation: Evaluation, errors: str | None, worst: int) -> Iterator[str]:
    for article in evaluation.articles:
        if errors in {article.name, "all"}:
            yield from _error_lines(article)
    yield _HEADER
    for name, score in figures(evaluation).items():
        ratios = f"{score.precision:6.3f} {score.recall:6.3f} {score.f1:6.3f}"
        yield f"{name:18} {ratios} {score.gold:6d} {score.predicted:6d}"
    for article in evaluation.articles:
        if article.unreadable is not None:
            yield f"unreadable: {article.name}: {article.unreadable}"
    yield f"people of the ignore lists that entered: {len(evaluation.entered)}"
    yield from (f"  {line}" for line in evaluation.entered)
    for article in evaluation.worst(worst):
        score = article.facts
        counts = f"right {score.right}, gold {score.gold}, predicted {score.predicted}"
        yield f"worst: {article.name} F1 {article.f1:.3f} ({counts})"


def _error_lines(article: ArticleResult) -> Iterator[str]:
    for fact in article.wrong:
        yield f"  {article.name} wrong   {format_fact(fact)}"
    for fact in article.missing:
        yield f"  {article.name} missing {format_fact(fact)}"


def format_fact(fact: Fact) -> str:
    """A fact as one line: its category, then its parts; "–" stands for what is left open.

    >>> format_fact(("post", "Lê Văn A", "Trưởng", ""))
    'post: Lê Văn A | Trưởng | –'
    """
    parts = [str(part) if part not in {None, ""} else "–" for part in fact[1:]]
    return f"{fact[0]}: {' | '.join(parts)}"


def figures(evaluation: Evaluation) -> dict[str, Score]:
    """The scores of all categories, then 'core' and 'facts'."""
    return evaluation.categories | {"core": evaluation.core, "facts": evaluation.facts}


def evaluation_as_json(evaluation: Evaluation) -> dict[str, object]:
    """Category → {"p", "r", "f", "right", "gold", "predicted"}, with "entered", "unreadable" and F1 by article."""
    table: dict[str, object] = {
        name: {
            "p": score.precision,
            "r": score.recall,
            "f": score.f1,
            "right": score.right,
            "gold": score.gold,
            "predicted": score.predicted,
        }
        for name, score in figures(evaluation).items()
    }
    return table | {
        "entered": list(evaluation.entered),
        "unreadable": [article.name for article in evaluation.articles if article.unreadable is not None],
        "articles": {article.name: article.f1 for article in evaluation.articles},
    }
