"""The part of a large graph that a page can hold, found without loading the graph."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from gold_articles import gold_articles

from kg.graph import write_graph
from kg.resolve import resolve
from kg.view import assemble, write_page
from kg.view.network import Network, network_of, read_network
from kg.view.outline import read_part
from kg.view.scan import TYPE, Scan, scan, short
from kg.view.triples import index_triples, read_subjects, read_triples
from kg.vocabulary import RDF, Property

MENTION_START = short(Property.START)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    write_graph(resolve(gold_articles()), folder)
    return folder


def scanned(folder: Path) -> Scan:
    graph = scan(folder / "graph.ttl")
    assert graph is not None
    return graph


def quoted(network: Network) -> list[Any]:
    """The facts with names and quotes instead of numbers, which differ from one network to the next."""
    nodes, passages = network.nodes, network.passages
    return [
        (
            fact.kind,
            [(part, [nodes[number].iri for number in numbers]) for part, numbers in fact.parts],
            fact.texts,
            fact.date,
            [passages[number].quote for number in fact.passages],
        )
        for fact in network.facts
    ]


def test_what_has_room_is_the_whole(built: Path) -> None:
    whole = read_network(built / "graph.ttl")
    found = read_part(scanned(built), 10_000, 100_000)
    part = network_of(found.triples)
    assert found.complete
    assert quoted(part) == quoted(whole)
    silent = {node.iri for node in whole.nodes} - {node.iri for node in part.nodes}
    assert all("/area/" in iri for iri in silent)  # named by articles that state no fact


def test_of_what_has_no_room_the_most_connected_is_kept(built: Path) -> None:
    whole = read_network(built / "graph.ttl")
    found = read_part(scanned(built), 10_000, 400)
    part = network_of(found.triples)
    assert found.node_count >= len(whole.nodes) - 10
    assert not found.complete
    assert 200 < len(part.facts) <= 400
    nodes = {node.iri for node in part.nodes}
    inside = [fact for fact in quoted(whole) if all(iri in nodes for _, iris in fact[1] for iri in iris)]
    assert quoted(part) == inside
    degrees = Counter(end for edge in whole.edges for end in (edge.source, edge.target))
    people = [(node.iri in nodes, degrees[number]) for number, node in enumerate(whole.nodes) if node.kind == "person"]
    assert min(n for kept, n in people if kept) >= max(n for kept, n in people if not kept)


def test_a_page_of_a_large_graph_names_how_much_there_is(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assemble, "_LARGE", 0)
    monkeypatch.setattr(assemble, "_MOST_FACTS", 400)
    counts = write_page(built)
    assert 200 < counts.facts <= 400
    assert counts.left_out > 1000


def test_a_subject_that_comes_twice_is_one(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("<a:s> <a:p> <a:x> .\n<a:t> <a:p> <a:x> .\n<a:s> <a:p> <a:y> .\n", encoding="utf-8")
    triples = index_triples(read_subjects(path))
    assert (triples.iris("a:s", "a:p"), triples.iris("a:t", "a:p")) == (["a:x", "a:y"], ["a:x"])


def test_what_is_not_read_of_a_graph_tells_the_page_nothing(built: Path) -> None:
    path = built / "graph.ttl"
    assert read_network(path) == network_of(read_triples(path))


def test_blocks_of_a_build_are_what_its_parser_reads(built: Path) -> None:
    graph = scanned(built)
    blocks = list(graph.blocks())
    read = list(read_subjects(built / "graph.ttl"))
    assert [graph.full(block.subject) for block in blocks] == [subject for subject, _ in read]
    for block, (_, properties) in zip(blocks, read, strict=True):
        said = block.said()
        iris = {graph.full(name) if name != TYPE else RDF + "type": len(values) for name, values in said.items()}
        assert iris == {prop: len(terms) for prop, terms in properties.items()}
        assert list(block.types) == list(said[TYPE])
        assert block.said([TYPE]) == {**said, TYPE: ()}
        last = list(said)[-1]
        if last != TYPE:
            assert block.limited({last: said[last][-1:]}).said() == {**said, last: said[last][-1:]}
            assert last not in block.limited({last: ()}).said()
        assert block.value(MENTION_START) == "".join(said.get(MENTION_START, ()))
    assert graph.turtle(blocks).decode() == (built / "graph.ttl").read_text("utf-8").replace("\n\n", "\n")


@pytest.mark.parametrize(
    "written", ["<a:s> <a:p> <a:x> .\n", "@prefix ca: <a:> .\n\nca:s ca:p ca:x .\n", "\n", "\udcff"]
)
def test_what_another_program_wrote_is_not_looked_at_so(tmp_path: Path, written: str) -> None:
    path = tmp_path / "graph.ttl"
    path.write_bytes(written.encode("utf-8", "surrogateescape"))
    assert scan(path) is None
