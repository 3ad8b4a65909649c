"""What the plan costs at some clinics, row by row: each area, a session, a year, and what lies behind the figures."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.money import Amount
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.pricing.results import Cost
from botox_vetter.report.document import Cell, Emphasis, Row
from botox_vetter.report.sections.answer import budget_words, year_cell_words
from botox_vetter.report.sections.grounds import some_prices
from botox_vetter.report.sections.prices import flagged, remarks
from botox_vetter.report.sections.subjects import FIRST_SESSION, FIVE_YEARS, MONTH, SESSION, TWO_YEARS, YEAR
from botox_vetter.report.words.money import amount_words
from botox_vetter.report.words.names import area_name, joined, sentence
from botox_vetter.report.words.prices import session_words, year_words
from botox_vetter.report.words.reasons import reason_words, remark_words
from botox_vetter.report.words.years import year_note

MOST_NAMED = 3  # prices of one area, each by itself
UNUSUAL = (
    "low_unit_price", "low_area_price", "contradicting_prices", "page_against_data", "dearer_than_parts", "ends_soon",
    "deposit_asked", "stale_quote",
)  # fmt: skip
Group = tuple[Standing, ...]


def has_price(group: Group) -> bool:
    """Whether any of them has one that bears on the plan."""
    return any(s.cost.session or s.cost.partial or s.cost.by_quote for s in group)


def area_rows(group: Group, comparison: Comparison, rulebook: Rulebook) -> list[Row]:
    """A row for each area of the plan."""
    return [
        _row(sentence(area_name(area, rulebook)), [_area(s, area, comparison, rulebook) for s in group], area)
        for area in comparison.file.plan.targets
    ]


def session_row(group: Group, rulebook: Rulebook) -> Row:
    return _row(tr("One session"), [Cell(sentence(session_words(s.cost, rulebook))) for s in group], SESSION)


def first_session_row(group: Group, rulebook: Rulebook) -> list[Row]:
    """None where no first session differs from the others."""
    if not any(s.cost.first_session for s in group):
        return []
    return [_row(tr("First session"), [_first(s.cost, rulebook) for s in group], FIRST_SESSION)]


def year_row(group: Group, rulebook: Rulebook, is_short: bool = False, plan: Plan | None = None) -> Row:
    """is_short: without what a month of effect comes to. plan: its budget is held against the year; None: it is not."""
    return _row(tr("One year"), [_year(s.cost, rulebook, is_short, plan) for s in group], YEAR)


def further_rows(group: Group) -> list[tuple[Row, list[Amount | None]]]:
    """Two and five years, and a month of effect, each with the amounts that can be drawn; none that nobody can tell."""
    figures: tuple[tuple[str, str, list[Amount | None]], ...] = (
        (TWO_YEARS, tr("Two years"), [s.cost.two_years for s in group]),
        (FIVE_YEARS, tr("Five years"), [s.cost.five_years for s in group]),
        (MONTH, tr("A month of effect"), [s.cost.per_month_of_effect for s in group]),
    )
    return [
        (_row(head, [_further(s.cost, one) for s, one in zip(group, amounts, strict=True)], about), amounts)
        for about, head, amounts in figures
        if any(amounts)
    ]


def behind_row(group: Group, comparison: Comparison, rulebook: Rulebook, apart_from: Collection[str] = ()) -> list[Row]:
    """None where nothing is missing from the figures and nothing is to be said of them. apart_from: said already."""
    told = [[words for words in _behind(s, comparison, rulebook) if words not in apart_from] for s in group]
    nothing = Cell(tr("Nothing to add"), emphasis=Emphasis.QUIET)
    cells = [Cell("", tuple(map(sentence, words))) if words else nothing for words in told]
    return [_row(tr("Behind the figures"), cells, YEAR)] if any(told) else []


def asked_row(group: Group, comparison: Comparison, rulebook: Rulebook) -> list[Row]:
    """What is unusual about single prices, with the prices; none where nothing is. It changes no figure."""
    told = [_to_ask(s, comparison, rulebook) for s in group]
    nothing = Cell(tr("Nothing unusual"), emphasis=Emphasis.QUIET)
    cells = [Cell("", tuple(words)) if words else nothing for words in told]
    return [_row(tr("To ask about prices"), cells, YEAR)] if any(told) else []


def behind_all(group: Group, comparison: Comparison, rulebook: Rulebook) -> list[str]:
    """What lies behind the figures of every clinic that has any, where several have."""
    told = [_behind(s, comparison, rulebook) for s in group if s.cost.session is not None]
    return [words for words in told[0] if all(words in others for others in told)] if len(told) > 1 else []


def area_amount(standing: Standing, area: str, comparison: Comparison) -> Amount | None:
    """What can be drawn for an area: its part of the session, else from the least to the most that it costs by itself.

    None: its cell says no ordinary price of its own.
    """
    cost = standing.cost
    if area in cost.by_area:
        return cost.by_area[area]
    _once, ever = _alone(standing, area, comparison)
    found = [price for price in ever if isinstance(price, Amount)]
    return spanned(found) if found else None


def spanned(amounts: Sequence[Amount]) -> Amount:
    """From the least to the most of at least one; without an upper end where any has none."""
    highs = [amount.high for amount in amounts if amount.high is not None]
    return Amount(min(amount.low for amount in amounts), max(highs) if len(highs) == len(amounts) else None)


def _row(head: str, cells: list[Cell], about: str) -> Row:
    return Row((Cell(head, emphasis=Emphasis.STRONG), *cells), about=about)


def _area(standing: Standing, area: str, comparison: Comparison, rulebook: Rulebook) -> Cell:
    """Its part of the session, else what it costs by itself, else why nobody can tell."""
    cost = standing.cost
    if area in cost.by_area:
        return Cell(sentence(amount_words(cost.by_area[area], cost.currency)))
    once, ever = _alone(standing, area, comparison)
    first = _either(once, cost.currency)
    notes = (tr("{amount} by itself, first session only").format(amount=sentence(first)),) if first else ()
    if words := _either(ever, cost.currency):
        return Cell(tr("{amount} by itself").format(amount=sentence(words)), notes)
    if area in cost.uncovered and not (notes and cost.uncovered[area].kind == "first_session_only"):
        return Cell(tr("Not known"), (sentence(reason_words(cost.uncovered[area], rulebook)), *notes), Emphasis.QUIET)
    if cost.session is not None:
        return Cell(tr("In the session price"), notes, Emphasis.QUIET)
    return Cell(tr("Not known"), notes, Emphasis.QUIET)


def _alone(
    standing: Standing, area: str, comparison: Comparison
) -> tuple[list[Amount | Reason], list[Amount | Reason]]:
    """What each price asks for that area alone: in the first session only, and ever."""
    is_first_only = {quote.id: quote.first_session_only for quote in comparison.file.quotes_of(standing.clinic.id)}
    alone: Mapping[str, Amount | Reason] = {
        quote_id: price for quote_id, prices in standing.cost.by_quote.items() if (price := prices.get(area))
    }
    once = [price for quote_id, price in alone.items() if is_first_only[quote_id]]
    return once, [price for quote_id, price in alone.items() if not is_first_only[quote_id]]


def _either(prices: Iterable[Amount | Reason], currency: str) -> str:
    """£90 or £120, each once, the least first, of many from where to where; what nobody can tell is left out."""
    known = sorted((price for price in prices if isinstance(price, Amount)), key=lambda price: price.low)
    words = dict.fromkeys(amount_words(price, currency) for price in known)
    return tr(" or ").join(words) if len(words) <= MOST_NAMED else amount_words(spanned(known), currency)


def _first(cost: Cost, rulebook: Rulebook) -> Cell:
    if cost.first_session is not None:
        return Cell(sentence(amount_words(cost.first_session.amount, cost.currency)))
    return Cell(sentence(session_words(cost, rulebook)))


def _year(cost: Cost, rulebook: Rulebook, is_short: bool, plan: Plan | None) -> Cell:
    """With what lies behind it: how many sessions, the budget, and what a month of effect comes to."""
    if cost.year is None:
        return Cell(year_cell_words(cost, rulebook), emphasis=Emphasis.QUIET)
    notes = [year_note(cost)]
    if plan is not None and (budget := budget_words(cost.year, plan)):
        notes.append(sentence(budget))
    if cost.per_month_of_effect is not None and not is_short:
        amount = amount_words(cost.per_month_of_effect, cost.currency)
        notes.append(tr("A month of effect: {amount}").format(amount=amount))
    return Cell(sentence(year_words(cost, rulebook)), tuple(notes), Emphasis.STRONG)


def _further(cost: Cost, amount: Amount | None) -> Cell:
    """Why there is none stands at the session."""
    if amount is None:
        return Cell(tr("Cannot be told"), emphasis=Emphasis.QUIET)
    return Cell(sentence(amount_words(amount, cost.currency)))


def _behind(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> list[str]:
    """What is missing from the figures, and what they rest on."""
    cost, place, targets = standing.cost, comparison.file.place_of(standing.clinic), comparison.file.plan.targets
    told = [reason_words(reason, rulebook, place) for reason in cost.omitted]
    told += [remark_words(flag, cost, targets, rulebook, place) for flag in _remarks(cost)]
    return list(dict.fromkeys(told))


def _to_ask(standing: Standing, comparison: Comparison, rulebook: Rulebook) -> list[str]:
    place = comparison.file.place_of(standing.clinic)
    quotes = {quote.id: quote for quote in comparison.file.quotes_of(standing.clinic.id)}
    told = []
    for flag in standing.cost.flags:
        about = [quotes[quote_id] for quote_id in flagged(flag)] if flag.kind in UNUSUAL else []
        if about:
            why, prices = sentence(reason_words(flag, rulebook, place)), joined(some_prices(about, rulebook, place))
            told.append(tr("{why}: {prices}").format(why=why, prices=prices))
    return told


def _remarks(cost: Cost) -> list[Reason]:
    """Without what stands beside the year already; by which rate prices in another currency were taken."""
    converted = [flag for flag in cost.flags if flag.kind == "converted"]
    return [*converted, *(flag for flag in remarks(cost) if flag.kind != "review_not_stated" or cost.year is None)]
