// The lists of facts that the panel is made of, each fact with its passages.

const ITEM_LIMIT = 8;
const NAMED = 5; // of those who were at a meeting, in a list of meetings
const ROLE_ORDER = ["Chair", "DelegationHead", "Speaker", "Organizer", "Attendee"];

/** A button that goes to a node. */
function goTo(id, text = labelOf(nodes[id])) {
  const node = nodes[id];
  return element(
    "button",
    { type: "button", class: "goto", title: wordOf("kind", node.kind), onclick: () => openNode(id) },
    shapeOf(node.kind),
    element("span", { lang: "vi" }, text),
  );
}

/** The facts in which a node plays one of the given parts, as far as they pass the filter. */
const shownFacts = (id, kind, ...parts) => factsWhere(id, kind, ...parts).filter((f) => factPasses(f, state.filter));

/** The same of several nodes, each fact once. */
const shownOf = (ids, kind, ...parts) => [...new Set([...ids].flatMap((id) => shownFacts(id, kind, ...parts)))];

/** A heading with a list under it; `makeItems` are functions that make one item each. */
const section = (title, makeItems, limit = ITEM_LIMIT) =>
  makeItems.length
    ? element("section", {}, element("h3", {}, title), cutList(makeItems, limit, { class: "facts" }))
    : null;

/** One line of a list of facts, with a date before it and its evidence under it. */
function item(date, content, evidence, list = []) {
  return element(
    "li",
    {},
    element(
      "div",
      { class: "line" },
      element("time", {}, date || "–"),
      element("div", {}, content, sourceCount(list)),
    ),
    evidence,
  );
}

/** Dates by their digits, which is their order: years unknown ("--11-28") are the oldest. */
function newestFirst(a, b) {
  const [one, other] = [sortableDate(a), sortableDate(b)];
  return one === other ? 0 : one < other ? 1 : -1;
}
const sortableDate = (iso) => (iso?.startsWith("--") ? `0000-${iso.slice(2)}` : (iso ?? ""));
const latest = (list) =>
  list.map((f) => f.date ?? "").reduce((a, b) => (sortableDate(b) > sortableDate(a) ? b : a), "");
const rolesIn = (list) =>
  [...new Set(list.map((f) => f.texts.role))].sort((a, b) => ROLE_ORDER.indexOf(a) - ROLE_ORDER.indexOf(b));
const showRoles = (list) =>
  rolesIn(list)
    .map((role) => wordOf("role", role))
    .join(", ");

// What follows makes items only when they are asked for: lists of functions.

/** Facts grouped by a value, the newest group first, as items. */
function groupedItems(list, valueOf, content) {
  return [...groupBy(list, valueOf).values()]
    .sort((a, b) => newestFirst(latest(a), latest(b)))
    .map(
      (group) => () => item(showSpan(group.map((f) => f.date)), content(group), showEvidence(group), group),
    );
}

function rankItems(id) {
  return groupedItems(
    shownFacts(id, "rank", "person"),
    (f) => f.texts.rank,
    ([f]) => element("strong", {}, textOf(f, "rank")),
  );
}

const statusBadge = (group) => {
  const status = group.at(-1).texts.status;
  return wordOf("status", status) && element("span", { class: "badge" }, wordOf("status", status));
};

/** Posts as seen from a person (what, where) or from a unit (who, what). */
function postItems(id, from) {
  const other = from === "person" ? "unit" : "person";
  const list = shownFacts(id, "post", from);
  return groupedItems(
    list,
    (f) => [f.texts.title, f[other]?.[0] ?? "", f.texts.status].join("|"),
    (group) => {
      const [f] = group;
      const partner = f[other]?.[0];
      const title = element(from === "person" ? "strong" : "span", { lang: "vi" }, textOf(f, "title"));
      const parts = [
        title,
        statusBadge(group),
        partner !== undefined && goTo(partner),
        element("small", {}, showLimits(f.texts.from, f.texts.until)),
      ];
      return from === "person" ? parts : [parts[2], parts[0], parts[1], parts[3]];
    },
  );
}

function appointmentItems(id) {
  const list = shownFacts(id, "appointment", "person", "from", "to");
  return groupedItems(
    list,
    (f) => [f.person, f.texts?.to_title, f.to, f.date].join("|"),
    ([f]) => {
      const post = (side) => [
        f.texts?.[`${side}_title`] && element("span", { lang: "vi" }, textOf(f, `${side}_title`)),
        f[side] && goTo(f[side][0]),
      ];
      const there = f.texts?.to_title || f.to ? [element("small", {}, say("to")), post("to")] : [say("retired")];
      const before = f.texts?.from_title || f.from ? [element("small", {}, say("from")), post("from")] : [];
      return [f.person && f.person[0] !== id && goTo(f.person[0]), before.flat(), there.flat()].flat();
    },
  );
}

/** Who else took part in a meeting, as far as the filter shows them: a few by name, people first. */
function companions(meeting, id) {
  const present = factsWhere(meeting, "role", "meeting").flatMap((f) => f.agent ?? []);
  const others = [...new Set(present)].filter((other) => other !== id && passes(other, state.filter));
  if (!others.length) return null;
  const named = others.sort((a, b) => KINDS.indexOf(nodes[a].kind) - KINDS.indexOf(nodes[b].kind)).slice(0, NAMED);
  const left = others.length - named.length;
  return element(
    "div",
    { class: "with" },
    element("small", {}, say("with")),
    named.map((other) => goTo(other)),
    left > 0 && element("small", {}, say("andOthers", { count: left })),
  );
}

/** Meetings in which a person or unit took part, each once with all roles; of a person, with whom. */
function attendedItems(id) {
  const groups = groupBy(shownFacts(id, "role", "agent"), (f) => f.meeting?.[0]);
  return [...groups]
    .sort(([a], [b]) => newestFirst(nodes[a].date, nodes[b].date))
    .map(([meeting, group]) => () =>
      item(
        datesOf(nodes[meeting]),
        [goTo(meeting, undatedLabel(nodes[meeting])), element("small", {}, showRoles(group))],
        [nodes[id].kind === "person" && companions(meeting, id), showEvidence(group)],
        group,
      ),
    );
}

/** Meetings held in an area or in one inside it, with what says so; where no passage is about the place, with what tells
 * of the meeting. */
function heldItems(id) {
  return shownOf(areasInside(id), "meeting", "place")
    .sort((a, b) => newestFirst(a.date, b.date))
    .map((f) => () => {
      const [meeting] = f.meeting;
      const property = f.passages?.some((number) => isAbout(number, "place")) ? "place" : "";
      return item(datesOf(nodes[meeting]), goTo(meeting, undatedLabel(nodes[meeting])), showEvidence([f], property), [
        f,
      ]);
    });
}

/** Meetings held elsewhere in which units of an area took part. A country's are those of all others. */
function elsewhereItems(id) {
  if (nodes[id].detail === "country") return [];
  const here = areasInside(id);
  const isHere = (meeting) =>
    factsWhere(meeting, "meeting", "meeting").some((f) => f.place?.some((place) => here.has(place)));
  const units = [...here].flatMap((area) =>
    edgesOf[area]
      .map((number) => edges[number])
      .filter((edge) => edge.to === area && edge.relations.includes("jurisdiction"))
      .map((edge) => edge.from),
  );
  const groups = groupBy(shownOf(units, "role", "agent"), (f) => f.meeting?.[0]);
  return [...groups]
    .filter(([meeting]) => !isHere(meeting))
    .sort(([a], [b]) => newestFirst(nodes[a].date, nodes[b].date))
    .map(([meeting, group]) => () => {
      const there = [...new Set(group.flatMap((f) => f.agent))].slice(0, NAMED);
      const content = [goTo(meeting, undatedLabel(nodes[meeting])), there.map((unit) => goTo(unit))];
      return item(datesOf(nodes[meeting]), content, showEvidence(group), group);
    });
}

/** The articles that name a node, the newest first. */
function articleItems(id) {
  return [...(nodes[id].articles ?? [])]
    .sort((a, b) => newestFirst(articles[a].date, articles[b].date) || a - b)
    .map((number) => () => element("li", { class: "source" }, citation(number)));
}

const awardItems = (id) => itemsOfAwards(shownFacts(id, "award", "giver", "receiver", "meeting"));

/** What was given, by whom and to whom. */
function itemsOfAwards(list) {
  return list.map((f) => () => {
    const list = (part, key) => {
      const [before, after] = say(key, { names: "\n" }).split("\n");
      return f[part] && [element("small", {}, before), f[part].map((id) => goTo(id)), element("small", {}, after)];
    };
    const date = f.meeting ? datesOf(nodes[f.meeting[0]]) : "";
    return item(
      date,
      [element("strong", { lang: "vi" }, f.texts.award), list("giver", "givenBy"), list("receiver", "givenTo")],
      showEvidence([f]),
      [f],
    );
  });
}

/** Ties by name or gazetteer (part of, jurisdiction, within), a list for each: what is above first. */
function structureSection(id) {
  const ties = edgesOf[id].flatMap((number) => {
    const edge = edges[number];
    const inverse = edge.to === id ? "Inverse" : "";
    const named = edge.relations.filter((relation) => wordOf("relation", relation) && relation !== "replaced_by");
    return named.map((relation) => ({ relation: relation + inverse, inverse, other: otherEnd(edge, id) }));
  });
  ties.sort(
    (a, b) => a.inverse.localeCompare(b.inverse) || compareText(labelOf(nodes[a.other]), labelOf(nodes[b.other])),
  );
  const lists = [...groupBy(ties, (tie) => tie.relation)].map(([relation, group]) => [
    element("h4", {}, wordOf("relation", relation)),
    cutList(
      group.map(({ other }) => () =>
        element("li", { class: "plain" }, goTo(other), element("small", {}, lifetimeOf(nodes[other]))),
      ),
      12,
      { class: "facts" },
    ),
  ]);
  return lists.length ? element("section", {}, element("h3", {}, say("structure")), lists) : null;
}

function meetingItems(id) {
  const [fact] = factsWhere(id, "meeting", "meeting");
  const node = nodes[id];
  const rows = [
    ["when", "date", node.date && datesOf(node)],
    ["place", "place", fact.place?.map((n) => goTo(n))],
    ["organizers", "organizer", fact.organizer?.map((n) => goTo(n))],
    ["topics", "topic", node.topics?.map((topic) => wordOf("topic", topic) || topic).join(", ")],
  ].filter(([, , content]) => content);
  const passagesOf = (row) => row && (fact.passages ?? []).filter((number) => isAbout(number, row[1])).join();
  const items = rows.map((row, i) => () => {
    const [key, property, content] = row;
    const line = element(
      "div",
      { class: "line" },
      element("small", { class: "key" }, say(key)),
      element("div", {}, content),
    );
    // Rows that rest on the same passages share them: they stand once, under the last.
    return element("li", {}, line, passagesOf(row) !== passagesOf(rows[i + 1]) && showEvidence([fact], property));
  });
  const whole = showEvidence([fact], "");
  return whole.length ? [...items, () => element("li", {}, whole)] : items;
}

function attendanceItems(id) {
  const groups = groupBy(shownFacts(id, "role", "meeting"), (f) => f.agent?.[0]);
  const seniority = (group) => ROLE_ORDER.indexOf(rolesIn(group)[0]);
  return [...groups]
    .sort(([a, one], [b, other]) => seniority(one) - seniority(other) || a - b)
    .map(([agent, group]) => () => {
      const behalf = group.find((f) => f.behalf)?.behalf[0];
      const onBehalf =
        behalf !== undefined && element("small", {}, say("onBehalf", { name: labelOf(nodes[behalf]) }));
      return element(
        "li",
        {},
        element(
          "div",
          { class: "line" },
          element("small", { class: "key" }, showRoles(group)),
          element("div", {}, goTo(agent), onBehalf),
        ),
        showEvidence(group),
      );
    });
}

/** A short line that tells namesakes apart: post of a person, kind and surroundings of an area, time of what ended. */
function noteOf(node) {
  if (node.kind === "person") return standingOf(node);
  const parts = [
    wordOf("detail", node.detail) || wordOf("kind", node.kind),
    wordOf("level", node.level),
    node.kind === "area" && areaAround(node.id),
  ];
  return [...parts, lifetimeOf(node)].filter(Boolean).join(" · ");
}

/** The name of the area in which another lies; of several the smallest is not known, so the first. */
function areaAround(id) {
  const around = edgesOf[id].map((number) => edges[number]).find((e) => e.from === id && e.relations.includes("within"));
  return around && labelOf(nodes[around.to]);
}

/** When an area existed, or the area of a unit, where a source states a beginning or an end. */
function lifetimeOf(node) {
  const area = edgesOf[node.id]
    .map((number) => edges[number])
    .find((e) => e.from === node.id && e.relations.includes("jurisdiction"));
  const { since, until } = node.since || node.until || !area ? node : nodes[area.to];
  return showLimits(since, until);
}

const showLimits = (from, until) =>
  [from && `${say("since")} ${showDate(from)}`, until && `${say("until")} ${showDate(until)}`]
    .filter(Boolean)
    .join(" ");

const SECTIONS = {
  person: (id) => [
    careerStrip(id),
    section(say("ranks"), rankItems(id)),
    section(say("posts"), postItems(id, "person")),
    section(say("appointments"), appointmentItems(id)),
    section(say("meetings"), attendedItems(id)),
    section(say("awards"), awardItems(id)),
  ],
  unit: (id) => [
    section(say("people"), postItems(id, "unit")),
    section(say("appointments"), appointmentItems(id)),
    section(say("meetings"), attendedItems(id)),
    section(say("awards"), awardItems(id)),
    structureSection(id),
  ],
  area: (id) => [
    section(say("heldHere"), heldItems(id)),
    section(say("elsewhere"), elsewhereItems(id)),
    structureSection(id),
  ],
  meeting: (id) => [
    section(say("about"), meetingItems(id)),
    section(say("attendance"), attendanceItems(id), 30),
    section(say("awards"), awardItems(id)),
  ],
};
