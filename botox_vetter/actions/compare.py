"""The clinics of a case side by side."""

from datetime import date

from botox_vetter.actions.library import Library
from botox_vetter.comparison.case import compare_case as compare_file
from botox_vetter.comparison.case import meanwhile
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.rulebook import Rulebook

__all__ = ["compare", "compare_file", "meanwhile"]


def compare(
    library: Library, rulebook: Rulebook, case_id: str, today: date, only_shortlist: bool = False
) -> Comparison:
    """Vets, prices and ranks all clinics of the case, or those on the shortlist."""
    file = library.case_file(case_id)
    return compare_file(file, rulebook, today, file.shortlist if only_shortlist else None)
