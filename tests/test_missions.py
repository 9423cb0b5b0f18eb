"""Missions of other countries and courts by their seat, and those who open a course together."""

from __future__ import annotations

from kg.extract import extract
from kg.model import Document


def _posts(text: str) -> set[tuple[str, str | None]]:
    article = extract(Document("example", f"Tin hoạt động của lực lượng Công an\n\n{text}\n"))
    names = {o.key: o.name for o in article.organizations}
    return {(p.title, names.get(p.organization or "")) for p in article.posts}


def _present(text: str) -> set[str]:
    article = extract(Document("example", f"Tin hoạt động của lực lượng Công an\n\n{text}\n"))
    names = {p.key: p.name for p in article.people}
    return {names[p.agent] for p in article.participations if p.role == "participant" and p.agent in names}


def test_a_consulate_has_its_city_by_its_level_word() -> None:
    text = (
        "Ngày 5/3/2024, dự hội nghị có bà Anna Miller, Tổng Lãnh sự Hoa Kỳ tại TP Hồ Chí Minh; ông Lê Văn An, Tổng"
        " Lãnh sự Việt Nam tại Quảng Châu."
    )
    assert ("Tổng Lãnh sự", "Tổng Lãnh sự quán Hoa Kỳ tại thành phố Hồ Chí Minh") in _posts(text)


def test_a_consulate_is_one_with_and_without_the_level_word_of_its_city() -> None:
    text = (
        "Ngày 5/3/2024, Đại tá Lê Văn An tiếp ông Khăm Phủi, Tổng Lãnh sự Lào tại TP Đà Nẵng. Tổng Lãnh sự quán Lào"
        " tại Đà Nẵng cảm ơn. Dự có ông Khăm Bun, Phó Tổng Lãnh sự Lào tại Đà Nẵng."
    )
    assert {name for _, name in _posts(text)} == {"Tổng Lãnh sự quán Lào tại thành phố Đà Nẵng"}


def test_a_high_procuracy_is_that_of_its_seat() -> None:
    text = "Ngày 5/3/2024, ông Lê Văn Bình, Viện trưởng Viện kiểm sát nhân dân cấp cao tại Đà Nẵng phát biểu."
    assert _posts(text) == {("Viện trưởng", "Viện kiểm sát nhân dân cấp cao tại thành phố Đà Nẵng")}


def test_those_at_the_opening_are_all_listed() -> None:
    text = (
        "Ngày 5/3/2024, Bộ Công an tổ chức lớp tập huấn. Dự khai mạc có bà Anna Miller, Đại sứ Hoa Kỳ tại Việt Nam;"
        " ông Andrew Lee, Đại sứ Anh tại Việt Nam; Đại tá Lê Văn An, Phó Cục trưởng C04."
    )
    assert _present(text) == {"Anna Miller", "Andrew Lee", "Lê Văn An"}


def test_two_who_talk_both_take_part() -> None:
    text = (
        "Ngày 5/3/2024, Đại tá Lê Văn An, Cục trưởng C04 và ông Khăm Phủi, Cục trưởng Cục Cảnh sát Lào hội đàm về"
        " hợp tác."
    )
    assert _present(text) == {"Lê Văn An", "Khăm Phủi"}
