"""The clinics side by side: vetted, ranked and with what to ask next, given what each costs."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from botox_vetter.comparison.rank import Place, place_of, rank_key, ranks
from botox_vetter.comparison.results import Comparison, Standing
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.pricing.results import Cost, CostState
from botox_vetter.vetting.case import vet_case
from botox_vetter.vetting.results import Vetting


def compare(
    file: CaseFile,
    rulebook: Rulebook,
    costs: Mapping[str, Cost],
    today: date,
    clinics: Sequence[Clinic] | None = None,
) -> Comparison:
    """Compares these clinics; clinics None: all of the case. Costs by clinic id; a clinic without one has no price."""
    chosen = file.clinics if clinics is None else tuple(clinics)
    unpriced = {c.id: Cost(c.id, file.plan.currency, CostState.NONE) for c in chosen if c.id not in costs}
    return Comparison(file, today, standings(chosen, vet_case(file, rulebook, today, chosen), {**costs, **unpriced}))


def standings(
    clinics: Iterable[Clinic], vettings: Mapping[str, Vetting], costs: Mapping[str, Cost]
) -> tuple[Standing, ...]:
    """First to last. What would take the lead is told against the first-ranked clinic among these (DESIGN V9)."""
    by_id = {clinic.id: clinic for clinic in clinics}
    prices = _comparable({cid: costs[cid] for cid in by_id})
    places = sorted(_place(clinic, vettings[cid], prices[cid]) for cid, clinic in by_id.items())
    in_order, shown = [clinic_id for _key, _name, clinic_id in places], ranks(places)
    leader = vettings[in_order[0]] if in_order else None
    return tuple(
        Standing(by_id[cid], rank, vettings[cid], costs[cid], None if rank == shown[0] else leader, place)
        for cid, rank, place in zip(in_order, shown, places, strict=True)
    )


def _place(clinic: Clinic, vetting: Vetting, cost: Cost) -> Place:
    return place_of(clinic, rank_key(vetting.verdict, vetting.proven, vetting.possible, cost))


def _comparable(costs: Mapping[str, Cost]) -> Mapping[str, Cost]:
    """For the ranking alone: amounts in several currencies cannot be put in an order, and then none is (DESIGN P17)."""
    if len({cost.currency for cost in costs.values() if cost.year is not None}) < 2:
        return costs
    return {clinic_id: Cost(clinic_id, cost.currency, CostState.NONE) for clinic_id, cost in costs.items()}
