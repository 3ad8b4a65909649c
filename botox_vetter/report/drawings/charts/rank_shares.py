"""How often each clinic has which rank: one bar a clinic, the ranks in it from the left, each filled in its own way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from botox_vetter.language import tr
from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.charts.bars import Axis, Bar, Drawn, Group, Tick
from botox_vetter.report.drawings.charts.chart import WIDTH, charts
from botox_vetter.report.drawings.charts.legend import Sample, legend
from botox_vetter.report.drawings.score import HEIGHT, SAMPLE_WIDTH
from botox_vetter.report.drawings.shapes import Box, Drawing, Fill, Measure, Shape

AXIS = Axis(tuple(Tick(ways / 100, str(ways)) for ways in range(0, 101, 20)))


@dataclass(frozen=True, slots=True)
class RankShares:
    """Of one clinic: its shares of the first, second and third rank and of all later ones; words: how often first."""

    name: str
    shares: tuple[float, ...]
    words: str


def rank_shares(found: Iterable[RankShares], alt: str, measure: Measure) -> tuple[Drawing, ...]:
    """In one drawing, or, of very many, in several."""
    bars = tuple(Bar(one.name, one.words, _drawn(one.shares)) for one in found)
    return charts([Group("", bars)], AXIS, _legend(len(bars), measure), measure, alt)


def _drawn(shares: Sequence[float]) -> Drawn:
    def shapes(room: float) -> tuple[Shape, ...]:
        x, boxes = 0.0, list[Shape]()
        for rank, share in enumerate(shares):
            if share > 0:
                boxes += _filled(rank, x, share * room)
            x += share * room
        return tuple(boxes)

    return shapes


def _filled(rank: int, x: float, width: float) -> list[Shape]:
    """First solid, second hatched, third tinted, later empty; all but the first with an edge."""
    match rank:
        case 0:
            return [Box(x, 0, width, HEIGHT, Colour.ACCENT)]
        case 1:
            return [Box(x, 0, width, HEIGHT, Colour.ACCENT, Fill.HATCHED)]
        case 2:
            return [Box(x, 0, width, HEIGHT, Colour.RULE), Box(x, 0, width, HEIGHT, Colour.QUIET, Fill.OUTLINE)]
        case _:
            return [Box(x, 0, width, HEIGHT, Colour.QUIET, Fill.OUTLINE)]


def _legend(ranks: int, measure: Measure) -> Drawing:
    words = (tr("comes first"), tr("second"), tr("third"), tr("later"))
    samples = [Sample(SAMPLE_WIDTH, tuple(_filled(n, 0, SAMPLE_WIDTH)), text) for n, text in enumerate(words[:ranks])]
    alt = tr("Bars from the left: solid is first, hatched second, grey third, empty later")
    return legend(samples, WIDTH, measure, alt)
