"""Verdicts, gates, answers and scores in words."""

from fractions import Fraction

from botox_vetter.domain.clinics import RoleKind
from botox_vetter.domain.criteria import GateBasis, Stage, Subject
from botox_vetter.domain.findings import UNKNOWN, Assurance, Finding
from botox_vetter.domain.rulebook import Rulebook
from botox_vetter.language import ntr, tr
from botox_vetter.report.words.dates import day
from botox_vetter.report.words.levels import LEVELS
from botox_vetter.report.words.names import by_id, register_name
from botox_vetter.vetting.results import Outcome, Verdict, Vetting, whole_points

YES_NO = ("yes_no", "yes_no_na")  # such an answer needs its question beside it


def verdict_words(verdict: Verdict) -> str:
    match verdict:
        case Verdict.CLEARED:
            return tr("Cleared")
        case Verdict.OPEN:
            return tr("Open")
        case Verdict.RULED_OUT:
            return tr("Ruled out")


def verdict_detail(vetting: Vetting) -> str:
    """What stands beside the verdict: "fails 1 knock-out", "2 to confirm at the visit"; "" where nothing is open."""
    match vetting.verdict:
        case Verdict.RULED_OUT:
            n = len(vetting.failed)
            return ntr("fails {n} knock-out", "fails {n} knock-outs", n).format(n=n)
        case Verdict.OPEN:
            n = len(vetting.open)
            return ntr("{n} to settle before booking", "{n} to settle before booking", n).format(n=n)
        case Verdict.CLEARED:
            n = len(vetting.at_visit)
            return ntr("{n} to confirm at the visit", "{n} to confirm at the visit", n).format(n=n) if n else ""


def verdict_meaning(vetting: Vetting) -> str:
    """The verdict and its detail in one: "cleared to book a consultation, 2 to confirm at the visit"."""
    meaning = {
        Verdict.CLEARED: tr("cleared to book a consultation"),
        Verdict.OPEN: tr("still open"),
        Verdict.RULED_OUT: tr("ruled out"),
    }[vetting.verdict]
    return ", ".join(part for part in (meaning, verdict_detail(vetting)) if part)


def gates_passed(vetting: Vetting) -> str:
    """ "passes 7 of 9 knock-outs"."""
    passed, n = _gates_counted(vetting)
    words = ntr("passes {passed} of {n} knock-out", "passes {passed} of {n} knock-outs", n)
    return words.format(passed=passed, n=n) if n else tr("no knock-out applies")


def gates_figure(vetting: Vetting) -> str:
    """ "7 of 9", below a head that says of what."""
    passed, n = _gates_counted(vetting)
    return tr("{passed} of {n}").format(passed=passed, n=n) if n else tr("none")


def _gates_counted(vetting: Vetting) -> tuple[int, int]:
    """How many are passed of how many; left-out and relaxed gates are not counted."""
    counted = [gate for gate in vetting.gates if gate.outcome not in (Outcome.LEFT_OUT, Outcome.RELAXED)]
    return sum(gate.outcome is Outcome.PASSES for gate in counted), len(counted)


def gate_summary(vetting: Vetting) -> str:
    """ "passes 7 of 9 knock-outs, 2 to confirm at the visit"."""
    parts = [gates_passed(vetting)]
    if vetting.failed:
        parts.append(ntr("fails {n}", "fails {n}", len(vetting.failed)).format(n=len(vetting.failed)))
    if vetting.open:
        n = len(vetting.open)
        parts.append(ntr("{n} to settle before booking", "{n} to settle before booking", n).format(n=n))
    if vetting.at_visit:
        n = len(vetting.at_visit)
        parts.append(ntr("{n} to confirm at the visit", "{n} to confirm at the visit", n).format(n=n))
    return ", ".join(parts)


def outcome_words(outcome: Outcome) -> str:
    match outcome:
        case Outcome.PASSES:
            return tr("passes")
        case Outcome.FAILS:
            return tr("fails")
        case Outcome.OPEN:
            return tr("open")
        case Outcome.LEFT_OUT:
            return tr("does not apply")
        case Outcome.RELAXED:
            return tr("relaxed")


def assurance_words(assurance: Assurance) -> str:
    match assurance:
        case Assurance.CLAIMED:
            return tr("claimed")
        case Assurance.SEEN:
            return tr("seen")
        case Assurance.VERIFIED:
            return tr("verified")


def stage_words(stage: Stage) -> str:
    """When a gate is to be settled."""
    match stage:
        case Stage.BOOKING:
            return tr("before booking")
        case Stage.CONSULTATION:
            return tr("at the consultation")
        case Stage.TREATMENT:
            return tr("on the day, before the needle")


def gate_basis_words(basis: GateBasis) -> str:
    match basis:
        case GateBasis.LAW:
            return tr("by law")
        case GateBasis.DEFAULT:
            return tr("our own caution")


def subject_words(subject: Subject) -> str:
    match subject:
        case Subject.CLINIC:
            return tr("the clinic")
        case Subject.INJECTOR:
            return tr("the injector")
        case Subject.PRESCRIBER:
            return tr("the prescriber")


def role_words(role: RoleKind) -> str:
    match role:
        case RoleKind.INJECTOR:
            return tr("injects")
        case RoleKind.PRESCRIBER:
            return tr("prescribes")


def level_words(level: str, scale: str = "") -> str:
    """An answer as a person would say it; on some scales the same level is said in other words."""
    key = f"{scale}.{level}" if f"{scale}.{level}" in LEVELS else level
    return by_id(f"level.{key}", LEVELS.get(key, level.replace("_", " ")))


def titled_level(level: str, scale: str = "") -> str:
    """The same below the title of its question, where "No false title: no" would be misread."""
    words = {"yes": tr("in order"), "no": tr("not in order")} if scale in YES_NO else {}
    return words.get(level) or level_words(level, scale)


def finding_words(finding: Finding, rulebook: Rulebook, is_titled: bool = False) -> str:
    """ "in order (verified, General Medical Council, 9 November 2026)"; what is not known, nobody claimed."""
    criterion = rulebook.criteria.get(finding.criterion)
    worded = titled_level if is_titled else level_words
    level = worded(finding.level, criterion.scale if criterion else "")
    if finding.level == UNKNOWN:
        return tr("{level} on {day}").format(level=level, day=day(finding.checked_on))
    return tr("{level} ({source})").format(level=level, source=surety_words(finding, rulebook))


def surety_words(finding: Finding, rulebook: Rulebook) -> str:
    """ "verified, General Medical Council, 9 November 2026".

    Of a claim only that it is one: the clinic may have said it, or anybody else.
    """
    is_claim = finding.assurance is Assurance.CLAIMED
    source = [tr("claimed, not checked") if is_claim else assurance_words(finding.assurance)]
    if finding.register is not None:
        source.append(register_name(finding.register, rulebook))
    return ", ".join((*source, day(finding.checked_on)))


def score_words(proven: Fraction | None, possible: Fraction | None) -> str:
    """ "63 to 96 of 100"; equal ends are one figure; None: no weighted question applies."""
    if proven is None or possible is None:
        return tr("no score")
    low, high = whole_points(proven), whole_points(possible)
    if low == high:
        return tr("{points} of 100").format(points=low)
    return tr("{low} to {high} of 100").format(low=low, high=high)


def score_note(proven: Fraction | None, possible: Fraction | None) -> str:
    """A range as wide as the scale says hardly anything, and this says so; "" otherwise."""
    if proven is None or possible is None or possible - proven <= Fraction(9, 10):
        return ""
    return tr("almost nothing is known yet")
