"""Where a sentence of Vietnamese news ends, and where a full stop ends none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.page.anatomy import read_blocks
from kg.extract.page.sentences import split_sentences
from kg.extract.reading import Block, BlockKind
from kg.resources import resource
from kg.text import read_text

# The bar marks where a sentence ends.
SPLIT = [
    "Hội nghị bắt đầu. | Dự có Đại tá Mẫu.",
    "Công an TP. Vinh họp với Công an Q. 7. | Cuộc họp kéo dài.",
    "PGS.TS. Hồ Mẫu và Th.S. Lê Mẫu phát biểu. | Hai người cùng khoa.",
    "Có 1.000 người dự ngày 9.8. | Ngày 10.8 cũng vậy.",
    "Công an TP.HCM cho biết như vậy. | TP.HCM có 22 quận.",
    "Xử lý trộm cắp, đánh bạc, v.v. và các vi phạm khác. | Tình hình ổn định.",
    "Tội phạm đánh bạc....|Tình hình đã ổn định.",
    "Đoàn đến Campuchia.|Tại đây, đoàn thăm Th.S.Hà ở TP.Vinh.|Năm 2020.|Sau đó, đoàn về.",
    "Trang congan.nghean.gov.vn và Tp.Vinh, Bs.Nguyễn Mẫu đưa tin.",
    "Xưởng cháy, 15 người mắc kẹt... | Tình huống ấy mở màn.",
    'Ông Mẫu nói: "Nhà này là của chung. | Ai thấy người lạ, cứ vào đây". | Bà con vỗ tay.',
    '"Chúng tôi không loại trừ hướng nào!", ông Mẫu nói. | Cuộc họp kết thúc.',
    '"Hiện trường không biết nói dối." – Đại tá Mẫu nói. | Cuộc họp kết thúc.',
    "“Tôi nhận việc này.” | Ông Mẫu cúi chào.",
    "Cháu N.H.L. (16 tuổi) đã về nhà. | Mẹ cháu mừng.",
    "Trường mang tên V.Y. Kikot thuộc Bộ Nội vụ Nga. | Đoàn thăm trường.",
    "Người báo tin là ông Nguyễn Văn A. | Theo trình báo, ông thấy khói.",
    "Ông hỏi: Ai đi? | Không ai đáp.",
    "Dự có: Đại tá Mẫu, Phó Giám đốc; Trung tá Lê Mẫu, Trưởng phòng.",
    "(Đoàn về lúc 9 giờ.) | Buổi chiều, đoàn nghỉ.",
    "Đây là số 2. | 3 người dự.",
]


@pytest.mark.parametrize("marked", SPLIT)
@pytest.mark.parametrize("kind", ["paragraph", "bullet"])
def test_sentences(marked: str, kind: BlockKind) -> None:
    raw = marked.replace(" | ", " ").replace("|", "")
    assert _sentences(raw, kind) == [sentence.strip() for sentence in marked.split("|")]


@pytest.mark.parametrize("kind", ["row", "caption", "title", "heading"])
def test_one_unit_whatever_stops_are_inside(kind: BlockKind) -> None:
    raw = "Quang cảnh buổi họp báo. Ảnh: Hồ Mẫu. Tháng 5."
    assert _sentences(raw, kind) == [raw]


def test_a_line_break_inside_a_paragraph_ends_no_sentence() -> None:
    assert _sentences("Hội nghị\nbắt đầu.\nDự có Đại tá Mẫu.") == ["Hội nghị\nbắt đầu.", "Dự có Đại tá Mẫu."]


@pytest.mark.parametrize("path", sorted(resource("data/articles").glob("*.txt")), ids=lambda path: path.stem)
def test_sentences_of_every_article_leave_only_space(path: Path) -> None:
    text = read_text(path.read_bytes().decode("utf-8"))
    for block in read_blocks(text):
        spans = split_sentences(text, block)
        whole = text.norm[block.start : block.stop]
        assert "".join("".join(text.norm[a:b] for a, b in spans).split()) == "".join(whole.split())


@given(st.text(alphabet='Aab .,!?…"”(\n1-–ĐTP', max_size=80))
def test_any_block_is_covered_in_order_by_trimmed_sentences(raw: str) -> None:
    text = read_text(raw)
    at = 0
    for start, stop in split_sentences(text, Block("paragraph", 0, len(text.norm))):
        assert at <= start < stop
        assert not text.norm[at:start].strip()
        assert text.norm[start:stop] == text.norm[start:stop].strip()
        at = stop
    assert not text.norm[at:].strip()


def test_a_huge_paragraph_of_stops_is_split() -> None:
    assert len(_sentences("Ông A. đi. " * 50_000)) == 50_000


def _sentences(raw: str, kind: BlockKind = "paragraph") -> list[str]:
    text = read_text(raw)
    return [text.norm[start:stop] for start, stop in split_sentences(text, Block(kind, 0, len(text.norm)))]
