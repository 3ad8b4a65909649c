"""Rows of clinics: known by name and postcode, website or telephone; what is new, changed, the same or refused."""

from dataclasses import replace
from decimal import Decimal

import pytest

from botox_vetter.actions.tables.proposal import CellChange, CellRefusal, Fate
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from tests.actions.tables.rows import EMPTY, after, dry, only, why
from tests.cases import QUAY, harbour_case

HARBOUR = harbour_case()
HEAD = "Clinic,Postcode,Phone,Website,Address\n"


def test_a_clinic_that_the_case_does_not_have_is_new(rulebook: Rulebook) -> None:
    row = only(EMPTY, rulebook, f"{HEAD}Quay,HB1 2CD,01632 960101,https://q.example,4 Ropewalk")
    assert (row.fate, row.name, row.changes) == (Fate.NEW, "Quay", ())


@pytest.mark.parametrize(
    "text",
    [
        "Quay Skin Clinic,HB1 2CD,,,",
        "quay skin  clinic,hb12cd,,,",
        "Quay Skin Clinic,,,,",
        "Quay Skin Clinic,HB1 2CD,+44 1632 960101,www.quayskin.example/,",
    ],
)
def test_a_clinic_is_known_by_its_name_and_differing_spelling_changes_nothing(text: str, rulebook: Rulebook) -> None:
    row = only(HARBOUR, rulebook, HEAD + text)
    assert (row.fate, row.record) == (Fate.SAME, HARBOUR.clinic(QUAY))


def test_what_differs_is_told_with_what_it_was(rulebook: Rulebook) -> None:
    row = only(HARBOUR, rulebook, f"{HEAD}Quay Skin Clinic,HB1 2CD,01632 960199,,")
    assert row.fate is Fate.CHANGED
    assert row.changes == (CellChange("phone", "01632 960101", "01632 960199"),)


def test_empty_cells_erase_nothing(rulebook: Rulebook) -> None:
    changed = after(HARBOUR, dry(HARBOUR, rulebook, f"{HEAD}Quay Skin Clinic,,,,5 Ropewalk"))
    assert changed.clinic(QUAY) == replace(HARBOUR.clinic(QUAY), address="5 Ropewalk")


@pytest.mark.parametrize(
    ("cells", "address"),
    [
        ("4 Ropewalk,Harbour Bay", "4 Ropewalk, Harbour Bay"),
        (",Harbour Bay", "Harbour Bay"),
        ('"4 Ropewalk, HARBOUR BAY",Harbour Bay', "4 Ropewalk, HARBOUR BAY"),
    ],
)
def test_a_town_is_the_end_of_the_address(cells: str, address: str, rulebook: Rulebook) -> None:
    row = only(EMPTY, rulebook, f"Name,Street,City\nQuay,{cells}")
    assert isinstance(row.record, Clinic)
    assert row.record.address == address


def test_the_same_name_elsewhere_is_another_clinic(rulebook: Rulebook) -> None:
    assert only(HARBOUR, rulebook, f"{HEAD}Quay Skin Clinic,LS1 4XY,,,").fate is Fate.NEW


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("Quay Aesthetics,,,https://www.quayskin.example,", "known_by_website"),
        ("Quay Aesthetics,,(01632) 960 101,,", "known_by_phone"),
    ],
)
def test_under_another_name_a_clinic_is_known_by_website_or_phone_and_that_is_said(
    text: str, remark: str, rulebook: Rulebook
) -> None:
    row = only(HARBOUR, rulebook, HEAD + text)
    assert row.changes == (CellChange("name", "Quay Skin Clinic", "Quay Aesthetics"),)
    assert [found.kind for found in row.remarks] == [remark]


def test_a_chain_with_one_website_does_not_swallow_a_clinic_that_the_table_names_too(rulebook: Rulebook) -> None:
    rows = "Quay Skin Clinic,,,https://quayskin.example,\nQuay North,,,https://quayskin.example,"
    assert [row.fate for row in dry(HARBOUR, rulebook, HEAD + rows).rows] == [Fate.SAME, Fate.NEW]


def test_another_postcode_speaks_against_the_same_website(rulebook: Rulebook) -> None:
    row = only(HARBOUR, rulebook, f"{HEAD}Quay North,LS1 4XY,,https://quayskin.example,")
    assert row.fate is Fate.NEW
    assert [remark.kind for remark in row.remarks] == ["may_be_clinic"]


def test_two_clinics_of_one_name_are_told_apart_or_refused(rulebook: Rulebook) -> None:
    twins = replace(
        EMPTY, clinics=(Clinic("a", EMPTY.case.id, "Smile", postcode="LS1 4XY"), Clinic("b", EMPTY.case.id, "Smile"))
    )
    proposal = dry(twins, rulebook, f"{HEAD}Smile,LS1 4XY,,,1 High Street\nSmile,,,,2 High Street")
    assert [row.record.id if row.record else "" for row in proposal.rows] == ["a", ""]
    assert why(proposal.rows[1]) == [("name", "which_clinic")]


def test_rows_of_one_table_that_contradict_each_other_are_not_both_taken(rulebook: Rulebook) -> None:
    proposal = dry(EMPTY, rulebook, f"{HEAD}Smile,,01632 960101,,\nSmile,,,,1 High Street\nSmile,,01632 960102,,")
    assert [row.fate for row in proposal.rows] == [Fate.NEW, Fate.NEW, Fate.REFUSED]
    assert proposal.rows[2].refusals == (CellRefusal("phone", Reason("row_says_otherwise", {"row": 2})),)
    (clinic,) = after(EMPTY, proposal).clinics
    assert (clinic.phone, clinic.address) == ("01632 960101", "1 High Street")


REFUSED = [
    ("Phone\n01632 960101", "name", "name_missing"),
    ("Clinic,Place\nQuay,Atlantis", "jurisdiction", "no_such_place"),
    ("Clinic,Counted areas\nQuay,knees", "counted_areas", "no_such_area"),
    ("Clinic,Least charge\nQuay,from 99", "minimum_spend", "not_a_figure"),
    ("Clinic,Least charge\nQuay,£99 €", "minimum_spend", "not_a_price"),
    ("Clinic,Least charge\nQuay,99999999999", "", "figure_out_of_range"),
    ("Clinic,Shortlist\nQuay,perhaps", "is_shortlisted", "not_one_of_these"),
    ("Clinic,Tags\nQuay,a; A", "", "twice_in_list"),
    ("Clinic,Registration number\nQuay,123", "register", "register_missing"),
    ("Clinic,Register,Registration number\nQuay,company,A 1", "number", "number_does_not_fit"),
    ("Clinic,Register,Registration number,Checked on\nQuay,CQC,1-123456789,03/04/2026", "checked_on", "ambiguous_day"),
    ("Clinic,Phone\nQuay,1,2", "", "row_too_wide"),
    ("Clinic,Foo\n,x", "", "row_says_nothing"),
]


@pytest.mark.parametrize(("text", "column", "kind"), REFUSED, ids=[kind for *_, kind in REFUSED])
def test_a_row_that_cannot_be_taken_says_which_cell_and_why(
    text: str, column: str, kind: str, rulebook: Rulebook
) -> None:
    proposal = dry(EMPTY, rulebook, text)
    assert (column, kind) in why(proposal.rows[0])
    assert proposal.added == proposal.changed == ()


def test_a_row_names_everything_that_is_wrong_with_it(rulebook: Rulebook) -> None:
    row = only(EMPTY, rulebook, "Clinic,Place,Shortlist\nQuay,Atlantis,perhaps")
    assert [column for column, _ in why(row)] == ["jurisdiction", "is_shortlisted"]


def test_all_that_a_row_can_say_is_kept(rulebook: Rulebook) -> None:
    text = (
        "Clinic,Place,Languages,Tags,Shortlist,Counted areas,Least charge,Opening hours,Register,Registration number,"
        "Checked on,Note\nQuay,England,English; Polish,near,x,frown; Stirn,£120,Mon 9 to 17,CQC,1-123456789,"
        "22.11.2026,calm"
    )
    file = after(EMPTY, dry(EMPTY, rulebook, text, currency="EUR"))
    (clinic,), (entry,), (note,) = file.clinics, file.registrations, file.notes
    assert (clinic.jurisdiction, clinic.languages, clinic.tags) == ("GB-ENG", ("English", "Polish"), ("near",))
    assert (clinic.is_shortlisted, clinic.counted_areas) == (True, ("glabella", "forehead"))
    assert (clinic.minimum_spend, clinic.minimum_spend_currency) == (Decimal(120), "GBP")
    assert (entry.register, entry.number, str(entry.checked_on)) == ("cqc", "1-123456789", "2026-11-22")
    assert (note.text, note.clinic_id) == ("calm", clinic.id)


def test_a_further_row_adds_a_further_entry_or_note_to_the_same_clinic(rulebook: Rulebook) -> None:
    text = (
        "Clinic,Register,Registration number,Note\nQuay,CQC,1-123456789,calm\nQuay,company,12345678,near\nQuay,,,calm"
    )
    proposal = dry(EMPTY, rulebook, text)
    file = after(EMPTY, proposal)
    assert [row.fate for row in proposal.rows] == [Fate.NEW, Fate.NEW, Fate.SAME]
    assert {entry.register for entry in file.registrations} == {"cqc", "companies_house"}
    assert {note.text for note in file.notes} == {"calm", "near"}
