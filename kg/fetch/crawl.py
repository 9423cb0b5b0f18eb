"""Many addresses: each host in turn, at its pace, with another try where one may help."""

from __future__ import annotations

import hashlib
import http.client
import time
from collections import defaultdict, deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from kg.errors import InputError
from kg.fetch.address import RefusedAddressError, Target, checked_target
from kg.fetch.record import Fetched, Outcome, Record
from kg.fetch.transport import AGENT, Answer, get
from kg.sources import MAX_BYTES, Rejected
from kg.sources.feed import listed_urls
from kg.sources.packed import unpacked_content

_PAGES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt"}
_REDIRECTS, _BUSY = {301, 302, 303, 307, 308}, {429, 500, 502, 503, 504}
_NOT_MODIFIED, _OK = 304, 200
_MAX_HOPS, _MAX_CRAWL_DELAY, _MAX_RETRY_AFTER = 5, 60.0, 300.0
_MAX_SITEMAPS = 50


@dataclass(frozen=True, slots=True)
class Settings:
    """How to ask. `delay` is the least time between two requests to a host, `pause` that before a second try (doubled
    for each further one), both in seconds. What was asked for less than `fresh` seconds ago isn't asked for again.
    `allowed` are pairs "host:port" that need not be public, for tests on this machine.
    """

    delay: float = 1.0
    tries: int = 3
    pause: float = 2.0
    fresh: float = 24 * 3600.0
    allowed: frozenset[str] = frozenset()


def fetch(urls: Iterable[str], folder: Path, settings: Settings | None = None) -> Generator[Fetched, None, None]:
    """Fetch pages into `folder`; what came of each address that was asked for, as it comes.

    Raises OutputError where the folder can't be written. Ended early, it goes on from there the next time.
    """
    record = Record(folder)
    visitor = _Visitor(settings or Settings())
    try:
        for url in _in_turn(dict.fromkeys(urls)):
            former = record.last.get(url)
            if former is not None and _is_fresh(former, visitor.settings):
                continue
            fetched = _fetch_page(visitor, url, record, former)
            record.add(fetched)
            yield fetched
    finally:
        record.write_sheet()


def fetch_list(address: str, settings: Settings | None = None) -> list[str]:
    """The addresses that a feed or sitemap lists, those of the sitemaps it lists included; a file's path is read too.

    Raises InputError where it can't be had or is neither.
    """
    visitor = _Visitor(settings or Settings())
    waiting, found = deque([address]), []
    for _ in range(_MAX_SITEMAPS):
        if not waiting:
            break
        one = waiting.popleft()
        try:
            urls, are_sitemaps = listed_urls(_list_content(visitor, one))
        except Rejected as rejected:
            raise InputError(f"no feed or sitemap: {rejected.detail}", file=one) from rejected
        if are_sitemaps:
            waiting.extend(urls)
        else:
            found += urls
    return list(dict.fromkeys(found))


@dataclass(slots=True)
class _Visitor:
    """Keeps to the pace and to the rules of each site."""

    settings: Settings
    _next: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    _rules: dict[str, RobotFileParser] = field(default_factory=dict)

    def visit(self, url: str, headers: dict[str, str], wanted: frozenset[str]) -> tuple[Answer, tuple[str, ...]]:
        """The answer after all redirects, and these. Every hop is checked like the first address.

        Raises RefusedAddressError, _NotAllowedError, OSError, HTTPException or Rejected.
        """
        hops: list[str] = []
        for _ in range(_MAX_HOPS + 1):
            target = checked_target(hops[-1] if hops else url, self.settings.allowed)
            if not self._robots(target).can_fetch(AGENT, target.url):
                raise _NotAllowedError(target.url)
            answer = self._get(target, headers, wanted)
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                return answer, tuple(hops)
            hops.append(_joined(target.url, answer.headers["location"]))
        raise _TooManyHopsError(hops[-1])

    def _robots(self, target: Target) -> RobotFileParser:
        """The rules of a site: none where it has no robots.txt, nothing is allowed where it can't be had."""
        if target.site not in self._rules:
            rules = RobotFileParser()
            self._rules[target.site] = rules
            answer = self._robots_answer(target)
            if answer is None or answer.status >= 500:  # noqa: PLR2004
                rules.parse(["User-agent: *", "Disallow: /"])
            elif answer.status != _OK:
                rules.parse([])
            else:
                rules.parse(answer.body.decode("utf-8", "replace").splitlines())
        return self._rules[target.site]

    def _robots_answer(self, target: Target) -> Answer | None:
        url = f"{target.site}/robots.txt"
        try:
            for _ in range(_MAX_HOPS + 1):
                hop = checked_target(url, self.settings.allowed)
                answer = self._get(hop, {}, frozenset())
                if answer.status not in _REDIRECTS or "location" not in answer.headers:
                    return answer
                url = _joined(hop.url, answer.headers["location"])
        except (OSError, http.client.HTTPException, RefusedAddressError, Rejected):
            pass
        return None

    def _get(self, target: Target, headers: dict[str, str], wanted: frozenset[str]) -> Answer:
        wait = self._next[target.host] - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        try:
            return get(target, headers, wanted)
        finally:
            rules = self._rules.get(target.site)
            asked = rules.crawl_delay(AGENT) if rules is not None and rules.mtime() else None
            pace = max(self.settings.delay, min(float(asked or 0), _MAX_CRAWL_DELAY))
            self._next[target.host] = time.monotonic() + pace


class _NotAllowedError(Exception):
    """robots.txt does not allow it."""


class _TooManyHopsError(Exception):
    """Redirects without end."""


def _fetch_page(visitor: _Visitor, url: str, record: Record, former: Fetched | None) -> Fetched:
    headers = {}
    if former is not None and former.file is not None and (record.folder / former.file).is_file():
        headers = {"If-None-Match": former.etag, "If-Modified-Since": former.modified}
    asked = {name: value for name, value in headers.items() if value}
    settings = visitor.settings
    fetched = Fetched(url, time.time(), "network")
    for tried in range(1, settings.tries + 1):
        fetched, retry_after = _attempt(visitor, url, asked, record)
        fetched = replace(fetched, tries=tried)
        if retry_after is None:
            break
        if tried < settings.tries:
            time.sleep(max(settings.pause * 2 ** (tried - 1), min(retry_after, _MAX_RETRY_AFTER)))
    return fetched


def _attempt(visitor: _Visitor, url: str, headers: dict[str, str], record: Record) -> tuple[Fetched, float | None]:
    """What came of one try, and how long to wait before the next; None where another one would not help."""

    def ended(outcome: Outcome, detail: object = "", status: int = 0) -> Fetched:
        return Fetched(url, time.time(), outcome, status=status, detail=str(detail))

    try:
        answer, hops = visitor.visit(url, headers, frozenset(_PAGES))
    except RefusedAddressError as error:
        return ended("refused_address", error), None
    except _NotAllowedError as error:
        return ended("robots", f"robots.txt does not allow {error}"), None
    except _TooManyHopsError as error:
        return ended("redirects", f"more than {_MAX_HOPS} redirects, the last one to {error}"), None
    except Rejected as rejected:
        return ended("too_large" if rejected.reason == "too_large" else "broken", rejected.detail), None
    except (OSError, http.client.HTTPException, UnicodeError) as error:
        return ended("network", f"{type(error).__name__}: {error}"), 0.0
    if answer.status == _NOT_MODIFIED:
        return replace(ended("unchanged", status=answer.status), hops=hops), None
    if answer.status != _OK:
        wait = _seconds(answer.headers.get("retry-after", "")) if answer.status in _BUSY else None
        return replace(ended("status", status=answer.status), hops=hops), wait
    if answer.media not in _PAGES:
        return replace(ended("type", answer.media or "no stated type", answer.status), hops=hops), None
    saved = Fetched(
        url,
        time.time(),
        "saved",
        status=answer.status,
        hops=hops,
        file=record.save_page(url, answer.body, _PAGES[answer.media]),
        sha256=hashlib.sha256(answer.body).hexdigest(),
        etag=answer.headers.get("etag"),
        modified=answer.headers.get("last-modified"),
    )
    return saved, None


def _list_content(visitor: _Visitor, address: str) -> bytes:
    if not address.startswith(("http://", "https://")):
        try:
            return _plain(Path(address).read_bytes()[: MAX_BYTES + 1])
        except OSError as error:
            raise InputError("no such feed or sitemap", file=address, got=str(error.strerror)) from error
    try:
        answer, _ = visitor.visit(address, {}, frozenset())
    except (RefusedAddressError, _NotAllowedError, _TooManyHopsError, OSError, http.client.HTTPException) as error:
        raise InputError("the feed or sitemap can't be fetched", file=address, got=str(error)) from error
    if answer.status != _OK:
        raise InputError("the feed or sitemap can't be fetched", file=address, got=f"status {answer.status}")
    return _plain(answer.body)


def _plain(data: bytes) -> bytes:
    """Sitemaps are often kept as gzip files."""
    return unpacked_content(data, "gzip", MAX_BYTES) if data.startswith(b"\x1f\x8b") else data


def _in_turn(urls: Iterable[str]) -> Iterator[str]:
    """One address of each host after the other, so that no host is waited for without need."""
    hosts: dict[str, deque[str]] = {}
    for url in urls:
        hosts.setdefault(_host(url), deque()).append(url)
    while hosts:
        for host in list(hosts):
            yield hosts[host].popleft()
            if not hosts[host]:
                del hosts[host]


def _joined(url: str, location: str) -> str:
    """Where a redirect leads. Raises RefusedAddressError for what is no address."""
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise RefusedAddressError(f"it leads to {location[:200]!r}, which is no address") from error


def _is_fresh(former: Fetched, settings: Settings) -> bool:
    """Was the address asked for just now? What the network failed to bring is asked for again."""
    return former.outcome != "network" and time.time() - former.time < settings.fresh


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _seconds(value: str) -> float:
    """A `Retry-After` in seconds from now: it is a number of seconds, or the date of the next try (RFC 9110, 10.2.3).

    Anything else, and what has passed, is none.
    """
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return 0.0
    utc = when if when.tzinfo is not None else when.replace(tzinfo=UTC)
    return max(0.0, utc.timestamp() - time.time())
