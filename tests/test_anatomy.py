"""Which lines of a page are what: whole pages of several newsrooms' shapes, and every sample article."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.page.anatomy import read_blocks
from kg.extract.page.lines import phrases
from kg.resources import resource
from kg.text import key_of, read_text

ARTICLES = sorted(resource("data/articles").glob("*.txt"))

LEDE = (
    "Sáng 12/5, tại thành phố Vinh, Công an tỉnh Nghệ An tổ chức hội nghị sơ kết công tác phối hợp với Công an hai "
    "tỉnh bạn, đồng thời bàn kế hoạch của những tháng cuối năm."
)
MORE = (
    "Đại tá Hồ Văn Mẫu, Phó Giám đốc Công an tỉnh, yêu cầu các đơn vị giữ liên lạc hằng ngày, không để việc nhỏ "
    "thành việc lớn ở địa bàn giáp ranh."
)
LAST = (
    "Kết thúc hội nghị, ba bên ký biên bản ghi nhớ gồm bảy điều, trong đó có điều khoản về trao đổi tin báo và bàn "
    "giao đối tượng truy nã."
)

WRAPPED_LEDE = (
    "Sáng 12/5, tại thành phố Vinh, Công an tỉnh Nghệ An tổ chức hội nghị sơ kết công⏎"
    "tác phối hợp với Công an hai tỉnh bạn, đồng thời bàn kế hoạch của những tháng⏎"
    "cuối năm. Dự hội nghị có đại diện các đơn vị nghiệp vụ, lãnh đạo Công an ba huyện⏎"
    "giáp ranh. Hội nghị diễn ra trong một ngày."
)
WRAPPED_MORE = (
    "Đại tá Hồ Văn Mẫu, Phó Giám đốc Công an tỉnh, yêu cầu các đơn vị giữ liên lạc⏎"
    "hằng ngày, không để việc nhỏ thành việc lớn ở địa bàn giáp ranh, nhất là tại các⏎"
    "xã Thanh Mẫu, Tri Mẫu. Trung tá Lê Thị Mẫu thay mặt các đội nghiệp vụ hứa sẽ lập⏎"
    "danh bạ dùng chung trong tháng."
)
TEASER = "Thiếu tướng Trần Văn Khác được bổ nhiệm giữ chức giám đốc công an tỉnh khác từ ngày đầu tháng tới."

# Each page is a list of (kind, line); lines of one block that a page breaks are joined by "⏎".
PAGES: dict[str, list[tuple[str, str]]] = {
    "provincial police portal": [
        ("junk", "TIN TỨC SỰ KIỆN"),
        ("title", "Công an ba tỉnh sơ kết công tác phối hợp"),
        ("stamp", "10:15, 13/05/2021 (GMT+7)"),
        ("paragraph", "(Congan.nghean.gov.vn)-" + LEDE),
        ("caption", "Toàn cảnh hội nghị giữa Công an ba tỉnh"),
        ("caption", "Toàn cảnh hội nghị giữa Công an ba tỉnh"),
        ("paragraph", MORE),
        ("paragraph", LAST),
        ("byline", "Hồ Mẫu"),
        ("junk", "TIN LIÊN QUAN"),
        ("junk", "Các tin khác"),
    ],
    "other articles of the same paper": [
        ("title", "Phó giám đốc công an tỉnh nhận nhiệm vụ mới"),
        ("stamp", "05/04/2023 10:15 GMT+7"),
        ("paragraph", "TTO - " + LEDE),
        ("caption", "Đại tá Hồ Văn Mẫu (phải) nhận quyết định - Ảnh: CÔNG AN CUNG CẤP"),
        ("paragraph", MORE),
        ("junk", "Giám đốc công an một tỉnh khác được điều động"),
        ("junk", "TTO - " + TEASER),
        ("paragraph", LAST),
        ("byline", "HỒ MẪU"),
    ],
    "a menu of many lines": [
        ("junk", "Giới thiệu"),
        ("junk", "Lịch sử hình thành và phát triển"),
        ("junk", "Cơ cấu tổ chức bộ máy"),
        ("junk", "Thông báo của Công an tỉnh"),
        ("junk", "Thủ tục hành chính"),
        ("title", "Công an ba tỉnh sơ kết công tác phối hợp sáu tháng đầu năm"),
        ("stamp", "Thứ Ba, 13/05/2021, 15:07 [GMT+7]"),
        ("junk", "A+ A A-"),
        ("junk", "Facebook Zalo Bản in"),
        ("paragraph", LEDE),
        ("paragraph", MORE),
    ],
    "cells round captions": [
        ("title", "Công an ba tỉnh sơ kết công tác phối hợp"),
        ("paragraph", LEDE),
        ("junk", "|"),
        ("caption", "Toàn cảnh hội nghị giữa Công an ba tỉnh |"),
        ("paragraph", MORE),
        ("junk", "|"),
        ("caption", "Đại tá Hồ Văn Mẫu, Phó Giám đốc Công an tỉnh phát biểu tại hội nghị |"),
        ("paragraph", LAST),
        ("byline", "Ngọc Mẫu – Chí Mẫu"),
    ],
    "counter under the headline": [
        ("title", "Ký kết biên bản ghi nhớ giữa Công an hai huyện"),
        ("junk", "433"),
        ("paragraph", LEDE),
        ("paragraph", MORE),
        ("byline", "Phòng Tham mưu - Công an tỉnh"),
    ],
    "stamp behind the headline": [
        ("title", "Công an khuyến cáo sau hội nghị ba tỉnh"),
        ("stamp", "26/09/2025 17:50"),
        ("paragraph", "(PLO)- " + LEDE),
        ("caption", "Công an khuyến cáo người dân cảnh giác. Ảnh: HV."),
        ("paragraph", MORE),
    ],
    "kicker, author and clock in the stamp": [
        ("junk", "Thời sự"),
        ("title", "Phó giám đốc công an tỉnh nhận nhiệm vụ mới"),
        ("stamp", "Nguyễn Mẫu - Báo Công an nhân dân - 10:15 05/04/2023"),
        ("paragraph", LEDE),
        ("caption", "Ông Bùi Văn Mẫu (thứ 2 từ phải qua) tặng hoa chúc mừng đại tá Hồ Văn Mẫu ảnh: CACC"),
        ("paragraph", MORE),
        ("junk", "Tags: công an, nhân sự"),
        ("junk", "Xem thêm: Nhân sự mới của ba tỉnh"),
    ],
    "WordPress stamp": [
        ("title", "Hội nghị giao ban ba tỉnh"),
        ("stamp", "29 Tháng Mười Một, 2022"),
        ("paragraph", LEDE),
        ("paragraph", MORE),
    ],
    "related links in the middle": [
        ("title", "Hội nghị giao ban ba tỉnh"),
        ("paragraph", LEDE),
        ("junk", "Tin liên quan"),
        ("junk", "Đại tá Trần Văn Khác nhận nhiệm vụ ở nơi khác"),
        ("junk", "Bắt hai đối tượng trộm cắp tại thị trấn"),
        ("paragraph", MORE),
        ("junk", ">> Đại tá Trần Văn Khác thăm một đơn vị khác"),
        ("paragraph", LAST),
        ("byline", "Theo Báo Mẫu"),
    ],
    "teasers below": [
        ("title", "Hội nghị giao ban ba tỉnh"),
        ("paragraph", LEDE),
        ("paragraph", MORE),
        ("paragraph", LAST),
        ("junk", "Có thể bạn quan tâm"),
        ("junk", "Tân giám đốc công an của một tỉnh khác"),
        ("junk", TEASER),
        ("junk", "Ba cán bộ nhận quyết định"),
        ("junk", "Bình luận (0)"),
        ("junk", "Địa chỉ: 1 đường Mẫu, thành phố Vinh"),
    ],
    "lede and body of one day": [
        ("title", "Hội nghị giao ban ba tỉnh"),
        ("paragraph", "Sáng 15-8, " + LEDE),
        ("paragraph", "Sáng 15-8, " + MORE),
        ("paragraph", LAST),
    ],
    "bullets, numbers, subheads": [
        ("title", "Danh sách cán bộ nhận nhiệm vụ"),
        ("paragraph", LEDE),
        ("heading", "Khối Cảnh sát:"),
        ("bullet", "- Đại tá Hồ Văn Mẫu giữ chức Trưởng phòng;"),
        ("bullet", "• Thượng tá Lê Thị Mẫu giữ chức Phó Trưởng phòng."),
        ("bullet", "1. Thiếu tá Cao Văn Mẫu."),
        ("bullet", "a) Đại úy Vi Văn Mẫu;"),
        ("heading", "Những lời hứa ở buổi lễ"),
        ("paragraph", MORE),
        ("heading", "Sáng 13/5: Thăm Công an tỉnh bạn"),
        ("paragraph", LAST),
        ("byline", "HỒ MẪU - LÊ MẪU"),
    ],
    "table": [
        ("title", "Thành phần tham dự hội nghị"),
        ("paragraph", LEDE),
        ("row", "TT | Họ và tên | Chức vụ"),
        ("row", "1 | Đại tá Hồ Văn Mẫu | Phó Giám đốc"),
        ("row", "2 | Trung tá Lê Thị Mẫu | Trưởng phòng"),
        ("paragraph", MORE),
    ],
    "no headline": [
        ("paragraph", LEDE),
        ("caption", "Quang cảnh buổi làm việc. (Ảnh: CAT)"),
        ("paragraph", MORE),
    ],
    "broken at eighty characters": [
        ("title", "Hội nghị giao ban ba tỉnh"),
        ("paragraph", WRAPPED_LEDE),
        ("paragraph", WRAPPED_MORE),
    ],
    "broken at links and before short words": [
        ("title", "Hội nghị giao ban ba tỉnh"),
        (
            "paragraph",
            "Đồng chí Trung tướng, GS.TS⏎Lê Văn Ánh⏎đã dẫn đầu đoàn đại biểu thăm và làm việc với Nhà trường.",
        ),
        ("caption", "Toàn cảnh buổi làm việc"),
        ("paragraph", "Trong chương trình⏎làm việc, hai bên trao đổi về công tác đào tạo và nghiên cứu khoa học."),
    ],
    "one broken sentence": [
        ("title", "Hội nghị giao ban ba tỉnh"),
        ("paragraph", LEDE.replace("tổ chức hội nghị", "tổ chức⏎hội nghị")),
        ("paragraph", MORE),
    ],
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n\r\n"])
def test_page_is_told_apart(name: str, between: str) -> None:
    page = PAGES[name]
    if name == "stamp behind the headline":
        raw = between.join([f"{page[0][1]} {page[1][1]}", *(line for _, line in page[2:])])
    else:
        raw = between.join(line.replace("⏎", "\n") for _, line in page)
    text = read_text(raw)
    blocks = read_blocks(text)
    assert [(b.kind, text.norm[b.start : b.stop].replace("\n", "⏎")) for b in blocks] == page


def test_headline_of_the_source_is_the_title_wherever_it_stands() -> None:
    text = read_text(f"Một dòng đứng trước bài viết này\n\nHội nghị giao ban\n\n{LEDE}\n\nHội nghị giao ban\n\n{MORE}")
    kinds = [block.kind for block in read_blocks(text, title="Hội nghị  giao ban")]
    assert kinds == ["junk", "title", "paragraph", "title", "paragraph"]


def test_headline_in_capitals_over_two_lines_is_all_title() -> None:
    text = read_text(f"CÔNG AN BA TỈNH SƠ KẾT CÔNG TÁC\nPHỐI HỢP SÁU THÁNG ĐẦU NĂM\n\n{LEDE}")
    assert [block.kind for block in read_blocks(text)] == ["title", "title", "paragraph"]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_blocks_of_every_article_leave_only_space(path: Path) -> None:
    text = read_text(path.read_bytes().decode("utf-8"))
    assert _rest(text.norm, [(b.start, b.stop) for b in read_blocks(text)]) == ""


def test_signature_below_the_links_is_a_signature_where_empty_lines_set_it_apart() -> None:
    below = "TIN LIÊN QUAN\n- Một tin khác\n\nHồ Mẫu\n\nCác tin khác"
    text = read_text(f"Hội nghị giao ban\n\n{LEDE}\n\n{MORE}\n\n{below}")
    assert [block.kind for block in read_blocks(text)][3:] == ["junk", "junk", "byline", "junk"]


_LEDE = "Sáng 5/3, Công an huyện Kim Bảng phối hợp với Đồn Biên phòng tổ chức trao trả chín người nước ngoài. " * 3
_OTHER = "Qua nắm địa bàn, Công an thị xã Thanh Sơn phát hiện một nhóm người từ nơi khác đến cho vay với lãi suất cao"


@pytest.mark.parametrize(("end", "kind"), [("…", "junk"), (".", "paragraph")])
def test_a_lede_cut_short_below_the_signature_is_of_another_article(end: str, kind: str) -> None:
    text = f"Trao trả chín người\n\n{_LEDE}\n\nHồ Mẫu\n\n{_OTHER}{end}\n"
    assert read_blocks(read_text(text))[-1].kind == kind


def test_officers_of_related_links_stand_in_no_block_that_carries_facts() -> None:
    strangers = {"d06-que-phong-sam-to": "Đậu Quang Thụ", "e35-cao-bang-bach-sac-trang-web": "Hà Đức Thắng"}
    for stem, stranger in strangers.items():
        text = read_text((resource("data/articles") / f"{stem}.txt").read_bytes().decode("utf-8"))
        at = text.norm.index(stranger)
        assert [b.kind for b in read_blocks(text) if b.start <= at < b.stop] == ["junk"]


_ODD = ["", " ", "\t", "|", "- ", "1.", ":", "…", "A | B\tC", "\u200b"]
_LINES = st.sampled_from([line for page in PAGES.values() for _, line in page] + _ODD)


@given(st.lists(_LINES, max_size=12), st.sampled_from(["\n", "\n\n", "\r\n", " "]))
def test_any_page_is_tiled(lines: list[str], between: str) -> None:
    text = read_text(between.join(lines))
    assert _rest(text.norm, [(b.start, b.stop) for b in read_blocks(text)]) == ""


@given(st.text(max_size=300))
def test_any_text_is_tiled(raw: str) -> None:
    text = read_text(raw)
    assert _rest(text.norm, [(b.start, b.stop) for b in read_blocks(text)]) == ""


def test_a_huge_line_is_one_paragraph() -> None:
    text = read_text("Tiêu đề của bài\n\n" + "Sáng 12/5, ông Mẫu nói " * 40_000)
    assert [block.kind for block in read_blocks(text)] == ["title", "paragraph"]


def test_many_short_lines_are_read() -> None:
    text = read_text("Hồ Mẫu\n" * 30_000)
    assert len(read_blocks(text)) == 30_000


def test_lexicon_is_sorted_unique_and_in_comparable_form() -> None:
    header, *rows = resource("data/lexicon/anatomy.csv").read_text(encoding="utf-8").splitlines()
    assert header == "class,phrase"
    assert rows == sorted(set(rows), key=lambda row: row.replace('"', "").partition(",")[::2])
    for kind in ("menu", "related", "tail", "byline", "caption_prefix", "abbreviation"):
        assert phrases(kind)
        assert all(phrase == key_of(phrase) for phrase in phrases(kind))


def _rest(norm: str, spans: list[tuple[int, int]]) -> str:
    """What no span covers, without white space; fails where spans overlap or are out of order."""
    parts, at = [], 0
    for start, stop in spans:
        assert at <= start < stop
        parts.append(norm[at:start])
        at = stop
    return "".join("".join([*parts, norm[at:]]).split())
