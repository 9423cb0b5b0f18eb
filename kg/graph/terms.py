"""RDF terms as plain strings in N-Triples syntax: quick to sort, to compare and to write.

A term is `<iri>`, `"text"@vi` or `"5"^^<datatype>`. There are no blank nodes.
"""

from __future__ import annotations

import re

from kg.errors import OutputError
from kg.vocabulary import XSD

# RFC 3987: scheme, then at most one fragment; letters of all scripts, but no private ones, and % only as an escape.
_UCSCHAR = "\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef" + "".join(
    f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 14)
)
_CHARS = rf"(?:[A-Za-z0-9._~!$&'()*+,;=:@/?{_UCSCHAR}-]|%[0-9A-Fa-f]{{2}})*"
_IRI = re.compile(rf"[A-Za-z][A-Za-z0-9+.-]*:(?=.){_CHARS}(?:#{_CHARS})?")
_ESCAPED = re.compile(r'[\x00-\x1f"\\\x7f]')
_SHORT_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_DATES = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "date"),
    (re.compile(r"\d{4}-\d\d"), "gYearMonth"),
    (re.compile(r"\d{4}"), "gYear"),
    (re.compile(r"--\d\d-\d\d"), "gMonthDay"),
    (re.compile(r"--\d\d"), "gMonth"),
)


def iri(value: str) -> str:
    """The term of an absolute IRI. Raises OutputError where characters stand in it that an IRI may not have.

    >>> iri("https://example.org/a")
    '<https://example.org/a>'
    """
    if not _IRI.fullmatch(value):
        raise OutputError("this is no IRI", got=value, expected="an absolute IRI without spaces, quotes or brackets")
    return f"<{value}>"


def literal(text: str, language: str | None = None, datatype: str | None = None) -> str:
    r"""The term of a literal; `datatype` is the IRI of its type, none for a plain string.

    >>> print(literal('Hội nghị "đầu năm"', language="vi"))
    "Hội nghị \"đầu năm\""@vi
    """
    if _SURROGATE.search(text):
        raise OutputError("half a character (a lone surrogate) can't be written as Unicode", got=ascii(text)[:80])
    quoted = f'"{_ESCAPED.sub(_escape, text)}"'
    if language is not None:
        return f"{quoted}@{language}"
    return quoted if datatype is None else f"{quoted}^^<{datatype}>"


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return _SHORT_ESCAPES.get(char) or f"\\u{ord(char):04X}"


def integer(value: int) -> str:
    """The term of a whole number."""
    return f'"{value}"^^<{XSD}integer>'


def decimal(value: float) -> str:
    """The term of a decimal number, to four digits.

    >>> decimal(0.9).partition("^")[0]
    '"0.9"'
    """
    text = f"{value:.4f}".rstrip("0")
    return f'"{text + "0" if text.endswith(".") else text}"^^<{XSD}decimal>'


def boolean(*, value: bool) -> str:
    """The term of a truth value."""
    return f'"{str(value).lower()}"^^<{XSD}boolean>'


def date(lexical: str) -> str:
    """The term of a date that is as exact as its source: xsd:date, gYearMonth, gYear, gMonthDay or gMonth.

    >>> date("--11-28").rpartition("#")[2]
    'gMonthDay>'
    """
    for shape, name in _DATES:
        if shape.fullmatch(lexical):
            return f'"{lexical}"^^<{XSD}{name}>'
    raise OutputError("this is no date", got=lexical, expected="2022-11-29, 2022-11, 2022, --11-29 or --11")
