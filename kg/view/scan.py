"""A Turtle file that `kg build` wrote as text, block by block: whoever needs few of its statements parses only these.

In such a file what is said of a subject stands together, a blank line before it, and names are short. To look at a
block takes a tenth of the time that it takes to parse it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError
from kg.vocabulary import PREFIXES

_BETWEEN, _END = "\n\n", " .\n"
_NEXT_PREDICATE, _NEXT_OBJECT, _NEXT_TYPE = " ;\n    ", ",\n        ", ", "
_PREFIX = re.compile(r"@prefix ([\w-]+): <([^<>\s]*)> \.\n")
_AT_ONCE = 1 << 20  # characters

TYPE = "a"
Said = Mapping[str, Sequence[str]]
"""Objects by predicates, all as they stand in the file."""


@dataclass(frozen=True, slots=True)
class Block:
    """What is said of a subject: its short name, and the rest of the block without the full stop."""

    subject: str
    text: str

    @property
    def types(self) -> Sequence[str]:
        """The short names of its classes."""
        named, _, classes = self.text.partition("\n")[0].removesuffix(" ;").partition(" ")
        return classes.split(_NEXT_TYPE) if named == TYPE else ()

    def value(self, predicate: str) -> str:
        """What it says with a predicate, other than the type, that comes once; "" where it says nothing so."""
        return self.text.partition(f"{_NEXT_PREDICATE}{predicate} ")[2].partition(_NEXT_PREDICATE)[0]

    def said(self, without: Collection[str] = ()) -> Said:
        """What it says, with no objects of some predicates: a million articles may name one area."""
        found: dict[str, Sequence[str]] = {}
        for part in self.text.split(_NEXT_PREDICATE):
            predicate, _, objects = part.partition(" ")
            if predicate in without:
                found[predicate] = ()
            else:
                found[predicate] = objects.split(_NEXT_TYPE if predicate == TYPE else _NEXT_OBJECT)
        return found

    def limited(self, kept: Mapping[str, Collection[str]]) -> Block:
        """The block with only those objects of some predicates that are kept."""
        parts = []
        for part in self.text.split(_NEXT_PREDICATE):
            predicate, _, objects = part.partition(" ")
            if predicate not in kept:
                parts.append(part)
            elif some := [each for each in objects.split(_NEXT_OBJECT) if each in kept[predicate]]:
                parts.append(f"{predicate} {_NEXT_OBJECT.join(some)}")
        return Block(self.subject, _NEXT_PREDICATE.join(parts))


@dataclass(frozen=True, slots=True)
class Scan:
    """A file that can be looked at so. `header` are its first lines, `prefixes` the namespaces in them."""

    path: Path
    header: str
    prefixes: Mapping[str, str]

    def blocks(self) -> Iterator[Block]:
        """The blocks in the order of the file. Raises InputError where it can't be read."""
        try:
            with self.path.open(encoding="utf-8", newline="\n") as file:
                file.read(len(self.header) + 1)
                rest = ""
                while more := file.read(_AT_ONCE):
                    *whole, rest = f"{rest}{more}".split(_BETWEEN)
                    yield from map(_block, whole)
                if rest:
                    yield _block(rest)
        except OSError as error:
            raise _unreadable(self.path, error) from error

    def full(self, short: str) -> str:
        """The IRI of a short name, or of one between brackets."""
        if short[0] == "<":
            return short[1:-1]
        prefix, _, local = short.partition(":")
        return self.prefixes[prefix] + local

    def turtle(self, blocks: Sequence[Block]) -> bytes:
        """Some of the blocks as a file of their own."""
        return f"{self.header}{''.join(f'{block.subject} {block.text}{_END}' for block in blocks)}".encode()


def scan(path: Path) -> Scan | None:
    """The file, or None where another program wrote it. Raises InputError where it can't be read."""
    lines = []
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            while _PREFIX.fullmatch(line := file.readline(_AT_ONCE)):
                lines.append(line)
    except OSError as error:
        raise _unreadable(path, error) from error
    except UnicodeDecodeError:
        return None
    header = "".join(lines)
    prefixes = dict(_PREFIX.findall(header))
    ours = line == "\n" and list(prefixes) == sorted(prefixes) and PREFIXES.items() < prefixes.items()
    return Scan(path, header, prefixes) if ours else None


def short(iri: str) -> str:
    """The short name of a term of the vocabularies.

    >>> short("http://purl.org/dc/terms/isReplacedBy")
    'dcterms:isReplacedBy'
    """
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    return f"{_BY_NAMESPACE[iri[:cut]]}:{iri[cut:]}"


_BY_NAMESPACE = {namespace: prefix for prefix, namespace in PREFIXES.items()}


def _block(text: str) -> Block:
    subject, _, said = text.partition(" ")
    return Block(subject, said.removesuffix("\n").removesuffix(" ."))


def _unreadable(path: Path, error: OSError) -> InputError:
    return InputError("can't read the graph", file=str(path), got=error.strerror, expected="a Turtle file")
