"""Reading: every way in which articles come, and every input that is no article."""

from __future__ import annotations

import io
import json
import sys
import unicodedata
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DataError, InputError
from kg.model import Document
from kg.sources import MAX_BYTES, Skipped, html, read_sources
from kg.sources.decoding import decode
from kg.sources.naming import safe_name
from kg.sources.outcome import Rejected

TEXT = (
    "Công an tỉnh Nghệ An hội đàm với Công an tỉnh Xiêng Khoảng\r\n\r\n"
    "Sáng 29/11, Đại tá Lê Văn Thái, Phó Giám đốc Công an tỉnh Nghệ An chủ trì hội nghị tại huyện Kỳ Sơn.\r\n"
)
FRENCH = "Le préfet a été reçu à Paris, où il a déclaré que la sécurité était assurée près de la gare."


def windows_1258(text: str) -> bytes:
    """Vietnamese in its old Windows code page: letters with hat or horn are one byte, the tone is a second."""
    split = unicodedata.normalize("NFD", text)
    for base, hat in (
        ("a", "\u0302"),
        ("e", "\u0302"),
        ("o", "\u0302"),
        ("a", "\u0306"),
        ("o", "\u031b"),
        ("u", "\u031b"),
    ):
        for tone in ("", "\u0323"):  # canonical order puts the dot below before the hat
            for letter in (base, base.upper()):
                split = split.replace(letter + tone + hat, unicodedata.normalize("NFC", letter + hat) + tone)
    return split.encode("cp1258")


def read(*paths: Path) -> tuple[dict[str, Document], list[Skipped]]:
    outcomes = list(read_sources(map(str, paths)))
    documents = {one.name: one for one in outcomes if isinstance(one, Document)}
    skipped = [one for one in outcomes if isinstance(one, Skipped)]
    assert len(documents) + len(skipped) == len(outcomes)
    return documents, skipped


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_unicode_text_comes_back_untouched_but_for_its_mark(encoding: str, form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, TEXT)
    assert decode(text.encode(encoding)) == text


def test_windows_1258_is_read_where_the_text_proves_it() -> None:
    text = decode(windows_1258(TEXT))
    assert unicodedata.normalize("NFC", text) == TEXT


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary"),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n" + bytes(range(1, 32)) * 9, "binary"),
        (TEXT.encode() + b"\x00", "binary"),
        (b"C\xabng an t\xd8nh H\xb5 T\xdcnh t\xe6 ch\xf8c h\xe9i ngh\xde", "encoding"),  # TCVN3
        (FRENCH.encode("latin-1"), "encoding"),
        (TEXT.encode()[:-90] + b"\xe1\xba", "encoding"),  # cut inside a letter
        (TEXT.encode().decode("latin-1").encode(), "encoding"),  # decoded wrongly once before
        (TEXT.encode().decode("ascii", "replace").encode(), "encoding"),  # letters lost
        (b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x00", "encoding"),
    ],
)
def test_what_is_not_surely_text_is_rejected(data: bytes, reason: str) -> None:
    with pytest.raises(Rejected) as caught:
        decode(data)
    assert caught.value.reason == reason


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_rejected(data: bytes) -> None:
    try:
        text = decode(data)
    except Rejected:
        return
    assert text.strip()
    assert "\x00" not in text
    text.encode("utf-8")


@given(st.text(max_size=300))
def test_names_are_safe_on_every_system(name: str) -> None:
    safe = safe_name(name)
    assert safe == safe_name(safe)
    assert safe.strip("-. ") == safe
    assert not set(safe) & set('/\\:*?"<>|\0')
    assert 0 < len(safe.encode()) <= 250


def test_folders_are_read_with_what_is_below_and_everything_else_is_named(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.txt").write_bytes(TEXT.encode())
    (tmp_path / "sub" / "a.MD").write_bytes(TEXT.replace("Kỳ Sơn", "Con Cuông").encode())
    (tmp_path / "empty.txt").touch()
    (tmp_path / "french.txt").write_text(FRENCH, encoding="utf-8")
    (tmp_path / "toneless.txt").write_text("Cong an tinh Nghe An hoi dam voi Cong an tinh Xieng Khoang")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / ".hidden").write_text("x")
    (tmp_path / "b.json").write_text("{}")  # beside b.txt: its companion
    documents, skipped = read(tmp_path)
    assert list(documents) == ["a", "b"]
    assert documents["b"].text == TEXT
    assert [(s.source, s.reason) for s in skipped] == [
        ("empty.txt", "empty"),
        ("french.txt", "not_vietnamese"),
        ("photo.jpg", "unknown_type"),
        ("toneless.txt", "not_vietnamese"),
    ]


def test_the_outcome_does_not_depend_on_the_order_of_paths(tmp_path: Path) -> None:
    files = []
    for number, folder in enumerate(("x", "y", "z")):
        (tmp_path / folder).mkdir()
        files.append(tmp_path / folder / ("Tin.txt" if number else "tin.txt"))
        files[-1].write_bytes(f"{TEXT} Có {number} đại biểu.".encode())
    forward = list(read_sources(map(str, files)))
    assert forward == list(read_sources(map(str, reversed(files))))
    names = [one.name.casefold() for one in forward if isinstance(one, Document)]
    assert len(set(names)) == 3
    assert all(name.startswith("tin-") for name in names)


def test_a_file_given_twice_is_one_article_and_a_copy_is_a_duplicate(tmp_path: Path) -> None:
    one, copy = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_bytes(TEXT.encode())
    copy.write_bytes(TEXT.encode())
    assert list(read(one, tmp_path / "." / "one.txt")[0]) == ["one"]
    documents, skipped = read(one, copy)
    assert len(documents) == 1
    assert [s.reason for s in skipped] == ["duplicate"]


def test_of_two_versions_at_one_address_the_later_is_kept(tmp_path: Path) -> None:
    old = {"text": TEXT, "url": "https://example.org/1", "published": "2022-11-29", "name": "old"}
    new = old | {"text": f"{TEXT}Ảnh: Đức Vũ", "published": "2022-11-30T08:00:00+07:00", "name": "new"}
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, (new, old))), encoding="utf-8")
    documents, skipped = read(path)
    assert list(documents) == ["new"]
    assert [(s.place, s.reason) for s in skipped] == [("line 2", "duplicate")]


def test_json_lines_carry_metadata(tmp_path: Path) -> None:
    row = {
        "id": 7, "text": TEXT, "title": " Hội\nđàm ", "url": "https://example.org/tin?a=1", "published": "29/11/2022",
        "publisher": "Báo Nghệ An", "synthetic": True, "views": [1],
    }  # fmt: skip
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(row, ensure_ascii=False).encode() + b"\r\n\r\n")
    assert read(path)[0] == {
        "7": Document(
            "7", TEXT, "Hội đàm", "https://example.org/tin?a=1", "2022-11-29", "Báo Nghệ An", None, synthetic=True
        )
    }


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "broken"),
        (b"[" * 100_000, "broken"),
        (b'{"n": ' + b"9" * 5000 + b"}", "broken"),
        (b'["text"]', "broken"),
        (b'{"title": "x"}', "broken"),
        (b'{"text": 5}', "broken"),
        (b'{"text": ""}', "empty"),
        (b'{"text": "\\ud800 C\\u00f4ng an"}', "encoding"),
        (b'{"text": "C\xf4ng an"}', "encoding"),
        (b'{"text": "C\\u00f4ng an", "url": "javascript:alert(1)"}', "broken"),
        (b'{"text": "C\\u00f4ng an", "url": "https://a/\\u0000"}', "broken"),
        (b'{"text": "C\\u00f4ng an", "published": "2022-02-30"}', "broken"),
        (b'{"text": "C\\u00f4ng an", "title": ["x"]}', "broken"),
        (b'{"text": "C\\u00f4ng an", "synthetic": "maybe"}', "broken"),
        (b'{"text": "' + b"x" * MAX_BYTES + b'"}', "too_large"),
    ],
)
def test_a_bad_line_is_skipped_and_the_next_one_read(tmp_path: Path, line: bytes, reason: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(line + b"\n" + json.dumps({"text": TEXT}).encode())
    documents, skipped = read(path)
    assert list(documents) == ["a-2"]
    assert [(s.place, s.reason) for s in skipped] == [("line 1", reason)]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * (MAX_BYTES + 1))
    assert [s.reason for s in read(tmp_path)[1]] == ["too_large"]


PAGE = """<!doctype html><html lang="vi"><head><meta charset="{charset}"><title>Công an hội đàm | Báo Nghệ An</title>
<meta property="og:title" content="Công an tỉnh Nghệ An hội đàm"/><meta property="og:site_name" content="Báo Nghệ An"/>
<meta property="article:published_time" content="2022-11-29T23:20:00+07:00"/><meta name="author" content="Đức Vũ"/>
<link rel="canonical" href="https://example.org/tin.html"/></head><body><nav><a href="/">Trang chủ</a></nav><article>
<h1>Công an tỉnh Nghệ An hội đàm</h1><p>Sáng 29/11, Công an tỉnh Nghệ An hội đàm với Công an tỉnh Xiêng Khoảng, Lào về
phòng, chống ma túy.</p><figure><img src="a.jpg"/><figcaption>Đại tá Lê Văn Thái phát biểu tại hội nghị.</figcaption>
</figure><p>Đại tá Lê Văn Thái, Phó Giám đốc Công an tỉnh Nghệ An chủ trì hội nghị, nêu kết quả phối hợp hai bên.</p>
</article><footer>Bản quyền thuộc về Báo Nghệ An</footer></body></html>"""


def test_a_page_gives_its_article_captions_and_metadata(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.format(charset="utf-8"), encoding="utf-8")
    document = read(tmp_path)[0]["a"]
    assert document.text.splitlines() == [
        "Công an tỉnh Nghệ An hội đàm",
        "Sáng 29/11, Công an tỉnh Nghệ An hội đàm với Công an tỉnh Xiêng Khoảng, Lào về phòng, chống ma túy.",
        "Đại tá Lê Văn Thái phát biểu tại hội nghị.",
        "Đại tá Lê Văn Thái, Phó Giám đốc Công an tỉnh Nghệ An chủ trì hội nghị, nêu kết quả phối hợp hai bên.",
    ]
    assert document.title == "Công an tỉnh Nghệ An hội đàm"
    assert document.url == "https://example.org/tin.html"
    assert document.published == "2022-11-29"
    assert document.publisher == "Báo Nghệ An"
    assert document.author == "Đức Vũ"


def test_a_page_in_the_encoding_it_declares_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(windows_1258(PAGE.format(charset="windows-1258")))
    assert "Xiêng Khoảng" in unicodedata.normalize("NFC", read(tmp_path)[0]["a"].text)


def test_a_large_page_is_read_in_a_process_of_its_own(tmp_path: Path) -> None:
    many = "<p>Đại tá Lê Văn Thái chủ trì hội nghị.</p>\n" * (html.MAX_TAGS_IN_PROCESS // 2)
    (tmp_path / "a.html").write_text(PAGE.format(charset="utf-8").replace("</article>", f"{many}</article>"), "utf-8")
    assert read(tmp_path)[0]["a"].publisher == "Báo Nghệ An"


def test_a_page_that_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "SECONDS", 0.01)
    (tmp_path / "a.html").write_text("<div>" * (html.MAX_TAGS_IN_PROCESS + 1), encoding="utf-8")
    assert [s.reason for s in read(tmp_path)[1]] == ["too_slow"]


def test_a_page_without_article_is_empty(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><body></body></html>", encoding="utf-8")
    assert [s.reason for s in read(tmp_path)[1]] == ["empty"]


def test_the_sheet_of_a_folder_says_what_texts_do_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "sources.csv").write_text(
        "name,url,published,synthetic,note\na,https://example.org/a,2022-11-29,true,x\ngone,,,,\n", encoding="utf-8"
    )
    document = read(tmp_path / "a.txt")[0]["a"]
    assert (document.url, document.published, document.synthetic) == ("https://example.org/a", "2022-11-29", True)


@pytest.mark.parametrize(
    ("sheet", "place"),
    [
        ("url\nx\n", 1),
        ("name,url\na,no address\n", 2),
        ("name,url\na,\na,\n", 3),
        ("name,published\na,yesterday\n", 2),
    ],
)
def test_a_broken_sheet_says_where(tmp_path: Path, sheet: str, place: int) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "sources.csv").write_text(sheet, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read(tmp_path)
    assert caught.value.place == place


@pytest.mark.parametrize(
    "data",
    [TEXT.encode(), json.dumps({"text": TEXT, "name": "stdin"}).encode()],
    ids=["text", "jsonl"],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
    documents, _ = read(Path("-"))
    assert documents["stdin"].text == TEXT


def test_a_missing_path_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read(tmp_path / "nowhere")


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert {s.reason for s in read(tmp_path)[1]} == {"unreadable"}


def test_a_folder_that_contains_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "again").symlink_to(tmp_path)
    assert list(read(tmp_path)[0]) == ["a"]
