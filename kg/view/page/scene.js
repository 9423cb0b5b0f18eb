// Which nodes and lines are shown: the overview of the build, or what is around one node. Never everything.

const FEWEST = 14;
const FIRST_LIMIT = 60;
const LAST_LIMIT = 150;
const ROOM_OF_NODE = 7800; // pixels of the frame that a node with a label needs to be read
const COVERED = 190; // pixels of the frame's height that heading and legend take

/** How many nodes a frame has room for at first. */
const limitFor = ({ clientWidth, clientHeight }) =>
  Math.min(FIRST_LIMIT, Math.max(FEWEST, Math.floor((clientWidth * (clientHeight - COVERED)) / ROOM_OF_NODE)));

// Through which neighbours the second ring of a node is reached, and what is found there.
const BRIDGES = {
  person: { meeting: ["person", "unit", "area"] },
  unit: { meeting: ["person", "unit"] },
  area: { unit: ["person", "meeting"], meeting: ["unit"] },
  meeting: { person: ["unit"] },
};

// A scene: `nodes` by number with the centre first, `lines` as {a, b, edge} or {a, b, tie}, and how many nodes were left
// out for want of room.

/** The overview that the build chose, as much of it as there is room for. */
function overviewScene(hidden, limit) {
  const { weights, ties, whole } = DATA.overview;
  const ranked = Object.keys(weights)
    .map(Number)
    .filter((id) => !hidden.has(nodes[id].kind))
    .sort((a, b) => weights[b] - weights[a] || a - b);
  const inside = new Set(ranked.slice(0, limit));
  const lines = ties
    .filter((tie) => inside.has(tie.from) && inside.has(tie.to))
    .map((tie) => ({ a: tie.from, b: tie.to, tie, edge: whole ? edgeBetween(tie.from, tie.to) : null }));
  // A unit whose partners had no room would stand alone and say nothing.
  const joined = new Set(lines.flatMap(({ a, b }) => [a, b]));
  const shown = [...inside].filter((id) => whole || joined.has(id)).sort((a, b) => a - b);
  return { centre: null, nodes: shown, lines, leftOut: ranked.length - shown.length };
}

/** A node, its neighbours and theirs, the most telling first. */
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
