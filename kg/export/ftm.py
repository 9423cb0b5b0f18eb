"""FollowTheMoney entities, one a line: what Aleph and OpenSanctions tools read.

Person · PublicBody, Organization · Position (a post) · Occupancy (a tenure) · Membership (of a person in the body of a
post) · Event (a meeting, with all that took part as `involved`). An id is the end of an IRI, which is in `sourceUrl`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from kg.view.triples import Triples, local_name
from kg.vocabulary import SDO, SKOS, Class, Property

_PUBLIC = (Class.POLICE_UNIT, Class.GOVERNMENT_BODY, Class.PARTY_BODY)
# FollowTheMoney takes years, months and days; dates without a year have no place there.
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")

Values = dict[str, list[str]]


def ftm_lines(triples: Triples) -> Iterator[str]:
    """All entities, by schema and IRI."""
    for iri in triples.instances(Class.PERSON):
        yield _line("Person", iri, _named(triples, iri) | {"country": _countries(triples, iri)}, triples)
    for iri in triples.instances(Class.ORGANIZATION):
        public = any(triples.is_a(iri, cls) for cls in _PUBLIC)
        schema = "PublicBody" if public else "Organization"
        dates = _dates(incorporationDate=triples.texts(iri, Property.VALID_FROM)) | _dates(
            dissolutionDate=triples.texts(iri, Property.VALID_UNTIL)
        )
        countries = _codes(triples, triples.iris(iri, Property.JURISDICTION))
        yield _line(schema, iri, _named(triples, iri) | {"country": countries} | dates, triples)
    for iri in triples.instances(Class.POST):
        unit = triples.iris(iri, Property.POST_IN)
        values = {"name": [triples.name(iri)], "organization": _ids(unit)}
        yield _line("Position", iri, values | {"country": _country_of_units(triples, unit)}, triples)
    yield from _tenures(triples)
    for iri in triples.instances(Class.MEETING):
        yield _line("Event", iri, _event(triples, iri), triples)


def _tenures(triples: Triples) -> Iterator[str]:
    for iri in triples.instances(Class.TENURE):
        holders, posts = triples.iris(iri, Property.HOLDER), triples.iris(iri, Property.POST)
        dates = _dates(startDate=triples.texts(iri, Property.VALID_FROM)) | _dates(
            endDate=triples.texts(iri, Property.VALID_UNTIL)
        )
        shown = _dates(date=[triples.text(iri, p) or "" for p in (Property.FIRST_ATTESTED, Property.LAST_ATTESTED)])
        yield _line("Occupancy", iri, {"holder": _ids(holders), "post": _ids(posts)} | dates | shown, triples)
        units = [unit for post in posts for unit in triples.iris(post, Property.POST_IN)]
        for unit in units:
            titles = [triples.name(title) for post in posts for title in triples.iris(post, Property.TITLE)]
            values = {"member": _ids(holders), "organization": _ids([unit]), "role": titles}
            yield _line("Membership", f"{iri}-membership", values | dates | shown, triples, source=iri)


def _event(triples: Triples, iri: str) -> Values:
    kind = triples.name(triples.iri(iri, Property.KIND) or iri)
    places = triples.iris(iri, Property.PLACE)
    dates = _dates(date=triples.texts(iri, Property.DATE)) | _dates(endDate=triples.texts(iri, Property.END_DATE))
    return {
        "name": [" · ".join([kind, *map(triples.name, places), *triples.texts(iri, Property.DATE)])],
        "involved": _ids(triples.iris(iri, Property.PARTICIPANT)),
        "organizer": _ids(triples.iris(iri, Property.ORGANIZER)),
        "location": [triples.name(place) for place in places],
        "country": _codes(triples, places),
        "keywords": [triples.name(topic) for topic in triples.iris(iri, Property.TOPIC)],
        **dates,
    }


def _named(triples: Triples, iri: str) -> Values:
    name = triples.name(iri)
    others = [label for label in triples.texts(iri, SKOS + "prefLabel") if label != name]
    return {"name": [name], "alias": sorted({*others, *triples.texts(iri, SKOS + "altLabel")} - {name})}


def _countries(triples: Triples, person: str) -> list[str]:
    return _country_of_units(triples, triples.iris(person, Property.MEMBER_OF))


def _country_of_units(triples: Triples, units: Iterable[str]) -> list[str]:
    return _codes(triples, [area for unit in units for area in triples.iris(unit, Property.JURISDICTION)])


def _codes(triples: Triples, areas: Iterable[str]) -> list[str]:
    return sorted({code.lower() for area in areas for code in triples.texts(area, Property.COUNTRY_CODE)})


def _dates(**values: Iterable[str]) -> Values:
    return {name: sorted({each for each in given if _DATE.fullmatch(each)}) for name, given in values.items()}


def _line(schema: str, iri: str, values: Values, triples: Triples, source: str | None = None) -> str:
    articles = {
        article
        for mention in triples.iris(iri, Property.EVIDENCE) + triples.iris(iri, Property.MENTION)
        for article in triples.iris(mention, Property.IN_ARTICLE)
    }
    addresses = sorted({url for article in articles for url in triples.texts(article, SDO + "url")})
    known = {
        name: given for name, given in sorted((values | {"sourceUrl": [source or iri, *addresses]}).items()) if given
    }
    return json.dumps({"id": _id(iri), "schema": schema, "properties": known}, ensure_ascii=False) + "\n"


def _ids(iris: Iterable[str]) -> list[str]:
    return [_id(iri) for iri in iris]


def _id(iri: str) -> str:
    """Kind and name, joined: "person-le-van-thai-kcg2q63y"."""
    head, _, _ = iri.rpartition("/")
    return f"{local_name(head)}-{local_name(iri)}"
