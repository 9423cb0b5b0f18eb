"use strict";
// The editor asks this service and nobody else: no prefix or term is looked up elsewhere.
const Editor = Yasgui.Yasqe;
if (Editor && Editor.defaults) Editor.defaults.autocompleters = ["variables"];
const yasgui = new Yasgui(document.getElementById("yasgui"), {
  requestConfig: { endpoint: new URL("/sparql", location).href, method: "POST" },
  copyEndpointOnNewTab: false,
  persistenceId: null,
  corsProxy: null,
});
const choice = document.getElementById("named");
fetch("/api/queries").then((answer) => answer.json()).then(({ queries }) => {
  for (const query of queries) {
    const option = document.createElement("option");
    option.value = query.query;
    option.textContent = `${query.title.vi} · ${query.title.en}`;
    choice.append(option);
  }
});
choice.addEventListener("change", () => {
  if (choice.value) yasgui.getTab().getYasqe().setValue(choice.value);
});
