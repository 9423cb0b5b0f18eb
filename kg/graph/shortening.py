"""Terms as Turtle and TriG write them: with prefixes, and numbers without quotes; and the way back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from kg.graph.iris import KINDS
from kg.vocabulary import PREFIXES, RDF, XSD

# Terms whose other form is kept: enough for all that come again and again.
_MOST_CACHED = 1 << 16
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_BARE = {
    f"{XSD}integer": re.compile(r"[+-]?\d+", re.ASCII),
    f"{XSD}decimal": re.compile(r"[+-]?\d+\.\d+", re.ASCII),
    f"{XSD}boolean": re.compile(r"true|false"),
}
TYPE = f"<{RDF}type>"


@dataclass(frozen=True, slots=True)
class Shortening:
    """How the terms of a build are written: `short` makes the form of a term in its files, `full` a term of that.

    `header` are the lines that the files begin with.
    """

    header: str
    short: Callable[[str], str]
    full: Callable[[str], str]


@lru_cache(1)
def shortening(base: str) -> Shortening:
    """The one for the base of a build's own IRIs.

    >>> terms = shortening("https://example.org/")
    >>> terms.short('"0.9"^^<http://www.w3.org/2001/XMLSchema#decimal>'), terms.full("person:x")
    ('0.9', '<https://example.org/person/x>')
    """
    prefixes = dict(PREFIXES) | {kind: f"{base}{kind}/" for kind in KINDS}
    by_namespace = {namespace: prefix for prefix, namespace in prefixes.items()}
    return Shortening(
        "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in sorted(prefixes.items())),
        _Kept(lambda term: _short(term, by_namespace)).__getitem__,
        _Kept(lambda term: _full(term, prefixes)).__getitem__,
    )


class _Kept(dict[str, str]):
    """The forms that a function gives to the terms that came last: looked up in a fifth of the time of `lru_cache`."""

    def __init__(self, form: Callable[[str], str]) -> None:
        super().__init__()
        self._form = form

    def __missing__(self, term: str) -> str:
        if len(self) >= _MOST_CACHED:
            self.clear()
        self[term] = made = self._form(term)
        return made


def _short(term: str, by_namespace: Mapping[str, str]) -> str:
    if term[0] == "<":
        return _shorten_iri(term, by_namespace)
    if term[-1] != ">":
        return term
    quoted, _, datatype = term.rpartition("^^")
    bare = _BARE.get(datatype[1:-1])
    if bare is not None and bare.fullmatch(quoted, 1, len(quoted) - 1):
        return quoted[1:-1]
    return f"{quoted}^^{_shorten_iri(datatype, by_namespace)}"


def _shorten_iri(term: str, by_namespace: Mapping[str, str]) -> str:
    cut = max(term.rfind("/"), term.rfind("#")) + 1
    prefix = by_namespace.get(term[1:cut])
    return f"{prefix}:{term[cut:-1]}" if prefix is not None and _LOCAL.fullmatch(term, cut, len(term) - 1) else term


def _full(short: str, prefixes: Mapping[str, str]) -> str:
    if short[0] == '"':
        quoted, found, datatype = short.rpartition('"^^')
        typed = found and '"' not in datatype  # a text may hold these marks itself, before its last quotation mark
        return f'{quoted}"^^{_full_iri(datatype, prefixes)}' if typed else short
    if short in {"true", "false"}:
        return f'"{short}"^^<{XSD}boolean>'
    if short[0] in "+-0123456789":
        return f'"{short}"^^<{XSD}{"decimal" if "." in short else "integer"}>'
    return _full_iri(short, prefixes)


def _full_iri(short: str, prefixes: Mapping[str, str]) -> str:
    if short[0] == "<":
        return short
    prefix, _, local = short.partition(":")
    return f"<{prefixes[prefix]}{local}>"
