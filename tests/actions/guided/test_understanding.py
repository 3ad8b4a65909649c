"""A clinic typed into the short form: what becomes of each line, and that no line is lost."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from botox_vetter.actions.guided.adding import add_typed_clinic
from botox_vetter.actions.guided.registers import proposed_register
from botox_vetter.actions.guided.typed import TypedClinic, Understood
from botox_vetter.actions.guided.understanding import understand
from botox_vetter.actions.tables.vocabulary import words_of
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.quotes import Basis
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.rulebook import Rulebook
from tests.actions.conftest import Harbour
from tests.cases import BEGUN_AT, HOLLOWAY, TODAY, harbour_case

AIRE = TypedClinic(
    name=" Aire Skin ",
    website="aireskin.example",
    place="3 Weir Row, Leeds ls1 4ap",
    person="Dr Ann Weir",
    profession="doctor",
    prescribes=True,
    register="gmc",
    number="9000002",
    prices=("3 areas £199", "£12 a unit, Azzalure"),
)


def understood(typed: TypedClinic, rulebook: Rulebook, file: CaseFile | None = None) -> Understood:
    return understand(typed, file or harbour_case(), rulebook, words_of(rulebook, is_medical=False), TODAY)


def remarks(typed: TypedClinic, rulebook: Rulebook, file: CaseFile | None = None) -> list[str]:
    return [remark.why.kind for remark in understood(typed, rulebook, file).remarks]


def with_plan(**changes: Any) -> CaseFile:
    file = harbour_case()
    return replace(file, case=replace(file.case, plan=replace(file.plan, **changes)))


def test_every_line_becomes_a_record_and_all_are_kept_in_one_step(harbour: Harbour, rulebook: Rulebook) -> None:
    change = add_typed_clinic(harbour.library, understood(AIRE, rulebook), BEGUN_AT)
    file = harbour.file
    clinic = next(clinic for clinic in file.clinics if clinic.name == "Aire Skin")
    assert (clinic.address, clinic.postcode, clinic.website) == ("3 Weir Row, Leeds", "LS1 4AP", "aireskin.example")
    assert clinic.is_shortlisted
    for kind in RoleKind:
        assert [person.name for person in file.people_of(clinic.id, kind)] == ["Dr Ann Weir"]
    (person,) = file.people_of(clinic.id, RoleKind.INJECTOR)
    assert person.profession == "doctor"
    (entry,) = [entry for entry in file.registrations if entry.practitioner_id == person.id]
    assert (entry.register, entry.number, entry.checked_on) == ("gmc", "9000002", None)
    prices = {quote.basis: quote for quote in file.quotes_of(clinic.id)}
    assert prices[Basis.AREAS_BUNDLE].low == Decimal(199)
    assert prices[Basis.PER_UNIT].wording == "£12 a unit, Azzalure"
    assert all(quote.seen_on == TODAY for quote in prices.values())
    assert not [note for note in file.notes if note.clinic_id == clinic.id]
    assert harbour.steps == ["add_clinic"]
    assert clinic.id in change.ids


def test_a_name_is_enough_and_without_one_nothing_is_kept(harbour: Harbour, rulebook: Rulebook) -> None:
    add_typed_clinic(harbour.library, understood(TypedClinic(name="Aire Skin"), rulebook), BEGUN_AT)
    assert "Aire Skin" in [clinic.name for clinic in harbour.file.clinics]
    with pytest.raises(Refused):
        add_typed_clinic(harbour.library, understood(replace(AIRE, name="  "), rulebook), BEGUN_AT)


def test_what_is_not_understood_is_kept_as_a_note_in_the_same_words(harbour: Harbour, rulebook: Rulebook) -> None:
    typed = replace(AIRE, number="12", prices=("was £250 now £199", "3 areas £199"))
    found = understood(typed, rulebook)
    assert [(r.why.kind, r.aside) for r in found.remarks] == [
        ("number_does_not_fit", "12"),
        ("several_prices_in_it", "was £250 now £199"),
    ]
    assert found.registration is None
    add_typed_clinic(harbour.library, found, BEGUN_AT)
    assert "12\nwas £250 now £199" in [note.text for note in harbour.file.notes]


def test_nothing_typed_is_lost_where_its_place_is_missing(rulebook: Rulebook) -> None:
    assert remarks(replace(AIRE, person=""), rulebook) == ["number_of_nobody"]
    assert remarks(replace(AIRE, register=""), rulebook) == ["number_of_which_register"]
    assert understood(replace(AIRE, person=""), rulebook).note == "9000002"


def test_somebody_of_the_case_with_the_same_number_and_name_is_not_added_again(
    harbour: Harbour, rulebook: Rulebook
) -> None:
    holloway = replace(AIRE, person="Dr Maren Holloway", number="9000001")
    found = understood(holloway, rulebook)
    assert found.is_known
    add_typed_clinic(harbour.library, found, BEGUN_AT)
    assert len(harbour.file.practitioners) == len(harbour_case().practitioners)
    assert found.clinic is not None
    assert found.clinic.id in {role.clinic_id for role in harbour.file.roles if role.practitioner_id == HOLLOWAY}
    assert remarks(replace(holloway, person="Somebody Else"), rulebook) == ["number_of_another"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("forehead free", "free_treatment"),
        ("3 areas £0", "free_treatment"),
        ("forehead £1000000000000", "figure_out_of_range"),
        ("forehead £200 to £150", "range_upside_down"),
        ("forehead 90 XYZ", "words_not_understood"),
        ("12% off", "no_price_in_it"),
        ("0 areas £90", "price_of_what"),
    ],
)
def test_a_price_that_nobody_can_mean_is_no_price_and_says_why(line: str, kind: str, rulebook: Rulebook) -> None:
    found = understood(replace(AIRE, prices=(line,)), rulebook)
    assert found.quotes == ()
    assert [(remark.why.kind, remark.aside) for remark in found.remarks] == [(kind, line)]


def test_a_consultation_may_be_free(rulebook: Rulebook) -> None:
    (quote,) = understood(replace(AIRE, prices=("free consultation",)), rulebook).quotes
    assert (quote.basis, quote.low, quote.high) == (Basis.CONSULTATION, 0, 0)


def test_a_price_per_unit_without_a_brand_is_kept_and_said(rulebook: Rulebook) -> None:
    found = understood(replace(AIRE, prices=("Botox £12 a unit",)), rulebook)
    assert [quote.basis for quote in found.quotes] == [Basis.PER_UNIT]
    assert [remark.why.kind for remark in found.remarks] == ["unit_of_which_brand"]


def test_a_price_in_another_currency_is_kept_and_what_that_means_is_said(rulebook: Rulebook) -> None:
    abroad = replace(AIRE, prices=("2 areas €200",))
    found = understood(abroad, rulebook, with_plan(currency="GBP"))
    assert [quote.currency for quote in found.quotes] == ["EUR"]
    assert [remark.why for remark in found.remarks] == [Reason("another_currency", {"theirs": "EUR", "own": "GBP"})]
    assert understood(abroad, rulebook, with_plan(currency="EUR")).remarks == ()


@pytest.mark.parametrize(
    ("plan", "place", "postcode", "jurisdiction"),
    [
        ("GB-ENG", "Leeds LS1 4AP", "LS1 4AP", ""),
        ("GB-ENG", "EH1 1AA", "EH1 1AA", "GB-SCT"),
        ("GB", "LS1 4AP", "LS1 4AP", "GB-ENG"),
        ("US-CA", "12 Elm St, Springfield", "", ""),
        ("", "Leeds LS1 4AP", "", ""),
    ],
)
def test_a_british_postcode_says_in_which_nation_a_clinic_stands(
    plan: str, place: str, postcode: str, jurisdiction: str, rulebook: Rulebook
) -> None:
    clinic = understood(replace(AIRE, place=place), rulebook, with_plan(jurisdiction=plan)).clinic
    assert clinic is not None
    assert (clinic.postcode, clinic.jurisdiction) == (postcode, jurisdiction)
    assert postcode or clinic.address == place


@pytest.mark.parametrize(
    ("currency", "wording", "expected"),
    [("GBP", "3 areas 199", "GBP"), ("GBP", "3 areas €199", "EUR"), ("USD", "3 areas $199", "USD")],
)
def test_the_currency_is_the_one_named_else_the_plans(
    currency: str, wording: str, expected: str, rulebook: Rulebook
) -> None:
    found = understood(replace(AIRE, prices=(wording,)), rulebook, with_plan(currency=currency))
    assert [quote.currency for quote in found.quotes] == [expected]


@pytest.mark.parametrize(("wording", "kind"), [("3 areas 199", "no_currency"), ("3 areas $199", "which_dollar")])
def test_whose_money_it_is_is_never_guessed(wording: str, kind: str, rulebook: Rulebook) -> None:
    file = with_plan(currency="", budget_per_year=None)
    assert remarks(replace(AIRE, prices=(wording,)), rulebook, file) == [kind]


@pytest.mark.parametrize(
    ("place", "profession", "register"),
    [
        ("GB-ENG", "doctor", "gmc"),
        ("GB", "nurse_prescriber", "nmc"),
        ("GB-WLS", "dentist", "gdc"),
        ("GB-ENG", "pharmacist", "gphc"),
        ("GB-NIR", "pharmacist", "psni"),
        ("GB-NIR", "doctor", "gmc"),
        ("GB-SCT", "paramedic", "hcpc"),
        ("AU-NSW", "nurse", "ahpra"),
        ("IE", "nurse", "nmbi"),
        ("CA-ON", "doctor", ""),
        ("GB-ENG", "not_registered", ""),
        ("", "doctor", ""),
    ],
)
def test_a_register_is_proposed_where_it_can_be_only_one(
    place: str, profession: str, register: str, rulebook: Rulebook
) -> None:
    assert proposed_register(rulebook, place, profession) == register
