"""What follows from all articles together: who held which rank and post when, and the latest state in one statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.graph.attestations import Attestation, has_year
from kg.graph.quads import say, typed
from kg.graph.schemes import Schemes
from kg.graph.scope import ArticleScope, BuildScope
from kg.graph.terms import Quad, date, integer
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


def state_quads(
    build: BuildScope,
    graph: str,
    ranks: Sequence[Attestation],
    posts: Sequence[Attestation],
    dated: Iterable[Change],
) -> Iterator[Quad]:
    """Rank holdings, tenures and the shortcuts, in the graph of that name."""
    for (person, what), group in _grouped(ranks).items():
        node = build.minter.mint("rank-holding", f"{group[0].holder.name} {group[0].name}", person, what)
        yield from typed(graph, node, Class.RANK_HOLDING)
        yield from say(graph, node, (Property.HOLDER, person), (Property.RANK, what))
        yield from _attested(build, graph, node, group)
    dates = _dates(dated)
    for (person, what), group in _grouped(posts).items():
        node = build.minter.mint("tenure", f"{group[0].holder.name} {group[0].name}", person, what)
        yield from typed(graph, node, Class.TENURE)
        yield from say(graph, node, (Property.HOLDER, person), (Property.POST, what))
        yield from _attested(build, graph, node, group)
        for predicate, begins in ((Property.VALID_FROM, True), (Property.VALID_UNTIL, False)):
            if on := dates.get((person, what, begins)):
                yield from say(graph, node, (predicate, date(on)))
    yield from _latest_ranks(graph, ranks, build.schemes)
    yield from _latest_posts(graph, posts)


def _grouped(shown: Iterable[Attestation]) -> dict[tuple[str, str], list[Attestation]]:
    groups: dict[tuple[str, str], list[Attestation]] = {}
    for attestation in sorted(shown, key=lambda a: a.node):
        groups.setdefault((attestation.person, attestation.what), []).append(attestation)
    return groups


def _attested(build: BuildScope, graph: str, node: str, group: Sequence[Attestation]) -> Iterator[Quad]:
    """The attestations of a state, how many sources, first and last date; a post called former isn't shown by that."""
    sources = {build.resolution.source_of[attestation.article] for attestation in group}
    yield from say(graph, node, (Property.SOURCES, integer(len(sources))))
    for attestation in group:
        yield from say(graph, node, (Property.GROUPS, attestation.node))
    on = [a.on for a in group if a.on is not None and a.status != FORMER]
    if on:
        yield from say(graph, node, (Property.FIRST_ATTESTED, date(min(on))), (Property.LAST_ATTESTED, date(max(on))))


def _dates(dated: Iterable[Change]) -> dict[tuple[str, str, bool], str]:
    """The first date given for a beginning, the last for an end."""
    dates: dict[tuple[str, str, bool], str] = {}
    for change in dated:
        key = (change.person, change.post, change.begins)
        choose = min if change.begins else max
        dates[key] = choose(dates.get(key, change.date), change.date)
    return dates


def _latest(shown: Iterable[Attestation]) -> dict[str, list[Attestation]]:
    """Of each person the attestations of the latest date; those without a date count as the oldest."""
    latest: dict[str, list[Attestation]] = {}
    for attestation in sorted(shown, key=lambda a: (a.person, a.on or "")):
        group = latest.setdefault(attestation.person, [])
        if group and (group[0].on or "") < (attestation.on or ""):
            group.clear()
        group.append(attestation)
    return latest


def _latest_ranks(graph: str, shown: Iterable[Attestation], schemes: Schemes) -> Iterator[Quad]:
    """One rank each: the highest of the latest date, for articles on a promotion name the one before too."""
    for person, group in _latest(shown).items():
        highest = max(group, key=lambda a: (schemes.number(a.what, f"<{CA}seniority>"), a.what))
        yield from say(graph, person, (Property.HAS_RANK, highest.what))


def _latest_posts(graph: str, shown: Iterable[Attestation]) -> Iterator[Quad]:
    """The posts of the latest date that nobody calls former then, and the organisations they are in."""
    for person, group in _latest(shown).items():
        left = {attestation.what for attestation in group if attestation.status == FORMER}
        for attestation in group:
            if attestation.what in left:
                continue
            yield from say(graph, person, (Property.HOLDS_POST, attestation.what))
            if attestation.organization is not None:
                yield from say(graph, person, (Property.MEMBER_OF, attestation.organization))
