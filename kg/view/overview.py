"""What the page shows first: at most `LIMIT` nodes, never the whole graph of a large build.

A small build is shown as it is. Of a large one, units stand for all that belongs to them (a division for its provincial
police), and a line between two of them says how many meetings both took part in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from kg.view.network import Network

LIMIT = 60
"""A build of at most this many nodes is shown whole."""

_HUBS = 40
"""Most units that the overview of a larger build shows: each is tied to many, and more can't be read."""

_CROWD = 8
"""A meeting of more units than this ties them to its organisers only, not each to each."""

_LINES = 100
"""Most lines that the overview of a larger build draws: above, only the strongest of each unit."""

_ROLLED_UP = frozenset({"division", "district_level", "commune_level", "team"})


Attendance = dict[int, tuple[set[int], set[int]]]


@dataclass(frozen=True, slots=True)
class Tie:
    """Two nodes of the overview (by index, source < target) and what joins them: meetings by node index."""

    source: int
    target: int
    meetings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """`weights` are the number of meetings (or ties, where `whole`) of each of `nodes`. `attendance` are the units that
    took part in each meeting of the build, rolled up: its organisers, and all of them. `faint` counts the ties between
    `nodes` that are too weak to be drawn."""

    whole: bool
    nodes: tuple[int, ...]
    weights: tuple[int, ...]
    ties: tuple[Tie, ...]
    attendance: Attendance
    faint: int = 0


def overview(network: Network, limit: int = LIMIT) -> Overview:
    """The first view of a network."""
    linked = sorted({end for edge in network.edges for end in (edge.source, edge.target)})
    attendance = _attendance(network)
    if len(linked) <= limit:
        return _whole(network, linked, attendance)
    meetings: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    weights: Counter[int] = Counter()
    for meeting, (hosts, hubs) in sorted(attendance.items()):
        weights.update(hubs)
        for pair in _pairs(hosts, hubs):
            meetings[pair].append(meeting)
    ties = [Tie(source, target, tuple(found)) for (source, target), found in sorted(meetings.items())]
    return _strongest(weights, ties, min(_HUBS, limit), attendance)


def _whole(network: Network, linked: list[int], attendance: Attendance) -> Overview:
    degrees = Counter(end for edge in network.edges for end in (edge.source, edge.target))
    ties = tuple(Tie(edge.source, edge.target, ()) for edge in network.edges)
    return Overview(True, tuple(linked), tuple(degrees[node] for node in linked), ties, attendance)  # noqa: FBT003


def _pairs(hosts: set[int], hubs: set[int]) -> Iterator[tuple[int, int]]:
    for source, target in combinations(sorted(hubs), 2):
        if len(hubs) <= _CROWD or source in hosts or target in hosts:
            yield source, target


def _strongest(weights: Counter[int], ties: list[Tie], limit: int, attendance: Attendance) -> Overview:
    """The hubs with most meetings among those that met another one; ties only between them."""
    meeting_others = {end for tie in ties for end in (tie.source, tie.target)}
    ranked = sorted(meeting_others, key=lambda hub: (-weights[hub], hub))[:limit]
    kept = set(ranked)
    between = [tie for tie in ties if tie.source in kept and tie.target in kept]
    inside = tuple(_clearest(between))
    met = {end for tie in inside for end in (tie.source, tie.target)}
    nodes = tuple(sorted(met))
    counts = tuple(weights[node] for node in nodes)
    return Overview(False, nodes, counts, inside, attendance, len(between) - len(inside))  # noqa: FBT003


def _clearest(ties: list[Tie]) -> list[Tie]:
    """All ties, or as many of the strongest of each unit as leave no more than `_LINES`."""
    if len(ties) <= _LINES:
        return ties
    strongest = sorted(ties, key=lambda tie: (-len(tie.meetings), tie.source, tie.target))
    kept: set[Tie] = set()
    for most in range(1, len(ties)):
        drawn: Counter[int] = Counter()
        wider = set()
        for tie in strongest:
            if drawn[tie.source] < most or drawn[tie.target] < most:
                wider.add(tie)
            drawn.update((tie.source, tie.target))
        if len(wider) > _LINES:
            break
        kept = wider
    return [tie for tie in ties if tie in kept]


def _attendance(network: Network) -> Attendance:
    """Meeting → its organisers and all units that took part, by themselves or through their people, rolled up."""
    nodes = network.nodes
    parents = _parents(network)
    posts: defaultdict[int, set[int]] = defaultdict(set)
    present: defaultdict[int, tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    for edge in network.edges:
        if "post" in edge.relations:
            person, unit = _ordered(network, edge.source, edge.target, "person")
            posts[person].add(_hub(unit, network, parents))
    for edge in network.edges:
        if not {"role", "organizer"} & set(edge.relations):
            continue
        meeting, agent = _ordered(network, edge.source, edge.target, "meeting")
        hosts, hubs = present[meeting]
        if nodes[agent].kind == "unit":
            hubs.add(_hub(agent, network, parents))
            if "organizer" in edge.relations:
                hosts.add(_hub(agent, network, parents))
        else:
            hubs.update(unit for unit in posts[agent] if nodes[unit].detail == "police")
    return dict(present)


def _ordered(network: Network, one: int, other: int, kind: str) -> tuple[int, int]:
    """The two ends of an edge, the one of that kind first."""
    return (one, other) if network.nodes[one].kind == kind else (other, one)


def _parents(network: Network) -> dict[int, int]:
    """Unit → the unit that it is part of; of several the one with the longest name, which is the closest."""
    found: dict[int, int] = {}
    for edge in network.edges:
        if "part_of" in edge.relations:
            candidates = (edge.target, found.get(edge.source, edge.target))
            found[edge.source] = max(candidates, key=lambda i: (len(network.nodes[i].label), -i))
    return found


def _hub(unit: int, network: Network, parents: dict[int, int]) -> int:
    """The unit that stands for this one in the overview."""
    seen = {unit}
    while network.nodes[unit].level in _ROLLED_UP and parents.get(unit, unit) not in seen:
        unit = parents[unit]
        seen.add(unit)
    return unit
