"""What a drawn figure is made of, and which place of it lies where."""

from dataclasses import dataclass
from enum import StrEnum

from botox_vetter.report.drawings.figures.outlines import Outline, Point, distance, is_inside


class Side(StrEnum):
    """On which side of the figure the name of a place stands."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Place:
    """An area of facts.toml on the drawing: one outline, or one for each side of the body."""

    area: str
    outlines: tuple[Outline, ...]
    side: Side


@dataclass(frozen=True, slots=True)
class Figure:
    """lines: drawn and never pressed; places: as one walks through them, from top to bottom."""

    width: float
    height: float
    lines: tuple[Outline, ...]
    places: tuple[Place, ...]


def place_at(figure: Figure, point: Point, reach: float = 0) -> Place | None:
    """The place that is pressed at a point of the figure, else the nearest within reach; None: none."""
    inside = (p for p in figure.places if any(is_inside(outline, point) for outline in p.outlines))
    return next(inside, None) or (_nearest(figure, point, reach) if reach else None)


def _nearest(figure: Figure, point: Point, reach: float) -> Place | None:
    away = {place.area: min(distance(outline, point) for outline in place.outlines) for place in figure.places}
    nearest = min(figure.places, key=lambda place: away[place.area])
    return nearest if away[nearest.area] <= reach else None
