"""Which meetings an article reports, and who did what there."""

from __future__ import annotations

import pytest

from kg.extract.article import extract
from kg.extract.meeting_draft import conflicts
from kg.model import Article, Document, MeetingFact

_LEAD = "Tin hoạt động của lực lượng Công an\n\n"


def _article(text: str, published: str = "2023-03-20") -> Article:
    return extract(Document("article", _LEAD + text + "\n", published=published))


def _names(article: Article) -> dict[str, str]:
    people = {p.key: p.name for p in article.people}
    return people | {o.key: o.name for o in article.organizations} | {a.key: a.name for a in article.areas}


def _roles(article: Article, role: str, meeting: str = "m1") -> list[str]:
    names = _names(article)
    return [names[p.agent] for p in article.participations if p.meeting == meeting and p.role == role]


def _only(article: Article) -> MeetingFact:
    (meeting,) = article.meetings
    return meeting


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
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lớp tập huấn nghiệp vụ.", "seminar"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức họp báo về chuyên án.", "press_conference"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức diễn tập phương án chữa cháy.", "exercise"),
        ("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức diễn đàn lắng nghe ý kiến nhân dân.", "other"),
    ],
)
def test_noun_or_verb_tells_the_kind(text: str, kind: str) -> None:
    meeting = _only(_article(text))
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
    assert _article(text).meetings == ()


def test_all_that_one_sentence_says_of_a_meeting() -> None:
    article = _article(
        "Ngày 15/3/2023, tại thành phố Vinh, Công an tỉnh Nghệ An phối hợp với Công an tỉnh Hà Tĩnh tổ chức hội nghị"
        " bàn giải pháp phòng, chống mua bán người."
    )
    meeting, names = _only(article), _names(article)
    assert [names[p] for p in meeting.places] == ["Vinh"]
    assert [names[o] for o in meeting.organizers] == ["Công an tỉnh Nghệ An", "Công an tỉnh Hà Tĩnh"]
    assert meeting.topics == ("human_trafficking",)
    assert {e.supports for e in meeting.evidence} == {"", "date", "place", "organizer", "topic"}


def test_roles_of_people() -> None:
    article = _article(
        "Sáng 15/3/2023, Công an tỉnh Nghệ An tổ chức hội nghị tổng kết. Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh"
        " chủ trì hội nghị. Tham dự có ông Trần Văn Bình, Phó Chủ tịch UBND tỉnh; đại diện Công an tỉnh Hà Tĩnh.\n\n"
        "Phát biểu tại hội nghị, ông Trần Văn Bình ghi nhận kết quả của lực lượng Công an.\n\n"
        "Đại tá Minh trao Giấy khen cho Thiếu tá Phan Thị Hòa, Trưởng Công an xã Na Ngoi."
    )
    assert _roles(article, "chair") == ["Lê Văn Minh"]
    assert _roles(article, "speaker") == ["Trần Văn Bình"]
    assert _roles(article, "participant") == ["Công an tỉnh Hà Tĩnh", "Phan Thị Hòa"]


def test_words_after_the_meeting_are_no_speech_there() -> None:
    article = _article(
        "Ngày 15/3/2023, Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh Nghệ An chủ trì cuộc họp tại thành phố Vinh.\n\n"
        "Ngay sau cuộc họp, Thượng tá Phan Thị Hòa, Trưởng Công an huyện Kỳ Sơn yêu cầu các tổ công tác vào cuộc."
    )
    assert _roles(article, "speaker") == []


@pytest.mark.parametrize("opening", ["Sau khi nghe báo cáo", "Sau khi nhận quyết định", "Sau khi trao quyết định"])
def test_who_speaks_after_a_part_of_the_meeting_speaks_there(opening: str) -> None:
    text = (
        "Sáng 2/3/2024, Công an tỉnh Hà Nam tổ chức hội nghị tại thành phố Phủ Lý.\n\n"
        f"{opening} của các đơn vị, Đại tá Lê Văn Tám, Giám đốc Công an tỉnh, yêu cầu nêu cao tinh thần đoàn kết."
    )
    assert _roles(_article(text), "speaker") == ["Lê Văn Tám"]


def test_two_meetings_of_one_day() -> None:
    article = _article(
        "Sáng 15/3/2023, tại thành phố Vinh, Công an tỉnh Nghệ An tổ chức hội nghị giao ban.\n\n"
        "Chiều cùng ngày, tại huyện Kỳ Sơn, Công an tỉnh Nghệ An tổ chức lễ trao tặng nhà cho hộ nghèo."
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("briefing", "2023-03-15"), ("ceremony", "2023-03-15")]


def test_one_occasion_under_several_names_is_one_meeting() -> None:
    article = _article(
        "Sáng 15/3/2023, tại thành phố Vinh, Công an tỉnh Nghệ An tổ chức lễ công bố quyết định về công tác cán bộ.\n\n"
        "Tại buổi lễ, Thiếu tướng Lê Văn Minh, Giám đốc Công an tỉnh trao quyết định cho các đồng chí.\n\n"
        "Buổi lễ kết thúc trong không khí trang trọng."
    )
    assert len(article.meetings) == 1


def test_earlier_meeting_in_passing_takes_nobody_from_the_main_one() -> None:
    article = _article(
        "Ngày 15/3/2023, tại thành phố Vinh, Công an tỉnh Nghệ An tổ chức hội nghị hợp tác. Kết quả đó là nhờ hội nghị"
        " giữa Công an tỉnh Nghệ An và Công an tỉnh Hà Tĩnh tháng 7/2022.\n\n"
        "Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh đề nghị các đơn vị tăng cường phối hợp."
    )
    assert [m.date for m in article.meetings] == ["2023-03-15", "2022-07"]
    assert _roles(article, "speaker", "m1") == ["Lê Văn Minh"]
    assert _roles(article, "participant", "m2") == ["Công an tỉnh Nghệ An", "Công an tỉnh Hà Tĩnh"]


def test_head_of_a_delegation_is_at_every_stop() -> None:
    article = _article(
        "Từ ngày 9 đến 10/3/2023, đoàn công tác Công an tỉnh Nghệ An do Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh"
        " dẫn đầu sang thăm, làm việc tại Lào.\n\n"
        "Ngày 9/3, đoàn đến thăm Công an tỉnh Xiêng Khoảng. Tiếp đoàn có Đại tá Khăm Phon, Giám đốc Công an tỉnh"
        " Xiêng Khoảng.\n\n"
        "Ngày 10/3, đoàn đến thăm Công an tỉnh Bô Ly Khăm Xay."
    )
    assert [m.date for m in article.meetings] == ["2023-03-09", "2023-03-10"]
    for meeting in article.meetings:
        assert _roles(article, "delegation_head", meeting.key) == ["Lê Văn Minh"]
        assert "Công an tỉnh Nghệ An" in _roles(article, "participant", meeting.key)
    names = _names(article)
    assert [names[o] for o in article.meetings[0].organizers] == ["Công an tỉnh Xiêng Khoảng"]


def test_points_of_a_video_meeting_are_places() -> None:
    article = _article(
        "Sáng 15/3/2023, Bộ Công an tổ chức hội nghị trực tuyến từ điểm cầu Hà Nội đến điểm cầu Nghệ An và điểm cầu"
        " Hà Tĩnh."
    )
    names = _names(article)
    assert [names[p] for p in _only(article).places] == ["Hà Nội", "Nghệ An", "Hà Tĩnh"]


def test_quotations_name_no_meeting_and_give_no_role() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An bắt hai đối tượng."
        ' "Tại hội nghị ở thành phố Vinh, Đại tá Minh đã yêu cầu", một cán bộ kể.'
    )
    assert article.meetings == ()


def test_evidence_of_a_role_holds_its_subject() -> None:
    text = (
        "Ngày 15/3/2023, tại thành phố Vinh, Công an tỉnh Nghệ An tổ chức hội nghị. Đại tá Lê Văn Minh, Phó Giám đốc"
        " Công an tỉnh chủ trì. Phát biểu tại hội nghị, Đại tá Minh cảm ơn các đơn vị."
    )
    article = _article(text)
    raw = article.document.text
    people = {p.key for p in article.people}
    said = [p for p in article.participations if p.agent in people]
    quotes = {p.role: [raw[e.start : e.stop] for e in p.evidence] for p in said}
    assert quotes == {
        "chair": ["Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh chủ trì."],
        "speaker": ["Phát biểu tại hội nghị, Đại tá Minh cảm ơn các đơn vị."],
    }


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


def test_several_received_one_after_the_other_are_several_meetings() -> None:
    article = _article(
        "Ngày 15/3/2023, tại trụ sở Công an tỉnh Nghệ An, Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Nghệ An đã lần lượt"
        " tiếp ông Trần Văn Bình, Phó Chủ tịch UBND tỉnh Hà Tĩnh và bà Phan Thị Hòa, Giám đốc Sở Ngoại vụ tỉnh Hà Tĩnh."
        "\n\nTại buổi tiếp bà Phan Thị Hòa, hai bên trao đổi về công tác phối hợp. Bà Hòa đề nghị giữ liên lạc.\n\n"
        "Cùng dự các buổi tiếp có Thượng tá Phan Văn Đức, Trưởng phòng Tham mưu Công an tỉnh Nghệ An."
    )
    assert [m.date for m in article.meetings] == ["2023-03-15", "2023-03-15"]
    assert _roles(article, "speaker", "m1") == []
    assert _roles(article, "speaker", "m2") == ["Phan Thị Hòa"]
    assert "Phan Văn Đức" in _roles(article, "participant", "m1")
    assert "Phan Văn Đức" in _roles(article, "participant", "m2")


def test_another_partner_right_after_is_another_meeting() -> None:
    article = _article(
        "Sáng 15/3/2023, Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Nghệ An hội đàm với ông Trần Văn Bình, Phó Chủ tịch"
        " UBND tỉnh Hà Tĩnh.\n\n"
        "Ngay sau đó, Đại tá Minh hội đàm với bà Phan Thị Hòa, Giám đốc Sở Ngoại vụ tỉnh Hà Tĩnh."
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("talks", "2023-03-15"), ("talks", "2023-03-15")]


def test_one_guest_of_two_hosts_is_received_twice() -> None:
    article = _article(
        "Sáng 15/3/2023, Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Nghệ An đã tiếp ông Trần Văn Bình, Phó Chủ tịch UBND"
        " tỉnh Hà Tĩnh.\n\n"
        "Chiều cùng ngày, bà Phan Thị Hòa, Bí thư Tỉnh ủy Nghệ An đã tiếp ông Trần Văn Bình."
    )
    assert [m.date for m in article.meetings] == ["2023-03-15", "2023-03-15"]
    assert "Phan Thị Hòa" not in _roles(article, "participant", "m1")


def test_what_is_told_of_another_day_before_is_not_the_meeting() -> None:
    article = _article(
        "10 giờ sáng 15/3/2023, Thượng tướng Lê Văn Minh, Thứ trưởng Bộ Công an đã đến viếng đám tang ông Phan Văn Đức,"
        " Phó Giám đốc Sở Y tế tỉnh Nghệ An.\n\nTại cuộc họp báo thông tin về vụ việc tổ chức vào chiều 14/3/2023,"
        " Thiếu tướng Trần Văn Bình, Giám đốc Công an tỉnh Nghệ An cho biết đã khởi tố vụ án.\n\n"
        "Sau khi bắn ông Đức, nghi phạm bỏ trốn."
    )
    assert _only(article).date == "2023-03-14"
    assert [p.role for p in article.participations] == ["speaker"]


def test_who_chairs_a_reception_receives_for_the_office() -> None:
    article = _article(
        "Ngày 15/3/2023, tại Công an tỉnh Nghệ An, Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh chủ trì buổi tiếp đoàn"
        " công tác Công an tỉnh Hà Tĩnh."
    )
    assert [_names(article)[o] for o in _only(article).organizers] == ["Công an tỉnh Nghệ An"]


def test_a_committee_takes_part_in_its_own_session_and_who_is_judged_does_not() -> None:
    article = _article(
        "Ngày 15/3/2023, tại hội nghị Ban Chấp hành Đảng bộ tỉnh Nghệ An, các đại biểu nhận thấy ông Lê Văn Minh,"
        " nguyên Trưởng Công an huyện Kỳ Sơn, đã có vi phạm."
    )
    assert _roles(article, "participant") == ["Ban Chấp hành Đảng bộ tỉnh Nghệ An"]
    article = _article("Chiều 15/3/2023, trong buổi họp báo ở Tỉnh ủy Nghệ An, Đại tá Lê Văn Minh cho biết kết quả.")
    assert _roles(article, "participant") == []


def test_who_gives_the_order_holds_no_ceremony() -> None:
    article = _article(
        "Ngày 15/3/2023, thừa ủy quyền của Bộ Công an, lãnh đạo Công an tỉnh Nghệ An đã tổ chức lễ trao thưởng."
    )
    assert [_names(article)[o] for o in _only(article).organizers] == ["Công an tỉnh Nghệ An"]


def test_a_ceremony_named_late_is_of_the_day_that_the_text_opens_with() -> None:
    article = _article(
        "Ngày 15/3/2023, tại trụ sở Công an tỉnh Nghệ An, Chủ tịch UBND tỉnh Lê Văn Minh đã khen thưởng ba đội.\n\n"
        "Trước đó, các tập thể đã phá nhiều vụ án.\n\nCụ thể, Công an huyện Kỳ Sơn đã bắt ba đối tượng.\n\n"
        "Phát biểu tại buổi lễ, ông Lê Văn Minh, Chủ tịch UBND tỉnh Nghệ An ghi nhận thành tích của bốn tập thể."
    )
    assert _only(article).date == "2023-03-15"


def test_items_of_a_digest_are_told_apart() -> None:
    article = _article(
        "* Nghệ An: Sáng 15/3/2023, tại huyện Kỳ Sơn, Công an tỉnh Nghệ An tổ chức hội nghị sơ kết. Đại tá Lê Văn Minh,"
        " Giám đốc Công an tỉnh, phát biểu.\n\n"
        "* Hà Tĩnh: Chiều 16/3/2023, Đại tá Trần Văn Bình, Giám đốc Công an tỉnh Hà Tĩnh, đến thăm Đại úy Phan Văn Đức,"
        " cán bộ Công an huyện Hương Sơn.\n\n"
        "* Quảng Bình: Dự kiến ngày 29/3/2023, Công an tỉnh Quảng Bình tổ chức hội nghị tổng kết."
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("conference", "2023-03-15"), ("visit", "2023-03-16")]
    assert _roles(article, "participant", "m2") == ["Trần Văn Bình", "Phan Văn Đức"]


def test_the_unit_at_whose_seat_others_meet_is_no_organizer() -> None:
    article = _article(
        "Ngày 15/3/2023, tại trụ sở Công an huyện Kỳ Sơn, Công an tỉnh Nghệ An và Công an tỉnh Hà Tĩnh"
        " tổ chức hội nghị."
    )
    names = _names(article)
    assert [names[o] for o in _only(article).organizers] == ["Công an tỉnh Nghệ An", "Công an tỉnh Hà Tĩnh"]


def test_who_speaks_for_a_body_does_so_on_its_behalf() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức hội nghị hợp tác. Thay mặt Công an tỉnh Hà Tĩnh, Đại tá Lê Văn"
        " Minh, Giám đốc Công an tỉnh Hà Tĩnh cảm ơn đơn vị bạn."
    )
    names = _names(article)
    spoke = [(names[p.agent], names[p.on_behalf_of or ""]) for p in article.participations if p.role == "speaker"]
    assert spoke == [("Lê Văn Minh", "Công an tỉnh Hà Tĩnh")]


def test_stops_of_a_trip_are_where_it_went() -> None:
    article = _article(
        "Từ ngày 14 đến ngày 16/3/2023, đoàn Công an tỉnh Nghệ An do Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh làm"
        " trưởng đoàn đã thăm và làm việc tại Singapore.\n\n"
        "Sáng 15/3, Đại tá Minh hội đàm với ông Trần Văn Bình, Đại sứ Việt Nam tại Singapore."
    )
    meeting, names = _only(article), _names(article)
    assert (meeting.date, [names[p] for p in meeting.places]) == ("2023-03-15", ["Singapore"])
    assert _roles(article, "delegation_head") == ["Lê Văn Minh"]


def test_occasions_that_are_counted_are_told_one_by_one() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức hai buổi lễ: buổi sáng ở thành phố Vinh, trao quà cho trẻ em;"
        " buổi chiều ở huyện Kỳ Sơn, trao nhà cho hộ nghèo."
    )
    names = _names(article)
    assert [[names[p] for p in m.places] for m in article.meetings] == [["Vinh"], ["Kỳ Sơn"]]


def test_a_range_may_last_until_the_end_of_a_day() -> None:
    article = _article(
        "Từ ngày 6/3/2023 và kéo dài đến hết ngày 10/3/2023, Công an tỉnh Nghệ An tổ chức lớp tập huấn nghiệp vụ."
    )
    meeting = _only(article)
    assert (meeting.date, meeting.end_date) == ("2023-03-06", "2023-03-10")


def test_all_of_a_row_chair() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức hội nghị giao ban. Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh;"
        " Đại tá Trần Văn Bình, Phó Giám đốc Công an tỉnh Hà Tĩnh và Thượng tá Phan Thị Hòa, Trưởng phòng Tham mưu Công"
        " an tỉnh Nghệ An đồng chủ trì hội nghị."
    )
    assert _roles(article, "chair") == ["Lê Văn Minh", "Trần Văn Bình", "Phan Thị Hòa"]


_HOST = "Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh Nghệ An"


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
    article = _article(text)
    names = _names(article)
    assert [names[o] for o in _only(article).organizers] == organizers


def test_a_meeting_is_held_where_the_unit_is_at_which_it_is_told() -> None:
    article = _article(
        f"Ngày 15/3/2023, {_HOST} có buổi làm việc tại Công an phường Hưng Bình, thành phố Vinh. Phường được chọn làm"
        " nơi thí điểm tại tỉnh Nghệ An."
    )
    assert [_names(article)[p] for p in _only(article).places] == ["Hưng Bình"]


def test_three_in_a_row_speak() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ ký kết. Tại buổi lễ, Đại tá Lê Văn Minh, Giám đốc Công an tỉnh"
        " Nghệ An; Đại tá Khăm Xỉ, Giám đốc Công an tỉnh Xiêng Khoảng và Trung tá Bun Mi, Phó Giám đốc Công an tỉnh Hủa"
        " Phăn thông báo tình hình."
    )
    assert _roles(article, "speaker") == ["Lê Văn Minh", "Khăm Xỉ", "Bun Mi"]


def test_whom_a_decision_is_only_announced_about_need_not_be_there() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ công bố quyết định. Cục Tổ chức cán bộ công bố quyết định nghỉ"
        " công tác đối với Đại tá Trần Văn Bảo. Đại tá Lê Văn Minh trao quyết định cho Trung tá Hồ Văn Quý. Đối với"
        " Trung tá Đỗ Văn Tín, Đại tá Lê Văn Minh bày tỏ tin tưởng."
    )
    assert _roles(article, "participant") == ["Hồ Văn Quý", "Đỗ Văn Tín"]


def test_a_picture_above_the_text_shows_what_the_text_tells() -> None:
    article = _article(
        f"Quang cảnh buổi làm việc. Ảnh: CACC\n\nNgày 15/3/2023, {_HOST} đã có buổi làm việc với Công an huyện Kỳ Sơn."
    )
    assert _only(article).date == "2023-03-15"


def test_a_course_looked_back_on_gives_the_meeting_neither_organizer_nor_topic() -> None:
    article = extract(
        Document(
            "article",
            "Giao ban hợp tác bảo vệ an ninh\n\nTới dự có Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Nghệ An.\n\n"
            "Thượng tá Trần Văn Bảo, Phó Giám đốc Công an tỉnh Nghệ An phát biểu tại Hội nghị.\n\n"
            "Công an tỉnh Nghệ An đã tổ chức lớp bồi dưỡng nghiệp vụ cho cán bộ Công an tỉnh Xiêng Khoảng.\n",
        )
    )
    meeting = _only(article)
    assert (meeting.kind, meeting.organizers, meeting.topics) == ("briefing", (), ())


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Chiều 15/3, Đại tướng Lê Văn Minh, Bộ trưởng Bộ Công an, trao quyết định thăng hàm cho hai sĩ quan.", 1),
        ("Ngày 15/3, Đại tướng Lê Văn Minh, Bộ trưởng Bộ Công an, công bố quyết định thăng hàm cho hai sĩ quan.", 0),
        ("Đại tướng Lê Văn Minh, Bộ trưởng Bộ Công an, trao quyết định có hiệu lực từ ngày 15/3.", 0),
    ],
)
def test_a_decision_handed_over_at_a_time_of_day_is_a_ceremony(text: str, count: int) -> None:
    assert [m.kind for m in _article(text).meetings] == ["ceremony"] * count


def test_those_promoted_in_a_list_are_there() -> None:
    article = _article(
        "Chiều 15/3, Đại tướng Lê Văn Minh, Bộ trưởng Bộ Công an, trao quyết định thăng cấp bậc hàm cho hai sĩ quan."
        "\n\nHai người được thăng cấp bậc hàm từ Đại tá lên Thiếu tướng gồm: ông Trần Văn Bảo, Cục trưởng Cục Y tế;"
        " ông Hồ Văn Quý, Giám đốc Công an tỉnh Nghệ An."
    )
    assert _roles(article, "participant") == ["Lê Văn Minh", "Trần Văn Bảo", "Hồ Văn Quý"]


@pytest.mark.parametrize("said", ["đến nhận công tác và giữ chức vụ", "làm"])
def test_who_was_given_a_post_speaks_as_its_new_holder(said: str) -> None:
    article = _article(
        "Chiều 15/3, tại Công an tỉnh Nghệ An, Trung tướng Lê Văn Minh, Thứ trưởng Bộ Công an chủ trì lễ công bố quyết"
        f" định điều động Đại tá Trần Văn Bảo, Giám đốc Công an tỉnh Hà Tĩnh {said} Giám đốc Công an tỉnh Nghệ An, thay"
        " Thiếu tướng Hồ Văn Quý, Giám đốc Công an tỉnh Nghệ An.\n\nTân Giám đốc Công an tỉnh Nghệ An bày tỏ mong muốn"
        " được giúp đỡ."
    )
    assert _roles(article, "speaker") == ["Trần Văn Bảo"]


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        (
            (
                "Ngày 15/3/2023, Thượng tướng Lê Văn Minh, Thứ trưởng Bộ Công an dẫn đầu đoàn công tác của Bộ có buổi"
                " làm việc tại Công an tỉnh Nghệ An."
            ),
            ["Bộ Công an"],
        ),
        (
            (
                "Ngày 15/3/2023, tại TP Vinh diễn ra buổi họp mặt giữa Ban Giám đốc Công an tỉnh Nghệ An (CATNA),"
                " Ban Giám đốc Công an tỉnh Hà Tĩnh với đại diện Ty Công an tỉnh Kandal."
            ),
            ["Công an tỉnh Nghệ An", "Công an tỉnh Hà Tĩnh", "Ty Công an tỉnh Kandal"],
        ),
        (
            (
                "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ ra quân. Tại lễ, lãnh đạo Sở Ngoại vụ tỉnh Nghệ An"
                " công bố quyết định về việc giao Đại tá Trần Văn Bảo phụ trách."
            ),
            ["Sở Ngoại vụ tỉnh Nghệ An"],
        ),
    ],
)
def test_bodies_take_part_by_their_delegations_and_leaders(text: str, participants: list[str]) -> None:
    assert _roles(_article(text), "participant") == participants


def test_a_visit_of_several_days_is_told_stop_by_stop() -> None:
    article = _article(
        "Trong 2 ngày 14 và 15/3/2023, đoàn công tác Công an tỉnh Nghệ An do Đại tá Lê Văn Minh, Phó Giám đốc, làm"
        " trưởng đoàn đã đến thăm, chúc Tết Công an tỉnh Xiêng Khoảng và Công an tỉnh Hủa Phăn (Lào).\n\nTại Xiêng"
        " Khoảng, ngày 14/3/2023, Đại tá Khăm Phon Vi Lay, Giám đốc Công an tỉnh Xiêng Khoảng cùng lãnh đạo Công an"
        " huyện Noọng Hét đã đón tiếp đoàn.\n\nNgày 15/3/2023, đoàn đến thăm, chúc Tết Công an tỉnh Hủa Phăn."
    )
    assert [m.date for m in article.meetings] == ["2023-03-14", "2023-03-15"]
    names = _names(article)
    assert [[names[o] for o in m.organizers] for m in article.meetings] == [["Công an tỉnh Xiêng Khoảng"], []]
    assert [_roles(article, "delegation_head", m.key) for m in article.meetings] == [["Lê Văn Minh"]] * 2


def test_a_delegation_with_a_head_of_its_own_is_another_one() -> None:
    article = _article(
        "Sáng 15/3/2023, Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Nghệ An dẫn đầu đoàn công tác đến thăm Công an huyện"
        " Kỳ Sơn.\n\nCũng trong sáng 15/3, đoàn công tác do Thượng tá Trần Văn Bảo, Phó Giám đốc Công an tỉnh Nghệ An"
        " làm trưởng đoàn đã đến thăm Công an huyện Quế Phong."
    )
    heads = [_roles(article, "delegation_head", m.key) for m in article.meetings]
    assert heads == [["Lê Văn Minh"], ["Trần Văn Bảo"]]


def test_what_an_interview_goes_on_to_is_not_the_meeting_told_before() -> None:
    article = _article(
        "- Đơn vị đã làm gì, thưa Thượng tá?\n\nThượng tá Trần Văn Bảo: Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức"
        " hội nghị tại thành phố Vinh.\n\nChúng tôi còn cùng Công an huyện Kỳ Sơn thăm, kiểm tra từng hộ dân. Đại tá Lê"
        " Văn Minh, Trưởng Công an huyện Kỳ Sơn, tặng quà bà con."
    )
    assert _roles(article, "participant") == []


def test_whose_family_gets_something_need_not_be_there() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ bàn giao nhà cho gia đình Trung úy Lê Văn Lộc, cán bộ Công an"
        " xã Hữu Kiệm."
    )
    assert _roles(article, "participant") == []


def test_a_delegation_of_deputies_is_none_that_came() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức hội nghị. Tới dự có đồng chí Lê Văn Minh, Bí thư Tỉnh ủy, Trưởng"
        " đoàn ĐBQH tỉnh."
    )
    assert (_roles(article, "delegation_head"), _roles(article, "participant")) == ([], ["Lê Văn Minh"])


def test_talks_after_a_welcome_are_talks() -> None:
    article = _article(
        "Sáng 15/3/2023, tại Viêng Chăn, Bộ Công an Lào đã tổ chức lễ đón trọng thể và hội đàm với Đoàn. Tại hội đàm,"
        " Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh Nghệ An cảm ơn."
    )
    meeting = _only(article)
    assert (meeting.kind, len(meeting.organizers)) == ("talks", 1)


def test_with_whom_guests_work_is_their_host_and_not_who_else_receives_them() -> None:
    article = _article(
        "Ngày 15/3/2023, Đoàn công tác Bộ Công an do Thượng tướng Lê Văn An, Thứ trưởng, dẫn đầu đã làm việc với"
        " Công an tỉnh Đồng Nai. Tiếp và làm việc với đoàn có các đồng chí: Lê Văn Minh, Phó Chủ tịch UBND tỉnh; Đại tá"
        " Phan Văn Bê, Giám đốc Công an tỉnh."
    )
    names = {org.key: org.name for org in article.organizations}
    assert [names[org] for org in _only(article).organizers] == ["Công an tỉnh Đồng Nai"]


def test_why_a_guest_is_there_is_no_meeting() -> None:
    article = _article(
        "Sáng 15/3, Đại tướng Lê Văn An, Bộ trưởng Công an đã tiếp ông Vương Minh, Thứ trưởng Bộ Công an Trung Quốc, "
        "đang thăm Việt Nam và đồng chủ trì Hội nghị hợp tác phòng, chống tội phạm lần thứ 7."
    )
    assert _only(article).kind == "talks"
    assert _only(article).places == ()


def test_talks_with_several_are_one_with_each() -> None:
    article = _article(
        "Ngày 15/3, tại Bắc Kinh, Thượng tướng Lê Văn An, Thứ trưởng Công an đã có các cuộc hội đàm với Bộ trưởng Bộ "
        "Công an Trung Quốc Vương Minh; Thứ trưởng Bộ Công an Trung Quốc Lý Quân."
    )
    assert [m.kind for m in article.meetings] == ["talks", "talks"]
    assert _roles(article, "participant", "m1") == ["Lê Văn An", "Vương Minh"]
    assert _roles(article, "participant", "m2") == ["Lê Văn An", "Lý Quân"]


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
    article = _article(f"Ngày 15/3, tại Bắc Kinh, Thượng tướng Lê Văn An, Thứ trưởng Bộ Công an đã {told}")
    assert [_roles(article, "participant", key) for key in ("m1", "m2")] == [
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
    assert _only(_article(text)).kind == kind


def test_the_last_of_a_list_of_those_present_chairs() -> None:
    article = _article(
        "Công an tỉnh Nghệ An tổ chức hội nghị. Đến dự và phát biểu chỉ đạo có: Thượng tướng Trần Văn Bảo, Thứ trưởng"
        f" Bộ Công an; đồng chí Hồ Văn Quý, Chủ tịch UBND tỉnh Nghệ An, và đồng chí {_HOST} chủ trì hội nghị."
    )
    assert (_roles(article, "chair"), _roles(article, "participant")) == (
        ["Lê Văn Minh"],
        ["Trần Văn Bảo", "Hồ Văn Quý"],
    )


def test_bodies_that_hold_talks_and_all_points_of_a_screen() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Lai Châu đã hội đàm trực tuyến với bạn. Cuộc hội đàm diễn ra tại sáu điểm cầu: "
        "Lai Châu, Phong Sa Lỳ, Bò Kẹo, Lào Cai, Hà Giang, Điện Biên. Đoàn kiểm tra của Bộ Công an cùng dự."
    )
    names = _names(article)
    assert len(_only(article).places) == len("123456")
    assert [names[p] for p in _only(article).places][-1] == "Điện Biên"
    assert _roles(article, "participant") == ["Công an tỉnh Lai Châu", "Bộ Công an"]


def test_what_ministries_agreed_on_and_houses_of_work_make_no_participants() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ bàn giao trụ sở làm việc tại xã Na Ngoi. Nhà được Bộ Công"
        " an Việt Nam và Bộ Công an Lào thống nhất xây dựng. Thực hiện việc hỗ trợ Bộ Công an Lào xây dựng trụ sở làm"
        " việc tại biên giới, đơn vị đã cố gắng."
    )
    assert _roles(article, "participant") == []


def test_what_sides_did_for_each_other_before_makes_no_party_and_no_organizer() -> None:
    article = _article(
        "Thực hiện chương trình hợp tác giữa Bộ Công an Việt Nam và Bộ Công an Lào, ngày 15/3/2023, Công an tỉnh Nghệ"
        " An hội đàm với Công an tỉnh Xiêng Khoảng (Lào). Việt Nam đã giúp Bộ Công an Lào tổ chức thành công hội nghị."
    )
    assert _roles(article, "participant") == ["Công an tỉnh Nghệ An", "Công an tỉnh Xiêng Khoảng"]
    assert _only(article).organizers == ()


def test_who_leads_with_others_organizes_and_the_days_told_later_are_the_seminars() -> None:
    article = _article(
        "Ngày 21-2-2023, Cục Đối ngoại (Bộ Công an) đã chủ trì, phối hợp Công an tỉnh Nghệ An và các đơn vị tổ chức hội"
        " thảo. Hội thảo diễn ra trong hai ngày (21 và 22-2)."
    )
    names = _names(article)
    assert {names[o] for o in _only(article).organizers} == {"Cục Đối ngoại", "Công an tỉnh Nghệ An"}
    assert (_only(article).date, _only(article).end_date) == ("2023-02-21", "2023-02-22")


@pytest.mark.parametrize(
    "lead",
    ["Nhân dịp tháp tùng Thủ tướng Chính phủ Trần Văn Bảo thăm chính thức Lào", "Trong khuôn khổ chuyến thăm Lào"],
)
def test_who_goes_along_on_a_visit_has_a_session_of_his_own(lead: str) -> None:
    article = _article(
        f"{lead}, ngày 15/3/2023, đoàn Bộ Công an do Đại tá Lê Văn Minh làm Trưởng đoàn đã có buổi làm việc tại tỉnh"
        " Hủa Phăn."
    )
    assert (_only(article).kind, _roles(article, "delegation_head")) == ("working_session", ["Lê Văn Minh"])


def test_who_writes_a_letter_speaks_at_no_meeting() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ kỷ niệm. Chủ tịch nước Trần Văn Bảo có thư chúc mừng. Trong"
        " thư, Chủ tịch nước Trần Văn Bảo nêu rõ truyền thống của lực lượng. Đại tá Lê Văn Minh phát biểu."
    )
    assert _roles(article, "speaker") == ["Lê Văn Minh"]


def test_talks_on_one_day_of_a_visit_are_held_that_day() -> None:
    article = _article(
        "Đoàn Bộ Công an do Đại tá Lê Văn Minh dẫn đầu đã thăm chính thức Lào từ ngày 10 đến 13/3/2023.\n\nSáng 11/3,"
        " đoàn Bộ Công an và đoàn Bộ Công an Lào đã tiến hành hội đàm."
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("talks", "2023-03-11")]


def test_where_something_will_be_is_not_where_it_was_announced() -> None:
    meeting = _only(
        _article("Ngày 2/2/2023, Cục Đối ngoại tổ chức buổi gặp mặt. Tại buổi gặp mặt, hội nghị sẽ diễn ra tại Hà Nội.")
    )
    assert meeting.places == ()


def test_a_ceremony_that_honours_changes_no_posts() -> None:
    article = _article(
        "Chiều 1/2/2023, đoàn công tác trao Huy chương Hữu nghị cho Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Nghệ An."
        " Tại buổi lễ, đoàn công bố quyết định của Thủ tướng Chính phủ đối với Đại tá Lê Văn Minh."
    )
    assert [meeting.topics for meeting in article.meetings] == [()]


@pytest.mark.parametrize("lead", ["LSO-Ngày 28/7/2022", "(BHG) - Chiều 28.7.2022", "QNO - Sáng 28/7/2022"])
def test_the_day_after_a_dateline_is_the_meetings(lead: str) -> None:
    title = "Kỷ niệm Ngày truyền thống lực lượng, thực hiện Nghị định 77/2010/NĐ-CP"
    text = f"{title}\n\n{lead}, tại Công an tỉnh Lạng Sơn đã diễn ra hội nghị giao ban.\n"
    assert _only(extract(Document("article", text))).date == "2022-07-28"


def test_those_received_at_the_house_of_a_party_make_no_host() -> None:
    article = _article(
        "Sáng 19/2/2021, tại trụ sở Trung ương Đảng, Chủ tịch nước Trần Văn Bảo tiếp xã giao ông Triệu Khắc Nhân, Bộ"
        " trưởng Bộ Công an Trung Quốc."
    )
    assert _only(article).organizers == ()


def test_who_visits_and_then_chairs_with_another() -> None:
    article = _article(
        "Ngày 14/9/2023, tại Bắc Kinh, Đại tướng Trần Văn Bảo, Bộ trưởng Bộ Công an đã chào xã giao đồng chí Thái Hà,"
        " Ủy viên Bộ Chính trị và cùng đồng chí Vương Tiểu Nam, Bộ trưởng Bộ Công an Trung Quốc đồng chủ trì hội nghị."
    )
    assert _roles(article, "chair") == ["Trần Văn Bảo", "Vương Tiểu Nam"]


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
    assert _only(_article(lead + text)).topics == topics


@pytest.mark.parametrize(
    ("occasion", "topics"),
    [("hội nghị giao ban", ("drugs",)), ("họp báo", ()), ("lễ chào cờ", ())],
)
def test_one_silent_sentence_tells_what_a_conference_is_about(occasion: str, topics: tuple[str, ...]) -> None:
    text = f"Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức {occasion}. Tình hình tội phạm ma túy còn phức tạp."
    assert _only(_article(text)).topics == topics


def test_a_word_of_drugs_at_a_briefing_of_the_press_is_a_case() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức họp báo. Đại tá Lê Văn Minh cho biết vụ ma túy ở Vinh đang được"
        " điều tra."
    )
    assert _only(article).topics == ()


def test_a_ceremony_at_which_a_post_changes_deals_with_personnel() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức buổi lễ tại thành phố Vinh.\n\nThượng tá Lê Văn Minh, Trưởng"
        " phòng Tham mưu, được điều động giữ chức Trưởng Công an huyện Kỳ Sơn.\n"
    )
    assert _only(article).topics == ("personnel",)


def test_who_goes_with_a_delegation_heads_it_unless_received() -> None:
    going = _article(
        "Ngày 30/1/2024, tại Sơn La, Đại tá Trần Văn Bảo cùng Đoàn công tác của Bộ Công an đã thăm bà con."
    )
    assert _roles(going, "delegation_head") == ["Trần Văn Bảo"]
    received = _article(
        f"Mở đầu hội đàm tại Hà Nội, {_HOST} chào đón Đại tá Trần Văn Bảo cùng đoàn đại biểu Bộ Công an đến thăm."
    )
    assert _roles(received, "delegation_head") == []


def test_whoever_is_said_not_to_come_takes_no_part() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức hội nghị. Đại tá Lê Văn Tám không dự hội nghị. Thượng tá Lê"
        " Văn An và Đại tá Hồ Sĩ Lân dự hội nghị."
    )
    assert _roles(article, "participant") == ["Lê Văn An", "Hồ Sĩ Lân"]


def test_who_gets_an_award_there_takes_part() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ khen thưởng. Các tập thể Công an huyện Kỳ Sơn, Công an huyện"
        " Quế Phong; Đại tá Hồ Sĩ Lân đón nhận Bằng khen."
    )
    assert _roles(article, "participant") == ["Hồ Sĩ Lân"]


def test_a_case_is_not_where_the_press_conference_is() -> None:
    meeting = _only(_article("Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức họp báo về vụ án xảy ra tại xã Tam Hợp."))
    assert meeting.places == ()


def test_an_earlier_day_of_the_case_brings_nobody_to_the_meeting() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức họp báo về chuyên án.\n\nTrước đó, sáng 2/3, người dân được mời"
        " đến làm việc với Đại tá Hồ Sĩ Lân, Trưởng Công an huyện Kỳ Sơn."
    )
    assert _roles(article, "participant") == []


def test_a_picture_without_its_frame_shows_who_was_there() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức họp báo về chuyên án.\n\nThiếu tướng Hồ Sĩ Lân - Cục trưởng Cục"
        " Cảnh sát hình sự (trái) và Đại tá Lê Văn Tám - Giám đốc Công an tỉnh Nghệ An tại buổi họp báo."
    )
    assert _roles(article, "participant") == ["Hồ Sĩ Lân", "Lê Văn Tám"]


def test_what_was_before_has_no_day_of_what_came_after() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ công bố quyết định nghỉ hưu đối với 20 cán bộ.\n\nTrước đó tại"
        " tỉnh Hà Tĩnh, công an tỉnh cũng tổ chức lễ công bố các quyết định nghỉ công tác đối với 24 cán bộ."
    )
    assert [meeting.date for meeting in article.meetings] == ["2023-03-15", None]


def test_a_row_of_communes_is_no_place_of_an_elided_police() -> None:
    article = _article(
        "Ngày 15/3/2023, Công an huyện Kỳ Sơn tổ chức lễ công bố quyết định. Theo đó, điều động 30 cán bộ đảm nhiệm"
        " chức vụ trưởng công an xã, phó trưởng công an xã tại các xã Mường Típ, Mường Ải và Na Ngoi."
    )
    assert {org.name for org in article.organizations} == {"Công an huyện Kỳ Sơn"}


def test_a_festival_named_again_with_its_day_is_the_same_one() -> None:
    article = _article(
        "Trung tướng Hồ Sĩ Lân, Thứ trưởng Bộ Công an, dự Ngày hội toàn dân bảo vệ an ninh Tổ quốc tại thành phố Vinh."
        "\n\nNgày 15/3, UBND thành phố Vinh tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc."
    )
    meeting = _only(article)
    assert (meeting.date, [_names(article)[p] for p in meeting.places]) == ("2023-03-15", ["Vinh"])


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
    article = _article(f"Sáng 15/3/2023, {text} có đông đảo nhân dân.")
    assert [_names(article)[p] for p in _only(article).places] == [place]


def test_an_exercise_that_is_only_prepared_was_not_held() -> None:
    article = _article(
        "Diễn tập chữa cháy dự kiến diễn ra vào ngày 1/10/2023 tại thành phố Vinh, huy động nhiều lực lượng.\n\n"
        "Đại tá Lê Văn Tám, Giám đốc Công an tỉnh Nghệ An, ghi nhận nỗ lực chuẩn bị các điều kiện cho buổi diễn tập."
    )
    assert article.meetings == ()


def test_who_opens_what_it_holds_is_the_organizer_be_it_a_committee() -> None:
    article = _article(
        "Ngày 15/3/2023, Ban Chỉ đạo diễn tập phòng thủ tỉnh Nghệ An tổ chức khai mạc hội nghị tập huấn tại thành phố"
        " Vinh."
    )
    organizers = [_names(article)[o] for o in _only(article).organizers]
    assert organizers == ["Ban Chỉ đạo diễn tập phòng thủ tỉnh Nghệ An"]


def test_the_weeks_of_a_campaign_are_not_the_day_it_opens() -> None:
    article = _article(
        "Sáng 15/3, Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội thành phố Vinh, Công an thành phố Vinh, Công an"
        " huyện Kỳ Sơn và Công an tỉnh Nghệ An tổ chức lễ ra quân trấn áp tội phạm, từ ngày 15/3 đến 29/5/2023."
    )
    assert (_only(article).date, _only(article).end_date) == ("2023-03-15", None)


@pytest.mark.parametrize(
    ("example", "organizers"),
    [
        ("Điển hình là Hội nghị giao ban vào tháng 7/2022.", ["Công an tỉnh Nghệ An"]),
        ("Công an các xã dự Hội nghị giao ban vào tháng 7/2022.", []),
    ],
)
def test_who_holds_many_activities_held_the_meeting_that_is_an_example(example: str, organizers: list[str]) -> None:
    article = _article(f"Năm 2022, Công an tỉnh Nghệ An đã tổ chức thành công nhiều hoạt động. {example}")
    assert [_names(article)[o] for m in article.meetings for o in m.organizers] == organizers
