"""What clinics ask, each amount as a range on one axis that begins at nought."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from botox_vetter.domain.money import Amount
from botox_vetter.report.drawings.charts.bars import Axis, Bar, Drawn, Group, Tick
from botox_vetter.report.drawings.charts.chart import charts
from botox_vetter.report.drawings.ranges import ARROW, MARK, Scale, range_legend, range_shapes, scale_of
from botox_vetter.report.drawings.shapes import Drawing, Measure

MOST_STEPS = 6


@dataclass(frozen=True, slots=True)
class CostRange:
    """Of one clinic. amount None: there is no figure, and `words` say so."""

    name: str
    amount: Amount | None
    words: str


@dataclass(frozen=True, slots=True)
class Limit:
    """An amount that all are held against; words: what it is, with the amount."""

    amount: Decimal
    words: str


def cost_ranges(
    groups: Sequence[tuple[str, Iterable[CostRange]]],
    shown: Callable[[Decimal], str],
    alt: str,
    measure: Measure,
    limit: Limit | None = None,
) -> tuple[Drawing, ...]:
    """Groups of a title and ranges; all drawings have the same axis. None where there is no amount at all.

    shown: an amount as it stands on the axis
    """
    made = [(title, tuple(ranges)) for title, ranges in groups]
    amounts = [one.amount for _title, ranges in made for one in ranges if one.amount is not None]
    if not amounts:
        return ()
    scale, step = rounded_scale(amounts, limit)
    bars = [Group(title, tuple(_bar(one, scale) for one in ranges)) for title, ranges in made]
    return charts(bars, _axis(scale, step, shown, limit), range_legend(measure), measure, alt)


def _bar(one: CostRange, scale: Scale) -> Bar:
    amount = one.amount
    drawn: Drawn | None = None if amount is None else lambda room: range_shapes(amount, scale, room + ARROW + MARK)
    return Bar(one.name, one.words, drawn)


def rounded_scale(amounts: Iterable[Amount], limit: Limit | None = None) -> tuple[Scale, Decimal]:
    """From nought to a round amount that holds them all, and the step of the axis."""
    shown = scale_of([*amounts, *([Amount(limit.amount, limit.amount)] if limit else [])])
    greatest = shown.high if shown else Decimal(0)
    step = _step(greatest)
    count = (greatest / step).to_integral_value(rounding=ROUND_CEILING)
    return Scale(Decimal(0), step * max(count, Decimal(1))), step


def _step(greatest: Decimal) -> Decimal:
    """1, 2 or 5 times a power of ten, at most `MOST_STEPS` of which reach the amount."""
    power = Decimal(1)
    while True:
        for times in (1, 2, 5):
            if power * times * MOST_STEPS >= greatest:
                return power * times
        power *= 10


def _axis(scale: Scale, step: Decimal, shown: Callable[[Decimal], str], limit: Limit | None) -> Axis:
    count = int(scale.high / step)
    ticks = [Tick(n / count, shown(step * n)) for n in range(count + 1)]
    if limit is not None:
        ticks.append(Tick(float(limit.amount / scale.high), limit.words, is_marked=True))
    return Axis(tuple(ticks), beyond=ARROW + MARK)
