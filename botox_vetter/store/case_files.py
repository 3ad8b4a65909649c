"""A case read whole, in the order in which it is shown."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Connection, select

from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.domain.quotes import Basis, Quote
from botox_vetter.store import log
from botox_vetter.store.cases import CASES
from botox_vetter.store.clinics import CLINICS
from botox_vetter.store.decisions import DECISIONS
from botox_vetter.store.evidence import EVIDENCE
from botox_vetter.store.findings import FINDINGS, RELAXATIONS
from botox_vetter.store.insurances import INSURANCES
from botox_vetter.store.notes import NOTES
from botox_vetter.store.people import PRACTITIONERS, ROLES
from botox_vetter.store.premises import PREMISES
from botox_vetter.store.quotes import QUOTES
from botox_vetter.store.registrations import REGISTRATIONS
from botox_vetter.store.reviews import REVIEWS
from botox_vetter.store.visits import INQUIRIES, VISITS

_ALL = select(CASES.table)
_BASIS_ORDER = {basis: n for n, basis in enumerate(Basis)}


def all_cases(connection: Connection) -> tuple[Case, ...]:
    """The case changed last comes first; equal ones by name, then id."""
    last = log.last_numbers(connection)
    return tuple(sorted(CASES.read(connection, _ALL, {}), key=lambda case: (-last.get(case.id, 0), *_by_name(case))))


def read_case_file(connection: Connection, case_id: str) -> CaseFile | None:
    """None: there is no such case.

    Clinics and people by name; what belongs to them in the order of the clinics, then of the people, and there:
    quotes by basis, areas and amount; findings by criterion and day; registrations by register; notes by time.
    """
    case = CASES.get(connection, case_id)
    if case is None:
        return None
    clinics = sorted(CLINICS.all_of_case(connection, case_id), key=_by_name)
    people = sorted(PRACTITIONERS.all_of_case(connection, case_id), key=_by_name)
    ids = [clinic.id for clinic in clinics] + [person.id for person in people]
    place = {record_id: n for n, record_id in enumerate(ids)}

    def where(record: Any) -> int:
        return place[record.clinic_id or record.practitioner_id]

    def in_order(records: Iterable[Any], key: Callable[[Any], tuple[Any, ...]]) -> tuple[Any, ...]:
        return tuple(sorted(records, key=lambda record: (where(record), *key(record), record.id)))

    return CaseFile(
        case,
        tuple(clinics),
        tuple(people),
        in_order(ROLES.all_of_case(connection, case_id), lambda role: (place[role.practitioner_id], role.kind)),
        in_order(REGISTRATIONS.all_of_case(connection, case_id), lambda entry: (entry.register, entry.number)),
        in_order(QUOTES.all_of_case(connection, case_id), _by_price),
        in_order(FINDINGS.all_of_case(connection, case_id), lambda found: (found.criterion, found.checked_on)),
        in_order(RELAXATIONS.all_of_case(connection, case_id), lambda relaxed: (relaxed.criterion,)),
        in_order(NOTES.all_of_case(connection, case_id), lambda note: (note.written_at,)),
        next(iter(DECISIONS.all_of_case(connection, case_id)), None),
        in_order(PREMISES.all_of_case(connection, case_id), lambda place: (place.name.casefold(), place.postcode)),
        in_order(INSURANCES.all_of_case(connection, case_id), lambda cover: (cover.insurer.casefold(),)),
        in_order(VISITS.all_of_case(connection, case_id), lambda visit: (visit.visited_on,)),
        in_order(INQUIRIES.all_of_case(connection, case_id), lambda inquiry: (inquiry.asked_on,)),
        in_order(REVIEWS.all_of_case(connection, case_id), lambda found: (found.platform.casefold(), found.seen_on)),
        tuple(sorted(EVIDENCE.all_of_case(connection, case_id), key=lambda kept: (kept.added_at, kept.id))),
    )


def _by_name(record: Any) -> tuple[str, str]:
    return record.name.casefold(), record.id


def _by_price(quote: Quote) -> tuple[Any, ...]:
    return _BASIS_ORDER[quote.basis], quote.areas or (), quote.count or 0, quote.low or 0
