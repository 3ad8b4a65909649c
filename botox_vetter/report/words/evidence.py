"""What an answer rests on: who found it, how surely, in whose words."""

from collections import Counter
from collections.abc import Iterable, Sequence

from botox_vetter.domain.clinics import Practitioner
from botox_vetter.domain.findings import Assurance, Finding
from botox_vetter.domain.reasons import Reason
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import tr
from botox_vetter.report.words.addresses import shown_address
from botox_vetter.report.words.names import joined, own_words, quoted
from botox_vetter.report.words.reasons import reason_words
from botox_vetter.report.words.vetting import assurance_words
from botox_vetter.vetting.results import GateResult, Outcome, Vetting


def passed_words(vetting: Vetting) -> str:
    """On what the passed knock-outs rest: "4 verified, 2 seen and 1 claimed"; "" where none is passed."""
    counts = Counter(_surety(gate) for gate in vetting.gates if gate.outcome is Outcome.PASSES)
    told = [
        tr("{n} {assurance}").format(n=counts[assurance], assurance=assurance_words(assurance))
        for assurance in reversed(Assurance)
        if counts[assurance]
    ]
    return joined(told)


def _surety(gate: GateResult) -> Assurance:
    """How surely it is passed; where it is passed for several people, as surely as for the one known least."""
    found = (finding.assurance for finding in gate.answer.counting)
    return min(found, key=lambda assurance: assurance.strength, default=Assurance.CLAIMED)


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
