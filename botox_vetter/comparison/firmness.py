"""How firm is the ranking? What takes a moment to work out, asked for where it is shown."""

from dataclasses import replace

from botox_vetter.comparison.answer_flips import Asking
from botox_vetter.comparison.flips import MOST_CLINICS, flips
from botox_vetter.comparison.next_checks import next_checks
from botox_vetter.comparison.results import Comparison
from botox_vetter.comparison.robustness import robustness
from botox_vetter.domain.rulebook import Rulebook


def with_robustness(comparison: Comparison) -> Comparison:
    """The same, with how often each clinic comes first when things are weighed otherwise."""
    if comparison.robustness is not None:
        return comparison
    return replace(comparison, robustness=robustness([standing.vetting for standing in comparison.standings]))


def with_firmness(comparison: Comparison, rulebook: Rulebook) -> Comparison:
    """The same, with what would change the winner, and with what settles it soonest."""
    if comparison.flips is not None:
        return comparison
    checks = next_checks(comparison.standings[:MOST_CLINICS], Asking(comparison.file, rulebook.criteria))
    return replace(with_robustness(comparison), flips=flips(comparison, rulebook), next_checks=checks)
