"""What the lines of the short form say, as records; nothing is kept by it."""

import re
from datetime import date
from typing import Any

from botox_vetter.actions.changed import new_id
from botox_vetter.actions.checks import check_quote, check_registration
from botox_vetter.actions.guided.typed import Remark, TypedClinic, Understood
from botox_vetter.actions.guided.wording import read_wordings
from botox_vetter.actions.tables.amounts import settled_currency
from botox_vetter.actions.tables.terms import Terms
from botox_vetter.actions.tables.vocabulary import Words
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner, Registration, Role, RoleKind
from botox_vetter.domain.criteria import country_of
from botox_vetter.domain.postcodes import nation_of
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.domain.reading import PriceText
from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.domain.registers import normalised
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.matching.keys import name_key

_POSTCODE = re.compile(r"[,\s]*\b([A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2})\s*$", re.IGNORECASE)


def understand(typed: TypedClinic, file: CaseFile, rulebook: Rulebook, words: Words, today: date) -> Understood:
    """Everything that is typed is in the answer: as a record, or in its note with a remark that says why."""
    name = typed.name.strip()
    if not name:
        return Understood(None)
    return _Reading(typed, file, rulebook, words, today).understood(name)


class _Reading:
    def __init__(self, typed: TypedClinic, file: CaseFile, rulebook: Rulebook, words: Words, today: date) -> None:
        self._typed, self._file, self._rulebook = typed, file, rulebook
        self._words, self._today = words, today
        self._notes: list[str] = []
        self._remarks: list[Remark] = []

    def understood(self, name: str) -> Understood:
        clinic = self._clinic(name)
        person, is_known, registration = self._person()
        kinds = (RoleKind.INJECTOR, *((RoleKind.PRESCRIBER,) if self._typed.prescribes else ()))
        roles = tuple(Role(new_id(), clinic.id, person.id, kind) for kind in kinds) if person else ()
        quotes = self._quotes(clinic)
        note, remarks = "\n".join(self._notes), tuple(self._remarks)
        return Understood(clinic, person, is_known, roles, registration, quotes, note, remarks)

    def _clinic(self, name: str) -> Clinic:
        typed, plan = self._typed, self._file.plan
        address, postcode, nation = typed.place.strip(), "", None
        if country_of(plan.jurisdiction) == "GB" and (found := _POSTCODE.search(address)):
            address, postcode = address[: found.start()].strip(" ,"), " ".join(found[1].upper().split())
            nation = nation_of(postcode)
        elsewhere = nation if nation is not None and nation != plan.jurisdiction else ""
        return Clinic(
            new_id(),
            self._file.case.id,
            name,
            jurisdiction=elsewhere,
            address=address,
            postcode=postcode,
            website=typed.website.strip(),
            is_shortlisted=typed.is_shortlisted,
        )

    def _person(self) -> tuple[Practitioner | None, bool, Registration | None]:
        typed = self._typed
        name, number = typed.person.strip(), typed.number.strip()
        if not name:
            self._set_aside(number, Reason("number_of_nobody", {"number": number}))
            return None, False, None
        if (holder := self._holder(name, number)) is not None:
            return holder, True, None
        person = Practitioner(new_id(), self._file.case.id, name, typed.profession)
        return person, False, self._registration(person, number)

    def _holder(self, name: str, number: str) -> Practitioner | None:
        """Somebody of the case with that very number and name."""
        register = self._rulebook.registers.get(self._typed.register)
        if register is None or not number:
            return None
        for entry in self._file.registrations:
            if entry.register != register.id or entry.practitioner_id is None:
                continue
            if normalised(register, entry.number) == normalised(register, number):
                person = self._file.practitioner(entry.practitioner_id)
                if name_key(person.name) == name_key(name):
                    return person
                self._remarks.append(Remark(Reason("number_of_another", {"number": number, "name": person.name})))
        return None

    def _registration(self, person: Practitioner, number: str) -> Registration | None:
        if not number:
            return None
        if not self._typed.register:
            self._set_aside(number, Reason("number_of_which_register", {"number": number}))
            return None
        entry = Registration(new_id(), self._typed.register, number, practitioner_id=person.id)
        try:
            check_registration(self._rulebook, entry)
        except Refused as refused:
            self._set_aside(number, refused.reason)
            return None
        return entry

    def _quotes(self, clinic: Clinic) -> tuple[Quote, ...]:
        found: list[Quote] = []
        for line in filter(str.strip, self._typed.prices):
            try:
                read = [self._quote(clinic, text, values) for text, values in read_wordings(line, self._words)]
            except Refused as refused:
                self._set_aside(line, refused.reason)
            else:
                found += read
        if any(quote.basis is Basis.PER_UNIT and quote.product is None for quote in found):
            self._remarks.append(Remark(Reason("unit_of_which_brand")))
        own = self._file.plan.currency
        if own and (others := sorted({quote.currency for quote in found} - {own, ""})):
            self._remarks.append(Remark(Reason("another_currency", {"theirs": others[0], "own": own})))
        return tuple(found)

    def _quote(self, clinic: Clinic, text: str, values: dict[str, Any]) -> Quote:
        own = self._file.plan.currency
        price = PriceText(values["low"], values["high"], values["currency"])
        currency = settled_currency((price,), "", Terms(currency=own), own)
        quote = Quote(new_id(), clinic.id, **values | {"currency": currency}, seen_on=self._today, wording=text)
        check_quote(quote, self._rulebook.treatments)
        return quote

    def _set_aside(self, text: str, why: Reason) -> None:
        """It stays in the user's words."""
        if text.strip():
            self._notes.append(text.strip())
            self._remarks.append(Remark(why, text.strip()))
