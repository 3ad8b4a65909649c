"""How firm is the ranking? What takes a moment to work out, asked for where it is shown."""

from dataclasses import replace

from botox_vetter.comparison.flips import flips
from botox_vetter.comparison.results import Comparison
from botox_vetter.comparison.robustness import robustness
from botox_vetter.domain.rulebook import Rulebook


def with_robustness(comparison: Comparison) -> Comparison:
    """The same, with how often each clinic comes first when things are weighed otherwise."""
    if comparison.robustness is not None:
        return comparison
    return replace(comparison, robustness=robustness([standing.vetting for standing in comparison.standings]))


def with_firmness(comparison: Comparison, rulebook: Rulebook) -> Comparison:
    """The same, and what would change the winner."""
    known = with_robustness(comparison)
    return known if known.flips is not None else replace(known, flips=flips(known, rulebook))
