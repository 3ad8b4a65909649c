"""Steps, the change log, undo and redo."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import chain

import pytest
from sqlalchemy.exc import IntegrityError

from botox_vetter.domain.cases import Case, Decision
from botox_vetter.domain.clinics import Clinic, Note, Practitioner, Registration, Role
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.findings import Finding, Relaxation
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.records import Inquiry, Insurance, Premises, Reviews, Visit
from botox_vetter.store.change import ChangeState
from botox_vetter.store.library import Library
from botox_vetter.store.plain import plain
from tests.cases import BEGUN_AT, CASE_ID, HOLLOWAY, QUAY, VELVET, decided_case, keep
from tests.store.conftest import NOW


@pytest.fixture
def harbour(library: Library) -> Library:
    keep(library, decided_case())
    return library


def clinic(library: Library, clinic_id: str = QUAY) -> Clinic:
    found = library.get(Clinic, clinic_id)
    assert found is not None
    return found


def rename(library: Library, name: str) -> None:
    present = clinic(library)
    with library.step(CASE_ID, "change_clinic", {"name": name}) as step:
        step.put(replace(present, name=name))


def test_a_step_is_logged_with_when_what_before_and_after(harbour: Library) -> None:
    before = clinic(harbour)

    rename(harbour, "Quay")

    change = harbour.history(CASE_ID)[-1]
    assert (change.at, change.reason.kind, change.reason.values) == (NOW, "change_clinic", {"name": "Quay"})
    assert change.state is ChangeState.DONE
    (touched,) = change.records
    assert (touched.noun, touched.id) == ("clinics", QUAY)
    assert (touched.before, touched.after) == (plain(before), plain(replace(before, name="Quay")))


def same_again(library: Library) -> None:
    with library.step(CASE_ID, "change_clinic") as step:
        step.put(clinic(library))


def there_and_back(library: Library) -> None:
    with library.step(CASE_ID, "change_clinic") as step:
        step.put(replace(clinic(library), name="Elsewhere"))
        step.put(clinic(library))


def come_and_gone(library: Library) -> None:
    with library.step(CASE_ID, "add_clinic") as step:
        step.put(Clinic("new", CASE_ID, "New"))
        step.remove(Clinic("new", CASE_ID, "New"))


def not_there(library: Library) -> None:
    with library.step(CASE_ID, "remove_clinic") as step:
        step.remove(Clinic("nowhere", CASE_ID, "Nowhere"))


@pytest.mark.parametrize("nothing", [same_again, there_and_back, come_and_gone, not_there])
def test_a_step_that_changes_nothing_is_not_logged(harbour: Library, nothing: Callable[[Library], None]) -> None:
    file, history = harbour.case_file(CASE_ID), harbour.history(CASE_ID)
    nothing(harbour)
    assert (harbour.case_file(CASE_ID), harbour.history(CASE_ID)) == (file, history)


def test_an_amount_written_differently_is_a_change(harbour: Library) -> None:
    assert str(clinic(harbour).minimum_spend) == "120"
    with harbour.step(CASE_ID, "change_clinic") as step:
        step.put(replace(clinic(harbour), minimum_spend=Decimal("120.00")))
    assert str(clinic(harbour).minimum_spend) == "120.00"
    harbour.undo(CASE_ID)
    assert str(clinic(harbour).minimum_spend) == "120"


def test_a_fault_within_a_step_changes_nothing(harbour: Library) -> None:
    file, history = harbour.case_file(CASE_ID), harbour.history(CASE_ID)

    def go_wrong() -> None:
        with harbour.step(CASE_ID, "remove_clinic") as step:
            step.remove(clinic(harbour))
            step.put(Clinic("new", CASE_ID, "New"))
            raise KeyError("a fault of ours")

    with pytest.raises(KeyError):
        go_wrong()

    assert (harbour.case_file(CASE_ID), harbour.history(CASE_ID)) == (file, history)


@pytest.mark.parametrize("values", [{"name": "\ud800"}, {"name": "a\x00"}])
def test_a_step_whose_name_cannot_be_kept_changes_nothing(harbour: Library, values: dict[str, object]) -> None:
    with pytest.raises(Refused), harbour.step(CASE_ID, "remove_clinic", values) as step:
        step.remove(clinic(harbour))
    assert clinic(harbour).name == "Quay Skin Clinic"


def test_what_belongs_to_a_clinic_goes_and_comes_back_with_it(harbour: Library) -> None:
    file = harbour.case_file(CASE_ID)

    with harbour.step(CASE_ID, "remove_clinic") as step:
        step.remove(clinic(harbour))

    left = harbour.case_file(CASE_ID)
    assert QUAY not in str(left)
    assert left.practitioners == file.practitioners
    assert left.decision is None
    harbour.undo(CASE_ID)
    assert harbour.case_file(CASE_ID) == file


def test_who_chose_a_person_that_goes_chose_nobody(harbour: Library) -> None:
    file = harbour.case_file(CASE_ID)

    with harbour.step(CASE_ID, "remove_person") as step:
        step.remove(file.practitioner(HOLLOWAY))

    assert HOLLOWAY not in str(harbour.case_file(CASE_ID))
    assert (clinic(harbour).injector_id, clinic(harbour).prescriber_id) == (None, None)
    harbour.undo(CASE_ID)
    assert harbour.case_file(CASE_ID) == file


@pytest.mark.parametrize(
    "kind",
    [
        *(Clinic, Practitioner, Role, Registration, Quote, Finding, Relaxation, Note, Decision, Case),
        *(Premises, Insurance, Visit, Inquiry, Reviews, Evidence),
    ],
)
def test_the_removal_of_any_record_is_undone_and_redone(harbour: Library, kind: type) -> None:
    file = harbour.case_file(CASE_ID)
    lists = (file.clinics, file.practitioners, file.roles, file.registrations, file.quotes, file.findings)
    lists += (file.relaxations, file.notes, file.premises, file.insurances, file.visits, file.inquiries)
    records = [file.case, *chain.from_iterable(lists), *file.reviews, *file.evidence, file.decision]
    record = next(record for record in records if type(record) is kind)

    with harbour.step(CASE_ID, "remove") as step:
        step.remove(record)
    assert harbour.get(kind, record.id) is None

    harbour.undo(CASE_ID)
    assert harbour.case_file(CASE_ID) == file
    harbour.redo(CASE_ID)
    assert harbour.get(kind, record.id) is None


def test_undo_and_redo_come_from_the_log_and_survive_a_restart(harbour: Library) -> None:
    files = [harbour.case_file(CASE_ID)]
    for name in ("Quay 2", "Quay 3"):
        rename(harbour, name)
        files.append(harbour.case_file(CASE_ID))
    harbour.close()

    with Library(harbour.address) as again:
        assert again.next_undo(CASE_ID) == Reason("change_clinic", {"name": "Quay 3"})
        assert again.next_redo(CASE_ID) is None
        again.undo(CASE_ID)
        assert again.case_file(CASE_ID) == files[1]
    with Library(harbour.address) as again:
        assert again.next_redo(CASE_ID) == Reason("change_clinic", {"name": "Quay 3"})
        again.redo(CASE_ID)
        assert again.case_file(CASE_ID) == files[2]
        again.undo(CASE_ID)
        again.undo(CASE_ID)
        assert again.case_file(CASE_ID) == files[0]


def test_at_either_end_there_is_nothing_more(library: Library) -> None:
    with library.step(CASE_ID, "new_case") as step:
        step.put(Case(CASE_ID, "Case", BEGUN_AT))
    assert library.redo(CASE_ID) is None
    assert library.undo(CASE_ID) is not None
    assert library.undo(CASE_ID) is None
    assert library.cases() == ()


def test_a_new_step_ends_redo_and_the_log_still_knows_what_was_undone(harbour: Library) -> None:
    rename(harbour, "Quay 2")
    harbour.undo(CASE_ID)

    rename(harbour, "Quay 3")

    assert harbour.redo(CASE_ID) is None
    states = [(change.reason.values.get("name"), change.state) for change in harbour.history(CASE_ID)[1:]]
    assert states == [("Quay 2", ChangeState.DROPPED), ("Quay 3", ChangeState.DONE)]
    assert harbour.history(CASE_ID)[1].undone_at == NOW
    harbour.undo(CASE_ID)
    assert clinic(harbour).name == "Quay Skin Clinic"


def test_an_empty_step_leaves_redo_alone(harbour: Library) -> None:
    rename(harbour, "Quay 2")
    harbour.undo(CASE_ID)
    same_again(harbour)
    assert harbour.redo(CASE_ID) is not None
    assert clinic(harbour).name == "Quay 2"


def test_the_steps_of_another_case_are_left_alone(harbour: Library) -> None:
    with harbour.step("other", "new_case") as step:
        step.put(Case("other", "Other", BEGUN_AT))
    rename(harbour, "Quay 2")
    harbour.undo("other")
    assert clinic(harbour).name == "Quay 2"
    assert [case.id for case in harbour.cases()] == [CASE_ID]


def test_undo_is_refused_where_a_record_is_not_as_the_step_left_it(harbour: Library) -> None:
    rename(harbour, "Quay 2")
    with harbour._writing() as connection:
        connection.exec_driver_sql("UPDATE clinics SET phone = 'written by another program' WHERE id = ?", (QUAY,))

    with pytest.raises(Refused) as refused:
        harbour.undo(CASE_ID)

    assert refused.value.reason.kind == "changed_meanwhile"
    assert clinic(harbour).name == "Quay 2"
    assert harbour.next_undo(CASE_ID) == Reason("change_clinic", {"name": "Quay 2"})


def test_redo_is_refused_where_a_record_is_not_as_undo_left_it(harbour: Library) -> None:
    with harbour.step(CASE_ID, "remove_clinic") as step:
        step.remove(clinic(harbour, VELVET))
    harbour.undo(CASE_ID)
    with harbour._writing() as connection:
        connection.exec_driver_sql("UPDATE clinics SET phone = 'x' WHERE id = ?", (VELVET,))

    with pytest.raises(Refused) as refused:
        harbour.redo(CASE_ID)

    assert refused.value.reason.kind == "changed_meanwhile"
    assert clinic(harbour, VELVET).phone == "x"


def test_a_record_that_is_there_is_not_added_over(harbour: Library) -> None:
    file = harbour.case_file(CASE_ID)
    with pytest.raises(Refused) as refused, harbour.step(CASE_ID, "import_case") as step:
        step.add_all([Clinic("new", CASE_ID, "New"), clinic(harbour)])
    assert refused.value.reason.kind == "record_already_there"
    assert harbour.case_file(CASE_ID) == file


def test_a_record_that_our_own_fault_spoiled_is_not_blamed_on_the_world(harbour: Library) -> None:
    with pytest.raises(IntegrityError), harbour.step(CASE_ID, "x") as step:
        step.put(Clinic("new", CASE_ID, None))  # type: ignore[arg-type]
    assert harbour.get(Clinic, "new") is None


def test_a_record_that_is_needed_and_gone_is_named(harbour: Library) -> None:
    with pytest.raises(Refused) as refused, harbour.step(CASE_ID, "x") as step:
        step.need(Quote, "gone")
    assert refused.value.reason.kind == "no_such_record"
    assert refused.value.reason.values == {"noun": "quotes", "id": "gone"}
