"""A Turtle file as an index of subjects: all that the page asks of a graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import pyoxigraph as ox

from kg.errors import InputError
from kg.vocabulary import RDF, SKOS, Class

_TYPE = RDF + "type"
_LABEL = SKOS + "prefLabel"

Term = ox.NamedNode | ox.Literal
Properties = dict[str, tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Triples:
    """`about[subject][property]` are the objects, in the order of the file; `members[class]` the instances, sorted."""

    about: dict[str, Properties]
    members: dict[str, list[str]]

    def instances(self, cls: Class) -> list[str]:
        """IRIs of the instances of a class, sorted. Only asserted types count: builds assert superclasses too."""
        return self.members.get(cls, [])

    def is_a(self, subject: str, cls: Class) -> bool:
        """Whether the subject has that class."""
        return any(term.value == cls for term in self.about.get(subject, {}).get(_TYPE, ()))

    def iris(self, subject: str, prop: str) -> list[str]:
        """Objects that are IRIs, sorted."""
        terms = self.about.get(subject, {}).get(prop, ())
        return sorted(term.value for term in terms if isinstance(term, ox.NamedNode))

    def texts(self, subject: str, prop: str) -> list[str]:
        """Lexical forms of objects that are literals, sorted."""
        terms = self.about.get(subject, {}).get(prop, ())
        return sorted(term.value for term in terms if isinstance(term, ox.Literal))

    def iri(self, subject: str, prop: str) -> str | None:
        """The first object that is an IRI."""
        return next(iter(self.iris(subject, prop)), None)

    def text(self, subject: str, prop: str) -> str | None:
        """The first object that is a literal, or its lexical form where the source gives the value as an IRI."""
        return next(iter(self.texts(subject, prop) or self.iris(subject, prop)), None)

    def label(self, subject: str, language: str = "vi") -> str | None:
        """The preferred label in a language; None where it has none in that language."""
        terms = self.about.get(subject, {}).get(_LABEL, ())
        return next((t.value for t in terms if isinstance(t, ox.Literal) and t.language == language), None)

    def name(self, subject: str) -> str:
        """The Vietnamese label, else any label, else the last part of the IRI."""
        return self.label(subject) or self.text(subject, _LABEL) or local_name(subject)


def local_name(iri: str) -> str:
    """What follows the last # or / of an IRI.

    >>> local_name("https://w3id.org/congan-kg/ontology#drugs")
    'drugs'
    """
    return iri.replace("#", "/").rstrip("/").rsplit("/", 1)[-1]


def read_triples(path: Path) -> Triples:
    """Index a Turtle file. Raises InputError where there is none or it can't be parsed."""
    return index_triples(read_subjects(path))


def index_triples(subjects: Iterable[tuple[str, Properties]]) -> Triples:
    """Index subjects with what is said of them; one may come several times."""
    about: dict[str, Properties] = {}
    members: defaultdict[str, list[str]] = defaultdict(list)
    for subject, said in subjects:
        if subject in about:
            for prop, objects in said.items():
                about[subject][prop] = (*about[subject].get(prop, ()), *objects)
        else:
            about[subject] = said
        for cls in said.get(_TYPE, ()):
            members[cls.value].append(subject)
    return Triples(about, {cls: sorted(set(found)) for cls, found in members.items()})


def read_subjects(path: Path) -> Iterator[tuple[str, Properties]]:
    """The subjects of a Turtle file with what is said of them, in the order of the file.

    Statements that stand together come together: in what `kg build` writes, all of a subject. Raises InputError where
    there is no file or it can't be parsed.
    """
    # Properties and classes are few and come again and again: each once spares a large page 0.2 GB.
    properties: dict[ox.NamedNode, str] = {}
    classes: dict[Term, Term] = {}
    try:
        for subject, quads in groupby(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE), attrgetter("subject")):
            # Blank nodes and triple terms aren't part of the contract: a build writes none.
            if isinstance(subject, ox.NamedNode):
                said: dict[str, list[Term]] = {}
                for quad in quads:
                    value = quad.object
                    if isinstance(value, Term):
                        prop = properties.get(quad.predicate)
                        if prop is None:
                            prop = properties[quad.predicate] = quad.predicate.value
                        said.setdefault(prop, []).append(classes.setdefault(value, value) if prop == _TYPE else value)
                yield subject.value, {prop: tuple(terms) for prop, terms in said.items()}
    except OSError as error:
        raise InputError(
            "can't read the graph", file=str(path), got=error.strerror, expected="a Turtle file"
        ) from error
    except SyntaxError as error:
        raise InputError("not valid Turtle", file=str(path), place=error.lineno, got=error.msg) from error
