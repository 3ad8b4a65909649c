"""A price that a page shows, against one that stands only in its data for the same thing."""

from collections.abc import Iterable, Iterator, Sequence

from botox_vetter.domain.quotes import Quote


def against_data(quotes: Sequence[Quote]) -> Iterator[tuple[Quote, Quote]]:
    """Pairs of a shown price and one in the data that differ, where no shown price of the same thing agrees."""
    for in_data in quotes:
        if in_data.is_page_data:
            shown = list(_alike(quotes, in_data))
            if shown and not any(agree(quote, in_data) for quote in shown):
                yield from ((quote, in_data) for quote in shown)


def _alike(quotes: Iterable[Quote], in_data: Quote) -> Iterator[Quote]:
    return (quote for quote in quotes if not quote.is_page_data and is_same_thing(quote, in_data))


def is_same_thing(shown: Quote, in_data: Quote) -> bool:
    """Data seldom says for whom a price is and of which brand: what it does not say contradicts nothing."""
    if shown.low is None or in_data.low is None or shown.first_session_only or shown.sex not in (None, in_data.sex):
        return False
    is_one_brand = shown.product is None or in_data.product is None or shown.product == in_data.product
    return is_one_brand and _what(shown) == _what(in_data)


def agree(shown: Quote, in_data: Quote) -> bool:
    """The amounts can both hold: one lies within "from £90" or a range of the other, or is the one before an offer."""
    if shown.low is None or in_data.low is None:
        return False
    is_apart = (shown.high is not None and shown.high < in_data.low) or (
        in_data.high is not None and in_data.high < shown.low
    )
    return not is_apart or in_data.low == shown.regular


def _what(quote: Quote) -> tuple[object, ...]:
    counts = (quote.count, quote.sessions, quote.period, quote.units_included)
    return quote.basis, quote.currency, quote.clinic_id, quote.member, frozenset(quote.areas or ()), *counts
