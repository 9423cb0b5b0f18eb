"""News of the ministry: receptions, trips with several stops, dialogues, and what they only refer to."""

from __future__ import annotations

from kg.extract.article import extract
from kg.model import Article, Document


def _read(*paragraphs: str, published: str | None = None) -> Article:
    text = "\n\n".join(("Tin hoạt động của lực lượng Công an", *paragraphs))
    return extract(Document("article", text + "\n", published=published))


def _told(article: Article) -> list[tuple[str, str | None]]:
    return [(m.kind, m.date) for m in article.meetings]


def _roles(article: Article, role: str, meeting: str = "m1") -> list[str]:
    names = {p.key: p.name for p in article.people} | {o.key: o.name for o in article.organizations}
    return [names[p.agent] for p in article.participations if (p.meeting, p.role) == (meeting, role)]


def test_stops_of_a_trip_on_one_day_are_meetings_with_each_host() -> None:
    article = _read(
        "Từ ngày 12-14/10, Đại tướng Lê Văn An, Bộ trưởng Bộ Công an, dẫn đầu đoàn đại biểu Bộ Công an thăm Lào.",
        "Ngày 14/10, Đại tướng Lê Văn An đã tới thăm Đại tướng Khăm Phon, cảm ơn Đại tướng vì những đóng góp.",
        "Cùng ngày, tới chào xã giao Thủ tướng Lào Xay Xôm Phon, Đại tướng Lê Văn An chuyển lời chúc sức khỏe.",
        "Đại tướng Lê Văn An chia sẻ về vụ cháy kho hàng ngày 5/8 vừa qua tại tỉnh Salavan.",
    )
    assert _told(article) == [("visit", "--10-14"), ("visit", "--10-14")]
    assert [_roles(article, "participant", m.key) for m in article.meetings] == [["Khăm Phon"], ["Xay Xôm Phon"]]
    assert [_roles(article, "speaker", m.key) for m in article.meetings] == [["Lê Văn An"], ["Lê Văn An"]]
    assert not any(m.places for m in article.meetings)


def test_two_that_a_comma_parts_chair_together() -> None:
    article = _read(
        "Ngày 4/11/2017, tại Hà Nội, Bộ Công an tổ chức hội nghị với Bộ Công an Lào.",
        "Thượng tướng Lê Văn An, Thứ trưởng Bộ Công an, Thứ trưởng Bộ Công an Lào Bun Thong đồng chủ trì hội nghị.",
    )
    assert _roles(article, "chair") == ["Lê Văn An", "Bun Thong"]


def test_the_same_day_is_the_one_told_and_not_the_days_of_the_trip() -> None:
    article = _read(
        "Trong khuôn khổ chuyến thăm Lào từ ngày 24-25/8, chiều 24/8, Đại tướng Lê Văn An, Bộ trưởng Bộ Công an, đến"
        " chào Thủ tướng Lào Bun Thong.",
        "Cùng ngày, Đoàn đại biểu Bộ Công an do Đại tướng Lê Văn An làm Trưởng đoàn đã hội đàm với Đoàn đại biểu Bộ"
        " Công an Lào do Bộ trưởng Vi Lay làm Trưởng đoàn.",
    )
    assert _told(article) == [("visit", "--08-24"), ("talks", "--08-24")]


def test_talks_after_a_welcome_are_a_meeting_of_their_own() -> None:
    article = _read(
        "Chiều 3/12, tại Hà Nội, Bộ Công an tổ chức Lễ đón đoàn Bộ Công an Lào do Đại tướng Vi Lay làm Trưởng đoàn.",
        "Ngay sau lễ đón, Đại tướng Lê Văn An, Bộ trưởng Bộ Công an, đã tiếp và hội đàm với đoàn đại biểu cấp cao Lào.",
        "Tại hội đàm, Đại tướng Lê Văn An chúc mừng nước bạn.",
        "Tại buổi lễ, Đại tướng Vi Lay duyệt đội danh dự.",
    )
    assert _told(article) == [("ceremony", "--12-03"), ("talks", "--12-03")]
    assert [len(m.places) for m in article.meetings] == [1, 1]
    assert _roles(article, "speaker", "m2") == ["Lê Văn An"]


def test_a_call_before_the_talks_is_a_meeting_of_its_own() -> None:
    article = _read(
        "Ngày 27/5, đoàn Công an tỉnh Hủa Phăn (Lào) do ông Bun Thong, Phó Giám đốc, làm trưởng đoàn đã đến thăm và hội"
        " đàm với Công an tỉnh Thanh Hóa.",
        "Trước khi diễn ra buổi hội đàm, đoàn đã đến chào xã giao Thiếu tướng Lê Văn An, Giám đốc Công an tỉnh.",
        "Thiếu tướng Lê Văn An gửi lời chào mừng tới đoàn.",
        "Tại buổi hội đàm hai bên khẳng định quan hệ tốt đẹp. Đại tá Phan Văn Bê, Phó Giám đốc, cảm ơn bạn.",
    )
    assert _told(article) == [("talks", "--05-27"), ("visit", "--05-27")]
    assert _roles(article, "speaker", "m1") == ["Phan Văn Bê"]
    assert _roles(article, "speaker", "m2") == ["Lê Văn An"]


def test_a_conference_whose_results_are_reported_is_another_meeting() -> None:
    article = _read(
        "Chiều 16/7, Thượng tướng Lê Văn An, Thứ trưởng Bộ Công an và đoàn đã đến chào Thủ tướng Lào Bun Thong.",
        "Báo cáo với Thủ tướng Lào về kết quả Hội nghị hợp tác an ninh vừa tổ chức sáng 15/7 tại Viêng Chăn, Thứ trưởng"
        " Lê Văn An cho biết hai bên đã thống nhất phương hướng.",
    )
    assert _told(article) == [("visit", "--07-16"), ("conference", "--07-15")]
    assert _roles(article, "speaker") == ["Lê Văn An"]
    assert not [p for p in article.participations if p.meeting == "m2"]


def test_talks_whose_matter_is_reported_have_their_own_sides() -> None:
    article = _read(
        "Sáng 11/4, Thượng tướng Lê Văn An, Thứ trưởng Bộ Công an, đến chào Thủ tướng Lào Bun Thong.",
        "Tại buổi tiếp, Thứ trưởng Lê Văn An thông tin tới Thủ tướng Lào về nội dung buổi hội đàm sáng cùng ngày giữa"
        " đoàn công tác của Bộ Công an với Thứ trưởng Bộ Công an Lào Vi Lay.",
    )
    assert len(article.meetings) == 2
    assert _roles(article, "participant", "m2") == ["Bộ Công an", "Vi Lay"]
    assert "Vi Lay" not in _roles(article, "participant")


def test_a_guest_who_comes_to_take_leave_is_received_for_talks() -> None:
    article = _read(
        "Ngày 11/9, tại Hà Nội, Đại tướng Lê Văn An, Bộ trưởng Bộ Công an, đã tiếp Đại sứ Lào tại Việt Nam Bun Thong"
        " đến chào từ biệt nhân dịp kết thúc nhiệm kỳ công tác.",
    )
    assert _told(article) == [("talks", "--09-11")]


def test_the_police_of_home_and_the_chiefs_of_many_are_no_units() -> None:
    article = _read(
        "Hội nghị Tư lệnh Cảnh sát ASEAN lần thứ 33 diễn ra tại Hà Nội.",
        "Trung tướng Lê Văn An, Tổng cục trưởng Tổng cục Cảnh sát, dẫn đầu lực lượng Cảnh sát Việt Nam dự hội nghị.",
    )
    assert [o.name for o in article.organizations] == ["Tổng cục Cảnh sát"]


def test_who_leads_the_delegation_of_a_state_is_of_its_government() -> None:
    article = _read(
        "Ngày 27/8, tại Hà Nội, Bộ Công an tổ chức lễ đón đoàn đại biểu cấp cao Singapore do ngài Tiêu Văn Hiền, Phó"
        " Thủ tướng kiêm Bộ trưởng Điều phối An ninh quốc gia, làm trưởng đoàn.",
    )
    names = {o.key: o.name for o in article.organizations}
    assert [(p.title, names[p.organization or ""]) for p in article.posts] == [("Phó Thủ tướng", "Chính phủ Singapore")]


def test_the_lead_and_the_body_tell_one_welcome() -> None:
    article = _read(
        "Bộ Công an đã tổ chức lễ đón đoàn đại biểu Bộ Công an Lào.",
        "Chiều 27/8, tại Hà Nội, Bộ Công an đã tổ chức lễ đón đoàn đại biểu Bộ Công an Lào do ông Bun Thong, Bộ trưởng,"
        " làm Trưởng đoàn.",
    )
    assert _told(article) == [("ceremony", "--08-27")]


def test_an_ambassador_of_another_country_is_the_one_here() -> None:
    article = _read("Ngày 31/3, Đại tướng Lê Văn An, Bộ trưởng Bộ Công an, đã tiếp Đại sứ Trung Quốc Lý Văn Bình.")
    assert "Đại sứ quán Trung Quốc tại Việt Nam" in {o.name for o in article.organizations}


def test_who_met_whom_is_told_of_each_pair() -> None:
    article = _read(
        "Ngày 10/8, Bộ trưởng Bộ Công an Lê Văn An gặp Bộ trưởng Bộ Công an Lào Vi Lay. Bộ trưởng Bộ Quốc phòng Phan"
        " Văn Bê gặp Bộ trưởng Bộ Quốc phòng Lào Bun Thong.",
    )
    assert [_roles(article, "participant", m.key) for m in article.meetings] == [
        ["Lê Văn An", "Vi Lay"],
        ["Phan Văn Bê", "Bun Thong"],
    ]


def test_a_delegation_that_was_sent_away_is_no_visit_and_a_recalled_partner_was_not_there() -> None:
    article = _read(
        "Chào mừng ngài Đại sứ, Bộ trưởng Bộ Công an Lê Văn An nhấn mạnh, tại cuộc hội đàm với Đại tướng Bun Thong, Bộ"
        " trưởng Bộ Công an Lào vừa qua, hai bên đã nhất trí.",
        "Vào tháng 6/2023, Bộ Công an đã cử 01 đoàn sang nghỉ dưỡng tại Lào.",
    )
    assert "visit" not in {m.kind for m in article.meetings}
    assert not [m for m in article.meetings if "Bun Thong" in _roles(article, "participant", m.key)]


def test_an_inspection_of_a_unit_is_a_visit_and_that_of_a_house_none() -> None:
    visit = _read(
        "Ngày 12/5, Thiếu tướng Lê Văn An, Giám đốc Công an tỉnh Đồng Tháp đã đến kiểm tra Công an huyện Lai Vung."
    )
    assert _told(visit) == [("visit", "--05-12")]
    raid = _read("Ngày 12/5, Công an huyện Lai Vung đã đến kiểm tra quán ăn ở xã Tân Dương.")
    assert _told(raid) == []


def test_a_text_that_begins_with_its_news_has_no_headline() -> None:
    text = (
        "Sáng ngày 12-8, tại Hà Nội, Tổng cục Cảnh sát tổ chức gặp mặt cán bộ hưu trí\n\n"
        "Phát biểu tại buổi gặp mặt, Trung tướng Lê Văn An, Tổng cục trưởng Tổng cục Cảnh sát, cảm ơn các đồng chí.\n"
    )
    article = extract(Document("article", text))
    assert _told(article) == [("other", "--08-12")]
    assert [len(m.organizers) for m in article.meetings] == [1]


def test_a_briefing_named_again_with_its_day_is_one() -> None:
    article = _read(
        "Vừa qua, Công an tỉnh Hà Tĩnh đã tổ chức giao ban công tác phối hợp.",
        "Theo đó, vào chiều 26/11, tại trụ sở Công an tỉnh Hà Tĩnh đã diễn ra buổi giao ban.",
    )
    assert _told(article) == [("briefing", "--11-26")]


def test_each_host_of_one_guest_on_a_day_has_his_meeting() -> None:
    article = _read(
        "Chiều 9/1, Chủ tịch nước Trần Văn An đã tiếp Bộ trưởng Bộ Công an Lào Bun Thong.",
        "Trong chiều 9/1, tại Hà Nội, Thượng tướng Lê Văn Bê, Bộ trưởng Bộ Công an, đã chủ trì lễ đón và hội đàm với Bộ"
        " trưởng Bộ Công an Lào Bun Thong.",
    )
    assert _told(article) == [("talks", "--01-09"), ("talks", "--01-09")]
    assert (_roles(article, "chair", "m2"), _roles(article, "participant", "m2")) == (["Lê Văn Bê"], ["Bun Thong"])


def test_two_who_sign_an_accord_meet() -> None:
    article = _read(
        "Ngày 17-4, tại Luân Đôn, Đại tá Lê Văn An, Phó Cục trưởng Cục Quản lý xuất nhập cảnh, và ông Vi Lay, Thứ"
        " trưởng Bộ Công an Lào, đã ký Tuyên bố chung về hợp tác.",
    )
    assert _told(article) == [("ceremony", "--04-17")]
    assert _roles(article, "participant") == ["Lê Văn An", "Vi Lay"]


def test_who_is_only_thanked_receives_nobody_and_passed_on_words_are_not_said() -> None:
    article = _read(
        "Tối 25/6, tại Bắc Kinh, Thượng tướng Lê Văn An, Thứ trưởng Bộ Công an, đã có buổi làm việc với ông Lý Văn"
        " Bình, Thứ trưởng Bộ Công an Trung Quốc.",
        "Thứ trưởng Lê Văn An cảm ơn đồng chí Thứ trưởng Lý Văn Bình đã dành thời gian đón tiếp Đoàn, chuyển lời chúc"
        " mừng của Thủ tướng Phan Văn Bê tới các đồng chí.",
    )
    assert [m.organizers for m in article.meetings] == [()]
    assert _roles(article, "speaker") == ["Lê Văn An"]


def test_talks_on_a_visit_have_their_own_day_and_the_reporter_is_elsewhere() -> None:
    article = _read(
        "Từ ngày 21 đến ngày 25/3, Đại tướng Lê Văn An, Bộ trưởng Bộ Công an, dẫn đầu đoàn đại biểu thăm Lào.",
        "Theo phóng viên TTXVN tại Viêng Chăn, trong cuộc hội đàm chiều ngày 23/3, Bộ trưởng Bộ Công an Lào Bun Thong"
        " đánh giá cao chuyến thăm.",
    )
    assert _told(article) == [("talks", "--03-23")]
    assert not any(m.places for m in article.meetings)


def test_delegations_that_were_sent_before_are_no_visit() -> None:
    article = _read(
        "Ngày 23/3/2022, Đại tá Lê Văn An, Phó Cục trưởng Cục Đối ngoại, làm việc với Công an tỉnh Lạng Sơn.",
        "Công an tỉnh đã tổ chức 03 đoàn công tác sang Trung Quốc.",
    )
    assert [m.places for m in article.meetings] == [()]


def test_an_academy_that_receives_guests_hosts_them() -> None:
    article = _read(
        "Ngày 27/8/2024, Học viện Cảnh sát nhân dân có buổi tiếp và làm việc với đoàn Bộ Công an Lào do Đại tá Bun"
        " Thong, Cục trưởng Cục Cảnh sát, Bộ Công an Lào, đang có chuyến thăm Việt Nam.",
        "Tại buổi tiếp Đại tá Lê Văn An nhấn mạnh quan hệ tốt đẹp.",
    )
    names = {o.key: o.name for o in article.organizations}
    assert [names[o] for m in article.meetings for o in m.organizers] == ["Học viện Cảnh sát nhân dân"]
    assert _roles(article, "delegation_head") == ["Bun Thong"]
    assert _roles(article, "speaker") == ["Lê Văn An"]


def test_what_is_handed_over_at_a_time_and_place_is_a_ceremony() -> None:
    article = _read(
        "Sáng 8/6, tại Hà Nội, Cảnh sát Liên bang Australia trao tặng cho Cục Cảnh sát điều tra tội phạm về ma túy các"
        " trang thiết bị.",
    )
    assert _told(article) == [("ceremony", "--06-08")]


def test_provinces_of_a_part_of_a_country_are_units_each() -> None:
    article = _read(
        "Ngày 9/6, Công an tỉnh Lai Châu đã tổ chức hội đàm trực tuyến.",
        "Buổi hội đàm có sự tham gia trực tuyến của Công an 3 tỉnh Bắc Lào (nước CHDCND Lào) là: Bò Kẹo; Luông Nậm Thà;"
        " Phong Sa Lỳ.",
    )
    assert _roles(article, "participant")[-3:] == [
        "Công an tỉnh Bò Kẹo",
        "Công an tỉnh Luông Nậm Thà",
        "Công an tỉnh Phong Sa Lỳ",
    ]


def test_who_chairs_the_discussion_and_the_guests_that_a_sentence_lists() -> None:
    article = _read(
        "Ngày 9/6/2019, Học viện Chính trị Công an nhân dân tổ chức hội thảo khoa học.",
        "Đồng chủ trì điều hành thảo luận có Thiếu tướng Lê Văn An, nguyên Phó Tổng cục trưởng Tổng cục An ninh.",
        "Các nhà khoa học có uy tín: Thiếu tướng Phan Văn Bê; Trung tướng Trần Văn Cê.",
    )
    assert _roles(article, "chair") == ["Lê Văn An"]
    assert _roles(article, "participant") == ["Phan Văn Bê", "Trần Văn Cê"]


def test_a_name_goes_on_behind_its_initial() -> None:
    article = _read("Dự hội nghị ngày 9/6/2019 có ông Jose Maria F. Castro, Đại sứ Philippines tại Việt Nam.")
    assert [p.name for p in article.people] == ["Jose Maria F. Castro"]


def test_the_month_that_a_conference_reviews_is_not_its_day() -> None:
    article = _read(
        "Trung tướng Lê Văn An, Chánh Văn phòng Bộ Công an, báo cáo tại hội nghị trực tuyến đánh giá công tác tháng"
        " 9/2021; nhiệm vụ quý IV/2021, diễn ra vào sáng 28/9/2021.",
    )
    assert _told(article) == [("conference", "2021-09-28")]


def test_those_between_whom_another_conference_was_are_no_guests_here() -> None:
    article = _read(
        "Ngày 5/3/2022, trong chương trình hội nghị hợp tác giữa Bộ Công an Việt Nam và Bộ Công an Lào, đoàn đại biểu"
        " đã đến thăm và làm việc tại Công an tỉnh Thanh Hóa.",
    )
    assert "Bộ Công an" not in _roles(article, "participant")


def test_a_foreign_minister_of_two_fields_has_his_own_ministry() -> None:
    article = _read("Sáng 11/9, Đại tướng Lê Văn An hội đàm với ngài Dorj Bat, Bộ trưởng Tư pháp và Nội vụ Mông Cổ.")
    assert "Bộ Tư pháp và Nội vụ Mông Cổ" in {o.name for o in article.organizations}


def test_the_sides_of_a_signed_handing_over_take_part() -> None:
    article = _read(
        "Sáng 21/4, lễ ký kết biên bản bàn giao thiết bị giữa Công an thành phố Hồ Chí Minh và Công an tỉnh Hủa Phăn đã"
        " diễn ra tại thành phố Vinh.",
    )
    assert _roles(article, "participant") == ["Công an thành phố Hồ Chí Minh", "Công an tỉnh Hủa Phăn"]


def test_one_more_encounter_of_a_sentence_is_with_somebody_else() -> None:
    article = _read(
        "Ngày 10/11, đoàn Bộ Công an Lào do ông Bun Thong, Thứ trưởng, làm trưởng đoàn đã chào xã giao Đại tướng Lê Văn"
        " An, Bộ trưởng Bộ Công an, đồng thời có buổi làm việc với Trung tướng Phan Văn Bê, Thứ trưởng Bộ Công an.",
        "Tại buổi làm việc, ông Bun Thong cảm ơn sự đón tiếp.",
    )
    assert _told(article) == [("visit", "--11-10"), ("working_session", "--11-10")]
    assert _roles(article, "speaker", "m2") == ["Bun Thong"]
    assert "Phan Văn Bê" not in _roles(article, "participant")
