"""A case read whole, in the order in which it is shown."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from botox_vetter.domain.cases import OWNER_OF, Case, CaseFile, Decision
from botox_vetter.domain.evidence import Evidence
from botox_vetter.domain.grouped import Grouped, owners
from botox_vetter.store import log
from botox_vetter.store.cases import CASES
from botox_vetter.store.clinics import CLINICS
from botox_vetter.store.decisions import DECISIONS
from botox_vetter.store.evidence import EVIDENCE
from botox_vetter.store.findings import FINDINGS, RELAXATIONS
from botox_vetter.store.insurances import INSURANCES
from botox_vetter.store.judgements import JUDGEMENTS
from botox_vetter.store.notes import NOTES
from botox_vetter.store.nouns import GoOn, Noun
from botox_vetter.store.orders import by_name, in_order
from botox_vetter.store.people import PRACTITIONERS, ROLES
from botox_vetter.store.premises import PREMISES
from botox_vetter.store.quotes import QUOTES
from botox_vetter.store.registrations import REGISTRATIONS
from botox_vetter.store.reviews import REVIEWS
from botox_vetter.store.visits import INQUIRIES, VISITS

_ALL = select(CASES.table)

BELONGING: tuple[Noun[Any], ...] = (
    ROLES,
    REGISTRATIONS,
    QUOTES,
    FINDINGS,
    RELAXATIONS,
    NOTES,
    PREMISES,
    INSURANCES,
    VISITS,
    INQUIRIES,
    REVIEWS,
    JUDGEMENTS,
)
"""What belongs to a clinic or a person, each kind under the name that it has in a CaseFile."""


def all_cases(connection: Connection) -> tuple[Case, ...]:
    """The case changed last comes first; equal ones by name, then id."""
    last = log.last_numbers(connection)
    return tuple(sorted(CASES.read(connection, _ALL, {}), key=lambda case: (-last.get(case.id, 0), *by_name(case))))


def read_case_file(connection: Connection, case_id: str, go_on: GoOn = lambda: None) -> CaseFile | None:
    """None: there is no such case."""
    case = CASES.get(connection, case_id)
    if case is None:
        return None
    bare = CaseFile(
        case,
        tuple(sorted(CLINICS.all_of_case(connection, case_id, go_on), key=by_name)),
        tuple(sorted(PRACTITIONERS.all_of_case(connection, case_id, go_on), key=by_name)),
        decision=read_decision(connection, case_id),
        evidence=read_evidence(connection, case_id),
    )
    in_their_order = (*owners(bare.clinics), *owners(bare.practitioners))
    belonging: dict[str, Any] = {}
    for noun in BELONGING:
        go_on()
        belonging[noun.name] = _read(connection, noun, bare, in_their_order, go_on)
    return replace(bare, **belonging)


def read_decision(connection: Connection, case_id: str) -> Decision | None:
    return next(iter(DECISIONS.all_of_case(connection, case_id)), None)


def read_evidence(connection: Connection, case_id: str) -> tuple[Evidence, ...]:
    """By the time it was added."""
    return tuple(sorted(EVIDENCE.all_of_case(connection, case_id), key=lambda kept: (kept.added_at, kept.id)))


def _read(
    connection: Connection, noun: Noun[Any], bare: CaseFile, in_their_order: Sequence[str], go_on: GoOn
) -> Grouped[Any]:
    read = Grouped(OWNER_OF[noun.name], noun.all_of_case(connection, bare.case.id, go_on))
    ordered = {owner: in_order(noun.name, records, bare) for owner, records in read.groups.items()}
    return read.with_groups(ordered).in_order_of(in_their_order)
