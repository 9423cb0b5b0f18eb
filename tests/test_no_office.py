"""What looks like an officer or an office and is none: schools, stations, company boards, case teams, other titles."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Article, Document


def _article(text: str) -> Article:
    return extract(Document("article", f"Tin an ninh trật tự\n\n{text}\n", published="2023-04-20"))


def _posts(text: str) -> list[tuple[str, str, str | None]]:
    article = _article(text)
    names = {p.key: p.name for p in article.people} | {o.key: o.name for o in article.organizations}
    return [(names[p.person], p.title, names.get(p.organization or "")) for p in article.posts]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Ông Trần Hữu Lễ, hiệu trưởng Trường THPT Nguyễn Văn Diệu, xác nhận sự việc.",
            ("Trần Hữu Lễ", "Hiệu trưởng", "Trường THPT Nguyễn Văn Diệu"),
        ),
        (
            "Ông Trần Hữu Lễ, hiệu trưởng trường THCS Trà Lân nhắn tin cho phụ huynh.",
            ("Trần Hữu Lễ", "Hiệu trưởng", "Trường THCS Trà Lân"),
        ),
        (
            "Ông Trần Hữu Lễ, Chánh thanh tra Bộ Lao động Thương binh và Xã hội, cho biết.",
            ("Trần Hữu Lễ", "Chánh Thanh tra", "Thanh tra Bộ Lao động - Thương binh và Xã hội"),
        ),
        (
            "Đại úy Trần Hữu Lễ, đội phó Trạm CSGT Diễn Châu, cho biết.",
            ("Trần Hữu Lễ", "Đội phó", "Trạm Cảnh sát giao thông Diễn Châu"),
        ),
        (
            "Ông Trần Hữu Lễ, Phó Trưởng Nhà tạm giữ Công an huyện Vũ Thư, có mặt.",
            ("Trần Hữu Lễ", "Phó Trưởng", "Nhà tạm giữ Công an huyện Vũ Thư"),
        ),
        (
            "Trong đó có Trần Hữu Lễ (SN 1986, cựu Đại úy, cán bộ công tác tại Nhà tạm giữ Công an huyện Vũ Thư).",
            ("Trần Hữu Lễ", "Cán bộ", "Nhà tạm giữ Công an huyện Vũ Thư"),
        ),
        (
            "Có mặt Phó Thủ tướng Trần Hữu Lễ, Chánh án TAND Tối cao, Viện trưởng VKSND Tối cao, Bộ trưởng Bộ Công an.",
            ("Trần Hữu Lễ", "Phó Thủ tướng", "Chính phủ"),
        ),
        (
            "Thành lập ban chuyên án do Đại tá Trần Hữu Lễ, Phó Giám đốc Công an tỉnh Nghệ An, làm trưởng ban.",
            ("Trần Hữu Lễ", "Phó Giám đốc", "Công an tỉnh Nghệ An"),
        ),
        (
            "Thủ tướng giao Bộ trưởng Bộ Y tế Trần Hữu Lễ làm Chủ tịch Hội đồng thẩm định đề án.",
            ("Trần Hữu Lễ", "Bộ trưởng", "Bộ Y tế"),
        ),
    ],
)
def test_who_holds_which_office(text: str, post: tuple[str, str, str]) -> None:
    assert _posts(text) == [post]


@pytest.mark.parametrize(
    "text",
    [
        "Trạm trưởng Trạm Biên phòng Cửa khẩu Quốc tế Hữu Nghị cho biết.",
        "Bà Trần Thị Lễ, Trưởng phòng Pháp chế Công ty TNHH Sao Sáng, cho biết Công an tỉnh Nghệ An đã vào cuộc.",
        "Công an thành phố Vinh khởi tố ông Trần Hữu Lễ, nguyên Tổng giám đốc doanh nghiệp Sao Sáng.",
        "Công an thành phố Vinh cho biết khu đất do ông Trần Hữu Lễ làm Chủ tịch HĐQT.",
    ],
)
def test_what_is_no_office_makes_nobody_an_official(text: str) -> None:
    assert _article(text).people == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Hữu Lễ, Phó Chủ tịch UBND huyện Vũ Thư, hoàn thành các nhiệm vụ trong công việc được giao phụ trách.",
        "Đại tá Trần Hữu Lễ, Giám đốc Công an tỉnh Nghệ An, cho biết đã giao nhiệm vụ cho tổ phụ trách camera.",
        "Ông Trần Hữu Lễ, Giám đốc Công an tỉnh Nghệ An, cho biết cơ sở do bà Lê Thị Mận làm Phó Chủ tịch quản lý.",
    ],
)
def test_work_and_strangers_make_no_appointment(text: str) -> None:
    assert _article(text).appointments == ()


def test_who_gets_an_office_that_names_its_body_itself_is_an_official() -> None:
    text = "Sau khi Chủ tịch nước Trần Hữu Lễ nghỉ, bà Lê Thị Mận được phân công giữ chức Quyền Chủ tịch nước."
    article = _article(text)
    names = {p.key: p.name for p in article.people}
    assert [names[a.person] for a in article.appointments if a.to_post] == ["Lê Thị Mận"]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Ông Trần Hữu Lễ, nguyên Phó Bí thư Tỉnh ủy, Giám đốc Công an tỉnh Hà Nam, dự.", ["former", "former"]),
        ("Thiếu tướng Trần Hữu Lễ, nguyên Bí thư Đảng ủy, Cục trưởng Cục Cảnh sát kinh tế.", ["former", "former"]),
        (
            "Đại tá Trần Hữu Lễ, nguyên Phó Giám đốc Công an tỉnh Hà Nam, Giám đốc Công an tỉnh Nam Định, dự.",
            ["former", "current"],
        ),
        (
            "Ông Trần Hữu Lễ, nguyên Ủy viên Trung ương Đảng, Chủ tịch Hội Cựu chiến binh tỉnh Hà Nam, dự.",
            ["former", "current"],
        ),
    ],
)
def test_formerly_said_once_holds_for_a_party_post_and_the_office_with_it(text: str, statuses: list[str]) -> None:
    assert [post.status for post in _article(text).posts] == statuses


def test_an_inquiry_body_beside_a_post_is_of_the_police_of_that_post() -> None:
    text = (
        "Cơ quan CSĐT Công an thị xã Chí Linh đã vào cuộc. Đại tá Trần Hữu Lễ, Thủ trưởng Cơ quan CSĐT, Phó Giám đốc"
        " Công an tỉnh Hà Tĩnh, cho biết."
    )
    assert _posts(text)[0] == ("Trần Hữu Lễ", "Thủ trưởng", "Cơ quan CSĐT Công an tỉnh Hà Tĩnh")


def test_who_serves_in_a_unit_of_the_police_is_an_officer_without_a_rank_too() -> None:
    text = "Khởi tố Trần Hữu Lễ, cán bộ Công an phường 12; Lê Văn Tám, cán bộ phòng Quản lý đô thị thành phố Vinh."
    assert _posts(text) == [("Trần Hữu Lễ", "Cán bộ", "Công an phường 12")]


def test_the_posts_of_a_row_take_the_body_that_ends_it() -> None:
    text = (
        "Trung tướng Trần Hữu Lễ, nguyên Phó Bí thư Đảng ủy, Tổng cục trưởng, Thủ trưởng Cơ quan Cảnh sát điều tra,"
        " Tổng cục Cảnh sát, vắng mặt. Ông Lê Văn Tám, nguyên Đảng ủy viên Đảng ủy Tổng cục Cảnh sát, cũng vắng mặt."
    )
    assert _posts(text) == [
        ("Trần Hữu Lễ", "Phó Bí thư", "Đảng ủy Tổng cục Cảnh sát"),
        ("Trần Hữu Lễ", "Tổng cục trưởng", "Tổng cục Cảnh sát"),
        ("Trần Hữu Lễ", "Thủ trưởng", "Cơ quan CSĐT Tổng cục Cảnh sát"),
        ("Lê Văn Tám", "Ủy viên", "Đảng ủy Tổng cục Cảnh sát"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Công an tỉnh Hà Nam bắt giữ Nguyễn Đức Toàn, giám đốc Công ty tài chính Nam Phong, chỉ đạo đàn em đòi nợ.",
        "Công an tỉnh Hà Nam nhận hỗ trợ của ông Lê Văn Tám - Giám đốc Ngân hàng TMCP Sông Mã.",
        "Dự lễ tại Công an tỉnh Hà Nam có ông Lê Văn Tám, Phó Giám đốc Khách sạn Hoa Mai.",
    ],
)
def test_a_director_of_a_company_is_none_of_the_police(text: str) -> None:
    assert _posts(text) == []


@pytest.mark.parametrize("lead", ["Thừa lệnh", "Thừa ủy quyền của", "Thừa ủy quyền", "Thừa ủy nhiệm", "Thay mặt"])
def test_who_acts_in_the_name_of_an_office_does_not_hold_it(lead: str) -> None:
    text = f"{lead} Chủ tịch nước, ông Lê Văn Tám, Chủ tịch UBND tỉnh Hà Nam, trao Huân chương cho Công an tỉnh."
    assert _posts(text) == [("Lê Văn Tám", "Chủ tịch", "UBND tỉnh Hà Nam")]


def test_a_post_before_a_comma_and_a_bare_name_is_that_name_s() -> None:
    text = "Ngày 12/4, Bí thư Tỉnh ủy Hà Nam, Lê Văn Tám đã đến thăm Công an tỉnh."
    assert _posts(text) == [("Lê Văn Tám", "Bí thư", "Tỉnh ủy Hà Nam")]
    text = "Ông Trần Hữu Lễ, Ủy viên Ban Thường vụ, Phó Chủ tịch UBND tỉnh Hà Nam, dự lễ."
    assert ("Trần Hữu Lễ", "Ủy viên Ban Thường vụ", "Tỉnh ủy Hà Nam") in _posts(text)
