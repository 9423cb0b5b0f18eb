"""All that the articles of a build say of areas and organisations, from going through them once."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from itertools import groupby, pairwise
from operator import itemgetter

from kg.model import Article
from kg.resolve.areas import Areas
from kg.resolve.articles import Repeat, article_identity, some
from kg.resolve.organizations import Organizations
from kg.spill import Spill


class Survey:
    """What is known once all articles were seen."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self.areas, self.organizations = Areas(), Organizations()
        self.meeting_count = 0
        self._versions = Spill()
        for number, article in enumerate(articles):
            self.areas.note(article)
            self.organizations.note(article)
            self.meeting_count += len(article.meetings)
            document = article.document
            self._versions.add((article_identity(document), document.published or "", document.name, number))

    def numbers(self, names: Collection[str]) -> list[int]:
        """The numbers of the articles of these names, in order."""
        return sorted(number for *_, name, number in self._versions if name in names)

    def distinct(self) -> tuple[Sequence[Article], tuple[Repeat, ...]]:
        """The articles in order of their names, one for each identity; of several, the one published last.

        A changed text at the same address replaces the earlier one. Where the dates don't decide, the name does. Where
        all are kept and in order, it is the very sequence.
        """
        kept = Spill()
        repeats: list[Repeat] = []
        for _, group in groupby(self._versions, key=itemgetter(0)):
            *earlier, (_, _, name, number) = group
            kept.add((name, number))
            repeats += [Repeat(version[2], name) for version in earlier]
        numbers = array("Q", (number for _, number in kept))
        articles = self.articles
        if len(numbers) < len(articles) or any(a > b for a, b in pairwise(numbers)):
            articles = some(articles, numbers)
        return articles, tuple(sorted(repeats, key=lambda repeat: repeat.dropped))
