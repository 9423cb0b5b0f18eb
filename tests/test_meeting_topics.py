"""What a meeting dealt with."""

from __future__ import annotations

import pytest
from meeting_text import article_of, only_meeting

from kg.extract import extract
from kg.model import Document


def test_a_course_looked_back_on_gives_the_meeting_neither_organizer_nor_topic() -> None:
    article = extract(
        Document(
            "article",
            "Giao ban hợp tác bảo vệ an ninh\n\nTới dự có Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Nghệ An.\n\n"
            "Thượng tá Trần Văn Bảo, Phó Giám đốc Công an tỉnh Nghệ An phát biểu tại Hội nghị.\n\n"
            "Công an tỉnh Nghệ An đã tổ chức lớp bồi dưỡng nghiệp vụ cho cán bộ Công an tỉnh Xiêng Khoảng.\n",
        )
    )
    meeting = only_meeting(article)
    assert (meeting.kind, meeting.organizers, meeting.topics) == ("briefing", (), ())


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Hai bên thống nhất tiếp nhận trở lại công dân.", ("illegal_migration",)),
        ("Hai bên trao đổi về tội phạm mua bán động vật hoang dã.", ()),
        ("Hai bên thống nhất phòng, chống tội phạm sử dụng công nghệ cao.", ()),
        ("Đại tá Lê Văn Minh đề nghị điều động thêm cán bộ.", ()),
        ("Hai bên trao đổi về giáo dục - đào tạo và giao lưu nhân dân.", ()),
        ("Đại tá Lê Văn Minh gặp lại các cựu học viên Lào. Hai bên thống nhất mở thêm lớp tiếng Lào.", ("training",)),
        ("Đại tá Lê Văn Minh gặp lại các cựu học viên Lào.", ()),
    ],
)
def test_what_is_touched_in_passing_is_no_topic(text: str, topics: tuple[str, ...]) -> None:
    lead = "Ngày 15/3/2023, Công an tỉnh Nghệ An hội đàm với Công an tỉnh Xiêng Khoảng (Lào). "
    assert only_meeting(article_of(lead + text)).topics == topics


@pytest.mark.parametrize(
    ("occasion", "topics"),
    [("hội nghị giao ban", ("drugs",)), ("họp báo", ()), ("lễ chào cờ", ())],
)
def test_one_silent_sentence_tells_what_a_conference_is_about(occasion: str, topics: tuple[str, ...]) -> None:
    text = f"Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức {occasion}. Tình hình tội phạm ma túy còn phức tạp."
    assert only_meeting(article_of(text)).topics == topics


def test_a_ceremony_that_shortens_sentences_changes_no_posts() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức Lễ công bố quyết định giảm thời hạn chấp hành án phạt tù."
    )
    assert only_meeting(article).topics == ()


def test_a_word_of_drugs_at_a_briefing_of_the_press_is_a_case() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức họp báo. Đại tá Lê Văn Minh cho biết vụ ma túy ở Vinh đang được"
        " điều tra."
    )
    assert only_meeting(article).topics == ()


def test_a_ceremony_at_which_a_post_changes_deals_with_personnel() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức buổi lễ tại thành phố Vinh.\n\nThượng tá Lê Văn Minh, Trưởng"
        " phòng Tham mưu, được điều động giữ chức Trưởng Công an huyện Kỳ Sơn.\n"
    )
    assert only_meeting(article).topics == ("personnel",)


@pytest.mark.parametrize(
    "matter",
    [
        "đối thoại với doanh nghiệp để tạo môi trường cạnh tranh lành mạnh",
        "triển khai giải pháp cải thiện môi trường đầu tư, môi trường sống an toàn",
        "thông tin về vụ cháy đang xác định danh tính nạn nhân",
    ],
)
def test_what_only_sounds_like_a_topic_is_none(matter: str) -> None:
    article = article_of(f"Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức hội nghị {matter}.")
    assert only_meeting(article).topics == ()
