"""An amount of money as a bar: solid where the price begins, hatched as far as it may go, an arrow where it has no end.

All bars of one scale begin and end at the same amounts, so that they can be held against each other by eye.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from botox_vetter.domain.money import Amount
from botox_vetter.language import tr
from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.score import GAP, HEIGHT, LEGEND_SIZE, SAMPLE_WIDTH, WIDTH
from botox_vetter.report.drawings.shapes import Box, Drawing, Fill, Label, Line, Measure, Shape, strokes

MARK = 3.0  # how wide a fixed price is drawn
ARROW = 7.0  # room beyond the scale, on every bar of it


@dataclass(frozen=True, slots=True)
class Scale:
    """From the least to the greatest amount that is shown."""

    low: Decimal
    high: Decimal

    def at(self, amount: Decimal, width: float = WIDTH) -> float:
        """Where the mark of an amount begins on a bar so wide; a scale of one amount has it in the middle."""
        room = width - ARROW - MARK
        return room / 2 if self.low == self.high else float((amount - self.low) / (self.high - self.low)) * room


def scale_of(amounts: Iterable[Amount]) -> Scale | None:
    """None: there is nothing to show."""
    ends = [end for amount in amounts for end in (amount.low, amount.high) if end is not None]
    return Scale(min(ends), max(ends)) if ends else None


def range_bar(amount: Amount, scale: Scale, alt: str) -> Drawing:
    """One amount within the scale; alt: both in words."""
    return Drawing(WIDTH, HEIGHT, range_shapes(amount, scale, WIDTH), alt)


def range_shapes(amount: Amount, scale: Scale, width: float) -> tuple[Shape, ...]:
    """The bar itself, so wide."""
    begin, end = scale.at(amount.low, width), width - ARROW
    track = Box(0, 0, end, HEIGHT, Colour.TINT), Box(0, 0, end, HEIGHT, Colour.RULE, Fill.OUTLINE)
    shapes: list[Shape] = [*track, Box(begin, 0, MARK, HEIGHT, Colour.ACCENT)]
    if amount.high is None:
        shapes += _without_end(begin + MARK, end)
    elif amount.high > amount.low:
        shapes.append(Box(begin + MARK, 0, scale.at(amount.high, width) - begin, HEIGHT, Colour.ACCENT, Fill.HATCHED))
    return tuple(shapes)


def range_legend(measure: Measure) -> Drawing:
    """What solid, hatched and arrow mean, in one line."""
    hatched = Box(0, 1, SAMPLE_WIDTH, HEIGHT, Colour.ACCENT, Fill.HATCHED)
    samples: tuple[tuple[float, Callable[[float], list[Shape]], str], ...] = (
        (MARK, lambda x: [Box(x, 1, MARK, HEIGHT, Colour.ACCENT)], tr("the price, or where it begins")),
        (SAMPLE_WIDTH, lambda x: [replace(hatched, x=x)], tr("as far as it may go")),
        (SAMPLE_WIDTH + ARROW, lambda x: _without_end(x, x + SAMPLE_WIDTH, 1), tr("no upper end named")),
    )
    shapes: list[Shape] = []
    x = 0.0
    for width, drawn_at, text in samples:
        shapes += [*drawn_at(x), Label(x + width + GAP, HEIGHT, text, LEGEND_SIZE, Colour.QUIET)]
        x += width + GAP + measure(text, LEGEND_SIZE) + 4 * GAP
    alt = tr("Price bars: solid is where a price begins, hatched is as far as it may go, an arrow: no upper end named")
    return Drawing(x - 4 * GAP, HEIGHT + 3, tuple(shapes), alt)


def _without_end(begin: float, end: float, top: float = 0) -> list[Shape]:
    """Hatched from `begin` on, open at `end`, with an arrow beyond."""
    over, _right, *rest = strokes(Box(begin, top, end - begin, HEIGHT, Colour.ACCENT, Fill.HATCHED))
    middle, point = top + HEIGHT / 2, end + ARROW - 1
    back = point - HEIGHT / 2
    head = (
        Line(end, middle, point, middle, Colour.ACCENT, 1),
        Line(back, middle - 2.5, point, middle, Colour.ACCENT, 1),
        Line(back, middle + 2.5, point, middle, Colour.ACCENT, 1),
    )
    return [*((over, *rest) if end > begin else ()), *head]
