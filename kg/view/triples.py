"""A Turtle file as an index of subjects: all that the page asks of a graph."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby, islice
from operator import attrgetter, gt
from pathlib import Path

import pyoxigraph as ox

from kg.errors import InputError
from kg.vocabulary import RDF, SKOS, Class

_TYPE = RDF + "type"
_LABEL = SKOS + "prefLabel"

Term = ox.NamedNode | ox.Literal
Properties = dict[str, tuple[Term, ...]]
_TERMS = (ox.NamedNode, ox.Literal)


@dataclass(slots=True)
class _Column:
    """Statements with one property, as numbers of subjects, in order, and of terms: eight bytes for each, where a dict
    for every subject and an object for every term took hundreds."""

    subjects: array[int] = field(default_factory=lambda: array("I"))
    objects: array[int] = field(default_factory=lambda: array("I"))

    def sort(self) -> None:
        """Put statements in order of their subjects. They are, but where a subject came twice."""
        if any(map(gt, self.subjects, islice(self.subjects, 1, None))):
            order = sorted(range(len(self.subjects)), key=self.subjects.__getitem__)
            self.subjects = array("I", map(self.subjects.__getitem__, order))
            self.objects = array("I", map(self.objects.__getitem__, order))


@dataclass(frozen=True, slots=True)
class Triples:
    """What a graph says, by subject and property.

    `subjects` are numbered in the order of the file, `terms` are values of objects, each once. `links` are the
    statements of a property whose objects are IRIs, `words` those with literals, by language ("" without one).
    `members[class]` are the instances, sorted.
    """

    subjects: Mapping[str, int]
    terms: list[str]
    links: Mapping[str, _Column]
    words: Mapping[str, Mapping[str, _Column]]
    members: Mapping[str, list[str]]

    def instances(self, cls: Class) -> list[str]:
        """IRIs of the instances of a class, sorted. Only asserted types count: builds assert superclasses too."""
        return self.members.get(cls, [])

    def is_a(self, subject: str, cls: Class) -> bool:
        """Whether the subject has that class."""
        return cls in self._values(self.links.get(_TYPE), subject)

    def iris(self, subject: str, prop: str) -> list[str]:
        """Objects that are IRIs, sorted."""
        found = self._values(self.links.get(prop), subject)
        return sorted(found) if len(found) > 1 else found

    def texts(self, subject: str, prop: str) -> list[str]:
        """Lexical forms of objects that are literals, sorted."""
        found: list[str] = []
        for column in self.words.get(prop, {}).values():
            found += self._values(column, subject)
        return sorted(found) if len(found) > 1 else found

    def iri(self, subject: str, prop: str) -> str | None:
        """The first object that is an IRI."""
        found = self._values(self.links.get(prop), subject)
        return min(found) if found else None

    def text(self, subject: str, prop: str) -> str | None:
        """The first object that is a literal, or its lexical form where the source gives the value as an IRI."""
        found = self.texts(subject, prop)
        return found[0] if found else self.iri(subject, prop)

    def label(self, subject: str, language: str = "vi") -> str | None:
        """The preferred label in a language; None where it has none in that language."""
        found = self._values(self.words.get(_LABEL, {}).get(language), subject)
        return found[0] if found else None

    def name(self, subject: str) -> str:
        """The Vietnamese label, else any label, else the last part of the IRI."""
        return self.label(subject) or self.text(subject, _LABEL) or local_name(subject)

    def _values(self, column: _Column | None, subject: str) -> list[str]:
        """What a column says of a subject, in the order of the file."""
        found: list[str] = []
        number = self.subjects.get(subject)
        if column is None or number is None:
            return found
        subjects = column.subjects
        for at in range(bisect_left(subjects, number), len(subjects)):
            if subjects[at] != number:
                break
            found.append(self.terms[column.objects[at]])
        return found


def local_name(iri: str) -> str:
    """What follows the last # or / of an IRI.

    >>> local_name("https://w3id.org/congan-kg/ontology#drugs")
    'drugs'
    """
    return iri.replace("#", "/").rstrip("/").rsplit("/", 1)[-1]


def read_triples(path: Path, without: Collection[str] = ()) -> Triples:
    """Index a Turtle file. Raises InputError where there is none or it can't be parsed."""
    return index_triples(read_subjects(path, without))


def index_triples(subjects: Iterable[tuple[str, Properties]]) -> Triples:
    """Index subjects with what is said of them; one may come several times."""
    numbers: dict[str, int] = {}
    terms: dict[str, int] = {}
    # What is a subject and an object is there as one string.
    names: list[str] = []
    values: list[str] = []
    links: defaultdict[str, _Column] = defaultdict(_Column)
    words: defaultdict[str, defaultdict[str, _Column]] = defaultdict(lambda: defaultdict(_Column))
    members: defaultdict[str, set[str]] = defaultdict(set)
    for subject, said in subjects:
        number = numbers.get(subject, -1)
        if number < 0:
            subject = values[terms[subject]] if subject in terms else subject  # noqa: PLW2901
            number = numbers[subject] = len(names)
            names.append(subject)
        for prop, objects in said.items():
            for term in objects:
                value = term.value
                column = links[prop] if isinstance(term, ox.NamedNode) else words[prop][term.language or ""]
                column.subjects.append(number)
                at = terms.get(value, -1)
                if at < 0:
                    value = names[numbers[value]] if value in numbers else value
                    at = terms[value] = len(values)
                    values.append(value)
                column.objects.append(at)
        for cls in said.get(_TYPE, ()):
            members[cls.value].add(names[number])
    for column in (*links.values(), *(column for columns in words.values() for column in columns.values())):
        column.sort()
    return Triples(numbers, values, links, words, {cls: sorted(found) for cls, found in members.items()})


def read_subjects(path: Path, without: Collection[str] = ()) -> Iterator[tuple[str, Properties]]:
    """The subjects of a Turtle file with what is said of them, in the order of the file; `without` are properties to
    leave out.

    Statements that stand together come together: in what `kg build` writes, all of a subject. Raises InputError where
    there is no file or it can't be parsed.
    """
    try:
        yield from _subjects(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE), without)
    except OSError as error:
        raise InputError(
            "can't read the graph", file=str(path), got=error.strerror, expected="a Turtle file"
        ) from error
    except SyntaxError as error:
        raise InputError("not valid Turtle", file=str(path), place=error.lineno, got=error.msg) from error


def parse_subjects(turtle: bytes, without: Collection[str] = ()) -> Iterator[tuple[str, Properties]]:
    """Like `read_subjects`, of a text. Raises InputError where it can't be parsed."""
    try:
        yield from _subjects(ox.parse(turtle, format=ox.RdfFormat.TURTLE), without)
    except SyntaxError as error:
        raise InputError("not valid Turtle", place=error.lineno, got=error.msg) from error


def _subjects(statements: Iterable[ox.Quad], without: Collection[str]) -> Iterator[tuple[str, Properties]]:
    # Properties are few and come again and again: one string for each, None for those to leave out.
    properties: dict[ox.NamedNode, str | None] = {ox.NamedNode(prop): None for prop in without}
    for subject, quads in groupby(statements, attrgetter("subject")):
        # Blank nodes and triple terms aren't part of the contract: a build writes none.
        if isinstance(subject, ox.NamedNode):
            said: dict[str, list[Term]] = {}
            for quad in quads:
                predicate = quad.predicate
                prop = properties.get(predicate, "")
                if prop is None:
                    continue
                value = quad.object
                if isinstance(value, _TERMS):
                    if not prop:
                        prop = properties[predicate] = predicate.value
                    said.setdefault(prop, []).append(value)
            yield subject.value, {prop: tuple(terms) for prop, terms in said.items()}
