// The two languages of the interface. What articles say stays as they say it.

const LANGUAGES = ["vi", "en"];
let language = "";

/** Set the language; whether it is another one than before. */
function setLanguage(value) {
  const before = language;
  language = LANGUAGES.includes(value) ? value : "vi";
  if (language !== before) document.documentElement.lang = language;
  return language !== before;
}

/** The word for a key of a group of words.json ("role", "Chair"); empty where there is none. */
const wordOf = (group, key) => WORDS[group]?.[key]?.[language] ?? "";

/** A text of the interface, with {slots} filled. */
const say = (key, values = {}) => wordOf("ui", key).replace(/\{(\w+)\}/g, (_, slot) => values[slot] ?? "");

/** The name of a node in full. */
const labelOf = (node) =>
  (language === "en" && node.en) || node.label || nameOfMeeting(node).join(" · ");

/** A name as the drawing shows it, in the abbreviations of the press; lists and panels give it in full. */
function shortName(name) {
  const form = SHORT_FORMS.find((long) => name.startsWith(long));
  return form ? WORDS.short[form] + name.slice(form.length) : name;
}
const SHORT_FORMS = Object.keys(WORDS.short).sort((a, b) => b.length - a.length);

/** What a person is: rank and most prominent post, as far as known. */
function standingOf(node) {
  const inLanguage = (label) => label?.[language] ?? label?.vi;
  const post = [inLanguage(node.post), node.unit !== undefined && labelOf(nodes[node.unit])].filter(Boolean);
  return [inLanguage(node.rank), post.join(language === "vi" ? " " : ", ")].filter(Boolean).join(", ");
}

/** The name of a meeting where its date stands beside it. */
const undatedLabel = (node) =>
  node.label ? labelOf(node) : nameOfMeeting({ ...node, date: "", endDate: "" }).join(" · ");

/** Meetings have no name of their own: kind, where, when. */
function nameOfMeeting(node) {
  const places = factsWhere(node.id, "meeting", "meeting")
    .flatMap((f) => f.place ?? [])
    .map((id) => labelOf(nodes[id]));
  return [wordOf("detail", node.detail) || wordOf("kind", node.kind), places.join(", "), datesOf(node)].filter(
    Boolean,
  );
}

const textOf = (fact, key) => (language === "en" && fact.texts?.[`${key}_en`]) || fact.texts?.[key] || "";

const COLLATOR = new Intl.Collator("vi");
const compareText = (a, b) => COLLATOR.compare(a, b);

/** Lists of people go by the given name, which stands last, as Vietnamese lists do; everything else by the whole name. */
function compareNames(a, b) {
  const keys = [a, b].map((id) => {
    const label = labelOf(nodes[id]);
    return nodes[id].kind === "person" ? `${label.split(" ").at(-1)} ${label}` : label;
  });
  return compareText(...keys) || a - b;
}

/** A number with two decimals, by the language's rules. */
const showNumber = (value) => value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** ISO date, as exact as it is: "2022-11-29", "2022-07", "2022", "--11-28" or "--11"; empty stays empty. */
function showDate(iso) {
  const parts = /^(?:(\d{4})|-)(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso ?? "");
  if (!parts) return iso ?? "";
  const [, year, month, day] = parts;
  if (language === "vi") return [day, month, year].filter(Boolean).join("/");
  const monthName = month && new Date(2000, Number(month) - 1).toLocaleString("en", { month: "short" });
  return [day && Number(day), monthName, year].filter(Boolean).join(" ");
}

/** The span of several dates, earliest to latest; years unknown are left out of it where others are known. */
function showSpan(dates) {
  const known = dates.filter(Boolean).sort();
  const full = known.filter((date) => !date.startsWith("-"));
  const [first, last] = full.length ? [full[0], full.at(-1)] : [known[0], known.at(-1)];
  if (!first) return "";
  // 21–22/08/2024: what both share is said once.
  if (first !== last && first.length === 10 && first.slice(0, 7) === last.slice(0, 7)) {
    const [from, to] = [first, last].map((date) => showDate(date));
    return language === "vi" ? `${from.slice(0, 2)}–${to}` : `${parseInt(from, 10)}–${to}`;
  }
  return first === last ? showDate(first) : `${showDate(first)} – ${showDate(last)}`;
}

const datesOf = (node) => showSpan([node.date, node.endDate]);
