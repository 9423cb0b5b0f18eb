"""Rows of bodies that say once what they have in common: their head, or their area."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

LEAD = "Ngày 12/5/2024, Công an tỉnh Hà Tĩnh tổ chức hội nghị sơ kết. Dự hội nghị có đại diện"
POLICE = "Công an tỉnh Hà Tĩnh"


def attending(row: str) -> set[str]:
    """The bodies that take part where a sentence names this row."""
    said = extract(Document("example", f"{LEAD} {row}.\n"))
    names = {o.key: o.name for o in said.organizations}
    return {names[p.agent] for p in said.participations if p.agent in names}


@pytest.mark.parametrize(
    ("row", "bodies"),
    [
        (
            "các Sở Nội vụ, Tài chính và Tư pháp",
            {"Sở Nội vụ tỉnh Hà Tĩnh", "Sở Tài chính tỉnh Hà Tĩnh", "Sở Tư pháp tỉnh Hà Tĩnh"},
        ),
        ("các sở, ngành: Y tế, Xây dựng", {"Sở Y tế tỉnh Hà Tĩnh", "Sở Xây dựng tỉnh Hà Tĩnh"}),
        ("các Bộ: Quốc phòng, Ngoại giao, Công an", {"Bộ Quốc phòng", "Bộ Ngoại giao", "Bộ Công an"}),
        (
            "các Bộ Quốc phòng, Ngoại giao và Công an tỉnh Hà Nam",
            {"Bộ Quốc phòng", "Bộ Ngoại giao", "Công an tỉnh Hà Nam"},
        ),
        (
            "các phòng: Tham mưu, Cảnh sát hình sự Công an tỉnh",
            {f"Phòng Tham mưu {POLICE}", f"Phòng Cảnh sát hình sự {POLICE}"},
        ),
        ("2 Phòng Tham mưu, Hậu cần", {f"Phòng Tham mưu {POLICE}", f"Phòng Hậu cần {POLICE}"}),
        ("các Cục: Cảnh sát hình sự, Đối ngoại", {"Cục Cảnh sát hình sự", "Cục Đối ngoại"}),
        # The border guard's divisions have the names of those of the police.
        ("các phòng: Chính trị, Tham mưu và các đồn biên phòng", set()),
        ("lãnh đạo các Sở Nội vụ; ông Tài", {"Sở Nội vụ tỉnh Hà Tĩnh"}),
    ],
)
def test_units_of_a_row_share_the_head_that_it_says_once(row: str, bodies: set[str]) -> None:
    assert attending(row) == bodies


@pytest.mark.parametrize(
    ("row", "bodies"),
    [
        (
            "Công an huyện, Huyện ủy, UBND huyện Kỳ Anh",
            {"Công an huyện Kỳ Anh", "Huyện ủy Kỳ Anh", "UBND huyện Kỳ Anh"},
        ),
        (
            "Đảng ủy, HĐND, UBND xã Kỳ Sơn",
            {"Đảng ủy xã Kỳ Sơn", "HĐND xã Kỳ Sơn", "UBND xã Kỳ Sơn"},
        ),
        ("Công an tỉnh và UBND huyện Kỳ Anh", {"UBND huyện Kỳ Anh"}),
    ],
)
def test_bodies_of_a_row_share_the_area_that_its_last_names(row: str, bodies: set[str]) -> None:
    assert attending(row) - {POLICE} == bodies


@pytest.mark.parametrize(
    ("row", "body"),
    [
        ("Hội Chữ thập đỏ tỉnh", "Hội Chữ thập đỏ tỉnh Hà Tĩnh"),
        ("BHXH tỉnh", "Bảo hiểm xã hội tỉnh Hà Tĩnh"),
        ("Mặt trận Tổ quốc tỉnh", "Ủy ban MTTQ Việt Nam tỉnh Hà Tĩnh"),
        ("Ngân hàng Nhà nước", "Ngân hàng Nhà nước"),
        ("Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh Hà Tĩnh"),
    ],
)
def test_civil_bodies_that_attend_are_known(row: str, body: str) -> None:
    assert attending(row) == {body}


def test_who_is_to_ask_for_something_is_not_there() -> None:
    text = "Ngày 12/5, lực lượng đưa đón đại biểu dự Hội nghị thượng đỉnh khi Công an tỉnh Hà Tĩnh có yêu cầu."
    assert not extract(Document("example", f"Tin tức\n\n{text}\n")).participations


def test_leaders_of_a_body_are_the_officer_who_is_named() -> None:
    text = (
        "Chiều 12/5, Cục Cảnh sát giao thông tổ chức hội nghị. Trung tướng Lê Văn Tám, Cục trưởng Cục Cảnh sát giao "
        "thông phát biểu. Lãnh đạo Cục Cảnh sát giao thông cho rằng cần sửa đổi."
    )
    said = extract(Document("example", f"Tin tức\n\n{text}\n"))
    assert {(p.agent in {x.key for x in said.people}, p.role) for p in said.participations} == {(True, "speaker")}


def test_divisions_that_welcome_guests_are_those_of_the_hosts() -> None:
    text = (
        "Ngày 12/5, Thiếu tướng Lê Văn Tám, Giám đốc Công an tỉnh Hà Nam đã tiếp Đoàn công tác của Sở An ninh tỉnh Hủa "
        "Phăn do Đại tá Khăm Phăn Xay Nha Vông, Phó Giám đốc Sở dẫn đầu. Cùng tiếp đoàn có lãnh đạo Phòng Tham mưu."
    )
    said = extract(Document("example", f"Tin tức\n\n{text}\n"))
    names = {o.key: o.name for o in said.organizations}
    assert "Phòng Tham mưu Công an tỉnh Hà Nam" in {names.get(p.agent) for p in said.participations}
