"""Identity over articles: which people, organisations, areas and articles are one.

Facts are never rewritten: resolution only says which of them speak of the same thing, and can be made anew at any time.
It knows no RDF. Articles are gone through one by one, several times; what is known of them in between is on disk.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.lexicon import ranks
from kg.model import Article
from kg.resolve.articles import Repeat, article_identity, changed, text_digest
from kg.resolve.decisions import Decision, Ledger, Verdicts, find_verdicts
from kg.resolve.entity import Entity, Join, Ref, choose_name, most_frequent, tidy
from kg.resolve.meetings import find_occasions, resolve_meetings
from kg.resolve.people import PersonFound, find_mentions, resolve_people
from kg.resolve.resolution import People, Resolution, Resolved, resolved_articles
from kg.resolve.suppression import LeftOut, Passage, leave_out
from kg.resolve.survey import Survey

NO_DECISIONS = Ledger()

__all__ = [
    "Entity",
    "Join",
    "PersonFound",
    "Ref",
    "Repeat",
    "Resolution",
    "Resolved",
    "article_identity",
    "changed",
    "choose_name",
    "most_frequent",
    "resolve",
    "text_digest",
    "tidy",
]


def resolve(articles: Iterable[Article], ledger: Ledger = NO_DECISIONS) -> Resolution:
    """Resolve the articles of a build. Their order does not matter; of two at one address the later one is kept.

    A sequence may make its articles anew whenever they are asked for; other iterables are held in memory. What the
    ledger leaves out is not among the articles of the resolution.
    """
    given = articles if isinstance(articles, Sequence) else tuple(articles)
    survey = Survey(given)
    kept, repeats = survey.distinct()
    if kept is not given:
        survey = Survey(kept)
    verdicts = find_verdicts(ledger, kept)
    resolution = _resolve(survey, repeats, verdicts, LeftOut(), verdicts.unmet)
    if not verdicts.people_out and not verdicts.passages_out:
        return resolution
    less, lost = _without(kept, resolution, verdicts)
    return _resolve(Survey(less), repeats, find_verdicts(ledger, less), lost, verdicts.unmet)


def _resolve(
    survey: Survey, repeats: tuple[Repeat, ...], verdicts: Verdicts, lost: LeftOut, unmet: tuple[Decision, ...]
) -> Resolution:
    kept, areas, organizations = survey.articles, survey.areas, survey.organizations
    seniority = {rank.value: rank.seniority for rank in ranks() if rank.seniority is not None}
    mentions = (
        mention
        for article in kept
        for mention in find_mentions(article, organizations.of(article), areas.of(article), seniority)
    )
    people = People(resolve_people(mentions, verdicts))
    reporting = (article for article in kept if article.meetings)
    occasions = (
        occasion
        for one in resolved_articles(reporting, people, organizations, areas)
        for occasion in find_occasions(one.article, one.people_numbers, one.organizations, one.areas)
    )
    meetings = resolve_meetings(occasions)
    return Resolution(
        articles=kept,
        repeats=repeats,
        known_people=people,
        known_organizations=organizations,
        known_areas=areas,
        shared_meetings=meetings,
        meeting_count=survey.meeting_count - sum(len(meeting.members) - 1 for meeting in meetings),
        source_of=survey.sketches.sources(),
        unmet=unmet,
        left_out=lost,
    )


def _without(
    articles: Sequence[Article], resolution: Resolution, verdicts: Verdicts
) -> tuple[Sequence[Article], LeftOut]:
    """The articles without the people that are left out, in whichever of them they are, and without such facts."""
    asked = set(verdicts.people_out)
    keys: dict[str, set[str]] = defaultdict(set)
    for found in resolution.known_people:
        if not asked.isdisjoint(found.person.members):
            for ref in found.person.members:
                keys[ref.article].add(ref.key)
    passages: dict[str, list[Passage]] = defaultdict(list)
    for where, start, stop in verdicts.passages_out:
        passages[where].append((start, stop))

    def less(article: Article) -> tuple[Article, LeftOut]:
        name = article.document.name
        if name not in keys and name not in passages:
            return article, LeftOut()
        return leave_out(article, keys.get(name, set()), passages.get(name, []))

    people = facts = 0
    for article in articles:
        _, lost = less(article)
        people, facts = people + lost.people, facts + lost.facts
    return changed(articles, lambda article: less(article)[0]), LeftOut(people, facts)
