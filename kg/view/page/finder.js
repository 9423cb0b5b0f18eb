// The search box: a combobox whose list follows what is typed; arrows, Enter and Escape suffice.

class Finder {
  /** `onChoose` gets a node, the node to connect it with or null, and the filter that a question asks for, if any. */
  constructor(input, list, onChoose) {
    Object.assign(this, { input, list, onChoose, found: [], active: -1, asking: null });
    input.addEventListener("input", () => this.update());
    input.addEventListener("focus", () => this.update());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => {
      this.close();
      this.asking = null;
      this.label();
    });
    // Choosing with the mouse must come before the box loses focus.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest?.("input, textarea, select");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }

  /** Ask for the other end of a connection: what is chosen next leads from that node to it. */
  ask(from) {
    this.input.value = "";
    this.input.focus();
    this.asking = from;
    this.label();
  }

  label() {
    const asked = this.asking === null ? say("search") : say("askOther", { name: labelOf(nodes[this.asking]) });
    this.input.setAttribute("aria-label", asked);
    this.input.placeholder = this.asking === null ? `${asked} (${say("searchHint")})` : asked;
  }

  update() {
    const query = this.input.value;
    const byName = search(query).map((id) => ({ id }));
    const isQuestion = !byName.length && Boolean(query.trim()) && isSearchReady();
    const all = isQuestion ? answersTo(query).filter(({ from }) => from === undefined || this.asking === null) : byName;
    this.found = all.slice(0, RESULT_LIMIT);
    this.active = this.found.length ? 0 : -1;
    const options = this.found.map((choice, i) => this.option(choice, i));
    const hint = (text) => element("li", { class: "hint", role: "presentation" }, text);
    const left = all.length - this.found.length;
    if (isQuestion && all.length) options.unshift(hint(say("inQuestion")));
    if (left > 0) options.push(hint(say("moreResults", { count: left })));
    if (query.trim() && !isSearchReady()) options.push(hint(say("searching")));
    else if (query.trim() && !all.length) options.push(hint(say("nothing", { query })));
    this.list.setAttribute("aria-busy", String(Boolean(query.trim()) && !isSearchReady()));
    this.list.replaceChildren(...options);
    this.open(options.length > 0);
    this.mark();
  }

  /** What was typed while names were still being prepared is looked up again. */
  complete() {
    if (this.list.hidden) return;
    const marked = this.active > 0 ? this.found[this.active].id : null;
    this.update();
    this.active = Math.max(this.active, this.found.findIndex(({ id }) => id === marked));
    this.mark();
  }

  /** A line of the list: a node, or with `from` how that one is connected with it; with what a question asks to see. */
  option({ id, from, filter }, i) {
    const node = nodes[id];
    const name = labelOf(node);
    const asked = filter ? chipTexts(filter) : [];
    const made = element(
      "li",
      { role: "option", id: `result-${i}`, "data-key": keyOf(id), onclick: () => this.choose(i) },
      shapeOf(node.kind),
      element("span", { class: "name" }, from === undefined ? name : say("pathTitle", { one: labelOf(nodes[from]), other: name })),
      from === undefined && element("small", {}, noteOf(node), asked.map((text) => element("span", { class: "badge" }, text))),
    );
    made.addEventListener("mousemove", () => {
      this.active = i;
      this.mark();
    });
    return made;
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.found.length) {
      event.preventDefault();
      this.active = (this.active + step + this.found.length) % this.found.length;
      this.mark();
    } else if (event.key === "Enter" && !this.list.hidden) {
      event.preventDefault();
      // Whoever presses Enter on the first, or before any is there, wants the best of all and not the best so far.
      if (this.active <= 0 && !isSearchReady()) {
        fillSearchIndex(Infinity);
        this.update();
      }
      if (this.active >= 0) this.choose(this.active);
    } else if (event.key === "Escape") {
      this.close();
    }
  }

  mark() {
    [...this.list.querySelectorAll("[role=option]")].forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === this.active));
      if (i === this.active) option.scrollIntoView({ block: "nearest" });
    });
    if (this.active >= 0) this.input.setAttribute("aria-activedescendant", `result-${this.active}`);
    else this.input.removeAttribute("aria-activedescendant");
  }

  choose(i) {
    const { id, from = this.asking, filter } = this.found[i];
    this.input.value = "";
    this.close();
    this.input.blur();
    this.onChoose(id, from, filter);
  }

  open(visible) {
    this.list.hidden = !visible;
    this.input.setAttribute("aria-expanded", String(visible));
  }

  close() {
    this.open(false);
  }
}
