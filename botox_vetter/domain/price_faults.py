"""Why nobody can mean a price: held against every one that is typed or read from a file, and said before it is kept.

What no `Quote` can be (negative, upside down, a package of 0 sessions) is refused when one is made.
"""

from collections.abc import Iterable, Iterator

from botox_vetter.domain.currencies import MINOR_DIGITS
from botox_vetter.domain.plans import Units
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.ranges import out_of_range
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.treatments import Treatments

MAY_BE_FREE = frozenset(
    {Basis.CONSULTATION, Basis.REVIEW, Basis.DEPOSIT, Basis.MEMBERSHIP, Basis.SURCHARGE, Basis.TOP_UP}
)


def price_faults(quote: Quote, treatments: Treatments) -> Iterator[Reason]:
    """None: it can be kept. What it stated earlier is held to the same, but for being free."""
    if is_free_treatment(quote):
        yield Reason("free_treatment")
    if quote.discount_percent is not None and quote.basis is not Basis.MEMBERSHIP:
        yield Reason("discount_on_nothing")
    yield from currency_faults(quote.currency)
    yield from out_of_range(quote)
    if quote.valid_from is not None and quote.valid_until is not None and quote.valid_until < quote.valid_from:
        yield Reason("dates_upside_down", {"start": quote.valid_from, "end": quote.valid_until})
    named = (area for area in (*(quote.areas or ()), *quote.excluded) if area not in treatments.bundles)
    yield from unknown_areas(named, treatments)
    yield from unknown_product(quote.product, treatments)
    for earlier in quote.earlier:
        if (earlier.id, earlier.clinic_id, earlier.earlier) != (quote.id, quote.clinic_id, ()):
            yield Reason("earlier_of_another")
        yield from (fault for fault in price_faults(earlier, treatments) if fault.kind != "free_treatment")


def is_free_treatment(quote: Quote) -> bool:
    """A treatment that costs nothing, or from nothing: no clinic means that; a free consultation or review they do."""
    return quote.low == 0 and quote.basis not in MAY_BE_FREE


def units_faults(units: Iterable[Units]) -> Iterator[Reason]:
    """No units would make a treatment free."""
    for said in units:
        if said.low == 0:
            yield Reason("zero_units", {"product": said.product, "area": said.area})


def currency_faults(code: str) -> Iterator[Reason]:
    """An ISO 4217 code of a currency that somebody pays in."""
    if not (len(code) == 3 and code.isascii() and code.isalpha() and code.isupper()):
        yield Reason("no_currency", {"code": code})
    elif code not in MINOR_DIGITS:
        yield Reason("unknown_currency", {"code": code})


def unknown_areas(areas: Iterable[str], treatments: Treatments) -> Iterator[Reason]:
    """A word for several areas is none."""
    for area in areas:
        if area not in treatments.areas and area not in treatments.indications:
            yield Reason("no_such_area", {"area": area})


def unknown_product(product: str | None, treatments: Treatments) -> Iterator[Reason]:
    if product is not None and product not in treatments.products:
        yield Reason("no_such_product", {"product": product})
