"""One check after the other, until all are done or it is stopped; then what they found is kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from threading import Event

from botox_vetter.actions.automatic.ask import Ways, ask
from botox_vetter.actions.automatic.check import Answer, Check
from botox_vetter.actions.automatic.record import record_answers
from botox_vetter.actions.changed import Changed
from botox_vetter.domain.reasons import Reason


@dataclass(frozen=True, slots=True)
class Run:
    """answers: of the checks that were done. change: what was kept of them."""

    answers: tuple[Answer, ...]
    change: Changed


def run_checks(
    checks: Sequence[Check],
    ways: Ways,
    stop: Event,
    now: Callable[[], datetime],
    tell: Callable[[Answer], object] = lambda _answer: None,
) -> Run:
    """What was answered before a stop is kept. tell: is called with each answer."""
    answers: list[Answer] = []
    for check in checks:
        if stop.is_set():
            break
        answer = ask(check, ways)
        if stop.is_set() and answer.could_not == Reason("fetch_stopped"):
            break
        answers.append(answer)
        tell(answer)
    case_id = ways.file.case.id
    change = record_answers(ways.asking.library, ways.rulebook, case_id, answers, now())
    return Run(tuple(answers), change)
