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
from botox_vetter.pricing.facts import Facts, facts_on
from botox_vetter.vetting.case import RulesByPlace, vet_clinic

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
    if earlier is None or earlier.is_stale or not _is_judged_alike(earlier, file, rulebook, today):
        return Comparison(file, today, standings([judge(clinic) for clinic in watch(chosen)]), rulebook, rules)
    known = earlier.by_clinic.keys() - changed_clinics(earlier.file, file)
    found = [judge(clinic) for clinic in watch([clinic for clinic in chosen if clinic.id not in known])]
    return _gone_on(earlier, file, known & {clinic.id for clinic in chosen}, found)


def _judged(
    file: CaseFile, rulebook: Rulebook, facts: Facts, rules: RulesByPlace, today: date, clinic: Clinic
) -> Standing:
    cost = cost_of(file.plan, clinic, file.quotes_of(clinic.id), facts, today)
    return unranked(clinic, vet_clinic(file, rulebook, today, clinic, rules), cost)


def _is_judged_alike(earlier: Comparison, file: CaseFile, rulebook: Rulebook, today: date) -> bool:
    """By the same rules, on the same day, for a plan that differs in nothing that bears on verdict, score or cost."""
    plans = (replace(plan, place="", person="", budget_per_year=None) for plan in (earlier.file.plan, file.plan))
    return earlier.rulebook is rulebook and earlier.today == today and len(set(plans)) == 1


def _gone_on(earlier: Comparison, file: CaseFile, still: set[str], found: Sequence[Standing]) -> Comparison:
    """What was said of clinics that still stand as they did, and what was found now of the others."""
    gone = [standing for clinic_id, standing in earlier.by_clinic.items() if clinic_id not in still]
    if file.plan.currency:
        in_order, new = standings_after(earlier.standings, gone, found)
    else:  # clinics may state prices in several currencies, and then prices order nobody
        in_order = new = standings([*(earlier.by_clinic[clinic_id] for clinic_id in still), *found])
    by_clinic = dict(earlier.by_clinic)
    for standing in gone:
        del by_clinic[standing.clinic.id]
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

    stood = [
        one if one.clinic is clinic else replace(one, clinic=clinic)
        for one in earlier.standings
        for clinic in about(file.clinics, one.clinic.id)
    ]
    return Comparison(file, earlier.today, tuple(stood), judge=judge)
