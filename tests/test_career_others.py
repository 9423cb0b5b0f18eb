"""Who is not the one that gets or leaves a post: who dismisses, congratulates, gives a charge or is asked to."""

from __future__ import annotations

from career_text import DEPUTY, HA_NAM, KIM_BANG, LY_NHAN, NAM_DINH, article, changes, ranks, statuses

from kg.extract import extract
from kg.model import Document


def test_who_dismisses_leaves_no_post() -> None:
    text = (
        "Ngày 18/5, Giám đốc Công an tỉnh Hà Nam, Đại tá Hứa Viết Cảo đã cách chức Trưởng Công an huyện Kim Bảng đối"
        " với Thượng tá Tạ Quang Mẫn và xóa tư cách Trưởng Công an huyện Lý Nhân giai đoạn 2011-2016 với Trung tá Danh"
        " Phước Thọ."
    )
    assert statuses(text, "Hứa Viết Cảo") == {HA_NAM: "current"}
    assert statuses(text, "Tạ Quang Mẫn") == {KIM_BANG: "former"}
    assert statuses(text, "Danh Phước Thọ") == {LY_NHAN: "former"}


def test_all_posts_of_a_dismissal_are_left() -> None:
    text = (
        "Ngày 18/5, Bộ Công an đã cách chức Bí thư Đảng ủy, Giám đốc Công an tỉnh Hà Nam đối với Đại tá Tạ Quang Mẫn."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "former", "Bí thư, Đảng ủy Công an tỉnh Hà Nam": "former"}


def test_who_congratulates_two_on_a_post_does_not_get_it() -> None:
    text = (
        "Sáng 18/5, Bộ Công an bổ nhiệm hai Phó Giám đốc Công an tỉnh Hà Nam. Đại tá Hứa Viết Cảo, Giám đốc Công an"
        " tỉnh Hà Nam, chúc mừng hai ông được bổ nhiệm giữ chức Phó Giám đốc Công an tỉnh Hà Nam."
    )
    assert statuses(text, "Hứa Viết Cảo") == {HA_NAM: "current"}


def test_who_gives_a_charge_does_not_get_it() -> None:
    text = (
        "Đại tá Hứa Viết Cảo là Giám đốc Công an tỉnh Hà Nam. Ngày 18/5, Thượng tá Tạ Quang Mẫn, Phó Giám đốc Công an"
        " tỉnh, được Giám đốc Công an tỉnh Hà Nam giao phụ trách Công an huyện Kim Bảng."
    )
    assert changes(text) == [("Tạ Quang Mẫn", DEPUTY, "Phụ trách, Công an huyện Kim Bảng", "2021-05-18")]


def test_what_a_body_is_asked_to_do_is_not_done() -> None:
    text = (
        "Thượng tá Tạ Quang Mẫn là Trưởng Công an huyện Kim Bảng. Ngày 18/5, Tỉnh ủy Hà Nam đề nghị Bộ Công an giáng"
        " cấp từ thượng tá xuống trung tá, đồng thời cách chức Trưởng Công an huyện Kim Bảng đối với ông Mẫn."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {KIM_BANG: "current"}
    assert ranks(text, "Tạ Quang Mẫn") == {"Thượng tá"}


def test_ranks_behind_each_name_are_that_name_s() -> None:
    text = (
        "Đại tá Tạ Quang Mẫn và Thượng tá Danh Phước Thọ vắng mặt. Ngày 18/5, Bộ Công an giáng cấp bậc hàm với ông Tạ"
        " Quang Mẫn từ Đại tá xuống Thượng tá và ông Danh Phước Thọ từ Thượng tá xuống Trung tá."
    )
    assert ranks(text, "Tạ Quang Mẫn") == {"Đại tá", "Thượng tá"}
    assert ranks(text, "Danh Phước Thọ") == {"Thượng tá", "Trung tá"}


def test_the_post_before_the_news_is_the_one_left() -> None:
    text = (
        "Ngày 18/5, Bộ Công an bổ nhiệm Đại tá Tạ Quang Mẫn giữ chức Giám đốc Công an tỉnh Nam Định. Trước khi nhận"
        " quyết định bổ nhiệm, Đại tá Mẫn giữ chức Giám đốc Công an tỉnh Hà Nam."
    )
    assert changes(text) == [("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-05-18")]
    assert statuses(text, "Tạ Quang Mẫn")[HA_NAM] == "former"


def test_a_post_held_when_another_is_given_was_a_step() -> None:
    text = (
        "Ngày 18/5, Bộ Công an điều động Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, giữ chức Giám đốc Công an"
        " tỉnh Nam Định. Tháng 4/2021, ông Mẫn được bổ nhiệm làm Giám đốc Công an tỉnh Hà Nam."
    )
    assert ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-05-18") in changes(text)
    assert statuses(text, "Tạ Quang Mẫn")[HA_NAM] == "former"


def test_since_when_the_old_post_was_held_does_not_date_the_new_one() -> None:
    text = (
        "Ngày 18/5, Bộ Công an điều động Đại tá Tạ Quang Mẫn giữ chức Giám đốc Công an tỉnh Nam Định."
        " Từ tháng 7/2014 đến nay, ông Mẫn giữ chức Giám đốc Công an tỉnh Hà Nam."
    )
    assert ("Tạ Quang Mẫn", NAM_DINH, "2021-05-18") in [(who, to, date) for who, _, to, date in changes(text)]


def test_a_ministry_is_left_by_the_bare_title() -> None:
    text = (
        "Ngày 18/5, Thượng tướng Tạ Quang Mẫn được giao điều hành hoạt động của Bộ Công an sau khi Đại tướng Hứa Viết"
        " Cảo rời vị trí Bộ trưởng."
    )
    assert statuses(text, "Hứa Viết Cảo") == {"Bộ trưởng, Bộ Công an": "former"}
    assert not article(text).appointments  # "điều hành" is no post


def test_a_head_of_state_behind_a_name_is_the_next_subject() -> None:
    text = (
        "Ngày 18/5, Thủ tướng quyết định cách chức Thứ trưởng Bộ Công an đối với Trung tướng Tạ Quang Mẫn, Chủ tịch"
        " nước quyết định giáng cấp bậc hàm từ Trung tướng xuống Đại tá đối với ông Mẫn."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {"Thứ trưởng, Bộ Công an": "former"}


def test_a_department_is_of_the_province() -> None:
    text = (
        "Ngày 18/5, ông Tạ Quang Mẫn, Giám đốc Sở Xây dựng, được điều động làm Bí thư Quận ủy quận 3, TP.HCM. Công an"
        " TP.HCM chúc mừng."
    )
    assert "Giám đốc, Sở Xây dựng thành phố Hồ Chí Minh" in statuses(text, "Tạ Quang Mẫn")


def test_captions_of_new_directors_tell_that_they_are() -> None:
    text = (
        "Chân dung 2 tân Giám đốc Công an tỉnh\n\nBộ Công an vừa bổ nhiệm nhiều giám đốc.\n\n"
        "Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam\n\nĐại tá Hứa Viết Cảo, Giám đốc Công an tỉnh Nam Định\n"
    )
    said = extract(Document("portraits", text))
    assert [(post.title, post.status) for post in said.posts] == [("Giám đốc", "incoming")] * 2
    assert len(said.appointments) == 2


def test_the_one_in_whose_name_another_acts_keeps_the_office() -> None:
    text = (
        "Sáng 18/5, thừa ủy quyền của Bộ trưởng Bộ Công an, Đại tướng Hứa Viết Cảo, Đại tá Tạ Quang Mẫn, Giám đốc Công"
        " an tỉnh Hà Nam, đã trao quyết định cho Thượng tá Danh Phước Thọ."
    )
    assert statuses(text, "Hứa Viết Cảo") == {"Bộ trưởng, Bộ Công an": "current"}
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current"}


def test_posts_in_brackets_behind_a_post_are_of_the_same_person() -> None:
    text = (
        "Ngày 18/5, Bộ Công an phân công Đại tá Tạ Quang Mẫn, Phó Giám đốc Công an tỉnh Hà Nam (nguyên Trưởng Công an"
        " huyện Kim Bảng), tạm thời phụ trách Công an tỉnh Hà Nam."
    )
    assert changes(text) == [("Tạ Quang Mẫn", DEPUTY, "Phụ trách, Công an tỉnh Hà Nam", "2021-05-18")]
    assert statuses(text, "Tạ Quang Mẫn")[KIM_BANG] == "former"


def test_who_serves_a_minister_is_none() -> None:
    text = (
        "Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, từng đảm nhiệm các chức vụ thư ký Thứ trưởng Bộ Công an,"
        " Trưởng Công an huyện Kim Bảng trước khi được Bộ trưởng Bộ Công an điều động làm Giám đốc Công an tỉnh Hà Nam."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current", KIM_BANG: "former"}


def test_both_who_share_a_post_told_behind_them_retire() -> None:
    text = (
        "Ngày 18/5, Công an tỉnh Hà Nam công bố quyết định nghỉ hưu. Đại tá Tạ Quang Mẫn và Đại tá Hứa Viết Cảo đều là"
        " Phó Giám đốc Công an tỉnh Hà Nam nhận quyết định nghỉ hưu."
    )
    assert changes(text) == [("Tạ Quang Mẫn", DEPUTY, None, "2021-05-18"), ("Hứa Viết Cảo", DEPUTY, None, "2021-05-18")]


def test_the_unit_that_only_the_deputy_names_is_the_head_s_too() -> None:
    text = (
        "Trung tá Tạ Quang Mẫn, Trưởng phòng và Thiếu tá Hứa Viết Cảo, Phó Trưởng phòng Cảnh sát hình sự Công an tỉnh"
        " Hà Nam, dự."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {"Trưởng phòng, Phòng Cảnh sát hình sự Công an tỉnh Hà Nam": "current"}


def test_an_elided_police_is_the_one_that_the_article_names() -> None:
    text = (
        "Công an tỉnh Hà Nam họp. HĐND tỉnh Hà Nam miễn nhiệm ông Tạ Quang Mẫn, nguyên Chủ tịch UBND tỉnh Hà Nam, vừa"
        " làm Bí thư Tỉnh ủy Nam Định và Đại tá Hứa Viết Cảo, nguyên Giám đốc Công an tỉnh."
    )
    assert statuses(text, "Hứa Viết Cảo") == {HA_NAM: "former"}


def test_who_is_only_put_forward_gets_nothing() -> None:
    text = (
        "Bộ Chính trị đồng ý để Tỉnh ủy Hà Nam giới thiệu ông Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, để HĐND bầu"
        " làm Chủ tịch UBND tỉnh Hà Nam."
    )
    assert not changes(text)
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current"}


def test_what_a_council_will_do_is_not_done() -> None:
    text = (
        "HĐND tỉnh Hà Nam sẽ miễn nhiệm Trưởng Công an huyện Kim Bảng đối với Thượng tá Tạ Quang Mẫn. Thượng tá Tạ"
        " Quang Mẫn, Trưởng Công an huyện Kim Bảng, dự."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {KIM_BANG: "current"}


def test_who_is_told_among_those_elected_has_the_day_of_the_vote() -> None:
    text = (
        "Ngày 11/5, HĐND tỉnh Hà Nam đã bầu ba chức danh. Trong đó, ông Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam,"
        " được bầu làm Chủ tịch UBND tỉnh Hà Nam."
    )
    assert changes(text) == [("Tạ Quang Mẫn", HA_NAM, "Chủ tịch, UBND tỉnh Hà Nam", "2021-05-11")]


def test_what_came_some_years_later_is_a_step() -> None:
    text = (
        "Ngày 18/5, Bộ Công an bổ nhiệm Đại tá Tạ Quang Mẫn giữ chức Giám đốc Công an tỉnh Hà Nam. Năm 2009, ông làm"
        " Trưởng Công an huyện Kim Bảng. Hai năm sau, ông được bổ nhiệm làm Trưởng Công an huyện Lý Nhân."
    )
    assert [to for _, _, to, _ in changes(text)] == [HA_NAM]
    assert statuses(text, "Tạ Quang Mẫn")[LY_NHAN] == "former"


def test_a_move_told_for_the_time_before_has_not_the_day_of_the_news() -> None:
    text = (
        "Ngày 18/5, Bộ Công an bổ nhiệm Đại tá Tạ Quang Mẫn giữ chức Giám đốc Công an tỉnh Hà Nam. Trước đó, Thượng tá"
        " Hứa Viết Cảo đã được bổ nhiệm làm Giám đốc Công an tỉnh Nam Định."
    )
    assert ("Hứa Viết Cảo", None, NAM_DINH, None) in changes(text)


def test_all_offices_of_who_retires_are_past() -> None:
    text = "Ông Tạ Quang Mẫn, Phó Bí thư Tỉnh ủy Hà Nam, kiêm Chủ tịch HĐND tỉnh Hà Nam, đã nghỉ hưu từ ngày 1/5."
    assert set(statuses(text, "Tạ Quang Mẫn").values()) == {"former"}


def test_a_committee_of_a_rural_district_is_not_that_of_an_urban_one() -> None:
    text = (
        "Bà Tạ Thị Mẫn, Giám đốc Sở Y tế TP.HCM, từng giữ các chức vụ: Trưởng ban Dân vận Quận ủy quận 5; Phó Bí thư,"
        " Bí thư Huyện ủy, Chủ tịch UBND huyện Nhà Bè."
    )
    assert "Bí thư, Huyện ủy Nhà Bè" in statuses(text, "Tạ Thị Mẫn")


def test_posts_of_the_profile_of_a_new_deputy_minister() -> None:
    text = (
        "Ông Tạ Quang Mẫn, Bí thư Tỉnh ủy Hà Nam, được Thủ tướng bổ nhiệm giữ chức Thứ trưởng Công an, ngày 18/5.\n\n"
        "Tân Thứ trưởng Công an 58 tuổi, Ủy viên Trung ương Đảng; thạc sĩ luật. Ông là Trưởng đoàn đại biểu Quốc hội"
        " tỉnh Hà Nam."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {
        "Bí thư, Tỉnh ủy Hà Nam": "former",
        "Thứ trưởng, Bộ Công an": "incoming",
        "Ủy viên, Ban Chấp hành Trung ương Đảng": "current",
        "Trưởng đoàn, Đoàn đại biểu Quốc hội tỉnh Hà Nam": "current",
    }


def test_who_is_nominated_gets_nothing() -> None:
    text = (
        "Ngày 18/5, Bộ Công an bổ nhiệm Đại tá Hứa Viết Cảo giữ chức Giám đốc Công an tỉnh Nam Định. Đại tá Tạ Quang"
        " Mẫn, Giám đốc Công an tỉnh Hà Nam, được đề cử làm Chủ tịch UBND tỉnh Hà Nam."
    )
    assert [who for who, *_ in changes(text)] == ["Hứa Viết Cảo"]


def test_a_unit_in_short_and_in_full_is_one() -> None:
    text = (
        "Đại tá Tạ Quang Mẫn, Phó Cục trưởng Cục Cảnh sát quản lý hành chính về trật tự xã hội (QLHC về TTXH), được bổ"
        " nhiệm giữ chức Cục trưởng Cục Cảnh sát QLHC về TTXH."
    )
    assert len({org.name for org in article(text).organizations if "trật tự" in org.name or "TTXH" in org.name}) == 1


def test_years_of_work_and_a_question_are_no_meetings() -> None:
    text = (
        "Nhiều năm làm việc tại Phòng Tham mưu Công an tỉnh Hà Nam, ông Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, nói"
        " chưa biết có dự lễ nhậm chức hay không. Ông phụ trách kinh tế, quốc phòng an ninh."
    )
    said = article(text)
    assert not said.meetings
    assert not [org for org in said.organizations if org.name.startswith("Phòng An ninh")]


def test_who_helps_a_minister_is_none() -> None:
    text = (
        "Ngày 18/5, Bộ Công an điều chỉnh phân công. Trung tướng Tạ Quang Mẫn, Thứ trưởng Bộ Công an, được phân công"
        " giúp Bộ trưởng phụ trách hậu cần. Lĩnh vực này trước đây được phân công cho Trung tướng Hứa Viết Cảo, Thứ"
        " trưởng Bộ Công an phụ trách."
    )
    assert not changes(text)
    assert statuses(text, "Tạ Quang Mẫn") == {"Thứ trưởng, Bộ Công an": "current"}


def test_the_head_of_a_company_is_no_director_of_the_police() -> None:
    text = (
        "Ngày 18/5, Bộ Công an cử Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, giữ chức Phó tổng giám đốc Tổng"
        " công ty Đường sắt Việt Nam."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current"}


def test_a_post_at_an_unread_body_does_not_end_a_list() -> None:
    text = "Ông Tạ Quang Mẫn - Phó Bí thư Tỉnh ủy, Bí thư Ban cán sự đảng, Chủ tịch UBND tỉnh Hà Nam dự."
    assert "Chủ tịch, UBND tỉnh Hà Nam" in statuses(text, "Tạ Quang Mẫn")


def test_all_party_posts_in_brackets_are_past() -> None:
    text = (
        "Ngày 18/5, Ban Bí thư kỷ luật Đại tá Tạ Quang Mẫn bằng hình thức cách chức tất cả các chức vụ trong Đảng (Bí"
        " thư Đảng ủy Công an tỉnh Hà Nam; Ủy viên Ban Thường vụ Tỉnh ủy Hà Nam)."
    )
    assert set(statuses(text, "Tạ Quang Mẫn").values()) == {"former"}


def test_the_title_of_whom_somebody_tells_is_not_the_teller_s() -> None:
    text = (
        "Ông Tạ Quang Mẫn, Trưởng Công an huyện Kim Bảng, dự. Theo ông Mẫn, Chủ tịch tỉnh Hà Nam đương nhiệm, ông Hứa"
        " Viết Cảo, Chủ tịch UBND tỉnh Hà Nam, vắng mặt."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {KIM_BANG: "current"}


def test_police_cut_short_are_those_that_the_whole_article_is_about() -> None:
    text = (
        "Công an TP Hải Phòng gặp mặt cán bộ hưu trí. Đại diện Công an TP Hà Nội cùng dự. Thiếu tướng Tạ Quang Mẫn,"
        " nguyên Giám đốc CATP, phát biểu. Công an TP Hải Phòng tặng quà. Công an TP Hải Phòng cảm ơn các cán bộ. Công"
        " an TP Hải Phòng chúc sức khỏe mọi người."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {"Giám đốc, Công an thành phố Hải Phòng": "former"}


def test_the_ministry_of_a_foreigner_is_that_of_the_country_named() -> None:
    text = "Đại sứ Campuchia dự. Ông Chea Rith, Bộ trưởng Bộ Nội vụ, gửi lời chào."
    assert statuses(text, "Chea Rith") == {"Bộ trưởng, Bộ Nội vụ Campuchia": "current"}
    given = "Quốc hội Lào ngày 22/3 phê chuẩn ông Bun Thong Xayasan giữ chức Bộ trưởng Công an."
    assert statuses(given, "Bun Thong Xayasan") == {"Bộ trưởng, Bộ Công an Lào": "incoming"}
    unnamed = "Ông Chea Rith, Bộ trưởng Bộ Nội vụ, gửi lời chào."
    assert statuses(unnamed, "Chea Rith") == {"Bộ trưởng, Bộ Nội vụ": "current"}
