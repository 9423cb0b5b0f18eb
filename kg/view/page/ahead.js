// What readers would wait for is done ahead, in idle moments and in small pieces, so that it never holds them up: the best
// connected node of each kind is opened unseen, and every name is folded for the search. A browser compiles what it runs and
// fits it to its use, so that what a reader opens first is ready sooner.

// Milliseconds that the names may take at a time.
const SLICE = 8;
const MOST_TIES = 1000; // of a node that is opened unseen: more would take long themselves

const later = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 1));

function* preparations() {
  spans(); // which the first card of a person would wait for
  for (const id of bestConnected()) {
    yield;
    const scene = neighbourhoodScene(id, noFilter(), FIRST_LIMIT);
    yield;
    const boxes = boxesOf(scene);
    arrange(scene, boxes, 1.5);
    yield;
    measureLabels(boxes);
    yield;
    nodePanel(id, true);
  }
  do yield;
  while (!fillSearchIndex(performance.now() + SLICE));
  finder.complete();
}

/** Of each kind the node with most ties. */
function bestConnected() {
  const best = new Map();
  for (const { id, kind } of nodes) {
    const [count, most] = [edgesOf[id].length, edgesOf[best.get(kind)]?.length ?? 0];
    if (count > most && count <= MOST_TIES) best.set(kind, id);
  }
  return best.values();
}

/** Have the browser load the letters in the sizes in which the drawing sets them. */
function measureLabels(boxes) {
  const pen = element("canvas").getContext("2d");
  const texts = [...boxes.values()].flatMap(({ lines }) => lines).join(" ");
  for (const size of Object.values(LABEL_SIZES)) {
    pen.font = `${size}px ${theme("font")}`;
    pen.measureText(texts);
  }
}

let underWay = null;

/** Begin with the preparations; those of another language end there. */
function prepareAhead() {
  const steps = preparations();
  underWay = steps;
  const next = () => {
    if (underWay === steps && !steps.next().done) later(next);
  };
  later(next);
}
