"""What a fact rests on: passages of its article, and how sure they are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kg.graph.scope import ArticleScope
from kg.graph.terms import decimal, iri, literal
from kg.model import Evidence
from kg.vocabulary import CA, TERMS, Property

_EVIDENCE, _EXTRACTED_BY, _CONFIDENCE = (
    f"<{each}>" for each in (Property.EVIDENCE, Property.EXTRACTED_BY, Property.CONFIDENCE)
)


def say_evidence(
    scope: ArticleScope, subject: str, passages: Iterable[Evidence], *, surest: float | None = None
) -> None:
    """The passages that state a fact, what each supports, the rules that read them and how sure the surest is.

    `surest` is given where other articles state the same fact.
    """
    passages = tuple(passages)
    said = scope.said.pairs(subject)
    for each in passages:
        said.add((_EVIDENCE, scope.mention(each.start, each.stop)))
        said.add((_EXTRACTED_BY, _rule(each.rule)))
        if each.supports:
            scope.support(each.start, each.stop, _supported_term(each.supports))
    if passages:
        sure = surest if surest is not None else max(each.confidence for each in passages)
        said.add((_CONFIDENCE, decimal(sure)))


@cache
def _rule(name: str) -> str:
    return literal(name)


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
