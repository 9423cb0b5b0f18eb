"""Which sentences of news on personnel move somebody, on which day, and which move nobody."""

from __future__ import annotations

import pytest
from career_text import (
    DEPUTY,
    HA_NAM,
    KIM_BANG,
    NAM_DINH,
    PUBLISHED,
    article,
    changes,
    ranks,
    statuses,
)

from kg.extract import extract
from kg.model import Document


def test_a_number_of_days_dates_no_single_decision() -> None:
    text = (
        "Từ ngày 4 đến 18/5, Bộ Công an bổ nhiệm ba giám đốc công an tỉnh. Trẻ nhất là Đại tá Tạ Quang Mẫn, Giám đốc"
        " Công an tỉnh Hà Nam, được bổ nhiệm làm Giám đốc Công an tỉnh Nam Định. Ông Mẫn thay người tiền nhiệm Hứa Viết"
        " Cảo, được điều động làm Phó Cục trưởng Cục Đối ngoại."
    )
    assert changes(text) == [
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, None),
        ("Hứa Viết Cảo", NAM_DINH, "Phó Cục trưởng, Cục Đối ngoại", None),
    ]


def test_a_dated_step_is_no_news_beside_what_is_told_without_a_date() -> None:
    text = (
        "Bộ Công an quyết định điều động Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, giữ chức vụ Giám đốc Công"
        " an tỉnh Nam Định.\n\nTháng 11/2020, đại tá Tạ Quang Mẫn được bổ nhiệm làm Giám đốc Công an tỉnh Hà Nam khi"
        " đang là Trưởng Công an huyện Kim Bảng."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "former", NAM_DINH: "incoming", KIM_BANG: "former"}
    assert ("Tạ Quang Mẫn", KIM_BANG, HA_NAM, "2020-11") in changes(text)


def test_a_council_dismisses_and_the_reason_is_no_retirement() -> None:
    text = (
        "Ngày 3/5, HĐND tỉnh Hà Nam miễn nhiệm Ủy viên UBND tỉnh, nhiệm kỳ 2004 - 2009, đối với cựu Giám đốc Công an"
        " tỉnh Hứa Viết Cảo (do nghỉ hưu)."
    )
    assert statuses(text, "Hứa Viết Cảo") == {HA_NAM: "former", "Ủy viên, UBND tỉnh Hà Nam": "former"}
    assert changes(text) == []


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Trưởng phòng, Cục Đối ngoại", {"Trưởng phòng, Cục Đối ngoại"}),
        ("Cục trưởng, Cục Đối ngoại", {"Cục trưởng, Cục Đối ngoại"}),
        (
            "Bí thư Đảng ủy, Giám đốc Học viện Cảnh sát nhân dân",
            {"Bí thư, Đảng ủy Học viện Cảnh sát nhân dân", "Giám đốc, Học viện Cảnh sát nhân dân"},
        ),
        (
            "Trợ lý Bộ trưởng, người phát ngôn Bộ Công an",
            {"Trợ lý Bộ trưởng, Bộ Công an", "Người phát ngôn, Bộ Công an"},
        ),
        (
            "Phó Tổng cục trưởng Tổng cục XDLL CAND",
            {"Phó Tổng cục trưởng, Tổng cục Xây dựng lực lượng Công an nhân dân"},
        ),
        ("Trưởng phòng, Cục Đối ngoại, Cục Hậu cần và Cục An ninh điều tra", set()),
    ],
)
def test_a_comma_may_part_a_post_from_its_unit(phrase: str, expected: set[str]) -> None:
    assert set(statuses(f"Ngày 3/5, Đại tá Tạ Quang Mẫn, {phrase} dự lễ.", "Tạ Quang Mẫn")) == expected


@pytest.mark.parametrize(
    "text",
    [
        (
            "Ngày 3/5, HĐND tỉnh Hà Nam họp, miễn nhiệm một số chức danh. Ông Hứa Viết Cảo, Ủy viên UBND tỉnh Hà Nam"
            " phụ trách ngành Công an, được phân công nhiệm vụ khác."
        ),
        (
            "Tại kỳ họp, ông Hứa Viết Cảo, Chủ tịch UBND tỉnh Hà Nam, đã đọc Tờ trình về việc bầu bổ sung chức vụ Ủy"
            " viên UBND tỉnh Hà Nam."
        ),
    ],
)
def test_a_field_and_a_proposal_give_nobody_a_post(text: str) -> None:
    assert changes(text) == []


@pytest.mark.parametrize(
    ("told", "given"),
    [
        ("Đảng ủy đề nghị bổ nhiệm", False),
        ("Bộ Công an không bổ nhiệm", False),
        ("Bộ Công an xem xét bổ nhiệm", False),
        ("Bộ Công an dự kiến bổ nhiệm", False),
        ("theo đề nghị của Cục Đối ngoại, Bộ Công an bổ nhiệm", True),
        ("theo đề nghị của Cục Đối ngoại bổ nhiệm", True),
    ],
)
def test_what_is_asked_for_or_denied_gives_nobody_a_post(told: str, given: bool) -> None:
    text = f"Ngày 3/5, {told} Đại tá Tạ Quang Mẫn giữ chức vụ Giám đốc Công an tỉnh Nam Định."
    expected = [("Tạ Quang Mẫn", None, NAM_DINH, "2021-05-03")] if given else []
    assert changes(text) == expected
    assert statuses(text, "Tạ Quang Mẫn") == ({NAM_DINH: "incoming"} if given else {})


def test_a_retirement_that_is_still_to_come_ends_no_post() -> None:
    text = "Ngày 3/5, Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, chưa nhận quyết định nghỉ hưu."
    assert (changes(text), statuses(text, "Tạ Quang Mẫn")) == ([], {HA_NAM: "current"})


def test_a_ceremony_that_places_many_is_news_of_who_gets_a_post() -> None:
    text = (
        "Ngày 3/5, Đại tướng Hứa Viết Cảo, Bộ trưởng Bộ Công an, chủ trì lễ công bố quyết định về tổ chức, cán bộ. Bộ"
        " trưởng trao quyết định bố trí chín Giám đốc Công an tỉnh. Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam"
        " giữ chức vụ Giám đốc Công an tỉnh Nam Định (mới)."
    )
    assert changes(text) == [("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-05-03")]


def test_a_step_after_a_year_has_no_day_of_what_came_later() -> None:
    text = (
        "Bộ Chính trị điều động ông Tạ Quang Mẫn, thôi giữ chức Phó Bí thư Tỉnh ủy Hà Nam, làm Phó Trưởng ban Nội chính"
        " Trung ương. Ông Mẫn quê Nam Định. Cuối năm 2015, ông Mẫn được điều động làm Phó Bí thư Tỉnh ủy Hà Nam, và đến"
        " Đại hội 12, tháng 1/2016 trúng cử Ủy viên Trung ương."
    )
    assert [(new, day) for _, _, new, day in changes(text)] == [
        ("Phó Trưởng ban, Ban Nội chính Trung ương", "2021-05-20")
    ]
    assert article(text).meetings == ()


def test_a_rank_handed_over_is_that_of_who_gets_it() -> None:
    text = (
        "Đại tướng Hứa Viết Cảo đã trao quân hàm Thiếu tướng cho đồng chí Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam."
    )
    assert ranks(text, "Hứa Viết Cảo") == {"Đại tướng"}
    assert ranks(text, "Tạ Quang Mẫn") == {"Thiếu tướng"}


def test_a_seat_that_a_body_fills_is_on_the_body_named() -> None:
    text = (
        "Ngày 16/8, Ban Chấp hành Trung ương Đảng họp và bầu bổ sung Ủy viên Bộ Chính trị đối với Thượng tướng Tạ Quang"
        " Mẫn, Ủy viên Trung ương Đảng, Bộ trưởng Bộ Công an. Trước năm 2012, ông Mẫn ở Hà Nam."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {
        "Ủy viên, Bộ Chính trị": "incoming",
        "Ủy viên, Ban Chấp hành Trung ương Đảng": "current",
        "Bộ trưởng, Bộ Công an": "current",
    }


def test_a_photographer_in_capitals_gets_no_post() -> None:
    text = "Bộ Công an bổ nhiệm Đại tá Mẫn.\n\nĐại tá Tạ Quang Mẫn, tân Giám đốc Công an tỉnh Hà Nam GIA AN\n\nTin"
    assert [person.name for person in article(text).people] == ["Tạ Quang Mẫn"]


def test_the_posts_said_before_a_row_of_men_are_those_of_each() -> None:
    text = "Ngày 3/5, hai Thứ trưởng Bộ Công an là ông Tạ Quang Mẫn và ông Hứa Viết Cảo dự lễ."
    for name in ("Tạ Quang Mẫn", "Hứa Viết Cảo"):
        assert statuses(text, name) == {"Thứ trưởng, Bộ Công an": "current"}


def test_a_headline_tells_who_holds_a_post_from_now_on() -> None:
    said = extract(
        Document(
            "example",
            "Thiếu tướng Tạ Quang Mẫn giữ chức Bí thư Đảng ủy Công an tỉnh Hà Nam\n\nNgày 3/5, Đảng bộ Công an tỉnh Hà"
            " Nam tổ chức Đại hội.\n",
            published=PUBLISHED,
        )
    )
    assert [post.status for post in said.posts if post.title == "Bí thư"] == ["incoming"]


def test_who_was_followed_is_not_who_follows() -> None:
    text = (
        "Ngày 3/5, Quốc hội phê chuẩn Trung tướng Tạ Quang Mẫn giữ chức Bộ trưởng Bộ Công an. Đại tướng Hứa Viết Cảo,"
        " người tiền nhiệm của Trung tướng Tạ Quang Mẫn, giữ cương vị Thường trực Ban Bí thư."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {"Bộ trưởng, Bộ Công an": "incoming"}
    assert statuses(text, "Hứa Viết Cảo") == {"Thường trực, Ban Bí thư": "current"}


def test_a_month_of_a_year_is_past_where_the_news_leaves_its_year_out() -> None:
    said = extract(
        Document(
            "example",
            "Tin tức\n\nNgày 26-6, Bộ Công an công bố quyết định. Cụ thể, ông Tạ Quang Mẫn - Giám đốc Công an tỉnh Hà"
            " Nam được điều động giữ chức vụ Giám đốc Công an tỉnh Nam Định. Ông Mẫn được bổ nhiệm giữ chức Giám đốc"
            " Công an Hà Nam (tháng 3-2019).\n",
        )
    )
    assert sorted(post.status for post in said.posts) == ["former", "incoming"]


def test_a_deputy_of_the_council_is_one() -> None:
    text = (
        "Ngày 3/5, kỳ họp miễn nhiệm chức vụ đại biểu HĐND tỉnh Hà Nam đối với ông Hứa Viết Cảo, nguyên Phó Giám đốc"
        " Công an tỉnh Hà Nam."
    )
    assert statuses(text, "Hứa Viết Cảo") == {DEPUTY: "former", "Đại biểu, HĐND tỉnh Hà Nam": "former"}


def test_a_charge_until_somebody_new_comes_is_no_past_one() -> None:
    text = (
        "Chiều 28/4/2021, Bộ trưởng Bộ Công an giao Đại tá Tạ Quang Mẫn, Phó Giám đốc Công an tỉnh Hà Nam, phụ trách "
        "Công an tỉnh Hà Nam trong khi chờ kiện toàn chức danh Giám đốc."
    )
    assert statuses(text, "Tạ Quang Mẫn")["Phụ trách, Công an tỉnh Hà Nam"] == "incoming"
