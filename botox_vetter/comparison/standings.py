"""The clinics side by side: ranked, with what to ask next, by what each was judged and costs."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from operator import attrgetter

from botox_vetter.comparison.rank import Place, place_of, rank_key, ranks, without_price
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
    vettings = vet_case(file, rulebook, today, chosen)
    unpriced = {c.id: Cost(c.id, file.plan.currency, CostState.NONE) for c in chosen if c.id not in costs}
    costs = {**costs, **unpriced}
    return Comparison(file, today, standings([unranked(c, vettings[c.id], costs[c.id]) for c in chosen]))


def unranked(clinic: Clinic, vetting: Vetting, cost: Cost) -> Standing:
    """What was found about one clinic, before it is compared with others."""
    key = rank_key(vetting.verdict, vetting.proven, vetting.possible, cost)
    return Standing(clinic, "", vetting, cost, None, place_of(clinic, key))


def standings(found: Sequence[Standing]) -> tuple[Standing, ...]:
    """First to last. What would take the lead is told against the first-ranked clinic among these (DESIGN V9).

    Found before they were ranked, or ranked among others; what stands as it did stays the same object.
    """
    in_order, places = _ordered(found, _place if _is_one_currency(found) else _place_without_price)
    if not in_order:
        return ()
    shown, leader = ranks(places), in_order[0].vetting
    leaders = [None if rank == shown[0] else leader for rank in shown]
    return tuple(map(_standing_at, in_order, shown, leaders))


def _standing_at(one: Standing, rank: str, leader: Vetting | None) -> Standing:
    if one.rank == rank and one.leader is leader:
        return one
    return Standing(one.clinic, rank, one.vetting, one.cost, leader, one.place)


def _ordered(found: Sequence[Standing], place: Callable[[Standing], Place]) -> tuple[list[Standing], list[Place]]:
    in_order = sorted(found, key=place)
    return in_order, list(map(place, in_order))


def _is_one_currency(found: Iterable[Standing]) -> bool:
    """Amounts in several currencies cannot be put in an order, and then none is (DESIGN P17)."""
    return len({one.cost.currency for one in found if one.cost.year is not None}) < 2


def _place_without_price(one: Standing) -> Place:
    return without_price(one.place)


_place: Callable[[Standing], Place] = attrgetter("place")
