"""Which clinics a chip above the table lets through."""

from collections import Counter
from collections.abc import Container, Sequence
from enum import StrEnum
from operator import attrgetter

from botox_vetter.comparison.changes import changed_clinics, is_told_alike
from botox_vetter.comparison.results import Comparison, Standing
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


def under(standings: Sequence[Standing], chip: Chip, due: Container[str] = ()) -> Sequence[Standing]:
    """RECHECK: an answer that counts there is too old, or the clinic is among those where something else is due."""
    match chip:
        case Chip.ALL:
            return standings
        case Chip.SHORTLIST:
            return [one for one in standings if one.clinic.is_shortlisted]
        case Chip.RECHECK:
            return [one for one in standings if one.vetting.recheck or one.clinic.id in due]
    verdict = Verdict(chip.value)
    return [one for one in standings if one.vetting.verdict is verdict]


def counts(standings: Sequence[Standing], due: Container[str] = ()) -> Counter[Chip]:
    """How many are under each."""
    verdicts = Counter(map(attrgetter("vetting.verdict"), standings))
    return Counter(
        {
            Chip.ALL: len(standings),
            **{chip: len(under(standings, chip, due)) for chip in (Chip.SHORTLIST, Chip.RECHECK)},
            **{Chip(verdict.value): n for verdict, n in verdicts.items()},
        }
    )


def counts_after(
    known: Counter[Chip], before: Comparison, after: Comparison, due: Container[str] = ()
) -> Counter[Chip] | None:
    """The same, going on from what they were; None: all have to be looked at."""
    if not is_told_alike(before, after):
        return None
    changed = changed_clinics(before.file, after.file)
    found = Counter(known)
    found.subtract(counts([before.by_clinic[one] for one in changed if one in before.by_clinic], due))
    found.update(counts([after.by_clinic[one] for one in changed if one in after.by_clinic], due))
    return found if found[Chip.ALL] == len(after.standings) else None


def chip_words(chip: Chip) -> str:
    return {
        Chip.ALL: tr("All"),
        Chip.SHORTLIST: tr("Shortlist"),
        Chip.CLEARED: tr("Cleared"),
        Chip.OPEN: tr("Open"),
        Chip.RULED_OUT: tr("Ruled out"),
        Chip.RECHECK: tr("To re-check"),
    }[chip]
