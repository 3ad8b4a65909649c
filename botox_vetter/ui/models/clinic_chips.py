"""Which clinics a chip above the table lets through."""

from collections import Counter
from collections.abc import Collection, Container, Iterable
from enum import StrEnum
from operator import attrgetter

from botox_vetter.comparison.due_item import Due, Urgency
from botox_vetter.comparison.results import Standing
from botox_vetter.domain.cases import CaseFile
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


def is_under(standing: Standing, chip: Chip, due: Container[str] = ()) -> bool:
    """RECHECK: an answer that counts there is too old, or the clinic is among those where something else is due."""
    match chip:
        case Chip.ALL:
            return True
        case Chip.SHORTLIST:
            return standing.clinic.is_shortlisted
        case Chip.RECHECK:
            return bool(standing.vetting.recheck) or standing.clinic.id in due
    return standing.vetting.verdict is Verdict(chip.value)


def counts(standings: Collection[Standing], due: Container[str] = ()) -> Counter[Chip]:
    """How many are under each."""
    verdicts = Counter(map(attrgetter("vetting.verdict"), standings))
    return Counter(
        {
            Chip.ALL: len(standings),
            Chip.SHORTLIST: sum(map(attrgetter("clinic.is_shortlisted"), standings)),
            Chip.RECHECK: sum([1 for one in standings if one.vetting.recheck or one.clinic.id in due]),
            **{Chip(verdict.value): n for verdict, n in verdicts.items()},
        }
    )


def due_clinics(due: Iterable[Due], file: CaseFile) -> frozenset[str]:
    """Where something is due now: at the clinic that it is about, or wherever the person works. Soon is not now."""
    now = [one for one in due if one.urgency is not Urgency.SOON]
    people = {one.practitioner_id for one in now if one.practitioner_id is not None}
    at_work = {role.clinic_id for role in file.roles if role.practitioner_id in people}
    return frozenset(at_work | {one.clinic_id for one in now if one.clinic_id is not None})


def chip_words(chip: Chip) -> str:
    return {
        Chip.ALL: tr("All"),
        Chip.SHORTLIST: tr("Shortlist"),
        Chip.CLEARED: tr("Cleared"),
        Chip.OPEN: tr("Open"),
        Chip.RULED_OUT: tr("Ruled out"),
        Chip.RECHECK: tr("To re-check"),
    }[chip]
