"""Small parts that all statements are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from kg.graph.scope import ArticleScope
from kg.graph.terms import Quad, decimal, integer, iri, literal
from kg.model import Evidence
from kg.vocabulary import CA, RDF, TERMS, Class, Property, types_of

TYPE = f"<{RDF}type>"
# Every fourth statement or so is on a passage.
_IN_ARTICLE, _START, _STOP, _QUOTE = (
    f"<{each}>" for each in (Property.IN_ARTICLE, Property.START, Property.STOP, Property.QUOTE)
)


def say(graph: str, subject: str, *pairs: tuple[str, str]) -> list[Quad]:
    """Statements on one subject; the predicates are IRIs, the objects terms."""
    return [Quad(subject, f"<{predicate}>", value, graph) for predicate, value in pairs]


def typed(graph: str, subject: str, cls: Class) -> list[Quad]:
    """The class of a thing and all its superclasses."""
    return [Quad(subject, TYPE, each, graph) for each in _types(cls)]


@cache
def _types(cls: Class) -> tuple[str, ...]:
    return tuple(f"<{each}>" for each in types_of(cls))


def passage(scope: ArticleScope, start: int, stop: int) -> list[Quad]:
    """A passage of an article with its words, when it is first asked for.

    Raises ValueError where the article has no such passage.
    """
    text = scope.article.document.text
    if not 0 <= start < stop <= len(text):
        raise ValueError(f"{scope.article.document.name} has {len(text)} characters and no passage {start}:{stop}")
    subject = scope.mention(start, stop)
    if scope.is_told(subject):
        return []
    return [
        *typed(scope.iri, subject, Class.MENTION),
        Quad(subject, _IN_ARTICLE, scope.iri, scope.iri),
        Quad(subject, _START, integer(start), scope.iri),
        Quad(subject, _STOP, integer(stop), scope.iri),
        Quad(subject, _QUOTE, literal(text[start:stop]), scope.iri),
    ]


def evidence(
    scope: ArticleScope, subject: str, passages: Iterable[Evidence], *, surest: float | None = None
) -> Iterator[Quad]:
    """The passages that state a fact, what each supports, the rules that read them and how sure the surest is.

    `surest` is given where other articles state the same fact.
    """
    passages = tuple(passages)
    for each in passages:
        mention = scope.mention(each.start, each.stop)
        yield from passage(scope, each.start, each.stop)
        yield from say(scope.iri, subject, (Property.EVIDENCE, mention), (Property.EXTRACTED_BY, literal(each.rule)))
        if each.supports:
            yield from say(scope.iri, mention, (Property.SUPPORTS, _supported_term(each.supports)))
    if passages:
        sure = surest if surest is not None else max(each.confidence for each in passages)
        yield from say(scope.iri, subject, (Property.CONFIDENCE, decimal(sure)))


@cache
def _supported_term(name: str) -> str:
    return iri(supported(name))


def supported(name: str) -> str:
    """The property that evidence supports, by the name it has in the domain.

    >>> supported("delegation_head").removeprefix(CA)
    'delegationHead'
    """
    head, *rest = name.split("_")
    found = CA + head + "".join(part.capitalize() for part in rest)
    if found not in TERMS:
        raise ValueError(f"the ontology has no property for evidence on {name!r}")
    return found
