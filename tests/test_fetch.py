"""Fetching from a server on this machine: what is asked for, how often, and what is refused."""

from __future__ import annotations

import gzip
import json
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.fetch import Fetched, Settings, fetch, fetch_list, transport
from kg.fetch.address import RefusedAddressError, checked_target, is_public
from kg.fetch.crawl import _seconds
from kg.model import Document
from kg.sources import MAX_BYTES, read_sources

TEXT = "Sáng 29/11, Đại tá Lê Văn Thái, Phó Giám đốc Công an tỉnh Nghệ An chủ trì hội nghị tại huyện Kỳ Sơn."
PAGE = (
    f"<html><head><title>Công an họp</title></head><body><article><h1>Công an họp</h1><p>{TEXT}</p><p>Hội nghị nghe "
    "báo cáo kết quả phối hợp phòng, chống ma túy giữa các huyện biên giới của hai nước.</p></article></body></html>"
).encode()
Reply = tuple[int, dict[str, str], bytes]


@dataclass
class Site:
    """A server whose pages are a table of path → reply, or of replies one after the other."""

    pages: dict[str, Reply | list[Reply]]
    asked: Counter[str] = field(default_factory=Counter)
    headers: list[dict[str, str]] = field(default_factory=list)
    port: int = 0

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def settings(self, **changes: float) -> Settings:
        return Settings(delay=0, pause=0, allowed=frozenset({f"127.0.0.1:{self.port}"}), **changes)  # type: ignore[arg-type]

    def reply(self, path: str) -> Reply:
        self.asked[path] += 1
        found = self.pages.get(path, (404, {}, b""))
        return found if isinstance(found, tuple) else found[min(self.asked[path], len(found)) - 1]


def html(body: bytes = PAGE, **headers: str) -> Reply:
    return (
        200,
        {"Content-Type": "text/html; charset=utf-8", **{k.replace("_", "-"): v for k, v in headers.items()}},
        body,
    )


@pytest.fixture
def site() -> Iterator[Site]:
    table = Site({"/tin-1.html": html(), "/tin-2.html": html(PAGE.replace(b"29/11", b"30/11"))})

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = table.reply(self.path)
            table.headers.append({name.lower(): value for name, value in self.headers.items()})
            if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
                status, body = 304, b""
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    table.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield table
    server.shutdown()
    server.server_close()
    thread.join()


def outcomes(results: Iterator[Fetched]) -> dict[str, str]:
    return {one.url.rpartition("/")[2]: one.outcome for one in results}


def test_fetched_pages_are_input_for_a_build(site: Site, tmp_path: Path) -> None:
    urls = [site.url("/tin-1.html"), site.url("/tin-2.html"), site.url("/none.html")]
    results = list(fetch(urls, tmp_path, site.settings()))
    assert [one.outcome for one in results] == ["saved", "saved", "status"]
    documents = [one for one in read_sources([str(tmp_path)]) if isinstance(one, Document)]
    assert {one.url for one in documents} == set(urls[:2])
    record = [json.loads(line) for line in (tmp_path / ".fetched.jsonl").read_text().splitlines()]
    assert [(row["url"], row["status"]) for row in record] == [
        (url, s) for url, s in zip(urls, (200, 200, 404), strict=True)
    ]
    assert all(head["user-agent"].startswith("congan-kg/") for head in site.headers)


def test_a_second_run_asks_only_for_what_is_new_or_old_enough(site: Site, tmp_path: Path) -> None:
    site.pages["/tin-1.html"] = html(ETag='"1"')
    list(fetch([site.url("/tin-1.html")], tmp_path, site.settings()))
    assert list(fetch([site.url("/tin-1.html")], tmp_path, site.settings())) == []
    (again,) = fetch([site.url("/tin-1.html")], tmp_path, site.settings(fresh=0))
    assert (again.outcome, again.status) == ("unchanged", 304)
    assert len([one for one in read_sources([str(tmp_path)]) if isinstance(one, Document)]) == 1


def test_a_run_that_was_stopped_goes_on(site: Site, tmp_path: Path) -> None:
    urls = [site.url("/tin-1.html"), site.url("/tin-2.html")]
    run = fetch(urls, tmp_path, site.settings())
    next(run)
    run.close()
    with (tmp_path / ".fetched.jsonl").open("a") as record:
        record.write('{"url": "cut of')  # as a kill leaves it
    assert outcomes(fetch(urls, tmp_path, site.settings())) == {"tin-2.html": "saved"}
    assert list(fetch(urls, tmp_path, site.settings())) == []
    assert site.asked["/tin-1.html"] == 1


def test_robots_txt_is_obeyed_on_every_hop(site: Site, tmp_path: Path) -> None:
    site.pages["/robots.txt"] = 200, {}, b"User-agent: *\nDisallow: /private/\n"
    site.pages["/private/a.html"] = html()
    site.pages["/b.html"] = 302, {"Location": "/private/a.html"}, b""
    urls = [site.url("/private/a.html"), site.url("/b.html"), site.url("/tin-1.html")]
    assert outcomes(fetch(urls, tmp_path, site.settings())) == {
        "a.html": "robots", "b.html": "robots", "tin-1.html": "saved",
    }  # fmt: skip
    assert site.asked["/private/a.html"] == 0
    assert site.asked["/robots.txt"] == 1


def test_without_readable_robots_txt_nothing_is_fetched(site: Site, tmp_path: Path) -> None:
    site.pages["/robots.txt"] = 503, {}, b""
    assert outcomes(fetch([site.url("/tin-1.html")], tmp_path, site.settings())) == {"tin-1.html": "robots"}


@pytest.mark.parametrize(
    "goal",
    [
        "http://127.0.0.1:{other}/",
        "http://localhost/",
        "http://0x7f000001/",
        "http://2130706433/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[::127.0.0.1]/",
        "http://user:password@example.org/",
        "file:///etc/passwd",
        "ftp://example.org/",
        "http://8.8.8.8:22/",
        "http://[/",
    ],
)
def test_a_redirect_to_what_is_not_public_is_refused(site: Site, tmp_path: Path, goal: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        other.settimeout(0.01)
        location = goal.format(other=other.getsockname()[1])
        site.pages["/hop"] = 302, {"Location": location}, b""
        site.pages["/start"] = 301, {"Location": "/hop"}, b""
        assert outcomes(fetch([site.url("/start")], tmp_path, site.settings())) == {"start": "refused_address"}
        with pytest.raises(TimeoutError):
            other.accept()


@pytest.mark.parametrize("ip", ["8.8.8.8", "2001:4860:4860::8888", "64:ff9b::808:808"])
def test_public_addresses_are_public(ip: str) -> None:
    assert is_public(ip)


def test_this_machine_is_refused_unless_a_test_allows_it() -> None:
    with pytest.raises(RefusedAddressError, match="not public"):
        checked_target("http://127.0.0.1/")
    assert checked_target("http://127.0.0.1/ tin".replace(" ", ""), frozenset({"127.0.0.1:80"})).ip == "127.0.0.1"


def test_redirects_end(site: Site, tmp_path: Path) -> None:
    site.pages["/a"] = 302, {"Location": "/b"}, b""
    site.pages["/b"] = 302, {"Location": "/a"}, b""
    assert outcomes(fetch([site.url("/a")], tmp_path, site.settings())) == {"a": "redirects"}
    assert site.asked["/a"] + site.asked["/b"] <= 6


def test_a_busy_server_is_asked_again_and_a_missing_page_is_not(site: Site, tmp_path: Path) -> None:
    site.pages["/tin-1.html"] = [(503, {}, b""), (429, {"Retry-After": "0"}, b""), html()]
    (saved,) = fetch([site.url("/tin-1.html")], tmp_path, site.settings())
    assert (saved.outcome, saved.tries) == ("saved", 3)
    list(fetch([site.url("/none")], tmp_path, site.settings()))
    assert site.asked["/none"] == 1


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0),
        ("Fri, 31 Dec 2999 23:59:59 GMT", 1e9),
        ("Friday, 31-Dec-99 23:59:59 GMT", 0),
        ("Fri Dec 31 23:59:59 2999", 1e9),
        ("soon", 0),
        ("²", 0),
        ("-5", 0),
        ("", 0),
    ],
)
def test_when_to_come_again_is_a_number_of_seconds_or_a_date(value: str, seconds: float) -> None:
    assert min(_seconds(value), 1e9) == seconds


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (html(b"x" * (MAX_BYTES + 1)), "too_large"),
        (html(gzip.compress(bytes(MAX_BYTES * 4)), Content_Encoding="gzip"), "too_large"),
        (html(b"no gzip", Content_Encoding="gzip"), "broken"),
        (html(PAGE, Content_Encoding="br"), "broken"),
        ((200, {"Content-Type": "image/jpeg"}, b"\xff\xd8"), "type"),
        ((200, {"Content-Type": "text/html", "Content-Length": "100000"}, PAGE), "network"),
    ],
    ids=["large", "bomb", "bad packing", "unknown packing", "type", "cut"],
)
def test_harmful_answers_are_recorded_and_not_saved(site: Site, tmp_path: Path, reply: Reply, outcome: str) -> None:
    site.pages["/x"] = reply
    results = outcomes(fetch([site.url("/x"), site.url("/tin-1.html")], tmp_path, site.settings(tries=1)))
    assert results == {"x": outcome, "tin-1.html": "saved"}
    assert len(list(tmp_path.glob("*.html"))) == 1


@pytest.mark.parametrize("part", ["head", "body"])
def test_a_server_that_never_ends_is_cut_off(part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "SECONDS", 0.3)
    stop = threading.Event()

    def drip(server: socket.socket) -> None:
        server.settimeout(5)
        while not stop.is_set():
            try:
                connection, _ = server.accept()
            except OSError:
                return
            with connection:
                connection.recv(4096)
                try:
                    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
                    connection.sendall(b"" if part == "head" else b"Content-Length: 100000\r\n\r\n")
                    while not stop.wait(0.02):
                        connection.sendall(b"x" if part == "body" else b"X: y\r\n")
                except OSError:
                    pass

    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        thread = threading.Thread(target=drip, args=(server,))
        thread.start()
        settings = Settings(delay=0, tries=1, allowed=frozenset({f"127.0.0.1:{port}"}))
        (result,) = fetch([f"http://127.0.0.1:{port}/a"], tmp_path, settings)
        stop.set()
    thread.join()
    assert result.outcome in {"network", "robots"}


def test_a_sitemap_of_sitemaps_lists_all_their_pages(site: Site) -> None:
    index = f"<sitemapindex><sitemap><loc>{site.url('/s.xml.gz')}</loc></sitemap></sitemapindex>"
    places = "".join(f"<url><loc>{site.url(path)}</loc></url>" for path in ("/tin-1.html", "/tin-2.html"))
    pages = f"<urlset>{places}</urlset>"
    site.pages["/s.xml"] = 200, {"Content-Type": "application/xml"}, index.encode()
    site.pages["/s.xml.gz"] = 200, {"Content-Type": "application/gzip"}, gzip.compress(pages.encode())
    assert fetch_list(site.url("/s.xml"), site.settings()) == [site.url("/tin-1.html"), site.url("/tin-2.html")]


@pytest.mark.parametrize("make", [lambda p: p / "none.xml", lambda p: p], ids=["absent", "folder"])
def test_a_feed_that_cannot_be_read_is_an_error(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    with pytest.raises(InputError):
        fetch_list(str(make(tmp_path)))


def test_only_packings_that_are_read_are_asked_for(site: Site, tmp_path: Path) -> None:
    list(fetch([site.url("/tin-1.html")], tmp_path, site.settings()))
    assert {headers["accept-encoding"] for headers in site.headers} == {"gzip"}


def test_addresses_of_which_none_can_be_fetched_are_an_error(tmp_path: Path) -> None:
    bad = ["ftp://example.org/tin.html", "http://127.0.0.1/tin.html", "tin.html"]
    command = [sys.executable, "-m", "kg", "fetch", *bad, "-o", str(tmp_path / "news")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert done.stderr.count("not fetched") == 3
    assert "not fetched tin.html: refused address: it is no http or https address\n" in done.stderr
    assert "nothing could be fetched" in done.stderr
