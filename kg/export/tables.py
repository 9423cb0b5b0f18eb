"""Tables of nodes and edges, for spreadsheets and for `neo4j-admin database import`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from kg.export.network import EDGE_FIELDS, NODE_FIELDS, Edge, Network, Node
from kg.query import safe_cell

Table = tuple[str, Iterator[str]]
Row = Sequence[str | int]

TABLES = frozenset({"nodes.csv", "edges.csv"})
"""The files of a folder of tables."""


def csv_tables(network: Network) -> Iterator[Table]:
    """nodes.csv and edges.csv. No cell is a formula to a spreadsheet; a mark in front tells it to read UTF-8.

    Edges have the names of their ends too, so that a reader need not look them up.
    """
    yield "nodes.csv", _rows(NODE_FIELDS, map(_safe, _cells(network.nodes, NODE_FIELDS)), mark="\ufeff")
    names = {node.id: node.label for node in network.nodes}
    ends = ((names[edge.source], names[edge.target]) for edge in network.edges)
    edges = ([*cells, *named] for cells, named in zip(_cells(network.edges, EDGE_FIELDS), ends, strict=True))
    yield "edges.csv", _rows((*EDGE_FIELDS, "source_name", "target_name"), map(_safe, edges), mark="\ufeff")


def neo4j_tables(network: Network) -> Iterator[Table]:
    """nodes.csv and edges.csv with the headings that neo4j-admin expects, every value as it is."""
    yield "nodes.csv", _rows(_NODE_HEAD, map(_neo4j_node, network.nodes))
    yield "edges.csv", _rows(_EDGE_HEAD, map(_neo4j_edge, network.edges))


_NODE_HEAD = ("iri:ID", ":LABEL", "detail", "name", "start", "end", "articles:int")
_EDGE_HEAD = (":START_ID", ":END_ID", ":TYPE", "iri", "label", "weight:int", "start", "end", "status")


def _neo4j_node(node: Node) -> Row:
    return [node.id, node.kind.capitalize(), node.detail, node.label, node.start, node.end, node.articles]


def _neo4j_edge(edge: Edge) -> Row:
    ends = (edge.source, edge.target, edge.type.upper())
    return [*ends, edge.id, edge.label, edge.weight, edge.start, edge.end, edge.status]


def _cells(things: Iterable[Node | Edge], names: Sequence[str]) -> Iterator[Row]:
    return ([getattr(thing, name) for name in names] for thing in things)


def _safe(cells: Row) -> Row:
    return [safe_cell(cell) if isinstance(cell, str) else cell for cell in cells]


def _rows(head: Sequence[str], rows: Iterable[Row], mark: str = "") -> Iterator[str]:
    buffer = io.StringIO(mark)
    buffer.seek(len(mark))
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(head)
    yield buffer.getvalue()
    for row in rows:
        buffer.seek(0)
        buffer.truncate()
        writer.writerow(row)
        yield buffer.getvalue()
