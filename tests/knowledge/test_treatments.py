"""Typed fields hold only what was read in a source; `more` holds the rest for showing."""

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from botox_vetter.domain.treatments import Treatments, is_confirmed
from botox_vetter.knowledge.folder import resource_folder
from botox_vetter.knowledge.treatments import load_treatments


@pytest.fixture(scope="module")
def known() -> Treatments:
    return load_treatments(resource_folder())


def pair(low: str, high: str) -> tuple[Decimal, Decimal]:
    return Decimal(low), Decimal(high)


@pytest.mark.parametrize(
    ("area", "product", "units"),
    [
        ("glabella", "botox_cosmetic", pair("20", "20")),
        ("platysma", "botox_cosmetic", pair("26", "36")),  # options 26, 31, 36
        ("crows_feet", "relfydess", pair("60", "60")),
        ("crows_feet", "azzalure", None),  # unconfirmed: label_units.azzalure
        ("masseter", "botox_cosmetic", None),  # no label
    ],
)
def test_label_units_of_an_area_are_those_that_were_read(
    known: Treatments, area: str, product: str, units: tuple[Decimal, Decimal] | None
) -> None:
    assert known.areas[area].label_units.get(product) == units


@pytest.mark.parametrize(
    ("area", "units"),
    [("glabella", pair("20", "30")), ("lip_flip", pair("2", "6")), ("chin", None)],  # chin: unconfirmed as a whole
)
def test_typical_units_of_an_area_are_those_that_were_read(
    known: Treatments, area: str, units: tuple[Decimal, Decimal] | None
) -> None:
    assert known.areas[area].typical_units.get("botox_cosmetic") == units


@pytest.mark.parametrize(
    ("area", "months"),
    [
        ("glabella", pair("3", "4")),
        ("platysma", None),  # unconfirmed
        ("masseter", None),  # one end is unconfirmed: duration_months.0
        ("brow_lift", None),  # duration_months.1
    ],
)
def test_months_of_effect_of_an_area_need_both_ends(
    known: Treatments, area: str, months: tuple[Decimal, Decimal] | None
) -> None:
    assert known.areas[area].duration_months == months


@pytest.mark.parametrize(
    ("product", "months", "weeks"),
    [
        ("botox_cosmetic", None, Decimal(13)),
        ("dysport", pair("4", "5"), None),
        ("alluzience", pair("3", "6"), None),
        ("xeomin", None, None),
        ("relfydess", pair("5", "6"), None),
    ],
)
def test_a_products_times_are_those_that_were_read(
    known: Treatments, product: str, months: tuple[Decimal, Decimal] | None, weeks: Decimal | None
) -> None:
    assert known.products[product].label_duration_months == months
    assert known.products[product].min_retreatment_weeks == weeks


def test_names_stand_by_region_and_former_names_only_in_more(known: Treatments) -> None:
    botox, xeomin = known.products["botox_cosmetic"], known.products["xeomin"]
    assert botox.name == "Botox Cosmetic"
    assert (botox.names["US"], botox.names["GB"]) == ("Botox Cosmetic", "Botox")
    assert (xeomin.names["US"], xeomin.names["CA"], xeomin.names["GB"]) == ("Xeomin", "Xeomin Cosmetic", "Bocouture")
    assert "Vistabel" not in botox.names.values()
    assert "Vistabel" in repr(botox.more["names"])


def test_a_region_from_memory_is_not_a_products_region(known: Treatments) -> None:
    assert known.products["letybo"].regions == ("US", "GB", "IE")
    assert known.products["jeuveau"].regions == ("US", "GB", "CA")


def test_medical_products_are_not_cosmetic(known: Treatments) -> None:
    medical = {product.id for product in known.products.values() if not product.is_cosmetic}
    assert medical == {"botox_medical", "myobloc"}


@pytest.mark.parametrize(
    ("indication", "units"),
    [
        ("chronic_migraine", {"botox_medical": pair("155", "195")}),
        ("overactive_bladder", {"botox_medical": pair("100", "100")}),
        ("cervical_dystonia", {"myobloc": pair("2500", "5000")}),  # the others are unconfirmed
        ("sialorrhoea", {"myobloc": pair("1500", "3500")}),
        ("strabismus", {}),  # for each muscle: no total
        ("blepharospasm", {}),  # for each place: no total
        ("spasticity_adult", {}),  # unconfirmed as a whole
        ("hemifacial_spasm", {}),
    ],
)
def test_units_of_an_indication_are_confirmed_totals(
    known: Treatments, indication: str, units: dict[str, tuple[Decimal, Decimal]]
) -> None:
    assert known.indications[indication].label_units == units


@pytest.mark.parametrize(
    ("indication", "months"),
    [
        ("overactive_bladder", pair("6", "9")),
        ("blepharospasm", (Decimal(144) / 52, Decimal(3))),  # 12 to 13 weeks
        ("chronic_migraine", None),  # unconfirmed
        ("neurogenic_bladder", None),  # not stated
    ],
)
def test_an_indication_lasts_months_also_where_weeks_are_stated(
    known: Treatments, indication: str, months: tuple[Decimal, Decimal] | None
) -> None:
    assert known.indications[indication].duration_months == months


def test_a_products_own_interval_goes_before_the_indications(known: Treatments) -> None:
    assert known.indications["sialorrhoea"].min_retreatment_weeks == {"myobloc": Decimal(13), "xeomin": Decimal(16)}
    assert known.indications["overactive_bladder"].min_retreatment_weeks == {}  # unconfirmed


def test_a_product_that_is_not_confirmed_for_an_indication_is_left_out(known: Treatments) -> None:
    spasm = known.indications["blepharospasm"]
    assert spasm.products == ("botox_medical",)
    assert spasm.more["products"] == ("botox_medical", "xeomin")


def test_names_that_are_not_licensed_say_where_and_when_only_as_far_as_read(known: Treatments) -> None:
    assert [(name.regions, name.as_of) for name in known.not_licensed] == [(("US",), None), (("US",), "2026-07-01")]


def test_more_keeps_wording_and_unconfirmed_figures_for_showing(known: Treatments) -> None:
    crows_feet = known.areas["crows_feet"]
    assert crows_feet.more["label_units_note"] == "total for both sides"
    assert not is_confirmed(crows_feet, "label_units.azzalure")
    assert is_confirmed(crows_feet, "label_units.xeomin")
    assert not is_confirmed(known.products["azzalure"], "uses.crows_feet.sites")


def test_of_an_entry_from_memory_nothing_counts(tmp_path: Path) -> None:
    folder = shutil.copytree(resource_folder(), tmp_path / "resources")
    facts = folder / "facts.toml"
    head, areas = facts.read_text(encoding="utf-8").split('id = "lip_flip"')
    facts.write_text(head + 'id = "lip_flip"' + areas.replace('"partial"', '"memory"', 1), encoding="utf-8")

    flip = load_treatments(folder).areas["lip_flip"]

    assert (flip.typical_units, flip.duration_months) == ({}, None)
    assert flip.more["duration_months"] == pair("2", "3")
