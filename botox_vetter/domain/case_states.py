"""Where a case lies: on the desk, in the archive, or in the bin."""

from enum import StrEnum

from botox_vetter.domain.cases import Case


class CaseState(StrEnum):
    IN_USE = "in_use"
    ARCHIVED = "archived"
    BINNED = "binned"


def state_of(case: Case) -> CaseState:
    """A case that was archived and then binned is in the bin; taken out of it, it is archived again."""
    if case.binned_at is not None:
        return CaseState.BINNED
    return CaseState.IN_USE if case.archived_at is None else CaseState.ARCHIVED
