"""That everybody can use the page: with the keyboard, with poor sight, on a narrow or a magnified screen."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Literal

import pytest
from page_browser import Opened, browser, find, gold, open_filter, open_page, opened, playwright, tab, violations, visit
from playwright.sync_api import Browser, expect

__all__ = ["browser", "gold", "opened", "playwright", "tab"]  # fixtures

# Texts whose colour differs too little from the ground under them, with the ratio by WCAG 2.2: what lies under a text
# and the text itself are painted on a canvas, one after the other.
FAINT_TEXTS = """() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const paint = (colour, alpha = 1) => {
        canvas.globalAlpha = alpha;
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
    };
    const luminance = () => {
        const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
            const share = value / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ratioOf = (element) => {
        const around = [];
        for (let each = element; each; each = each.parentElement) around.unshift(getComputedStyle(each));
        canvas.clearRect(0, 0, 1, 1);
        for (const style of around) paint(style.backgroundColor);
        const ground = luminance();
        const style = around.at(-1);
        const opacity = around.reduce((product, each) => product * Number(each.opacity), 1);
        paint(element.namespaceURI.endsWith("svg") ? style.fill : style.color, opacity);
        const [dark, light] = [ground, luminance()].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
    };
    const isSeen = (element) => element.checkVisibility() && element.getClientRects().length;
    return [...document.querySelectorAll("body *")]
        .filter((element) => [...element.childNodes].some((each) => each.nodeType === 3 && each.data.trim()))
        .filter((element) => !element.closest("script, style, [disabled]") && isSeen(element))
        .map((element) => [element.textContent.slice(0, 40), Number(ratioOf(element).toFixed(2))])
        .filter(([, ratio]) => ratio < 4.5);
}"""
# The part of the page in which the keyboard stands, whether one sees where, and whether that is in the window.
STOP = """() => {
    const stop = document.activeElement;
    const { top, bottom, width, height } = stop.getBoundingClientRect();
    return {
        part: ["skip", "bar", "stage", "aside"].find((name) => stop.closest(`.${name}, ${name}`)) ?? "",
        shown: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
        marked: getComputedStyle(stop).outlineStyle !== "none",
    };
}"""
STOPS = """[...document.querySelectorAll("button:not(:disabled), a[href], input, summary, [tabindex='0']")]
    .filter((stop) => stop.checkVisibility()).length"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_texts_stand_out_from_their_ground(theme: Literal["light", "dark"], browser: Browser, gold: Path) -> None:
    page = open_page(browser, gold, theme=theme).page
    assert page.evaluate(FAINT_TEXTS) == []
    find(page, "le van thai")
    visit(page, page.evaluate("location.hash") + "&from=2022-01&until=2022-12&country=area/vn&topic=drugs&hide=area")
    open_filter(page)
    page.fill("#search", "cong an")
    expect(page.locator("#results")).to_be_visible()
    assert page.evaluate(FAINT_TEXTS) == []
    page.close()


def test_the_keyboard_goes_through_the_page_in_the_order_in_which_it_is_read(opened: Opened) -> None:
    page = opened.page
    find(page, "le van thai")
    page.focus(".skip")
    stops = [page.evaluate(STOP)]
    while len(stops) < page.evaluate(STOPS):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(STOP))
    assert [part for part, _ in groupby(stop["part"] for stop in stops)] == ["skip", "bar", "stage", "aside"]
    assert [stop for stop in stops if not (stop["shown"] and stop["marked"])] == []


@pytest.mark.parametrize(("width", "theme"), [(390, "light"), (1280, "dark")])
def test_axe_finds_nothing(width: int, theme: Literal["light", "dark"], browser: Browser, gold: Path) -> None:
    page = open_page(browser, gold, width=width, theme=theme).page
    assert violations(page) == []
    find(page, "nhem sophal")
    page.click("[data-language=en]")
    open_filter(page)
    assert violations(page) == []
    page.close()


def test_at_twice_the_size_nothing_is_cut_off(browser: Browser, gold: Path) -> None:
    page = open_page(browser, gold, width=640, height=400).page
    find(page, "nhem sophal")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    assert page.locator("#search").is_visible()
    assert page.locator("#timeline").is_visible()
    page.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_window(browser: Browser, gold: Path, width: int) -> None:
    page = open_page(browser, gold, width=width).page
    assert page.evaluate(WIDTH) <= width
    find(page, "le van thai")
    open_filter(page)
    assert page.evaluate(WIDTH) <= width
    page.keyboard.press("Escape")
    page.evaluate("document.getElementById('save-sparql').click()")
    assert page.evaluate(WIDTH) <= width
    page.close()


WIDTH = "document.documentElement.scrollWidth"


def test_every_stop_of_the_keyboard_has_a_name(opened: Opened) -> None:
    nameless = opened.page.evaluate(
        """() => [...document.querySelectorAll("button, a[href], input, summary, [tabindex='0']")]
            .filter((stop) => !(stop.textContent.trim() || stop.getAttribute("aria-label") || stop.labels?.length))
            .map((stop) => stop.outerHTML)"""
    )
    assert nameless == []
    assert opened.page.locator("[tabindex]:not([tabindex='-1']):not([tabindex='0'])").count() == 0
