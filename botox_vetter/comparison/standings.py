"""The clinics side by side: ranked, with what to ask next, by what each was judged and costs."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from operator import attrgetter

from botox_vetter.comparison.ask import Leader
from botox_vetter.comparison.rank import FIRST, Place, RankKey, place_of, rank_key, ranks, without_price
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
    """First to last. What would take the lead is told against the first-ranked clinic among these (DESIGN V9)."""
    place = _place if _is_one_currency(found) else _place_without_price
    in_order = sorted(found, key=place)
    return tuple(_ranked(in_order, ranks([place(one) for one in in_order]), _leader(in_order)))


def standings_after(
    earlier: Sequence[Standing], gone: Iterable[Standing], found: Iterable[Standing]
) -> tuple[Sequence[Standing], Sequence[Standing]]:
    """All that stood before but for those that are gone, with what was found, in one currency; and what is new of it.

    Made anew is only what came, what moves by a rank, and all if another leads; the others stay the same objects.
    """
    in_order = list(earlier)
    before = after = len(in_order)  # so many at the beginning, and at the end, stand where they stood
    for one in gone:
        at = bisect_left(in_order, one.place, key=_place)
        del in_order[at]
        before, after = min(before, at), min(after, len(in_order) - at)
    for one in found:
        at = bisect_left(in_order, one.place, key=_place)
        in_order.insert(at, one)
        before, after = min(before, at), min(after, len(in_order) - 1 - at)
    if _leader(in_order) != _leader(earlier):
        before = 0
    if before == 0 or len(in_order) != len(earlier):
        after = 0
    first, last = _with_equals(in_order, before, len(in_order) - after)
    some = in_order[first:last]
    in_order[first:last] = changed = _ranked(some, ranks([one.place for one in some], first + 1), _leader(in_order))
    return in_order, changed


def _leader(in_order: Sequence[Standing]) -> Leader | None:
    return Leader(in_order[0].vetting.verdict, in_order[0].vetting.proven) if in_order else None


def _ranked(some: Iterable[Standing], shown: Iterable[str], leader: Leader | None) -> list[Standing]:
    return [_standing_at(one, rank, None if rank in FIRST else leader) for one, rank in zip(some, shown, strict=True)]


def _standing_at(one: Standing, rank: str, leader: Leader | None) -> Standing:
    if one.rank == rank and one.leader == leader:
        return one
    return Standing(one.clinic, rank, one.vetting, one.cost, leader, one.place)


def _with_equals(in_order: Sequence[Standing], first: int, last: int) -> tuple[int, int]:
    """Widened by the neighbours and those that share their rank: they may share it with one more, or one less."""
    if first > 0:
        first = bisect_left(in_order, in_order[first - 1].place[0], key=_key)
    if last < len(in_order):
        last = bisect_right(in_order, in_order[last].place[0], key=_key)
    return first, last


def _is_one_currency(found: Iterable[Standing]) -> bool:
    """Amounts in several currencies cannot be put in an order, and then none is (DESIGN P17)."""
    return len({one.cost.currency for one in found if one.cost.year is not None}) < 2


def _place_without_price(one: Standing) -> Place:
    return without_price(one.place)


def _key(one: Standing) -> RankKey:
    return one.place[0]


_place: Callable[[Standing], Place] = attrgetter("place")
