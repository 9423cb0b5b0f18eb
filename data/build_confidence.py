"""Measure every rule on the gold articles, and write `data/lexicon/confidence.csv`.

    python data/build_confidence.py

To be run after a change of rules or gold; extraction reads the table, and never the gold.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from kg.evaluate.gold import gold_files, read_gold
from kg.evaluate.rules import Judgement, RuleScore, judge, score_rules
from kg.extract import extract
from kg.model import Document

_DATA = Path(__file__).resolve().parent
_TABLE = _DATA / "lexicon" / "confidence.csv"


def measured() -> list[RuleScore]:
    """The score of every rule on `data/gold`."""
    return score_rules(_judgements())


def _judgements() -> Iterator[Judgement]:
    for path in gold_files(_DATA / "gold"):
        text = (_DATA / "articles" / f"{path.stem}.txt").read_bytes().decode("utf-8")
        yield from judge(read_gold(path), extract(Document(path.stem, text)))


def main() -> None:
    """Write the table."""
    rows = sorted((f"{s.fact} {s.rule}", f"{s.confidence:.4f}", s.right, s.seen) for s in measured())
    with _TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("rule", "confidence", "right", "seen"))
        writer.writerows(rows)


if __name__ == "__main__":
    main()
