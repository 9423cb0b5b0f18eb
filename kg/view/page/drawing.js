// The drawing: a scene handed to vis-network, in the colours of the page's theme.

const LABEL_LINE = 20;
const LABEL_LINES = 3;
const MARGIN = 14;
const LABEL_SIZES = { end: 18, usual: 14, far: 12 }; // pixels
const SHAPE_SIZE = { person: 8, unit: 8, area: 9, meeting: 9 };

// A view asks for its colours hundreds of times; they are forgotten when the theme changes.
const colours = new Map();

/** A variable of the style: a colour or the font. */
function theme(name) {
  if (!colours.has(name)) {
    colours.set(name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
  }
  return colours.get(name);
}

/** A text in lines of about LABEL_LINE letters, cut with … after LABEL_LINES of them. */
function wrapText(text) {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line && line.length + word.length >= LABEL_LINE) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.length <= LABEL_LINES ? lines : [...lines.slice(0, LABEL_LINES - 1), `${lines[LABEL_LINES - 1]} …`];
}

/** The lines of a node's label in the drawing: its short form; of meetings kind, place and date. */
function labelLines(node) {
  const own = (language === "en" && node.en) || node.label;
  return own
    ? wrapText(shortName(own))
    : nameOfMeeting(node).map((part) => (part.length > LABEL_LINE + 6 ? wrapText(part)[0] : part));
}

const weightOf = (id, scene) => scene.weights?.get(id) ?? edgesOf[id].length;

/** By how much a node grows with the root of its ties: less where some have hundreds. */
const growthUnit = (scene) =>
  Math.min(1.6, 9 / Math.sqrt(Math.max(1, ...scene.nodes.map((id) => weightOf(id, scene)))));

/** By how much a line grows with its meetings. */
const lineUnit = (scene) => Math.min(1.2, 7 / Math.max(1, ...scene.lines.map(meetingsOf)));
const meetingsOf = ({ tie }) => tie?.meetings?.length ?? 0;

/** Whether the scene is about this node. */
const isEnd = (id, scene) => id === scene.centre || id === scene.goal;

/** The colour of a node: by its kind, or by its community. Communities beyond the palette's share the last colour. */
function colourOf(id, scene) {
  if (state.colour !== "community") return theme(nodes[id].kind);
  const community = communities().of[id];
  const place = community === null ? -1 : communitiesIn(scene).indexOf(community);
  return place < 0 || place >= PALETTE ? theme("line") : theme(`c${place}`);
}

const PALETTE = 8;
const sceneCommunities = new WeakMap();

/** The communities of a scene, those with most nodes in it first. */
function communitiesIn(scene) {
  if (!sceneCommunities.has(scene)) {
    const groups = groupBy(scene.nodes.filter((id) => communities().of[id] !== null), (id) => communities().of[id]);
    const ranked = [...groups].sort(([a, one], [b, other]) => other.length - one.length || a - b);
    sceneCommunities.set(scene, ranked.map(([community]) => community));
  }
  return sceneCommunities.get(scene);
}

/** What each node of a scene takes up with its label: its width, how far it reaches above (which is its size) and below
 * its middle, and the lines of the label. */
function boxesOf(scene) {
  const unit = growthUnit(scene);
  const growthOf = (id) =>
    state.size === "betweenness" ? 60 * Math.sqrt(betweenness().of[id]) : unit * Math.sqrt(weightOf(id, scene));
  const boxOf = (id) => {
    const lines = labelLines(nodes[id]);
    const [letter, line] = isEnd(id, scene) ? [10, 22] : [7.2, 16];
    const size = SHAPE_SIZE[nodes[id].kind] + Math.min(20, growthOf(id)) + (isEnd(id, scene) ? 6 : 0);
    const width = Math.max(2 * size, ...lines.map((text) => text.length * letter));
    return { width, up: size, down: size + 6 + lines.length * line, lines };
  };
  return new Map(scene.nodes.map((id) => [id, boxOf(id)]));
}

class Drawing {
  /** `cover` are the elements that lie over the top and the bottom of the frame. */
  constructor(container, cover, { onNode, onOpen, onLine, onNothing }) {
    Object.assign(this, { container, cover, lines: new Map(), scene: null, boxes: new Map(), at: new Map() });
    this.network = new vis.Network(container, { nodes: [], edges: [] }, this.options());
    // The panel lists what the drawing shows; a stop of its own on the way there would lead nowhere.
    for (const inner of container.querySelectorAll("[tabindex]")) inner.tabIndex = -1;
    this.network.on("click", ({ nodes: hit, edges: near }) => {
      if (hit.length) onNode(hit[0]);
      else if (near.length) onLine(this.lines.get(near[0]));
      else onNothing();
    });
    this.network.on("doubleClick", ({ nodes: hit }) => hit.length && onOpen(hit[0]));
    for (const [event, cursor] of [
      ["hoverNode", "pointer"],
      ["hoverEdge", "pointer"],
      ["blurNode", ""],
      ["blurEdge", ""],
    ]) {
      this.network.on(event, () => {
        container.style.cursor = cursor;
      });
    }
  }

  options() {
    return {
      autoResize: true,
      physics: false,
      layout: { improvedLayout: false, randomSeed: 1 },
      interaction: {
        hover: true,
        keyboard: false,
        multiselect: false,
        selectConnectedEdges: false,
        tooltipDelay: 1e9,
      },
      nodes: {
        borderWidth: 1.5,
        borderWidthSelected: 3,
        font: {
          face: theme("font"),
          size: LABEL_SIZES.usual,
          color: theme("ink"),
          strokeWidth: 4,
          strokeColor: theme("paper"),
          vadjust: -2,
        },
      },
      edges: {
        smooth: { enabled: true, type: "continuous", roundness: 0.3 },
        color: { color: theme("line"), highlight: theme("ink-soft"), hover: theme("accent") },
        font: {
          face: theme("font"),
          size: 11,
          color: theme("ink-soft"),
          strokeWidth: 4,
          strokeColor: theme("paper"),
        },
        hoverWidth: 0.5,
        selectionWidth: 0.6,
      },
    };
  }

  /** Take the colours of the page's theme anew. */
  repaint() {
    colours.clear();
    this.network.setOptions(this.options());
  }

  show(scene) {
    this.scene = scene;
    this.boxes = boxesOf(scene);
    const room = this.room();
    this.at = arrange(scene, this.boxes, Math.min(2, Math.max(0.6, room.width / room.height)));
    const reached = new Set(
      scene.lines.filter(({ a, b }) => a === scene.centre || b === scene.centre).flatMap(({ a, b }) => [a, b]),
    );
    const drawn = scene.nodes.map((id) => this.node(id, scene, reached));
    const unit = lineUnit(scene);
    this.lines = new Map(scene.lines.map((line, number) => [number, line]));
    this.network.setData({ nodes: drawn, edges: scene.lines.map((line, number) => this.line(line, number, unit)) });
    this.network.setSize("100%", "100%"); // the frame may have just changed with the view
    this.fit();
  }

  node(id, scene, reached) {
    const { up: size, lines } = this.boxes.get(id);
    const outline = nodes[id].shape;
    const far = scene.centre !== null && !scene.steps && !reached.has(id) && id !== scene.centre;
    const fill = colourOf(id, scene);
    return {
      id,
      shape: outline,
      ...this.at.get(id),
      label: lines.join("\n"),
      size,
      color: {
        background: fill,
        border: theme("paper"),
        highlight: { background: fill, border: theme("ink") },
        hover: { background: fill, border: theme("accent") },
      },
      opacity: far ? 0.75 : 1,
      font: { size: LABEL_SIZES[isEnd(id, scene) ? "end" : far ? "far" : "usual"], color: theme(far ? "ink-soft" : "ink") },
    };
  }

  /** `unit` is what a meeting adds to the width. */
  line({ a, b, edge, tie }, id, unit) {
    const meetings = meetingsOf({ tie });
    const structural = edge && !edge.facts;
    return {
      id,
      from: a,
      to: b,
      width: meetings ? 0.8 + meetings * unit : 1 + Math.min(2, (edge?.facts?.length ?? 1) * 0.3),
      dashes: structural ? [3, 4] : false,
    };
  }

  /** Mark a node or a line as picked; null for none. */
  select(pick) {
    const picked = { nodes: [], edges: [] };
    if (pick?.node !== undefined && this.scene.nodes.includes(pick.node)) {
      picked.nodes = [pick.node];
      picked.edges = [...this.lines]
        .filter(([, line]) => line.a === pick.node || line.b === pick.node)
        .map(([id]) => id);
    }
    if (pick?.line) {
      const ends = new Set(pick.line);
      picked.edges = [...this.lines].filter(([, line]) => ends.has(line.a) && ends.has(line.b)).map(([id]) => id);
    }
    this.network.setSelection(picked, { highlightEdges: false });
  }

  /** Show everything, labels included, inside what heading and legend leave of the frame. */
  fit() {
    const boxes = this.placed();
    if (!boxes.length) return;
    const left = Math.min(...boxes.map((box) => box.x - box.width / 2));
    const right = Math.max(...boxes.map((box) => box.x + box.width / 2));
    const top = Math.min(...boxes.map((box) => box.y - box.up));
    const bottom = Math.max(...boxes.map((box) => box.y + box.down));
    const room = this.room();
    const scale = Math.min(1.2, room.width / (right - left), room.height / (bottom - top));
    const shift = room.shift / scale;
    this.network.moveTo({ scale, position: { x: (left + right) / 2, y: (top + bottom) / 2 - shift } });
  }

  /** The boxes of all nodes with their numbers and where they stand. */
  placed() {
    return this.scene.nodes.map((id) => ({ id, ...this.at.get(id), ...this.boxes.get(id) }));
  }

  /** What is left of the frame, and how far its middle lies below that of the frame; in pixels. */
  room() {
    const { clientWidth, clientHeight } = this.container;
    const top = this.cover.top.offsetTop + this.cover.top.offsetHeight + MARGIN;
    const bottom = this.cover.bottom.offsetHeight + 2 * MARGIN;
    return {
      width: clientWidth - 2 * MARGIN,
      height: Math.max(120, clientHeight - top - bottom),
      shift: (top - bottom) / 2,
    };
  }

  /** The drawing as SVG, labels as text. `title` is what it shows. */
  toSvg(title) {
    const scene = this.scene;
    const boxes = this.placed();
    const unit = lineUnit(scene);
    const left = Math.min(0, ...boxes.map((box) => box.x - box.width / 2)) - 30;
    const right = Math.max(0, ...boxes.map((box) => box.x + box.width / 2)) + 30;
    const top = Math.min(0, ...boxes.map((box) => box.y - box.up)) - 60;
    const bottom = Math.max(0, ...boxes.map((box) => box.y + box.down)) + 30;
    const [width, height] = [Math.ceil(right - left), Math.ceil(bottom - top)];
    const svg = shape("svg", { xmlns: SVG, viewBox: `${left} ${top} ${width} ${height}`, width, height });
    svg.setAttribute("font-family", theme("font"));
    svg.append(shape("title", {}, title));
    svg.append(shape("rect", { x: left, y: top, width, height, fill: theme("paper") }));
    svg.append(shape("text", { x: left + 20, y: top + 32, "font-size": 20, fill: theme("ink") }, title));
    for (const line of scene.lines) {
      const [from, to] = [this.at.get(line.a), this.at.get(line.b)];
      const { width: stroke, dashes } = this.line(line, 0, unit);
      const drawn = { d: `M${from.x} ${from.y}L${to.x} ${to.y}`, stroke: theme("line"), "stroke-width": stroke };
      svg.append(shape("path", dashes ? { ...drawn, "stroke-dasharray": dashes.join(" ") } : drawn));
    }
    for (const box of boxes) svg.append(this.svgNode(box), this.svgLabel(box));
    return svg;
  }

  svgNode({ id, x, y, up }) {
    const scale = up / 7;
    const transform = `translate(${x} ${y}) scale(${scale}) translate(-8 -8)`;
    return shape("path", { d: OUTLINES[nodes[id].kind], fill: colourOf(id, this.scene), transform });
  }

  svgLabel({ id, x, y, up, lines }) {
    const size = LABEL_SIZES[isEnd(id, this.scene) ? "end" : "usual"];
    const spans = lines.map((text, i) => shape("tspan", { x, y: y + up + size + 4 + i * size * 1.15 }, text));
    const halo = { stroke: theme("paper"), "stroke-width": 4, "paint-order": "stroke" };
    return shape("text", { "font-size": size, "text-anchor": "middle", fill: theme("ink"), ...halo }, ...spans);
  }

  zoom(factor) {
    this.network.moveTo({ scale: this.network.getScale() * factor });
  }
}
