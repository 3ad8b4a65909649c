"""Links drawn: solid is evidenced, hatched is claimed, an empty box was asked.

Where a link is missing there is a gap: a dash in it where nothing is known, a cross where something speaks against it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.shapes import Anchor, Box, Drawing, Fill, Label, Line, Measure, Shape
from botox_vetter.vetting.chain import Hold

SMALL_WIDTH, SMALL_HEIGHT = 84.0, 10.0
WIDTH, BAR = 290.0, 11.0
SIZE = 8.0

FILLS = {Hold.EVIDENCED: Fill.SOLID, Hold.CLAIMED: Fill.HATCHED, Hold.ASKED: Fill.OUTLINE}
COLOURS = {
    Hold.EVIDENCED: Colour.GOOD,
    Hold.CLAIMED: Colour.CAUTION,
    Hold.ASKED: Colour.QUIET,
    Hold.MISSING: Colour.QUIET,
}


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """name: of the link; words: how it holds; is_against: what is known of it is bad."""

    hold: Hold
    name: str
    words: str
    is_against: bool = False

    @property
    def colour(self) -> Colour:
        return Colour.BAD if self.is_against else COLOURS[self.hold]


def small_chain(links: Sequence[DrawnLink], alt: str) -> Drawing:
    """For a cell of a table."""
    return Drawing(SMALL_WIDTH, SMALL_HEIGHT, tuple(_links(links, SMALL_WIDTH, SMALL_HEIGHT)), alt)


def chain_drawing(links: Sequence[DrawnLink], measure: Measure, alt: str) -> Drawing:
    """With the names of the links below, and how each holds."""
    shapes = _links(links, WIDTH, BAR)
    step = WIDTH / len(links)
    for n, link in enumerate(links):
        middle = (n + 0.5) * step
        for line, (words, ink) in enumerate(((link.name, Colour.TEXT), (link.words, link.colour)), start=1):
            size = min(SIZE, SIZE * (step - 2) / max(measure(words, SIZE), 1))
            shapes.append(Label(middle, BAR + line * (SIZE + 3), words, size, ink, Anchor.MIDDLE))
    return Drawing(WIDTH, BAR + 2 * SIZE + 9, tuple(shapes), alt)


def _links(links: Sequence[DrawnLink], width: float, height: float) -> list[Shape]:
    """Neighbours that are there are joined by a line."""
    step = width / len(links)
    inner = step * 0.72
    shapes: list[Shape] = []
    for n, link in enumerate(links):
        x = n * step + (step - inner) / 2
        if link.hold is Hold.MISSING:
            shapes += (_cross if link.is_against else _dash)(x + inner / 2, height)
            continue
        shapes.append(Box(x, 0, inner, height, link.colour, FILLS[link.hold]))
        if n + 1 < len(links) and links[n + 1].hold is not Hold.MISSING:
            shapes.append(Line(x + inner, height / 2, x + step, height / 2, Colour.QUIET, 1.2))
    return shapes


def _cross(middle: float, height: float) -> list[Shape]:
    half = height / 3
    return [
        Line(middle - half, height / 2 - up, middle + half, height / 2 + up, Colour.BAD, 1.2) for up in (-half, half)
    ]


def _dash(middle: float, height: float) -> list[Shape]:
    half = height / 3
    return [Line(middle - half, height / 2, middle + half, height / 2, Colour.QUIET, 1.2)]
