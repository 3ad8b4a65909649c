"""Two entries that are one clinic become one, in one step, and nothing that either of them said is lost."""

from dataclasses import replace
from decimal import Decimal

import pytest

from botox_vetter.actions.merging import merge_clinics, preview_merge
from botox_vetter.actions.undo import undo
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Note, Registration
from botox_vetter.domain.findings import Relaxation
from botox_vetter.domain.plans import Units, UnitsFrom
from botox_vetter.domain.reasons import Refused
from tests.actions.conftest import Harbour
from tests.cases import BEGUN_AT, CASE_ID, LANTERN, QUAY, VELVET, decided_case

OWNED = ("roles", "registrations", "quotes", "findings", "relaxations", "notes", "premises", "insurances", "visits",
         "inquiries", "reviews", "evidence")  # fmt: skip


def theirs(file: CaseFile, name: str, clinic_id: str) -> set[str]:
    return {one.id for one in getattr(file, name) if getattr(one, "clinic_id", None) == clinic_id}


@pytest.mark.parametrize(("kept", "other"), [(LANTERN, QUAY), (QUAY, LANTERN), (VELVET, QUAY)])
def test_all_that_is_recorded_of_the_other_goes_over_and_comes_back(harbour: Harbour, kept: str, other: str) -> None:
    before = harbour.file
    merge = preview_merge(before, before.clinic(kept), before.clinic(other))
    merge_clinics(harbour.library, merge, (), "", BEGUN_AT)
    after = harbour.file
    assert other not in {clinic.id for clinic in after.clinics}
    for name in OWNED:
        assert theirs(after, name, kept) == theirs(before, name, kept) | theirs(before, name, other), name
    assert merge.going == {name: n for name in OWNED if (n := len(theirs(before, name, other)))}
    assert harbour.steps == ["merge_clinics"]
    undo(harbour.library, CASE_ID)
    assert harbour.file == before


def test_a_decision_for_the_other_is_one_for_the_clinic_that_stays(harbour: Harbour) -> None:
    decision = decided_case().decision
    with harbour.library.step(CASE_ID, "decide", {"name": "Quay"}) as step:
        step.put(decision)
    file = harbour.file
    merge_clinics(harbour.library, preview_merge(file, file.clinic(LANTERN), file.clinic(QUAY)), (), "", BEGUN_AT)
    assert harbour.file.decision == replace(decision, clinic_id=LANTERN)


def clinic(name: str, **said: object) -> Clinic:
    return Clinic(name, CASE_ID, name, **said)


def test_what_both_say_is_chosen_what_one_says_is_taken_and_lists_are_joined() -> None:
    ours = Units("azzalure", "glabella", Decimal(50), Decimal(50), UnitsFrom.CLINIC)
    theirs_too = replace(ours, area="forehead")
    one = clinic("One", phone="01632 960111", website="one.example", tags=("near",), units=(ours,))
    two = clinic(
        "Two", phone="+44 1632 960111", website="two.example", email="hi@two.example", tags=("near", "late"),
        is_shortlisted=True, minimum_spend=Decimal(80), minimum_spend_currency="GBP", units=(theirs_too,),
    )  # fmt: skip
    merge = preview_merge(CaseFile(None, clinics=(one, two)), one, two)  # type: ignore[arg-type]
    assert merge.differing == ("name", "website")
    assert merge.filled == ("email", "minimum_spend")
    merged = merge.merged({"website"})
    assert (merged.id, merged.name, merged.website, merged.phone) == ("One", "One", "two.example", "01632 960111")
    assert (merged.email, merged.minimum_spend_currency) == ("hi@two.example", "GBP")
    assert (merged.tags, merged.units, merged.is_shortlisted) == (("near", "late"), (ours, theirs_too), True)
    assert merge.left({"website"}) == (("name", two), ("website", one))


def test_two_figures_for_the_units_of_one_area_are_chosen_between() -> None:
    figure = Units("azzalure", "glabella", Decimal(50), Decimal(50), UnitsFrom.CLINIC)
    one, two = clinic("One", units=(figure,)), clinic("Two", units=(replace(figure, high=Decimal(60)),))
    merge = preview_merge(CaseFile(None, clinics=(one, two)), one, two)  # type: ignore[arg-type]
    assert merge.merged({"units"}).units == two.units
    assert merge.merged(()).units == one.units


def test_an_entry_in_a_register_stays_once_in_the_form_that_says_more(harbour: Harbour) -> None:
    read = next(entry for entry in harbour.file.registrations if entry.clinic_id == QUAY)
    claimed = Registration("claimed", read.register, read.number, clinic_id=LANTERN)
    with harbour.library.step(CASE_ID, "add_registration", {}) as step:
        step.put(claimed)
    file = harbour.file
    merge_clinics(harbour.library, preview_merge(file, file.clinic(LANTERN), file.clinic(QUAY)), (), "", BEGUN_AT)
    assert [one for one in harbour.file.registrations if one.clinic_id] == [replace(read, clinic_id=LANTERN)]


def test_reasons_why_a_knock_out_is_set_aside_stand_together_and_values_that_are_left_in_a_note(
    harbour: Harbour,
) -> None:
    with harbour.library.step(CASE_ID, "relax", {}) as step:
        step.put(Relaxation("too", QUAY, "LR05", "Asked as well."))
    file = harbour.file
    merge = preview_merge(file, file.clinic(QUAY), file.clinic(LANTERN))
    merge_clinics(harbour.library, merge, (), "Telephone: 01632 960117", BEGUN_AT)
    assert [one.reason for one in harbour.file.relaxations] == ["Asked as well. / No search by name; I asked."]
    assert "Telephone: 01632 960117" in {note.text for note in harbour.file.notes if note.clinic_id == QUAY}
    assert all(isinstance(note, Note) for note in harbour.file.notes)


def test_a_clinic_that_is_gone_meanwhile_is_refused(harbour: Harbour) -> None:
    file = harbour.file
    merge = preview_merge(file, file.clinic(QUAY), replace(file.clinic(LANTERN), id="gone"))
    with pytest.raises(Refused, match="no_such_record"):
        merge_clinics(harbour.library, merge, (), "", BEGUN_AT)
    assert harbour.file == file
