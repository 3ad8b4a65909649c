"""All cases for a list: read in four statements, however many there are."""

from sqlalchemy import Connection, Table, func, select

from botox_vetter.domain.case_lines import CaseLine
from botox_vetter.store import clinics, log
from botox_vetter.store.case_files import all_cases
from botox_vetter.store.decisions import DECISIONS


def case_lines(connection: Connection) -> tuple[CaseLine, ...]:
    """Also those in the archive and in the bin; the case changed last comes first."""
    counts = _count_by_case(connection, clinics.table)
    positions, moments = log.positions(connection), log.last_moments(connection)
    decisions = {found.case_id: found for found in DECISIONS.read(connection, select(DECISIONS.table), {})}
    names = _names(connection, [d.clinic_id for d in decisions.values() if d.clinic_id is not None])
    lines = []
    for case in all_cases(connection):
        decision = decisions.get(case.id)
        decided_for = names.get(decision.clinic_id or "", "") if decision is not None else ""
        changed_at, position = moments.get(case.id, case.created_at), positions.get(case.id, (0, 0))
        lines.append(CaseLine(case, counts.get(case.id, 0), changed_at, position, decision, decided_for))
    return tuple(lines)


def _count_by_case(connection: Connection, table: Table) -> dict[str, int]:
    rows = connection.execute(select(table.c.case_id, func.count()).group_by(table.c.case_id))
    return dict(rows.tuples().all())


def _names(connection: Connection, ids: list[str]) -> dict[str, str]:
    found = select(clinics.table.c.id, clinics.table.c.name).where(clinics.table.c.id.in_(ids))
    return dict(connection.execute(found).tuples().all())
