"""Taking back one step out of the middle of a case's history, as a step of its own."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from botox_vetter.domain.reasons import Reason, Refused
from botox_vetter.store import log
from botox_vetter.store.change import Change
from botox_vetter.store.evidence import EVIDENCE
from botox_vetter.store.findings import FINDINGS
from botox_vetter.store.quotes import QUOTES
from botox_vetter.store.registrations import REGISTRATIONS
from botox_vetter.store.steps import take_back


def revert(connection: Connection, change: Change, now: datetime) -> Change:
    """The step as it was; it stays in the log, and a new one follows it. Raises Refused("changed_meanwhile")."""
    try:
        take_back(connection, change)
    except Refused as refused:
        if refused.reason.kind != "record_already_there":  # another one stands where it stood: a second decision
            raise
        raise Refused("changed_meanwhile", name=change.reason.kind) from refused
    if _names_evidence_that_is_not_there(connection, change.case_id):
        raise Refused("changed_meanwhile", name=change.reason.kind)
    backwards = tuple(replace(touched, before=touched.after, after=touched.before) for touched in change.records)
    log.add(connection, change.case_id, Reason("revert", {"step": change.reason}), now, backwards)
    return change


def _names_evidence_that_is_not_there(connection: Connection, case_id: str) -> bool:
    """Evidence is named in lists, which the database does not check as it does single references."""
    known = {evidence.id for evidence in EVIDENCE.all_of_case(connection, case_id)}
    naming = [noun.all_of_case(connection, case_id) for noun in (FINDINGS, QUOTES, REGISTRATIONS)]
    return not all(known.issuperset(record.evidence) for records in naming for record in records)
