"""One day, one meeting or two; and lists whose posts, givers or bodies are said once."""

from __future__ import annotations

import pytest
from meeting_text import agents_in, article_of, names_in, only_meeting

from kg.model import Article

_CHIEF = "Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Hà Nam"


def _posts(said: Article, name: str) -> set[tuple[str, str, str]]:
    names = names_in(said)
    return {(p.title, names.get(p.organization or "", ""), p.status) for p in said.posts if names[p.person] == name}


def test_the_start_of_a_training_is_no_day_to_count_from() -> None:
    said = article_of(
        "Sáng 12/6, Công an tỉnh Hà Nam tổ chức lễ bế giảng lớp huấn luyện tân binh.\n\n"
        "Bắt đầu huấn luyện từ ngày 3/3, lớp học võ thuật và bắn súng.\n\n"
        "Cùng ngày, Phòng Cảnh sát cơ động Công an tỉnh Hà Nam cũng tổ chức lễ tuyên thệ.",
        published="2023-06-13",
    )
    names = names_in(said)
    assert [(m.date, [names[o] for o in m.organizers]) for m in said.meetings] == [
        ("2023-06-12", ["Công an tỉnh Hà Nam"]),
        ("2023-06-12", ["Phòng Cảnh sát cơ động Công an tỉnh Hà Nam"]),
    ]


def test_a_caption_and_the_text_tell_of_one_press_conference() -> None:
    said = article_of(
        f"{_CHIEF} trả lời phóng viên tại cuộc họp báo quý ở nhà khách tỉnh Hà Nam chiều 9/5.\n\n"
        f"Chiều 9/5, tại buổi họp báo về trật tự giao thông, {_CHIEF} cho biết vụ án đang được điều tra.",
        published="2023-05-09",
    )
    assert (only_meeting(said).date, agents_in(said, "speaker")) == ("2023-05-09", ["Lê Văn Minh"])


def test_two_handings_of_one_afternoon_are_two() -> None:
    said = article_of(
        f"Chiều 20/7, {_CHIEF} đã trao quyết định thăng cấp bậc hàm Thượng tá đối với Trung tá Trần Hữu Lễ.\n\n"
        "Chiều cùng ngày, Thiếu tướng Hà Viết Cảnh, Cục trưởng Cục Tổ chức cán bộ, đã trao Quyết định thăng cấp bậc "
        "hàm Đại tá đối với Thượng tá Mùa A Sang.",
        published="2023-07-20",
    )
    assert len(said.meetings) == 2


def test_an_item_with_an_asterisk_tells_one_more_meeting_of_the_day() -> None:
    said = article_of(
        "Ngày 8-3, tại Hà Nội, Bộ Công an tổ chức gặp mặt các nữ sĩ quan nghỉ hưu.\n\n"
        "* Ngày 8-3, tại Hà Nội, Thứ trưởng Bộ Công an Trần Hữu Lễ trao quyết định bổ nhiệm Cục trưởng cho Thiếu tướng "
        "Hà Viết Cảnh, Phó Cục trưởng Cục Y tế.",
        published="2023-03-08",
    )
    assert [m.kind for m in said.meetings] == ["other", "ceremony"]
    assert agents_in(said, "participant", "m2") == ["Trần Hữu Lễ", "Hà Viết Cảnh"]


def test_posts_said_once_are_those_of_everybody_in_the_list() -> None:
    said = article_of(
        "Sáng 6-4-2023, Công an tỉnh Hà Nam tổ chức lễ khởi công. Đến dự có các Ủy viên Bộ Chính trị, Bí thư Trung "
        "ương Đảng: Lê Văn Minh, Trưởng Ban Tổ chức Trung ương; Trần Hữu Lễ, Chủ nhiệm Ủy ban Kiểm tra Trung ương.\n\n"
        "Cùng các Bí thư Trung ương Đảng: Mai Đình An, Chánh Văn phòng Trung ương Đảng; Hà Viết Cảnh, Bí thư Tỉnh "
        "ủy Hà Nam."
    )
    secretary = ("Bí thư", "Ban Chấp hành Trung ương Đảng", "current")
    assert all(
        secretary in _posts(said, name) for name in ("Lê Văn Minh", "Trần Hữu Lễ", "Mai Đình An", "Hà Viết Cảnh")
    )
    assert ("Ủy viên", "Bộ Chính trị", "current") in _posts(said, "Trần Hữu Lễ")
    assert ("Ủy viên", "Bộ Chính trị", "current") not in _posts(said, "Mai Đình An")
    assert set(agents_in(said, "participant")) == {"Lê Văn Minh", "Trần Hữu Lễ", "Mai Đình An", "Hà Viết Cảnh"}


def test_who_conducts_a_seminar_chairs_it() -> None:
    said = article_of("Tham gia điều hành hội thảo có Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Hà Nam.")
    assert agents_in(said, "chair") == ["Lê Văn Minh"]


@pytest.mark.parametrize(
    ("before", "joint", "statuses"),
    [
        ("nguyên Trưởng Công an huyện Lý Nhân", ", nay là", ("former", "current")),
        ("Trưởng Công an huyện Lý Nhân", ", nay là", ("former", "current")),
        ("Trưởng Công an huyện Lý Nhân", " (nay là", ("former", "current")),
        ("Trưởng Công an huyện Lý Nhân", ", hiện là", ("current", "current")),
        ("nguyên Phó Bí thư Huyện ủy, Trưởng Công an huyện Lý Nhân", ", hiện nay là", ("former", "current")),
    ],
)
def test_what_somebody_is_today(before: str, joint: str, statuses: tuple[str, str]) -> None:
    end = ")" if "(" in joint else ""
    said = article_of(f"Đại tá Lê Văn Minh, {before}{joint} Phó Giám đốc Công an tỉnh Hà Nam{end}, cho biết như vậy.")
    told = {title: status for title, _, status in _posts(said, "Lê Văn Minh")}
    assert (told["Trưởng"], told["Phó Giám đốc"]) == statuses


def test_a_body_is_called_as_the_text_writes_it() -> None:
    full = article_of("Ông Lê Văn Minh, Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Nam dự.")
    short = article_of("Ông Lê Văn Minh, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Hà Nam dự.")
    assert [o.name for o in full.organizations] == ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Nam"]
    assert [o.name for o in short.organizations] == ["Ủy ban MTTQ Việt Nam tỉnh Hà Nam"]


def test_initials_of_a_suspect_are_no_ward() -> None:
    said = article_of("Công an tỉnh Hà Nam đã khởi tố T.Q.B. (SN 1979) và H.N.C., cùng trú TP Phủ Lý.")
    assert {area.name for area in said.areas} == {"Hà Nam", "Phủ Lý"}


def test_who_speaks_in_a_picture_above_the_text_speaks_at_its_meeting() -> None:
    said = article_of(
        f"Tham dự có Thượng tướng Hà Viết Cảnh, Thứ trưởng Bộ Công an; cùng đại diện các sở, ngành của địa phương.\n\n"
        f"{_CHIEF} phát biểu khai mạc đại hội\n\nTại Đại hội, Tỉnh ủy công bố quyết định về nhân sự của nhiệm kỳ mới."
    )
    assert agents_in(said, "speaker") == ["Lê Văn Minh"]


@pytest.mark.parametrize("joint", ["đã ký kết quy chế phối hợp với", "tổ chức hội nghị ký kết quy chế phối hợp với"])
def test_with_whom_an_accord_is_signed_takes_part(joint: str) -> None:
    said = article_of(f"Sáng 5/3/2023, Công an tỉnh Hà Nam {joint} Công an các tỉnh Nam Định, Thái Bình về an ninh.")
    assert {"Công an tỉnh Nam Định", "Công an tỉnh Thái Bình"} <= set(agents_in(said, "participant"))


@pytest.mark.parametrize("letters", ["(VLO) ", "(VLO) - ", "VLO - "])
def test_the_letters_of_a_provincial_paper_tell_its_province(letters: str) -> None:
    said = article_of(f"{letters}Sáng 1/8, Công an tỉnh tổ chức hội nghị tại thành phố Vĩnh Long.")
    assert "Công an tỉnh Vĩnh Long" in names_in(said).values()
