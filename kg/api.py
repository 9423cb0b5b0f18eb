"""The Python API: `import kg`, build or open a graph, ask it, hand it to other libraries.

>>> import kg
>>> g = kg.build(["data/articles/n01-nghe-an-xieng-khoang.txt"])
>>> g.person("Lê Văn Thái").posts(on="2022-11-29")[0].title
'Phó Giám đốc'
"""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg import pipeline
from kg.errors import InputError
from kg.query import Parameter, ask_store, find_entities, find_query, names_graphs
from kg.query.named import Words
from kg.store import MEMORY, Loaded, fits_into_memory, identity_of, load_build, load_into_memory
from kg.vocabulary import Property

if TYPE_CHECKING:
    import networkx as nx
    import rdflib

    from kg.query import Answer

__all__ = ["Entity", "Graph", "Post", "Rank", "build", "open_graph"]

Row = dict[str, str | None]


def build(paths: str | Path | Iterable[str | Path], out: str | Path | None = None) -> Graph:
    """Build articles (.txt, .md, .html, .jsonl, folders of them) into a graph.

    `paths` may be a single one. `out` keeps the build in that folder, in the place of a former one; without it the
    graph lasts as long as the object. Raises InputError where there is nothing to read, OutputError where `out` can't
    be replaced.
    """
    # A text is an iterable too, of its letters.
    given = [str(path) for path in ([paths] if isinstance(paths, str | Path) else paths)]
    if out is not None:
        pipeline.build(given, Path(out))
        return open_graph(out)
    scratch = Path(tempfile.mkdtemp(prefix="kg-"))
    graph = Graph(scratch / "graph")
    weakref.finalize(graph, shutil.rmtree, scratch, ignore_errors=True)
    pipeline.build(given, graph.folder)
    return graph


def open_graph(out: str | Path, *, memory: int = MEMORY) -> Graph:
    """The graph of a folder that `kg build` wrote. Raises InputError, at the first question, where there is none.

    A graph that takes no more than `memory` MiB is read into memory at the first question (two seconds and 360 MiB for
    a million triples) and answers several times faster from then on. With 0, or if it is larger, the store on disk is
    asked, which opens at once; where a build has none, the graph is in memory whatever its size. The answers are the
    same, but for rows that a `LIMIT` cuts among equals.
    """
    return Graph(Path(out), memory)


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank that articles show a person with, on the days `first` to `last` (ISO, as exact as the source)."""

    name: str
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Post:
    """A post that articles show a person in, on the days `first` to `last`; `start` and `end` where one states them.

    `status` is that of the latest article: "current", "former" or "incoming". `organization` is None where no article
    names one.
    """

    title: str
    organization: str | None
    status: str
    first: str | None
    last: str | None
    start: str | None
    end: str | None

    def covers(self, day: str) -> bool:
        """Whether the post was held on that day, as far as articles show: from the first day they show it or its
        stated start, to the last day or its stated end.

        >>> Post("Giám đốc", None, "current", "2021-05", "2022-11-29", None, None).covers("2021-05-20")
        True
        """
        starts = [date for date in (self.start, self.first) if date]
        ends = [date for date in (self.end, self.last) if date]
        if not starts or not ends:
            return False
        first, last = min(starts), self.end or max(ends)
        return first[: len(day)] <= day[: len(first)] and day[: len(last)] <= last[: len(day)]


@dataclass(frozen=True)
class Graph:
    """A build, opened at the first question. `folder` holds graph.ttl and the rest of what `kg build` writes.

    `memory` is the MiB that the graph may take in memory where it would be on disk too.
    """

    folder: Path
    memory: int = MEMORY

    @cached_property
    def store(self) -> ox.Store:
        """The graph in Oxigraph, with a named graph for each article."""
        return self._whole.store

    @cached_property
    def _identity(self) -> tuple[int, int]:
        return identity_of(self.folder)

    @cached_property
    def _whole(self) -> Loaded:
        return self._same(load_build(self.folder, by_article=True))

    @cached_property
    def _plain(self) -> Loaded:
        """The graph without those of articles where it fits into memory, for all questions that don't say GRAPH."""
        if not fits_into_memory(self.folder, self.memory):
            return self._whole
        return self._same(load_into_memory(self.folder))

    def _same(self, loaded: Loaded) -> Loaded:
        """What was loaded. Raises InputError where that is another build than was opened first."""
        if self._identity != identity_of(self.folder):
            raise InputError("another build has taken the place", file=str(self.folder), advice="Open it again.")
        return loaded

    def ask(self, query: str, **arguments: str) -> Answer:
        """The answer to a named query with its parameters, or to a SPARQL text, as terms, with what it rests on.

        Raises QueryError where the query can't be run or a name is nobody's, or that of several.
        """
        found = find_query(query)
        asked = self._whole if names_graphs(found.text) else self._plain
        return ask_store(asked.store, found, arguments, asked.kept)

    def query(self, query: str, **arguments: str) -> list[Row]:
        """Rows as dicts of texts, as pandas and Polars take them: `pandas.DataFrame(g.query("people-by-rank"))`.

        The result of ASK is one row with `boolean`; that of CONSTRUCT rows of subject, predicate and object.
        """
        answer = self.ask(query, **arguments)
        if answer.boolean is not None:
            return [{"boolean": str(answer.boolean).lower()}]
        if answer.triples is not None:
            names: tuple[str, ...] = ("subject", "predicate", "object")
            rows: Iterable[tuple[object, ...]] = ((t.subject, t.predicate, t.object) for t in answer.triples)
        else:
            names, rows = tuple(column.name for column in answer.columns), answer.rows
        return [{name: _text(term) for name, term in zip(names, row, strict=True)} for row in rows]

    def person(self, name: str) -> Entity:
        """The person of that name or IRI; tones may be left out.

        Raises QueryError where nobody has the name, AmbiguousNameError (which lists them) where several do.
        """
        return self._entity("person", name)

    def organization(self, name: str) -> Entity:
        """The organisation of that name or IRI. Raises as `person` does."""
        return self._entity("unit", name)

    def people(self) -> list[Entity]:
        """All people, by IRI."""
        rows = self.query("SELECT ?person { ?person a ca:Person }")
        return [Entity(self, iri) for row in rows if (iri := row["person"]) is not None]

    def to_rdflib(self) -> rdflib.Graph:
        """The graph in rdflib: every triple once."""
        from rdflib import Graph as RdflibGraph  # noqa: PLC0415 - half a second that most users don't need

        return RdflibGraph().parse(self.folder / "graph.ttl", format="turtle")

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """People, organisations, areas and meetings with their ties, as `kg export --format networkx` has them."""
        import json  # noqa: PLC0415

        from networkx import node_link_graph  # noqa: PLC0415 - a fifth of a second that most users don't need

        from kg.export import export_lines  # noqa: PLC0415

        return node_link_graph(json.loads("".join(export_lines(self.folder, "networkx"))), edges="edges")

    def _entity(self, kind: str, name: str) -> Entity:
        asked = self._plain
        found = find_entities(asked.store, Parameter(kind, kind, Words(kind, kind)), name, asked.kept.names)
        return Entity(self, found[0].value)


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of a graph, by its IRI."""

    graph: Graph = field(repr=False)
    iri: str

    @property
    def name(self) -> str:
        """The preferred name, in Vietnamese where there is one."""
        return next((row["name"] or "" for row in self._rows(_NAME)), self.iri)

    def ranks(self) -> list[Rank]:
        """The ranks of a person, by the first day that articles show them."""
        rows = self._rows(_RANKS)
        return [Rank(row["name"] or "", row["first"], row["last"]) for row in rows]

    def posts(self, on: str | None = None) -> list[Post]:
        """The posts of a person, by the first day that articles show them; `on` leaves those held on that day (ISO)."""
        posts = [
            Post(
                row["title"] or "", row["organization"], row["status"] or "current",
                row["first"], row["last"], row["start"], row["end"],
            )
            for row in self._rows(_POSTS)
        ]  # fmt: skip
        return [post for post in posts if on is None or post.covers(on)]

    def quotes(self) -> list[str]:
        """The passages that state facts about the thing, by article and place."""
        return [row["quote"] or "" for row in self._rows(_QUOTES)]

    def _rows(self, text: str) -> Iterator[Mapping[str, str | None]]:
        answer = self.graph.ask(text.replace("$THING", f"{ox.NamedNode(self.iri)}"))
        names = [column.name for column in answer.columns]
        for row in answer.rows:
            yield dict(zip(names, map(_text, row), strict=True))


_NAME = """SELECT ?name { $THING skos:prefLabel ?name } ORDER BY (LANG(?name) != "vi") STR(?name) LIMIT 1"""
_RANKS = f"""SELECT ?name ?first ?last {{
  ?state a ca:RankHolding ; <{Property.HOLDER}> $THING ; <{Property.RANK}> ?rank .
  ?rank skos:prefLabel ?name . FILTER(LANG(?name) = "vi")
  OPTIONAL {{ ?state <{Property.FIRST_ATTESTED}> ?first }}
  OPTIONAL {{ ?state <{Property.LAST_ATTESTED}> ?last }}
}} ORDER BY STR(?first) STR(?last) ?name"""
_POSTS = f"""SELECT ?title ?organization ?status ?first ?last ?start ?end {{
  ?state a ca:Tenure ; <{Property.HOLDER}> $THING ; <{Property.POST}> ?post .
  ?post <{Property.TITLE}> ?named . ?named skos:prefLabel ?title . FILTER(LANG(?title) = "vi")
  OPTIONAL {{
    ?post <{Property.POST_IN}>/skos:prefLabel ?organization . FILTER(LANG(?organization) = "vi")
  }}
  OPTIONAL {{ ?state <{Property.FIRST_ATTESTED}> ?first }}
  OPTIONAL {{ ?state <{Property.LAST_ATTESTED}> ?last }}
  OPTIONAL {{ ?state <{Property.VALID_FROM}> ?start }}
  OPTIONAL {{ ?state <{Property.VALID_UNTIL}> ?end }}
  {{ SELECT ?state (MAX(?dated) AS ?latest) {{
    ?state <{Property.GROUPS}> ?shown . ?shown <{Property.STATUS}> ?each .
    OPTIONAL {{ ?shown <{Property.ATTESTED_ON}> ?on }}
    BIND(CONCAT(COALESCE(STR(?on), ""), " ", ?each) AS ?dated)
  }} GROUP BY ?state }}
  BIND(STRAFTER(?latest, " ") AS ?status)
}} ORDER BY STR(?first) STR(?last) ?title ?organization"""
_QUOTES = f"""SELECT DISTINCT ?quote ?article ?start {{
  ?fact <{Property.HOLDER}>|<{Property.AGENT}>|<{Property.APPOINTEE}>|<{Property.GIVER}>|<{Property.RECEIVER}> $THING ;
    <{Property.EVIDENCE}> ?passage .
  ?passage <{Property.QUOTE}> ?quote ; <{Property.IN_ARTICLE}> ?article ; <{Property.START}> ?start .
}} ORDER BY ?article ?start ?quote"""


def _text(term: object) -> str | None:
    if term is None:
        return None
    return term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else str(term)
