"""Readers of files that hold many articles, and of files that mean harm."""

from __future__ import annotations

import gzip
import json
import unicodedata
from pathlib import Path

import pytest

from kg.facts.parquet import connected
from kg.model import Document
from kg.sources import MAX_BYTES, Skipped, packed, read_sources
from kg.sources.decoding import decode
from kg.sources.outcome import Rejected

TEXT = "Sáng 29/11, Đại tá Lê Văn Thái, Phó Giám đốc Công an tỉnh Nghệ An chủ trì hội nghị tại huyện Kỳ Sơn."
OTHER = TEXT.replace("Kỳ Sơn", "Con Cuông")
URL = "https://example.org/tin/hoi-nghi.html"
PAGE = (
    "<html><head><title>Công an tỉnh Nghệ An họp</title></head><body><article><h1>Công an tỉnh Nghệ An họp</h1>"
    f"<p>{TEXT}</p><p>Hội nghị nghe báo cáo kết quả phối hợp phòng, chống ma túy giữa các huyện biên giới.</p>"
    "<p>Các đại biểu thảo luận, thống nhất nhiệm vụ trọng tâm trong thời gian tới.</p></article></body></html>"
)


def read(*paths: Path) -> tuple[dict[str, Document], list[Skipped]]:
    outcomes = list(read_sources(map(str, paths)))
    documents = {one.name: one for one in outcomes if isinstance(one, Document)}
    return documents, [one for one in outcomes if isinstance(one, Skipped)]


def record(kind: str, url: str, body: bytes, media: str) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2022-11-29T10:00:00Z\r\n"
        f"WARC-Target-URI: {url}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def answer(
    url: str, body: bytes, media: str = "text/html; charset=utf-8", status: str = "200 OK", more: str = ""
) -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    return record("response", url, head.encode() + body, "application/http; msgtype=response")


def crawl() -> list[bytes]:
    return [
        record("warcinfo", "", b"software: test", "application/warc-fields"),
        answer(URL, PAGE.encode()),
        answer("https://example.org/2", gzip.compress(PAGE.encode()), more="Content-Encoding: gzip\r\n"),
        answer("https://example.org/gone", b"<p>404</p>", status="404 Not Found"),
        answer("https://example.org/a.jpg", b"\xff\xd8", "image/jpeg"),
        record("conversion", "https://example.org/3", OTHER.encode(), "text/plain"),
    ]


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz", "crawl.wet.gz"])
def test_pages_of_a_crawl(tmp_path: Path, name: str) -> None:
    packing = gzip.compress if name.endswith(".gz") else bytes
    (tmp_path / name).write_bytes(b"".join(packing(one) for one in crawl()))
    documents, skipped = read(tmp_path)
    assert {one.url for one in documents.values()} == {URL, "https://example.org/2", "https://example.org/3"}
    assert documents["hoi-nghi"].title == "Công an tỉnh Nghệ An họp"
    assert documents["3"].text == OTHER
    assert [(one.reason, one.place) for one in skipped] == [("unknown_type", "record 3"), ("unknown_type", "record 4")]


@pytest.mark.parametrize(
    "harm",
    [
        b"garbage, not a record\r\n" * 20,
        answer("https://example.org/x", b"x" * 100)[:-60],
        answer("https://example.org/x", b"x").replace(b"Content-Length: ", b"Content-Length: 99999999", 1),
        answer("https://example.org/x", b"not gzip", more="Content-Encoding: gzip\r\n"),
        answer("https://example.org/x", gzip.compress(bytes(MAX_BYTES * 20)), more="Content-Encoding: gzip\r\n"),
        answer("javascript:alert(1)", PAGE.encode()),
    ],
    ids=["garbage", "cut", "length", "bad packing", "bomb", "no address"],
)
def test_a_harmful_record_is_named_and_what_stands_before_it_is_read(tmp_path: Path, harm: bytes) -> None:
    (tmp_path / "a.warc").write_bytes(answer(URL, PAGE.encode()) + harm)
    documents, skipped = read(tmp_path)
    assert list(documents) == ["hoi-nghi"]
    assert len(skipped) == 1
    assert skipped[0].reason in {"broken", "too_large", "encoding", "binary", "empty"}


def test_a_table_gives_an_article_a_row(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        f'Text;url;Published;views\n"{TEXT}\n";{URL};29/11/2022;5\n{OTHER};;;\n;;;\na;b;c;d;e\n', encoding="utf-8-sig"
    )
    documents, skipped = read(tmp_path)
    assert documents["a-2"] == Document("a-2", f"{TEXT}\n", url=URL, published="2022-11-29")
    assert documents["a-3"].text == OTHER
    assert [(one.place, one.reason) for one in skipped] == [("row 5", "broken")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"title,url\na,b\n", "broken"),
        (b"", "broken"),
        (b'text\n"never closed\n', "broken"),
        (b"text\n\xff\xfe\n", "encoding"),
        (b'text\n"' + b"x" * (MAX_BYTES + 1), "too_large"),
    ],
)
def test_what_is_no_table_of_articles_says_why(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    documents, skipped = read(tmp_path)
    assert not documents
    assert [one.reason for one in skipped] == [reason]


def test_a_line_without_the_field_text_says_which_fields_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"body": "Công an", "\\ud800": 1, "id": "b"}\n', encoding="utf-8")
    (skip,) = read(tmp_path)[1]
    assert (skip.reason, skip.place) == ("broken", "line 1")
    assert "only: body, id." in skip.detail


def test_parquet_gives_an_article_a_row(tmp_path: Path) -> None:
    rows = (
        "(VALUES (?, ?, DATE '2022-11-29', true, 3), (?, NULL, NULL, false, 4)) t(text, url, published, synthetic, n)"
    )
    with connected() as connection:
        connection.execute(
            f"COPY (SELECT * FROM {rows}) TO '{tmp_path / 'a.parquet'}' (FORMAT parquet)",  # noqa: S608
            [TEXT, URL, OTHER],
        )
    assert read(tmp_path)[0] == {
        "a-1": Document("a-1", TEXT, url=URL, published="2022-11-29", synthetic=True),
        "a-2": Document("a-2", OTHER),
    }


@pytest.mark.parametrize("content", [b"", b"PAR1" + bytes(50) + b"PAR1"])
def test_broken_parquet_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.parquet").write_bytes(content)
    assert [one.reason for one in read(tmp_path)[1]] == ["broken"]


RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Báo Nghệ An</title><item><title>Công an tỉnh Nghệ An họp</title><link>{url}</link>
<pubDate>Tue, 29 Nov 2022 23:20:00 +0700</pubDate><content:encoded><![CDATA[{body}]]></content:encoded></item>
<item><title>Tin ngắn</title><link>https://example.org/9</link><description>Một câu.</description></item></channel>
</rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo Nghệ An</title><entry>
<title>Công an tỉnh Nghệ An họp</title>
<link rel="self" href="https://example.org/self"/><link href="{url}"/><published>2022-11-29T23:20:00+07:00</published>
<content type="html"><![CDATA[{body}]]></content></entry></feed>"""
BODY = f"<p>{TEXT}</p>" + "".join(
    f"<p>Hội nghị nghe báo cáo thứ {number} về kết quả phối hợp phòng, chống ma túy trên tuyến biên giới.</p>"
    for number in range(8)
)


@pytest.mark.parametrize("template", [RSS, ATOM], ids=["RSS", "Atom"])
def test_a_feed_gives_the_articles_it_holds_in_full(tmp_path: Path, template: str) -> None:
    (tmp_path / "a.xml").write_text(template.format(url=URL, body=BODY), encoding="utf-8")
    documents, skipped = read(tmp_path)
    (document,) = documents.values()
    assert (document.url, document.published, document.publisher) == (URL, "2022-11-29", "Báo Nghệ An")
    assert TEXT in document.text.splitlines()
    assert [one.reason for one in skipped] == (["empty"] if template is RSS else [])


ENTITIES = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (f'<!DOCTYPE rss [<!ENTITY e0 "x">{ENTITIES}]><rss><channel><title>&e12;</title></channel></rss>', "broken"),
        ('<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><item><title>&f;</title></item></rss>', "empty"),
        ("<urlset><url><loc>https://example.org/1</loc></url></urlset>", "unknown_type"),
        ("<html></html>", "unknown_type"),
        ("<rss>", "broken"),
        ("<a>" * 100_000, "broken"),
    ],
)
def test_xml_that_is_no_feed_or_means_harm(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / "a.xml").write_text(content)
    documents, skipped = read(tmp_path)
    assert not documents
    assert [one.reason for one in skipped] == [reason]


@pytest.mark.parametrize("name", ["a.txt.gz", "a.jsonl.gz", "a.csv.gz"])
def test_packed_files_are_read(tmp_path: Path, name: str) -> None:
    content = {"txt": TEXT, "jsonl": json.dumps({"text": TEXT}), "csv": f'text\n"{TEXT}"\n'}[name.split(".")[1]]
    (tmp_path / name).write_bytes(gzip.compress(content.encode()))
    assert [one.text for one in read(tmp_path)[0].values()] == [TEXT]


@pytest.mark.parametrize("name", ["a.txt.gz", "a.html.gz", "a.jsonl.gz", "a.csv.gz", "a.warc.gz", "a.xml.gz"])
def test_a_bomb_is_not_unpacked(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "FREE_BYTES", 8_000_000)
    bomb = gzip.compress(b"x" * 64_000_000)
    (tmp_path / name).write_bytes(bomb)
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    documents, skipped = read(tmp_path)
    assert list(documents) == ["b"]
    assert {one.source for one in skipped} == {name}
    assert {one.reason for one in skipped} <= {"too_large", "broken"}


@pytest.mark.parametrize("cut", [10, 100])
def test_a_damaged_packed_file_is_named_and_what_stands_before_is_read(tmp_path: Path, cut: int) -> None:
    lines = [json.dumps({"text": TEXT, "id": 1}), *(json.dumps({"text": f"{OTHER} {n * n}"}) for n in range(3000))]
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode())[:-cut])
    documents, skipped = read(tmp_path)
    assert "1" in documents
    assert [one.reason for one in skipped] == ["broken"]


class Endless:
    """A file of one line that never ends until `size` bytes were read; holds none of them."""

    def __init__(self, size: int) -> None:
        self.left = size
        self.largest = 0

    def readline(self, limit: int) -> bytes:
        count = min(limit, self.left)
        self.left -= count
        self.largest = max(self.largest, count)
        return b"x" * count


def test_a_line_of_a_gigabyte_is_passed_over_without_being_held() -> None:
    from kg.sources.jsonl import read_lines  # noqa: PLC0415

    stream = Endless(1_000_000_000)
    assert [one.reason for one in read_lines(stream, "a", "a", MAX_BYTES) if isinstance(one, Skipped)] == ["too_large"]  # type: ignore[arg-type]
    assert stream.left == 0
    assert stream.largest <= MAX_BYTES + 1


def test_pages_about_something_else_are_skipped_by_their_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Món canh chua cá lóc nấu với bông điên điển, ăn nóng cùng cơm trắng.")
    assert [one.reason for one in read(tmp_path)[1]] == ["off_topic"]


TCVN3 = "C«ng an tØnh Hµ TÜnh tæ chøc héi nghÞ tæng kÕt c«ng t¸c phßng chèng ma tóy trªn tuyÕn biªn giíi"
VNI = "Coâng an tænh Haø Tónh toå chöùc hoäi nghò toång keát coâng taùc phoøng choáng ma tuùy treân tuyeán bieân giôùi"


@pytest.mark.parametrize(("text", "name"), [(TCVN3, "TCVN3"), (VNI, "VNI")])
def test_old_font_encodings_are_refused_by_name(tmp_path: Path, text: str, name: str) -> None:
    with pytest.raises(Rejected, match=name):
        decode(text.encode("latin-1"))
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")  # copied out of an old document
    (skip,) = read(tmp_path)[1]
    assert skip.reason == "encoding"
    assert name in skip.detail


def test_what_is_refused_by_name_was_vietnamese() -> None:
    from kg.sources.legacy import _TCVN3, _from_vni  # noqa: PLC0415

    meant = "Công an tỉnh Hà Tĩnh tổ chức hội nghị tổng kết công tác phòng chống ma túy trên tuyến biên giới"
    assert TCVN3.translate(_TCVN3) == meant
    assert unicodedata.normalize("NFC", _from_vni(VNI)) == meant
