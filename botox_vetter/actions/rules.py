"""The rules that come with the program, and the exchange rates kept since."""

from dataclasses import replace
from pathlib import Path

from botox_vetter.domain.rulebook import Rulebook


def load_rulebook(rates: Path | None = None) -> Rulebook:
    """Reads `resources/` whole; takes long enough to be kept by the caller.

    rates   the file of kept exchange rates; None: where they usually lie
    """
    from botox_vetter.actions.rates import default_rates_file, kept_rates
    from botox_vetter.knowledge.rulebook import load_rulebook as load

    rulebook = load()
    return replace(rulebook, rates=(*rulebook.rates, *kept_rates(rates or default_rates_file())))
