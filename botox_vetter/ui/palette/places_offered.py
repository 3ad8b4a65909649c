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
        parts = (tr("Clinic"), own_words(clinic.address), own_words(clinic.postcode))
        detail = " · ".join(part for part in parts if part)
        yield Offer(clinic.id, own_words(clinic.name), partial(to_clinic, clinic.id, "overview"), detail)


def people_offered(file: CaseFile, to_clinic: ToClinic) -> Iterator[Offer]:
    """Each at the first clinic where they work; somebody who works nowhere cannot be shown."""
    at_work: dict[str, dict[str, None]] = {}
    for role in file.roles:
        at_work.setdefault(role.practitioner_id, {})[role.clinic_id] = None
    for person in file.practitioners:
        if at := tuple(at_work.get(person.id, ())):
            names = joined([own_words(file.clinic(clinic_id).name) for clinic_id in at])
            detail = tr("Person at {clinics}").format(clinics=names)
            yield Offer(person.id, own_words(person.name), partial(to_clinic, at[0], "people"), detail)


def cases_offered(cases: tuple[Case, ...], here: str, open_case: Callable[[str], object]) -> Iterator[Offer]:
    """But for the one that lies open, and those in the bin."""
    for case in cases:
        if case.id != here and case.binned_at is None:
            detail = tr("Case") if case.archived_at is None else tr("Case, in the archive")
            yield Offer(case.id, own_words(case.name), partial(open_case, case.id), detail)
