"""Whether a build keeps its contract: the SHACL shapes of the ontology, and every quote against its article's text.

The shapes file is complete, and any SHACL processor can run it. Here its SPARQL constraints run on Oxigraph, each once
over the whole graph instead of once a node, because that is faster by orders of magnitude; pySHACL runs the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store, parse

from kg.graph.schemes import load_schemes
from kg.graph.statements import read_statements
from kg.output import missing_build
from kg.resources import resource
from kg.vocabulary import CA, DCTERMS, PREFIXES, RDF, TERMS, Class, Property

if TYPE_CHECKING:
    import rdflib

_SH = "http://www.w3.org/ns/shacl#"
_TYPE = NamedNode(f"{RDF}type")
_PREFIX_LINES = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


@dataclass(frozen=True, slots=True)
class Message:
    """What is wrong, in Vietnamese and in English."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that breaks the contract.

    `focus` is the IRI of the node (or the label of a blank one), `path` the IRI of the property, "" where it is none;
    `value` is what was found there, "" where the fault is that nothing was.
    """

    focus: str
    path: str
    value: str
    message: Message


def validate(out_dir: Path) -> list[Violation]:
    """All that is wrong with the build in the folder, sorted; nothing where it is good.

    Reads `graph.ttl` and `texts/`. Raises InputError where the folder is no build or its graph can't be parsed.
    """
    quads = list(read_statements(out_dir / "graph.ttl"))
    texts = out_dir / "texts"
    if not texts.is_dir():
        raise missing_build(out_dir, "texts/")
    store = Store()
    store.extend(quads)
    found = {*graph_violations(quads, store), *text_violations(store, texts)}
    return sorted(found, key=lambda v: (v.focus, v.path, v.value, v.message.en))


def graph_violations(quads: Iterable[Quad], store: Store) -> Iterator[Violation]:
    """What is wrong with a graph by itself; `store` holds the same statements."""
    quads = list(quads)
    yield from _undefined(quads)
    yield from _shape_violations(quads)
    yield from _constraint_violations(store)


# Terms


_BLANK = Message("Không được có nút trống (blank node).", "There must be no blank nodes.")
_UNDEFINED = Message("Bản thể học không có từ này.", "The ontology has no such term.")
_UNTYPED = Message("Nút này không có lớp.", "This node has no class.")


def _undefined(quads: Iterable[Quad]) -> Iterator[Violation]:
    """Terms in the ontology's namespace that it does not have, nodes without a class, and blank nodes."""
    terms = _defined_terms()
    seen: dict[NamedNode | BlankNode, bool] = defaultdict(bool)
    for quad in quads:
        subject, predicate, value = quad.subject, quad.predicate, quad.object
        if not isinstance(subject, NamedNode | BlankNode):
            continue
        seen[subject] |= predicate == _TYPE
        for node in (subject, value):
            if isinstance(node, BlankNode):
                yield Violation(_shown(subject), predicate.value, _shown(node), _BLANK)
        for node in (subject, predicate, value):
            if isinstance(node, NamedNode) and node.value.startswith(CA) and node.value not in terms:
                yield Violation(_shown(subject), predicate.value, node.value, _UNDEFINED)
    for subject, typed in seen.items():
        if not typed:
            yield Violation(_shown(subject), _TYPE.value, "", _UNTYPED)


@cache
def _defined_terms() -> frozenset[str]:
    return TERMS | {term[1:-1] for term in load_schemes().statements}


# Shapes


@cache
def _shapes() -> tuple[Quad, ...]:
    return tuple(parse(path=str(resource("ontology/shapes.ttl")), format=RdfFormat.TURTLE))


def _shape_violations(quads: Iterable[Quad]) -> Iterator[Violation]:
    """What pySHACL finds with the shapes but for their SPARQL constraints."""
    import pyshacl  # noqa: PLC0415 - takes a second to load, and only this needs it
    from rdflib import URIRef  # noqa: PLC0415
    from rdflib.namespace import SH  # noqa: PLC0415

    core = [quad for quad in _shapes() if quad.predicate.value != f"{_SH}sparql"]
    _, report, _ = pyshacl.validate(_to_rdflib(quads), shacl_graph=_to_rdflib(core), inplace=True, do_owl_imports=False)
    for result in report.objects(None, SH.result):
        path, value = report.value(result, SH.resultPath), report.value(result, SH.value)
        messages = {m.language: str(m) for m in report.objects(result, SH.resultMessage)}
        yield Violation(
            focus=str(report.value(result, SH.focusNode)),
            path=str(path) if isinstance(path, URIRef) else "",
            value="" if value is None else str(value),
            message=Message(messages["vi"], messages["en"]),
        )


def _to_rdflib(quads: Iterable[Quad]) -> rdflib.Graph:
    """The same statements for pySHACL; literals keep their spelling."""
    from rdflib import BNode, Graph, URIRef  # noqa: PLC0415
    from rdflib import Literal as RdfLiteral  # noqa: PLC0415

    made: dict[object, rdflib.term.Node] = {}

    def term(node: object) -> rdflib.term.Node:
        found = made.get(node)
        if found is None:
            if isinstance(node, NamedNode):
                found = URIRef(node.value)
            elif isinstance(node, BlankNode):
                found = BNode(node.value)
            elif isinstance(node, Literal) and node.language is not None:
                found = RdfLiteral(node.value, lang=node.language)
            elif isinstance(node, Literal):
                # Plain literals are xsd:string in RDF 1.1; rdflib takes the two for different terms.
                found = RdfLiteral(node.value, datatype=URIRef(node.datatype.value), normalize=False)
            else:
                raise TypeError(f"no term of RDF 1.1: {node}")
            made[node] = found
        return found

    graph = Graph()
    for quad in quads:
        graph.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    return graph


@dataclass(frozen=True, slots=True)
class Constraint:
    """A SPARQL constraint of the shapes: its query finds every violation as `?this` and maybe `?value`."""

    name: str
    select: str
    message: Message


@cache
def constraints() -> tuple[Constraint, ...]:
    """The SPARQL constraints of the shapes, by their names."""
    described: dict[str, dict[str, str]] = defaultdict(dict)
    for quad in _shapes():
        subject, value = quad.subject, quad.object
        if isinstance(subject, NamedNode) and isinstance(value, Literal):
            key = quad.predicate.value.removeprefix(_SH) + (f"@{value.language}" if value.language else "")
            described[subject.value][key] = value.value
    return tuple(
        Constraint(name, said["select"], Message(said["message@vi"], said["message@en"]))
        for name, said in sorted(described.items())
        if "select" in said
    )


def _constraint_violations(store: Store) -> Iterator[Violation]:
    for constraint in constraints():
        for row in _rows(store, constraint.select):
            value = row.get("value")
            yield Violation(row["this"] or "", "", value or "", constraint.message)


def _rows(store: Store, select: str) -> Iterator[dict[str, str | None]]:
    """The solutions of a query, as strings by the name of the variable."""
    solutions = store.query(_PREFIX_LINES + select)
    if not isinstance(solutions, QuerySolutions):
        raise TypeError("this is no SELECT query")
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        yield {name: None if solution[name] is None else _shown(solution[name]) for name in names}


def _shown(node: object) -> str:
    return node.value if isinstance(node, NamedNode | Literal) else str(node)


# Quotes

_NO_TEXT = Message("Không có văn bản của bài báo dưới texts/.", "The article's text is missing under texts/.")
_OTHER_TEXT = Message("Văn bản dưới texts/ có mã băm SHA-256 khác.", "The text under texts/ has another SHA-256.")
_OUTSIDE = Message("Vị trí nằm ngoài văn bản.", "The offsets are outside the text.")
_OTHER_QUOTE = Message("Trích dẫn khác văn bản ở vị trí đó.", "The quote is not what the text has at its offsets.")

_ARTICLES = f"""SELECT ?article ?name ?digest WHERE {{
    ?article a <{Class.ARTICLE}> ; <{DCTERMS}identifier> ?name .
    OPTIONAL {{ ?article <{Property.SHA256}> ?digest }}
}}"""
_MENTIONS = f"""SELECT ?mention ?article ?start ?stop ?quote WHERE {{
    ?mention a <{Class.MENTION}> ; <{Property.IN_ARTICLE}> ?article ; <{Property.QUOTE}> ?quote ;
        <{Property.START}> ?start ; <{Property.STOP}> ?stop .
}}"""


def text_violations(store: Store, texts: Path) -> Iterator[Violation]:
    """Articles without their text, and quotes that are not what the text has at their offsets."""
    read: dict[str, str] = {}
    for row in _rows(store, _ARTICLES):
        article, name = row["article"] or "", row["name"] or ""
        path = texts / f"{name}.txt"
        if path.parent != texts or not path.is_file():
            yield Violation(article, f"{DCTERMS}identifier", name, _NO_TEXT)
            continue
        content = path.read_bytes()
        read[article] = content.decode("utf-8", "surrogatepass")
        if row["digest"] is not None and row["digest"] != sha256(content).hexdigest():
            yield Violation(article, Property.SHA256, row["digest"], _OTHER_TEXT)
    for row in _rows(store, _MENTIONS):
        text = read.get(row["article"] or "")
        if text is not None and (message := _quote_fault(text, row)) is not None:
            yield Violation(row["mention"] or "", Property.QUOTE, row["quote"] or "", message)


def _quote_fault(text: str, mention: dict[str, str | None]) -> Message | None:
    """What is wrong with a mention's quote; a mention whose offsets are no numbers breaks its shape already."""
    start, stop = mention["start"] or "", mention["stop"] or ""
    if not (start.isdecimal() and stop.isdecimal()):
        return _OUTSIDE
    if int(stop) > len(text):
        return _OUTSIDE
    return None if text[int(start) : int(stop)] == mention["quote"] else _OTHER_QUOTE
