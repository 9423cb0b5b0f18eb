"""What goes wrong between a client and the service, as problem details (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from kg.serve.html import html_page


@dataclass
class ServiceError(Exception):
    """An answer that is an error: `status` is that of HTTP, `detail` says what the client can do about it."""

    status: int
    title: str
    detail: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, str | int]:
        """The members of the problem document."""
        return {"type": "about:blank", "title": self.title, "status": self.status, "detail": self.detail}


def busy() -> ServiceError:
    """All places for queries are taken."""
    return ServiceError(503, "Busy", "All places for queries are taken. Ask again in a second.", {"Retry-After": "1"})


def problem_page(error: ServiceError) -> str:
    """The problem as a page, for people who came by a link."""
    body = f"<h1>{escape(error.title)}</h1>\n<p>{escape(error.detail)}</p>\n"
    links = "<p><a href=/>congan-kg</a> · <a href=/sparql>SPARQL</a></p>"
    return html_page(error.title, body + links, lang="en")
