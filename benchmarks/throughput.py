"""How long each stage of a build takes, and how many articles a second are extracted.

Run by `make bench`, or by hand with paths to read instead of the samples.

Prints seconds on this machine; they decide nothing. The first article pays for loading word lists and gazetteers.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from time import perf_counter

from kg.extract import extract
from kg.graph import write_graph
from kg.model import Document
from kg.resolve import resolve
from kg.resources import resource
from kg.sources import read_sources
from kg.view import write_page


def main(paths: list[str]) -> None:
    """Time the stages over the articles under `paths`, by default the samples."""
    began = perf_counter()
    documents = [d for d in read_sources(paths or [str(resource("data/articles"))]) if isinstance(d, Document)]
    began = _lap("read", began)
    extract(documents[0])
    began = _lap("first article", began)
    articles = [extract(document) for document in documents]
    extracted = perf_counter() - began
    began = _lap("extract all", began)
    resolution = resolve(articles)
    began = _lap("resolve", began)
    with tempfile.TemporaryDirectory() as folder:
        write_graph(resolution, Path(folder))
        began = _lap("write the graph", began)
        write_page(Path(folder))
        _lap("draw the page", began)
    print(f"{len(documents)} articles, {len(documents) / extracted:.0f} extracted a second")


def _lap(stage: str, began: float) -> float:
    now = perf_counter()
    print(f"{stage:<16} {now - began:6.2f} s")
    return now


if __name__ == "__main__":
    main(sys.argv[1:])
