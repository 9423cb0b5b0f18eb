"""Asking a build: named queries, files and SPARQL texts, as tables, CSV, JSON and Turtle.

The flow: `named` reads queries and what their headers declare, `guard` refuses what reaches out or writes, `names`
finds who is meant, `bind` puts the terms in place, `answer` runs it, `formats` writes the answer down.
"""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from kg.errors import InputError, QueryError
from kg.query.answer import Answer, Standing, ask, ask_store
from kg.query.bind import ArgumentError, bind, parse_arguments
from kg.query.formats import (
    FORMATS,
    answer_as_json,
    format_answer,
    format_list,
    format_standing,
    format_triples,
    safe_cell,
)
from kg.query.guard import names_graphs
from kg.query.named import NamedQuery, Parameter, named_queries, parse_query, whole_lists
from kg.query.names import AmbiguousNameError, find_entities

__all__ = [
    "FORMATS",
    "AmbiguousNameError",
    "Answer",
    "ArgumentError",
    "NamedQuery",
    "Parameter",
    "Standing",
    "answer_as_json",
    "ask",
    "ask_store",
    "bind",
    "find_entities",
    "find_query",
    "format_answer",
    "format_list",
    "format_standing",
    "format_triples",
    "named_queries",
    "names_graphs",
    "parse_arguments",
    "parse_query",
    "safe_cell",
    "whole_lists",
]


def find_query(wanted: str) -> NamedQuery:
    """The query of that name, or in that file, or that SPARQL text itself.

    Raises QueryError where it is none of these, InputError where the file can't be read.
    """
    if any(sign in wanted for sign in "{\n"):
        return parse_query("query", wanted)
    known = {query.name: query for query in named_queries()}
    if wanted in known:
        return known[wanted]
    path = Path(wanted)
    if path.suffix in {".rq", ".sparql"} or path.is_file():
        try:
            return parse_query(path.name, path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            found = (error.strerror or str(error)) if isinstance(error, OSError) else "no UTF-8"
            raise InputError("this query can't be read", file=wanted, got=found, expected="a text file") from error
    near = get_close_matches(wanted, known)
    advice = f"Did you mean {' or '.join(near)}?" if near else "kg query --list shows the named ones."
    raise QueryError("no such query", got=wanted, expected="a name, a file or SPARQL", advice=advice)
