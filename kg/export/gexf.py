"""GEXF 1.2, Gephi's own: with the days on which posts were shown and meetings held, for its timeline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.export.network import Network
from kg.export.xml import attribute

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
"""
_NODE = (("kind", "string"), ("detail", "string"), ("articles", "integer"), ("date", "string"))
_EDGE = (("type", "string"), ("date", "string"), ("status", "string"))
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def gexf_lines(network: Network) -> Iterator[str]:
    """The network line by line. Only whole days go on the timeline; `date` holds every date as the source has it."""
    yield _HEAD
    yield from _attributes("node", _NODE)
    yield from _attributes("edge", _EDGE)
    yield "<nodes>\n"
    for node in network.nodes:
        values = (node.kind, node.detail, str(node.articles), _dates(node.start, node.end))
        yield (
            f"<node id={attribute(node.id)} label={attribute(node.label)}{_days(node.start, node.end)}>"
            f"{_values(values)}</node>\n"
        )
    yield "</nodes>\n<edges>\n"
    for number, edge in enumerate(network.edges):
        ends = f"source={attribute(edge.source)} target={attribute(edge.target)}"
        label = f" label={attribute(edge.label)}" if edge.label else ""
        yield (
            f'<edge id="{number}" {ends}{label} weight="{edge.weight}"{_days(edge.start, edge.end)}>'
            f"{_values((edge.type, _dates(edge.start, edge.end), edge.status))}</edge>\n"
        )
    yield "</edges>\n</graph>\n</gexf>\n"


def _attributes(cls: str, fields: Sequence[tuple[str, str]]) -> Iterator[str]:
    yield f'<attributes class="{cls}" mode="static">\n'
    for number, (name, kind) in enumerate(fields):
        yield f'<attribute id="{number}" title="{name}" type="{kind}"/>\n'
    yield "</attributes>\n"


def _values(values: Sequence[str]) -> str:
    given = ((number, value) for number, value in enumerate(values) if value)
    inside = "".join(f'<attvalue for="{number}" value={attribute(value)}/>' for number, value in given)
    return f"<attvalues>{inside}</attvalues>"


def _dates(start: str, end: str) -> str:
    return f"{start}/{end}" if end and end != start else start


def _days(start: str, end: str) -> str:
    last = end or start
    return "".join(f' {name}="{day}"' for name, day in (("start", start), ("end", last)) if _DAY.fullmatch(day))
