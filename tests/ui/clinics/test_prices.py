"""Prices are changed and removed in the window, and what the plan costs stands beside them."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from botox_vetter.actions import cases
from botox_vetter.actions import quotes as quoting
from botox_vetter.domain.plans import Units, UnitsFrom
from botox_vetter.domain.quotes import Basis
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.ui.drawn import Drawn
from tests.cases import LANTERN, QUAY, TODAY, VELVET, harbour_case
from tests.ui.clinics.controls import access_keys_given_twice, nameless
from tests.ui.clinics.till import Till, quote_of

Key = Qt.Key


def test_delete_removes_the_chosen_price_and_undo_brings_it_back(till: Till) -> None:
    till.choose(quote_of(LANTERN, Basis.DEPOSIT))
    till.qtbot.keyClick(till.tab._table, Key.Key_Delete)
    assert all(quote.basis is not Basis.DEPOSIT for quote in till.quotes())
    till.desk.undo()
    assert set(till.quotes()) == set(harbour_case().quotes_of(LANTERN))


def test_what_the_plan_costs_stands_below_with_the_prices_used(till: Till) -> None:
    words = till.words(till.tab._cost)
    for text in ("£275 to £295", "– £95 for frown lines", "£690 to £765", "3 sessions a year, as the plan says"):
        assert text in words
    for text in (
        "– Deposit, if it is kept: 3 times £25, £75 (£25, deposit)",
        "Crow's feet: £90 to £110",
        "Names no brand: £95 for frown lines, £90 for forehead lines and £90 to £110 for crow's feet",
    ):
        assert text in words


def test_the_ends_are_listed_apart_where_they_rest_on_different_prices(till: Till) -> None:
    for area in ("forehead", "crows_feet"):
        quote = next(quote for quote in till.quotes() if quote.areas == (area,))
        till.desk.do(quoting.remove_quote, till.desk.case_id, quote)
    plan = replace(till.desk.file.plan, areas=("glabella",))
    till.desk.do(cases.change_plan, till.desk.case_id, plan)
    unit = quote_of(LANTERN, Basis.PER_UNIT)
    till.desk.do(
        quoting.change_quote, till.desk.rulebook, till.desk.case_id, replace(unit, low=Decimal(1), high=Decimal(5))
    )
    words = till.words(till.tab._cost)
    assert "£50 to £95" in words
    assert "At the low end:\n– £1 to £5 per unit, Azzalure, 50 units for frown lines: £50" in words
    assert "At the high end:\n– £95 for frown lines" in words


def test_an_area_without_a_price_leaves_no_figure_but_the_part_that_is_known(till: Till) -> None:
    for quote in till.quotes():
        if quote.basis in (Basis.PER_UNIT, Basis.PACKAGE) or quote.areas == ("crows_feet",):
            till.desk.do(quoting.remove_quote, till.desk.case_id, quote)
    words = till.words(till.tab._cost)
    assert "Cannot be told: no price for crow's feet" in words
    reason = reason_words(till.desk.comparison.of(LANTERN).cost.uncovered["crows_feet"], till.desk.rulebook)
    assert f"Crow's feet: {reason}" in words
    assert "The other areas" in words
    assert "£185" in words
    assert "sessions a year" not in words


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"sessions_per_year": None}, "from how long the effect usually lasts"),
        ({"sessions_per_year": None, "months_of_effect": Decimal(4)}, "from your own months of effect"),
    ],
)
def test_it_says_where_the_number_of_sessions_comes_from(till: Till, changes: dict[str, object], words: str) -> None:
    till.desk.do(cases.change_plan, till.desk.case_id, replace(till.desk.file.plan, **changes))
    assert words in till.words(till.tab._cost)


def test_units_of_the_clinic_are_set_and_the_figures_follow(till: Till) -> None:
    plan = replace(till.desk.file.plan, areas=("chin",))
    till.desk.do(cases.change_plan, till.desk.case_id, plan)
    units = till.tab._units
    units._product.show_value("azzalure")
    units._area.show_value("chin")
    till.qtbot.keyClicks(units._low, "30")
    till.qtbot.keyClick(units._low, Key.Key_Return)
    assert Units("azzalure", "chin", Decimal(30), Decimal(30), UnitsFrom.CLINIC) in till.desk.file.clinic(LANTERN).units
    assert "30 units for dimpled chin: £105" in till.words(till.tab._cost)


def test_units_said_again_replace_the_former_and_are_removed_by_delete(till: Till) -> None:
    units = till.tab._units
    units._product.show_value("azzalure")
    units._area.show_value("glabella")
    till.qtbot.keyClicks(units._low, "40")
    till.qtbot.keyClicks(units._high, "60")
    till.button("Set units").click()
    assert till.desk.file.clinic(LANTERN).units == (
        Units("azzalure", "glabella", Decimal(40), Decimal(60), UnitsFrom.CLINIC),
    )
    units._view.setCurrentIndex(units._view.model().index(0, 0))
    till.qtbot.keyClick(units._view, Key.Key_Delete)
    assert till.desk.file.clinic(LANTERN).units == ()


@pytest.mark.parametrize("typed", [("", ""), ("many", ""), ("60", "40"), ("0", "")])
def test_units_that_cannot_be_are_refused_beside_the_field(till: Till, typed: tuple[str, str]) -> None:
    units = till.tab._units
    till.qtbot.keyClicks(units._low, typed[0])
    till.qtbot.keyClicks(units._high, typed[1])
    till.button("Set units").click()
    assert till.desk.file.clinic(LANTERN).units == harbour_case().clinic(LANTERN).units
    assert units._lacks.isVisible()


def test_units_are_asked_for_only_where_a_price_is_by_unit(till: Till) -> None:
    assert till.tab._units.isVisible()
    till.open(QUAY)
    assert not till.tab._units.isVisible()


def test_a_clinic_without_a_price_says_so(till: Till) -> None:
    till.open(VELVET)
    for quote in till.quotes():
        till.desk.do(quoting.remove_quote, till.desk.case_id, quote)
    words = till.words()
    assert "No price yet" in words
    assert "Cannot be told: no price recorded" in words
    assert not till.tab._table.isVisible()


def test_a_reload_keeps_the_chosen_price(till: Till) -> None:
    wanted = quote_of(LANTERN, Basis.MEMBERSHIP)
    till.choose(wanted)
    till.desk.do(quoting.remove_quote, till.desk.case_id, quote_of(LANTERN, Basis.DEPOSIT))
    assert till.tab._table.quote_id == wanted.id


def test_every_control_has_a_name_and_no_access_key_is_given_twice(till: Till) -> None:
    for basis in Basis:
        till.new(basis=basis)
        assert nameless(till.tab) == []
        assert access_keys_given_twice(till.tab) == set()
        till.qtbot.keyClick(till.form, Key.Key_Escape)


def test_without_a_clinic_nothing_can_be_pressed(till: Till) -> None:
    till.tab.show_clinic(None)
    assert not till.tab.isEnabled()


def test_a_price_that_is_read_again_shows_what_it_stated_before(till: Till) -> None:
    story = till.tab._over_time
    assert not story.isVisible()
    (quote,) = [quote for quote in till.quotes() if quote.areas == ("glabella",)]
    change = replace(quote, low=Decimal(114), high=Decimal(114), seen_on=TODAY)
    till.desk.do(quoting.change_quote, till.desk.rulebook, till.desk.case_id, change)
    told = "£114, 22 November 2026: 20% more\n£95, 9 November 2026"
    till.qtbot.waitUntil(lambda: told in till.words(story))
    assert story.findChild(Drawn).accessibleName().startswith("The price over time: £95 on 9 November 2026")
    till.desk.undo()
    assert not story.isVisible()


def test_what_others_have_published_stands_below_the_chosen_price(till: Till) -> None:
    till.open(QUAY)
    till.choose(quote_of(QUAY, Basis.AREAS_BUNDLE))
    assert till.tab._levels.text().startswith("Published elsewhere, for context only: £125 for 1 area")
    till.choose(quote_of(QUAY, Basis.CONSULTATION))
    assert not till.tab._levels.isVisible()
