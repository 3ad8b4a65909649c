"""Who changed what when, and one step taken back out of the middle."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from botox_vetter.actions.cases import change_plan, rename_case
from botox_vetter.actions.clinics import add_clinic, change_clinic, remove_clinic, shortlist
from botox_vetter.actions.decision import decide, withdraw_decision
from botox_vetter.actions.evidence import attach, link_evidence
from botox_vetter.actions.findings import record_finding, remove_finding
from botox_vetter.actions.history import KINDS, FieldChange, What, history_of, history_of_case, revert
from botox_vetter.actions.notes import add_note
from botox_vetter.actions.people import change_person
from botox_vetter.actions.quotes import change_quote, remove_quote
from botox_vetter.actions.undo import next_undo, undo
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.report.words.fields import field_words, noun_words, what_words
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.values import value_words
from botox_vetter.store.library import Library
from botox_vetter.store.schema import NOUNS
from tests.actions.conftest import Harbour
from tests.cases import BEGUN_AT, CASE_ID, FENWICK, HOLLOWAY, LANTERN, QUAY, TODAY, VELVET

OLD_LIBRARY = Path(__file__).parents[1] / "old_libraries" / "schema_1.bvlib"


def number_of(harbour: Harbour, kind: str) -> int:
    return next(c.number for c in reversed(harbour.library.history(CASE_ID)) if c.reason.kind == kind)


def test_a_step_tells_each_field_as_it_was_and_is(harbour: Harbour) -> None:
    quay = harbour.clinic(QUAY)
    change_clinic(harbour.library, replace(quay, phone="01632 960199", minimum_spend=Decimal("150"), tags=()))

    latest = history_of(harbour.library, CASE_ID, QUAY)[0]

    assert (latest.reason.kind, latest.is_in_force, latest.who, latest.undone_at) == ("change_clinic", True, None, None)
    (record,) = latest.records
    assert (record.noun, record.id, record.what, record.record.name) == ("clinics", QUAY, What.CHANGED, quay.name)
    assert record.fields == (
        FieldChange("phone", "01632 960101", "01632 960199"),
        FieldChange("minimum_spend", Decimal("120"), Decimal("150")),
        FieldChange("tags", ("near work",), ()),
    )


def test_of_a_record_that_came_or_went_what_was_stated_is_told(harbour: Harbour) -> None:
    velvet = harbour.clinic(VELVET)
    (note_id,) = add_note(harbour.library, velvet, "They called.", BEGUN_AT).ids
    remove_clinic(harbour.library, velvet)

    gone, came = history_of(harbour.library, CASE_ID, note_id)

    (added,), (removed,) = came.records, gone.records
    assert (added.what, removed.what) == (What.ADDED, What.REMOVED)
    fields = {change.field: (change.old, change.new) for change in added.fields}
    assert fields == {"clinic_id": (None, VELVET), "text": (None, "They called."), "written_at": (None, BEGUN_AT)}
    assert {change.field: (change.new, change.old) for change in removed.fields} == fields


def test_of_a_plan_only_what_changed_is_told(harbour: Harbour) -> None:
    plan = harbour.file.plan
    change_plan(harbour.library, CASE_ID, replace(plan, place="Elsewhere", sessions_per_year=None))
    (record,) = history_of_case(harbour.library, CASE_ID)[0].records
    assert record.fields == (FieldChange("place", plan.place, "Elsewhere"), FieldChange("sessions_per_year", 3, None))


def test_the_history_of_a_clinic_a_person_and_a_price_hold_their_own_steps(
    harbour: Harbour, rulebook: Rulebook
) -> None:
    library, quote = harbour.library, harbour.file.quotes_of(LANTERN)[0]
    change_quote(library, rulebook, CASE_ID, replace(quote, note="asked"))
    found = Finding("", "LR02", "good", Assurance.VERIFIED, TODAY, practitioner_id=FENWICK, register="nmc")
    record_finding(library, rulebook, CASE_ID, found)
    change_person(library, replace(harbour.person(FENWICK), note="rang"))
    shortlist(library, harbour.clinic(QUAY), False)

    def kinds(record_id: str) -> list[str]:
        return [step.reason.kind for step in history_of(library, CASE_ID, record_id)]

    assert kinds(quote.id) == ["change_quote", "import_case"]
    assert kinds(LANTERN) == ["change_quote", "import_case"]
    assert kinds(FENWICK) == ["change_person", "record_finding", "import_case"]
    assert kinds(QUAY) == ["take_off_shortlist", "import_case"]
    assert kinds(HOLLOWAY) == ["import_case"]
    assert [step.reason.kind for step in history_of_case(library, CASE_ID)] == [
        "take_off_shortlist", "change_person", "record_finding", "change_quote", "import_case",
    ]  # fmt: skip


def test_a_step_that_was_undone_says_so(harbour: Harbour) -> None:
    shortlist(harbour.library, harbour.clinic(QUAY), False)
    undo(harbour.library, CASE_ID)
    latest = history_of(harbour.library, CASE_ID, QUAY)[0]
    assert not latest.is_in_force
    assert latest.undone_at is not None


def test_one_step_is_taken_back_and_what_came_after_stays(harbour: Harbour) -> None:
    quay, before = harbour.clinic(QUAY), harbour.file
    change_clinic(harbour.library, replace(quay, phone="0"))
    number = number_of(harbour, "change_clinic")
    rename_case(harbour.library, CASE_ID, "Another name")

    changed = revert(harbour.library, CASE_ID, number)

    assert changed.message == Reason("undone", {"step": Reason("change_clinic", {"name": quay.name})})
    assert changed.kinds == {"clinics"}
    assert harbour.file == replace(before, case=replace(before.case, name="Another name"))
    assert harbour.steps == ["change_clinic", "rename_case", "revert"]
    assert next_undo(harbour.library, CASE_ID) == Reason(
        "revert", {"step": Reason("change_clinic", {"name": quay.name})}
    )
    undo(harbour.library, CASE_ID)
    assert harbour.clinic(QUAY).phone == "0"


def test_taking_back_can_be_taken_back_and_is_said_in_words(harbour: Harbour, rulebook: Rulebook) -> None:
    change_clinic(harbour.library, replace(harbour.clinic(QUAY), phone="0"))
    revert(harbour.library, CASE_ID, number_of(harbour, "change_clinic"))
    revert(harbour.library, CASE_ID, number_of(harbour, "revert"))
    assert harbour.clinic(QUAY).phone == "0"
    reason = history_of_case(harbour.library, CASE_ID)[0].reason
    assert reason_words(reason, rulebook) == (
        "taken back out of the history: taken back out of the history: change of Quay Skin Clinic"
    )


def changed_again(harbour: Harbour, rulebook: Rulebook) -> int:
    change_clinic(harbour.library, replace(harbour.clinic(QUAY), phone="0"))
    number = number_of(harbour, "change_clinic")
    change_clinic(harbour.library, replace(harbour.clinic(QUAY), email="a@b.example"))
    return number


def needed_since(harbour: Harbour, rulebook: Rulebook) -> int:
    (clinic_id,) = add_clinic(harbour.library, Clinic("", CASE_ID, "New")).ids
    add_note(harbour.library, harbour.clinic(clinic_id), "x", BEGUN_AT)
    return number_of(harbour, "add_clinic")


def stands_on_what_went(harbour: Harbour, rulebook: Rulebook) -> int:
    quote = harbour.file.quotes_of(VELVET)[0]
    remove_quote(harbour.library, CASE_ID, quote)
    remove_clinic(harbour.library, harbour.clinic(VELVET))
    return number_of(harbour, "remove_quote")


def another_in_its_place(harbour: Harbour, rulebook: Rulebook) -> int:
    decide(harbour.library, CASE_ID, harbour.clinic(QUAY), "safe", TODAY)
    withdraw_decision(harbour.library, CASE_ID)
    decide(harbour.library, CASE_ID, None, "rather not", TODAY)
    return number_of(harbour, "withdraw_decision")


def evidence_that_proves_more_by_now(harbour: Harbour, rulebook: Rulebook) -> int:
    (kept,) = attach(harbour.library, CASE_ID, "a.txt", b"x", BEGUN_AT).ids
    number = number_of(harbour, "attach_evidence")
    evidence = next(one for one in harbour.file.evidence if one.id == kept)
    link_evidence(harbour.library, evidence, harbour.file.quotes[0])
    return number


def answer_whose_evidence_went(harbour: Harbour, rulebook: Rulebook) -> int:
    finding = harbour.file.findings[0]
    attach(harbour.library, CASE_ID, "a.txt", b"x", BEGUN_AT)
    attached = number_of(harbour, "attach_evidence")
    evidence = next(one for one in harbour.file.evidence if one.name == "a.txt")
    link_evidence(harbour.library, evidence, finding)
    remove_finding(harbour.library, CASE_ID, finding)
    revert(harbour.library, CASE_ID, attached)
    return number_of(harbour, "remove_finding")


@pytest.mark.parametrize(
    "begin",
    [
        changed_again,
        needed_since,
        stands_on_what_went,
        another_in_its_place,
        evidence_that_proves_more_by_now,
        answer_whose_evidence_went,
    ],
)
def test_a_step_that_others_stand_on_is_not_taken_back(
    harbour: Harbour, rulebook: Rulebook, begin: Callable[[Harbour, Rulebook], int]
) -> None:
    number = begin(harbour, rulebook)
    before, steps = harbour.file, harbour.steps
    with pytest.raises(Refused) as refused:
        revert(harbour.library, CASE_ID, number)
    assert refused.value.reason.kind == "changed_meanwhile"
    assert (harbour.file, harbour.steps) == (before, steps)


def test_what_is_undone_already_or_of_another_case_is_not_taken_back(harbour: Harbour) -> None:
    change_clinic(harbour.library, replace(harbour.clinic(QUAY), phone="0"))
    number = number_of(harbour, "change_clinic")
    for case_id, wanted in (("another", number), (CASE_ID, 999)):
        with pytest.raises(Refused) as refused:
            revert(harbour.library, case_id, wanted)
        assert refused.value.reason.kind == "no_such_step"
    undo(harbour.library, CASE_ID)
    with pytest.raises(Refused) as refused:
        revert(harbour.library, CASE_ID, number)
    assert refused.value.reason.kind == "no_such_step"


def test_the_log_of_the_first_schema_is_read_and_its_steps_can_be_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "old.bvlib"
    copyfile(OLD_LIBRARY, path)
    with Library(str(path)) as library:
        (changed,) = (s for s in history_of_case(library, CASE_ID) if s.reason.kind == "change_clinic")
        (record,) = changed.records
        (field,) = record.fields
        revert(library, CASE_ID, changed.number)
        assert getattr(library.case_file(CASE_ID).clinic(LANTERN), field.field) == field.old


def test_a_state_that_todays_rules_would_not_let_in_is_told_as_it_was(harbour: Harbour) -> None:
    with harbour.library._writing() as connection:
        connection.exec_driver_sql("UPDATE changes SET records = replace(records, '\"per_unit\"', '\"per_drop\"')")
    quote = next(quote for quote in harbour.file.quotes if quote.minimum_units is not None)
    (step,) = history_of(harbour.library, CASE_ID, quote.id)
    told = {change.field: change.new for change in step.records[0].fields}
    assert (told["basis"], told["low"]) == ("per_drop", "3.50")


def test_every_kind_of_record_can_be_told(rulebook: Rulebook) -> None:
    assert dict(KINDS) == {noun.name: noun.kind for noun in NOUNS}
    for what in What:
        assert what_words(what)
    for name in KINDS:
        assert noun_words(name)


SAID: list[tuple[str, Any, str]] = [
    ("phone", "", "nothing"),
    ("minimum_spend", None, "not stated"),
    ("minimum_spend", Decimal("150.00"), "150"),
    ("is_shortlisted", True, "yes"),
    ("injector_id", HOLLOWAY, "Dr Maren Holloway"),
    ("injector_id", "gone", "not there any more"),
    ("counted_areas", ("glabella", "forehead"), "frown lines and forehead lines"),
    ("visited_on", date(2026, 11, 10), "10 November 2026"),
    ("assurance", Assurance.SEEN, "seen"),
    ("criteria", ("LR01",), "On a statutory health register"),
    ("profession", "nurse", "Nurse (registered)"),
]


@pytest.mark.parametrize(("field", "value", "words"), SAID, ids=[f"{f} {v}" for f, v, _ in SAID])
def test_a_value_is_said_in_words(harbour: Harbour, rulebook: Rulebook, field: str, value: Any, words: str) -> None:
    assert field_words(field)
    assert value_words(field, value, rulebook, harbour.file) == words


def test_every_field_of_every_step_can_be_said(harbour: Harbour, rulebook: Rulebook) -> None:
    change_plan(harbour.library, CASE_ID, replace(harbour.file.plan, place="Elsewhere"))
    file = harbour.file
    for step in history_of_case(harbour.library, CASE_ID):
        for record in step.records:
            for change in record.fields:
                assert field_words(change.field, record.noun)
                assert value_words(change.field, change.new, rulebook, file)
