"""Rows of a name, a bar and a figure in words, over one axis; names that are too long lose their middle."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.charts.bars import Axis, Bar, Group, Tick, parted
from botox_vetter.report.drawings.charts.shortened import shortened
from botox_vetter.report.drawings.score import GAP, HEIGHT
from botox_vetter.report.drawings.shapes import Anchor, Drawing, Label, Line, Measure, Shape, shifted

WIDTH = 500.0
SIZE, TICK_SIZE = 8.0, 7.0
MOST_NAME, MOST_WORDS = 150.0, 130.0
ROW, TITLE_ROW, AXIS_ROW = 13.0, 17.0, 12.0
BASE = 8.5  # of a row: the base line of its texts, a little below the bar's middle


@dataclass(frozen=True, slots=True)
class _Frame:
    """The columns that all drawings of one kind share, so that their bars can be held against each other."""

    names: float
    words: float
    axis: Axis
    measure: Measure

    @property
    def left(self) -> float:
        return self.names + 2 * GAP

    @property
    def right(self) -> float:
        return WIDTH - self.words - 2 * GAP

    @property
    def room(self) -> float:
        """From one end of the axis to the other."""
        return self.right - self.left - self.axis.beyond


def charts(groups: Sequence[Group], axis: Axis, legend: Drawing, measure: Measure, alt: str) -> tuple[Drawing, ...]:
    """All groups below each other in one drawing, or, of very many bars, in several; the legend stands in each."""
    bars = [bar for group in groups for bar in group.bars]
    names = min(max(measure(bar.name, SIZE) for bar in bars), MOST_NAME)
    words = min(max(measure(bar.words, SIZE) for bar in bars), MOST_WORDS)
    frame = _Frame(names, words, axis, measure)
    return tuple(_chart(some, frame, legend, alt) for some in parted(groups))


def _chart(groups: Iterable[Group], frame: _Frame, legend: Drawing, alt: str) -> Drawing:
    marked = [tick for tick in frame.axis.ticks if tick.is_marked]
    plain = [tick for tick in frame.axis.ticks if not tick.is_marked]
    top = y = AXIS_ROW if marked else 0.0
    rows: list[Shape] = []
    for group in groups:
        if group.title:
            title = shortened(group.title, SIZE, WIDTH, frame.measure)
            rows.append(Label(0, y + TITLE_ROW - 5, title, SIZE, Colour.ACCENT))
            y += TITLE_ROW
        for bar in group.bars:
            rows += _row(bar, y, frame)
            y += ROW
    behind, before = ([shape for tick in ticks for shape in _tick(tick, frame, top, y)] for ticks in (plain, marked))
    below = y + AXIS_ROW + GAP
    shapes = (*behind, *rows, *before, *shifted(legend.shapes, 0, below))
    return Drawing(WIDTH, below + legend.height, shapes, alt)


def _row(bar: Bar, y: float, frame: _Frame) -> list[Shape]:
    colour = Colour.TEXT if bar.drawn else Colour.QUIET
    name = shortened(bar.name, SIZE, frame.names, frame.measure)
    words = shortened(bar.words, SIZE, frame.words, frame.measure)
    texts = [Label(0, y + BASE, name, SIZE), Label(frame.right + 2 * GAP, y + BASE, words, SIZE, colour)]
    drawn = bar.drawn(frame.room) if bar.drawn else ()
    return [*texts, *shifted(drawn, frame.left, y + (ROW - HEIGHT) / 2 - 1)]


def _tick(tick: Tick, frame: _Frame, top: float, bottom: float) -> list[Shape]:
    """A thin line behind the bars with its figure below; what is marked crosses them and is named above."""
    x, half = frame.left + tick.at * frame.room, frame.measure(tick.words, TICK_SIZE) / 2
    colour, width = (Colour.TEXT, 1.0) if tick.is_marked else (Colour.RULE, 0.6)
    y = top - 3 if tick.is_marked else bottom + TICK_SIZE + 1
    words_x = x if tick.words_at is None else frame.left + tick.words_at * frame.room
    middle = min(max(words_x, half), WIDTH - half)
    return [
        Line(x, top, x, bottom, colour, width),
        Label(middle, y, tick.words, TICK_SIZE, Colour.QUIET, Anchor.MIDDLE),
    ]
