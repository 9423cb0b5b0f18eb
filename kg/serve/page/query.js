"use strict";
// The editor asks this service and nobody else: no prefix or term is looked up elsewhere.
const Editor = Yasgui.Yasqe;
if (Editor && Editor.defaults) Editor.defaults.autocompleters = ["variables"];
if (Editor && Editor.defaults) {
  Editor.defaults.value = `PREFIX ca: <https://w3id.org/congan-kg/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?name ?post WHERE {
  ?person a ca:Person ; skos:prefLabel ?name ; ca:holdsPost/skos:prefLabel ?post .
  FILTER(LANG(?name) = "vi" && LANG(?post) = "vi")
}
ORDER BY ?name ?post
LIMIT 20
`;
}
const yasgui = new Yasgui(document.getElementById("yasgui"), {
  requestConfig: { endpoint: new URL("/sparql", location).href, method: "POST" },
  copyEndpointOnNewTab: false,
  persistenceId: null,
  corsProxy: null,
});
const choice = document.getElementById("named");
const named = new Map();
fetch("/api/queries").then((answer) => answer.json()).then(({ queries }) => {
  for (const query of queries) {
    named.set(query.name, query);
    const option = document.createElement("option");
    option.value = query.name;
    option.textContent = `${query.title.vi} · ${query.title.en}`;
    choice.append(option);
  }
});
// Types of parameters → types of things that can be searched for; others are literals.
const SEARCHED = { person: "person", unit: "organization", area: "area", rank: "rank", topic: "topic" };
async function term(type, value) {
  if (["date", "text"].includes(type)) return JSON.stringify(value);
  const asked = new URLSearchParams({ q: value, limit: "1" });
  if (SEARCHED[type]) asked.set("type", SEARCHED[type]);
  const { results } = await (await fetch(`/api/search?${asked}`)).json();
  return results && results.length ? `<${results[0].iri}> # ${results[0].label.replace(/\s+/g, " ")}\n` : "UNDEF";
}
// With what it needs, as its example has it: left open, it would ask of everybody at once.
async function filled({ query, parameters, example }) {
  // What the header declares for programs would fill the editor before the query begins.
  let text = query.replace(/^# (?:parameter|column|value|example):.*\n/gm, "");
  for (const { name, type, optional } of parameters) {
    if (optional || !(name in example)) continue;
    const value = await term(type, example[name]);
    const place = new RegExp(`VALUES\\s+\\?${name}\\s*\\{\\s*UNDEF\\s*\\}`, "g");
    text = text.replaceAll(place, () => `VALUES ?${name} { ${value} }`);
  }
  return text;
}
choice.addEventListener("change", async () => {
  const query = named.get(choice.value);
  if (query) yasgui.getTab().getYasqe().setValue(await filled(query));
});
