"""Statements to Turtle and TriG that people can read: prefixes first, one block a subject, everything in one order.

Order depends on the statements alone: graphs, subjects, predicates (the type first) and objects are sorted by code
point. What is said of a subject at one place is put into words at once, and only where several places speak of a
subject are these taken apart again. What waits for its turn is on disk.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import IO, Any

from kg.graph.blocks import Block, merged, once, worded
from kg.graph.iris import mention_start, one_iri_for_two
from kg.graph.said import Said
from kg.graph.shortening import Shortening, shortening
from kg.spill import Blobs, Row, Spill, in_order

_LINE, _INDENT = "\n", "    "
_PIECES_A_WRITE = 1_000

Piece = tuple[str, int]
"""Text, and how many statements it says."""


class Gathered:
    """What graphs say, in words, on disk. `number` tells those apart that are written together."""

    def __init__(self, base: str, number: int = 0) -> None:
        self.terms = shortening(base)
        self.alone = mention_start(base)
        self._number = number
        self.blocks = Spill()  # of all graphs
        self.parts = Spill()  # blocks after the names of their graphs, of those that come in parts
        self.whole = Spill()  # names of the others, the number, where their texts are, how many statements they hold
        self.texts = Blobs()

    def add_graph(self, graph: str, said: Iterable[Block]) -> None:
        """Take in all that is said in the graph of that name, which comes once."""
        ordered = sorted(said)
        self.blocks.extend(ordered)
        self.whole.add((graph, self._number, len(self.texts), sum(count for _, _, count in ordered)))
        self.texts.add(_LINE.join(_ended(text, _INDENT) for _, text, _ in ordered).encode())

    def open(self) -> None:
        """Have files that are there for a forked process too, which fills them for both."""
        for bag in (self.blocks, self.parts, self.whole):
            bag.open()

    def state(self) -> Any:
        """Where in the files all is."""
        return self.blocks.state(), self.parts.state(), self.whole.state(), self.texts.state()

    def restore(self, state: Any) -> None:
        """Know what a forked process gathered."""
        blocks, parts, whole, texts = state
        self.blocks.restore(blocks)
        self.parts.restore(parts)
        self.whole.restore(whole)
        self.texts.restore(texts)

    def said(self, graph: str) -> Said:
        """A graph that comes in parts; `take` is to be called when all is said."""
        return Said(graph, self.take)

    def take(self, said: Said) -> None:
        """Take in a part of a graph, and away from what is given."""
        part = list(worded(said.about, self.terms))
        self.blocks.extend(part)
        self.parts.extend((said.graph, *block) for block in part)
        said.about.clear()


def write_turtle(gathered: Sequence[Gathered], path: Path) -> int:
    """Write what was gathered, all graphs in one; how many statements these are.

    Raises OutputError where passages of two articles have one IRI.
    """
    terms = gathered[0].terms
    with path.open("wb") as file:
        file.write(terms.header.encode())
        rows = in_order(*(each.blocks for each in gathered))
        return _write(file, _pieces(rows, terms, lead="\n", indent="", alone=gathered[0].alone))


def write_trig(gathered: Sequence[Gathered], path: Path) -> int:
    """Write what was gathered, graph by graph; how many statements these are."""
    terms = gathered[0].terms
    whole = ((row[0], row[1:]) for row in in_order(*(each.whole for each in gathered)))
    parts = groupby(in_order(*(each.parts for each in gathered)), key=itemgetter(0))
    total = 0
    with path.open("wb") as file:
        file.write(terms.header.encode())
        for graph, said in heapq.merge(whole, parts, key=itemgetter(0)):
            file.write(f"\n{terms.short(graph)} {{\n".encode())
            if isinstance(said, tuple):
                number, place, count = said
                file.write(gathered[number].texts[place])
                total += count
            else:
                rows = (row[1:] for row in said)
                total += _write(file, _pieces(rows, terms, lead="", indent=_INDENT))
            file.write(b"}\n")
    return total


def _write(file: IO[bytes], pieces: Iterator[Piece]) -> int:
    total = 0
    while some := tuple(islice(pieces, _PIECES_A_WRITE)):
        texts, counts = zip(*some, strict=True)
        file.write("".join(texts).encode())
        total += sum(counts)
    return total


def _pieces(rows: Iterable[Row], terms: Shortening, *, lead: str, indent: str, alone: str = "") -> Iterator[Piece]:
    """What sorted blocks say, one block a subject. `lead` precedes the first; one place alone may speak of what begins
    like `alone`."""
    for subject, group in groupby(once(rows), key=itemgetter(0)):
        same = iter(group)
        (_, text, count), second = next(same), next(same, None)
        if second is None:
            yield f"{lead}{_ended(text, indent)}", count
        elif alone and subject.startswith(alone):
            raise one_iri_for_two(subject)
        else:
            yield f"{lead}{indent}{terms.short(subject)} ", 0
            for piece, count in merged(chain((text, second[1]), map(itemgetter(1), same)), terms):
                yield piece.replace(_LINE, _LINE + indent), count
            yield " .\n", 0
        lead = _LINE


def _ended(block: str, indent: str) -> str:
    """A block with its full stop, all its lines further in."""
    return f"{indent}{block.replace(_LINE, _LINE + indent)} .\n"
