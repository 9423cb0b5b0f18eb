"""Positions computed beforehand, so that the page opens at rest: the same on every machine.

Our own: networkx's spring layout needs numpy, which nothing else here does, and knows nothing of labels. A node is the
box of its label here, and no two boxes overlap in the end. Made for the first view's sixty nodes; it takes time in the
square of their number.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Pair = tuple[int, int]

_ROUNDS = 120
_GAP = 26.0  # between boxes, in units of the drawing (pixels at zoom 1)
_TURN = math.pi * (3 - math.sqrt(5))  # the golden angle spreads starting points evenly


@dataclass(frozen=True, slots=True)
class Box:
    """What a node takes up with its label, in units of the drawing."""

    width: float
    height: float


def place(boxes: Sequence[Box], ties: Sequence[Pair]) -> list[tuple[int, int]]:
    """A centre for each box, in whole units around (0, 0): tied boxes are near, none overlap.

    Parts that no tie joins are laid out one by one and packed in rows, the largest first.
    """
    centres: list[Point] = [(0.0, 0.0)] * len(boxes)
    drawn = []
    for part in _components(len(boxes), ties):
        index = {node: i for i, node in enumerate(part)}
        inside = [(index[a], index[b]) for a, b in ties if a in index and b in index]
        here = [boxes[node] for node in part]
        drawn.append((part, _spread(here, _relax(here, inside))))
    for part, points in _pack(boxes, drawn):
        for node, point in zip(part, points, strict=True):
            centres[node] = point
    middle = _middle(centres)
    return [(round(x - middle[0]), round(y - middle[1])) for x, y in centres]


def _components(count: int, ties: Sequence[Pair]) -> list[list[int]]:
    """Connected parts, the largest first, then by their first node."""
    near = defaultdict(list)
    for a, b in ties:
        near[a].append(b)
        near[b].append(a)
    seen: set[int] = set()
    parts = []
    for start in range(count):
        if start in seen:
            continue
        part, todo = [], [start]
        seen.add(start)
        while todo:
            node = todo.pop()
            part.append(node)
            fresh = [other for other in near[node] if other not in seen]
            seen.update(fresh)
            todo.extend(fresh)
        parts.append(sorted(part))
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _relax(boxes: Sequence[Box], ties: Sequence[Pair]) -> list[Point]:
    """Fruchterman and Reingold's forces, cooled down; distances count wider than high, as labels are."""
    count = len(boxes)
    ideal = 90.0 + sum(box.width for box in boxes) / count * 0.5
    xs = [ideal * math.sqrt(i + 0.5) * math.cos(i * _TURN) for i in range(count)]
    ys = [ideal * math.sqrt(i + 0.5) * math.sin(i * _TURN) for i in range(count)]
    for turn in range(_ROUNDS if count > 1 else 0):
        heat = ideal * (1 - turn / _ROUNDS) * 0.9
        dx, dy = _forces(xs, ys, ties, ideal)
        for i in range(count):
            length = math.hypot(dx[i], dy[i]) or 1.0
            step = min(length, heat) / length
            xs[i] += dx[i] * step
            ys[i] += dy[i] * step
    return [(x * 1.25, y * 0.8) for x, y in zip(xs, ys, strict=True)]


def _forces(xs: list[float], ys: list[float], ties: Sequence[Pair], ideal: float) -> tuple[list[float], list[float]]:
    count = len(xs)
    # A weak pull to the middle keeps loose ends from drifting off.
    dx, dy = [-0.04 * x for x in xs], [-0.06 * y for y in ys]
    for i in range(count):
        for j in range(i + 1, count):
            x, y = xs[i] - xs[j], ys[i] - ys[j]
            push = ideal * ideal / (x * x + y * y + 1.0)
            dx[i] += x * push
            dy[i] += y * push
            dx[j] -= x * push
            dy[j] -= y * push
    for i, j in ties:
        x, y = xs[i] - xs[j], ys[i] - ys[j]
        pull = math.hypot(x, y) / ideal
        dx[i] -= x * pull
        dy[i] -= y * pull
        dx[j] += x * pull
        dy[j] += y * pull
    return dx, dy


def _spread(boxes: Sequence[Box], points: list[Point]) -> list[Point]:
    """Push boxes apart, along the axis on which they overlap least, until none overlap."""
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    for _ in range(200):
        moved = False
        for i in range(len(boxes)):
            for j in range(i + 1, len(boxes)):
                over_x = (boxes[i].width + boxes[j].width) / 2 + _GAP - abs(xs[i] - xs[j])
                over_y = (boxes[i].height + boxes[j].height) / 2 + _GAP - abs(ys[i] - ys[j])
                if over_x <= 1 or over_y <= 1:
                    continue
                moved = True
                if over_x < over_y:
                    shift = over_x / 2 * (1 if xs[i] >= xs[j] else -1)
                    xs[i] += shift
                    xs[j] -= shift
                else:
                    shift = over_y / 2 * (1 if ys[i] >= ys[j] else -1)
                    ys[i] += shift
                    ys[j] -= shift
        if not moved:
            break
    return list(zip(xs, ys, strict=True))


def _pack(boxes: Sequence[Box], drawn: list[tuple[list[int], list[Point]]]) -> list[tuple[list[int], list[Point]]]:
    """Set the parts in rows about as wide as the largest part or 1.6 times as wide as high."""
    frames = [_frame([boxes[node] for node in part], points) for part, points in drawn]
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in frames)
    limit = max([math.sqrt(area * 1.6)] + [right - left for left, _, right, _ in frames])
    packed = []
    x = y = row = 0.0
    for (part, points), (left, top, right, bottom) in zip(drawn, frames, strict=True):
        if x and x + right - left > limit:
            x, y, row = 0.0, y + row + _GAP * 2, 0.0
        packed.append((part, [(px - left + x, py - top + y) for px, py in points]))
        x += right - left + _GAP * 2
        row = max(row, bottom - top)
    return packed


def _frame(boxes: Sequence[Box], points: Sequence[Point]) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of all boxes."""
    return (
        min(x - box.width / 2 for box, (x, _) in zip(boxes, points, strict=True)),
        min(y - box.height / 2 for box, (_, y) in zip(boxes, points, strict=True)),
        max(x + box.width / 2 for box, (x, _) in zip(boxes, points, strict=True)),
        max(y + box.height / 2 for box, (_, y) in zip(boxes, points, strict=True)),
    )


def _middle(points: Sequence[Point]) -> Point:
    if not points:
        return (0.0, 0.0)
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
