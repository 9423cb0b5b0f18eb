"""Names that look like units of the police and are none: civil offices, a newspaper, guns and petrol, loose groups."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

_POLICE = "Công an tỉnh Nghệ An"


def _units(text: str) -> list[str]:
    article = extract(
        Document("article", f"Tin an ninh trật tự\n\n{text} {_POLICE} cho biết.\n", published="2023-04-20")
    )
    return sorted(o.name for o in article.organizations if o.kind == "police" and o.name != _POLICE)


@pytest.mark.parametrize(
    "text",
    [
        "Công tác cưỡng chế có phòng tư pháp, phòng TN&MT, phòng quản lý đô thị tham gia.",
        "Cháu bé được đưa đến phòng y tế của trường rồi qua Trạm Y tế xã Nam Kim.",
        "Ông Trần Hữu Lễ, trưởng phòng tài chính của nhà máy, vắng mặt.",
        "Theo báo An ninh Thủ đô, vụ việc xảy ra đêm qua.",
        "Nhóm này pha xăng A95 giả và giấu một khẩu K59 trong xe có động cơ V12.",
        "Tổ trinh sát phát hiện xe lạ. Tổ bảo vệ cầu báo tin.",
        "Trung tâm an ninh hàng không Nội Bài lập biên bản.",
        "Hai cựu công an Thái Bình kháng cáo, một nữ công an Hà Nội làm chứng.",
    ],
)
def test_what_is_no_unit_of_the_police(text: str) -> None:
    assert _units(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Có mặt Phòng Tài chính Công an tỉnh Hà Tĩnh.", "Phòng Tài chính Công an tỉnh Hà Tĩnh"),
        ("Có mặt Đồn Công an Sân bay quốc tế Nội Bài.", "Đồn Công an Sân bay quốc tế Nội Bài"),
        ("Có mặt Đồn Công an Khu công nghiệp Nam Cấm.", "Đồn Công an Khu công nghiệp Nam Cấm"),
        ("Có mặt Đồn Công an Khu chế xuất Linh Trung.", "Đồn Công an Khu chế xuất Linh Trung"),
        ("Có mặt Bệnh viện Công an tỉnh Nghệ An.", "Bệnh viện Công an tỉnh Nghệ An"),
        ("Có mặt Cục Cảnh sát phòng chống buôn lậu.", "Cục Cảnh sát phòng chống buôn lậu"),
    ],
)
def test_what_is_one(text: str, unit: str) -> None:
    assert unit in _units(text)


@pytest.mark.parametrize("written", ["Trường ĐH Cảnh sát nhân dân", "Trường Đại học CSND", "Trường ĐH CSND"])
def test_a_school_of_the_police_has_one_name(written: str) -> None:
    assert _units(f"Có mặt Thiếu tướng Lê Văn Minh, Hiệu trưởng {written}.") == ["Trường Đại học Cảnh sát nhân dân"]


def test_an_office_of_police_abroad_is_no_division_here() -> None:
    units = _units("Công an tỉnh Hà Nam mời đại diện văn phòng Cảnh sát Liên bang Úc tại TP Hồ Chí Minh.")
    assert not [unit for unit in units if unit.startswith("Phòng")]


@pytest.mark.parametrize(
    "unit",
    [
        "Trung tâm Bảo trợ xã hội tỉnh Nghệ An",
        "Trung tâm Điều dưỡng người có công tỉnh Nghệ An",
        "Trung tâm Phục vụ hành chính công tỉnh Nghệ An",
        "Cơ sở Cai nghiện ma túy tỉnh Nghệ An",
        "Hội Doanh nhân trẻ tỉnh Nghệ An",
        "Công ty Điện lực Nghệ An",
        "Trường THPT chuyên Phan Bội Châu",
        "Trường THPT số 1 Diễn Châu",
        "Trường Tiểu học và THCS Na Ngoi",
    ],
)
def test_centres_and_associations_of_a_province_are_read_to_their_ends(unit: str) -> None:
    text = f"Tin địa phương\n\nNgày 15/3/2023, {_POLICE} tổ chức hội nghị. Dự hội nghị có đại diện {unit}.\n"
    assert unit in {o.name for o in extract(Document("article", text)).organizations}


@pytest.mark.parametrize(
    "text",
    [
        "Đội Thanh tra an toàn số 7 thuộc Chi cục Đường thủy nội địa lập biên bản.",
        "Liệt sĩ thuộc Tiểu đoàn 1, Tiểu đoàn 2 - Trung đoàn 4, Sư đoàn 5 hy sinh.",
        "Ông Lê Văn An là Trưởng phòng Tổ chức cán bộ, Sở Y tế tỉnh Hà Giang.",
        "Đội 1 Cục Quản lý thị trường kiểm tra kho hàng.",
    ],
)
def test_teams_of_inspectors_and_of_the_army_are_no_police(text: str) -> None:
    article = extract(Document("bài", f"Tin trong ngày\n\n{text}\n"))
    assert [o.name for o in article.organizations if o.kind == "police"] == []


def test_a_division_behind_whose_head_its_department_stands() -> None:
    article = extract(Document("bài", "Tin\n\nÔng Lê Văn An là Trưởng phòng Tổ chức cán bộ, Sở Y tế tỉnh Hà Giang.\n"))
    names = {o.key: o.name for o in article.organizations}
    assert [names[p.organization or ""] for p in article.posts] == ["Phòng Tổ chức cán bộ Sở Y tế tỉnh Hà Giang"]


@pytest.mark.parametrize(
    ("told", "unit"),
    [
        ("Ban Chỉ đạo 138/CP tỉnh Nghệ An", "Ban Chỉ đạo 138/CP tỉnh Nghệ An"),
        ("BCĐ 389/ĐP tỉnh Nghệ An", "Ban Chỉ đạo 389/ĐP tỉnh Nghệ An"),
        ("BCĐ 138 huyện Kỳ Sơn", "Ban Chỉ đạo 138 huyện Kỳ Sơn"),
        ("BCĐ phòng, chống tội phạm tỉnh Nghệ An", "Ban Chỉ đạo phòng, chống tội phạm tỉnh Nghệ An"),
    ],
)
def test_steering_committees_by_short_names_and_numbers(told: str, unit: str) -> None:
    text = f"Tin địa phương\n\nNgày 15/3/2023, {told} tổ chức hội nghị sơ kết.\n"
    assert unit in {o.name for o in extract(Document("article", text)).organizations}
