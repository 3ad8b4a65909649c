"""The scores of all clinics on one axis from 0 to 100."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.charts.bars import Axis, Bar, Drawn, Group, Tick
from botox_vetter.report.drawings.charts.chart import charts
from botox_vetter.report.drawings.score import score_legend, score_shapes
from botox_vetter.report.drawings.shapes import Drawing, Measure

AXIS = Axis(tuple(Tick(points / 100, str(points)) for points in range(0, 101, 20)))


@dataclass(frozen=True, slots=True)
class ScoreRange:
    """Of one clinic; words: its score and its verdict. None and None: there is no score."""

    name: str
    proven: Fraction | None
    possible: Fraction | None
    colour: Colour
    words: str


def score_ranges(ranges: Iterable[ScoreRange], alt: str, measure: Measure) -> tuple[Drawing, ...]:
    """In one drawing, or, of very many, in several."""
    group = Group("", tuple(Bar(one.name, one.words, _drawn(one)) for one in ranges))
    return charts([group], AXIS, score_legend(measure), measure, alt)


def _drawn(one: ScoreRange) -> Drawn | None:
    proven, possible = one.proven, one.possible
    if proven is None or possible is None:
        return None
    return lambda room: score_shapes(proven, possible, one.colour, room)
