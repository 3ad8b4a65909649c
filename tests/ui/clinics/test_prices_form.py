"""A price is entered as the clinic states it: every sort with its own particulars, and nothing else is asked."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from pytestqt.qtbot import QtBot

from botox_vetter.domain.money import Amount
from botox_vetter.domain.quotes import Basis, Charged, Known, Period, Published, Quote, Sex
from botox_vetter.ui.jobs import Jobs
from botox_vetter.ui.pages.clinics.prices_amount import AmountField
from botox_vetter.ui.pages.clinics.prices_areas import AreaPicker
from tests.case_ids import PAPER
from tests.cases import LANTERN, QUAY, TODAY, harbour_case
from tests.ui.clinics.test_evidence import drop, of_files
from tests.ui.clinics.till import Till, quote_of

Key = Qt.Key


def test_a_price_is_added_from_the_keyboard_alone(till: Till) -> None:
    till.qtbot.keyClick(till.button("Add a price"), Key.Key_Space)
    till.qtbot.waitUntil(till.form._fields["basis"].hasFocus)
    till.form._fields["areas"]._boxes["glabella"].setChecked(True)
    till.type_amount("150")
    till.qtbot.keyClicks(till.form._fields["wording"], "Frown £150")
    till.save()
    [added] = till.added()
    assert (added.basis, added.areas, added.low, added.high) == (Basis.PER_AREA, ("glabella",), 150, 150)
    assert (added.currency, added.seen_on, added.wording) == ("GBP", TODAY, "Frown £150")
    assert LANTERN not in till.tab._forms
    assert till.tab._table.quote_id == added.id


@pytest.mark.parametrize(
    ("low", "high", "is_from", "ends"),
    [
        ("150", "", False, (Decimal(150), Decimal(150))),
        ("150", "180", False, (Decimal(150), Decimal(180))),
        ("150", "", True, (Decimal(150), None)),
        ("12.50", "", False, (Decimal("12.50"), Decimal("12.50"))),
    ],
)
def test_an_amount_is_exact_or_a_range_or_from(
    till: Till, low: str, high: str, is_from: bool, ends: tuple[Decimal, Decimal | None]
) -> None:
    till.new()
    till.type_amount(low, high)
    till.form._fields["amount"]._from.setChecked(is_from)
    till.save()
    assert [(quote.low, quote.high) for quote in till.added()] == [ends]


@pytest.mark.parametrize("amount", [Amount(Decimal("3.125"), Decimal("3.125")), Amount(Decimal(45), None)])
def test_an_amount_that_is_shown_is_read_back_as_it_was(qtbot: QtBot, amount: Amount) -> None:
    field = AmountField()
    qtbot.addWidget(field)
    field.show_value(amount)
    assert field.value() == (amount.low, amount.high)


CONDITIONS = {"product": "azzalure", "sex": Sex.FEMALE, "first_session_only": True, "member": True}


@pytest.mark.parametrize(
    ("basis", "particulars"),
    [
        (Basis.PER_UNIT, {"minimum_units": Decimal(20), **CONDITIONS}),
        (Basis.PER_AREA, {"areas": ("forehead",), **CONDITIONS}),
        (Basis.AREAS_BUNDLE, {"count": 2, "areas": ("forehead", "chin"), "excluded": ("masseter",), **CONDITIONS}),
        (Basis.PER_SESSION, {"areas": ("glabella", "forehead"), **CONDITIONS}),
        (
            Basis.PACKAGE,
            {"sessions": 3, "areas": ("glabella",), "product": "azzalure", "sex": Sex.MALE, "member": True},
        ),
        (Basis.MEMBERSHIP, {"period": Period.YEAR, "discount_percent": Decimal(10)}),
        (Basis.CONSULTATION, {"charged": Charged.ONCE, "redeemed": Known.YES}),
        (Basis.REVIEW, {}),
        (Basis.DEPOSIT, {"deducted": Known.NO}),
        (Basis.FURTHER_AREA, {"areas": ("forehead",), "excluded": ("masseter",), **CONDITIONS}),
        (Basis.PER_HOUR, {"first_session_only": True, "member": True}),
        (Basis.SURCHARGE, {"areas": ("forehead",), "sex": Sex.MALE, "first_session_only": True, "member": True}),
        (Basis.TOP_UP, {}),
    ],
)
def test_every_sort_of_price_keeps_all_its_particulars(
    till: Till, basis: Basis, particulars: dict[str, object]
) -> None:
    common = {
        "valid_from": date(2026, 11, 1),
        "valid_until": date(2026, 12, 31),
        "address": "https://a.example",
        "note": "n",
        "conditions": "Mornings only",
        "is_offer": True,
        "regular": Decimal(80),
        "evidence": (PAPER,),
    }
    till.new(basis=basis, amount=Amount(Decimal(40), Decimal(60)), currency="EUR", **particulars, **common)
    till.save()
    [added] = till.added()
    expected = Quote(added.id, LANTERN, basis, Decimal(40), Decimal(60), "EUR", seen_on=TODAY, **particulars, **common)
    assert added == expected


def test_only_what_belongs_to_the_sort_is_shown(till: Till) -> None:
    form = till.new(basis=Basis.CONSULTATION)
    seen = {name for name, field in form._fields.items() if field.isVisibleTo(form)}
    assert {"charged", "redeemed", "amount", "seen_on"} <= seen
    assert not {"areas", "excluded", "count", "sessions", "product", "discount_percent", "deducted"} & seen


def test_another_sort_lets_go_of_what_does_not_belong_to_it(till: Till) -> None:
    till.open(QUAY)
    till.choose(quote_of(QUAY, Basis.AREAS_BUNDLE))
    till.button("Change it").click()
    till.fill(basis=Basis.REVIEW)
    till.save()
    changed = next(quote for quote in till.quotes() if quote.id == quote_of(QUAY, Basis.AREAS_BUNDLE).id)
    assert (changed.basis, changed.count, changed.product) == (Basis.REVIEW, None, None)


@pytest.mark.parametrize("quote", harbour_case().quotes, ids=lambda quote: f"{quote.basis} {quote.low}")
def test_saving_a_price_without_changing_anything_changes_nothing(till: Till, quote: Quote) -> None:
    till.open(quote.clinic_id)
    till.choose(quote)
    till.qtbot.keyClick(till.tab._table, Key.Key_Return)
    assert till.form.quote_id == quote.id
    till.save()
    kept = next(found for found in till.quotes() if found.id == quote.id)
    assert {f.name for f in fields(Quote) if getattr(kept, f.name) != getattr(quote, f.name)} == set()


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"basis": Basis.AREAS_BUNDLE, "amount": Amount(Decimal(1), Decimal(1))}, "needs their number"),
        ({"basis": Basis.PER_AREA}, "Type the amount"),
        ({"basis": Basis.PER_AREA, "amount": Amount(Decimal(0), None)}, "No treatment costs nothing"),
        ({"basis": Basis.REVIEW, "amount": Amount(Decimal(10) ** 12, None)}, "1,000,000,000"),
        (
            {"basis": Basis.MEMBERSHIP, "period": Period.YEAR, "amount": Amount(Decimal(1), Decimal(1)),
             "discount_percent": Decimal(120)},
            "between 0 and 100",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_the_form_and_nothing_is_kept(
    till: Till, values: dict[str, object], complaint: str
) -> None:
    till.new(**values)
    till.save()
    assert till.added() == []
    assert complaint in till.words(till.form)


@pytest.mark.parametrize("typed", ["about 90", "-5", "12 %"])
def test_an_unreadable_figure_is_not_kept(till: Till, typed: str) -> None:
    till.new()
    till.type_amount(typed)
    till.save()
    assert till.added() == []
    assert "type a number of at least 0" in till.words(till.form)


def test_esc_leaves_the_form_and_gives_the_keyboard_back(till: Till) -> None:
    till.choose(quote_of(LANTERN, Basis.DEPOSIT))
    till.qtbot.keyClick(till.tab._table, Key.Key_F2)
    till.type_amount("99")
    till.qtbot.keyClick(till.form._fields["wording"], Key.Key_Escape)
    assert LANTERN not in till.tab._forms
    assert set(till.quotes()) == set(harbour_case().quotes_of(LANTERN))
    till.qtbot.waitUntil(till.tab._table.hasFocus)


def test_a_half_filled_form_stays_with_its_clinic(till: Till) -> None:
    form = till.new()
    till.type_amount("120")
    till.open(QUAY)
    assert not form.isVisible()
    assert till.button("Add a price").isEnabled()
    till.open(LANTERN)
    assert form.isVisible()
    assert form._fields["amount"].value() == (Decimal(120), Decimal(120))


def test_other_areas_come_up_when_asked_for_and_ticked_ones_stay(till: Till) -> None:
    picker = till.new()._fields["areas"]
    assert isinstance(picker, AreaPicker)
    assert not picker._boxes["chin"].isVisible()
    picker._more.click()
    picker._boxes["chin"].click()
    picker._more.click()
    assert picker._boxes["chin"].isVisible()
    assert not picker._boxes["masseter"].isVisible()
    assert picker.value() == ("chin",)


def test_tab_follows_the_order_of_reading_through_the_areas(till: Till) -> None:
    form = till.new()
    picker = form._fields["areas"]
    wanted = [*(picker._boxes[area] for area in ("glabella", "forehead", "crows_feet")), picker._more]
    wanted += [form._fields["product"], form._fields["published"], form._fields["amount"]._low]
    reached = []
    for _ in range(len(wanted)):
        till.qtbot.keyClick(till.tab.window().focusWidget(), Key.Key_Tab)
        reached.append(till.tab.window().focusWidget())
    assert reached == wanted


def test_a_flat_price_says_how_many_units_it_pays_for(till: Till) -> None:
    till.new(basis=Basis.AREAS_BUNDLE, count=3, amount=Amount(Decimal(285), Decimal(285)), units_included=Decimal(125))
    till.save()
    [added] = till.added()
    assert added.units_included == Decimal(125)
    assert not till.new(basis=Basis.PER_UNIT)._fields["units_included"].isVisibleTo(till.form)


@pytest.mark.parametrize("published", [Published.ON_REQUEST, Published.NOT_PUBLISHED])
def test_a_price_that_is_not_told_needs_no_amount(till: Till, published: Published) -> None:
    form = till.new(published=published)
    assert not form._fields["amount"].isVisibleTo(form)
    till.save()
    [added] = till.added()
    assert (added.low, added.high, added.published) == (None, None, published)


def test_a_price_that_is_no_longer_told_loses_its_amount(till: Till) -> None:
    till.choose(quote_of(LANTERN, Basis.DEPOSIT))
    till.button("Change it").click()
    till.fill(published=Published.ON_REQUEST)
    till.save()
    changed = next(quote for quote in till.quotes() if quote.id == quote_of(LANTERN, Basis.DEPOSIT).id)
    assert (changed.low, changed.published) == (None, Published.ON_REQUEST)


def test_the_usual_price_stands_beside_an_offer_only(till: Till) -> None:
    form = till.new(is_offer=False, regular=Decimal(80))
    assert not form._fields["regular"].isVisibleTo(form)
    till.type_amount("60")
    form._fields["is_offer"].click()
    assert form._fields["regular"].isVisibleTo(form)
    form._fields["is_offer"].click()
    till.save()
    assert [(quote.is_offer, quote.regular) for quote in till.added()] == [(False, None)]


def test_a_file_dropped_onto_the_form_is_kept_and_named(till: Till, tmp_path: Path, jobs: Jobs) -> None:
    page = tmp_path / "menu.txt"
    page.write_text("Frown lines 95")
    form = till.new()
    assert drop(form, of_files(page))
    till.qtbot.waitUntil(lambda: jobs.is_idle)
    assert "menu.txt" in till.words(form)
    till.type_amount("95")
    till.save()
    [added] = till.added()
    [kept] = [one for one in till.desk.file.evidence if one.name == "menu.txt"]
    assert (added.evidence, kept.clinic_id) == ((kept.id,), LANTERN)


def test_a_file_that_comes_after_the_form_was_left_is_kept_all_the_same(till: Till, tmp_path: Path, jobs: Jobs) -> None:
    page = tmp_path / "menu.txt"
    page.write_text("Frown lines 95")
    form = till.new()
    drop(form, of_files(page))
    form.left.emit()
    till.qtbot.waitUntil(lambda: jobs.is_idle)
    assert [one.name for one in till.desk.file.evidence if one.clinic_id == LANTERN] == ["menu.txt"]


def test_an_address_dropped_onto_the_form_is_its_address(till: Till) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://lanternstreet.example/menu")])
    form = till.new()
    assert drop(form, data)
    assert form._fields["address"].text() == "https://lanternstreet.example/menu"
