// The drawing: a scene handed to vis-network, in the colours of the page's theme.

const LABEL_LINE = 20;
const LABEL_LINES = 3;
const SHAPE_SIZE = { person: 11, unit: 12, area: 12, meeting: 12 };

const theme = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** A label in lines of about LABEL_LINE letters, cut with … after LABEL_LINES of them. */
function wrapLabel(label) {
  const lines = [""];
  for (const word of label.split(/\s+/)) {
    const line = lines.at(-1);
    if (line && line.length + word.length >= LABEL_LINE) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.length <= LABEL_LINES ? lines : [...lines.slice(0, LABEL_LINES - 1), `${lines[LABEL_LINES - 1]} …`];
}

function boxOf(id) {
  const lines = wrapLabel(labelOf(nodes[id]));
  return { width: Math.max(40, ...lines.map((line) => line.length * 7.2)), height: 34 + lines.length * 16 };
}

class Drawing {
  constructor(container, { onNode, onOpen, onLine, onNothing }) {
    this.lines = new Map();
    this.scene = null;
    this.network = new vis.Network(container, { nodes: [], edges: [] }, this.options());
    this.network.on("click", ({ nodes: hit, edges: near }) => {
      if (hit.length) onNode(hit[0]);
      else if (near.length) onLine(this.lines.get(near[0]));
      else onNothing();
    });
    this.network.on("doubleClick", ({ nodes: hit }) => hit.length && onOpen(hit[0]));
    for (const [event, cursor] of [["hoverNode", "pointer"], ["hoverEdge", "pointer"], ["blurNode", ""], ["blurEdge", ""]]) {
      this.network.on(event, () => { container.style.cursor = cursor; });
    }
  }

  options() {
    return {
      autoResize: true,
      physics: false,
      layout: { improvedLayout: false, randomSeed: 1 },
      interaction: { hover: true, keyboard: false, multiselect: false, selectConnectedEdges: false, tooltipDelay: 1e9 },
      nodes: {
        borderWidth: 1.5,
        borderWidthSelected: 4,
        font: { face: theme("font"), size: 14, color: theme("ink"), strokeWidth: 4, strokeColor: theme("paper"), vadjust: -2 },
      },
      edges: {
        smooth: { enabled: true, type: "continuous", roundness: 0.3 },
        color: { color: theme("line"), highlight: theme("accent"), hover: theme("accent") },
        font: { face: theme("font"), size: 11, color: theme("ink-soft"), strokeWidth: 4, strokeColor: theme("paper") },
        hoverWidth: 0.5,
        selectionWidth: 1,
      },
    };
  }

  show(scene) {
    this.scene = scene;
    const at = arrange(scene, boxOf);
    const reached = new Set(scene.lines.filter(({ a, b }) => a === scene.centre || b === scene.centre).flatMap(({ a, b }) => [a, b]));
    const drawn = scene.nodes.map((id) => this.node(id, at.get(id), scene, reached));
    this.lines = new Map(scene.lines.map((line, number) => [number, line]));
    this.network.setOptions(this.options());
    this.network.setData({ nodes: drawn, edges: scene.lines.map((line, number) => this.line(line, number)) });
    this.fit();
  }

  node(id, point, scene, reached) {
    const { kind, shape } = nodes[id];
    const weight = scene.centre === null ? DATA.overview.weights[id] : edgesOf[id].length;
    const far = scene.centre !== null && !reached.has(id) && id !== scene.centre;
    const fill = theme(kind);
    return {
      id,
      shape,
      ...point,
      label: wrapLabel(labelOf(nodes[id])).join("\n"),
      size: SHAPE_SIZE[kind] + Math.min(14, 3 * Math.sqrt(weight)) - (far ? 4 : 0) + (id === scene.centre ? 8 : 0),
      color: {
        background: fill,
        border: theme("paper"),
        highlight: { background: fill, border: theme("accent") },
        hover: { background: fill, border: theme("accent") },
      },
      opacity: far ? 0.75 : 1,
      font: { size: id === scene.centre ? 18 : far ? 12 : 14, color: far ? theme("ink-soft") : theme("ink") },
    };
  }

  line({ a, b, edge, tie }, id) {
    const meetings = tie?.meetings?.length ?? 0;
    const structural = edge && !edge.facts;
    return {
      id,
      from: a,
      to: b,
      width: meetings ? Math.min(8, 0.8 + meetings * 1.2) : 1 + Math.min(2, (edge?.facts?.length ?? 1) * 0.3),
      dashes: structural ? [3, 4] : false,
    };
  }

  /** Mark a node or a line as picked; null for none. */
  select(pick) {
    const picked = { nodes: [], edges: [] };
    if (pick?.node !== undefined && this.scene.nodes.includes(pick.node)) {
      picked.nodes = [pick.node];
      picked.edges = [...this.lines].filter(([, line]) => line.a === pick.node || line.b === pick.node).map(([id]) => id);
    }
    if (pick?.line) {
      const ends = new Set(pick.line);
      picked.edges = [...this.lines].filter(([, line]) => ends.has(line.a) && ends.has(line.b)).map(([id]) => id);
    }
    this.network.setSelection(picked, { highlightEdges: false });
  }

  fit() {
    this.network.fit({ animation: false, maxZoomLevel: 1.25 });
  }

  zoom(factor) {
    this.network.moveTo({ scale: this.network.getScale() * factor });
  }
}
