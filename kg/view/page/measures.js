// Measures over the people, units and meetings of the whole build, computed when first asked for: communities by the
// Louvain method, and betweenness after Brandes. The same build gives the same values: ties go to the smaller number.

const EXACT_UP_TO = 2000; // nodes; above, betweenness is estimated from PIVOTS of them
const PIVOTS = 200;

/** Neighbours of each node with weights (facts behind the tie); areas tie all to all, and are left out. */
const measuredGraph = once(() => {
  const near = nodes.map(() => []);
  for (const { from, to, facts: reasons } of edges) {
    if (!leadsOn(from) || !leadsOn(to)) continue;
    const weight = reasons?.length || 1;
    near[from].push([to, weight]);
    near[to].push([from, weight]);
  }
  return near;
});

/** Node → its community, numbered by size, the largest 0; and the modularity of the whole division. */
const communities = once(() => {
  const near = measuredGraph();
  let level = { near, loops: near.map(() => 0) };
  let member = near.map((_, id) => id);
  for (;;) {
    const moved = movedNodes(level);
    const names = new Map();
    for (const community of moved) if (!names.has(community)) names.set(community, names.size);
    member = member.map((id) => names.get(moved[id]));
    if (names.size === level.near.length) break;
    level = merge(level, moved.map((community) => names.get(community)), names.size);
  }
  const linked = near.map((list) => list.length > 0);
  const sizes = new Map();
  member.forEach((community, id) => linked[id] && sizes.set(community, (sizes.get(community) ?? 0) + 1));
  const ranked = [...sizes.keys()].sort((a, b) => sizes.get(b) - sizes.get(a) || a - b);
  const place = new Map(ranked.map((community, i) => [community, i]));
  const of = member.map((community, id) => (linked[id] ? place.get(community) : null));
  return { of, count: ranked.length, modularity: modularity(near, of) };
});

/** Move nodes to the community of a neighbour where modularity grows most, until none moves. */
function movedNodes({ near, loops }) {
  const degree = near.map((list, id) => loops[id] + list.reduce((sum, [, weight]) => sum + weight, 0));
  const total = degree.reduce((a, b) => a + b, 0) || 1;
  const member = near.map((_, id) => id);
  const volume = [...degree];
  for (let round = 0, moved = true; moved && round < 30; round += 1) {
    moved = false;
    for (let id = 0; id < near.length; id += 1) {
      const ties = new Map([[member[id], 0]]);
      for (const [other, weight] of near[id]) ties.set(member[other], (ties.get(member[other]) ?? 0) + weight);
      volume[member[id]] -= degree[id];
      const gain = (community) => ties.get(community) - (volume[community] * degree[id]) / total;
      let best = member[id];
      for (const community of ties.keys()) {
        const more = gain(community) - gain(best);
        if (more > 1e-9 || (more > -1e-9 && best !== member[id] && community < best)) best = community;
      }
      volume[best] += degree[id];
      if (best !== member[id]) moved = true;
      member[id] = best;
    }
  }
  return member;
}

/** The graph of communities: what ties their members, and as loops what lies inside. */
function merge({ near, loops }, member, count) {
  const ties = Array.from({ length: count }, () => new Map());
  const inside = new Array(count).fill(0);
  near.forEach((list, id) => {
    inside[member[id]] += loops[id];
    for (const [other, weight] of list) {
      if (member[other] === member[id]) inside[member[id]] += weight;
      else ties[member[id]].set(member[other], (ties[member[id]].get(member[other]) ?? 0) + weight);
    }
  });
  return { near: ties.map((found) => [...found]), loops: inside };
}

/** Newman's modularity of a division, with weights. */
function modularity(near, member) {
  const total = near.reduce((sum, list) => sum + list.reduce((a, [, weight]) => a + weight, 0), 0) || 1;
  const inside = new Map();
  const volume = new Map();
  near.forEach((list, id) => {
    for (const [other, weight] of list) {
      volume.set(member[id], (volume.get(member[id]) ?? 0) + weight);
      if (member[other] === member[id]) inside.set(member[id], (inside.get(member[id]) ?? 0) + weight);
    }
  });
  return [...volume].reduce((sum, [c, all]) => sum + (inside.get(c) ?? 0) / total - (all / total) ** 2, 0);
}

/** Node → the share of shortest ways between others that lead through it (0 to 1), and whether it is an estimate. */
const betweenness = once(() => {
  const near = measuredGraph();
  const linked = near.flatMap((list, id) => (list.length ? [id] : []));
  const exact = linked.length <= EXACT_UP_TO;
  const step = exact ? 1 : linked.length / PIVOTS;
  const sources = exact ? linked : Array.from({ length: PIVOTS }, (_, i) => linked[Math.floor(i * step)]);
  const score = new Float64Array(near.length);
  for (const source of sources) addDependencies(source, near, score);
  const pairs = (linked.length - 1) * (linked.length - 2) || 1;
  return { of: Array.from(score, (value) => (value * step) / pairs), exact };
});

/** Brandes: what one source adds to the score of each node that lies between it and others. */
function addDependencies(source, near, score) {
  const distance = new Map([[source, 0]]);
  const ways = new Map([[source, 1]]);
  const order = [source];
  for (const id of order) {
    for (const [other] of near[id]) {
      if (!distance.has(other)) {
        distance.set(other, distance.get(id) + 1);
        order.push(other);
      }
      if (distance.get(other) === distance.get(id) + 1) ways.set(other, (ways.get(other) ?? 0) + ways.get(id));
    }
  }
  const share = new Map();
  for (const id of order.reverse()) {
    for (const [other] of near[id]) {
      if (distance.get(other) !== distance.get(id) - 1) continue;
      const part = (ways.get(other) / ways.get(id)) * (1 + (share.get(id) ?? 0));
      share.set(other, (share.get(other) ?? 0) + part);
    }
    if (id !== source) score[id] += share.get(id) ?? 0;
  }
}
