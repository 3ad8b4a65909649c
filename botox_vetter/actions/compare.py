"""The clinics of a case side by side."""

from collections.abc import Sequence
from datetime import date

from botox_vetter.actions.library import Library
from botox_vetter.comparison.case import Watch, compare_case, meanwhile
from botox_vetter.comparison.results import Comparison
from botox_vetter.domain.cases import CaseFile
from botox_vetter.domain.clinics import Clinic
from botox_vetter.domain.rulebook import Rulebook

__all__ = ["compare", "compare_file", "meanwhile"]


def compare(
    library: Library, rulebook: Rulebook, case_id: str, today: date, only_shortlist: bool = False
) -> Comparison:
    """Vets, prices and ranks all clinics of the case, or those on the shortlist."""
    file = library.case_file(case_id)
    return compare_file(file, rulebook, today, file.shortlist if only_shortlist else None)


def compare_file(
    file: CaseFile,
    rulebook: Rulebook,
    today: date,
    clinics: Sequence[Clinic] | None = None,
    earlier: Comparison | None = None,
    watch: Watch = iter,
) -> Comparison:
    """The same for a case that was read already; clinics None: all of them. earlier, watch: see `compare_case`."""
    return compare_case(file, rulebook, today, clinics, earlier, watch)
