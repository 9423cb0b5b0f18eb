// Search without tones: đ is d, marks are dropped, and exact spellings come first.

const RESULT_LIMIT = 12;
const KEY_SLICE = 20; // milliseconds that preparing names may take at a key stroke

const lower = (text) => text.normalize("NFC").toLowerCase();

/** Lower case without marks; đ doesn't decompose, so it is replaced by hand. */
const fold = (text) =>
  lower(text)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d");

let searchIndex = null; // forgotten when the language changes: meetings are named in it

/** What is asked of one node: its names as written and folded, and the words around it (posts, units, ranks). */
function searchEntry(node) {
  const names = [...new Set([labelOf(node), node.label, node.en, ...(node.aliases ?? [])].filter(Boolean))];
  const exact = names.map(lower);
  const folded = names.map(fold);
  const context = fold([...new Set(contextOf(node).filter(Boolean))].join(" "));
  return { id: node.id, exact, folded, all: ` ${folded.join("  ")}  ${context}` };
}

function contextOf(node) {
  const awards = factsWhere(node.id, "award", "giver", "receiver").map((f) => f.texts.award);
  if (node.kind !== "person") return [noteOf(node), ...awards];
  const posts = factsWhere(node.id, "post", "person");
  const units = posts.flatMap((f) => f.unit ?? []).map((unit) => labelOf(nodes[unit]));
  return [standingOf(node), ...posts.map((f) => f.texts.title), ...units, ...awards];
}

/** Add entries until all are there or the time is up; whether all are there. */
function fillSearchIndex(until) {
  searchIndex ??= [];
  while (searchIndex.length < nodes.length) {
    if (searchIndex.length % 64 === 0 && performance.now() > until) return false;
    searchIndex.push(searchEntry(nodes[searchIndex.length]));
  }
  return true;
}

/** Whether every name can be found yet; of a large build that takes some seconds. */
const isSearchReady = () => searchIndex?.length === nodes.length;

/** How well an entry answers a query, smaller is better; null where it doesn't. */
function closeness(entry, exactQuery, query, words) {
  if (!words.every((word) => entry.all.includes(word))) return null;
  const { exact, folded } = entry;
  if (exact.some((name) => name === exactQuery)) return 0;
  if (folded.some((name) => name === query)) return 1;
  if (exact.some((name) => name.startsWith(exactQuery))) return 2;
  if (folded.some((name) => ` ${name}`.endsWith(` ${query}`))) return 3;
  if (folded.some((name) => name.startsWith(query))) return 4;
  if (folded.some((name) => ` ${name}`.includes(` ${query}`))) return 5;
  return folded.some((name) => words.every((word) => ` ${name}`.includes(word))) ? 6 : 7;
}

// What answered the query before: whoever types on asks for some of the same.
let narrowed = { index: null, query: "", entries: null };

function candidates(query) {
  const { index, query: before, entries } = narrowed;
  return entries && index === searchIndex && query.startsWith(before) ? entries : searchIndex;
}

/** Node numbers that answer a query, best first. */
function search(text) {
  const exactQuery = lower(text.trim());
  const query = fold(exactQuery);
  if (!query) return [];
  fillSearchIndex(performance.now() + KEY_SLICE);
  const words = query.split(/\s+/).map((word) => ` ${word}`);
  // Whoever types tones means them: names that differ from the query in tones only come after those that have them.
  const toneless = exactQuery === query;
  const found = [];
  const entries = [];
  for (const entry of candidates(query)) {
    const rank = closeness(entry, exactQuery, query, words);
    if (rank === null) continue;
    entries.push(entry);
    const spelled = toneless || entry.exact.some((name) => name.includes(exactQuery));
    found.push({ id: entry.id, rank: rank + (spelled ? 0 : 0.5), ties: edgesOf[entry.id].length });
  }
  narrowed = { index: searchIndex, query, entries: isSearchReady() ? entries : null };
  found.sort((a, b) => a.rank - b.rank || b.ties - a.ties || a.id - b.id);
  return found.map((entry) => entry.id);
}
