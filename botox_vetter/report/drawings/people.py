"""A hundred people as dots, so many of them filled: with the treatment, and beside them with a placebo."""

from decimal import ROUND_HALF_UP, Decimal

from botox_vetter.language import tr
from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.shapes import Dot, Drawing, Label, Shape

ACROSS, STEP, RADIUS = 20, 8.0, 2.7
SIZE = 8.0
FIELD_WIDTH, FIELD_HEIGHT = ACROSS * STEP, 100 / ACROSS * STEP
BETWEEN = 40.0
HEAD = 12.0


def people_drawing(treated: Decimal, placebo: Decimal | None) -> Drawing:
    """treated, placebo: of 100, drawn as whole people; None: not read, and nothing is drawn for it."""
    fields = [(tr("Treated: {n} of 100"), treated)]
    if placebo is not None:
        fields.append((tr("Placebo: {n} of 100"), placebo))
    shapes: list[Shape] = []
    told = []
    for number, (words, share) in enumerate(fields):
        n = int(share.quantize(Decimal(1), ROUND_HALF_UP))
        text = words.format(n=n)
        left = number * (FIELD_WIDTH + BETWEEN)
        shapes += [Label(left, SIZE, text, SIZE), *_field(n, left)]
        told.append(text)
    width = len(fields) * FIELD_WIDTH + (len(fields) - 1) * BETWEEN
    return Drawing(width, HEAD + FIELD_HEIGHT, tuple(shapes), tr("Dots: {fields}").format(fields="; ".join(told)))


def _field(n: int, left: float) -> list[Shape]:
    """Rows of dots, filled from the top left; an empty one is hollow, so that no colour is needed."""
    dots: list[Shape] = []
    for person in range(100):
        x, y = left + (person % ACROSS) * STEP + RADIUS + 0.5, HEAD + person // ACROSS * STEP + RADIUS + 0.5
        is_one = person < n
        dots.append(Dot(x, y, RADIUS, Colour.ACCENT if is_one else Colour.QUIET, is_hollow=not is_one))
    return dots
