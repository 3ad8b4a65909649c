"""Which offers in the data of a page are prices of toxin: by the same rules as those that visitors see."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from botox_vetter.domain.currencies import CODES
from botox_vetter.domain.reading import read_amount
from botox_vetter.sources.pages.amounts import Amounts, Stated
from botox_vetter.sources.pages.data_offers import DataOffer, offers_in
from botox_vetter.sources.pages.deciding import Decider, Found, settled
from botox_vetter.sources.pages.labels import Label
from botox_vetter.sources.pages.lexicon import Lexicon
from botox_vetter.sources.pages.price_line import PriceLine


def decided_offers(
    items: Sequence[Mapping[str, Any]], lexicon: Lexicon, decider: Decider
) -> Iterator[tuple[DataOffer, Found]]:
    """Without prices of nought: builders of sites fill them in where nobody stated one."""
    amounts, decided = Amounts(lexicon), []
    for offer in offers_in(items):
        stated = _stated(offer, amounts)
        if stated is None or stated.low == 0:
            continue
        *over, name = [*offer.over, offer.name] if offer.name else offer.over
        line = PriceLine(name, name, offer.per, stated, 0, 0, 0, 0, regular=_figure(offer.regular))
        labels = [Label(lexicon.look(words), 0, None) for words in reversed(over)]
        if (found := decider.decide(line, labels)) is not None:
            decided.append((offer, found))
    kept = {id(found) for found in settled([found for _offer, found in decided])}
    return ((offer, found) for offer, found in decided if id(found) in kept)


def _stated(offer: DataOffer, amounts: Amounts) -> Stated | None:
    """None: no amount, or one that can be read in two ways."""
    currency = offer.currency.upper() if offer.currency.upper() in CODES else ""
    low, high = (_read(text, currency, amounts) for text in (offer.low, offer.high))
    if low is None:
        return None
    end = None if high is None or high.low <= low.low else high.low
    code = offer.currency.upper() if offer.currency.isalpha() and len(offer.currency) == 3 else low.currency
    return replace(low, high=end or low.high, currency=code, is_from=low.is_from or (offer.is_from and end is None))


def _read(text: str, currency: str, amounts: Amounts) -> Stated | None:
    """ "150", "£150", "From 150", "150-200"."""
    if (figure := _figure(text)) is not None:
        return Stated(figure, None, currency, False, 0, len(text))
    found = amounts.stated_in(text) or amounts.stated_in(f"{text} {currency}")
    return found[0] if len(found) == 1 else None


def _figure(text: str) -> Decimal | None:
    try:
        return read_amount(text) if text.replace(",", "").replace(".", "").isdecimal() else None
    except ValueError:
        return None
