"""Rows of a name, a bar and a figure in words, over one axis; names that are too long lose their middle."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.charts.shortened import shortened
from botox_vetter.report.drawings.score import GAP, HEIGHT
from botox_vetter.report.drawings.shapes import Anchor, Drawing, Label, Line, Measure, Shape, shifted
from botox_vetter.report.parts import evenly, numbered

WIDTH = 500.0
SIZE, TICK_SIZE = 8.0, 7.0
MOST_NAME, MOST_WORDS = 150.0, 130.0
ROW, TITLE_ROW, AXIS_ROW = 13.0, 17.0, 12.0
BASE = 8.5  # of a row: the base line of its texts, a little below the bar's middle
MOST_ROWS = 20  # of one drawing, so that it finds room on a page that holds something else, too

Drawn = Callable[[float], tuple[Shape, ...]]  # the bar for a given room, its top left corner at (0, 0)


@dataclass(frozen=True, slots=True)
class Bar:
    """name: of the clinic; words: the figure. drawn None: there is no figure, and the words say so."""

    name: str
    words: str
    drawn: Drawn | None


@dataclass(frozen=True, slots=True)
class Group:
    """Bars that belong together; title "": none."""

    title: str
    bars: tuple[Bar, ...]

    @property
    def rows(self) -> int:
        return len(self.bars) + bool(self.title)


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis as a share of it, and what stands there. is_marked: an amount that all are held against."""

    at: float
    words: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """beyond: room to the right of its end, for arrows."""

    ticks: tuple[Tick, ...]
    beyond: float = 0.0


def chart(groups: Sequence[Group], axis: Axis, legend: Drawing | None, measure: Measure, alt: str) -> Drawing:
    """All groups below each other, the axis under them, then the legend."""
    bars = [bar for group in groups for bar in group.bars]
    names = min(max(measure(bar.name, SIZE) for bar in bars), MOST_NAME)
    words = min(max(measure(bar.words, SIZE) for bar in bars), MOST_WORDS)
    left, right = names + 2 * GAP, WIDTH - words - 2 * GAP
    room = right - left - axis.beyond
    marked = [tick for tick in axis.ticks if tick.is_marked]
    top = y = AXIS_ROW if marked else 0.0
    shapes: list[Shape] = []
    for group in groups:
        if group.title:
            shapes.append(
                Label(0, y + TITLE_ROW - 5, shortened(group.title, SIZE, WIDTH, measure), SIZE, Colour.ACCENT)
            )
            y += TITLE_ROW
        for bar in group.bars:
            shapes += _row(bar, y, left, right, room, names, words, measure)
            y += ROW
    plain = [tick for tick in axis.ticks if not tick.is_marked]
    shapes = [
        *(shape for tick in plain for shape in _tick(tick, left, room, top, y, measure)),
        *shapes,
        *(shape for tick in marked for shape in _tick(tick, left, room, top, y, measure)),
    ]
    y += AXIS_ROW
    if legend is not None:
        shapes += shifted(legend.shapes, 0, y + GAP)
        y += GAP + legend.height
    return Drawing(WIDTH, y, tuple(shapes), alt)


def parted(groups: Sequence[Group]) -> list[tuple[Group, ...]]:
    """The groups for several drawings of about `MOST_ROWS` each; one that is too large for a drawing is parted."""
    found: list[list[Group]] = []
    for part in (part for group in groups for part in _parts(group)):
        if found and sum(group.rows for group in (*found[-1], part)) <= MOST_ROWS:
            found[-1].append(part)
        else:
            found.append([part])
    return [tuple(groups) for groups in found]


def _parts(group: Group) -> list[Group]:
    parts = evenly(group.bars, MOST_ROWS)
    titles = (numbered(group.title, n, len(parts)) if group.title else "" for n in range(1, len(parts) + 1))
    return [Group(title, tuple(bars)) for title, bars in zip(titles, parts, strict=True)]


def _row(
    bar: Bar, y: float, left: float, right: float, room: float, names: float, words: float, measure: Measure
) -> list[Shape]:
    colour = Colour.TEXT if bar.drawn else Colour.QUIET
    shapes: list[Shape] = [
        Label(0, y + BASE, shortened(bar.name, SIZE, names, measure), SIZE),
        Label(right + 2 * GAP, y + BASE, shortened(bar.words, SIZE, words, measure), SIZE, colour),
    ]
    if bar.drawn:
        shapes += shifted(bar.drawn(room), left, y + (ROW - HEIGHT) / 2 - 1)
    return shapes


def _tick(tick: Tick, left: float, room: float, top: float, bottom: float, measure: Measure) -> list[Shape]:
    """A thin line behind the bars with its figure below; what is marked crosses them and is named above."""
    x, half = left + tick.at * room, measure(tick.words, TICK_SIZE) / 2
    colour, width = (Colour.TEXT, 1.0) if tick.is_marked else (Colour.RULE, 0.6)
    y = top - 3 if tick.is_marked else bottom + TICK_SIZE + 1
    middle = min(max(x, half), WIDTH - half)
    return [
        Line(x, top, x, bottom, colour, width),
        Label(middle, y, tick.words, TICK_SIZE, Colour.QUIET, Anchor.MIDDLE),
    ]
