"""The page in a real browser: what a reader does with it, and that nothing leaves it or runs in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from page_browser import Opened, browser, find, gold, heading, names_found, open_page, opened, playwright, tab, visit
from playwright.sync_api import Browser, ConsoleMessage, Page, expect
from view_graphs import Story, write_stories

from kg.view import write_page

__all__ = ["browser", "gold", "opened", "playwright", "tab"]  # fixtures

# Each has to reach the reader as the text that it is.
PAYLOADS = [
    "<script>pwned()</script>",
    "</script><script>pwned()</script>",
    "<img src=x onerror=pwned()>",
    "<svg onload=pwned()>",
    "<svg><script>pwned()</script></svg>",
    '"><img src=x onerror=pwned()>',
    "' onmouseover='pwned()",
    "javascript:pwned()",
    "JaVaScRiPt:pwned()//https://x.org",
    "data:text/html,<script>pwned()</script>",
    "<iframe srcdoc='<script>parent.pwned()</script>'></iframe>",
    "<iframe src=https://example.org></iframe>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<style>@import url(https://example.org/x.css)</style>",
    "<meta http-equiv=refresh content='0;url=https://example.org'>",
    "<base href=https://example.org/>",
    "<a href=javascript:pwned()>x</a>",
    "<form action=https://example.org><button>x</button></form>",
    "<!-- --><script>pwned()</script>",
    "<!--<script>",
    "<details open ontoggle=pwned()>",
    "<b>bold</b>&lt;i&gt;",
    "{{script}}",
    "${pwned()}",
    "`;pwned();`",
    "\\u003cscript\\u003epwned()",
    "__proto__",
    "constructor",
]


KINDS = ["person", "organization", "area", "meeting"]

UNDER_A_HAND = """([x, y]) => {
    const drawing = document.elementFromPoint(x, y)?.closest("#drawing");
    return drawing?.style.cursor === "pointer";
}"""

# Opens views one after the other with all that is folded in them, and collects their first quotes.
VISIT = """async (addresses) => {
    const quotes = [];
    for (const address of addresses) {
        location.hash = address;
        await new Promise((done) => addEventListener("hashchange", done, { once: true }));
        // What is folded is filled by an event after its opening.
        const folds = [...document.querySelectorAll("#panel details:not([open])")];
        const filled = folds.map((fold) => new Promise((done) => {
            fold.addEventListener("toggle", done, { once: true });
        }));
        for (const fold of folds) fold.open = true;
        await Promise.all(filled);
        quotes.push(document.querySelector("#panel blockquote")?.textContent ?? null);
    }
    return quotes;
}"""


def test_the_first_view_is_an_overview(opened: Opened) -> None:
    assert opened.page.inner_text("#scene-title") == "Tổng quan"
    assert 10 < shown(opened.page) <= 60


def shown(page: Page) -> int:
    """How many nodes the drawing shows, as the list beside it says."""
    return int(re.sub(r"\D", "", page.inner_text(".shown > summary")))


@pytest.mark.parametrize(
    "query", ["mai trung kiet", "Mai Trung Kiệt", "  MAI   trung  KIỆT ", "kiet mai trung", "mai tr"]
)
def test_search_finds_a_person_with_and_without_tones(opened: Opened, query: str) -> None:
    assert names_found(opened.page, query)[0] == "Mai Trung Kiệt"


def test_search_takes_d_for_dd(opened: Opened) -> None:
    assert "Công an tỉnh Đắk Lắk" in names_found(opened.page, "dak lak")


def test_search_puts_the_exact_spelling_first(browser: Browser, tmp_path: Path) -> None:
    stories = [Story(str(i), person=name) for i, name in enumerate(["Trần Hạ", "Trần Ha", "Trần Hà"])]
    write_page(write_stories(stories, tmp_path))
    page = open_page(browser, tmp_path / "graph.html").page
    assert names_found(page, "trần hà")[:1] == ["Trần Hà"]
    assert names_found(page, "trần hạ")[:1] == ["Trần Hạ"]
    assert set(names_found(page, "tran ha")[:3]) == {"Trần Hạ", "Trần Ha", "Trần Hà"}
    page.close()


def test_search_finds_people_by_post_and_unit(opened: Opened) -> None:
    assert "Mai Trung Kiệt" in names_found(opened.page, "bộ trưởng bộ công an")


def test_search_says_when_nothing_is_found(opened: Opened) -> None:
    assert names_found(opened.page, "zzz") == []
    assert "zzz" in opened.page.inner_text("#results")


# A browser without a moment to spare, whose clock runs so fast that few names are prepared at a key stroke.
SLOW = """
    window.requestIdleCallback = () => 0;
    let time = 0;
    performance.now = () => (time += 15);
"""


def test_enter_finds_a_name_that_is_not_prepared_yet(browser: Browser, gold: Path) -> None:
    page = browser.new_page()
    page.add_init_script(SLOW)
    page.goto(gold.as_uri())
    page.fill("#search", "le van thai")
    expect(page.locator("#results[aria-busy=true]")).to_be_visible()
    assert page.locator("#results [role=option]").count() == 0
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Lê Văn Thái")
    page.close()


def test_a_node_shows_its_facts_with_highlighted_passages(opened: Opened) -> None:
    find(opened.page, "le van thai")
    panel = opened.page.locator("#panel")
    expect(heading(opened.page)).to_have_text("Lê Văn Thái")
    first = panel.locator("section", has_text="Chức vụ").locator("li").first
    assert "Phó Giám đốc" in first.inner_text()
    marked = " ".join(first.locator("mark").all_inner_texts())
    assert "Lê Văn Thái" in marked
    assert "Phó Giám đốc" in marked
    assert first.locator("figcaption").first.inner_text()


def test_the_passage_is_a_sentence_of_the_article(browser: Browser, tmp_path: Path) -> None:
    story = Story("a", text="𝐓in mới. Đại tá Đặng Thị Hạ, Phó Giám đốc Công an tỉnh Nghệ An dự họp.")
    write_page(write_stories([story], tmp_path))
    page = open_page(browser, tmp_path / "graph.html").page
    find(page, "dang thi ha")
    item = page.locator("section", has_text="Chức vụ").locator("li").first
    assert item.locator("blockquote").inner_text() == story.text
    # The letter outside the basic plane counts as one: highlights must not slip.
    assert item.locator("mark").all_inner_texts() == ["Đặng Thị Hạ", "Phó Giám đốc Công an tỉnh Nghệ An"]
    page.close()


def test_a_line_shows_what_joins_its_ends(opened: Opened) -> None:
    find(opened.page, "le van thai")
    ends = opened.page.evaluate("location.hash").removeprefix("#view=")
    find(opened.page, "cong an tinh nghe an")
    other = opened.page.evaluate("location.hash").removeprefix("#view=")
    visit(opened.page, f"#view={other}&pick={ends}~{other}")
    panel = opened.page.locator("#panel")
    assert "Phó Giám đốc" in panel.locator("section").first.inner_text()
    assert panel.locator("blockquote").first.inner_text()


def test_clicking_in_the_drawing_opens_a_node(browser: Browser, tmp_path: Path) -> None:
    write_page(write_stories([Story("a")], tmp_path))
    opened = open_page(browser, tmp_path / "graph.html", "#view=person/a")
    # A neighbourhood stands around its centre, so something of it lies under some point of a fine grid.
    box = opened.page.locator("#drawing").bounding_box()
    assert box
    page = opened.page
    for step in range(1, 400):
        x, y = box["x"] + step * 37 % box["width"], box["y"] + step * 23 % box["height"]
        page.mouse.move(x, y)
        # Buttons and the timeline lie over parts of the drawing; over a node or a line, the mouse becomes a hand.
        if page.evaluate(UNDER_A_HAND, [x, y]):
            page.mouse.click(x, y)
            break
    expect(page).to_have_url(re.compile("pick="))
    assert page.locator("#panel h2, #panel .ends").count() == 1
    opened.page.close()


def test_the_legend_hides_and_shows_a_kind(opened: Opened) -> None:
    find(opened.page, "cong an tinh nghe an")
    before = shown(opened.page)
    people = int(opened.page.inner_text("[data-kind=person] .count"))
    opened.page.click("[data-kind=person]")
    assert opened.page.get_attribute("[data-kind=person]", "aria-pressed") == "false"
    opened.page.click(".shown > summary")
    expect(opened.page.locator(".shown .shape.unit").first).to_be_visible()
    assert opened.page.locator(".shown .shape.person").count() == 0
    opened.page.click("[data-kind=person]")
    assert people > 0
    assert shown(opened.page) == before


def test_a_neighbourhood_never_has_more_than_150_nodes(opened: Opened) -> None:
    find(opened.page, "viet nam")
    assert shown(opened.page) <= 60
    if opened.page.locator("#more").is_visible():
        opened.page.click("#more")
    assert 60 < shown(opened.page) <= 150


def test_back_forward_and_permalinks_lead_to_the_same_view(browser: Browser, gold: Path, opened: Opened) -> None:
    page = opened.page
    find(page, "le van thai")
    find(page, "cong an tinh nghe an")
    address = page.evaluate("location.hash")
    page.go_back()
    expect(heading(page)).to_have_text("Lê Văn Thái")
    page.go_back()
    expect(page.locator("#scene-title")).to_have_text("Tổng quan")
    page.go_forward()
    expect(heading(page)).to_have_text("Lê Văn Thái")
    page.go_forward()
    expect(heading(page)).to_have_text("Công an tỉnh Nghệ An")
    again = open_page(browser, gold, address)
    assert again.page.inner_text("#panel") == page.inner_text("#panel")
    again.page.close()


def test_an_unknown_permalink_says_so(browser: Browser, gold: Path) -> None:
    opened = open_page(browser, gold, "#view=person/nobody")
    assert opened.page.locator("[role=alert]").is_visible()
    assert opened.complaints == []
    opened.page.close()


def test_the_interface_switches_to_english_and_keeps_the_view(opened: Opened) -> None:
    find(opened.page, "le van thai")
    opened.page.click("[data-language=en]")
    expect(opened.page.locator("#scene-title")).to_have_text("Around Lê Văn Thái")
    expect(opened.page.locator("html")).to_have_attribute("lang", "en")
    expect(opened.page).to_have_url(re.compile("lang=en"))
    opened.page.reload()
    expect(opened.page.locator("[data-language=en]")).to_have_attribute("aria-pressed", "true")


def test_a_line_says_how_many_articles_are_invented(browser: Browser, tmp_path: Path) -> None:
    write_page(write_stories([Story("a"), Story("b", synthetic=False)], tmp_path))
    page = open_page(browser, tmp_path / "graph.html").page
    assert page.inner_text("#banner").startswith("1 trong 2 bài")
    page.close()


def test_no_such_line_where_all_articles_are_real(browser: Browser, tmp_path: Path) -> None:
    write_page(write_stories([Story("a", synthetic=False)], tmp_path))
    page = open_page(browser, tmp_path / "graph.html").page
    assert page.locator("#banner").is_hidden()
    page.close()


def test_a_build_without_articles_opens(browser: Browser, tmp_path: Path) -> None:
    write_page(write_stories([], tmp_path))
    opened = open_page(browser, tmp_path / "graph.html")
    assert opened.complaints == []
    assert opened.page.inner_text("#panel p >> nth=0")
    opened.page.close()


def test_no_text_of_an_article_is_ever_markup(browser: Browser, tmp_path: Path) -> None:
    stories = [
        Story(str(i), p, p, p, p, p, p, p, p, url=p, publisher=p, text=f"{p} {p}") for i, p in enumerate(PAYLOADS)
    ]
    write_page(write_stories(stories, tmp_path))
    opened = open_page(browser, tmp_path / "graph.html")
    page = opened.page
    views = [f"#view={kind}/{i}" for kind in KINDS for i in range(len(PAYLOADS))]
    views += [f"#view=person/{i}&lang=en" for i in range(len(PAYLOADS))]
    assert page.evaluate(VISIT, views) == [story.text for story in stories] * (len(KINDS) + 1)
    for payload in PAYLOADS:
        assert payload in names_found(page, payload)
    addresses = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))")
    assert [a for a in addresses if not a.startswith(("https://", "http://", "#"))] == []
    assert page.evaluate("window.wasPwned") is None
    assert page.evaluate("document.querySelectorAll('body script').length") == 4
    assert opened.requests == []
    assert opened.complaints == []
    page.close()


@pytest.mark.parametrize(
    "address",
    ["#view=<img src=x onerror=pwned()>", "#lang=<svg onload=pwned()>", "#hide=__proto__", "#%", "#pick=a~b~c"],
)
def test_an_address_made_up_by_a_stranger_does_nothing(browser: Browser, gold: Path, address: str) -> None:
    opened = open_page(browser, gold, address)
    assert opened.page.locator("#panel h2").is_visible()
    assert opened.page.evaluate("window.wasPwned") is None
    assert opened.complaints == []
    opened.page.close()


def test_the_policy_stops_even_markup_that_got_in(browser: Browser, gold: Path) -> None:
    opened = open_page(browser, gold)
    with opened.page.expect_console_message(is_refusal):
        opened.page.evaluate(
            """async () => {
                document.body.insertAdjacentHTML("beforeend", "<img src=https://example.org/x.png onerror=pwned()>");
                const script = document.createElement("script");
                script.textContent = "pwned()";
                document.body.append(script);
                // Whatever else hears that the picture has failed, its own attribute would have heard it before.
                await new Promise((done) => document.body.querySelector("img").addEventListener("error", done));
            }"""
        )
    assert opened.page.evaluate("window.wasPwned") is None
    opened.page.close()


def is_refusal(message: ConsoleMessage) -> bool:
    return "Content Security Policy" in message.text


def test_the_keyboard_alone_leads_from_a_name_to_its_facts_and_on(opened: Opened) -> None:
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.insert_text("cong an tinh")
    expect(page.locator("#results[aria-busy=false]")).to_be_visible()
    page.keyboard.press("ArrowDown")
    second = page.locator("#results [aria-selected=true] .name").inner_text()
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text(second)
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#panel').contains(document.activeElement)")
