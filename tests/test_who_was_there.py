"""Who was at a meeting, and who spoke there, as newsrooms word it."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

HOST = "Ngày 12/5/2024, Công an tỉnh Hà Nam tổ chức lễ ra quân."
LAN, TAM = "Hồ Sĩ Lân", "Lê Văn Tám"
OFFICER = f"Đại tá {TAM}, Phó Giám đốc Công an tỉnh Hà Nam"


def roles(text: str) -> set[tuple[str, str]]:
    """Who has which role in the meeting of a text."""
    said = extract(Document("example", f"Tin tức\n\n{HOST} {text}\n"))
    names = {p.key: p.name for p in said.people} | {o.key: o.name for o in said.organizations}
    return {(names[p.agent], p.role) for p in said.participations}


@pytest.mark.parametrize(
    "text",
    [
        f"{OFFICER} đến dự, phát biểu và tặng hoa chúc mừng.",
        f"{OFFICER} dự, phát biểu chỉ đạo.",
        f"{OFFICER} dự, trao quà và phát biểu tại buổi lễ.",
        f"Đến dự, tặng hoa và phát biểu chúc mừng có {OFFICER}.",
        f"Thừa ủy quyền Giám đốc Công an tỉnh, {OFFICER} đọc báo cáo.",
    ],
)
def test_who_comes_and_speaks_is_a_speaker(text: str) -> None:
    assert (TAM, "speaker") in roles(text)


def test_only_the_first_of_those_who_came_and_spoke_speaks() -> None:
    found = roles(f"Đến dự và phát biểu có {OFFICER}; Thượng tá {LAN}, Trưởng Công an huyện Lý Nhân.")
    assert {(TAM, "speaker"), (LAN, "participant")} <= found
    assert (LAN, "speaker") not in found


def test_who_hears_a_report_does_not_speak() -> None:
    assert roles(f"{OFFICER} dự và nghe báo cáo.") == {(TAM, "participant")}


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (f"Lễ ra quân được sự quan tâm, tham dự của {OFFICER}.", {TAM}),
        (
            "Tham gia có 300 cán bộ, chiến sĩ thuộc Công an huyện Lý Nhân, Công an huyện Kim Bảng.",
            {"Công an huyện Lý Nhân", "Công an huyện Kim Bảng"},
        ),
        (
            f"Tham dự buổi lễ:\n- {OFFICER};\n- Đại diện Công an huyện Lý Nhân, Công an huyện Kim Bảng.",
            {TAM, "Công an huyện Lý Nhân", "Công an huyện Kim Bảng"},
        ),
    ],
)
def test_lists_of_those_present_are_read_whole(text: str, there: set[str]) -> None:
    assert {name for name, role in roles(text) if role == "participant"} == there


def test_who_goes_with_the_leaders_of_divisions_is_there() -> None:
    text = (
        "(BHN) - Ngày 12/5/2024, Thượng tá Hồ Sĩ Lân và Đại tá Lê Văn Tám cùng lãnh đạo các đơn vị nghiệp vụ thuộc Công"
        " an tỉnh Hà Nam đến thăm Công an xã Sơn Kim."
    )
    said = extract(Document("example", f"Tin tức\n\n{text}\n"))
    names = {p.key: p.name for p in said.people}
    assert {names[p.agent] for p in said.participations if p.agent in names} == {LAN, TAM}


def test_the_list_of_chairs_goes_on_behind_a_quoted_office() -> None:
    text = (
        f"Đồng chủ trì có các đồng chí: {OFFICER}, Trưởng Ban Chỉ đạo “Phong trào vì an ninh” tỉnh; Thượng tá {LAN},"
        " Trưởng Công an huyện Lý Nhân."
    )
    assert {(TAM, "chair"), (LAN, "chair")} <= roles(text)


def test_each_of_a_row_of_hosts_parted_by_dashes_holds_the_meeting() -> None:
    text = "Ngày 12/5/2024, Đảng ủy – HĐND – UBND xã Sơn Kim tổ chức hội nghị sơ kết."
    said = extract(Document("example", f"Tin tức\n\n{text}\n"))
    names = {o.key: o.name for o in said.organizations}
    assert {names[o] for o in said.meetings[0].organizers} == {
        "Đảng ủy xã Sơn Kim",
        "HĐND xã Sơn Kim",
        "UBND xã Sơn Kim",
    }


@pytest.mark.parametrize(
    "text",
    ["Lãnh đạo UBND huyện Lý Nhân không dự.", "Vụ án đang được điều tra, phía Công an huyện Lý Nhân có báo cáo."],
)
def test_who_is_said_to_be_away_or_to_report_is_not_there(text: str) -> None:
    assert roles(text) == set()
