// The page's state is its address: #view=…&to=…&pick=…&lang=…, with the filter and the measures shown. Every view is a
// permalink, and back and forward need nothing else.

const byId = (id) => document.getElementById(id);
const COLOURS = ["kind", "community"];
const SIZES = ["ties", "betweenness"];

/** The state that the address holds. `view` and `to` are node numbers; `pick` is a node or a pair of them. */
function readState() {
  const values = new URLSearchParams(location.hash.slice(1));
  const number = (key) => nodeByKey.get(key ?? "");
  const ends = (values.get("pick") ?? "").split("~").map(number);
  const known = ends.every((end) => end !== undefined);
  const [view, to] = [number(values.get("view")), number(values.get("to"))];
  const oneOf = (key, allowed) => (allowed.includes(values.get(key)) ? values.get(key) : allowed[0]);
  return {
    view: view ?? null,
    to: view !== undefined && to !== view ? (to ?? null) : null,
    pick: !known ? null : ends.length === 2 ? { line: ends } : { node: ends[0] },
    filter: readFilter(values),
    more: values.get("more") === "1",
    colour: oneOf("colour", COLOURS),
    size: oneOf("size", SIZES),
    language: values.get("lang") ?? "vi",
    unknown: ["view", "to"].some((key) => values.has(key) && number(values.get(key)) === undefined) ||
      (values.has("pick") && !known),
  };
}

function readFilter(values) {
  const month = (key) => (/^\d{4}-\d{2}$/.test(values.get(key) ?? "") ? values.get(key) : "");
  const isArea = (facet) => facet === "country" || facet === "province";
  const chosen = FACETS.map((facet) => [
    facet,
    new Set(values.getAll(facet).filter((value) => !isArea(facet) || nodeByKey.has(value))),
  ]);
  return {
    hidden: new Set((values.get("hide") ?? "").split(".").filter((kind) => KINDS.includes(kind))),
    chosen: new Map(chosen.filter(([, found]) => found.size)),
    from: month("from"),
    to: month("until"),
  };
}

function addressOf({ view, to, pick, filter, more, colour, size, language: lang }) {
  const keys = pick?.line ?? (pick ? [pick.node] : []);
  const values = [
    ["view", view === null ? "" : keyOf(view)],
    ["to", to === null ? "" : keyOf(to)],
    ["pick", keys.map(keyOf).join("~")],
    ["hide", [...filter.hidden].sort().join(".")],
    ...FACETS.flatMap((facet) => [...(filter.chosen.get(facet) ?? [])].sort().map((value) => [facet, value])),
    ["from", filter.from],
    ["until", filter.to],
    ["more", more ? "1" : ""],
    ["colour", colour === COLOURS[0] ? "" : colour],
    ["size", size === SIZES[0] ? "" : size],
    ["lang", lang === "vi" ? "" : lang],
  ];
  const given = values
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%2F/g, "/")}`);
  return `#${given.join("&")}`;
}

let state = readState();

/** Go to a changed state. Filters, measures and language replace the entry in the history, views and picks add one. */
function go(changed, { replace = false } = {}) {
  const address = addressOf({ ...state, ...changed });
  if (address === (location.hash || "#")) return;
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  render();
}

/** Change the filter. */
const change = (part) => go({ filter: { ...state.filter, ...part } }, { replace: true });

/** Show what is around a node, and let reading go on in the panel, for eyes and keyboard alike. */
function openNode(id, filter = state.filter) {
  go({ view: id, to: null, pick: null, more: false, filter });
  readOn();
}

/** Show how two nodes are connected. */
function openPath(from, to) {
  go({ view: from, to: from === to ? null : to, pick: null, more: false });
  readOn();
}

function readOn() {
  scrollTo({ top: 0 });
  byId("panel").focus({ preventScroll: true });
}

const openOverview = () => go({ view: null, to: null, pick: null, more: false });

const pickNode = (id) =>
  state.view === null && !DATA.overview.whole ? openNode(id) : go({ pick: id === state.view ? null : { node: id } });

const drawing = new Drawing(
  byId("drawing"),
  { top: byId("heading"), bottom: byId("foot") },
  {
    onNode: pickNode,
    onOpen: (id) => openNode(id),
    onLine: ({ a, b }) => go({ pick: { line: [a, b] } }),
    onNothing: () => state.pick && go({ pick: null }),
  },
);
const finder = new Finder(byId("search"), byId("results"), (id, from, filter) =>
  from === null ? openNode(id, filter) : openPath(from, id),
);
const timeline = new Timeline(byId("timeline"), (from, to) => change({ from, to }));

function currentScene() {
  const { view, to, filter, more } = state;
  const limit = more ? LAST_LIMIT : limitFor(byId("drawing"));
  if (view === null) return overviewScene(filter, limit);
  return to === null ? neighbourhoodScene(view, filter, limit) : pathScene(view, to, filter, limit);
}

let drawn = "";
let scene = null;
const openedFacets = new Set(["topic"]);

/** Show the state that the address holds. The scene is made anew only where more than what is picked has changed. */
function render() {
  state = readState();
  if (setLanguage(state.language)) {
    renderWords();
    searchIndex = null;
    prepareAhead();
  }
  document.body.dataset.view = state.view === null ? "overview" : "node";
  const sceneAddress = addressOf({ ...state, pick: null });
  const fresh = sceneAddress !== drawn;
  if (fresh) scene = currentScene();
  renderFrame();
  if (fresh) {
    drawing.show(scene);
    drawn = sceneAddress;
  }
  drawing.select(state.pick ?? (state.view === null ? null : { node: state.view }));
  renderPanel();
}

const LABELLED = {
  drawing: "drawing",
  legend: "legend",
  "zoom-in": "zoomIn",
  "zoom-out": "zoomOut",
  "zoom-fit": "zoomFit",
  panel: "panel",
  timeline: "timeline",
  tools: "tools",
  languages: "language",
};

/** What is said in the language of the interface wherever the page stands. */
function renderWords() {
  for (const holder of document.querySelectorAll("[data-word]")) holder.textContent = say(holder.dataset.word);
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
  for (const [id, word] of Object.entries(LABELLED)) byId(id).setAttribute("aria-label", say(word));
  finder.label();
  const invented = articles.filter((article) => article.synthetic).length;
  byId("banner").hidden = !invented && !DATA.cut;
  byId("banner").textContent = [
    DATA.cut && say("cut", { shown: nodes.length, all: DATA.cut }),
    invented && say("synthetic", { count: invented, total: articles.length }),
  ]
    .filter(Boolean)
    .join(" ");
}

function renderFrame() {
  for (const holder of document.querySelectorAll("[data-choice]")) {
    const [key, value] = holder.dataset.choice.split(".");
    holder.checked = state[key] === value;
  }
  renderHeading();
  showLegend(byId("legend"), scene, state.filter, toggleKind);
  byId("legend").classList.toggle("neutral", state.colour === "community");
  showChosen(byId("chosen"), state.filter, change);
  timeline.show(scene, state.filter);
  const chosen = [...state.filter.chosen.values()].reduce((sum, values) => sum + values.size, 0);
  byId("filter-count").textContent = chosen ? ` (${chosen})` : "";
  if (byId("filter").open) renderFacets();
}

const renderFacets = () => showFacets(byId("facets"), scene, state.filter, openedFacets, toggleValue);

function renderHeading() {
  const { view, to, more } = state;
  const overview = view === null;
  document.title = overview ? say("title") : `${labelOf(nodes[view])} · congan-kg`;
  byId("scene-title").textContent = headingOf();
  byId("scene-note").textContent = [noteUnder(), noteOfMeasures()].filter(Boolean).join(" ");
  byId("up").textContent = `← ${to === null ? say("overview") : shortName(labelOf(nodes[view]))}`;
  byId("up").hidden = overview;
  byId("more").textContent = say("andMore", { count: Math.min(scene.leftOut, LAST_LIMIT - scene.nodes.length) });
  byId("more").hidden = !scene.leftOut || more;
}

function headingOf() {
  if (state.view === null) return say("overview");
  const name = labelOf(nodes[state.view]);
  return state.to === null ? say("around", { name }) : say("between", { one: name, other: labelOf(nodes[state.to]) });
}

function noteUnder() {
  const count = scene.nodes.length;
  if (state.to !== null) return "";
  if (state.view !== null) {
    const left = scene.leftOut && state.more && say("leftOut", { count: scene.leftOut });
    return `${[say("shown", { count }), left].filter(Boolean).join(", ")}.`;
  }
  if (!count) return say("noneLeft");
  const faint = scene.faint && say("faint", { count: scene.faint });
  const all = scene.leftOut ? "shown" : "overviewWhole";
  return [say(DATA.overview.whole ? all : "overviewUnits", { count }), faint].filter(Boolean).join(" ");
}

/** Which measures colour and size show, where they aren't the usual ones. */
function noteOfMeasures() {
  const colour =
    state.colour === "community" &&
    say("byCommunity", { count: communities().count, modularity: showNumber(communities().modularity) });
  const size =
    state.size === "betweenness" && say(betweenness().exact ? "byBetweenness" : "byBetweennessPivots", { count: PIVOTS });
  return [colour, size].filter(Boolean).join(" ");
}

function renderPanel() {
  const panel = byId("panel");
  const unknown = state.unknown && element("p", { class: "warning", role: "alert" }, say("unknownView"));
  const content = panelContent();
  panel.replaceChildren(...[unknown, ...content, scene.nodes.length > 1 && shownList(scene)].filter(Boolean));
  panel.scrollTop = 0;
}

function panelContent() {
  const { pick, view, to } = state;
  if (pick?.line) return linePanel(...pick.line, scene);
  if (pick) return nodePanel(pick.node, pick.node === view);
  if (view === null) return overviewPanel(scene);
  return to === null ? nodePanel(view, true) : pathPanel(scene);
}

function toggleKind(kind) {
  const hidden = new Set(state.filter.hidden);
  if (!hidden.delete(kind)) hidden.add(kind);
  change({ hidden });
  byId("legend").querySelector(`[data-kind="${kind}"]`)?.focus();
}

function toggleValue(facet, value) {
  const chosen = new Map(state.filter.chosen);
  const values = new Set(chosen.get(facet) ?? []);
  if (!values.delete(value)) values.add(value);
  if (values.size) chosen.set(facet, values);
  else chosen.delete(facet);
  change({ chosen });
  [...byId("facets").querySelectorAll(`[data-facet="${facet}"] input`)]
    .find((box) => box.dataset.value === value)
    ?.focus();
}

byId("home").addEventListener("click", openOverview);
byId("up").addEventListener("click", () => (state.to === null ? openOverview() : openNode(state.view)));
byId("more").addEventListener("click", () => go({ more: true }));
byId("zoom-in").addEventListener("click", () => drawing.zoom(1.3));
byId("zoom-out").addEventListener("click", () => drawing.zoom(1 / 1.3));
byId("zoom-fit").addEventListener("click", () => drawing.fit());
byId("save-png").addEventListener("click", savePng);
byId("save-svg").addEventListener("click", saveSvg);
byId("save-csv").addEventListener("click", () => saveCsv(scene, state.filter));
byId("save-sparql").addEventListener("click", () => showQuery(scene, state.filter));
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => go({ language: button.dataset.language }, { replace: true }));
}
for (const holder of document.querySelectorAll("[data-choice]")) {
  const [key, value] = holder.dataset.choice.split(".");
  holder.addEventListener("change", () => go({ [key]: value }, { replace: true }));
}

// Cards of the tools: one open at a time, closed by Escape and by a press outside.
const cards = [...document.querySelectorAll("#tools > details")];
for (const card of cards) {
  card.addEventListener("toggle", () => {
    if (!card.open) return;
    for (const other of cards) if (other !== card) other.open = false;
    if (card.id === "filter") renderFacets();
  });
}
document.addEventListener("pointerdown", (event) => {
  for (const card of cards) if (!card.contains(event.target)) card.open = false;
});
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address holds the state
  byId("panel").focus();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.target.id === "search" || byId("query").open) return;
  const open = cards.find((card) => card.open);
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  } else if (state.pick) go({ pick: null });
});
addEventListener("popstate", render);
addEventListener("hashchange", render);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  drawing.repaint();
  drawn = "";
  render();
});
render();
// When the first view stood: benchmarks ask for it.
requestAnimationFrame(() => setTimeout(() => performance.mark("ready")));
