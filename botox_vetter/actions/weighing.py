"""How much each topic counts, and questions of the person's own: both are parts of the plan."""

from dataclasses import replace

from botox_vetter.actions.changed import Changed, done, new_id
from botox_vetter.actions.library import Library
from botox_vetter.domain.cases import Case
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.findings import Finding
from botox_vetter.domain.own_criteria import PREFIX, OwnCriterion, OwnScale
from botox_vetter.domain.weighing import Importance


def weigh(library: Library, case_id: str, importance: tuple[Importance, ...]) -> Changed:
    """(): as the program weighs. Raises Refused("topic_twice")."""
    with library.step(case_id, "weigh") as step:
        case = step.need(Case, case_id)
        step.put(replace(case, plan=replace(case.plan, importance=importance)))
    return done(step)


def add_question(library: Library, case_id: str, question: str, scale: OwnScale) -> Changed:
    """It is asked about every clinic of the case. Raises Refused("question_missing")."""
    own = OwnCriterion(PREFIX + new_id(), question.strip(), scale)
    with library.step(case_id, "add_question", {"name": own.question}) as step:
        case = step.need(Case, case_id)
        step.put(replace(case, plan=replace(case.plan, own_criteria=(*case.plan.own_criteria, own))))
    return done(step)


def drop_question(library: Library, case_id: str, own: OwnCriterion) -> Changed:
    """With the answers to it; Undo brings back both."""
    with library.step(case_id, "drop_question", {"name": own.question}) as step:
        case = step.need(Case, case_id)
        for clinic in step.find(Clinic, "case_id", case_id):
            for finding in step.find(Finding, "clinic_id", clinic.id):
                if finding.criterion == own.id:
                    step.remove(finding)
        left = tuple(one for one in case.plan.own_criteria if one.id != own.id)
        step.put(replace(case, plan=replace(case.plan, own_criteria=left)))
    return done(step)
