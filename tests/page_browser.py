"""The page in Debian's chromium: fixtures and steps that the browser tests share."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from conftest import need_program
from gold_articles import gold_articles
from playwright.sync_api import Browser, Locator, Page, Playwright, expect, sync_playwright

from kg.graph import write_graph
from kg.resolve import resolve
from kg.view import write_page

# Goes to a view, and waits until the page has answered: its own listener was there first.
VISIT = """(address) => new Promise((done) => {
    addEventListener("hashchange", done, { once: true });
    location.hash = address;
})"""
expect.set_options(timeout=30_000)  # as long as playwright's other steps wait: a busy machine is no fault of the page
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


class Opened(NamedTuple):
    """A page, and what it did besides showing itself."""

    page: Page
    requests: list[str]
    complaints: list[str]


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    need_program("chromium")
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    launched = playwright.chromium.launch(executable_path=need_program("chromium"), args=ARGUMENTS)
    yield launched
    launched.close()


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of all sample articles, built once for all modules that ask for it."""
    out_dir = tmp_path_factory.getbasetemp() / "gold-page"
    if not out_dir.exists():
        out_dir.mkdir()
        articles = gold_articles()
        write_graph(resolve(articles), out_dir)
        write_page(out_dir)
    return out_dir / "graph.html"


def open_page(
    browser: Browser,
    path: Path,
    address: str = "",
    *,
    width: int = 1280,
    height: int = 800,
    theme: Literal["light", "dark"] = "light",
) -> Opened:
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=theme)
    opened = Opened(page, [], [])
    own = path.as_uri()
    page.add_init_script("window.pwned = () => { window.wasPwned = true; };")
    # What the page makes itself (blob:) is no request to anywhere.
    page.on(
        "request",
        lambda request: None if request.url.startswith((own, "blob:")) else opened.requests.append(request.url),
    )
    page.on("console", lambda message: opened.complaints.append(message.text) if message.type != "log" else None)
    page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    page.on("dialog", lambda dialog: opened.complaints.append(dialog.message))
    page.goto(own + address)
    return opened


def find(page: Page, query: str) -> None:
    """Type a name, and open what is found first: with the keyboard alone."""
    page.keyboard.press("/")
    page.keyboard.insert_text(query)
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_be_focused()


def visit(page: Page, address: str) -> None:
    """Go to another view of the page by its address ("#view=person/…")."""
    page.evaluate(VISIT, address)


def open_filter(page: Page) -> None:
    """Open the card of the filter; it is filled by an event after its opening."""
    page.click("#filter > summary")
    expect(page.locator("#facets > *").first).to_be_visible()


def heading(page: Page) -> Locator:
    """The heading of the panel: whom or what it tells of."""
    return page.locator("#panel h2")


def count_of(page: Page, kind: str) -> Locator:
    """How many of a kind are drawn, as the legend says."""
    return page.locator(f"#legend [data-kind={kind}] .count")


def names_found(page: Page, query: str) -> list[str]:
    page.fill("#search", query)
    page.locator("#results[aria-busy=false]").wait_for(state="attached")
    return page.locator("#results .name").all_inner_texts()


@pytest.fixture(scope="module")
def tab(browser: Browser, gold: Path) -> Iterator[Opened]:
    """One tab for all tests of a module that take the page of the samples as it comes: a new one takes a second."""
    tab = open_page(browser, gold)
    yield tab
    tab.page.close()


@pytest.fixture
def opened(tab: Opened, gold: Path) -> Iterator[Opened]:
    """The page of the samples, loaded anew; in the end it has asked for nothing and complained of nothing."""
    tab.requests.clear()
    tab.complaints.clear()
    tab.page.goto(gold.as_uri())
    yield tab
    assert tab.requests == []
    assert tab.complaints == []


def violations(page: Page) -> list[tuple[str, str]]:
    """What axe finds wrong: its rule, and the first element."""
    package = find_spec("axe_playwright_python")
    assert package
    assert package.origin
    page.evaluate(Path(package.origin).with_name("axe.min.js").read_text("utf-8"))
    found = page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )
    return [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]]
