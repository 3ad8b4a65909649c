"""A row of a table of clinics: which clinic it is about, and what it says of it."""

from dataclasses import dataclass
from typing import Any

from botox_vetter.actions.changed import new_id
from botox_vetter.actions.checks import check_clinic, check_name
from botox_vetter.actions.tables.amounts import settled_currency
from botox_vetter.actions.tables.column import CLINIC_RECORD, RECORD, TOWN
from botox_vetter.actions.tables.draft import Draft
from botox_vetter.actions.tables.entry_rows import propose_entry
from botox_vetter.actions.tables.row_work import RowWork
from botox_vetter.domain.clinics import Clinic, Note, Registration
from botox_vetter.domain.plain_key import plain_key
from botox_vetter.domain.reading import PriceText
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.matching.keys import name_key, phone_key, postcode_key, website_key
from botox_vetter.matching.same_clinic import known_by_clinic, may_be

_FIELDS = (
    "address", "postcode", "jurisdiction", "phone", "email", "website", "is_shortlisted", "off_shortlist_because",
    "counted_areas", "opening_hours", "languages", "accessibility", "payment", "tags",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Match:
    """clinic None: it is a new one. is_renamed: the table's name goes before the case's."""

    clinic: Clinic | None
    is_renamed: bool = False
    remark: Reason | None = None


def propose_clinic(work: RowWork, names: frozenset[str]) -> Clinic | None:
    """names: keys of all clinics in the table. None: what was noted as refused leaves nothing to go on with."""
    said = work.said
    with work.trying("name"):
        match = _matching(work, names)
        clinic = match.clinic or _new(work)
        if match.remark is not None:
            work.remarks.append(match.remark)
        values = {key: said[key] for key in _FIELDS if key in said}
        if match.is_renamed and "name" in said:
            values["name"] = said["name"]
        if TOWN in said:
            values["address"] = _with_town(values.get("address", clinic.address), said[TOWN])
        with work.trying("minimum_spend"):
            values |= _least_charge(work, clinic)
        clinic = work.merge(clinic, values)
        with work.trying(""):
            check_clinic(clinic)
        propose_entry(work, clinic_id=clinic.id)
        _propose_note(work, clinic)
        if match.clinic is None:
            registers = work.context.rulebook.registers
            known = known_by_clinic(clinic, work.added(Registration), registers=registers)
            work.remarks += may_be(work.draft.known_clinics.alike(known))
        return clinic
    return None


def find_clinic(
    draft: Draft, name: str, postcode: str = "", website: str = "", phone: str = "", record: str | None = None
) -> Clinic | None:
    """By its name, as far as nothing speaks against it; None: none is called so.

    record: the id that the row has for it; a clinic that another row has under another id is another one.

    Raises Refused("which_clinic"): several are, and nothing else tells them apart.
    """
    called = draft.clinics_called(name)
    named = [c for c in called if not _is_elsewhere(c, postcode) and not draft.is_another(c.id, record)]
    if len(named) > 1:
        for key, value, spelt in (
            ("postcode", postcode, postcode_key), ("website", website, website_key), ("phone", phone, phone_key),
        ):  # fmt: skip
            fits = [clinic for clinic in named if value and spelt(getattr(clinic, key)) == spelt(value)]
            if len(fits) == 1:
                return fits[0]
        raise Refused("which_clinic", name=name, count=len(named))
    return named[0] if named else None


def _matching(work: RowWork, names: frozenset[str]) -> _Match:
    said, draft = work.said, work.draft
    if RECORD in said and (known := draft.called(said[RECORD], Clinic)) is not None:
        return _Match(known, is_renamed=True)
    if "name" not in said:
        raise Refused("name_missing")
    seen = {key: said.get(key, "") for key in ("postcode", "website", "phone")}
    found = find_clinic(draft, said["name"], **seen, record=said.get(RECORD))
    return _Match(found) if found is not None else _by_contact(draft, names, **seen)


def _by_contact(draft: Draft, names: frozenset[str], postcode: str, website: str, phone: str) -> _Match:
    """A clinic under another name that no row of the table has, with the same website or else telephone number."""
    for remark, key, spelt in (
        (Reason("known_by_website"), "website", website_key(website)),
        (Reason("known_by_phone"), "phone", phone_key(phone)),
    ):
        fits = [
            clinic
            for clinic in draft.clinics_at(key, spelt)
            if name_key(clinic.name) not in names and not _is_elsewhere(clinic, postcode)
        ]
        if len(fits) == 1:
            return _Match(fits[0], is_renamed=True, remark=remark)
    return _Match(None)


def _with_town(address: str, town: str) -> str:
    if plain_key(town) in plain_key(address):
        return address
    return f"{address}, {town}" if address else town


def _is_elsewhere(clinic: Clinic, postcode: str) -> bool:
    return bool(postcode and clinic.postcode) and postcode_key(postcode) != postcode_key(clinic.postcode)


def _new(work: RowWork) -> Clinic:
    check_name(work.said.get("name", ""))
    clinic = Clinic(new_id(), work.draft.file.case.id, work.said["name"])
    work.add(clinic)
    return clinic


def _least_charge(work: RowWork, clinic: Clinic) -> dict[str, Any]:
    said = work.said
    if "minimum_spend" not in said:
        return {key: said[key] for key in ("minimum_spend_currency",) if key in said}
    price: PriceText = said["minimum_spend"]
    stated = said.get("minimum_spend_currency", "")
    currency = settled_currency((price,), stated, work.context.terms, clinic.minimum_spend_currency)
    return {"minimum_spend": price.low, "minimum_spend_currency": currency or work.context.terms.currency}


def _propose_note(work: RowWork, clinic: Clinic) -> None:
    """A note that the clinic does not have yet is added; none is ever replaced."""
    text = work.said.get("note", "")
    if text and not any(note.text.strip() == text.strip() for note in work.draft.notes_of(clinic.id)):
        work.add(Note(new_id(), clinic.id, text, work.context.now))
        work.change("note", "", text)


def named_clinic(work: RowWork) -> Clinic | None:
    """The clinic that a row of people or prices names; None: it names none.

    Raises Refused("no_such_clinic" | "which_clinic").
    """
    said, draft = work.said, work.draft
    known: Clinic | None = draft.called(said.get(CLINIC_RECORD, ""), Clinic)
    if known is not None or "clinic" not in said:
        return known
    found = find_clinic(draft, said["clinic"], said.get("clinic_postcode", ""))
    if found is not None:
        return found
    if not work.context.terms.add_clinics:
        raise Refused("no_such_clinic", name=said["clinic"])
    clinic = Clinic(new_id(), draft.file.case.id, said["clinic"], postcode=said.get("clinic_postcode", ""))
    check_clinic(clinic)
    work.add(clinic)
    work.remarks.append(Reason("clinic_added", {"name": clinic.name}))
    return clinic


def clinic_for_all(work: RowWork) -> Clinic | None:
    """The clinic of rows that name none; None: there is none for all."""
    clinic_id = work.context.terms.clinic_id
    found: Clinic | None = work.draft.get(clinic_id) if clinic_id else None
    return found
