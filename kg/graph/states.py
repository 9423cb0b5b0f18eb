"""What follows from all articles together: who held which rank and post when, and the latest state in one statement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from kg.graph.attestations import Attestation, has_year
from kg.graph.said import Said
from kg.graph.schemes import Schemes
from kg.graph.scope import ArticleScope, BuildScope
from kg.graph.terms import date, integer
from kg.spill import Row, Spill, in_order
from kg.vocabulary import CA, Class, Property

FORMER = "former"


@dataclass(frozen=True, slots=True)
class Change:
    """An appointment, as far as it dates a tenure: `person` and `post` are terms, `date` has a year."""

    person: str
    post: str
    date: str
    begins: bool


def changes(scope: ArticleScope) -> Iterator[Change]:
    """The beginnings and ends of tenures that an article dates. A post that is kept beside the new one has no end."""
    kept = {
        (scope.people[fact.person], scope.post(fact.title, fact.organization))
        for fact in scope.article.posts
        if fact.status != FORMER
    }
    for fact in scope.article.appointments:
        if fact.date is None or not has_year(fact.date):
            continue
        person = scope.people[fact.person]
        if fact.to_post is not None:
            yield Change(person, scope.post(fact.to_post.title, fact.to_post.organization), fact.date, begins=True)
        if fact.from_post is not None:
            left = scope.post(fact.from_post.title, fact.from_post.organization)
            if (person, left) not in kept:
                yield Change(person, left, fact.date, begins=False)


class States:
    """All that articles show of ranks and posts: filled article by article."""

    def __init__(self) -> None:
        self.rows = Spill()

    def note(self, scope: ArticleScope, ranks: Iterable[Attestation], posts: Iterable[Attestation]) -> None:
        """Take in what an article shows."""
        for kind, shown in ((_RANK, ranks), (_POST, posts)):
            for one in shown:
                self.rows.add(_row(kind, one, scope))
        for change in changes(scope):
            self.rows.add((change.person, _CHANGE, change.post, change.date, change.begins))


def say_states(build: BuildScope, said: Said, states: Iterable[States], wanted: Callable[[str], bool]) -> None:
    """Rank holdings, tenures and the shortcuts of the people who are wanted, by their terms."""
    for person, rows in groupby(in_order(*(each.rows for each in states)), key=itemgetter(0)):
        if not wanted(person):
            continue
        shown: dict[int, list[_Shown]] = {_RANK: [], _POST: []}
        dated: list[Change] = []
        for row in rows:
            if row[1] == _CHANGE:
                dated.append(Change(person, row[2], row[3], begins=row[4]))
            else:
                shown[row[1]].append(_Shown(*row[2:]))
        _holdings(build, said, person, shown[_RANK])
        _tenures(build, said, person, shown[_POST], _dates(dated))
        _latest_rank(said, person, shown[_RANK], build.schemes)
        _latest_posts(said, person, shown[_POST])


class _Shown(NamedTuple):
    """As much of an attestation as a state needs. Those of a person come by what they show, then by node."""

    what: str
    node: str
    source: str
    holder: str
    name: str
    on: str | None
    status: str | None
    organization: str | None


_RANK, _POST, _CHANGE = range(3)


def _row(kind: int, shown: Attestation, scope: ArticleScope) -> Row:
    source = scope.build.resolution.source(scope.article.document.name)
    return (
        shown.person, kind, shown.what, shown.node, source, shown.holder.name, shown.name, shown.on, shown.status,
        shown.organization,
    )  # fmt: skip


def _holdings(build: BuildScope, said: Said, person: str, shown: Iterable[_Shown]) -> None:
    for what, group in _by_what(shown):
        node = build.minter.mint("rank-holding", f"{group[0].holder} {group[0].name}", person, what)
        said.typed(node, Class.RANK_HOLDING)
        said.say(node, (Property.HOLDER, person), (Property.RANK, what))
        _attested(said, node, group)


def _tenures(
    build: BuildScope, said: Said, person: str, shown: Iterable[_Shown], dates: Mapping[tuple[str, bool], str]
) -> None:
    for what, group in _by_what(shown):
        node = build.minter.mint("tenure", f"{group[0].holder} {group[0].name}", person, what)
        said.typed(node, Class.TENURE)
        said.say(node, (Property.HOLDER, person), (Property.POST, what))
        _attested(said, node, group)
        for predicate, begins in ((Property.VALID_FROM, True), (Property.VALID_UNTIL, False)):
            if on := dates.get((what, begins)):
                said.say(node, (predicate, date(on)))


def _by_what(shown: Iterable[_Shown]) -> Iterator[tuple[str, list[_Shown]]]:
    return ((what, list(group)) for what, group in groupby(shown, key=attrgetter("what")))


def _attested(said: Said, node: str, group: Sequence[_Shown]) -> None:
    """The attestations of a state, how many sources, first and last date; a post called former isn't shown by that."""
    sources = {shown.source for shown in group}
    said.say(node, (Property.SOURCES, integer(len(sources))))
    for shown in group:
        said.say(node, (Property.GROUPS, shown.node))
    on = [a.on for a in group if a.on is not None and a.status != FORMER]
    if on:
        said.say(node, (Property.FIRST_ATTESTED, date(min(on))), (Property.LAST_ATTESTED, date(max(on))))


def _dates(dated: Iterable[Change]) -> dict[tuple[str, bool], str]:
    """Of each post the first date given for the beginning, the last for the end."""
    dates: dict[tuple[str, bool], str] = {}
    for change in dated:
        key = (change.post, change.begins)
        choose = min if change.begins else max
        dates[key] = choose(dates.get(key, change.date), change.date)
    return dates


def _latest(shown: Sequence[_Shown]) -> list[_Shown]:
    """Those of the latest date; those without a date count as the oldest."""
    last = max((one.on or "" for one in shown), default="")
    return [one for one in shown if (one.on or "") == last]


def _latest_rank(said: Said, person: str, shown: Sequence[_Shown], schemes: Schemes) -> None:
    """One rank: the highest of the latest date, for articles on a promotion name the one before too."""
    if shown:
        highest = max(_latest(shown), key=lambda a: (schemes.number(a.what, f"<{CA}seniority>"), a.what))
        said.say(person, (Property.HAS_RANK, highest.what))


def _latest_posts(said: Said, person: str, shown: Sequence[_Shown]) -> None:
    """The posts of the latest date that nobody calls former then, and the organisations they are in."""
    group = _latest(shown)
    left = {one.what for one in group if one.status == FORMER}
    for one in group:
        if one.what in left:
            continue
        said.say(person, (Property.HOLDS_POST, one.what))
        if one.organization is not None:
            said.say(person, (Property.MEMBER_OF, one.organization))
