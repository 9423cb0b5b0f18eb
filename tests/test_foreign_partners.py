"""People, offices, gifts and meetings with the police of other countries."""

from __future__ import annotations

import pytest

from kg.extract.article import extract
from kg.model import Article, Document


def _read(text: str) -> Article:
    return extract(Document("article", f"Tin đối ngoại\n\n{text}\n", published="2024-03-06"))


def _names(article: Article) -> dict[str, str]:
    people = {p.key: p.name for p in article.people}
    return people | {o.key: o.name for o in article.organizations} | {a.key: a.name for a in article.areas}


def _posts(text: str) -> set[tuple[str, str, str, str]]:
    article = _read(text)
    names = _names(article)
    return {(names[p.person], p.title, names.get(p.organization or "", ""), p.status) for p in article.posts}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            (
                "Cùng dự có ông John Smith, Sĩ quan liên lạc quốc tế, Văn phòng Cơ quan Điều tra Liên bang Mỹ (FBI) tại"
                " Việt Nam."
            ),
            (
                "John Smith",
                "Sĩ quan liên lạc quốc tế",
                "Văn phòng Cơ quan Điều tra Liên bang Mỹ tại Việt Nam",
                "current",
            ),
        ),
        (
            "Bà Anna Klein, Tùy viên An ninh nội vụ, Bộ Nội vụ Cộng hòa Áo, cảm ơn Cục.",
            ("Anna Klein", "Tùy viên an ninh nội vụ", "Bộ Nội vụ Áo", "current"),
        ),
        (
            "Cùng dự có đồng chí Bun Mi, Bí thư Ban Chấp hành TW Đảng NDCM Lào, Bộ trưởng Bộ Công an Lào.",
            ("Bun Mi", "Bí thư", "Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào", "current"),
        ),
        (
            "Cùng dự có ông John Smith, Bộ trưởng Bộ Di trú và Bảo vệ biên giới Australia.",
            ("John Smith", "Bộ trưởng", "Bộ Di trú và Bảo vệ biên giới Australia", "current"),
        ),
        (
            "Cùng dự có Cục trưởng Cục Đối ngoại Cơ quan Cảnh sát Hàn Quốc Kim Min-soo.",
            ("Kim Min-soo", "Cục trưởng", "Cục Đối ngoại Cơ quan Cảnh sát quốc gia Hàn Quốc", "current"),
        ),
        (
            "Cùng dự có ông Kim Min-soo, Tư lệnh Cảnh sát Quốc gia Hàn Quốc.",
            ("Kim Min-soo", "Tư lệnh", "Cơ quan Cảnh sát quốc gia Hàn Quốc", "current"),
        ),
        (
            "Cùng dự có Thiếu tướng Bun Mi, Giám đốc Học viện Chính trị Công an Lào.",
            ("Bun Mi", "Giám đốc", "Học viện Chính trị Công an Lào", "current"),
        ),
        (
            "Cùng dự có Thiếu tướng Lê Văn An, Giám đốc Học viện Cảnh sát.",
            ("Lê Văn An", "Giám đốc", "Học viện Cảnh sát nhân dân", "current"),
        ),
        (
            "Cùng dự có Bí thư Tỉnh ủy Hà Nam Lê Thị Mận, Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Nam Định Trần Hữu Lễ.",
            ("Trần Hữu Lễ", "Chủ tịch", "UBND tỉnh Nam Định", "current"),
        ),
        (
            "Cùng dự có Tan Sri Abdul Halim bin Ismail, Tổng Thanh tra Cảnh sát Hoàng gia Malaysia.",
            ("Abdul Halim bin Ismail", "Tổng Thanh tra", "Cảnh sát Hoàng gia Malaysia", "current"),
        ),
        (
            (
                "Bên phải là Thiếu tá Mùa Thị Sua, cán bộ Cục Đối ngoại, trước đó Thiếu tá Sua là cán bộ Văn phòng,"
                " Học viện Chính trị Công an nhân dân."
            ),
            ("Mùa Thị Sua", "Cán bộ", "Văn phòng Học viện Chính trị Công an nhân dân", "former"),
        ),
        (
            (
                "Dự lễ có Thượng tướng Lê Văn An, Trưởng Ban Chỉ đạo công tác chuẩn bị tổ chức Lễ kỷ niệm 15 năm Ngày"
                " truyền thống; Trung tướng Bùi Văn Bình."
            ),
            (
                "Lê Văn An",
                "Trưởng ban",
                "Ban Chỉ đạo công tác chuẩn bị tổ chức Lễ kỷ niệm 15 năm Ngày truyền thống",
                "current",
            ),
        ),
    ],
)
def test_posts_of_guests_and_of_those_who_work_with_them(text: str, post: tuple[str, str, str, str]) -> None:
    assert post in _posts(text)


def test_a_steering_committee_does_not_swallow_what_it_does() -> None:
    text = "Đại tá Lê Văn An, Trưởng Ban Chỉ đạo 35 tham gia đoàn công tác."
    assert ("Lê Văn An", "Trưởng ban", "Ban Chỉ đạo 35", "current") in _posts(text)


def test_a_code_in_one_bracket_with_its_ministry_names_no_second_unit() -> None:
    article = _read("Cục Cảnh sát điều tra tội phạm về ma túy (C04 Bộ Công an) tổ chức hội nghị.")
    assert {o.name for o in article.organizations} == {"Bộ Công an", "Cục Cảnh sát điều tra tội phạm về ma túy"}


def test_a_district_abroad_is_not_of_the_country_of_those_who_live_there() -> None:
    article = _read(
        "Ở Busan (Hàn Quốc), đoàn thăm Sở Cảnh sát quận Haeundae, Đồn Jung Dong, nơi có đông công dân Việt Nam."
    )
    assert {a.country for a in article.areas if a.name == "Haeundae"} == {"KR"}


def test_a_ministry_of_guests_is_the_one_named_in_full() -> None:
    article = _read(
        "Đoàn hội đàm với Quốc vụ khanh Bộ Nội vụ Đức Hans Klein. Đoàn đã làm việc với Bộ Nội vụ và cảnh sát."
    )
    assert {o.name for o in article.organizations} == {"Bộ Nội vụ Đức"}


def test_a_region_that_somebody_is_in_charge_of_is_nobody() -> None:
    article = _read(
        "Ông An tiếp Trợ lý Ngoại trưởng Hoa Kỳ phụ trách khu vực Đông Á - Thái Bình Dương John Michael Smith."
    )
    assert {p.name for p in article.people} <= {"John Michael Smith"}


def test_an_office_without_its_owner_is_none_of_a_province() -> None:
    article = _read("Đại úy Lê Thị Vân, cán bộ Văn phòng, công tác tại Công an tỉnh Nam Định, đã dự lễ.")
    assert {o.name for o in article.organizations} == {"Công an tỉnh Nam Định"}


def test_guests_listed_with_semicolons_all_receive() -> None:
    article = _read(
        "Chiều 5/3/2024, Cục Đối ngoại tổ chức lễ trao Kỷ niệm chương. Trung tướng Lê Văn An, Cục trưởng Cục Đối"
        " ngoại, đã trao Kỷ niệm chương “Vì biên giới bình yên” cho ông John Smith, Tùy viên Quốc phòng, Bộ Nội vụ Áo;"
        " bà Anna Klein, Đại sứ Áo tại Việt Nam. Kỷ niệm chương là phần thưởng của ngành."
    )
    (award,) = article.awards
    names = _names(article)
    assert award.title == "Kỷ niệm chương Vì biên giới bình yên"
    assert [names[g] for g in award.givers] == ["Lê Văn An"]
    assert [names[r] for r in award.receivers] == ["John Smith", "Anna Klein"]


def test_the_next_giver_receives_nothing() -> None:
    article = _read(
        "Đại tá Lê Văn An trao Thư khen cho Công an huyện Kim Bảng; ông Bùi Văn Bình, Phó Chủ tịch UBND tỉnh Hà Nam,"
        " trao thưởng cho lực lượng."
    )
    names = _names(article)
    assert [names[r] for a in article.awards if a.title == "Thư khen" for r in a.receivers] == [
        "Công an huyện Kim Bảng"
    ]


def test_talks_on_a_trip_are_where_they_say() -> None:
    article = _read(
        "Ngày 5/3/2024, Đoàn đại biểu Bộ Công an do Thượng tướng Lê Văn An, Bộ trưởng Bộ Công an dẫn đầu đã sang thăm"
        " và làm việc tại Vương quốc Thái Lan.\n\nTại Thủ đô Bangkok, Đoàn đại biểu Bộ Công an Việt Nam và Đoàn đại"
        " biểu Bộ Nội vụ Thái Lan đã hội đàm.\n\nTừ đó, hai bên đã xóa bốn đường dây ma túy."
    )
    (meeting,) = article.meetings
    names = _names(article)
    assert ([names[p] for p in meeting.places], meeting.topics) == (["Bangkok"], ("drugs",))


def _meetings(text: str) -> list[tuple[str, list[str], list[str]]]:
    """Each meeting as its kind, its organisers, and who took part."""
    article = _read(text)
    names = _names(article)
    return [
        (
            m.kind,
            [names[o] for o in m.organizers],
            sorted(names[p.agent] for p in article.participations if p.meeting == m.key),
        )
        for m in article.meetings
    ]


_FIRST = "Sáng 5/3/2024, tại Hà Nội, Bộ trưởng Bộ Công an Lê Văn An tiếp ông Pedro Gomez, Bộ trưởng Bộ Nội vụ Cuba."


def test_an_item_about_another_guest_of_the_day_is_a_meeting_of_its_own() -> None:
    text = f"{_FIRST}\n\n* Chiều cùng ngày, Bộ trưởng Lê Văn An đã tiếp ông John Smith, Đại sứ Anh tại Việt Nam."
    assert _meetings(text) == [
        ("talks", [], ["Lê Văn An", "Pedro Gomez"]),
        ("talks", [], ["John Smith", "Lê Văn An"]),
    ]


def test_items_of_a_list_of_tasks_are_no_meetings() -> None:
    text = f"{_FIRST}\n\nHai bên thống nhất:\n\n- Tiếp tục trao đổi đoàn;\n\n- Gặp gỡ mỗi năm một lần."
    assert len(_meetings(text)) == 1


def test_whoever_is_met_on_the_same_trip_was_not_at_the_talks() -> None:
    text = (
        "Trong chuyến thăm Brazil, Bộ trưởng Bộ Công an Lê Văn An đã hội đàm với Tổng Giám đốc Cơ quan Cảnh sát"
        " quốc gia Brazil Pedro Gomez.\n\nNhân dịp này, Bộ trưởng Lê Văn An đã gặp Tổng Thư ký Đảng Lao động"
        " Brazil Carlos Pinto."
    )
    assert _meetings(text) == [
        ("talks", [], ["Lê Văn An", "Pedro Gomez"]),
        ("talks", [], ["Carlos Pinto", "Lê Văn An"]),
    ]
    assert ("Carlos Pinto", "Tổng Thư ký", "Đảng Lao động Brazil", "current") in _posts(text)


def test_an_embassy_called_on_after_the_talks_was_not_at_them() -> None:
    text = (
        "Ngày 5/3/2024, Đoàn đại biểu Bộ Công an do Thượng tướng Lê Văn An, Thứ trưởng Bộ Công an dẫn đầu"
        " thăm Cuba.\n\n"
        "Trong cuộc hội đàm với Trung tướng Pedro Gomez, Bộ trưởng Nội vụ Cuba, hai bên đánh giá kết quả hợp tác.\n\n"
        "Đến thăm Đại sứ quán Việt Nam tại Cuba, Thứ trưởng Lê Văn An đánh giá cao vai trò của Đại sứ quán."
    )
    assert _meetings(text) == [
        ("talks", [], ["Bộ Công an", "Lê Văn An", "Pedro Gomez"]),
        ("visit", [], ["Lê Văn An", "Đại sứ quán Việt Nam tại Cuba"]),
    ]


def test_who_speaks_while_receiving_a_delegation_hosts_it() -> None:
    text = (
        "Ngày 5/3/2024, Đoàn công tác Công an tỉnh Hủa Phăn đã đến chúc Tết Công an tỉnh Nghệ An. Tiếp đoàn, Đại tá"
        " Trần Ngọc An, Phó Giám đốc Công an tỉnh Nghệ An cảm ơn tình cảm của đoàn."
    )
    assert _meetings(text) == [("visit", ["Công an tỉnh Nghệ An"], ["Công an tỉnh Hủa Phăn", "Trần Ngọc An"])]


def test_the_headline_names_no_second_giver() -> None:
    article = extract(
        Document(
            "article",
            "Công an tỉnh Hà Nam tặng Giấy khen cho hai người nước ngoài\n\nSáng 5/3/2024, Đại tá Lê Văn An, Giám đốc"
            " Công an tỉnh Hà Nam trao Giấy khen cho bà Marie Blanc, Tùy viên Cảnh sát Đại sứ quán Pháp tại Việt"
            " Nam.\n",
        )
    )
    names = _names(article)
    assert [[names[g] for g in award.givers] for award in article.awards] == [["Lê Văn An"]]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Bộ Nội vụ, Vương quốc Thái Lan,", "Bộ Nội vụ Thái Lan"),
        ("Bộ Công an, Cộng hòa Slovakia,", "Bộ Công an Slovakia"),
        ("Bộ Công an, Bộ Nội vụ Áo", "Bộ Công an"),
    ],
)
def test_a_ministry_with_its_state_behind_a_comma(told: str, name: str) -> None:
    article = _read(f"Cục Đối ngoại và {told} họp sáng 5/3/2024.")
    assert name in {o.name for o in article.organizations}


def test_a_security_dialogue_is_dated_by_when_it_took_place() -> None:
    article = _read(
        "Đối thoại An ninh cấp Thứ trưởng lần thứ 3 Việt Nam - Australia, theo Tuyên bố chung về Quan hệ Đối tác Chiến"
        " lược giữa hai nước (ký tháng 3/2018) đã diễn ra tại Canberra, Australia ngày 22/2/2023. Đối thoại do Thượng"
        " tướng Lê Văn An, Thứ trưởng Bộ Công an Việt Nam và ông John Smith, Thứ trưởng Bộ Nội vụ Australia đồng chủ"
        " trì."
    )
    (meeting,) = article.meetings
    names = _names(article)
    assert (meeting.kind, meeting.date, [names[p] for p in meeting.places]) == ("talks", "2023-02-22", ["Canberra"])
    assert {names[p.agent] for p in article.participations if p.role == "chair"} == {"Lê Văn An", "John Smith"}


def test_a_bare_director_who_heads_the_delegation_of_an_agency_is_its_director() -> None:
    text = (
        "Ngày 4/3/2024, đoàn Bộ Công an đã hội đàm với đoàn Cơ quan Tình báo Quốc gia Hàn Quốc do ông Park An, Giám"
        " đốc, làm trưởng đoàn."
    )
    assert ("Park An", "Giám đốc", "Cơ quan Tình báo Quốc gia Hàn Quốc", "current") in _posts(text)


def test_a_foreign_name_goes_on_behind_its_initial() -> None:
    text = "Chiều 4/3/2024, Thứ trưởng Bộ Công an Lê Văn An tiếp Đại sứ Mỹ tại Việt Nam Matthew H.King."
    assert "Matthew H.King" in {p.name for p in _read(text).people}


def test_who_speaks_is_the_host_and_not_the_guest_whom_the_occasion_names() -> None:
    article = _read(
        "Ngày 5/3/2024, ông Lê Văn An, Bộ trưởng Bộ Công an, trong buổi tiếp ông John Smith, Đại sứ Anh tại Việt Nam,"
        " nói: Hợp tác an ninh là trụ cột."
    )
    names = _names(article)
    assert [names[p.agent] for p in article.participations if p.role == "speaker"] == ["Lê Văn An"]


def test_dated_visits_that_somebody_recalls_are_meetings_of_their_own() -> None:
    article = _read(
        f"{_FIRST} Bộ trưởng Lê Văn An khẳng định, sau chuyến thăm của Chủ tịch nước Bùi Văn Bình tới Cuba (tháng"
        " 8/2023), quan hệ phát triển."
    )
    names = _names(article)
    assert [(m.kind, m.date, [names[p] for p in m.places]) for m in article.meetings] == [
        ("talks", "2024-03-05", ["Hà Nội"]),
        ("visit", "2023-08", ["Cuba"]),
    ]
    assert [names[p.agent] for p in article.participations if p.meeting == article.meetings[1].key] == ["Bùi Văn Bình"]


def test_what_vehicles_are_given_for_is_not_the_occasion() -> None:
    text = (
        "Công an tỉnh Hà Nam tặng xe phục vụ Hội nghị cấp cao.\n\nTại lễ trao tặng sáng 5/3/2024, Đại tá Lê Văn An,"
        " Giám đốc Công an tỉnh Hà Nam phát biểu."
    )
    assert [kind for kind, _, _ in _meetings(text)] == ["ceremony"]


def test_the_police_of_any_village_is_no_unit() -> None:
    article = _read(
        "Ngày 5/3/2024, tại bản Nong Tay, huyện Nong Het, tỉnh Xiêng Khoảng (Lào), diễn ra lễ bàn giao trụ sở công an"
        " bản cho Bộ Công an Lào."
    )
    assert {o.name for o in article.organizations} == {"Bộ Công an Lào"}


def test_a_meeting_beside_the_conference_is_not_the_conference() -> None:
    text = (
        "Ngày 5/3/2024, Trung tướng Lê Văn An, Cục trưởng Cục Cảnh sát hình sự, dẫn đầu đoàn Bộ Công an dự Hội nghị Tư"
        " lệnh Cảnh sát các nước ASEAN lần thứ 42 tại Viêng Chăn, Lào. Bên lề hội nghị, Trung tướng Lê Văn An đã có"
        " buổi gặp song phương với ông John Smith, Tổng Thư ký Interpol."
    )
    assert [(kind, people) for kind, _, people in _meetings(text)] == [
        ("conference", ["Bộ Công an", "Lê Văn An"]),
        ("talks", ["John Smith", "Lê Văn An"]),
    ]
    assert {o.name for o in _read(text).organizations} == {"Bộ Công an", "Cục Cảnh sát hình sự", "Interpol"}


def test_whom_somebody_accompanies_abroad_is_not_at_his_talks() -> None:
    text = (
        "Nhân dịp tháp tùng Chủ tịch nước Lê Văn An thăm Cuba, sáng 5/3/2024 đã diễn ra hội đàm giữa Đoàn Bộ Công an"
        " Việt Nam do Thượng tướng Bùi Văn Bình, Bộ trưởng Bộ Công an làm trưởng đoàn và Đoàn Bộ Nội vụ Cuba."
    )
    assert _meetings(text) == [("talks", [], ["Bùi Văn Bình", "Bộ Công an", "Bộ Nội vụ Cuba"])]


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        (
            "Ngày 5/3/2024, Công an tỉnh Lào Cai và Cục Công an châu Hồng Hà, tỉnh Vân Nam (Trung Quốc) hội đàm.",
            {"Lào Cai", "Hồng Hà", "Vân Nam", "Trung Quốc"},
        ),
        ("Ngày 5/3/2024, ông Châu Minh Tiệp, Chủ tịch UBND tỉnh Hà Nam, nói về châu Âu và châu Á.", {"Hà Nam"}),
    ],
)
def test_a_prefecture_is_an_area_and_a_continent_is_none(text: str, areas: set[str]) -> None:
    assert {a.name for a in _read(text).areas} == areas


def test_posts_that_name_a_country_in_full() -> None:
    text = (
        "Ngày 5/3/2024, Đại tướng Lê Văn An tiếp bà Dana Cohen, Đại sứ đặc mệnh toàn quyền Nhà nước Israel tại Việt"
        " Nam và hội kiến Chủ tịch Quốc hội Hungary Szabo Peter."
    )
    assert _posts(text) >= {
        ("Dana Cohen", "Đại sứ", "Đại sứ quán Israel tại Việt Nam", "current"),
        ("Szabo Peter", "Chủ tịch", "Quốc hội Hungary", "current"),
    }


def test_everybody_in_a_list_of_speakers_speaks() -> None:
    article = _read(
        "Sáng 5/3/2024, tại Hà Nội, Bộ Công an tổ chức Hội nghị tổng kết. Phát biểu tham luận tại Hội nghị có các đồng"
        " chí: Đại tá Hoàng Văn An, Phó Giám đốc Công an tỉnh Thái Bình; Đại tá Bùi Thị Bình, Phó Cục trưởng Cục Đối"
        " ngoại."
    )
    names = _names(article)
    assert {names[p.agent] for p in article.participations if p.role == "speaker"} == {"Hoàng Văn An", "Bùi Thị Bình"}


def test_the_ministry_at_the_end_of_a_group_name_organises_nothing() -> None:
    text = "Chiều 5/3/2024, tại Thanh Hóa, Cụm thi đua số 3 Bộ Công an tổ chức hội nghị tổng kết phong trào thi đua."
    assert [organizers for _, organizers, _ in _meetings(text)] == [[]]


def test_a_partner_with_its_country_in_brackets_hides_no_organiser() -> None:
    text = (
        "Hội thảo do Học viện Cảnh sát nhân dân phối hợp với Đại học Portsmouth (Vương quốc Anh) tổ chức ngày 5/3/2024"
        " tại Hà Nội."
    )
    assert [organizers for _, organizers, _ in _meetings(text)] == [["Học viện Cảnh sát nhân dân"]]


def test_a_republic_is_the_country_of_its_ministry() -> None:
    article = _read("Sáng 5/3/2024, Bộ Công an và Bộ Nội vụ Cộng hòa Slovakia đã tổ chức Lễ ký kết Hiệp định.")
    assert {o.name for o in article.organizations} == {"Bộ Công an", "Bộ Nội vụ Slovakia"}


def test_a_ministry_of_a_country_that_is_not_known_is_not_the_one_at_home() -> None:
    article = _read("Sáng 5/3/2024, Bộ Công an và Bộ Nội vụ Cộng hòa Abcdia đã tổ chức Lễ ký kết Hiệp định.")
    assert {o.name for o in article.organizations} == {"Bộ Công an"}


def test_secretaries_general_and_chiefs_of_office_have_their_organisation() -> None:
    text = (
        "Ngày 5/3/2024, hai bên hội đàm. Về phía Bộ Công an có Trung tướng Trần Văn Dũng, Chánh Văn phòng. Dự hội đàm"
        " có Tổng Thư ký ASEAN Sok Bora."
    )
    assert _posts(text) == {
        ("Trần Văn Dũng", "Chánh Văn phòng", "Văn phòng Bộ Công an", "current"),
        ("Sok Bora", "Tổng Thư ký", "ASEAN", "current"),
    }


def test_the_elided_police_that_open_an_article_are_those_at_home() -> None:
    text = (
        "Ngày 5/3/2024, Công an tỉnh tổ chức lễ tiếp nhận trang thiết bị do Công an tỉnh Khăm Muồn (Lào) trao tặng. Dự"
        " lễ có Đại tá Lê Văn An, Phó Giám đốc Công an Quảng Bình."
    )
    assert _meetings(text) == [("ceremony", ["Công an tỉnh Quảng Bình"], ["Lê Văn An"])]


def test_provinces_of_a_part_of_laos_in_brackets_are_units_each() -> None:
    article = _read("Từ ngày 4 đến 5/3/2024, đoàn thăm Công an 3 tỉnh Nam Lào (Attapư, Sê Kông, Salavan).")
    assert {o.name for o in article.organizations} == {f"Công an tỉnh {p}" for p in ("Attapư", "Sê Kông", "Salavan")}


def test_colleges_keep_their_whole_name() -> None:
    text = "Đại tá Lê Văn An, Hiệu trưởng Trường Cao đẳng An ninh nhân dân I phát biểu tại lễ bế giảng ngày 5/3/2024."
    assert _posts(text) == {("Lê Văn An", "Hiệu trưởng", "Trường Cao đẳng An ninh nhân dân I", "current")}


def test_a_head_of_a_prefecture_keeps_his_post_in_its_police() -> None:
    text = "Ngày 5/3/2024, tiếp đoàn có ông Trương Minh, Phó Châu trưởng, Cục trưởng Cục Công an châu Văn Sơn."
    assert ("Trương Minh", "Cục trưởng", "Cục Công an châu Văn Sơn", "current") in _posts(text)
