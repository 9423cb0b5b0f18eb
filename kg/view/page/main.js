// The page's state is its address: #view=…&pick=…&hide=…&more=1&lang=en. Every view is a permalink, and back and
// forward need nothing else.

const byId = (id) => document.getElementById(id);

/** The state that the address holds. `view` and `pick` are node numbers; `pick` may also be a pair of them. */
function readState() {
  const values = new URLSearchParams(location.hash.slice(1));
  const number = (key) => nodeByKey.get(key ?? "");
  const ends = (values.get("pick") ?? "").split("~").map(number);
  const known = ends.every((end) => end !== undefined);
  const view = number(values.get("view"));
  return {
    view: view ?? null,
    pick: !known ? null : ends.length === 2 ? { line: ends } : { node: ends[0] },
    hidden: new Set((values.get("hide") ?? "").split(".").filter((kind) => KINDS.includes(kind))),
    more: values.get("more") === "1",
    language: values.get("lang") ?? "vi",
    unknown: (values.has("view") && view === undefined) || (values.has("pick") && !known),
  };
}

function addressOf({ view, pick, hidden, more, language: lang }) {
  const keys = pick?.line ?? (pick ? [pick.node] : []);
  const values = [
    ["view", view === null ? "" : keyOf(view)],
    ["pick", keys.map((id) => keyOf(id)).join("~")],
    ["hide", [...hidden].sort().join(".")],
    ["more", more ? "1" : ""],
    ["lang", lang === "vi" ? "" : lang],
  ];
  const given = values
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%2F/g, "/")}`);
  return `#${given.join("&")}`;
}

let state = readState();

/** Go to a changed state. Filters and language replace the entry in the history, views and picks add one. */
function go(change, { replace = false } = {}) {
  const address = addressOf({ ...state, ...change });
  if (address === (location.hash || "#")) return;
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  render();
}

/** Show what is around a node, and let reading go on in the panel, for eyes and keyboard alike. */
function openNode(id) {
  go({ view: id, pick: null, more: false });
  scrollTo({ top: 0 });
  byId("panel").focus({ preventScroll: true });
}

const pickNode = (id) =>
  state.view === null && !DATA.overview.whole ? openNode(id) : go({ pick: id === state.view ? null : { node: id } });

const drawing = new Drawing(
  byId("drawing"),
  { top: byId("heading"), bottom: byId("legend") },
  {
    onNode: pickNode,
    onOpen: openNode,
    onLine: ({ a, b }) => go({ pick: { line: [a, b] } }),
    onNothing: () => state.pick && go({ pick: null }),
  },
);
new Finder(byId("search"), byId("results"), openNode);

function currentScene() {
  const limit = state.more ? LAST_LIMIT : limitFor(byId("drawing"));
  return state.view === null
    ? overviewScene(state.hidden, limit)
    : neighbourhoodScene(state.view, state.hidden, limit);
}

let drawn = "";

/** Show the state that the address holds. The drawing is made anew only where its scene changes. */
function render() {
  state = readState();
  if (setLanguage(state.language)) searchIndex = null;
  const scene = currentScene();
  renderFrame(scene);
  const sceneAddress = addressOf({ ...state, pick: null });
  if (sceneAddress !== drawn) {
    drawing.show(scene);
    drawn = sceneAddress;
  }
  drawing.select(state.pick ?? (state.view === null ? null : { node: state.view }));
  renderPanel(scene);
}

function renderFrame(scene) {
  for (const holder of document.querySelectorAll("[data-word]")) holder.textContent = say(holder.dataset.word);
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
  const named = {
    search: "search",
    drawing: "drawing",
    legend: "legend",
    "zoom-in": "zoomIn",
    "zoom-out": "zoomOut",
    "zoom-fit": "zoomFit",
  };
  for (const [id, word] of Object.entries(named)) byId(id).setAttribute("aria-label", say(word));
  byId("search").placeholder = `${say("search")} (${say("searchHint")})`;
  const invented = articles.filter((article) => article.synthetic).length;
  byId("banner").hidden = !invented;
  byId("banner").textContent = say("synthetic", { count: invented, total: articles.length });
  renderHeading(scene);
  showLegend(byId("legend"), scene, state.hidden, toggleKind);
}

function renderHeading(scene) {
  const overview = state.view === null;
  const title = overview ? say("overview") : say("around", { name: labelOf(nodes[state.view]) });
  const whole = say(DATA.overview.whole ? "overviewWhole" : "overviewUnits", { count: scene.nodes.length });
  const count = [
    say("shown", { count: scene.nodes.length }),
    scene.leftOut && state.more && say("leftOut", { count: scene.leftOut }),
  ];
  document.title = overview ? say("title") : `${labelOf(nodes[state.view])} · congan-kg`;
  byId("scene-title").textContent = title;
  byId("scene-note").textContent = overview ? whole : count.filter(Boolean).join(", ");
  byId("up").textContent = `← ${say("overview")}`;
  byId("up").hidden = overview;
  byId("more").textContent = say("andMore", { count: Math.min(scene.leftOut, LAST_LIMIT - scene.nodes.length) });
  byId("more").hidden = !scene.leftOut || state.more;
}

function renderPanel(scene) {
  const panel = byId("panel");
  const { pick, view } = state;
  const content = pick?.line
    ? linePanel(...pick.line)
    : pick || view !== null
      ? nodePanel(pick?.node ?? view, (pick?.node ?? view) === view)
      : overviewPanel(scene);
  const unknown = state.unknown && element("p", { class: "warning", role: "alert" }, say("unknownView"));
  panel.replaceChildren(...[unknown, ...content, scene.nodes.length > 1 && shownList(scene)].filter(Boolean));
  panel.scrollTop = 0;
}

function toggleKind(kind) {
  const hidden = new Set(state.hidden);
  if (!hidden.delete(kind)) hidden.add(kind);
  go({ hidden }, { replace: true });
  byId("legend").querySelector(`[data-kind="${kind}"]`)?.focus();
}

byId("home").addEventListener("click", () => go({ view: null, pick: null, more: false }));
byId("up").addEventListener("click", () => go({ view: null, pick: null, more: false }));
byId("more").addEventListener("click", () => go({ more: true }));
byId("zoom-in").addEventListener("click", () => drawing.zoom(1.3));
byId("zoom-out").addEventListener("click", () => drawing.zoom(1 / 1.3));
byId("zoom-fit").addEventListener("click", () => drawing.fit());
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => go({ language: button.dataset.language }, { replace: true }));
}
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address holds the state
  byId("panel").focus();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.id !== "search" && state.pick) go({ pick: null });
});
addEventListener("popstate", render);
addEventListener("hashchange", render);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  drawn = "";
  render();
});
render();
