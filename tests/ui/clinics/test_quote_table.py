"""Prices as rows: what they say, whether they count, and in which order they stand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from botox_vetter.comparison.case import compare_case
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.plans import Units, UnitsFrom
from botox_vetter.domain.quotes import Basis
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.ui.models.quote_table import AMOUNT, CONDITIONS, COUNTS, PLAIN, QUOTE_ID, SEEN, WHAT, QuoteTable
from botox_vetter.ui.models.signs import DETAIL, SIGN
from botox_vetter.ui.pages.units.table import UnitsTable
from tests.cases import LANTERN, QUAY, TODAY, VELVET, harbour_case
from tests.ui.clinics.till import Till


def table_of(rulebook: Rulebook, clinic_id: str, file: CaseFile | None = None) -> QuoteTable:
    table = QuoteTable(rulebook)
    show(table, rulebook, clinic_id, file or harbour_case())
    return table


def show(table: QuoteTable, rulebook: Rulebook, clinic_id: str, file: CaseFile) -> None:
    cost = compare_case(file, rulebook, TODAY).of(clinic_id).cost
    table.show_quotes(file.quotes_of(clinic_id), cost, "GB-ENG")


def column(table: QuoteTable, number: int, role: int = Qt.ItemDataRole.DisplayRole) -> list[object]:
    return [table.index(row, number).data(role) for row in range(table.rowCount())]


def test_the_models_keep_the_rules_of_models(rulebook: Rulebook, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(table_of(rulebook, LANTERN))
    units = UnitsTable(rulebook)
    units.show_units((Units("azzalure", "glabella", Decimal(40), Decimal(50), UnitsFrom.CLINIC),), "GB-ENG")
    qtmodeltester.check(units)


@pytest.mark.parametrize(
    ("clinic_id", "what", "amount"),
    [
        (LANTERN, "Per area: frown lines", "£95"),
        (LANTERN, "Per area: crow's feet", "£90 to £110"),
        (LANTERN, "Per unit", "£3.50"),
        (LANTERN, "Package of 3 sessions: frown lines, forehead lines and crow's feet", "£690"),
        (VELVET, "3 areas", "£99"),
        (VELVET, "Per area: forehead lines", "from £45"),
        (QUAY, "Consultation", "£40"),
    ],
)
def test_a_row_says_what_a_price_is_for_and_how_much_it_is(
    rulebook: Rulebook, clinic_id: str, what: str, amount: str
) -> None:
    table = table_of(rulebook, clinic_id)
    assert (what, amount) in list(zip(column(table, WHAT), column(table, AMOUNT), strict=True))


def test_a_row_says_brand_conditions_and_the_day(rulebook: Rulebook) -> None:
    table = table_of(rulebook, LANTERN)
    row = column(table, WHAT).index("Per unit")
    assert column(table, WHAT, DETAIL)[row] == "Azzalure"
    assert column(table, CONDITIONS)[row] == "at least 20 units"
    assert column(table, SEEN)[row] == "9 November 2026"


@pytest.mark.parametrize(
    ("changes", "said", "why", "icon"),
    [
        ({}, "counts", "", "passes"),
        ({"seen_on": date(2026, 6, 1)}, "counts", "seen a while ago", "warning"),
        ({"valid_until": date(2026, 11, 1)}, "does not count", "it held until 1 November 2026", "left_out"),
        ({"valid_from": date(2027, 1, 1)}, "does not count", "it holds from 1 January 2027 on", "left_out"),
    ],
)
def test_a_row_says_whether_it_counts_and_why_not(
    rulebook: Rulebook, changes: dict[str, object], said: str, why: str, icon: str
) -> None:
    file = harbour_case()
    quotes = tuple(
        replace(quote, **changes) if quote.basis is Basis.PER_AREA and quote.clinic_id == LANTERN else quote
        for quote in file.quotes
    )
    table = table_of(rulebook, LANTERN, replace(file, quotes=quotes))
    row = column(table, WHAT).index("Per area: frown lines")
    assert column(table, COUNTS)[row] == said
    assert column(table, COUNTS, DETAIL)[row] == why
    assert column(table, COUNTS, SIGN)[row].icon == icon
    assert column(table, COUNTS, PLAIN)[row] is (said == "counts")


def test_the_rows_are_ordered_by_what_stands_behind_the_words(rulebook: Rulebook) -> None:
    table = table_of(rulebook, LANTERN)
    table.sort(AMOUNT)
    *stated, on_request = column(table, AMOUNT, PLAIN)
    lows = [amount.low for amount in stated]
    assert lows == sorted(lows)
    assert on_request is None
    table.sort(AMOUNT, Qt.SortOrder.DescendingOrder)
    assert [amount.low for amount in column(table, AMOUNT, PLAIN)[1:]] == sorted(lows, reverse=True)
    table.sort(-1)
    show(table, rulebook, LANTERN, harbour_case())
    assert column(table, WHAT, QUOTE_ID) == [quote.id for quote in harbour_case().quotes_of(LANTERN)]


def test_a_chosen_row_is_followed_when_the_order_changes(rulebook: Rulebook) -> None:
    table = table_of(rulebook, LANTERN)
    kept = QPersistentModelIndex(table.index(0, AMOUNT))
    wanted = kept.data(QUOTE_ID)
    table.sort(AMOUNT, Qt.SortOrder.DescendingOrder)
    assert kept.data(QUOTE_ID) == wanted
    assert kept.row() != 0


def test_a_changed_price_changes_its_row_and_moves_none(rulebook: Rulebook, qtbot) -> None:
    table, file = table_of(rulebook, QUAY), harbour_case()
    quotes = tuple(replace(quote, note="asked again") for quote in file.quotes)
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.dataChanged):
        show(table, rulebook, QUAY, replace(file, quotes=quotes))


def test_a_long_condition_takes_a_second_line_and_needs_a_higher_row(till: Till) -> None:
    table = till.tab._table
    rows = range(table.model().rowCount())
    cell = next(i for row in rows if "January" in str((i := table.model().index(row, CONDITIONS)).data()))
    heights = []
    for width in (100, 400):
        table.setColumnWidth(CONDITIONS, width)
        heights.append(table.sizeHintForIndex(cell).height())
    assert heights[0] - heights[1] > table.fontMetrics().lineSpacing() / 2
