"""That two clinics are not one is kept in a step, goes out and in with the case, and can be read in its history."""

from botox_vetter.actions.apart import judge_apart
from botox_vetter.actions.case_json import from_json, to_json
from botox_vetter.actions.copying import with_new_ids
from botox_vetter.actions.undo import undo
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.matching.apart import OF_THE_CASE, are_apart, told_of_clinic
from botox_vetter.report.words.values import value_words
from tests.actions.conftest import Harbour
from tests.cases import CASE_ID, LANTERN, QUAY, TODAY


def test_it_is_remembered_of_both_and_in_a_copy_of_the_case(harbour: Harbour, rulebook: Rulebook) -> None:
    before = harbour.file
    judge_apart(harbour.library, before.clinic(QUAY), before.clinic(LANTERN), TODAY)
    read = with_new_ids(from_json(to_json(harbour.file), rulebook))
    for file in (harbour.file, read):
        pair = [
            (clinic.id, told_of_clinic(clinic, [e for e in file.registrations if e.clinic_id == clinic.id]))
            for name in ("Quay Skin Clinic", "Lantern Street Aesthetics")
            for clinic in file.clinics
            if clinic.name == name
        ]
        assert are_apart(pair[0], pair[1], file.judgements)
        assert are_apart(pair[1], pair[0], file.judgements)
        assert not are_apart(pair[0], (pair[1][0], pair[1][1][1:]), file.judgements)
    undo(harbour.library, CASE_ID)
    assert harbour.file == before


def test_the_history_tells_what_was_said_of_each(harbour: Harbour, rulebook: Rulebook) -> None:
    judge_apart(harbour.library, harbour.clinic(QUAY), harbour.clinic(LANTERN), TODAY)
    (judged,) = [one for one in harbour.file.judgements if one.register == OF_THE_CASE]
    told = value_words("theirs", judged.theirs, rulebook, harbour.file)
    assert "postcode: HB2 7EF" in told
    assert value_words("register", judged.register, rulebook, harbour.file) == "a clinic of the same case"
