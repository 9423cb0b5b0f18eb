"""The page in a browser: how soon it can be used, how fast it answers, and how large it is; beside pyvis's own page.

    python benchmarks/page.py            # 2,000 articles and 50,000 entities, of invented graphs
    python benchmarks/page.py OUT ...    # builds that are there already

Drawn without a graphics card. Times are of one run, and "ready" counts from the start of the navigation until the page
has drawn its first view. The most connected of a kind is opened where nothing was opened before, and told in two times:
by the clock, and as computed by the page's main thread, which other work on the machine disturbs less. pyvis gets the
nodes and edges of the first graph with nothing but names, and PATIENCE to come to rest.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from invented_graph import write_graph
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from pyvis.network import Network as VisNetwork

from kg.view import write_page
from kg.view.network import Network, read_network

BROWSER = ["--no-sandbox", "--disable-gpu"]
PATIENCE = 60_000  # milliseconds
INVENTED = {"2,000 articles": 2_000, "50,000 entities": 7_700}

READY = "performance.getEntriesByName('ready')[0]?.startTime ?? null"
# Types a name letter by letter, and gives the slowest and the median key stroke, in milliseconds.
TYPE = """async (text) => {
    const box = document.getElementById("search");
    const times = [];
    box.focus();
    for (let length = 1; length <= text.length; length += 1) {
        box.value = text.slice(0, length);
        const start = performance.now();
        box.dispatchEvent(new Event("input"));
        times.push(performance.now() - start);
        await new Promise(requestAnimationFrame);
    }
    box.value = "";
    box.dispatchEvent(new Event("input"));
    times.sort((a, b) => a - b);
    return [times[Math.floor(times.length / 2)], times.at(-1)];
}"""
# Opens views one after the other, and gives the median and the slowest time until the frame after.
OPEN = """async (addresses) => {
    const times = [];
    for (const address of addresses) {
        const start = performance.now();
        history.pushState(null, "", address);
        dispatchEvent(new PopStateEvent("popstate"));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    return [times[Math.floor(times.length / 2)], times.at(-1)];
}"""
CLICKS = """() => [...document.querySelectorAll("#panel .goto")].length"""


def main() -> None:
    """Measure each build, and pyvis on the first."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        builds = [Path(name) for name in sys.argv[1:]] or list(_invented(Path(folder)))
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=BROWSER)
        for build in builds:
            _measure(build, browser)
        _measure_pyvis(builds[0], Path(folder) / "pyvis.html", browser)
        browser.close()


def _invented(folder: Path) -> list[Path]:
    builds = []
    for name, articles in INVENTED.items():
        build = folder / name
        build.mkdir()
        write_graph(articles, build / "graph.ttl")
        builds.append(build)
    return builds


def _measure(build: Path, browser: Browser) -> None:
    start = time.perf_counter()
    counts = write_page(build)
    written = time.perf_counter() - start
    network = read_network(build / "graph.ttl")
    evidence = sum(len(passage.quote.encode()) for passage in network.passages)
    allowed = 1_000_000 + 400 * counts.nodes + evidence
    print(f"== {build.name}: {counts.nodes:,} entities, {counts.edges:,} ties, {counts.facts:,} facts")
    print(f"written in {written:.1f} s, {counts.size:,} bytes (allowed {allowed:,})")
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto((build / "graph.html").as_uri())
    print(f"ready after              {_ready(page):7.0f} ms")
    median, slowest = page.evaluate(TYPE, "nguyen van thai cong an")
    print(f"search at a key stroke   {median:7.0f} ms   slowest {slowest:.0f} ms")
    kinds = {"person": "person", "unit": "organization", "meeting": "meeting"}
    for kind, part in kinds.items():
        found = [node for node in network.nodes if node.kind == kind]
        some = [found[0], *found[:: max(1, len(found) // 10)]]
        views = [f"#view={part}/{node.iri.rsplit('/', 1)[-1]}" for node in some]
        median, slowest = page.evaluate(OPEN, views)
        print(f"neighbourhood of {kind:8}{median:7.0f} ms   slowest {slowest:.0f} ms")
    median, slowest = page.evaluate(OPEN, ["#from=2015-01&until=2015-12", "#topic=drugs", "#"])
    print(f"filtered overview        {median:7.0f} ms   slowest {slowest:.0f} ms")
    page.close()
    for kind, part in kinds.items():
        key = network.nodes[_most_connected(network, kind)].iri.rsplit("/", 1)[-1]
        clock, computed = _first_opening(browser, build, f"#view={part}/{key}")
        print(f"most connected {kind:10}{clock:7.0f} ms   computed {computed:.0f} ms")


def _most_connected(network: Network, kind: str) -> int:
    ties = Counter(end for edge in network.edges for end in (edge.source, edge.target))
    return max((i for i, node in enumerate(network.nodes) if node.kind == kind), key=lambda i: (ties[i], -i))


def _first_opening(browser: Browser, build: Path, view: str) -> tuple[float, float]:
    """Milliseconds until the frame after, and of the main thread."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    thread = page.context.new_cdp_session(page)
    thread.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto((build / "graph.html").as_uri())
    _ready(page)
    page.fill("#search", "a")  # all names have been prepared when it has all that begin with it
    page.locator("#results[aria-busy=false]").wait_for(state="attached")
    page.fill("#search", "")
    before = _computed(thread)
    _, slowest = page.evaluate(OPEN, [view])
    computed = _computed(thread) - before
    page.close()
    return slowest, computed


def _computed(thread: CDPSession) -> float:
    metrics = {metric["name"]: metric["value"] for metric in thread.send("Performance.getMetrics")["metrics"]}
    return float(metrics["TaskDuration"]) * 1000


def _ready(page: Page) -> float:
    page.wait_for_function(READY)
    return float(page.evaluate(READY))


def _measure_pyvis(build: Path, target: Path, browser: Browser) -> None:
    """The page that `Network.write_html` gives: all nodes at once, moved by its physics until they rest."""
    network = read_network(build / "graph.ttl")
    net = VisNetwork(cdn_resources="in_line")
    for number, node in enumerate(network.nodes):
        net.add_node(number, label=node.label or node.detail)
    # Not through add_edge, which searches all edges for each new one.
    net.edges = [{"from": edge.source, "to": edge.target} for edge in network.edges]
    target.write_text(net.generate_html(), encoding="utf-8")
    print(f"== pyvis's default page of {build.name}: {target.stat().st_size:,} bytes")
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(PATIENCE)
    start = time.perf_counter()
    try:
        page.goto(target.as_uri(), wait_until="commit")
        page.wait_for_function("window.network && window.network.physics.stabilized", timeout=PATIENCE)
        print(f"at rest after            {(time.perf_counter() - start) * 1000:7.0f} ms")
    except Exception as error:  # noqa: BLE001 - playwright's timeout; anything else is told as well
        print(f"not at rest after        {PATIENCE:7} ms ({type(error).__name__})")
    page.close()


if __name__ == "__main__":
    main()
