"""Units whose owner only a place tells, as national papers shorten them, and places that are nobody's name."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Article, Document

_LEAD = "Xử phạt xe quá tải\n\nNgày 5/3/2018, "


def _article(text: str) -> Article:
    return extract(Document("bài", f"{_LEAD}{text}\n"))


def _posts(article: Article) -> list[tuple[str, str, str]]:
    names = {person.key: person.name for person in article.people}
    orgs = {org.key: org.name for org in article.organizations}
    return [(names[p.person], p.title, orgs.get(p.organization or "", "")) for p in article.posts]


@pytest.mark.parametrize(
    ("text", "title", "unit"),
    [
        (
            "đại tá Lê Văn Minh, Trưởng phòng Cảnh sát giao thông Đà Nẵng, cho biết.",
            "Trưởng phòng",
            "Phòng Cảnh sát giao thông Công an thành phố Đà Nẵng",
        ),
        (
            "đại tá Lê Văn Minh (Trưởng phòng CSGT TP. Hà Nội) cho biết.",
            "Trưởng phòng",
            "Phòng Cảnh sát giao thông Công an thành phố Hà Nội",
        ),
        (
            "đại tá Lê Văn Minh, Trưởng phòng Cảnh sát hình sự tỉnh Đắk Lắk, nói.",
            "Trưởng phòng",
            "Phòng Cảnh sát hình sự Công an tỉnh Đắk Lắk",
        ),
        ("đại tá Lê Văn Minh, Trưởng phòng PC67 Đồng Nai, nói.", "Trưởng phòng", "PC67 Công an tỉnh Đồng Nai"),
        (
            "đại úy Lê Văn Minh, Đội trưởng Đội CSGT huyện Hóc Môn, nói.",
            "Đội trưởng",
            "Đội Cảnh sát giao thông Công an huyện Hóc Môn",
        ),
        (
            "trung tá Lê Văn Minh, Trạm phó Trạm CSGT Diễn Châu, nói.",
            "Trạm phó",
            "Trạm Cảnh sát giao thông Diễn Châu",
        ),
        (
            "trung tá Lê Văn Minh, Phó Trạm trưởng trạm CSGT Cửa Ô Núi Xa, nói.",
            "Phó Trạm trưởng",
            "Trạm Cảnh sát giao thông Cửa Ô Núi Xa",
        ),
        ("phó giám đốc Cảnh sát PCCC Cần Thơ Lê Văn Minh nói.", "Phó Giám đốc", "Cảnh sát PCCC thành phố Cần Thơ"),
        ("Chủ tịch Đà Nẵng Lê Văn Minh nói.", "Chủ tịch", "UBND thành phố Đà Nẵng"),
        ("Bí thư Quảng Ninh Lê Văn Minh nói.", "Bí thư", "Tỉnh ủy Quảng Ninh"),
        ("bí thư quận Hoàn Kiếm Lê Văn Minh nói.", "Bí thư", "Quận ủy Hoàn Kiếm"),
        ("thiếu tướng Lê Văn Minh, Tư lệnh Vùng Cảnh sát biển 4, nói.", "Tư lệnh", "Vùng Cảnh sát biển 4"),
        (
            "thiếu tướng Lê Văn Minh, Tư lệnh Bộ Tư lệnh TP HCM, nói.",
            "Tư lệnh",
            "Bộ Tư lệnh thành phố Hồ Chí Minh",
        ),
        (
            "thượng tá Lê Văn Minh – Phó trưởng PC67 Công an tỉnh Hà Nam nói.",
            "Phó Trưởng phòng",
            "PC67 Công an tỉnh Hà Nam",
        ),
        ("thượng tá Lê Văn Minh – phó PC67 Công an tỉnh Hà Nam nói.", "Phó Trưởng phòng", "PC67 Công an tỉnh Hà Nam"),
        (
            "trung tá Lê Văn Minh - phó trưởng Công an cửa khẩu sân bay quốc tế Cam Ranh - nói.",
            "Phó Trưởng",
            "Công an cửa khẩu sân bay quốc tế Cam Ranh",
        ),
    ],
)
def test_a_place_stands_for_its_police_or_its_committee(text: str, title: str, unit: str) -> None:
    article = _article(text)
    assert _posts(article) == [("Lê Văn Minh", title, unit)]
    assert [person.name for person in article.people] == ["Lê Văn Minh"]


def test_the_place_alone_is_no_alias_of_its_police() -> None:
    article = _article("đại tá Lê Văn Minh, Trưởng phòng CSGT Đà Nẵng, cho biết.")
    police = next(org for org in article.organizations if org.name == "Công an thành phố Đà Nẵng")
    assert police.aliases == ()


@pytest.mark.parametrize(
    ("post", "title", "unit"),
    [
        (
            "đội trưởng Đội giao thông đường thủy (thuộc Phòng CSGT, Công an tỉnh Quảng Nam)",
            "Đội trưởng",
            "Đội giao thông đường thủy Phòng Cảnh sát giao thông Công an tỉnh Quảng Nam",
        ),
        ("Đội phó Đội Phong trào Công an huyện Vĩnh Thạnh", "Đội phó", "Đội Phong trào Công an huyện Vĩnh Thạnh"),
        (
            "Phó Thủ trưởng Cơ quan điều tra, Công an huyện Phú Lộc",
            "Phó Thủ trưởng",
            "Cơ quan điều tra Công an huyện Phú Lộc",
        ),
        (
            "Đội trưởng đội đèn tín hiệu (Phòng cảnh sát giao thông, công an Hà Nội)",
            "Đội trưởng",
            "Đội đèn tín hiệu Phòng Cảnh sát giao thông Công an thành phố Hà Nội",
        ),
        (
            "Đội trưởng xây dựng phong trào (Công an huyện Phú Lộc)",
            "Đội trưởng",
            "Đội xây dựng phong trào Công an huyện Phú Lộc",
        ),
        (
            "Trưởng phòng hướng dẫn, chỉ đạo về chữa cháy thuộc Cảnh sát PCCC TP HCM",
            "Trưởng phòng",
            "Phòng hướng dẫn, chỉ đạo về chữa cháy Cảnh sát PCCC thành phố Hồ Chí Minh",
        ),
        ("Phó phòng xử lý vi phạm - C67", "Phó Trưởng phòng", "Phòng Xử lý vi phạm C67"),
        ("bí thư Đoàn Công an TP. HCM", "Bí thư", "Đoàn Thanh niên Công an thành phố Hồ Chí Minh"),
    ],
)
def test_a_unit_whose_duty_no_list_has_is_read_between_a_title_and_its_owner(post: str, title: str, unit: str) -> None:
    assert _posts(_article(f"đại úy Lê Văn Minh, {post}, nói.")) == [("Lê Văn Minh", title, unit)]


@pytest.mark.parametrize(
    ("post", "unit"),
    [
        ("Phó Cục trưởng Cục Kiểm soát hoạt động bảo vệ môi trường", "Cục Kiểm soát hoạt động bảo vệ môi trường"),
        ("Phó Cục trưởng Cục Quân lực", "Cục Quân lực"),
        ("Giám đốc Bệnh viện Quân y 17", "Bệnh viện Quân y 17"),
        ("Phó Giám đốc Bệnh viện Nhi Trung ương", "Bệnh viện Nhi Trung ương"),
    ],
)
def test_a_word_that_only_looks_like_two_stays_whole(post: str, unit: str) -> None:
    assert [name for _, _, name in _posts(_article(f"đại tá Lê Văn Minh, {post}, nói."))] == [unit]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Cơ quan điều tra khởi tố vụ án.", []),
        (
            "Cơ quan điều tra Công an thành phố Vinh khởi tố vụ án.",
            ["Công an thành phố Vinh", "Cơ quan điều tra Công an thành phố Vinh"],
        ),
    ],
)
def test_an_inquiry_is_a_unit_where_its_police_are_named(text: str, units: list[str]) -> None:
    assert sorted(org.name for org in _article(text).organizations) == units


def test_the_traffic_police_are_no_part_of_the_fire_police() -> None:
    article = _article(
        "đại tá Trần Văn Hùng, Giám đốc Cảnh sát PCCC tỉnh Đồng Nai, nói. Đại úy Lê Văn Minh, cán bộ Phòng Cảnh sát"
        " hình sự, nói. Đại úy Lê Văn An, cán bộ Phòng Tham mưu, nói."
    )
    assert [(name, unit) for name, _, unit in _posts(article)] == [
        ("Trần Văn Hùng", "Cảnh sát PCCC tỉnh Đồng Nai"),
        ("Lê Văn Minh", "Phòng Cảnh sát hình sự"),
        ("Lê Văn An", "Phòng Tham mưu Cảnh sát PCCC tỉnh Đồng Nai"),
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("ông Lê Văn Minh - trưởng ban kiểm tra Hội Nhà báo Việt Nam - nói.", ["Lê Văn Minh"]),
        ("cựu trung tá công an Cần Thơ bị tuyên phạt 13 năm tù.", []),
        ("Bộ trưởng Bộ Công an Lê Văn Minh tiếp đại tá Mỹ Marcus Haughton.", ["Lê Văn Minh", "Marcus Haughton"]),
        ("đại tá Nguyễn An Ninh, Phó Giám đốc Công an tỉnh Hà Nam, nói.", ["Nguyễn An Ninh"]),
        ("nhiều người viếng lăng Chủ tịch Hồ Chí Minh.", []),
        ("thiếu úy Nguyễn Hải Đ., cán bộ Công an quận 1, bị thương.", []),
        ("đại úy Phạm S, cán bộ Công an quận 1, có mặt.", ["Phạm S"]),
    ],
)
def test_what_only_looks_like_a_name_is_nobody(text: str, people: list[str]) -> None:
    assert [person.name for person in _article(text).people] == people


def test_a_ministry_in_lower_case_has_the_office_whose_head_is_named() -> None:
    article = _article("thiếu tướng Lê Văn Minh giữ chức chánh văn phòng bộ, thay người tiền nhiệm.")
    assert _posts(article) == [("Lê Văn Minh", "Chánh Văn phòng", "Văn phòng Bộ Công an")]
    assert "bộ" not in {alias for org in article.organizations for alias in org.aliases}


def test_a_row_of_divisions_and_boards_is_no_unit() -> None:
    article = _article("trưởng các phòng, ban Công an tỉnh Hà Nam dự lễ.")
    assert "Ban Công an tỉnh Hà Nam" not in {org.name for org in article.organizations}


@pytest.mark.parametrize(
    ("post", "unit"),
    [
        ("Thứ trưởng Giao thông", "Bộ Giao thông vận tải"),
        ("Bộ trưởng Lao động", "Bộ Lao động - Thương binh và Xã hội"),
        ("Phó tổng cục trưởng Đường bộ", "Tổng cục Đường bộ"),
        ("Cục trưởng Hàng không", "Cục Hàng không"),
        ("Cục phó Quân lực", "Cục Quân lực"),
    ],
)
def test_a_short_ministry_or_department_is_none_named_before(post: str, unit: str) -> None:
    article = _article(f"đại tá Trần Văn Hùng, Cục trưởng Cục Tác chiến, Tổng cục VII, nói. {post} Lê Văn Minh nói.")
    assert [name for who, _, name in _posts(article) if who == "Lê Văn Minh"] == [unit]
