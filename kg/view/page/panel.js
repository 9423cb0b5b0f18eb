// The panel beside the drawing: what is known of a node or a line, or of the build as a whole.

function nodePanel(id, isCentre) {
  const node = nodes[id];
  return [
    element(
      "p",
      { class: "kind" },
      shapeOf(node.kind),
      node.kind === "person" ? wordOf("kind", "person") : noteOf(node),
    ),
    element("h2", { lang: language === "en" && node.en ? "en" : "vi" }, labelOf(node)),
    node.kind === "person" && element("p", { class: "note" }, standingOf(node)),
    node.aliases &&
      element(
        "p",
        { class: "aliases" },
        `${say("alsoWritten")}: `,
        element("span", { lang: "vi" }, node.aliases.join(" · ")),
      ),
    eras(id),
    restsOn(id),
    actions(id, isCentre),
    hiddenNote(id),
    SECTIONS[node.kind](id),
    section(say("articles"), articleItems(id), 3),
  ].flat();
}

/** What a unit or an area was before and became after, each with how many facts it has under the filter: a reader who asks
 * for a year before a reform has to look there. */
function eras(id) {
  const ties = edgesOf[id].map((number) => edges[number]).filter((edge) => edge.relations.includes("replaced_by"));
  return ties.map((edge) => {
    const other = otherEnd(edge, id);
    const count = factsAbout(other).filter((number) => isTold(facts[number], state.filter)).length;
    return element(
      "p",
      { class: "era" },
      element("span", {}, `${wordOf("relation", edge.from === id ? "replaced_by" : "replaced_byInverse")}: `),
      goTo(other),
      " ",
      element("small", {}, [lifetimeOf(nodes[other]), count && say("factCount", { count })].filter(Boolean).join(" · ")),
    );
  });
}

/** What one can do with a node: see what is around it, and how it is connected with another. */
function actions(id, isCentre) {
  const button = (word, onclick, values = {}) =>
    element("button", { type: "button", class: "main", onclick }, say(word, values));
  const centre = state.view;
  return element(
    "p",
    { class: "row" },
    !isCentre && button("centre", () => openNode(id)),
    !isCentre &&
      centre !== null &&
      button("pathFrom", () => openPath(centre, id), { name: shortName(labelOf(nodes[centre])) }),
    isCentre && button("pathTo", () => finder.ask(id)),
  );
}

/** How many facts about a node the filter hides, so that nobody takes a filtered list for the whole. */
function hiddenNote(id) {
  const count = factsAbout(id).filter((number) => !factPasses(facts[number], state.filter)).length;
  if (!count) return null;
  const all = element("button", { type: "button", class: "link", onclick: () => change(noFilter()) }, say("letAllGo"));
  return element("p", { class: "hidden-note", role: "status" }, say("hiddenFacts", { count }), " ", all);
}

/** What joins two nodes: their facts, or in the overview the meetings that both took part in. */
function linePanel(a, b, scene) {
  const edge = edgeBetween(a, b);
  const tie = scene.lines.find((line) => line.tie && [line.a, line.b].includes(a) && [line.a, line.b].includes(b))?.tie;
  const heading = [element("h2", { class: "ends" }, goTo(a), goTo(b))];
  if (edge) return [...heading, ...edgeSections(edge)];
  const meetings = [...(tie?.meetings ?? [])].sort((x, y) => newestFirst(nodes[x].date, nodes[y].date));
  const title = meetings.length === 1 ? say("togetherOne") : say("together", { count: meetings.length });
  const items = meetings.map((id) => () => {
    const list = shownFacts(id, "meeting", "meeting");
    return item(datesOf(nodes[id]), goTo(id, undatedLabel(nodes[id])), showEvidence(list), list);
  });
  return [...heading, section(title, items, 20)];
}

function edgeSections(edge) {
  const structural = edge.relations.filter((relation) => wordOf("relation", relation));
  const list = (edge.facts ?? []).map((number) => facts[number]).filter((f) => factPasses(f, state.filter));
  const items = [...groupBy(list, describeFact)].map(([text, group]) => () =>
    item(
      showSpan(group.map((f) => f.date || nodes[f.meeting?.[0]]?.date)),
      element("strong", {}, text),
      showEvidence(group),
      group,
    ),
  );
  const ties = structural.map((relation) => () =>
    element(
      "li",
      { class: "plain" },
      goTo(edge.from),
      element("small", {}, wordOf("relation", relation)),
      goTo(edge.to),
      element("p", { class: "hint" }, say("noPassage")),
    ),
  );
  return [element("section", {}, cutList([...items, ...ties], 20, { class: "facts" }))];
}

/** One line that says what a fact is. */
function describeFact(fact) {
  switch (fact.kind) {
    case "post":
      return [wordOf("status", fact.texts.status), textOf(fact, "title")].filter(Boolean).join(" · ");
    case "role":
      return wordOf("role", fact.texts.role);
    case "meeting":
      return wordOf("detail", nodes[fact.meeting[0]].detail) || wordOf("kind", "meeting");
    case "appointment":
      return [textOf(fact, "from_title"), textOf(fact, "to_title") || say("retired")].filter(Boolean).join(" → ");
    case "award":
      return fact.texts.award;
    default:
      return textOf(fact, "rank");
  }
}

function overviewPanel(scene) {
  const newest = articles.map((a) => a.date ?? "").reduce((a, b) => (b > a ? b : a), "");
  const asOf = newest
    ? say("asOf", { articles: articles.length, date: showDate(newest) })
    : say("asOfUndated", { articles: articles.length });
  if (!nodes.length)
    return [element("h2", {}, say("title")), element("p", {}, say("empty")), element("p", { class: "hint" }, asOf)];
  const { weights } = scene;
  const { filter } = state;
  const strongest = [...scene.nodes].sort((a, b) => weights.get(b) - weights.get(a) || a - b);
  const meetings = nodes
    .filter((n) => n.kind === "meeting" && n.date && passes(n.id, filter))
    .sort((a, b) => newestFirst(a.date, b.date));
  const people = nodes
    .filter((n) => n.kind === "person" && isAlive(n.id, filter))
    .sort((a, b) => factsOf[b.id].length - factsOf[a.id].length || a.id - b.id);
  const lists = [
    section(
      DATA.overview.whole ? say("mostTied") : say("mostMet"),
      strongest.map((id) => () =>
        element("li", { class: "plain" }, goTo(id), element("small", {}, String(weights.get(id)))),
      ),
      8,
    ),
    section(
      say("people"),
      people
        .slice(0, 20)
        .map((n) => () => element("li", { class: "person" }, goTo(n.id), element("small", {}, standingOf(n)))),
      6,
    ),
    section(
      `${say(isFiltering(filter) ? "meetings" : "newestMeetings")} (${meetings.length})`,
      meetings.slice(0, 200).map((n) => () => item(datesOf(n), goTo(n.id, undatedLabel(n)), [])),
      10,
    ),
    section(say("awards"), itemsOfAwards(newestAwards(filter)), 4),
  ];
  // Who filters asks for meetings.
  if (isFiltering(filter)) lists.reverse();
  return [
    element("h2", {}, say("overview")),
    element("p", {}, say("intro")),
    element("p", { class: "hint" }, asOf),
    ...lists,
  ];
}

/** What was given last, by the meeting or else by the article that tells of it. */
function newestAwards(filter) {
  const dayOf = (f) => nodes[f.meeting?.[0]]?.date || articles[passages[f.passages?.[0]]?.article]?.date;
  const found = facts.filter((f) => f.kind === "award" && isTold(f, filter));
  return found.sort((a, b) => newestFirst(dayOf(a), dayOf(b))).slice(0, 200);
}

/** Everything drawn, as a list: the way into the drawing for those who don't use a mouse. */
function shownList(scene) {
  const groups = groupBy(
    scene.nodes.filter((id) => id !== scene.centre),
    (id) => nodes[id].kind,
  );
  const makeLists = () =>
    KINDS.filter((kind) => groups.has(kind)).flatMap((kind) => {
      const ids = groups.get(kind).sort((a, b) => compareNames(a, b));
      return [
        element("h4", {}, wordOf("kind", kind)),
        element(
          "ul",
          { class: "chips" },
          ids.map((id) => element("li", {}, goTo(id))),
        ),
      ];
    });
  return disclosure(`${say("onThePage")} (${scene.nodes.length})`, makeLists, "rest shown");
}
