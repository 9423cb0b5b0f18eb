"""Terms as Turtle and N-Triples have them: read back as they were written, or refused."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OutputError
from kg.graph.evidence import supported
from kg.graph.terms import date, decimal, iri, literal
from kg.vocabulary import CA


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_literal_is_read_as_it_was_written(text: str) -> None:
    line = f"<x:s> <x:p> {literal(text, language='vi')} ."
    (quad,) = ox.parse(line, format=ox.RdfFormat.TURTLE)
    assert quad.object == ox.Literal(text, language="vi")


@given(st.text())
def test_an_iri_is_refused_or_read_as_it_was_written(text: str) -> None:
    value = f"https://example.org/{text}"
    try:
        term = iri(value)
    except OutputError:
        return
    (quad,) = ox.parse(f"{term} <x:p> <x:o> .", format=ox.RdfFormat.N_TRIPLES)
    assert quad.subject == ox.NamedNode(value)


@pytest.mark.parametrize(
    "value", ["", "no-scheme", "https://a b", "https://a\nb", 'https://a"b', "https://a>b", "x:\x00"]
)
def test_bad_iris_are_refused(value: str) -> None:
    with pytest.raises(OutputError):
        iri(value)


def test_half_a_character_is_refused() -> None:
    with pytest.raises(OutputError, match="surrogate"):
        literal("a\ud800")


@pytest.mark.parametrize(
    ("lexical", "name"),
    [
        ("2022-11-29", "date"),
        ("2022-11", "gYearMonth"),
        ("2022", "gYear"),
        ("--11-29", "gMonthDay"),
        ("--11", "gMonth"),
    ],
)
def test_dates_are_typed_as_exactly_as_they_are_known(lexical: str, name: str) -> None:
    assert date(lexical) == f'"{lexical}"^^<http://www.w3.org/2001/XMLSchema#{name}>'


@pytest.mark.parametrize("lexical", ["", "29/11/2022", "2022-1-1", "2022-11-29T10:00", "2022-11-29/2022-11-30"])
def test_what_is_no_date_is_refused(lexical: str) -> None:
    with pytest.raises(OutputError, match="no date"):
        date(lexical)


@given(st.decimals(min_value="0.0001", max_value=1, places=4))
def test_confidence_is_written_without_an_exponent(value: float) -> None:
    lexical = decimal(float(value)).split('"')[1]
    assert "e" not in lexical
    assert float(lexical) == float(value)


def test_evidence_on_what_the_ontology_has_not_is_refused() -> None:
    assert supported("delegation_head") == f"{CA}delegationHead"
    with pytest.raises(ValueError, match="weather"):
        supported("weather")
