// The legend is the filter: one switch for each kind of node, with how many of them the scene holds. A kind of which
// the overview draws none can't be switched; its count is that of the build.

function showLegend(container, scene, hidden, onToggle) {
  const counts = groupBy(scene.nodes, (id) => nodes[id].kind);
  const present = KINDS.filter((kind) => nodes.some((node) => node.kind === kind));
  container.replaceChildren(
    ...present.map((kind) => {
      const drawn = counts.get(kind)?.length ?? 0;
      const absent = scene.centre === null && !drawn && !hidden.has(kind);
      const count = absent ? nodes.filter((node) => node.kind === kind).length : drawn;
      return element(
        "button",
        {
          type: "button",
          disabled: absent,
          "aria-pressed": String(!hidden.has(kind)),
          "data-kind": kind,
          onclick: () => onToggle(kind),
        },
        shapeOf(kind),
        wordOf("kind", kind),
        element("span", { class: "count" }, hidden.has(kind) ? "" : String(count)),
      );
    }),
  );
}
