"""A row of a table of people: who it is, where that person works, and an entry in a register."""

from botox_vetter.actions.changed import new_id
from botox_vetter.actions.checks import check_name
from botox_vetter.actions.tables.clinic_rows import clinic_for_all, named_clinic
from botox_vetter.actions.tables.column import RECORD
from botox_vetter.actions.tables.entry_rows import other_number, propose_entry, register_of
from botox_vetter.actions.tables.row_work import RowWork
from botox_vetter.actions.tables.words import ROLES
from botox_vetter.domain.clinics import Clinic, Practitioner, Role
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.matching.keys import person_key, share_a_name

_FIELDS = ("profession", "note")


def propose_person(work: RowWork) -> Practitioner | None:
    """None: what was noted as refused leaves nothing to go on with."""
    said = work.said
    clinic: Clinic | None = None
    with work.trying("clinic"):
        clinic = named_clinic(work)
    if work.refusals:
        return None
    with work.trying("name"):
        person = _matching(work, clinic)
        if person is None:
            clinic = clinic or clinic_for_all(work)
            person = _new(work, clinic)
        values = {key: said[key] for key in _FIELDS if key in said}
        if person_key(said.get("name", person.name)) != person_key(person.name):
            values["name"] = said["name"]
        person = work.merge(person, values)
        check_name(person.name)
        _propose_roles(work, person, clinic)
        propose_entry(work, practitioner_id=person.id)
        return person
    return None


def _matching(work: RowWork, clinic: Clinic | None) -> Practitioner | None:
    """By the record's id, by a number in a register, by name and clinic; without a clinic by name alone.

    Raises Refused("number_of_another" | "which_person" | "another_number").
    """
    said, draft = work.said, work.draft
    if RECORD in said and (known := draft.called(said[RECORD], Practitioner)) is not None:
        return _unless_contradicted(work, known)
    if "name" not in said:
        raise Refused("name_missing")
    if (holder := _holder(work)) is not None:
        if not share_a_name(holder.name, said["name"]):
            raise Refused("number_of_another", number=said["number"], name=holder.name)
        return holder
    named = [p for p in draft.people_called(said["name"]) if not draft.is_another(p.id, said.get(RECORD))]
    if clinic is not None:
        named = [person for person in named if any(role.clinic_id == clinic.id for role in draft.roles_of(person.id))]
    if len(named) > 1:
        raise Refused("which_person", name=said["name"], count=len(named))
    return _unless_contradicted(work, named[0]) if named else None


def _unless_contradicted(work: RowWork, person: Practitioner) -> Practitioner:
    if "number" in work.said and RECORD not in work.said and (entry := other_number(work, person.id)) is not None:
        raise Refused("another_number", name=person.name, number=entry.number)
    return person


def _holder(work: RowWork) -> Practitioner | None:
    """Who has the row's number in its register."""
    if "number" not in work.said:
        return None
    for entry in work.draft.registered(register_of(work), work.said["number"]):
        if entry.practitioner_id is not None:
            found: Practitioner = work.draft.get(entry.practitioner_id)
            return found
    return None


def _new(work: RowWork, clinic: Clinic | None) -> Practitioner:
    person = Practitioner(new_id(), work.draft.file.case.id, work.said["name"])
    if work.draft.people_called(person.name):
        work.remarks.append(Reason("same_name_elsewhere"))
    if clinic is None:
        work.remarks.append(Reason("at_no_clinic"))
    work.add(person)
    return person


def _propose_roles(work: RowWork, person: Practitioner, clinic: Clinic | None) -> None:
    """Adds what the person does at the clinic; what the table does not say stays as it is."""
    if clinic is None:
        if "roles" in work.said:
            work.refuse("clinic", Reason("clinic_missing"))
        return
    present = {role.kind for role in work.draft.roles_of(person.id) if role.clinic_id == clinic.id}
    roles = work.said.get("roles") or (() if present else work.context.terms.roles)
    if not roles and not present:
        work.refuse("roles", Reason("role_missing"))
    for kind in roles:
        if kind not in present:
            work.add(Role(new_id(), clinic.id, person.id, kind))
            work.change("roles", "", f"{ROLES[kind][0]}: {clinic.name}")
