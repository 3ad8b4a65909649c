"""What an answer rests on: who found it, how surely, in whose words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from botox_vetter.domain.clinics import Practitioner
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.addresses import shown_address
from botox_vetter.report.words.names import joined, own_words, quoted
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.vetting import assurance_words
from botox_vetter.vetting.counting import is_past
from botox_vetter.vetting.results import GateResult, Outcome, Vetting


def passed_words(vetting: Vetting, rulebook: Rulebook, today: date) -> str:
    """On what the passed knock-outs rest: "4 verified, 2 seen and 1 claimed"; "" where none is passed."""
    passed = [gate for gate in vetting.gates if gate.outcome is Outcome.PASSES]
    counts = Counter(_surety(gate, rulebook, today) for gate in passed)
    told = [
        tr("{n} {assurance}").format(n=counts[assurance], assurance=assurance_words(assurance))
        for assurance in reversed(Assurance)
        if counts[assurance]
    ]
    return joined(told)


def _surety(gate: GateResult, rulebook: Rulebook, today: date) -> Assurance:
    """How surely it is passed; where it is passed for several people, as surely as for the one known least."""
    if gate.answer.finding is not None:
        return gate.answer.finding.assurance
    criterion = rulebook.criteria[gate.criterion]
    pass_on = rulebook.scales[criterion.scale].pass_on
    best: dict[str, Assurance] = {}
    for finding in gate.answer.others:
        if finding.level in pass_on and not is_past(finding, criterion.ttl_days, today):
            who = finding.practitioner_id or ""
            best[who] = max(finding.assurance, best.get(who, Assurance.CLAIMED), key=lambda a: a.strength)
    return min(best.values(), key=lambda a: a.strength, default=Assurance.CLAIMED)


def source_words(finding: Finding) -> str:
    """Where it was read and in which words, the address first; "" where neither is recorded."""
    words = quoted(finding.words) if finding.words else ""
    return ": ".join(part for part in (shown_address(finding.address), words) if part)


def reasons_told(reasons: Iterable[Reason], people: Sequence[Practitioner], rulebook: Rulebook) -> list[str]:
    """Each sentence once; with names where it holds for some of the people asked only."""
    told: dict[str, set[str]] = {}
    for reason in reasons:
        who = told.setdefault(reason_words(reason, rulebook), set())
        who.add(str(reason.values.get("practitioner_id", "")))
    lines = []
    for words, ids in told.items():
        names = [own_words(person.name) for person in people if person.id in ids]
        is_for_some = names and len(names) < len(people)
        lines.append(tr("{name}: {told}").format(name=joined(names), told=words) if is_for_some else words)
    return lines
