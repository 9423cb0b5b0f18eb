"""Node-link JSON, as `networkx.node_link_graph(data, edges="edges")` reads it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from kg.export.network import Network


def node_link_lines(network: Network) -> Iterator[str]:
    """The network line by line, one node or edge a line."""
    yield '{"directed": true, "multigraph": true, "graph": {},\n"nodes": [\n'
    yield from _items(json.dumps(asdict(node), ensure_ascii=False) for node in network.nodes)
    yield '],\n"edges": [\n'
    # The key tells parallel edges apart.
    edges = ({"key": edge.id} | {k: v for k, v in asdict(edge).items() if k != "id"} for edge in network.edges)
    yield from _items(json.dumps(edge, ensure_ascii=False) for edge in edges)
    yield "]}\n"


def _items(items: Iterator[str]) -> Iterator[str]:
    separator = ""
    for item in items:
        yield separator + item
        separator = ",\n"
    yield "\n"
