"""What a register says of a person becomes verified findings, all in one step, and only what its words settle."""

from dataclasses import replace
from datetime import date

import pytest

from botox_vetter.actions import registrations, undo
from botox_vetter.domain.clinics import Registration
from botox_vetter.domain.findings import Assurance
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.store.library import Library
from tests.cases import CASE_ID, FENWICK, HOLLOWAY, harbour_case, keep

DAY = date(2026, 11, 20)
LICENSED = "Registered with a licence to practise"
ENTRY = Registration("", "gmc", "9000002", HOLLOWAY, None, "Maren Holloway", LICENSED, DAY)


@pytest.fixture
def filled(tmp_path):
    with Library(str(tmp_path / "a.bvlib")) as library:
        keep(library, harbour_case())
        yield library


def test_one_step_records_every_answer_as_verified(filled: Library, rulebook: Rulebook) -> None:
    before = filled.case_file(CASE_ID)
    registrations.record_settled(filled, rulebook, CASE_ID, ENTRY)
    found = [f for f in filled.case_file(CASE_ID).findings_about(HOLLOWAY) if f.checked_on == DAY]
    assert {f.criterion: f.level for f in found} == dict.fromkeys(("LR01", "LR02", "LR03", "PC02"), "good")
    assert {(f.assurance, f.register, f.words) for f in found} == {(Assurance.VERIFIED, "gmc", LICENSED)}
    undo.undo(filled, CASE_ID)
    assert filled.case_file(CASE_ID) == before


def test_the_right_to_prescribe_needs_the_profession(filled: Library, rulebook: Rulebook) -> None:
    registrations.record_settled(filled, rulebook, CASE_ID, replace(ENTRY, practitioner_id=FENWICK))
    found = {f.criterion for f in filled.case_file(CASE_ID).findings_about(FENWICK) if f.checked_on == DAY}
    assert found == {"LR01", "LR02", "LR03"}


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        (replace(ENTRY, checked_on=None), "entry_incomplete"),
        (replace(ENTRY, name_as_registered=" "), "entry_incomplete"),
        (replace(ENTRY, status="Words of nobody"), "settles_nothing"),
        (replace(ENTRY, number="12"), "number_does_not_fit"),
    ],
)
def test_what_proves_nothing_is_refused_and_changes_nothing(
    filled: Library, rulebook: Rulebook, entry: Registration, kind: str
) -> None:
    before = filled.case_file(CASE_ID)
    with pytest.raises(Refused) as refusal:
        registrations.record_settled(filled, rulebook, CASE_ID, entry)
    assert refusal.value.reason.kind == kind
    assert filled.case_file(CASE_ID) == before


@pytest.mark.parametrize("is_settled", [False, True])
def test_limits_that_are_typed_end_what_was_good_there(filled: Library, rulebook: Rulebook, is_settled: bool) -> None:
    registrations.record_settled(filled, rulebook, CASE_ID, ENTRY)
    (entry_id,) = registrations.add_registration(filled, rulebook, CASE_ID, ENTRY).ids
    later = date(2026, 11, 25)
    limited = replace(ENTRY, id=entry_id, checked_on=later, restrictions="not alone")
    if is_settled:
        registrations.record_settled(filled, rulebook, CASE_ID, limited)
    else:
        registrations.change_registration(filled, rulebook, CASE_ID, limited)
    found = filled.case_file(CASE_ID).findings_about(HOLLOWAY)
    ends = {f.criterion: f.valid_until for f in found if f.register == "gmc" and f.checked_on == DAY}
    assert ends == {"LR01": None, "LR02": date(2026, 11, 24), "LR03": None, "PC02": date(2026, 11, 24)}
