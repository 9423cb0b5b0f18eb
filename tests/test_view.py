"""The page as a file: what is in it, that nothing in it is markup by accident, and that it is always the same."""

from __future__ import annotations

import base64
import hashlib
import json
import math
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from gold_articles import gold_articles
from hypothesis import given, settings
from hypothesis import strategies as st
from view_graphs import Story, unpack, write_stories

from kg.errors import InputError
from kg.evaluate.invented import invent
from kg.graph import write_graph
from kg.resolve import resolve
from kg.view import write_page
from kg.view.cut import most_connected
from kg.view.entities import Node
from kg.view.facts import Fact, Passage
from kg.view.layout import Box, place
from kg.view.network import Edge, Network, Relation, read_network
from kg.view.overview import LIMIT, overview
from kg.view.packing import pack

VENDOR = Path(sys.modules["kg.view.assemble"].__file__ or "").parent / "vendor"


def data_of(page: str) -> dict[str, Any]:
    """The data block of a page, read as a browser reads it: up to the next end tag."""
    block = page.split('<script type="application/json" id="data">', 1)[1].split("</script>", 1)[0]
    data: dict[str, Any] = json.loads(block)
    return {name: unpack(value) if "columns" in value else value for name, value in data.items()}


def page_of(out_dir: Path) -> str:
    write_page(out_dir)
    return (out_dir / "graph.html").read_bytes().decode()


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of all sample articles."""
    out_dir = tmp_path_factory.mktemp("gold")
    articles = gold_articles()
    write_graph(resolve(articles), out_dir)
    return out_dir


def test_every_person_unit_area_and_meeting_is_a_node_of_its_own_shape(tmp_path: Path) -> None:
    data = data_of(page_of(write_stories([Story("a")], tmp_path)))
    shapes = {node["kind"]: node["shape"] for node in data["nodes"]}
    assert shapes == {"person": "dot", "unit": "square", "area": "diamond", "meeting": "triangle"}


def test_a_fact_on_the_page_has_its_passage_and_its_article(tmp_path: Path) -> None:
    data = data_of(page_of(write_stories([Story("a")], tmp_path)))
    post = next(fact for fact in data["facts"] if fact["kind"] == "post")
    passage = data["passages"][post["passages"][0]]
    article = data["articles"][passage["article"]]
    assert post["texts"] == {"title": "Phó Giám đốc", "status": "current"}
    assert "Phó Giám đốc Công an tỉnh Nghệ An" in passage["quote"]
    assert article == {
        "title": "Hội nghị biên giới",
        "url": "https://example.org/bai-1",
        "date": "2022-11-29",
        "publisher": "Báo mẫu",
        "synthetic": True,
    }


def test_every_fact_of_the_samples_has_a_passage(gold: Path) -> None:
    facts = data_of(page_of(gold))["facts"]
    assert facts
    assert [fact for fact in facts if not fact.get("passages")] == []


def test_mentions_point_at_names_inside_quotes(tmp_path: Path) -> None:
    data = data_of(page_of(write_stories([Story("a")], tmp_path)))
    person = next(node for node in data["nodes"] if node["kind"] == "person")
    _, start, length = person["spots"]
    quote = next(p for p in data["passages"] if p["start"] == 0)["quote"]
    assert quote[start : start + length] == "Đặng Thị Hạ"


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]></script>",
        "\u2028\u2029",
        "{{script}}{{data}}",
        "\\u003c/script>",
        "\x00 \x1b \x7f",
        "\U0001f46e‍♀️ Đặng",
    ],
)
def test_any_text_comes_through_the_data_block_unchanged(text: str, tmp_path: Path) -> None:
    data = data_of(page_of(write_stories([Story("a", person=text, headline=text, text=text)], tmp_path)))
    assert next(node for node in data["nodes"] if node["kind"] == "person")["label"] == text
    assert data["articles"][0]["title"] == text


def test_data_never_holds_an_opening_bracket(tmp_path: Path) -> None:
    page = page_of(write_stories([Story("a", person="<b>x</b>", text="a < b")], tmp_path))
    block = page.split('id="data">', 1)[1].split("</script>", 1)[0]
    assert "<" not in block


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://x", "//x.org"]
)
def test_only_web_addresses_are_kept(url: str, tmp_path: Path) -> None:
    data = data_of(page_of(write_stories([Story("a", url=url)], tmp_path)))
    assert "url" not in data["articles"][0]


def test_the_policy_allows_exactly_the_scripts_and_the_style_of_the_page(tmp_path: Path) -> None:
    page = page_of(write_stories([Story("a")], tmp_path))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert "unsafe" not in policy[1]
    assert policy[1].startswith("default-src 'none';")
    inline = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", page, re.DOTALL)
    hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in inline}
    assert set(re.findall(r"'sha256-[^']+'", policy[1])) == hashes
    assert len(hashes) == 3


def test_the_page_loads_nothing(tmp_path: Path) -> None:
    page = page_of(write_stories([Story("a")], tmp_path))
    assert re.findall(r"<(?:script|img|iframe|link)[^>]+(?:src|href)=\"(?!data:,)", page) == []
    assert "sourceMappingURL" not in page


def test_the_same_graph_gives_the_same_bytes_under_any_hash_seed(gold: Path) -> None:
    pages = []
    for seed in ("0", "4711"):
        code = "import sys, pathlib; from kg.view import write_page; write_page(pathlib.Path(sys.argv[1]))"
        subprocess.run([sys.executable, "-c", code, str(gold)], check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        pages.append((gold / "graph.html").read_bytes())
    assert pages[0] == pages[1]


def test_the_order_of_triples_does_not_matter(tmp_path: Path) -> None:
    stories = [Story("a"), Story("b", person="Lê Văn Thái")]
    one, other = (write_stories(order, tmp_path / name) for name, order in (("x", stories), ("y", stories[::-1])))
    assert page_of(one) == page_of(other)


def test_counts_say_what_is_on_the_page(tmp_path: Path) -> None:
    counts = write_page(write_stories([Story("a")], tmp_path))
    data = data_of((tmp_path / "graph.html").read_text("utf-8"))
    assert (counts.nodes, counts.edges, counts.facts) == (len(data["nodes"]), len(data["edges"]), len(data["facts"]))
    assert counts.size == (tmp_path / "graph.html").stat().st_size


def test_a_graph_without_articles_still_gives_a_page(tmp_path: Path) -> None:
    assert data_of(page_of(write_stories([], tmp_path)))["nodes"] == []


def test_a_missing_graph_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"graph\.ttl"):
        write_page(tmp_path)


def test_a_broken_graph_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("<a> <b> .\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"graph\.ttl:1: not valid Turtle"):
        write_page(tmp_path)


def test_a_small_build_is_shown_whole(tmp_path: Path) -> None:
    network = read_network(write_stories([Story("a")], tmp_path) / "graph.ttl")
    first = overview(network)
    assert first.whole
    assert len(first.nodes) == len(network.nodes)


def test_the_overview_of_a_large_build_stays_readable(gold: Path) -> None:
    network = read_network(gold / "graph.ttl")
    first = overview(network)
    assert not first.whole
    assert 10 < len(first.nodes) <= LIMIT
    assert {network.nodes[node].kind for node in first.nodes} == {"unit"}
    assert all(tie.meetings for tie in first.ties)


def test_a_line_of_the_overview_stands_for_meetings_of_both_ends(gold: Path) -> None:
    network = read_network(gold / "graph.ttl")
    names = {i: node.label for i, node in enumerate(network.nodes)}
    ties = {frozenset((names[t.source], names[t.target])): t.meetings for t in overview(network).ties}
    meetings = ties[frozenset(("Công an tỉnh Đắk Lắk", "Ty Công an tỉnh Mondulkiri"))]
    assert "2023-06-08" in {network.nodes[meeting].date for meeting in meetings}


def test_of_units_that_all_met_one_another_only_the_strongest_lines_are_drawn() -> None:
    hubs = [Node(f"id/organization/{i}", "unit", "police", f"Công an tỉnh {i}", level="provincial") for i in range(30)]
    pairs = [(a, b) for a in range(30) for b in range(a + 1, 30) for _ in range(4 if b == a + 1 else 1)]
    nodes = [*hubs, *(Node(f"id/meeting/{i}", "meeting", "talks", "") for i in range(len(pairs)))]
    edges = [Edge(unit, 30 + i, ("role",), ()) for i, pair in enumerate(pairs) for unit in pair]
    first = overview(Network(nodes, edges, [], [], []))
    assert len(first.nodes) == 30
    assert len(first.ties) <= 100
    assert len(first.ties) + first.faint == 30 * 29 // 2
    assert {(a, a + 1) for a in range(29)} <= {(tie.source, tie.target) for tie in first.ties}


def test_a_page_has_at_most_a_megabyte_and_400_bytes_an_entity_beside_its_evidence(gold: Path) -> None:
    counts = write_page(gold)
    evidence = sum(len(passage.quote.encode()) for passage in read_network(gold / "graph.ttl").passages)
    assert counts.size <= 1_000_000 + 400 * counts.nodes + evidence


def test_the_part_that_is_kept_is_the_most_connected() -> None:
    nodes = [Node(f"id/organization/{i}", "unit", "police", str(i)) for i in range(4)]
    edges = [Edge(0, 1, ("part_of",), ()), Edge(1, 2, ("award",), (1,)), Edge(2, 3, ("award",), (0,))]
    passages = [Passage(0, 0, "một", ()), Passage(0, 5, "hai", ())]
    facts = [
        Fact("award", (("giver", (2,)), ("receiver", (3,))), (), "", (0,)),
        Fact("award", (("giver", (1,)), ("receiver", (2,))), (), "", (1,)),
    ]
    kept = most_connected(Network(nodes, edges, facts, passages, []), 3)
    assert [node.label for node in kept.nodes] == ["0", "1", "2"]
    assert kept.edges == [Edge(0, 1, ("part_of",), ()), Edge(1, 2, ("award",), (0,))]
    assert [passage.quote for passage in kept.passages] == ["hai"]
    assert kept.facts == [Fact("award", (("giver", (1,)), ("receiver", (2,))), (), "", (0,))]


def test_areas_that_nothing_is_about_are_left_out(gold: Path) -> None:
    network = read_network(gold / "graph.ttl")
    areas = {i for i, node in enumerate(network.nodes) if node.kind == "area" and not node.spots}
    tied = {end for edge in network.edges for end in (edge.source, edge.target)}
    assert areas <= tied


CELLS = st.none() | st.integers() | st.text() | st.booleans() | st.lists(st.integers(), min_size=1)


@given(st.lists(st.dictionaries(st.sampled_from("abc"), CELLS)))
def test_rows_come_out_of_their_columns_as_they_went_in(rows: list[dict[str, Any]]) -> None:
    kept = [{key: value for key, value in row.items() if value is not None} for row in rows]
    packed = json.loads(json.dumps(pack(rows)))
    assert unpack(packed) == kept


def test_what_repeats_and_what_grows_is_written_short() -> None:
    rows = [{"kind": "meeting", "start": 100_000 + number, "facts": [number * 7919 % 1000]} for number in range(1000)]
    assert len(json.dumps(pack(rows))) < len(json.dumps(rows)) / 4


SIZES = st.tuples(st.integers(20, 160), st.integers(8, 20), st.integers(20, 70))


@st.composite
def boxes_and_ties(draw: st.DrawFn) -> tuple[list[tuple[int, int, int]], list[tuple[int, int]]]:
    sizes = draw(st.lists(SIZES, max_size=24))
    ends = st.integers(0, max(0, len(sizes) - 1))
    return sizes, draw(st.lists(st.tuples(ends, ends), max_size=40 if sizes else 0))


@given(boxes_and_ties())
@settings(max_examples=40, deadline=None)
def test_no_two_labels_overlap(case: tuple[list[tuple[int, int, int]], list[tuple[int, int]]]) -> None:
    sizes, ties = case
    boxes = [Box(*size) for size in sizes]
    points = place(boxes, [(a, b) for a, b in ties if a != b])
    assert len(points) == len(boxes)
    for i, (x, y) in enumerate(points):
        for j in range(i):
            apart_x = abs(x - points[j][0]) >= (boxes[i].width + boxes[j].width) / 2
            upper, lower = (i, j) if y <= points[j][1] else (j, i)
            apart_y = points[lower][1] - points[upper][1] >= boxes[upper].down + boxes[lower].up
            assert apart_x or apart_y


def test_tied_nodes_are_nearer_than_others() -> None:
    boxes = [Box(60, 10, 30)] * 12
    ties = [(0, i) for i in range(1, 4)] + [(4, i) for i in range(5, 12)]
    points = place(boxes, ties)

    def distance(a: int, b: int) -> float:
        return math.dist(points[a], points[b])

    near = sum(distance(0, i) for i in range(1, 4)) / 3
    far = sum(distance(0, i) for i in range(5, 12)) / 7
    assert near < far


def test_the_inlined_library_is_the_one_that_its_readme_names() -> None:
    stated = re.search(r"sha256 \| `([0-9a-f]{64})`", (VENDOR / "README.md").read_text("utf-8"))
    assert stated
    assert hashlib.sha256((VENDOR / "vis-network.min.js").read_bytes()).hexdigest() == stated[1]


def test_every_word_of_the_interface_is_there_in_both_languages() -> None:
    words = json.loads((VENDOR.parent / "page" / "words.json").read_text("utf-8"))
    texts = {f"{group}.{key}": text for group, entries in words.items() for key, text in entries.items()}
    assert [name for name, text in texts.items() if not (text.get("vi") and text.get("en"))] == []


def test_every_word_that_the_scripts_ask_for_is_in_the_list() -> None:
    page = VENDOR.parent / "page"
    words = json.loads((page / "words.json").read_text("utf-8"))["ui"]
    scripts = "".join(path.read_text("utf-8") for path in sorted(page.glob("*.js")))
    asked = set(re.findall(r'\bsay\("(\w+)"', scripts))
    assert asked
    assert asked - set(words) == set()


def test_a_division_is_shown_as_the_police_that_it_belongs_to() -> None:
    def unit(label: str, level: str) -> Node:
        return Node(f"id/organization/{label}", "unit", "police", label, level=level)

    crowd = [unit(f"Đội {i}", "team") for i in range(LIMIT)]
    nodes = [unit("Công an tỉnh A", "provincial"), unit("Phòng Cảnh sát hình sự Công an tỉnh A", "division")]
    nodes += [unit("Công an tỉnh B", "provincial"), Node("id/meeting/m", "meeting", "talks", ""), *crowd]
    ties: list[tuple[int, int, Relation]] = [(1, 0, "part_of"), (1, 3, "role"), (2, 3, "role")]
    ties += [(i, 0, "part_of") for i in range(4, len(nodes))]
    network = Network(nodes, [Edge(a, b, (relation,), ()) for a, b, relation in ties], [], [], [])
    first = overview(network)
    assert [nodes[node].label for node in first.nodes] == ["Công an tỉnh A", "Công an tỉnh B"]
    assert [tie.meetings for tie in first.ties] == [(3,)]


def test_a_reprint_leads_to_what_it_repeats(tmp_path: Path) -> None:
    news = list(invent(120, seed=2))
    reprint = max((told for told in news if told.reprint_of), key=lambda told: len(told.article.document.text))
    articles = [told.article for told in news if told.article.document.name == reprint.reprint_of] + [reprint.article]
    write_graph(resolve(articles), tmp_path)
    found = read_network(tmp_path / "graph.ttl").articles
    assert sorted(article.repeats is None for article in found) == [False, True]
    (repeated,) = (article.repeats for article in found if article.repeats is not None)
    assert found[repeated].repeats is None
