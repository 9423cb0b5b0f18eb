"""The SPARQL 1.1 Protocol: the query in a request, be it in the address, in a form or the body itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from kg.errors import QueryError
from kg.query.guard import check_query
from kg.serve.problems import ServiceError

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

_KNOWN = ("query", "default-graph-uri", "named-graph-uri")
_MOST_PARAMETERS = 1000


@dataclass(frozen=True, slots=True)
class Question:
    """A query with the graphs it is asked of, as IRIs; all of the build where they are empty."""

    text: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


def read_question(method: str, content_type: str, query_string: str, body: bytes) -> Question:
    """The question in a request.

    Raises ServiceError: 400 for what breaks the protocol, 403 for what is refused, 415 for an unknown kind of body.
    """
    media = content_type.partition(";")[0].strip().lower()
    parameters = _pairs(query_string)
    if method == "POST":
        if media == FORM:
            parameters += _pairs(_text(body))
        elif media == QUERY:
            parameters.append(("query", _text(body)))
        elif media == UPDATE:
            raise _read_only()
        else:
            raise ServiceError(415, "Unknown kind of body", f"Send {FORM} or {QUERY}.")
    return _question(parameters)


def asks_nothing(names: Container[str]) -> bool:
    """Whether the parameters of an address, of which these are the names, hold no query or update."""
    return "query" not in names and "update" not in names


def _question(parameters: Sequence[tuple[str, str]]) -> Question:
    values = {name: tuple(value for key, value in parameters if key == name) for name in _KNOWN}
    if any(name == "update" or name.startswith("using-") for name, _ in parameters):
        raise _read_only()
    queries = values["query"]
    if len(queries) != 1:
        raise ServiceError(400, "Bad request", f"A request holds one query, and this has {len(queries)}.")
    try:
        check_query(queries[0])
    except QueryError as error:
        raise ServiceError(403, "Refused", str(error)) from error
    return Question(queries[0], values["default-graph-uri"], values["named-graph-uri"])


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS)
    except ValueError as error:
        raise ServiceError(400, "Bad request", "The parameters are no UTF-8, or too many.") from error


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ServiceError(400, "Bad request", "The body is no UTF-8.") from error


def _read_only() -> ServiceError:
    return ServiceError(403, "Refused", "This service is read-only: it takes queries and no updates.")
