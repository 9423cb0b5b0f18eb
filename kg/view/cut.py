"""The part of a large build that one page can hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kg.view.facts import Fact
from kg.view.network import Edge, Network


def most_connected(network: Network, count: int) -> Network:
    """The `count` nodes with most ties, and what holds among them: a fact stays where all that it names stay."""
    degrees = Counter(end for edge in network.edges for end in (edge.source, edge.target))
    ranked = sorted(range(len(network.nodes)), key=lambda node: (-degrees[node], node))
    nodes = _Renumbering(sorted(ranked[:count]))
    facts = _Renumbering([i for i, fact in enumerate(network.facts) if all(n in nodes for n in _involved(fact))])
    kept = [network.facts[i] for i in facts.kept]
    passages = _Renumbering(sorted({passage for fact in kept for passage in fact.passages}))
    edges = [
        Edge(nodes[edge.source], nodes[edge.target], edge.relations, facts.of(edge.facts))
        for edge in network.edges
        if edge.source in nodes and edge.target in nodes and (not edge.facts or any(f in facts for f in edge.facts))
    ]
    return Network(
        [network.nodes[i] for i in nodes.kept],
        edges,
        [_renumbered(fact, nodes, passages) for fact in kept],
        [network.passages[i] for i in passages.kept],
        network.articles,
    )


class _Renumbering:
    """New numbers for those of a list that stay."""

    def __init__(self, kept: Sequence[int]) -> None:
        self.kept = kept
        self.number = {old: new for new, old in enumerate(kept)}

    def __contains__(self, old: int) -> bool:
        return old in self.number

    def __getitem__(self, old: int) -> int:
        return self.number[old]

    def of(self, olds: Sequence[int]) -> tuple[int, ...]:
        return tuple(self.number[old] for old in olds if old in self.number)


def _involved(fact: Fact) -> list[int]:
    return [node for _, part in fact.parts for node in part]


def _renumbered(fact: Fact, nodes: _Renumbering, passages: _Renumbering) -> Fact:
    parts = tuple((name, nodes.of(part)) for name, part in fact.parts)
    return replace(fact, parts=parts, passages=passages.of(fact.passages))
