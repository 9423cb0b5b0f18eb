"""When a meeting was held, of all the days that an article names."""

from __future__ import annotations

import pytest
from meeting_text import agents_in, article_of, names_in, only_meeting

from kg.extract import extract
from kg.extract.meetings.draft import conflicts
from kg.model import Document


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2022-07-15", "2022-07-15", False),
        ("2022-07", "2022-07-15", False),
        ("2022-07-15/2022-07-17", "2022-07-16", False),
        ("2022-07-15/2022-07-17", "2022-07-18", True),
        ("--07-15", "2022-07-15", False),
        ("--07-15", "2022-07-16", True),
        (None, "2022-07-16", False),
    ],
)
def test_dates_of_two_occasions_conflict(one: str | None, other: str | None, expected: bool) -> None:
    assert conflicts(one, other) is expected


def test_a_ceremony_named_late_is_of_the_day_that_the_text_opens_with() -> None:
    article = article_of(
        "Ngày 15/3/2023, tại trụ sở Công an tỉnh Nghệ An, Chủ tịch UBND tỉnh Lê Văn Minh đã khen thưởng ba đội.\n\n"
        "Trước đó, các tập thể đã phá nhiều vụ án.\n\nCụ thể, Công an huyện Kỳ Sơn đã bắt ba đối tượng.\n\n"
        "Phát biểu tại buổi lễ, ông Lê Văn Minh, Chủ tịch UBND tỉnh Nghệ An ghi nhận thành tích của bốn tập thể."
    )
    assert only_meeting(article).date == "2023-03-15"


def test_a_range_may_last_until_the_end_of_a_day() -> None:
    article = article_of(
        "Từ ngày 6/3/2023 và kéo dài đến hết ngày 10/3/2023, Công an tỉnh Nghệ An tổ chức lớp tập huấn nghiệp vụ."
    )
    meeting = only_meeting(article)
    assert (meeting.date, meeting.end_date) == ("2023-03-06", "2023-03-10")


def test_who_leads_with_others_organizes_and_the_days_told_later_are_the_seminars() -> None:
    article = article_of(
        "Ngày 21-2-2023, Cục Đối ngoại (Bộ Công an) đã chủ trì, phối hợp Công an tỉnh Nghệ An và các đơn vị tổ chức hội"
        " thảo. Hội thảo diễn ra trong hai ngày (21 và 22-2)."
    )
    names = names_in(article)
    assert {names[o] for o in only_meeting(article).organizers} == {"Cục Đối ngoại", "Công an tỉnh Nghệ An"}
    assert (only_meeting(article).date, only_meeting(article).end_date) == ("2023-02-21", "2023-02-22")


def test_talks_on_one_day_of_a_visit_are_held_that_day() -> None:
    article = article_of(
        "Đoàn Bộ Công an do Đại tá Lê Văn Minh dẫn đầu đã thăm chính thức Lào từ ngày 10 đến 13/3/2023.\n\nSáng 11/3,"
        " đoàn Bộ Công an và đoàn Bộ Công an Lào đã tiến hành hội đàm."
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("talks", "2023-03-11")]


@pytest.mark.parametrize("lead", ["LSO-Ngày 28/7/2022", "(BHG) - Chiều 28.7.2022", "QNO - Sáng 28/7/2022"])
def test_the_day_after_a_dateline_is_the_meetings(lead: str) -> None:
    title = "Kỷ niệm Ngày truyền thống lực lượng, thực hiện Nghị định 77/2010/NĐ-CP"
    text = f"{title}\n\n{lead}, tại Công an tỉnh Lạng Sơn đã diễn ra hội nghị giao ban.\n"
    assert only_meeting(extract(Document("article", text))).date == "2022-07-28"


def test_an_earlier_day_of_the_case_brings_nobody_to_the_meeting() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức họp báo về chuyên án.\n\nTrước đó, sáng 2/3, người dân được mời"
        " đến làm việc với Đại tá Hồ Sĩ Lân, Trưởng Công an huyện Kỳ Sơn."
    )
    assert agents_in(article, "participant") == []


def test_what_was_before_has_no_day_of_what_came_after() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ công bố quyết định nghỉ hưu đối với 20 cán bộ.\n\nTrước đó tại"
        " tỉnh Hà Tĩnh, công an tỉnh cũng tổ chức lễ công bố các quyết định nghỉ công tác đối với 24 cán bộ."
    )
    assert [meeting.date for meeting in article.meetings] == ["2023-03-15", None]


def test_the_weeks_of_a_campaign_are_not_the_day_it_opens() -> None:
    article = article_of(
        "Sáng 15/3, Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội thành phố Vinh, Công an thành phố Vinh, Công an"
        " huyện Kỳ Sơn và Công an tỉnh Nghệ An tổ chức lễ ra quân trấn áp tội phạm, từ ngày 15/3 đến 29/5/2023."
    )
    assert (only_meeting(article).date, only_meeting(article).end_date) == ("2023-03-15", None)


@pytest.mark.parametrize(
    "career", ["Tháng 5/2015, ông giữ chức Trưởng phòng.", "Ngày 24/5/2015, ông được bổ nhiệm Trưởng phòng tại Vinh."]
)
def test_a_career_between_does_not_date_or_place_the_ceremony(career: str) -> None:
    article = article_of(
        "Ngày 15/3/2023, lãnh đạo Bộ Công an công bố quyết định bổ nhiệm Đại tá Hồ Sĩ Lân, Trưởng Công an huyện Kỳ Sơn,"
        f" giữ chức Phó Giám đốc Công an tỉnh Nghệ An.\n\nĐại tá Hồ Sĩ Lân sinh ngày 2/9/1970. {career}\n\nTại buổi lễ,"
        " Đại tá Hồ Sĩ Lân cảm ơn lãnh đạo Bộ."
    )
    assert [(m.kind, m.date, m.places) for m in article.meetings] == [("ceremony", "2023-03-15", ())]


def test_who_is_introduced_as_somebody_does_not_speak() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An có buổi làm việc với Bộ Công an. Tại buổi làm việc, Đại tá Hồ Sĩ Lân vẫn"
        " được giới thiệu là Giám đốc Công an tỉnh Nghệ An."
    )
    assert agents_in(article, "speaker") == []


def test_a_day_of_the_first_of_two_months_of_a_year_is_of_that_year() -> None:
    said = article_of(
        "Ngày 30/7, Công an tỉnh Nghệ An tổ chức giao ban tháng 7/2024, triển khai công tác tháng 8/2024.", ""
    )
    assert [meeting.date for meeting in said.meetings] == ["2024-07-30"]
