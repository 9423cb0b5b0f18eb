"""Quads to Turtle and TriG that people can read: prefixes first, one block a subject, everything in one order.

Order depends on the quads alone: graphs, subjects, predicates (the type first) and objects are sorted by code point.
Quads come graph by graph, article by article; what is said of a subject at one place is put into words at once, and
only where several graphs speak of a subject are these taken apart again. What waits for its turn is on disk.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import IO

from kg.graph.blocks import Block, blocks, merged
from kg.graph.shortening import Shortening, shortening
from kg.graph.terms import Quad
from kg.spill import Blobs, Row, Spill

# More statements of a graph that come in a row are several parts of it.
_MOST_IN_PART = 20_000


def write_files(
    quads: Iterable[Quad], base: str, turtle: Path, trig: Path, halfway: Callable[[], None] = lambda: None
) -> tuple[int, int]:
    """Write statements, some given more than once, as Turtle (all graphs in one) and as TriG; how many each has.

    `halfway` is called when the Turtle stands.
    """
    terms, subjects = shortening(base), Spill()
    parts, packed = Spill(), Blobs()
    for graph, part in _parts(quads, terms):
        parts.add((graph, len(packed)))
        packed.add(marshal.dumps(part))
        for block in part:
            subjects.add(block)
    in_all = _write_turtle(subjects, terms, turtle)
    halfway()
    return in_all, _write_trig(parts, packed, terms, trig)


def write_turtle(quads: Iterable[Quad], base: str, path: Path) -> int:
    """Write statements as Turtle alone; how many there are."""
    terms = shortening(base)
    return _write_turtle(Spill(chain.from_iterable(part for _, part in _parts(quads, terms))), terms, path)


def _parts(quads: Iterable[Quad], terms: Shortening) -> Iterator[tuple[str, list[Block]]]:
    """The graphs that follow each other, with what they say; one that comes again later is there again."""
    for graph, own in groupby(quads, key=itemgetter(3)):
        while part := list(islice(own, _MOST_IN_PART)):
            yield graph, blocks(part, terms)


def _write_turtle(subjects: Iterable[Row], terms: Shortening, path: Path) -> int:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(terms.header)
        return _write_blocks(file, subjects, terms, lead="\n", indent="")


def _write_trig(parts: Iterable[Row], packed: Blobs, terms: Shortening, path: Path) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(terms.header)
        for graph, group in groupby(parts, key=itemgetter(0)):
            file.write(f"\n{terms.short(graph)} {{\n")
            rows = (marshal.loads(packed[number]) for _, number in group)  # noqa: S302 - written by this very process
            first, others = next(rows), chain.from_iterable(rows)
            # Most graphs are one part, which is in order.
            more = next(others, None)
            ordered = first if more is None else Spill(chain(first, (more,), others))
            count += _write_blocks(file, ordered, terms, lead="", indent="    ")
            file.write("}\n")
    return count


def _write_blocks(file: IO[str], rows: Iterable[Row], terms: Shortening, *, lead: str, indent: str) -> int:
    """Write what sorted rows say, one block a subject; how many statements these are. `lead` precedes the first."""
    total = 0
    for subject, group in groupby(rows, key=itemgetter(0)):
        same = iter(group)
        (_, said, count), second = next(same), next(same, None)
        file.write(f"{lead}{indent}{terms.short(subject)} ")
        if second is None:
            file.write(said.replace("\n", f"\n{indent}") if indent else said)
            total += count
        else:
            for piece in merged((part[1] for part in chain(((subject, said), second), same)), terms):
                file.write(piece.replace("\n", f"\n{indent}") if indent else piece)
                total += 1
        file.write(" .\n")
        lead = "\n"
    return total
