"""The page of a thing in the service, in a browser: readable in both colours, on a narrow screen and a wide one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from page_browser import browser, playwright, violations
from playwright.sync_api import Browser
from service import Service, running

from kg.pipeline import build
from kg.vocabulary import ID

__all__ = ["browser", "playwright"]  # fixtures

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the service forks its workers")

ARTICLE = Path(__file__).parents[2] / "data" / "articles" / "n01-nghe-an-xieng-khoang.txt"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    out = tmp_path_factory.mktemp("served") / "out"
    build([str(ARTICLE)], out)
    with running(out) as started:
        yield started


@pytest.mark.parametrize(("width", "theme"), [(390, "light"), (1280, "dark")])
def test_a_person_is_read_in_both_colours(
    service: Service, browser: Browser, width: int, theme: Literal["light", "dark"]
) -> None:
    (person,) = service.ask("/api/search?q=le+van+thai&type=person").json["results"]
    page = browser.new_page(viewport={"width": width, "height": 800}, color_scheme=theme)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{service.url}/{person['iri'].removeprefix(ID)}")
    assert page.locator("a", has_text="Hội nghị · Kỳ Sơn").first.is_visible()
    paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert paper == {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 23, 29)"}[theme]
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    icon = service.ask("/favicon.ico")
    assert (icon.status, icon.headers["content-type"]) == (200, "image/svg+xml")
    assert complaints == []
    page.close()
