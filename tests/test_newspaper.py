"""Of which province a paper writes that names none: its own."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

_NEWS = (
    "Sáng 26/9/2023, Công an tỉnh tổ chức hội nghị sơ kết công tác quý III, triển khai nhiệm vụ trong thời gian tới."
    " Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh, phát biểu tại hội nghị."
)
HA_NAM = ["Công an tỉnh Hà Nam"]


def _units(text: str, url: str | None = None, publisher: str | None = None) -> list[str]:
    said = extract(Document("example", text + "\n", url=url, publisher=publisher))
    return [org.name for org in said.organizations]


@pytest.mark.parametrize(
    "text",
    [
        f"Báo Hà Nam điện tử\n\nTin hoạt động\n\n{_NEWS}",
        f"{_NEWS}\n\nTheo Báo Hà Nam",
        f"Chào mừng đến với Trang thông tin điện tử Công an tỉnh Hà Nam\n\nTin hoạt động\n\n{_NEWS}",
    ],
)
def test_a_masthead_tells_whose_province_it_is(text: str) -> None:
    assert _units(text) == HA_NAM


def test_letters_of_a_paper_tell_whose_province_it_is_where_the_text_names_it() -> None:
    assert _units(f"BHG - {_NEWS}\n\nLực lượng Công an nhân dân Hà Giang lớn mạnh.") == ["Công an tỉnh Hà Giang"]
    assert _units(f"BHG - {_NEWS}") == []


@pytest.mark.parametrize(
    ("url", "publisher"),
    [
        ("https://baohanam.example.vn/tin.html", None),
        ("https://congan.hanam.gov.vn/tin.html", None),
        (None, "Báo Hà Nam"),
    ],
)
def test_the_source_of_an_article_tells_it_too(url: str | None, publisher: str | None) -> None:
    assert _units(_NEWS, url, publisher) == HA_NAM


@pytest.mark.parametrize(
    ("text", "url"),
    [
        (_NEWS, None),
        (_NEWS, "https://tinmoi.example.vn/ha-nam.html"),
        (f"{_NEWS} Phóng viên báo Hà Nam và báo Nam Định đưa tin.", None),
        (f"{_NEWS} Đơn vị thông báo hà nam châm hỏng.", None),
    ],
)
def test_no_province_is_guessed(text: str, url: str | None) -> None:
    assert _units(text, url) == []


def test_a_province_that_the_text_names_comes_first() -> None:
    text = _NEWS.replace("Công an tỉnh tổ chức", "Công an tỉnh Nam Định tổ chức")
    assert _units(text, "https://baohanam.example.vn/tin.html") == ["Công an tỉnh Nam Định"]


def test_a_body_of_the_province_named_later_tells_it() -> None:
    assert "Công an tỉnh Nam Định" in _units(
        f"{_NEWS} Dự hội nghị có ông Hứa Viết Cảo, Phó Chủ tịch UBND tỉnh Nam Định."
    )
