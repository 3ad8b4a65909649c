"""Any sequence of steps: undone to the start and redone to the end, the library is what it was at each point."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)

from botox_vetter.actions.changed import changed_by
from botox_vetter.domain.cases import OWNER_OF, Case, CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner, Role, RoleKind
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.quotes import Basis, Published, Quote
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.records import Inquiry, Insurance, Premises, Reviews, Visit
from botox_vetter.store.change import ChangeState, Touched
from botox_vetter.store.library import Library
from botox_vetter.store.plain import plain
from botox_vetter.store.schema import NOUNS
from tests.cases import BEGUN_AT, CASE_ID, TODAY

KINDS = {noun.name: noun.kind for noun in NOUNS}
FURTHER: list[Callable[[str, str], Any]] = [
    lambda record_id, clinic_id: Premises(record_id, clinic_id, "At the mill"),
    lambda record_id, clinic_id: Inquiry(record_id, clinic_id, ("LR01",), TODAY, TODAY),
    lambda record_id, clinic_id: Reviews(record_id, clinic_id, "Harbour Voices", TODAY, Decimal("4.5"), Decimal(5)),
    lambda record_id, clinic_id: Quote(
        record_id, clinic_id, Basis.PER_AREA, None, None, "GBP", published=Published.ON_REQUEST
    ),
    lambda record_id, clinic_id: Insurance(record_id, "Anchor Mutual", clinic_id=clinic_id),
]


class Undoing(RuleBasedStateMachine):
    """`past` holds the case as it was after each step that is in force; `future` what redo would bring back."""

    clinics = Bundle("clinics")
    people = Bundle("people")
    visits = Bundle("visits")
    kept = Bundle("kept")

    @initialize()
    def begin(self) -> None:
        self.library = Library("sqlite://")
        self.count = 0
        self.future: list[CaseFile] = []
        with self.library.step(CASE_ID, "new_case") as step:
            step.put(Case(CASE_ID, "Case", BEGUN_AT))
        self.past = [self.library.case_file(CASE_ID)]
        self.held, self.touched = self.past[0], tuple[Touched, ...]()

    def teardown(self) -> None:
        self.library.close()

    @rule(target=clinics)
    def add_clinic(self) -> str:
        return self.put(Clinic(self.new_id(), CASE_ID, f"Clinic {self.count}"))

    @rule(target=people)
    def add_person(self) -> str:
        return self.put(Practitioner(self.new_id(), CASE_ID, f"Person {self.count}"))

    @rule(clinic_id=clinics, person_id=people, kind=st.sampled_from(RoleKind))
    def tie(self, clinic_id: str, person_id: str, kind: RoleKind) -> None:
        clinic, person = self.library.get(Clinic, clinic_id), self.library.get(Practitioner, person_id)
        if clinic is not None and person is not None:
            with self.library.step(CASE_ID, "set_roles") as step:
                step.put(Role(self.new_id(), clinic_id, person_id, kind))
                step.put(replace(clinic, injector_id=person_id))
            self.stepped()

    @rule(clinic_id=clinics, level=st.sampled_from(("yes", "no", "unknown")))
    def find_out(self, clinic_id: str, level: str) -> None:
        if self.library.get(Clinic, clinic_id) is not None:
            self.put(Finding(self.new_id(), "PT01", level, Assurance.SEEN, TODAY, clinic_id=clinic_id))

    @rule(clinic_id=clinics)
    def mark(self, clinic_id: str) -> None:
        clinic = self.library.get(Clinic, clinic_id)
        if clinic is not None:
            self.put(replace(clinic, is_shortlisted=not clinic.is_shortlisted))

    @rule(
        kind=st.sampled_from((Clinic, Practitioner)),
        record_id=st.one_of(clinics, people),
        name=st.text("AZ", min_size=1),
    )
    def rename(self, kind: type[Clinic | Practitioner], record_id: str, name: str) -> None:
        record = self.library.get(kind, record_id)
        if record is not None and record.name != name:
            self.put(replace(record, name=name))

    @rule(clinic_id=clinics, make=st.sampled_from(FURTHER))
    def record_more(self, clinic_id: str, make: Callable[[str, str], Any]) -> None:
        if self.library.get(Clinic, clinic_id) is not None:
            self.put(make(self.new_id(), clinic_id))

    @rule(person_id=people)
    def insure(self, person_id: str) -> None:
        if self.library.get(Practitioner, person_id) is not None:
            self.put(Insurance(self.new_id(), "Anchor Mutual", practitioner_id=person_id, valid_until=TODAY))

    @rule(target=visits, clinic_id=clinics)
    def visit(self, clinic_id: str) -> str | MultipleResults[str]:
        if self.library.get(Clinic, clinic_id) is None:
            return multiple()
        return self.put(Visit(self.new_id(), clinic_id, TODAY))

    @rule(visit_id=visits)
    def find_out_there(self, visit_id: str) -> None:
        visit = self.library.get(Visit, visit_id)
        if visit is not None:
            about = {"clinic_id": visit.clinic_id, "visit_id": visit.id}
            self.put(Finding(self.new_id(), "PC05", "yes", Assurance.SEEN, TODAY, **about))

    @rule(visit_id=consumes(visits))
    def remove_visit(self, visit_id: str) -> None:
        self.remove(Visit, visit_id)

    @rule(target=kept, clinic_id=clinics, content=st.sampled_from([b"a page", b"a picture"]), data=st.data())
    def attach(self, clinic_id: str, content: bytes, data: st.DataObject) -> str | MultipleResults[str]:
        """With the finding that it proves, if there is one: both in one step."""
        if self.library.get(Clinic, clinic_id) is None:
            return multiple()
        findings = self.library.case_file(CASE_ID).findings_about(clinic_id)
        proves = data.draw(st.none() | st.sampled_from(findings)) if findings else None
        with self.library.step(CASE_ID, "attach_evidence") as step:
            name = self.new_id()
            step.put(Evidence(name, CASE_ID, step.keep(content), name, "", len(content), BEGUN_AT, clinic_id))
            if proves is not None:
                step.put(replace(proves, evidence=(*proves.evidence, name)))
        self.stepped()
        return name

    @rule(evidence_id=kept)
    def remove_or_restore(self, evidence_id: str) -> None:
        evidence = self.library.get(Evidence, evidence_id)
        if evidence is not None:
            self.put(replace(evidence, removed_at=BEGUN_AT if evidence.removed_at is None else None))

    @rule(archived_at=st.sampled_from([None, BEGUN_AT]), binned_at=st.sampled_from([None, BEGUN_AT]))
    def put_away(self, archived_at: datetime | None, binned_at: datetime | None) -> None:
        case = self.library.case(CASE_ID)
        put_away = replace(case, archived_at=archived_at, binned_at=binned_at)
        if put_away != case:
            self.put(put_away)

    @rule(data=st.data())
    def revert(self, data: st.DataObject) -> None:
        """Any step but the first: what it did is taken back in a new step, or nothing happens at all."""
        steps = [change.number for change in self.library.history(CASE_ID)[1:] if change.state is ChangeState.DONE]
        if not steps:
            return
        before = self.library.case_file(CASE_ID)
        try:
            change = self.library.revert(CASE_ID, data.draw(st.sampled_from(steps)))
        except Refused as refused:
            why, change = refused.reason.kind, None
        if change is None:
            assert (why, self.library.case_file(CASE_ID)) == ("changed_meanwhile", before)
            return
        for touched in change.records:
            now = self.library.get(KINDS[touched.noun], touched.id)
            assert (None if now is None else plain(now)) == touched.before
        self.stepped()

    @rule(clinic_id=consumes(clinics))
    def remove_clinic(self, clinic_id: str) -> None:
        self.remove(Clinic, clinic_id)

    @rule(person_id=consumes(people))
    def remove_person(self, person_id: str) -> None:
        self.remove(Practitioner, person_id)

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo(self) -> None:
        change = self.library.undo(CASE_ID)
        assert change is not None
        self.touched = change.records
        self.future.append(self.past.pop())

    @rule()
    def redo(self) -> None:
        change = self.library.redo(CASE_ID)
        assert (change is not None) == bool(self.future)
        if change is not None:
            self.touched = change.records
            self.past.append(self.future.pop())

    @rule()
    def to_the_start_and_back(self) -> None:
        history = self.library.history(CASE_ID)
        for earlier in reversed(self.past[:-1]):
            self.library.undo(CASE_ID)
            assert self.library.case_file(CASE_ID) == earlier
        for later in self.past[1:]:
            self.library.redo(CASE_ID)
            assert self.library.case_file(CASE_ID) == later
        assert self.library.history(CASE_ID) == history

    @invariant()
    def the_case_is_as_it_was_then(self) -> None:
        assert self.library.case_file(CASE_ID) == self.past[-1]

    @invariant()
    def read_again_it_is_as_if_read_whole(self) -> None:
        """Only what the latest step names is looked at; what it does not name stays the same object."""
        change = changed_by(self.touched, Reason("step"), CASE_ID)
        assert change.owners is not None
        before, self.touched = self.held, ()
        self.held = self.library.case_file_again(before, change.kinds, change.owners)
        assert self.held == self.past[-1]
        for noun in OWNER_OF:
            kept = {record.id: record for record in getattr(before, noun)}
            assert all(kept.get(one.id) is one for one in getattr(self.held, noun) if one.id not in change.ids)

    @invariant()
    def every_kept_file_can_be_read_and_is_named_by_nobody_else(self) -> None:
        file = self.library.case_file(CASE_ID)
        for evidence in file.evidence:
            assert len(self.library.evidence_bytes(evidence)) == evidence.size
        named = {kept for finding in file.findings for kept in finding.evidence}
        assert named <= {evidence.id for evidence in file.evidence}

    def new_id(self) -> str:
        self.count += 1
        return f"record {self.count}"

    def put(self, record: Any) -> str:
        with self.library.step(CASE_ID, "put") as step:
            step.put(record)
        self.stepped()
        return str(record.id)

    def remove(self, kind: type[Any], record_id: str) -> None:
        record = self.library.get(kind, record_id)
        if record is not None:
            with self.library.step(CASE_ID, "remove") as step:
                step.remove(record)
            self.stepped()

    def stepped(self) -> None:
        self.past.append(self.library.case_file(CASE_ID))
        self.touched = self.library.history(CASE_ID)[-1].records
        self.future.clear()


Undoing.TestCase.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
TestUndoing = Undoing.TestCase
