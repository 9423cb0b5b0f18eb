"""Identity of people: the same full name, tones kept, and posts, units, ranks and dates that one career can hold.

A name alone never joins two articles: Nguyễn Văn Hùng of one province is another man than Nguyễn Văn Hùng of the next.
Nor does a bare given name, or someone without any post.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Article
from kg.resolve.articles import article_identity
from kg.resolve.bunch import Bunch
from kg.resolve.decisions import Verdicts, person_keys
from kg.resolve.doubts import Doubt, find_doubts, find_tone_doubts
from kg.resolve.entity import Entity, Identity, Join, Ref, choose_name, known_key, other_names
from kg.resolve.mentions import Mention, blocks_of
from kg.resolve.namesakes import find_bunches
from kg.resolve.shown import shown_people
from kg.spill import Row

Seniority = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Rival:
    """A doubt about a person: the keys of the two mentions in a ledger, this person's first, and the other person."""

    doubt: Doubt
    here: str
    there: str
    other: Entity


@dataclass(frozen=True, slots=True)
class PersonFound:
    """A person, the keys of the mentions in a ledger, the joins that made one of them, and the pairs kept apart."""

    person: Entity
    keys: Mapping[Ref, str]
    joins: tuple[Join, ...]
    rivals: tuple[Rival, ...]


def find_mentions(
    article: Article, units: Mapping[str, Entity], areas: Mapping[str, Entity], seniority: Seniority
) -> Iterator[Mention]:
    """The people of an article with what makes them comparable.

    `units` and `areas` are its organisations and areas by their keys in it, `seniority` is the place of a rank on its
    scale, higher for senior.
    """
    count: dict[str, int] = defaultdict(int)
    identity = article_identity(article.document)
    shown = {one.ref.key: one for one in shown_people(article, units, areas, seniority)}
    for key, person in person_keys(article):
        name = known_key(person.name)
        yield Mention(shown[person.key], key, article.document.published or "9999", identity, count[name])
        count[name] += 1


def resolve_people(rows: Iterable[Row], verdicts: Verdicts) -> Iterator[PersonFound]:
    """The people that mentions are, as rows of `mentions` in order, and why they are those; not in order themselves."""
    decided: dict[Ref, list[tuple[Ref, Ref]]] = defaultdict(list)
    for pair in verdicts.one:
        decided[pair[0]].append(pair)
    # Names that differ in tones alone come one after the other, so that no more than these are held at a time.
    for alike in blocks_of(rows):
        yield from _settle(alike, decided, verdicts)


def _settle(
    alike: Sequence[Sequence[Mention]], decided: Mapping[Ref, Sequence[tuple[Ref, Ref]]], verdicts: Verdicts
) -> Iterator[PersonFound]:
    """The people of blocks whose names differ in tones alone."""
    joins: list[Join] = []
    doubts: list[Doubt] = []
    settled: list[Bunch] = []
    for block in alike:
        one = [pair for mention in block for pair in decided.get(mention.shown.ref, ())]
        found = find_bunches((mention.shown for mention in block), one, verdicts.two)
        joins += found.joins
        distinct = found.distinct()
        doubts += find_doubts(distinct)
        settled += distinct
    doubts += find_tone_doubts(settled)
    mentions = {mention.shown.ref: mention for block in alike for mention in block}
    people = [_entity(sorted(shown.ref for shown in bunch.members), mentions) for bunch in settled]
    place = {ref: number for number, person in enumerate(people) for ref in person.members}
    of: dict[int, tuple[list[Join], list[Rival]]] = defaultdict(lambda: ([], []))
    for join in sorted(joins):
        of[place[join.left]][0].append(join)
    for doubt in sorted(doubts):
        for here, there in ((doubt.left, doubt.right), (doubt.right, doubt.left)):
            rival = Rival(doubt, mentions[here].key, mentions[there].key, people[place[there]])
            of[place[here]][1].append(rival)
    for number, person in enumerate(people):
        keys = {ref: mentions[ref].key for ref in person.members}
        own_joins, rivals = of[number]
        yield PersonFound(person, keys, tuple(own_joins), tuple(rivals))


def _entity(refs: Sequence[Ref], mentions: Mapping[Ref, Mention]) -> Entity:
    """A person is made by the name and the earliest article that shows them: later ones change nothing about it."""
    members = [mentions[ref] for ref in refs]
    name = choose_name(member.shown.name for member in members)
    spellings = [spelling for member in members for spelling in member.shown.spellings]
    _, article, number, who = min((m.published, m.article, m.number, known_key(m.shown.name)) for m in members)
    identity: Identity = (who, *article, str(number))
    return Entity(identity, name, other_names(spellings, name), tuple(refs))
