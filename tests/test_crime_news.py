"""Reports of crimes, accidents and press conferences: who speaks there, and who only is told of."""

from __future__ import annotations

from kg.extract import extract
from kg.model import Article, Document


def _read(text: str) -> Article:
    return extract(Document("bài", f"Tin trong ngày\n\n{text}\n"))


def _posts(article: Article) -> set[tuple[str, str, str]]:
    names = {o.key: o.name for o in article.organizations} | {p.key: p.name for p in article.people}
    return {
        (names[p.person], f"{p.title} {names.get(p.organization or '', '')}".strip(), p.status) for p in article.posts
    }


def _present(article: Article) -> set[tuple[str, str]]:
    names = {o.key: o.name for o in article.organizations} | {p.key: p.name for p in article.people}
    return {(names[p.agent], p.role) for p in article.participations}


def test_a_funeral_is_no_meeting_and_who_is_mourned_takes_no_part() -> None:
    article = _read(
        "Ngày 17/11/2023, Công an tỉnh Hà Nam tổ chức lễ tang cho Đại úy Lê Văn Bình, cán bộ Công an xã Núi Xa, hy sinh"
        " trong khi làm nhiệm vụ. Đại tá Trần Văn An gửi lời chia buồn tới gia đình Đại úy Lê Văn Bình."
    )
    assert _present(article) == set()


def test_a_post_of_that_time_is_a_former_one() -> None:
    article = _read("Đại tá Lê Văn Bình bị kỷ luật. Thời điểm đó, ông Bình là Trưởng Công an quận Tây Hồ.")
    assert _posts(article) == {("Lê Văn Bình", "Trưởng Công an quận Tây Hồ", "former")}


def test_a_middle_name_may_have_lost_its_capital() -> None:
    article = _read("Đại tá Lê anh Bình, Phó Giám đốc Công an tỉnh Hà Nam, cho biết.")
    assert [p.name for p in article.people] == ["Lê anh Bình"]


def test_the_police_of_a_commune_named_after_the_comma() -> None:
    article = _read(
        "Công an xã An Lạc vào cuộc. Đại úy Lê Văn Bình, Phó Trưởng Công an xã, xã Núi Xa, tỉnh Hà Nam có mặt."
    )
    assert ("Lê Văn Bình", "Phó Trưởng Công an xã Núi Xa", "current") in _posts(article)


def test_a_judge_of_no_named_court() -> None:
    article = _read("Thẩm phán Lý Thị An, chủ tọa phiên tòa, hoãn xử. Luật sư Lê Văn Bình phản đối.")
    assert _posts(article) == {("Lý Thị An", "Thẩm phán", "current")}


def test_the_desk_of_a_newspaper_gives_no_post() -> None:
    article = _read("Nhà báo Lê Văn Bình (Trưởng ban Bạn đọc của Báo Đời mới) bị tạm giữ.")
    assert not article.people


def test_whom_news_of_a_press_conference_met_is_no_guest_there() -> None:
    article = _read(
        "Sáng 28/6/2017, Bộ Công an tổ chức họp báo. Trung tướng Lê Văn Bình, Phó Cục trưởng Cục Cảnh sát hình sự cho"
        " biết, nhóm này bị bắt quả tang. Ngày 16/6, nhóm này lên Hà Nam gặp ông Trần Văn An, Giám đốc Sở Kế hoạch Đầu"
        " tư tỉnh Hà Nam. Tại cuộc gặp gỡ với ông An, nhóm này đe dọa."
    )
    assert _present(article) == {("Lê Văn Bình", "speaker")}
    assert [m.places for m in article.meetings] == [()]
    assert ("Trần Văn An", "Giám đốc Sở Kế hoạch và Đầu tư tỉnh Hà Nam", "current") in _posts(article)


def test_an_office_that_somebody_tells_of_is_the_giver() -> None:
    article = _read(
        "Ngày 11/1/2020, Đại tướng Lê Văn Bình, Bộ trưởng Bộ Công an, đến thăm gia đình các cán bộ hy sinh tại xã Núi"
        " Xa. Bộ trưởng cho biết, Chủ tịch nước đã ký quyết định truy tặng Huân chương Chiến công hạng Nhất cho ba cán"
        " bộ."
    )
    assert not [award for award in article.awards if award.givers]
    assert [m.places for m in article.meetings] == [()]


def test_the_short_form_in_brackets_is_no_other_unit() -> None:
    article = _read(
        "Bộ Tư lệnh Bộ đội Biên phòng (BĐBP) trao thưởng cho BĐBP tỉnh Hà Tĩnh. Công an tỉnh Savannakhet (Lào) phối"
        " hợp."
    )
    assert not [o.name for o in article.organizations if "Biên phòng" in o.name and "Savannakhet" in o.name]


def test_a_code_may_be_written_with_a_space() -> None:
    article = _read("Đại úy Lê Văn Bình, cán bộ Phòng PC 04 Công an tỉnh Hà Nam, có mặt.")
    assert _posts(article) == {("Lê Văn Bình", "Cán bộ PC04 Công an tỉnh Hà Nam", "current")}


def test_the_month_that_a_briefing_is_about_is_not_its_date() -> None:
    article = _read("Ngày 3/11/2020, Công an tỉnh Hà Nam tổ chức hội nghị giao ban công tác công an tháng 10/2020.")
    assert [m.date for m in article.meetings] == ["2020-11-03"]


def test_the_same_day_is_the_day_that_its_sentence_opened_with() -> None:
    article = _read(
        "Chiều 8/9/2022, Phó Thủ tướng Lê Văn An đến thăm Công an tỉnh Hà Nam sau vụ cháy đêm 6/9/2022. Trước đó, sáng"
        " cùng ngày, UBND tỉnh Hà Nam đã tổ chức họp báo."
    )
    assert {m.date for m in article.meetings} == {"2022-09-08"}


def test_a_newspaper_is_no_country() -> None:
    article = _read("Trao đổi với Pháp Luật TP.HCM, Trung tá Lê Văn Bình, Trưởng Công an quận 7 nói.")
    assert "Pháp" not in {a.name for a in article.areas}


def test_the_division_in_brackets_is_over_the_team() -> None:
    article = _read(
        "Công an TP.HCM khen Đội CSGT Núi Xa (Phòng PC08). Trung tá Lê Văn Bình, Trưởng phòng PC08, cảm ơn."
    )
    assert _posts(article) == {("Lê Văn Bình", "Trưởng phòng PC08 Công an thành phố Hồ Chí Minh", "current")}


def test_why_somebody_is_honoured_is_no_gift() -> None:
    article = _read("Đại úy Lê Văn Bình được Công an tỉnh Hà Nam khen thưởng vì đã dùng xe mô tô chở người bị nạn.")
    assert not article.awards


def test_the_day_of_a_ceremony_to_come_is_no_date_of_the_contest() -> None:
    article = _read(
        "Công an tỉnh Hà Nam công bố danh sách thí sinh đạt giải trong cuộc thi. Ban tổ chức cuộc thi cho biết, lễ"
        " trao giải sẽ được tổ chức vào ngày 19/12/2023 tại thành phố Phủ Lý."
    )
    assert not [m for m in article.meetings if m.date or m.places]


def test_who_is_only_sent_has_not_been_there() -> None:
    article = _read(
        "Ngày 26/2/2017, ông Lê Văn An, Chủ tịch UBND huyện Kim Bảng, cho biết đã phân công Phó Chủ tịch huyện Trần"
        " Văn Bình dẫn đoàn công tác đến thăm Công an xã Núi Xa."
    )
    assert not article.meetings


def test_who_is_asked_to_honour_takes_no_part() -> None:
    article = _read(
        "Ngày 26/5/2023, Công an tỉnh Hà Nam tổ chức lễ khen thưởng. Đại tá Lê Văn An, Giám đốc Công an tỉnh, đề nghị"
        " Bộ Công an và UBND tỉnh Hà Nam tặng Bằng khen cho hai tập thể."
    )
    assert {name for name, _ in _present(article)} <= {"Lê Văn An"}


def test_the_day_of_a_case_is_not_that_of_the_press_conference() -> None:
    article = _read(
        "Đại tá Lê Văn An, Phó Giám đốc Công an tỉnh Hà Nam, chủ trì buổi họp báo về vụ cướp xảy ra tại xã Núi Xa sáng"
        " 12/1."
    )
    assert [(m.kind, m.date, m.places) for m in article.meetings] == [("press_conference", None, ())]


def test_who_meets_the_press_holds_the_conference() -> None:
    article = _read("Chiều 3/5, Công an tỉnh Hà Nam họp báo thông tin về vụ cướp ngân hàng sáng 1/5.")
    names = {o.key: o.name for o in article.organizations}
    assert [(m.date, [names[k] for k in m.organizers]) for m in article.meetings] == [
        ("--05-03", ["Công an tỉnh Hà Nam"])
    ]


def test_what_the_police_prepare_and_families_visited_are_no_meetings() -> None:
    article = _read(
        "Đại tá Lê Văn An cho biết, đơn vị đã lên kế hoạch chi tiết, tập huấn và huy động 500 cán bộ. Công an huyện Lý"
        " Nhân tạo điều kiện cho Tâm được về thăm gia đình trước khi đến trụ sở khai báo."
    )
    assert not article.meetings


def test_a_knife_elects_nobody() -> None:
    article = _read(
        "Chiều 3/9, Công an tỉnh Hà Nam tổ chức lễ trao thưởng.\n\nCông an huyện Lý Nhân đã thu giữ được con dao bầu."
    )
    assert _present(article) == set()
