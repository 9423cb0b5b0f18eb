// The legend is the filter: a switch for each kind of node, and a card with the values of each facet; both with counts
// that follow the scene and the other filters. What is chosen stands above the drawing, each with its way back.

const presentKinds = once(() => KINDS.filter((kind) => nodes.some((node) => node.kind === kind)));

/** One switch for each kind. A kind of which the overview draws none can't be switched: its count is the build's. */
function showLegend(container, scene, filter, onToggle) {
  const counts = groupBy(scene.nodes, (id) => nodes[id].kind);
  container.replaceChildren(
    ...presentKinds().map((kind) => {
      const drawn = counts.get(kind)?.length ?? 0;
      const hidden = filter.hidden.has(kind);
      const absent = scene.centre === null && !drawn && !hidden;
      const count = absent ? scene.pool.filter((id) => nodes[id].kind === kind && isAlive(id, filter)).length : drawn;
      return element(
        "button",
        {
          type: "button",
          disabled: absent,
          "aria-pressed": String(!hidden),
          "data-kind": kind,
          onclick: () => onToggle(kind),
        },
        shapeOf(kind),
        wordOf("kind", kind),
        element("span", { class: "count" }, hidden ? "" : String(count)),
      );
    }),
  );
}

/** The facets with their values as boxes to tick; `opened` are those that are unfolded. */
function showFacets(container, scene, filter, opened, onChoose) {
  const groups = FACETS.map((facet) => {
    const counts = countValues(facet, scene.pool, filter);
    const chosen = filter.chosen.get(facet) ?? new Set();
    for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
    if (!counts.size) return null;
    const boxes = sortValues(facet, counts).map((value) => {
      const box = element("input", { type: "checkbox", checked: chosen.has(value), "data-value": value });
      box.addEventListener("change", () => onChoose(facet, value));
      return element(
        "label",
        {},
        box,
        element("span", {}, nameOfValue(facet, value)),
        element("span", { class: "count" }, String(counts.get(value))),
      );
    });
    const group = element(
      "details",
      { open: opened.has(facet) || chosen.size > 0, "data-facet": facet },
      element("summary", {}, say(`facet_${facet}`), chosen.size > 0 && element("span", { class: "badge" }, String(chosen.size))),
      element("div", { class: "boxes", role: "group", "aria-label": say(`facet_${facet}`) }, boxes),
    );
    group.addEventListener("toggle", () => (group.open ? opened.add(facet) : opened.delete(facet)));
    return group;
  }).filter(Boolean);
  container.replaceChildren(...(groups.length ? groups : [element("p", { class: "hint" }, say("noFacets"))]));
}

/** What is chosen, each with a button that lets it go. */
function showChosen(container, filter, onChange) {
  const without = (facet, value) => {
    const chosen = new Map(filter.chosen);
    const rest = new Set([...chosen.get(facet)].filter((other) => other !== value));
    if (rest.size) chosen.set(facet, rest);
    else chosen.delete(facet);
    return { chosen };
  };
  const chips = [...filter.chosen].flatMap(([facet, values]) =>
    [...values].map((value) => [nameOfValue(facet, value), without(facet, value)]),
  );
  if (isTimed(filter)) chips.unshift([showMonths(filter), { from: "", to: "" }]);
  for (const kind of filter.hidden) {
    const hidden = new Set([...filter.hidden].filter((other) => other !== kind));
    chips.push([say("without", { kind: wordOf("kind", kind) }), { hidden }]);
  }
  const buttons = chips.map(([text, change]) =>
    element(
      "button",
      { type: "button", class: "chip", "aria-label": say("letGo", { text }), onclick: () => onChange(change) },
      text,
      element("span", { "aria-hidden": "true" }, "×"),
    ),
  );
  if (buttons.length > 1) {
    buttons.push(
      element("button", { type: "button", class: "chip all", onclick: () => onChange(noFilter()) }, say("letAllGo")),
    );
  }
  container.replaceChildren(...buttons);
  container.hidden = !buttons.length;
}

/** What the values and the time of a filter are called. */
const chipTexts = (filter) => [
  ...(isTimed(filter) ? [showMonths(filter)] : []),
  ...[...filter.chosen].flatMap(([facet, values]) => [...values].map((value) => nameOfValue(facet, value))),
];

/** "2022" for a whole year, else from when to when. */
function showMonths({ from, to }) {
  if (from.endsWith("-01") && to === `${from.slice(0, 4)}-12`) return from.slice(0, 4);
  if (from === to) return showDate(from);
  if (!to) return `${say("since")} ${showDate(from)}`;
  if (!from) return `${say("until")} ${showDate(to)}`;
  return `${showDate(from)} – ${showDate(to)}`;
}
