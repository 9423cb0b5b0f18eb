"""How close the graph comes to what a careful reader finds: precision, recall and F1 by category.

The flow: `gold` and `readback` read both sides into a `Sheet`, `facts` flattens it into tuples, `compare` puts the
sides against each other, `evaluation` adds up, `report` writes down. `spelling` says which names count as equal.
"""

from kg.evaluate.evaluation import ArticleResult, Evaluation, Score, compare_article, evaluate
from kg.evaluate.gold import gold_files, read_gold
from kg.evaluate.identity_report import evaluate_identity, format_identity, identity_as_json
from kg.evaluate.report import evaluation_as_json, figures, format_evaluation

__all__ = [
    "ArticleResult",
    "Evaluation",
    "Score",
    "compare_article",
    "evaluate",
    "evaluate_identity",
    "evaluation_as_json",
    "figures",
    "format_evaluation",
    "format_identity",
    "gold_files",
    "identity_as_json",
    "read_gold",
]
