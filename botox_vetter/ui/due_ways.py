"""Where in the program each thing that is due is mended."""

from dataclasses import dataclass

from botox_vetter.comparison.due_item import Due
from botox_vetter.domain.cases import CaseFile

OF_NOUN = {
    "findings": "vetting",
    "registrations": "people",
    "quotes": "prices",
    "insurances": "people",
    "visits": "vetting",
    "inquiries": "vetting",
    "reviews": "overview",
}


@dataclass(frozen=True, slots=True)
class Way:
    """place: of the window; clinic_id None: no clinic can be named; tab, criterion: as the Clinics page names them."""

    place: str
    clinic_id: str | None = None
    tab: str = "overview"
    criterion: str = ""


def way_to(due: Due, file: CaseFile) -> Way:
    values = due.reason.values
    noun = str(values.get("noun", ""))
    if noun == "decisions":
        return Way("compare")
    clinic_id = due.clinic_id or _works_at(due.practitioner_id, file)
    return Way("clinics", clinic_id, _tab(due, noun), str(values.get("criterion", "")))


def _tab(due: Due, noun: str) -> str:
    """What a person has stands with the people, what the clinic itself has on its first page."""
    kind = due.reason.kind
    if kind.startswith("answer"):  # questions that were asked stand there, too
        return "vetting"
    if kind.startswith("price"):
        return "prices"
    tab = OF_NOUN.get(noun, "overview") if noun else "people"
    return "overview" if tab == "people" and due.practitioner_id is None else tab


def _works_at(practitioner_id: str | None, file: CaseFile) -> str | None:
    return None if practitioner_id is None else next(iter(file.workplaces(practitioner_id)), None)
