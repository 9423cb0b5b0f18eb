"""Which articles repeat which: what several of them say then has one source."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.quads import say
from kg.graph.scope import BuildScope
from kg.graph.terms import Quad
from kg.vocabulary import Property


def reprint_quads(build: BuildScope, graph: str) -> Iterator[Quad]:
    """`ca:reprintOf` from each article that repeats another one to the earliest of these."""
    source_of = build.resolution.source_of
    asked = source_of.keys() | set(source_of.values())
    if not asked:
        return
    documents = (article.document for article in build.resolution.articles)
    terms = {document.name: build.article(document) for document in documents if document.name in asked}
    for name, source in sorted(source_of.items()):
        yield from say(graph, terms[name], (Property.REPRINT_OF, terms[source]))
