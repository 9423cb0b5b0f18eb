// The timeline: how many meetings each month, quarter or year has. Dragging over it, its two handles, and the years under
// it choose the time that the page shows.

const MOST_BINS = 60;
const BAR_HEIGHT = 30;
const [LONG_YEAR, SHORT_YEAR] = [44, 24]; // pixels that a year needs to be read and pressed: 2022, 22

const monthNumber = (iso) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || 1) - 1;
const monthName = (number) => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;

/** The time that all dated meetings of the build span, cut into months, quarters or years. */
const wholeTime = once(() => {
  const dates = nodes.filter((n) => n.kind === "meeting" && /^\d/.test(n.date ?? "")).map((n) => n.date);
  if (!dates.length) return null;
  const months = dates.map(monthNumber);
  let [first, last] = [Infinity, -Infinity];
  for (const month of months) [first, last] = [Math.min(first, month), Math.max(last, month)];
  const width = [1, 3].find((size) => (last - first) / size < MOST_BINS) ?? 12;
  const start = Math.floor(first / 12) * 12;
  // Whole years, so that each stands under its own bars.
  return { start, width, count: (Math.ceil((last + 1 - start) / 12) * 12) / width };
});

class Timeline {
  /** `onChoose` gets the first and last month ("2022-01"), or two empty texts for all. */
  constructor(container, onChoose) {
    Object.assign(this, { container, onChoose, dragged: null, width: null });
    this.bars = container.querySelector(".bars");
    this.years = container.querySelector(".years");
    this.handles = [...container.querySelectorAll("[role=slider]")];
    container.hidden = !wholeTime();
    if (container.hidden) return;
    this.handles.forEach((handle, end) => {
      handle.addEventListener("keydown", (event) => this.key(event, end));
      handle.addEventListener("pointerdown", (event) => this.press(event, end));
    });
    this.bars.addEventListener("pointerdown", (event) => this.press(event, null));
    this.bars.addEventListener("pointermove", (event) => this.move(event));
    this.bars.addEventListener("pointerup", () => this.release());
    this.bars.addEventListener("pointercancel", () => this.cancel());
    // A phone that is turned has room for other years.
    new ResizeObserver(() => {
      this.width = null;
      if (this.counts) this.showYears(this.counts);
    }).observe(this.bars);
  }

  show(scene, filter) {
    if (this.container.hidden) return;
    const { start, width, count } = wholeTime();
    const counts = new Array(count).fill(0);
    for (const id of scene.pool) {
      const { kind, date } = nodes[id];
      if (kind === "meeting" && /^\d/.test(date ?? "") && passes(id, filter, "time")) {
        counts[Math.floor((monthNumber(date) - start) / width)] += 1;
      }
    }
    this.chosen = [
      filter.from ? this.binOf(filter.from) : 0,
      filter.to ? this.binOf(filter.to) : count - 1,
    ];
    this.isWhole = !filter.from && !filter.to;
    const most = Math.max(1, ...counts);
    this.bars.replaceChildren(
      ...counts.map((number, bin) => {
        const height = number ? Math.max(3, (number / most) * BAR_HEIGHT) : 1;
        return shape("rect", { x: bin + 0.12, y: BAR_HEIGHT - height, width: 0.76, height, "data-bin": bin });
      }),
    );
    this.bars.setAttribute("viewBox", `0 0 ${count} ${BAR_HEIGHT}`);
    this.counts = counts;
    this.showYears(counts);
    this.showChosen();
  }

  /** The years under the bars: each a button for all its months; two digits where four have no room, and some left out
   * where two have none either. */
  showYears(counts) {
    const { start, width, count } = wholeTime();
    const perYear = 12 / width;
    const many = count / perYear;
    this.width ??= this.years.clientWidth; // asked at every view, it would have the page laid out once more
    const room = Math.max(200, this.width) / many;
    const stepAt = (width) => Math.max(1, Math.ceil(width / room));
    const isShort = stepAt(SHORT_YEAR) < stepAt(LONG_YEAR);
    const step = stepAt(isShort ? SHORT_YEAR : LONG_YEAR);
    const years = [];
    for (let i = 0; i < many; i += 1) {
      if (i % step) continue;
      const year = start / 12 + i;
      const sum = counts.slice(i * perYear, (i + 1) * perYear).reduce((a, b) => a + b, 0);
      const button = element(
        "button",
        {
          type: "button",
          "aria-pressed": String(!this.isWhole && this.from() === `${year}-01` && this.to() === `${year}-12`),
          "aria-label": say("yearMeetings", { year, count: sum }),
          "data-year": year,
          onclick: () => this.chooseYear(year),
        },
        String(year).slice(isShort ? 2 : 0),
      );
      button.style.left = `${((i + 0.5) / many) * 100}%`;
      years.push(button);
    }
    this.years.replaceChildren(...years);
  }

  chooseYear(year) {
    const same = !this.isWhole && this.from() === `${year}-01` && this.to() === `${year}-12`;
    this.onChoose(same ? "" : `${year}-01`, same ? "" : `${year}-12`);
    [...this.years.children].find((button) => button.dataset.year === String(year))?.focus();
  }

  showChosen() {
    const { count } = wholeTime();
    const [first, last] = this.chosen;
    for (const bar of this.bars.children) {
      const bin = Number(bar.dataset.bin);
      bar.classList.toggle("out", bin < first || bin > last);
    }
    this.handles.forEach((handle, end) => {
      const bin = this.chosen[end];
      handle.style.left = `${((bin + end) / count) * 100}%`;
      handle.setAttribute("aria-valuemin", "0");
      handle.setAttribute("aria-valuemax", String(count - 1));
      handle.setAttribute("aria-valuenow", String(bin));
      handle.setAttribute("aria-valuetext", showDate(end ? this.to() : this.from()));
      handle.setAttribute("aria-label", say(end ? "timeTo" : "timeFrom"));
    });
  }

  from() {
    return monthName(wholeTime().start + this.chosen[0] * wholeTime().width);
  }

  to() {
    return monthName(wholeTime().start + (this.chosen[1] + 1) * wholeTime().width - 1);
  }

  binOf(month) {
    const { start, width, count } = wholeTime();
    return Math.min(count - 1, Math.max(0, Math.floor((monthNumber(month) - start) / width)));
  }

  key(event, end) {
    const { count } = wholeTime();
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -4, PageUp: 4 }[event.key];
    const edge = { Home: 0, End: count - 1 }[event.key];
    if (step === undefined && edge === undefined) return;
    event.preventDefault();
    this.chosen[end] = this.within(edge ?? this.chosen[end] + step, end);
    this.commit();
    this.handles[end].focus();
  }

  /** A bin for one of the ends that doesn't pass the other. */
  within(bin, end) {
    const [low, high] = end ? [this.chosen[0], wholeTime().count - 1] : [0, this.chosen[1]];
    return Math.min(high, Math.max(low, bin));
  }

  press(event, end) {
    event.preventDefault();
    this.bars.setPointerCapture(event.pointerId);
    const bin = this.binAt(event);
    this.dragged = { end, anchor: end === null ? bin : this.chosen[1 - end], before: [...this.chosen] };
    if (end === null) this.chosen = [bin, bin];
    else this.handles[end].focus();
    this.showChosen();
  }

  move(event) {
    if (!this.dragged) return;
    const bin = this.binAt(event);
    this.chosen = [Math.min(bin, this.dragged.anchor), Math.max(bin, this.dragged.anchor)];
    this.showChosen();
  }

  release() {
    if (!this.dragged) return;
    this.dragged = null;
    this.commit();
  }

  cancel() {
    if (!this.dragged) return;
    this.chosen = this.dragged.before;
    this.dragged = null;
    this.showChosen();
  }

  binAt(event) {
    const { left, width } = this.bars.getBoundingClientRect();
    const { count } = wholeTime();
    return Math.min(count - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * count)));
  }

  commit() {
    const all = this.chosen[0] === 0 && this.chosen[1] === wholeTime().count - 1;
    this.onChoose(all ? "" : this.from(), all ? "" : this.to());
  }
}
