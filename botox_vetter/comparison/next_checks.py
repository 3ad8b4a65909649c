"""What to find out next in the whole case: the answer that is most likely to settle who comes first.

Settled is the ranking when one clinic has passed its knock-outs and has proven as much as any other that is left could
still prove. Between a clinic and the one that would probably win there lies a gap: what it may reach, less what that
one has proven. An answer about the probable winner narrows every gap, one about a rival its own; on average by half of
what is open in it. A knock-out that fails closes a gap at once. Those of the probable winner come before all else: they
must be known in any case, and if one fails, everything else was asked for nothing.

What it saves, against asking in any order, is measured in `tests/benchmarks/test_next_checks.py`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from botox_vetter.comparison.answer_flips import Asking
from botox_vetter.comparison.check import Check
from botox_vetter.comparison.results import Standing
from botox_vetter.domain.answering import Way, way_to
from botox_vetter.domain.criteria import Subject
from botox_vetter.vetting.results import Outcome, Verdict

PASSES = 0.8  # taken for the share of open knock-outs that will be passed; nobody has counted them
SURE = 1e-9  # gaps below that are sums of rounding

Key = tuple[str, str]  # criterion, and the id of the clinic or person that an answer is about


@dataclass(frozen=True, slots=True)
class Item:
    """What an open answer of the score may still be worth, in parts of the clinic's whole score."""

    low: float
    high: float

    @property
    def spread(self) -> float:
        return self.high - self.low


@dataclass(frozen=True, slots=True)
class Contender:
    """A clinic that is not ruled out. gates: its open knock-outs; items: its open answers.

    settled   what all other answers bring it, in parts of its score
    """

    id: str
    gates: frozenset[Key]
    items: Mapping[Key, Item]
    settled: float

    @property
    def low(self) -> float:
        return self.settled + sum(item.low for item in self.items.values())

    @property
    def high(self) -> float:
        return self.settled + sum(item.high for item in self.items.values())


def contender(standing: Standing, asking: Asking) -> Contender:
    """An answer that several people would have to give is one of the clinic, until somebody says who it will be."""
    vetting, clinic = standing.vetting, standing.clinic
    whole, settled = float(vetting.total_weight) or 1.0, 0.0
    items: dict[Key, Item] = {}
    for cid, weight in vetting.weights.items():
        if (interval := vetting.answers[cid].interval) is None:
            continue
        item = Item(float(weight * interval.low) / whole, float(weight * interval.high) / whole)
        if interval.low == interval.high:
            settled += item.low
        else:
            items[cid, asking.about(clinic, cid) or clinic.id] = item
    gates = frozenset(
        (gate.criterion, asking.about(clinic, gate.criterion) or clinic.id)
        for gate in vetting.gates
        if gate.outcome is Outcome.OPEN and gate.criterion in vetting.open
    )
    return Contender(clinic.id, gates, items, settled)


def next_checks(standings: Iterable[Standing], asking: Asking) -> tuple[Check, ...]:
    """What is worth most first; nothing where the first place is settled, or nobody is left.

    What the registers say of a person is one thing to find out, however many questions it answers; where nobody is
    named, it is one of each role.
    """
    left = [contender(s, asking) for s in standings if s.vetting.verdict is not Verdict.RULED_OUT]
    clinics = {one.id for one in left}

    def together(key: Key) -> Key:
        criterion = asking.criteria.get(key[0])
        if criterion is None or criterion.subject is Subject.CLINIC or way_to(criterion) is not Way.LOOK_UP:
            return key
        return (f"{Way.LOOK_UP} {criterion.subject}" if key[1] in clinics else Way.LOOK_UP), key[1]

    return ranked_checks(left, together)


def ranked_checks(
    contenders: Sequence[Contender], together: Callable[[Key], Key] = lambda key: key
) -> tuple[Check, ...]:
    """Of those that are left; equal ones in the order of the contenders and of their questions.

    together   what is found out with one look has the same key
    """
    if not contenders or settled_by(contenders) is not None:
        return ()
    leader = max(contenders, key=_chance)
    low = leader.low
    gaps = {one.id: one.high - low for one in contenders if one is not leader and one.high - low > SURE}
    looks: dict[Key, dict[Key, None]] = {}
    for key in _keys(contenders):
        looks.setdefault(together(key), {})[key] = None
    found = [_check(tuple(keys), contenders, leader, gaps) for keys in looks.values()]
    return tuple(sorted((check for check in found if check.worth > 0), key=lambda check: -check.worth))


def settled_by(contenders: Sequence[Contender]) -> str | None:
    """The one that comes first whatever else is found out; None: it is open."""
    for one in contenders:
        low = one.low
        if not one.gates and all(other is one or other.high <= low + SURE for other in contenders):
            return one.id
    return None


def _chance(one: Contender) -> float:
    """How well it would do if everything open turned out as it usually does."""
    return float(PASSES ** len(one.gates)) * (one.low + one.high) / 2


def _keys(contenders: Iterable[Contender]) -> Iterator[Key]:
    for one in contenders:
        yield from sorted(one.gates)
        yield from one.items


def _check(keys: Sequence[Key], contenders: Sequence[Contender], leader: Contender, gaps: Mapping[str, float]) -> Check:
    """keys: of one look, all about the same clinic or person."""
    asked = [one for one in contenders if any(key in one.gates or key in one.items for key in keys)]
    closes = dict.fromkeys(gaps, 0.0)  # by rival, the share of its gap
    for one in asked:
        gates = sum(key in one.gates for key in keys)
        narrower = sum(one.items[key].spread for key in keys if key in one.items) / 2
        for rival in gaps if one is leader else {one.id} & gaps.keys():
            closes[rival] += min(narrower / gaps[rival], 1.0)
        if one.id in gaps:
            closes[one.id] += 1 - PASSES**gates
    is_leaders = any(key in leader.gates for key in keys)
    rivals = tuple(gaps) if is_leaders else tuple(rival for rival, share in closes.items() if share > 0)
    worth = sum(closes.values()) + (1 + len(contenders) if is_leaders else 0)
    open_gates = {key[0] for one in asked for key in keys if key in one.gates}
    criteria = dict.fromkeys((*(cid for cid, _ in keys if cid in open_gates), *(cid for cid, _ in keys)))
    return Check(tuple(criteria), keys[0][1], tuple(one.id for one in asked), len(open_gates), leader.id, rivals, worth)
