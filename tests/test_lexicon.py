"""The word lists are whole and agree with each other; phrases are found as a naive reader would find them."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import lexicon
from kg.errors import DataError
from kg.lexicon import table
from kg.text import key_of

DATA = Path(__file__).parent.parent / "data"
OLD, NEW = "vn-2008", "vn-2025"


def of(kind: str, version: str) -> list[lexicon.AreaEntry]:
    return [entry for entry in lexicon.areas() if entry.kind == kind and entry.version == version]


def found(spelling: str, kind: str) -> set[str]:
    return {entry.id for entry in lexicon.area_index().get(key_of(spelling), ()) if entry.kind == kind}


@pytest.mark.parametrize("path", sorted(DATA.glob("gazetteer/**/*.csv")) + sorted(DATA.glob("lexicon/*.csv")), ids=str)
def test_lists_are_rectangular_and_in_one_unicode_form(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    rows = list(csv.reader(text.splitlines()))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert all(cell == cell.strip() for row in rows for cell in row)


def test_provinces_are_63_before_the_merger_and_34_after() -> None:
    assert len(of("province", OLD)) == 63
    assert len(of("province", NEW)) == 34
    assert len({entry.iso for entry in of("province", OLD)}) == 63


def test_every_id_is_given_once_and_every_reference_leads_to_an_area() -> None:
    entries = [*lexicon.areas(), *lexicon.communes()]
    ids = {entry.id for entry in entries}
    assert len(ids) == len(entries)
    assert [e.id for e in entries for other in (e.within, *e.replaced_by) if other and other not in ids] == []


def test_what_was_merged_leads_to_what_stands_today() -> None:
    today = {entry.id for entry in of("province", NEW)}
    assert {new for entry in of("province", OLD) for new in entry.replaced_by} == today
    old = [entry for entry in lexicon.communes() if entry.valid_until == "2025-07-01"]
    assert len(old) == 10035
    assert [entry.id for entry in old if not entry.replaced_by] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Hà Giang", "Tuyên Quang"), ("Kon Tum", "Quảng Ngãi"), ("Bình Dương", "Hồ Chí Minh"), ("Hậu Giang", "Cần Thơ"),
        ("Thừa Thiên Huế", "Huế"), ("Nghệ An", "Nghệ An"),
    ],
)  # fmt: skip
def test_a_province_became(old: str, new: str) -> None:
    [entry] = [e for e in of("province", OLD) if e.name == old]
    assert [lexicon.area_by_id(id_).name for id_ in entry.replaced_by] == [new]


def test_areas_lie_within_the_level_above() -> None:
    # Of far countries the list has cities, not the provinces around them.
    above = {"province": {"country"}, "district": {"province", "country"}, "commune": {"district", "province"}}
    wrong = [
        entry.id
        for entry in [*lexicon.areas(), *lexicon.communes()]
        if entry.within and lexicon.area_by_id(entry.within).kind not in above[entry.kind]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("spelling", "kind", "id_"),
    [
        ("TP.HCM", "province", "vn-2008-79"),
        ("Thanh Hoá", "province", "vn-2025-38"),
        ("Đăk Lăk", "province", "vn-2008-66"),
        ("Hà Tây", "province", "vn-1991-ha-tay"),
        ("Bô-ly-khăm-xay", "province", "la-bl"),
        ("Bolikhamxay", "province", "la-bl"),
        ("sa vẳn na khệt", "province", "la-sv"),
        ("Môn-đun-ki-ri", "province", "kh-11"),
        ("Viêng Chăn", "province", "la-vt"),
        ("Matxcơva", "province", "ru-mat-xco-va"),
        ("Cộng hoà Dân chủ Nhân dân Lào", "country", "la"),
        ("Căm-pu-chia", "country", "kh"),
        ("Mỹ", "country", "us"),
        ("Cư M’gar", "district", "vn-2008-648"),
        ("Buôn Mê Thuột", "district", "vn-2008-643"),
        ("Hoành Bồ", "district", "vn-2008-hoanh-bo"),
        ("Q.2", "district", "vn-2008-quan-2"),
        ("quận 12", "district", "vn-2008-761"),
        ("Nọong Hét", "district", "la-nong-het"),
    ],
)
def test_spellings_of_newsrooms_lead_to_the_area(spelling: str, kind: str, id_: str) -> None:
    assert id_ in found(spelling, kind)


@pytest.mark.parametrize("other", ["Cắm Muộn", "Hà Nói", "Hủa Phân"])
def test_a_name_that_only_sounds_alike_is_another(other: str) -> None:
    assert key_of(other) not in lexicon.area_index()


def test_numbered_wards_keep_their_level_word() -> None:
    assert {entry.name for entry in lexicon.commune_index()[key_of("Phường 12")]} == {"phường 12"}
    assert "12" not in lexicon.commune_index()


def test_names_that_are_words_or_people_need_a_level_word() -> None:
    assert [name for name in ("Vinh", "Hòa Bình", "Lê Chân", "Mỹ") if not lexicon.needs_level_word(key_of(name))] == []
    assert [name for name in ("Hà Tĩnh", "Savannakhet", "Lào", "Huế") if lexicon.needs_level_word(key_of(name))] == []


def test_ranks_are_the_fifteen_in_order_and_those_of_other_services() -> None:
    levels = {rank.value: rank.seniority for rank in lexicon.ranks()}
    assert {level for level in levels.values() if level} == set(range(1, 16))
    assert levels["Đại tướng"] == 15
    assert levels["Đại tá"] == 11
    assert levels["Chuẩn Đô đốc"] == levels["Thiếu tướng"]
    assert levels["Chuẩn tướng"] is None


def test_codes_lead_to_the_unit_of_their_time() -> None:
    names = {d.code: (d.name, d.since, d.until) for d in lexicon.departments()}
    assert names["PC45"] == ("Phòng Cảnh sát hình sự", None, 2018)
    assert names["PC02"] == ("Phòng Cảnh sát hình sự", 2018, None)
    assert all(d.source for d in lexicon.departments())


def test_surnames_and_abbreviations_are_found_by_their_first_column() -> None:
    kinds = {s.surname: s.kind for s in lexicon.surnames()}
    assert kinds["Nguyễn"] == "common"
    assert kinds["Giàng"] == "minority"
    assert {a.short: a.full for a in lexicon.abbreviations()}["CAND"] == "Công an nhân dân"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("id,name\nb,x\na,y\n", "out of order"),
        ("id,name\na,x\na,y\n", "out of order"),
        ("id,name\na\n", "cells"),
        ("id\na\n", "another header"),
        ("", "another header"),
        ("id,name\na,Ha\u0300\n", "NFC"),
    ],
)
def test_a_broken_list_is_refused_with_its_place(
    text: str, complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(table, "resource", lambda path: tmp_path / Path(path).name)
    with pytest.raises(DataError, match=complaint) as caught:
        table.read_rows("list.csv", ("id", "name"))
    assert caught.value.file == "list.csv"


SYLLABLES = st.sampled_from(["hà", "nội", "nam", "định", "a", "ha", "hàn", "12", "q"])
PHRASES = st.lists(SYLLABLES, min_size=1, max_size=3).map(" ".join)
TEXTS = st.lists(SYLLABLES | st.sampled_from([" ", ", ", "-", ".", "\n"]), max_size=30).map("".join)


def naive_scan(phrases: set[str], text: str) -> list[tuple[int, int]]:
    """At each place the longest phrase whose neighbours are neither letters nor digits; then on behind it."""
    hits, at = [], 0
    while at < len(text):
        stops = [
            at + len(phrase)
            for phrase in phrases
            if text.startswith(phrase, at)
            and not text[max(at - 1, 0) : at].isalnum()
            and not text[at + len(phrase) : at + len(phrase) + 1].isalnum()
        ]
        if stops:
            hits.append((at, max(stops)))
        at = max(stops, default=at + 1)
    return hits


@given(phrases=st.sets(PHRASES, max_size=8), text=TEXTS)
def test_the_scanner_finds_what_a_naive_scan_finds(phrases: set[str], text: str) -> None:
    scanner = lexicon.PhraseScanner({phrase: phrase for phrase in phrases})
    hits = scanner.scan(text)
    assert [(hit.start, hit.stop) for hit in hits] == naive_scan(phrases, text)
    assert all(text[hit.start : hit.stop] == hit.payload for hit in hits)


def test_a_phrase_inside_a_word_hides_no_whole_one() -> None:
    scanner = lexicon.PhraseScanner({"hà nam": 1, "hà nam ninh": 2, "a nam": 3, "nam định": 4})
    assert [hit.payload for hit in scanner.scan("hà nam ninhh, hoa nam định")] == [1, 4]


def test_an_empty_phrase_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        lexicon.PhraseScanner({"": 1})
