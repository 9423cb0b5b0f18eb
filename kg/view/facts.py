"""What the page shows beside a node or an edge: facts, each with the passages that state it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kg.view.entities import Article, Node
from kg.view.triples import Triples, local_name
from kg.vocabulary import Class, Property, Role

FactKind = Literal["rank", "post", "role", "meeting", "appointment", "award"]
Parts = tuple[tuple[str, tuple[int, ...]], ...]
Texts = tuple[tuple[str, str], ...]

_MEETING_PARTS = (("place", Property.PLACE), ("organizer", Property.ORGANIZER))


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote that states a fact. `start` is its offset in the article's text, in code points; `supports` are the local
    names of the properties that it is about ("date", "place"), where it is not about the whole fact."""

    article: int
    start: int
    quote: str
    supports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A filled frame. `parts` says which nodes play which part in it, `texts` its plain values.

    kind         parts                                  texts
    rank         person                                 rank, rank_en
    post         person, unit?                          title, title_en, status, from?, until?
    role         agent, meeting, behalf?                role
    meeting      meeting, place*, organizer*            –
    appointment  person, from?, to?                     from_title?, to_title? (and both with _en)
    award        giver*, receiver*, meeting?            award

    `date` is ISO as exact as the source, or empty; `passages` are indexes of `Facts.passages`.
    """

    kind: FactKind
    parts: Parts
    texts: Texts
    date: str
    passages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of a build and the passages they refer to."""

    facts: list[Fact]
    passages: list[Passage]


class _Reader:
    """Reads facts off triples; holds the numbering of nodes and passages, which grows as facts are read."""

    def __init__(self, triples: Triples, articles: list[Article], nodes: list[Node]) -> None:
        self.triples = triples
        self.articles = {article.iri: i for i, article in enumerate(articles)}
        self.nodes = {node.iri: i for i, node in enumerate(nodes)}
        self.numbers: dict[str, int] = {}
        self.passages: list[Passage] = []

    def part(self, name: str, subject: str, prop: str) -> Parts:
        found = tuple(self.nodes[iri] for iri in self.triples.iris(subject, prop) if iri in self.nodes)
        return ((name, found),) if found else ()

    def evidence(self, subject: str) -> tuple[int, ...]:
        numbers = [self.passage(mention) for mention in self.triples.iris(subject, Property.EVIDENCE)]
        known = [number for number in numbers if number is not None]
        return tuple(sorted(known, key=lambda n: (self.passages[n].article, self.passages[n].start, n)))

    def passage(self, mention: str) -> int | None:
        article = self.articles.get(self.triples.iri(mention, Property.IN_ARTICLE) or "")
        quote, start = self.triples.text(mention, Property.QUOTE), self.triples.text(mention, Property.START)
        if article is None or quote is None or start is None:
            return None
        if mention not in self.numbers:
            self.numbers[mention] = len(self.passages)
            supports = tuple(local_name(prop) for prop in self.triples.iris(mention, Property.SUPPORTS))
            self.passages.append(Passage(article, int(start), quote, supports))
        return self.numbers[mention]

    def named(self, key: str, iri: str | None) -> Texts:
        """The label of a rank or title in both languages."""
        if iri is None:
            return ()
        english = self.triples.label(iri, "en")
        return ((key, self.triples.name(iri)),) + (((key + "_en", english),) if english else ())

    def dated(self, subject: str, prop: str = Property.DATE) -> str:
        return self.triples.text(subject, prop) or ""

    def ranks(self) -> Iterator[Fact]:
        for iri in self.triples.instances(Class.RANK_ATTESTATION):
            texts = self.named("rank", self.triples.iri(iri, Property.RANK))
            date = self.dated(iri, Property.ATTESTED_ON)
            yield Fact("rank", self.part("person", iri, Property.HOLDER), texts, date, self.evidence(iri))

    def posts(self) -> Iterator[Fact]:
        limits = self.tenure_limits()
        for iri in self.triples.instances(Class.POST_ATTESTATION):
            post = self.triples.iri(iri, Property.POST) or ""
            title = self.named("title", self.triples.iri(post, Property.TITLE))
            status = self.triples.text(iri, Property.STATUS) or "current"
            yield Fact(
                "post",
                self.part("person", iri, Property.HOLDER) + self.part("unit", post, Property.POST_IN),
                (*(title or (("title", self.triples.name(post)),)), ("status", status), *limits.get(iri, ())),
                self.dated(iri, Property.ATTESTED_ON),
                self.evidence(iri),
            )

    def tenure_limits(self) -> dict[str, Texts]:
        """Attestation → when its tenure began and ended, where a source states that."""
        limits: dict[str, Texts] = {}
        for tenure in self.triples.instances(Class.TENURE):
            ends = (("from", Property.VALID_FROM), ("until", Property.VALID_UNTIL))
            texts = tuple((key, self.dated(tenure, prop)) for key, prop in ends if self.dated(tenure, prop))
            if texts:
                limits |= dict.fromkeys(self.triples.iris(tenure, Property.GROUPS), texts)
        return limits

    def roles(self) -> Iterator[Fact]:
        for iri in self.triples.instances(Class.PARTICIPATION):
            role = local_name(self.triples.iri(iri, Property.ROLE) or Role.ATTENDEE)
            parts = self.part("agent", iri, Property.AGENT) + self.part("meeting", iri, Property.IN_MEETING)
            behalf = self.part("behalf", iri, Property.ON_BEHALF_OF)
            yield Fact("role", parts + behalf, (("role", role),), "", self.evidence(iri))

    def meetings(self) -> Iterator[Fact]:
        for iri in self.triples.instances(Class.MEETING):
            parts: Parts = (("meeting", (self.nodes[iri],)),)
            for name, prop in _MEETING_PARTS:
                parts += self.part(name, iri, prop)
            yield Fact("meeting", parts, (), self.dated(iri), self.evidence(iri))

    def appointments(self) -> Iterator[Fact]:
        for iri in self.triples.instances(Class.APPOINTMENT):
            parts = self.part("person", iri, Property.APPOINTEE)
            texts: Texts = ()
            for name, prop in (("from", Property.FROM_POST), ("to", Property.TO_POST)):
                for post in self.triples.iris(iri, prop):
                    parts += self.part(name, post, Property.POST_IN)
                    texts += self.named(f"{name}_title", self.triples.iri(post, Property.TITLE) or post)
            yield Fact("appointment", parts, texts, self.dated(iri), self.evidence(iri))

    def awards(self) -> Iterator[Fact]:
        for iri in self.triples.instances(Class.AWARD):
            parts = self.part("giver", iri, Property.GIVER) + self.part("receiver", iri, Property.RECEIVER)
            meeting = self.part("meeting", iri, Property.AT_MEETING)
            yield Fact("award", parts + meeting, (("award", self.triples.name(iri)),), "", self.evidence(iri))


def read_facts(triples: Triples, articles: list[Article], nodes: list[Node]) -> Facts:
    """All facts of a build, by kind and IRI."""
    reader = _Reader(triples, articles, nodes)
    readers = (reader.ranks, reader.posts, reader.roles, reader.meetings, reader.appointments, reader.awards)
    facts = [fact for read in readers for fact in read()]
    return Facts(facts, reader.passages)
