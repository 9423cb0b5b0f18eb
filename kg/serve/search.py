"""Finding things by name as people type: without tones, a part of the name, the beginning of a word."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.text import key_of, strip_tones
from kg.vocabulary import RDF, SKOS, Class

if TYPE_CHECKING:
    from pathlib import Path

KINDS = {
    "person": Class.PERSON,
    "organization": Class.ORGANIZATION,
    "area": Class.AREA,
    "rank": Class.RANK,
    "topic": Class.TOPIC,
}
"""What can be looked for, by the name of the parameter `type`."""

Found = dict[str, str]


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a thing: `label` is its preferred one, `key` what is compared with marks, `plain` without."""

    iri: str
    kind: str
    label: str
    name: str
    key: tuple[str, ...]
    plain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """Names to search: `lines` has each without marks between spaces, in a line; `starts` says where the lines begin.

    The text is searched as one run of bytes, and only names whose line holds what was typed are looked at.
    """

    names: tuple[Name, ...]
    lines: bytes
    starts: tuple[int, ...]

    @classmethod
    def of(cls, names: Iterable[Name]) -> Names:
        """The names, ready to be searched."""
        given = tuple(names)
        lines = [f" {' '.join(name.plain)}\n".encode() for name in given]
        starts = tuple(accumulate(map(len, lines), initial=0))[:-1]
        return cls(given, b"".join(lines), starts)

    def holding(self, plain: Sequence[str]) -> Iterator[Name]:
        """The names with these words one after the other, the last of them at least begun."""
        wanted = f" {' '.join(plain)}".encode()
        at = self.lines.find(wanted)
        while at >= 0:
            number = bisect_right(self.starts, at)
            yield self.names[number - 1]
            # Once for each name.
            at = self.lines.find(wanted, self.starts[number]) if number < len(self.starts) else -1


def read_names(store: ox.Store) -> list[Name]:
    """All names of things that can be looked for, by kind, label and IRI."""
    rows: list[tuple[str, str, str, str]] = []
    for kind, cls in KINDS.items():
        for quad in store.quads_for_pattern(None, _TYPE, ox.NamedNode(cls), ox.DefaultGraph()):
            if isinstance(quad.subject, ox.NamedNode):
                names = [*_texts(store, quad.subject, _PREFERRED), *_texts(store, quad.subject, _OTHER)]
                rows += [(kind, names[0], quad.subject.value, name) for name in names]
    return [Name(iri, kind, label, name, _key(name), _plain(name)) for kind, label, iri, name in sorted(set(rows))]


def save_names(names: Iterable[Name], path: Path) -> None:
    """Write names for the processes that search them."""
    rows = [(name.iri, name.kind, name.label, name.name) for name in names]
    path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def load_names(path: Path) -> Names:
    """What `save_names` wrote."""
    rows = json.loads(path.read_bytes())
    return Names.of(Name(iri, kind, label, name, _key(name), _plain(name)) for iri, kind, label, name in rows)


def find_names(names: Names, typed: str, kinds: Sequence[str], limit: int) -> list[Found]:
    """The things that best fit what was typed: the whole name first, then one that begins so, then one that holds it.

    Marks that were typed count, marks that were left out don't. Each thing comes once, under the name that fits.
    """
    key, plain = _key(typed), _plain(typed)
    if not key:
        return []
    holding = (name for name in names.holding(plain) if name.kind in kinds)
    fits = [(fit, name) for name in holding if (fit := _fit(name, key, plain)) is not None]
    fits.sort(key=lambda pair: (pair[0], pair[1].label, pair[1].iri, pair[1].name))
    best = {name.iri: name for _, name in reversed(fits)}
    ordered = dict.fromkeys(name.iri for _, name in fits)
    return [
        {"iri": iri, "type": best[iri].kind, "label": best[iri].label, "name": best[iri].name}
        for iri in list(ordered)[:limit]
    ]


def _fit(name: Name, key: Sequence[str], plain: Sequence[str]) -> int | None:
    """How well a name fits, 0 best; None where it doesn't. The last word typed may be the beginning of one."""
    length = len(key)
    for start in range(len(name.key) - length + 1):
        whole = all(_agree(key[i], plain[i], name, start + i) for i in range(length - 1))
        if not whole:
            continue
        last = start + length - 1
        if _agree(key[-1], plain[-1], name, last):
            return (1 if start == 0 else 2) if len(name.key) > length else 0
        if (name.key if key[-1] != plain[-1] else name.plain)[last].startswith(key[-1]):
            return 3 if start == 0 else 4
    return None


def _agree(key: str, plain: str, name: Name, at: int) -> bool:
    return key == name.key[at] or (key == plain and plain == name.plain[at])


def _key(text: str) -> tuple[str, ...]:
    return tuple(key_of(text).replace("-", " ").split())


def _plain(text: str) -> tuple[str, ...]:
    return tuple(strip_tones(word) for word in _key(text))


_TYPE = ox.NamedNode(RDF + "type")
_PREFERRED, _OTHER = ox.NamedNode(SKOS + "prefLabel"), ox.NamedNode(SKOS + "altLabel")


def _texts(store: ox.Store, node: ox.NamedNode, prop: ox.NamedNode) -> list[str]:
    """Labels, the Vietnamese first."""
    labels = [
        quad.object
        for quad in store.quads_for_pattern(node, prop, None, ox.DefaultGraph())
        if isinstance(quad.object, ox.Literal)
    ]
    return [label.value for label in sorted(labels, key=lambda label: (label.language != "vi", label.value))]
