"""What a reader does with the page beyond reading: choose a time, filter, connect, measure, take along."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pyoxigraph as ox
import pytest
from page_browser import (
    Opened,
    browser,
    count_of,
    find,
    gold,
    heading,
    open_filter,
    open_page,
    opened,
    playwright,
    tab,
    visit,
)
from playwright.sync_api import Browser, Locator, Page, expect
from view_graphs import Story, write_stories

from kg.view import write_page
from kg.view.content import PAGE
from kg.view.network import Network, read_network
from kg.vocabulary import CA, DCTERMS

__all__ = ["browser", "gold", "opened", "playwright", "tab"]  # fixtures

YEARS = ("2019", "2021", "2021", "2022")


@pytest.fixture
def career(browser: Browser, tmp_path: Path) -> Page:
    """One officer in four meetings of three years."""
    stories = [Story(f"s{i}", date=f"{year}-05-1{i}", cast="s0") for i, year in enumerate(YEARS)]
    write_page(write_stories(stories, tmp_path))
    return open_page(browser, tmp_path / "graph.html", "#view=person/s0").page


def dates_listed(page: Page) -> Locator:
    """The days of the meetings that the panel lists."""
    section = page.locator("#panel section", has=page.locator("h3", has_text="Cuộc gặp"))
    return section.locator("> ul > li time")


# Sources


@pytest.mark.parametrize(("repeats", "said"), [("", "2 nguồn"), ("s0", "1 nguồn")])
def test_a_reprint_is_no_source_of_its_own(repeats: str, said: str, browser: Browser, tmp_path: Path) -> None:
    write_page(write_stories([Story("s0"), Story("s1", cast="s0", repeats=repeats)], tmp_path))
    page = open_page(browser, tmp_path / "graph.html", "#view=person/s0").page
    posts = page.locator("#panel section", has_text="Chức vụ")
    assert posts.locator(".sources").first.inner_text() == said
    assert "2 bài" in page.inner_text(".rests-on")
    assert page.locator(".source", has_text="bài đăng lại").count() == bool(repeats)
    page.close()


# Time


def test_a_year_filters_drawing_and_panel(career: Page) -> None:
    expect(count_of(career, "meeting")).to_have_text("4")
    career.click(".years >> text=2021")
    expect(count_of(career, "meeting")).to_have_text("2")
    expect(dates_listed(career)).to_have_text(["12/05/2021", "11/05/2021"])
    assert career.inner_text(".hidden-note")
    career.click("#chosen .chip")
    expect(count_of(career, "meeting")).to_have_text("4")
    career.close()


def test_dragging_over_the_timeline_chooses_a_range(career: Page) -> None:
    box = career.locator(".bars").bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    career.mouse.move(box["x"] + box["width"] * 0.05, y)
    career.mouse.down()
    career.mouse.move(box["x"] + box["width"] * 0.4, y, steps=5)
    career.mouse.up()
    expect(dates_listed(career)).to_have_text(["10/05/2019"])
    expect(career).to_have_url(re.compile("from=2019-03&until=2020-08"))
    career.close()


def test_the_handles_of_the_timeline_follow_the_keyboard(career: Page) -> None:
    first = career.locator("#timeline [role=slider]").first
    first.focus()
    for _ in range(6):
        first.press("PageUp")
    expect(first).to_have_attribute("aria-valuetext", "01/2021")
    expect(career).to_have_url(re.compile("from=2021-01"))
    first.press("Home")
    expect(career).not_to_have_url(re.compile("from="))
    career.close()


def test_a_post_lasts_between_the_days_that_attest_it(career: Page) -> None:
    career.click(".years >> text=2020")
    expect(count_of(career, "meeting")).to_have_text("0")
    expect(career.locator("#panel section", has_text="Chức vụ")).to_have_count(1)
    career.close()


def test_a_career_is_shown_as_a_strip(career: Page) -> None:
    strip = career.locator(".career")
    assert strip.locator("rect.rank").count() == 1
    assert strip.locator("rect.post").count() == 1
    assert strip.locator("path.meeting").count() == 3  # the two of one month stand at one place
    told = strip.get_attribute("aria-label") or ""
    assert "Phó Giám đốc" in told
    assert told.endswith("Cuộc gặp: 4")
    career.close()


# Filters


def facet_counts(page: Page, facet: str) -> dict[str, int]:
    """Value → count, of a facet of the opened card."""
    if not page.evaluate("document.getElementById('filter').open"):
        open_filter(page)
    rows = page.eval_on_selector_all(
        f"#facets [data-facet={facet}] label",
        "labels => labels.map(l => [l.querySelector('input').dataset.value, +l.querySelector('.count').textContent])",
    )
    return dict(rows)


def test_counts_of_a_facet_are_those_of_the_build(opened: Opened, gold: Path) -> None:
    network = read_network(gold.with_name("graph.ttl"))
    drugs = sum("drugs" in node.topics for node in network.nodes)
    assert facet_counts(opened.page, "topic")["drugs"] == drugs > 0
    talks = sum(node.kind == "meeting" and node.detail == "talks" for node in network.nodes)
    assert facet_counts(opened.page, "meeting")["talks"] == talks > 0


def test_counts_follow_the_other_filters(opened: Opened, gold: Path) -> None:
    network = read_network(gold.with_name("graph.ttl"))
    both = sum("drugs" in node.topics and node.detail == "talks" for node in network.nodes)
    before = facet_counts(opened.page, "meeting")
    opened.page.check("#facets [data-value=drugs]")
    after = facet_counts(opened.page, "meeting")
    assert after.get("talks", 0) == both < before["talks"]
    expect(count_of(opened.page, "meeting")).to_have_text(str(facet_counts(opened.page, "topic")["drugs"]))


@pytest.mark.parametrize("facet", ["rank", "level", "country", "province"])
def test_every_facet_narrows_what_is_shown(facet: str, opened: Opened) -> None:
    find(opened.page, "bo cong an")
    counts = facet_counts(opened.page, facet)
    value = min(counts, key=lambda key: (counts[key], key))
    opened.page.click(f"#facets [data-facet={facet}] > summary")
    opened.page.check(f"#facets [data-facet={facet}] [data-value='{value}']")
    expect(opened.page).to_have_url(re.compile(f"{facet}="))
    expect(opened.page.locator("#chosen .chip")).to_have_count(1)
    assert facet_counts(opened.page, facet)[value] == counts[value]


def test_the_overview_of_a_filter_is_made_as_the_build_makes_its_own(opened: Opened) -> None:
    built = csv_of(opened.page)
    visit(opened.page, "#hide=area")
    assert {row["from"] + row["to"] + row["date"] for row in csv_of(opened.page)} == {
        row["from"] + row["to"] + row["date"] for row in built
    }


# Paths


def paths_graph(network: Network) -> nx.Graph:
    graph = nx.Graph()
    for edge in network.edges:
        if "area" not in (network.nodes[edge.source].kind, network.nodes[edge.target].kind):
            graph.add_edge(edge.source, edge.target)
    return graph


def address_of(network: Network, node: int) -> str:
    return "/".join(network.nodes[node].iri.split("/")[-2:])


def test_ways_are_the_shortest_and_come_with_evidence(opened: Opened, gold: Path) -> None:
    network = read_network(gold.with_name("graph.ttl"))
    graph = paths_graph(network)
    start = max((i for i in graph if network.nodes[i].kind == "person"), key=graph.degree)
    lengths = nx.single_source_shortest_path_length(graph, start)
    goals = [next(i for i, length in lengths.items() if length == wanted) for wanted in (2, 3, 4)]
    for goal in goals:
        visit(opened.page, f"#view={address_of(network, start)}&to={address_of(network, goal)}")
        expect(opened.page.locator(".path[open] .steps > li")).to_have_count(lengths[goal] + 1)
        assert opened.page.locator(".path[open] blockquote").count() > 0


def test_a_name_typed_after_the_question_leads_to_the_ways(opened: Opened) -> None:
    find(opened.page, "nhem sophal")
    opened.page.click("text=Nối với ai, thế nào?")
    expect(opened.page.locator("#search")).to_have_attribute("aria-label", re.compile("Nhem Sophal"))
    opened.page.keyboard.insert_text("ton that kinh")
    opened.page.keyboard.press("Enter")
    expect(heading(opened.page)).to_have_text("Nhem Sophal và Tôn Thất Kính nối với nhau thế nào?")


def test_no_way_is_said_to_be_none(browser: Browser, tmp_path: Path) -> None:
    write_page(write_stories([Story("a"), Story("b")], tmp_path))
    page = open_page(browser, tmp_path / "graph.html", "#view=person/a&to=person/b").page
    assert page.locator("#panel [role=status]").is_visible()
    page.close()


# Measures

MEASURE = """([count, edges]) => {
    const nodes = Array.from({ length: count });
    const once = (make) => { let value; return () => (value ??= make()); };
    const leadsOn = () => true;
    %s
    return { ...communities(), score: betweenness().of, exact: betweenness().exact };
}"""


@pytest.mark.parametrize(
    "graph",
    [nx.karate_club_graph(), nx.path_graph(7), nx.disjoint_union(nx.complete_graph(4), nx.star_graph(5))],
    ids=["karate", "path", "two parts"],
)
def test_measures_agree_with_networkx(graph: nx.Graph, browser: Browser) -> None:
    page = browser.new_page()
    source = MEASURE % (PAGE / "measures.js").read_text("utf-8")
    edges = [{"from": a, "to": b, "facts": []} for a, b in graph.edges]
    found = page.evaluate(source, [len(graph), edges])
    assert found["exact"]
    expected = nx.betweenness_centrality(graph)
    assert found["score"] == pytest.approx([expected[node] for node in graph])
    parts = [{n for n in graph if found["of"][n] == c} for c in range(found["count"])]
    unweighted = nx.Graph(graph.edges)
    assert found["modularity"] == pytest.approx(nx.community.modularity(unweighted, parts))
    best = max(
        nx.community.modularity(unweighted, nx.community.louvain_communities(unweighted, seed=seed))
        for seed in range(5)
    )
    assert found["modularity"] > best - 0.03
    page.close()


def test_the_measure_shown_is_named(opened: Opened) -> None:
    opened.page.click("#measures > summary")
    opened.page.check("[data-choice='colour.community']")
    opened.page.check("[data-choice='size.betweenness']")
    expect(opened.page.locator("#scene-note")).to_have_text(re.compile("Louvain.*trung gian"))


# Taking along


def download(page: Page, button: str) -> bytes:
    with page.expect_download() as saved:
        page.evaluate("id => document.getElementById(id).click()", button)
    return saved.value.path().read_bytes()


def csv_of(page: Page) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(download(page, "save-csv").decode("utf-8-sig"), newline="")))


def test_csv_holds_the_lines_with_their_passages(opened: Opened) -> None:
    find(opened.page, "le van thai")
    rows = csv_of(opened.page)
    post = next(row for row in rows if row["from"] == "Lê Văn Thái" and row["to"] == "Công an tỉnh Nghệ An")
    assert post["relation"] == "Phó Giám đốc"
    assert "Lê Văn Thái" in post["quote"]
    assert post["article"]
    assert post["date"] == "2022-11-29"


def test_no_cell_of_csv_is_a_formula(browser: Browser, tmp_path: Path) -> None:
    write_page(write_stories([Story("a", person="=1+1", unit="@x", text='-2, "x"\n=cmd')], tmp_path))
    page = open_page(browser, tmp_path / "graph.html", "#view=person/a").page
    cells = [cell for row in csv_of(page) for cell in row.values()]
    assert "'=1+1" in cells
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    page.close()


def test_svg_is_well_formed_and_holds_the_names(opened: Opened) -> None:
    find(opened.page, "le van thai")
    drawn = ET.fromstring(download(opened.page, "save-svg"))  # noqa: S314 - our own file
    assert "Lê Văn Thái" in "".join(drawn.itertext())


def test_png_is_a_picture(opened: Opened) -> None:
    picture = download(opened.page, "save-png")
    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 10_000


def answers_of(page: Page, build: Path) -> list[ox.QuerySolution]:
    """The rows that the page's query gives on the graph of the build that the page is of."""
    page.evaluate("document.getElementById('save-sparql').click()")
    sparql = page.input_value("#query textarea")
    page.keyboard.press("Escape")
    store = ox.Store()
    store.load(path=str(build.with_name("graph.ttl")), format=ox.RdfFormat.TURTLE)
    answers = store.query(sparql)
    assert isinstance(answers, ox.QuerySolutions)
    return list(answers)


@pytest.mark.parametrize(
    ("query", "filters"),
    [
        ("le van thai", ""),
        ("cong an tinh dak lak", ""),
        ("cong an tinh dak lak", "&from=2023-02&until=2023-09"),
        ("bo cong an", "&from=2024-01"),
        ("bo cong an", "&until=2016-12&topic=drugs&topic=cyber_fraud"),
        ("bo cong an", "&meeting=talks&meeting=ceremony"),
        ("ha vinh tri", "&topic=training"),
        ("viet nam", "&from=2022-03&until=2022-03"),
    ],
)
def test_the_query_gives_the_lines_that_are_shown(query: str, filters: str, opened: Opened, gold: Path) -> None:
    find(opened.page, query)
    if filters:
        visit(opened.page, opened.page.evaluate("location.hash") + filters)
    shown = ties_shown(opened.page)
    assert shown
    assert ties_found(opened.page, gold) == shown


def test_the_query_of_a_build_that_is_shown_whole_follows_the_filter_too(career: Page, tmp_path: Path) -> None:
    everything = ties_shown(career)
    visit(career, "#from=2021-01&until=2021-12")
    shown = ties_shown(career)
    assert shown < everything
    assert ties_found(career, tmp_path / "graph.html") == shown
    career.close()


Ties = set[tuple[frozenset[str], str]]


def ties_shown(page: Page) -> Ties:
    """What the lines of the drawing stand for: their two ends, and the property."""
    return {(frozenset((row["from_iri"], row["to_iri"])), row["property"]) for row in csv_of(page)}


def ties_found(page: Page, build: Path) -> Ties:
    """The same from the answers to the page's query."""
    answers = answers_of(page, build)
    return {(frozenset((each["from"].value, each["to"].value)), shortened(each["relation"].value)) for each in answers}


def shortened(iri: str) -> str:
    return iri.replace(CA, "ca:").replace(DCTERMS, "dcterms:")


def test_the_query_of_a_stranger_s_address_is_still_one(opened: Opened, gold: Path) -> None:
    find(opened.page, "bo cong an")
    visit(opened.page, opened.page.evaluate("location.hash") + "&topic=drugs%29+%7D+%7D+%23&meeting=ca%3Atalks")
    assert not [row for row in answers_of(opened.page, gold) if row["relation"].value == CA + "participant"]


@pytest.mark.parametrize("filters", ["", "#topic=drugs", "#from=2022-01&until=2023-12"])
def test_the_query_counts_the_meetings_of_the_overview(filters: str, opened: Opened, gold: Path) -> None:
    if filters:
        visit(opened.page, filters)
    shown = Counter((row["from_iri"], row["to_iri"]) for row in csv_of(opened.page))
    answers = answers_of(opened.page, gold)
    assert {(each["from"].value, each["to"].value): int(each["meetings"].value) for each in answers} == shown


# Languages


def test_no_word_of_the_interface_stays_vietnamese_in_english(browser: Browser, gold: Path) -> None:
    page = open_page(browser, gold, "#lang=en").page
    find(page, "nhem sophal")
    open_filter(page)
    left = page.evaluate(
        """() => {
            const words = Object.values(JSON.parse(document.getElementById("words").textContent).ui);
            const vietnamese = new Set(words.filter(w => w.vi !== w.en).map(w => w.vi));
            const texts = [...document.querySelectorAll("body *")].flatMap(e => [
                e.childElementCount ? "" : e.textContent, e.getAttribute("aria-label"), e.getAttribute("placeholder"),
            ]);
            return texts.filter(text => vietnamese.has(text));
        }"""
    )
    assert left == []
    page.close()


def test_people_are_sorted_by_their_given_names(browser: Browser, tmp_path: Path) -> None:
    names = ["Trần Văn Đạt", "Lê Thị Dung", "Bùi Ánh", "Nguyễn Văn An"]
    stories = [Story(f"s{i}", person=name) for i, name in enumerate(names)]
    write_page(write_stories(stories, tmp_path))
    page = open_page(browser, tmp_path / "graph.html").page
    page.click("#panel .shown > summary")
    people = page.locator("#panel .shown .chips").first.locator(".goto")
    expect(people).to_have_text(["Nguyễn Văn An", "Bùi Ánh", "Lê Thị Dung", "Trần Văn Đạt"])
    page.close()


# Large builds


def test_a_page_too_large_keeps_the_most_connected_and_says_so(browser: Browser, gold: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_bytes(gold.with_name("graph.ttl").read_bytes())
    counts = write_page(tmp_path, largest=820_000)
    assert counts.size <= 820_000
    assert counts.left_out > 0
    opened = open_page(browser, tmp_path / "graph.html")
    assert "kg serve" in opened.page.inner_text("#banner")
    find(opened.page, "bo cong an")
    expect(heading(opened.page)).to_have_text("Bộ Công an")
    assert opened.complaints == []
    opened.page.close()
