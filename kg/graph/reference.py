"""What no article says but the reading rests on: concepts of the schemes that a build uses, areas of the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.labels import ALT_LABEL, PREF_LABEL
from kg.graph.said import FIRST, TYPE, Said
from kg.graph.schemes import Schemes
from kg.graph.scope import BuildScope
from kg.graph.terms import date, literal
from kg.lexicon import AreaEntry, area_by_id
from kg.vocabulary import CLASS_OF_AREA, DCTERMS, SKOS, Property


def say_concepts(said: Said, schemes: Schemes, used: Iterable[str]) -> None:
    """Type, names and order of every concept that the statements point to."""
    for subject, predicate, value in schemes.about(used):
        said.pairs(subject).add((FIRST if predicate == TYPE else predicate, value))


def say_areas(build: BuildScope, said: Said) -> None:
    """The gazetteer's areas that the articles name, those around them and those that replaced them."""
    named = {
        entity.identity[0]: entity for entity in build.resolution.known_areas.entities() if len(entity.identity) == 1
    }
    for entry in _with_context(named):
        subject = build.area_of_code(entry.id)
        entity = named.get(entry.id)
        said.typed(subject, CLASS_OF_AREA[entry.kind])
        said.say(
            subject,
            (f"{DCTERMS}identifier", literal(entry.id)),
            (Property.COUNTRY_CODE, literal(entry.country)),
        )
        if entity is None:
            said.say(subject, (PREF_LABEL, literal(entry.name, language="vi")))
        shown = entry.name if entity is None else entity.name
        for spelling in {entry.name, *entry.spellings} - {shown}:
            said.say(subject, (ALT_LABEL, literal(spelling, language="vi")))
        if entry.en:
            said.say(subject, (PREF_LABEL, literal(entry.en, language="en")))
        if (around := _around(entry)) is not None:
            said.say(subject, (Property.WITHIN, build.area_of_code(around)))
        for successor in entry.replaced_by:
            said.say(subject, (f"{DCTERMS}isReplacedBy", build.area_of_code(successor)))
        if entry.iso is not None:
            said.say(subject, (f"{SKOS}notation", literal(entry.iso)))
        for predicate, day in ((Property.VALID_FROM, entry.valid_from), (Property.VALID_UNTIL, entry.valid_until)):
            if day is not None:
                said.say(subject, (predicate, date(day)))


def _with_context(codes: Iterable[str]) -> list[AreaEntry]:
    """The areas of these codes, those around and after them, in order of their codes."""
    found: dict[str, AreaEntry] = {}
    waiting = sorted(codes)
    while waiting:
        code = waiting.pop()
        if code not in found:
            entry = found[code] = area_by_id(code)
            around = _around(entry)
            waiting += [*entry.replaced_by, *([] if around is None else [around])]
    return [found[code] for code in sorted(found)]


def _around(entry: AreaEntry) -> str | None:
    """The code of the area around: the gazetteer leaves the country of Vietnamese provinces to their country code."""
    if entry.kind == "country":
        return None
    return entry.within or entry.country.lower()
