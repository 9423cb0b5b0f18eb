"""Names of teams that go on behind the first of their duties, and sentences in which a unit only does them."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document


def _orgs(text: str) -> set[str]:
    return {org.name for org in extract(Document("bài", text)).organizations}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ông An, Đội phó Đội Tuyên truyền, hướng dẫn, giải quyết tai nạn giao thông, Phòng CSGT Công an Hà Nam.",
            "Đội Tuyên truyền, hướng dẫn, giải quyết tai nạn giao thông Phòng Cảnh sát giao thông Công an tỉnh Hà Nam",
        ),
        (
            "Trung tá Lê Văn Sang, Đội trưởng Đội CSGT đường bộ cao tốc số 5 nói.",
            "Đội Cảnh sát giao thông đường bộ cao tốc số 5",
        ),
        (
            "Trung tá Lê Văn Minh, Đội trưởng Đội Quản lý hành chính về TTXH Công an quận Đống Đa.",
            "Đội Quản lý hành chính về TTXH Công an quận Đống Đa",
        ),
        (
            "Trung tá Lê Văn Đại, Đội trưởng Đội Cảnh sát hình sự CAQ5, chỉ huy.",
            "Đội Cảnh sát hình sự Công an quận 5",
        ),
    ],
)
def test_a_team_has_all_its_duties_in_its_name(text: str, name: str) -> None:
    assert name in _orgs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Công an huyện Đô Lương giao Đội Cảnh sát hình sự điều tra, xử lý.",
        "Đại tá Lê Văn An trao đổi với Đội Cảnh sát hình sự về tội phạm ma túy, rồi về Công an huyện Đô Lương.",
        "Đội Cảnh sát hình sự và Công an huyện Đô Lương bắt giữ một người.",
        "Ông An, Đội trưởng Đội Cảnh sát hình sự xử lý, Công an huyện Đô Lương bàn giao.",
    ],
)
def test_what_a_team_does_is_no_part_of_its_name(text: str) -> None:
    teams = {name for name in _orgs(text) if name.startswith("Đội")}
    assert {name.removesuffix(" Công an huyện Đô Lương") for name in teams} == {"Đội Cảnh sát hình sự"}


def test_the_place_of_a_traffic_post_is_no_person() -> None:
    article = extract(Document("bài", "Trung tá Lê Văn Quân, Trạm trưởng Trạm CSGT Núi Xa, có mặt."))
    assert [person.name for person in article.people] == ["Lê Văn Quân"]
    assert "Trạm Cảnh sát giao thông Núi Xa" in {org.name for org in article.organizations}
