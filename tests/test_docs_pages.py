"""`make docs`: every term and every named query has its place."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from kg.query import named_queries
from kg.vocabulary import CA, TERMS, Scheme

ROOT = Path(__file__).parent.parent


def test_pages_hold_every_term_and_query_and_links_lead_somewhere(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "docs" / "render.py", tmp_path], check=True, capture_output=True)
    pages = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    anchors = {name: set(re.findall(r'id="([^"]+)"', text)) for name, text in pages.items()}
    schemes = {scheme.removeprefix(CA) for scheme in Scheme}
    assert {term.removeprefix(CA) for term in TERMS} - schemes <= anchors["ontology.html"]
    assert {query.name for query in named_queries()} == anchors["queries.html"]
    links = set(re.findall(r'href="?#([^">]+)', pages["ontology.html"]))
    assert links - schemes <= anchors["ontology.html"]
