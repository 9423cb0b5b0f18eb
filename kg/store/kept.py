"""What is kept beside the database, so that no question needs to read the whole graph for it.

`names.tsv` finds who is meant by a name. `answers` has the results of queries that ask for all there is of something, a
file for each. It is named by a digest of graph and query: a query of another version finds none and is run, and so is
one of a process that has opened a former graph. The totals of the articles stand in `report.json`. A store that was
written without any of these answers the same, only later.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from hashlib import file_digest, sha256
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.output import REPORT_NAME
from kg.store.names import NameIndex, open_index, write_index
from kg.vocabulary import PREFIXES, RDF, SDO, XSD, Class, Property

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAMES = "names.tsv"
ANSWERS = "answers"
_FORM = ox.QueryResultsFormat.TSV


@dataclass(frozen=True, slots=True)
class Totals:
    """The articles of a graph, those that are invented, and the ISO date of the newest where any has a whole one."""

    articles: int
    synthetic: int
    newest: str | None


@dataclass(frozen=True, slots=True)
class Answers:
    """The folder of the results, and the digest of the graph that they are of."""

    folder: Path
    graph: str

    def file(self, text: str) -> Path:
        """Where the result of the query of that text is, if it is kept."""
        return self.folder / f"{sha256(f'{self.graph}/{text}'.encode()).hexdigest()}.tsv"


@dataclass(frozen=True, slots=True)
class Kept:
    """What was found beside a database; None where it was written without."""

    names: NameIndex | None = None
    totals: Totals | None = None
    answers: Answers | None = None

    def solutions(self, text: str) -> ox.QuerySolutions | None:
        """The result of the SELECT query of that text, None where it isn't kept."""
        if self.answers is None:
            return None
        try:
            found = ox.parse_query_results(self.answers.file(text).read_bytes(), format=_FORM)
        except OSError:
            return None
        return found if isinstance(found, ox.QuerySolutions) else None


def write_kept(store: ox.Store, folder: Path, graph: Path, questions: Iterable[str]) -> dict[str, object]:
    """Write into the folder of a store what is kept of the graph in a file; what is returned goes into the report."""
    write_index(store, folder / NAMES)
    with graph.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    answers = Answers(folder / ANSWERS, digest)
    answers.folder.mkdir()
    for text in questions:
        result = store.query(text, prefixes=dict(PREFIXES))
        if not isinstance(result, ox.QuerySolutions):
            raise TypeError(text)
        result.serialize(str(answers.file(text)), format=_FORM)
    return {"graph": digest, "totals": asdict(count_totals(store))}


def read_kept(folder: Path) -> Kept:
    """What the folder of a store has."""
    names = open_index(folder / NAMES)
    try:
        report = json.loads((folder / REPORT_NAME).read_bytes())
        return Kept(names, Totals(**report["totals"]), Answers(folder / ANSWERS, str(report["graph"])))
    except (OSError, ValueError, KeyError, TypeError):
        return Kept(names)


_ARTICLE = f"?a a <{Class.ARTICLE}>"
_INVENTED = f'?a <{Property.SYNTHETIC}> "true"^^<{XSD}boolean> ; <{RDF}type> <{Class.ARTICLE}>'
_NEWEST = f"SELECT (MAX(STR(?d)) AS ?n) {{ ?a <{SDO}datePublished> ?d FILTER(!STRSTARTS(STR(?d), '-')) }}"


def count_totals(store: ox.Store) -> Totals:
    """The totals of a graph, by reading all of its articles."""
    articles, synthetic = (
        int(_value(store, f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}") or 0) for pattern in (_ARTICLE, _INVENTED)
    )
    return Totals(articles, synthetic, _value(store, _NEWEST))


def _value(store: ox.Store, text: str) -> str | None:
    """The one value that a query of ours answers with, None where it is open."""
    result = store.query(text)
    if not isinstance(result, ox.QuerySolutions):
        raise TypeError(text)
    value = next(result)[0]
    return value.value if isinstance(value, ox.Literal) else None
