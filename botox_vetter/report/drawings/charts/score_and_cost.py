"""Score against yearly cost: each clinic a cross as wide as its cost and as high as its score may still turn out.

The mark stands at what is proven. Whom another surely beats is drawn hollow and thin; all others may be best, so no
line is drawn through them. Without an upper end of its cost a clinic stands at the edge. Names stand in a column of
their own, each at the end of a line: however many there are, none lies on another.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from botox_vetter.domain.money import Amount
from botox_vetter.language import tr
from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.charts.chart import MOST_NAME, SIZE, TICK_SIZE, WIDTH
from botox_vetter.report.drawings.charts.costs import rounded_scale
from botox_vetter.report.drawings.charts.legend import Sample, legend
from botox_vetter.report.drawings.charts.shortened import shortened
from botox_vetter.report.drawings.score import GAP, HEIGHT, SAMPLE_WIDTH
from botox_vetter.report.drawings.shapes import Anchor, Dot, Drawing, Label, Line, Measure, Shape, shifted

LEAST_HEIGHT, LINE = 170.0, 10.5  # of the field; of a name
AXIS_ROOM, TOP, BELOW = 22.0, 14.0, 14.0
LEADER = 14.0  # the least room for the lines that lead to the names
RADIUS, CAP = 2.6, 2.0
EDGE = 34.0  # how wide the strip at the edge is


@dataclass(frozen=True, slots=True)
class ScoreAndCost:
    """Of one clinic; year None: its cost cannot be told."""

    name: str
    proven: Fraction
    possible: Fraction
    year: Amount | None
    is_beaten: bool

    @property
    def is_at_edge(self) -> bool:
        return self.year is None or self.year.high is None


def score_and_cost(
    found: Sequence[ScoreAndCost], shown: Callable[[Decimal], str], alt: str, measure: Measure
) -> Drawing | None:
    """All of one currency. None where no clinic has a cost with both ends: then there is nothing to hold it against."""
    if not any(not one.is_at_edge for one in found):
        return None
    field = _Field.of(found, measure)
    shapes: list[Shape] = [*_grid(field, shown), *_crosses(field, found)]
    below = TOP + field.height + BELOW + GAP
    key = _legend(measure)
    return Drawing(WIDTH, below + key.height, (*shapes, *shifted(key.shapes, 0, below)), alt)


@dataclass(frozen=True, slots=True)
class _Field:
    """Where things stand. high: the amount at the right end; edge: how wide the strip is, 0 without one."""

    names: float
    height: float
    high: Decimal
    step: Decimal
    edge: float
    measure: Measure

    @classmethod
    def of(cls, found: Sequence[ScoreAndCost], measure: Measure) -> "_Field":
        names = min(max(measure(one.name, SIZE) for one in found), MOST_NAME)
        scale, step = rounded_scale([one.year for one in found if one.year is not None and not one.is_at_edge])
        edge = EDGE if any(one.is_at_edge for one in found) else 0.0
        return cls(names, max(LEAST_HEIGHT, len(found) * LINE), scale.high, step, edge, measure)

    @property
    def right(self) -> float:
        """The end of the field and of the strip."""
        return WIDTH - self.names - LEADER - 2 * GAP

    def x(self, amount: Decimal) -> float:
        return AXIS_ROOM + float(amount / self.high) * (self.right - self.edge - AXIS_ROOM)

    def y(self, score: Fraction) -> float:
        return TOP + (1 - float(score)) * self.height


def _grid(field: _Field, shown: Callable[[Decimal], str]) -> list[Shape]:
    bottom, right = TOP + field.height, field.right - field.edge
    shapes: list[Shape] = []
    for points in range(0, 101, 20):
        y = field.y(Fraction(points, 100))
        shapes.append(Line(AXIS_ROOM, y, field.right, y, Colour.RULE, 0.6))
        shapes.append(Label(AXIS_ROOM - GAP, y + 2.5, str(points), TICK_SIZE, Colour.QUIET, Anchor.END))
    for n in range(int(field.high / field.step) + 1):
        x = field.x(field.step * n)
        shapes.append(Line(x, TOP, x, bottom, Colour.RULE, 0.6))
        shapes.append(Label(x, bottom + TICK_SIZE + 3, shown(field.step * n), TICK_SIZE, Colour.QUIET, Anchor.MIDDLE))
    shapes.append(Label(0, TOP - 6, tr("Score, of 100, against what a year costs"), TICK_SIZE, Colour.QUIET))
    if field.edge:
        shapes.append(Line(right, TOP, right, bottom, Colour.QUIET, 1.0))
        shapes.append(Line(field.right, TOP, field.right, bottom, Colour.RULE, 0.6))
        shapes.append(Label(field.right, TOP - 6, tr("cost open"), TICK_SIZE, Colour.QUIET, Anchor.END))
    return shapes


def _crosses(field: _Field, found: Sequence[ScoreAndCost]) -> list[Shape]:
    """With the names, from the top as the marks stand."""
    at_edge = [one for one in found if one.is_at_edge]
    spots = {}
    for n, one in enumerate(found):
        if one.year is None or one.year.high is None:
            share = (at_edge.index(one) + 1) / (len(at_edge) + 1)
            spots[n] = field.right - field.edge * (1 - share)
        else:
            spots[n] = field.x((one.year.low + one.year.high) / 2)
    order = sorted(spots, key=lambda n: (field.y(found[n].proven), -spots[n]))
    heights = _apart([field.y(found[n].proven) for n in order], TOP + field.height)
    shapes: list[Shape] = []
    for n, height in zip(order, heights, strict=True):
        shapes += _cross(field, found[n], spots[n], height)
    return shapes


def _cross(field: _Field, one: ScoreAndCost, x: float, name_y: float) -> list[Shape]:
    colour, width = (Colour.QUIET, 0.6) if one.is_beaten else (Colour.ACCENT, 1.2)
    low, high = field.y(one.proven), field.y(one.possible)
    names_x = WIDTH - field.names
    shapes: list[Shape] = [
        Line(x + RADIUS + 1, low, names_x - GAP, name_y - 2.5, Colour.RULE, 0.5),
        Line(x, low, x, high, colour, width),
        Line(x - CAP, high, x + CAP, high, colour, width),
    ]
    if one.year is not None and one.year.high is not None and one.year.high > one.year.low:
        left, right = field.x(one.year.low), field.x(one.year.high)
        shapes.append(Line(left, low, right, low, colour, width))
        shapes += [Line(end, low - CAP, end, low + CAP, colour, width) for end in (left, right)]
    name = shortened(one.name, SIZE, field.names, field.measure)
    shapes.append(Dot(x, low, RADIUS, colour, is_hollow=one.is_beaten))
    shapes.append(Label(names_x, name_y, name, SIZE, Colour.QUIET if one.is_beaten else Colour.TEXT))
    return shapes


def _apart(wanted: Sequence[float], bottom: float) -> list[float]:
    """Base lines near those that are wanted, in their order, a line apart, the last not below the bottom."""
    placed: list[float] = []
    for y in wanted:
        placed.append(max(y + 2.5, placed[-1] + LINE if placed else TOP + SIZE - 2))
    limit = bottom
    for n in range(len(placed) - 1, -1, -1):
        placed[n] = min(placed[n], limit)
        limit = placed[n] - LINE
    return placed


def _legend(measure: Measure) -> Drawing:
    middle = HEIGHT / 2
    cross: tuple[Shape, ...] = (
        Line(0, middle, SAMPLE_WIDTH, middle, Colour.ACCENT, 1.2),
        Line(SAMPLE_WIDTH / 2, 0, SAMPLE_WIDTH / 2, middle, Colour.ACCENT, 1.2),
        Dot(SAMPLE_WIDTH / 2, middle, RADIUS, Colour.ACCENT),
    )
    samples = [
        Sample(SAMPLE_WIDTH, cross, tr("may be best: the mark at what is proven, upwards what is possible")),
        Sample(
            2 * RADIUS, (Dot(RADIUS, middle, RADIUS, Colour.QUIET, is_hollow=True),), tr("surely beaten by another")
        ),
    ]
    alt = tr("Solid marks may be best, hollow ones are surely beaten; lines show how far cost and score may go")
    return legend(samples, WIDTH, measure, alt)
