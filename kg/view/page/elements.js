// Small helpers to build the page. Text is only ever set as text: nothing from an article is parsed as markup.

/** An element with attributes and children: elements, or texts that become text nodes. Empty ones are left out. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "checked") made.checked = value;
    else if (name === "onclick") made.addEventListener("click", value);
    else if (value !== undefined && value !== null && value !== false)
      made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter(Boolean));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";
const OUTLINES = {
  person: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z",
  unit: "M2 2h12v12H2Z",
  area: "M8 .5 15.5 8 8 15.5.5 8Z",
  meeting: "M8 1.5 15.5 14.5H.5Z",
};

/** An element of SVG with attributes and children. */
function shape(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** The shape by which the drawing shows a kind of node. */
const shapeOf = (kind) =>
  shape(
    "svg",
    { viewBox: "0 0 16 16", class: `shape ${kind}`, "aria-hidden": "true" },
    shape("path", { d: OUTLINES[kind] }),
  );

/** A link to a source. Only web addresses become links; anything else is shown as text. */
function webLink(address, text) {
  if (!/^https?:\/\//i.test(address ?? "")) return element("span", {}, text);
  return element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text);
}

/** A disclosure whose content is made when it is first opened: most are never opened, and some hold hundreds of facts. */
function disclosure(summary, makeContent, kind = "rest") {
  const made = element("details", { class: kind }, element("summary", {}, summary));
  made.addEventListener("toggle", () => made.append(...makeContent()), { once: true });
  return made;
}

/** A list cut after `limit` items, the rest behind a disclosure. `makeItems` are functions that make one item each. */
function cutList(makeItems, limit, attributes = {}) {
  const list = (makers) => element("ul", attributes, makers.map((make) => make()));
  if (makeItems.length <= limit + 1) return [list(makeItems)];
  const rest = makeItems.slice(limit);
  return [list(makeItems.slice(0, limit)), disclosure(say("rest", { count: rest.length }), () => [list(rest)])];
}
