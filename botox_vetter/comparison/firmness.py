"""How firm is the ranking? What takes a moment to work out, asked for where it is shown."""

from dataclasses import replace

from botox_vetter.comparison.results import Comparison
from botox_vetter.comparison.robustness import robustness


def with_robustness(comparison: Comparison) -> Comparison:
    """The same, with how often each clinic comes first when things are weighed otherwise."""
    if comparison.robustness is not None:
        return comparison
    return replace(comparison, robustness=robustness([standing.vetting for standing in comparison.standings]))
