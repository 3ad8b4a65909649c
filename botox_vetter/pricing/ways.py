"""The ways to hold one session: paid as it comes, or drawn on packages with the rest paid beside them (DESIGN P13)."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from botox_vetter.pricing.effort import Effort
from botox_vetter.pricing.market import Market
from botox_vetter.pricing.offers import End, Offer
from botox_vetter.pricing.packages import Package
from botox_vetter.pricing.results import Figure, Line
from botox_vetter.pricing.sessions import Tariff, on_top_of, total

Areas = frozenset[str]


class Way(NamedTuple):
    """drawn: the packages as bits; amount, lines: what is paid beside them."""

    drawn: int
    amount: Decimal
    lines: tuple[Line, ...]


class _Draw(NamedTuple):
    """Some packages of one brand drawn on together; rests: what areas may then be left."""

    drawn: int
    brand: str | None
    rests: frozenset[Areas]


def without_packages(figure: Figure, end: End) -> tuple[Way, ...]:
    """Nothing where the figure has no such end."""
    amount, lines = (figure.low, figure.lines_low) if end is End.LOW else (figure.high, figure.lines_high)
    return () if amount is None else (Way(0, amount, lines),)


def with_packages(
    market: Market,
    offers: Sequence[Offer],
    without: Sequence[Way],
    packages: Sequence[Package],
    end: End,
    effort: Effort,
) -> tuple[Way, ...]:
    """Those that can be part of a cheapest course; without: the way that draws on none. Raises TooManyCourses."""
    tariff, on_top = Tariff(market.plan.targets, offers, end), on_top_of(offers, end)
    if on_top is None:
        return ()
    whole = _Draw(0, None, frozenset({frozenset(market.plan.targets)}))
    ways = (_way(draw, tariff, market.at_least, on_top) for draw in _draws(packages, whole, 0, effort) if draw.drawn)
    return _useful((*without, *(way for way in ways if way is not None)))


def _draws(packages: Sequence[Package], so_far: _Draw, at: int, effort: Effort) -> Iterator[_Draw]:
    """Every set of packages of which each treats something that the others leave."""
    yield so_far
    if frozenset() in so_far.rests:
        return
    for number in range(at, len(packages)):
        package = packages[number]
        effort.spend(len(so_far.rests) * len(package.covers))
        brand = package.quote.product
        fewer = frozenset(rest - cover for rest in so_far.rests for cover in package.covers if rest & cover)
        if fewer and (brand is None or so_far.brand in (None, brand)):
            more = _Draw(so_far.drawn | 1 << number, so_far.brand or brand, fewer)
            yield from _draws(packages, more, number + 1, effort)


def _way(draw: _Draw, tariff: Tariff, at_least: Decimal, on_top: tuple[Line, ...]) -> Way | None:
    """With the cheapest of its rests, and what comes on top; None: none of them has a price."""
    more = total(on_top)
    if frozenset() in draw.rests:
        return Way(draw.drawn, more, on_top)
    told = (tariff.lines(rest, draw.brand) for rest in sorted(draw.rests, key=sorted))
    found = [
        Way(draw.drawn, max(total(lines), at_least) + more, (*lines, *on_top)) for lines in told if lines is not None
    ]
    return min(found, key=lambda way: (way.amount, len(way.lines)), default=None)


def _useful(ways: Iterable[Way]) -> tuple[Way, ...]:
    """Without those that draw on more packages than another and are no cheaper for it."""
    found: list[Way] = []
    for way in sorted(ways, key=lambda way: (way.drawn.bit_count(), way.amount, len(way.lines), way.drawn)):
        if not any(_is_no_dearer(other, way) for other in found):
            found.append(way)
    return tuple(found)


def _is_no_dearer(one: Way, other: Way) -> bool:
    return one.drawn & ~other.drawn == 0 and (one.amount, len(one.lines)) <= (other.amount, len(other.lines))
