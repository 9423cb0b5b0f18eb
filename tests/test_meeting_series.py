"""Several meetings of one article: receptions of one day, visits to one unit after the other, and what is recalled."""

from __future__ import annotations

import pytest
from meeting_text import agents_in, article_of, names_in


def _told(text: str) -> list[tuple[str, str | None]]:
    return [(m.kind, m.date) for m in article_of(text).meetings]


@pytest.mark.parametrize(
    "second",
    [
        "Tiếp đó, Thứ trưởng đã tiếp ông Jan Mazur, Đại sứ Ba Lan tại Việt Nam.",
        "Buổi chiều, Thứ trưởng Lê Văn An có buổi tiếp ông Jan Mazur, Đại sứ Ba Lan tại Việt Nam.",
    ],
)
def test_who_is_received_after_another_is_no_guest_of_the_first_reception(second: str) -> None:
    article = article_of(
        "Sáng 3/5/2022, Thứ trưởng Bộ Công an Lê Văn An tiếp ông Bela Nagy, Đại sứ Hungary tại Việt Nam. " + second
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("talks", "2022-05-03")] * 2
    assert "Jan Mazur" not in agents_in(article, "participant")
    assert "Jan Mazur" in agents_in(article, "participant", "m2")


def test_talks_after_a_call_on_others_are_a_meeting_of_their_own() -> None:
    assert _told(
        "Sáng 3/5/2022, đoàn Công an tỉnh Hủa Phăn do Đại tá Bun Thong làm trưởng đoàn đến chào xã giao lãnh đạo UBND"
        " tỉnh Nghệ An. Chiều cùng ngày, tại trụ sở Công an tỉnh Nghệ An, hai bên đã tiến hành hội đàm."
    ) == [("visit", "2022-05-03"), ("talks", "2022-05-03")]


def test_bare_talks_that_only_refer_back_are_none() -> None:
    assert _told(
        "Sáng 3/5/2022, tại thành phố Vinh, Công an tỉnh Nghệ An hội đàm với Công an tỉnh Hủa Phăn. Chiều cùng ngày,"
        " kết thúc hội đàm, hai bên chụp ảnh lưu niệm."
    ) == [("talks", "2022-05-03")]


def test_a_trip_that_frames_talks_with_several_is_no_meeting_beside_them() -> None:
    article = article_of(
        "Trong khuôn khổ chuyến thăm Hungary, ngày 12/5/2022, Thứ trưởng Bộ Công an Lê Văn An đã có các cuộc hội đàm"
        " với ông Bela Nagy, Quốc vụ khanh Bộ Nội vụ Hungary và ông Tibor Kis, Tổng cục trưởng Tổng cục Di trú Hungary."
    )
    assert [m.kind for m in article.meetings] == ["talks", "talks"]


def test_who_is_met_beside_a_conference_is_met_at_talks() -> None:
    article = article_of(
        "Ngày 22/8/2022, tại Viêng Chăn, Thứ trưởng Bộ Công an Lê Văn An dự Hội nghị Bộ trưởng ASEAN về phòng, chống"
        " tội phạm. Bên lề Hội nghị, Thứ trưởng Lê Văn An đã gặp ông Bela Nagy, Thứ trưởng Bộ Nội vụ Hungary."
    )
    assert [m.kind for m in article.meetings] == ["conference", "talks"]
    assert agents_in(article, "participant", "m2") == ["Lê Văn An", "Bela Nagy"]


@pytest.mark.parametrize(
    "visit",
    [
        "chuyến thăm Việt Nam của Đoàn đại biểu Bộ Nội vụ Hungary vào tháng 3/2021",
        "chuyến thăm Việt Nam của Đoàn đại biểu Bộ Nội vụ Hungary (tháng 3/2021)",
    ],
)
def test_a_visit_of_another_month_that_somebody_recalls_is_a_meeting(visit: str) -> None:
    article = article_of(
        "Sáng 22/8/2022, Thứ trưởng Bộ Công an Lê Văn An có buổi làm việc với Bộ Nội vụ Hungary. Tại buổi làm việc, Thứ"
        f" trưởng Lê Văn An đánh giá cao {visit}."
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("working_session", "2022-08-22"), ("visit", "2021-03")]
    assert [names_in(article)[p] for p in article.meetings[1].places] == ["Việt Nam"]
    assert agents_in(article, "participant", "m2") == ["Bộ Nội vụ Hungary"]


def test_a_visit_of_no_month_that_somebody_recalls_is_none() -> None:
    assert _told(
        "Sáng 22/8/2022, Thứ trưởng Bộ Công an Lê Văn An có buổi làm việc với Bộ Nội vụ Hungary. Tại buổi làm việc, Thứ"
        " trưởng Lê Văn An đánh giá cao các chuyến thăm Việt Nam của Đoàn đại biểu Bộ Nội vụ Hungary."
    ) == [("working_session", "2022-08-22")]


def test_the_conference_for_which_a_guest_came_is_a_meeting_of_his() -> None:
    article = article_of(
        "Chiều 4/6/2021, Chủ tịch nước Lê Văn An đã tiếp Phó Thủ tướng Campuchia Chea Rith nhân dịp sang thăm, dự Hội"
        " nghị bàn kế hoạch chung giữa Bộ Công an Việt Nam và Bộ Nội vụ Campuchia."
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("talks", "2021-06-04"), ("conference", None)]
    assert agents_in(article, "participant") == ["Lê Văn An", "Chea Rith"]
    assert agents_in(article, "participant", "m2") == ["Chea Rith", "Bộ Công an", "Bộ Nội vụ Campuchia"]


def test_a_visit_at_the_time_of_which_others_meet_is_not_theirs() -> None:
    article = article_of(
        "Ngày 11/12/2022, đoàn Công an tỉnh Hủa Phăn đã có buổi làm việc với Công an tỉnh Nghệ An. Hai bên vui mừng khi"
        " chuyến thăm đúng vào dịp Chủ tịch nước Lê Văn An sang thăm chính thức Lào."
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("working_session", "2022-12-11"), ("visit", None)]
    assert agents_in(article, "participant", "m2") == ["Lê Văn An"]
    assert "Lê Văn An" not in agents_in(article, "participant")


def test_who_hands_over_a_decision_on_a_day_does_so_at_a_ceremony() -> None:
    handed = "đã trao quyết định truy tặng Bằng khen cho gia đình Thượng úy Phan Văn Bê"
    assert _told(f"Ngày 5/3/2022, Đại tá Lê Văn An, Giám đốc Công an tỉnh Nghệ An {handed}.") == [
        ("ceremony", "2022-03-05")
    ]
    assert _told(f"Ngày 5/3/2022, Công an tỉnh Nghệ An {handed}.") == []


def test_units_inspected_on_the_way_are_visited() -> None:
    assert _told(
        "Chiều 20/1/2022, đoàn công tác do Đại tá Lê Văn An làm trưởng đoàn đã đi kiểm tra công tác ứng trực tại Công"
        " an huyện Kỳ Sơn."
    ) == [("visit", "2022-01-20")]
    assert _told("Chiều 20/1/2022, Đại tá Lê Văn An đã kiểm tra công tác bán hàng tại chợ Vinh.") == []


@pytest.mark.parametrize(
    "second",
    [
        "Dịp này, Đại tá Lê Văn An đã đến thăm, tặng quà Đồn Biên phòng Nậm Cắn.",
        "Dịp này, Đại tá Lê Văn An cũng tới thăm Đồn Biên phòng Nậm Cắn.",
    ],
)
def test_a_visit_to_others_beside_a_ceremony_is_a_meeting_of_its_own(second: str) -> None:
    article = article_of(
        "Sáng 5/1/2022, Công an tỉnh Nghệ An tổ chức lễ khánh thành trụ sở Công an xã Sơn Kim. " + second
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("ceremony", "2022-01-05"), ("visit", "2022-01-05")]
    assert "Đồn Biên phòng Nậm Cắn" in agents_in(article, "participant", "m2")


def test_a_visit_to_others_in_a_paragraph_of_its_own_is_one_more() -> None:
    article = article_of(
        "Ngày 5/1/2022, đoàn Công an tỉnh Nghệ An do Đại tá Lê Văn An làm trưởng đoàn đến thăm Công an tỉnh Hà Tĩnh."
        "\n\nLãnh đạo Công an tỉnh Nghệ An đã đến thăm, tặng quà Công an xã Sơn Kim. Tại đây, Đại tá Lê Văn An đề nghị"
        " đơn vị giữ vững an ninh."
    )
    assert [m.kind for m in article.meetings] == ["visit", "visit"]
    assert "Công an xã Sơn Kim" not in agents_in(article, "participant")


def test_a_delegation_at_work_in_an_area_is_at_a_session() -> None:
    assert _told(
        "Ngày 5/1/2022, đoàn công tác Cục Cảnh sát giao thông do Thiếu tướng Lê Văn An dẫn đầu đã đến khảo sát, làm"
        " việc tại tỉnh Nghệ An."
    ) == [("working_session", "2022-01-05")]
