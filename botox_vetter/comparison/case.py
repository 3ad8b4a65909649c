"""Everything the program can say about the clinics of a case today."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from botox_vetter.comparison.changes import changed_clinics
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.comparison.standings import standings, standings_after, unranked
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.grouped import about
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.pricing.cost import cost_of
from botox_vetter.pricing.facts import Facts, facts_of
from botox_vetter.vetting.case import RulesByPlace, vet_clinic

Watch = Callable[[Sequence[Clinic]], Iterable[Clinic]]


def compare_case(
    file: CaseFile,
    rulebook: Rulebook,
    today: date,
    clinics: Sequence[Clinic] | None = None,
    earlier: Comparison | None = None,
    watch: Watch = iter,
) -> Comparison:
    """Vets and prices these clinics and compares them; clinics None: all of the case.

    earlier   of the whole case: clinics of which nothing has changed since are not judged anew
    watch     hands on the clinics that are judged, one by one: it may count them, and raise to stop the whole
    """
    rules: RulesByPlace = earlier.known_rules if earlier is not None and earlier.rulebook is rulebook else {}
    judge = partial(_judged, file, rulebook, facts_of(rulebook.treatments), rules, today)
    if earlier is None or clinics is not None or not _is_judged_alike(earlier, file, rulebook, today):
        found = [judge(clinic) for clinic in watch(file.clinics if clinics is None else clinics)]
        return Comparison(file, today, standings(found), rulebook, rules)
    changed = changed_clinics(earlier.file, file)
    found = [judge(clinic) for clinic in watch([one for cid in changed for one in about(file.clinics, cid)])]
    return _gone_on(earlier, file, changed, found)


def _judged(
    file: CaseFile, rulebook: Rulebook, facts: Facts, rules: RulesByPlace, today: date, clinic: Clinic
) -> Standing:
    cost = cost_of(file.plan, clinic, file.quotes_of(clinic.id), facts, today)
    return unranked(clinic, vet_clinic(file, rulebook, today, clinic, rules), cost)


def _is_judged_alike(earlier: Comparison, file: CaseFile, rulebook: Rulebook, today: date) -> bool:
    """By the same rules, on the same day, for a plan that differs in nothing that bears on verdict, score or cost."""
    plans = (replace(plan, place="", person="", budget_per_year=None) for plan in (earlier.file.plan, file.plan))
    return earlier.rulebook is rulebook and earlier.today == today and len(set(plans)) == 1


def _gone_on(earlier: Comparison, file: CaseFile, changed: set[str], found: Sequence[Standing]) -> Comparison:
    """All that stood before, but with what was found now of the clinics that changed."""
    gone = [earlier.by_clinic[clinic_id] for clinic_id in changed if clinic_id in earlier.by_clinic]
    if file.plan.currency:
        in_order, new = standings_after(earlier.standings, gone, found)
    else:  # clinics may state prices in several currencies, and then prices order nobody
        still = [standing for standing in earlier.standings if standing.clinic.id not in changed]
        in_order = new = standings([*still, *found])
    by_clinic = dict(earlier.by_clinic)
    for standing in gone:
        del by_clinic[standing.clinic.id]
    by_clinic |= {standing.clinic.id: standing for standing in new}
    return Comparison(file, earlier.today, tuple(in_order), earlier.rulebook, earlier.known_rules, by_clinic)
