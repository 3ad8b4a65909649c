"""The names beside a figure, each led to its place by a line: no two names overlap, no two lines cross."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from botox_vetter.report.drawings.figures.arranging import GAP, Frame
from botox_vetter.report.drawings.figures.figure import Place, Side
from botox_vetter.report.drawings.figures.outlines import Point, polygon

Lines = tuple[str, ...]
BETWEEN = 4.0  # from the end of a line to the name


@dataclass(frozen=True, slots=True)
class Callout:
    """A name in lines, whose first begins at `top`; `x`: its edge towards the figure. The line runs from tip to end."""

    area: str
    lines: Lines
    side: Side
    x: float
    top: float
    tip: Point
    end: Point


def callouts(frame: Frame, names: Mapping[str, Lines], line_height: float) -> tuple[Callout, ...]:
    """Of the places that are named in `names`, by area, each name in lines."""
    made: list[Callout] = []
    for side in Side:
        chosen = [place for place in frame.figure.places if place.side is side and place.area in names]
        made += _column(frame, side, chosen, names, line_height)
    return tuple(made)


def wrapped(text: str, width: float, measure: Callable[[str], float]) -> Lines:
    """As many words in a line as there is room for; a word that is too long has a line of its own."""
    lines: list[str] = []
    for word in text.split():
        if lines and measure(f"{lines[-1]} {word}") <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(lines)


def _column(
    frame: Frame, side: Side, places: Iterable[Place], names: Mapping[str, Lines], line_height: float
) -> list[Callout]:
    edge = frame.x - GAP if side is Side.LEFT else frame.x + frame.width + GAP
    inner = edge + BETWEEN if side is Side.LEFT else edge - BETWEEN
    row = sorted(((_tip(frame, place), place) for place in places), key=lambda item: item[0][1])
    for _ in range(len(row) ** 2 + 1):  # each exchange makes the lines shorter, so that this ends before
        heights = [len(names[place.area]) * line_height for _tip, place in row]
        tops = spread([tip[1] - height / 2 for (tip, _), height in zip(row, heights, strict=True)], heights, frame)
        ends = [(inner, top + height / 2) for top, height in zip(tops, heights, strict=True)]
        crossed = _first_crossing([tip for tip, _ in row], ends)
        if crossed is None:
            break
        row[crossed], row[crossed + 1] = row[crossed + 1], row[crossed]
    return [
        Callout(place.area, names[place.area], side, edge, top, tip, end)
        for (tip, place), top, end in zip(row, tops, ends, strict=True)
    ]


def spread(wished: Sequence[float], heights: Sequence[float], frame: Frame) -> list[float]:
    """The tops, near where they are wished: in that order, none over another, within the frame where they all fit."""
    tops = list(wished)
    lowest = frame.y
    for n, height in enumerate(heights):
        tops[n] = max(tops[n], lowest)
        lowest = tops[n] + height
    highest = frame.y + frame.height
    for n in reversed(range(len(tops))):
        tops[n] = min(tops[n], highest - heights[n])
        highest = tops[n]
    return tops


def _tip(frame: Frame, place: Place) -> Point:
    """The point of the place that is nearest to its name's column."""
    corners = [corner for outline in place.outlines for corner in polygon(outline)]
    x, y = min(corners) if place.side is Side.LEFT else max(corners)
    return frame.out((x, y))


def _first_crossing(tips: Sequence[Point], ends: Sequence[Point]) -> int | None:
    """The first of two neighbours whose lines cross."""
    return next((n for n in range(len(tips) - 1) if _cross(tips[n], ends[n], tips[n + 1], ends[n + 1])), None)


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
