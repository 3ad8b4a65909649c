"""What stands on a page: marks in pieces, pieces in places."""

from dataclasses import dataclass, replace
from math import inf

from PySide6.QtGui import QTextLayout

from botox_vetter.report.colours import Colour
from botox_vetter.report.document import Heading
from botox_vetter.report.drawings.shapes import Box, Dot, Drawing, Label, Line, Shape


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a set text: line `index` of `layout`. x, y: the top left corner of the width it may fill."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour
    layout: QTextLayout
    index: int

    @property
    def text(self) -> str:
        line = self.layout.lineAt(self.index)
        units = self.layout.text().encode("utf-16-le", "surrogatepass")  # Qt counts in units of UTF-16
        piece = units[2 * line.textStart() : 2 * (line.textStart() + line.textLength())]
        return piece.decode("utf-16-le", "replace").strip()


Mark = TextLine | Shape


@dataclass(frozen=True, slots=True)
class Piece:
    """A strip over the whole width, never cut unless it is higher than a page. Marks count from its top left.

    space_before  left out at the top of a page
    keeps_next    never the last on a page
    likes_next    not parted from the next while a page can hold both
    head          repeated above it where it opens a page (the head row of its table)
    heading       what it heads the following with, for the list of contents
    opens_page    it is the first on a page
    """

    height: float
    marks: tuple[Mark, ...]
    space_before: float = 0.0
    keeps_next: bool = False
    likes_next: bool = False
    head: "Piece | None" = None
    heading: Heading | None = None
    opens_page: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    x: float
    y: float
    piece: Piece


@dataclass(frozen=True, slots=True)
class Page:
    width: float
    height: float
    placed: tuple[Placed, ...]

    @property
    def headings(self) -> list[tuple[float, Heading]]:
        """With how far below the top of the sheet they stand."""
        return [(placed.y, placed.piece.heading) for placed in self.placed if placed.piece.heading]


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """The same mark elsewhere."""
    if isinstance(mark, TextLine):  # most are; `replace` would take five times as long
        return TextLine(mark.x + dx, mark.y + dy, mark.width, mark.height, mark.colour, mark.layout, mark.index)
    if isinstance(mark, Line):
        return replace(mark, x1=mark.x1 + dx, y1=mark.y1 + dy, x2=mark.x2 + dx, y2=mark.y2 + dy)
    return replace(mark, x=mark.x + dx, y=mark.y + dy)


def fitted(drawing: Drawing, width: float, height: float = inf) -> tuple[tuple[Shape, ...], float]:
    """The shapes of a drawing, made smaller where it is wider or higher, and its height then."""
    factor = min(1.0, width / drawing.width, height / drawing.height)
    if factor == 1.0:
        return drawing.shapes, drawing.height
    return tuple(_scaled(shape, factor) for shape in drawing.shapes), drawing.height * factor


def _scaled(shape: Shape, k: float) -> Shape:
    match shape:
        case Line():
            return replace(shape, x1=shape.x1 * k, y1=shape.y1 * k, x2=shape.x2 * k, y2=shape.y2 * k)
        case Box():
            return replace(shape, x=shape.x * k, y=shape.y * k, width=shape.width * k, height=shape.height * k)
        case Dot():
            return replace(shape, x=shape.x * k, y=shape.y * k, radius=shape.radius * k)
        case Label():
            return replace(shape, x=shape.x * k, y=shape.y * k, size=shape.size * k)


def bottom(mark: Mark) -> float:
    """The lowest y that the mark reaches."""
    match mark:
        case Line():
            return max(mark.y1, mark.y2)
        case Dot():
            return mark.y + mark.radius
        case Label():
            return mark.y
        case TextLine() | Box():
            return mark.y + mark.height


def cut(piece: Piece, room: float) -> tuple[Piece, Piece]:
    """A piece that no page can hold, cut between lines: what fits into `room`, and the rest; boxes are cut through."""
    above: list[Mark] = []
    below: list[Mark] = []
    for mark in piece.marks:
        if isinstance(mark, Box) and mark.y < room < bottom(mark):
            above.append(replace(mark, height=room - mark.y))
            below.append(replace(mark, y=room, height=bottom(mark) - room))
        else:
            (above if bottom(mark) <= room else below).append(mark)
    shift = min([room, *(mark.y for mark in below if isinstance(mark, TextLine))])
    rest = tuple(moved(mark, 0, -shift) for mark in below)
    return replace(piece, height=room, marks=tuple(above)), replace(piece, height=piece.height - shift, marks=rest)
