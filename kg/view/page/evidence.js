// Passages: the quote that states a fact, with what it is about highlighted, and the article it comes from.

// A mention that is most of a long passage (a unit that the sentence implies) is no highlight.
const WHOLE = 0.6;
const SHORT = 60;

/** Where to highlight in a passage: half-open spans in code points of the quote, merged and sorted. */
function highlights(passage, fact) {
  const length = Array.from(passage.quote).length;
  const about = NODE_PARTS.flatMap((part) => fact[part] ?? []);
  const spots = about
    .flatMap((id) => spotsIn(nodes[id].spots ?? [], passage.article))
    .map(([start, stop]) => [start - passage.start, stop - passage.start])
    .filter(([start, stop]) => start >= 0 && stop <= length)
    .filter(([start, stop]) => stop - start < WHOLE * length || length < SHORT);
  const values = ["rank", "title", "award", "from_title", "to_title"].map((key) => fact.texts?.[key]).filter(Boolean);
  const words = values.flatMap((text) => nearest(occurrences(passage.quote, text), spots));
  // The date of a rank or post is that of its article: no passage states it.
  const dates = ["rank", "post"].includes(fact.kind) ? [] : dateSpans(passage.quote, fact.date);
  return merged([...spots, ...words, ...dates], passage.quote);
}

/** The spots of a node (article, start, length, …) in one article, as start and stop in its text. */
function spotsIn(numbers, article) {
  const found = [];
  for (let i = 0; i < numbers.length; i += 3) {
    if (numbers[i] === article) found.push([numbers[i + 1], numbers[i + 1] + numbers[i + 2]]);
  }
  return found;
}

/** The one of several spans that is closest to any of the spots: a sentence may name a rank or title many times. */
function nearest(spans, spots) {
  const distance = ([start, stop]) =>
    Math.min(Infinity, ...spots.map(([from, to]) => Math.max(from - stop, start - to, 0)));
  return spans.sort((a, b) => distance(a) - distance(b)).slice(0, 1);
}

/** Spans at which a text stands in a quote, whatever their case. */
function occurrences(quote, text) {
  const hay = Array.from(quote, (c) => c.toLowerCase());
  const needle = Array.from(text.normalize(isDecomposed(quote) ? "NFD" : "NFC"), (c) => c.toLowerCase());
  const spans = [];
  for (let i = 0; i + needle.length <= hay.length; i += 1) {
    if (
      needle.every((letter, j) => hay[i + j] === letter) &&
      !isLetter(hay[i - 1]) &&
      !isLetter(hay[i + needle.length])
    ) {
      spans.push([i, i + needle.length]);
    }
  }
  return spans;
}

const isDecomposed = (text) => text !== text.normalize("NFC");
const isLetter = (letter) => letter !== undefined && /\p{L}/u.test(letter);

/** Spans at which a quote writes a full date: 29/11/2022, 29-11, "29 tháng 11". */
function dateSpans(quote, iso) {
  const parts = /(\d{2})-(\d{2})$/.exec(iso ?? "");
  if (!parts) return [];
  const [month, day] = [Number(parts[1]), Number(parts[2])];
  const pattern = new RegExp(
    `(?<!\\d)0?${day}(?:\\s*[/.-]\\s*|\\s+tháng\\s+)0?${month}(?!\\d)(?:(?:\\s*[/.-]\\s*|\\s+năm\\s+)\\d{4})?`,
    "giu",
  );
  return Array.from(quote.matchAll(pattern), (match) => {
    const start = Array.from(quote.slice(0, match.index)).length;
    return [start, start + Array.from(match[0]).length];
  });
}

/** Sorted spans; those that overlap or have only a space between them become one. */
function merged(spans, quote) {
  const letters = Array.from(quote);
  const result = [];
  for (const [start, stop] of spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last && letters.slice(last[1], start).join("").trim() === "") last[1] = Math.max(last[1], stop);
    else result.push([start, stop]);
  }
  return result;
}

/** A quote with its highlights, and the article under it. */
function showPassage(number, fact) {
  const passage = passages[number];
  const letters = Array.from(passage.quote);
  const children = [];
  let at = 0;
  for (const [start, stop] of highlights(passage, fact)) {
    children.push(letters.slice(at, start).join(""), element("mark", {}, letters.slice(start, stop).join("")));
    at = stop;
  }
  children.push(letters.slice(at).join(""));
  return element(
    "figure",
    { class: "passage" },
    element("blockquote", { lang: "vi" }, children),
    element("figcaption", {}, citation(passage.article)),
  );
}

/** The headline of an article with its link, publisher and date. */
function citation(number) {
  const article = articles[number];
  const facts = [article.publisher, showDate(article.date)].filter(Boolean).join(", ");
  return [
    webLink(article.url, article.title || say("untitled")),
    facts && ` · ${facts}`,
    article.repeats !== undefined && element("span", { class: "badge" }, say("reprint")),
    article.synthetic && element("span", { class: "badge" }, say("syntheticArticle")),
  ];
}

/** Whether a passage is about a property of its fact ("place"), or with "" about the fact as a whole. */
const isAbout = (number, property) =>
  property ? passages[number].supports?.includes(property) : !passages[number].supports;

/**
 * The passages of some facts about one thing: the first in full, the others behind a disclosure. With `property` only
 * those about it.
 */
function showEvidence(list, property = null) {
  const wanted = (number) => property === null || isAbout(number, property);
  const seen = new Set();
  const makers = list.flatMap((fact) =>
    (fact.passages ?? []).filter(wanted).flatMap((number) => {
      if (seen.has(number)) return [];
      seen.add(number);
      return [() => showPassage(number, fact)];
    }),
  );
  const first = makers.slice(0, 1).map((make) => make());
  const rest = makers.slice(1);
  if (!rest.length) return first;
  return [...first, disclosure(say("otherPassages", { count: rest.length }), () => rest.map((make) => make()))];
}

function sourceCount(list) {
  const count = countSources(articlesOf(list));
  if (!count) return null;
  return element("span", { class: count > 1 ? "sources" : "sources one" }, say(count > 1 ? "sources" : "source", { count }));
}

/** On how many articles and sources all that is shown of a node rests. */
function restsOn(id) {
  const list = factsAbout(id).map((number) => facts[number]).filter((f) => factPasses(f, state.filter));
  const numbers = articlesOf(list);
  if (!numbers.size) return null;
  const values = { articles: numbers.size, count: countSources(numbers) };
  return element("p", { class: "hint rests-on" }, say(numbers.size > 1 ? "restsOn" : "restsOnOne", values));
}
