"""The routes of the service."""

from __future__ import annotations

import asyncio
import json
import shlex
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from kg import __version__
from kg.query import named_queries, parse_arguments
from kg.resources import resource
from kg.serve.description import service_description
from kg.serve.guards import AccessLog, TokenGuard
from kg.serve.held import Held
from kg.serve.negotiation import FORMATS, GRAPHS, ROWS, choose
from kg.serve.openapi import openapi
from kg.serve.pool import Pool
from kg.serve.problems import ServiceError, problem_page
from kg.serve.protocol import asks_nothing
from kg.serve.query_page import PAGE_FILES, query_page
from kg.serve.search import KINDS as SEARCHED

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine, Mapping, Sequence
    from pathlib import Path

    from kg.serve.held import Part
    from kg.serve.job import Job, Outcome
    from kg.serve.limits import Limits

MEDIA: Mapping[str, str] = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv; charset=utf-8",
    "tsv": "text/tab-separated-values; charset=utf-8",
    "ttl": "text/turtle; charset=utf-8",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
    "html": "text/html; charset=utf-8",
    "problem": "application/problem+json",
}
"""Form of an answer → its media type."""

_ENTITY_FORMS = {"text/html": "html", **GRAPHS}
_ONTOLOGY = {"ontology": "congan.ttl", "context": "context.jsonld"}
_MOST_RESULTS = 100
_LONGEST_SEARCH = 200
_MOST_DISCARDED = 32 << 20  # bytes of a body that is too large
_JSON = "application/json"
_URI = ":/?#[]@!$&'()*+,;=%"  # stays as it is where an IRI becomes a URI
_CLIENT_LEFT = 499  # for the log alone, as nginx has it


@dataclass(frozen=True, slots=True)
class Site:
    """What is served: the snapshot of a build, its base, the citation of the whole, and the limits.

    `memory` is the MiB that the graph may take in memory.
    """

    folder: Path
    base: str
    citation: str
    limits: Limits
    memory: int


def make_app(site: Site, *, token: str | None = None, hosts: Sequence[str] = ("*",)) -> Starlette:
    """The service. With a `token`, every request but that for health must show it; `hosts` are names it answers to."""
    pool = Pool(site.folder, site.limits, site.memory)
    service = _Service(site, pool)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with pool:
            yield

    middleware = [Middleware(AccessLog), Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))]
    if token is not None:
        middleware.append(Middleware(TokenGuard, token=token))
    return Starlette(
        routes=service.routes(),
        middleware=middleware,
        exception_handlers={ServiceError: _problem, HTTPException: _http_problem, ClientDisconnect: _gone},
        lifespan=lifespan,
    )


class _Service:
    """Answers requests on one site."""

    def __init__(self, site: Site, pool: Pool) -> None:
        self.site = site
        self.pool = pool
        self.held = Held(site.limits.held)

    def routes(self) -> list[Route]:
        """All addresses of the service."""
        reading = ["GET"]
        return [
            Route("/", self.page, methods=reading),
            Route("/sparql", self.sparql, methods=["GET", "POST"]),
            Route("/api/search", self.search, methods=reading),
            Route("/api/queries", self.queries, methods=reading),
            Route("/api/queries/{name}", self.named, methods=reading),
            Route("/openapi.json", self.openapi, methods=reading),
            Route("/health", self.health, methods=reading),
            Route("/ontology", self.ontology, methods=reading),
            Route("/ontology/{name}", self.ontology, methods=reading),
            Route("/assets/{name}", self.asset, methods=reading),
            Route("/favicon.ico", self.icon, methods=reading),
            Route("/{kind}/{name}", self.entity, methods=reading),
        ]

    async def sparql(self, request: Request) -> Response:
        """SPARQL 1.1 Protocol; without a query, the page to write one on, or the description of the service."""
        if request.headers.get("content-encoding", "identity").lower() != "identity":
            raise ServiceError(415, "Unknown kind of body", "Send it without Content-Encoding.")
        with self.held.part() as part:
            body = await _body(request, self.site.limits.body, part)
        accept = _accept(request)
        if request.method != "POST" and asks_nothing(request.query_params):
            return self._description(request, accept)
        job = {
            "kind": "sparql", "method": request.method, "content_type": request.headers.get("content-type", ""),
            "query_string": request.scope["query_string"].decode("latin-1"),
            "row_form": _form(accept, ROWS), "graph_form": _form(accept, GRAPHS),
        }  # fmt: skip
        if job["row_form"] is None and job["graph_form"] is None:
            choose(accept, [*ROWS, *GRAPHS])
        return await self._answer(request, job, body=body)

    def _description(self, request: Request, accept: str | None) -> Response:
        media = choose(accept, ["text/turtle", "text/html", "application/n-triples"])
        if media == "text/html":
            return Response(query_page(self.site.citation), media_type=media, headers=_PAGE_HEADERS)
        form = "nt" if media == "application/n-triples" else "ttl"
        body = service_description(str(request.url.replace(query="")), form)
        return Response(body, media_type=MEDIA[form], headers=_VARY)

    async def entity(self, request: Request) -> Response:
        """A thing of the graph, in the form that its address ends with or else the client likes best."""
        path = "{kind}/{name}".format(**request.path_params)
        stem, _, ending = path.rpartition(".")
        if ending in _ENTITY_FORMS.values() and stem:
            path, form = stem, ending
        else:
            form = _ENTITY_FORMS[choose(_accepted(request), list(_ENTITY_FORMS))]
        job = {"kind": "entity", "iri": self.site.base + path, "form": form, "base": self.site.base}
        return await self._answer(request, job)

    async def search(self, request: Request) -> Response:
        """Things by name."""
        text = _parameter(request, "q")
        if not text.strip() or len(text) > _LONGEST_SEARCH:
            raise ServiceError(400, "Bad request", f"Give q, a name of at most {_LONGEST_SEARCH} letters.")
        types = request.query_params.getlist("type") or list(SEARCHED)
        if strange := sorted(set(types) - set(SEARCHED)):
            raise ServiceError(400, "Bad request", f"No type {strange[0]!r}. There are {', '.join(SEARCHED)}.")
        job = {"kind": "search", "text": text, "types": types, "limit": _limit(request)}
        return await self._answer(request, job, media=_JSON)

    async def queries(self, _: Request) -> Response:
        """The named queries and what they take."""
        listed = [
            {
                "name": query.name,
                "title": {"vi": query.title.vi, "en": query.title.en},
                "about": {"vi": query.about.vi, "en": query.about.en},
                "parameters": [{"name": p.name, "type": p.type, "optional": p.optional} for p in query.parameters],
                "example": parse_arguments(shlex.split(query.example)),
                "query": query.text,
            }
            for query in named_queries()
        ]
        return JSONResponse({"queries": listed, "citation": self.site.citation})

    async def named(self, request: Request) -> Response:
        """A named query with its parameters from the address."""
        names = [name for name, _ in request.query_params.multi_items()]
        if len(names) != len(set(names)):
            raise ServiceError(400, "Bad request", "A parameter is given twice.")
        job = {"kind": "named", "name": request.path_params["name"], "arguments": dict(request.query_params)}
        return await self._answer(request, job, media=_JSON)

    async def page(self, _: Request) -> Response:
        """The page of the build."""
        page = self.site.folder / "graph.html"
        return FileResponse(page, headers=_FRAMED) if page.is_file() else RedirectResponse("/sparql")

    async def ontology(self, request: Request) -> Response:
        """The ontology, and the context of JSON-LD."""
        name = request.path_params.get("name", "ontology").removesuffix(".jsonld").removesuffix(".ttl")
        if name not in _ONTOLOGY:
            raise ServiceError(404, "Not found", f"There are {', '.join(_ONTOLOGY)}.")
        media = MEDIA["ttl"] if name == "ontology" else MEDIA["jsonld"]
        return Response(resource(f"ontology/{_ONTOLOGY[name]}").read_bytes(), media_type=media)

    async def asset(self, request: Request) -> Response:
        """A script or style of the pages."""
        found = PAGE_FILES.get(request.path_params["name"])
        if found is None:
            raise ServiceError(404, "Not found")
        return FileResponse(found, headers={"Cache-Control": "max-age=3600"})

    async def icon(self, _: Request) -> Response:
        """What a browser shows beside a page's title, and asks for unasked."""
        return FileResponse(PAGE_FILES["icon.svg"], headers={"Cache-Control": "max-age=86400"})

    async def openapi(self, request: Request) -> Response:
        """The description of the JSON API."""
        return JSONResponse(openapi(str(request.base_url).rstrip("/")))

    async def health(self, _: Request) -> Response:
        """Whether the service answers, and how busy it is."""
        running, places = self.pool.running, self.site.limits.queries
        return JSONResponse({"status": "ok", "version": __version__, "running": running, "places": places})

    async def _answer(self, request: Request, job: Job, *, body: bytes = b"", media: str | None = None) -> Response:
        outcome = await _while_connected(request, self.pool.run(job, body))
        request.state.rows = outcome.rows
        if outcome.form == "problem":
            said = json.loads(outcome.body)
            raise ServiceError(outcome.status, said["title"], said["detail"])
        # A header is ASCII, an IRI may be more.
        cite = {"Link": f'<{quote(self.site.base, safe=_URI)}dataset/build>; rel="cite-as"'}
        return self.held.answer(outcome.body, outcome.status, media or MEDIA[outcome.form], {**_VARY, **_SAFE, **cite})


_VARY = {"Vary": "Accept"}
# Pages and data hold what articles say: nothing of it may run, and no other site may frame it.
_SAFE = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
# It says itself what may run in it.
_FRAMED = {"Content-Security-Policy": "frame-ancestors 'none'", "X-Content-Type-Options": "nosniff"}
# The editor sets styles of its own, and asks nobody but this service.
_PAGE_HEADERS = {
    **_VARY,
    **_SAFE,
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'",
}


async def _while_connected(request: Request, asking: Coroutine[None, None, Outcome]) -> Outcome:
    """What is asked for. Once the client is gone it is asked no more: nobody would have the answer."""
    answer, left = asyncio.ensure_future(asking), asyncio.ensure_future(_left(request))
    try:
        await asyncio.wait({answer, left}, return_when=asyncio.FIRST_COMPLETED)
        if not answer.done():
            raise ClientDisconnect
        return answer.result()
    finally:
        answer.cancel()
        left.cancel()


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _accept(request: Request) -> str | None:
    """What the client accepts: by a parameter that it can't say in a header (`format=csv`), else by its header."""
    asked = (request.query_params.get(name, "").lower() for name in ("format", "output"))
    return next((FORMATS[name] for name in asked if name in FORMATS), _accepted(request))


def _accepted(request: Request) -> str | None:
    """The header may come in several lines."""
    return ", ".join(request.headers.getlist("accept")) or None


def _form(accept: str | None, forms: Mapping[str, str]) -> str | None:
    try:
        return forms[choose(accept, list(forms))]
    except ServiceError:
        return None


def _parameter(request: Request, name: str) -> str:
    values = request.query_params.getlist(name)
    return values[0] if len(values) == 1 else ""


def _limit(request: Request) -> int:
    text = request.query_params.get("limit", "20")
    if not (text.isascii() and text.isdecimal() and 1 <= int(text[:4]) <= _MOST_RESULTS and len(text) < 4):  # noqa: PLR2004
        raise ServiceError(400, "Bad request", f"limit is a number from 1 to {_MOST_RESULTS}.")
    return int(text)


async def _body(request: Request, most: int, part: Part) -> bytes:
    """The body. What goes beyond the limit is thrown away as it comes, so that the client hears why; not endlessly."""
    body, length = bytearray(), 0
    async for piece in request.stream():
        length += len(piece)
        if length <= most:
            part.grow(len(piece))
            body += piece
        elif length > _MOST_DISCARDED:
            break
    if length > most:
        raise ServiceError(413, "Too large", f"A request may have {most} bytes.", {"Connection": "close"})
    return bytes(body)


def _problem(request: Request, error: Exception) -> Response:
    if not isinstance(error, ServiceError):
        raise error
    if request.headers.get("accept", "").startswith("text/html"):
        return Response(
            problem_page(error), error.status, {**error.headers, **_VARY, **_SAFE}, media_type=MEDIA["html"]
        )
    return JSONResponse(error.as_json(), error.status, {**error.headers, **_VARY, **_SAFE}, media_type=MEDIA["problem"])


def _http_problem(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    return _problem(request, ServiceError(error.status_code, error.detail, "", error.headers or {}))


def _gone(_: Request, __: Exception) -> Response:
    return Response(status_code=_CLIENT_LEFT)
