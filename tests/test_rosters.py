"""Lists of the directors of the provinces' police, as newspapers print them and as crawlers flatten them."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

NEWS = (
    "Bổ nhiệm giám đốc công an các tỉnh, thành phố\n\nNgày 28/6/2025, Đại tướng Phan Đình Tứ, Bộ trưởng Bộ Công an, chủ"
    " trì lễ công bố quyết định về tổ chức, cán bộ công an các địa phương.\n\n"
)
DIRECTORS = {
    "Lê Văn Tám": "Công an tỉnh Cao Bằng",
    "Hồ Sĩ Lân": "Công an tỉnh Lạng Sơn",
    "Vũ Văn Bảo": "Công an thành phố Hải Phòng",
}
LISTS = [
    (
        "Danh sách 34 giám đốc công an các địa phương như sau:\n\nSTT TÊN ĐỊA PHƯƠNG GIÁM ĐỐC CÔNG AN TỈNH 1 Cao Bằng"
        " Đại tá Lê Văn Tám 2 Lạng Sơn Đại tá Hồ Sĩ Lân 3 TP Hải Phòng Thiếu tướng Vũ Văn Bảo"
    ),
    (
        "Danh sách giám đốc công an các tỉnh, thành phố:\n\n1. Cao Bằng: Đại tá Lê Văn Tám\n2. Lạng Sơn: Đại tá"
        " Hồ Sĩ Lân\n3. TP Hải Phòng: Thiếu tướng Vũ Văn Bảo"
    ),
    (
        "Danh sách giám đốc công an các tỉnh:\n\n| STT | Địa phương | Giám đốc |\n| 1 | Cao Bằng | Đại tá Lê Văn Tám |"
        "\n| 2 | Lạng Sơn | Đại tá Hồ Sĩ Lân |\n| 3 | TP Hải Phòng | Thiếu tướng Vũ Văn Bảo |"
    ),
    (
        "Các giám đốc công an cấp tỉnh gồm: Đại tá Lê Văn Tám (Công an tỉnh Cao Bằng); Đại tá Hồ Sĩ Lân (Lạng Sơn);"
        " Thiếu tướng Vũ Văn Bảo (TP Hải Phòng)."
    ),
]


def directors(text: str) -> dict[str, str]:
    said = extract(Document("example", text))
    people = {person.key: person.name for person in said.people}
    units = {unit.key: unit.name for unit in said.organizations}
    return {people[p.person]: units[p.organization or ""] for p in said.posts if p.title == "Giám đốc"}


@pytest.mark.parametrize("told", LISTS)
def test_each_officer_of_a_list_heads_the_police_beside_the_name(told: str) -> None:
    assert directors(NEWS + told) == DIRECTORS


def test_officers_and_provinces_in_prose_are_no_list() -> None:
    prose = (
        "Giám đốc công an các tỉnh đã báo cáo. Tại Cao Bằng, Đại tá Lê Văn Tám dự; tại Lạng Sơn, Đại tá Hồ Sĩ Lân dự;"
        " tại Hải Phòng, Thiếu tướng Vũ Văn Bảo dự."
    )
    assert directors(NEWS + prose) == {}


def test_the_old_name_of_the_police_of_a_province_is_not_its_own_today() -> None:
    text = (
        "Thiếu tướng Phan Đình Tứ, Giám đốc Công an tỉnh Hà Nam, thắp hương tưởng nhớ ông Lê Văn Tám, nguyên Trưởng Ty"
        " Công an Hà Nam (từ năm 1962 đến tháng 3/1979)."
    )
    assert directors(text) == {"Phan Đình Tứ": "Công an tỉnh Hà Nam"}
