"""Which single answer, or which single knock-out, would bring another clinic to the first place? DESIGN 4.4."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from botox_vetter.comparison.flip import AnswerFlip, GateFlip
from botox_vetter.comparison.rank import RankKey, rank_key
from botox_vetter.comparison.results import Standing
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic, RoleKind
from botox_vetter.domain.criteria import Criterion, Subject
from botox_vetter.vetting.people import asked_people
from botox_vetter.vetting.results import Outcome, Verdict, Vetting

_NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Asking:
    """Whom a criterion asks about at a clinic: what is found out about a person counts wherever this person works."""

    file: CaseFile
    criteria: Mapping[str, Criterion]

    def about(self, clinic: Clinic, criterion: str) -> str | None:
        """The id of the one that an answer would be about; None: of several, and one answer settles nothing yet."""
        entry = self.criteria.get(criterion)
        if entry is None or entry.subject is Subject.CLINIC:
            return clinic.id
        is_injector = entry.subject is Subject.INJECTOR
        role = RoleKind.INJECTOR if is_injector else RoleKind.PRESCRIBER
        chosen = clinic.injector_id if is_injector else clinic.prescriber_id
        people = asked_people(self.file.people_of(clinic.id, role), chosen)
        if len(people) > 1:
            return None
        return people[0].id if people else clinic.id


def answer_flips(leader: Standing, others: Sequence[Standing], asking: Asking) -> list[AnswerFlip]:
    """One open answer each that turns the order by proven: as good as can be elsewhere, refuted at the leader.

    The least that is needed first. others: of the leader's verdict.
    """
    group = [one for one in (leader, *others) if one.vetting.proven is not None]
    by_subject: dict[tuple[str, str], list[Standing]] = {}
    for one in group:
        for cid in one.vetting.weights:
            if (subject := asking.about(one.clinic, cid)) is not None:
                by_subject.setdefault((cid, subject), []).append(one)
    found = []
    for (cid, _), moved in by_subject.items():
        is_leader = leader in moved
        for is_good, near in ((False, group if is_leader else ()), (True, moved if not is_leader else ())):
            if flip := _turned(cid, moved, [leader, *near], is_good):
                found.append(flip)
    return sorted(found, key=lambda flip: flip.margin)


def _turned(criterion: str, moved: Sequence[Standing], near: Sequence[Standing], is_good: bool) -> AnswerFlip | None:
    """near: the leader, then who may come before it when these move."""
    leader = near[0]
    if len(near) == 1 or moved[0].vetting.answers[criterion].is_settled:
        return None
    ids = {one.clinic.id for one in moved}
    scores = {
        one.clinic.id: moved_score(one.vetting, criterion, is_good) if one.clinic.id in ids else one.vetting.proven
        for one in near
    }
    first = max(near, key=lambda one: scores[one.clinic.id] or _NOTHING)
    margin = (scores[first.clinic.id] or _NOTHING) - (scores[leader.clinic.id] or _NOTHING)
    at = first if is_good else leader
    return AnswerFlip(criterion, at.clinic.id, is_good, first.clinic.id, margin) if margin > 0 else None


def moved_score(vetting: Vetting, criterion: str, is_good: bool) -> Fraction:
    """Proven, with this answer as good as it can be, or refuted."""
    interval, proven = vetting.answers[criterion].interval, vetting.proven or _NOTHING
    if interval is None or criterion not in vetting.weights:
        return proven
    by = interval.high - interval.low if is_good else -interval.low
    return proven + vetting.weights[criterion] * by / vetting.total_weight


def gate_flips(standings: Sequence[Standing], asking: Asking) -> list[GateFlip]:
    """One open knock-out each, at the leader or elsewhere, after which another clinic comes first."""
    by_subject: dict[tuple[str, str], list[Standing]] = {}
    for one in standings:
        for gate in one.vetting.gates:
            if gate.outcome is Outcome.OPEN and (subject := asking.about(one.clinic, gate.criterion)) is not None:
                by_subject.setdefault((gate.criterion, subject), []).append(one)
    found = []
    for (cid, _), asked in by_subject.items():
        for passes in (False, True):
            after = {one.clinic.id: _verdict_after(one.vetting, cid, passes) for one in asked}
            first = _first([(one, after.get(one.clinic.id, one.vetting.verdict)) for one in standings])
            if first is not standings[0]:
                at = first if passes and first is not None else standings[0]
                found.append(GateFlip(cid, at.clinic.id, passes, None if first is None else first.clinic.id))
    return found


def _first(standings: Iterable[tuple[Standing, Verdict]]) -> Standing | None:
    """Who comes first with these verdicts; of equal ones who stood before. None: all are ruled out."""

    def key(one: tuple[Standing, Verdict]) -> RankKey:
        standing, verdict = one
        return rank_key(verdict, standing.vetting.proven, standing.vetting.possible, standing.cost)

    left = [one for one in standings if one[1] is not Verdict.RULED_OUT]
    return min(left, key=key)[0] if left else None


def _verdict_after(vetting: Vetting, criterion: str, passes: bool) -> Verdict:
    if not passes:
        return Verdict.RULED_OUT
    is_last = vetting.verdict is Verdict.OPEN and set(vetting.open) == {criterion}
    return Verdict.CLEARED if is_last else vetting.verdict
