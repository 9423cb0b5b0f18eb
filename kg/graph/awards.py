"""What an article says was handed over, and where another article names another award on the same occasion."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby, permutations
from operator import itemgetter

from kg.graph.evidence import say_evidence
from kg.graph.said import Said
from kg.graph.scope import ArticleScope, told_apart
from kg.graph.terms import literal
from kg.lexicon.table import read_rows
from kg.model import AwardFact
from kg.resolve import tidy
from kg.resolve.shown import day_number
from kg.spill import Row, Spill, in_order
from kg.text import key_of
from kg.vocabulary import SKOS, Class, Property

_SAME_NEWS = 7  # days between two articles that may report one occasion


Awards = Sequence[tuple[str, AwardFact]]
"""The awards of an article with their terms."""


def say_awards(scope: ArticleScope, awards: Awards, meetings: Mapping[str, str]) -> None:
    """The awards of an article; `meetings` are the terms of its meetings by their keys."""
    for subject, fact in awards:
        scope.said.typed(subject, Class.AWARD)
        scope.said.say(subject, (f"{SKOS}prefLabel", literal(tidy(fact.title), language="vi")))
        for giver in fact.givers:
            scope.said.say(subject, (Property.GIVER, scope.agent(giver)))
        for receiver in fact.receivers:
            scope.said.say(subject, (Property.RECEIVER, scope.agent(receiver)))
        if fact.meeting is not None:
            scope.said.say(subject, (Property.AT_MEETING, meetings[fact.meeting]))
        say_evidence(scope, subject, fact.evidence)


def article_awards(scope: ArticleScope, meetings: Mapping[str, str]) -> Awards:
    """The awards of an article, told apart; `meetings` are the terms of its meetings by their keys."""
    facts = {str(i): fact for i, fact in enumerate(scope.article.awards)}
    apart = told_apart(
        {
            key: (
                key_of(fact.title),
                *sorted("by " + scope.agent(giver) for giver in fact.givers),
                *sorted("to " + scope.agent(receiver) for receiver in fact.receivers),
                "" if fact.meeting is None else meetings[fact.meeting],
            )
            for key, fact in facts.items()
        },
        {key: fact.evidence for key, fact in facts.items()},
    )
    return [(scope.fact("award", fact.title, *apart[key]), fact) for key, fact in facts.items()]


class Contradictions:
    """Awards of which a reader is told another name elsewhere: filled article by article."""

    def __init__(self) -> None:
        self.rows = Spill()

    def note(self, scope: ArticleScope, awards: Awards, meetings: Mapping[str, str]) -> None:
        """Take in the awards of an article."""
        document = scope.article.document
        for subject, fact in awards:
            kind = _kind(fact.title)
            if kind is not None and fact.givers and fact.receivers:
                givers, receivers = (tuple(sorted(map(scope.agent, keys))) for keys in (fact.givers, fact.receivers))
                where = "" if fact.meeting is None else meetings[fact.meeting]
                day = day_number(document.published) or 0
                self.rows.add((givers, receivers, where, day, document.name, kind, subject))


def say_contradictions(said: Said, contradictions: Iterable[Contradictions]) -> None:
    """`ca:contradicts` between awards of the same to the same on one occasion, of which two articles name two kinds.
    What one article names both of is two awards."""
    for _, rows in groupby(in_order(*(each.rows for each in contradictions)), key=itemgetter(0, 1, 2)):
        for one, other in permutations(_of_one_kind(list(rows)), 2):
            if _contradict(one, other):
                said.say(one[-1], (Property.CONTRADICTS, other[-1]))


def _of_one_kind(rows: Sequence[Row]) -> list[Row]:
    """The awards of articles that name one kind only."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for *_, article, kind, _ in rows:
        kinds[article].add(kind)
    return [row for row in rows if len(kinds[row[-3]]) == 1]


def _contradict(one: Row, other: Row) -> bool:
    """Whether two awards that the same gave to the same are of two kinds and on one occasion."""
    *_, meeting, day, _, kind, _ = one
    other_day, other_kind = other[3], other[5]
    return kind != other_kind and (bool(meeting) or (day > 0 < other_day and abs(day - other_day) <= _SAME_NEWS))


def _kind(title: str) -> str | None:
    """Which of the awards that exclude each other a title begins with."""
    key = key_of(title)
    return next((kind for kind in _kinds() if key == kind or key.startswith(f"{kind} ")), None)


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(key_of(name) for name, _ in read_rows("lexicon/rival_awards.csv", ("name", "source")))
