"""Everything the program can say about the clinics of a case today."""

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from botox_vetter.comparison.changes import changed_clinics
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.comparison.standings import standings, standings_after, unranked
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.grouped import about, owners, owners_that_differ
from botox_vetter.domain.plans import Plan
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.pricing.cost import cost_of
from botox_vetter.pricing.facts import Facts, facts_on
from botox_vetter.vetting.case import RulesByPlace, vet_clinic
from botox_vetter.vetting.results import Vetting

NO_RANK = "–"
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

    earlier   of this case, be it of others of its clinics: where nothing has changed since, nothing is judged anew
    watch     hands on the clinics that are judged, one by one: it may count them, and raise to stop the whole
    """
    chosen = file.clinics if clinics is None else tuple(clinics)
    rules: RulesByPlace = earlier.known_rules if earlier is not None and earlier.rulebook is rulebook else {}
    judge = partial(_judged, file, rulebook, facts_on(rulebook, today), rules, today)
    if earlier is None or earlier.is_stale or not _is_vetted_alike(earlier, file, rulebook, today):
        return Comparison(file, today, standings([judge(clinic) for clinic in watch(chosen)]), rulebook, rules)
    changed = changed_clinics(earlier.file, file)
    if not _is_priced_alike(earlier.file.plan, file.plan):
        known = {i: standing.vetting for i, standing in earlier.by_clinic.items() if i not in changed}
        found = [judge(clinic, known.get(clinic.id)) for clinic in watch(chosen)]
        return Comparison(file, today, standings(found), rulebook, rules)
    before, wanted = earlier.by_clinic.keys(), owners(file.clinics) if clinics is None else {c.id for c in chosen}
    gone = (before - wanted) | (before & changed)
    new = [clinic for i in (wanted - before) | (wanted & changed) for clinic in about(file.clinics, i)]
    return _gone_on(earlier, file, gone, [judge(clinic) for clinic in watch(new)])


def _judged(
    file: CaseFile,
    rulebook: Rulebook,
    facts: Facts,
    rules: RulesByPlace,
    today: date,
    clinic: Clinic,
    vetting: Vetting | None = None,
) -> Standing:
    """vetting: where that is known already."""
    cost = cost_of(file.plan, clinic, file.quotes_of(clinic.id), facts, today)
    return unranked(clinic, vetting or vet_clinic(file, rulebook, today, clinic, rules), cost)


def _is_vetted_alike(earlier: Comparison, file: CaseFile, rulebook: Rulebook, today: date) -> bool:
    """By the same rules, on the same day, for a plan that differs in nothing that bears on verdict or score."""
    then, now = earlier.file.plan, file.plan
    is_same_law = (then.jurisdiction, then.is_medical) == (now.jurisdiction, now.is_medical)
    is_weighed_alike = then.weighing == now.weighing
    return earlier.rulebook is rulebook and earlier.today == today and is_same_law and is_weighed_alike


def _is_priced_alike(then: Plan, now: Plan) -> bool:
    """They differ in nothing that bears on costs."""
    others: dict[str, Any] = {"place": "", "person": "", "budget_per_year": None, "importance": (), "own_criteria": ()}
    return replace(then, **others) == replace(now, **others)


def _gone_on(earlier: Comparison, file: CaseFile, gone_ids: Set[str], found: Sequence[Standing]) -> Comparison:
    """What was said of clinics that still stand as they did, and what was found now of the others."""
    by_clinic = dict(earlier.by_clinic)
    gone = [by_clinic.pop(clinic_id) for clinic_id in gone_ids]
    if file.plan.currency:
        in_order, new = standings_after(earlier.standings, gone, found)
    else:  # clinics may state prices in several currencies, and then prices order nobody
        in_order = new = standings([*by_clinic.values(), *found])
    by_clinic |= {standing.clinic.id: standing for standing in new}
    return Comparison(file, earlier.today, tuple(in_order), earlier.rulebook, earlier.known_rules, found=by_clinic)


def meanwhile(earlier: Comparison, file: CaseFile, rulebook: Rulebook, today: date) -> Comparison:
    """What is shown until all clinics of the case are judged anew: as they stood before, and stale.

    What `of` tells of one clinic holds, but for its rank, which is that of before, or none yet.
    """

    def judge(clinic_id: str) -> Standing:
        alone = compare_case(file, rulebook, today, [file.clinic(clinic_id)]).standings[0]
        was = earlier.by_clinic.get(clinic_id)
        return replace(alone, rank=NO_RANK if was is None else was.rank)

    others = owners_that_differ(earlier.file.clinics, file.clinics)
    stood = [
        replace(one, clinic=clinic) if one.clinic.id in others else one
        for one in earlier.standings
        for clinic in (about(file.clinics, one.clinic.id) if one.clinic.id in others else (one.clinic,))
    ]
    return Comparison(file, earlier.today, tuple(stood), judge=judge)
