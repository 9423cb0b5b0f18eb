"""The page: one HTML file that holds the network, its evidence and everything needed to read it.

pyvis builds the network that vis-network draws; the page around it is ours. Whatever comes from an article goes into
the file as JSON in which no `<` is left, and the page only ever sets it as text. A content security policy allows the
page's own scripts and style by their hashes, and no request to anywhere.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kg.errors import OutputError
from kg.view.entities import Article, Node
from kg.view.facts import Fact, Passage
from kg.view.layout import Box, place
from kg.view.network import Network, read_network
from kg.view.overview import Overview, overview

Json = dict[str, Any]

_HERE = Path(__file__).parent
_PAGE = _HERE / "page"
_LIBRARY = _HERE / "vendor" / "vis-network.min.js"
# Concatenated in this order into one script.
_SCRIPTS = (
    "data.js", "language.js", "search.js", "scene.js", "arrange.js", "drawing.js",
    "elements.js", "evidence.js", "lists.js", "panel.js", "legend.js", "finder.js", "main.js",
)  # fmt: skip

_SHAPES = {"person": "dot", "unit": "square", "area": "diamond", "meeting": "triangle"}
# How the page sets labels (drawing.js): letters a line and lines at most, and their size at zoom 1.
_LABEL_LINE, _LABEL_LINES = 20, 3
_LETTER, _LINE = 7.2, 16.0
_UNNAMED = 40  # letters of the name that the page makes up for a meeting
_RADIUS = 16.0  # of a node


@dataclass(frozen=True, slots=True)
class PageCounts:
    """What was written: entities and facts on the page, nodes of its first view, and the file's size in bytes."""

    nodes: int
    edges: int
    facts: int
    first_view: int
    size: int


def write_page(out_dir: Path) -> PageCounts:
    """Write `out_dir/graph.html` for `out_dir/graph.ttl`: the same bytes for the same graph.

    Raises InputError where the graph can't be read and OutputError where the page can't be written.
    """
    network = read_network(out_dir / "graph.ttl")
    first = overview(network)
    page = render_page(page_data(network, first)).encode()
    target = out_dir / "graph.html"
    try:
        target.write_bytes(page)
    except OSError as error:
        raise OutputError("can't write the page", file=str(target), got=error.strerror) from error
    return PageCounts(len(network.nodes), len(network.edges), len(network.facts), len(first.nodes), len(page))


def render_page(data: Json) -> str:
    """The HTML of the page for its data."""
    library = re.sub(r"\n//# sourceMappingURL=.*\s*$", "\n", _LIBRARY.read_text("utf-8"))
    parts = [(_PAGE / name).read_text("utf-8") for name in _SCRIPTS]
    script = '"use strict";\n(() => {\n' + "\n".join(parts) + "\n})();\n"
    style = (_PAGE / "style.css").read_text("utf-8")
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hash(library)} {_hash(script)}",
            f"style-src {_hash(style)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    filling = {
        "policy": policy,
        "style": style,
        "words": _embed(_page_json("words.json")),
        "data": _embed(data),
        "library": library,
        "script": script,
    }
    template = (_PAGE / "template.html").read_text("utf-8")
    # One pass, so that nothing inside what is filled in is taken for a slot.
    return re.sub(r"\{\{(\w+)\}\}", lambda match: filling[match[1]], template)


def page_data(network: Network, first: Overview) -> Json:
    """All that the page's script reads: plain values only."""
    net = _pyvis(network, first)
    return {
        "nodes": net.nodes,
        "edges": net.edges,
        "overview": {
            "whole": first.whole,
            "weights": dict(zip(map(str, first.nodes), first.weights, strict=True)),
            "ties": [_without_empty({"from": t.source, "to": t.target, "meetings": t.meetings}) for t in first.ties],
        },
        "facts": [_fact(fact) for fact in network.facts],
        "passages": [_passage(passage) for passage in network.passages],
        "articles": [_article(article) for article in network.articles],
        "base": _base(network.nodes),
    }


def _pyvis(network: Network, first: Overview) -> Any:
    """The network as pyvis holds it. Ids are indexes: they are short, and no text can be taken for markup in them."""
    from pyvis.edge import Edge as VisEdge  # noqa: PLC0415 - takes 0.2 s, which only those who draw should wait for
    from pyvis.network import Network as VisNetwork  # noqa: PLC0415
    from pyvis.node import Node as VisNode  # noqa: PLC0415

    net = VisNetwork()
    base = _base(network.nodes)
    forms = _page_json("short_forms.json")
    positions = _positions(network, first)
    for number, node in enumerate(network.nodes):
        x, y = positions.get(number, (None, None))
        options = {**_node(node, base), **({"x": x, "y": y} if x is not None else {})}
        label = _short(node.label, forms)
        if label != node.label:
            options["name"] = node.label
        # What add_node and add_edge do, without their search through all that is there already, which is quadratic.
        net.nodes.append(VisNode(number, _SHAPES[node.kind], label=label, **options).options)
    for number, edge in enumerate(network.edges):
        options = _without_empty({"id": number, "relations": edge.relations, "facts": edge.facts})
        net.edges.append(VisEdge(edge.source, edge.target, **options).options)
    return net


def _positions(network: Network, first: Overview) -> dict[int, tuple[int, int]]:
    index = {node: i for i, node in enumerate(first.nodes)}
    forms = _page_json("short_forms.json")
    boxes = [_box(_short(network.nodes[node].label, forms)) for node in first.nodes]
    ties = [(index[tie.source], index[tie.target]) for tie in first.ties]
    return dict(zip(first.nodes, place(boxes, ties), strict=True))


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


def _node(node: Node, base: str) -> Json:
    return _without_empty(
        {
            "key": node.iri.removeprefix(base),
            "kind": node.kind,
            "detail": node.detail,
            "en": node.label_en,
            "note": node.note,
            "aliases": node.aliases,
            "level": node.level,
            "date": node.date,
            "endDate": node.end_date,
            "since": node.since,
            "until": node.until,
            "topics": node.topics,
            "spots": [(spot.article, spot.start, spot.stop) for spot in node.spots],
        }
    )


def _fact(fact: Fact) -> Json:
    parts, texts = dict(fact.parts), dict(fact.texts)
    return _without_empty({"kind": fact.kind, **parts, "texts": texts, "date": fact.date, "passages": fact.passages})


def _passage(passage: Passage) -> Json:
    return _without_empty(asdict(passage))


def _article(article: Article) -> Json:
    return _without_empty(
        {
            "title": article.title,
            "url": article.url,
            "date": article.date,
            "publisher": article.publisher,
            "synthetic": article.synthetic,
        }
    )


def _without_empty(values: Mapping[str, Any]) -> Json:
    """What is there: empty texts and lists, None and False are left out of the file."""
    return {key: value for key, value in values.items() if value or (value == 0 and value is not False)}


def _base(nodes: Sequence[Node]) -> str:
    """What the IRIs of entities begin with: all but their last two parts (`kind/name`)."""
    return nodes[0].iri.rsplit("/", 2)[0] + "/" if nodes else ""


def _page_json(name: str) -> Any:
    return json.loads((_PAGE / name).read_text("utf-8"))


def _embed(value: Any) -> str:
    """JSON for a `<script type="application/json">`: no `<` in it can end the element or begin a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _hash(source: str) -> str:
    """The source expression by which a content security policy allows exactly this inline text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"
