"""Every price of every clinic as a row, with what it was used for."""

from collections.abc import Sequence

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.sections.price_reasons import use_of
from botox_vetter.report.sections.prices import flagged
from botox_vetter.report.sections.uses import used_quotes
from botox_vetter.report.sheets.sheet import Sheet, Told, listed
from botox_vetter.report.sheets.values import Value, flag_of, money_of, percent_of, web_of, words_of
from botox_vetter.report.words.names import area_names, product_name, sentence
from botox_vetter.report.words.prices import basis_words, condition_words, quote_words
from botox_vetter.report.words.reasons import reason_words


def prices(comparison: Comparison, rulebook: Rulebook) -> Sheet:
    """In the order of the ranking; of one clinic those first that the figures use."""
    return listed(
        tr("Prices"), (row for standing in comparison.standings for row in _rows(standing, comparison, rulebook))
    )


def _rows(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Sequence[Told]:
    used = used_quotes(standing.cost)
    quotes = sorted(comparison.file.quotes_of(standing.clinic.id), key=lambda quote: quote.id not in used)
    return [_row(quote, quote.id in used, standing, comparison, rulebook) for quote in quotes]


def _row(quote: Quote, is_used: bool, standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Told:
    place = comparison.file.place_of(standing.clinic)
    flags = (reason_words(flag, rulebook) for flag in standing.cost.flags if quote.id in flagged(flag))
    return (
        (tr("Clinic"), words_of(standing.clinic.name)),
        (tr("Price"), sentence(quote_words(quote, rulebook, place))),
        (tr("From"), money_of(quote.low, quote.currency)),
        (tr("To"), _most(quote)),
        (tr("Currency"), quote.currency or None),
        (tr("Used in the figures"), flag_of(is_used)),
        (tr("Used for, or why not"), "; ".join(use_of(quote, is_used, standing, comparison, rulebook)) or None),
        (tr("Seen on"), quote.seen_on),
        (tr("Seen where"), web_of(quote.address)),
        (tr("In the clinic's words"), words_of(quote.wording)),
        (tr("Counts"), sentence(basis_words(quote.basis))),
        (tr("Areas"), sentence(area_names(quote.areas, rulebook)) if quote.areas else None),
        (tr("Areas paid for"), quote.count),
        (tr("Brand"), None if quote.product is None else product_name(quote.product, rulebook, place)),
        (tr("Sessions paid for"), quote.sessions),
        (tr("Units included"), quote.units_included),
        (tr("Least units"), quote.minimum_units),
        (tr("Members only"), flag_of(quote.member)),
        (tr("First session only"), flag_of(quote.first_session_only)),
        (tr("Usual price"), money_of(quote.regular, quote.currency)),
        (
            tr("Taken off other prices"),
            percent_of(quote.discount_percent),
        ),
        (tr("Holds from"), quote.valid_from),
        (tr("Holds until"), quote.valid_until),
        (tr("Tied to"), sentence(", ".join(condition_words(quote, rulebook))) or None),
        (tr("Note"), words_of(quote.note)),
        (tr("To be said"), "; ".join(sentence(words) for words in flags) or None),
    )


def _most(quote: Quote) -> Value:
    """In words for "from": an empty cell would say that nobody knows."""
    if quote.low is not None and quote.high is None:
        return tr("no upper end")
    return money_of(quote.high, quote.currency)
