"""What is due: in one case, and over all cases that are in use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from threading import Event

from botox_vetter.actions.cases import cases_in
from botox_vetter.actions.library import Library
from botox_vetter.comparison.due import due
from botox_vetter.comparison.due_item import Due, Urgency
from botox_vetter.domain.case_states import CaseState
from botox_vetter.domain.cases import Case
from botox_vetter.domain.reasons import Refused
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.vetting.case import RulesByPlace


@dataclass(frozen=True, slots=True)
class CaseDue:
    """One case of the list: everything that is due there, the most urgent first."""

    case: Case
    due: tuple[Due, ...]
    counts: Mapping[Urgency, int] = field(hash=False)

    @property
    def first(self) -> Due | None:
        """None: nothing is due."""
        return self.due[0] if self.due else None


def due_in_case(library: Library, rulebook: Rulebook, case_id: str, today: date) -> tuple[Due, ...]:
    """The most urgent first. Raises Refused("no_such_case")."""
    return due(library.case_file(case_id), rulebook, today)


def due_everywhere(library: Library, rulebook: Rulebook, today: date, stop: Event | None = None) -> tuple[CaseDue, ...]:
    """Every case in use, also those where nothing is due; the case with the most urgent thing first, then by name.

    Reads every case whole: about 3 ms for each, so it is work for a job; `stop` ends it with what was found so far.
    """
    known_rules: RulesByPlace = {}
    found = []
    for case in cases_in(library, CaseState.IN_USE):
        if stop is not None and stop.is_set():
            break
        try:
            file = library.case_file(case.id)
        except Refused as refused:
            if refused.reason.kind != "no_such_case":  # deleted by another window meanwhile
                raise
            continue
        all_due = due(file, rulebook, today, known_rules)
        found.append(CaseDue(file.case, all_due, {u: sum(d.urgency is u for d in all_due) for u in Urgency}))
    return tuple(sorted(found, key=_in_order))


def _in_order(case_due: CaseDue) -> tuple[object, ...]:
    first = case_due.first
    urgency = (len(Urgency), date.max) if first is None else (tuple(Urgency).index(first.urgency), first.day)
    return (*urgency, case_due.case.name.casefold(), case_due.case.id)
