"""What a worker process does: one job on a store, to an outcome that is whole or an error."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.errors import KgError, QueryError
from kg.export.jsonld import jsonld_lines
from kg.query import (
    AmbiguousNameError,
    ArgumentError,
    answer_as_json,
    ask_store,
    format_standing,
    format_triples,
    named_queries,
    names_graphs,
)
from kg.serve.describe import describe, description_triples
from kg.serve.entity_page import entity_page
from kg.serve.problems import ServiceError
from kg.serve.protocol import read_question
from kg.serve.search import Names, find_names
from kg.vocabulary import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.store import Loaded

Job = dict[str, Any]
"""A job as JSON: `kind` and what that kind needs."""

_RESULTS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
_RDF = {
    "nt": ox.RdfFormat.N_TRIPLES,
    "rdf": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """The body of an answer; `form` is that of `negotiation`, `rows` counts rows or triples."""

    status: int
    form: str
    body: bytes
    rows: int = 0


@dataclass(frozen=True, slots=True)
class Context:
    """What a worker has at hand: the graph, a store that also has the graphs of articles, and all names.

    Of a job that doesn't need the graphs of articles, `articles` may have none.
    """

    graph: Loaded
    articles: ox.Store
    names: Names


class _Limited(BytesIO):
    """Takes bytes up to a limit."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.size = size

    def write(self, data: Any, /) -> int:
        """Add bytes. Raises ServiceError where they are more than fit."""
        if self.tell() + len(data) > self.size:
            raise _too_large(f"more than {self.size} bytes")
        return super().write(data)


def read_job(job: Job, body: bytes) -> Job:
    """The job that a message tells of, with the question that a request to `/sparql` holds.

    It is read by the worker: whatever text somebody sends, to read it delays nobody else. Raises ServiceError as
    `read_question` does.
    """
    if job["kind"] != "sparql":
        return job
    question = read_question(job["method"], job["content_type"], job["query_string"], body)
    return job | {
        "query": question.text,
        "default_graphs": question.default_graphs,
        "named_graphs": question.named_graphs,
    }


def needs_articles(job: Job) -> bool:
    """Whether a job may ask for the graphs of articles."""
    return job["kind"] == "sparql" and bool(job["default_graphs"] or job["named_graphs"] or names_graphs(job["query"]))


def run_job(job: Job, context: Context) -> Outcome:
    """The outcome of a job: what went wrong becomes a problem document with its status."""
    try:
        return _KINDS[job["kind"]](job, context)
    except ServiceError as error:
        return problem_outcome(error)
    except (AmbiguousNameError, ArgumentError) as error:
        return problem_outcome(ServiceError(400, "Bad request", str(error)))
    except QueryError as error:
        return problem_outcome(ServiceError(404, "Not found", str(error)))
    except KgError as error:
        return problem_outcome(ServiceError(500, "The graph can't be read", str(error)))
    except MemoryError:
        return problem_outcome(ServiceError(422, "Too large", "The query needs more memory than one query may take."))


def _sparql(job: Job, context: Context) -> Outcome:
    try:
        store = context.articles if needs_articles(job) else context.graph.store
        result = store.query(
            job["query"],
            prefixes=dict(PREFIXES),
            default_graph=list(_graphs(job["default_graphs"], store)) or None,
            named_graphs=list(_graphs(job["named_graphs"], store)) or None,
        )
        if isinstance(result, ox.QueryTriples):
            return _triples(result, job)
        return _rows(result, job)
    except SyntaxError as error:
        raise ServiceError(400, "No SPARQL 1.1 query", str(error)) from error


def _rows(result: ox.QuerySolutions | ox.QueryBoolean, job: Job) -> Outcome:
    """Rows in the form asked for; they are counted as lines of TSV, which has one for each whatever they hold."""
    form = job["row_form"]
    if form is None:
        raise _no_such_form("rows")
    if isinstance(result, ox.QueryBoolean):
        return Outcome(200, form, result.serialize(format=_RESULTS[form]) or b"", 1)
    counted = _Counted(job["size"], job["rows"])
    result.serialize(counted, format=ox.QueryResultsFormat.TSV)
    if form == "tsv":
        return Outcome(200, form, counted.getvalue(), counted.rows)
    body = _Limited(job["size"])
    again = ox.parse_query_results(counted.getvalue(), format=ox.QueryResultsFormat.TSV)
    if isinstance(again, ox.QueryBoolean):
        raise TypeError("rows were read back as a truth value")
    again.serialize(body, format=_RESULTS[form])
    return Outcome(200, form, body.getvalue(), counted.rows)


class _Counted(_Limited):
    """Counts lines, and takes a limited number of them; the first holds the names of the columns."""

    def __init__(self, size: int, most: int) -> None:
        super().__init__(size)
        self.most = most
        self.rows = -1

    def write(self, data: Any, /) -> int:
        """Add bytes. Raises ServiceError where they are more than fit, or hold more lines."""
        self.rows += bytes(data).count(b"\n")
        if self.rows > self.most:
            raise _too_large(f"more than {self.most} rows")
        return super().write(data)


def _triples(result: Iterable[ox.Triple], job: Job) -> Outcome:
    form = job["graph_form"]
    if form is None:
        raise _no_such_form("a graph")
    found: dict[ox.Triple, None] = {}
    for triple in result:
        found[triple] = None
        if len(found) > job["rows"]:
            raise _too_large(f"more than {job['rows']} triples")
    return Outcome(200, form, _serialised(sorted(found, key=str), form, job["size"]), len(found))


def _serialised(triples: Sequence[ox.Triple], form: str, size: int) -> bytes:
    output = _Limited(size)
    if form == "ttl":
        output.write(format_triples(triples).encode("utf-8") + b"\n")
    else:
        # No prefixes: the serialiser writes them in another order each time.
        ox.serialize(triples, output, format=_RDF[form])
    return output.getvalue()


def _entity(job: Job, context: Context) -> Outcome:
    found = describe(context.graph.store, job["iri"])
    if found is None:
        raise ServiceError(404, "Not found", "The graph has nothing of this name.")
    form, triples = job["form"], description_triples(found)
    if form == "html":
        return Outcome(200, form, entity_page(found, job["base"]).encode("utf-8"))
    if form == "jsonld":
        return Outcome(200, form, "".join(jsonld_lines(triples)).encode("utf-8"), len(triples))
    return Outcome(200, form, _serialised(triples, form, job["size"]), len(triples))


def _search(job: Job, context: Context) -> Outcome:
    found = find_names(context.names, job["text"], job["types"], job["limit"])
    return _json({"query": job["text"], "results": found}, len(found))


def _named(job: Job, context: Context) -> Outcome:
    arguments: Mapping[str, str] = job["arguments"]
    query = next((query for query in named_queries() if query.name == job["name"]), None)
    if query is None:
        raise ServiceError(404, "Not found", "There is no named query of this name.")
    answer = ask_store(context.graph.store, query, arguments, context.graph.kept)
    if len(answer.rows) > job["rows"]:
        raise _too_large(f"more than {job['rows']} rows")
    outcome = _json({**answer_as_json(answer), "standing": format_standing(answer)}, len(answer.rows))
    if len(outcome.body) > job["size"]:
        raise _too_large(f"more than {job['size']} bytes")
    return outcome


_KINDS: Mapping[str, Callable[[Job, Context], Outcome]] = {
    "sparql": _sparql,
    "entity": _entity,
    "search": _search,
    "named": _named,
}


def _graphs(iris: Sequence[str], store: ox.Store) -> list[ox.NamedNode]:
    """The graphs that a request chooses, all of this build."""
    try:
        graphs = [ox.NamedNode(iri) for iri in iris]
    except ValueError as error:
        raise ServiceError(400, "Bad request", "The name of a graph is no IRI.") from error
    if not all(map(store.contains_named_graph, graphs)):
        raise ServiceError(403, "Refused", "A query may choose among the graphs of this build and no others.")
    return graphs


def _json(content: object, rows: int) -> Outcome:
    return Outcome(200, "json", json.dumps(content, ensure_ascii=False).encode("utf-8"), rows)


def problem_outcome(error: ServiceError) -> Outcome:
    """What went wrong, as a problem document."""
    return Outcome(error.status, "problem", json.dumps(error.as_json(), ensure_ascii=False).encode("utf-8"))


def _too_large(what: str) -> ServiceError:
    return ServiceError(422, "Too large", f"The answer has {what}, which is the limit. Ask for less, or add LIMIT.")


def _no_such_form(what: str) -> ServiceError:
    return ServiceError(406, "No such form", f"This query answers with {what}, which has no form that you accept.")
