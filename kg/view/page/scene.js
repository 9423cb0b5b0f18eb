// Which nodes and lines are shown: the overview of the build, or what is around one node. Never everything.

const FIRST_LIMIT = 60;
const LAST_LIMIT = 150;

// Through which neighbours the second ring of a node is reached, and what is found there.
const BRIDGES = {
  person: { meeting: ["person", "unit", "area"] },
  unit: { meeting: ["person", "unit"] },
  area: { unit: ["person"], meeting: ["unit"] },
  meeting: { person: ["unit"] },
};

/**
 * A scene: `nodes` by number with the centre first, `lines` as {a, b, edge} or {a, b, tie}, and how many nodes were left
 * out for want of room.
 */
function overviewScene(hidden) {
  const shown = Object.keys(DATA.overview.weights).map(Number).filter((id) => !hidden.has(nodes[id].kind));
  const inside = new Set(shown);
  const lines = DATA.overview.ties
    .filter((tie) => inside.has(tie.from) && inside.has(tie.to))
    .map((tie) => ({ a: tie.from, b: tie.to, tie, edge: DATA.overview.whole ? edgeBetween(tie.from, tie.to) : null }));
  return { centre: null, nodes: shown, lines, leftOut: 0 };
}

function neighbourhoodScene(centre, hidden, limit) {
  const ranked = [...rankedNeighbours(centre, hidden), ...rankedSecondRing(centre, hidden)];
  const shown = [centre, ...ranked.slice(0, limit - 1)];
  const inside = new Set(shown);
  const lines = [];
  for (const id of shown) {
    for (const number of edgesOf[id]) {
      const edge = edges[number];
      if (edge.from === id && inside.has(edge.to)) lines.push({ a: edge.from, b: edge.to, edge });
    }
  }
  return { centre, nodes: shown, lines, leftOut: ranked.length + 1 - shown.length };
}

/** Direct neighbours: those with most facts behind the tie first, then the best connected. */
function rankedNeighbours(centre, hidden) {
  return edgesOf[centre]
    .map((number) => ({ id: otherEnd(edges[number], centre), facts: edges[number].facts?.length ?? 0 }))
    .filter(({ id }) => !hidden.has(nodes[id].kind))
    .sort((a, b) => b.facts - a.facts || edgesOf[b.id].length - edgesOf[a.id].length || a.id - b.id)
    .map(({ id }) => id);
}

/** Neighbours of neighbours, over the bridges that mean something: most bridges first. */
function rankedSecondRing(centre, hidden) {
  const near = new Set([centre, ...edgesOf[centre].map((number) => otherEnd(edges[number], centre))]);
  const bridges = new Map();
  for (const between of near) {
    if (between === centre || hidden.has(nodes[between].kind)) continue;
    const wanted = BRIDGES[nodes[centre].kind][nodes[between].kind] ?? [];
    for (const number of edgesOf[between]) {
      const id = otherEnd(edges[number], between);
      if (near.has(id) || hidden.has(nodes[id].kind) || !wanted.includes(nodes[id].kind)) continue;
      bridges.set(id, (bridges.get(id) ?? 0) + 1);
    }
  }
  return [...bridges]
    .sort(([a, m], [b, n]) => n - m || edgesOf[b].length - edgesOf[a].length || a - b)
    .map(([id]) => id);
}
