"""What the page draws as nodes: people, units, areas and meetings; and the articles that name them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg.view.triples import Triples, local_name
from kg.vocabulary import SDO, SKOS, Class, Property

NodeKind = Literal["person", "unit", "area", "meeting"]


@dataclass(frozen=True, slots=True)
class Article:
    """A source, as the evidence panel cites it. `url` is None unless it is http or https."""

    iri: str
    title: str
    url: str | None
    date: str | None
    publisher: str | None
    synthetic: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an article names an entity: half-open, in code points of the article's text."""

    article: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Node:
    """An entity of the graph.

    `detail` is the local name of what kind of person, unit, area or meeting it is: "police" "party" "government"
    "other"; "province" …; "conference" …. `label_en` is empty where no English form is established. `note` is a short
    line of plain text in Vietnamese: rank and post of a person, country of an area. `date` and `end_date` are those of
    a meeting.
    """

    iri: str
    kind: NodeKind
    detail: str
    label: str
    label_en: str = ""
    note: str = ""
    aliases: tuple[str, ...] = ()
    level: str = ""
    date: str = ""
    end_date: str = ""
    topics: tuple[str, ...] = ()
    spots: tuple[Spot, ...] = ()


_UNITS = ((Class.POLICE_UNIT, "police"), (Class.PARTY_BODY, "party"), (Class.GOVERNMENT_BODY, "government"))
_AREAS = (
    (Class.COUNTRY, "country"),
    (Class.PROVINCE, "province"),
    (Class.DISTRICT, "district"),
    (Class.COMMUNE, "commune"),
    (Class.VILLAGE, "village"),
)


def read_articles(triples: Triples) -> list[Article]:
    """All articles of a build, by IRI."""
    return [
        Article(
            iri,
            triples.text(iri, SDO + "headline") or local_name(iri),
            _web_address(triples.text(iri, SDO + "url")),
            triples.text(iri, SDO + "datePublished"),
            triples.text(iri, SDO + "publisher"),
            triples.text(iri, Property.SYNTHETIC) == "true",
        )
        for iri in triples.instances(Class.ARTICLE)
    ]


def read_nodes(triples: Triples, articles: list[Article]) -> list[Node]:
    """All people, units, areas and meetings, by kind and IRI."""
    index = {article.iri: i for i, article in enumerate(articles)}
    people = [_person(triples, iri, index) for iri in triples.instances(Class.PERSON)]
    units = [_unit(triples, iri, index) for iri in triples.instances(Class.ORGANIZATION)]
    areas = [_area(triples, iri, index) for iri in triples.instances(Class.AREA)]
    meetings = [_meeting(triples, iri) for iri in triples.instances(Class.MEETING)]
    return [*people, *units, *areas, *meetings]


def _web_address(value: str | None) -> str | None:
    """Only http and https become links: a source may put anything here, and "javascript:" is an address too."""
    return value if value and value.lower().startswith(("http://", "https://")) else None


def _person(triples: Triples, iri: str, articles: dict[str, int]) -> Node:
    ranks = [triples.name(rank) for rank in triples.iris(iri, Property.HAS_RANK)]
    posts = [triples.name(post) for post in triples.iris(iri, Property.HOLDS_POST)]
    return Node(
        iri,
        "person",
        "person",
        triples.name(iri),
        label_en=triples.label(iri, "en") or "",
        note=", ".join(ranks[:1] + posts[:1]),
        aliases=_aliases(triples, iri),
        spots=_spots(triples, iri, articles),
    )


def _unit(triples: Triples, iri: str, articles: dict[str, int]) -> Node:
    codes = tuple(triples.texts(iri, SKOS + "notation"))
    return Node(
        iri,
        "unit",
        next((detail for cls, detail in _UNITS if triples.is_a(iri, cls)), "other"),
        triples.name(iri),
        label_en=triples.label(iri, "en") or "",
        aliases=_aliases(triples, iri) + codes,
        level=local_name(triples.iri(iri, Property.LEVEL) or ""),
        spots=_spots(triples, iri, articles),
    )


def _area(triples: Triples, iri: str, articles: dict[str, int]) -> Node:
    return Node(
        iri,
        "area",
        next((detail for cls, detail in _AREAS if triples.is_a(iri, cls)), "other"),
        triples.name(iri),
        label_en=triples.label(iri, "en") or "",
        note=triples.text(iri, Property.COUNTRY_CODE) or "",
        aliases=_aliases(triples, iri),
        spots=_spots(triples, iri, articles),
    )


def _meeting(triples: Triples, iri: str) -> Node:
    return Node(
        iri,
        "meeting",
        local_name(triples.iri(iri, Property.KIND) or "other"),
        triples.name(iri),
        label_en=triples.label(iri, "en") or "",
        date=triples.text(iri, Property.DATE) or "",
        end_date=triples.text(iri, Property.END_DATE) or "",
        topics=tuple(local_name(topic) for topic in triples.iris(iri, Property.TOPIC)),
    )


def _aliases(triples: Triples, iri: str) -> tuple[str, ...]:
    names = dict.fromkeys(triples.texts(iri, SKOS + "altLabel"))
    names.pop(triples.name(iri), None)
    return tuple(names)


def _spots(triples: Triples, iri: str, articles: dict[str, int]) -> tuple[Spot, ...]:
    spots = []
    for mention in triples.iris(iri, Property.MENTION):
        article = articles.get(triples.iri(mention, Property.IN_ARTICLE) or "")
        start, stop = triples.text(mention, Property.START), triples.text(mention, Property.STOP)
        if article is not None and start is not None and stop is not None:
            spots.append(Spot(article, int(start), int(stop)))
    return tuple(sorted(spots, key=lambda spot: (spot.article, spot.start, spot.stop)))
