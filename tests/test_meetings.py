"""Which meetings an article reports, and which of its words are about the same one."""

from __future__ import annotations

import pytest
from meeting_text import agents_in, article_of, names_in, only_meeting

_HOST = "Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh Nghệ An"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức hội nghị tổng kết công tác năm.", "conference"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức giao ban công tác quý I.", "briefing"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An có buổi làm việc với Công an tỉnh Hà Tĩnh.", "working_session"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An đã hội đàm với Công an tỉnh Xiêng Khoảng (Lào).", "talks"),
        ("Ngày 15/3/2023, đoàn công tác đến thăm, chúc Tết Công an tỉnh Nghệ An.", "visit"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ công bố quyết định về công tác cán bộ.", "ceremony"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức công bố các quyết định về bộ máy.", "ceremony"),
        (
            "Sáng 15/3/2023, lãnh đạo Bộ Công an vừa công bố quyết định bổ nhiệm ở thành phố Vinh.",
            "ceremony",
        ),
        ("Sáng 15/3/2023, tại thành phố Vinh, Công an tỉnh Nghệ An tổ chức khen thưởng các tập thể.", "ceremony"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức bàn giao trụ sở cho Công an xã Na Ngoi.", "ceremony"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức họp thống nhất nội dung.", "working_session"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức biểu dương, khen thưởng các tập thể.", "ceremony"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức kỷ niệm 75 năm Ngày truyền thống.", "ceremony"),
        (
            (
                "Ngày 15/3/2023, Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Nghệ An, đã trao thưởng cho lực lượng"
                " vây bắt tội phạm. Tại buổi trao thưởng, Đại tá Minh phát biểu."
            ),
            "ceremony",
        ),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lớp tập huấn nghiệp vụ.", "seminar"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức họp báo về chuyên án.", "press_conference"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức gặp mặt báo chí đầu xuân.", "press_conference"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức buổi gặp gỡ với các cơ quan báo chí.", "press_conference"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức điểm Ngày hội toàn dân bảo vệ ANTQ.", "other"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức diễn tập phương án chữa cháy.", "exercise"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức diễn đàn lắng nghe ý kiến nhân dân.", "other"),
    ],
)
def test_noun_or_verb_tells_the_kind(text: str, kind: str) -> None:
    meeting = only_meeting(article_of(text))
    assert (meeting.kind, meeting.date) == (kind, "2023-03-15")


@pytest.mark.parametrize(
    "text",
    [
        "Dự kiến hội nghị lần tới sẽ do Công an tỉnh Nghệ An tổ chức ngày 15/4/2023 tại thành phố Vinh.",
        "Các hội nghị, cuộc họp của Công an tỉnh Nghệ An đều được chuẩn bị kỹ.",
        "Tại phiên tòa ngày 15/3/2023, bị cáo thừa nhận hành vi.",
        "Công an tỉnh Nghệ An không tổ chức lễ đón.",
        "Ngày 15/3/2023, Tỉnh ủy giao Ban cán sự đảng UBND tỉnh soạn thảo kế hoạch.",
        "Ngày 15/3/2023, Công an tỉnh Nghệ An khen thưởng các tập thể phá án.",
        "Trao đổi với phóng viên, Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh Nghệ An nói về vụ án.",
        "Ngày 15/3/2023, Công an huyện Kỳ Sơn bắt giữ đối tượng vận chuyển ma túy tại xã Na Ngoi.",
    ],
)
def test_what_is_announced_generic_or_no_meeting_gives_none(text: str) -> None:
    assert article_of(text).meetings == ()


def test_all_that_one_sentence_says_of_a_meeting() -> None:
    article = article_of(
        "Ngày 15/3/2023, tại thành phố Vinh, Công an tỉnh Nghệ An phối hợp với Công an tỉnh Hà Tĩnh tổ chức hội nghị"
        " bàn giải pháp phòng, chống mua bán người."
    )
    meeting, names = only_meeting(article), names_in(article)
    assert [names[p] for p in meeting.places] == ["Vinh"]
    assert [names[o] for o in meeting.organizers] == ["Công an tỉnh Nghệ An", "Công an tỉnh Hà Tĩnh"]
    assert meeting.topics == ("human_trafficking",)
    assert {e.supports for e in meeting.evidence} == {"", "date", "place", "organizer", "topic"}


def test_what_comes_only_after_a_visit_is_not_the_visit() -> None:
    article = article_of(
        f"Ngày 15/3/2023, trước khi tổ chức họp báo, {_HOST} đến trụ sở Công an huyện Kỳ Sơn chúc mừng Ban chuyên án."
    )
    assert only_meeting(article).kind == "visit"
    assert sorted(agents_in(article, "participant")) == ["Công an huyện Kỳ Sơn", "Lê Văn Minh"]


def test_two_meetings_of_one_day() -> None:
    article = article_of(
        "Sáng 15/3/2023, tại thành phố Vinh, Công an tỉnh Nghệ An tổ chức hội nghị giao ban.\n\n"
        "Chiều cùng ngày, tại huyện Kỳ Sơn, Công an tỉnh Nghệ An tổ chức lễ trao tặng nhà cho hộ nghèo."
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("briefing", "2023-03-15"), ("ceremony", "2023-03-15")]


def test_one_occasion_under_several_names_is_one_meeting() -> None:
    article = article_of(
        "Sáng 15/3/2023, tại thành phố Vinh, Công an tỉnh Nghệ An tổ chức lễ công bố quyết định về công tác cán bộ.\n\n"
        "Tại buổi lễ, Thiếu tướng Lê Văn Minh, Giám đốc Công an tỉnh trao quyết định cho các đồng chí.\n\n"
        "Buổi lễ kết thúc trong không khí trang trọng."
    )
    assert len(article.meetings) == 1


def test_earlier_meeting_in_passing_takes_nobody_from_the_main_one() -> None:
    article = article_of(
        "Ngày 15/3/2023, tại thành phố Vinh, Công an tỉnh Nghệ An tổ chức hội nghị hợp tác. Kết quả đó là nhờ hội nghị"
        " giữa Công an tỉnh Nghệ An và Công an tỉnh Hà Tĩnh tháng 7/2022.\n\n"
        "Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh đề nghị các đơn vị tăng cường phối hợp."
    )
    assert [m.date for m in article.meetings] == ["2023-03-15", "2022-07"]
    assert agents_in(article, "speaker", "m1") == ["Lê Văn Minh"]
    assert agents_in(article, "participant", "m2") == ["Công an tỉnh Nghệ An", "Công an tỉnh Hà Tĩnh"]


def test_quotations_name_no_meeting_and_give_no_role() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An bắt hai đối tượng."
        ' "Tại hội nghị ở thành phố Vinh, Đại tá Minh đã yêu cầu", một cán bộ kể.'
    )
    assert article.meetings == ()


def test_several_received_one_after_the_other_are_several_meetings() -> None:
    article = article_of(
        "Ngày 15/3/2023, tại trụ sở Công an tỉnh Nghệ An, Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Nghệ An đã lần lượt"
        " tiếp ông Trần Văn Bình, Phó Chủ tịch UBND tỉnh Hà Tĩnh và bà Phan Thị Hòa, Giám đốc Sở Ngoại vụ tỉnh Hà Tĩnh."
        "\n\nTại buổi tiếp bà Phan Thị Hòa, hai bên trao đổi về công tác phối hợp. Bà Hòa đề nghị giữ liên lạc.\n\n"
        "Cùng dự các buổi tiếp có Thượng tá Phan Văn Đức, Trưởng phòng Tham mưu Công an tỉnh Nghệ An."
    )
    assert [m.date for m in article.meetings] == ["2023-03-15", "2023-03-15"]
    assert agents_in(article, "speaker", "m1") == []
    assert agents_in(article, "speaker", "m2") == ["Phan Thị Hòa"]
    assert "Phan Văn Đức" in agents_in(article, "participant", "m1")
    assert "Phan Văn Đức" in agents_in(article, "participant", "m2")


def test_another_partner_right_after_is_another_meeting() -> None:
    article = article_of(
        "Sáng 15/3/2023, Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Nghệ An hội đàm với ông Trần Văn Bình, Phó Chủ tịch"
        " UBND tỉnh Hà Tĩnh.\n\n"
        "Ngay sau đó, Đại tá Minh hội đàm với bà Phan Thị Hòa, Giám đốc Sở Ngoại vụ tỉnh Hà Tĩnh."
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("talks", "2023-03-15"), ("talks", "2023-03-15")]


def test_one_guest_of_two_hosts_is_received_twice() -> None:
    article = article_of(
        "Sáng 15/3/2023, Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Nghệ An đã tiếp ông Trần Văn Bình, Phó Chủ tịch UBND"
        " tỉnh Hà Tĩnh.\n\n"
        "Chiều cùng ngày, bà Phan Thị Hòa, Bí thư Tỉnh ủy Nghệ An đã tiếp ông Trần Văn Bình."
    )
    assert [m.date for m in article.meetings] == ["2023-03-15", "2023-03-15"]
    assert "Phan Thị Hòa" not in agents_in(article, "participant", "m1")


def test_what_is_told_of_another_day_before_is_not_the_meeting() -> None:
    article = article_of(
        "10 giờ sáng 15/3/2023, Thượng tướng Lê Văn Minh, Thứ trưởng Bộ Công an đã đến viếng đám tang ông Phan Văn Đức,"
        " Phó Giám đốc Sở Y tế tỉnh Nghệ An.\n\nTại cuộc họp báo thông tin về vụ việc tổ chức vào chiều 14/3/2023,"
        " Thiếu tướng Trần Văn Bình, Giám đốc Công an tỉnh Nghệ An cho biết đã khởi tố vụ án.\n\n"
        "Sau khi bắn ông Đức, nghi phạm bỏ trốn."
    )
    assert only_meeting(article).date == "2023-03-14"
    assert [p.role for p in article.participations] == ["speaker"]


def test_items_of_a_digest_are_told_apart() -> None:
    article = article_of(
        "* Nghệ An: Sáng 15/3/2023, tại huyện Kỳ Sơn, Công an tỉnh Nghệ An tổ chức hội nghị sơ kết. Đại tá Lê Văn Minh,"
        " Giám đốc Công an tỉnh, phát biểu.\n\n"
        "* Hà Tĩnh: Chiều 16/3/2023, Đại tá Trần Văn Bình, Giám đốc Công an tỉnh Hà Tĩnh, đến thăm Đại úy Phan Văn Đức,"
        " cán bộ Công an huyện Hương Sơn.\n\n"
        "* Quảng Bình: Dự kiến ngày 29/3/2023, Công an tỉnh Quảng Bình tổ chức hội nghị tổng kết."
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("conference", "2023-03-15"), ("visit", "2023-03-16")]
    assert agents_in(article, "participant", "m2") == ["Trần Văn Bình", "Phan Văn Đức"]


def test_occasions_that_are_counted_are_told_one_by_one() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức hai buổi lễ: buổi sáng ở thành phố Vinh, trao quà cho trẻ em;"
        " buổi chiều ở huyện Kỳ Sơn, trao nhà cho hộ nghèo."
    )
    names = names_in(article)
    assert [[names[p] for p in m.places] for m in article.meetings] == [["Vinh"], ["Kỳ Sơn"]]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Chiều 15/3, Đại tướng Lê Văn Minh, Bộ trưởng Bộ Công an, trao quyết định thăng hàm cho hai sĩ quan.", 1),
        ("Ngày 15/3, Đại tướng Lê Văn Minh, Bộ trưởng Bộ Công an, công bố quyết định thăng hàm cho hai sĩ quan.", 0),
        ("Đại tướng Lê Văn Minh, Bộ trưởng Bộ Công an, trao quyết định có hiệu lực từ ngày 15/3.", 0),
    ],
)
def test_a_decision_handed_over_at_a_time_of_day_is_a_ceremony(text: str, count: int) -> None:
    assert [m.kind for m in article_of(text).meetings] == ["ceremony"] * count


def test_a_visit_of_several_days_is_told_stop_by_stop() -> None:
    article = article_of(
        "Trong 2 ngày 14 và 15/3/2023, đoàn công tác Công an tỉnh Nghệ An do Đại tá Lê Văn Minh, Phó Giám đốc, làm"
        " trưởng đoàn đã đến thăm, chúc Tết Công an tỉnh Xiêng Khoảng và Công an tỉnh Hủa Phăn (Lào).\n\nTại Xiêng"
        " Khoảng, ngày 14/3/2023, Đại tá Khăm Phon Vi Lay, Giám đốc Công an tỉnh Xiêng Khoảng cùng lãnh đạo Công an"
        " huyện Noọng Hét đã đón tiếp đoàn.\n\nNgày 15/3/2023, đoàn đến thăm, chúc Tết Công an tỉnh Hủa Phăn."
    )
    assert [m.date for m in article.meetings] == ["2023-03-14", "2023-03-15"]
    names = names_in(article)
    assert [[names[o] for o in m.organizers] for m in article.meetings] == [["Công an tỉnh Xiêng Khoảng"], []]
    assert [agents_in(article, "delegation_head", m.key) for m in article.meetings] == [["Lê Văn Minh"]] * 2


def test_what_an_interview_goes_on_to_is_not_the_meeting_told_before() -> None:
    article = article_of(
        "- Đơn vị đã làm gì, thưa Thượng tá?\n\nThượng tá Trần Văn Bảo: Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức"
        " hội nghị tại thành phố Vinh.\n\nChúng tôi còn cùng Công an huyện Kỳ Sơn thăm, kiểm tra từng hộ dân. Đại tá Lê"
        " Văn Minh, Trưởng Công an huyện Kỳ Sơn, tặng quà bà con."
    )
    assert agents_in(article, "participant") == []


def test_talks_after_a_welcome_are_talks() -> None:
    article = article_of(
        "Sáng 15/3/2023, tại Viêng Chăn, Bộ Công an Lào đã tổ chức lễ đón trọng thể và hội đàm với Đoàn. Tại hội đàm,"
        " Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh Nghệ An cảm ơn."
    )
    meeting = only_meeting(article)
    assert (meeting.kind, len(meeting.organizers)) == ("talks", 1)


def test_why_a_guest_is_there_is_no_meeting() -> None:
    article = article_of(
        "Sáng 15/3, Đại tướng Lê Văn An, Bộ trưởng Công an đã tiếp ông Vương Minh, Thứ trưởng Bộ Công an Trung Quốc, "
        "đang thăm Việt Nam và đồng chủ trì Hội nghị hợp tác phòng, chống tội phạm lần thứ 7."
    )
    assert only_meeting(article).kind == "talks"
    assert only_meeting(article).places == ()


def test_talks_with_several_are_one_with_each() -> None:
    article = article_of(
        "Ngày 15/3, tại Bắc Kinh, Thượng tướng Lê Văn An, Thứ trưởng Công an đã có các cuộc hội đàm với Bộ trưởng Bộ "
        "Công an Trung Quốc Vương Minh; Thứ trưởng Bộ Công an Trung Quốc Lý Quân."
    )
    assert [m.kind for m in article.meetings] == ["talks", "talks"]
    assert agents_in(article, "participant", "m1") == ["Lê Văn An", "Vương Minh"]
    assert agents_in(article, "participant", "m2") == ["Lê Văn An", "Lý Quân"]


@pytest.mark.parametrize(
    "told",
    [
        (
            "có các cuộc hội đàm song phương với ông Vương Minh, Bộ trưởng Bộ Công an Trung Quốc và ông Lý Quân, Thư ký"
            " Hội đồng An ninh Nga."
        ),
        "hội đàm với ông Vương Minh, Bộ trưởng Bộ Công an Trung Quốc; ông Lý Quân, Thư ký Hội đồng An ninh Nga.",
    ],
)
def test_talks_with_guests_of_several_bodies_are_one_with_each(told: str) -> None:
    article = article_of(f"Ngày 15/3, tại Bắc Kinh, Thượng tướng Lê Văn An, Thứ trưởng Bộ Công an đã {told}")
    assert [agents_in(article, "participant", key) for key in ("m1", "m2")] == [
        ["Lê Văn An", "Vương Minh"],
        ["Lê Văn An", "Lý Quân"],
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            f"Nhân chuyến thăm Lào và dự hội nghị, ngày 15/3/2023, {_HOST} gặp ông Bun Mi, Bộ trưởng Bộ Công an Lào.",
            "talks",
        ),
        # What a visit is part of, and what its guests came for, is another meeting.
        (
            f"Trong khuôn khổ hội nghị hợp tác, ngày 15/3/2023, {_HOST} thăm và làm việc tại Công an tỉnh Hà Tĩnh.",
            "visit",
        ),
        ("Ngày 15/3/2023, đoàn đại biểu tham dự hội nghị đã đến thăm Công an tỉnh Hà Tĩnh.", "visit"),
        (
            f"Ngày 15/3/2023, đoàn đến thăm, làm việc tại Công an tỉnh Nghệ An. Tiếp và làm việc với đoàn có {_HOST}.",
            "visit",
        ),
        (
            "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức hội nghị. Dự hội nghị, các đại biểu nghe báo cáo.",
            "conference",
        ),
        (f"Ngày 15/3/2023, {_HOST} đã đến chào Tổng Lãnh sự Lào Bun Mi.", "visit"),
    ],
)
def test_what_stands_around_a_visit_is_not_the_visit(text: str, kind: str) -> None:
    assert only_meeting(article_of(text)).kind == kind


@pytest.mark.parametrize(
    "lead",
    ["Nhân dịp tháp tùng Thủ tướng Chính phủ Trần Văn Bảo thăm chính thức Lào", "Trong khuôn khổ chuyến thăm Lào"],
)
def test_who_goes_along_on_a_visit_has_a_session_of_his_own(lead: str) -> None:
    article = article_of(
        f"{lead}, ngày 15/3/2023, đoàn Bộ Công an do Đại tá Lê Văn Minh làm Trưởng đoàn đã có buổi làm việc tại tỉnh"
        " Hủa Phăn."
    )
    assert (only_meeting(article).kind, agents_in(article, "delegation_head")) == ("working_session", ["Lê Văn Minh"])


def test_a_ceremony_that_honours_changes_no_posts() -> None:
    article = article_of(
        "Chiều 1/2/2023, đoàn công tác trao Huy chương Hữu nghị cho Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Nghệ An."
        " Tại buổi lễ, đoàn công bố quyết định của Thủ tướng Chính phủ đối với Đại tá Lê Văn Minh."
    )
    assert [meeting.topics for meeting in article.meetings] == [()]


def test_a_festival_named_again_with_its_day_is_the_same_one() -> None:
    article = article_of(
        "Trung tướng Hồ Sĩ Lân, Thứ trưởng Bộ Công an, dự Ngày hội toàn dân bảo vệ an ninh Tổ quốc tại thành phố Vinh."
        "\n\nNgày 15/3, UBND thành phố Vinh tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc."
    )
    meeting = only_meeting(article)
    assert (meeting.date, [names_in(article)[p] for p in meeting.places]) == ("2023-03-15", ["Vinh"])


def test_an_exercise_that_is_only_prepared_was_not_held() -> None:
    article = article_of(
        "Diễn tập chữa cháy dự kiến diễn ra vào ngày 1/10/2023 tại thành phố Vinh, huy động nhiều lực lượng.\n\n"
        "Đại tá Lê Văn Tám, Giám đốc Công an tỉnh Nghệ An, ghi nhận nỗ lực chuẩn bị các điều kiện cho buổi diễn tập."
    )
    assert article.meetings == ()


@pytest.mark.parametrize(
    "text",
    [
        "Trung tá Lê Văn Minh từng nhiều năm làm việc tại Phòng Cảnh sát hình sự Công an tỉnh Nghệ An.",
        "Trung tá Lê Văn Minh hiện làm việc tại Công an huyện Kỳ Sơn.",
    ],
)
def test_where_somebody_is_employed_is_no_meeting(text: str) -> None:
    assert article_of(text).meetings == ()


def test_the_day_of_a_decree_is_none_of_a_meeting() -> None:
    article = article_of(
        "Sáng 26/3/2023, Công an tỉnh Nghệ An tổ chức họp báo tại thành phố Vinh. Mức phạt theo Nghị định"
        " 158/2013/NĐ-CP ngày 12/11/2013 được nêu tại cuộc họp."
    )
    assert [meeting.date for meeting in article.meetings] == ["2023-03-26"]


def test_who_is_reported_on_at_a_session_of_inspectors_takes_no_part() -> None:
    article = article_of(
        "Chiều 4-10-2021, tại kỳ họp thứ 9 diễn ra ở Hà Nội, Ủy ban Kiểm tra Trung ương đã xem xét kỷ luật. Ông Lê Văn"
        " Minh, Giám đốc Công an tỉnh Nghệ An, bị đề nghị kỷ luật. Đại tá Trần Văn Hùng, Phó Giám đốc Công an tỉnh Nghệ"
        " An, đã chỉ đạo một số vụ án sai thẩm quyền."
    )
    assert only_meeting(article).kind == "other"
    assert agents_in(article, "speaker") == []


def test_the_lead_names_the_meeting_that_the_text_dates() -> None:
    article = article_of(
        "Buổi lễ truy tặng Huân chương Dũng cảm cho Thượng sĩ Trần Văn Lộc kết thúc lúc 10 giờ.\n\n"
        "Ngày 15/3, tại xã Cư Ni, huyện Ea Kar, UBND tỉnh Đắk Lắk tổ chức lễ truy tặng Huân chương Dũng cảm cho"
        " Thượng sĩ Trần Văn Lộc. Đại tá Lê Văn Bình, Phó Giám đốc Công an tỉnh đã trao Huân chương cho gia đình."
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("ceremony", "2023-03-15")]
    # The dead get it and are not there.
    assert agents_in(article, "participant") == ["Lê Văn Bình"]


@pytest.mark.parametrize("lead", ["Được sự đồng ý của lãnh đạo Bộ Công an", "Dưới sự chỉ đạo của UBND tỉnh"])
def test_what_somebody_agreed_to_is_no_speech(lead: str) -> None:
    article = article_of(
        f"{lead}, ngày 15/3, Công an tỉnh An Giang tổ chức đón đoàn Công an tỉnh Kandal do Thiếu tướng Sok Sovan,"
        " Phó Giám đốc Công an tỉnh làm trưởng đoàn, sang tặng lúa giống tại xã Vĩnh Xương, thị xã Tân Châu."
    )
    meeting = only_meeting(article)
    names = names_in(article)
    assert (meeting.kind, [names[key] for key in meeting.organizers]) == ("visit", ["Công an tỉnh An Giang"])
    assert agents_in(article, "delegation_head") == ["Sok Sovan"]
    assert agents_in(article, "participant") == ["Công an tỉnh Kandal"]
