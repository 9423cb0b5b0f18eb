"""`Sheet` → flat facts that can be counted: tuples whose first item is their category."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from kg.evaluate.spelling import fold, fold_area, fold_organization

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from kg.evaluate.sheet import (
        Post,
        Sheet,
        SheetAppointment,
        SheetArea,
        SheetAward,
        SheetMeeting,
        SheetOrganization,
        SheetPerson,
    )

Fact: TypeAlias = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class Spellings:
    """Every folded spelling that the gold accepts → the folded gold name. A name it doesn't know stands for itself."""

    people: Mapping[str, str]
    organizations: Mapping[str, str]
    areas: Mapping[str, str]

    def person(self, name: str) -> str:
        """The folded gold name of a person."""
        return self.people.get(fold(name), fold(name))

    def organization(self, name: str) -> str:
        """The folded gold name of an organisation; "" stays "", no organisation."""
        return self.organizations.get(fold_organization(name), fold_organization(name))

    def area(self, name: str) -> str:
        """The folded gold name of an area."""
        return self.areas.get(fold_area(name), fold_area(name))

    def agent(self, name: str) -> str:
        """The folded gold name of a person or else of an organisation."""
        return self.people[fold(name)] if fold(name) in self.people else self.organization(name)


def spellings_of(gold: Sheet) -> Spellings:
    """The spellings that a gold sheet accepts: names and aliases; the first entry to claim one keeps it."""
    return Spellings(
        _first_claims(gold.people, fold),
        _first_claims(gold.organizations, fold_organization),
        _first_claims(gold.areas, fold_area),
    )


def _first_claims(
    entries: Iterable[SheetPerson | SheetOrganization | SheetArea], folded: Callable[[str], str]
) -> dict[str, str]:
    table: dict[str, str] = {}
    for entry in entries:
        for spelling in (entry.name, *entry.aliases):
            table.setdefault(folded(spelling), folded(entry.name))
    return table


def surfaces(sheet: Sheet) -> dict[str, str]:
    """Folded form → the spelling of the sheet, so that facts can be shown to people as they were written."""
    table: dict[str, str] = {}
    for person in sheet.people:
        posts = [part for post in person.posts for part in (post.title, post.organization)]
        table |= {fold(text): text for text in (person.name, *person.ranks, *posts)}
    for award in sheet.awards:
        table |= {fold(text): text for text in (award.title, *award.givers, *award.receivers)}
    for meeting in sheet.meetings:
        agents = (*meeting.chairs, *meeting.delegation_heads, *meeting.speakers, *meeting.participants)
        table |= {fold(name): name for name in (*meeting.organizers, *agents)}
    table |= {fold_area(area.name): area.name for area in sheet.areas}
    return table | {fold_organization(body.name): body.name for body in sheet.organizations}


def flat_facts(sheet: Sheet, names: Spellings) -> set[Fact]:
    """All facts of a sheet but those of its meetings, which have to be matched first."""
    facts: set[Fact] = set()
    for person in sheet.people:
        facts.update(_person_facts(person, names))
    for organization in sheet.organizations:
        facts.update(_organization_facts(organization, names))
    for area in sheet.areas:
        name = names.area(area.name)
        facts.update({("area", name), ("area_kind", name, area.kind, area.country)})
    for appointment in sheet.appointments:
        facts.update(_appointment_facts(appointment, names))
    for award in sheet.awards:
        facts.update(_award_facts(award, names))
    return facts


def _person_facts(person: SheetPerson, names: Spellings) -> Iterator[Fact]:
    name = names.person(person.name)
    yield "person", name
    for rank in person.ranks:
        yield "rank", name, fold(rank)
    for post in person.posts:
        yield "post", name, *_place(post, names)
        yield "post_status", name, *_place(post, names), post.status


def _place(post: Post | None, names: Spellings) -> tuple[str, str]:
    """Title and organisation of a post, both "" where there is none (who retires)."""
    return (fold(post.title), names.organization(post.organization)) if post else ("", "")


def _organization_facts(organization: SheetOrganization, names: Spellings) -> Iterator[Fact]:
    name = names.organization(organization.name)
    yield "org", name
    if organization.police:
        yield "police", name
    if organization.area:
        yield "jurisdiction", name, names.area(organization.area)


def _appointment_facts(appointment: SheetAppointment, names: Spellings) -> Iterator[Fact]:
    person = names.person(appointment.person)
    yield "appointment", person, *_place(appointment.to_post, names)
    if appointment.date:
        yield "appointment_date", person, appointment.date.strip()
    if appointment.from_post:
        yield "appointment_from", person, *_place(appointment.from_post, names)


def _award_facts(award: SheetAward, names: Spellings) -> Iterator[Fact]:
    for giver in award.givers:
        yield "award", fold(award.title), "by", names.agent(giver)
    for receiver in award.receivers:
        yield "award", fold(award.title), "to", names.agent(receiver)


def meeting_facts(meeting: SheetMeeting, names: Spellings) -> set[Fact]:
    """The facts of one meeting. Who chairs, leads or speaks takes part as well."""
    special = {"chair": meeting.chairs, "delegation_head": meeting.delegation_heads, "speaker": meeting.speakers}
    facts: set[Fact] = {("meeting_kind", meeting.kind)}
    if meeting.date:
        facts.add(("meeting_date", meeting.date.strip()))
    facts |= {("meeting_place", names.area(place)) for place in meeting.places}
    facts |= {("organizer", names.organization(organizer)) for organizer in meeting.organizers}
    for role, agents in special.items():
        facts |= {(role, names.agent(agent)) for agent in agents}
    everybody = [agent for agents in (*special.values(), meeting.participants) for agent in agents]
    facts |= {("participant", names.agent(agent)) for agent in everybody}
    facts |= {("topic", topic) for topic in meeting.topics}
    return facts
