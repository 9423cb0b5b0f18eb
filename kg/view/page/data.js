// What the build put into the page, and the indexes to walk it. Nodes, edges, facts, passages and articles are numbered
// from 0 and refer to one another by number.

const readJson = (id) => JSON.parse(document.getElementById(id).textContent);

/** The rows of a table that the build packed into columns (kg/view/packing.py), each with its number as `id`. */
function unpack({ count, columns }) {
  const rows = Array.from({ length: count }, (_, id) => ({ id }));
  for (const [key, column] of Object.entries(columns)) {
    const at = column.at && sums(column.at);
    let values = column.steps ? sums(column.steps) : column.values;
    if (column.words) values = values.map((number) => column.words[number]);
    if (column.list) values = values.map((value) => (Array.isArray(value) ? value : [value]));
    values.forEach((value, i) => {
      rows[at ? at[i] : i][key] = value;
    });
  }
  return rows;
}

/** Numbers from the steps between them. */
function sums(steps) {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

const DATA = readJson("data");
const WORDS = readJson("words");
const [nodes, edges, facts, passages, articles] = ["nodes", "edges", "facts", "passages", "articles"].map((name) =>
  unpack(DATA[name]),
);

const KINDS = ["person", "unit", "area", "meeting"];
const NODE_PARTS = [
  "person",
  "agent",
  "unit",
  "meeting",
  "place",
  "organizer",
  "behalf",
  "from",
  "to",
  "giver",
  "receiver",
];

// The first part of a permalink, as in the IRI of the entity.
const KEY_KIND = { person: "person", unit: "organization", area: "area", meeting: "meeting" };
const keyOf = (id) => `${KEY_KIND[nodes[id].kind]}/${nodes[id].key}`;
const nodeByKey = new Map(nodes.map(({ id }) => [keyOf(id), id]));
const edgesOf = nodes.map(() => []);
const factsOf = nodes.map(() => []);

for (const edge of edges) {
  edgesOf[edge.from].push(edge.id);
  edgesOf[edge.to].push(edge.id);
}
facts.forEach((fact, number) => {
  const involved = new Set(NODE_PARTS.flatMap((part) => fact[part] ?? []));
  for (const node of involved) factsOf[node].push(number);
});

const otherEnd = (edge, node) => (edge.from === node ? edge.to : edge.from);

/** An area with all areas inside it. */
function areasInside(id) {
  const found = new Set([id]);
  for (const area of found) {
    for (const number of edgesOf[area]) {
      const { from, to, relations } = edges[number];
      if (to === area && relations.includes("within")) found.add(from);
    }
  }
  return found;
}

/** The numbers of the facts about a node: of an area also those about areas inside it. */
const factsAbout = (id) =>
  nodes[id].kind === "area" ? [...new Set([...areasInside(id)].flatMap((area) => factsOf[area]))] : factsOf[id];

const edgeBetween = (a, b) => edgesOf[a].map((id) => edges[id]).find((edge) => otherEnd(edge, a) === b);

/** The facts of some kind in which a node plays one of the given parts. */
const factsWhere = (node, kind, ...parts) =>
  factsOf[node]
    .map((number) => facts[number])
    .filter((f) => f.kind === kind && parts.some((p) => f[p]?.includes(node)));

/** The numbers of the articles that state these facts. */
function articlesOf(list) {
  const found = new Set();
  for (const fact of list) for (const number of fact.passages ?? []) found.add(passages[number].article);
  return found;
}

/** How many independent sources some articles are: a reprint is none of its own (ca:sources counts the same way). */
const countSources = (numbers) => new Set([...numbers].map((number) => articles[number].repeats ?? number)).size;

/** A value → items map that keeps the order in which values were first met. */
function groupBy(items, valueOf) {
  const groups = new Map();
  for (const item of items) {
    const value = valueOf(item);
    if (!groups.has(value)) groups.set(value, []);
    groups.get(value).push(item);
  }
  return groups;
}
