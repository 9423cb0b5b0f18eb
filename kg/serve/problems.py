"""What goes wrong between a client and the service, as problem details (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape


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


_PAGE = """<!doctype html>
<html lang=en>
<meta charset=utf-8>
<meta name=viewport content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel=stylesheet href="/assets/service.css">
<h1>{title}</h1>
<p>{detail}</p>
<p><a href=/>congan-kg</a> · <a href=/sparql>SPARQL</a></p>
</html>
"""


def problem_page(error: ServiceError) -> str:
    """The problem as a page, for people who came by a link."""
    return _PAGE.format(title=escape(error.title), detail=escape(error.detail))
