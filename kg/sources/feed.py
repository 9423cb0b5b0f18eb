"""RSS and Atom files and sitemaps: what they list, and the articles that feeds hold in full."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from html import escape
from typing import TYPE_CHECKING

from kg.sources import metadata
from kg.sources.outcome import Rejected, Skipped
from kg.sources.piece import Piece
from kg.sources.sheet import SheetRow

if TYPE_CHECKING:
    from lxml.etree import _Element

# A teaser is a sentence or two; what is longer is taken for the article.
_FULL_CHARS = 600
_FETCH = "Fetch what it lists: kg fetch --feed FILE."


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed. `content` is markup, empty where there is no more than a teaser."""

    url: str | None
    title: str | None
    published: str | None
    author: str | None
    content: str


def read_feed(data: bytes, source: str, stem: str) -> Iterator[Piece | Skipped]:
    """The articles that a feed holds. Raises Rejected for a sitemap, which holds none, and for other XML."""
    root = _parse(data)
    if _local(root) in {"urlset", "sitemapindex"}:
        raise Rejected("unknown_type", "it is a sitemap, which names pages and holds none.", _FETCH)
    publisher = _text(root, "channel/title") or _text(root, "title")
    for number, entry in enumerate(_entries(root), start=1):
        place = f"entry {number}"
        if len(entry.content) < _FULL_CHARS:
            yield Skipped(source, place, "empty", "it is a teaser, not an article.", _FETCH)
            continue
        head = f"<title>{escape(entry.title or '')}</title>"
        markup = f"<html><head>{head}</head><body><article><h1>{escape(entry.title or '')}</h1>{entry.content}"
        known = SheetRow(entry.title, entry.url, entry.published, publisher, entry.author, synthetic=False)
        yield Piece(source, place, f"{stem}-{number}", "html", markup.encode("utf-8", "replace"), known)


def listed_urls(data: bytes) -> tuple[list[str], bool]:
    """The addresses that a feed or sitemap lists, in its order; and whether they are sitemaps themselves.

    Raises Rejected for anything else.
    """
    root = _parse(data)
    if _local(root) in {"urlset", "sitemapindex"}:
        found = [(_text(item, "loc") or "") for item in root if _local(item) in {"url", "sitemap"}]
        return [url for url in found if url], _local(root) == "sitemapindex"
    return [entry.url for entry in _entries(root) if entry.url], False


def _parse(data: bytes) -> _Element:
    from lxml import etree  # noqa: PLC0415 - takes a while to import

    # No entities, no network, no huge trees: what comes from elsewhere may be a bomb.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Rejected("broken", f"it is no XML ({error}).") from error
    if _local(root) not in {"rss", "feed", "RDF", "urlset", "sitemapindex"}:
        raise Rejected("unknown_type", f"its root is {_local(root)[:50]}, expected rss, feed, urlset or sitemapindex.")
    return root


def _entries(root: _Element) -> Iterator[Entry]:
    for item in root.iter("{*}item", "{*}entry"):
        content = _text(item, "encoded") or _text(item, "content") or _text(item, "description") or ""
        yield Entry(
            url=_valid_url(_text(item, "link") or _link(item)),
            title=_one_line(_text(item, "title")),
            published=_day(_text(item, "pubDate") or _text(item, "published") or _text(item, "date")),
            author=_one_line(_text(item, "creator") or _text(item, "author/name")),
            content=content,
        )


def _text(parent: _Element, path: str) -> str | None:
    """The text of the first child of that name, in any namespace."""
    found = parent.find("/".join(f"{{*}}{part}" for part in path.split("/")))
    text = None if found is None else "".join(found.itertext()).strip()
    return text or None


def _link(item: _Element) -> str | None:
    for link in item.iterfind("{*}link"):
        if link.get("rel", "alternate") == "alternate" and link.get("href"):
            return str(link.get("href"))
    return None


def _day(value: str | None) -> str | None:
    """The day on the clock of the source; None for what is no date."""
    if value is None:
        return None
    try:
        return datetime.fromisoformat(value).date().isoformat()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError):
        return None


def _valid_url(value: str | None) -> str | None:
    try:
        return metadata.url({"url": value})
    except Rejected:
        return None


def _one_line(value: str | None) -> str | None:
    return " ".join((value or "").split()) or None


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]
