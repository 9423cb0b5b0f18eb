// Which part of the build a reader wants to see. Each facet speaks of some kinds of nodes and leaves the others alone;
// of a facet's values any may hold, of the facets all must. Facts follow the time and the meeting that they are of.

const FACETS = ["meeting", "topic", "rank", "level", "country", "province"];
const MEETING_FACETS = ["meeting", "topic"];
const STRUCTURE = ["part_of", "jurisdiction", "within", "replaced_by"];

// A filter: `hidden` kinds, `chosen` values by facet (no entry: all), and the months `from` and `to`, either may be "".
const noFilter = () => ({ hidden: new Set(), chosen: new Map(), from: "", to: "" });

const isTimed = (filter) => Boolean(filter.from || filter.to);
const isFiltering = (filter) => filter.hidden.size + filter.chosen.size > 0 || isTimed(filter);

/** What a node is by a facet: its values, or null where the facet doesn't speak of its kind. */
function valuesOf(facet, id) {
  const node = nodes[id];
  switch (facet) {
    case "rank":
      return node.kind === "person" ? ranksOf(id) : null;
    case "level":
      return node.kind === "unit" ? [node.level ?? "other"] : null;
    case "meeting":
      return node.kind === "meeting" ? [node.detail] : null;
    case "topic":
      return node.kind === "meeting" ? (node.topics ?? []) : null;
    default:
      return placesOf(id).filter((area) => nodes[area].detail === facet).map(keyOf);
  }
}

const memoised = (compute) => {
  const known = new Map();
  return (id) => {
    if (!known.has(id)) known.set(id, compute(id));
    return known.get(id);
  };
};

const ranksOf = memoised((id) => [...new Set(factsWhere(id, "rank", "person").map((f) => f.texts.rank))]);

/** The areas that a node belongs to, up to its country: a meeting to those of all who took part. */
const placesOf = memoised((id) => {
  const found = new Set();
  const climb = (area) => {
    if (found.has(area)) return;
    found.add(area);
    for (const outer of targetsOf(area, "within")) climb(outer);
  };
  for (const start of nodes[id].kind === "area" ? [id] : seatsOf(id)) climb(start);
  return [...found];
});

const targetsOf = (id, relation) =>
  edgesOf[id]
    .map((number) => edges[number])
    .filter((edge) => edge.from === id && edge.relations.includes(relation))
    .map((edge) => edge.to);

/** The areas where a person, unit or meeting has its place. */
const seatsOf = memoised((id) => {
  const { kind } = nodes[id];
  if (kind === "unit") {
    const own = targetsOf(id, "jurisdiction");
    return own.length ? own : targetsOf(id, "part_of").flatMap((whole) => (whole === id ? [] : seatsOf(whole)));
  }
  if (kind === "person") return factsWhere(id, "post", "person").flatMap((f) => f.unit ?? []).flatMap(seatsOf);
  const held = factsWhere(id, "meeting", "meeting").flatMap((f) => f.place ?? []);
  const present = edgesOf[id]
    .map((number) => otherEnd(edges[number], id))
    .filter((other) => ["person", "unit"].includes(nodes[other].kind));
  return [...held, ...present.flatMap(seatsOf)];
});

/** Whether dates as exact as their sources ("2022-11-29", "2022-07", "2022") fall into the months of a filter. */
function isInTime(first, last, { from, to }) {
  if (!from && !to) return true;
  if (!first || first.startsWith("-")) return false;
  return (!from || `${last}-99`.slice(0, 7) >= from) && (!to || first.slice(0, 7) <= to);
}

/** Whether a node passes a filter; `except` is a facet that isn't asked (or "time"). */
function passes(id, filter, except = null) {
  const node = nodes[id];
  if (filter.hidden.has(node.kind)) return false;
  if (node.kind === "meeting" && except !== "time" && !isInTime(node.date, node.endDate ?? node.date, filter)) {
    return false;
  }
  for (const [facet, chosen] of filter.chosen) {
    if (facet === except) continue;
    const values = valuesOf(facet, id);
    if (values && !values.some((value) => chosen.has(value))) return false;
  }
  return true;
}

/** Whether a fact is of the time and of the kind of meeting that a filter asks for. */
function factPasses(fact, filter) {
  if (!isTimed(filter) && !filter.chosen.size) return true;
  for (const meeting of fact.meeting ?? []) {
    const values = (facet) => valuesOf(facet, meeting);
    if (MEETING_FACETS.some((f) => filter.chosen.has(f) && !values(f).some((v) => filter.chosen.get(f).has(v)))) {
      return false;
    }
  }
  if (!isTimed(filter)) return true;
  const meeting = nodes[fact.meeting?.[0]];
  const [first, last] = meeting ? [meeting.date, meeting.endDate ?? meeting.date] : (spans().get(stateOf(fact)) ?? []);
  return isInTime(first ?? fact.date, last ?? fact.date, filter);
}

/** What a fact says to hold: news attests a rank or post at single days, between which it lasts. */
const stateOf = (f) =>
  f.kind === "rank" || (f.kind === "post" && f.texts.status === "current")
    ? [f.kind, f.person, f.unit, f.texts.rank ?? f.texts.title].join("|")
    : f;

const once = (compute) => {
  let value;
  return () => (value ??= compute());
};

/** State → the first and the last day that attest it. */
const spans = once(() => {
  const found = new Map();
  for (const fact of facts) {
    if (!fact.date || !["rank", "post"].includes(fact.kind)) continue;
    const [first, last] = found.get(stateOf(fact)) ?? [fact.date, fact.date];
    found.set(stateOf(fact), [first < fact.date ? first : fact.date, last > fact.date ? last : fact.date]);
  }
  return found;
});

/** Whether a node passes a filter, and has some fact that does, where the filter asks for a time or kinds of meetings. */
function isAlive(id, filter) {
  if (!aliveUnder.has(filter)) aliveUnder.set(filter, memoised((node) => hasPassed(node, filter)));
  return aliveUnder.get(filter)(id);
}

const aliveUnder = new WeakMap(); // legend and panel ask the same of every node

const hasPassed = (id, filter) =>
  passes(id, filter) &&
  (nodes[id].kind === "meeting" ||
    !(isTimed(filter) || MEETING_FACETS.some((facet) => filter.chosen.has(facet))) ||
    factsOf[id].some((number) => isTold(facts[number], filter)));

/** Whether a fact is one that the filter asks for, not only one that it leaves alone. */
const isTold = (fact, filter) =>
  factPasses(fact, filter) && (fact.meeting || !MEETING_FACETS.some((facet) => filter.chosen.has(facet)));

/** Whether a line may be drawn: it holds by structure, or some fact behind it passes. */
function edgePasses(edge, filter) {
  if (!isTimed(filter) && !filter.chosen.size) return true;
  if (edge.relations.some((relation) => STRUCTURE.includes(relation))) return true;
  return (edge.facts ?? []).some((number) => factPasses(facts[number], filter));
}

/** How many nodes of a pool have each value of a facet, all other filters kept. */
function countValues(facet, pool, filter) {
  const counts = new Map();
  for (const id of pool) {
    const values = valuesOf(facet, id);
    if (!values?.length || !passes(id, filter, facet)) continue;
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** What the interface calls a value of a facet. */
function nameOfValue(facet, value) {
  if (facet === "country" || facet === "province") return labelOf(nodes[nodeByKey.get(value)]);
  if (facet === "rank") return textOf(facts.find((f) => f.texts?.rank === value) ?? {}, "rank") || value;
  return wordOf({ meeting: "detail", level: "level", topic: "topic" }[facet], value) || say("otherValue");
}

/** Values of a facet in the order in which readers look for them: ranks by seniority as far as known, else by name. */
function sortValues(facet, counts) {
  const names = new Map([...counts.keys()].map((value) => [value, nameOfValue(facet, value)]));
  return [...counts.keys()].sort(
    (a, b) => (facet === "province" ? 0 : counts.get(b) - counts.get(a)) || compareText(names.get(a), names.get(b)),
  );
}
