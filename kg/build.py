"""From paths to a folder of output: composes the stages, prints nothing.

A build holds graph.ttl (all graphs as one), graph.trig (a graph an article), graph.html (the page), report.json, and
texts/NAME.txt: the text of each article, to which all offsets refer. Made with `each`, it holds NAME.ttl for every
article instead of a graph of all.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg import __version__
from kg.errors import InputError
from kg.extract import extract
from kg.graph import DEFAULT_BASE, write_article_turtle, write_graph
from kg.model import Article, Document
from kg.output import FORMAT, REPORT_NAME, replaced_folder
from kg.resolve import Resolution, resolve
from kg.sources import Skipped, read_sources
from kg.store import write_store
from kg.view import write_page
from kg.vocabulary import VERSION

__all__ = ["DEFAULT_BASE", "TEXTS_NAME", "BuildReport", "build"]

TEXTS_NAME = "texts"


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build read, skipped and found; `report.json` holds the same.

    `newest` is the latest publication date of its articles (ISO), as of which it holds; None where none is known.
    `facts` counts what articles say, by kind. `entities` counts what they speak of, over all articles or, made with
    `each`, by article.
    """

    articles: tuple[str, ...]
    synthetic: int
    newest: str | None
    facts: Mapping[str, int]
    entities: Mapping[str, int]
    skipped: tuple[Skipped, ...]
    files: tuple[str, ...]

    def as_json(self) -> str:
        """The report as it is written: the same for the same input, whenever and wherever it is built."""
        by_reason = Counter(skip.reason for skip in self.skipped)
        content = {
            "format": FORMAT,
            "kg_version": __version__,
            "ontology_version": VERSION,
            "articles": len(self.articles),
            "synthetic_articles": self.synthetic,
            "newest_article": self.newest,
            "facts": dict(sorted(self.facts.items())),
            "entities": dict(sorted(self.entities.items())),
            "skipped_by_reason": dict(sorted(by_reason.items())),
            "skipped": [
                {"source": s.source, "place": s.place, "reason": s.reason, "detail": s.detail, "advice": s.advice}
                for s in self.skipped
            ],
            "files": list(self.files),
        }
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def build(
    paths: Iterable[str], out: Path, *, each: bool = False, store: bool = False, base: str = DEFAULT_BASE
) -> BuildReport:
    """Read `paths`, extract, and put the output in the place of `out`: whole, or not at all.

    `store` adds the graph as a database that queries open at once; it is none of the report's files, since its bytes
    depend on the machine. `base` is the namespace of the graph's own IRIs. Raises InputError where there is nothing to
    read at all, OutputError where `out` can't be replaced.
    """
    documents, skipped = _read(paths)
    with replaced_folder(out) as folder:
        articles = [extract(document) for document in documents]
        _write_texts(documents, folder / TEXTS_NAME)
        if each:
            for article in articles:
                write_article_turtle(article, folder / f"{article.document.name}.ttl", base=base)
            entities = _entities_by_article(articles)
        else:
            resolution = resolve(articles)
            write_graph(articles, resolution, folder, base=base)
            write_page(folder)
            entities = _entities(resolution)
        report = _report(articles, skipped, entities, folder)
        (folder / REPORT_NAME).write_text(report.as_json(), encoding="utf-8", newline="\n")
        if store:
            write_store(folder)
    return report


def _read(paths: Iterable[str]) -> tuple[list[Document], list[Skipped]]:
    documents: list[Document] = []
    skipped: list[Skipped] = []
    given = list(paths)
    for outcome in read_sources(given):
        if isinstance(outcome, Document):
            documents.append(outcome)
        else:
            skipped.append(outcome)
    if not documents and not skipped:
        raise InputError("no files to read", file=", ".join(given), advice="Name files or a folder that holds some.")
    return documents, skipped


def _write_texts(documents: Iterable[Document], folder: Path) -> None:
    """Byte for byte the text that offsets count in: no newline is translated."""
    folder.mkdir()
    for document in documents:
        (folder / f"{document.name}.txt").write_bytes(document.text.encode("utf-8"))


def _report(
    articles: Sequence[Article], skipped: Iterable[Skipped], entities: Mapping[str, int], folder: Path
) -> BuildReport:
    documents = [article.document for article in articles]
    return BuildReport(
        articles=tuple(document.name for document in documents),
        synthetic=sum(document.synthetic for document in documents),
        newest=max((document.published for document in documents if document.published), default=None),
        facts={
            "appointments": sum(len(article.appointments) for article in articles),
            "awards": sum(len(article.awards) for article in articles),
            "meetings": sum(len(article.meetings) for article in articles),
            "participations": sum(len(article.participations) for article in articles),
            "posts": sum(len(article.posts) for article in articles),
            "ranks": sum(len(article.ranks) for article in articles),
        },
        entities=entities,
        skipped=tuple(skipped),
        files=tuple(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())),
    )


def _entities(resolution: Resolution) -> dict[str, int]:
    return {
        "areas": len(resolution.areas),
        "organizations": len(resolution.organizations),
        "people": len(resolution.people),
    }


def _entities_by_article(articles: Iterable[Article]) -> dict[str, int]:
    counts = Counter({"areas": 0, "organizations": 0, "people": 0})
    for article in articles:
        counts.update(areas=len(article.areas), organizations=len(article.organizations), people=len(article.people))
    return counts
