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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import OutputError
from kg.view.content import PAGE, page_content, page_json
from kg.view.cut import most_connected
from kg.view.network import Network, network_of, read_network
from kg.view.outline import read_part
from kg.view.overview import Overview, overview
from kg.view.packing import Json
from kg.view.scan import scan

_LIBRARY = Path(__file__).parent / "vendor" / "vis-network.min.js"
# Concatenated in this order into one script.
_SCRIPTS = (
    "data.js", "language.js", "filters.js", "search.js", "question.js", "scene.js", "paths.js", "measures.js",
    "arrange.js", "elements.js", "drawing.js", "evidence.js", "lists.js", "career.js", "panel.js", "legend.js",
    "timeline.js", "takeaway.js", "sparql.js", "finder.js", "ahead.js", "main.js",
)  # fmt: skip


LARGEST = 25_000_000
"""Bytes that a page may have: browsers open more, but people neither mail nor keep it."""

_LARGE = 40_000_000  # bytes of a graph, that of a thousand articles; larger ones are not loaded whole
_MOST_NODES, _MOST_FACTS = 130_000, 260_000  # of a large one, in 0.7 GB; a page has seldom room for as much
_ROOM = 0.95  # of what is left, so that few tries are needed until a part fits


@dataclass(frozen=True, slots=True)
class PageCounts:
    """What was written: entities and facts on the page, nodes of its first view, the file's size in bytes, and how many
    of the build's entities had no room."""

    nodes: int
    edges: int
    facts: int
    first_view: int
    size: int
    left_out: int = 0


def write_page(out_dir: Path, largest: int = LARGEST) -> PageCounts:
    """Write `out_dir/graph.html` for `out_dir/graph.ttl`: the same bytes for the same graph.

    Where the page would have more than `largest` bytes it holds the most connected part, and says so. Raises InputError
    where the graph can't be read and OutputError where the page can't be written.
    """
    whole, count = _loaded(out_dir / "graph.ttl")
    network, first, page = _fitting(whole, count, largest)
    target = out_dir / "graph.html"
    try:
        target.write_bytes(page)
    except OSError as error:
        raise OutputError("can't write the page", file=str(target), got=error.strerror) from error
    left_out = count - len(network.nodes)
    facts = len(network.facts)
    return PageCounts(len(network.nodes), len(network.edges), facts, len(first.nodes), len(page), left_out)


def _loaded(path: Path) -> tuple[Network, int]:
    """The network of a graph, or as much of a large one as may find room, and how many nodes the graph has. What
    another program wrote is loaded whole."""
    try:
        large = scan(path) if path.stat().st_size > _LARGE else None
    except OSError:
        large = None  # reading it says what is wrong
    if large is None:
        whole = read_network(path)
        return whole, len(whole.nodes)
    part = read_part(large, _MOST_NODES, _MOST_FACTS)
    network = network_of(part.triples)
    # Areas are counted as far as articles name them; what lies around these is drawn too.
    return network, len(network.nodes) if part.complete else max(part.node_count, len(network.nodes))


def _fitting(whole: Network, count: int, largest: int) -> tuple[Network, Overview, bytes]:
    """The network, or the most connected part of it whose page fits, with its overview and page; `count` is how many
    nodes the graph has."""
    network = whole
    while True:
        first = overview(network)
        page = _page(network, first, count)
        if len(page) <= largest or not network.nodes:
            return network, first, page
        empty = len(render_page({}).encode())
        share = _ROOM * max(0, largest - empty) / (len(page) - empty)
        network = most_connected(whole, int(len(network.nodes) * share))


def _page(network: Network, first: Overview, count: int) -> bytes:
    content = page_content(network, first)
    if len(network.nodes) < count:
        content["cut"] = count
    return render_page(content).encode()


def render_page(data: Json) -> str:
    """The HTML of the page for its data."""
    library = re.sub(r"\n//# sourceMappingURL=.*\s*$", "\n", _LIBRARY.read_text("utf-8"))
    parts = [(PAGE / name).read_text("utf-8") for name in _SCRIPTS]
    script = '"use strict";\n(() => {\n' + "\n".join(parts) + "\n})();\n"
    style = (PAGE / "style.css").read_text("utf-8")
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
        "words": _embed({**page_json("words.json"), "short": page_json("short_forms.json")}),
        "data": _embed(data),
        "library": library,
        "script": script,
    }
    template = (PAGE / "template.html").read_text("utf-8")
    # One pass, so that nothing inside what is filled in is taken for a slot.
    return re.sub(r"\{\{(\w+)\}\}", lambda match: filling[match[1]], template)


def _embed(value: Any) -> str:
    """JSON for a `<script type="application/json">`: no `<` in it can end the element or begin a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _hash(source: str) -> str:
    """The source expression by which a content security policy allows exactly this inline text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"
