"""Small graphs for the page, written by the terms of the ontology alone, so that any text can be in any place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.vocabulary import CA, ID, RDF, SDO, SKOS, XSD, Class, Property, Role, types_of

Triples = list[ox.Triple]


@dataclass(frozen=True)
class Story:
    """One article in which an officer of a unit takes part in a meeting in an area, and receives an award.

    `text` is the quote of all facts: it should hold the person, the rank, the title and the unit. `cast` is the key of
    the story whose person and unit these are, where they aren't its own, `repeats` that of the story it reprints.
    """

    key: str
    person: str = "Đặng Thị Hạ"
    alias: str = "Đặng Hạ"
    rank: str = "Đại tá"
    title: str = "Phó Giám đốc"
    unit: str = "Công an tỉnh Nghệ An"
    area: str = "Kỳ Sơn"
    award: str = "Bằng khen"
    headline: str = "Hội nghị biên giới"
    url: str = "https://example.org/bai-1"
    publisher: str = "Báo mẫu"
    date: str = "2022-11-29"
    text: str = "Ngày 29/11/2022, Đại tá Đặng Thị Hạ, Phó Giám đốc Công an tỉnh Nghệ An chủ trì hội nghị tại Kỳ Sơn."
    synthetic: bool = True
    cast: str = ""
    repeats: str = ""


def write_stories(stories: Iterable[Story], out_dir: Path) -> Path:
    """Write `graph.ttl` into the folder, and return the folder."""
    out_dir.mkdir(parents=True, exist_ok=True)
    found = {triple: None for story in stories for triple in _story(story)}
    ox.serialize(found, output=str(out_dir / "graph.ttl"), format=ox.RdfFormat.TURTLE)
    return out_dir


def unpack(table: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a packed table, as page/data.js reads them."""
    rows: list[dict[str, Any]] = [{} for _ in range(table["count"])]
    for key, column in table["columns"].items():
        values = list(accumulate(column["steps"])) if "steps" in column else column["values"]
        values = [column["words"][number] for number in values] if "words" in column else values
        values = [v if isinstance(v, list) else [v] for v in values] if "list" in column else values
        at = list(accumulate(column["at"])) if "at" in column else range(len(values))
        for number, value in zip(at, values, strict=True):
            rows[number][key] = value
    return rows


def _story(story: Story) -> Triples:
    article, meeting = f"{ID}article/{story.key}", f"{ID}meeting/{story.key}"
    cast = story.cast or story.key
    person, unit, area = (f"{ID}{kind}/{cast}" for kind in ("person", "organization", "area"))
    post, title, rank = (f"{ID}{kind}/{cast}" for kind in ("post", "title", "rank"))
    quote = f"{ID}mention/{story.key}-quote"
    triples = [
        *_instance(article, Class.ARTICLE),
        *_texts(article, (SDO + "headline", story.headline), (SDO + "publisher", story.publisher)),
        *_texts(article, (SDO + "url", story.url)),
        _triple(article, SDO + "datePublished", _date(story.date)),
        _triple(article, Property.SYNTHETIC, ox.Literal(story.synthetic)),
        *_instance(person, Class.PERSON, story.person),
        _triple(person, SKOS + "altLabel", ox.Literal(story.alias, language="vi")),
        *_links(person, (Property.HAS_RANK, rank), (Property.HOLDS_POST, post)),
        *_instance(unit, Class.POLICE_UNIT, story.unit),
        *_links(unit, (Property.JURISDICTION, area)),
        *_instance(area, Class.DISTRICT, story.area),
        *_instance(rank, Class.RANK, story.rank),
        *_instance(title, Class.POSITION_TITLE, story.title),
        *_instance(post, Class.POST, f"{story.title} {story.unit}"),
        *_links(post, (Property.TITLE, title), (Property.POST_IN, unit)),
        *_instance(meeting, Class.MEETING),
        *_links(meeting, (Property.KIND, CA + "conference"), (Property.PLACE, area), (Property.TOPIC, CA + "drugs")),
        _triple(meeting, Property.DATE, _date(story.date)),
        _triple(meeting, Property.EVIDENCE, ox.NamedNode(quote)),
        *_mention(quote, article, story.text, 0),
    ]
    for named, name in ((person, story.person), (unit, story.unit), (area, story.area)):
        start = story.text.find(name)
        mention = f"{named}-mention-{story.key}"
        triples += [*_links(named, (Property.MENTIONED_IN, article), (Property.MENTION, mention))]
        triples += _mention(mention, article, name, max(start, 0))
    if story.repeats:
        triples += _links(article, (Property.REPRINT_OF, f"{ID}article/{story.repeats}"))
    facts = (
        (Class.RANK_ATTESTATION, ((Property.HOLDER, person), (Property.RANK, rank))),
        (Class.POST_ATTESTATION, ((Property.HOLDER, person), (Property.POST, post))),
        (Class.PARTICIPATION, ((Property.AGENT, person), (Property.IN_MEETING, meeting), (Property.ROLE, Role.CHAIR))),
        (Class.AWARD, ((Property.GIVER, unit), (Property.RECEIVER, person), (Property.AT_MEETING, meeting))),
    )
    for cls, links in facts:
        fact = f"{ID}fact/{cls.removeprefix(CA)}-{story.key}"
        triples += [*_instance(fact, cls, story.award if cls is Class.AWARD else None), *_links(fact, *links)]
        triples += _links(fact, (Property.EVIDENCE, quote))
        triples.append(_triple(fact, Property.ATTESTED_ON, _date(story.date)))
    return triples


def _triple(subject: str, prop: str, value: ox.Literal | ox.NamedNode) -> ox.Triple:
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(str(prop)), value)


def _date(iso: str) -> ox.Literal:
    return ox.Literal(iso, datatype=ox.NamedNode(XSD + "date"))


def _instance(subject: str, cls: Class, label: str | None = None) -> Triples:
    types = [_triple(subject, RDF + "type", ox.NamedNode(str(each))) for each in types_of(cls)]
    return types if label is None else [*types, _triple(subject, SKOS + "prefLabel", ox.Literal(label, language="vi"))]


def _links(subject: str, *links: tuple[str, str]) -> Triples:
    return [_triple(subject, prop, ox.NamedNode(str(value))) for prop, value in links]


def _texts(subject: str, *texts: tuple[str, str]) -> Triples:
    return [_triple(subject, prop, ox.Literal(value)) for prop, value in texts]


def _mention(mention: str, article: str, quote: str, start: int) -> Triples:
    return [
        *_instance(mention, Class.MENTION),
        *_links(mention, (Property.IN_ARTICLE, article)),
        _triple(mention, Property.START, ox.Literal(start)),
        _triple(mention, Property.STOP, ox.Literal(start + len(quote))),
        _triple(mention, Property.QUOTE, ox.Literal(quote)),
    ]
