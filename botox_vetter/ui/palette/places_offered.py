"""Where one can go: places of the window, clinics and people of the case, other cases."""

from collections.abc import Callable, Iterator
from functools import partial

from botox_vetter.domain.cases import Case, CaseFile
from botox_vetter.language import tr
from botox_vetter.report.words.names import joined, own_words
from botox_vetter.ui.palette.offer import Offer

ToClinic = Callable[[str, str], object]


def clinics_offered(file: CaseFile, to_clinic: ToClinic) -> Iterator[Offer]:
    """to_clinic(clinic id, tab)."""
    for clinic in file.clinics:
        detail = " · ".join(part for part in (tr("Clinic"), clinic.address, clinic.postcode) if part)
        yield Offer(clinic.id, own_words(clinic.name), partial(to_clinic, clinic.id, "overview"), own_words(detail))


def people_offered(file: CaseFile, to_clinic: ToClinic) -> Iterator[Offer]:
    """Each at the first clinic where they work; somebody who works nowhere cannot be shown."""
    names = {clinic.id: own_words(clinic.name) for clinic in file.clinics}
    for person in file.practitioners:
        at = tuple(dict.fromkeys(role.clinic_id for role in file.roles if role.practitioner_id == person.id))
        if at:
            detail = tr("Person at {clinics}").format(clinics=joined([names[clinic_id] for clinic_id in at]))
            yield Offer(person.id, own_words(person.name), partial(to_clinic, at[0], "people"), detail)


def cases_offered(cases: tuple[Case, ...], here: str, open_case: Callable[[str], object]) -> Iterator[Offer]:
    """But for the one that lies open, and those in the bin."""
    for case in cases:
        if case.id != here and case.binned_at is None:
            detail = tr("Case") if case.archived_at is None else tr("Case, in the archive")
            yield Offer(case.id, own_words(case.name), partial(open_case, case.id), detail)
