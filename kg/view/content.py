"""What the page's script reads: the network with the positions of its first view, as plain values in few bytes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.view.entities import Article, Node, NodeKind
from kg.view.facts import Fact, Passage
from kg.view.layout import Box, place
from kg.view.network import Network
from kg.view.overview import Overview
from kg.view.packing import Json, pack

PAGE = Path(__file__).parent / "page"
"""Scripts, style, template and words of the page."""

_SHAPES: Mapping[NodeKind, str] = {"person": "dot", "unit": "square", "area": "diamond", "meeting": "triangle"}
# How the page sets labels (drawing.js): letters a line and lines at most, and their size at zoom 1.
_LABEL_LINE, _LABEL_LINES = 20, 3
_LETTER, _LINE = 7.2, 16.0
_UNNAMED = 40  # letters of the name that the page makes up for a meeting
_RADIUS = 16.0  # of a node


def page_content(network: Network, first: Overview) -> Json:
    """All that the page's script reads. Tables are packed; rows refer to one another by their number."""
    net = _pyvis(network, first)
    return {
        "nodes": pack(_numbered(net.nodes)),
        "edges": pack(_numbered(net.edges)),
        "facts": pack([_fact(fact) for fact in network.facts]),
        "passages": pack([_passage(passage) for passage in network.passages]),
        "articles": pack([_article(article) for article in network.articles]),
        "overview": {
            "whole": first.whole,
            "faint": first.faint,
            "weights": dict(zip(map(str, first.nodes), first.weights, strict=True)),
            "ties": [_without_empty({"from": t.source, "to": t.target, "meetings": t.meetings}) for t in first.ties],
        },
        "base": _base(network.nodes),
    }


def load_pyvis() -> None:
    """Import what takes long to import: 0.2 s, which only those who draw should wait for."""
    import pyvis  # noqa: F401, PLC0415


def page_json(name: str) -> Any:
    """A JSON file of the page."""
    return json.loads((PAGE / name).read_text("utf-8"))


def _pyvis(network: Network, first: Overview) -> Any:
    """The network as pyvis holds it. Ids are indexes: they are short, and no text can be taken for markup in them."""
    from pyvis.edge import Edge as VisEdge  # noqa: PLC0415 - see load_pyvis
    from pyvis.network import Network as VisNetwork  # noqa: PLC0415
    from pyvis.node import Node as VisNode  # noqa: PLC0415

    net = VisNetwork()
    base = _base(network.nodes)
    index = {node.iri: number for number, node in enumerate(network.nodes)}
    quoted = _quoted_spots(network)
    positions = _positions(network, first)
    for number, node in enumerate(network.nodes):
        options = {**_node(node, base, index), **positions.get(number, {})}
        hosts, hubs = first.attendance.get(number, (set(), set()))
        options |= _without_empty({"spots": quoted[number], "hosts": sorted(hosts), "hubs": sorted(hubs)})
        # What add_node and add_edge do, without their search through all that is there already, which is quadratic.
        net.nodes.append(VisNode(number, _SHAPES[node.kind], label=node.label, **options).options)
    for edge in network.edges:
        options = _without_empty({"relations": edge.relations, "facts": edge.facts})
        net.edges.append(VisEdge(edge.source, edge.target, **options).options)
    return net


def _numbered(rows: list[Json]) -> list[Json]:
    """Rows without their ids, which are their numbers."""
    return [{key: value for key, value in row.items() if key != "id"} for row in rows]


def _positions(network: Network, first: Overview) -> dict[int, Json]:
    """Node → its `x` and `y` in the first view."""
    index = {node: i for i, node in enumerate(first.nodes)}
    forms = page_json("short_forms.json")
    boxes = [_box(_short(network.nodes[node].label, forms)) for node in first.nodes]
    ties = [(index[tie.source], index[tie.target]) for tie in first.ties]
    return {node: {"x": x, "y": y} for node, (x, y) in zip(first.nodes, place(boxes, ties), strict=True)}


def _box(label: str) -> Box:
    """The room that a node takes with its wrapped label under it."""
    letters = len(label) or _UNNAMED
    lines = min(_LABEL_LINES, -(-letters // _LABEL_LINE))
    return Box(max(2 * _RADIUS, min(letters, _LABEL_LINE) * _LETTER), _RADIUS, _RADIUS + 6 + lines * _LINE)


def _short(name: str, forms: Mapping[str, str]) -> str:
    """A name as the drawing shows it, in the abbreviations of the press; lists and panels give it in full."""
    for form in sorted(forms, key=len, reverse=True):
        if name.startswith(form):
            return forms[form] + name.removeprefix(form)
    return name


def _quoted_spots(network: Network) -> dict[int, list[int]]:
    """Node → where it is named inside passages of its own facts, which is all that is ever highlighted: of each the
    article, the start and the length, one after the other."""
    passages: defaultdict[int, set[int]] = defaultdict(set)
    for fact in network.facts:
        for _, involved in fact.parts:
            for each in involved:
                passages[each].update(fact.passages)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number, node in enumerate(network.nodes):
        quotes: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for passage in (network.passages[i] for i in sorted(passages[number])):
            quotes[passage.article].append((passage.start, passage.start + len(passage.quote)))
        for spot in node.spots:
            if any(start <= spot.start and spot.stop <= stop for start, stop in quotes[spot.article]):
                found[number] += spot.article, spot.start, spot.stop - spot.start
    return found


def _node(node: Node, base: str, index: Mapping[str, int]) -> Json:
    standing = node.standing
    return _without_empty(
        {
            "key": node.iri.removeprefix(base).split("/", 1)[-1],
            "kind": node.kind,
            "detail": node.detail,
            "en": node.label_en,
            "rank": standing and _without_empty({"vi": standing.rank, "en": standing.rank_en}),
            "post": standing and _without_empty({"vi": standing.title, "en": standing.title_en}),
            "unit": index.get(standing.unit) if standing else None,
            "aliases": node.aliases,
            "level": node.level,
            "date": node.date,
            "endDate": node.end_date,
            "since": node.since,
            "until": node.until,
            "topics": node.topics,
            "articles": node.articles,
        }
    )


def _fact(fact: Fact) -> Json:
    parts, texts = dict(fact.parts), dict(fact.texts)
    return _without_empty({"kind": fact.kind, **parts, "texts": texts, "date": fact.date, "passages": fact.passages})


def _passage(passage: Passage) -> Json:
    return _without_empty(
        {
            "article": passage.article,
            "start": passage.start,
            "quote": passage.quote,
            "supports": passage.supports,
        }
    )


def _article(article: Article) -> Json:
    return _without_empty(
        {
            "title": article.title,
            "url": article.url,
            "date": article.date,
            "publisher": article.publisher,
            "synthetic": article.synthetic,
            "repeats": article.repeats,
        }
    )


def _without_empty(values: Mapping[str, Any]) -> Json:
    """What is there: empty texts and lists, None and False are left out of the file."""
    return {key: value for key, value in values.items() if value or (value == 0 and value is not False)}


def _base(nodes: Sequence[Node]) -> str:
    """What the IRIs of entities begin with: all but their last two parts (`kind/name`)."""
    return nodes[0].iri.rsplit("/", 2)[0] + "/" if nodes else ""
