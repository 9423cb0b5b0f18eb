"""GraphML: what networkx, yEd, igraph and Gephi read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.export.network import EDGE_FIELDS, NODE_FIELDS, Network
from kg.export.xml import attribute, content

_TYPES = {"weight": "int", "articles": "int"}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def graphml_lines(network: Network) -> Iterator[str]:
    """The network line by line: directed, parallel edges with ids of their own."""
    yield _HEAD
    yield from _keys("node", NODE_FIELDS[1:])
    yield from _keys("edge", (*EDGE_FIELDS[3:],))
    yield '<graph edgedefault="directed">\n'
    for node in network.nodes:
        yield f"<node id={attribute(node.id)}>{_data('node', NODE_FIELDS[1:], node)}</node>\n"
    for edge in network.edges:
        ends = f"id={attribute(edge.id)} source={attribute(edge.source)} target={attribute(edge.target)}"
        yield f"<edge {ends}>{_data('edge', EDGE_FIELDS[3:], edge)}</edge>\n"
    yield "</graph>\n</graphml>\n"


def _keys(domain: str, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        kind = _TYPES.get(name, "string")
        yield f'<key id="{domain}-{name}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>\n'


def _data(domain: str, names: Sequence[str], thing: object) -> str:
    values = ((name, getattr(thing, name)) for name in names)
    return "".join(f'<data key="{domain}-{name}">{content(str(value))}</data>' for name, value in values if value != "")
