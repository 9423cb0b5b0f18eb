"""What articles say one by one, and what is known of them for what follows from all together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from zlib import crc32

from kg.graph.attestations import post_attestations, rank_attestations
from kg.graph.awards import Contradictions, article_awards, say_awards
from kg.graph.blocks import passage_blocks, worded
from kg.graph.facts import say_appointments, say_attestations, say_meetings
from kg.graph.labels import Unlisted, say_organization_labels, say_post_labels
from kg.graph.naming import say_article, say_named
from kg.graph.occasions import Occasion, Occasions, article_occasions, say_own_occasions
from kg.graph.reprints import repeating
from kg.graph.said import Said
from kg.graph.scope import ArticleScope, BuildScope
from kg.graph.states import States, say_states
from kg.graph.writer import Gathered
from kg.resolve import Resolved
from kg.spill import Spill


class Articles:
    """Some articles of a build; `shared` are the meetings that several of all tell of.

    `concepts` are the terms of the ontology that they point to, `reprints` the terms of those that repeat another one
    or are repeated, by their names; `newest` is the latest date of publication, "" where none is known.
    """

    def __init__(self, build: BuildScope, shared: Occasions, number: int = 0) -> None:
        self.gathered = Gathered(build.minter.base, number)
        self.states, self.unlisted, self.contradictions = States(), Unlisted(), Contradictions()
        self.concepts: set[str] = set()
        self.reprints: dict[str, str] = {}
        self.newest = ""
        self.build, self._shared = build, shared
        self._repeating = repeating(build.resolution)
        self._following = self.gathered.said(build.minter.fixed("graph", "resolution"))

    def _add(self, resolved: Resolved) -> None:
        scope = ArticleScope.of(self.build, resolved)
        occasions = article_occasions(scope, self._shared)
        meetings = {key: occasion.term for key, occasion in occasions.items()}
        ranks, posts = list(rank_attestations(scope)), list(post_attestations(scope))
        awards = article_awards(scope, meetings)
        say_article(scope)
        say_named(scope)
        say_attestations(scope, ranks, posts)
        say_meetings(scope, occasions)
        say_appointments(scope)
        say_awards(scope, awards, meetings)
        self._gather(scope)
        self._follow(scope, occasions)
        self.states.note(scope, ranks, posts)
        self.unlisted.note(scope)
        self.contradictions.note(scope, awards, meetings)
        document = resolved.article.document
        if document.name in self._repeating:
            self.reprints[document.name] = scope.iri
        self.newest = max(self.newest, document.published or "")

    def take_in(self, articles: Iterable[Resolved]) -> None:
        """Take in all that there are."""
        for resolved in articles:
            self._add(resolved)
        self.gathered.take(self._following)

    def say_states(self, states: Sequence[States], number: int) -> None:
        """Say what follows from the states that each of several noted: for those people who fall to that number."""
        say_states(self.build, self._following, states, lambda person: crc32(person.encode()) % len(states) == number)
        self.gathered.take(self._following)

    def open(self) -> None:
        """Have files that are there for a forked process too, which fills them for both."""
        self.gathered.open()
        for bag in self._bags():
            bag.open()

    def state(self) -> Any:
        """What a forked process found, for the one that it was forked of."""
        bags = [bag.state() for bag in self._bags()]
        return self.gathered.state(), bags, self.unlisted.names, self.concepts, self.reprints, self.newest

    def restore(self, state: Any) -> None:
        """Know what a forked process found."""
        gathered, bags, self.unlisted.names, self.concepts, self.reprints, self.newest = state
        self.gathered.restore(gathered)
        for bag, where in zip(self._bags(), bags, strict=True):
            bag.restore(where)

    def _bags(self) -> tuple[Spill, ...]:
        return self.states.rows, self.contradictions.rows, self.build.minter.earlier()

    def _gather(self, scope: ArticleScope) -> None:
        """Put what the article says into words."""
        terms = self.gathered.terms
        said = list(worded(scope.said.about, terms))
        said += passage_blocks(scope.iri, scope.article.document.text, scope.passages, terms)
        self.gathered.add_graph(scope.iri, said)
        self.concepts |= scope.said.concepts()

    def _follow(self, scope: ArticleScope, occasions: Mapping[str, Occasion]) -> None:
        """Say what follows from all articles together and is told with one of them."""
        said: Said = self._following
        for organization in scope.build.resolution.known_organizations.local(scope.article):
            say_organization_labels(scope.build, said, organization)
        say_post_labels(scope, said)
        say_own_occasions(scope, said, occasions, self._shared)
