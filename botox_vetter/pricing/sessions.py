"""What one session costs: the cheapest cover at each end, over the brands (DESIGN P4, P6, P7, P8)."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from botox_vetter.domain.quotes import Sex
from botox_vetter.pricing.covers import Cover, cheapest
from botox_vetter.pricing.offers import End, Offer
from botox_vetter.pricing.results import Figure, Line

Offers = Sequence[Offer]


def figure_of(areas: Sequence[str], offers: Offers, sex: Sex | None, at_least: Decimal = Decimal(0)) -> Figure | None:
    """None: some area is not covered, or not together with the others by one brand.

    at_least   the clinic's minimum spend; it raises the figure, not the choice of quotes
    sex        None: a price for women or men only counts for those it is meant for, and the figure spans both readings
    """
    figures = [_one_reading(areas, reading, at_least) for reading in _readings(offers, sex)]
    told = [figure for figure in figures if figure is not None]
    return _spanning(told) if len(told) == len(figures) else None


def coverable(areas: Sequence[str], offers: Offers, sex: Sex | None) -> tuple[str, ...]:
    """The areas that can be treated in one session, by the brand that covers most of them.

    Of several such brands the one with the least low end, then the one that covers the earlier areas of the plan.
    """
    covered = [set(_most_of_one_brand(areas, reading)) for reading in _readings(offers, sex)]
    return tuple(area for area in areas if all(area in some for some in covered))


def _readings(offers: Offers, sex: Sex | None) -> list[Offers]:
    """One list of offers; two where it is not said for whom prices differ by sex."""
    if sex is not None or all(offer.quote.sex is None for offer in offers):
        return [offers]
    return [[offer for offer in offers if offer.quote.sex in (None, reading)] for reading in Sex]


def _spanning(figures: Sequence[Figure]) -> Figure:
    low = min(figures, key=lambda figure: figure.low)
    unbounded = next((figure for figure in figures if figure.high is None), None)
    high = unbounded or max(figures, key=lambda figure: figure.high or 0)
    return Figure(low.low, high.high, low.lines_low, high.lines_high)


def _one_reading(areas: Sequence[str], offers: Offers, at_least: Decimal) -> Figure | None:
    low = best_lines(areas, offers, End.LOW)
    if low is None:
        return None
    high = low if all(offer.is_point for offer in offers) else best_lines(areas, offers, End.HIGH)
    return Figure(
        max(total(low), at_least),
        None if high is None else max(total(high), at_least),
        low,
        high or (),
    )


def best_lines(areas: Sequence[str], offers: Offers, end: End) -> tuple[Line, ...] | None:
    """Paid lines by quote id. One named brand at a time, with the quotes that name none (DESIGN P6)."""
    bit = {area: 1 << position for position, area in enumerate(areas)}
    lines = {o.quote.id: {sum(bit[a] for a in line.areas): line for line in o.lines(areas, end)} for o in offers}
    covers = []
    for together in _by_brand(offers):
        prices = {o.quote.id: {put: line.amount for put, line in lines[o.quote.id].items()} for o in together}
        covers.append(cheapest(sum(bit.values()), prices))
    found: list[Cover] = [cover for cover in covers if cover is not None]
    return tuple(lines[quote_id][put] for quote_id, put in min(found).paid) if found else None


def _by_brand(offers: Offers) -> list[Offers]:
    """For each named brand its offers with those that name none; these alone where no brand is named."""
    brands: list[str | None] = [*sorted({offer.quote.product for offer in offers if offer.quote.product is not None})]
    return [[offer for offer in offers if offer.quote.product in (None, brand)] for brand in brands or [None]]


def _most_of_one_brand(areas: Sequence[str], offers: Offers) -> tuple[str, ...]:
    def preference(together: Offers) -> tuple[int, Decimal, list[int]]:
        covered = _covered(areas, together)
        cheapest_lines = best_lines(covered, together, End.LOW)
        assert cheapest_lines is not None  # each of them has an offer, and offers may always be combined
        return -len(covered), total(cheapest_lines), [areas.index(area) for area in covered]

    return _covered(areas, min(_by_brand(offers), key=preference))


def _covered(areas: Sequence[str], offers: Offers) -> tuple[str, ...]:
    return tuple(area for area in areas if any(area in offer.areas for offer in offers))


def total(lines: Iterable[Line]) -> Decimal:
    return sum((line.amount for line in lines), Decimal(0))
