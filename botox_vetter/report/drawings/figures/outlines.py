"""Smooth lines through points: what is drawn of them, and whether a point lies inside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from math import hypot

Point = tuple[float, float]
Curve = tuple[Point, Point, Point]  # a Bézier's two control points and where it ends

STEPS = 6  # straight pieces for each curve, where an area is measured and hit


@dataclass(frozen=True, slots=True)
class Outline:
    """A line that goes smoothly through all its points; closed: and back to the first."""

    points: tuple[Point, ...]
    is_closed: bool = True

    def mirrored(self, about: float) -> "Outline":
        """The same on the other side of the vertical line at `about`."""
        return replace(self, points=tuple((2 * about - x, y) for x, y in self.points))


def whole(half: Sequence[Point], about: float) -> Outline:
    """A closed outline that is the same on both sides; `half`: one side, from top to bottom, with offsets for x."""
    right = [(about + x, y) for x, y in half]
    left = [(about - x, y) for x, y in reversed(half) if x]
    return Outline((*right, *left))


def pair(half: Sequence[Point], about: float) -> tuple[Outline, Outline]:
    """Left and right of the middle; `half`: the right one, with offsets for x."""
    right = Outline(tuple((about + x, y) for x, y in half))
    return right.mirrored(about), right


def oval(x: float, y: float, across: float, down: float) -> tuple[Point, ...]:
    """Eight points of an oval about (x, y), so wide and so high in all."""
    a, b, slant = across / 2, down / 2, 2**-0.5
    turns = ((0, -1), (slant, -slant), (1, 0), (slant, slant), (0, 1), (-slant, slant), (-1, 0), (-slant, -slant))
    return tuple((x + a * right, y + b * below) for right, below in turns)


def curves(outline: Outline) -> tuple[Curve, ...]:
    """From the first point on (Catmull-Rom: at each point it runs as its neighbours lie)."""
    points = outline.points
    around = (points[-1], *points, points[0], points[1]) if outline.is_closed else (points[0], *points, points[-1])
    return tuple(
        (_towards(start, before, end), _towards(end, after, start), end)
        for before, start, end, after in zip(around, around[1:], around[2:], around[3:], strict=False)
    )


@cache
def polygon(outline: Outline) -> tuple[Point, ...]:
    """The outline in short straight pieces."""
    places = [outline.points[0]]
    for one, other, end in curves(outline):
        start = places[-1]
        places += [_on_curve(start, one, other, end, step / STEPS) for step in range(1, STEPS + 1)]
    return tuple(places)


def is_inside(outline: Outline, point: Point) -> bool:
    """Counts how often a line to the right meets the outline."""
    x, y = point
    met = 0
    for (x1, y1), (x2, y2) in pairwise(polygon(outline)):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            met += 1
    return met % 2 == 1


def distance(outline: Outline, point: Point) -> float:
    """From a point to the outline itself, wherever that is nearest."""
    return min(_to_piece(start, end, point) for start, end in pairwise(polygon(outline)))


def bounds(outlines: Iterable[Outline]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all together."""
    xs, ys = zip(*(point for outline in outlines for point in polygon(outline)), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _to_piece(start: Point, end: Point, point: Point) -> float:
    """From a point to a straight piece."""
    along, across = end[0] - start[0], end[1] - start[1]
    length = along**2 + across**2
    share = ((point[0] - start[0]) * along + (point[1] - start[1]) * across) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return hypot(point[0] - start[0] - share * along, point[1] - start[1] - share * across)


def _towards(here: Point, before: Point, after: Point) -> Point:
    """The control point of `here` on the side of `after`."""
    return here[0] + (after[0] - before[0]) / 6, here[1] + (after[1] - before[1]) / 6


def _on_curve(start: Point, one: Point, other: Point, end: Point, share: float) -> Point:
    rest = 1 - share
    weights = rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3
    corners = start, one, other, end
    x = sum(weight * corner[0] for weight, corner in zip(weights, corners, strict=True))
    y = sum(weight * corner[1] for weight, corner in zip(weights, corners, strict=True))
    return x, y
