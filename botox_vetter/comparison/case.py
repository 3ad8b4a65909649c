"""Everything the program can say about the clinics of a case today."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from botox_vetter.comparison.changes import changed_clinics
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.comparison.standings import standings, unranked
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.pricing.cost import cost_of
from botox_vetter.pricing.facts import facts_of
from botox_vetter.vetting.case import RulesByPlace, vet_clinic

Watch = Callable[[Iterable[Clinic]], Iterable[Clinic]]


def compare_case(
    file: CaseFile,
    rulebook: Rulebook,
    today: date,
    clinics: Sequence[Clinic] | None = None,
    earlier: Comparison | None = None,
    watch: Watch = iter,
) -> Comparison:
    """Vets and prices these clinics and compares them; clinics None: all of the case.

    earlier   of the same case: clinics of which nothing has changed since are not judged anew
    watch     hands on the clinics that are judged, one by one: it may count them, and raise to stop the whole
    """
    chosen = file.clinics if clinics is None else tuple(clinics)
    still = {} if earlier is None else still_true(earlier, file, rulebook, today)
    rules: RulesByPlace = earlier.known_rules if earlier is not None and earlier.rulebook is rulebook else {}
    facts = facts_of(rulebook.treatments)
    wanted = {clinic.id for clinic in chosen}
    found = [standing for clinic_id, standing in still.items() if clinic_id in wanted]  # nearly in order: quick to sort
    for clinic in watch([clinic for clinic in chosen if clinic.id not in still]):
        cost = cost_of(file.plan, clinic, file.quotes_of(clinic.id), facts, today)
        found.append(unranked(clinic, vet_clinic(file, rulebook, today, clinic, rules), cost))
    return Comparison(file, today, standings(found), rulebook, rules)


def still_true(earlier: Comparison, file: CaseFile, rulebook: Rulebook, today: date) -> dict[str, Standing]:
    """By clinic id, what an earlier comparison of the case says about clinics that would be judged alike now.

    None of them where the rules, the day or the plan are others.
    """
    is_same_plan = _as_judged_by(earlier.file.plan) == _as_judged_by(file.plan)
    if earlier.rulebook is not rulebook or earlier.today != today or not is_same_plan:
        return {}
    changed = changed_clinics(earlier.file, file)
    return {cid: standing for cid, standing in earlier.by_clinic.items() if cid not in changed}


def _as_judged_by(plan: Plan) -> Plan:
    """Without what bears on no verdict, score or cost."""
    return replace(plan, place="", person="", budget_per_year=None)
