// What a reader takes along: the drawing as PNG or SVG, what is shown as CSV, and the query that gives the same.

/** Offer a file to save. The name says what it shows. */
function save(blob, ending) {
  const address = URL.createObjectURL(blob);
  const name = fold(byId("scene-title").textContent).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const link = element("a", { href: address, download: `congan-kg-${name}.${ending}` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The drawing at twice its size, on the page's ground. */
function savePng() {
  const image = new Image();
  image.addEventListener("load", () => {
    const canvas = element("canvas", { width: image.width * 2, height: image.height * 2 });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, "png"), "image/png");
  });
  image.src = URL.createObjectURL(svgBlob());
}

const saveSvg = () => save(svgBlob(), "svg");

const svgBlob = () =>
  new Blob([new XMLSerializer().serializeToString(drawing.toSvg(byId("scene-title").textContent))], {
    type: "image/svg+xml",
  });

/** A cell of CSV. What begins like a formula would be one to a spreadsheet. */
function cell(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const CSV_HEADER = ["from", "from_iri", "relation", "to", "to_iri", "date", "quote", "article", "address", "property"];

/** Every line of the scene with its facts: a row for each passage; in the overview one for each meeting. */
function csvRows(scene, filter) {
  const ends = ({ a, b }) => [labelOf(nodes[a]), iriOf(a), labelOf(nodes[b]), iriOf(b)];
  return scene.lines.flatMap((line) => {
    const [from, fromIri, to, toIri] = ends(line);
    const row = (relation, ...rest) => [from, fromIri, relation, to, toIri, ...rest];
    if (!line.edge) {
      return line.tie.meetings.map((id) => row(undatedLabel(nodes[id]), nodes[id].date, "", "", iriOf(id), ""));
    }
    const structural = line.edge.relations
      .filter((relation) => STRUCTURE.includes(relation))
      .map((relation) => row(wordOf("relation", relation), "", "", "", "", PROPERTY_OF[relation]));
    const told = (line.edge.facts ?? [])
      .map((number) => facts[number])
      .filter((fact) => factPasses(fact, filter))
      .flatMap((fact) =>
        (fact.passages ?? []).map((number) => {
          const article = articles[passages[number].article];
          const date = fact.date || nodes[fact.meeting?.[0]]?.date;
          const property = propertyOf(fact, line.edge);
          return row(describeFact(fact), date, passages[number].quote, article.title, article.url, property);
        }),
      );
    return [...structural, ...told];
  });
}

/** The term by which the query of the scene knows what a line stands for. */
const PROPERTY_OF = {
  jurisdiction: "ca:jurisdiction",
  part_of: "ca:partOf",
  within: "ca:within",
  replaced_by: "dcterms:isReplacedBy",
  post: "ca:post",
  appointment: "ca:Appointment",
  role: "ca:participant",
  award: "ca:Award",
};

const propertyOf = (fact, edge) =>
  PROPERTY_OF[fact.kind] ?? ([edge.from, edge.to].some((id) => fact.place?.includes(id)) ? "ca:place" : "ca:organizer");

const csvOf = (scene, filter) =>
  [CSV_HEADER, ...csvRows(scene, filter)].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";

// Spreadsheets take the byte order mark as the sign of UTF-8.
const saveCsv = (scene, filter) => save(new Blob(["\ufeff", csvOf(scene, filter)], { type: "text/csv" }), "csv");

const iriOf = (id) => DATA.base + keyOf(id);

/** The query in a window of its own, to copy. */
function showQuery(scene, filter) {
  const dialog = byId("query");
  const text = element("textarea", { readonly: true, rows: "16", "aria-label": "SPARQL", spellcheck: "false" });
  text.value = sparqlOf(scene, filter);
  const copy = element("button", { type: "button", class: "main" }, say("copy"));
  copy.addEventListener("click", () => {
    text.select();
    // Pages opened from a file have no clipboard in every browser; the selection is there to be copied by hand.
    navigator.clipboard?.writeText(text.value).then(
      () => copy.replaceChildren(say("copied")),
      () => copy.replaceChildren(say("copyByHand")),
    );
  });
  const close = element("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, say("closeWindow"));
  dialog.setAttribute("aria-label", say("sparql"));
  dialog.replaceChildren(
    element("h2", {}, say("sparql")),
    element("p", { class: "hint" }, say("sparqlHint")),
    text,
    element("p", { class: "row" }, copy, close),
  );
  dialog.showModal();
  text.focus();
}
