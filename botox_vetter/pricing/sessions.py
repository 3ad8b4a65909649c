"""What one session costs: the cheapest cover at each end, over the brands (DESIGN P4, P6, P7, P8)."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property

from botox_vetter.domain.quotes import Sex
from botox_vetter.pricing.covers import Cover, Covers, Prices, covers_of, led_by
from botox_vetter.pricing.offers import End, Offer
from botox_vetter.pricing.results import Figure, Line

Offers = Sequence[Offer]


class Tariff:
    """The cheapest way to pay for any of the planned areas at one end; each brand is worked out once, when asked."""

    def __init__(self, areas: Sequence[str], offers: Offers, end: End) -> None:
        self._bits = {area: 1 << position for position, area in enumerate(areas)}
        self._end = end
        self._offers = [offer for offer in offers if offer.areas]
        self._covers: dict[str | None, Covers] = {}

    def lines(self, areas: Iterable[str], brand: str | None = None) -> tuple[Line, ...] | None:
        """Paid lines by quote id; None: no cover. One brand at a time, with the quotes that name none (DESIGN P6).

        brand   the one that they have to go with; None: any
        """
        target = self._number(areas)
        brands = brands_of(self._offers) if brand is None else (brand,)
        found = [cover for one in brands if (cover := self._cover(target, one)) is not None]
        return tuple(self._line(quote_id, put) for quote_id, put in min(found).paid) if found else None

    @cached_property
    def _all_prices(self) -> Prices:
        return {
            offer.quote.id: {self._number(put): amount for put, amount in offer.amounts(self._bits, self._end)}
            for offer in self._offers
        }

    def _line(self, quote_id: str, put: int) -> Line:
        offer = next(offer for offer in self._offers if offer.quote.id == quote_id)
        return offer.line(tuple(area for area, bit in self._bits.items() if bit & put), self._end)

    def _cover(self, target: int, brand: str | None) -> Cover | None:
        together = of_brand(self._offers, brand)
        if brand not in self._covers:
            self._covers[brand] = covers_of(sum(self._bits.values()), self._prices(together))
        if all(offer.leads for offer in together):
            return self._covers[brand].get(target)
        return led_by(target, self._prices(offer for offer in together if offer.leads), self._covers[brand])

    def _prices(self, offers: Iterable[Offer]) -> Prices:
        return {offer.quote.id: self._all_prices[offer.quote.id] for offer in offers}

    def _number(self, areas: Iterable[str]) -> int:
        return sum([self._bits[area] for area in areas])


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


def brands_of(offers: Offers) -> tuple[str | None, ...]:
    """Those that the offers name; None alone where they name none."""
    return tuple(sorted({offer.quote.product for offer in offers if offer.quote.product is not None})) or (None,)


def of_brand(offers: Offers, brand: str | None) -> Offers:
    return [offer for offer in offers if offer.quote.product in (None, brand)]


def total(lines: Iterable[Line]) -> Decimal:
    return sum((line.amount for line in lines), Decimal(0))


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
    low, on_top = Tariff(areas, offers, End.LOW).lines(areas), on_top_of(offers, End.LOW)
    if low is None or on_top is None:
        return None
    least, lines = max(total(low), at_least) + total(on_top), (*low, *on_top)
    if all(offer.is_point for offer in offers):
        return Figure(least, least, lines, lines)
    high, on_top = Tariff(areas, offers, End.HIGH).lines(areas), on_top_of(offers, End.HIGH)
    if high is None or on_top is None:
        return Figure(least, None, lines, ())
    return Figure(least, max(total(high), at_least) + total(on_top), lines, (*high, *on_top))


def on_top_of(offers: Offers, end: End) -> tuple[Line, ...] | None:
    """The surcharges of a session, over what treatments cost at least; None: one of them has no upper end."""
    asked = [offer.on_top(end) for offer in offers if offer.is_on_top]
    told = [lines for lines in asked if lines is not None]
    return tuple(line for lines in told for line in lines) if len(told) == len(asked) else None


def _most_of_one_brand(areas: Sequence[str], offers: Offers) -> tuple[str, ...]:
    tariff = Tariff(areas, offers, End.LOW)

    def preference(brand: str | None) -> tuple[int, Decimal, list[int]]:
        covered = _covered(areas, of_brand(offers, brand))
        lines = tariff.lines(covered, brand) if covered else ()
        assert lines is not None  # each of them has an offer, and offers may always be combined
        return -len(covered), total(lines), [areas.index(area) for area in covered]

    return _covered(areas, of_brand(offers, min(brands_of(offers), key=preference)))


def _covered(areas: Sequence[str], offers: Offers) -> tuple[str, ...]:
    """Nothing where no offer for one of them may be paid by itself."""
    if not any(offer.leads and set(offer.areas) & set(areas) for offer in offers):
        return ()
    return tuple(area for area in areas if any(area in offer.areas for offer in offers))
