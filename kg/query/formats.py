"""An answer as text: a table for people, CSV for spreadsheets, SPARQL JSON and Turtle for programs."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from itertools import takewhile
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.answer import LIST_SEPARATOR, Answer, Term
from kg.query.names import short_id
from kg.vocabulary import CA, PREFIXES, XSD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.query.named import Column, NamedQuery

FORMATS = ("table", "csv", "json", "turtle")
_WIDEST = 60
_NUMBERS = frozenset(XSD + name for name in ("integer", "decimal", "double", "float"))
_RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def format_answer(answer: Answer, form: str, language: str = "en") -> str:
    """The answer in one of `FORMATS`, without what it rests on. Raises QueryError where it has no such form."""
    if answer.triples is not None:
        if form in {"table", "turtle"}:
            return format_triples(answer.triples)
        raise QueryError("a graph as an answer has no such form", got=form, expected="turtle")
    if form == "turtle":
        raise QueryError("only CONSTRUCT and DESCRIBE answer in Turtle", expected="table, csv or json")
    if answer.boolean is not None:
        return json.dumps({"head": {}, "boolean": answer.boolean}) if form == "json" else str(answer.boolean).lower()
    return {"table": _table, "csv": _csv, "json": _json}[form](answer, language)


def format_standing(answer: Answer, language: str = "en") -> str:
    """As of which newest article the answer holds, and how many articles it rests on."""
    s = answer.standing
    if language == "vi":
        newest = s.newest or "không rõ ngày"
        return (
            f"Tính đến bài mới nhất ({newest}). Dựa trên {s.articles} trong {s.in_graph} bài, "
            f"trong đó {s.synthetic} bài mẫu hư cấu."
        )
    newest = s.newest or "of unknown date"
    return (
        f"As of the newest article ({newest}). Rests on {s.articles} of {s.in_graph} articles, "
        f"{s.synthetic} of them invented samples."
    )


def format_list(queries: Sequence[NamedQuery], language: str = "en") -> str:
    """The named queries with their parameters and an example each."""
    blocks = []
    for query in queries:
        lines = [f"{query.name}: {query.title.in_language(language)}"]
        for p in query.parameters:
            optional = " (optional)" if p.optional else ""
            lines.append(f"    --{p.name} {p.type.upper()}{optional}  {p.label.in_language(language)}")
        lines.append(f"    e.g. kg query {query.name} {query.example}".rstrip())
        blocks.append("\n".join(lines))
    return "\n".join(blocks)


def _table(answer: Answer, language: str) -> str:
    """Columns that a named query declares; all columns of a free query."""
    declared = [i for i, column in enumerate(answer.columns) if column.label.en != column.name]
    shown = declared or list(range(len(answer.columns)))
    head = [answer.columns[i].label.in_language(language) for i in shown]
    body = [[_cell(row[i], answer.columns[i], language) for i in shown] for row in answer.rows]
    widths = [max(_width(line[i]) for line in [head, *body]) for i in range(len(head))]
    lines = [_line(head, widths), "  ".join("-" * width for width in widths), *(_line(line, widths) for line in body)]
    return "\n".join(lines if body else [lines[0], lines[1], "(không có)" if language == "vi" else "(none)"])


def _cell(term: Term | None, column: Column, language: str) -> str:
    """A term for people: one line, codes in words, IRIs short, lists of articles as their number."""
    if term is None:
        return ""
    text = _short(term)
    if column.is_list and "://" in text:
        return str(len(text.split(LIST_SEPARATOR)))
    if column.values:
        text = LIST_SEPARATOR.join(column.called(code, language) for code in text.split(LIST_SEPARATOR))
    # What articles say must not steer the terminal: control characters become spaces.
    text = " ".join("".join(" " if unicodedata.category(c) in {"Cc", "Cf"} else c for c in text).split())
    return text if len(text) <= _WIDEST or column.name == "quote" else text[: _WIDEST - 1] + "…"


def _short(term: Term) -> str:
    if isinstance(term, ox.NamedNode):
        return "ca:" + term.value.removeprefix(CA) if term.value.startswith(CA) else short_id(term)
    return term.value if isinstance(term, ox.Literal | ox.BlankNode) else str(term)


def _width(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF") for c in text)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()


def _csv(answer: Answer, _language: str) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([column.name for column in answer.columns])
    writer.writerows([_csv_cell(term) for term in row] for row in answer.rows)
    return buffer.getvalue().rstrip("\n")


def _csv_cell(term: Term | None) -> str:
    """A spreadsheet takes a cell that begins with one of these for a formula; an apostrophe before it makes it text."""
    if term is None:
        return ""
    text = term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else str(term)
    if isinstance(term, ox.Literal) and term.datatype.value in _NUMBERS:
        return text
    return safe_cell(text)


def safe_cell(text: str) -> str:
    """Text that no spreadsheet runs.

    >>> safe_cell("=1+1"), safe_cell("Hà")
    ("'=1+1", 'Hà')
    """
    return "'" + text if text.startswith(_RUNS_AS_FORMULA) else text


def _json(answer: Answer, _language: str) -> str:
    return json.dumps(answer_as_json(answer), ensure_ascii=False, indent=1)


def answer_as_json(answer: Answer) -> dict[str, dict[str, object]]:
    """Rows as the SPARQL 1.1 results format in JSON has them."""
    names = [column.name for column in answer.columns]
    bindings = [
        {name: _json_term(term) for name, term in zip(names, row, strict=True) if term is not None}
        for row in answer.rows
    ]
    return {"head": {"vars": names}, "results": {"bindings": bindings}}


def _json_term(term: Term) -> dict[str, object]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, ox.Triple):
        raise QueryError("triples as terms have no place in SPARQL 1.1 JSON", got=str(term))
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    if term.datatype.value == XSD + "string":
        return {"type": "literal", "value": term.value}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}


def format_triples(triples: Sequence[ox.Triple]) -> str:
    """Triples as Turtle with the prefixes of a build."""
    buffer = io.BytesIO()
    ox.serialize(triples, buffer, format=ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES))
    lines = buffer.getvalue().decode("utf-8").splitlines(keepends=True)
    # The serialiser writes prefixes in an order of its own, another each time.
    head = list(takewhile(lambda line: line.startswith("@prefix "), lines))
    return "".join([*sorted(head), *lines[len(head) :]]).rstrip("\n")
