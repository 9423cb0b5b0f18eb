"""Running a query: rows, triples or a truth value, in a stable order, with what they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.bind import bind
from kg.query.guard import check_query, keywords
from kg.query.named import Column, NamedQuery, Words
from kg.store import find_index, load_graph
from kg.vocabulary import PREFIXES, RDF, SDO, XSD, Class, Property

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from kg.store import NameIndex

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
LIST_SEPARATOR = "; "


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an answer can be trusted: the articles it rests on, out of those of the graph, and the newest of these.

    Where the answer itself names no article, it rests on the whole graph. `newest` is an ISO date.
    """

    newest: str | None
    articles: int
    synthetic: int
    in_graph: int


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows under columns, or triples (then `rows` is empty), or a truth value."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    standing: Standing
    triples: tuple[ox.Triple, ...] | None = None
    boolean: bool | None = None


def ask(out: Path, query: NamedQuery, arguments: Mapping[str, str]) -> Answer:
    """Ask the build in `out`.

    Raises QueryError where the query reaches out, writes or is no SPARQL, or an argument is no good; InputError where
    there is no build.
    """
    check_query(query.text)
    store = load_graph(out, by_article="GRAPH" in keywords(query.text))
    return ask_store(store, query, arguments, find_index(out))


def ask_store(
    store: ox.Store, query: NamedQuery, arguments: Mapping[str, str], index: NameIndex | None = None
) -> Answer:
    """Ask a build that is loaded already, with the graphs of its articles where the query says GRAPH.

    `index` is that of the same store. Raises QueryError as `ask` does.
    """
    check_query(query.text)
    words = keywords(query.text)
    text = bind(query, arguments, store, index)
    try:
        result = store.query(text, prefixes=dict(PREFIXES))
        return _answer(store, query, result, ordered="ORDER" in words)
    except SyntaxError as error:
        # What the parser would have taken there instead is a grammar of many lines.
        seen = str(error).partition(": expected ")[0]
        raise QueryError("this is no SPARQL 1.1 query", file=query.name, got=seen) from error


def _answer(
    store: ox.Store,
    query: NamedQuery,
    result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples,
    *,
    ordered: bool,
) -> Answer:
    if isinstance(result, ox.QueryBoolean):
        return Answer((), (), _standing(store, ()), boolean=bool(result))
    if isinstance(result, ox.QueryTriples):
        triples = tuple(sorted(set(result), key=str))
        named = (term for triple in triples for term in (triple.subject, triple.object))
        return Answer((), (), _standing(store, named), triples=triples)
    names = [variable.value for variable in result.variables]
    declared = {column.name: column for column in query.columns}
    columns = tuple(declared.get(name, Column(name, Words(name, name))) for name in names)
    rows = [tuple(_settled(term, column) for term, column in zip(row, columns, strict=True)) for row in result]
    if not ordered:
        rows.sort(key=lambda row: [str(term or "") for term in row])
    return Answer(columns, tuple(rows), _standing(store, _named_terms(rows, columns)))


def _settled(term: Term | None, column: Column) -> Term | None:
    """A list in a stable order: the engine joins in its own."""
    if column.is_list and isinstance(term, ox.Literal) and (term.language or LIST_SEPARATOR in term.value):
        return ox.Literal(LIST_SEPARATOR.join(sorted(term.value.split(LIST_SEPARATOR))))
    return term


def _named_terms(rows: Iterable[tuple[Term | None, ...]], columns: tuple[Column, ...]) -> Iterable[Term]:
    for row in rows:
        for term, column in zip(row, columns, strict=True):
            if column.is_list and isinstance(term, ox.Literal):
                yield from (ox.NamedNode(part) for part in term.value.split(LIST_SEPARATOR) if "://" in part)
            elif term is not None:
                yield term


def _standing(store: ox.Store, terms: Iterable[Term]) -> Standing:
    named = {term for term in terms if isinstance(term, ox.NamedNode)}
    in_graph = _count(store, f"?a a {_ARTICLE}")
    used = _those_with(store, named, _TYPE, _ARTICLE, in_graph)
    if used:
        invented = len(_those_with(store, used, _SYNTHETIC, _TRUE, in_graph))
    else:
        invented = _count(store, f"?a {_SYNTHETIC} {_TRUE} ; a {_ARTICLE}")
    newest = _value(store, f"SELECT (MAX(STR(?d)) AS ?n) {{ ?a {_DATE} ?d FILTER(!STRSTARTS(STR(?d), '-')) }}")
    return Standing(newest, len(used) or in_graph, invented, in_graph)


def _those_with(
    store: ox.Store, nodes: set[ox.NamedNode], prop: ox.NamedNode, value: ox.NamedNode | ox.Literal, most: int
) -> set[ox.NamedNode]:
    """The nodes with the value, which at most so many have: few are looked up, for many all that have it are read."""
    if len(nodes) < most:
        return {node for node in nodes if ox.Quad(node, prop, value) in store}
    having = (quad.subject for quad in store.quads_for_pattern(None, prop, value, ox.DefaultGraph()))
    return nodes.intersection(node for node in having if isinstance(node, ox.NamedNode))


_TYPE, _ARTICLE = ox.NamedNode(RDF + "type"), ox.NamedNode(Class.ARTICLE)
_SYNTHETIC, _TRUE = ox.NamedNode(Property.SYNTHETIC), ox.Literal("true", datatype=ox.NamedNode(XSD + "boolean"))
_DATE = ox.NamedNode(SDO + "datePublished")


def _count(store: ox.Store, pattern: str) -> int:
    return int(_value(store, f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}") or 0)


def _value(store: ox.Store, text: str) -> str | None:
    """The one value that a query of ours answers with, None where it is open."""
    result = store.query(text)
    if not isinstance(result, ox.QuerySolutions):
        raise TypeError(text)
    value = next(result)[0]
    return value.value if isinstance(value, ox.Literal) else None
