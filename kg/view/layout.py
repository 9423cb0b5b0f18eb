"""Positions computed beforehand, so that the page opens at rest: the same on every machine.

Our own: networkx's spring layout needs numpy, which nothing else here does, and knows nothing of labels. Here a node
takes the room of its label, and in the end no two overlap. Made for the first view's sixty nodes: it takes time in the
square of their number.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Pair = tuple[int, int]

_ROUNDS = 120
_IDEAL = 100.0  # length of a line at rest; the drawing is scaled afterwards
_GRAVITY = 0.35  # keeps loose ends, and parts that no line joins, from drifting off
_TURN = math.pi * (3 - math.sqrt(5))  # the golden angle spreads starting points evenly
_GAP = 14.0  # between boxes, in units of the drawing (pixels at zoom 1)
_ROOM = 1.7  # area of the drawing by that of its boxes
_ASPECT = 1.6  # width by height


@dataclass(frozen=True, slots=True)
class Box:
    """What a node takes up: as wide as its label, and so far above and below its middle."""

    width: float
    up: float
    down: float

    @property
    def area(self) -> float:
        """With the gap around it."""
        return (self.width + _GAP) * (self.up + self.down + _GAP)


def place(boxes: Sequence[Box], ties: Sequence[Pair]) -> list[tuple[int, int]]:
    """A point for each box, in whole units around (0, 0): tied boxes are near one another, none overlap."""
    points = _relax(len(boxes), ties)
    # Pushing boxes apart makes the drawing grow; squeezing it again and again fills the frame more evenly.
    for _ in range(3):
        points = _spread(boxes, _scale(boxes, _even(points)))
    if not points:
        return []
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    return [(round(x - (left + right) / 2), round(y - (top + bottom) / 2)) for x, y in points]


def _relax(count: int, ties: Sequence[Pair]) -> list[Point]:
    """Fruchterman and Reingold's forces, cooled down."""
    xs = [_IDEAL * math.sqrt(i + 0.5) * math.cos(i * _TURN) for i in range(count)]
    ys = [_IDEAL * math.sqrt(i + 0.5) * math.sin(i * _TURN) for i in range(count)]
    for turn in range(_ROUNDS):
        heat = _IDEAL * (1 - turn / _ROUNDS)
        dx, dy = _forces(xs, ys, ties)
        for i in range(count):
            length = math.hypot(dx[i], dy[i]) or 1.0
            step = min(length, heat) / length
            xs[i] += dx[i] * step
            ys[i] += dy[i] * step
    return list(zip(xs, ys, strict=True))


def _forces(xs: list[float], ys: list[float], ties: Sequence[Pair]) -> tuple[list[float], list[float]]:
    dx, dy = [-_GRAVITY * x for x in xs], [-_GRAVITY * y for y in ys]
    for i in range(len(xs)):
        for j in range(i + 1, len(xs)):
            x, y = xs[i] - xs[j], ys[i] - ys[j]
            push = _IDEAL * _IDEAL / (x * x + y * y + 1.0)
            dx[i] += x * push
            dy[i] += y * push
            dx[j] -= x * push
            dy[j] -= y * push
    for i, j in ties:
        x, y = xs[i] - xs[j], ys[i] - ys[j]
        pull = math.hypot(x, y) / _IDEAL
        dx[i] -= x * pull
        dy[i] -= y * pull
        dx[j] += x * pull
        dy[j] += y * pull
    return dx, dy


def _even(points: list[Point]) -> list[Point]:
    """Draw apart what is crowded and together what is far off, halfway to equal distances, keeping the order."""
    if not points:
        return []
    return list(zip(_evened([x for x, _ in points]), _evened([y for _, y in points]), strict=True))


def _evened(values: list[float]) -> list[float]:
    low, high, last = min(values), max(values), max(1, len(values) - 1)
    order = sorted(range(len(values)), key=lambda i: (values[i], i))
    equal = {i: low + (high - low) * rank / last for rank, i in enumerate(order)}
    return [(value + equal[i]) / 2 for i, value in enumerate(values)]


def _scale(boxes: Sequence[Box], points: list[Point]) -> list[Point]:
    """Stretch or squeeze to the room that the boxes need, in the shape of the frame."""
    if not points:
        return []
    height = math.sqrt(sum(box.area for box in boxes) * _ROOM / _ASPECT)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    wide, high = height * _ASPECT / (max(xs) - min(xs) or 1.0), height / (max(ys) - min(ys) or 1.0)
    return [(x * wide, y * high) for x, y in points]


def _spread(boxes: Sequence[Box], points: list[Point]) -> list[Point]:
    """Push boxes apart, along the axis on which they overlap least, until none overlap."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    for _ in range(200):
        moved = False
        for i in range(len(boxes)):
            for j in range(i + 1, len(boxes)):
                over_x = (boxes[i].width + boxes[j].width) / 2 + _GAP - abs(xs[i] - xs[j])
                upper, lower = (i, j) if ys[i] <= ys[j] else (j, i)
                over_y = boxes[upper].down + boxes[lower].up + _GAP - (ys[lower] - ys[upper])
                if over_x <= 1 or over_y <= 1:
                    continue
                moved = True
                if over_x < over_y:
                    shift = over_x / 2 * (1 if xs[i] >= xs[j] else -1)
                    xs[i] += shift
                    xs[j] -= shift
                else:
                    ys[upper] -= over_y / 2
                    ys[lower] += over_y / 2
        if not moved:
            break
    return list(zip(xs, ys, strict=True))
