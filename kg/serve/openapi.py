"""The OpenAPI 3.1 description of the JSON API."""

from __future__ import annotations

import shlex
from typing import Any

from kg import __version__
from kg.query import NamedQuery, named_queries, parse_arguments
from kg.serve.search import KINDS

Json = dict[str, Any]

# A year, a month of one, or a day.
_DATE = "^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
_PROBLEM = {
    "type": "object",
    "required": ["title", "status"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
}
_FOUND = {
    "type": "object",
    "required": ["iri", "type", "label", "name"],
    "properties": {
        "iri": {"type": "string", "format": "uri"},
        "type": {"enum": list(KINDS)},
        "label": {"type": "string"},
        "name": {"type": "string"},
    },
}


def openapi(server: str) -> Json:
    """The description for a service at this address."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "congan-kg",
            "version": __version__,
            "description": "A knowledge graph of Vietnamese public-security news. SPARQL is at /sparql.",
        },
        "servers": [{"url": server}],
        "paths": {
            "/api/search": {"get": _search()},
            "/api/queries": {"get": _listing()},
            **{f"/api/queries/{query.name}": {"get": _named(query)} for query in named_queries()},
            "/health": {"get": _health()},
        },
    }


def _search() -> Json:
    parameters = [
        _parameter(
            "q",
            "A name or a part of one; tones may be left out.",
            {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "\\S"},
            required=True,
        ),
        _parameter("type", "What to look for.", {"type": "array", "items": {"enum": list(KINDS)}}),
        _parameter("limit", "How many at most.", {"type": "integer", "minimum": 1, "maximum": 100, "default": 20}),
    ]
    content = {
        "type": "object",
        "required": ["query", "results"],
        "properties": {"query": {"type": "string"}, "results": {"type": "array", "items": _FOUND}},
    }
    return _operation("search", "Find people, organisations, areas, ranks and topics by name", parameters, content)


def _listing() -> Json:
    content = {
        "type": "object",
        "required": ["queries", "citation"],
        "properties": {"queries": {"type": "array", "items": {"type": "object"}}, "citation": {"type": "string"}},
    }
    return _operation("listQueries", "The named queries and what they take", [], content)


def _named(query: NamedQuery) -> Json:
    examples = parse_arguments(shlex.split(query.example))
    parameters = []
    for p in query.parameters:
        schema = {"type": "string", "pattern": _DATE} if p.type == "date" else {"type": "string", "minLength": 1}
        described = _parameter(p.name, p.label.en, schema, required=not p.optional)
        parameters.append(described | ({"example": examples[p.name]} if p.name in examples else {}))
    content = {
        "type": "object",
        "required": ["head", "results", "standing"],
        "properties": {
            "head": {"type": "object"},
            "results": {"type": "object"},
            "standing": {"type": "string", "description": "As of when, and on how many articles the answer rests."},
        },
    }
    return _operation(f"query-{query.name}", query.title.en, parameters, content)


def _health() -> Json:
    content = {"type": "object", "required": ["status"], "properties": {"status": {"const": "ok"}}}
    return _operation("health", "Whether the service answers", [], content)


def _operation(name: str, summary: str, parameters: list[Json], content: Json) -> Json:
    return {
        "operationId": name,
        "summary": summary,
        "parameters": parameters,
        "responses": {
            "200": {"description": "The answer", "content": {"application/json": {"schema": content}}},
            **{status: _problem(text) for status, text in _PROBLEMS.items()},
        },
    }


_PROBLEMS = {
    "400": "A parameter is wrong, or a name is that of several",
    "401": "The token is missing",
    "404": "There is nothing of this name",
    "422": "The answer is larger than one may be",
    "503": "All places for queries are taken",
    "504": "The query took too long",
}


def _problem(text: str) -> Json:
    return {"description": text, "content": {"application/problem+json": {"schema": _PROBLEM}}}


def _parameter(name: str, about: str, schema: Json, *, required: bool = False) -> Json:
    return {"name": name, "in": "query", "description": about, "required": required, "schema": schema}
