"""The shapes of a drawing. Lengths in points (1/72 inch), x to the right, y downwards from the top left corner."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import pairwise

from botox_vetter.report.colours import Colour

Measure = Callable[[str, float], float]  # the width in points of a text at a size in points

HATCH_STEP = 3.0
EDGE = 0.8  # how thick the edge of a hollow dot is


class Fill(StrEnum):
    SOLID = "solid"
    HATCHED = "hatched"
    OUTLINE = "outline"


class Anchor(StrEnum):
    """Which part of a text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Line:
    x1: float
    y1: float
    x2: float
    y2: float
    colour: Colour
    width: float = 0.6


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float
    colour: Colour
    fill: Fill = Fill.SOLID


@dataclass(frozen=True, slots=True)
class Dot:
    """A round mark about its middle. is_hollow: only its edge."""

    x: float
    y: float
    radius: float
    colour: Colour
    is_hollow: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; y is its base line."""

    x: float
    y: float
    text: str
    size: float
    colour: Colour = Colour.TEXT
    anchor: Anchor = Anchor.START


Shape = Line | Box | Dot | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """alt: what the drawing shows, for who cannot see it."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    alt: str


def shifted(shapes: Iterable[Shape], dx: float, dy: float) -> tuple[Shape, ...]:
    """The same shapes elsewhere."""
    return tuple(_shifted(shape, dx, dy) for shape in shapes)


def _shifted(shape: Shape, dx: float, dy: float) -> Shape:
    if isinstance(shape, Line):
        return replace(shape, x1=shape.x1 + dx, y1=shape.y1 + dy, x2=shape.x2 + dx, y2=shape.y2 + dy)
    return replace(shape, x=shape.x + dx, y=shape.y + dy)


def strokes(box: Box) -> tuple[Line, ...]:
    """The lines of a hatched box or an outline: its four sides, and slanting lines clipped to it."""
    left, top, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    sides = tuple(Line(*a, *b, box.colour, 0.5) for a, b in pairwise(corners))
    if box.fill is not Fill.HATCHED:
        return sides
    count = int((box.width + box.height) / HATCH_STEP)
    return sides + tuple(_slant(box, (n + 1) * HATCH_STEP) for n in range(count))


def _slant(box: Box, offset: float) -> Line:
    """A falling line from the left side to the lower edge, `offset` from their corner, cut where it leaves the box."""
    over, beyond = max(0.0, offset - box.height), max(0.0, offset - box.width)
    bottom = box.y + box.height
    return Line(box.x + over, bottom - offset + over, box.x + offset - beyond, bottom - beyond, box.colour, 0.5)


def estimated_width(text: str, size: float) -> float:
    """A `Measure` where no font is at hand: about the width in a plain sans serif, rather too wide than too narrow."""
    return size * sum(map(_width, text))


@cache
def _width(character: str) -> float:
    """Of one character at size 1."""
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if character in "iljtfrI.,:;'|!()[] ":
        return 0.42
    if character in "mwMW@%—…":
        return 1.0
    return 0.79 if character.isupper() else 0.64
