"""A price over time as a small line: every day on which it was read, as high as it was from nought on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from botox_vetter.domain.money import Amount
from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.shapes import Anchor, Dot, Drawing, Label, Line, Shape

WIDTH, HEIGHT = 220.0, 62.0
SIZE = 7.0
TOP, BOTTOM = 13.0, 48.0  # of the highest amount, and of nought
SIDE = 4.0  # room for the dots
DOT = 2.2


@dataclass(frozen=True, slots=True)
class Reading:
    """One day; words: the amount."""

    on: date
    amount: Amount
    words: str


def over_time(readings: Sequence[Reading], first: date, last: date, days: tuple[str, str], alt: str) -> Drawing:
    """readings: at least two, the oldest first, between the days `first` and `last`, which `days` puts into words.

    A step leads from each to the next: nobody knows when in between it changed. A bar: a range; hollow: no upper end.
    """
    greatest = max(reading.amount.high or reading.amount.low for reading in readings)
    places = [(_x(reading.on, first, last), _y(reading.amount.low, greatest)) for reading in readings]
    shapes: list[Shape] = [Line(0, BOTTOM, WIDTH, BOTTOM, Colour.RULE)]
    for (x, y), (next_x, next_y) in pairwise(places):
        shapes += [Line(x, y, next_x, y, Colour.ACCENT, 1), Line(next_x, y, next_x, next_y, Colour.ACCENT, 1)]
    for (x, y), reading in zip(places, readings, strict=True):
        shapes += _mark(x, y, reading.amount, greatest)
    shapes += [
        Label(0, SIZE, readings[0].words, SIZE),
        Label(WIDTH, SIZE, readings[-1].words, SIZE, anchor=Anchor.END),
        Label(0, BOTTOM + SIZE + 3, days[0], SIZE, Colour.QUIET),
        Label(WIDTH, BOTTOM + SIZE + 3, days[1], SIZE, Colour.QUIET, Anchor.END),
    ]
    return Drawing(WIDTH, HEIGHT, tuple(shapes), alt)


def _mark(x: float, y: float, amount: Amount, greatest: Decimal) -> list[Shape]:
    dot = Dot(x, y, DOT, Colour.ACCENT, is_hollow=amount.high is None)
    if amount.high is None or amount.high == amount.low:
        return [dot]
    return [Line(x, y, x, _y(amount.high, greatest), Colour.ACCENT, 2.5), dot]


def _x(on: date, first: date, last: date) -> float:
    whole = max((last - first).days, 1)
    return SIDE + (WIDTH - 2 * SIDE) * (on - first).days / whole


def _y(amount: Decimal, greatest: Decimal) -> float:
    return BOTTOM if not greatest else BOTTOM - (BOTTOM - TOP) * float(amount / greatest)
