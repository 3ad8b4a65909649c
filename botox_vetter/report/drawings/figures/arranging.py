"""Where face and body stand in the room there is, beside each other or one below the other; in the room's units."""

from dataclasses import dataclass

from botox_vetter.report.drawings.figures.body import BODY
from botox_vetter.report.drawings.figures.face import FACE
from botox_vetter.report.drawings.figures.figure import Figure
from botox_vetter.report.drawings.figures.outlines import Point

LEAST, MOST = 0.95, 1.15  # how large a figure is drawn
LEAST_ALONE = 0.75  # in a narrow room
GAP = 10.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A figure in the room: where its own zero lies, how much larger it is, how wide its columns of names are."""

    figure: Figure
    x: float
    y: float
    scale: float
    names: float

    def out(self, point: Point) -> Point:
        """A point of the figure, in the room."""
        return self.x + point[0] * self.scale, self.y + point[1] * self.scale

    def into(self, point: Point) -> Point:
        """A point of the room, in the figure."""
        return (point[0] - self.x) / self.scale, (point[1] - self.y) / self.scale

    @property
    def width(self) -> float:
        return self.figure.width * self.scale

    @property
    def height(self) -> float:
        return self.figure.height * self.scale


@dataclass(frozen=True, slots=True)
class Arrangement:
    face: Frame
    body: Frame
    height: float

    @property
    def frames(self) -> tuple[Frame, Frame]:
        return self.face, self.body


def arrange(width: float, names: float) -> Arrangement:
    """names: how wide a column of names is. The face has one on either side, the body one to its right."""
    column = names + GAP
    beside = (width - 3 * column - GAP) / (FACE.width + BODY.width)
    if beside >= LEAST:
        return _beside(width, column, names, min(beside, MOST))
    return _below(width, column, names, min(max((width - 2 * column) / FACE.width, LEAST_ALONE), MOST))


def least_width(names: float) -> float:
    return 2 * (names + GAP) + LEAST_ALONE * FACE.width


def _beside(width: float, column: float, names: float, scale: float) -> Arrangement:
    used = 3 * column + GAP + (FACE.width + BODY.width) * scale
    x = (width - used) / 2 + column
    face = Frame(FACE, x, 0, scale, names)
    body = Frame(BODY, x + face.width + column + GAP, 0, scale, names)
    return Arrangement(face, body, max(face.height, body.height))


def _below(width: float, column: float, names: float, scale: float) -> Arrangement:
    face = Frame(FACE, (width - FACE.width * scale) / 2, 0, scale, names)
    middle = (width - BODY.width * scale) / 2
    body = Frame(BODY, max(0.0, min(middle, width - column - BODY.width * scale)), face.height + 2 * GAP, scale, names)
    return Arrangement(face, body, body.y + body.height)
