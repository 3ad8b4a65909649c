"""Each price of a clinic that has, or could have, a part in a figure, and why it has none."""

from collections.abc import Callable, Collection

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.pricing.explain import why_unused
from botox_vetter.pricing.facts import facts_of
from botox_vetter.report.document import Cell
from botox_vetter.report.sections.prices import left_out_words, price_row
from botox_vetter.report.sections.uses import used_quotes, uses
from botox_vetter.report.words.names import area_name, sentence
from botox_vetter.report.words.prices import year_words
from botox_vetter.report.words.reasons import reason_words


def area_reasons(area: str, standing: Standing, comparison: Comparison, rulebook: Rulebook) -> tuple[Cell, ...]:
    """Why there is no figure for the area, then every price that names it or could treat it."""

    cost = standing.cost
    figures = [figure for figure in (cost.session, cost.first_session, cost.partial) if figure]
    lines = [line for figure in figures for line in (*figure.lines_low, *figure.lines_high)]
    paying = {line.quote_id for line in lines if area in line.areas}

    def is_of_area(quote: Quote) -> bool:
        return quote.id in paying or area in cost.by_quote.get(quote.id, {}) or area in (quote.areas or ())

    why = cost.uncovered.get(area)
    missing = () if why is None else (Cell(sentence(reason_words(why, rulebook))),)
    return (*missing, *_prices(is_of_area, standing, comparison, rulebook))


def reasons_without_figure(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> tuple[Cell, ...]:
    """Why there is none, area by area, and every price of the clinic."""
    cost = standing.cost
    missing = [
        Cell(sentence(area_name(area, rulebook)), (sentence(reason_words(reason, rulebook)),))
        for area, reason in cost.uncovered.items()
    ]
    why = Cell(sentence(year_words(cost, rulebook)))
    return (why, *missing, *_prices(lambda _quote: True, standing, comparison, rulebook))


def other_prices(
    used: Collection[str], standing: Standing, comparison: Comparison, rulebook: Rulebook
) -> tuple[Cell, ...]:
    """Every price but those with these ids, each with what it is used for elsewhere, or why it is not."""
    return tuple(_prices(lambda quote: quote.id not in used, standing, comparison, rulebook))


def _prices(
    is_wanted: Callable[[Quote], bool], standing: Standing, comparison: Comparison, rulebook: Rulebook
) -> list[Cell]:
    """Those that the figures use before those that they do not."""
    quotes = {quote.id: quote for quote in comparison.file.quotes_of(standing.clinic.id)}
    wanted = [quote for quote in quotes.values() if is_wanted(quote)]
    used = used_quotes(standing.cost)
    cells = []
    for quote in sorted(wanted, key=lambda quote: quote.id not in used):
        use = use_of(quote, quote.id in used, standing, comparison, rulebook)
        price, _use_cell, seen = price_row(quote, use, standing, quotes, comparison, rulebook).cells
        cells.append(Cell(price.text, (*use, *price.notes, *seen.notes), links=seen.links, about=quote.id))
    return cells


def use_of(
    quote: Quote, is_used: bool, standing: Standing, comparison: Comparison, rulebook: Rulebook
) -> tuple[str, ...]:
    """What it was used for, or why it was not."""
    cost, plan = standing.cost, comparison.file.plan
    if is_used:
        return uses(quote.id, cost, plan.targets, rulebook)
    if quote.id in cost.not_counted:
        return (left_out_words(cost.not_counted[quote.id], rulebook),)
    why = why_unused(quote, cost, plan, standing.clinic, facts_of(rulebook.treatments))
    if why is None:
        return (tr("Not needed: others treat the same areas for less"),)
    if why == Reason("other_areas"):
        return (tr("For areas that are not planned"),)
    return (sentence(reason_words(why, rulebook)),)
