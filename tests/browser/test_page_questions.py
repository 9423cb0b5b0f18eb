"""Questions with which people come to the page, each answered in a few steps with the sentence that says so."""

from __future__ import annotations

import re
from pathlib import Path

from page_browser import (
    Opened,
    browser,
    find,
    gold,
    heading,
    names_found,
    open_filter,
    open_page,
    opened,
    playwright,
    tab,
)
from playwright.sync_api import Browser, Locator, Page, expect

__all__ = ["browser", "gold", "opened", "playwright", "tab"]  # fixtures


def section(page: Page, title: str) -> Locator:
    """A section of the panel by its heading."""
    return page.locator("#panel section", has=page.get_by_role("heading", name=title, exact=True))


def test_a_whole_question_leads_to_the_unit_and_the_year_in_it(opened: Opened) -> None:
    find(opened.page, "Ai lãnh đạo Công an tỉnh Nghệ An năm 2022?")
    expect(heading(opened.page)).to_have_text("Công an tỉnh Nghệ An")
    expect(opened.page.locator("#chosen .chip")).to_have_text(re.compile("2022"))
    leader = section(opened.page, "Người").locator("li").first
    assert "Phó Giám đốc" in leader.locator(".line").inner_text()
    assert "Lê Văn Thái" in leader.locator("mark").first.inner_text()


def test_of_namesakes_the_one_that_has_an_answer_comes_first(opened: Opened) -> None:
    find(opened.page, "Công an tỉnh Nghệ An năm 2025 có gì?")
    expect(section(opened.page, "Cuộc gặp").locator("time").first).to_have_text(re.compile("2025"))


def test_a_question_with_two_names_leads_to_what_connects_them(opened: Opened) -> None:
    find(opened.page, "Hà Vĩnh Trị với Nhem Sophal có quan hệ gì")
    expect(heading(opened.page)).to_have_text("Hà Vĩnh Trị và Nhem Sophal nối với nhau thế nào?")
    assert opened.page.locator(".path[open] blockquote").count() > 0


def test_a_question_without_any_name_is_answered_by_nothing(opened: Opened) -> None:
    assert names_found(opened.page, "thời tiết ngày mai ra sao") == []


def test_meetings_tell_with_whom_a_person_met_as_far_as_the_filter_shows(opened: Opened) -> None:
    find(opened.page, "le van thai")
    company = section(opened.page, "Cuộc gặp").locator(".with").first
    expect(company).to_contain_text("Khăm Phon Năn Thạ Vông")
    expect(company).to_contain_text("Công an tỉnh Nghệ An")
    open_filter(opened.page)
    opened.page.click("#facets [data-facet=country] > summary")
    opened.page.click("#facets [data-facet=country] label:has-text('Lào')")
    expect(company).to_contain_text("Khăm Phon Năn Thạ Vông")
    expect(company).not_to_contain_text("Công an tỉnh Nghệ An")


def test_a_province_tells_of_the_meetings_held_anywhere_in_it(opened: Opened) -> None:
    find(opened.page, "Quảng Ninh, 2024, ma túy")
    expect(heading(opened.page)).to_have_text("Quảng Ninh")
    expect(opened.page.locator("#chosen .chip:not(.all)")).to_have_text([re.compile("2024"), re.compile("ma túy")])
    held = section(opened.page, "Cuộc gặp ở đây").locator("> ul > li")
    assert held.count() > 0
    assert held.first.locator("blockquote").inner_text()


def test_who_gave_what_to_whom_is_told_with_its_sentence(opened: Opened) -> None:
    given = section(opened.page, "Trao, tặng").locator("li").first
    assert given.locator(".goto").count() > 0
    assert given.locator("mark").count() > 0
    find(opened.page, "bằng khen")
    expect(section(opened.page, "Trao, tặng")).to_contain_text("Bằng khen")


def test_the_years_are_cut_short_where_the_window_becomes_narrow(browser: Browser, gold: Path) -> None:
    page = open_page(browser, gold, width=1400, height=800).page
    expect(page.locator(".years button[data-year='2022']")).to_have_text("2022")
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator(".years button[data-year='2022']")).to_have_text("22")
    page.close()


def test_on_a_phone_every_year_can_be_pressed_and_the_name_found_is_in_sight(browser: Browser, gold: Path) -> None:
    page = open_page(browser, gold, width=390, height=844).page
    years = page.locator(".years button")
    boxes = years.evaluate_all("all => all.map(each => [each.dataset.year, each.getBoundingClientRect().width])")
    assert [int(year) for year, _ in boxes] == list(range(int(boxes[0][0]), int(boxes[-1][0]) + 1))
    assert min(width for _, width in boxes) >= 24
    find(page, "le van thai")
    expect(heading(page)).to_be_in_viewport(ratio=1)
    page.locator(".years button[data-year='2022']").click()
    expect(page.locator("#chosen .chip")).to_have_text(re.compile("2022"))
    page.close()
