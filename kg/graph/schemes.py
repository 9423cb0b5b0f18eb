"""Ranks, titles and topics of the ontology: which IRI a name has, and what a build repeats of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg import resources
from kg.text import key_of
from kg.vocabulary import CA, RDF, SKOS, Class

_FILES = ("ranks.ttl", "titles.ttl", "topics.ttl", "congan.ttl")
_KEPT = frozenset({f"<{RDF}type>", f"<{SKOS}prefLabel>", f"<{CA}seniority>", f"<{CA}order>"})


@dataclass(frozen=True, slots=True)
class Schemes:
    """The concepts of the ontology: IRIs by name and what is said of each. All values are terms."""

    ranks: Mapping[str, str]
    titles: Mapping[str, str]
    statements: Mapping[str, tuple[tuple[str, str], ...]]

    def rank(self, rank: str) -> str | None:
        """The rank of that name."""
        return self.ranks.get(key_of(rank))

    def title(self, title: str) -> str | None:
        """The position title of that name."""
        return self.titles.get(key_of(title))

    def about(self, terms: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """Type, names and place in the order of each of the concepts that the scheme has."""
        for term in terms:
            for predicate, value in self.statements.get(term, ()):
                yield term, predicate, value

    def label(self, term: str) -> str | None:
        """The Vietnamese name of a concept, as a string."""
        for predicate, value in self.statements.get(term, ()):
            if predicate == f"<{SKOS}prefLabel>" and value.endswith('"@vi'):
                return value[1:-4]
        return None

    def number(self, term: str, predicate: str) -> int:
        """The place of a concept in the order that the predicate gives; 0 where it has none."""
        values = (value for said, value in self.statements.get(term, ()) if said == predicate)
        return next((int(value.split('"')[1]) for value in values), 0)


@cache
def load_schemes() -> Schemes:
    """Read the ontology's files, once a process."""
    from pyoxigraph import RdfFormat, parse  # noqa: PLC0415 - only a build needs it, and it takes a while to load

    statements: dict[str, list[tuple[str, str]]] = {}
    for name in _FILES:
        for quad in parse(path=resources.resource(f"ontology/{name}"), format=RdfFormat.TURTLE):
            if str(quad.predicate) in _KEPT:
                statements.setdefault(str(quad.subject), []).append((str(quad.predicate), str(quad.object)))
    return Schemes(
        ranks=_by_name(statements, Class.RANK),
        titles=_by_name(statements, Class.POSITION_TITLE),
        statements={term: tuple(sorted(said)) for term, said in statements.items() if _is_concept(said)},
    )


def _is_concept(said: Iterable[tuple[str, str]]) -> bool:
    return (f"<{RDF}type>", f"<{SKOS}Concept>") in said


def _by_name(statements: Mapping[str, Iterable[tuple[str, str]]], cls: Class) -> dict[str, str]:
    names: dict[str, str] = {}
    for term, said in statements.items():
        if (f"<{RDF}type>", f"<{cls}>") in said:
            names |= {
                key_of(value[1:-4]): term
                for predicate, value in said
                if predicate == f"<{SKOS}prefLabel>" and value.endswith('"@vi')
            }
    return names
