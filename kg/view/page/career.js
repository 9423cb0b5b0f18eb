// A person's career as a strip: ranks and posts as bars from the first to the last day that an article attests them,
// meetings as marks. The lists under it say the same with their passages.

const STRIP = { width: 380, left: 4, right: 4, lane: 30, top: 18, most: 8 };

/** The strip, or null where all is of one day: a strip of one point says nothing. */
function careerStrip(id) {
  const lanes = careerLanes(id);
  const meetings = shownFacts(id, "role", "agent").flatMap((f) => f.meeting ?? []);
  const dated = [...new Set(meetings)].map((meeting) => nodes[meeting].date).filter((date) => /^\d/.test(date ?? ""));
  const marks = [...new Set(dated.map(monthNumber))]; // those of one month stand at one place
  const days = [...lanes.flatMap(({ first, last }) => [first, last]).map(monthNumber), ...marks];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (!days.length || last === first) return null;
  const room = STRIP.width - STRIP.left - STRIP.right;
  const atMonth = (month) => STRIP.left + ((month - first) / (last - first)) * room;
  const height = STRIP.top + lanes.length * STRIP.lane + (marks.length ? 22 : 4);
  const svg = shape("svg", { viewBox: `0 0 ${STRIP.width} ${height}`, class: "career", role: "img" });
  svg.setAttribute("aria-label", careerText(lanes, dated.length));
  for (const year of yearsBetween(first, last)) {
    const x = atMonth(year * 12);
    svg.append(shape("path", { d: `M${x} ${STRIP.top - 4}V${height}`, class: "tick" }));
    const anchor = x > STRIP.width - 30 ? "end" : "start";
    svg.append(shape("text", { x, y: 10, class: "year", "text-anchor": anchor }, String(year)));
  }
  lanes.forEach((lane, i) => svg.append(...laneShapes(lane, STRIP.top + i * STRIP.lane, atMonth)));
  const y = height - 8;
  for (const month of marks) {
    const x = atMonth(month);
    svg.append(shape("path", { d: `M${x} ${y - 6}L${x + 5} ${y + 4}H${x - 5}Z`, class: "meeting" }));
  }
  return element("section", { class: "strip" }, element("h3", {}, say("career")), svg);
}

/** Ranks and posts in the order in which they were first attested, the newest kept where there are many. */
function careerLanes(id) {
  const list = [...shownFacts(id, "rank", "person"), ...shownFacts(id, "post", "person")];
  const known = list.filter((f) => f.date && f.texts.status !== "former" && f.texts.status !== "incoming");
  return [...groupBy(known, stateOf).values()]
    .map((group) => {
      const dates = group.map((f) => f.date).sort();
      const [f] = group;
      const unit = f.unit ? `, ${shortName(labelOf(nodes[f.unit[0]]))}` : "";
      return {
        kind: f.kind,
        text: f.kind === "rank" ? textOf(f, "rank") : textOf(f, "title") + unit,
        first: dates[0],
        last: dates.at(-1),
      };
    })
    .sort((a, b) => a.first.localeCompare(b.first) || a.kind.localeCompare(b.kind))
    .slice(-STRIP.most);
}

function laneShapes({ kind, text, first, last }, y, atMonth) {
  const [from, to] = [atMonth(monthNumber(first)), atMonth(monthNumber(last))];
  const x = Math.min(from, STRIP.width - 8);
  const late = from > STRIP.width / 2;
  return [
    shape("rect", { x, y: y + 15, width: Math.max(8, to - x), height: 8, rx: 4, class: kind }),
    shape("text", { x: late ? Math.max(to, x + 8) : x, y: y + 11, "text-anchor": late ? "end" : "start" }, text),
  ];
}

/** Years whose beginning lies between two months; not more than a strip has room for. */
function yearsBetween(first, last) {
  const [from, to] = [Math.ceil(first / 12), Math.floor(last / 12)];
  const step = Math.max(1, Math.ceil((to - from) / 8));
  const years = [];
  for (let year = from; year <= to; year += step) years.push(year);
  return years;
}

const careerText = (lanes, meetings) =>
  [
    ...lanes.map(({ text, first, last }) => `${text}: ${showSpan([first, last])}`),
    `${wordOf("kind", "meeting")}: ${meetings}`,
  ].join("; ");
