"""What a figure of one clinic rests on: each price that has a part in it, or why it has none."""

from collections.abc import Callable

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
from botox_vetter.report.words.names import area_names, sentence
from botox_vetter.report.words.prices import session_words, sessions_words
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.years import year_posts


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


def session_reasons(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> tuple[Cell, ...]:
    """Which areas have no figure, and every price of the clinic."""
    uncovered = standing.cost.uncovered
    missing = (Cell(tr("No figure for {areas}").format(areas=area_names(uncovered, rulebook))),) if uncovered else ()
    return (*missing, *_prices(lambda _quote: True, standing, comparison, rulebook))


def year_reasons(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> tuple[Cell, ...]:
    """How many sessions, what one costs, and what the year is added up from."""
    cost = standing.cost
    sessions = sentence(sessions_words(cost.sessions))
    quotes = {quote.id: quote for quote in comparison.file.quotes_of(standing.clinic.id)}
    session = tr("One session: {amount}").format(amount=session_words(cost, rulebook))
    return (
        Cell(sessions, (session, *year_posts(cost, quotes, rulebook))),
        *session_reasons(standing, comparison, rulebook),
    )


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
