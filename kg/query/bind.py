"""Arguments → terms in a query, as a VALUES block of serialised terms: what a user types is never read as SPARQL.

The parameters of the engine itself are no way: they are lost inside subqueries, without an error.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.named import NamedQuery, Parameter, slot
from kg.query.names import CLASSES, find_entities

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.store import NameIndex

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_OPTION = re.compile(r"--([A-Za-z][\w-]*)(?:=(.*))?", re.DOTALL)


class ArgumentError(QueryError):
    """The arguments are not those that the query takes."""


def parse_arguments(words: Sequence[str]) -> dict[str, str]:
    """`--name value` and `--name=value` pairs. Raises ArgumentError for anything else.

    >>> parse_arguments(["--person", "Lê Văn Thái", "--since=2022"])
    {'person': 'Lê Văn Thái', 'since': '2022'}
    """
    arguments: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        option = _OPTION.fullmatch(word)
        if option is None:
            raise ArgumentError(
                "not a parameter", got=word, expected="--NAME VALUE", advice="Put quotes around a name."
            )
        value = option[2] if option[2] is not None else next(rest, None)
        if value is None:
            raise ArgumentError("a parameter without a value", got=word, expected=f"{word} VALUE")
        if option[1] in arguments:
            raise ArgumentError("a parameter given twice", got=word)
        arguments[option[1]] = value
    return arguments


def bind(query: NamedQuery, arguments: Mapping[str, str], store: ox.Store, index: NameIndex | None = None) -> str:
    """The text of the query with its arguments in place. `index` finds names in a large store.

    Raises ArgumentError for an unknown, missing or unusable argument, QueryError for a name that nobody has,
    AmbiguousNameError for one that several have.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    usage = _usage(query)
    for name in arguments:
        if name not in known:
            raise ArgumentError(f"{query.name} has no such parameter", got=f"--{name}", expected=usage)
    text = query.text
    for parameter in query.parameters:
        if parameter.name in arguments:
            text = _put(text, parameter.name, _terms(store, index, parameter, arguments[parameter.name]))
        elif not parameter.optional:
            raise ArgumentError(f"{query.name} needs --{parameter.name}", expected=usage)
    return text


def _put(text: str, name: str, terms: Sequence[ox.NamedNode | ox.Literal]) -> str:
    block = f"VALUES ?{name} {{ {' '.join(str(term) for term in terms)} }}"
    return slot(name).sub(lambda _: block, text)


def _terms(
    store: ox.Store, index: NameIndex | None, parameter: Parameter, value: str
) -> Sequence[ox.NamedNode | ox.Literal]:
    if parameter.type in CLASSES:
        return find_entities(store, parameter, value, index)
    if parameter.type == "date" and not _is_date(value):
        raise ArgumentError(f"--{parameter.name} is no date", got=value, expected="2022, 2022-11 or 2022-11-29")
    return (ox.Literal(value),)


def _is_date(value: str) -> bool:
    """Whether it is a year, a month of one or a day that the calendar has."""
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value + "-01-01"[len(value) - len("2022") :])
    except ValueError:
        return False
    return True


def _usage(query: NamedQuery) -> str:
    """How the query is called, with its optional parameters in brackets."""
    options = [
        f"[--{p.name} {p.type.upper()}]" if p.optional else f"--{p.name} {p.type.upper()}" for p in query.parameters
    ]
    return " ".join(["kg query", query.name, *options])
