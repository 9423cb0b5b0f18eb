// Which nodes and lines are shown: the overview of the build, what is around one node, or what joins two. Never
// everything.

const FEWEST = 14;
const FIRST_LIMIT = 60;
const LAST_LIMIT = 150;
const ROOM_OF_NODE = 10_500; // pixels of the frame that a node with a label needs to be read
const COVERED = 190; // pixels of the frame's height that heading and legend take
const HUBS = 40; // most units of an overview, as in kg/view/overview.py
const LINES = 100; // most lines of an overview: above, only the strongest of each unit
const CROWD = 8; // a meeting of more units than this ties them to its organisers only

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

// A scene: `nodes` by number with the centre first, `lines` as {a, b, edge} or {a, b, tie}, how many nodes were left out
// for want of room, and the `pool` that it was chosen from before any filter.

/** The overview: as the build chose it, or of the meetings that pass the filter; as much of it as there is room for. */
function overviewScene(filter, limit) {
  const { weights, ties, faint } = DATA.overview.whole ? wholeOverview(filter) : unitOverview(filter);
  const ranked = [...weights.keys()].sort((a, b) => weights.get(b) - weights.get(a) || a - b);
  const inside = new Set(ranked.slice(0, limit));
  const lines = ties
    .filter((tie) => inside.has(tie.from) && inside.has(tie.to))
    .map((tie) => ({
      a: tie.from,
      b: tie.to,
      tie,
      edge: DATA.overview.whole ? edgeBetween(tie.from, tie.to) : null,
    }));
  // A unit whose partners had no room would stand alone and say nothing.
  const joined = new Set(lines.flatMap(({ a, b }) => [a, b]));
  const shown = [...inside].filter((id) => DATA.overview.whole || joined.has(id)).sort((a, b) => a - b);
  const pool = DATA.overview.whole ? shown : nodes.map(({ id }) => id);
  const asBuilt = !isTimed(filter) && !filter.chosen.size;
  return { centre: null, nodes: shown, lines, weights, faint, leftOut: ranked.length - shown.length, pool, asBuilt };
}

/** A build small enough to be drawn whole. */
function wholeOverview(filter) {
  const ties = DATA.overview.ties.filter((tie) => {
    const edge = edgeBetween(tie.from, tie.to);
    return passes(tie.from, filter) && passes(tie.to, filter) && edgePasses(edge, filter);
  });
  const given = Object.keys(DATA.overview.weights).map(Number);
  const weights = new Map(given.filter((id) => passes(id, filter)).map((id) => [id, 0]));
  for (const id of ties.flatMap(({ from, to }) => [from, to])) weights.set(id, weights.get(id) + 1);
  return { weights, ties };
}

/** Units that met, by the number of meetings that pass the filter. */
function unitOverview(filter) {
  if (!isFiltering(filter)) {
    const weights = new Map(Object.entries(DATA.overview.weights).map(([id, weight]) => [Number(id), weight]));
    return { weights, ties: DATA.overview.ties, faint: DATA.overview.faint };
  }
  const { places, rest } = splitPlaces(filter);
  const isThere = memoised((id) => passes(id, places));
  const isShown = memoised((id) => passes(id, rest));
  const weights = new Map();
  const found = new Map();
  for (const { id, kind, hubs = [], hosts = [] } of nodes) {
    if (kind !== "meeting" || !hubs.length || !passes(id, { ...rest, hidden: new Set() })) continue;
    for (const hub of hubs) weights.set(hub, (weights.get(hub) ?? 0) + 1);
    for (const [i, from] of hubs.entries()) {
      for (const to of hubs.slice(i + 1)) {
        if (hubs.length > CROWD && !hosts.includes(from) && !hosts.includes(to)) continue;
        // Of two that met, one in the country or province is enough: whom it met is what one asks.
        if (!(isThere(from) || isThere(to)) || !isShown(from) || !isShown(to)) continue;
        const key = `${from} ${to}`;
        if (!found.has(key)) found.set(key, { from, to, meetings: [] });
        found.get(key).meetings.push(id);
      }
    }
  }
  const met = new Set([...found.values()].flatMap(({ from, to }) => [from, to]));
  const ranked = [...met].sort((a, b) => weights.get(b) - weights.get(a) || a - b).slice(0, HUBS);
  const kept = new Set(ranked);
  const between = [...found.values()].filter(({ from, to }) => kept.has(from) && kept.has(to));
  const ties = clearest(between);
  const ofRanked = new Map(ranked.map((id) => [id, weights.get(id)]));
  return { weights: ofRanked, ties, faint: between.length - ties.length };
}

/** All ties, or as many of the strongest of each unit as leave no more than LINES. */
function clearest(ties) {
  if (ties.length <= LINES) return ties;
  const strongest = [...ties].sort((a, b) => b.meetings.length - a.meetings.length || a.from - b.from || a.to - b.to);
  let kept = new Set();
  for (let most = 1; most < ties.length; most += 1) {
    const drawn = new Map();
    const wider = new Set();
    for (const tie of strongest) {
      const ends = [tie.from, tie.to];
      if (ends.some((end) => (drawn.get(end) ?? 0) < most)) wider.add(tie);
      for (const end of ends) drawn.set(end, (drawn.get(end) ?? 0) + 1);
    }
    if (wider.size > LINES) break;
    kept = wider;
  }
  return ties.filter((tie) => kept.has(tie));
}

/** A filter in two: by country and province alone, and by all else. */
function splitPlaces(filter) {
  const only = (wanted) => new Map([...filter.chosen].filter(([facet]) => wanted(facet)));
  const isPlace = (facet) => facet === "country" || facet === "province";
  return {
    places: { ...noFilter(), chosen: only(isPlace) },
    rest: { ...filter, chosen: only((facet) => !isPlace(facet)) },
  };
}

/** A node, its neighbours and theirs, the most telling first. */
function neighbourhoodScene(centre, filter, limit) {
  const isShown = isFiltering(filter) ? memoised((id) => passes(id, filter)) : () => true;
  const near = rankedNeighbours(centre, filter, isShown);
  const ranked = [...near, ...rankedSecondRing(centre, filter, isShown)];
  const shown = [centre, ...mixed(ranked, limit - 1)];
  const pool = isFiltering(filter) ? poolAround(centre) : [...ranked, centre];
  return {
    centre,
    nodes: shown,
    lines: linesBetween(shown, filter),
    leftOut: ranked.length + 1 - shown.length,
    pool,
  };
}

/** The first of a ranking, but of no kind more than half while others wait: fifty meetings alone say little. */
function mixed(ranked, count) {
  const taken = new Map();
  const first = ranked.filter((id) => {
    const { kind } = nodes[id];
    taken.set(kind, (taken.get(kind) ?? 0) + 1);
    return taken.get(kind) <= count / 2;
  });
  const chosen = new Set(first.slice(0, count));
  for (const id of ranked) if (chosen.size < count) chosen.add(id);
  return ranked.filter((id) => chosen.has(id));
}

const poolAround = memoised((centre) => [
  centre,
  ...rankedNeighbours(centre, noFilter(), () => true),
  ...rankedSecondRing(centre, noFilter(), () => true),
]);

/** The edges among some nodes that pass the filter. */
function linesBetween(shown, filter) {
  const inside = new Set(shown);
  return shown.flatMap((id) =>
    edgesOf[id]
      .map((number) => edges[number])
      .filter((edge) => edge.from === id && inside.has(edge.to) && edgePasses(edge, filter))
      .map((edge) => ({ a: edge.from, b: edge.to, edge })),
  );
}

/** Direct neighbours: those with most facts behind the tie first, then newer meetings, then the best connected. */
function rankedNeighbours(centre, filter, isShown) {
  return edgesOf[centre]
    .map((number) => edges[number])
    .map((edge) => ({ edge, id: otherEnd(edge, centre), facts: edge.facts?.length ?? 0 }))
    .filter(({ edge, id }) => isShown(id) && edgePasses(edge, filter))
    .sort((a, b) => b.facts - a.facts || newestFirst(nodes[a.id].date, nodes[b.id].date) || edgesOf[b.id].length - edgesOf[a.id].length || a.id - b.id)
    .map(({ id }) => id);
}

/** Neighbours of neighbours, over the bridges that mean something: most bridges first. */
function rankedSecondRing(centre, filter, isShown) {
  const near = new Set([centre, ...edgesOf[centre].map((number) => otherEnd(edges[number], centre))]);
  const bridges = new Map();
  for (const number of edgesOf[centre]) {
    const between = otherEnd(edges[number], centre);
    const wanted = BRIDGES[nodes[centre].kind][nodes[between].kind];
    if (!wanted || !isShown(between) || !edgePasses(edges[number], filter)) continue;
    for (const next of edgesOf[between]) {
      const id = otherEnd(edges[next], between);
      if (near.has(id) || !wanted.includes(nodes[id].kind) || !isShown(id) || !edgePasses(edges[next], filter)) continue;
      bridges.set(id, (bridges.get(id) ?? 0) + 1);
    }
  }
  return [...bridges]
    .sort(([a, m], [b, n]) => n - m || edgesOf[b].length - edgesOf[a].length || a - b)
    .map(([id]) => id);
}
