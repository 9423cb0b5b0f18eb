"""Names of areas as newsrooms write them, with the level that they had on the day: each case was misread once."""

from __future__ import annotations

import pytest
from article_text import article_of

AREAS = (
    ("Trả lời báo Pháp Luật TP.HCM, lãnh đạo Công an tỉnh Long An xác nhận.", {"Long An"}),
    ("Công an tỉnh Hủa Phăn có trụ sở tại các bản giáp biên giới Việt Nam - Lào.", {"Hủa Phăn", "Việt Nam", "Lào"}),
    ("Bà H trú tại tổ dân phố Triều Sơn Đông, phường Hóa Châu.", {"Hóa Châu"}),
    ("Vụ việc xảy ra tại thôn Đông Hòa 2, xã Tân Lập.", {"Đông Hòa 2", "Tân Lập"}),
    ("Công an xã Tân Lập tìm được anh trai chị P. Quá trình điều tra cho thấy anh vô can.", {"Tân Lập"}),
    ("Công an xã Tân Lập báo thôn Đông Hòa 2 người bị bắt.", {"Đông Hòa", "Tân Lập"}),
    ("Ông Lê Văn Tám quê quán huyện Hoằng Hóa, tỉnh Thanh Hóa.", {"Hoằng Hóa", "Thanh Hóa"}),
    (
        (
            "Lãnh đạo tỉnh thăm hỏi anh em. Ảnh: Thu Hà Cụ thể, vào lúc 21 giờ tại xã Chiêu Lưu, lực lượng chức năng"
            " bắt hai người đang chở hàng lậu."
        ),
        {"Chiêu Lưu"},
    ),
    ("Hai nhóm hẹn nhau ở quán karaoke Bình Thủy, phường Hải Hòa.", {"Hải Hòa"}),
    ("Đoàn xe đi từ Thừa Thiên- Huế về Long An.", {"Thừa Thiên Huế", "Long An"}),
    ("Công an TP Huế đón Tết Bính Ngọ 2026.", {"Huế"}),
    ("Lực lượng Công an nước CHDCND Lào đón đoàn.", {"Lào"}),
    ("Đoàn xe đi từ TT-Huế về TP.Hồ Chí Minh.", {"Thừa Thiên Huế", "Hồ Chí Minh"}),
    ("Công an tỉnh Long An trao quyết định cho trưởng Công an xã. Ảnh: Thu Hà", {"Long An"}),
    ("Công an tỉnh Tây Ninh tuần tra khu vực cửa khẩu Mộc Bài.", {"Tây Ninh"}),
    ("Đoàn xe đi từ Bà Rịa - Vũng Tàu về Long An.", {"Bà Rịa - Vũng Tàu", "Long An"}),
    ("Công an xã Tân Lập kiểm tra nhà số 301 Đông Khê, quận Ngô Quyền.", {"Tân Lập", "Ngô Quyền"}),
    ("Công an xã Tân Lập trực tại vòng xoay Điện Biên Phủ, trạm BOT Cai Lậy.", {"Tân Lập"}),
    ("Công an xã Tân Lập học tập phong cách Hồ Chí Minh; đoàn từ Hồ Chí Minh ra.", {"Tân Lập", "Hồ Chí Minh"}),
    ("Công an xã Tân Lập học tập đạo đức, phong cách Hồ Chí Minh.", {"Tân Lập"}),
    ("Công an tỉnh Long An bàn về châu Á - Thái Bình Dương.", {"Long An"}),
)


@pytest.mark.parametrize(("text", "names"), AREAS, ids=[text[:40] for text, _ in AREAS])
def test_areas_are_read(text: str, names: set[str]) -> None:
    assert {area.name for area in article_of(text).areas} == names


ERAS = (
    ("Nhân dịp Tết Bính Ngọ 2026, đoàn thăm thành phố Huế.", "province"),
    ("Ngày 5/3/2023, đoàn thăm thành phố Huế, bàn kế hoạch đến năm 2030.", "district"),
)


def test_a_province_that_was_is_none_of_another_country() -> None:
    article = article_of("Ngày 5/8/2025, Công an tỉnh Hà Nam kể lại; đoàn về Hà Nam.")
    assert [(area.name, area.country) for area in article.areas] == [("Hà Nam", "VN")]


@pytest.mark.parametrize(("text", "kind"), ERAS, ids=[text[:40] for text, _ in ERAS])
def test_the_level_of_an_area_is_that_of_its_day(text: str, kind: str) -> None:
    assert [area.kind for area in article_of(text).areas if area.name == "Huế"] == [kind]


def test_a_bracket_behind_a_commune_names_what_it_is_in() -> None:
    text = "Công an các xã Ô Lâm (Tri Tôn), Hòa Bình Thạnh (Châu Thành), Mỹ Đức (Châu Phú) ký quy chế phối hợp."
    names = {area.name for area in article_of(text).areas}
    assert {"Tri Tôn", "Châu Thành", "Châu Phú"} <= names


def test_communes_of_one_district_share_a_level_word_that_is_said_once() -> None:
    text = "Giải thể Công an xã An Hiệp và Sơn Hòa, nhập vào Công an xã Tường Đa, huyện Châu Thành, tỉnh Bến Tre."
    communes = {area.name for area in article_of(text).areas if area.kind == "commune"}
    assert communes == {"An Hiệp", "Sơn Hòa", "Tường Đa"}
    assert "Công an xã Sơn Hòa" in {unit.name for unit in article_of(text).organizations}
