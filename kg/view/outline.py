"""The part of a large graph that a page can hold, found before the graph is loaded.

The file is gone through twice: once for what is tied to what, then for the statements of the part that is kept. What is
known in between lies on disk, so that memory hardly grows with the build.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, groupby, product
from operator import itemgetter
from pathlib import Path

import pyoxigraph as ox

from kg.spill import Spill
from kg.view.network import UNUSED
from kg.view.triples import Properties, Triples, index_triples, read_subjects
from kg.vocabulary import DCTERMS, RDF, Class, Property

_TYPE = f"{RDF}type"
# In the order in which the page numbers them.
_NODES = (Class.PERSON, Class.ORGANIZATION, Class.AREA, Class.MEETING)
_CONCEPTS = frozenset({Class.RANK, Class.POSITION_TITLE})
_STRUCTURE = (Property.JURISDICTION, Property.PART_OF, Property.WITHIN, f"{DCTERMS}isReplacedBy")
_POSTS = frozenset({Property.POST, Property.FROM_POST, Property.TO_POST})
# Of each kind of fact what it names. A meeting is a fact and a node.
_PARTS: Mapping[str, tuple[str, ...]] = {
    Class.RANK_ATTESTATION: (Property.HOLDER,),
    Class.POST_ATTESTATION: (Property.HOLDER, Property.POST),
    Class.PARTICIPATION: (Property.AGENT, Property.IN_MEETING, Property.ON_BEHALF_OF),
    Class.MEETING: (Property.ORGANIZER, Property.PLACE),
    Class.APPOINTMENT: (Property.APPOINTEE, Property.FROM_POST, Property.TO_POST),
    Class.AWARD: (Property.GIVER, Property.RECEIVER, Property.AT_MEETING),
}
_ITSELF = ""
_LIMITS = frozenset({Property.VALID_FROM, Property.VALID_UNTIL})
_TIES = (
    (Property.HOLDER, Property.POST),
    (Property.APPOINTEE, Property.FROM_POST),
    (Property.APPOINTEE, Property.TO_POST),
    (Property.AGENT, Property.IN_MEETING),
    (Property.GIVER, Property.RECEIVER),
    (_ITSELF, Property.ORGANIZER),
    (_ITSELF, Property.PLACE),
)
_NOWHERE = 1 << 60

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
    """What is kept, by IRIs; of passages only those that state a kept fact, and where these name somebody."""

    nodes: frozenset[str]
    facts: frozenset[str]
    mentions: frozenset[str]
    articles: frozenset[str]


def read_part(path: Path, most_nodes: int, most_facts: int) -> Part:
    """The most connected nodes of a Turtle file that `kg build` wrote, and the facts that name none but these.

    Raises InputError where the file can't be read.
    """
    kept, node_count, complete = _chosen(path, most_nodes, most_facts)
    return Part(index_triples(_statements(read_subjects(path, UNUSED), kept)), node_count, complete)


def _chosen(path: Path, most_nodes: int, most_facts: int) -> tuple[_Kept, int, bool]:
    """What is kept, how many nodes there are, and whether all are kept; all else that was known of the graph goes when
    this ends."""
    outline = _Outline(path)
    kept = outline.kept(most_nodes, most_facts)
    return kept, outline.node_count, outline.holds_all(kept)


class _Outline:
    """What is tied to what in a graph, and where it has its passages."""

    def __init__(self, path: Path) -> None:
        self.node_count = 0
        self._nodes, self._facts, self._mentions, self._pairs = Spill(), Spill(), Spill(), Spill()
        self._unit_of: dict[str, str] = {}  # of a post: there are as many as titles at units
        for subject, said in read_subjects(path, UNUSED):
            self._note(subject, said)

    def _note(self, subject: str, said: Properties) -> None:
        types = {cls.value for cls in said.get(_TYPE, ())}
        for order, cls in enumerate(_NODES):
            if cls in types:
                self.node_count += cls != Class.AREA or Property.MENTIONED_IN in said
                self._nodes.add((subject, "", order))
                for other in chain.from_iterable(_iris(said, prop) for prop in _STRUCTURE):
                    self._pairs.add(tuple(sorted((subject, other))))
        for kind in sorted(types & _PARTS.keys()):
            parts = tuple((str(prop), _iris(said, prop)) for prop in _PARTS[kind] if prop in said)
            self._facts.add((subject, str(kind), parts, _iris(said, Property.EVIDENCE)))
        if Class.POST in types and Property.POST_IN in said:
            self._unit_of[subject] = _iris(said, Property.POST_IN)[0]
        if Class.MENTION in types:
            article, start, stop = (said[p][0].value for p in (Property.IN_ARTICLE, Property.START, Property.STOP))
            self._mentions.add((article, int(start), int(stop), subject))

    def kept(self, most_nodes: int, most_facts: int) -> _Kept:
        """The nodes with most neighbours, as many as have so many facts among them."""
        rank = {node: number for number, node in enumerate(self._most_connected(most_nodes))}
        for subject, kind, parts in self._named():
            if kind == Class.MEETING and subject in rank:  # as a node it stays where it stays as a fact
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
            yield subject, kind, named | ({_ITSELF: (subject,)} if kind == Class.MEETING else {})

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


def _iris(said: Properties, prop: str) -> tuple[str, ...]:
    return tuple(sorted(term.value for term in said.get(prop, ()) if isinstance(term, ox.NamedNode)))


def _statements(subjects: Iterable[tuple[str, Properties]], kept: _Kept) -> Iterator[tuple[str, Properties]]:
    """Those on what is kept, without what they say of passages and articles that are not."""
    everything = kept.nodes | kept.facts | kept.mentions | kept.articles
    posts: set[str] = set()  # of kept people and facts, which come before their posts in the order of IRIs
    for subject, said in subjects:
        types = {cls.value for cls in said.get(_TYPE, ())}
        if subject in everything or not types.isdisjoint(_CONCEPTS) or (Class.POST in types and subject in posts):
            posts.update(post for prop in (*_POSTS, Property.HOLDS_POST) for post in _iris(said, prop))
            yield subject, _limited(said, kept)
        elif (
            Class.TENURE in types and said.keys() & _LIMITS and not kept.nodes.isdisjoint(_iris(said, Property.HOLDER))
        ):
            yield subject, said


def _limited(said: Properties, kept: _Kept) -> Properties:
    for prop, those in ((Property.MENTIONED_IN, kept.articles), (Property.MENTION, kept.mentions)):
        if prop in said:
            said[prop] = tuple(term for term in said[prop] if term.value in those)
    return said
