// Search without tones: đ is d, marks are dropped, and exact spellings come first.

const RESULT_LIMIT = 12;

const lower = (text) => text.normalize("NFC").toLowerCase();

/** Lower case without marks; đ doesn't decompose, so it is replaced by hand. */
const fold = (text) =>
  lower(text)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d");

let searchIndex = null; // forgotten when the language changes: meetings are named in it

/** Built when first needed: folding every name takes time that opening the page should not. */
function indexForSearch() {
  searchIndex ??= nodes.map((node) => {
    const names = [labelOf(node), node.label, node.en, ...(node.aliases ?? [])].filter(Boolean);
    const titles = factsWhere(node.id, "post", "person").map((f) => f.texts.title);
    const context = [
      standingOf(node),
      ...titles,
      ...factsOf[node.id].flatMap((number) => unitLabels(facts[number], node.id)),
    ];
    return {
      id: node.id,
      exact: names.map(lower),
      folded: names.map(fold),
      context: fold([...new Set(context.filter(Boolean))].join(" ")),
    };
  });
  return searchIndex;
}

const unitLabels = (fact, node) =>
  fact.kind === "post" && fact.person?.includes(node) ? (fact.unit ?? []).map((unit) => labelOf(nodes[unit])) : [];

/** How well an entry answers a query, smaller is better; null where it doesn't. */
function closeness(entry, exactQuery, query, words) {
  if (entry.exact.some((name) => name === exactQuery)) return 0;
  if (entry.folded.some((name) => name === query)) return 1;
  if (entry.exact.some((name) => name.startsWith(exactQuery))) return 2;
  if (entry.folded.some((name) => ` ${name}`.endsWith(` ${query}`))) return 3;
  if (entry.folded.some((name) => name.startsWith(query))) return 4;
  if (entry.folded.some((name) => ` ${name}`.includes(` ${query}`))) return 5;
  if (entry.folded.some((name) => words.every((word) => ` ${name}`.includes(` ${word}`)))) return 6;
  const all = ` ${entry.folded.join(" ")} ${entry.context}`;
  return words.every((word) => all.includes(` ${word}`)) ? 7 : null;
}

/** Node numbers that answer a query, best first. */
function search(text) {
  const exactQuery = lower(text.trim());
  const query = fold(exactQuery);
  if (!query) return [];
  const words = query.split(/\s+/);
  // Whoever types tones means them: names that differ from the query in tones only come after those that have them.
  const toneless = exactQuery === query;
  const found = [];
  for (const entry of indexForSearch()) {
    const rank = closeness(entry, exactQuery, query, words);
    if (rank === null) continue;
    const spelled = toneless || entry.exact.some((name) => name.includes(exactQuery));
    found.push({ id: entry.id, rank: rank + (spelled ? 0 : 0.5), ties: edgesOf[entry.id].length });
  }
  found.sort((a, b) => a.rank - b.rank || b.ties - a.ties || a.id - b.id);
  return found.map((entry) => entry.id);
}
