"""Identity of people: the same full name, tones kept, and posts, units, ranks and dates that one career can hold.

A name alone never joins two articles: Nguyễn Văn Hùng of one province is another man than Nguyễn Văn Hùng of the next.
Nor does a bare given name, or someone without any post.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from kg.model import Article, Person
from kg.resolve.articles import article_identity
from kg.resolve.bunch import Bunch
from kg.resolve.decisions import Verdicts
from kg.resolve.doubts import Doubt, find_doubts, find_tone_doubts
from kg.resolve.entity import Entity, Identity, Join, Ref, choose_name, known_key, other_names
from kg.resolve.names import name_key, sound_key
from kg.resolve.namesakes import find_bunches
from kg.resolve.shown import Shared, Shown, shown_people
from kg.text import strip_tones

Seniority = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class PeopleFound:
    """The people, the joins that made them, and the pairs that were kept apart though something speaks for them."""

    people: tuple[Entity, ...]
    joins: tuple[Join, ...]
    doubts: tuple[Doubt, ...]


def resolve_people(
    articles: Sequence[Article],
    units: Mapping[Ref, Identity],
    areas: Mapping[Ref, Identity],
    seniority: Seniority,
    verdicts: Verdicts | None = None,
) -> PeopleFound:
    """The people of all articles, and why they are those.

    `units` and `areas` give the identities of the organisations and areas, `seniority` the place of a rank on its
    scale, higher for senior.
    """
    people = {Ref(a.document.name, person.key): person for a in articles for person in a.people}
    shared: Shared = {}
    shown = (one for article in articles for one in shown_people(article, units, areas, seniority, shared))
    anchors = {ref: anchor for article in articles for ref, anchor in _anchors(article)}
    entities: list[Entity] = []
    joins: list[Join] = []
    doubts: list[Doubt] = []
    decided = verdicts or Verdicts()
    parts = _joined(blocks(shown), decided.one)
    # Names that differ in tones alone come one after the other, so that no more than these are held at a time.
    parts.sort(key=_without_tones)
    for _, alike in groupby(parts, key=_without_tones):
        settled: list[Bunch] = []
        for block in alike:
            here = {member.ref for member in block} if decided.one else set()
            found = find_bunches(block, [pair for pair in decided.one if pair[0] in here], decided.two)
            joins += found.joins
            distinct = found.distinct()
            doubts += find_doubts(distinct)
            settled += distinct
        doubts += find_tone_doubts(settled)
        for bunch in settled:
            refs = tuple(sorted(member.ref for member in bunch.members))
            entities.append(_entity([people[ref] for ref in refs], refs, anchors))
    return PeopleFound(tuple(sorted(entities, key=lambda e: e.identity)), tuple(joins), tuple(sorted(doubts)))


def _without_tones(block: Sequence[Shown]) -> str:
    return strip_tones(min(shown.name for shown in block))


def _joined(parts: list[list[Shown]], one: Sequence[tuple[Ref, Ref]]) -> list[list[Shown]]:
    """The blocks, those made one that a decision reaches across."""
    if not one:
        return parts
    place = {shown.ref: number for number, part in enumerate(parts) for shown in part}
    for left, right in one:
        low, high = sorted((place[left], place[right]))
        if low != high:
            place.update((shown.ref, low) for shown in parts[high])
            parts[low], parts[high] = parts[low] + parts[high], []
    return [part for part in parts if part]


def blocks(people: Iterable[Shown]) -> list[list[Shown]]:
    """The mentions that may be one by their names, each in one block. Foreign names meet by sound, in any spelling."""
    domestic: dict[str, list[Shown]] = defaultdict(list)
    foreign: list[Shown] = []
    for shown in people:
        if shown.foreign:
            foreign.append(shown)
        else:
            domestic[name_key(shown.name)].append(shown)
    return [domestic[key] for key in sorted(domestic)] + _by_any_spelling(foreign)


def _by_any_spelling(people: Sequence[Shown]) -> list[list[Shown]]:
    group: dict[str, list[Shown]] = {}
    for shown in sorted(people, key=lambda s: s.ref):
        keys = sorted({sound_key(name) for name in shown.spellings})
        own = [shown]
        for other in {id(group[key]): group[key] for key in keys if key in group}.values():
            own += other
        group.update((sound_key(name), own) for member in own for name in member.spellings)
    return list({id(block): block for _, block in sorted(group.items())}.values())


Anchor = tuple[tuple[str, ...], int]


def _anchors(article: Article) -> Iterator[tuple[Ref, Anchor]]:
    """Where a person of an article stands: when it was published, the article, and which of its people of that name."""
    count: dict[str, int] = defaultdict(int)
    document = article.document
    here = (document.published or "9999", *article_identity(document))
    for person in sorted(article.people, key=lambda p: (min((m.start for m in p.mentions), default=0), p.key)):
        name = known_key(person.name)
        yield Ref(document.name, person.key), (here, count[name])
        count[name] += 1


def _entity(people: Sequence[Person], refs: tuple[Ref, ...], anchors: Mapping[Ref, Anchor]) -> Entity:
    """A person is made by the name and the earliest article that shows them: later ones change nothing about it."""
    shown = choose_name(person.name for person in people)
    spellings = [spelling for person in people for spelling in (person.name, *person.aliases)]
    ((_, *article), number), who = min(
        (anchors[ref], known_key(person.name)) for ref, person in zip(refs, people, strict=True)
    )
    return Entity((who, *article, str(number)), shown, other_names(spellings, shown), refs)
