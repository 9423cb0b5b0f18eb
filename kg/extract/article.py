"""`extract`: from a document to all that it says."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.meetings import extract_meetings
from kg.extract.reader import ArticleReader, read_article
from kg.model import Article, Document, MeetingFact, ParticipationFact, Person, PostFact, RankFact


def extract(document: Document) -> Article:
    """All that one article says. The same text gives the same facts on any machine."""
    reading, reader = read_article(document)
    meetings, participations = extract_meetings(reading)
    actors = [a for a in reader.cast.actors.values() if a.official]
    people = tuple(Person(a.key, a.name, a.aliases, tuple(a.mentions)) for a in actors)
    ranks = tuple(RankFact(a.key, rank, tuple(evidence)) for a in actors for rank, evidence in a.ranks.items())
    posts = tuple(PostFact(a.key, p.title, p.org, p.status, tuple(p.evidence)) for a in actors for p in a.posts)
    known = {a.key for a in actors}
    participations = tuple(p for p in participations if p.agent[0] != "p" or p.agent in known)
    keep = _kept(reader, posts, meetings, participations)
    title = document.title or _headline(reader)
    return Article(
        replace(document, title=title, published=reader.published),
        people,
        reader.units.build(keep),
        reader.places.build(),
        ranks,
        posts,
        meetings,
        participations,
    )


def _headline(reader: ArticleReader) -> str | None:
    """The first title block of the text."""
    for block in reader.blocks:
        if block.kind == "title":
            return " ".join(reader.text.norm[block.start : block.stop].split())
    return None


def _kept(
    reader: ArticleReader,
    posts: tuple[PostFact, ...],
    meetings: tuple[MeetingFact, ...],
    participations: tuple[ParticipationFact, ...],
) -> set[str]:
    """Organisations of the article: every police unit that it names, and others that hold a post or take part."""
    units = reader.units.units
    used = {p.organization for p in posts} | {o for m in meetings for o in m.organizers}
    used |= {p.agent for p in participations} | {p.on_behalf_of for p in participations}
    keep = {u.key for u in units.values() if (u.kind == "police" and u.mentions) or u.key in used}
    while True:
        parents = {units[k].parent for k in keep} - keep - {None}
        if not parents:
            return keep
        keep |= {p for p in parents if p is not None}
