"""Which answers are offered to a question, and which of them one key gives. No widgets."""

from botox_vetter.domain.criteria import GateBasis
from botox_vetter.domain.findings import NOT_APPLICABLE, UNKNOWN
from botox_vetter.report.words.names import sentence
from botox_vetter.report.words.vetting import level_words
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
