"""Who led a meeting, who spoke there and who was there."""

from __future__ import annotations

import pytest
from meeting_text import agents_in, article_of, names_in, only_meeting

_HOST = "Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh Nghệ An"


def test_in_whose_name_something_is_given_takes_no_part() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an huyện Kỳ Sơn (tỉnh Nghệ An) tổ chức lễ khởi công nhà tình nghĩa. Tại buổi lễ, thừa ủy"
        " quyền của Công an tỉnh, Công an huyện Kỳ Sơn trao 100 triệu đồng cho gia đình."
    )
    assert agents_in(article, "participant") == []


def test_roles_of_people() -> None:
    article = article_of(
        "Sáng 15/3/2023, Công an tỉnh Nghệ An tổ chức hội nghị tổng kết. Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh"
        " chủ trì hội nghị. Tham dự có ông Trần Văn Bình, Phó Chủ tịch UBND tỉnh; đại diện Công an tỉnh Hà Tĩnh.\n\n"
        "Phát biểu tại hội nghị, ông Trần Văn Bình ghi nhận kết quả của lực lượng Công an.\n\n"
        "Đại tá Minh trao Giấy khen cho Thiếu tá Phan Thị Hòa, Trưởng Công an xã Na Ngoi."
    )
    assert agents_in(article, "chair") == ["Lê Văn Minh"]
    assert agents_in(article, "speaker") == ["Trần Văn Bình"]
    assert agents_in(article, "participant") == ["Công an tỉnh Hà Tĩnh", "Phan Thị Hòa"]


def test_words_after_the_meeting_are_no_speech_there() -> None:
    article = article_of(
        "Ngày 15/3/2023, Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh Nghệ An chủ trì cuộc họp tại thành phố Vinh.\n\n"
        "Ngay sau cuộc họp, Thượng tá Phan Thị Hòa, Trưởng Công an huyện Kỳ Sơn yêu cầu các tổ công tác vào cuộc."
    )
    assert agents_in(article, "speaker") == []


@pytest.mark.parametrize("opening", ["Sau khi nghe báo cáo", "Sau khi nhận quyết định", "Sau khi trao quyết định"])
def test_who_speaks_after_a_part_of_the_meeting_speaks_there(opening: str) -> None:
    text = (
        "Sáng 2/3/2024, Công an tỉnh Hà Nam tổ chức hội nghị tại thành phố Phủ Lý.\n\n"
        f"{opening} của các đơn vị, Đại tá Lê Văn Tám, Giám đốc Công an tỉnh, yêu cầu nêu cao tinh thần đoàn kết."
    )
    assert agents_in(article_of(text), "speaker") == ["Lê Văn Tám"]


def test_head_of_a_delegation_is_at_every_stop() -> None:
    article = article_of(
        "Từ ngày 9 đến 10/3/2023, đoàn công tác Công an tỉnh Nghệ An do Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh"
        " dẫn đầu sang thăm, làm việc tại Lào.\n\n"
        "Ngày 9/3, đoàn đến thăm Công an tỉnh Xiêng Khoảng. Tiếp đoàn có Đại tá Khăm Phon, Giám đốc Công an tỉnh"
        " Xiêng Khoảng.\n\n"
        "Ngày 10/3, đoàn đến thăm Công an tỉnh Bô Ly Khăm Xay."
    )
    assert [m.date for m in article.meetings] == ["2023-03-09", "2023-03-10"]
    for meeting in article.meetings:
        assert agents_in(article, "delegation_head", meeting.key) == ["Lê Văn Minh"]
        assert "Công an tỉnh Nghệ An" in agents_in(article, "participant", meeting.key)
    names = names_in(article)
    assert [names[o] for o in article.meetings[0].organizers] == ["Công an tỉnh Xiêng Khoảng"]


def test_evidence_of_a_role_holds_its_subject() -> None:
    text = (
        "Ngày 15/3/2023, tại thành phố Vinh, Công an tỉnh Nghệ An tổ chức hội nghị. Đại tá Lê Văn Minh, Phó Giám đốc"
        " Công an tỉnh chủ trì. Phát biểu tại hội nghị, Đại tá Minh cảm ơn các đơn vị."
    )
    article = article_of(text)
    raw = article.document.text
    people = {p.key for p in article.people}
    said = [p for p in article.participations if p.agent in people]
    quotes = {p.role: [raw[e.start : e.stop] for e in p.evidence] for p in said}
    assert quotes == {
        "chair": ["Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh chủ trì."],
        "speaker": ["Phát biểu tại hội nghị, Đại tá Minh cảm ơn các đơn vị."],
    }


def test_who_chairs_a_reception_receives_for_the_office() -> None:
    article = article_of(
        "Ngày 15/3/2023, tại Công an tỉnh Nghệ An, Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh chủ trì buổi tiếp đoàn"
        " công tác Công an tỉnh Hà Tĩnh."
    )
    assert [names_in(article)[o] for o in only_meeting(article).organizers] == ["Công an tỉnh Nghệ An"]


def test_a_committee_takes_part_in_its_own_session_and_who_is_judged_does_not() -> None:
    article = article_of(
        "Ngày 15/3/2023, tại hội nghị Ban Chấp hành Đảng bộ tỉnh Nghệ An, các đại biểu nhận thấy ông Lê Văn Minh,"
        " nguyên Trưởng Công an huyện Kỳ Sơn, đã có vi phạm."
    )
    assert agents_in(article, "participant") == ["Ban Chấp hành Đảng bộ tỉnh Nghệ An"]
    article = article_of("Chiều 15/3/2023, trong buổi họp báo ở Tỉnh ủy Nghệ An, Đại tá Lê Văn Minh cho biết kết quả.")
    assert agents_in(article, "participant") == []


def test_who_speaks_for_a_body_does_so_on_its_behalf() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức hội nghị hợp tác. Thay mặt Công an tỉnh Hà Tĩnh, Đại tá Lê Văn"
        " Minh, Giám đốc Công an tỉnh Hà Tĩnh cảm ơn đơn vị bạn."
    )
    names = names_in(article)
    spoke = [(names[p.agent], names[p.on_behalf_of or ""]) for p in article.participations if p.role == "speaker"]
    assert spoke == [("Lê Văn Minh", "Công an tỉnh Hà Tĩnh")]


def test_all_of_a_row_chair() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức hội nghị giao ban. Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh;"
        " Đại tá Trần Văn Bình, Phó Giám đốc Công an tỉnh Hà Tĩnh và Thượng tá Phan Thị Hòa, Trưởng phòng Tham mưu Công"
        " an tỉnh Nghệ An đồng chủ trì hội nghị."
    )
    assert agents_in(article, "chair") == ["Lê Văn Minh", "Trần Văn Bình", "Phan Thị Hòa"]


def test_three_in_a_row_speak() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ ký kết. Tại buổi lễ, Đại tá Lê Văn Minh, Giám đốc Công an tỉnh"
        " Nghệ An; Đại tá Khăm Xỉ, Giám đốc Công an tỉnh Xiêng Khoảng và Trung tá Bun Mi, Phó Giám đốc Công an tỉnh Hủa"
        " Phăn thông báo tình hình."
    )
    assert agents_in(article, "speaker") == ["Lê Văn Minh", "Khăm Xỉ", "Bun Mi"]


def test_whom_a_decision_is_only_announced_about_need_not_be_there() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ công bố quyết định. Cục Tổ chức cán bộ công bố quyết định nghỉ"
        " công tác đối với Đại tá Trần Văn Bảo. Đại tá Lê Văn Minh trao quyết định cho Trung tá Hồ Văn Quý. Đối với"
        " Trung tá Đỗ Văn Tín, Đại tá Lê Văn Minh bày tỏ tin tưởng."
    )
    assert agents_in(article, "participant") == ["Hồ Văn Quý", "Đỗ Văn Tín"]


def test_a_picture_above_the_text_shows_what_the_text_tells() -> None:
    article = article_of(
        f"Quang cảnh buổi làm việc. Ảnh: CACC\n\nNgày 15/3/2023, {_HOST} đã có buổi làm việc với Công an huyện Kỳ Sơn."
    )
    assert only_meeting(article).date == "2023-03-15"


def test_those_promoted_in_a_list_are_there() -> None:
    article = article_of(
        "Chiều 15/3, Đại tướng Lê Văn Minh, Bộ trưởng Bộ Công an, trao quyết định thăng cấp bậc hàm cho hai sĩ quan."
        "\n\nHai người được thăng cấp bậc hàm từ Đại tá lên Thiếu tướng gồm: ông Trần Văn Bảo, Cục trưởng Cục Y tế;"
        " ông Hồ Văn Quý, Giám đốc Công an tỉnh Nghệ An."
    )
    assert agents_in(article, "participant") == ["Lê Văn Minh", "Trần Văn Bảo", "Hồ Văn Quý"]


@pytest.mark.parametrize("said", ["đến nhận công tác và giữ chức vụ", "làm"])
def test_who_was_given_a_post_speaks_as_its_new_holder(said: str) -> None:
    article = article_of(
        "Chiều 15/3, tại Công an tỉnh Nghệ An, Trung tướng Lê Văn Minh, Thứ trưởng Bộ Công an chủ trì lễ công bố quyết"
        f" định điều động Đại tá Trần Văn Bảo, Giám đốc Công an tỉnh Hà Tĩnh {said} Giám đốc Công an tỉnh Nghệ An, thay"
        " Thiếu tướng Hồ Văn Quý, Giám đốc Công an tỉnh Nghệ An.\n\nTân Giám đốc Công an tỉnh Nghệ An bày tỏ mong muốn"
        " được giúp đỡ."
    )
    assert agents_in(article, "speaker") == ["Trần Văn Bảo"]


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
    assert agents_in(article_of(text), "participant") == participants


def test_a_delegation_with_a_head_of_its_own_is_another_one() -> None:
    article = article_of(
        "Sáng 15/3/2023, Đại tá Lê Văn Minh, Giám đốc Công an tỉnh Nghệ An dẫn đầu đoàn công tác đến thăm Công an huyện"
        " Kỳ Sơn.\n\nCũng trong sáng 15/3, đoàn công tác do Thượng tá Trần Văn Bảo, Phó Giám đốc Công an tỉnh Nghệ An"
        " làm trưởng đoàn đã đến thăm Công an huyện Quế Phong."
    )
    heads = [agents_in(article, "delegation_head", m.key) for m in article.meetings]
    assert heads == [["Lê Văn Minh"], ["Trần Văn Bảo"]]


def test_whose_family_gets_something_need_not_be_there() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ bàn giao nhà cho gia đình Trung úy Lê Văn Lộc, cán bộ Công an"
        " xã Hữu Kiệm."
    )
    assert agents_in(article, "participant") == []


def test_a_delegation_of_deputies_is_none_that_came() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức hội nghị. Tới dự có đồng chí Lê Văn Minh, Bí thư Tỉnh ủy, Trưởng"
        " đoàn ĐBQH tỉnh."
    )
    assert (agents_in(article, "delegation_head"), agents_in(article, "participant")) == ([], ["Lê Văn Minh"])


def test_the_last_of_a_list_of_those_present_chairs() -> None:
    article = article_of(
        "Công an tỉnh Nghệ An tổ chức hội nghị. Đến dự và phát biểu chỉ đạo có: Thượng tướng Trần Văn Bảo, Thứ trưởng"
        f" Bộ Công an; đồng chí Hồ Văn Quý, Chủ tịch UBND tỉnh Nghệ An, và đồng chí {_HOST} chủ trì hội nghị."
    )
    assert agents_in(article, "speaker") == ["Trần Văn Bảo"]
    assert (agents_in(article, "chair"), agents_in(article, "participant")) == (
        ["Lê Văn Minh"],
        ["Hồ Văn Quý"],
    )


def test_bodies_that_hold_talks_and_all_points_of_a_screen() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Lai Châu đã hội đàm trực tuyến với bạn. Cuộc hội đàm diễn ra tại sáu điểm cầu: "
        "Lai Châu, Phong Sa Lỳ, Bò Kẹo, Lào Cai, Hà Giang, Điện Biên. Đoàn kiểm tra của Bộ Công an cùng dự."
    )
    names = names_in(article)
    assert len(only_meeting(article).places) == len("123456")
    assert [names[p] for p in only_meeting(article).places][-1] == "Điện Biên"
    assert agents_in(article, "participant") == ["Công an tỉnh Lai Châu", "Bộ Công an"]


def test_what_ministries_agreed_on_and_houses_of_work_make_no_participants() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ bàn giao trụ sở làm việc tại xã Na Ngoi. Nhà được Bộ Công"
        " an Việt Nam và Bộ Công an Lào thống nhất xây dựng. Thực hiện việc hỗ trợ Bộ Công an Lào xây dựng trụ sở làm"
        " việc tại biên giới, đơn vị đã cố gắng."
    )
    assert agents_in(article, "participant") == []


def test_who_writes_a_letter_speaks_at_no_meeting() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ kỷ niệm. Chủ tịch nước Trần Văn Bảo có thư chúc mừng. Trong"
        " thư, Chủ tịch nước Trần Văn Bảo nêu rõ truyền thống của lực lượng. Đại tá Lê Văn Minh phát biểu."
    )
    assert agents_in(article, "speaker") == ["Lê Văn Minh"]


def test_who_visits_and_then_chairs_with_another() -> None:
    article = article_of(
        "Ngày 14/9/2023, tại Bắc Kinh, Đại tướng Trần Văn Bảo, Bộ trưởng Bộ Công an đã chào xã giao đồng chí Thái Hà,"
        " Ủy viên Bộ Chính trị và cùng đồng chí Vương Tiểu Nam, Bộ trưởng Bộ Công an Trung Quốc đồng chủ trì hội nghị."
    )
    assert agents_in(article, "chair") == ["Trần Văn Bảo", "Vương Tiểu Nam"]


def test_who_goes_with_a_delegation_heads_it_unless_received() -> None:
    going = article_of(
        "Ngày 30/1/2024, tại Sơn La, Đại tá Trần Văn Bảo cùng Đoàn công tác của Bộ Công an đã thăm bà con."
    )
    assert agents_in(going, "delegation_head") == ["Trần Văn Bảo"]
    received = article_of(
        f"Mở đầu hội đàm tại Hà Nội, {_HOST} chào đón Đại tá Trần Văn Bảo cùng đoàn đại biểu Bộ Công an đến thăm."
    )
    assert agents_in(received, "delegation_head") == []


def test_whoever_is_said_not_to_come_takes_no_part() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức hội nghị. Đại tá Lê Văn Tám không dự hội nghị. Thượng tá Lê"
        " Văn An và Đại tá Hồ Sĩ Lân dự hội nghị."
    )
    assert agents_in(article, "participant") == ["Lê Văn An", "Hồ Sĩ Lân"]


def test_who_gets_an_award_there_takes_part() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ khen thưởng. Các tập thể Công an huyện Kỳ Sơn, Công an huyện"
        " Quế Phong; Đại tá Hồ Sĩ Lân đón nhận Bằng khen."
    )
    assert agents_in(article, "participant") == ["Hồ Sĩ Lân"]


def test_a_picture_without_its_frame_shows_who_was_there() -> None:
    article = article_of(
        "Ngày 15/3/2023, Công an tỉnh Nghệ An tổ chức họp báo về chuyên án.\n\nThiếu tướng Hồ Sĩ Lân - Cục trưởng Cục"
        " Cảnh sát hình sự (trái) và Đại tá Lê Văn Tám - Giám đốc Công an tỉnh Nghệ An tại buổi họp báo."
    )
    assert agents_in(article, "participant") == ["Hồ Sĩ Lân", "Lê Văn Tám"]


def test_leaders_of_police_and_of_another_body_of_the_area_come_together() -> None:
    article = article_of(
        "Sáng 15/3/2023, Công an tỉnh Nghệ An tổ chức cuộc họp. Dự họp có đại diện Công an và UBND huyện Kỳ Sơn; lãnh"
        " đạo Công an, Ban Chỉ huy Quân sự huyện Quế Phong."
    )
    assert agents_in(article, "participant") == [
        "Công an huyện Kỳ Sơn",
        "UBND huyện Kỳ Sơn",
        "Công an huyện Quế Phong",
        "Ban Chỉ huy Quân sự huyện Quế Phong",
    ]


def test_an_inspection_is_a_visit_with_the_unit_inspected() -> None:
    article = article_of(
        "Ngày 15/3/2023, đoàn công tác của Công an tỉnh Nghệ An do Đại tá Lê Văn Minh, Phó Giám đốc Công an tỉnh làm"
        " trưởng đoàn đã kiểm tra công tác quý I tại Công an huyện Kỳ Sơn. Làm việc với đoàn có Thượng tá Phan Thị Hòa,"
        " Trưởng Công an huyện."
    )
    meeting = only_meeting(article)
    assert (meeting.kind, meeting.date) == ("visit", "2023-03-15")
    assert agents_in(article, "delegation_head") == ["Lê Văn Minh"]
    assert set(agents_in(article, "participant")) == {"Công an tỉnh Nghệ An", "Công an huyện Kỳ Sơn", "Phan Thị Hòa"}


def test_bodies_that_tell_of_what_they_held_with_others_held_it() -> None:
    article = article_of(
        "Chiều 15/3/2023, Công an huyện Kỳ Sơn (Nghệ An) cho biết vừa phối hợp UBND xã Na Ngoi tổ chức lễ trao thưởng."
    )
    names = names_in(article)
    assert {names[key] for key in only_meeting(article).organizers} == {"Công an huyện Kỳ Sơn", "UBND xã Na Ngoi"}


def test_who_attends_in_a_row_of_commas() -> None:
    article = article_of(
        "Sáng 15/3/2023, Công an tỉnh Nghệ An tổ chức lễ ra quân. Thiếu tướng Lê Văn Minh - Thứ trưởng Bộ Công an, Bí"
        " thư Tỉnh ủy Trần Văn Bình, Đại tá Phan Thị Hòa - Giám đốc Công an tỉnh cùng dự."
    )
    assert sorted(agents_in(article, "participant")) == ["Lê Văn Minh", "Phan Thị Hòa", "Trần Văn Bình"]


def test_at_whose_seat_others_work_is_not_one_of_them() -> None:
    article = article_of(
        "Chiều 15/3/2023, tại UBND huyện Kỳ Sơn, Ban Chỉ đạo 389 quốc gia đã có buổi làm việc với Công an tỉnh Nghệ An."
    )
    assert sorted(agents_in(article, "participant")) == ["Ban Chỉ đạo 389 quốc gia", "Công an tỉnh Nghệ An"]


def test_where_somebody_was_examined_is_not_inspected() -> None:
    article = article_of(
        "Ngày 15/3/2023, đoàn giám sát của Quốc hội có buổi làm việc với UBND tỉnh Nghệ An. Qua kiểm tra, thấy bất"
        " thường nên anh Trung đưa con đi khám tại Bệnh viện Nhi Nghệ An."
    )
    assert "Bệnh viện Nhi Nghệ An" not in agents_in(article, "participant")
