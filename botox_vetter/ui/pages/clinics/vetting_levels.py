"""Which answers are offered to a question, and which of them one key gives. No widgets."""

from botox_vetter.domain.criteria import GateBasis
from botox_vetter.domain.findings import NOT_APPLICABLE, UNKNOWN, Assurance, Finding
from botox_vetter.language import tr
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.vetting import assurance_words, level_words
from botox_vetter.vetting.results import Outcome
from botox_vetter.vetting.rules import Asked


def levels_offered(asked: Asked) -> list[tuple[object, str]]:
    """(level, words) in the scale's order. Each may be left out, but a gate of the law only where the rules say so."""
    levels = list(asked.scale.levels)
    may_be_left_out = asked.basis is not GateBasis.LAW or bool(asked.out_of_scope_when)
    if NOT_APPLICABLE not in levels and may_be_left_out:
        levels.insert(levels.index(UNKNOWN) if UNKNOWN in levels else len(levels), NOT_APPLICABLE)
    return [(level, sentence(level_words(level, asked.scale.id))) for level in levels]


def fixed_reasons(asked: Asked) -> tuple[str, ...]:
    """The only reasons for which a gate of the law may be left out there; empty: any reason will do."""
    is_free = asked.basis is not GateBasis.LAW or NOT_APPLICABLE in asked.scale.levels
    return () if is_free else tuple(sorted(asked.out_of_scope_when))


def keys_of(asked: Asked) -> dict[str, str]:
    """Which key gives which answer: Y and N where the scale says yes or no, else 1, 2, 3 ... in its order; U: unknown.

    No key stands for "the best answer": a hurried key must not say more than is known.
    """
    settled = [level for level in asked.scale.levels if level not in (UNKNOWN, NOT_APPLICABLE)]
    if settled == ["yes", "no"]:
        return {"Y": "yes", "N": "no", "U": UNKNOWN}
    return {str(n): level for n, level in enumerate(settled, start=1)} | {"U": UNKNOWN}


def not_sure_enough_words(asked: Asked, finding: Finding | None) -> str:
    """Why a knock-out stays open though the answer is good, and what would close it; "": it is not for that."""
    if finding is None:
        return ""
    level, outcomes = asked.level_of(finding), asked.outcomes
    passing = [sure for sure in Assurance if outcomes.get((level, sure)) is Outcome.PASSES]
    if not passing or finding.assurance in passing:
        return ""
    sure = sentence(assurance_words(finding.assurance))
    if Assurance.SEEN in passing:
        return tr("{sure} is not enough here: it stays open until you have seen the proof yourself.").format(sure=sure)
    return tr("{sure} is not enough here: it stays open until it is read at the source (verified).").format(sure=sure)
