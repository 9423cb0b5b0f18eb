// The legend is the filter: one switch for each kind of node, with how many of them the scene holds.

function showLegend(container, scene, hidden, onToggle) {
  const counts = groupBy(scene.nodes, (id) => nodes[id].kind);
  const present = KINDS.filter((kind) => nodes.some((node) => node.kind === kind));
  container.replaceChildren(
    ...present.map((kind) =>
      element(
        "button",
        { type: "button", "aria-pressed": String(!hidden.has(kind)), "data-kind": kind, onclick: () => onToggle(kind) },
        shapeOf(kind),
        wordOf("kind", kind),
        element("span", { class: "count" }, hidden.has(kind) ? "" : String(counts.get(kind)?.length ?? 0)),
      ),
    ),
  );
}
