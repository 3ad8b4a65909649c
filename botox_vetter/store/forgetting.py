"""A case that goes for good, with its log and its bytes: nothing of it can be brought back."""

from sqlalchemy import Connection, delete

from botox_vetter.domain.reasons import Refused
from botox_vetter.store import blobs, log
from botox_vetter.store.cases import CASES
from botox_vetter.store.clinics import CLINICS
from botox_vetter.store.people import PRACTITIONERS
from botox_vetter.store.schema import NOUNS

_LAST = (CLINICS, PRACTITIONERS, CASES)  # they say which rows are the case's


def forget_case(connection: Connection, case_id: str) -> None:
    """Deletes every record of the case, every step of it, and the bytes that nothing else names or could bring back.

    Raises Refused("no_such_case" | "case_not_in_bin").
    """
    case = CASES.get(connection, case_id)
    if case is None:
        raise Refused("no_such_case", text=case_id)
    if case.binned_at is None:
        raise Refused("case_not_in_bin", name=case.name)
    for noun in (*(noun for noun in NOUNS if noun not in _LAST), *_LAST):
        connection.execute(delete(noun.table).where(noun.of_case), {"case_id": case_id})
    log.forget(connection, case_id)
    blobs.purge_nameless(connection)
