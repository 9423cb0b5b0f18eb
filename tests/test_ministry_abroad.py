"""News of the ministry: places abroad, what somebody said on another day, posts of then and now, whose committee."""

from __future__ import annotations

import pytest

from kg.extract.article import extract
from kg.model import Article, Document


def _read(*paragraphs: str) -> Article:
    text = "\n\n".join(("Tin hoạt động của lực lượng Công an", *paragraphs))
    return extract(Document("article", text + "\n"))


def _roles(article: Article, role: str, meeting: str = "m1") -> list[str]:
    names = {p.key: p.name for p in article.people} | {o.key: o.name for o in article.organizations}
    return [names[p.agent] for p in article.participations if (p.meeting, p.role) == (meeting, role)]


def _areas(article: Article) -> dict[str, tuple[str, str]]:
    return {a.name: (a.kind, a.country) for a in article.areas}


def _posts(article: Article) -> list[tuple[str, str | None, str]]:
    names = {o.key: o.name for o in article.organizations}
    return [(p.title, names.get(p.organization or ""), p.status) for p in article.posts]


@pytest.mark.parametrize(
    ("said", "place", "country"),
    [
        ("tại Geneva, Thụy Sỹ", ("Geneva", "district"), ("Thụy Sỹ", "CH")),
        ("tại Paris (Pháp)", ("Paris", "province"), ("Pháp", "FR")),
        ("tại thủ đô Vienna, Áo", ("Vienna", "province"), ("Áo", "AT")),
        ("tại Odessa, Ukraine", ("Odessa", "district"), ("Ukraine", "UA")),
        ("ở Antwerpen (Bỉ)", ("Antwerpen", "district"), ("Bỉ", "BE")),
    ],
)
def test_a_city_abroad_with_its_country_is_the_place(
    said: str, place: tuple[str, str], country: tuple[str, str]
) -> None:
    article = _read(f"Ngày 5/3/2024, {said} diễn ra hội nghị chỉ huy cảnh sát. Đại tá Lê Văn An phát biểu.")
    assert _areas(article) == {place[0]: (place[1], country[1]), country[0]: ("country", country[1])}
    names = {a.key: a.name for a in article.areas}
    assert [names[key] for key in article.meetings[0].places] == [place[0]]


@pytest.mark.parametrize("said", ["tại Interpol, Pháp", "tại Điện Kremlin, Nga", "với Geneva", "nhà văn Lyon"])
def test_what_is_no_city_abroad_stays_words(said: str) -> None:
    article = _read(f"Ngày 5/3/2024, hội nghị {said} diễn ra tại Hà Nội. Đại tá Lê Văn An phát biểu.")
    assert {"Interpol", "Điện Kremlin", "Lyon"}.isdisjoint(_areas(article))


def test_the_day_on_which_a_feast_was_kept_is_a_day() -> None:
    article = _read(
        "Lễ kỷ niệm 50 năm Ngày truyền thống lực lượng được tổ chức sáng 17/8/2017 tại Hà Nội.",
        "Đại tá Lê Văn An phát biểu tại buổi lễ.",
    )
    assert article.meetings[0].date == "2017-08-17"


def test_who_is_quoted_from_another_day_does_not_speak() -> None:
    article = _read(
        "Ngày 10/10/2017, tại Hà Nội, Công an tỉnh Nghệ An tổ chức hội nghị. Đại tá Lê Văn An phát biểu.",
        "Phát biểu tại Lễ kỷ niệm Ngày ký Hiệp ước diễn ra tại Hải Phòng vào ngày 4-3-2016, Thủ tướng Phan"
        " Văn Bê đã khẳng định quan hệ hai nước là mẫu mực.",
        "Như Thủ tướng Phan Văn Bê đã khẳng định tại Đại hội Đảng bộ tháng 8/2015, an ninh là then chốt.",
    )
    assert _roles(article, "speaker") == ["Lê Văn An"]
    assert [(m.kind, m.date) for m in article.meetings[1:]] == [("ceremony", "2016-03-04"), ("conference", "2015-08")]
    assert _roles(article, "speaker", "m2") == _roles(article, "speaker", "m3") == ["Phan Văn Bê"]


def test_who_speaks_about_the_year_that_is_over_speaks_here() -> None:
    article = _read(
        "Sáng 10/1/2024, Công an tỉnh Nghệ An tổ chức hội nghị.",
        "Tại hội nghị tổng kết năm 2023, Đại tá Lê Văn An phát biểu.",
    )
    assert _roles(article, "speaker") == ["Lê Văn An"]


@pytest.mark.parametrize(
    "said",
    [
        "Bộ trưởng Bộ Công an (nay là Chủ tịch nước)",
        "Bộ trưởng Bộ Công an, nay là Chủ tịch nước",
        "Bộ trưởng Bộ Công an - hiện nay là Chủ tịch nước",
    ],
)
def test_an_office_before_that_of_now_is_over(said: str) -> None:
    article = _read(f"Đại tướng Lê Văn An, Ủy viên Bộ Chính trị, {said} dự hội nghị sáng 5/3/2024 tại Hà Nội.")
    assert _posts(article) == [
        ("Ủy viên", "Bộ Chính trị", "current"),
        ("Bộ trưởng", "Bộ Công an", "former"),
        ("Chủ tịch nước", "Nhà nước", "current"),
    ]


def test_what_became_of_the_place_leaves_the_post() -> None:
    article = _read("Đại tá Lê Văn An, Giám đốc Công an tỉnh Hà Tây (nay là Hà Nội) dự hội nghị sáng 5/3/2007.")
    assert _posts(article) == [("Giám đốc", "Công an tỉnh Hà Tây", "current")]


def test_a_committee_in_a_list_is_of_the_province_that_the_list_names() -> None:
    article = _read(
        "Ngày 17/7, Bộ Công an công bố quyết định về cán bộ Công an tỉnh Tiền Giang và Công an tỉnh Đồng Tháp.",
        "Cùng dự có ông Phan Văn Bê, Phó Bí thư Thường trực Tỉnh ủy; ông Lê Văn An, Chủ tịch UBND tỉnh Tiền Giang.",
    )
    assert ("Phó Bí thư Thường trực", "Tỉnh ủy Tiền Giang", "current") in _posts(article)


def test_the_forces_that_attend_are_no_topic() -> None:
    article = _read(
        "Ngày 11/12, Công an tỉnh Nghệ An tổ chức hội nghị.",
        "Cùng dự hội nghị có Đại tá Lê Văn An, đại diện các lực lượng phòng chống ma túy, mua bán người.",
    )
    assert article.meetings[0].topics == ()


def test_who_leads_a_delegation_on_a_trip_leads_it_at_every_stop() -> None:
    article = _read(
        "Từ ngày 2 - 6/4/2019, đoàn Bộ Công an do Thượng tướng Lê Văn An, Thứ trưởng Bộ Công an, dẫn đầu đã có"
        " chuyến thăm và làm việc tại Cuba.",
        "Trong cuộc hội đàm với Trung tướng Mateo Robles, Bộ trưởng Nội vụ Cuba, hai bên bàn việc đào tạo.",
        "*Gặp gỡ cán bộ Đại sứ quán Việt Nam tại Cuba, Thứ trưởng Lê Văn An cảm ơn sự giúp đỡ.",
    )
    assert [_roles(article, "delegation_head", m.key) for m in article.meetings] == [["Lê Văn An"], ["Lê Văn An"]]


def test_a_conference_with_a_long_name_lasts_as_many_days_as_are_told() -> None:
    article = _read(
        "Ngày 26/12/2024, Đại tướng Lê Văn An chủ trì Hội nghị Công an toàn quốc lần thứ 80.",
        "Hội nghị Công an toàn quốc lần thứ 80 diễn ra trong 2 ngày (26 - 27/12).",
    )
    assert [(m.date, m.end_date) for m in article.meetings] == [("2024-12-26", "2024-12-27")]


def test_those_whom_somebody_visits_are_no_post_of_his() -> None:
    article = _read(
        "Sáng 5/3/2024, thăm cán bộ Công an phường Bến Thủy, ông Phan Văn Bê, Chủ tịch UBND thành phố Vinh, chia sẻ.",
        "Cán bộ Công an xã Hưng Tây, Đại úy Lê Văn An kể lại.",
    )
    assert _posts(article) == [
        ("Chủ tịch", "UBND thành phố Vinh", "current"),
        ("Cán bộ", "Công an xã Hưng Tây", "current"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Công ty TNHH MTV Cao su Lộc An",
        "Công ty Cổ phần Công nghệ An ninh mạng Sao Mai",
        "Tập đoàn Dầu khí Việt Nam",
        "Tổng Công ty Viễn thông Sao Mai",
        "Ngân hàng TMCP Đầu tư và Phát triển Việt Nam",
        "Hiệp hội Ngân hàng Việt Nam",
        "Quỹ Bảo trợ trẻ em Việt Nam",
    ],
)
def test_companies_and_associations_hold_meetings_by_their_full_names(name: str) -> None:
    article = _read(f"Sáng 5/9/2023, Công an tỉnh Nghệ An phối hợp với {name} (SMT) đã tổ chức hội thảo.")
    names = {o.key: o.name for o in article.organizations}
    assert [names[key] for key in article.meetings[0].organizers] == ["Công an tỉnh Nghệ An", name]


def test_a_company_named_with_a_province_has_it_for_its_area() -> None:
    article = _read("Sáng 5/9/2023, Công ty Xăng dầu Nghệ An tổ chức hội nghị ký kết với Công an tỉnh Hà Tĩnh.")
    assert {"Nghệ An", "Hà Tĩnh"} <= set(_areas(article))
    assert "Công ty Xăng dầu Nghệ An" in {o.name for o in article.organizations}


def test_who_leads_a_company_holds_no_office() -> None:
    article = _read(
        "Sáng 5/9/2023, Công an tỉnh Nghệ An tổ chức hội nghị. Đại tá Lê Văn An, Giám đốc Công an tỉnh, chủ trì.",
        "Dự hội nghị có ông Phan Văn Bê, Giám đốc Ngân hàng Sao Mai; ông Trần Văn Cê, Chủ tịch Tập đoàn Bình Minh.",
    )
    assert _posts(article) == [("Giám đốc", "Công an tỉnh Nghệ An", "current")]


def test_bodies_of_the_united_nations_and_the_union_have_representatives() -> None:
    article = _read(
        "Sáng 10/5/2022, Thượng tướng Lê Văn An, Thứ trưởng Bộ Công an, đã tiếp bà Ingrid Solberg, Trưởng đại diện"
        " Chương trình phát triển Liên hợp quốc (UNDP) tại Việt Nam; ông Paolo Ferri, Trưởng Phái đoàn Liên minh châu"
        " Âu tại Việt Nam. Phó Tư lệnh Cảnh sát UNMISS Aylin Demir cảm ơn.",
    )
    assert _posts(article)[1:] == [
        ("Trưởng đại diện", "Chương trình Phát triển Liên hợp quốc", "current"),
        ("Trưởng", "Phái đoàn Liên minh châu Âu tại Việt Nam", "current"),
        ("Phó Tư lệnh", "Phái bộ UNMISS", "current"),
    ]


def test_where_somebody_serves_is_no_meeting_there() -> None:
    article = _read(
        "Sáng 5/3/2024, Bộ Công an tổ chức Lễ trao quyết định cho sĩ quan. Đại tá Lê Văn An chủ trì.",
        "Đại úy Phan Văn Bê được lựa chọn làm việc tại Phái bộ UNISFA. Thượng tá Trần Văn Cê hiện làm việc tại Công ty"
        " Hoa Mai.",
    )
    assert [m.kind for m in article.meetings] == ["ceremony"]
    assert _roles(article, "participant") == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Bộ trưởng Bộ Tư pháp và Hiến pháp Cộng hòa Nam Phi Thabo K. Nkuna dự.", "Bộ Tư pháp và Hiến pháp Nam Phi"),
        ("Bộ trưởng Bộ Nội vụ và An ninh Brunei Abdul Rahman dự.", "Bộ Nội vụ và An ninh Brunei"),
        ("Giám đốc Cơ quan tình báo quốc gia Hàn Quốc Han Min Ho dự.", "Cơ quan tình báo quốc gia Hàn Quốc"),
        (
            "Giám đốc Cơ quan an ninh quốc gia Cộng hòa Azerbaijan Elnur Aliyev dự.",
            "Cơ quan an ninh quốc gia Azerbaijan",
        ),
        ("Bộ Công an và Bộ Nội vụ Lào ký kết.", "Bộ Nội vụ Lào"),
    ],
)
def test_bodies_of_other_countries_to_the_end_of_their_names(text: str, body: str) -> None:
    said = _read(f"Sáng 5/3/2023, tại Hà Nội, Bộ Công an tổ chức hội nghị. {text}")
    names = {o.key: o.name for o in said.organizations}
    held = {p.organization for p in said.posts} or {p.agent for p in said.participations}
    assert body in {names.get(key or "") for key in held}


def test_what_a_title_leaves_of_a_name_is_no_other_name() -> None:
    said = _read("Sáng 5/3/2023, Bộ Công an tổ chức hội nghị. Cùng dự có ông Hà Vĩnh, Đại sứ Nga tại Việt Nam.")
    assert [o.aliases for o in said.organizations if o.name == "Đại sứ quán Nga tại Việt Nam"] == [()]


def test_encounters_that_semicolons_part_are_one_with_each() -> None:
    article = _read(
        "Từ ngày 7 đến 9/3/2022, đoàn Bộ Công an do Trung tướng Lê Văn An, Thứ trưởng Bộ Công an làm Trưởng đoàn đã"
        " sang thăm, làm việc tại Liên bang Nga.",
        "Trong khuôn khổ chuyến thăm, Thứ trưởng Lê Văn An đã hội đàm với Thượng tướng Petrov Ivan, Thứ trưởng Bộ Nội"
        " vụ Nga; làm việc với lãnh đạo Cơ quan An ninh Liên bang Nga; thăm Đại sứ quán Việt Nam tại Nga.",
    )
    assert [m.kind for m in article.meetings] == ["talks", "working_session", "visit"]
    assert [_roles(article, "participant", m.key) for m in article.meetings] == [
        ["Bộ Công an", "Petrov Ivan"],
        ["Cơ quan An ninh Liên bang Nga"],
        ["Đại sứ quán Việt Nam tại Nga"],
    ]
    assert all(_roles(article, "delegation_head", m.key) == ["Lê Văn An"] for m in article.meetings)


def test_the_main_point_of_a_video_meeting_is_a_place_beside_the_others() -> None:
    article = _read(
        "Sáng 5/3, Công an tỉnh Nghệ An tổ chức hội nghị trực tuyến tại thành phố Vinh.",
        "Tại điểm cầu Công an huyện Kỳ Sơn có Thượng tá Lê Văn An, Trưởng Công an huyện.",
    )
    names = {a.key: a.name for a in article.areas}
    assert [names[key] for key in article.meetings[0].places] == ["Vinh", "Kỳ Sơn"]


@pytest.mark.parametrize(
    "body",
    [
        "Ủy ban Công an quốc gia Nhật Bản",
        "Bộ Nội vụ và An toàn Hàn Quốc",
        "Viện Công tố tối cao Hàn Quốc",
        "Ủy ban Chính pháp Trung ương Đảng Cộng sản Trung Quốc",
    ],
)
def test_bodies_abroad_go_by_their_full_names(body: str) -> None:
    article = _read(f"Sáng 5/3/2023, Đại tướng Lê Văn An đã tiếp ông Marko Petrosian, Chủ tịch {body}, tại Hà Nội.")
    assert _posts(article) == [("Chủ tịch", body, "current")]


def test_whose_letter_is_read_out_neither_speaks_nor_attends() -> None:
    article = _read(
        "Sáng 17/7/2022, Bộ Công an tổ chức lễ kỷ niệm. Tại buổi lễ, Thiếu tướng Lê Văn An, Thứ trưởng Bộ Công an, công"
        " bố Thư chúc mừng của Tổng Bí thư Phan Văn Bê. Trong lá thư gửi lực lượng, Tổng Bí thư Phan Văn Bê ghi nhận.",
    )
    assert _roles(article, "speaker") == ["Lê Văn An"]
    assert _roles(article, "participant") == []


def test_the_state_and_the_party_hold_a_ceremony_together() -> None:
    article = _read(
        "Sáng 17/8/2022, Ban Chấp hành Trung ương Đảng, Quốc hội, Chủ tịch nước, Chính phủ và Đảng ủy Công an Trung"
        " ương - Bộ Công an tổ chức trọng thể Lễ kỷ niệm.",
    )
    names = {o.key: o.name for o in article.organizations}
    assert [names[key] for key in article.meetings[0].organizers] == [
        "Ban Chấp hành Trung ương Đảng",
        "Quốc hội",
        "Chính phủ",
        "Đảng ủy Công an Trung ương",
        "Bộ Công an",
    ]


def test_whom_an_encounter_was_with_takes_part_behind_his_delegation() -> None:
    article = _read(
        "Ngày 5/6, tại Vientiane, Lào, Thứ trưởng Bộ Công an Lê Văn An dẫn đầu đoàn Việt Nam dự Hội nghị SOMTC.",
        "Bên lề Hội nghị, Thứ trưởng Lê Văn An đã gặp song phương với Trưởng đoàn Singapore, ông Tan Wei Ming, Thứ"
        " trưởng Bộ Nội vụ.",
    )
    assert _roles(article, "participant", "m2") == ["Tan Wei Ming"]


def test_guests_who_come_to_the_country_say_nothing_of_where() -> None:
    article = _read(
        "Sáng 9/11/2023, Thiếu tướng Lê Văn An, Chánh Văn phòng Bộ Công an, tiếp đoàn Văn phòng Bộ Công an Lào do"
        " Đại tá Khăm Phon làm trưởng đoàn sang thăm, làm việc tại Việt Nam.",
    )
    assert article.meetings[0].places == ()


def test_a_noun_that_goes_back_to_what_is_to_come_is_no_meeting() -> None:
    article = _read(
        "Hội nghị Công an toàn quốc lần thứ 81 dự kiến khai mạc ngày 15/12/2025 tại Hà Nội.",
        "Theo Trung tướng Lê Văn An, Chánh Văn phòng Bộ Công an, hội nghị có 500 đại biểu.",
    )
    assert not article.meetings


def test_a_session_on_what_is_being_prepared_was_held() -> None:
    article = _read(
        "Sáng 5/3/2025, Đại tướng Lê Văn An, Bộ trưởng Bộ Công an, làm việc với Công an tỉnh Nghệ An về công tác chuẩn"
        " bị tổ chức Lễ kỷ niệm 80 năm Ngày truyền thống.",
    )
    assert [(m.kind, m.date) for m in article.meetings] == [("working_session", "2025-03-05")]


def test_missions_of_several_countries_in_one_place_are_one_each() -> None:
    article = _read(
        "Sáng 7/11/2025, Học viện Cảnh sát nhân dân tổ chức lễ khai giảng.",
        "Tham dự lễ có đại diện Đại sứ quán Lào, Campuchia và Cuba tại Việt Nam.",
    )
    assert _roles(article, "participant") == [
        "Đại sứ quán Lào tại Việt Nam",
        "Đại sứ quán Campuchia tại Việt Nam",
        "Đại sứ quán Cuba tại Việt Nam",
    ]
    assert {"Lào", "Campuchia", "Cuba"} <= set(_areas(article))
