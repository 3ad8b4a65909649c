"""What treatment costs elsewhere, as somebody published it: context beside a price, never a part of a figure."""

from collections.abc import Sequence

from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.price_levels import PriceLevel
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.grades import grade_words
from botox_vetter.report.words.money import amount_words
from botox_vetter.report.words.names import joined, product_name


def levels_in(place: str, rulebook: Rulebook) -> tuple[PriceLevel, ...]:
    """Of the country of this place."""
    country = country_of(place)
    return tuple(level for level in rulebook.price_levels if level.country == country)


def levels_beside(quote: Quote, place: str, rulebook: Rulebook) -> tuple[PriceLevel, ...]:
    """Those of the same country, currency, basis and brand. A price per area is held against those for one area."""
    return tuple(
        level
        for level in levels_in(place, rulebook)
        if level.currency == quote.currency
        and _what(level.basis, level.count) == _what(quote.basis, _areas_of(quote))
        and level.product in (None, quote.product)
    )


def level_words(level: PriceLevel, rulebook: Rulebook) -> str:
    """ "£125 for 1 area (Beauty Clinic, a clinic's own page, no year)"."""
    sources = joined(rulebook.price_sources[source].publisher for source in level.source)
    year = str(level.year) if level.year else tr("no year")
    words = tr("{price} ({source}: {grade}, {year})")
    return words.format(price=_price(level, rulebook), source=sources, grade=grade_words(level.grade), year=year)


def levels_words(levels: Sequence[PriceLevel], rulebook: Rulebook) -> str:
    """One line of all of them; "": there are none."""
    if not levels:
        return ""
    told = "; ".join(level_words(level, rulebook) for level in levels)
    return tr("Published elsewhere, for context only: {levels}").format(levels=told)


def _price(level: PriceLevel, rulebook: Rulebook) -> str:
    amount = amount_words(level.amount, level.currency)
    if level.basis is Basis.PER_UNIT:
        brand = product_name(level.product or "", rulebook, level.country)
        return tr("{amount} per unit of {product}").format(amount=amount, product=brand)
    if level.basis is Basis.AREAS_BUNDLE:
        n = level.count or 1
        return ntr("{amount} for {n} area", "{amount} for {n} areas", n).format(amount=amount, n=n)
    return tr("{amount} for one treatment").format(amount=amount)


def _areas_of(quote: Quote) -> int | None:
    if quote.basis is Basis.PER_AREA:
        return len(quote.areas or ("one",))
    return quote.count


def _what(basis: Basis, count: int | None) -> tuple[Basis, int | None]:
    if basis in (Basis.PER_AREA, Basis.AREAS_BUNDLE):
        return Basis.AREAS_BUNDLE, count or 1
    return basis, None
