"""Keeps what a person accepted of a reading: all of it in one step, or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from botox_vetter.actions.capture import ReadSite, put_site
from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.checks import check_clinic, check_name, check_quote, check_registration
from botox_vetter.actions.findings import put_finding
from botox_vetter.actions.people import put_roles
from botox_vetter.actions.proposals.proposal import (
    ContactChange,
    FieldChange,
    GoneChange,
    NoteChange,
    PersonChange,
    Proposal,
    QuestionChange,
    QuoteChange,
    RegistrationChange,
)
from botox_vetter.domain.clinics import Clinic, Note, Practitioner, Registration, Role
from botox_vetter.domain.criteria import Subject
from botox_vetter.domain.findings import UNKNOWN, Assurance, Finding
from botox_vetter.domain.price_history import superseding
from botox_vetter.domain.quotes import Quote, State
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook

if TYPE_CHECKING:
    from botox_vetter.actions.library import Library
    from botox_vetter.store.steps import Step


def accept(
    library: "Library",
    rulebook: Rulebook,
    clinic: Clinic,
    accepted: Sequence[Proposal],
    now: datetime,
    site: ReadSite | None = None,
    seen_again: Sequence[Proposal] = (),
) -> Changed:
    """clinic: as it is in the case, or a draft without id that is added. site: pages that are kept with it.

    seen_again: prices that are as they were; their day becomes that of the reading.

    A number is kept only with its person: Refused("person_not_accepted"). Raises also what the single actions raise.
    """
    is_new = not clinic.id
    clinic = replace(clinic, id=clinic.id or new_id())
    with library.step(clinic.case_id, "accept_facts", {"name": clinic.name, "n": len(accepted)}) as step:
        present = clinic if is_new else step.need(Clinic, clinic.id)
        changed = _with_particulars(present, accepted)
        check_clinic(changed)
        step.put(changed)
        evidence = put_site(step, clinic.case_id, site, clinic.id) if site else {}
        _Accepting(step, rulebook, changed, now, evidence).keep((*accepted, *seen_again))
    return done(step)


def _with_particulars(clinic: Clinic, accepted: Sequence[Proposal]) -> Clinic:
    for one in accepted:
        if isinstance(one.change, FieldChange):
            values: dict[str, Any] = {one.change.field: one.change.value}
            clinic = replace(clinic, **values)
        elif isinstance(one.change, ContactChange) and one.change.contact not in clinic.contacts:
            clinic = replace(clinic, contacts=(*clinic.contacts, one.change.contact))
    return clinic


class _Accepting:
    """evidence: ids of pages that this very step keeps, by address."""

    def __init__(
        self, step: "Step", rulebook: Rulebook, clinic: Clinic, now: datetime, evidence: Mapping[str, str]
    ) -> None:
        self._step, self._rulebook, self._clinic = step, rulebook, clinic
        self._now, self._evidence = now, evidence
        self._people: dict[str, str] = {}

    def keep(self, accepted: Sequence[Proposal]) -> None:
        """People come first: numbers are theirs."""
        for one in sorted(accepted, key=lambda one: not isinstance(one.change, PersonChange)):
            match one.change:
                case PersonChange():
                    self._people[one.key] = self._person(one.change)
                case RegistrationChange():
                    self._registration(one, one.change)
                case QuoteChange():
                    self._price(one, one.change)
                case NoteChange():
                    self._note(one.change.text)
                case GoneChange(record=Practitioner() as person):
                    put_roles(self._step, self._clinic, self._step.need(Practitioner, person.id).id, set())
                case GoneChange(record=Registration() as entry):
                    self._step.remove(entry)
                case QuestionChange():
                    self._note(one.change.text)
                    self._questions(one, one.change)

    def _person(self, change: PersonChange) -> str:
        person = change.person if change.is_known else replace(change.person, id=new_id())
        check_name(person.name)
        if change.is_known:
            self._step.need(Practitioner, person.id)
        self._step.put(person)
        has = {r.kind for r in self._step.find(Role, "clinic_id", self._clinic.id) if r.practitioner_id == person.id}
        for kind in sorted(change.kinds - has):
            self._step.put(Role(new_id(), self._clinic.id, person.id, kind))
        return person.id

    def _registration(self, one: Proposal, change: RegistrationChange) -> None:
        person = change.registration.practitioner_id or self._people.get(change.of)
        if not person:
            raise Refused("person_not_accepted", number=change.registration.number)
        entry = replace(change.registration, id=new_id(), practitioner_id=person, evidence=self._kept(one))
        check_registration(self._rulebook, entry)
        self._step.put(entry)

    def _price(self, one: Proposal, change: QuoteChange) -> None:
        quote = replace(change.quote, clinic_id=self._clinic.id, state=State.ACCEPTED)
        quote = replace(quote, evidence=tuple(dict.fromkeys((*quote.evidence, *self._kept(one)))))
        check_quote(replace(quote, earlier=()), self._rulebook.treatments)
        if change.before is None:
            self._step.put(replace(quote, id=new_id()))
        else:
            self._step.put(superseding(self._step.need(Quote, change.before.id), quote))

    def _note(self, text: str) -> None:
        self._step.put(Note(new_id(), self._clinic.id, text, self._now))

    def _questions(self, one: Proposal, change: QuestionChange) -> None:
        """The knock-out stays open; whoever looks at it sees the words."""
        for gate in change.gates:
            is_of_clinic = self._rulebook.criteria[gate].subject is Subject.CLINIC
            person = None if is_of_clinic else self._clinic.injector_id
            if not is_of_clinic and person is None:
                continue
            draft = Finding(
                "",
                gate,
                UNKNOWN,
                Assurance.CLAIMED,
                one.page.seen_on,
                self._clinic.id if is_of_clinic else None,
                person,
                words=one.seen.wording,
                address=one.page.where(one.seen),
                evidence=self._kept(one),
            )
            put_finding(self._step, self._rulebook, draft)

    def _kept(self, one: Proposal) -> tuple[str, ...]:
        found = one.page.evidence_id or self._evidence.get(one.page.facts.address)
        return (found,) if found else ()
