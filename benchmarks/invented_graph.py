"""Turtle as a build writes it, for any number of invented articles: to measure what has no corpus of that size.

Every article tells of one meeting of some units and their officers, with ranks, posts and quotes. A few units and
people are in many articles and most in few, as in the news. The same number of articles gives the same file.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from kg.vocabulary import CA, ID, SDO, SKOS, XSD

_SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý")
_MIDDLE = ("Văn", "Thị", "Đức", "Minh", "Quang", "Thanh", "Hữu", "Ngọc", "Xuân", "Bá", "Công", "Đình")
_GIVEN = ("Hà", "Hạ", "Hùng", "Hưng", "Lan", "Long", "Mai", "Nam", "Phúc", "Quân", "Sơn", "Thái", "Thư", "Tuấn", "Yến")
_RANKS = ("Thiếu tướng", "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá")
_TITLES = ("Giám đốc", "Phó Giám đốc", "Trưởng phòng", "Phó Trưởng phòng", "Trưởng Công an huyện")
_KINDS = ("conference", "working_session", "talks", "visit", "ceremony", "briefing")
_TOPICS = ("drugs", "border_security", "cyber_fraud", "human_trafficking", "personnel", "traffic")
_LEVELS = ("provincial", "division", "district_level", "commune_level")
_FIRST_DAY = date(2012, 1, 1)
_DAYS = 5000

# Entities for each article: what a corpus of this kind has.
_PEOPLE, _UNITS, _AREAS = 3, 2, 0.5


@dataclass(frozen=True)
class Officer:
    """Somebody who appears in articles."""

    iri: str
    name: str
    rank: int
    title: int
    unit: int


def write_graph(articles: int, path: Path) -> int:
    """Write the Turtle of a build of so many articles; returns how many entities it has."""
    chance = random.Random(articles)  # noqa: S311 - nothing here is a secret
    people, units, areas = int(articles * _PEOPLE), int(articles * _UNITS), max(2, int(articles * _AREAS))
    officers = [_officer(number, units, chance) for number in range(people)]
    with path.open("w", encoding="utf-8") as file:
        file.write(f"@prefix ca: <{CA}> . @prefix skos: <{SKOS}> . @prefix sdo: <{SDO}> . @prefix xsd: <{XSD}> .\n")
        file.write(f"@prefix id: <{ID}> .\n")
        for parts in (_schemes(), _areas(areas), _units(units, areas), _people(officers)):
            file.writelines(parts)
        for number in range(articles):
            file.writelines(_article(number, officers, units, areas, chance))
    return people + units + areas + articles


def _officer(number: int, units: int, chance: random.Random) -> Officer:
    name = f"{chance.choice(_SURNAMES)} {chance.choice(_MIDDLE)} {chance.choice(_MIDDLE)} {chance.choice(_GIVEN)}"
    return Officer(_iri("person", number), name, number % len(_RANKS), number % len(_TITLES), number % units)


def _iri(kind: str, number: int) -> str:
    return f"<{ID}{kind}/invented-name-of-it-{number:08d}>"


def _frequent(count: int, chance: random.Random) -> int:
    """A number below `count`, small ones far more often."""
    return int(count * chance.random() ** 4)


def _unit_name(number: int) -> str:
    return f"Công an tỉnh {_SURNAMES[number % len(_SURNAMES)]} {number}"


def _schemes() -> Iterator[str]:
    for number, rank in enumerate(_RANKS):
        labels = f'skos:prefLabel "{rank}"@vi, "Rank {number}"@en'
        yield f"ca:rank-{number} a ca:Rank ; {labels} ; ca:seniority {20 - number} .\n"
    for number, title in enumerate(_TITLES):
        yield f'ca:title-{number} a ca:PositionTitle ; skos:prefLabel "{title}"@vi, "Title {number}"@en .\n'


def _areas(count: int) -> Iterator[str]:
    yield f'{_iri("area", 0)} a ca:Area, ca:Country ; skos:prefLabel "Việt Nam"@vi .\n'
    for number in range(1, count):
        level, around = ("Province", 0) if number < 64 else ("District", number % 63 + 1)
        yield (
            f'{_iri("area", number)} a ca:Area, ca:{level} ; skos:prefLabel "Địa bàn {number}"@vi ;'
            f" ca:within {_iri('area', min(around, count - 1))} .\n"
        )


def _units(count: int, areas: int) -> Iterator[str]:
    for number in range(count):
        level = _LEVELS[min(3, number // 64)] if number < 256 else _LEVELS[2 + number % 2]
        parent = f" ; ca:partOf {_iri('organization', number % 64)}" if number >= 64 else ""
        yield (
            f"{_iri('organization', number)} a ca:Organization, ca:PoliceUnit ;"
            f' skos:prefLabel "{_unit_name(number)}"@vi ; ca:level ca:{level} ;'
            f" ca:jurisdiction {_iri('area', number % areas)}{parent} .\n"
        )


def _people(officers: list[Officer]) -> Iterator[str]:
    for number, officer in enumerate(officers):
        post = _iri("post", number)
        yield (
            f'{officer.iri} a ca:Person ; skos:prefLabel "{officer.name}"@vi ;'
            f" ca:hasRank ca:rank-{officer.rank} ; ca:holdsPost {post} .\n"
            f'{post} a ca:Post ; skos:prefLabel "{_TITLES[officer.title]} {_unit_name(officer.unit)}"@vi ;'
            f" ca:title ca:title-{officer.title} ; ca:postIn {_iri('organization', officer.unit)} .\n"
        )


def _article(number: int, officers: list[Officer], units: int, areas: int, chance: random.Random) -> Iterator[str]:
    article, meeting = _iri("article", number), _iri("meeting", number)
    day = f'"{_FIRST_DAY + timedelta(days=chance.randrange(_DAYS))}"^^xsd:date'
    host = _iri("organization", _frequent(units, chance))
    place = chance.randrange(1, areas)
    present = dict.fromkeys([_frequent(len(officers), chance) for _ in range(3)] + [number * 3 % len(officers)])
    yield (
        f'{article} a ca:Article ; sdo:headline "Bài số {number} về một cuộc gặp" ; sdo:datePublished {day} ;'
        f' sdo:url "https://example.org/bai/{number}" ; sdo:publisher "Báo {number % 40}" ; ca:synthetic true .\n'
        f"{meeting} a ca:Meeting ; ca:kind ca:{chance.choice(_KINDS)} ; ca:date {day} ; ca:organizer {host} ;"
        f" ca:place {_iri('area', place)} ; ca:topic ca:{chance.choice(_TOPICS)} ;"
        f" ca:evidence {_iri('mention', number)} .\n"
        f"{_mention(_iri('mention', number), article, 0, f'Cuộc gặp tại Địa bàn {place} do đơn vị chủ nhà tổ chức.')}"
    )
    start = 100
    for each in present:
        officer, key = officers[each], f"{number}-{each}"
        title, rank = _TITLES[officer.title], _RANKS[officer.rank]
        quote = f"Dự cuộc gặp còn có {rank} {officer.name}, {title} {_unit_name(officer.unit)}, cùng nhiều cán bộ."
        named = start + quote.index(officer.name)
        said, name = f"<{ID}mention/said-{key}>", f"<{ID}mention/name-{key}>"
        common = f"ca:evidence {said}"
        yield (
            f"{officer.iri} ca:mentionedIn {article} ; ca:mention {name} .\n"
            f"{_mention(said, article, start, quote)}{_mention(name, article, named, officer.name)}"
            f"<{ID}rank/{key}> a ca:RankAttestation ; ca:holder {officer.iri} ; ca:rank ca:rank-{officer.rank} ;"
            f" ca:attestedOn {day} ; {common} .\n"
            f"<{ID}post-of/{key}> a ca:PostAttestation ; ca:holder {officer.iri} ; ca:post {_iri('post', each)} ;"
            f' ca:status "current" ; ca:attestedOn {day} ; {common} .\n'
            f"<{ID}participation/{key}> a ca:Participation ; ca:agent {officer.iri} ; ca:inMeeting {meeting} ;"
            f" ca:role ca:Attendee ; {common} .\n"
        )
        start += len(quote) + 1


def _mention(iri: str, article: str, start: int, quote: str) -> str:
    return (
        f"{iri} a ca:Mention ; ca:inArticle {article} ; ca:start {start} ; ca:stop {start + len(quote)} ;"
        f' ca:quote "{quote}" .\n'
    )
