"""The part of a large graph that a page can hold, found before the graph is loaded.

The file is gone through twice: once for what is tied to what, then for the statements of the part that is kept, which
alone are parsed. What is known in between lies on disk, so that memory hardly grows with the build. Things go by the
short names that they have in the file.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, islice, product
from operator import itemgetter

from kg.spill import Spill
from kg.view.network import UNUSED
from kg.view.scan import Block, Said, Scan, short
from kg.view.triples import Properties, Triples, index_triples, parse_subjects
from kg.vocabulary import DCTERMS, Class, Property

# In the order in which the page numbers them.
_NODES = tuple(map(short, (Class.PERSON, Class.ORGANIZATION, Class.AREA, Class.MEETING)))
_AREA, _MEETING, _POST, _MENTION, _TENURE = map(
    short, (Class.AREA, Class.MEETING, Class.POST, Class.MENTION, Class.TENURE)
)
_CONCEPTS = frozenset(map(short, (Class.RANK, Class.POSITION_TITLE)))
_STRUCTURE = tuple(map(short, (Property.JURISDICTION, Property.PART_OF, Property.WITHIN, f"{DCTERMS}isReplacedBy")))
_POSTS = frozenset(map(short, (Property.POST, Property.FROM_POST, Property.TO_POST)))
_HOLDS_POST, _POST_IN, _EVIDENCE, _MENTIONED_IN, _NAMED_AT, _HOLDER, _IN_ARTICLE, _START, _STOP = map(
    short,
    (Property.HOLDS_POST, Property.POST_IN, Property.EVIDENCE, Property.MENTIONED_IN, Property.MENTION, Property.HOLDER,
     Property.IN_ARTICLE, Property.START, Property.STOP),
)  # fmt: skip
_NAMINGS = frozenset({_MENTIONED_IN, _NAMED_AT})
# Of each kind of fact what it names. A meeting is a fact and a node.
_PARTS: Mapping[str, tuple[str, ...]] = {
    short(kind): tuple(map(short, parts))
    for kind, parts in (
        (Class.RANK_ATTESTATION, (Property.HOLDER,)),
        (Class.POST_ATTESTATION, (Property.HOLDER, Property.POST)),
        (Class.PARTICIPATION, (Property.AGENT, Property.IN_MEETING, Property.ON_BEHALF_OF)),
        (Class.MEETING, (Property.ORGANIZER, Property.PLACE)),
        (Class.APPOINTMENT, (Property.APPOINTEE, Property.FROM_POST, Property.TO_POST)),
        (Class.AWARD, (Property.GIVER, Property.RECEIVER, Property.AT_MEETING)),
    )
}
_ITSELF = ""
_LIMITS = frozenset(map(short, (Property.VALID_FROM, Property.VALID_UNTIL)))
_TIES = (
    *(
        (short(one), short(other))
        for one, other in (
            (Property.HOLDER, Property.POST),
            (Property.APPOINTEE, Property.FROM_POST),
            (Property.APPOINTEE, Property.TO_POST),
            (Property.AGENT, Property.IN_MEETING),
            (Property.GIVER, Property.RECEIVER),
        )
    ),
    (_ITSELF, short(Property.ORGANIZER)),
    (_ITSELF, short(Property.PLACE)),
)
_PARSED_AT_ONCE = 2_000
_NOWHERE = 1 << 60
_NOTED = frozenset({*_NODES, *_PARTS, _POST})

_Parts = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a graph that was loaded, how many nodes the whole has, and whether all had room: what is missing then
    are areas that articles name and state nothing of."""

    triples: Triples
    node_count: int
    complete: bool


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is kept; of passages only those that state a kept fact, and where these name somebody."""

    nodes: frozenset[str]
    facts: frozenset[str]
    mentions: frozenset[str]
    articles: frozenset[str]


def read_part(graph: Scan, most_nodes: int, most_facts: int) -> Part:
    """The most connected nodes of a graph, and the facts that name none but these.

    Raises InputError where the file can't be read.
    """
    kept, node_count, complete = _chosen(graph, most_nodes, most_facts)
    return Part(index_triples(_statements(graph, kept)), node_count, complete)


def _chosen(graph: Scan, most_nodes: int, most_facts: int) -> tuple[_Kept, int, bool]:
    """What is kept, how many nodes there are, and whether all are kept; all else that was known of the graph goes when
    this ends."""
    outline = _Outline(graph)
    kept = outline.kept(most_nodes, most_facts)
    return kept, outline.node_count, outline.holds_all(kept)


class _Outline:
    """What is tied to what in a graph, and where it has its passages."""

    def __init__(self, graph: Scan) -> None:
        self.node_count = 0
        self._nodes, self._facts, self._mentions, self._pairs = Spill(), Spill(), Spill(), Spill()
        self._unit_of: dict[str, str] = {}  # of a post: there are as many as titles at units
        for block in graph.blocks():
            types = block.types
            if _MENTION in types:  # every second block
                start, stop = int(block.value(_START)), int(block.value(_STOP))
                self._mentions.add((block.value(_IN_ARTICLE), start, stop, block.subject))
            elif not _NOTED.isdisjoint(types):
                self._note(block.subject, types, block.said(_NAMINGS))

    def _note(self, subject: str, types: Sequence[str], said: Said) -> None:
        for order, cls in enumerate(_NODES):
            if cls in types:
                self.node_count += cls != _AREA or _MENTIONED_IN in said
                self._nodes.add((subject, "", order))
                for other in chain.from_iterable(said.get(prop, ()) for prop in _STRUCTURE):
                    self._pairs.add(tuple(sorted((subject, other))))
        for kind in types:
            if kind in _PARTS:
                parts = tuple((prop, tuple(said[prop])) for prop in _PARTS[kind] if prop in said)
                self._facts.add((subject, kind, parts, tuple(said.get(_EVIDENCE, ()))))
        if _POST in types and _POST_IN in said:
            self._unit_of[subject] = said[_POST_IN][0]

    def kept(self, most_nodes: int, most_facts: int) -> _Kept:
        """The nodes with most neighbours, as many as have so many facts among them."""
        rank = {node: number for number, node in enumerate(self._most_connected(most_nodes))}
        for subject, kind, parts in self._named():
            if kind == _MEETING and subject in rank:  # as a node it stays where it stays as a fact
                rank[subject] = _last(rank, parts)
        counts = Counter(_last(rank, parts) for _, _, parts in self._named())
        count = limit = 0
        while limit < len(rank) and count + counts[limit] <= most_facts:
            count += counts[limit]
            limit += 1
        facts: set[str] = set()
        evidence: set[str] = set()
        for (subject, *_, passages), (_, _, parts) in zip(self._facts, self._named(), strict=True):
            if _last(rank, parts) < limit:
                facts.add(subject)
                evidence.update(passages)
        mentions, articles = self._passages(evidence)
        nodes = frozenset(node for node, number in rank.items() if number < limit)
        return _Kept(nodes, frozenset(facts), mentions, articles)

    def holds_all(self, kept: _Kept) -> bool:
        """Whether no node and no fact was left out."""
        return len(kept.nodes) == len(self._nodes) and len(kept.facts) == len(self._facts)

    def _named(self) -> Iterator[tuple[str, str, _Parts]]:
        """The facts with the nodes that they name: units instead of posts, and a meeting itself."""
        for subject, kind, parts, _ in self._facts:
            named = {
                prop: tuple(self._unit_of[o] for o in objects if o in self._unit_of) if prop in _POSTS else objects
                for prop, objects in parts
            }
            yield subject, kind, named | ({_ITSELF: (subject,)} if kind == _MEETING else {})

    def _most_connected(self, most: int) -> list[str]:
        for _, _, parts in self._named():
            for one, other in _TIES:
                for pair in product(parts.get(one, ()), parts.get(other, ())):
                    self._pairs.add(tuple(sorted(pair)))
        ends = Spill(end for pair, _ in groupby(self._pairs) for end in (pair, pair[::-1]))
        return [node for *_, node in heapq.nsmallest(most, self._by_neighbours(ends))]

    def _by_neighbours(self, ends: Spill) -> Iterator[tuple[int, int, str]]:
        """Each node after the number of its neighbours, more first, and its kind."""
        for node, rows in groupby(heapq.merge(self._nodes, ends), key=itemgetter(0)):
            _, neighbour, *order = next(rows)
            if not neighbour:  # the row of a node, which comes first
                yield -sum(1 for _ in rows), order[0], node

    def _passages(self, evidence: Collection[str]) -> tuple[frozenset[str], frozenset[str]]:
        """The passages of the evidence with those inside them, and the articles that they stand in."""
        mentions: set[str] = set()
        articles: set[str] = set()
        for article, rows in groupby(self._mentions, key=itemgetter(0)):
            here = list(rows)
            quoted = [(start, stop) for _, start, stop, mention in here if mention in evidence]
            if quoted:
                articles.add(article)
                mentions.update(m for _, a, b, m in here if any(start <= a and b <= stop for start, stop in quoted))
        return frozenset(mentions), frozenset(articles)


def _last(rank: Mapping[str, int], parts: _Parts) -> int:
    """The rank of the node with fewest neighbours among those that a fact names."""
    return max((rank.get(node, _NOWHERE) for nodes in parts.values() for node in nodes), default=_NOWHERE)


def _statements(graph: Scan, kept: _Kept) -> Iterator[tuple[str, Properties]]:
    """Those on what is kept, without what they say of passages and articles that are not."""
    blocks = _kept_blocks(graph, kept)
    while some := tuple(islice(blocks, _PARSED_AT_ONCE)):
        yield from parse_subjects(graph.turtle(some), UNUSED)


def _kept_blocks(graph: Scan, kept: _Kept) -> Iterator[Block]:
    limits = {_MENTIONED_IN: kept.articles, _NAMED_AT: kept.mentions}
    everything = kept.nodes | kept.facts | kept.mentions | kept.articles
    posts: set[str] = set()  # of kept people and facts, which come before their posts in the order of IRIs
    for block in graph.blocks():
        if block.subject in everything:
            said = block.said(limits)
            posts.update(post for prop in (*_POSTS, _HOLDS_POST) for post in said.get(prop, ()))
            yield block.limited(limits) if said.keys() & limits.keys() else block
            continue
        types = block.types
        if not _CONCEPTS.isdisjoint(types) or (_POST in types and block.subject in posts):
            yield block
        elif _TENURE in types:
            said = block.said()
            if said.keys() & _LIMITS and not kept.nodes.isdisjoint(said.get(_HOLDER, ())):
                yield block
