"""The inventory of patterns is in step with the rules."""

from __future__ import annotations

import runpy
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"


def test_the_inventory_is_made_from_the_rules_as_they_are() -> None:
    written = (DOCS / "patterns.md").read_text(encoding="utf-8")
    made = runpy.run_path(str(DOCS / "build_patterns.py"))["page"]()
    assert written == made, "run `make patterns`"


def test_every_row_has_a_rule_and_an_example() -> None:
    lines = (DOCS / "patterns.md").read_text(encoding="utf-8").splitlines()
    rows = [line.replace("\\|", "").split("|") for line in lines if line.startswith("| `")]
    assert len(rows) > 150
    assert all(len(row) == 6 for row in rows)
    assert [row[1] for row in rows if not row[2].strip()] == [" `lunar_day` ", " `law_year` ", " `lunar_year` "]
