"""Who gets and who leaves a post, when, and what is then said of the posts and ranks of that person."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Article, Document, PostRef

Change = tuple[str, str | None, str | None, str | None]

PUBLISHED = "2021-05-20"


def article(text: str) -> Article:
    return extract(Document("example", f"Tin tức\n\n{text}\n", published=PUBLISHED))


def spelled(said: Article, post: PostRef | None) -> str | None:
    """A post as "title, organisation"."""
    if post is None:
        return None
    names = {org.key: org.name for org in said.organizations}
    return f"{post.title}, {names[post.organization or '']}"


def changes(text: str) -> list[Change]:
    """The appointments of a text: person, old post, new post, date."""
    said = article(text)
    people = {person.key: person.name for person in said.people}
    return [(people[a.person], spelled(said, a.from_post), spelled(said, a.to_post), a.date) for a in said.appointments]


def statuses(text: str, name: str) -> dict[str, str]:
    """What a text says of the posts of one person: "title, organisation" → status."""
    said = article(text)
    key = next(person.key for person in said.people if person.name == name)
    return {
        str(spelled(said, PostRef(post.title, post.organization))): post.status
        for post in said.posts
        if post.person == key
    }


def ranks(text: str, name: str) -> set[str]:
    said = article(text)
    key = next(person.key for person in said.people if person.name == name)
    return {rank.rank for rank in said.ranks if rank.person == key}


KIM_BANG, LY_NHAN = "Trưởng, Công an huyện Kim Bảng", "Trưởng, Công an huyện Lý Nhân"
HA_NAM, NAM_DINH = "Giám đốc, Công an tỉnh Hà Nam", "Giám đốc, Công an tỉnh Nam Định"
DEPUTY = "Phó Giám đốc, Công an tỉnh Hà Nam"

ONE_CHANGE: list[tuple[str, Change]] = [
    (
        (
            "Bộ Công an vừa điều động Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, giữ chức"
            " Giám đốc Công an tỉnh"
            " Nam Định từ ngày 1/6."
        ),
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-06-01"),
    ),
    (
        (
            "Đại tá Tạ Quang Mẫn - Giám đốc Công an tỉnh Hà Nam - được điều động đến nhận công tác"
            " và giữ chức vụ Giám đốc"
            " Công an tỉnh Nam Định, kể từ ngày 1/6/2021."
        ),
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-06-01"),
    ),
    (
        (
            "Đại tá Tạ Quang Mẫn (Giám đốc Công an tỉnh Hà Nam) được Bộ trưởng Bộ Công an điều động"
            " làm Giám đốc Công an"
            " tỉnh Nam Định; quyết định có hiệu lực từ ngày 1/6."
        ),
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-06-01"),
    ),
    (
        (
            "Sáng 18/5, Bộ Công an công bố quyết định về việc bổ nhiệm Thượng tá Lèng Văn Pá,"
            " Trưởng Công an huyện Kim Bảng,"
            " giữ chức vụ Phó Giám đốc Công an tỉnh Hà Nam."
        ),
        ("Lèng Văn Pá", KIM_BANG, DEPUTY, "2021-05-18"),
    ),
    (
        ("Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng được bổ nhiệm Phó Giám đốc Công an tỉnh Hà Nam."),
        ("Lèng Văn Pá", KIM_BANG, DEPUTY, PUBLISHED),
    ),
    (
        (
            "Giám đốc Công an tỉnh Hà Nam quyết định bổ nhiệm chức vụ Trưởng Công an huyện Lý Nhân"
            " đối với Trung tá Bế Thị Nụ,"
            " Phó Trưởng Công an huyện Lý Nhân."
        ),
        ("Bế Thị Nụ", "Phó Trưởng, Công an huyện Lý Nhân", LY_NHAN, PUBLISHED),
    ),
    (
        "Bộ Công an bổ nhiệm Đại tá Tạ Quang Mẫn, Phó Giám đốc Công an tỉnh Hà Nam, giữ chức vụ Giám đốc.",
        ("Tạ Quang Mẫn", DEPUTY, HA_NAM, PUBLISHED),
    ),
    (
        (
            "Bộ trưởng Bộ Công an giao Đại tá Tạ Quang Mẫn, Phó Giám đốc Công an tỉnh Hà Nam, phụ"
            " trách Công an tỉnh Hà Nam"
            " từ ngày 22/5 cho đến khi có quyết định mới."
        ),
        ("Tạ Quang Mẫn", DEPUTY, "Phụ trách, Công an tỉnh Hà Nam", "2021-05-22"),
    ),
    (
        ("Đại tá Tạ Quang Mẫn, Phó Giám đốc Công an tỉnh Hà Nam, được giao phụ trách Công an tỉnh Hà Nam từ 22/5."),
        ("Tạ Quang Mẫn", DEPUTY, "Phụ trách, Công an tỉnh Hà Nam", "2021-05-22"),
    ),
    (
        "Thiếu tướng Hứa Viết Cảo, Giám đốc Công an tỉnh Hà Nam, nghỉ hưu theo chế độ từ ngày 1/6/2021.",
        ("Hứa Viết Cảo", HA_NAM, None, "2021-06-01"),
    ),
    (
        (
            "Ngày 19/5, Bộ Công an công bố quyết định nghỉ công tác hưởng chế độ hưu trí đối với"
            " Thiếu tướng Hứa Viết Cảo,"
            " Giám đốc Công an tỉnh Hà Nam."
        ),
        ("Hứa Viết Cảo", HA_NAM, None, "2021-05-19"),
    ),
    (
        ("HĐND tỉnh Hà Nam bầu ông Vàng Seo Lử, Giám đốc Công an tỉnh Hà Nam, giữ chức Phó Chủ tịch UBND tỉnh Hà Nam."),
        ("Vàng Seo Lử", HA_NAM, "Phó Chủ tịch, UBND tỉnh Hà Nam", PUBLISHED),
    ),
    (
        ("Ông Vàng Seo Lử được bổ nhiệm giữ chức Chánh Thanh tra tỉnh Hà Nam. Quyết định được công bố ngày 17/5/2021."),
        ("Vàng Seo Lử", None, "Chánh Thanh tra, Thanh tra tỉnh Hà Nam", "2021-05-17"),
    ),
    (
        (
            "Đại tá Tạ Quang Mẫn rời ghế Giám đốc Công an tỉnh Hà Nam để nhận nhiệm vụ tương tự ở"
            " Nam Định từ ngày 1/6."
            " Công an tỉnh Nam Định chuẩn bị đón giám đốc mới."
        ),
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-06-01"),
    ),
    (
        (
            "Bộ Công an quyết định luân chuyển Đại tá Tạ Quang Mẫn, nguyên Giám đốc Công an tỉnh Hà"
            " Nam, đến nhận công tác"
            " tại Công an tỉnh Nam Định, giữ chức vụ Giám đốc."
        ),
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, PUBLISHED),
    ),
    (
        (
            "Trung tá Bế Thị Nụ, Trưởng Công an huyện Kim Bảng, nhận quyết định làm Trưởng Công an"
            " huyện Lý Nhân,"
            " hiệu lực 25/5."
        ),
        ("Bế Thị Nụ", KIM_BANG, LY_NHAN, "2021-05-25"),
    ),
    (
        ("Tân Giám đốc Công an tỉnh Nam Định là Đại tá Tạ Quang Mẫn. Bộ Công an vừa công bố quyết định điều động."),
        ("Tạ Quang Mẫn", None, NAM_DINH, PUBLISHED),
    ),
    (
        (
            "Đại tá Tạ Quang Mẫn, Bí thư Đảng ủy, Giám đốc Công an tỉnh Hà Nam được điều động, bổ"
            " nhiệm giữ chức vụ Giám đốc"
            " Công an tỉnh Nam Định."
        ),
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, PUBLISHED),
    ),
]


@pytest.mark.parametrize(("text", "change"), ONE_CHANGE, ids=[text[:48] for text, _ in ONE_CHANGE])
def test_a_change_of_post_is_read_with_both_posts_and_its_date(text: str, change: Change) -> None:
    assert changes(text) == [change]


SEVERAL: list[tuple[str, list[Change]]] = [
    (
        (
            "Giám đốc Công an tỉnh Hà Nam điều động Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim"
            " Bảng, giữ chức Trưởng"
            " Công an huyện Lý Nhân; Trung tá Bế Thị Nụ, Trưởng Công an huyện Lý Nhân, giữ chức"
            " Trưởng Công an huyện Kim Bảng."
        ),
        [("Lèng Văn Pá", KIM_BANG, LY_NHAN, PUBLISHED), ("Bế Thị Nụ", LY_NHAN, KIM_BANG, PUBLISHED)],
    ),
    (
        (
            "Bộ Công an cho Thượng tá Lèng Văn Pá (Trưởng Công an huyện Kim Bảng) và Trung tá Bế"
            " Thị Nụ (Trưởng Công an huyện"
            " Lý Nhân) hoán đổi vị trí cho nhau từ ngày 1/6."
        ),
        [("Lèng Văn Pá", KIM_BANG, LY_NHAN, "2021-06-01"), ("Bế Thị Nụ", LY_NHAN, KIM_BANG, "2021-06-01")],
    ),
    (
        (
            "Bộ Công an bổ nhiệm hai Phó Giám đốc Công an tỉnh Hà Nam gồm: Thượng tá Lèng Văn Pá,"
            " Trưởng Công an huyện Kim Bảng"
            " và Thượng tá Bế Thị Nụ, Trưởng Công an huyện Lý Nhân."
        ),
        [("Lèng Văn Pá", KIM_BANG, DEPUTY, PUBLISHED), ("Bế Thị Nụ", LY_NHAN, DEPUTY, PUBLISHED)],
    ),
    (
        (
            "Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng, được điều động giữ chức Phó Giám"
            " đốc Công an tỉnh Hà Nam."
            " Người thay thế ông là Trung tá Bế Thị Nụ, Trưởng Công an huyện Lý Nhân."
            " Các quyết định có hiệu lực từ ngày 1/6."
        ),
        [("Lèng Văn Pá", KIM_BANG, DEPUTY, "2021-06-01"), ("Bế Thị Nụ", LY_NHAN, KIM_BANG, "2021-06-01")],
    ),
    (
        (
            "Thiếu tướng Hứa Viết Cảo, Giám đốc Công an tỉnh Hà Nam, được nghỉ hưu từ ngày 1/6; Bộ"
            " Công an bổ nhiệm Đại tá"
            " Tạ Quang Mẫn, Phó Giám đốc Công an tỉnh Hà Nam, giữ chức Giám đốc Công an tỉnh Hà Nam."
        ),
        [("Hứa Viết Cảo", HA_NAM, None, "2021-06-01"), ("Tạ Quang Mẫn", DEPUTY, HA_NAM, PUBLISHED)],
    ),
    (
        (
            "Công an tỉnh Hà Nam công bố quyết định điều động:\n"
            "- Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng, giữ chức Trưởng Công an huyện Lý Nhân;\n"
            "- Trung tá Bế Thị Nụ, Trưởng Công an huyện Lý Nhân, giữ chức Trưởng Công an huyện Kim Bảng."
        ),
        [("Lèng Văn Pá", KIM_BANG, LY_NHAN, PUBLISHED), ("Bế Thị Nụ", LY_NHAN, KIM_BANG, PUBLISHED)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL, ids=[text[:48] for text, _ in SEVERAL])
def test_each_of_several_people_gets_a_change_of_their_own(text: str, expected: list[Change]) -> None:
    assert sorted(changes(text), key=str) == sorted(expected, key=str)


NO_CHANGE = [
    "Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, cho biết đã bố trí 102 nhân sự để giữ chức Trưởng Công an xã.",
    "Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, phát biểu tại hội nghị ngày 5/5/2021.",
    "Đại tá Tạ Quang Mẫn, hiện giữ chức Giám đốc Công an tỉnh Hà Nam, dự hội nghị.",
    "Đại tá Tạ Quang Mẫn trao quyết định cho Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng.",
    ("Thiếu tướng Hứa Viết Cảo, nguyên Giám đốc Công an tỉnh Hà Nam, đã nghỉ hưu từ năm 2012, đến thăm đơn vị cũ."),
    "Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng, phụ trách công tác phòng cháy của huyện.",
    "Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, làm trưởng ban chỉ đạo.",
    (
        "Trung tướng Hứa Viết Cảo công bố quyết định thăng cấp bậc hàm từ Đại tá lên Thiếu tướng"
        " đối với đồng chí"
        " Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam."
    ),
    "Từ năm 2009, Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, làm Trưởng Công an huyện Kim Bảng.",
]


@pytest.mark.parametrize("text", NO_CHANGE, ids=[text[:48] for text in NO_CHANGE])
def test_what_is_no_news_of_a_post_makes_no_appointment(text: str) -> None:
    assert changes(text) == []


LISTS: list[tuple[str, list[Change]]] = [
    (
        (
            "Công an tỉnh Hà Nam công bố các quyết định về công tác cán bộ, gồm:\n+ Thượng tá Lèng Văn Pá, Trưởng"
            " Công an huyện Kim Bảng: Trưởng Công an huyện Lý Nhân;\n+ Trung tá Cù Thị Sen, Trưởng Công an huyện Lý"
            " Nhân: Trưởng Công an huyện Kim Bảng.\nCác quyết định có hiệu lực từ ngày 1/6."
        ),
        [("Lèng Văn Pá", KIM_BANG, LY_NHAN, "2021-06-01"), ("Cù Thị Sen", LY_NHAN, KIM_BANG, "2021-06-01")],
    ),
    (
        (
            "Ngày 20/5, Công an tỉnh Hà Nam công bố 2 quyết định điều động cán bộ, có hiệu lực từ ngày 1/6. Cụ thể:\n"
            "- Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng, giữ chức Trưởng Công an huyện Lý Nhân;\n"
            "- Trung tá Cù Thị Sen, Trưởng Công an huyện Lý Nhân, giữ chức Trưởng Công an huyện Kim Bảng.\n"
            "Công an tỉnh cũng thông báo quyết định nghỉ công tác, hưởng chế độ hưu trí từ ngày 1/7 đối với Đại tá Tạ"
            " Quang Mẫn, Phó Giám đốc Công an tỉnh Hà Nam."
        ),
        [
            ("Lèng Văn Pá", KIM_BANG, LY_NHAN, "2021-06-01"),
            ("Cù Thị Sen", LY_NHAN, KIM_BANG, "2021-06-01"),
            ("Tạ Quang Mẫn", DEPUTY, None, "2021-07-01"),
        ],
    ),
    (
        (
            "Ngày 20/5, Công an tỉnh Hà Nam công bố quyết định. Theo quyết định, Thượng tá Lèng Văn Pá, Trưởng Công an"
            " huyện Kim Bảng, giữ chức Giám đốc Công an tỉnh Hà Nam. Các Phó Giám đốc gồm: Thượng tá Tạ Quang Mẫn, Phó"
            " Giám đốc Công an tỉnh Hà Nam; Trung tá Cù Thị Sen, Trưởng Công an huyện Lý Nhân."
        ),
        [("Lèng Văn Pá", KIM_BANG, HA_NAM, "2021-05-20"), ("Cù Thị Sen", LY_NHAN, DEPUTY, "2021-05-20")],
    ),
    (
        (
            "Ngày 20/5, Công an tỉnh Hà Nam trao quyết định nghỉ hưu. Trong số 9 cán bộ nghỉ công tác từ ngày 1/6 có"
            " Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng; Trung tá Cù Thị Sen, Trưởng Công an huyện Lý Nhân."
        ),
        [("Lèng Văn Pá", KIM_BANG, None, "2021-06-01"), ("Cù Thị Sen", LY_NHAN, None, "2021-06-01")],
    ),
    (
        (
            "Ngày 20/5, Công an tỉnh Hà Nam công bố các quyết định. Theo đó, Thượng tá Lèng Văn Pá, Trưởng Công an"
            " huyện Kim Bảng, và Trung tá Cù Thị Sen, Trưởng Công an huyện Lý Nhân, được điều động giữ chức Phó Giám"
            " đốc Công an tỉnh Hà Nam; Trung tá Lò Văn Ón làm Trưởng Công an huyện Bình Lục."
        ),
        [
            ("Lèng Văn Pá", KIM_BANG, DEPUTY, "2021-05-20"),
            ("Cù Thị Sen", LY_NHAN, DEPUTY, "2021-05-20"),
            ("Lò Văn Ón", None, "Trưởng, Công an huyện Bình Lục", "2021-05-20"),
        ],
    ),
    (
        (
            "Ngày 20/5, Công an tỉnh Hà Nam công bố quyết định nghỉ hưu đối với:\n- Thượng tá Lèng Văn Pá, Trưởng"
            " Công an huyện Kim Bảng, từ ngày 1/6;\n- Trung tá Cù Thị Sen, Trưởng Công an huyện Lý Nhân, từ ngày 1/7."
        ),
        [("Lèng Văn Pá", KIM_BANG, None, "2021-06-01"), ("Cù Thị Sen", LY_NHAN, None, "2021-07-01")],
    ),
    (
        (
            "Ngày 20/5, Giám đốc Công an tỉnh Hà Nam trao quyết định nghỉ hưu cho Thượng tá Lèng Văn Pá, Trưởng Công an"
            " huyện Kim Bảng (từ ngày 1/6) và Trung tá Cù Thị Sen, Trưởng Công an huyện Lý Nhân (từ ngày 1/7)."
        ),
        [("Lèng Văn Pá", KIM_BANG, None, "2021-06-01"), ("Cù Thị Sen", LY_NHAN, None, "2021-07-01")],
    ),
    (
        (
            "Ngày 20/5, Công an tỉnh Hà Nam công bố quyết định điều động Thượng tá Lèng Văn Pá từ Trưởng Công an huyện"
            " Kim Bảng sang giữ chức Trưởng Công an huyện Lý Nhân. Vị trí Thượng tá Pá để lại được giao cho Trung tá Cù"
            " Thị Sen. Cũng từ ngày này, Trung tá Lò Văn Ón được điều động giữ chức Trưởng Công an huyện Bình Lục."
        ),
        [
            ("Lèng Văn Pá", KIM_BANG, LY_NHAN, "2021-05-20"),
            ("Cù Thị Sen", None, KIM_BANG, "2021-05-20"),
            ("Lò Văn Ón", None, "Trưởng, Công an huyện Bình Lục", "2021-05-20"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists_and_vacancies_give_everybody_a_change(text: str, expected: list[Change]) -> None:
    assert changes(text) == expected


def test_a_seat_or_a_post_beside_leaves_the_old_post() -> None:
    text = (
        "Ngày 20/5, Công an tỉnh Hà Nam công bố quyết định bổ nhiệm Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam,"
        " kiêm giữ chức Trưởng Công an huyện Kim Bảng."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current", KIM_BANG: "incoming"}


def test_a_headline_makes_a_bare_post_news() -> None:
    text = (
        "Chiều 20/5/2021, lễ công bố quyết định diễn ra. Đại tá Lê Văn Tám, Giám đốc Công an tỉnh Trà Vinh giữ chức vụ "
        "Giám đốc Công an tỉnh Bến Tre (mới)."
    )
    headline = "Đại tá Lê Văn Tám làm Giám đốc Công an tỉnh Bến Tre"
    said = extract(Document("example", f"{headline}\n\n{text}\n", published=PUBLISHED))
    old, new = "Giám đốc, Công an tỉnh Trà Vinh", "Giám đốc, Công an tỉnh Bến Tre"
    assert [(spelled(said, a.from_post), spelled(said, a.to_post)) for a in said.appointments] == [(old, new)]


def test_the_date_of_a_numbered_document_is_not_that_of_the_news() -> None:
    text = (
        "Chiều 20/5/2021, tại buổi lễ, Bộ trưởng công bố Quyết định số 397/QĐ-TTg ngày 5/5 bổ nhiệm Đại tá Lê Văn Tám, "
        "Giám đốc Công an tỉnh Trà Vinh, giữ chức Giám đốc Công an tỉnh Bến Tre."
    )
    assert [date for *_, date in changes(text)] == ["2021-05-20"]


def test_who_becomes_a_vice_minister_stays_in_the_central_committee() -> None:
    text = "Chiều 20/5/2021, Trung tướng Lê Văn Tám, Ủy viên Trung ương Đảng, được bổ nhiệm làm Thứ trưởng Bộ Công an."
    assert changes(text) == [("Lê Văn Tám", None, "Thứ trưởng, Bộ Công an", "2021-05-20")]


def test_who_speaks_of_others_retiring_does_not_retire() -> None:
    text = (
        "Ngày 9/5/2021, Công an tỉnh Trà Vinh công bố quyết định nghỉ hưu cho 18 cán bộ. Theo Đại tá Lê Văn Tám, "
        "Giám đốc Công an tỉnh Trà Vinh, việc các đồng chí xin nghỉ hưu trước tuổi thể hiện trách nhiệm."
    )
    assert changes(text) == []
    assert statuses(text, "Lê Văn Tám") == {"Giám đốc, Công an tỉnh Trà Vinh": "current"}


def test_the_same_day_is_no_day_still_to_come() -> None:
    text = (
        "Ngày 19/5, Công an tỉnh Hà Nam công bố quyết định nghỉ hưu từ ngày 1/6 đối với Đại tá Tạ Quang Mẫn, Giám đốc"
        " Công an tỉnh. Cùng ngày, Thượng tá Lèng Văn Pá được bổ nhiệm giữ chức Trưởng Công an huyện Kim Bảng."
    )
    assert changes(text)[-1] == ("Lèng Văn Pá", None, KIM_BANG, "2021-05-19")


def test_the_old_post_ends_and_the_new_one_is_coming() -> None:
    text = ONE_CHANGE[0][0]
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "former", NAM_DINH: "incoming"}


def test_who_takes_charge_keeps_the_own_post() -> None:
    text = ONE_CHANGE[7][0]
    assert statuses(text, "Tạ Quang Mẫn") == {DEPUTY: "current", "Phụ trách, Công an tỉnh Hà Nam": "incoming"}


def test_whom_somebody_follows_had_the_post() -> None:
    text = (
        "Bộ Công an điều động Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, giữ chức Giám"
        " đốc Công an tỉnh Nam Định,"
        " thay cho Thiếu tướng Hứa Viết Cảo."
    )
    assert statuses(text, "Hứa Viết Cảo") == {NAM_DINH: "former"}


def test_posts_of_a_biography_are_former() -> None:
    text = (
        "Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, từng giữ các chức vụ: Trưởng Công"
        " an huyện Kim Bảng,"
        " Trưởng Công an huyện Lý Nhân."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current", KIM_BANG: "former", LY_NHAN: "former"}


BEFORE_THE_NEWS = [
    ("Trước khi được bổ nhiệm, Đại tá Tạ Quang Mẫn là Trưởng Công an huyện Kim Bảng.", {KIM_BANG: "former"}),
    ("Trước đó, ông Mẫn giữ chức Trưởng Công an huyện Kim Bảng.", {KIM_BANG: "former"}),
    (
        "Năm 2014, ông Mẫn giữ chức Trưởng Công an huyện Kim Bảng và sau đó làm Trưởng Công an huyện Lý Nhân.",
        {KIM_BANG: "former", LY_NHAN: "former"},
    ),
    ("Ông Mẫn nguyên là Trưởng Công an huyện Kim Bảng.", {KIM_BANG: "former"}),
    ("Đại tá Mẫn có thời gian làm Trưởng Công an huyện Kim Bảng.", {KIM_BANG: "former"}),
    (
        "Ông Mẫn vào ngành từ sớm, sau đó làm Trưởng Công an huyện Kim Bảng và Trưởng Công an huyện Lý Nhân.",
        {KIM_BANG: "former", LY_NHAN: "former"},
    ),
    (
        "Quá trình công tác, ông Mẫn kinh qua các vị trí: Trưởng Công an huyện Kim Bảng, Trưởng Công an huyện Lý Nhân.",
        {KIM_BANG: "former", LY_NHAN: "former"},
    ),
    (
        "Ông Mẫn là thạc sĩ; từng giữ các chức vụ: Trưởng Công an huyện Kim Bảng, Trưởng Công an huyện Lý Nhân.",
        {KIM_BANG: "former", LY_NHAN: "former"},
    ),
    (
        "Trước khi về Hà Nam, ông Mẫn là Phó Giám đốc rồi Giám đốc Công an tỉnh Thái Bình.",
        {"Phó Giám đốc, Công an tỉnh Thái Bình": "former", "Giám đốc, Công an tỉnh Thái Bình": "former"},
    ),
    ("Hiện ông Mẫn đang giữ chức Trưởng Công an huyện Kim Bảng.", {KIM_BANG: "current"}),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE_THE_NEWS, ids=[text[:48] for text, _ in BEFORE_THE_NEWS])
def test_what_somebody_was_before_the_news_is_former(text: str, expected: dict[str, str]) -> None:
    news = "Bộ Công an bổ nhiệm Đại tá Tạ Quang Mẫn giữ chức Giám đốc Công an tỉnh Nam Định từ ngày 1/6.\n\n"
    assert statuses(news + text, "Tạ Quang Mẫn") == {NAM_DINH: "incoming", **expected}


def test_a_post_named_in_a_clause_of_time_is_not_that_of_the_subject() -> None:
    said = article("Sau khi làm việc với Giám đốc Công an tỉnh Hà Nam, ông Tạ Quang Mẫn trở về.")
    assert said.people == ()


def test_whoever_is_named_among_those_of_a_decision_has_its_date() -> None:
    text = (
        "Chiều 5/4, Công an tỉnh Hà Nam bàn giao nhiệm vụ.\n\nTrước đó, ngày 31/3, Bộ Công an công bố quyết định nghỉ"
        " hưu đối với giám đốc công an các tỉnh.\n\nTrong đó, Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, nhận"
        " quyết định nghỉ công tác hưởng chế độ hưu trí."
    )
    assert changes(text) == [("Tạ Quang Mẫn", "Giám đốc, Công an tỉnh Hà Nam", None, "2021-03-31")]


def test_whom_somebody_follows_retires_when_the_successor_comes() -> None:
    text = (
        "Bộ Công an điều động Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, giữ chức Giám đốc Công an tỉnh"
        " Nam Định. Quyết định có hiệu lực từ ngày 1/6. Đại tá Mẫn thay Thiếu tướng Hứa Viết Cảo nghỉ hưu theo chế độ."
    )
    assert changes(text) == [
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-06-01"),
        ("Hứa Viết Cảo", NAM_DINH, None, "2021-06-01"),
    ]


def test_a_woman_is_meant_by_the_word_for_one() -> None:
    text = (
        "Đại tá Lâm Thị Sương là Giám đốc Công an tỉnh Hà Nam. Thượng tá Danh Phước Thọ, Trưởng Công an huyện Kim Bảng,"
        " nhớ lại. Năm 2006, chị làm Trưởng Công an huyện Lý Nhân."
    )
    assert statuses(text, "Danh Phước Thọ") == {KIM_BANG: "current"}
    assert statuses(text, "Lâm Thị Sương")[LY_NHAN] == "former"


def test_a_dated_step_of_the_past_is_an_appointment_to_a_former_post() -> None:
    text = (
        "Ngày 18/5/2021, Bộ Công an điều động Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà"
        " Nam, giữ chức Giám đốc Công an"
        " tỉnh Nam Định. Tháng 1/2018, ông được bổ nhiệm giữ chức Trưởng Công an huyện Kim Bảng."
    )
    assert changes(text) == [
        ("Tạ Quang Mẫn", HA_NAM, NAM_DINH, "2021-05-18"),
        ("Tạ Quang Mẫn", None, KIM_BANG, "2018-01"),
    ]
    assert statuses(text, "Tạ Quang Mẫn")[KIM_BANG] == "former"


def test_a_year_alone_dates_a_biography_and_no_news() -> None:
    text = "Năm 2001, Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, làm Trưởng Công an huyện Kim Bảng."
    assert changes(text) == []
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current", KIM_BANG: "former"}


def test_a_promotion_gives_every_rank_to_everybody_it_names() -> None:
    text = (
        "Bộ trưởng công bố quyết định thăng cấp bậc hàm từ Đại tá lên Thiếu tướng đối với hai"
        " đồng chí: Tạ Quang Mẫn,"
        " Giám đốc Công an tỉnh Hà Nam; Lèng Văn Pá, Giám đốc Công an tỉnh Nam Định."
    )
    assert ranks(text, "Tạ Quang Mẫn") == {"Đại tá", "Thiếu tướng"}
    assert ranks(text, "Lèng Văn Pá") == {"Đại tá", "Thiếu tướng"}


def test_a_rank_once_worn_belongs_to_the_person_named_before() -> None:
    text = "Thiếu tướng Tạ Quang Mẫn kể lại ngày khi còn là Thiếu tá, Trưởng Công an huyện Kim Bảng."
    assert ranks(text, "Tạ Quang Mẫn") == {"Thiếu tướng", "Thiếu tá"}


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 18/5/2021, Bộ Công an bổ nhiệm ông Tạ Quang Mẫn giữ chức Giám đốc Công an tỉnh Nam Định.",
        "Ngày 18/5, Đại tá Tạ Quang Mẫn đã được Bộ trưởng Bộ Công an bổ nhiệm chức vụ Giám đốc Công an tỉnh Nam Định.",
    ],
)
def test_whom_only_the_decision_makes_an_official_is_read(text: str) -> None:
    assert changes(text) == [("Tạ Quang Mẫn", None, NAM_DINH, "2021-05-18")]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Tạ Quang Mẫn làm Giám đốc Công ty TNHH Hòa Bình.",
        "Ông Tạ Quang Mẫn làm giả con dấu của Trưởng Công an huyện Kim Bảng.",
        "Ông Tạ Quang Mẫn tự xưng giữ chức Giám đốc Công an tỉnh Nam Định.",
    ],
)
def test_who_has_no_public_office_stays_out(text: str) -> None:
    assert article(text).people == ()


def test_each_of_two_new_posts_is_a_change_and_the_committee_is_that_of_the_unit() -> None:
    text = "Ngày 18/5/2021, Đại tá Tạ Quang Mẫn được bổ nhiệm giữ chức Bí thư Đảng ủy, Giám đốc Công an tỉnh Nam Định."
    party = "Bí thư, Đảng ủy Công an tỉnh Nam Định"
    assert changes(text) == [("Tạ Quang Mẫn", None, new, "2021-05-18") for new in (party, NAM_DINH)]


def test_a_count_of_posts_before_a_list_is_no_post_of_its_people() -> None:
    text = (
        "Ngày 18/5/2021, Bộ Công an bổ nhiệm 2 giám đốc công an tỉnh, gồm: Đại tá Tạ Quang Mẫn làm Giám đốc Công an"
        " tỉnh Nam Định; Đại tá Lèng Văn Pá làm Giám đốc Công an tỉnh Hà Nam."
    )
    assert changes(text) == [
        ("Tạ Quang Mẫn", None, NAM_DINH, "2021-05-18"),
        ("Lèng Văn Pá", None, HA_NAM, "2021-05-18"),
    ]


def test_a_post_that_somebody_goes_on_to_hold_is_current() -> None:
    text = (
        "Ngày 18/5/2021, Ban Bí thư phân công Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, làm Phó Bí thư Tỉnh ủy"
        " Hà Nam. Hiện ông Mẫn vẫn kiêm nhiệm làm Giám đốc Công an tỉnh."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current", "Phó Bí thư, Tỉnh ủy Hà Nam": "incoming"}


def test_a_post_held_since_a_year_is_held() -> None:
    assert statuses("Ông Tạ Quang Mẫn giữ chức Giám đốc Công an tỉnh Nam Định từ năm 2016.", "Tạ Quang Mẫn") == {
        NAM_DINH: "current"
    }


def test_a_rank_is_not_that_of_who_gives_or_praises() -> None:
    others = "Đồng chí Lèng Văn Pá nhận quyết định thăng hàm Đại tướng do Thượng tướng Tạ Quang Mẫn trao."
    assert ranks(others, "Tạ Quang Mẫn") == {"Thượng tướng"}
    praised = "Thượng tướng Tạ Quang Mẫn chúc mừng 7 đồng chí được thăng cấp bậc hàm Đại tướng."
    assert ranks(praised, "Tạ Quang Mẫn") == {"Thượng tướng"}


def test_a_rank_is_not_that_of_who_hands_over_the_decision() -> None:
    text = (
        "Ngày 3/5, Đại tướng Hứa Viết Cảo, Bộ trưởng Bộ Công an, trao quyết định thăng cấp bậc hàm Thượng tướng cho hai"
        " Thứ trưởng. Ảnh: Đại tướng Hứa Viết Cảo trao quyết định thăng cấp bậc hàm Thượng tướng cho hai ông."
    )
    assert ranks(text, "Hứa Viết Cảo") == {"Đại tướng"}


def test_a_rank_is_that_of_whom_somebody_hands_the_decision() -> None:
    text = (
        "Ngày 3/5, Đại tá Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam, được Bộ trưởng trao quyết định thăng cấp bậc hàm"
        " Thiếu tướng."
    )
    assert ranks(text, "Tạ Quang Mẫn") == {"Đại tá", "Thiếu tướng"}


def test_who_praises_those_who_retire_keeps_the_post() -> None:
    text = (
        "Ngày 3/5, Công an tỉnh Hà Nam công bố quyết định nghỉ hưu trước tuổi đối với 6 cán bộ. Đại tá Tạ Quang Mẫn,"
        " Giám đốc Công an tỉnh Hà Nam, khen các trưởng, phó trưởng phòng tự nguyện nghỉ công tác trước tuổi."
    )
    assert statuses(text, "Tạ Quang Mẫn") == {HA_NAM: "current"}
    assert changes(text) == []


def test_a_number_of_new_heads_means_all_who_get_that_post() -> None:
    text = (
        "Ngày 3/5, Bộ Công an tổ chức lễ trao quyết định. Tại buổi lễ, Đại tướng Hứa Viết Cảo, Bộ trưởng Bộ Công an,"
        " bổ nhiệm chức vụ Cục trưởng Cục Đối ngoại đối với: Tạ Quang Mẫn, Giám đốc Công an tỉnh Hà Nam và Đào Viết"
        " Lân, Giám đốc Công an tỉnh Nam Định. Phát biểu tại buổi lễ, {count} tân cục trưởng hứa giữ đoàn kết."
    )
    for count, expected in (("2", {"Tạ Quang Mẫn", "Đào Viết Lân"}), ("ba", set())):
        said = article(text.format(count=count))
        names = {person.key: person.name for person in said.people}
        assert {names[p.agent] for p in said.participations if p.role == "speaker"} == expected


def test_a_retirement_still_to_come_is_none() -> None:
    text = (
        "Bộ Công an bổ nhiệm lại Thượng tướng Tạ Quang Mẫn giữ chức Cục trưởng Cục Hậu cần cho đến thời điểm nghỉ hưu."
    )
    assert [new for _, _, new, _ in changes(text)] == ["Cục trưởng, Cục Hậu cần"]


@pytest.mark.parametrize("many", ["các Thiếu tướng:", "các đồng chí Thiếu tướng:"])
def test_a_rank_said_once_is_that_of_all_in_the_list(many: str) -> None:
    text = (
        f"Tham dự có {many} Tạ Quang Mẫn, Cục trưởng Cục Đối ngoại; Lèng Văn Pá, Giám đốc Công an tỉnh Hà Nam và Hứa"
        " Viết Cảo, Cục trưởng Cục An ninh điều tra; ông Hồ Sĩ Lân, Chủ tịch UBND tỉnh Hà Nam."
    )
    assert [ranks(text, name) for name in ("Tạ Quang Mẫn", "Lèng Văn Pá", "Hứa Viết Cảo", "Hồ Sĩ Lân")] == [
        {"Thiếu tướng"},
        {"Thiếu tướng"},
        {"Thiếu tướng"},
        set(),
    ]


def test_an_announcement_after_the_moves_dates_them() -> None:
    text = (
        "Bộ Công an bổ nhiệm Thượng tá Lèng Văn Pá, Trưởng Công an huyện Kim Bảng, giữ chức Phó"
        " Giám đốc Công an tỉnh Hà Nam."
        " Quyết định được công bố ngày 16/5/2021."
    )
    assert changes(text) == [("Lèng Văn Pá", KIM_BANG, DEPUTY, "2021-05-16")]


def test_a_ceremony_of_decisions_makes_an_appointment_of_a_post_assigned() -> None:
    text = (
        "Ngày 5/7/2021, Công an tỉnh Hà Nam tổ chức Lễ công bố quyết định. Sau phần mở đầu là văn nghệ. Cả hội trường"
        " đứng dậy. Nhiều hoa được trao. Buổi lễ diễn ra ấm cúng. Thượng tá Tạ Quang Mẫn được chỉ định giữ chức vụ"
        " Trưởng Công an huyện Kim Bảng."
    )
    assert changes(text) == [("Tạ Quang Mẫn", None, KIM_BANG, "2021-07-05")]


@pytest.mark.parametrize(
    ("title", "new"),
    [
        ("Phó Thủ tướng", "Phó Thủ tướng, Chính phủ"),
        ("Chủ tịch Quốc hội", "Chủ tịch, Quốc hội"),
        ("Chủ tịch nước", "Chủ tịch nước, Nhà nước"),
    ],
)
def test_an_office_of_state_is_not_of_the_ministry_left(title: str, new: str) -> None:
    text = f"Ngày 5/6/2021, Đại tướng Tạ Quang Mẫn, Bộ trưởng Bộ Công an được bầu giữ chức {title}."
    assert changes(text) == [("Tạ Quang Mẫn", "Bộ trưởng, Bộ Công an", new, "2021-06-05")]


def test_an_office_of_no_organization_is_of_none() -> None:
    text = "Ngày 5/6/2021, Đại tướng Tạ Quang Mẫn, Bộ trưởng Bộ Công an được bầu giữ chức Tổng Bí thư."
    assert set(statuses(text, "Tạ Quang Mẫn")) == {"Bộ trưởng, Bộ Công an"}


def test_a_post_on_a_steering_committee_leaves_the_office_as_it_is() -> None:
    text = (
        "Ngày 8/10/2021, Thủ tướng ký quyết định bổ nhiệm Thượng tướng Tạ Quang Mẫn, Thứ trưởng Bộ Công an, giữ chức"
        " Phó Trưởng ban Ban Chỉ đạo 138 Chính phủ."
    )
    new = "Phó Trưởng ban, Ban Chỉ đạo 138 Chính phủ"
    assert changes(text) == [("Tạ Quang Mẫn", None, new, "2021-10-08")]
    assert statuses(text, "Tạ Quang Mẫn") == {"Thứ trưởng, Bộ Công an": "current", new: "incoming"}


def test_a_post_said_before_the_rank_and_the_names_of_those_who_get_it() -> None:
    text = (
        "Ngày 17/1/2021, Bộ trưởng Bộ Công an trao quyết định bổ nhiệm chức vụ Phó Giám đốc Công an tỉnh Hà Nam đối với"
        " các thượng tá: Tạ Quang Mẫn, Trưởng Công an huyện Lý Nhân và Lèng Văn Pá, Trưởng Công an huyện Kim Bảng."
    )
    assert changes(text) == [
        ("Tạ Quang Mẫn", LY_NHAN, DEPUTY, "2021-01-17"),
        ("Lèng Văn Pá", KIM_BANG, DEPUTY, "2021-01-17"),
    ]


def test_one_leaves_the_office_and_not_the_party_post_beside_it() -> None:
    text = (
        "Ngày 5/6/2021, Bộ Công an công bố quyết định bổ nhiệm Đại tá Tạ Quang Mẫn, Phó Bí thư Tỉnh ủy, Giám đốc Công"
        " an tỉnh Hà Nam giữ chức vụ Cục trưởng Cục An ninh điều tra."
    )
    assert [old for _, old, _, _ in changes(text)] == ["Giám đốc, Công an tỉnh Hà Nam"]


def test_every_fact_quotes_a_sentence_that_names_its_person_or_the_word_for_it() -> None:
    said = article(SEVERAL[3][0])
    for appointment in said.appointments:
        quotes = [said.document.text[e.start : e.stop] for e in appointment.evidence]
        assert quotes
        assert all("\n" not in quote for quote in quotes)


@pytest.mark.parametrize(
    "text",
    [
        "Đại tá Tạ Quang Mẫn " + "được Bộ Công an điều động, " * 60 + "phát biểu.",
        "Đại tá Tạ Quang Mẫn "
        + "thay ông Hứa Viết Cảo thôi giữ chức Giám đốc Công an tỉnh Hà Nam, " * 40
        + "phát biểu.",
        "Đại tá Tạ Quang Mẫn " + "nhận được quà và " * 200 + "phát biểu.",
    ],
    ids=["agents", "predecessors", "gifts"],
)
def test_a_sentence_without_end_is_read_to_its_end(text: str) -> None:
    assert [person.name for person in article(text).people][:1] == ["Tạ Quang Mẫn"]


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
