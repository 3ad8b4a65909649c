"""What the plan costs, drawn and in figures: each area, then a session and a year."""

from collections.abc import Sequence
from decimal import Decimal

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.money import Amount
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.pricing.results import Cost, CostState
from botox_vetter.report.document import Block, Column, Heading, Row, Table
from botox_vetter.report.drawings.charts.costs import CostRange, Limit, cost_ranges
from botox_vetter.report.drawings.shapes import Drawing, Measure
from botox_vetter.report.parts import evenly, numbered
from botox_vetter.report.sections.columns import turned
from botox_vetter.report.sections.price_rows import (
    Group,
    area_amount,
    area_rows,
    first_session_row,
    has_price,
    session_row,
    year_row,
)
from botox_vetter.report.words.money import money
from botox_vetter.report.words.names import own_words, sentence
from botox_vetter.report.words.prices import year_words

MOST_AREAS = 4  # in one table
CLINIC_WEIGHT = 1.3
Amounts = Sequence[Amount | None]


def costs(comparison: Comparison, rulebook: Rulebook, measure: Measure) -> list[Block]:
    """Nothing where no clinic has a price; no drawing where amounts are in several currencies."""
    if not has_price(comparison.standings):
        return []
    return [*area_costs(comparison, rulebook, measure), *year_costs(comparison, rulebook, measure)]


def area_costs(comparison: Comparison, rulebook: Rulebook, measure: Measure) -> list[Block]:
    """In groups, an area each, on one scale."""
    group, areas = comparison.standings, comparison.file.plan.targets
    if not areas:
        return []
    rows = area_rows(group, comparison, rulebook)
    amounts = [[area_amount(s, area, comparison) for s in group] for area in areas]
    drawn = [(row.cells[0].text, _ranges(row, some, group)) for row, some in zip(rows, amounts, strict=True)]
    caption, parts = tr("Price per area in figures"), evenly(rows, MOST_AREAS)
    tables = [_table(numbered(caption, n, len(parts)), part, group) for n, part in enumerate(parts, start=1)]
    alt = tr("Prices of each area on one scale. {told}. All figures stand in the table below.")
    return [*_headed(tr("What each area costs"), _drawings(drawn, alt, group, measure)), *tables]


def year_costs(comparison: Comparison, rulebook: Rulebook, measure: Measure) -> list[Block]:
    """What has no figure is named in the drawing; why it has none stands in the table."""
    group = comparison.standings
    alt = tr("What a year costs at each clinic, on one scale: {told}. All figures stand in the table below.")
    rows = [session_row(group, rulebook), *first_session_row(group, rulebook), year_row(group, rulebook)]
    table = _table(tr("Session and year in figures"), rows, group)
    return [*_year_drawn(alt, comparison, rulebook, measure), table]


def year_in_short(comparison: Comparison, rulebook: Rulebook, measure: Measure) -> list[Block]:
    """Drawn below the ranking, which has the figures; nothing where no clinic has any."""
    alt = tr("What a year costs at each clinic, on one scale: {told}. All figures stand in the ranking.")
    return _year_drawn(alt, comparison, rulebook, measure)


def _year_drawn(alt: str, comparison: Comparison, rulebook: Rulebook, measure: Measure) -> list[Block]:
    group = comparison.standings
    drawn = [("", [CostRange(own_words(s.clinic.name), s.cost.year, _year_words(s.cost, rulebook)) for s in group])]
    return _headed(tr("What a year costs"), _drawings(drawn, alt, group, measure, _budget(comparison)))


def _year_words(cost: Cost, rulebook: Rulebook) -> str:
    if cost.state is CostState.INCOMPLETE:
        return tr("Incomplete")
    return sentence(year_words(cost, rulebook)) if cost.session else tr("No price that counts")


def _ranges(row: Row, amounts: Amounts, group: Group) -> list[CostRange]:
    figures = zip(group, amounts, row.cells[1:], strict=True)
    return [CostRange(own_words(s.clinic.name), amount, cell.text) for s, amount, cell in figures]


def _budget(comparison: Comparison) -> Limit | None:
    plan = comparison.file.plan
    if plan.budget_per_year is None or not plan.currency:
        return None
    words = tr("your budget {amount}").format(amount=money(plan.budget_per_year, plan.currency))
    return Limit(plan.budget_per_year, words)


def _drawings(
    drawn: list[tuple[str, list[CostRange]]], alt: str, group: Group, measure: Measure, limit: Limit | None = None
) -> tuple[Drawing, ...]:
    amounts = [(one.amount, s.cost.currency) for _, ranges in drawn for one, s in zip(ranges, group, strict=True)]
    currencies = {currency for amount, currency in amounts if amount is not None}
    if len(currencies) != 1:
        return ()
    told = [_told(title, ranges) for title, ranges in drawn]
    (currency,) = currencies

    def shown(amount: Decimal) -> str:
        return money(amount, currency)

    return cost_ranges(drawn, shown, alt.format(told="; ".join(told)), measure, limit)


def _told(title: str, ranges: list[CostRange]) -> str:
    """Where it begins lowest and where highest; how many have no figure."""
    known = sorted(((one.amount.low, one) for one in ranges if one.amount is not None), key=lambda pair: pair[0])
    missing = len(ranges) - len(known)
    named = tr("{clinic} ({figure})")
    ends = [named.format(clinic=one.name, figure=one.words) for _low, one in known]
    told = tr("lowest at {least}, highest at {most}").format(least=ends[0], most=ends[-1]) if len(ends) > 1 else ""
    none = ntr("no figure at {n} clinic", "no figure at {n} clinics", missing).format(n=missing) if missing else ""
    figures = ", ".join(part for part in (told or "".join(ends), none) if part)
    return tr("{area}: {figures}").format(area=title, figures=figures) if title else figures


def _headed(words: str, drawings: tuple[Drawing, ...]) -> list[Block]:
    return [Heading(1, words), *drawings] if drawings else []


def _table(caption: str, rows: Sequence[Row], group: Group) -> Table:
    columns = (Column(tr("Clinic"), CLINIC_WEIGHT), *(Column(row.cells[0].text) for row in rows))
    return Table(caption, columns, turned(rows, group))
