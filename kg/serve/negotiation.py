"""Content negotiation (RFC 9110, section 12): which of the forms that we have a client likes best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from kg.serve.problems import ServiceError

ROWS: Mapping[str, str] = MappingProxyType(
    {
        "application/sparql-results+json": "json",
        "application/sparql-results+xml": "xml",
        "text/csv": "csv",
        "text/tab-separated-values": "tsv",
        "application/json": "json",
        "application/xml": "xml",
        "text/xml": "xml",
    }
)
"""Media type → form of rows and truth values, the preferred first."""

GRAPHS: Mapping[str, str] = MappingProxyType(
    {
        "text/turtle": "ttl",
        "application/ld+json": "jsonld",
        "application/n-triples": "nt",
        "application/rdf+xml": "rdf",
        "application/json": "jsonld",
        "text/plain": "nt",
    }
)
"""Media type → form of graphs, the preferred first."""

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "json": "application/sparql-results+json, application/ld+json",
        "xml": "application/sparql-results+xml, application/rdf+xml",
        "csv": "text/csv",
        "tsv": "text/tab-separated-values",
        "turtle": "text/turtle",
        "ttl": "text/turtle",
        "nt": "application/n-triples",
        "jsonld": "application/ld+json",
        "json-ld": "application/ld+json",
        "rdf": "application/rdf+xml",
    }
)
"""Values of the parameter `format`, for links and clients that can't set headers, as what they accept."""


@dataclass(frozen=True, slots=True)
class _Range:
    type: str
    subtype: str
    quality: float

    def matches(self, media: str) -> bool:
        kind, _, subtype = media.partition("/")
        return self.type in {"*", kind} and self.subtype in {"*", subtype}

    @property
    def precision(self) -> int:
        return (self.type != "*") + (self.subtype != "*")


def choose(accept: str | None, offered: Sequence[str]) -> str:
    """The offered media type that the client likes best; among equals the first offered.

    Raises ServiceError (406) where it likes none.

    >>> choose("text/csv;q=0.5, application/sparql-results+xml", list(ROWS))
    'application/sparql-results+xml'
    >>> choose("text/*", ["application/json", "text/csv"]), choose(None, ["application/json", "text/csv"])
    ('text/csv', 'application/json')
    """
    ranges = [found for part in (accept or "*/*").split(",") if (found := _range(part)) is not None]
    best, chosen = 0.0, None
    for media in offered:
        quality = _quality(ranges, media)
        if quality > best:
            best, chosen = quality, media
    if chosen is None:
        raise ServiceError(406, "No such form", f"This can be had as {', '.join(offered)}.")
    return chosen


def _quality(ranges: Sequence[_Range], media: str) -> float:
    """That of the most precise range that covers the type."""
    covering = [found for found in ranges if found.matches(media)]
    return max(covering, key=lambda found: found.precision).quality if covering else 0.0


def _range(part: str) -> _Range | None:
    media, *parameters = (piece.strip().lower() for piece in part.split(";"))
    kind, _, subtype = media.partition("/")
    if not kind or not subtype:
        return None
    quality = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                quality = min(max(float(value), 0.0), 1.0)
            except ValueError:
                return None
    return _Range(kind, subtype, quality)
