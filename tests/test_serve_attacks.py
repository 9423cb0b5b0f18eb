"""What clients do to the service that would have it all for themselves, and what must not happen then."""

from __future__ import annotations

import http.client
import json
import select
import socket
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from service import Service, limited, running

from kg.cli import cli
from kg.output import replaced_folder
from kg.pipeline import build
from kg.serve.snapshot import snapshot

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the service forks its workers")

ROOT = Path(__file__).parent.parent
ARTICLE = str(ROOT / "data" / "articles" / "n01-nghe-an-xieng-khoang.txt")
FAST = "ASK { ?p a ca:Person }"
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
LARGE = f'SELECT ?text {{ VALUES ?text {{ "{"x" * 16384}" }} ?a ?b ?c }} LIMIT 1500'


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served") / "out"
    build([ARTICLE], folder, store=True)
    return folder


@pytest.fixture(scope="module")
def hasty(out: Path) -> Iterator[Service]:
    """A service that waits for nobody longer than a second."""
    with limited(out, wait=1, connections=20, held=15 << 20, queries=4) as service:
        yield service


@contextmanager
def connected(service: Service, data: bytes, *, takes: int | None = None) -> Iterator[socket.socket]:
    """A connection on which something was sent; it takes only so many bytes of an answer at once."""
    host, _, port = service.url.removeprefix("http://").partition(":")
    with socket.socket() as client:
        client.settimeout(30)
        if takes is not None:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, takes)
        client.connect((host, int(port)))
        client.sendall(data)
        yield client


def request(query: str) -> bytes:
    return f"GET /sparql?query={quote(query)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()


def is_ended(client: socket.socket) -> bool:
    """Whether the other side ends the connection, whatever it says before."""
    try:
        while client.recv(1 << 16):
            pass
    except TimeoutError:
        return False
    except ConnectionError:
        pass
    return True


@pytest.mark.parametrize("memory", ["0", "1024"])
def test_no_two_workers_draw_the_same_lots(out: Path, memory: str) -> None:
    with running(out, "--memory", memory) as service:
        drawn = [service.query("SELECT (UUID() AS ?id) (RAND() AS ?n) (BNODE() AS ?b) {}").body for _ in range(6)]
    assert len(set(drawn)) == len(drawn)


@pytest.mark.parametrize("text", [".", "1.1", "é", "-", "a ", "'''\\", "<a "])
def test_a_text_that_is_long_to_read_delays_no_other(hasty: Service, text: str) -> None:
    body = (text * 300_000)[:300_000]
    with ThreadPoolExecutor(1) as clients:
        long = clients.submit(hasty.query, body)
        assert hasty.query(FAST).status == 200
        assert long.result().status in {400, 413}


@pytest.mark.parametrize(
    "begun",
    [
        b"",
        b"GET /health HTTP/1.1\r\nHost: local",
        b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nASK",
        b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\nGET /health HTTP/1.1\r\nHost: local",
    ],
)
def test_a_request_that_never_ends_is_not_waited_for(hasty: Service, begun: bytes) -> None:
    with connected(hasty, begun) as client:
        assert is_ended(client)
    assert hasty.query(FAST).status == 200


def test_a_connection_in_use_is_kept(hasty: Service) -> None:
    client = http.client.HTTPConnection(hasty.url.removeprefix("http://"))
    client.connect()
    opened = client.sock
    for _ in range(6):
        client.request("GET", "/sparql?query=" + quote(FAST))
        assert client.getresponse().read() == hasty.query(FAST).body
        time.sleep(0.4)
    assert client.sock is opened
    client.close()


def test_an_answer_that_nobody_takes_is_not_kept(hasty: Service) -> None:
    with connected(hasty, request(LARGE), takes=4096) as idle:
        assert idle.recv(12) == b"HTTP/1.1 200"
        busy = hasty.query(LARGE)
        assert (busy.status, busy.headers["retry-after"]) == (503, "1")
        time.sleep(2)
        assert hasty.query(LARGE).status == 200


def test_bodies_that_do_not_end_are_not_all_kept(out: Path) -> None:
    head = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n"
    with limited(out, held=1_500_000) as service, ExitStack() as clients:
        sent = [clients.enter_context(connected(service, head + b"#" * 900_000)) for _ in range(2)]
        answered = select.select(sent, [], [], 30)[0]
        assert [client.recv(12) for client in answered] == [b"HTTP/1.1 503"]


def test_an_answer_is_whole_for_a_client_that_takes_it_slowly(hasty: Service) -> None:
    whole = hasty.query(LARGE).body
    with connected(hasty, request(LARGE), takes=1 << 16) as client:
        received = bytearray()
        while len(received) < len(whole):
            received += client.recv(1 << 17)
            time.sleep(0.01)
    assert received.endswith(whole)


def test_connections_that_ask_nothing_make_room_for_others(out: Path) -> None:
    with limited(out, wait=60, long=0.05, connections=4) as service, ExitStack() as clients:
        assert service.query(FAST).status == 200
        for _ in range(8):
            clients.enter_context(connected(service, b"GET / HTTP/1.1\r\n"))
        time.sleep(0.5)
        assert [service.query(FAST).status for _ in range(3)] == [200] * 3


def test_more_connections_than_there_may_be_are_told_to_come_back(out: Path) -> None:
    with limited(out, seconds=60, connections=2, queries=3) as service, ExitStack() as clients:
        for _ in range(2):
            clients.enter_context(connected(service, request(SLOW)))
        for _ in range(100):
            # Before it has started, nobody is told anything.
            with connected(service, b"") as one_more:
                one_more.settimeout(0.1)
                try:
                    assert one_more.recv(4096).startswith(b"HTTP/1.1 503 ")
                except TimeoutError:
                    continue
                return
    raise AssertionError("all are let in")


def test_the_query_of_a_client_that_has_left_is_ended(out: Path) -> None:
    with running(out, "--seconds", "600", "--queries", "2") as service:
        for _ in range(3):
            with connected(service, request(SLOW)):
                service.wait_for_queries(1)
            service.wait_for_queries(0)
        _, log = service.stop()
    assert [json.loads(line)["status"] for line in log.splitlines() if "/sparql" in line] == [499] * 3


def test_long_queries_have_no_more_than_half_of_the_places_when_others_want_them(out: Path) -> None:
    with limited(out, seconds=20, long=0.2, queries=4) as service, ThreadPoolExecutor(4) as clients:
        slow = [clients.submit(service.query, SLOW) for _ in range(4)]
        service.wait_for_queries(4)
        time.sleep(0.4)
        assert [service.query(FAST).status for _ in range(3)] == [200] * 3
        ended = next(as_completed(slow)).result()
        assert (ended.status, ended.headers["retry-after"]) == (503, "1")
        assert sum(query.done() for query in slow) == 1
        service.process.kill()


def test_a_body_in_another_encoding_is_not_guessed_at(hasty: Service) -> None:
    headers = {"Content-Type": "application/sparql-query", "Content-Encoding": "gzip"}
    assert hasty.ask("/sparql", FAST.encode(), headers=headers).status == 415


def test_what_is_accepted_may_be_told_in_several_lines(hasty: Service) -> None:
    lines = b"Accept: image/png\r\nAccept: text/csv\r\n\r\n"
    with connected(hasty, request(FAST).removesuffix(b"\r\n") + lines) as client:
        assert b"content-type: text/csv" in client.recv(4096)


def test_all_lines_of_the_log_are_json(out: Path) -> None:
    with running(out) as service:
        for sent in (b"\x16\x03\x01\r\n", b"bi-mat\r\n\r\n", b"GET /bi-mat HTTP/1.1\r\nHost: localhost:bi-mat\r\n\r\n"):
            with connected(service, sent) as client:
                client.recv(4096)
        _, log = service.stop()
    assert [json.loads(line)["event"] for line in log.splitlines()] == ["server", "server", "request"]
    assert "bi-mat" not in log


def test_the_names_of_a_build_may_be_in_any_script(tmp_path: Path) -> None:
    build([ARTICLE], tmp_path / "out", base="https://ví.example/đồ-thị/")
    with running(tmp_path / "out") as service:
        reply = service.ask("/api/search?q=thai")
        assert (
            reply.headers["link"]
            == '<https://v%C3%AD.example/%C4%91%E1%BB%93-th%E1%BB%8B/dataset/build>; rel="cite-as"'
        )
        iri = reply.json["results"][0]["iri"]
        path = quote(iri.removeprefix("https://ví.example/đồ-thị"))
        assert "<h1>" in service.ask(path, headers={"Accept": "text/html"}).text


def test_a_token_that_everybody_has_is_none(out: Path) -> None:
    done = CliRunner().invoke(cli, ["serve", str(out), "--token", ""])
    assert done.exit_code == 2
    assert "empty token" in done.output


def test_a_build_that_is_replaced_meanwhile_is_taken_whole(tmp_path: Path) -> None:
    """Each build is told by a word in all its files."""
    folder, stop = tmp_path / "out", threading.Event()
    number = 0

    def write_next() -> None:
        nonlocal number
        number += 1
        with replaced_folder(folder) as fresh:
            triple = f"<a:{number}> <a:a> <a:a> .\n"
            (fresh / "graph.ttl").write_text(triple, encoding="utf-8")
            (fresh / "graph.trig").write_text(triple, encoding="utf-8")
            report = {"format": "congan-kg build", "files": ["graph.ttl", "graph.trig"]}
            (fresh / "report.json").write_text(json.dumps(report), encoding="utf-8")

    def write_on() -> None:
        while not stop.is_set():
            write_next()

    write_next()
    writer = threading.Thread(target=write_on)
    writer.start()
    try:
        for _ in range(8):
            with snapshot(folder) as taken:
                assert (taken / "graph.ttl").read_bytes() == (taken / "graph.trig").read_bytes()
    finally:
        stop.set()
        writer.join()
