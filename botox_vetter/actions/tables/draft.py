"""The case as it would be after the rows that were read so far, and which row said what."""

from collections import defaultdict
from collections.abc import Hashable
from dataclasses import replace
from functools import cached_property
from typing import Any

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Note, Practitioner, Registration, Role
from botox_vetter.domain.quotes import Quote
from botox_vetter.domain.registers import normalised
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.matching.keys import name_key, person_key, phone_key, website_key
from botox_vetter.matching.same_clinic import KnownClinics

Record = Clinic | Practitioner | Role | Registration | Quote | Note


class Draft:
    """Records by id, found quickly by what people know them by. `put` never touches what `file` holds."""

    def __init__(self, file: CaseFile, rulebook: Rulebook) -> None:
        self.file = file
        self._rulebook = rulebook
        self._before: dict[str, Any] = {}
        self._now: dict[str, Any] = {}
        self._index: dict[Hashable, dict[str, None]] = defaultdict(dict)
        self._said: dict[tuple[str, str], tuple[Any, int]] = {}
        self._names: dict[str, str] = {}  # the id that a table has for a record: its id here
        self._named: set[str] = set()
        for records in (file.clinics, file.practitioners, file.roles, file.registrations, file.quotes, file.notes):
            for record in records:
                self._before[record.id] = record
                self._keep(record)

    def get(self, record_id: str) -> Any:
        """None: there is none."""
        return self._now.get(record_id)

    def called(self, name: str, kind: type) -> Any:
        """The record that this or an earlier row names by its id, in this case or in the table alone."""
        found = self._now.get(self._names.get(name, name))
        return found if isinstance(found, kind) else None

    def name(self, name: str, record_id: str) -> None:
        self._names.setdefault(name, record_id)
        self._named.add(record_id)

    def is_another(self, record_id: str, name: str | None) -> bool:
        """Whether a table has that record under another id than `name`; None: the row has none."""
        return name is not None and record_id in self._named

    def is_new(self, record_id: str) -> bool:
        return record_id not in self._before

    def put(self, *records: Record) -> None:
        for record in records:
            self._keep(record)

    def clinics_called(self, name: str) -> list[Clinic]:
        return self._found(("clinic", name_key(name)))

    @cached_property
    def known_clinics(self) -> KnownClinics:
        """Those that the case had before."""
        return KnownClinics(self._rulebook.registers, self.file)

    def clinics_at(self, key: str, spelt: str) -> list[Clinic]:
        """Those that the case had before, by the key of their website or telephone number; "" is known of nobody."""
        return [found for found in self._found((key, spelt)) if not self.is_new(found.id)] if spelt else []

    def people_called(self, name: str) -> list[Practitioner]:
        return self._found(("person", person_key(name)))

    def roles_of(self, person_id: str) -> list[Role]:
        return self._found(("roles", person_id))

    def registrations_of(self, subject_id: str) -> list[Registration]:
        return self._found(("registrations", subject_id))

    def registered(self, register: str, number: str) -> list[Registration]:
        return self._found(("number", register, self.number_key(register, number)))

    def quotes_like(self, quote: Quote) -> list[Quote]:
        """Those of the same clinic, basis and areas that the case had before."""
        return [found for found in self._found(_quote_key(quote)) if not self.is_new(found.id)]

    def twin(self, quote: Quote) -> Quote | None:
        """One that this import adds and that says the same."""
        return next((found for found in self._found(_exactly(quote)) if self.is_new(found.id)), None)

    def notes_of(self, clinic_id: str) -> list[Note]:
        return self._found(("notes", clinic_id))

    def number_key(self, register: str, number: str) -> str:
        entry = self._rulebook.registers.get(register)
        return normalised(entry, number) if entry else number.strip().upper()

    def said_otherwise(self, record_id: str, column: str, value: Any) -> int | None:
        """The row that said something else about the same thing before; None: none did."""
        said = self._said.get((record_id, column))
        return said[1] if said is not None and said[0] != value else None

    def say(self, record_id: str, column: str, value: Any, row: int) -> None:
        self._said.setdefault((record_id, column), (value, row))

    def added(self) -> tuple[Any, ...]:
        return tuple(record for record_id, record in self._now.items() if record_id not in self._before)

    def changed(self) -> tuple[tuple[Any, Any], ...]:
        return tuple(
            (before, now) for record_id, before in self._before.items() if (now := self._now[record_id]) != before
        )

    def _keep(self, record: Record) -> None:
        for key in _keys(record, self):
            self._index[key][record.id] = None
        self._now[record.id] = record

    def _found(self, key: Hashable) -> list[Any]:
        """Those that are still known by this; a name may have changed since."""
        found = (self._now[record_id] for record_id in self._index.get(key, ()))
        return [record for record in found if key in _keys(record, self)]


def _keys(record: Record, draft: Draft) -> tuple[Hashable, ...]:
    match record:
        case Clinic():
            return (
                ("clinic", name_key(record.name)),
                ("website", website_key(record.website)),
                ("phone", phone_key(record.phone)),
            )
        case Practitioner():
            return (("person", person_key(record.name)),)
        case Role():
            return (("roles", record.practitioner_id),)
        case Registration():
            subject = record.practitioner_id or record.clinic_id
            number = draft.number_key(record.register, record.number)
            return ("registrations", subject), ("number", record.register, number)
        case Quote():
            return _quote_key(record), _exactly(record)
        case Note():
            return (("notes", record.clinic_id),)


def _quote_key(quote: Quote) -> Hashable:
    return "quotes", quote.clinic_id, quote.basis, None if quote.areas is None else frozenset(quote.areas)


def _exactly(quote: Quote) -> Hashable:
    return replace(quote, id="")
