// Where the nodes of a scene stand. The overview was laid out when the page was built; a neighbourhood is laid out
// here, always the same way: rings around the centre, relaxed by springs, then pushed apart until no labels overlap.

const ROUNDS = 140;
const IDEAL = 120;
const GAP = 14;
const ROOM = 1.9; // area of the drawing by that of its boxes

/** Number → {x, y}. `boxOf` has each node's box with its label, `aspect` is the frame's width by its height. */
function arrange(scene, boxOf, aspect) {
  const boxes = scene.nodes.map((id) => boxOf.get(id));
  if (scene.steps) return placed(scene, columns(scene, boxes, aspect));
  if (scene.centre === null && scene.asBuilt) {
    const turned = aspect < 0.9; // the overview was laid out for a frame that is wider than high
    const points = scene.nodes.map((id) =>
      turned ? { x: nodes[id].y, y: nodes[id].x } : { x: nodes[id].x, y: nodes[id].y },
    );
    if (turned || scene.leftOut) fill(points, boxes, aspect);
    return new Map(scene.nodes.map((id, i) => [id, points[i]]));
  }
  const points = scene.centre === null ? sunflower(scene.nodes.length) : rings(scene);
  const index = new Map(scene.nodes.map((id, i) => [id, i]));
  const springs = scene.lines.map(({ a, b }) => [index.get(a), index.get(b)]);
  relax(points, springs, scene.centre === null ? 0 : 1);
  fill(points, boxes, aspect);
  return placed(scene, points);
}

const placed = (scene, points) =>
  new Map(scene.nodes.map((id, i) => [id, { x: Math.round(points[i].x), y: Math.round(points[i].y) }]));

/** Starting points without a centre: turned by the golden angle, so that they are spread evenly. */
const sunflower = (count) =>
  Array.from({ length: count }, (_, i) => {
    const [radius, angle] = [IDEAL * Math.sqrt(i + 0.5), i * Math.PI * (3 - Math.sqrt(5))];
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });

/** Ways from one node to another: a column for each step, turning back where the frame ends. */
function columns(scene, boxes, aspect) {
  const groups = groupBy(scene.nodes.keys(), (i) => scene.steps.get(scene.nodes[i]) ?? 0);
  const last = Math.max(1, ...groups.keys());
  const perRow = Math.min(last + 1, Math.max(2, Math.round(Math.sqrt((last + 1) * aspect))));
  const heightOf = (group) => group.reduce((sum, i) => sum + boxes[i].up + boxes[i].down + 2 * GAP, 0);
  const points = [];
  let top = 0;
  for (let first = 0; first <= last; first += perRow) {
    const steps = Array.from({ length: perRow }, (_, i) => first + i).filter((step) => groups.has(step));
    const height = Math.max(0, ...steps.map((step) => heightOf(groups.get(step))));
    for (const step of steps) {
      const column = (first / perRow) % 2 ? perRow - 1 - (step - first) : step - first;
      let y = top + (height - heightOf(groups.get(step))) / 2;
      for (const i of groups.get(step)) {
        points[i] = { x: column * 190, y: y + GAP + boxes[i].up };
        y += boxes[i].up + boxes[i].down + 2 * GAP;
      }
    }
    top += height + 40;
  }
  spread(points, boxes);
  return points;
}

/** Starting points: each node beside the one through which it is reached, each kind in a sector of its own. */
function rings(scene) {
  const children = reachedThrough(scene);
  const leaves = new Map();
  const countLeaves = (id) => {
    const count = (children.get(id) ?? []).reduce((sum, child) => sum + countLeaves(child), 0) || 1;
    leaves.set(id, count);
    return count;
  };
  countLeaves(scene.centre);
  const points = new Map();
  const put = (id, depth, from, to) => {
    const angle = (from + to) / 2;
    const radius = depth * IDEAL * 1.6;
    points.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    let start = from;
    for (const child of children.get(id) ?? []) {
      const stop = start + ((to - from) * leaves.get(child)) / leaves.get(id);
      put(child, depth + 1, start, stop);
      start = stop;
    }
  };
  put(scene.centre, 0, -Math.PI, Math.PI);
  return scene.nodes.map((id) => points.get(id) ?? { x: 0, y: 0 });
}

/** The tree of shortest ways from the centre: node → the nodes first reached through it. */
function reachedThrough(scene) {
  const near = groupBy(
    scene.lines.flatMap(({ a, b }) => [
      [a, b],
      [b, a],
    ]),
    ([a]) => a,
  );
  const seen = new Set([scene.centre]);
  const children = new Map();
  for (const id of seen) {
    const fresh = (near.get(id) ?? []).map(([, other]) => other).filter((other) => !seen.has(other));
    const ordered = [...new Set(fresh)].sort(
      (a, b) => KINDS.indexOf(nodes[a].kind) - KINDS.indexOf(nodes[b].kind) || a - b,
    );
    children.set(id, ordered);
    for (const other of ordered) seen.add(other);
  }
  return children;
}

/** Springs along lines and mutual repulsion, cooled down; the first `fixed` points stay. */
function relax(points, springs, fixed) {
  const [xs, ys] = coordinates(points);
  const [dx, dy] = [new Float64Array(points.length), new Float64Array(points.length)];
  for (let round = 0; round < ROUNDS; round += 1) {
    const heat = IDEAL * 0.5 * (1 - round / ROUNDS);
    for (let i = 0; i < points.length; i += 1) {
      dx[i] = -0.2 * xs[i];
      dy[i] = -0.2 * ys[i];
    }
    repel(xs, ys, dx, dy);
    for (const [i, j] of springs) {
      const x = xs[i] - xs[j];
      const y = ys[i] - ys[j];
      const pull = Math.hypot(x, y) / IDEAL;
      dx[i] -= x * pull;
      dy[i] -= y * pull;
      dx[j] += x * pull;
      dy[j] += y * pull;
    }
    for (let i = fixed; i < points.length; i += 1) {
      const length = Math.hypot(dx[i], dy[i]) || 1;
      const step = Math.min(length, heat) / length;
      xs[i] += dx[i] * step;
      ys[i] += dy[i] * step;
    }
  }
  moveTo(points, xs, ys);
}

/** Add to the moves of all points how they push one another away. */
function repel(xs, ys, dx, dy) {
  for (let i = 0; i < xs.length; i += 1) {
    for (let j = i + 1; j < xs.length; j += 1) {
      const x = xs[i] - xs[j];
      const y = ys[i] - ys[j];
      const push = (IDEAL * IDEAL) / (x * x + y * y + 1);
      dx[i] += x * push;
      dy[i] += y * push;
      dx[j] -= x * push;
      dy[j] -= y * push;
    }
  }
}

/** Pushing boxes apart makes the drawing grow; squeezing it again and again fills the frame more evenly. */
function fill(points, boxes, aspect) {
  for (let round = 0; round < 3; round += 1) {
    if (points.length > 3) even(points);
    scaleTo(points, boxes, aspect);
    spread(points, boxes);
  }
}

/** Draw apart what is crowded and together what is far off, halfway to equal distances, keeping the order. */
function even(points) {
  for (const axis of ["x", "y"]) {
    const values = points.map((p) => p[axis]);
    const order = [...points.keys()].sort((i, j) => values[i] - values[j] || i - j);
    const [low, high] = [values[order[0]], values[order.at(-1)]];
    order.forEach((i, rank) => {
      const equal = low + ((high - low) * rank) / (points.length - 1);
      points[i][axis] = (values[i] + equal) / 2;
    });
  }
}

/** Scale to as much room as the boxes need, in the shape of the frame. */
function scaleTo(points, boxes, aspect) {
  const area = ROOM * boxes.reduce((sum, box) => sum + (box.width + GAP) * (box.up + box.down + GAP), 0);
  const range = (axis) => Math.max(...points.map((p) => p[axis])) - Math.min(...points.map((p) => p[axis])) || 1;
  const height = Math.sqrt(area / aspect);
  const [wide, high] = [(height * aspect) / range("x"), height / range("y")];
  for (const point of points) {
    point.x *= wide;
    point.y *= high;
  }
}

/** Push overlapping boxes apart along the axis on which they overlap least. */
function spread(points, boxes) {
  const [xs, ys] = coordinates(points);
  for (let round = 0; round < 120; round += 1) if (!parted(xs, ys, boxes)) break;
  moveTo(points, xs, ys);
}

/** Push each overlapping pair half the way apart; whether there was one. */
function parted(xs, ys, boxes) {
  let moved = false;
  for (let i = 0; i < xs.length; i += 1) {
    const one = boxes[i];
    for (let j = i + 1; j < xs.length; j += 1) {
      const other = boxes[j];
      const overX = (one.width + other.width) / 2 + GAP - Math.abs(xs[i] - xs[j]);
      if (overX <= 1) continue;
      const isAbove = ys[i] < ys[j];
      const room = isAbove ? one.down + other.up : other.down + one.up;
      const overY = room + GAP - Math.abs(ys[j] - ys[i]);
      if (overY <= 1) continue;
      moved = true;
      if (overX < overY) {
        const shift = xs[i] >= xs[j] ? overX / 2 : -overX / 2;
        xs[i] += shift;
        xs[j] -= shift;
      } else {
        const shift = isAbove ? -overY / 2 : overY / 2;
        ys[i] += shift;
        ys[j] -= shift;
      }
    }
  }
  return moved;
}

// Where points stand, as plain numbers: most of the time of a first opening went into objects.
const coordinates = (points) => ["x", "y"].map((axis) => Float64Array.from(points, (p) => p[axis]));
const moveTo = (points, xs, ys) => points.forEach((p, i) => Object.assign(p, { x: xs[i], y: ys[i] }));
