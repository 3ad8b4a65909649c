"""The prices of some clinics with a bar beside each: areas, session and year, each on a scale of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.money import Amount
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.document import Cell, Emphasis, Row
from botox_vetter.report.drawings.ranges import Scale, range_bar, range_legend, scale_of
from botox_vetter.report.drawings.shapes import Measure
from botox_vetter.report.sections.price_rows import (
    Group,
    area_amount,
    area_rows,
    asked_row,
    behind_row,
    first_session_row,
    further_rows,
    session_row,
    year_row,
)
from botox_vetter.report.sections.section import Section
from botox_vetter.report.words.money import amount_words

Amounts = list[Amount | None]  # of the clinics of a row, from left to right


@dataclass(frozen=True, slots=True)
class _Bars:
    """The bars of one scale. None: there is nothing to draw, or the amounts are in several currencies."""

    scale: Scale | None
    currency: str

    @property
    def words(self) -> str:
        """ "£45 to £180": from where to where they run."""
        return amount_words(Amount(self.scale.low, self.scale.high), self.currency) if self.scale else ""

    def beside(self, row: Row, amounts: Amounts) -> Row:
        head, *cells = row.cells
        return replace(row, cells=(head, *map(self._drawn, cells, amounts)))

    def named(self, row: Row) -> Row:
        """Says below the row's head from where to where they run."""
        head, *cells = row.cells
        notes = (tr("Bars: {scale}").format(scale=self.words),) if self.scale else ()
        return replace(row, cells=(replace(head, notes=notes), *cells))

    def _drawn(self, cell: Cell, amount: Amount | None) -> Cell:
        if self.scale is None or amount is None:
            return cell
        words = amount_words(amount, self.currency)
        alt = tr("Bar: {amount}, on a scale of {scale}").format(amount=words, scale=self.words)
        return replace(cell, drawing=range_bar(amount, self.scale, alt))


def price_sections(group: Group, comparison: Comparison, rulebook: Rulebook, measure: Measure) -> list[Section]:
    """Prices per area, where the plan has areas; then session and year."""
    return [
        *_areas(group, comparison, rulebook, measure),
        Section("costs", Cell(tr("Session and year"), emphasis=Emphasis.STRONG), _costs(group, comparison, rulebook)),
    ]


def _areas(group: Group, comparison: Comparison, rulebook: Rulebook, measure: Measure) -> list[Section]:
    amounts = [[area_amount(s, area, comparison) for s in group] for area in comparison.file.plan.targets]
    if not amounts:
        return []
    bars = _bars(amounts, group)
    head = Cell(tr("Price per area"), emphasis=Emphasis.STRONG)
    if bars.scale:
        note = tr("All bars: {scale}").format(scale=bars.words)
        head = replace(head, notes=(note,), drawing=range_legend(measure))
    rows = area_rows(group, comparison, rulebook)
    return [Section("areas", head, tuple(map(bars.beside, rows, amounts)))]


def _costs(group: Group, comparison: Comparison, rulebook: Rulebook) -> tuple[Row, ...]:
    """A first session has the scale of the others."""
    session: Amounts = [s.cost.session.amount if s.cost.session else None for s in group]
    first: Amounts = [figure.amount if (figure := s.cost.first_session or s.cost.session) else None for s in group]
    year: Amounts = [s.cost.year for s in group]
    by_session, by_year = _bars([session, first], group), _bars([year], group)
    return (
        by_session.beside(by_session.named(session_row(group, rulebook)), session),
        *(by_session.beside(row, first) for row in first_session_row(group, rulebook)),
        by_year.beside(by_year.named(year_row(group, rulebook, is_short=True, plan=comparison.file.plan)), year),
        *(bars.beside(bars.named(row), some) for row, some in further_rows(group) for bars in (_bars([some], group),)),
        *behind_row(group, comparison, rulebook),
        *asked_row(group, comparison, rulebook),
    )


def _bars(rows: Sequence[Amounts], group: Group) -> _Bars:
    """For all the amounts in these rows."""
    shown = [(amount, s.cost.currency) for row in rows for amount, s in zip(row, group, strict=True) if amount]
    currencies = {currency for _amount, currency in shown}
    if len(currencies) != 1:
        return _Bars(None, "")
    return _Bars(scale_of(amount for amount, _currency in shown), currencies.pop())
