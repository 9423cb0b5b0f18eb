"""`extract`: from a document to all that it says."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.awards.facts import extract_awards
from kg.extract.careers.facts import extract_careers
from kg.extract.confidence import weighed
from kg.extract.meetings.facts import extract_meetings
from kg.extract.meetings.fallen import fallen
from kg.extract.meetings.text import read_views
from kg.extract.reader import ArticleReader, read_article
from kg.extract.told.plain import read_plain
from kg.model import Article, AwardFact, Document, ParticipationFact, Person, PostFact, RankFact


def extract(document: Document) -> Article:
    """All that one article says. The same text gives the same facts on any machine."""
    reading, reader = read_article(document)
    views = read_views(reading)
    dead = fallen(reading, views)
    meetings, participations = extract_meetings(reading, views, dead)
    plain = read_plain(reading, views)
    careers = extract_careers(reading, plain, meetings)
    raised = {post.person for post in careers.posts} | {rank.person for rank in careers.ranks}
    actors = [a for a in reader.notes.cast.actors.values() if a.official or (a.key in raised and not a.private)]
    people = tuple(Person(a.key, a.name, a.aliases, tuple(a.mentions)) for a in actors)
    ranks = tuple(RankFact(a.key, rank, tuple(evidence)) for a in actors for rank, evidence in a.ranks.items())
    posts = tuple(PostFact(a.key, p.title, p.org, p.status, tuple(p.evidence)) for a in actors for p in a.posts)
    known = {a.key for a in actors}
    posts = _merged_posts(posts, tuple(p for p in careers.posts if p.person in known))
    ranks = _merged_ranks(ranks, tuple(r for r in careers.ranks if r.person in known))
    appointments = tuple(a for a in careers.appointments if a.person in known)
    participations = tuple(p for p in participations if p.agent[0] != "p" or p.agent in known)
    awards = _official_awards(extract_awards(reading, plain, meetings, participations), known)
    participations = (*participations, *_there_for_awards(awards, participations, dead))
    title = document.title or _headline(reader)
    said = Article(
        replace(document, title=title, published=reader.published),
        people=people,
        areas=reader.notes.places.build(),
        ranks=ranks,
        posts=posts,
        meetings=meetings,
        participations=participations,
        appointments=appointments,
        awards=awards,
    )
    return weighed(replace(said, organizations=reader.notes.units.build(_kept(reader, said))))


def _official_awards(awards: tuple[AwardFact, ...], known: set[str]) -> tuple[AwardFact, ...]:
    """The awards with the people who are in the article, without those that nobody of it gives or gets."""
    kept = []
    for award in awards:
        givers, receivers = (
            [a for a in agents if a[0] != "p" or a in known] for agents in (award.givers, award.receivers)
        )
        if givers or receivers:
            kept.append(replace(award, givers=tuple(givers), receivers=tuple(receivers)))
    return tuple(kept)


def _there_for_awards(
    awards: tuple[AwardFact, ...], participations: tuple[ParticipationFact, ...], dead: frozenset[str]
) -> tuple[ParticipationFact, ...]:
    """The attendance of named people who get something at a meeting, where nothing else shows them there; the `dead`
    are honoured and not there."""
    shown = {(p.meeting, p.agent) for p in participations}
    gets: dict[tuple[str, str], ParticipationFact] = {}
    for award in awards:
        for agent in award.receivers if award.meeting is not None else ():
            there = (award.meeting or "", agent)
            if agent[0] == "p" and agent not in dead and there not in shown:
                gets.setdefault(there, ParticipationFact(*there, "participant", None, award.evidence))
    return tuple(gets.values())


def _merged_posts(posts: tuple[PostFact, ...], careers: tuple[PostFact, ...]) -> tuple[PostFact, ...]:
    """One fact a person and post: what the careers say of its status holds, and the passages are joined."""
    merged = {(p.person, p.title, p.organization): p for p in posts}
    for post in careers:
        key = (post.person, post.title, post.organization)
        known = merged.get(key)
        evidence = dict.fromkeys((*known.evidence, *post.evidence) if known is not None else post.evidence)
        merged[key] = replace(post, evidence=tuple(evidence))
    return tuple(merged.values())


def _merged_ranks(ranks: tuple[RankFact, ...], careers: tuple[RankFact, ...]) -> tuple[RankFact, ...]:
    """One fact a person and rank."""
    merged = {(r.person, r.rank): r for r in ranks}
    for rank in careers:
        known = merged.get((rank.person, rank.rank))
        evidence = dict.fromkeys((*known.evidence, *rank.evidence) if known is not None else rank.evidence)
        merged[rank.person, rank.rank] = replace(rank, evidence=tuple(evidence))
    return tuple(merged.values())


def _headline(reader: ArticleReader) -> str | None:
    """The first title block of the text."""
    for block in reader.blocks:
        if block.kind == "title":
            return " ".join(reader.text.norm[block.start : block.stop].split())
    return None


def _kept(reader: ArticleReader, said: Article) -> set[str]:
    """Organisations of the article: every police unit that it names, and others of which it says something."""
    units = reader.notes.units.units
    used = {p.organization for p in said.posts} | {o for m in said.meetings for o in m.organizers}
    used |= {p.agent for p in said.participations} | {p.on_behalf_of for p in said.participations}
    used |= {p.organization for a in said.appointments for p in (a.from_post, a.to_post) if p is not None}
    used |= {agent for a in said.awards for agent in (*a.givers, *a.receivers)}
    keep = {u.key for u in units.values() if (u.kind == "police" and u.mentions) or u.key in used}
    while True:
        parents = {units[k].parent for k in keep} - keep - {None}
        if not parents:
            return keep
        keep |= {p for p in parents if p is not None}
