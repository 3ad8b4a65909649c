"""Samples with what they mean, in as many lines as they need."""

from collections.abc import Iterable
from dataclasses import dataclass

from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.score import GAP, HEIGHT, LEGEND_SIZE
from botox_vetter.report.drawings.shapes import Drawing, Label, Measure, Shape, shifted

LINE = 12.0


@dataclass(frozen=True, slots=True)
class Sample:
    """shapes: so wide, in a line of HEIGHT; none for words alone."""

    width: float
    shapes: tuple[Shape, ...]
    words: str


def legend(samples: Iterable[Sample], room: float, measure: Measure, alt: str) -> Drawing:
    """Not wider than `room`, but for a single one that is. Words alone stand below the samples, in columns."""
    samples = tuple(samples)
    column = max((measure(one.words, LEGEND_SIZE) for one in samples if not one.shapes), default=0.0)
    shapes: list[Shape] = []
    x, y = 0.0, 0.0
    is_after_sample = False
    for sample in samples:
        gap = GAP if sample.shapes else 0.0
        width = sample.width + gap + measure(sample.words, LEGEND_SIZE) if sample.shapes else column
        is_below = is_after_sample and not sample.shapes
        if x > 0 and (is_below or x + width > room):
            x, y = 0.0, y + LINE
        shapes += shifted(sample.shapes, x, y + 1)
        shapes.append(Label(x + sample.width + gap, y + HEIGHT, sample.words, LEGEND_SIZE, Colour.QUIET))
        x += width + 4 * GAP
        is_after_sample = bool(sample.shapes)
    return Drawing(room, y + HEIGHT + 3, tuple(shapes), alt)
