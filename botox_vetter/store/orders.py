"""The order in which the records of a case are shown: clinics and people by name, what belongs to each by its kind."""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from operator import attrgetter
from typing import Any

from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Role
from botox_vetter.domain.quotes import Basis, Quote

_BASIS_ORDER = {basis: n for n, basis in enumerate(Basis)}


def by_name(record: Any) -> tuple[str, str]:
    return record.name.casefold(), record.id


def _by_price(quote: Quote) -> tuple[Any, ...]:
    return _BASIS_ORDER[quote.basis], quote.areas or (), quote.count or 0, quote.low or 0, quote.id


_WITHIN: Mapping[str, Callable[[Any], tuple[Any, ...]]] = {
    "registrations": attrgetter("register", "number", "id"),
    "quotes": _by_price,
    "findings": attrgetter("criterion", "checked_on", "id"),
    "relaxations": attrgetter("criterion", "id"),
    "notes": attrgetter("written_at", "id"),
    "premises": lambda place: (place.name.casefold(), place.postcode, place.id),
    "insurances": lambda cover: (cover.insurer.casefold(), cover.id),
    "visits": attrgetter("visited_on", "id"),
    "inquiries": attrgetter("asked_on", "id"),
    "judgements": attrgetter("register", "judged_on", "id"),
    "reviews": lambda found: (found.platform.casefold(), found.seen_on, found.id),
}
"""Of what belongs to one clinic or person, by kind of record; roles are in the order of the people."""


def in_order(noun: str, records: Iterable[Any], file: CaseFile) -> tuple[Any, ...]:
    """Records of one kind and one owner."""

    def by_person(role: Role) -> tuple[Any, ...]:
        return (*by_name(file.practitioner(role.practitioner_id)), role.kind, role.id)

    return tuple(sorted(records, key=_WITHIN.get(noun, by_person)))


def owners_in_order(file: CaseFile) -> tuple[str, ...]:
    """The clinics of the file, then its people."""
    return tuple(map(attrgetter("id"), chain(file.clinics, file.practitioners)))
