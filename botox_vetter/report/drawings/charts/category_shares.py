"""What makes up each score: a bar for each clinic, a section for each category, as wide as it may bring at most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from botox_vetter.language import tr
from botox_vetter.report.colours import Colour
from botox_vetter.report.drawings.charts.bars import Axis, Bar, Drawn, Group, Tick
from botox_vetter.report.drawings.charts.chart import WIDTH, charts
from botox_vetter.report.drawings.charts.legend import Sample, legend
from botox_vetter.report.drawings.score import HEIGHT, SAMPLE_WIDTH
from botox_vetter.report.drawings.shapes import Box, Drawing, Fill, Measure, Shape
from botox_vetter.vetting.categories import Share

APART = 1.5  # between two sections


@dataclass(frozen=True, slots=True)
class CategoryShares:
    """Of one clinic, by category; colour: of its verdict; words: its score."""

    name: str
    shares: Mapping[str, Share]
    colour: Colour
    words: str


def category_shares(
    found: Sequence[CategoryShares], categories: Mapping[str, str], alt: str, measure: Measure
) -> tuple[Drawing, ...]:
    """categories: those that anybody has, in their order, with their names. All clinics have the same sections."""
    most = {cid: max(float(one.shares[cid].most) for one in found if cid in one.shares) for cid in categories}
    whole = sum(most.values())
    begins = dict(zip(most, accumulate((0.0, *most.values())), strict=False))
    sections = {cid: (begins[cid] / whole, most[cid] / whole) for cid in most}
    ticks = tuple(
        Tick(begin, str(n), words_at=begin + width / 2) for n, (begin, width) in enumerate(sections.values(), start=1)
    )
    bars = tuple(Bar(one.name, one.words, _drawn(one, sections, most)) for one in found)
    return charts([Group("", bars)], Axis(ticks), _legend(list(categories.values()), measure), measure, alt)


def _drawn(one: CategoryShares, sections: Mapping[str, tuple[float, float]], most: Mapping[str, float]) -> Drawn:
    def shapes(room: float) -> tuple[Shape, ...]:
        boxes: list[Shape] = []
        for cid, (begin, width) in sections.items():
            x, wide = begin * room, max(width * room - APART, APART)
            boxes.append(Box(x, 0, wide, HEIGHT, Colour.TINT))
            boxes.append(Box(x, 0, wide, HEIGHT, Colour.RULE, Fill.OUTLINE))
            share = one.shares.get(cid)
            if share is not None:
                solid, reach = (float(part) / most[cid] * wide for part in (share.proven, share.possible))
                if reach > solid:
                    boxes.append(Box(x + solid, 0, reach - solid, HEIGHT, one.colour, Fill.HATCHED))
                if solid > 0:
                    boxes.append(Box(x, 0, solid, HEIGHT, one.colour))
        return tuple(boxes)

    return shapes


def _legend(names: Sequence[str], measure: Measure) -> Drawing:
    fills = ((Fill.SOLID, tr("proven")), (Fill.HATCHED, tr("possible")), (Fill.OUTLINE, tr("out of reach")))
    samples = [
        Sample(SAMPLE_WIDTH, (Box(0, 0, SAMPLE_WIDTH, HEIGHT, Colour.QUIET, fill),), words) for fill, words in fills
    ]
    numbered = [
        Sample(0, (), tr("{n}: {category}").format(n=n, category=name)) for n, name in enumerate(names, start=1)
    ]
    alt = tr("Sections by category: solid is proven, hatched is possible, empty is out of reach")
    return legend([*samples, *numbered], WIDTH, measure, alt)
