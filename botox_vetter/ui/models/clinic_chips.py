"""Which clinics a chip above the table lets through."""

from enum import StrEnum

from botox_vetter.comparison.results import Standing
from botox_vetter.language import tr
from botox_vetter.vetting.results import Verdict


class Chip(StrEnum):
    """In the order in which they stand; the value is how the settings remember it."""

    ALL = "all"
    SHORTLIST = "shortlist"
    CLEARED = "cleared"
    OPEN = "open"
    RULED_OUT = "ruled_out"
    RECHECK = "recheck"


def is_under(standing: Standing, chip: Chip) -> bool:
    """RECHECK: an answer that counts there is too old."""
    match chip:
        case Chip.ALL:
            return True
        case Chip.SHORTLIST:
            return standing.clinic.is_shortlisted
        case Chip.RECHECK:
            return bool(standing.vetting.recheck)
    return standing.vetting.verdict is Verdict(chip.value)


def chip_words(chip: Chip) -> str:
    return {
        Chip.ALL: tr("All"),
        Chip.SHORTLIST: tr("Shortlist"),
        Chip.CLEARED: tr("Cleared"),
        Chip.OPEN: tr("Open"),
        Chip.RULED_OUT: tr("Ruled out"),
        Chip.RECHECK: tr("To re-check"),
    }[chip]
