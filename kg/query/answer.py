"""Running a query: rows, triples or a truth value, in a stable order, with what they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.bind import bind
from kg.query.guard import check_query, keywords, names_graphs
from kg.query.named import Column, NamedQuery, Words
from kg.store import Kept, count_totals, load_build
from kg.vocabulary import PREFIXES, RDF, XSD, Class, Property

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kg.store import Totals

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
    build = load_build(out, by_article=names_graphs(query.text))
    return ask_store(build.store, query, arguments, build.kept)


def ask_store(store: ox.Store, query: NamedQuery, arguments: Mapping[str, str], kept: Kept | None = None) -> Answer:
    """Ask a build that is loaded already, with the graphs of its articles where the query says GRAPH.

    `kept` is that of the same graph. Raises QueryError as `ask` does.
    """
    check_query(query.text)
    found = kept or Kept()
    text = bind(query, arguments, store, found.names)
    try:
        # An argument that was put into the text makes it another, whose result isn't kept.
        result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples | None = found.solutions(text)
        if result is None:
            result = store.query(text, prefixes=dict(PREFIXES))
        return _answer(_Basis(store, found.totals), query, result, ordered="ORDER" in keywords(query.text))
    except SyntaxError as error:
        # What the parser would have taken there instead is a grammar of many lines.
        seen = str(error).partition(": expected ")[0]
        raise QueryError("this is no SPARQL 1.1 query", file=query.name, got=seen) from error


@dataclass(frozen=True, slots=True)
class _Basis:
    """The graph that an answer rests on, with its totals where they are known."""

    store: ox.Store
    totals: Totals | None


def _answer(
    basis: _Basis,
    query: NamedQuery,
    result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples,
    *,
    ordered: bool,
) -> Answer:
    if isinstance(result, ox.QueryBoolean):
        return Answer((), (), _standing(basis, set()), boolean=bool(result))
    if isinstance(result, ox.QueryTriples):
        triples = tuple(sorted(set(result), key=str))
        named = {t for triple in triples for t in (triple.subject, triple.object) if isinstance(t, ox.NamedNode)}
        return Answer((), (), _standing(basis, named), triples=triples)
    names = [variable.value for variable in result.variables]
    declared = {column.name: column for column in query.columns}
    columns = tuple(declared.get(name, Column(name, Words(name, name))) for name in names)
    lists = [place for place, column in enumerate(columns) if column.is_list]
    rows = [_settled(tuple(row), lists) for row in result]
    if not ordered:
        rows.sort(key=lambda row: [str(term or "") for term in row])
    return Answer(columns, tuple(rows), _standing(basis, _named_nodes(rows, columns)))


def _settled(row: tuple[Term | None, ...], lists: Sequence[int]) -> tuple[Term | None, ...]:
    """A row with the lists at those places in a stable order: the engine joins in its own."""
    terms = list(row)
    for place in lists:
        term = terms[place]
        if isinstance(term, ox.Literal):
            text = term.value
            if LIST_SEPARATOR in text:
                terms[place] = ox.Literal(LIST_SEPARATOR.join(sorted(text.split(LIST_SEPARATOR))))
            elif term.language:
                terms[place] = ox.Literal(text)
    return tuple(terms)


def _named_nodes(rows: Sequence[tuple[Term | None, ...]], columns: Sequence[Column]) -> set[ox.NamedNode]:
    """All that the rows name, by a term or by its IRI in a list."""
    named: set[ox.NamedNode] = set()
    iris: set[str] = set()
    for place, column in enumerate(columns):
        terms = [row[place] for row in rows]
        named.update(term for term in terms if isinstance(term, ox.NamedNode))
        if column.is_list:
            for text in {term.value for term in terms if isinstance(term, ox.Literal)}:
                iris.update(text.split(LIST_SEPARATOR))
    return named.union(ox.NamedNode(iri) for iri in iris if "://" in iri)


def _standing(basis: _Basis, named: set[ox.NamedNode]) -> Standing:
    totals = basis.totals or count_totals(basis.store)
    used = _those_with(basis.store, named, _TYPE, _ARTICLE, totals.articles)
    invented = len(_those_with(basis.store, used, _SYNTHETIC, _TRUE, totals.articles)) if used else totals.synthetic
    return Standing(totals.newest, len(used) or totals.articles, invented, totals.articles)


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
