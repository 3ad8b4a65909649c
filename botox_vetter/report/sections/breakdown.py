"""A figure of what the plan costs, opened into its lines: each end with its own prices, then what it rests on.

Cells that are emphasised head those that follow them.
"""

from decimal import Decimal

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.money import Amount
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.pricing.results import Cost, Figure, Span
from botox_vetter.report.document import Cell, Emphasis
from botox_vetter.report.sections.breakdown_lines import Lines, quotes_in
from botox_vetter.report.sections.grounds import grounds
from botox_vetter.report.sections.price_reasons import other_prices
from botox_vetter.report.sections.subjects import FIRST_SESSION, FIVE_YEARS, MONTH, TWO_YEARS, YEAR
from botox_vetter.report.words.money import amount_words, money, number
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.years import end_words

SPANS = {YEAR: 1, TWO_YEARS: 2, FIVE_YEARS: 5}  # what a figure is about = over how many years

Cells = tuple[Cell, ...]


def breakdown(about: str, standing: Standing, comparison: Comparison, rulebook: Rulebook) -> Cells:
    """about: of SPANS, FIRST_SESSION or MONTH, else an ordinary session. Nothing where there is no such figure."""
    cost, lines = standing.cost, Lines(standing, comparison, rulebook)
    ends = _ends_of(about, cost, lines)
    if not ends:
        return ()
    years = SPANS.get(about)
    used = quotes_in(about, cost, years)
    rests_on = grounds(years, about == MONTH, used, standing, comparison, rulebook)
    others = other_prices(used, standing, comparison, rulebook)
    return (
        *ends,
        *_under(tr("What it rests on"), rests_on),
        *_under(tr("Other prices of this clinic"), others),
    )


def _ends_of(about: str, cost: Cost, lines: Lines) -> Cells:
    if about in SPANS:
        span = cost.spans.get(SPANS[about])
        return _of_span(span, cost, lines) if span is not None else ()
    if about == MONTH:
        return _of_month(cost, lines)
    figure = cost.first_session if about == FIRST_SESSION else cost.session
    return _of_session(figure, cost, lines) if figure is not None else ()


def _of_session(figure: Figure, cost: Cost, lines: Lines) -> Cells:
    low = lines.of_session(figure.lines_low, figure.low)
    high = None if figure.high is None else lines.of_session(figure.lines_high, figure.high)
    return _ends(figure.amount, low, high, _heads(figure.amount, cost.currency), cost.currency)


def _of_span(span: Span, cost: Cost, lines: Lines) -> Cells:
    low = lines.of_years(span.low)
    if span.high is None:
        return _ends(span.amount, low, None, ("", ""), cost.currency)
    heads = (end_words(tr("Low end"), span.low, cost), end_words(tr("High end"), span.high, cost))
    return _ends(span.amount, low, lines.of_years(span.high), heads, cost.currency)


def _of_month(cost: Cost, lines: Lines) -> Cells:
    """What a session costs, spread over the months that its effect lasts."""
    month, session = cost.per_month_of_effect, cost.session
    if month is None or session is None:
        return ()
    low = (_spread(session.low, month.low, cost.currency), *lines.of_session(session.lines_low, session.low))
    high = None
    if session.high is not None and month.high is not None:
        spread = _spread(session.high, month.high, cost.currency)
        high = (spread, *lines.of_session(session.lines_high, session.high))
    return _ends(month, low, high, _heads(month, cost.currency), cost.currency)


def _spread(session: Decimal, month: Decimal, currency: str) -> Cell:
    if not month:
        return Cell(tr("A session costs nothing"))
    months = number((session / month).quantize(Decimal("0.01")))
    words = tr("A session, {amount}, over {months} months of effect")
    return Cell(words.format(amount=money(session, currency), months=months))


def _heads(amount: Amount, currency: str) -> tuple[str, str]:
    high = "" if amount.high is None else money(amount.high, currency)
    low = money(amount.low, currency)
    return tr("Low end: {amount}").format(amount=low), tr("High end: {amount}").format(amount=high)


def _ends(amount: Amount, low: Cells, high: Cells | None, heads: tuple[str, str], currency: str) -> Cells:
    """Once where both ends are added up from the same; high None: there is no upper end."""
    if high is None:
        without_end = Cell(tr("No upper end: some price is only a “from”"))
        return (*_under(sentence(amount_words(amount, currency)), low), without_end)
    if low == high:
        return _under(amount_words(amount, currency), low)
    return (*_under(heads[0], low), *_under(heads[1], high))


def _under(head: str, cells: Cells) -> Cells:
    return (Cell(head, emphasis=Emphasis.STRONG), *cells) if cells else ()
