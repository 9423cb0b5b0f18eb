"""A sentence as it is read, before anything in it is resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.areas import AreaName, AreaPhrase
from kg.extract.items import Item
from kg.extract.people import PersonPhrase
from kg.extract.posts import PostName
from kg.extract.reading import Block
from kg.extract.unit_names import OrgName


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its items and people, before anything is resolved."""

    start: int
    stop: int
    block: Block
    paragraph: int
    items: list[Item]
    people: list[PersonPhrase]


def orgs_in(line: Line) -> Iterator[OrgName]:
    """All organisations that a line names, owners after their units."""
    for item in line.items:
        payload = item.payload
        org = payload.org if isinstance(payload, PostName) else payload
        while isinstance(org, OrgName):
            yield org
            org = org.owner


def areas_in(line: Line) -> Iterator[AreaName]:
    """All areas that a line names, those inside names of organisations too, in order of the text."""
    found: list[AreaName] = []
    for item in line.items:
        if isinstance(item.payload, AreaPhrase):
            found += (*item.payload.areas, *item.payload.around)
        elif isinstance(item.payload, AreaName):
            found.append(item.payload)
    for org in orgs_in(line):
        found += (*org.areas, *org.around)
        found += [a for a in (org.abroad, org.sender) if a is not None]
    yield from sorted(found, key=lambda a: a.name_start)
