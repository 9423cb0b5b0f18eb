"""The query page in a browser: a named query runs, and nothing is asked of anybody else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from conftest import need_program
from playwright.sync_api import sync_playwright
from service import running

from kg.pipeline import build

ARTICLE = Path(__file__).parents[2] / "data" / "articles" / "n01-nghe-an-xieng-khoang.txt"


@pytest.mark.skipif(sys.platform == "win32", reason="the service forks its workers")
def test_a_named_query_runs_and_nobody_else_is_asked(tmp_path: Path) -> None:
    chromium = need_program("chromium")
    build([str(ARTICLE)], tmp_path / "out")
    asked: list[str] = []
    wrong: list[str] = []
    with running(tmp_path / "out") as service, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(service.url + "/sparql")
        page.locator("#named option").nth(5).wait_for(state="attached")
        page.set_viewport_size({"width": 390, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.set_viewport_size({"width": 1280, "height": 720})
        page.locator("#named").select_option(label="Những người mang cấp bậc · People by rank")
        page.locator(".yasqe_queryButton").click()
        page.get_by_text("Khăm Phon Năn Thạ Vông").first.wait_for()
        # One that needs a person comes with that of its example.
        page.locator("#named").select_option(label="Quá trình công tác của một người · Career of a person")
        page.locator(".CodeMirror-code").get_by_text("person/le-van-thai").first.wait_for()
        page.locator(".yasqe_queryButton").click()
        page.locator(".yasr_results").get_by_text("Phó Giám đốc").first.wait_for()
        page.goto(service.url + "/person/nobody")
        assert page.get_by_role("heading").inner_text() == "Not found"
        browser.close()
    assert not wrong
    assert not [url for url in asked if not url.startswith((service.url + "/", "data:", "blob:"))]
