// Whoever asks in a sentence ("ai lãnh đạo Công an tỉnh Nghệ An năm 2022?") names in it what is asked about: the names of
// people, units and areas, a year, topics. They are offered where no name holds all the words.

const FEWEST_LETTERS = 3; // of a name of one word, which has to stand in the question with its tones

/** What to offer for a question, the longest name first, of namesakes the one with most to tell under the filter that is
 * asked for: a node with that filter, or two of them to connect. */
function answersTo(text) {
  const spelled = wordsOnly(lower(text));
  const folded = fold(spelled);
  const filter = filterIn(folded);
  const found = searchIndex.flatMap((entry) => {
    const name = longestIn(entry, spelled, folded);
    return name && nodes[entry.id].kind !== "meeting" ? [{ id: entry.id, ...name }] : [];
  });
  const named = found
    .filter((name) => !found.some((other) => isPartOf(name, other)))
    .map((name) => ({ ...name, told: factsAbout(name.id).filter((number) => isTold(facts[number], filter)).length }))
    .sort((a, b) => b.length - a.length || b.exact - a.exact || b.told - a.told || a.id - b.id);
  return [...pairIn(named), ...named.map(({ id }) => ({ id, filter }))];
}

const wordsOnly = (text) => ` ${text.replace(/[?!,.;:“”"()]+/g, " ").trim().replace(/\s+/g, " ")} `;

/** The longest of a node's names that stands in a question as whole words: where, how long, and whether with its tones. */
function longestIn({ exact, folded }, spelledQuestion, foldedQuestion) {
  let best = null;
  folded.forEach((name, i) => {
    if (name.length <= (best?.length ?? FEWEST_LETTERS - 1)) return;
    const at = foldedQuestion.indexOf(` ${name} `);
    if (at < 0) return;
    const isExact = spelledQuestion.includes(` ${exact[i]} `);
    if (isExact || name.includes(" ")) best = { at, length: name.length, exact: isExact };
  });
  return best;
}

/** Whether a name stands in the question only as a part of a longer one. */
const isPartOf = (name, other) =>
  name.length < other.length && other.at <= name.at && name.at + name.length <= other.at + other.length;

/** The connection of the first two people or units that a question names apart from each other. */
function pairIn(named) {
  const [first, ...others] = named.filter(({ id }) => leadsOn(id));
  const apart = ({ at, length }) => at >= first.at + first.length || first.at >= at + length;
  const second = first && others.find(apart);
  return second ? [{ id: second.id, from: first.id }] : [];
}

/** The last year and all topics that a question names, as a filter. */
function filterIn(folded) {
  const year = (folded.match(/ (19|20)\d\d(?= )/g) ?? []).at(-1)?.trim();
  const named = ({ vi, en }) => [...vi.split(","), ...en.split(",")].some((part) => folded.includes(wordsOnly(fold(part))));
  const topics = Object.keys(WORDS.topic).filter((topic) => named(WORDS.topic[topic]));
  return {
    ...noFilter(),
    chosen: new Map(topics.length ? [["topic", new Set(topics)]] : []),
    from: year ? `${year}-01` : "",
    to: year ? `${year}-12` : "",
  };
}
