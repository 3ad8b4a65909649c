"""Any sequence of steps: undone to the start and redone to the end, the library is what it was at each point."""

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, precondition, rule

from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner, Role, RoleKind
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.store.library import Library
from tests.cases import BEGUN_AT, CASE_ID, TODAY


class Undoing(RuleBasedStateMachine):
    """`past` holds the case as it was after each step that is in force; `future` what redo would bring back."""

    clinics = Bundle("clinics")
    people = Bundle("people")

    @initialize()
    def begin(self) -> None:
        self.library = Library("sqlite://")
        self.count = 0
        self.future: list[CaseFile] = []
        with self.library.step(CASE_ID, "new_case") as step:
            step.put(Case(CASE_ID, "Case", BEGUN_AT))
        self.past = [self.library.case_file(CASE_ID)]

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

    @rule(clinic_id=consumes(clinics))
    def remove_clinic(self, clinic_id: str) -> None:
        self.remove(Clinic, clinic_id)

    @rule(person_id=consumes(people))
    def remove_person(self, person_id: str) -> None:
        self.remove(Practitioner, person_id)

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo(self) -> None:
        assert self.library.undo(CASE_ID) is not None
        self.future.append(self.past.pop())

    @rule()
    def redo(self) -> None:
        assert (self.library.redo(CASE_ID) is not None) == bool(self.future)
        if self.future:
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

    def new_id(self) -> str:
        self.count += 1
        return f"record {self.count}"

    def put(self, record: Clinic | Practitioner | Finding) -> str:
        with self.library.step(CASE_ID, "put") as step:
            step.put(record)
        self.stepped()
        return record.id

    def remove(self, kind: type[Clinic] | type[Practitioner], record_id: str) -> None:
        record = self.library.get(kind, record_id)
        if record is not None:
            with self.library.step(CASE_ID, "remove") as step:
                step.remove(record)
            self.stepped()

    def stepped(self) -> None:
        self.past.append(self.library.case_file(CASE_ID))
        self.future.clear()


Undoing.TestCase.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
TestUndoing = Undoing.TestCase
