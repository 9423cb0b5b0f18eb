"""A sentence as it is read, before anything in it is resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.mentions.areas import AreaName, AreaPhrase
from kg.extract.mentions.items import Item
from kg.extract.mentions.people import PersonPhrase
from kg.extract.mentions.posts import PostName
from kg.extract.mentions.unit_names import OrgName
from kg.extract.reading import Block
from kg.value import value


@value
class Line:
    """A sentence with its items and people, and the organisations and areas of these, before anything is resolved."""

    start: int
    stop: int
    block: Block
    paragraph: int
    items: list[Item]
    people: list[PersonPhrase]
    orgs: list[OrgName]
    areas: list[AreaName]


def orgs_in(items: Sequence[Item]) -> Iterator[OrgName]:
    """All organisations that a sentence names, owners after their units."""
    for item in items:
        payload = item.payload
        org = payload.org if isinstance(payload, PostName) else payload
        while isinstance(org, OrgName):
            yield org
            org = org.owner


def areas_in(items: Sequence[Item], orgs: Iterable[OrgName]) -> list[AreaName]:
    """All areas that a sentence names, those inside names of its organisations too, in order of the text."""
    found: list[AreaName] = []
    for item in items:
        if isinstance(item.payload, AreaPhrase):
            found += (*item.payload.areas, *item.payload.around)
        elif isinstance(item.payload, AreaName):
            found.append(item.payload)
        elif isinstance(item.payload, PostName) and item.payload.country is not None:
            found.append(item.payload.country)
    for org in orgs:
        found += (*org.areas, *org.around)
        # The country of a short form stands where the name was given in full.
        found += [a for a in (org.abroad, org.sender) if a is not None and a.name_start >= org.start]
    return sorted(found, key=lambda a: a.name_start)
