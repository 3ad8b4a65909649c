"""The consultation card of a clinic: only what has no fresh answer there."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from botox_vetter.domain.consultation import ConsultationQuestion
from botox_vetter.domain.findings import UNKNOWN
from botox_vetter.vetting.results import Answer, Outcome, Vetting


@dataclass(frozen=True, slots=True)
class CardQuestion:
    """criteria: which of the question's have no fresh answer; none: it is asked at every visit all the same.

    gates  the open knock-outs among them
    """

    question: ConsultationQuestion
    criteria: tuple[str, ...]
    gates: tuple[str, ...]


def card(
    vetting: Vetting, questions: Iterable[ConsultationQuestion], most: int | None = None
) -> tuple[CardQuestion, ...]:
    """In the order in which one asks, knock-outs first. A criterion stands under the first question that asks for it.

    most  so many at the most: those on which knock-outs hang, those of every visit, then the weightiest
    """
    open_gates = {gate.criterion for gate in vetting.gates if gate.outcome is Outcome.OPEN}
    taken: set[str] = set()
    found = []
    for question in questions:
        criteria = tuple(cid for cid in question.criteria if cid not in taken and _lacks_answer(vetting, cid))
        taken |= {*criteria}
        if criteria or (question.every_visit and any(cid in vetting.answers for cid in question.criteria)):
            gates = tuple(cid for cid in criteria if cid in open_gates)
            found.append(CardQuestion(question, criteria, gates))
    kept = sorted(found, key=lambda asked: _weight(asked, vetting), reverse=True)[:most]
    in_turn = [asked for asked in found if asked in kept]
    return tuple(sorted(in_turn, key=lambda asked: not asked.gates))


def _lacks_answer(vetting: Vetting, criterion: str) -> bool:
    answer = vetting.answers.get(criterion)
    return answer is not None and answer.interval is not None and not _is_fresh(answer)


def _is_fresh(answer: Answer) -> bool:
    told = [finding for finding in answer.counting if finding.level != UNKNOWN]
    return bool(told) and len(told) == len(answer.counting) and not answer.is_stale


def _weight(asked: CardQuestion, vetting: Vetting) -> tuple[bool, bool, Fraction]:
    weights = [vetting.weights.get(cid, Fraction(0)) for cid in asked.criteria]
    return bool(asked.gates), asked.question.every_visit, max(weights, default=Fraction(0))
