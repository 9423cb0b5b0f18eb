"""Why a person is one: which mentions were joined for which reason, and which namesakes were kept apart."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import QueryError
from kg.graph.identity import IDENTITY_NAME
from kg.output import missing_build
from kg.query.spelling import same_name, spells
from kg.text import key_of


@dataclass(frozen=True, slots=True)
class Shown:
    """A mention of a person: its key in a ledger, and what the article shows."""

    key: str
    name: str
    published: str | None
    ranks: tuple[str, ...]
    posts: tuple[str, ...]
    quote: str


@dataclass(frozen=True, slots=True)
class Apart:
    """Another person of the name (or nearly), and why the two were not made one; of a mention of each."""

    other: str
    mention: str
    other_mention: str
    reason: str
    score: int


@dataclass(frozen=True, slots=True)
class Known:
    """A person of a build as resolution made them; `joins` are pairs of mentions' keys with the reason."""

    iri: str
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Shown, ...]
    joins: tuple[tuple[str, str, str], ...]
    apart: tuple[Apart, ...]


def read_identity(out: Path) -> list[Known]:
    """All people of a build. Raises InputError where the build has no such file."""
    path = out / IDENTITY_NAME
    if not path.is_file():
        raise missing_build(out, IDENTITY_NAME)
    return [_known(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def _known(row: Mapping[str, Any]) -> Known:
    return Known(
        row["person"],
        row["name"],
        tuple(row["aliases"]),
        tuple(
            Shown(m["key"], m["name"], m["published"], tuple(m["ranks"]), tuple(m["posts"]), m["quote"])
            for m in row["mentions"]
        ),
        tuple((left, right, reason) for left, right, reason in row["joins"]),
        tuple(Apart(d["other"], d["mention"], d["other_mention"], d["reason"], d["score"]) for d in row["doubts"]),
    )


def find_known(people: Sequence[Known], wanted: str) -> list[Known]:
    """The people of that IRI, end of an IRI, or name. Raises QueryError where there is none."""
    by_id = [p for p in people if wanted in {p.iri, p.iri.rpartition("/")[2]} or p.iri.endswith("/" + wanted)]
    names = {p.iri: (p.name, *p.aliases) for p in people}
    found = by_id or [p for p in people if any(same_name(wanted, name) for name in names[p.iri])]
    found = found or [p for p in people if any(spells(wanted, name) for name in names[p.iri])]
    if not found:
        advice = "Only people are told of: write the full name, as the articles have it."
        raise QueryError("no person of this name or id in the build", got=wanted, advice=advice)
    return found


def format_why(found: Iterable[Known], people: Sequence[Known]) -> str:
    """Of each person found among the people of a build: mentions in order of time, joins and namesakes, as text."""
    by_iri = {person.iri: person for person in people}
    bearers = Counter(key_of(person.name) for person in people)
    return "\n\n".join("\n".join(_lines(person, by_iri, bearers[key_of(person.name)])) for person in found)


def _lines(person: Known, people: Mapping[str, Known], bearers: int) -> Iterator[str]:
    yield f"{person.name}  <{person.iri}>"
    if person.aliases:
        yield f"  also: {', '.join(person.aliases)}"
    yield f"  {count_mentions(person)}:"
    for shown in person.mentions:
        yield f"    {format_shown(shown)}"
    for left, right, reason in person.joins:
        yield f"  joined: {left} = {right}: {reason}"
    for apart in person.apart:
        other = people.get(apart.other)
        yield f"  apart:  {other.name if other else apart.other} <{apart.other}>: {apart.reason}"
    told = {apart.other for apart in person.apart if apart.other in people}
    told = {iri for iri in told if key_of(people[iri].name) == key_of(person.name)}
    if rest := bearers - len(told) - 1:
        yield f"  apart:  {rest} more of this name: nothing sure speaks for one person"


def count_mentions(person: Known) -> str:
    """How many mentions a person has, in words: "1 mention", "2 mentions"."""
    return f"{len(person.mentions)} mention{'' if len(person.mentions) == 1 else 's'}"


def format_shown(shown: Shown) -> str:
    """A mention in one line: day, key, ranks and posts."""
    about = ", ".join((*shown.ranks, *shown.posts)) or "no rank or post"
    return f"{shown.published or '?'}  {shown.key}  {about}"
