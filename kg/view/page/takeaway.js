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

const CSV_HEADER = ["from", "from_iri", "relation", "to", "to_iri", "date", "quote", "article", "address"];

/** Every line of the scene with its facts: a row for each passage; in the overview one for each meeting. */
function csvRows(scene, filter) {
  const ends = ({ a, b }) => [labelOf(nodes[a]), iriOf(a), labelOf(nodes[b]), iriOf(b)];
  return scene.lines.flatMap((line) => {
    const [from, fromIri, to, toIri] = ends(line);
    const row = (relation, date, ...rest) => [from, fromIri, relation, to, toIri, date, ...rest];
    if (!line.edge) {
      return line.tie.meetings.map((id) => row(undatedLabel(nodes[id]), nodes[id].date, "", "", iriOf(id)));
    }
    const structural = line.edge.relations
      .filter((relation) => STRUCTURE.includes(relation))
      .map((relation) => row(wordOf("relation", relation), "", "", "", ""));
    const told = (line.edge.facts ?? [])
      .map((number) => facts[number])
      .filter((fact) => factPasses(fact, filter))
      .flatMap((fact) =>
        (fact.passages ?? []).map((number) => {
          const article = articles[passages[number].article];
          const date = fact.date || nodes[fact.meeting?.[0]]?.date;
          return row(describeFact(fact), date, passages[number].quote, article.title, article.url);
        }),
      );
    return [...structural, ...told];
  });
}

const csvOf = (scene, filter) =>
  [CSV_HEADER, ...csvRows(scene, filter)].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";

// Spreadsheets take the byte order mark as the sign of UTF-8.
const saveCsv = (scene, filter) => save(new Blob(["\ufeff", csvOf(scene, filter)], { type: "text/csv" }), "csv");

const iriOf = (id) => DATA.base + keyOf(id);

const PREFIXES = `PREFIX ca: <https://w3id.org/congan-kg/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
`;

/** A query whose rows are the lines of the scene. */
const sparqlOf = (scene, filter) =>
  scene.centre === null && !DATA.overview.whole ? overviewQuery(scene, filter) : sceneQuery(scene);

const block = (name, rows) => `  VALUES ${name} {\n${rows.map((row) => `    ${row}`).join("\n")}\n  }\n`;
const iris = (ids) => ids.map((id) => `<${iriOf(id)}>`);

function sceneQuery({ nodes: shown }) {
  return `# ${say("sparqlScene")}
${PREFIXES}
SELECT DISTINCT ?from ?relation ?to WHERE {
${block("?from", iris(shown))}${block("?to", iris(shown))}${TIES}}
ORDER BY ?from ?to ?relation
`;
}

/** Pairs of units by the meetings that both took part in; under a filter only by the meetings that pass it. */
function overviewQuery({ lines }, filter) {
  const meetings = [...new Set(lines.flatMap(({ tie }) => tie.meetings))];
  return `# ${say("sparqlOverview")}
${PREFIXES}
SELECT ?from ?to (COUNT(DISTINCT ?meeting) AS ?meetings) WHERE {
${block("(?from ?to)", lines.map(({ a, b }) => `(${iris([a, b]).join(" ")})`))}${
    isFiltering(filter) ? block("?meeting", iris(meetings)) : ""
  }  ${presence("from")}
  ${presence("to")}
  # ${say("sparqlCrowd", { count: CROWD })}
  { SELECT ?meeting (COUNT(DISTINCT ?each) AS ?size) WHERE {
    ${presence("each")}
  } GROUP BY ?meeting }
  OPTIONAL { ?meeting ca:organizer ?host . FILTER(?host IN (?from, ?to)) }
  FILTER(?size <= ${CROWD} || BOUND(?host))
}
GROUP BY ?from ?to
ORDER BY DESC(?meetings) ?from ?to
`;
}

/** That a unit took part in a meeting, itself, through a part of it or through its people (kg/view/overview.py). */
const presence = (name) => `{ SELECT DISTINCT ?meeting ?${name} WHERE {
    { ?meeting ca:participant|ca:organizer ?unit . ?unit a ca:Organization }
    UNION { ?meeting ca:participant/^ca:holder/ca:post/ca:postIn ?unit . ?unit a ca:PoliceUnit }
    UNION { ?meeting ca:participant/^ca:appointee/(ca:fromPost|ca:toPost)/ca:postIn ?unit . ?unit a ca:PoliceUnit }
    OPTIONAL {
      ?unit ca:level ?level ; ca:partOf ?whole .
      FILTER(?level IN (ca:division, ca:district_level, ca:commune_level, ca:team))
    }
    BIND(COALESCE(?whole, ?unit) AS ?${name})
  } }`;

// The ties that the page draws, in the terms of the ontology (kg/view/network.py).
const TIES = `  {
    VALUES ?relation { ca:jurisdiction ca:partOf ca:within dcterms:isReplacedBy ca:place ca:organizer }
    ?from ?relation ?to
  } UNION {
    ?attestation a ca:PostAttestation ; ca:holder ?from ; ca:post/ca:postIn ?to .
    BIND(ca:post AS ?relation)
  } UNION {
    ?change a ca:Appointment ; ca:appointee ?from ; (ca:fromPost|ca:toPost)/ca:postIn ?to .
    BIND(ca:Appointment AS ?relation)
  } UNION {
    ?participation a ca:Participation ; ca:agent ?from ; ca:inMeeting ?to .
    BIND(ca:participant AS ?relation)
  } UNION {
    ?award a ca:Award ; ca:giver ?from ; ca:receiver ?to .
    BIND(ca:Award AS ?relation)
  } UNION {
    ?award a ca:Award ; (ca:giver|ca:receiver) ?from ; ca:atMeeting ?to .
    FILTER NOT EXISTS { ?award ca:giver ?giver ; ca:receiver ?receiver }
    BIND(ca:Award AS ?relation)
  }
`;

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
