"""Named queries: `ontology/queries/NAME.rq`, each with its title, parameters, columns and an example in its header.

    # title: Quá trình công tác của một người | Career of a person
    # about: … | …
    # parameter: person person | Người | The person
    # parameter: since date optional | Từ ngày | Not before
    # column: unit | Đơn vị | Unit
    # column: articles list | Bài | Articles
    # column: status | Tình trạng | Status
    # value: status current | đương nhiệm | current
    # example: --person "Lê Văn Thái"

Every parameter stands in the query as `VALUES ?person { UNDEF }`, wherever its scope needs it. So the file is a query
by itself, in which the parameter is open; `kg.query.bind` puts the value there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.errors import DataError
from kg.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TYPES = ("person", "unit", "agent", "area", "province", "country", "rank", "topic", "date", "text")
"""What a parameter may be; "agent" is a person or a unit."""

_HEADER = re.compile(r"#\s*(\w+):\s*(.*)")
_PARTS_OF_TWO_LANGUAGES = 2
_PARTS_OF_A_DECLARATION = 3
_PARTS_OF_A_VALUE = 2


@dataclass(frozen=True, slots=True)
class Words:
    """The same in Vietnamese and English."""

    vi: str
    en: str

    def in_language(self, language: str) -> str:
        """The one of the language, "vi" or "en"."""
        return self.vi if language == "vi" else self.en


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a query asks for. `type` is one of `TYPES`; an optional parameter that is not given leaves all open."""

    name: str
    type: str
    label: Words
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column to show. The values of a list are joined by "; " in the result, and sorted by what shows it.

    `values` says what codes in it are called; tables for people show that, data for programs keeps the codes.
    """

    name: str
    label: Words
    is_list: bool = False
    values: tuple[tuple[str, Words], ...] = ()

    def called(self, code: str, language: str) -> str:
        """What a code is called in the language, "vi" or "en"; itself where nothing is declared."""
        return next((words.in_language(language) for known, words in self.values if known == code), code)


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A SPARQL text with its header. A free query has no header: no parameters, all columns as they come."""

    name: str
    text: str
    title: Words
    about: Words
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[Column, ...] = ()
    example: str = ""


def named_queries() -> list[NamedQuery]:
    """All named queries, sorted by name."""
    folder = resource("ontology/queries")
    return [parse_query(p.stem, p.read_text(encoding="utf-8"), file=p.name) for p in sorted(folder.glob("*.rq"))]


def whole_lists() -> list[str]:
    """The texts of the named queries that need no argument: what they ask for depends on the graph alone."""
    return [query.text for query in named_queries() if all(parameter.optional for parameter in query.parameters)]


def parse_query(name: str, text: str, file: str | None = None) -> NamedQuery:
    """A query with what its header declares. Raises DataError where the header is wrong."""
    single: dict[str, str] = {}
    parameters: list[Parameter] = []
    columns: dict[str, Column] = {}
    for number, key, value in _header_lines(text):
        where = file or name
        if key == "parameter":
            parameters.append(_parameter(value, text, file=where, place=number))
        elif key == "column":
            declared, label = _declaration(value, file=where, place=number)
            columns[declared[0]] = Column(declared[0], label, is_list="list" in declared[1:])
        elif key == "value":
            (name_of_column, code), label = _value(value, columns, file=where, place=number)
            column = columns[name_of_column]
            columns[name_of_column] = replace(column, values=(*column.values, (code, label)))
        else:
            single[key] = value
    return NamedQuery(
        name,
        text,
        _words(single.get("title", name)),
        _words(single.get("about", "")),
        tuple(parameters),
        tuple(columns.values()),
        single.get("example", ""),
    )


def _header_lines(text: str) -> Iterator[tuple[int, str, str]]:
    """Line number, key and value of the comments on top."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            return
        if match := _HEADER.fullmatch(line.strip()):
            yield number, match[1], match[2]


def _words(value: str) -> Words:
    parts = [part.strip() for part in value.split("|")]
    return Words(parts[0], parts[1]) if len(parts) == _PARTS_OF_TWO_LANGUAGES else Words(value, value)


def _declaration(value: str, *, file: str, place: int) -> tuple[list[str], Words]:
    parts = [part.strip() for part in value.split("|")]
    if len(parts) != _PARTS_OF_A_DECLARATION or not parts[0]:
        raise DataError(
            "a broken declaration", file=file, place=place, got=value, expected="NAME … | tiếng Việt | English"
        )
    return parts[0].split(), Words(parts[1], parts[2])


def _value(value: str, columns: Mapping[str, Column], *, file: str, place: int) -> tuple[list[str], Words]:
    declared, label = _declaration(value, file=file, place=place)
    if len(declared) != _PARTS_OF_A_VALUE or declared[0] not in columns:
        raise DataError("a value of no column", file=file, place=place, got=value, expected="COLUMN CODE | … | …")
    return declared, label


def _parameter(value: str, text: str, *, file: str, place: int) -> Parameter:
    declared, label = _declaration(value, file=file, place=place)
    name, kind, *rest = [*declared, ""]
    if kind not in TYPES:
        raise DataError("no such type", file=file, place=place, got=kind, expected=", ".join(TYPES))
    if not slot(name).search(text):
        raise DataError("a parameter without its place", file=file, expected=f"VALUES ?{name} {{ UNDEF }} in the query")
    return Parameter(name, kind, label, optional="optional" in rest)


def slot(name: str) -> re.Pattern[str]:
    """Where the values of a parameter go.

    >>> bool(slot("person").search("VALUES ?person { UNDEF }"))
    True
    """
    return re.compile(rf"VALUES\s+\?{re.escape(name)}\s*\{{\s*UNDEF\s*\}}")
