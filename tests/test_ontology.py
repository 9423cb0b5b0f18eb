"""The ontology's files agree with the vocabulary, with the word lists and among themselves, in both languages."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import RDF, RDFS, XSD, Graph, Namespace, URIRef
from rdflib.namespace import OWL, SH, SKOS

from kg import vocabulary
from kg.resources import resource
from kg.vocabulary import SUPERCLASSES, SUPERPROPERTIES, TERMS, Class, Property, Scheme

CA = Namespace(vocabulary.CA)
DEFINING = ("congan.ttl", "ranks.ttl", "titles.ttl", "topics.ttl")
FILES = (*DEFINING, "shapes.ttl")


@pytest.fixture(scope="module")
def ontology() -> Graph:
    graph = Graph()
    for name in DEFINING:
        graph.parse(resource(f"ontology/{name}"), format="turtle")
    return graph


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(resource("ontology/shapes.ttl"), format="turtle")


def concepts(ontology: Graph, scheme: Scheme) -> dict[str, URIRef]:
    """Vietnamese label → IRI."""
    return {label(ontology, c, "vi"): URIRef(str(c)) for c in ontology.subjects(SKOS.inScheme, URIRef(scheme))}


def label(ontology: Graph, subject: object, language: str) -> str:
    (found,) = {
        str(value)
        for predicate in (RDFS.label, SKOS.prefLabel)
        for value in ontology.objects(URIRef(str(subject)), predicate)
        if getattr(value, "language", None) == language
    }
    return found


@pytest.mark.parametrize("name", FILES)
def test_both_parsers_read_the_same(name: str) -> None:
    path = resource(f"ontology/{name}")
    assert len(Graph().parse(path, format="turtle")) == len(set(parse(path=str(path), format=RdfFormat.TURTLE)))


def test_every_ontology_file_is_known() -> None:
    assert {path.name for path in resource("ontology").glob("*.ttl")} == set(FILES)


def test_vocabulary_and_ontology_have_the_same_terms(ontology: Graph) -> None:
    data = {str(c) for s in (Scheme.RANKS, Scheme.TITLES) for c in concepts(ontology, s).values()}
    defined = {str(subject) for subject in ontology.subjects() if str(subject).startswith(CA)}
    assert defined - data == TERMS


def test_classes_and_properties_are_what_the_vocabulary_says(ontology: Graph) -> None:
    assert {str(c) for c in ontology.subjects(RDF.type, OWL.Class) if isinstance(c, URIRef)} == set(Class)
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    assert {str(p) for kind in kinds for p in ontology.subjects(RDF.type, kind)} == set(Property)


def test_superclasses_are_the_closure_of_the_ontology(ontology: Graph) -> None:
    closure = {}
    for cls in Class:
        above = [c for c in ontology.transitive_objects(URIRef(cls), RDFS.subClassOf) if str(c).startswith(CA)]
        closure[cls] = {str(c) for c in above} - {str(cls)}
    assert {c: above for c, above in closure.items() if above} == {c: set(above) for c, above in SUPERCLASSES.items()}


def test_superproperties_are_the_closure_of_the_ontology(ontology: Graph) -> None:
    closure = {}
    for prop in Property:
        above = [p for p in ontology.transitive_objects(URIRef(prop), RDFS.subPropertyOf) if str(p).startswith(CA)]
        closure[prop] = {str(p) for p in above} - {str(prop)}
    assert {p: above for p, above in closure.items() if above} == {
        p: set(above) for p, above in SUPERPROPERTIES.items()
    }


def test_every_term_has_a_label_in_both_languages(ontology: Graph) -> None:
    for subject in {s for s in ontology.subjects() if str(s).startswith(CA)}:
        assert label(ontology, subject, "vi").strip()
        assert label(ontology, subject, "en").strip()


@pytest.mark.parametrize("term", sorted(TERMS))
def test_every_term_has_a_definition_in_both_languages(ontology: Graph, term: str) -> None:
    definitions = list(ontology.objects(URIRef(term), SKOS.definition))
    assert sorted(str(getattr(d, "language", "")) for d in definitions) == ["en", "vi"]
    assert all(str(d).strip() for d in definitions)


@pytest.mark.parametrize("prop", Property)
def test_every_property_has_one_domain_and_one_range(ontology: Graph, prop: Property) -> None:
    assert len(list(ontology.objects(URIRef(prop), RDFS.domain))) == 1
    assert len(list(ontology.objects(URIRef(prop), RDFS.range))) == 1


def test_datatype_properties_have_literals(ontology: Graph) -> None:
    for prop in ontology.subjects(RDF.type, OWL.DatatypeProperty):
        value = ontology.value(prop, RDFS.range)
        assert value == RDFS.Literal or str(value).startswith(str(XSD))


def test_version_is_the_vocabulary_s(ontology: Graph) -> None:
    subject = URIRef(vocabulary.ONTOLOGY)
    assert str(ontology.value(subject, OWL.versionInfo)) == vocabulary.VERSION
    assert str(ontology.value(subject, OWL.versionIRI)) == vocabulary.VERSION_IRI


@pytest.mark.parametrize("scheme", Scheme)
def test_concepts_of_a_scheme_have_names_of_their_own(ontology: Graph, scheme: Scheme) -> None:
    members = list(ontology.subjects(SKOS.inScheme, URIRef(scheme)))
    assert members
    assert len(concepts(ontology, scheme)) == len(members)
    assert len({label(ontology, member, "en") for member in members}) == len(members)
    assert all((member, RDF.type, SKOS.Concept) in ontology for member in members)


def test_ranks_are_those_of_the_word_list(ontology: Graph) -> None:
    with resource("data/lexicon/ranks.csv").open(encoding="utf-8", newline="") as file:
        listed = {(r["value"], r["en"], int(r["seniority"])) for r in csv.DictReader(file) if r["seniority"]}
    scheme = {
        (name, label(ontology, rank, "en"), int(str(ontology.value(rank, CA.seniority))))
        for name, rank in concepts(ontology, Scheme.RANKS).items()
    }
    assert scheme == listed


def test_no_two_titles_stand_at_one_place(ontology: Graph) -> None:
    titles = concepts(ontology, Scheme.TITLES).values()
    assert len({str(ontology.value(title, CA.order)) for title in titles}) == len(titles)


def test_titles_that_differ_in_tones_only_are_two(ontology: Graph) -> None:
    titles = concepts(ontology, Scheme.TITLES)
    assert titles["Thủ trưởng"] != titles["Thứ trưởng"]


def test_every_shape_speaks_both_languages(shapes: Graph) -> None:
    for subject in set(shapes.subjects(SH.message)):
        assert sorted(str(getattr(m, "language", "")) for m in shapes.objects(subject, SH.message)) == ["en", "vi"]
    named = [*shapes.subjects(RDF.type, SH.SPARQLConstraint), *shapes.objects(None, SH.property)]
    assert all((subject, SH.message, None) in shapes for subject in named)


def test_shapes_know_every_property_and_no_other(shapes: Graph) -> None:
    paths = {str(path) for path in shapes.objects(None, SH.path) if str(path).startswith(CA)}
    assert paths == set(Property)
    mentioned = {str(node) for triple in shapes for node in triple if str(node).startswith(CA)}
    assert mentioned - TERMS == {str(CA)}


def test_shapes_know_every_class(shapes: Graph) -> None:
    targets = {str(cls) for cls in shapes.objects(None, SH.targetClass) if str(cls).startswith(CA)}
    assert targets == set(Class)


def test_ontology_is_found_where_the_package_keeps_it() -> None:
    assert all(Path(resource(f"ontology/{name}")).is_file() for name in FILES)
