"""The flow of resolution: articles are surveyed, people and meetings are told apart in processes, and put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from zlib import crc32

from kg.lexicon import ranks
from kg.model import Article
from kg.resolve.articles import Repeat, changed
from kg.resolve.decisions import Ledger, Verdicts, find_verdicts
from kg.resolve.entity import Entity
from kg.resolve.meetings import Likely, find_occasions, resolve_meetings
from kg.resolve.mentions import Blocks, Mention
from kg.resolve.people import find_mentions
from kg.resolve.reprints import Sketches
from kg.resolve.resolution import Part, People, Resolution
from kg.resolve.suppression import LeftOut, Passage, leave_out
from kg.resolve.survey import Survey
from kg.spill import Row, Spill
from kg.workers import Aside, may_spawn

NO_DECISIONS = Ledger()
_MOST_ASIDE = 4  # mentions are found no faster than so many processes settle them
WORTH_PROCESSES = 5_000  # articles; of fewer, most is found before processes are there


def resolve(articles: Iterable[Article], ledger: Ledger = NO_DECISIONS, *, jobs: int = 1) -> Resolution:
    """Resolve the articles of a build. Their order does not matter; of two at one address the later one is kept.

    A sequence may make its articles anew whenever they are asked for; other iterables are held in memory. What the
    ledger leaves out is not among the articles of the resolution. Of many articles, names and texts are compared in
    `jobs` processes where the system allows; what is found does not depend on that. Raises KgError where one is killed.
    """
    given = articles if isinstance(articles, Sequence) else tuple(articles)
    survey = Survey(given)
    kept, repeats = survey.distinct()
    if kept is not given:
        survey = Survey(kept)
    verdicts = find_verdicts(ledger, kept)
    aside = min(jobs, _MOST_ASIDE) if jobs > 1 and len(kept) >= WORTH_PROCESSES and may_spawn() else 0
    resolution = _resolve(survey, repeats, verdicts, aside)
    if not verdicts.people_out and not verdicts.passages_out:
        return resolution
    less, lost = _without(kept, resolution, verdicts)
    again = _resolve(Survey(less), repeats, find_verdicts(ledger, less), aside)
    return replace(again, unmet=verdicts.unmet, left_out=lost)


def _resolve(survey: Survey, repeats: tuple[Repeat, ...], verdicts: Verdicts, aside: int) -> Resolution:
    told = Spill()
    with Aside(Sketches(), apart=aside > 0) as texts:
        people = _find_people(_noting(survey, told, texts), verdicts, aside)
        texts.finish()
        meetings = _find_meetings(people.numbered(told), aside)
        sources = texts.done().sources
    return Resolution(
        articles=survey.articles,
        repeats=repeats,
        known_people=people,
        known_organizations=survey.organizations,
        known_areas=survey.areas,
        shared_meetings=meetings,
        telling=survey.numbers({ref.article for meeting in meetings for ref in meeting.members}),
        meeting_count=survey.meeting_count - sum(len(meeting.members) - 1 for meeting in meetings),
        source_of=sources,
        unmet=verdicts.unmet,
        left_out=LeftOut(),
    )


def _noting(survey: Survey, told: Spill, texts: Aside[Sketches]) -> Iterator[Mention]:
    """The mentions of people in all articles; what is told of meetings, and the texts, are taken in on the way."""
    seniority = {rank.value: rank.seniority for rank in ranks() if rank.seniority is not None}
    for article in survey.articles:
        document = article.document
        texts.add((document.name, document.published, document.text))
        units, places = survey.organizations.of(article), survey.areas.of(article)
        for row in find_occasions(article, units, places):
            told.add(row)
        yield from find_mentions(article, units, places, seniority)


def _find_people(mentions: Iterable[Mention], verdicts: Verdicts, aside: int) -> People:
    """The people of all articles. Names that differ in tones alone are settled in one place."""
    blocks = Blocks(verdicts)
    count = max(1, aside)
    with ExitStack() as stack:
        parts = []
        for number in range(count):
            part = Part(verdicts, number, count)
            if aside:
                part.open()
            parts.append(stack.enter_context(Aside(part, apart=aside > 0)))

        def send(row: Row) -> None:
            parts[crc32(row[0].encode("utf-8", "surrogatepass")) % count].add(row)

        for mention in mentions:
            if row := blocks.place(mention):
                send(row)
        for row in blocks.late():
            send(row)
        for one in parts:
            one.finish()
        return People([one.done() for one in parts])


def _find_meetings(occasions: Iterable[Row], aside: int) -> tuple[Entity, ...]:
    """The meetings that several articles tell of. Who took part in them decides where they are compared."""
    count = max(1, aside)
    with ExitStack() as stack:
        parts = [stack.enter_context(Aside(Likely(number, count), apart=aside > 0)) for number in range(count)]
        for row in occasions:
            for number in {person % count for person in row[-1]}:
                parts[number].add(row)
        for one in parts:
            one.finish()
        return resolve_meetings(one.done() for one in parts)


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
