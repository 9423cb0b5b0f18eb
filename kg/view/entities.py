"""What the page draws as nodes: people, units, areas and meetings; and the articles that name them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg.view.triples import Triples, local_name
from kg.vocabulary import SDO, SKOS, Class, Property

_LAST = 1_000_000  # where a title has no place in the order of titles

NodeKind = Literal["person", "unit", "area", "meeting"]


@dataclass(frozen=True, slots=True)
class Article:
    """A source, as the evidence panel cites it: `title` is empty where it has none, `url` None unless http or https.

    `repeats` is the index of the earliest article with nearly the same text, None where it is this one.
    """

    iri: str
    title: str
    url: str | None
    date: str | None
    publisher: str | None
    synthetic: bool
    repeats: int | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an article names an entity: half-open, in code points of the article's text."""

    article: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Rank and post that a person is known by: labels in both languages, and the IRI of the unit; each may be empty."""

    rank: str = ""
    rank_en: str = ""
    title: str = ""
    title_en: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """An entity of the graph.

    `detail` is the local name of what kind of person, unit, area or meeting it is: "police" "party" "government"
    "other"; "province" …; "conference" …. `label` is empty for meetings without a name of their own: the page names
    them by kind, place and date. `label_en` is empty where no English form is established. `note` is a short line of
    text in Vietnamese: rank and post of a person, the area around an area. `date` and `end_date` are those of a
    meeting; `since` and `until` those between which an area or unit existed, where a source states them.
    """

    iri: str
    kind: NodeKind
    detail: str
    label: str
    label_en: str = ""
    standing: Standing | None = None
    aliases: tuple[str, ...] = ()
    level: str = ""
    date: str = ""
    end_date: str = ""
    since: str = ""
    until: str = ""
    topics: tuple[str, ...] = ()
    articles: tuple[int, ...] = ()
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
    found = triples.instances(Class.ARTICLE)
    index = {iri: i for i, iri in enumerate(found)}
    return [
        Article(
            iri,
            triples.text(iri, SDO + "headline") or "",
            _web_address(triples.text(iri, SDO + "url")),
            triples.text(iri, SDO + "datePublished"),
            triples.text(iri, SDO + "publisher"),
            triples.text(iri, Property.SYNTHETIC) == "true",
            index.get(triples.iri(iri, Property.REPRINT_OF) or ""),
        )
        for iri in found
    ]


def read_nodes(triples: Triples, articles: list[Article]) -> list[Node]:
    """All people, units, areas and meetings, by kind and IRI."""
    index = {article.iri: i for i, article in enumerate(articles)}
    people = [_person(triples, iri, index) for iri in triples.instances(Class.PERSON)]
    units = [_unit(triples, iri, index) for iri in triples.instances(Class.ORGANIZATION)]
    areas = [_area(triples, iri, index) for iri in _areas_in_use(triples)]
    meetings = [_meeting(triples, iri) for iri in triples.instances(Class.MEETING)]
    return [*people, *units, *areas, *meetings]


def _areas_in_use(triples: Triples) -> list[str]:
    """Areas that an article names or that something lies in. The gazetteer brings others (what a merged province
    became) that nothing here is about."""
    used = {iri for iri in triples.instances(Class.AREA) if triples.iris(iri, Property.MENTIONED_IN)}
    for subjects, prop in ((Class.MEETING, Property.PLACE), (Class.ORGANIZATION, Property.JURISDICTION)):
        used.update(area for iri in triples.instances(subjects) for area in triples.iris(iri, prop))
    fresh = used
    while fresh:
        fresh = {around for iri in fresh for around in triples.iris(iri, Property.WITHIN)} - used
        used |= fresh
    return [iri for iri in triples.instances(Class.AREA) if iri in used]


def _web_address(value: str | None) -> str | None:
    """Only http and https become links: a source may put anything here, and "javascript:" is an address too."""
    return value if value and value.lower().startswith(("http://", "https://")) else None


def _person(triples: Triples, iri: str, articles: dict[str, int]) -> Node:
    return Node(
        iri,
        "person",
        "person",
        triples.name(iri),
        label_en=triples.label(iri, "en") or "",
        standing=_standing(triples, iri),
        aliases=_aliases(triples, iri),
        articles=_articles(triples, iri, articles),
        spots=_spots(triples, iri, articles),
    )


def _standing(triples: Triples, person: str) -> Standing:
    rank = triples.iri(person, Property.HAS_RANK)
    posts = sorted(triples.iris(person, Property.HOLDS_POST), key=lambda post: _prominence(triples, post))
    title = triples.iri(posts[0], Property.TITLE) if posts else None
    return Standing(
        triples.name(rank) if rank else "",
        (triples.label(rank, "en") or "") if rank else "",
        triples.name(title or posts[0]) if posts else "",
        (triples.label(title, "en") or "") if title else "",
        (triples.iri(posts[0], Property.POST_IN) or "") if posts else "",
    )


def _prominence(triples: Triples, post: str) -> tuple[bool, int, str]:
    """By which of several posts a person is introduced: one in the police, the highest title."""
    unit, title = triples.iri(post, Property.POST_IN), triples.iri(post, Property.TITLE)
    order = triples.text(title, Property.ORDER) if title else None
    return (not (unit and triples.is_a(unit, Class.POLICE_UNIT)), int(order) if order else _LAST, triples.name(post))


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
        since=triples.text(iri, Property.VALID_FROM) or "",
        until=triples.text(iri, Property.VALID_UNTIL) or "",
        articles=_articles(triples, iri, articles),
        spots=_spots(triples, iri, articles),
    )


def _area(triples: Triples, iri: str, articles: dict[str, int]) -> Node:
    return Node(
        iri,
        "area",
        next((detail for cls, detail in _AREAS if triples.is_a(iri, cls)), "other"),
        triples.name(iri),
        label_en=triples.label(iri, "en") or "",
        aliases=_aliases(triples, iri),
        since=triples.text(iri, Property.VALID_FROM) or "",
        until=triples.text(iri, Property.VALID_UNTIL) or "",
        articles=_articles(triples, iri, articles),
        spots=_spots(triples, iri, articles),
    )


def _meeting(triples: Triples, iri: str) -> Node:
    return Node(
        iri,
        "meeting",
        local_name(triples.iri(iri, Property.KIND) or "other"),
        triples.label(iri) or "",
        label_en=triples.label(iri, "en") or "",
        date=triples.text(iri, Property.DATE) or "",
        end_date=triples.text(iri, Property.END_DATE) or "",
        topics=tuple(local_name(topic) for topic in triples.iris(iri, Property.TOPIC)),
    )


def _aliases(triples: Triples, iri: str) -> tuple[str, ...]:
    names = dict.fromkeys(triples.texts(iri, SKOS + "altLabel"))
    names.pop(triples.name(iri), None)
    return tuple(names)


def _articles(triples: Triples, iri: str, articles: dict[str, int]) -> tuple[int, ...]:
    """The articles that name an entity."""
    found = [articles[each] for each in triples.iris(iri, Property.MENTIONED_IN) if each in articles]
    return tuple(sorted(found))


def _spots(triples: Triples, iri: str, articles: dict[str, int]) -> tuple[Spot, ...]:
    spots = []
    for mention in triples.iris(iri, Property.MENTION):
        article = articles.get(triples.iri(mention, Property.IN_ARTICLE) or "")
        start, stop = triples.text(mention, Property.START), triples.text(mention, Property.STOP)
        if article is not None and start is not None and stop is not None:
            spots.append(Spot(article, int(start), int(stop)))
    return tuple(sorted(spots, key=lambda spot: (spot.article, spot.start, spot.stop)))
