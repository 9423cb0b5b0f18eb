"""Where a meeting was held, of all the places that an article names."""

from __future__ import annotations

import pytest
from meeting_text import agents_in, article_of, names_in, only_meeting

_HOST = "Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh Nghệ An"


def test_points_of_a_video_meeting_are_places() -> None:
    article = article_of(
        "Sáng 15/3/2023, Bộ Công an tổ chức hội nghị trực tuyến từ điểm cầu Hà Nội đến điểm cầu Nghệ An và điểm cầu"
        " Hà Tĩnh."
    )
    names = names_in(article)
    assert [names[p] for p in only_meeting(article).places] == ["Hà Nội", "Nghệ An", "Hà Tĩnh"]


def test_where_those_who_set_off_will_help_is_no_place() -> None:
    article = article_of(
        "Chiều 15/3/2023, Công an tỉnh Nghệ An tổ chức Lễ xuất quân, đưa đoàn công tác lên đường hỗ trợ nhân dân tại"
        " tỉnh Hà Tĩnh. Trước đó, Công an tỉnh đã điều động 2 tổ công tác."
    )
    meeting = only_meeting(article)
    assert (meeting.places, meeting.topics) == ((), ())


def test_stops_of_a_trip_are_where_it_went() -> None:
    article = article_of(
        "Từ ngày 14 đến ngày 16/3/2023, đoàn Công an tỉnh Nghệ An do Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh làm"
        " trưởng đoàn đã thăm và làm việc tại Singapore.\n\n"
        "Sáng 15/3, Đại tá Minh hội đàm với ông Trần Văn Bình, Đại sứ Việt Nam tại Singapore."
    )
    meeting, names = only_meeting(article), names_in(article)
    assert (meeting.date, [names[p] for p in meeting.places]) == ("2023-03-15", ["Singapore"])
    assert agents_in(article, "delegation_head") == ["Lê Văn Minh"]


def test_a_meeting_is_held_where_the_unit_is_at_which_it_is_told() -> None:
    article = article_of(
        f"Ngày 15/3/2023, {_HOST} có buổi làm việc tại Công an phường Hưng Bình, thành phố Vinh. Phường được chọn làm"
        " nơi thí điểm tại tỉnh Nghệ An."
    )
    assert [names_in(article)[p] for p in only_meeting(article).places] == ["Hưng Bình"]


def test_where_something_will_be_is_not_where_it_was_announced() -> None:
    meeting = only_meeting(
        article_of(
            "Ngày 2/2/2023, Cục Đối ngoại tổ chức buổi gặp mặt. Tại buổi gặp mặt, hội nghị sẽ diễn ra tại Hà Nội."
        )
    )
    assert meeting.places == ()


def test_a_case_is_not_where_the_press_conference_is() -> None:
    text = "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức họp báo về vụ án xảy ra tại xã Tam Hợp."
    meeting = only_meeting(article_of(text))
    assert meeting.places == ()


def test_places_named_in_one_breath_are_all_places() -> None:
    article = article_of(f"Ngày 15/3/2023, {_HOST} dẫn đầu đoàn đến thăm các gia đình tại các huyện Kỳ Sơn, Con Cuông.")
    assert [names_in(article)[p] for p in only_meeting(article).places] == ["Kỳ Sơn", "Con Cuông"]


def test_a_case_told_at_length_is_not_where_people_meet() -> None:
    text = (
        f"Ngày 15/3/2023, {_HOST} đã họp với UBND tỉnh Nghệ An về vụ phát hiện hai thi thể người trong thùng bê tông "
        "đặt tại xã Tam Hợp."
    )
    assert only_meeting(article_of(text)).places == ()


def test_a_row_of_communes_is_no_place_of_an_elided_police() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an huyện Kỳ Sơn tổ chức lễ công bố quyết định. Theo đó, điều động 30 cán bộ đảm nhiệm"
        " chức vụ trưởng công an xã, phó trưởng công an xã tại các xã Mường Típ, Mường Ải và Na Ngoi."
    )
    assert {org.name for org in article.organizations} == {"Công an huyện Kỳ Sơn"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "tại khu vực đường Trần Phú (phường Hà Huy Tập, thành phố Vinh), Công an tỉnh Nghệ An tổ chức lễ",
            "Hà Huy Tập",
        ),
        ("tại hội trường UBND xã Nghi Phú, đã diễn ra Ngày hội toàn dân bảo vệ an ninh Tổ quốc", "Nghi Phú"),
    ],
)
def test_a_place_is_read_in_brackets_and_before_what_took_place(text: str, place: str) -> None:
    article = article_of(f"Sáng 15/3/2023, {text} có đông đảo nhân dân.")
    assert [names_in(article)[p] for p in only_meeting(article).places] == [place]


@pytest.mark.parametrize(
    "said",
    [
        "cho biết hai nạn nhân ở cùng khách sạn tại huyện Kỳ Sơn tử vong hồi tháng 1",
        "biểu dương kết quả của các lực lượng chức năng tại huyện Kỳ Sơn",
        "thông tin về việc làm hộ khẩu cho công dân vừa trở về với gia đình ở xã Tam Hợp",
    ],
)
def test_where_things_are_that_somebody_tells_of_is_not_where_they_meet(said: str) -> None:
    assert only_meeting(article_of(f"Tại cuộc họp báo ngày 15/3/2023, {_HOST} {said}.")).places == ()


def test_where_a_report_was_made_is_where_they_meet() -> None:
    text = (
        "Đoàn giám sát của Quốc hội đã có buổi làm việc với Công an tỉnh Nghệ An. Đại tá Lê Văn Minh, Phó Giám đốc Công"
        " an tỉnh, báo cáo với đoàn, ngày 15-3-2023 tại TP Vinh."
    )
    article = article_of(text)
    assert [names_in(article)[p] for p in only_meeting(article).places] == ["Vinh"]
