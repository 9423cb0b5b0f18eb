"""Who held a meeting or received the guests."""

from __future__ import annotations

import pytest
from meeting_text import agents_in, article_of, names_in, only_meeting

_HOST = "Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh Nghệ An"


def test_who_gives_the_order_holds_no_ceremony() -> None:
    article = article_of(
        "Ngày 15/3/2023, thừa ủy quyền của Bộ Công an, lãnh đạo Công an tỉnh Nghệ An đã tổ chức lễ trao thưởng."
    )
    assert [names_in(article)[o] for o in only_meeting(article).organizers] == ["Công an tỉnh Nghệ An"]


def test_the_unit_at_whose_seat_others_meet_is_no_organizer() -> None:
    article = article_of(
        "Ngày 15/3/2023, tại trụ sở Công an huyện Kỳ Sơn, Công an tỉnh Nghệ An và Công an tỉnh Hà Tĩnh"
        " tổ chức hội nghị."
    )
    names = names_in(article)
    assert [names[o] for o in only_meeting(article).organizers] == ["Công an tỉnh Nghệ An", "Công an tỉnh Hà Tĩnh"]


@pytest.mark.parametrize(
    ("text", "organizers"),
    [
        # Who receives guests for talks somewhere in the city is no host; in the own house it is.
        (f"Ngày 15/3/2023, tại thành phố Vinh, {_HOST} tiếp ông Lý Văn Quân, Giám đốc Sở Ngoại vụ.", []),
        (
            f"Ngày 15/3/2023, tại trụ sở Công an tỉnh Nghệ An, {_HOST} tiếp ông Lý Văn Quân, Giám đốc Sở Ngoại vụ.",
            ["Công an tỉnh Nghệ An"],
        ),
        # The house alone holds nothing, nor does the ministry of a group.
        ("Ngày 15/3/2023, tại trụ sở Công an huyện Kỳ Sơn đã tổ chức hội nghị sơ kết quý I.", []),
        ("Ngày 15/3/2023, Cụm thi đua số 6 - Bộ Công an đã tổ chức hội nghị sơ kết quý I.", []),
        # Who explains in a bracket whose the host is holds nothing; who opens a house does.
        (
            (
                "Ngày 15/3/2023, Trại giam Xuân Hà - T34 (Cục C10, Bộ Công an, ở huyện Kỳ Sơn) tổ chức lễ công bố"
                " quyết định đặc xá."
            ),
            ["Trại giam Xuân Hà"],
        ),
        ("Ngày 15/3/2023, Trại giam Xuân Hà (Cục C10) công bố quyết định đặc xá.", ["Trại giam Xuân Hà"]),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An khánh thành trụ sở mới.", ["Công an tỉnh Nghệ An"]),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức trao thưởng cho các tập thể.", ["Công an tỉnh Nghệ An"]),
        (
            "Ngày 15/3/2023, Tỉnh ủy, UBND tỉnh Nghệ An đã tổ chức trao thưởng cho Công an tỉnh.",
            ["Tỉnh ủy Nghệ An", "UBND tỉnh Nghệ An"],
        ),
        (
            "Ngày 15/3/2023, UBND huyện Kỳ Sơn tổ chức “Ngày hội toàn dân bảo vệ an ninh Tổ quốc” tại tỉnh Nghệ An.",
            ["UBND huyện Kỳ Sơn"],
        ),
        # What a speaker tells of is another occasion.
        (
            (
                f"Tại buổi họp báo ngày 15/3/2023, {_HOST} cho biết, Công an tỉnh đã phối hợp với Sở Ngoại vụ tổ chức"
                " thành công Lễ mở ký Công ước."
            ),
            [],
        ),
        # A delegation is a party, not a host.
        (
            f"Ngày 15/3/2023, {_HOST} dẫn đầu đoàn đại biểu Công an tỉnh Nghệ An tổ chức buổi hội đàm với phía Lào.",
            [],
        ),
    ],
)
def test_a_body_is_host_only_where_it_holds_or_receives_at_home(text: str, organizers: list[str]) -> None:
    article = article_of(text)
    names = names_in(article)
    assert [names[o] for o in only_meeting(article).organizers] == organizers


def test_with_whom_guests_work_is_their_host_and_not_who_else_receives_them() -> None:
    article = article_of(
        "Ngày 15/3/2023, Đoàn công tác Bộ Công an do Thượng tướng Lê Văn An, Thứ trưởng, dẫn đầu đã làm việc với"
        " Công an tỉnh Đồng Nai. Tiếp và làm việc với đoàn có các đồng chí: Lê Văn Minh, Phó Chủ tịch UBND tỉnh; Đại tá"
        " Phan Văn Bê, Giám đốc Công an tỉnh."
    )
    names = {org.key: org.name for org in article.organizations}
    assert [names[org] for org in only_meeting(article).organizers] == ["Công an tỉnh Đồng Nai"]


def test_what_sides_did_for_each_other_before_makes_no_party_and_no_organizer() -> None:
    article = article_of(
        "Thực hiện chương trình hợp tác giữa Bộ Công an Việt Nam và Bộ Công an Lào, ngày 15/3/2023, Công an tỉnh Nghệ"
        " An hội đàm với Công an tỉnh Xiêng Khoảng (Lào). Việt Nam đã giúp Bộ Công an Lào tổ chức thành công hội nghị."
    )
    assert agents_in(article, "participant") == ["Công an tỉnh Nghệ An", "Công an tỉnh Xiêng Khoảng"]
    assert only_meeting(article).organizers == ()


def test_those_received_at_the_house_of_a_party_make_no_host() -> None:
    article = article_of(
        "Sáng 19/2/2021, tại trụ sở Trung ương Đảng, Chủ tịch nước Trần Văn Bảo tiếp xã giao ông Triệu Khắc Nhân, Bộ"
        " trưởng Bộ Công an Trung Quốc."
    )
    assert only_meeting(article).organizers == ()


def test_who_opens_what_it_holds_is_the_organizer_be_it_a_committee() -> None:
    article = article_of(
        "Ngày 15/3/2023, Ban Chỉ đạo diễn tập phòng thủ tỉnh Nghệ An tổ chức khai mạc hội nghị tập huấn tại thành phố"
        " Vinh."
    )
    organizers = [names_in(article)[o] for o in only_meeting(article).organizers]
    assert organizers == ["Ban Chỉ đạo diễn tập phòng thủ tỉnh Nghệ An"]


@pytest.mark.parametrize(
    ("example", "organizers"),
    [
        ("Điển hình là Hội nghị giao ban vào tháng 7/2022.", ["Công an tỉnh Nghệ An"]),
        ("Công an các xã dự Hội nghị giao ban vào tháng 7/2022.", []),
    ],
)
def test_who_holds_many_activities_held_the_meeting_that_is_an_example(example: str, organizers: list[str]) -> None:
    article = article_of(f"Năm 2022, Công an tỉnh Nghệ An đã tổ chức thành công nhiều hoạt động. {example}")
    assert [names_in(article)[o] for m in article.meetings for o in m.organizers] == organizers


@pytest.mark.parametrize(
    "text",
    [
        "UBND xã Na Ngoi, huyện Kỳ Sơn (Nghệ An) phối hợp với Công an huyện tổ chức lễ khánh thành trụ sở.",
        "UBND xã Na Ngoi, huyện Kỳ Sơn, tỉnh Nghệ An phối hợp với Công an huyện tổ chức lễ khánh thành trụ sở.",
        "UBND xã Na Ngoi (huyện Kỳ Sơn) phối hợp với Công an huyện tổ chức lễ khánh thành trụ sở.",
        "hội nghị do UBND xã Na Ngoi, huyện Kỳ Sơn phối hợp với Công an huyện tổ chức đã diễn ra.",
        "UBND xã Na Ngoi, huyện Kỳ Sơn phối hợp với Công an huyện mở lớp tập huấn cho Công an xã.",
    ],
)
def test_hosts_whose_districts_are_named_between_them(text: str) -> None:
    article = article_of(f"Sáng 15/3/2023, {text}")
    names = names_in(article)
    assert [names[key] for key in only_meeting(article).organizers] == ["UBND xã Na Ngoi", "Công an huyện Kỳ Sơn"]


def test_hosts_listed_behind_a_colon() -> None:
    article = article_of(
        "Sáng 15/3/2023, Công an huyện Kỳ Sơn (Nghệ An) phối hợp với các đơn vị: Huyện đoàn, Hội Liên hiệp Phụ nữ huyện"
        " tổ chức hội nghị tuyên truyền."
    )
    names = names_in(article)
    assert [names[key] for key in only_meeting(article).organizers] == [
        "Công an huyện Kỳ Sơn",
        "Huyện đoàn Kỳ Sơn",
        "Hội Liên hiệp Phụ nữ huyện Kỳ Sơn",
    ]


def test_who_gives_a_course() -> None:
    article = article_of("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lớp bồi dưỡng cho Công an xã.")
    meeting = only_meeting(article)
    assert (meeting.kind, [names_in(article)[key] for key in meeting.organizers]) == (
        "seminar",
        ["Công an tỉnh Nghệ An"],
    )
