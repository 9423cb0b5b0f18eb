"""Which articles repeat which: what several of them say then has one source."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.quads import say
from kg.graph.scope import BuildScope
from kg.graph.terms import Quad
from kg.vocabulary import Property


def reprint_quads(build: BuildScope, graph: str) -> Iterator[Quad]:
    """`ca:reprintOf` from each article that repeats another one to the earliest of these."""
    documents = {article.document.name: article.document for article in build.resolution.articles}
    for name, source in sorted(build.resolution.source_of.items()):
        if name != source:
            repeated = (Property.REPRINT_OF, build.article(documents[source]))
            yield from say(graph, build.article(documents[name]), repeated)
