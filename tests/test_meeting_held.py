"""Meetings that no noun names: what a body holds by a verb alone, and what only a headline or a caption tells."""

from __future__ import annotations

import pytest
from meeting_text import agents_in, article_of, names_in, only_meeting

from kg.extract import extract
from kg.model import Document


@pytest.mark.parametrize(
    ("held", "kind"),
    [
        ("sơ kết công tác 6 tháng đầu năm", "conference"),
        ("phát động phong trào thi đua đặc biệt", "ceremony"),
        ("khai giảng lớp bồi dưỡng nghiệp vụ cho Công an xã", "ceremony"),
        ("bàn giao 5 căn nhà cho hộ nghèo", "ceremony"),
        ("tổ chức tuyên truyền pháp luật cho học sinh", "other"),
        ("tổ chức xin lỗi công khai một người dân", "other"),
        ("mở lớp tập huấn cho Công an xã", "seminar"),
        ("diễn tập chữa cháy tại chợ Vinh", "exercise"),
    ],
)
def test_what_a_body_holds_on_a_day_is_a_meeting_of_its(held: str, kind: str) -> None:
    article = article_of(f"Sáng 3/7/2022, Công an tỉnh Nghệ An {held}.")
    meeting = only_meeting(article)
    assert (meeting.kind, meeting.date) == (kind, "2022-07-03")
    assert [names_in(article)[o] for o in meeting.organizers] == ["Công an tỉnh Nghệ An"]


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 3/7/2022, phong trào do Công an tỉnh Nghệ An phát động đã lan rộng.",
        "Ngày 3/7/2022, Công an tỉnh Nghệ An bàn giao đối tượng cho Công an tỉnh Hà Tĩnh.",
        "Ngày 3/7/2022, Công an tỉnh Nghệ An tổ chức giải cứu ba người.",
        "Thời gian qua, Công an tỉnh Nghệ An đã tổ chức tuyên truyền cho 5.000 lượt người.",
        "Hằng tháng, Công an tỉnh Nghệ An đều giao ban với Công an tỉnh Hà Tĩnh, Đại tá Lê Văn An cho biết.",
        "Hội nghị đã bị hoãn, Đại tá Lê Văn An, Giám đốc Công an tỉnh Nghệ An cho biết.",
    ],
)
def test_what_is_started_handed_on_held_always_or_put_off_is_none(text: str) -> None:
    assert article_of(text).meetings == ()


def test_who_honours_the_fallen_at_the_head_of_a_delegation_does_so_at_a_ceremony() -> None:
    article = article_of(
        "Sáng 26/7/2022, đoàn đại biểu Công an tỉnh Nghệ An do Đại tá Lê Văn An làm trưởng đoàn đã đến dâng hương tại"
        " Nghĩa trang liệt sĩ huyện Đô Lương."
    )
    assert (only_meeting(article).kind, only_meeting(article).date) == ("ceremony", "2022-07-26")
    assert agents_in(article, "delegation_head") == ["Lê Văn An"]


def test_words_for_no_kind_of_occasion_refer_to_the_one_told() -> None:
    article = article_of(
        "Chiều 15/8/2022, Công an tỉnh Nghệ An khai giảng lớp bồi dưỡng. Phát biểu tại sự kiện, Đại tá Lê Văn An cảm"
        " ơn."
    )
    assert only_meeting(article).kind == "ceremony"
    assert agents_in(article, "speaker") == ["Lê Văn An"]


def test_a_visit_that_only_a_headline_tells_is_a_meeting() -> None:
    article = extract(
        Document(
            "article",
            "Công an tỉnh Sa Ly chúc Tết Công an tỉnh Nghệ An\n\nThay mặt đoàn, Đại tá Bun Thong gửi lời chúc mừng"
            " năm mới tới cán bộ, chiến sĩ Công an tỉnh Nghệ An.\n",
        )
    )
    assert (only_meeting(article).kind, only_meeting(article).date) == ("visit", None)
    assert agents_in(article, "speaker") == ["Bun Thong"]


def test_a_headline_about_somebody_of_no_office_tells_no_meeting() -> None:
    told = extract(Document("article", "Công an quận 1 làm việc với ông Lê Văn An\n\nÔng An bị tố quỵt tiền.\n"))
    assert told.meetings == ()


def test_the_press_is_told_by_who_speaks_for_a_body_at_the_conference() -> None:
    article = article_of("Chiều 5/3/2022, tại cuộc họp báo, Công an tỉnh Nghệ An cho biết đã khởi tố vụ án.")
    assert agents_in(article, "participant") == ["Công an tỉnh Nghệ An"]
    article = article_of("Theo Đại tá Lê Văn An tại buổi họp báo chiều 5/3/2022, nghi phạm đã ra đầu thú.")
    assert agents_in(article, "speaker") == ["Lê Văn An"]
