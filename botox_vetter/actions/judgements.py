"""What a person decides about an entry of a list that may mean somebody of the case."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.check_records import check_judgement
from botox_vetter.actions.library import Library
from botox_vetter.actions.list_checks import Comparison, compare_owner
from botox_vetter.actions.list_findings import put_comparison
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, Practitioner
from botox_vetter.domain.judgements import Judgement, Verdict
from botox_vetter.domain.rulebook import Rulebook

if TYPE_CHECKING:
    from botox_vetter.actions.kept_lists import ReadyList
    from botox_vetter.matching.judged import Judged

STEPS = {Verdict.SAME: "judge_same", Verdict.NOT_SAME: "judge_not_same", None: "forget_judgement"}


def judge(
    library: Library,
    rulebook: Rulebook,
    file: CaseFile,
    found: Comparison,
    one: "Judged",
    verdict: Verdict | None,
    ready: "ReadyList",
    now: datetime,
    note: str = "",
) -> Changed:
    """Keeps the decision in the place of the one before; and what the list settles with it, if it is new enough.

    verdict   None: the decision of before is taken back
    Raises Refused("no_such_record" | "no_such_register").
    """
    made = None if verdict is None else _made(found, one, verdict, note)
    if made is not None:
        check_judgement(rulebook, made)
    values = {"name": found.sought.name, "entry": one.candidate.entry.name, "register": found.kept.register}
    with library.step(file.case.id, STEPS[verdict], values) as step:
        step.need(Clinic if found.is_clinic else Practitioner, found.owner_id)
        if one.judgement is not None and made is None:
            step.remove(one.judgement)
        if made is not None:
            step.put(made)
        if not found.kept.is_too_old(found.checked_on):
            others = [kept for kept in file.judgements if one.judgement is None or kept.id != one.judgement.id]
            judged = replace(file, judgements=[*others, *([made] if made else [])])
            again = compare_owner(judged, found.owner_id, ready, rulebook, found.checked_on)
            put_comparison(step, rulebook, file.case.id, again, now)
    return done(step)


def _made(found: Comparison, one: "Judged", verdict: Verdict, note: str) -> Judgement:
    from botox_vetter.matching.told import told_of_entry, told_of_sought

    clinic_id, person_id = (found.owner_id, None) if found.is_clinic else (None, found.owner_id)
    return Judgement(
        one.judgement.id if one.judgement else new_id(),
        found.kept.register,
        verdict,
        found.checked_on,
        person_id,
        clinic_id,
        told_of_sought(found.sought),
        told_of_entry(one.candidate.entry),
        note.strip(),
    )
