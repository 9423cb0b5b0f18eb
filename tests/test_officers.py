"""Features on officers: artists, doctors and writers in uniform, and those who fell on duty."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Article, Document


def _read(text: str) -> Article:
    return extract(Document("bài", f"Tin trong ngày\n\n{text}\n"))


def _ranks(article: Article) -> dict[str, list[str]]:
    return {p.name: [r.rank for r in article.ranks if r.person == p.key] for p in article.people}


def _posts(article: Article) -> set[str]:
    names = {o.key: o.name for o in article.organizations}
    return {f"{p.title} {names.get(p.organization or '', '')}".strip() for p in article.posts}


@pytest.mark.parametrize(
    "text",
    [
        "Thượng tá, NSND Lê Thị Mận hát mở màn.",
        "Thượng tá - nhạc sĩ Lê Thị Mận viết ca khúc này.",
        "Bác sĩ, Thượng tá Lê Thị Mận mổ cho bé.",
        "Liệt sĩ Lê Thị Mận, Thượng tá CAND, Đội phó Đội Cảnh sát giao thông Công an huyện Lý Nhân.",
        "Nhà báo Lê Thị Mận kể. Năm ấy, Thượng tá Lê Thị Mận mới 30 tuổi.",
    ],
)
def test_a_rank_makes_an_officer_of_whoever_has_a_calling_too(text: str) -> None:
    assert _ranks(_read(text)) == {"Lê Thị Mận": ["Thượng tá"]}


def test_a_calling_without_a_rank_does_not() -> None:
    assert not _read("Nhạc sĩ Lê Thị Mận và ca sĩ Trần Văn Bế ra mắt ca khúc về Công an tỉnh Hà Nam.").people


def test_the_theatre_of_the_police_is_a_unit() -> None:
    article = _read("Đại tá, NSƯT Lê Thị Mận, Giám đốc Nhà hát CAND, công bố vở diễn.")
    assert _posts(article) == {"Giám đốc Nhà hát Công an nhân dân"}


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng thăng cấp bậc hàm từ Trung úy lên Thượng úy đối với chiến sĩ Lê Văn Mận.",
        "Chiến sĩ Lê Văn Mận được truy thăng từ Trung úy lên Thượng úy.",
        "Bộ trao quyết định thăng cấp hàm từ Trung úy lên Thượng úy cho đại diện gia đình đồng chí Lê Văn Mận.",
    ],
)
def test_whom_a_promotion_names_without_a_rank_is_an_officer(text: str) -> None:
    assert _ranks(_read(text)) == {"Lê Văn Mận": ["Trung úy", "Thượng úy"]}


def test_a_promotion_that_is_only_asked_for_gives_no_rank() -> None:
    article = _read("Công an tỉnh Hà Nam hoàn tất hồ sơ đề nghị truy thăng cấp bậc hàm Thiếu tá cho Đại úy Lê Văn Mận.")
    assert _ranks(article) == {"Lê Văn Mận": ["Đại úy"]}


@pytest.mark.parametrize("name", ['Bằng "Tổ quốc ghi công"', "bằng Tổ quốc ghi công"])
def test_the_certificate_for_a_martyr(name: str) -> None:
    article = _read(f"Đại tá Lê Văn An trao {name} cho thân nhân liệt sĩ Trần Văn Bế.")
    assert [(a.title, len(a.givers), a.receivers) for a in article.awards] == [("Bằng Tổ quốc ghi công", 1, ())]


def test_an_honour_that_is_only_signed_is_not_handed_over() -> None:
    article = _read("Chủ tịch nước Lê Văn An ký quyết định truy tặng Huân chương Dũng cảm cho Đại úy Trần Văn Bế.")
    assert not article.awards


def test_an_office_without_a_name_gives_for_its_body() -> None:
    article = _read("Chủ tịch UBND tỉnh Hà Nam đã tặng Bằng khen cho Công an huyện Lý Nhân và thưởng 20 triệu đồng.")
    names = {o.key: o.name for o in article.organizations}
    given = [(a.title, [names[k] for k in a.givers], [names[k] for k in a.receivers]) for a in article.awards]
    assert given[0] == ("Bằng khen", ["UBND tỉnh Hà Nam"], ["Công an huyện Lý Nhân"])


def test_a_post_told_at_a_trial_is_no_news_of_an_appointment() -> None:
    article = _read(
        "Luật sư bào chữa cho cựu Thiếu tướng Lê Văn Mận nói ông Mận được bổ nhiệm Cục trưởng Cục Cảnh sát hình sự khi"
        " chưa am hiểu. Ngày 22-11, tòa tiếp tục xét hỏi."
    )
    assert not article.appointments


@pytest.mark.parametrize("short", ["Đội 2", "gọi tắt là Đội Đặc nhiệm"])
def test_a_unit_goes_by_the_short_name_that_the_text_gives_it(short: str) -> None:
    article = _read(
        f"Đội Cảnh sát hình sự đặc nhiệm ({short}) thuộc Phòng Cảnh sát hình sự Công an tỉnh Hà Nam phá án. Thiếu tá Lê"
        f" Văn Mận, Phó Đội trưởng {short.removeprefix('gọi tắt là ')}, kể lại."
    )
    whole = "Đội Cảnh sát hình sự đặc nhiệm Phòng Cảnh sát hình sự Công an tỉnh Hà Nam"
    assert _posts(article) == {f"Phó Đội trưởng {whole}"}
    assert len(article.organizations) == 3


def test_the_team_behind_a_row_is_that_of_its_head() -> None:
    article = _read(
        "Trung tá Lê Văn An - Đội trưởng, Trung úy Trần Văn Bế và Thiếu úy Lê Quý Hòa thuộc Đội Cảnh sát hình sự Công"
        " an quận Hà Đông lên tầng 4."
    )
    assert _posts(article) == {"Đội trưởng Đội Cảnh sát hình sự Công an quận Hà Đông"}


def test_the_rank_before_an_academic_title_is_that_of_the_next() -> None:
    article = _read("Dự có Đại tá Lê Văn An, Thượng tá, PGS.TS Trần Văn Bế và Thiếu tướng, NSND Lê Quý Hòa.")
    assert _ranks(article) == {"Lê Văn An": ["Đại tá"], "Trần Văn Bế": ["Thượng tá"], "Lê Quý Hòa": ["Thiếu tướng"]}


@pytest.mark.parametrize("comrade", ["Đồng chí", "Liệt sĩ", "Chiến sĩ"])
def test_a_comrade_named_in_full_is_the_officer_whom_a_later_sentence_ranks(comrade: str) -> None:
    assert _ranks(_read(f"{comrade} Lê Văn Mận cứu cháu bé. Đại úy Mận công tác tại Hà Nội.")) == {
        "Lê Văn Mận": ["Đại úy"]
    }


@pytest.mark.parametrize("other", ["Nạn nhân là anh", "Nghi phạm", "Ca sĩ"])
def test_a_stranger_of_the_same_given_name_is_not_the_officer(other: str) -> None:
    article = _read(f"{other} Lê Văn Bình có mặt ở đó. Đại úy Bình, cán bộ Công an xã Núi Xa, đến hiện trường.")
    assert [p.name for p in article.people] == ["Bình"]


def test_a_part_in_a_film_is_no_officer() -> None:
    assert not _read("Nghệ sĩ Lê Quý Hòa vào vai Thiếu tướng Vinh - Phó Giám đốc Công an tỉnh Hà Nam.").people


@pytest.mark.parametrize("name", ["Vũ Thị Đoàn", "Nguyễn Công Đoàn"])
def test_a_given_name_is_no_youth_union(name: str) -> None:
    assert _ranks(_read(f"Theo Thượng tá {name}, Phó Giám đốc Công an tỉnh Hà Nam, vụ việc đang được điều tra.")) == {
        name: ["Thượng tá"]
    }


def test_whom_a_sentence_mourns_and_promotes_gets_the_rank_and_not_who_signs() -> None:
    article = _read(
        "Ghi nhận sự hy sinh của Đại úy Lê Văn Mận, Đại tướng Trần Văn An ký quyết định thăng cấp bậc hàm từ Đại úy lên"
        " Thiếu tá với đồng chí Mận."
    )
    assert _ranks(article) == {"Lê Văn Mận": ["Đại úy", "Thiếu tá"], "Trần Văn An": ["Đại tướng"]}


@pytest.mark.parametrize("club", ["CLB", "CLB bóng đá", "Câu lạc bộ", "Đội bóng"])
def test_a_club_named_after_the_police_is_no_unit(club: str) -> None:
    article = _read(f"{club} Công an Hà Nam gặp {club} Công an Hà Giang ở vòng 3.")
    assert not article.organizations
    assert not article.meetings


def test_a_form_of_address_that_opens_a_sentence_is_no_family_name() -> None:
    article = _read("Báo động nạn xâm hại trẻ em Ông Phạm Đức Mận, Phó Chủ tịch HĐND tỉnh Hà Nam cho biết như vậy.")
    assert [person.name for person in article.people] == ["Phạm Đức Mận"]
    assert [person.name for person in _read("Trung tướng Ông Văn Tuấn, Thứ trưởng Bộ Công an dự.").people] == [
        "Ông Văn Tuấn"
    ]


def test_whose_family_is_visited_takes_no_part() -> None:
    article = _read(
        "Ngày 2-8, Thiếu tướng Lê Văn Mận, Thứ trưởng Bộ Công an cùng ông Trần Văn Bế, Bí thư Tỉnh ủy Hà Nam cùng đoàn "
        "công tác đã đến thăm gia đình Đại úy Hồ Văn Cam, cán bộ Công an xã Nhân Hòa."
    )
    names = {person.key: person.name for person in article.people}
    assert {(names.get(p.agent), p.role) for p in article.participations if p.agent in names} == {
        ("Lê Văn Mận", "participant"),
        ("Trần Văn Bế", "participant"),
    }
