// How two nodes are connected: the shortest ways through meetings, units and people. Areas join everybody to everybody,
// so no way leads through one.

const PATHS_KEPT = 40;

const leadsOn = (id) => nodes[id].kind !== "area";

/** Node → how many steps it is from the start, for all nodes up to the goal's distance. */
function distancesFrom(start, goal, filter) {
  const isShown = memoised((id) => passes(id, filter));
  const distances = new Map([[start, 0]]);
  let front = [start];
  while (front.length && !distances.has(goal)) {
    const next = [];
    for (const id of front) {
      for (const number of edgesOf[id]) {
        const other = otherEnd(edges[number], id);
        if (distances.has(other) || !edgePasses(edges[number], filter)) continue;
        if (other !== goal && !(leadsOn(other) && isShown(other))) continue;
        distances.set(other, distances.get(id) + 1);
        next.push(other);
      }
    }
    front = next;
  }
  return distances;
}

/** The shortest ways between two nodes as lists of nodes: those that most facts speak for first, at most PATHS_KEPT. */
function shortestPaths(start, goal, filter) {
  const distances = distancesFrom(start, goal, filter);
  if (!distances.has(goal)) return [];
  let tails = [[goal]];
  for (let distance = distances.get(goal) - 1; distance >= 0; distance -= 1) {
    tails = tails
      .flatMap((tail) =>
        edgesOf[tail[0]]
          .filter((number) => edgePasses(edges[number], filter))
          .map((number) => otherEnd(edges[number], tail[0]))
          .filter((id) => distances.get(id) === distance)
          .map((id) => [id, ...tail]),
      )
      .sort((a, b) => strengthOf(b) - strengthOf(a) || a[0] - b[0])
      .slice(0, PATHS_KEPT);
  }
  return tails;
}

/** How many facts speak for the weakest step of a way. */
const strengthOf = (path) =>
  Math.min(...path.slice(1).map((id, i) => edgeBetween(path[i], id)?.facts?.length ?? 0));

function pathScene(start, goal, filter, limit) {
  const all = shortestPaths(start, goal, filter);
  const inside = new Set([start, goal]);
  const paths = all.filter((path) => {
    const fits = new Set([...inside, ...path]).size <= limit;
    if (fits) for (const id of path) inside.add(id);
    return fits;
  });
  const steps = new Map();
  for (const path of paths) path.forEach((id, i) => steps.set(id, i));
  const lines = [...new Set(paths.flatMap((path) => path.slice(1).map((id, i) => edgeBetween(path[i], id))))];
  return {
    centre: start,
    goal,
    nodes: [...inside],
    lines: lines.map((edge) => ({ a: edge.from, b: edge.to, edge })),
    leftOut: 0,
    pool: [...inside],
    paths,
    steps,
  };
}

/** The panel beside the ways: each step with what says so. */
function pathPanel(scene) {
  const { centre, goal, paths } = scene;
  const title = element(
    "h2",
    {},
    say("pathTitle", { one: labelOf(nodes[centre]), other: labelOf(nodes[goal]) }),
  );
  if (!paths.length) return [title, element("p", { class: "warning", role: "status" }, say("noPath"))];
  const length = paths[0].length - 1;
  const summary = say(paths.length === 1 ? "onePath" : "manyPaths", { count: paths.length, steps: length });
  return [
    title,
    element("p", {}, summary),
    element("p", { class: "hint" }, say("pathHint")),
    ...paths.slice(0, 12).map((path, i) => pathItem(path, i === 0)),
  ];
}

function pathItem(path, open) {
  const between = path.slice(1, -1).map((id) => shortName(labelOf(nodes[id])));
  const inner = between.length > 5 ? [...between.slice(0, 2), "…", ...between.slice(-2)] : between;
  return element(
    "details",
    { class: "path", open },
    element("summary", {}, inner.join(" → ") || say("directly")),
    element(
      "ol",
      { class: "steps" },
      path.map((id, i) =>
        element("li", {}, goTo(id), i + 1 < path.length && edgeSections(edgeBetween(id, path[i + 1]))),
      ),
    ),
  );
}
