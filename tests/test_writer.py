"""Statements become Turtle and TriG in one order, whatever they come in and however little of them is in memory."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pyoxigraph as ox
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kg import spill
from kg.graph import said
from kg.graph.blocks import worded
from kg.graph.said import Said
from kg.graph.shortening import shortening
from kg.graph.terms import boolean, date, decimal, integer, literal
from kg.graph.writer import Gathered, write_trig, write_turtle
from kg.vocabulary import CA, ID, RDF, XSD


class Quad(NamedTuple):
    """A statement in a graph, each part a term."""

    subject: str
    predicate: str
    object: str
    graph: str


# Letters on both sides of the surrogates, and what separates the parts of a block.
TEXTS = st.text(alphabet="aA0 đĐ\u0301\ue000\uffee\U0001f600'\"\n\\;,.^<>", max_size=6)
IRIS = st.sampled_from(
    [
        f"<{ID}person/a-1>",
        f"<{ID}person/a-1->",
        f"<{ID}person/>",
        f"<{CA}Person>",
        "<https://example.org/;,.>",
        "<urn:đ>",
    ]
)
PREDICATES = st.sampled_from([f"<{RDF}type>", f"<{CA}quote>", "<http://a.example/b>", "<urn:z>"])
LITERALS = st.one_of(
    TEXTS.map(literal),
    TEXTS.map(lambda text: literal(text, language="vi")),
    st.integers(-20, 20).map(integer),
    st.floats(0, 1).map(decimal),
    st.booleans().map(lambda value: boolean(value=value)),
    st.just(date("2022-11")),
    st.just(literal("5", datatype=f"{XSD}decimal")),
    st.just(literal("1^^x", datatype="urn:t")),
)
GRAPHS = st.sampled_from([f"<{ID}article/{name}>" for name in ("a", "b", "c")])
QUADS = st.builds(
    lambda s, p, o, i, g: Quad(s, p, i if p == f"<{RDF}type>" else o, g),
    IRIS, PREDICATES, st.one_of(LITERALS, IRIS), IRIS, GRAPHS,
)  # fmt: skip


def at_once(quads: list[Quad]) -> Gathered:
    """Statements gathered graph by graph."""
    gathered = Gathered(ID)
    for graph in sorted({quad.graph for quad in quads}):
        here = Said(graph)
        for subject, predicate, value, name in quads:
            if name == graph:
                here.say(subject, (predicate[1:-1], value))
        gathered.add_graph(graph, worded(here.about, gathered.terms))
    return gathered


def in_parts(quads: list[Quad], number: int) -> Gathered:
    """Statements gathered as they come."""
    gathered = Gathered(ID, number)
    graphs = {quad.graph: gathered.said(quad.graph) for quad in quads}
    for subject, predicate, value, graph in quads:
        graphs[graph].say(subject, (predicate[1:-1], value))
    for here in graphs.values():
        gathered.take(here)
    return gathered


def written(quads: list[Quad], *gathered: Gathered) -> tuple[bytes, bytes]:
    """Turtle and TriG of the statements, which were gathered."""
    with TemporaryDirectory() as folder:
        turtle, trig = Path(folder, "a.ttl"), Path(folder, "a.trig")
        assert write_turtle(gathered, turtle) == len({quad[:3] for quad in quads})
        assert write_trig(gathered, trig) == len(set(quads))
        return turtle.read_bytes(), trig.read_bytes()


@settings(max_examples=60, deadline=None)
@given(st.lists(QUADS, max_size=14), st.randoms(use_true_random=False))
def test_order_and_memory_change_no_byte(quads: list[Quad], random: object) -> None:
    files = written(quads, at_once(quads))
    turned = quads * 2
    random.shuffle(turned)  # type: ignore[attr-defined]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(said, "MOST_SUBJECTS", 2)
        patch.setattr(spill, "MOST_IN_MEMORY", 2)
        half = len(quads)
        assert written(quads, in_parts(turned[:half], 0), in_parts(turned[half:], 1)) == files


@settings(max_examples=60, deadline=None)
@given(st.lists(QUADS, max_size=14))
def test_files_say_what_they_were_given(quads: list[Quad]) -> None:
    turtle, trig = written(quads, at_once(quads))
    read = [(str(q.subject), str(q.predicate), str(q.object)) for q in ox.parse(turtle, format=ox.RdfFormat.TURTLE)]
    assert len(read) == len(set(read))
    assert {canonical(triple) for triple in read} == {canonical(quad[:3]) for quad in quads}
    assert [subject for subject, *_ in read] == sorted(subject for subject, *_ in read)
    graphs = {(*canonical(map(str, q.triple)), str(q.graph_name)) for q in ox.parse(trig, format=ox.RdfFormat.TRIG)}
    assert graphs == {(*canonical(quad[:3]), quad.graph) for quad in quads}


def canonical(triple: object) -> tuple[str, ...]:
    """A statement's terms as the library writes them."""
    return tuple(
        str(next(iter(ox.parse(f"<urn:s> <urn:p> {term} .", format=ox.RdfFormat.N_TRIPLES))).object)
        for term in triple  # type: ignore[attr-defined]
    )


@given(st.one_of(LITERALS, IRIS))
@example(literal('"^^a'))
@example(literal('"^^a', language="vi"))
@example(literal('"^^a', datatype=f"{XSD}date"))
def test_a_short_form_leads_back_to_its_term(term: str) -> None:
    terms = shortening(ID)
    assert terms.full(terms.short(term)) == term


def test_turtle_alone_is_the_same(tmp_path: Path) -> None:
    quads = [Quad(f"<{ID}person/a>", f"<{CA}quote>", literal(text), f"<{ID}article/{text}>") for text in "ab"]
    assert write_turtle([at_once(quads)], tmp_path / "a.ttl") == len(quads)
    assert (tmp_path / "a.ttl").read_bytes() == written(quads, in_parts(quads, 0))[0]
