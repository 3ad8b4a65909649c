"""The score as a bar from 0 to 100: solid as far as it is proven, hatched as far as it is possible."""

from fractions import Fraction

from botox_vetter.language import tr
from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.shapes import Box, Drawing, Fill, Label, Measure, Shape
from botox_vetter.vetting.results import whole_points

WIDTH, HEIGHT = 84.0, 7.0
LEGEND_SIZE = 7.5
SAMPLE_WIDTH, GAP = 18.0, 4.0


def score_bar(proven: Fraction, possible: Fraction, colour: Colour) -> Drawing:
    """The bar of one clinic; both scores within [0, 1], proven at most possible."""
    alt = tr("Bar: proven {proven}, possible {possible} of 100").format(
        proven=whole_points(proven), possible=whole_points(possible)
    )
    return Drawing(WIDTH, HEIGHT, score_shapes(proven, possible, colour, WIDTH), alt)


def score_shapes(proven: Fraction, possible: Fraction, colour: Colour, width: float) -> tuple[Shape, ...]:
    """The bar itself, so wide."""
    solid, reach = float(proven) * width, float(possible) * width
    shapes: list[Shape] = [Box(0, 0, width, HEIGHT, Colour.TINT), Box(0, 0, width, HEIGHT, Colour.RULE, Fill.OUTLINE)]
    if reach > solid:
        shapes.append(Box(solid, 0, reach - solid, HEIGHT, colour, Fill.HATCHED))
    if solid > 0:
        shapes.append(Box(0, 0, solid, HEIGHT, colour))
    return tuple(shapes)


def score_legend(measure: Measure) -> Drawing:
    """What solid, hatched and empty mean, in one line; in no verdict's colour, since bars have that of theirs."""
    entries = (
        (Fill.SOLID, Colour.QUIET, tr("proven")),
        (Fill.HATCHED, Colour.QUIET, tr("possible, if what is still open turns out well")),
        (Fill.OUTLINE, Colour.QUIET, tr("out of reach")),
    )
    shapes: list[Shape] = []
    x = 0.0
    for fill, colour, text in entries:
        shapes += [
            Box(x, 1, SAMPLE_WIDTH, HEIGHT, colour, fill),
            Label(x + SAMPLE_WIDTH + GAP, HEIGHT, text, LEGEND_SIZE, Colour.QUIET),
        ]
        x += SAMPLE_WIDTH + GAP + measure(text, LEGEND_SIZE) + 4 * GAP
    alt = tr("Score bars: solid is proven, hatched is possible, empty is out of reach")
    return Drawing(x - 4 * GAP, HEIGHT + 3, tuple(shapes), alt)
