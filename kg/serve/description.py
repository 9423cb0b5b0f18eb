"""The description of the service (SPARQL 1.1 Service Description)."""

from __future__ import annotations

import pyoxigraph as ox

from kg.query import format_triples
from kg.vocabulary import RDF

_SD = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS = "http://www.w3.org/ns/formats/"


def service_description(endpoint: str, form: str) -> str:
    """The description as Turtle ("ttl") or N-Triples ("nt"); `endpoint` is the address of the service."""
    service = ox.NamedNode(endpoint)
    formats = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
    graphs = ("Turtle", "N-Triples", "RDF_XML", "JSON-LD")
    triples = [
        _triple(service, RDF + "type", _SD + "Service"),
        _triple(service, _SD + "endpoint", endpoint),
        _triple(service, _SD + "supportedLanguage", _SD + "SPARQL11Query"),
        *(_triple(service, _SD + "resultFormat", _FORMATS + name) for name in (*formats, *graphs)),
    ]
    if form == "nt":
        return "".join(f"{triple} .\n" for triple in sorted(map(str, triples)))
    return format_triples(sorted(triples, key=str)) + "\n"


def _triple(subject: ox.NamedNode, prop: str, value: str) -> ox.Triple:
    return ox.Triple(subject, ox.NamedNode(prop), ox.NamedNode(value))
